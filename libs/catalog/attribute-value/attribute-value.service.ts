import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { AttributeValue } from './attribute-value.entity';

/** Reads and writes the choices of attributes. */
@Injectable()
export class AttributeValueService extends ResourceService<AttributeValue> {
  constructor(resources: Resources) {
    super(AttributeValue, resources);
  }
}

import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { Division } from './division.entity';

/** Reads and writes divisions of companies. */
@Injectable()
export class DivisionService extends ResourceService<Division> {
  constructor(resources: Resources) {
    super(Division, resources);
  }
}

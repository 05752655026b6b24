import { Injectable } from '@nestjs/common';
import { ResourceReader, Resources } from '@app/shared/resource';
import { ReturnLine } from './return-line.entity';

/** Reads what comes back. */
@Injectable()
export class ReturnLineService extends ResourceReader<ReturnLine> {
  constructor(resources: Resources) {
    super(ReturnLine, resources);
  }
}

import { Injectable } from '@nestjs/common';
import { ResourceReader, Resources } from '@app/shared/resource';
import { FulfilmentLine } from './fulfilment-line.entity';

/** Reads what is in fulfilments. */
@Injectable()
export class FulfilmentLineService extends ResourceReader<FulfilmentLine> {
  constructor(resources: Resources) {
    super(FulfilmentLine, resources);
  }
}

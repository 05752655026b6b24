import { Injectable } from '@nestjs/common';
import { ResourceReader, Resources } from '@app/shared/resource';
import { RefundLine } from './refund-line.entity';

/** Reads what refunds are for. */
@Injectable()
export class RefundLineService extends ResourceReader<RefundLine> {
  constructor(resources: Resources) {
    super(RefundLine, resources);
  }
}

import { Injectable } from '@nestjs/common';
import { ResourceReader, Resources } from '@app/shared/resource';
import { StockMovement } from './stock-movement.entity';

/** Reads what came and went. */
@Injectable()
export class StockMovementService extends ResourceReader<StockMovement> {
  constructor(resources: Resources) {
    super(StockMovement, resources);
  }
}

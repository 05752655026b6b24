import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreatePromotion, UpdatePromotion } from './promotion.dto';
import { Promotion } from './promotion.entity';
import { PromotionService } from './promotion.service';

@Resource('organization/promotions', Promotion)
export class PromotionController extends ResourceRoutes(PromotionService, {
  read: Level.Agent,
  create: [Level.Agent, CreatePromotion],
  update: [Level.Agent, UpdatePromotion],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}

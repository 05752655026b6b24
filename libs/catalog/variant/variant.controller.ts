import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateVariant, UpdateVariant } from './variant.dto';
import { Variant } from './variant.entity';
import { VariantService } from './variant.service';

@Resource('catalog/variants', Variant)
export class VariantController extends ResourceRoutes(VariantService, {
  read: Level.Guest,
  create: [Level.Agent, CreateVariant],
  update: [Level.Agent, UpdateVariant],
  remove: Level.Manager,
  batch: Level.Agent,
  archive: Level.Agent,
}) {}

import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateUnit, UpdateUnit } from './unit.dto';
import { Unit } from './unit.entity';
import { UnitService } from './unit.service';

@Resource('minor/units', Unit)
export class UnitController extends ResourceRoutes(UnitService, {
  read: Level.Guest,
  create: [Level.Admin, CreateUnit],
  update: [Level.Admin, UpdateUnit],
  remove: Level.Admin,
  batch: Level.Admin,
}) {}

import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateDivision, UpdateDivision } from './division.dto';
import { Division } from './division.entity';
import { DivisionService } from './division.service';

@Resource('organization/divisions', Division)
export class DivisionController extends ResourceRoutes(DivisionService, {
  read: Level.Customer,
  create: [Level.Customer, CreateDivision],
  update: [Level.Customer, UpdateDivision],
  remove: Level.Customer,
  batch: Level.Customer,
}) {}

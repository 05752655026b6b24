import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateAttribute, UpdateAttribute } from './attribute.dto';
import { Attribute } from './attribute.entity';
import { AttributeService } from './attribute.service';

@Resource('catalog/attributes', Attribute)
export class AttributeController extends ResourceRoutes(AttributeService, {
  read: Level.Guest,
  create: [Level.Agent, CreateAttribute],
  update: [Level.Agent, UpdateAttribute],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}

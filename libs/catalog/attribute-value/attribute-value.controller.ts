import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateAttributeValue, UpdateAttributeValue } from './attribute-value.dto';
import { AttributeValue } from './attribute-value.entity';
import { AttributeValueService } from './attribute-value.service';

@Resource('catalog/attribute-values', AttributeValue)
export class AttributeValueController extends ResourceRoutes(AttributeValueService, {
  read: Level.Guest,
  create: [Level.Agent, CreateAttributeValue],
  update: [Level.Agent, UpdateAttributeValue],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}

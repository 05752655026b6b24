import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateTag, UpdateTag } from './tag.dto';
import { Tag } from './tag.entity';
import { TagService } from './tag.service';

@Resource('minor/tags', Tag)
export class TagController extends ResourceRoutes(TagService, {
  read: Level.Guest,
  create: [Level.Manager, CreateTag],
  update: [Level.Manager, UpdateTag],
  remove: Level.Manager,
  batch: Level.Manager,
}) {}

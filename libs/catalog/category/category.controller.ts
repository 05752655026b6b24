import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateCategory, UpdateCategory } from './category.dto';
import { Category } from './category.entity';
import { CategoryService } from './category.service';

@Resource('catalog/categories', Category)
export class CategoryController extends ResourceRoutes(CategoryService, {
  read: Level.Guest,
  create: [Level.Agent, CreateCategory],
  update: [Level.Agent, UpdateCategory],
  remove: Level.Manager,
  batch: Level.Agent,
  archive: Level.Agent,
}) {}

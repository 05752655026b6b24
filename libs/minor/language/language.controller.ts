import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateLanguage, UpdateLanguage } from './language.dto';
import { Language } from './language.entity';
import { LanguageService } from './language.service';

@Resource('minor/languages', Language)
export class LanguageController extends ResourceRoutes(LanguageService, {
  read: Level.Guest,
  create: [Level.Admin, CreateLanguage],
  update: [Level.Admin, UpdateLanguage],
  remove: Level.Admin,
  batch: Level.Admin,
}) {}

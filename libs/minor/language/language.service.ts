import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { Language } from './language.entity';

/** Reads and writes languages. */
@Injectable()
export class LanguageService extends ResourceService<Language> {
  constructor(resources: Resources) {
    super(Language, resources);
  }
}

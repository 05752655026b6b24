import { Injectable } from '@nestjs/common';
import { ResourceReader, Resources } from '@app/shared/resource';
import { ImportLine } from './import-line.entity';

/** Shows what becomes of the lines of imported files. */
@Injectable()
export class ImportLineService extends ResourceReader<ImportLine> {
  constructor(resources: Resources) {
    super(ImportLine, resources);
  }
}

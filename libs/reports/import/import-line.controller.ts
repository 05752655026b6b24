import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { ImportLine } from './import-line.entity';
import { ImportLineService } from './import-line.service';

@Resource('reports/import-lines', ImportLine)
export class ImportLineController extends ResourceRoutes(ImportLineService, { read: Level.Admin }) {}

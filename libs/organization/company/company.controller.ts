import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateCompany, UpdateCompany } from './company.dto';
import { Company } from './company.entity';
import { CompanyService } from './company.service';

@Resource('organization/companies', Company)
export class CompanyController extends ResourceRoutes(CompanyService, {
  read: Level.Customer,
  create: [Level.Manager, CreateCompany],
  update: [Level.Customer, UpdateCompany],
  remove: Level.Manager,
  batch: Level.Customer,
}) {}

import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { Allocation } from './allocation.entity';
import { AllocationService } from './allocation.service';

@Resource('catalog/allocations', Allocation)
export class AllocationController extends ResourceRoutes(AllocationService, { read: Level.Agent }) {}

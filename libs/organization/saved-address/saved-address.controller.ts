import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateSavedAddress, UpdateSavedAddress } from './saved-address.dto';
import { SavedAddress } from './saved-address.entity';
import { SavedAddressService } from './saved-address.service';

@Resource('auth/me/addresses', SavedAddress)
export class SavedAddressController extends ResourceRoutes(SavedAddressService, {
  read: Level.Customer,
  create: [Level.Customer, CreateSavedAddress],
  update: [Level.Customer, UpdateSavedAddress],
  remove: Level.Customer,
}) {}

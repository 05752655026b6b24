import { PartialType, PickType } from '@nestjs/swagger';
import { SavedAddress } from './saved-address.entity';

/** The body that saves an address. */
export class CreateSavedAddress extends PickType(SavedAddress, ['name', 'address', 'metadata']) {}

/** The body that changes one. */
export class UpdateSavedAddress extends PartialType(CreateSavedAddress, { skipNullProperties: false }) {}

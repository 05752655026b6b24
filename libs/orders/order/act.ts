import { originOf, type Write } from '@app/shared/resource';
import type { Act } from '../ledger/held-order';

/** The act of a request. */
export const actOf = ({ manager, caller }: Write): Act => ({ manager, origin: originOf(caller) });

import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreatePaymentTerms, UpdatePaymentTerms } from './payment-terms.dto';
import { PaymentTerms } from './payment-terms.entity';
import { PaymentTermsService } from './payment-terms.service';

@Resource('organization/payment-terms', PaymentTerms)
export class PaymentTermsController extends ResourceRoutes(PaymentTermsService, {
  read: Level.Customer,
  create: [Level.Admin, CreatePaymentTerms],
  update: [Level.Admin, UpdatePaymentTerms],
  remove: Level.Admin,
  batch: Level.Admin,
}) {}

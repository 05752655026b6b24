import { Module } from '@nestjs/common';
import { CatalogModule } from '@app/catalog';
import { OrganizationJobs } from '@app/organization';
import { JobModule } from '@app/shared/job';
import { PageModule } from '@app/shared/page';
import { QueueModule } from '@app/shared/queue';
import { DocumentProcessor } from './document/document.jobs';
import { DOCUMENT_QUEUE } from './document/document.queue';
import { DocumentService } from './document/document.service';
import { PackingSlipController } from './document/packing-slip.controller';
import { InvoiceController } from './document/invoice.controller';
import { FulfilmentController } from './fulfilment/fulfilment.controller';
import { FulfilmentService } from './fulfilment/fulfilment.service';
import { OrderFulfilmentController } from './fulfilment/order-fulfilment.controller';
import { FulfilmentLineController } from './fulfilment-line/fulfilment-line.controller';
import { FulfilmentLineService } from './fulfilment-line/fulfilment-line.service';
import { ReturnController } from './order-return/return.controller';
import { OrderReturnService } from './order-return/order-return.service';
import { ReturnRequestController } from './order-return/return-request.controller';
import { OrderReturnController } from './order-return/order-return.controller';
import { OrdersModule } from './orders.module';
import { OrderReplacementController } from './replacement/order-replacement.controller';
import { ReplacementController } from './replacement/replacement.controller';
import { ReplacementService } from './replacement/replacement.service';
import { ReturnLineController } from './return-line/return-line.controller';
import { ReturnLineService } from './return-line/return-line.service';

const services = [
  FulfilmentService,
  FulfilmentLineService,
  OrderReturnService,
  ReturnLineService,
  ReplacementService,
  DocumentService,
];

/** What is shipped of orders, and comes back: the services. */
@Module({
  imports: [CatalogModule, OrdersModule, JobModule, QueueModule.queue(DOCUMENT_QUEUE)],
  providers: services,
  exports: services,
})
export class GoodsModule {}

/** What is shipped of orders, over HTTP. */
@Module({
  imports: [GoodsModule],
  controllers: [
    OrderFulfilmentController,
    FulfilmentController,
    FulfilmentLineController,
    OrderReturnController,
    ReturnRequestController,
    ReturnController,
    ReturnLineController,
    OrderReplacementController,
    ReplacementController,
    InvoiceController,
    PackingSlipController,
  ],
})
export class GoodsApi {}

/** Sends documents. */
@Module({ imports: [GoodsModule, JobModule, OrganizationJobs, PageModule], providers: [DocumentProcessor] })
export class GoodsJobs {}

import { campaignSpend } from './campaign-spend.report';
import { lowStock } from './low-stock.report';
import { orderList } from './order-list.report';
import { priceList } from './price-list.report';
import type { ReportDefinition } from './report-definition';
import { refunds } from './refunds.report';
import { salesByCampaign } from './sales-by-campaign.report';
import { salesByCategory } from './sales-by-category.report';
import { salesByChannel } from './sales-by-channel.report';
import { salesByCompany } from './sales-by-company.report';
import { salesByCustomer } from './sales-by-customer.report';
import { salesByEmployee } from './sales-by-employee.report';
import { salesByProduct } from './sales-by-product.report';
import { sales } from './sales.report';
import { stockValue } from './stock-value.report';
import { tax } from './tax.report';

/** Every report: one file each, and a line here. */
export const REPORTS: readonly ReportDefinition[] = [
  campaignSpend,
  lowStock,
  orderList,
  priceList,
  refunds,
  salesByCampaign,
  salesByCategory,
  salesByChannel,
  salesByCompany,
  salesByCustomer,
  salesByEmployee,
  salesByProduct,
  sales,
  stockValue,
  tax,
];

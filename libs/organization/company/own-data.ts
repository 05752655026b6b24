import { ForeignKey } from 'typeorm';
import { SettingValue, Tag, TaxClass } from '@app/minor';
import { Company } from './company.entity';

// Reference data may be a company's own, but does not know companies: what it refers to is said from here.
for (const model of [SettingValue, Tag, TaxClass]) {
  ForeignKey(() => Company, { onDelete: 'CASCADE' })(model.prototype, 'companyId');
}

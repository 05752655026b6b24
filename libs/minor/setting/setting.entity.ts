import { Index } from 'typeorm';
import { AnyJson, Computed, Id, Level, Model, type Reach, Row, sharedOrOwn, Text } from '@app/shared/model';
import { SETTING_SCOPES, type Setting, type SettingScope, settings } from './definition';

const keys = (which: (setting: Setting) => boolean): string =>
  settings()
    .filter(which)
    .map(({ key }) => `'${key}'`)
    .join(', ') || `''`;

const both = (own: Reach, which: (setting: Setting, level: Level) => boolean): Reach => {
  return (row) => {
    // Who looks after the installation sees what is left of settings that are no longer defined, too.
    if (row.level >= Level.Admin) return true;
    const reach = own(row);
    const isKnown = `${row.column('key')} IN (${keys((setting) => which(setting, row.level))})`;
    return typeof reach === 'string' ? `${isKnown} AND ${reach}` : reach && isKnown;
  };
};

/** The value of a setting, where somebody has set it. What can be set, the parts define. */
@Model({
  reach: both(sharedOrOwn('companyId'), ({ readableBy }, level) => readableBy <= level),
  change: (row) => {
    if (row.level >= Level.Admin) return true;
    const company = sharedOrOwn('companyId', 'owner', Level.Admin)(row);
    const writable = keys(({ writableBy }) => writableBy <= row.level);
    if (typeof company !== 'string') return `${row.column('key')} IN (${writable})`;
    return `(${company} OR ${row.column('companyId')} IS NULL AND ${row.column('key')} IN (${writable}))`;
  },
  visibleTo: Level.Customer,
  sort: 'key',
})
@Index(['key'], { unique: true, where: '"company_id" IS NULL' })
@Index(['key', 'companyId'], { unique: true })
@Index(['companyId'])
export class SettingValue extends Row {
  @Text({ max: 80, description: 'One of `/v1/minor/settings/definitions`' }) key: string;

  @Id({ nullable: true, description: 'Whose value it is; null: that of the whole installation' })
  companyId: string | null;

  @Computed('text', (column) => `CASE WHEN ${column('companyId')} IS NULL THEN 'system' ELSE 'company' END`, {
    description: SETTING_SCOPES.join(' or '),
  })
  scope: SettingScope;

  @AnyJson({ description: 'Of the JSON schema of its definition' }) value: unknown;
}

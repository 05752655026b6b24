import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Forbidden, Unprocessable } from '@app/shared/errors';
import { type Level, levelName, modelOptions } from '@app/shared/model';
import { Resources, ResourceService, type Write } from '@app/shared/resource';
import { errorsOf, type Setting, settingOf, settings } from './definition';
import type { SettingDefinition } from './setting.dto';
import { SettingValue } from './setting.entity';

const refused = (pointer: string, code: string, message: string): Unprocessable =>
  new Unprocessable(message, [{ pointer, code, message }], { code: 'rule_violated' });

/** Sets what can be set, and tells services what holds. */
@Injectable()
export class Settings extends ResourceService<SettingValue> {
  constructor(
    resources: Resources,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {
    super(SettingValue, resources);
  }

  /**
   * What holds: the company's own value, else that of the installation, else the default.
   *
   * @param companyId null: for the installation
   */
  async inForce<T>(
    { key, default: otherwise }: Setting<T>,
    companyId: string | null,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<T> {
    const [row] = await manager.query<{ value: T }[]>(
      `SELECT value FROM setting_value WHERE key = $1 AND (company_id IS NULL OR company_id = $2)
       ORDER BY company_id NULLS LAST LIMIT 1`,
      [key, companyId],
    );
    // A value that was set before its schema was made stricter does not hold any more.
    return row && errorsOf(key, row.value).length === 0 ? row.value : otherwise;
  }

  /** What somebody may read of what can be set. */
  definitions(level: Level): SettingDefinition[] {
    return settings()
      .filter(({ readableBy }) => readableBy <= level)
      .map((setting) => ({
        ...setting,
        readableBy: levelName(setting.readableBy),
        writableBy: levelName(setting.writableBy),
      }));
  }

  /** There is such a setting, it is for the caller to set, companies may have their own, and the value keeps the schema. */
  protected override async prepare(row: SettingValue, write: Write, before?: SettingValue): Promise<void> {
    const { key, companyId, value } = row;
    const { level } = write.caller.actor;
    const setting = settingOf(key);
    if (!setting || setting.readableBy > level) throw refused('/key', 'unknownSetting', `There is no setting ${key}`);
    if (companyId == null && setting.writableBy > level) {
      throw new Forbidden(`Only ${levelName(setting.writableBy)} and above may set ${key}`);
    }
    const scope = companyId == null ? 'system' : 'company';
    if (!setting.scopes.includes(scope)) {
      throw refused('/companyId', 'scope', `${key} is set for ${setting.scopes.join(' or ')} only`);
    }
    const errors = errorsOf(key, value).map((error) => ({ ...error, code: 'schema' }));
    if (errors.length > 0) throw new Unprocessable(`This is no value of ${key}`, errors, { code: 'rule_violated' });
    if (!before) await assertOwn(row, write);
  }
}

/**
 * Asked before it is written: whether there is one already is told to nobody whose it would not be.
 *
 * @throws Forbidden
 */
async function assertOwn({ key, companyId }: SettingValue, { manager, caller }: Write): Promise<void> {
  const { level, id } = caller.actor;
  const column = (property: string): string => (property === 'key' ? '$3::text' : '$2::uuid');
  const own = modelOptions(SettingValue).change?.({ level, account: '$1::uuid', column });
  if (typeof own !== 'string') return;
  const [{ isOwn }] = await manager.query<[{ isOwn: boolean | null }]>(
    `SELECT $1::uuid, $2::uuid, $3::text, ${own} AS "isOwn"`,
    [id, companyId ?? null, key],
  );
  if (!isOwn) throw new Forbidden('Such a SettingValue is not yours to make');
}

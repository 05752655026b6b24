import { transformSync } from '@swc/core';
import { Channel } from '@app/organization';
import { Level } from '@app/shared/model';
import { defineReport, type ReportDefinition } from '../../libs/reports/definition/report-definition';
import { REPORTS } from '../../libs/reports/definition/reports';
import { SalesParameters } from '../../libs/reports/parameter/report-parameters';
import { salesOf } from '../../libs/reports/sales/sale';
import { read } from '../architecture/repository';
import { build, buildCompany } from '../support/builders';
import { useApi } from '../support/request';
import { sell } from './selling';

/** What the guide shows, run as it stands there; what it would import is there by name. */
function reportOfTheGuide(): ReportDefinition {
  const [, block] = /```ts\n(.*?)```/s.exec(read('docs/guides/reports.md')) ?? [];
  const { code } = transformSync(block, {
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  });
  const known = { defineReport, SalesParameters, salesOf, Channel, Level };
  const shown: Record<string, ReportDefinition> = {};
  const run = Reflect.construct(Function, ['exports', ...Object.keys(known), code]) as (...values: unknown[]) => void;
  run(shown, ...Object.values(known));
  return shown.salesByChannel;
}

(REPORTS as ReportDefinition[]).push({ ...reportOfTheGuide(), code: 'guided' });

describe('the report that the guide adds', () => {
  const api = useApi();

  it('passes the checks of the boot, and says what the report of the same name says', async () => {
    const { id: companyId } = await buildCompany(api.dataSource, {});
    for (const [number, name, net] of [
      [1, 'Counter', 500],
      [2, 'Kiosk', 700],
    ] as const) {
      const { id: channelId } = await build<Channel>(api.dataSource, Channel, { companyId, name });
      await sell(api.dataSource, { companyId, channelId, number }, [{ variantId: null, productName: 'Tea', net }]);
    }
    const query = { from: '2026-01-01', to: '2026-12-31' };
    const rowsOf = async (code: string): Promise<unknown> => {
      const { body } = await api.get(`/v1/reports/definitions/${code}/result`, { as: Level.Admin, query });
      const rows = body.rows as Record<string, unknown>[];
      return rows.map(({ channel, currency, orders, gross }) => [channel, currency, orders, gross]);
    };
    const rows = await rowsOf('guided');
    expect(rows).toEqual([
      ['Kiosk', 'EUR', 1, 700],
      ['Counter', 'EUR', 1, 500],
    ]);
    expect(rows).toEqual(await rowsOf('sales-by-channel'));
  });
});

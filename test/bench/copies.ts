import { DataSource } from 'typeorm';
import { AccountDirectory } from '@app/organization';
import { orderList } from '@app/reports/definition/order-list.report';
import { reportCsv } from '@app/reports/definition/report-statement';
import { checkParameters } from '@app/reports/parameter/report-parameters';
import { TimeZones } from '@app/reports/parameter/time-zones';
import { questionOf } from '@app/reports/result/report-engine';
import { runList } from '@app/reports/run/run-list';
import type { Actor } from '@app/shared/auth';
import { DatabaseConfig, ListConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import { parseListQuery } from '@app/shared/filtering';
import { Level } from '@app/shared/model';
import { csvStatement, Names, PLAIN_CSV } from '@app/shared/resource';
import { schema } from '../../apps/schema';
import { ADMIN_ID } from './data';

/** What is ordered as a run: a list, or a report. */
export type RunBody =
  { list: string; fields: string } | { definition: typeof orderList.code; parameters: Record<string, string> };

/** The COPY that a run makes for the administrator of the bench. */
export async function copyOf(body: RunBody, url: string): Promise<string> {
  const config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: url });
  const source = await new DataSource(dataSourceOptions(config, schema)).initialize();
  const actor: Actor = { id: ADMIN_ID, level: Level.Admin, authVersion: 1, sessionId: null };
  const [names, actors] = [new Names(source), new AccountDirectory()];
  try {
    if ('definition' in body) {
      const parameters = await checkParameters(orderList.parameters, body.parameters, new TimeZones(source));
      const question = questionOf(orderList, parameters, actor);
      return reportCsv(question, PLAIN_CSV, names, actors).copy;
    }
    const limits = loadConfig(ListConfig, {});
    const { model, caller } = await runList(body.list, actor, body.fields, parseListQuery({}, limits), limits);
    return csvStatement(model, caller, PLAIN_CSV, names, actors).copy;
  } finally {
    await source.destroy();
  }
}

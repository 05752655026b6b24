import { parse } from 'csv-parse/sync';
import { eventually } from '../support/eventually';

export type Headers = Record<string, string>;

/** An export as the API shows it. */
export interface ShownRun {
  id: string;
  status: string;
  rowCount: number;
  size: number;
  sha256: string;
  fileName: string;
  jobId: string;
  asOf: string;
}

export const postJson = (url: string, headers: Headers, body: unknown): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The exports of one API. */
export class Running {
  constructor(
    readonly url: string,
    readonly headers: Headers,
  ) {}

  order(body: unknown): Promise<Response> {
    return postJson(`${this.url}/v1/reports/runs`, this.headers, body);
  }

  get(path: string, headers: Headers = {}, method = 'GET'): Promise<Response> {
    return fetch(`${this.url}${path}`, { method, headers: { ...this.headers, ...headers } });
  }

  file(id: string, headers: Headers = {}, method = 'GET'): Promise<Response> {
    return this.get(`/v1/reports/runs/${id}/file`, headers, method);
  }

  /** The export as soon as it stands like this. */
  reached(id: string, status: string, patience?: number): Promise<ShownRun> {
    return eventually(async () => {
      const row = (await (await this.get(`/v1/reports/runs/${id}`)).json()) as ShownRun;
      expect(row.status).toBe(status);
      return row;
    }, patience);
  }

  /** Orders an export and waits for its file. */
  async export(body: unknown): Promise<{ row: ShownRun; text: string }> {
    const answer = await this.order(body);
    expect(answer.status).toBe(202);
    const { id } = (await answer.json()) as ShownRun;
    const row = await this.reached(id, 'succeeded');
    return { row, text: await (await this.file(id)).text() };
  }
}

/** The records of a file by column; an empty field is null unless it is quoted. */
export const readCsv = (text: string): Record<string, string | null>[] =>
  parse(text, {
    columns: true,
    record_delimiter: '\r\n',
    cast: (value, { quoting, header }) => (value === '' && !quoting && !header ? null : value),
  });

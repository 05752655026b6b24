import { setTimeout as sleep } from 'node:timers/promises';

/** A job as the API shows it. */
export interface ShownJob {
  state: string;
  startedAt: string;
  finishedAt: string;
  error: string | null;
  result: Readonly<Record<string, unknown>> | null;
}

const POLL_MS = 100;

const post = async (url: string, token: string, body: object | FormData): Promise<Response> => {
  const isForm = body instanceof FormData;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...(!isForm && { 'content-type': 'application/json' }) },
    body: isForm ? body : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} was answered with ${answer.status}: ${await answer.text()}`);
  return answer;
};

/** Orders a run or an import of the reports. @returns the path of its job */
export async function ordered(api: string, token: string, what: 'runs' | 'imports', body: object): Promise<string> {
  return (await post(`${api}/v1/reports/${what}`, token, body)).headers.get('location') ?? '';
}

/** Uploads a file. @returns its id */
export async function uploaded(api: string, token: string, file: Blob, name: string): Promise<string> {
  const form = new FormData();
  form.append('file', file, name);
  return ((await (await post(`${api}/v1/minor/files`, token, form)).json()) as { id: string }).id;
}

/** The job, once it is over. @throws Error when it has not succeeded */
export async function over(api: string, token: string, job: string): Promise<ShownJob> {
  for (;;) {
    const answer = await fetch(api + job, { headers: { authorization: `Bearer ${token}` } });
    const shown = (await answer.json()) as ShownJob;
    if (shown.state === 'succeeded') return shown;
    if (shown.state !== 'waiting' && shown.state !== 'active') throw new Error(`${job} ${shown.state}: ${shown.error}`);
    await sleep(POLL_MS);
  }
}

/** Seconds from when a worker took it until it was closed. */
export const duration = ({ startedAt, finishedAt }: ShownJob): number =>
  (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;

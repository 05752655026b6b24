import { existsSync, readFileSync, statSync } from 'node:fs';
import { TestEnvironment } from 'jest-environment-node';
import type { Reader } from './answer-schema';
import { Contract } from './contract';
import { contractFile } from './file';

/** What was read, and when it was written; it outlives test files, since environments are loaded once per worker. */
let known: { contract: Contract; writtenAt: number } | undefined;

function contract(): Contract | undefined {
  const file = contractFile();
  if (!existsSync(file)) return undefined;
  const writtenAt = statSync(file).mtimeMs;
  if (known?.writtenAt !== writtenAt) {
    known = { contract: new Contract(JSON.parse(readFileSync(file, 'utf8'))), writtenAt };
  }
  return known.contract;
}

/**
 * Where tests run: Node, whose `fetch` holds every answer of the API against the contract and throws where they differ, so
 * that the test fails that asked. What the document does not know, such as other servers and routes of tests, passes.
 */
export default class ContractEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    const global = this.global as unknown as typeof globalThis;
    const { fetch } = global;
    global.fetch = async (input, init) => {
      const { method = 'GET', url } = input instanceof Request ? input : { url: String(input) };
      const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
      const answer = await fetch(input, init);
      const faults = await faultsOf({ method: (init?.method ?? method).toUpperCase(), url, headers }, answer);
      if (faults.length > 0) throw new global.Error(faults.join('\n'));
      return answer;
    };
  }
}

interface Asked {
  method: string;
  url: string;
  headers: Headers;
}

/** What is wrong with an answer, in lines; nothing of it is used up. */
async function faultsOf({ method, url, headers }: Asked, answer: Response): Promise<string[]> {
  const known = contract();
  // Who is led elsewhere goes there by GET.
  const [asked, where] = answer.redirected ? ['GET', answer.url] : [method, url];
  const operation = known?.operationOf(asked, new URL(where).pathname);
  // Every answer of ours has a name; others stand in for the API.
  if (!known || !operation || !answer.headers.has('x-request-id')) return [];
  const isJson = /^application\/(problem\+)?json\b/.test(answer.headers.get('content-type') ?? '');
  const text = isJson && asked !== 'HEAD' ? await answer.clone().text() : undefined;
  // A process that is no API.
  if (text?.includes(`"There is no ${asked} ${new URL(where).pathname}"`)) return [];
  const reader = { level: levelOf(headers), isMasked: headers.has('x-fields') };
  const faults = known.faultsOf(operation, asked, { status: answer.status, headers: answer.headers, text }, reader);
  if (faults.length === 0) return [];
  const about = `${operation.name} answered ${answer.status}, otherwise than its document says:`;
  return [about, ...faults.slice(0, 10).map((fault) => `- ${fault}`), text?.slice(0, 1000) ?? ''];
}

/** The level of who asked: tokens have it, for API keys and cookies it is not known. */
function levelOf(headers: Headers): Reader['level'] {
  if (headers.has('x-api-key') || headers.has('cookie')) return undefined;
  const [, payload] = /^Bearer [\w-]+\.([\w-]+)\./.exec(headers.get('authorization') ?? '') ?? [];
  if (payload === undefined) return headers.has('authorization') ? undefined : 0;
  try {
    return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { lvl?: number }).lvl;
  } catch {
    return undefined;
  }
}

import { describeApi } from '../../apps/contract';
import { files, read } from '../architecture/repository';
import type { ContractDocument, Operation } from '../support/contract/document';
import { requestSchemas } from './request-schemas';

/** A request that a guide shows as HTTP. */
interface Shown {
  guide: string;
  method: string;
  path: string;
  body?: unknown;
}

/** Of the API's own routes; an answer that stands behind it is no body. */
const shown: Shown[] = files(/^docs\/guides\/.*\.md$/).flatMap((guide) =>
  [...read(guide).matchAll(/```http\n(\w+) (\/v1\/[^?\s]*)(?:.|\n)*?\n```/g)].map(([block, method, path]) => {
    const [, body] = block.replace(/\n```$/, '').split('\n\n');
    // An id that nobody has is shown as `…`.
    const json = body?.startsWith('{') ? body.replaceAll('…', '00000000-0000-4000-8000-000000000000') : undefined;
    return { guide, method: method.toLowerCase(), path, ...(json && { body: JSON.parse(json) as unknown }) };
  }),
);

describe('the requests that guides show', () => {
  let document: ContractDocument;
  beforeAll(async () => void (document = (await describeApi()) as unknown as ContractDocument));

  const operationOf = ({ method, path }: Shown): Operation | undefined => {
    const isMeant = (template: string): boolean =>
      new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path) && method in document.paths[template];
    return Object.entries(document.paths).find(([template]) => isMeant(template))?.[1][method];
  };

  it.each(shown)('$method $path of $guide is one that its route takes', (request) => {
    const operation = operationOf(request);
    expect(operation).toBeDefined();
    if (request.body === undefined) return;
    const check = requestSchemas(document).compile(operation?.requestBody?.content['application/json'].schema ?? {});
    expect([check(request.body), check.errors]).toEqual([true, null]);
  });

  it('are found at all', () => {
    expect(shown.filter(({ body }) => body !== undefined).length).toBeGreaterThan(4);
  });
});

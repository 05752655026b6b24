import type { OpenAPIObject } from '@nestjs/swagger';
import { shareRepeated } from './sharing';

type Operation = Record<string, unknown>;

const documentOf = (operations: Operation[]): OpenAPIObject =>
  ({
    paths: Object.fromEntries(
      operations.map((operation, nth) => [`/${nth}`, { get: { responses: {}, ...operation } }]),
    ),
  }) as unknown as OpenAPIObject;

const sharedIn = (operations: Operation[]): { components: unknown; operations: Operation[] } => {
  const document = documentOf(structuredClone(operations));
  shareRepeated(document);
  const paths = Object.values(document.paths) as unknown as { get: Operation }[];
  return { components: document.components, operations: paths.map(({ get }) => get) };
};

const times = (count: number, operation: Operation): Operation[] => Array.from({ length: count }, () => operation);

const header = (required: boolean, description = 'The ETag'): Operation => ({
  parameters: [{ name: 'If-Match', in: 'header', required, description }],
});

const refusing = (status: number, description: string): Operation => ({ responses: { [status]: { description } } });

describe('What operations repeat', () => {
  it('is said once, and referred to', () => {
    const { components, operations } = sharedIn([...times(5, header(false)), ...times(5, header(true))]);
    expect(components).toMatchObject({
      parameters: { IfMatch: { required: false }, RequiredIfMatch: { required: true } },
    });
    expect(operations[0].parameters).toEqual([{ $ref: '#/components/parameters/IfMatch' }]);
    expect(operations[9].parameters).toEqual([{ $ref: '#/components/parameters/RequiredIfMatch' }]);
  });

  it('stays where it is as long as it is rare, or differs from most of its name', () => {
    const rare = times(4, header(false));
    expect(sharedIn(rare).operations).toMatchObject(rare);
    const one = header(false, 'Of the file');
    expect(sharedIn([...times(5, header(false)), one]).operations[5]).toMatchObject(one);
    const manifold = ['a', 'b', 'c'].flatMap((text) => times(5, header(false, text)));
    expect(sharedIn(manifold).operations).toMatchObject(manifold);
  });

  it('of refusals is called by their reasons', () => {
    const both = 'A unique value is taken\n\nThe first request with this idempotency key is still being worked on';
    const { components, operations } = sharedIn([
      ...times(5, refusing(409, both)),
      ...times(5, refusing(409, 'Too late')),
    ]);
    expect(components).toMatchObject({ responses: { UniqueTakenOrKeyInUse: { description: both } } });
    expect(operations[0].responses).toEqual({ 409: { $ref: '#/components/responses/UniqueTakenOrKeyInUse' } });
    expect(operations[5].responses).toEqual({ 409: { description: 'Too late' } });
  });
});

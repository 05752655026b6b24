import { AnswerSchemas, type Reader } from './answer-schema';
import { type ContractDocument, type Documented, expanded, type Operation, type Schema } from './document';

/** An answer, as far as it was read. */
export interface Answered {
  status: number;
  headers: Headers;
  /** Of a body that is JSON. */
  text?: string;
}

/** An operation with its name, such as `GET /v1/catalog/products/{id}`. */
export interface NamedOperation {
  name: string;
  operation: Operation;
}

type Check = (value: unknown, reader: Reader) => string[];

/** What the API has promised, to be held against what it does. */
export class Contract {
  private readonly answers: AnswerSchemas;
  private readonly checks = new Map<Schema, Check>();
  /** By method and number of segments; those with the fewest parameters first, as the router has it. */
  private readonly operations = new Map<string, (NamedOperation & { segments: string[] })[]>();

  constructor(given: ContractDocument) {
    const document = expanded(given);
    this.answers = new AnswerSchemas(document.components.schemas);
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        const segments = path.split('/');
        const key = `${method.toUpperCase()} ${segments.length}`;
        const known = this.operations.get(key) ?? [];
        this.operations.set(key, [...known, { name: `${method.toUpperCase()} ${path}`, operation, segments }]);
      }
    }
    const parameters = ({ segments }: { segments: string[] }): number => segments.filter(isParameter).length;
    for (const known of this.operations.values()) known.sort((one, other) => parameters(one) - parameters(other));
  }

  /**
   * What a request asks for; undefined where the document does not know it.
   *
   * @param path without the query
   */
  operationOf(method: string, path: string): NamedOperation | undefined {
    const segments = path.split('/');
    const asked = method === 'HEAD' ? 'GET' : method;
    return this.operations
      .get(`${asked} ${segments.length}`)
      ?.find((each) => each.segments.every((segment, index) => isParameter(segment) || segment === segments[index]));
  }

  /** What of an answer is not as it is documented, in words. */
  faultsOf({ operation }: NamedOperation, method: string, answered: Answered, reader: Reader): string[] {
    const documented = operation.responses[answered.status] as Documented | undefined;
    if (!documented) return ['the status is not documented'];
    const missing = Object.entries(documented.headers ?? {}).filter(
      ([name, { required }]) => required && !answered.headers.has(name),
    );
    const headers = missing.map(([name]) => `the header ${name} is missing`);
    if (method === 'HEAD' || answered.status === 304) return headers;
    return [...headers, ...this.bodyFaults(documented, answered, reader)];
  }

  private bodyFaults({ content = {} }: Documented, { headers, text }: Answered, reader: Reader): string[] {
    const type = headers.get('content-type')?.split(';', 1)[0].trim().toLowerCase();
    if (type === undefined) return Object.keys(content).length > 0 ? ['there is no body'] : [];
    const described = content[type] ?? content['*/*'];
    if (!described) return [`a body of ${type} is not documented`];
    const { schema } = described;
    // A file is what it is.
    if (text === undefined || !schema || schema.format === 'binary') return [];
    let check = this.checks.get(schema);
    if (!check) this.checks.set(schema, (check = this.answers.compile(schema)));
    try {
      return check(JSON.parse(text), reader);
    } catch (error) {
      return [`the body is no JSON: ${(error as Error).message}`];
    }
  }
}

const isParameter = (segment: string): boolean => segment.startsWith('{');

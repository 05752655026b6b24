import ts from 'typescript';
import * as errors from '@app/shared/errors';
import { problems } from '../../apps/problems';
import { files, read } from './repository';

interface ThrownProblem {
  file: string;
  /** As it stands in the source. */
  code: string;
  /** Undefined: the place does not say it. */
  status?: number;
}

/** The problems that are made with a code of their own: `new Conflict(message, errors, { code: 'already_exists' })`. */
function thrownIn(file: string): ThrownProblem[] {
  const found: ThrownProblem[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node)) found.push(...thrownBy(node, file));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true));
  return found;
}

function thrownBy({ expression, arguments: values }: ts.NewExpression, file: string): ThrownProblem[] {
  const make = (errors as Record<string, unknown>)[expression.getText()];
  if (typeof make !== 'function' || !(make === errors.Problem || make.prototype instanceof errors.Problem)) return [];
  const options = values?.at(-1);
  const code = options && ts.isObjectLiteralExpression(options) ? options.properties.find(isCode) : undefined;
  return code ? [{ file, code: code.initializer.getText(), status: statusOf(make as typeof errors.Conflict) }] : [];
}

const isCode = (property: ts.ObjectLiteralElementLike): property is ts.PropertyAssignment =>
  ts.isPropertyAssignment(property) && property.name.getText() === 'code' && isText(property.initializer);

const isText = (node: ts.Node): boolean => ts.isStringLiteral(node) || ts.isTemplateExpression(node);

/** What the class itself says; for `Problem`, the place does. */
const statusOf = (make: typeof errors.Conflict): number | undefined => {
  const { status } = new make('', [], {});
  return typeof status === 'number' && status >= 400 ? status : undefined;
};

/** `'already_exists'` → `^already_exists$`, `` `wrong_${code}` `` → `^wrong_.+$`. */
const patternOf = (code: string): RegExp => new RegExp(`^${code.slice(1, -1).replace(/\$\{[^}]*\}/g, '.+')}$`);

const thrown = files(/^(apps|libs)\/.*(?<!\.spec|\.fixture)\.ts$/).flatMap(thrownIn);
const meaningsOf = (code: string): errors.ProblemMeaning[] =>
  Object.entries(problems).flatMap(([name, meaning]) => (patternOf(code).test(name) ? [meaning] : []));

describe('the catalogue of problems', () => {
  it('has every code that is thrown, with its status', () => {
    expect(thrown.length).toBeGreaterThan(80);
    const missing = thrown.filter(({ code, status }) => {
      const meanings = meaningsOf(code);
      return meanings.length === 0 || (status && !meanings.every(({ statuses }) => statuses.includes(status)));
    });
    expect(missing).toEqual([]);
  });

  it('has nothing that is not somewhere in the source', () => {
    const words = new Set(
      files(/^(apps|libs)\/.*(?<!\.spec|\.fixture|catalogue|\.problems)\.ts$/).flatMap((file) =>
        [...read(file).matchAll(/'(\w+)'/g)].map(([, word]) => word),
      ),
    );
    const statuses = [
      400, 401, 403, 404, 405, 408, 409, 410, 412, 413, 414, 415, 416, 417, 422, 428, 429, 431, 500, 503,
    ];
    for (const status of statuses) words.add(errors.codeOf(status));
    const known = (code: string): boolean => words.has(code) || thrown.some((each) => patternOf(each.code).test(code));
    expect(Object.keys(problems).filter((code) => !known(code))).toEqual([]);
    expect(statuses.map(errors.codeOf).filter((code) => !(code in problems))).toEqual([]);
  });

  it('gives each a page of its own', () => {
    const types = Object.keys(problems).map(errors.typeOf);
    expect(new Set(types).size).toBe(types.length);
  });
});

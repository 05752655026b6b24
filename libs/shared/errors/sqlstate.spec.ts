import { DatabaseError } from 'pg';
import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { databaseProblem } from './sqlstate';

function databaseError(code: string, fields: Partial<DatabaseError> = {}): DatabaseError {
  return Object.assign(new DatabaseError('the text of PostgreSQL', 0, 'error'), { code, ...fields });
}

const plainError = (message: string, code?: string): Error => Object.assign(new Error(message), { code });

/** Each `detail` below is as PostgreSQL 15 wrote it. */
describe('databaseProblem', () => {
  it.each([
    ['Key (id)=(1) already exists.', ['/id']],
    ['Key (company_id, lower(email))=(1, x@y) already exists.', ['/companyId', '/email']],
    ['Key ("createdBy")=(1) already exists.', ['/createdBy']],
    ['Key (lower((email)::text))=(a)=(b) already exists.', ['/email']],
    ["Key (company_id, (COALESCE(email, ''::text)))=(1, x) already exists.", ['/companyId', '/email']],
    [undefined, []],
  ])('names the fields of a unique key: %s', (detail, pointers) => {
    const problem = databaseProblem(databaseError('23505', { detail }));
    expect(problem).toMatchObject({ status: 409, code: 'already_exists' });
    expect(problem?.errors.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('answers 422 to a reference to nothing and 409 to the deletion of what is referred to', () => {
    const missing = databaseProblem(databaseError('23503', { detail: 'Key (a_id)=(9) is not present in table "a".' }));
    expect(missing).toMatchObject({ status: 422, code: 'reference_not_found', errors: [{ pointer: '/aId' }] });
    const held = databaseProblem(
      databaseError('23503', { detail: 'Key (id)=(1) is still referenced from table "b".' }),
    );
    expect(held).toMatchObject({ status: 409, code: 'still_referenced' });
  });

  it('names the column that must not be null', () => {
    const problem = databaseProblem(
      databaseError('23502', { column: 'company_id', detail: 'Failing row contains (3).' }),
    );
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '/companyId', code: 'required' }] });
  });

  it.each([
    ['23514', 422, 'rule_violated'],
    ['23P01', 409, 'already_exists'],
    ['22P02', 400, 'invalid_value'],
    ['22003', 400, 'invalid_value'],
    ['22021', 400, 'invalid_value'],
    ['54001', 400, 'too_complex'],
    ['40001', 503, 'concurrent_change'],
    ['40P01', 503, 'concurrent_change'],
    ['55P03', 409, 'concurrent_change'],
    ['57014', 503, 'query_timeout'],
    ['57P01', 503, 'service_unavailable'],
    ['57P03', 503, 'service_unavailable'],
    ['53300', 503, 'service_unavailable'],
    ['08006', 503, 'service_unavailable'],
    ['28P01', 503, 'service_unavailable'],
    ['3D000', 503, 'service_unavailable'],
  ])('%s → %i %s, without the text of PostgreSQL', (code, status, name) => {
    const problem = databaseProblem(databaseError(code));
    expect(problem).toMatchObject({ status, code: name });
    expect(JSON.stringify(problem?.message)).not.toContain('PostgreSQL');
  });

  it.each(['40001', '57014', '53300'])('%s says when to try again', (code) => {
    expect(databaseProblem(databaseError(code))?.headers['retry-after']).toMatch(/^\d+$/);
  });

  it.each([
    plainError('timeout exceeded when trying to connect'),
    plainError('Connection terminated unexpectedly'),
    new QueryRunnerAlreadyReleasedError(),
    new QueryRunnerProviderAlreadyReleasedError(),
    plainError('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
    plainError('getaddrinfo ENOTFOUND db', 'ENOTFOUND'),
    Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' }),
  ])('answers 503 where there is no connection: %s', (error) => {
    expect(databaseProblem(error)).toMatchObject({ status: 503, code: 'service_unavailable', cause: error });
  });

  it('tells the timeout of the driver from a lost connection', () => {
    expect(databaseProblem(plainError('Query read timeout'))).toMatchObject({ status: 503, code: 'query_timeout' });
  });

  it('looks into the errors that TypeORM wraps', () => {
    const wrapped = Object.assign(new Error('duplicate key'), { driverError: databaseError('23505') });
    expect(databaseProblem(wrapped)).toMatchObject({ status: 409 });
  });

  it.each([databaseError('42703'), databaseError('P0001'), plainError('oops'), null, undefined, 'text', 1])(
    'leaves alone what no client can cause: %s',
    (error) => {
      expect(databaseProblem(error)).toBeUndefined();
    },
  );
});

import { v7 as uuid } from 'uuid';
import { Level } from '@app/shared/model';
import { ResourceService, type Resources } from '@app/shared/resource';
import { build } from '../support/builders';
import { useLaboratory } from './specimen/laboratory';
import { Loan, Memo, Shelf, Specimen } from './specimen/specimen.entity';

const laboratory = useLaboratory();

class LoanService extends ResourceService<Loan> {
  constructor(resources: Resources) {
    super(Loan, resources);
  }
}

const me = uuid();
let specimen: Specimen;
let memo: Memo;
let shelf: Shelf;

beforeAll(async () => {
  const { dataSource } = laboratory;
  specimen = await build<Specimen>(dataSource, Specimen);
  memo = await build<Memo>(dataSource, Memo, { authorId: me });
  shelf = await build<Shelf>(dataSource, Shelf);
});

type References = Partial<Pick<Loan, 'specimenId' | 'memoId' | 'shelfId'>>;

/** Lends; what comes back is the row, or the fields whose references lead nowhere. */
async function lend(references: References, level = Level.Customer, account: string | null = me): Promise<unknown> {
  const caller = laboratory.caller(Loan, level, { account });
  const service = new LoanService(laboratory.resources);
  try {
    return JSON.parse((await service.create({ specimenId: specimen.id, ...references }, caller)).text ?? '');
  } catch (error) {
    const { status, code, errors } = error as { status: number; code: string; errors: { pointer: string }[] };
    return [status, code, errors.map(({ pointer }) => pointer)];
  }
}

const nowhere = (...pointers: string[]): unknown => [422, 'reference_not_found', pointers];

describe('the references of a body', () => {
  it('lead to rows that exist', async () => {
    const references = { specimenId: specimen.id, memoId: memo.id, shelfId: shelf.id };
    expect(await lend(references)).toMatchObject(references);
    expect(await lend({ memoId: null })).toMatchObject({ specimenId: specimen.id, memoId: null, shelfId: null });
  });

  it('are all told at once where they do not', async () => {
    expect(await lend({ specimenId: uuid(), memoId: uuid(), shelfId: uuid() })).toEqual(
      nowhere('/specimenId', '/memoId', '/shelfId'),
    );
    expect(await lend({ memoId: memo.id, shelfId: uuid() })).toEqual(nowhere('/shelfId'));
  });

  it('lead to rows of the right model', async () => {
    expect(await lend({ specimenId: shelf.id, memoId: specimen.id, shelfId: memo.id })).toEqual(
      nowhere('/specimenId', '/memoId', '/shelfId'),
    );
  });

  it('lead to rows that the caller may reach', async () => {
    expect(await lend({ memoId: memo.id }, Level.Customer, uuid())).toEqual(nowhere('/memoId'));
    expect(await lend({ memoId: memo.id }, Level.Manager, uuid())).toMatchObject({ memoId: memo.id });
    // No guest sees any memo.
    expect(await lend({ memoId: memo.id }, Level.Guest, me)).toEqual(nowhere('/memoId'));
  });

  it('are looked at where they change', async () => {
    const service = new LoanService(laboratory.resources);
    const { id } = await build<Loan>(laboratory.dataSource, Loan, { memoId: memo.id });
    const stranger = laboratory.caller(Loan, Level.Customer, { account: uuid() });
    const kept = await service.update(id, { memoId: memo.id, shelfId: shelf.id }, stranger);
    expect(JSON.parse(kept.text ?? '')).toMatchObject({ memoId: memo.id, shelfId: shelf.id, version: 2 });
    await service.update(id, { memoId: null }, stranger);
    await expect(service.update(id, { memoId: memo.id }, stranger)).rejects.toMatchObject({ status: 422 });
  });
});

import { v7 as uuid } from 'uuid';
import { Level } from '@app/shared/model';
import { build } from '../support/builders';
import { useLaboratory } from './specimen/laboratory';
import { Mark, Memo, Piece, Sheet, Shelf, Specimen } from './specimen/specimen.entity';

const lab = useLaboratory();

describe('a one-to-one child', () => {
  it('is part of the default mask, shown by its own default and by what the level may see', async () => {
    const { id } = await build(lab.dataSource, Specimen);
    expect(JSON.parse((await lab.one(Specimen, id, Level.Guest)).text ?? '')).toHaveProperty('sheet', null);
    await build(lab.dataSource, Sheet, { specimenId: id, text: 'Found in a drawer', place: 'Drawer 3' });
    const sheet = async (level: Level): Promise<unknown> =>
      JSON.parse((await lab.one(Specimen, id, level)).text ?? '').sheet;
    expect(await sheet(Level.Guest)).toEqual({ text: 'Found in a drawer' });
    expect(await sheet(Level.Manager)).toEqual({ text: 'Found in a drawer', place: 'Drawer 3' });
  });

  it('shows all of its fields to a mask of its own, which replaces its default', async () => {
    const { id } = await build(lab.dataSource, Specimen);
    await build(lab.dataSource, Sheet, { specimenId: id, text: 'T' });
    const { text } = await lab.one(Specimen, id, Level.Guest, { mask: 'sheet{version,*}' });
    expect(Object.keys(JSON.parse(text ?? '').sheet)).toEqual([
      'version',
      'specimenId',
      'text',
      'id',
      'createdAt',
      'updatedAt',
      'externalReference',
      'metadata',
    ]);
  });
});

describe('a many-to-many relation', () => {
  let ids: string[];
  beforeAll(async () => {
    const marks = await Promise.all(['red', 'blue', 'gone'].map((word) => build(lab.dataSource, Mark, { word })));
    const specimens = await Promise.all(['A', 'B'].map((title) => build(lab.dataSource, Specimen, { title })));
    ids = specimens.map(({ id }) => id);
    const link = lab.dataSource.createQueryBuilder().relation(Specimen, 'marks');
    await link.of(ids[0]).add([marks[0].id, marks[1].id]);
    await link.of(ids[1]).add([marks[0].id]);
  });

  it('is absent until it is asked for', async () => {
    expect((await lab.one(Specimen, ids[0], Level.Admin)).text).not.toContain('marks');
  });

  it('shows the rows on either side, by their default and in their order', async () => {
    const { text } = await lab.one(Specimen, ids[0], Level.Guest, { mask: 'marks' });
    expect(text).toBe('{"marks":[{"word":"blue"},{"word":"red"}]}');
    const list = await lab.list(Mark, Level.Guest, { mask: 'word,specimens{title}' });
    expect(JSON.parse(list.text ?? '').data).toEqual([
      { word: 'blue', specimens: [{ title: 'A' }] },
      { word: 'gone', specimens: [] },
      { word: 'red', specimens: expect.arrayContaining([{ title: 'A' }, { title: 'B' }]) },
    ]);
  });

  it('is not gone back over', async () => {
    const { text, headers } = await lab.one(Specimen, ids[1], Level.Guest, {
      mask: 'marks{word,specimens{marks{word}}}',
    });
    expect([text, headers['x-fields-ignored']]).toEqual(['{"marks":[{"word":"red"}]}', 'marks.specimens']);
  });
});

describe('a list with a cap of its own', () => {
  it('is cut there, last things first, and every list that was cut is named', async () => {
    const { id } = await build(lab.dataSource, Shelf);
    for (const title of ['D', 'A', 'C']) await build(lab.dataSource, Specimen, { title, shelfId: id });
    const ask = async (): Promise<unknown[]> => {
      const { text, headers } = await lab.one(Shelf, id, Level.Guest, { mask: 'specimens{title},shelves{name}' });
      return [text, headers['x-fields-truncated']];
    };
    expect(await ask()).toEqual(['{"specimens":[{"title":"D"},{"title":"C"},{"title":"A"}],"shelves":[]}', undefined]);
    await build(lab.dataSource, Specimen, { title: 'B', shelfId: id });
    expect(await ask()).toEqual([
      '{"specimens":[{"title":"D"},{"title":"C"},{"title":"B"}],"shelves":[]}',
      'specimens',
    ]);
    for (let count = 0; count < 101; count++) await build(lab.dataSource, Shelf, { shelfId: id });
    expect((await ask())[1]).toBe('specimens,shelves');
  });
});

describe('rows of a relation that are out of reach', () => {
  it('are left out for whoever may not reach them, and shown to who may', async () => {
    const [mine, hers] = [uuid(), uuid()];
    const { id } = await build(lab.dataSource, Specimen);
    await build(lab.dataSource, Memo, { specimenId: id, authorId: mine, text: 'mine' });
    await build(lab.dataSource, Memo, { specimenId: id, authorId: hers, text: 'hers' });
    const memos = async (level: Level, account: string | null): Promise<string | undefined> =>
      (await lab.one(Specimen, id, level, { mask: 'memos{text}', account })).text;
    expect(await memos(Level.Customer, mine)).toBe('{"memos":[{"text":"mine"}]}');
    expect(await memos(Level.Agent, hers)).toBe('{"memos":[{"text":"hers"}]}');
    expect(await memos(Level.Customer, null)).toBe('{"memos":[]}');
    expect(await memos(Level.Manager, mine)).toBe('{"memos":[{"text":"hers"},{"text":"mine"}]}');
    expect(await memos(Level.Guest, null)).toBe('{}');
  });

  it('neither match a filter nor make a difference to it', async () => {
    const [mine, hers] = [uuid(), uuid()];
    const { id } = await build(lab.dataSource, Specimen, { title: 'Watched' });
    await build(lab.dataSource, Memo, { specimenId: id, authorId: hers, text: 'a secret' });
    const total = async (filter: object, level = Level.Customer): Promise<number> => {
      const list = { filter: [{ field: 'title', value: 'Watched' }, filter] };
      const { text } = await lab.list(Specimen, level, { account: mine, mask: 'id', list });
      return JSON.parse(text ?? '').page.totalResults;
    };
    const secret = { field: 'memos.text', op: 'like', value: 'a%' };
    expect([await total(secret), await total(secret, Level.Manager)]).toEqual([0, 1]);
    expect(await total({ not: [{ field: 'memos.text', value: 'other' }] })).toBe(0);
    expect(await total({ or: [secret, { field: 'memos.text', op: 'is_null' }] })).toBe(0);
  });
});

describe('a one-to-many child of a child', () => {
  it('is shown as deep as it goes', async () => {
    const shelf = await build(lab.dataSource, Shelf, { name: 'Top' });
    const { id } = await build(lab.dataSource, Specimen, { title: 'Ammonite', shelfId: shelf.id });
    for (const rank of [2, 1]) await build(lab.dataSource, Piece, { specimenId: id, rank, weight: '0.500' });
    const { text } = await lab.one(Shelf, shelf.id, Level.Guest, {
      mask: 'name,specimens{title,pieces{rank,weight,specimen{title}}}',
    });
    expect(text).toBe(
      '{"name":"Top","specimens":[{"title":"Ammonite","pieces":[{"rank":1,"weight":0.500},{"rank":2,"weight":0.500}]}]}',
    );
  });
});

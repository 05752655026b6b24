import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { IncomingFiles } from '../../libs/minor/file/incoming';
import { Level } from '@app/shared/model';
import { eventually } from '../support/eventually';
import { expectProblem, type Json, type Reply, readReply, useApi } from '../support/request';

const folder = mkdtempSync(join(tmpdir(), 'tradepost-files-'));
const api = useApi({ env: { DATA_FOLDER: folder, FILE_MAX_SIZE: '300000' } });
afterAll(() => rmSync(folder, { recursive: true }));

const below = (name: string): string[] =>
  readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' }).filter((path) => path.startsWith(name));
const kept = (): string[] => below('uploads').filter((path) => path.split('/').length > 2);

async function upload(
  content: string | Uint8Array,
  name: string,
  fields: Json = {},
  as = Level.Agent,
  more: Record<string, string> = {},
): Promise<Reply> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, String(value));
  form.append('file', new Blob([content], { type: 'image/png' }), name);
  const headers = { ...(await api.as(as)), ...more };
  return readReply(await fetch(`${api.url}/v1/minor/files`, { method: 'POST', headers, body: form }));
}

async function content(path: string, headers: Record<string, string> = {}, as = Level.Guest): Promise<Response> {
  return fetch(api.url + path, { headers: { ...(await api.as(as)), ...headers } });
}

const image = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } })
    .png()
    .toBuffer();
const contentOf = ({ body }: Reply): string => `/v1/minor/files/${String(body.id)}/content`;

describe('an upload', () => {
  it('is kept as it came, and its type is found out from its content', async () => {
    const png = await image(40, 30);
    const reply = await upload(png, 'Grün 1.png', { visibility: 'public', externalReference: 'logo' });
    expect([reply.status, reply.body]).toMatchObject([
      201,
      {
        ...{ name: 'Grün 1.png', mime: 'image/png', size: png.length, visibility: 'public', width: 40, height: 30 },
        ...{ externalReference: 'logo', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ]);
    expect(reply.body).not.toHaveProperty('storageKey');
    expect(reply.headers.get('location')).toBe(`/v1/minor/files/${String(reply.body.id)}`);
    const answer = await content(contentOf(reply));
    expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(png.length),
      'content-disposition': `inline; filename*=UTF-8''Gr%C3%BCn%201.png`,
      'cache-control': 'public, max-age=3600',
      etag: `"${String(reply.body.sha256)}"`,
    });
    const { data } = await api.get('/v1/minor/files', { query: { q: 'grun' }, mask: '{name}' });
    expect(data).toEqual([{ name: 'Grün 1.png' }]);
  });

  it.each([
    ['page.png', '<!doctype html><script>alert(1)</script>', 'text/plain'],
    ['rows.csv', 'a;b\n1;ü\n', 'text/csv'],
    ['data.png', '\0\u0001\u0002', 'application/octet-stream'],
    ['empty.txt', '', 'text/plain'],
    ['script.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'application/xml'],
  ])('of %s is no image, whatever it is called', async (name, text, mime) => {
    const reply = await upload(text, name, { visibility: 'public' });
    expect([reply.status, reply.body]).toMatchObject([201, { mime, width: null, height: null }]);
    const answer = await content(contentOf(reply));
    expect([answer.headers.get('content-disposition')?.split(';')[0], await answer.text()]).toEqual([
      'attachment',
      text,
    ]);
  });

  it('that is too large, broken off or refused leaves nothing behind', async () => {
    const before = kept();
    expectProblem(await upload(Buffer.alloc(300_001), 'large.bin'), 413);
    expectProblem(await upload('x', 'a'.repeat(256)), 400, 'validation_failed');
    expectProblem(await upload('x', 'a.txt', { visibility: 'secret' }), 400, 'validation_failed');
    expectProblem(await upload('x', 'a.txt', { color: 'red' }), 400, 'validation_failed');
    expectProblem(await upload('x', 'a.txt', { externalReference: 'logo' }), 409, 'already_exists');
    const client = request(`${api.url}/v1/minor/files`, {
      method: 'POST',
      headers: {
        ...(await api.as(Level.Agent)),
        'content-type': 'multipart/form-data; boundary=b',
        'content-length': 9000,
      },
    });
    client.on('error', () => undefined);
    client.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nsome');
    await eventually(() => Promise.resolve(expect(below('incoming/')).toHaveLength(1)));
    client.destroy();
    await eventually(() => Promise.resolve(expect(below('incoming/')).toEqual([])));
    expect(kept()).toEqual(before);
  });

  it.each([
    ['no boundary', 'multipart/form-data', 'x', 400],
    [
      'no file',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--b--',
      400,
    ],
    [
      'an end that is missing',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n1',
      400,
    ],
    ['no form', 'text/plain', 'x', 415],
  ])('with %s is refused', async (_, type, body, status) => {
    const headers = { ...(await api.as(Level.Agent)), 'content-type': type };
    expectProblem(await readReply(await fetch(`${api.url}/v1/minor/files`, { method: 'POST', headers, body })), status);
    expect(below('incoming/')).toEqual([]);
  });

  it('that is sent again under its key is one file, and another one is refused', async () => {
    const send = (text: string, name = 'leaf.txt', fields: Json = {}): Promise<Reply> =>
      upload(text, name, fields, Level.Agent, { 'idempotency-key': 'a leaf' });
    const first = await send('green');
    expect(first.status).toBe(201);
    const files = kept();
    const again = await send('green');
    expect([again.status, again.text, again.headers.get('idempotency-replayed')]).toEqual([201, first.text, 'true']);
    for (const reply of [
      await send('black'),
      await send('green', 'b.txt'),
      await send('green', 'leaf.txt', { visibility: 'public' }),
    ]) {
      expectProblem(reply, 422, 'idempotency_key_reused');
    }
    const at = { 'idempotency-key': 'a tree' };
    const replies = await Promise.all([1, 2, 3, 4].map(() => upload('tree', 'tree.txt', {}, Level.Agent, at)));
    const made = replies.filter(({ status }) => status === 201);
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    for (const reply of replies) if (!made.includes(reply)) expectProblem(reply, 409, 'idempotency_key_in_use');
    expect(kept()).toHaveLength(files.length + 1);
    expect(below('incoming/')).toEqual([]);
    const { data } = await api.get('/v1/minor/files', { as: Level.Agent, query: { 'filter[name]': 'leaf.txt' } });
    expect(data).toHaveLength(1);
  });

  it('is for staff, and a form is no body of other routes', async () => {
    expectProblem(await upload('x', 'a.txt', {}, Level.Guest), 401);
    expectProblem(await upload('x', 'a.txt', {}, Level.Customer), 403);
    const body = new FormData();
    body.append('file', 'x');
    const answer = await fetch(`${api.url}/v1/catalog/products`, {
      method: 'POST',
      headers: await api.as(Level.Agent),
      body,
    });
    expectProblem(await readReply(answer), 415);
  });

  it('of a process that was killed is cleared away later', async () => {
    const path = join(folder, 'files', 'incoming', 'left-behind.part');
    writeFileSync(path, 'half');
    const incoming = api.app.get(IncomingFiles);
    await incoming.onModuleInit();
    expect(below('incoming/')).toHaveLength(1);
    utimesSync(path, 0, Date.now() / 1000 - 3 * 60 * 60);
    await incoming.onModuleInit();
    expect(below('incoming/')).toEqual([]);
  });
});

describe('a private file', () => {
  it('is for who has uploaded it, for admins, and for nobody else', async () => {
    const file = await upload('mine', 'a.txt');
    const path = `/v1/minor/files/${String(file.body.id)}`;
    const statuses = async (as: Level): Promise<number[]> => [
      (await api.get(path, { as })).status,
      (await content(contentOf(file), {}, as)).status,
      (await api.post(`${path}/links`, {}, { as })).status,
      (await api.patch(path, { name: 'b.txt' }, { as })).status,
    ];
    expect(await statuses(Level.Manager)).toEqual([404, 404, 404, 404]);
    expect(await statuses(Level.Guest)).toEqual([404, 404, 401, 401]);
    expect(await statuses(Level.Agent)).toEqual([200, 200, 201, 200]);
    expect(await statuses(Level.Admin)).toEqual([200, 200, 201, 200]);
    const open = await api.patch(path, { visibility: 'public' }, { as: Level.Agent });
    expect([open.status, await statuses(Level.Manager)]).toEqual([200, [200, 200, 201, 403]]);
  });

  it('is opened by a link, as long as that is good', async () => {
    const file = await upload('for you', 'a.txt');
    const { status, body } = await api.post(
      `/v1/minor/files/${String(file.body.id)}/links`,
      { expiresIn: 60 },
      { as: Level.Agent },
    );
    const url = String(body.url);
    const opened = await content(url);
    expect([status, opened.status, await opened.text()]).toEqual([201, 200, 'for you']);
    expect(Math.abs(Date.parse(String(body.expiresAt)) - Date.now() - 60_000)).toBeLessThan(5_000);
    const other = await upload('not for you', 'b.txt');
    for (const bad of [
      url.replace(/expires=(\d+)/, (_, time) => `expires=${Number(time) + 1}`),
      url.replace(String(file.body.id), String(other.body.id)),
      url.replace(/signature=.*/, 'signature='),
      url.replace(/&signature=.*/, ''),
    ]) {
      expectProblem(await readReply(await content(bad)), 403, 'invalid_link');
    }
    jest.useFakeTimers({
      now: Date.now() + 61_000,
      doNotFake: [
        'nextTick',
        'setImmediate',
        'setTimeout',
        'setInterval',
        'clearTimeout',
        'clearInterval',
        'queueMicrotask',
      ],
    });
    const late = await content(url).finally(() => jest.useRealTimers());
    expectProblem(await readReply(late), 403, 'expired_link');
    for (const expiresIn of [9, 604_801, 'x', 1.5]) {
      const refused = api.post(`/v1/minor/files/${String(file.body.id)}/links`, { expiresIn }, { as: Level.Agent });
      expectProblem(await refused, 400, 'validation_failed');
    }
  });
});

describe('the content of a file', () => {
  it('is sent in part, and not at all to who has it', async () => {
    const file = await upload('0123456789', 'digits.txt', { visibility: 'public' });
    const part = await content(contentOf(file), { range: 'bytes=2-4' });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234']);
    const etag = String(part.headers.get('etag'));
    expect((await content(contentOf(file), { 'if-none-match': etag })).status).toBe(304);
    expectProblem(await readReply(await content(contentOf(file), { range: 'bytes=10-' })), 416);
  });

  it('of an image has variants, which are made once and never larger', async () => {
    const file = await upload(await image(600, 300), 'photo.png', { visibility: 'public' });
    const sizes = await Promise.all(
      ['thumbnail', 'small', 'large', 'small'].map(async (variant) => {
        const answer = await content(`${contentOf(file)}?variant=${variant}`);
        const { width, height, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
        expect(answer.headers.get('content-type')).toBe('image/webp');
        return `${width}x${height} ${format}`;
      }),
    );
    expect(sizes).toEqual(['160x160 webp', '480x240 webp', '600x300 webp', '480x240 webp']);
    expect((await content(`${contentOf(file)}?variant=small`)).headers.get('etag')).toBe(
      `"${String(file.body.sha256)}-small"`,
    );
    expect(kept().filter((path) => path.endsWith('.webp') || path.includes('.small'))).not.toEqual([]);
    expect(below('incoming/')).toEqual([]);
    expectProblem(await readReply(await content(`${contentOf(file)}?variant=huge`)), 400, 'validation_failed');
  });

  it('of what is no image, or only begins like one, has none', async () => {
    const text = await upload('x', 'a.txt', { visibility: 'public' });
    const broken = await upload((await image(300, 300)).subarray(0, 300), 'cut.png', { visibility: 'public' });
    expect(broken.body.mime).toBe('image/png');
    for (const file of [text, broken]) {
      expectProblem(await readReply(await content(`${contentOf(file)}?variant=small`)), 422, 'no_variant');
    }
    expect(below('incoming/')).toEqual([]);
  });

  it('goes with the file', async () => {
    const before = kept();
    const file = await upload(await image(200, 200), 'gone.png', { visibility: 'public' });
    await (await content(`${contentOf(file)}?variant=small`)).arrayBuffer();
    expect(kept()).not.toEqual(before);
    const { status } = await api.delete(`/v1/minor/files/${String(file.body.id)}`, { as: Level.Agent });
    expect([status, kept()]).toEqual([204, before]);
    expectProblem(await readReply(await content(contentOf(file))), 404);
  });
});

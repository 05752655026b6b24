// A stranger's first walk through the built product: start it with nothing but Node, import real data, list it, export the
// list through the queue, kill the process, and find everything again. Run it after `npm run build`.
//
//   node .ci/smoke.mjs [folder of the Northwind CSV files]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const northwind = resolve(process.argv[2] ?? process.env.NORTHWIND_DIR ?? '../shared/data/northwind');
const maps = resolve('docs/examples/northwind');
// Not below the system's folder for temporary files, whose programs another user may not be allowed to run everywhere.
const dataFolder = mkdtempSync(join(tmpdir(), 'tradepost-smoke-'));
const port = 20_000 + (process.pid % 20_000);
const url = `http://127.0.0.1:${port}`;

const environment = { ...process.env, DATA_FOLDER: dataFolder, PORT: String(port), NODE_ENV: 'development' };
for (const name of ['DATABASE_URL', 'REDIS_URL', 'JWT_SECRET', 'CI']) delete environment[name];

let passed = 0;
let server;

function check(what, condition, found) {
  if (!condition) throw new Error(`${what}: found ${JSON.stringify(found)}`);
  passed++;
  console.log(`✓ ${what}`);
}

/** Whether the server says that it can be asked. */
const isReady = () =>
  fetch(`${url}/health/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );

/** Starts the server; resolves, as soon as that is ready, to what tells what it has printed. */
async function start() {
  const child = spawn(process.execPath, ['dist/apps/api/src/main.js'], { env: environment });
  const output = [];
  child.stdout.on('data', (data) => output.push(String(data)));
  child.stderr.on('data', (data) => output.push(String(data)));
  const exited = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
  server = { end: (signal) => (child.kill(signal), exited) };
  for (let waited = 0; !(await isReady()); waited += 20) {
    if (child.exitCode !== null || waited > 60_000) throw new Error(`The server did not start:\n${output.join('')}`);
    await sleep(20);
  }
  return () => output.join('');
}

/** Runs a command; its standard output is one JSON document. */
async function cli(args, input = '') {
  const command = spawn(process.execPath, ['dist/apps/cli/src/main.js', ...args, '--json'], { env: environment });
  let output = '';
  let errors = '';
  command.stdout.on('data', (data) => (output += data));
  command.stderr.on('data', (data) => (errors += data));
  command.stdin.end(input);
  const code = await new Promise((done) => command.once('exit', done));
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${errors}`);
  return JSON.parse(output);
}

async function request(path, { token, ...options } = {}) {
  const headers = { ...(token ? { authorization: `Bearer ${token}` } : {}), ...options.headers };
  if (options.body) headers['content-type'] = 'application/json';
  const response = await fetch(new URL(path, url), { ...options, headers });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
}

async function logIn(email, password) {
  const { status, body } = await request('/v1/auth/login', {
    method: 'POST',
    body: JSON.stringify({ email, password }),
  });
  check(`${email} signs in`, status === 200, body);
  return body.accessToken;
}

const importFile = (model, file, map, ...options) =>
  cli(['import', model, join(northwind, file), '--map', join(maps, map), ...options]);

/** The guides with requests that a shell can send; all of them begin as the README does. */
const GUIDES = ['rights', 'storefront', 'reports'].map((name) => `docs/guides/${name}.md`);

/** Runs the requests that the README and the guides show, as they show them, and resolves to what they print. */
async function shownRequests() {
  const sections = readFileSync('README.md', 'utf8').split(/^## /m);
  const shown = ['Five requests', 'Writing', 'Files'].map((title) => sections.find((text) => text.startsWith(title)));
  const texts = [...shown, ...GUIDES.map((name) => readFileSync(name, 'utf8'))];
  const blocks = texts.flatMap((text) => [...text.matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block));
  const strict = `set -euo pipefail
    curl() { command curl --fail-with-body "$@"; }
    npm() { node ${resolve('dist/apps/cli/src/main.js')} "\${@:4}"; }\n`;
  const script = strict + blocks.join('\n').replaceAll('http://127.0.0.1:3000', url);
  const shell = spawn('bash', ['-c', script], { cwd: dataFolder, env: environment });
  let output = '';
  for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (data) => (output += data));
  const code = await new Promise((done) => shell.once('close', done));
  check('the requests of the README and the guides are answered', blocks.length === 10 && code === 0, output);
  return output;
}

async function walk() {
  if (!existsSync(northwind)) throw new Error(`${northwind} is not there; name the folder of the Northwind CSV files`);

  const printed = await start();
  // At once: whoever is told that the server is ready finds the demo accounts.
  await logIn('customer@tradepost.example', 'tradepost-demo');
  const greeting = printed();
  for (const level of ['customer', 'agent', 'manager', 'admin']) {
    check(`the greeting names the demo ${level}`, greeting.includes(`${level}@tradepost.example`), greeting);
  }
  const ready = await request('/health/ready');
  check('the server is ready', ready.status === 200 && ready.body.checks.database === 'up', ready.body);
  const openapi = await request('/openapi.json');
  check('the contract is OpenAPI 3.1', openapi.body?.openapi?.startsWith('3.1'), openapi.status);
  check('the documentation is a page', (await request('/docs')).text.includes('swagger-ui'));

  const answers = await shownRequests();
  check('the list has teas with their prices', answers.includes('"sku":"TEA-COP-100","prices":[{"price"'), answers);
  check('the product is there', /"slug":"assam","status":"draft","version":1/.test(answers), answers);
  check('the report has totals', /"definition":"sales".*"totals":\[\{/.test(answers), answers);
  check('managers see what things cost', /"cost":\{"amount":\d+/.test(answers), answers);
  const csv = readFileSync(join(dataFolder, 'products.csv'), 'utf8');
  check('the list is a file', csv.startsWith('name,slug,category.name\r\nAssam,assam,'), csv);
  const exported = readFileSync(join(dataFolder, 'run.csv'), 'utf8');
  check('the file of a run has what was written since', exported.includes('\r\nGenmaicha,genmaicha,'), exported);

  await cli(
    ['create:account', '--email', 'a@b.example', '--level', 'admin', '--password-stdin'],
    'a long pass phrase\n',
  );
  await logIn('a@b.example', 'a long pass phrase');
  const token = await logIn('manager@tradepost.example', 'tradepost-demo');

  const dry = await importFile('Category', 'categories.csv', 'categories.map.json', '--dry-run');
  check('a dry run finds 8 categories and writes none', dry.created === 8 && dry.applied === false, dry);
  const categories = await importFile('catalog/categories', 'categories.csv', 'categories.map.json');
  check('8 categories are imported', categories.created === 8 && categories.applied, categories);
  const products = await importFile('catalog/products', 'products.csv', 'products.map.json');
  check('77 products are imported', products.created === 77 && products.applied, products);
  const variants = await importFile('catalog/variants', 'products.csv', 'variants.map.json');
  check('77 variants are imported', variants.created === 77 && variants.applied, variants);
  const again = await importFile('catalog/products', 'products.csv', 'products.map.json');
  const prices = await importFile('catalog/prices', 'products.csv', 'prices.map.json');
  check('77 prices are imported', prices.created === 77 && prices.applied, prices);
  check('a second import changes nothing', again.skipped === 77 && again.created + again.changed === 0, again);

  const query = 'filter[externalReference][like]=northwind:%25&filter[category.name]=Beverages&sort=-name&pageSize=5';
  const list = await request(`/v1/catalog/products?${query}`, {
    headers: { 'x-fields': '{name,category{name},variants{sku,prices{price}}}' },
  });
  check('9 beverages are still sold, of 12', list.body?.page.totalResults === 9, list.body);
  check('a page has 5 of them', list.body.data.length === 5 && list.body.page.next !== null, list.body.page);
  check('the last is Steeleye Stout', list.body.data[0].name === 'Steeleye Stout', list.body.data[0]);
  check('the mask is heeded', Object.keys(list.body.data[0]).join() === 'name,category,variants', list.body.data[0]);
  const [variant] = list.body.data[0].variants;
  check('a child is in it', list.body.data[0].variants.length === 1, list.body.data[0]);
  check('it costs 18.00', JSON.stringify(variant.prices) === '[{"price":{"amount":1800,"currency":"EUR"}}]', variant);

  const dearest = await request('/v1/catalog/prices?filter[price.amount][gt]=10000&sort=-price.amount&pageSize=1', {
    headers: { 'x-fields': '{price{amount},variant{product{name}}}' },
  });
  check('of what is sold, 1 price is above 100.00', dearest.body?.page.totalResults === 1, dearest.body);
  const [top] = dearest.body.data;
  check('the dearest is Côte de Blaye', top.variant.product.name === 'Côte de Blaye', top);
  check('it costs 263.50', top.price.amount === 26350, top);

  const order = {
    list: 'catalog/products',
    filter: [{ field: 'externalReference', op: 'like', value: 'northwind:%' }],
    sort: [{ field: 'name', direction: 'asc' }],
    fields: '{name,slug,category{name}}',
  };
  const ordered = await request('/v1/reports/runs', { method: 'POST', token, body: JSON.stringify(order) });
  check('an export is accepted', ordered.status === 202, ordered.body);
  let job;
  for (let waited = 0; job?.state !== 'succeeded'; waited += 100) {
    job = (await request(ordered.headers.get('location'), { token })).body;
    if (job.state === 'failed' || waited > 30_000) {
      throw new Error(`The export is ${JSON.stringify(job)}`);
    }
    await sleep(100);
  }
  check('its job says how far it is', job.progress === 100 && job.done === 67, job);
  const { body: export_ } = await request(`/v1/reports/runs/${ordered.body.id}`, { token });
  const file = await request(`/v1/reports/runs/${ordered.body.id}/file`, { token });
  check(
    'the file has a header and the 67 that are sold',
    file.text.trimEnd().split('\r\n').length === 68,
    file.text.length,
  );
  check('its hash is right', createHash('sha256').update(file.text).digest('hex') === export_.sha256, export_);
  check('nobody gets it without a token', (await request(`/v1/reports/runs/${ordered.body.id}/file`)).status === 401);

  // The package as it would be published, as a program elsewhere uses it.
  const { createClient } = await import('../dist/client/index.js');
  const client = createClient({ baseUrl: url });
  await client.login({ email: 'manager@tradepost.example', password: 'tradepost-demo' });
  const stouts = [];
  const filter = { name: { ilike: '%stout%' }, category: { name: 'Beverages' } };
  for await (const { name } of client.each('/v1/catalog/products', { fields: 'name', filter })) stouts.push(name);
  check('the client walks a list', stouts.join() === 'Steeleye Stout', stouts);

  await server.end('SIGKILL');
  await start();
  const after = await request('/v1/catalog/products?filter[externalReference][like]=northwind:%25');
  check('after a kill -9 everything is there', after.body?.page.totalResults === 67, after.body);

  const code = await server.end('SIGTERM');
  check('SIGTERM stops it cleanly', code === 0, code);
}

let failed = 0;
try {
  await walk();
} catch (error) {
  failed = 1;
  console.error(`✗ ${error.message}`);
}
// Whatever went wrong, server and database must not outlive the walk.
await server?.end('SIGTERM');
rmSync(dataFolder, { recursive: true, force: true });
console.log(`\nTests: ${failed ? '1 failed, ' : ''}${passed} passed, ${passed + failed} total`);
process.exitCode = failed;

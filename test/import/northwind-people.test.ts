import 'reflect-metadata';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Account, Company, Location, Membership, Relation } from '@app/organization';
import type { ImportReport } from '@app/shared/import';
import { build } from '../support/builders';
import { type Importing, startImporting } from './importing';
import { northwindFolder } from './northwind';

const ROOT = resolve(__dirname, '../..');
const PLACE = 'address,city,region,postal_code,country,phone';

/** Files with the columns of Northwind's, for machines that do not have those. */
const LIKE_NORTHWIND = {
  'customers.csv':
    `customer_id,company_name,contact_name,contact_title,${PLACE},fax\n` +
    'ALFKI,Alfreds Futterkiste,Maria Anders,Sales Representative,Obere Str. 57,Berlin,,12209,Germany,030-0074321,030-0076545\n' +
    'GROSR,GROSELLA-Restaurante,Manuel Pereira,Owner,5ª Ave. Los Palos Grandes,Caracas,DF,1081,Venezuela,(2) 283-2951,\n',
  'suppliers.csv':
    `supplier_id,company_name,contact_name,contact_title,${PLACE},fax,homepage\n` +
    "8,Specialty Biscuits Ltd.,Peter Wilson,Sales Representative,29 King's Way,Manchester,,M14 GSD,UK,(161) 555-4448,,\n",
  'employees.csv':
    'employee_id,last_name,first_name,title,reports_to,home_phone\n1,Davolio,Nancy,Sales Representative,2,(206) 555-9857\n' +
    '2,Fuller,Andrew,Vice President Sales,,(206) 555-9482\n5,Buchanan,Steven,Sales Manager,2,(71) 555-4848\n' +
    '6,Suyama,Michael,Sales Representative,5,(71) 555-7773\n',
};

/** The data set itself, where it is: 91 customers, 29 suppliers, 9 employees. */
const dataset = northwindFolder('employees.csv');
const { customers, suppliers, employees } = dataset
  ? { customers: 91, suppliers: 29, employees: 9 }
  : { customers: 2, suppliers: 1, employees: 4 };
const folder = dataset ?? mkdtempSync(join(tmpdir(), 'northwind-'));

let importing: Importing;
let seller: Company;
beforeAll(async () => {
  if (!dataset) for (const [name, text] of Object.entries(LIKE_NORTHWIND)) writeFileSync(join(folder, name), text);
  importing = await startImporting();
  seller = await build(importing.source, Company, { externalReference: 'demo:group' });
});
afterAll(async () => {
  if (!dataset) rmSync(folder, { recursive: true });
  await importing.stop();
});

const map = (name: string): object =>
  JSON.parse(readFileSync(join(ROOT, `docs/examples/northwind/${name}.map.json`), 'utf8')) as object;
const run = (model: string, file: string, name: string): Promise<ImportReport> =>
  importing.run(model, createReadStream(join(folder, `${file}.csv`)), map(name));

/** In the order of the documentation: what others refer to comes first. */
const STEPS: [model: string, file: string, map: string, rows: number][] = [
  ['Company', 'customers', 'customers', customers],
  ['Company', 'suppliers', 'suppliers', suppliers],
  ['Location', 'customers', 'customer-contacts', customers],
  ['Location', 'suppliers', 'supplier-contacts', suppliers],
  ['Relation', 'customers', 'customer-relations', customers],
  ['Relation', 'suppliers', 'supplier-relations', suppliers],
  ['Account', 'employees', 'employees', employees],
  ['Membership', 'employees', 'employee-memberships', employees],
  ['Relation', 'employees', 'reporting-lines', employees],
];

describe(`${dataset ? "Northwind's" : "A few, for want of Northwind's,"} customers, suppliers and employees`, () => {
  it('become companies with contacts, and accounts with whom they report to', async () => {
    for (const [model, file, name, rows] of STEPS) {
      const { created, errors } = await run(model, file, name);
      expect([name, created, errors]).toEqual([name, rows, []]);
    }
    const { manager } = importing.source;
    const nancy = await manager.findOneByOrFail(Account, { externalReference: 'northwind:employee:1' });
    expect(nancy).toMatchObject({ email: 'employee-1@northwind.example', level: 'agent', status: 'invited' });
    expect(await manager.countBy(Membership, { companyId: seller.id })).toBe(employees);
    const supplier = await manager.findOneByOrFail(Company, { externalReference: 'northwind:supplier:8' });
    const [contact] = await manager.findBy(Location, { companyId: supplier.id });
    expect(contact.billingAddress).toMatchObject({ country: 'GB', recipient: 'Peter Wilson' });
    const boss = await manager.findOneByOrFail(Account, { externalReference: 'northwind:employee:2' });
    const line = (accountId: string): Promise<Relation> =>
      manager.findOneByOrFail(Relation, { fromAccountId: accountId, toCompanyId: seller.id });
    expect(await line(nancy.id)).toMatchObject({ toAccountId: boss.id, status: 'active' });
    expect(await line(boss.id)).toMatchObject({ toAccountId: null, status: 'active' });
  });

  it('change nothing when they are imported again', async () => {
    for (const [model, file, name, rows] of STEPS) {
      expect([name, await run(model, file, name)]).toEqual([
        name,
        expect.objectContaining({ created: 0, changed: 0, skipped: rows, errorCount: 0 }),
      ]);
    }
  });
});

it.each<NodeJS.ProcessEnv>([{ NORTHWIND_DIR: '/nowhere' }, { REQUIRE_NORTHWIND: '1' }])(
  'The files of Northwind are not done without where somebody has said that they are there: %p',
  (env) => {
    expect(() => northwindFolder('no-such-file.csv', env)).toThrow(/^.+ has no no-such-file\.csv: NORTHWIND_DIR/);
    expect(northwindFolder('no-such-file.csv', {})).toBeUndefined();
  },
);

import { Level } from '@app/shared/model';
import { REPORTS } from '../../libs/reports/definition/reports';
import { parametersOf } from '../../libs/reports/parameter/parameter';
import { type Json, useApi } from '../support/request';

const api = useApi();

/** Nothing of it is a day, an id, a currency, a zone, a number or a word that a parameter knows. */
const NONSENSE = [
  ...["'", "' OR true --", '"; DROP TABLE account; --', '$1', '%', '\\', '\u0000', '\ud83c', '💥', 'é'],
  ...['null', 'NaN', '-1', '1e9', '1.5', '99999999999999999999', '0x10', '٣', ' ', '{}', '[object Object]'],
  ...['2026-02-30', '2026-13-01', '0000-00-00', '99999-01-01', '2026-01-01T00:00:00Z', 'infinity', 'now'],
  ...['00000000-0000-0000-0000-00000000000g', '{01890000-0000-7000-8000-0000000000aa}', 'Mars/Olympus', '+02:00'],
  ...['EURO', 'eur', 'x'.repeat(5000)],
];

const asked = REPORTS.flatMap(({ code, parameters }) =>
  parametersOf(parameters).map(({ name }) => [code, name] as const),
);

const ask = async (code: string, name: string, value: string): Promise<[number, Json]> => {
  const query = new URLSearchParams({ [name]: value }).toString();
  const { status, body } = await api.get(`/v1/reports/definitions/${code}/result?${query}`, { as: Level.Admin });
  return [status, body];
};

describe('A parameter that makes no sense', () => {
  it.each(asked)('is refused by its name: %s, %s', async (code, name) => {
    for (const value of NONSENSE) {
      const [status, { errors }] = await ask(code, name, value);
      expect([value, status, errors]).toEqual([value, 400, expect.anything()]);
      const pointers = (errors as { pointer: string }[]).map(({ pointer }) => pointer);
      expect([value, ...pointers]).toEqual([value, `/${name}`]);
    }
  });

  it('is refused by its name where it is no parameter of the report', async () => {
    for (const { code } of REPORTS) {
      const [status, { errors }] = await ask(code, 'nonsense', '1');
      expect([code, status, errors]).toMatchObject([code, 400, [{ pointer: '/nonsense' }]]);
    }
  });
});

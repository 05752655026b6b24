import { useApi } from '../support/request';
import { Asking, isFailure } from './asking';
import { populate } from './population';

const logged: string[] = [];
const api = useApi({ log: (line) => void (isFailure(line) && logged.push(line)) });

// Whoever changes something is not to be stopped by what was there before; `SEED=… npx jest test/contract/generated` asks otherwise.
const seed = Number(process.env.SEED ?? 1);

it('Requests that are made from the contract, right and wrong ones, are answered as it says', async () => {
  await populate(api);
  const asking = await Asking.begin(api, logged);
  const { requests, faults, succeeded, statuses } = await asking.ask(2, seed);
  expect(faults.join('\n\n')).toBe('');
  expect(requests).toBeGreaterThan(1000);
  // Otherwise it asks for nothing that there is.
  expect(succeeded.size).toBeGreaterThan(200);
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '201', '204', '400', '403', '404']));
});

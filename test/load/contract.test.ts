import { Asking, isFailure } from '../contract/asking';
import { populate } from '../contract/population';
import { useApi } from '../support/request';

const logged: string[] = [];
const api = useApi({ log: (line) => void (isFailure(line) && logged.push(line)) });

// `SEED=… npx jest --config jest.load.config.js test/load/contract` asks otherwise.
const seed = Number(process.env.SEED ?? 2);

it('10,000 requests of all levels that are made from the contract are answered as it says', async () => {
  await populate(api);
  const asking = await Asking.begin(api, logged);
  const { requests, faults, succeeded, statuses } = await asking.ask(20, seed);
  console.log({ seed, requests, succeeded: succeeded.size, statuses });
  expect(faults.join('\n\n')).toBe('');
  expect(requests).toBeGreaterThan(10_000);
}, 900_000);

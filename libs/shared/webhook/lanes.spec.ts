import { Lanes } from './lanes';

const ENDLESS = 1e9;

describe('the lane of a receiver', () => {
  it('holds so many at a time, and hands a place on to who has waited for the longest time', async () => {
    const lanes = new Lanes(2, ENDLESS);
    const [first, second] = [await lanes.enter('a'), await lanes.enter('a')];
    const order: string[] = [];
    const third = lanes.enter('a').then((leave) => (order.push('third'), leave));
    const fourth = lanes.enter('a').then((leave) => (order.push('fourth'), leave));
    first?.();
    (await third)?.();
    (await fourth)?.();
    expect(order).toEqual(['third', 'fourth']);
    second?.();
    expect(await lanes.enter('a', true)).toBeDefined();
  });

  it('is no other one’s', async () => {
    const lanes = new Lanes(1, 0);
    await lanes.enter('a');
    expect(await lanes.enter('b')).toBeDefined();
  });

  it('lets nobody wait behind who has waited in vain, until somebody leaves', async () => {
    const lanes = new Lanes(1, 20);
    const leave = await lanes.enter('a');
    expect(await lanes.enter('a')).toBeUndefined();
    let isRefusedAtOnce = false;
    void lanes.enter('a').then(() => (isRefusedAtOnce = true));
    await Promise.resolve().then(() => undefined);
    expect(isRefusedAtOnce).toBe(true);
    leave?.();
    expect(await lanes.enter('a')).toBeDefined();
  });

  it('that is narrow lets one in who finds nobody there, and gives a place back once', async () => {
    const lanes = new Lanes(5, ENDLESS);
    const leave = await lanes.enter('a', true);
    expect(await lanes.enter('a', true)).toBeUndefined();
    leave?.();
    leave?.();
    expect(await lanes.enter('a', true)).toBeDefined();
    expect(await lanes.enter('a', true)).toBeUndefined();
  });
});

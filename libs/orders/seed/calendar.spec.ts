import { Random } from '@app/shared/seed';
import { momentsOf } from './calendar';

const begin = new Date('2024-01-01T00:00:00.000Z');
const until = new Date('2026-01-01T00:00:00.000Z');
const moments = [...momentsOf(begin, until, 20_000, new Random(1))];
const count = (wanted: (moment: Date) => boolean): number => moments.filter(wanted).length;

describe('the moments of orders', () => {
  it('are as many as were asked for, in their order, between the two days', () => {
    expect(moments).toHaveLength(20_000);
    expect(moments.every((moment, index) => index === 0 || moment >= moments[index - 1])).toBe(true);
    expect(moments[0] >= begin && moments[moments.length - 1] < until).toBe(true);
  });

  it('become more from year to year, before Christmas, and by day', () => {
    expect(count((moment) => moment.getUTCFullYear() === 2025)).toBeGreaterThan(11_000 - 500);
    expect(count((moment) => moment.getUTCMonth() === 11)).toBeGreaterThan(
      1.5 * count((moment) => moment.getUTCMonth() === 7),
    );
    expect(count((moment) => moment.getUTCHours() === 19)).toBeGreaterThan(
      10 * count((moment) => moment.getUTCHours() === 3),
    );
  });
});

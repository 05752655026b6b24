import fc from 'fast-check';
import { describeRule, nextDue, type Rule } from './rule';

const next = (rule: Rule, after: string): string => nextDue(rule, new Date(after)).toISOString();

describe('a rule', () => {
  it.each<[Rule, string, string]>([
    [{ every: '10 minutes' }, '2026-11-24T09:31:07.250Z', '2026-11-24T09:40:00.000Z'],
    [{ every: '1 hour' }, '2026-11-24T09:00:00.000Z', '2026-11-24T10:00:00.000Z'],
    [{ every: '1 day' }, '2026-11-24T23:59:59.999Z', '2026-11-25T00:00:00.000Z'],
    [{ every: '90 seconds' }, '2026-11-24T09:31:00.000Z', '2026-11-24T09:31:30.000Z'],
    [{ cron: '30 3 * * *' }, '2026-11-24T03:30:00.000Z', '2026-11-25T03:30:00.000Z'],
    [{ cron: '*/15 * * * * *' }, '2026-11-24T03:30:01.000Z', '2026-11-24T03:30:15.000Z'],
    [{ cron: '0 8 * * 1-5', timeZone: 'Europe/Berlin' }, '2026-11-27T07:00:00.000Z', '2026-11-30T07:00:00.000Z'],
  ])('%p is due next after %s at %s', (rule, after, due) => {
    expect(next(rule, after)).toBe(due);
  });

  it('is due at eight in the morning in summer and in winter, where its time zone says so', () => {
    const rule: Rule = { cron: '0 8 * * *', timeZone: 'Europe/Berlin' };
    expect(next(rule, '2026-10-24T06:00:00.000Z')).toBe('2026-10-25T07:00:00.000Z');
  });

  it('is always due later, and at the same moments whoever asks', () => {
    const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), moment, (minutes, after) => {
        const due = nextDue({ every: `${minutes} minutes` }, after);
        expect(due.getTime()).toBeGreaterThan(after.getTime());
        expect(due.getTime() - after.getTime()).toBeLessThanOrEqual(minutes * 60_000);
        expect(due.getTime() % (minutes * 60_000)).toBe(0);
      }),
    );
  });

  it.each<[Rule, string]>([
    [{ every: '0 minutes' }, 'every 0 minutes makes no sense'],
    [{ every: '1.5 hours' }, 'every 1.5 hours makes no sense'],
    [{ cron: 'at noon' }, 'cron at noon UTC makes no sense'],
    [{ cron: '61 * * * *' }, 'cron 61 * * * * UTC makes no sense'],
    [{ cron: '0 0 30 2 *' }, 'cron 0 0 30 2 * UTC makes no sense'],
    [{ cron: '0 0 * * *', timeZone: 'Mars/Olympus' }, 'cron 0 0 * * * Mars/Olympus makes no sense'],
  ])('%p is refused', (rule, message) => {
    expect(() => nextDue(rule, new Date())).toThrow(message);
  });

  it('is another one when its words differ', () => {
    expect(describeRule({ every: '1 hour' })).not.toBe(describeRule({ every: '2 hours' }));
    expect(describeRule({ cron: '0 3 * * *' })).not.toBe(describeRule({ cron: '0 3 * * *', timeZone: 'Asia/Tokyo' }));
  });
});

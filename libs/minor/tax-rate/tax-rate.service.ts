import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThanOrEqual, MoreThanOrEqual, Not } from 'typeorm';
import { Conflict, Unprocessable } from '@app/shared/errors';
import { Resources, ResourceService, type Write } from '@app/shared/resource';
import { TaxRate } from './tax-rate.entity';

/** What is taxed, where and when. */
export interface Taxed {
  countryId: string;
  /** Null: the country's default. */
  taxClassId: string | null;
  /** As in `2026-11-24`. */
  day: string;
}

/** Reads and writes tax rates. */
@Injectable()
export class TaxRateService extends ResourceService<TaxRate> {
  constructor(resources: Resources) {
    super(TaxRate, resources);
  }

  /** The rate that holds on a day: that of the class or, where the country has none for it, its default; null: neither. */
  async inForce({ countryId, taxClassId, day }: Taxed, manager: EntityManager): Promise<TaxRate | null> {
    const holds = [
      { validFrom: LessThanOrEqual(day), validUntil: IsNull() },
      { validFrom: LessThanOrEqual(day), validUntil: MoreThanOrEqual(day) },
    ];
    const classes = taxClassId === null ? [IsNull()] : [taxClassId, IsNull()];
    const rates = await manager.findBy(
      TaxRate,
      classes.flatMap((of) => holds.map((period) => ({ ...period, countryId, taxClassId: of }))),
    );
    return rates.find((rate) => rate.taxClassId !== null) ?? rates.at(0) ?? null;
  }

  /** A period ends after it begins, and no two rates of a class hold on the same day; the table itself sees to both. */
  protected override async prepare(rate: TaxRate, { manager }: Write): Promise<void> {
    const { validFrom, validUntil } = rate;
    if (validUntil && validUntil < validFrom) {
      const message = 'The last day is before the first';
      throw new Unprocessable(message, [{ pointer: '/validUntil', code: 'order', message }], { code: 'period_order' });
    }
    const other = await this.overlapping(rate, manager);
    if (!other) return;
    const message = `Another rate, ${Number(other.rate)} %, holds from ${other.validFrom} ${until(other.validUntil)}; end it first`;
    throw new Conflict(message, [{ pointer: '/validFrom', code: 'overlap', message }], { code: 'overlapping_period' });
  }

  private overlapping(
    { id, countryId, taxClassId, validFrom, validUntil }: TaxRate,
    manager: EntityManager,
  ): Promise<TaxRate | null> {
    const same = {
      id: Not(id),
      countryId,
      taxClassId: taxClassId ?? IsNull(),
      ...(validUntil && { validFrom: LessThanOrEqual(validUntil) }),
    };
    return manager.findOne(TaxRate, {
      where: [
        { ...same, validUntil: IsNull() },
        { ...same, validUntil: MoreThanOrEqual(validFrom) },
      ],
      order: { validFrom: 'ASC' },
    });
  }
}

const until = (day: string | null): string => (day === null ? 'on' : `to ${day}`);

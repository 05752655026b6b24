import { Injectable } from '@nestjs/common';
import { Unprocessable } from '@app/shared/errors';
import { checkFilterFormat, queryLimits } from '@app/shared/filtering';
import { Resources, ResourceService } from '@app/shared/resource';
import { Promotion } from './promotion.entity';

/** Reads and writes promotions. */
@Injectable()
export class PromotionService extends ResourceService<Promotion> {
  constructor(resources: Resources) {
    super(Promotion, resources);
  }

  /** What the predicate is about is known when it is applied; that it is one, now. */
  protected override prepare({ predicate }: Promotion): void {
    const { filter, ...others } = predicate ?? {};
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) throw refused(`A predicate has a filter, and no ${unknown}`);
    if (filter !== undefined) {
      checkFilterFormat([{ pointer: 'predicate/filter', spec: filter, alias: false }], queryLimits);
    }
  }
}

const refused = (message: string): Unprocessable =>
  new Unprocessable(message, [{ pointer: '/predicate', code: 'predicate', message }], { code: 'rule_violated' });

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Conflict } from '@app/shared/errors';
import { RecurringSweep } from '@app/shared/job';
import { Resources, ResourceService } from '@app/shared/resource';
import { assertCodes } from '../channel/assert-codes';
import { Campaign } from './campaign.entity';

const MOVE = `version = version + 1, updated_at = now()`;

/** Reads and writes campaigns, starts and ends them, and spends their budgets. */
@Injectable()
export class CampaignService extends ResourceService<Campaign> {
  constructor(resources: Resources) {
    super(Campaign, resources);
  }

  /**
   * Spends of the budget of a running campaign, by one conditional update: whoever comes when it is gone gets nothing.
   *
   * @param amount minor units of the budget's currency, or uses
   * @throws Conflict when it does not run, or so much is not left
   */
  async spend(id: string, amount: number, manager: EntityManager): Promise<void> {
    const [, affected] = await manager.query<[unknown[], number]>(
      `UPDATE campaign SET budget_used = budget_used + $2::bigint, updated_at = now()
       WHERE id = $1 AND status = 'running' AND $2::bigint >= 0 AND budget_used + $2::bigint <= coalesce(budget_limit, budget_used + $2::bigint)`,
      [id, amount],
    );
    if (affected === 0) throw new Conflict('The campaign is over, or its budget is', [], { code: 'budget_spent' });
  }

  /** Starts what is due, and ends what is over; one that was never started in time is ended by way of being started. */
  @RecurringSweep({ name: 'campaigns.timing', every: '1 minute' })
  async advance(manager: EntityManager): Promise<void> {
    await manager.query(
      `UPDATE campaign SET status = 'running', ${MOVE} WHERE status = 'scheduled' AND starts_at <= now()`,
    );
    await manager.query(
      `UPDATE campaign SET status = 'ended', ${MOVE} WHERE status IN ('running', 'paused') AND ends_at <= now()`,
    );
  }

  protected override prepare({ budgetCurrency }: Campaign, { manager }: { manager: EntityManager }): Promise<void> {
    return assertCodes({ budgetCurrency }, manager);
  }
}

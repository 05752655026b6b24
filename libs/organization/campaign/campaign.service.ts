import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Conflict } from '@app/shared/errors';
import { RecurringSweep } from '@app/shared/job';
import { Resources, ResourceService } from '@app/shared/resource';
import { assertCodes } from '../channel/assert-codes';
import { Campaign } from './campaign.entity';
import { spendBudget, type Spending } from './spend-budget';

const MOVE = `version = version + 1, updated_at = now()`;

/** Reads and writes campaigns, starts and ends them, and spends their budgets. */
@Injectable()
export class CampaignService extends ResourceService<Campaign> {
  constructor(resources: Resources) {
    super(Campaign, resources);
  }

  /**
   * Spends of the budget of a running campaign, as {@link spendBudget}.
   *
   * @throws Conflict when it does not run, or so much is not left
   */
  async spend(spending: Spending, manager: EntityManager): Promise<void> {
    if (await spendBudget(spending, manager)) return;
    throw new Conflict('The campaign is over, or its budget is', [], { code: 'budget_spent' });
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

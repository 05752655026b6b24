import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Campaign, CampaignService, noteGiven } from '@app/organization';
import { Conflict } from '@app/shared/errors';
import { Answer, type Caller, ResourceReader, Resources } from '@app/shared/resource';
import { assertStatus, holdFor } from '../booking/hold-for';
import { saveNew } from '../booking/save-step';
import type { Act, HeldOrder } from '../ledger/held-order';
import { keepOrder, settle } from '../ledger/keep-order';
import { actOf } from '../order/act';
import type { Order } from '../order/order.entity';
import { giveReward } from '../promotion/give-reward';
import { promotionFacts } from '../promotion/promotion-facts';
import { type Reward, rewardsOf } from '../promotion/rewards';
import { findVoucher, refusedCode, spendVoucher } from './spend-voucher';
import { VoucherUse } from './voucher-use.entity';

/** Reads which vouchers were used, and uses them. */
@Injectable()
export class VoucherUseService extends ResourceReader<VoucherUse> {
  constructor(
    resources: Resources,
    private readonly campaigns: CampaignService,
  ) {
    super(VoucherUse, resources);
  }

  /**
   * Uses a voucher for an order that is a draft or placed: the buyer gets what its promotion gives.
   *
   * @throws Conflict (`voucher_used_up`, `voucher_twice`) and what the campaign says of its budget
   * @throws Unprocessable for a code that is unknown, does not hold, or gives nothing for this order
   */
  enter(orderId: string, code: string, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const held = await holdFor(orderId, this.resources, write);
      assertStatus(held, 'draft', 'placed');
      const act = actOf(write);
      const row = await this.use(held, code.trim().toUpperCase(), act);
      const answer = await this.resources.engine.one(VoucherUse, row.id, caller, this.resources.readerOf(manager));
      return new Answer(answer.text, { ...answer.headers, location: `/v1/orders/voucher-uses/${row.id}` });
    });
  }

  /**
   * What a voucher would give, for an order that is never kept: nothing is used.
   *
   * @throws Unprocessable as {@link enter}
   */
  async preview(held: HeldOrder, code: string, act: Act): Promise<void> {
    const { promotion } = await findVoucher(held, code, act.manager);
    const rewards = rewardsOf(promotion, await promotionFacts(held, act.manager));
    if (rewards.length === 0) throw refusedCode('voucher_gives_nothing', 'The voucher gives nothing for this order');
    for (const reward of rewards) await this.give(held, reward, `${promotion.name} (${code})`, act);
    await settle(held, act);
  }

  /** Uses a voucher for a held order, and keeps that. @throws as {@link enter} */
  async use(held: HeldOrder, code: string, act: Act): Promise<VoucherUse> {
    const { manager } = act;
    const { order } = held;
    const { voucher, promotion, campaign } = await findVoucher(held, code, manager);
    const customer = order.customerId ?? order.buyerCompanyId ?? order.email?.toLowerCase();
    if (!customer) throw refusedCode('nobody', 'Say first who buys');
    if (await manager.existsBy(VoucherUse, { orderId: order.id, voucherId: voucher.id })) {
      throw new Conflict('The voucher was used for this order already', [], { code: 'voucher_twice' });
    }
    const rewards = rewardsOf(promotion, await promotionFacts(held, manager));
    if (rewards.length === 0) throw refusedCode('voucher_gives_nothing', 'The voucher gives nothing for this order');
    await spendVoucher(voucher, customer, manager);
    const before = held.order.discount.amount;
    for (const reward of rewards) await this.give(held, reward, `${promotion.name} (${code})`, act);
    held.events.push({ type: 'voucher_used', parameters: { voucherId: voucher.id, code } });
    await keepOrder(held, act);
    await this.charge(campaign, held.order.discount.amount - before, order, manager);
    const row = Object.assign(new VoucherUse(), {
      ...{ id: uuid(), version: 1, orderId: order.id, voucherId: voucher.id, code, customer, returned: false },
      ...{ externalReference: null, metadata: {}, privateMetadata: {} },
    });
    await saveNew(VoucherUse, [row], act);
    return row;
  }

  private async give(held: HeldOrder, reward: Reward, reason: string, act: Act): Promise<void> {
    if (await giveReward(held, reward, { source: 'voucher', reason }, act)) return;
    throw refusedCode('no_gift', `There is nothing with the SKU ${reward.kind === 'gift' ? reward.sku : ''}`);
  }

  private async charge(campaign: Campaign, saved: number, order: Order, manager: EntityManager): Promise<void> {
    const { id: campaignId, budgetKind, budgetCurrency } = campaign;
    const { id: orderId, currency } = order;
    if (budgetKind === 'none') return noteGiven({ campaignId, orderId }, manager);
    if (budgetKind === 'usage') return this.campaigns.spend({ campaignId, orderId, amount: 1 }, manager);
    if (budgetCurrency !== currency) {
      throw new Conflict(`The budget of the campaign is in ${budgetCurrency}`, [], { code: 'wrong_currency' });
    }
    return this.campaigns.spend({ campaignId, orderId, amount: saved }, manager);
  }
}

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { FacetService } from '@app/catalog';
import { NotFound } from '@app/shared/errors';
import type { ModelClass } from '@app/shared/model';
import { type Answer, type Caller, type ListCaller, Resources, type RowLookup } from '@app/shared/resource';
import { PublicAnswers } from '../cache/public-answers';
import { StorefrontProduct } from '../product/product.entity';
import { channelIdOf } from './in-channel';

/** What only one row of a channel has. */
export interface Distinction {
  column: string;
  value: string;
}

/** Reads what channels show: one statement each, which has only rows of the channel that is asked about. */
@Injectable()
export class Storefront {
  constructor(
    private readonly resources: Resources,
    private readonly counts: FacetService,
    private readonly answers: PublicAnswers,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  /**
   * A page of what a channel shows of a model, or a file of all of it.
   *
   * @param channel slug
   * @throws NotFound when there is no such channel, which is asked for only where nothing was found
   */
  async list(model: ModelClass, caller: ListCaller, channel: string): Promise<Answer> {
    const { engine, csv } = this.resources;
    const asked = { ...caller, place: channel };
    if (caller.csv) {
      await this.assertOpen(channel);
      return csv.list(model, asked);
    }
    return this.answers.answer(caller, channel, async () => {
      const answer = await engine.list(model, asked);
      if (answer.text?.startsWith('{"data":[]')) await this.assertOpen(channel);
      return answer;
    });
  }

  /**
   * One row that a channel shows.
   *
   * @param by its id, or a column that tells rows apart
   * @throws NotFound
   */
  one(model: ModelClass, by: string | Distinction, caller: Caller, channel: string): Promise<Answer> {
    const lookup = typeof by === 'string' ? by : lookupOf(model, by, channel);
    return this.answers.answer(caller, channel, () =>
      this.resources.engine.one(model, lookup, { ...caller, place: channel }),
    );
  }

  /** What the products of a list can be narrowed down to. @throws BadRequest, NotFound */
  async facets(caller: ListCaller, attributes: string | undefined, channel: string): Promise<Answer> {
    return this.answers.answer(caller, channel, async () => {
      const answer = await this.counts.facets({ ...caller, place: channel }, attributes, StorefrontProduct);
      if (/"total" ?: ?0\b/.test(answer.text ?? '')) await this.assertOpen(channel);
      return answer;
    });
  }

  /** @throws NotFound when there is no such channel, or nothing is sold there */
  async assertOpen(channel: string): Promise<void> {
    const [{ id }] = await this.source.query<{ id: string | null }[]>(`SELECT ${channelIdOf('$1')} AS id`, [channel]);
    if (id === null) throw new NotFound(`There is no channel ${channel}`);
  }
}

/** The row of the channel, which is the reach of whoever asks, that a column tells from its others. */
const lookupOf = (model: ModelClass, { column, value }: Distinction, channel: string): RowLookup => ({
  name: `${column} in a channel`,
  condition: (own, [text]) => `${own(column)} = ${text}`,
  types: ['text'],
  values: [value],
  missing: `There is no ${model.name} ${value} in the channel ${channel}`,
});

import { Inject, type Type } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { Level, type ModelClass } from '@app/shared/model';
import {
  type Answer,
  Asking,
  AskingList,
  type Caller,
  Detail,
  List,
  type ListCaller,
  RowId,
  Search,
} from '@app/shared/resource';
import { ChannelSlug, RowSlug } from './path-slug';
import { Storefront } from './storefront.service';

/** Answers to guests are kept, with an `ETag` that says so. */
export const KNOWN = { status: 304, description: '`If-None-Match` names what there is' };

/** A controller of what channels show. */
class Shown {
  @Inject()
  protected readonly storefront: Storefront;
}

/**
 * The class that a controller below `storefront/:channel` extends: anyone may read the list, by URL and by body, and one row.
 *
 * @param by what a path names the row by
 */
export function ChannelRoutes(model: ModelClass, by: 'id' | 'slug'): Type<Shown> {
  const RowKey = by === 'id' ? RowId : RowSlug;

  class Routes extends Shown {
    @Access(Level.Guest)
    @List()
    @ApiResponse(KNOWN)
    list(@ChannelSlug() channel: string, @AskingList() caller: ListCaller): Promise<Answer> {
      return this.storefront.list(model, caller, channel);
    }

    @Access(Level.Guest)
    @Search()
    search(@ChannelSlug() channel: string, @AskingList() caller: ListCaller): Promise<Answer> {
      return this.storefront.list(model, caller, channel);
    }

    @Access(Level.Guest)
    @Detail(`:${by}`)
    get(@ChannelSlug() channel: string, @RowKey() key: string, @Asking() caller: Caller): Promise<Answer> {
      return this.storefront.one(model, by === 'id' ? key : { column: by, value: key }, caller, channel);
    }
  }
  return Routes;
}

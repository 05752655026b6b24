import type { EntityManager } from 'typeorm';
import type { Origin } from '@app/shared/audit';
import type { Actor } from '@app/shared/auth';
import type { ListPlan } from '@app/shared/filtering';
import type { KeyedRequest } from '@app/shared/idempotency';
import type { Selection } from '@app/shared/serialization';
import type { Kept } from './read/compiled';

/** Who is asking, and how the answer shall look: what a handler passes on to its service. */
export interface Caller {
  readonly actor: Actor;
  /** What the mask selects of the model, checked before the handler runs. */
  readonly selection: Selection;
  /** Canonical text of the mask, or '' for the default; a key of caches. */
  readonly mask: string;
  /** The name of the place that is asked about, for models whose reach depends on it; a channel's slug. */
  readonly place?: string;
  /** The URL as it was asked for, to make the links to other pages from. */
  readonly url: string;
  /** Tells the answer from all others, where everybody is answered the same (`publicKeyOf`). */
  readonly publicKey?: string;
  /** The path of the route, with the names of its parameters. */
  readonly route?: string;
  /** IP address and `X-Request-Id`, for the audit log; undefined where no request is behind it. */
  readonly address?: string;
  readonly requestId?: string;
  /** The text of `If-Match`. */
  readonly ifMatch?: string;
  /** The request has an idempotency key: what it does is done once. */
  readonly keyed?: KeyedRequest;
  /** What the engine has compiled for who asked alike, and will for the next one. */
  readonly kept?: Kept;
  /** The transaction of a batch, which the write is a part of. */
  readonly within?: EntityManager;
}

/** Who is asking, and from where, as the audit log writes it down. */
export const originOf = ({ actor, address, requestId }: Caller): Origin => ({
  accountId: actor.id,
  apiKeyId: actor.apiKey?.id ?? null,
  address: address ?? null,
  requestId: requestId ?? null,
});

/** The same for a list. */
export interface ListCaller extends Caller {
  readonly plan: ListPlan;
  /** The whole list as a file is wanted, not a page of it as JSON. */
  readonly csv?: CsvFormat;
}

/** How a CSV file is written. */
export interface CsvFormat {
  readonly delimiter: ',' | ';' | '\t';
  /** It begins with a byte order mark, by which spreadsheets know that it is UTF-8. */
  readonly bom: boolean;
}

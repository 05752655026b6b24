import { type Reach, worded } from '@app/shared/model';

/** SQL for the id of the channel that is asked about; null where there is no open one of this name. */
export const channelIdOf = (slug: string): string =>
  `(SELECT here.id FROM channel here WHERE here.slug = ${slug} AND here.active)`;

/** Rows of the channel that is asked about. Without one there are none, for anybody. */
export const inChannel: Reach = worded('everyone who asks in a channel that shows it', ({ place, column }) =>
  place === undefined ? false : `${column('channelId')} = ${channelIdOf(place)}`,
);

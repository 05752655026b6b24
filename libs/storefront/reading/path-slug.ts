import { PathSlug } from '@app/shared/resource';

/** The `{channel}` of the path. @throws NotFound for what is no slug */
export const ChannelSlug = (): ParameterDecorator => PathSlug('channel');

/** The `{slug}` of the path. @throws NotFound for what is no slug */
export const RowSlug = (): ParameterDecorator => PathSlug('slug');

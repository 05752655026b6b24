import { Param, type PipeTransform } from '@nestjs/common';
import { NotFound } from '@app/shared/errors';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

class SlugPipe implements PipeTransform<string, string> {
  constructor(private readonly noun: string) {}

  transform(text: string): string {
    if (text.length <= 200 && SLUG.test(text)) return text;
    throw new NotFound(`The ${this.noun} in the path is no slug, so it names nothing`);
  }
}

/** The `{channel}` of the path. @throws NotFound for what is no slug */
export const ChannelSlug = (): ParameterDecorator => Param('channel', new SlugPipe('channel'));

/** The `{slug}` of the path. @throws NotFound for what is no slug */
export const RowSlug = (): ParameterDecorator => Param('slug', new SlugPipe('slug'));

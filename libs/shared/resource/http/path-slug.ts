import { Param, type PipeTransform } from '@nestjs/common';
import { NotFound } from '@app/shared/errors';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Lets slugs through as they are. */
export class SlugPipe implements PipeTransform<string, string> {
  constructor(private readonly noun: string) {}

  transform(text: string): string {
    if (text.length <= 200 && SLUG.test(text)) return text;
    throw new NotFound(`The ${this.noun} in the path is no slug, so it names nothing`);
  }
}

/** The slug of that name in the path. @throws NotFound for what is no slug */
export const PathSlug = (name: string): ParameterDecorator => Param(name, new SlugPipe(name));

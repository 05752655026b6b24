import { Expose } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import type { Level } from './level';
import { allLevels, levelName } from './level';
import { declareAudience } from './registry';

/** The class-transformer groups that see what `level` is the least level for. */
export const groupsFrom = (level: Level): string[] =>
  allLevels()
    .filter((each) => each >= level)
    .map(levelName);

/** Documents a field with keys of our own, which swagger passes on but does not type. */
export const extended = (keys: Record<`x-${string}`, unknown>): PropertyDecorator => ApiProperty(keys);

/** Below `level` the field does not exist: not in answers, masks, filters, sorts, search, CSV or error texts. */
export const VisibleTo =
  (level: Level): PropertyDecorator =>
  (prototype, property) => {
    declareAudience(prototype, String(property), { visibleTo: level });
    Expose({ groups: groupsFrom(level) })(prototype, property as string);
    extended({ 'x-visible-to': levelName(level) })(prototype, property);
  };

/** The least level that may write the field; a lower one gets 403 for naming it. */
export const WritableBy =
  (level: Level): PropertyDecorator =>
  (prototype, property) => {
    declareAudience(prototype, String(property), { writableBy: level });
    extended({ 'x-writable-by': levelName(level) })(prototype, property);
  };

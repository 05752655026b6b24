import { ApiProperty } from '@nestjs/swagger';
import { ValidationFailed } from '@app/shared/errors';

/** A link to a page. */
export class ReportLink {
  @ApiProperty() url: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}

const SHORTEST = 60;
const LONGEST = 604_800;
const USUAL = 86_400;

/** The parameter of routes that make links. */
export const LINK_LIFE = {
  name: 'seconds',
  required: false,
  description: 'Its life',
  schema: { type: 'integer', minimum: SHORTEST, maximum: LONGEST, default: USUAL },
} as const;

/**
 * For how many seconds a link is good.
 *
 * @throws ValidationFailed
 */
export function lifeOf(seconds: unknown): number {
  if (seconds === undefined) return USUAL;
  const life = typeof seconds === 'string' && /^\d{1,6}$/.test(seconds) ? Number(seconds) : 0;
  if (life >= SHORTEST && life <= LONGEST) return life;
  const message = `seconds must be a whole number from ${SHORTEST} to ${LONGEST}`;
  throw new ValidationFailed([{ pointer: '/seconds', code: 'isNumber', message }]);
}

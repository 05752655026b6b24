import { applyDecorators } from '@nestjs/common';
import { IsIn, IsOptional, Matches, ValidateBy } from 'class-validator';
import type { FieldError } from '@app/shared/errors';
import { dayIn, isDay } from './day';

/** What a parameter says besides its values, for the form of the page and for programs that make one. */
export interface ParameterDefinition {
  name: string;
  label: string;
  kind: 'day' | 'choice' | 'reference' | 'currency' | 'timeZone' | 'number';
  /** All that there are, of a choice. */
  values?: readonly string[];
  /** What holds when it is not named; undefined: nothing. */
  default?: (today: string) => string;
}

const declared = new WeakMap<object, ParameterDefinition[]>();

/** The parameters of a class: inherited ones first, but for how many rows there shall be. */
export function parametersOf(type: { prototype: object }): ParameterDefinition[] {
  const lineage: object[] = [];
  for (let each = type.prototype; each !== Object.prototype; each = Object.getPrototypeOf(each) as object) {
    lineage.unshift(each);
  }
  const all = lineage.flatMap((prototype) => declared.get(prototype) ?? []);
  return [...all.filter(({ kind }) => kind !== 'number'), ...all.filter(({ kind }) => kind === 'number')];
}

/** All parameters are texts, as a URL has them; each is checked by the rules that follow. */
const parameter = (definition: Omit<ParameterDefinition, 'name'>, ...rules: PropertyDecorator[]): PropertyDecorator =>
  applyDecorators(
    (prototype: object, property?: string | symbol) =>
      void declared.set(prototype, [...(declared.get(prototype) ?? []), { name: String(property), ...definition }]),
    ...(definition.default ? [] : [IsOptional()]),
    ...rules,
  );

const satisfies = (name: string, isValid: (value: unknown) => boolean, message: string): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: isValid, defaultMessage: () => message } });

/** A calendar day, `2026-11-28`. */
export const DayParameter = (label: string, usual: (today: string) => string): PropertyDecorator =>
  parameter(
    { label, kind: 'day', default: usual },
    satisfies('isDay', isDay, '$property must be a day of the years 1900 to 2199, as in 2026-11-28'),
  );

/** One of a few words. */
export const ChoiceParameter = (label: string, values: readonly string[], usual: string): PropertyDecorator =>
  parameter({ label, kind: 'choice', values, default: () => usual }, IsIn(values));

/** The id of a row. */
export const ReferenceParameter = (label: string): PropertyDecorator =>
  parameter(
    { label, kind: 'reference' },
    Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, { message: '$property must be a UUID' }),
  );

/** An ISO 4217 code. */
export const CurrencyParameter = (label = 'Currency'): PropertyDecorator =>
  parameter(
    { label, kind: 'currency' },
    Matches(/^[A-Z]{3}$/, { message: '$property must be three capital letters (ISO 4217)' }),
  );

const NO_TIME_ZONE = '$property must be an IANA time zone that the database reads alike, as in Europe/Berlin';

/** What is wrong with a property that names no time zone. */
export const timeZoneError = (property: string): FieldError => ({
  pointer: `/${property}`,
  code: 'isTimeZone',
  message: NO_TIME_ZONE.replace('$property', property),
});

/** An IANA time zone; days and weeks begin at its midnight. */
export const TimeZoneParameter = (label = 'Time zone'): PropertyDecorator =>
  parameter({ label, kind: 'timeZone', default: () => 'UTC' }, satisfies('isTimeZone', isTimeZone, NO_TIME_ZONE));

/** A whole number from 0 (or 1) on. */
export const NumberParameter = (label: string, { max, usual }: { max: number; usual?: number }): PropertyDecorator =>
  parameter(
    { label, kind: 'number', default: usual === undefined ? undefined : () => String(usual) },
    satisfies(
      'isNumber',
      (value) => typeof value === 'string' && /^\d{1,9}$/.test(value) && Number(value) <= max,
      `$property must be a whole number from 0 to ${max}`,
    ),
  );

/** Whether this process knows it. Names only: PostgreSQL reads the sign of an offset the other way round. */
export function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[A-Z][\w+-]*(\/[\w+-]+)*$/i.test(value)) return false;
  try {
    dayIn(value, new Date());
    return true;
  } catch {
    return false;
  }
}

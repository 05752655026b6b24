import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldError } from './problem';
import { ValidationFailed } from './problems';
import { keepRules } from './validation-rules';

/** So many failures are named; a body made of nothing but mistakes must not be answered with a larger one. */
const MOST_ERRORS = 100;

/** Validates bodies and parameters against their DTO class; a body must be an object where its DTO is a class. */
@Injectable()
class DtoPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && !metadata.data && this.toValidate(metadata) && !isObject(value)) {
      throw new ValidationFailed([{ pointer: '', code: 'isObject', message: 'The body must be a JSON object' }]);
    }
    return super.transform(value, metadata);
  }
}

/** The pipe for the whole application: unknown properties are refused, and all failures are told at once. */
export function validationPipe(): ValidationPipe {
  keepRules();
  return new DtoPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    // A class without a single rule would let everything through.
    forbidUnknownValues: true,
    transform: true,
    // Groups of @Expose say who may read a field; heeded here, they would strip it from what is written.
    transformOptions: { ignoreDecorators: true },
    stopAtFirstError: false,
    exceptionFactory: (errors) => new ValidationFailed(fieldErrors(errors).slice(0, MOST_ERRORS)),
  });
}

function fieldErrors(errors: readonly ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    // An object without any rule has a failure of its own, on no property.
    const pointer = property === undefined ? parent : `${parent}/${escapePointer(property)}`;
    const own = Object.entries(constraints).map(([name, message]) => ({ pointer, code: CODES[name] ?? name, message }));
    return [...own, ...fieldErrors(children, pointer)];
  });
}

/** Where class-validator's name of a rule says nothing to a client. */
const CODES: Readonly<Record<string, string>> = {
  whitelistValidation: 'unknownProperty',
  nestedValidation: 'isObject',
};

/** RFC 6901 */
const escapePointer = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1');

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

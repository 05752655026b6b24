import { type FieldError, Problem, type ProblemOptions } from './problem';

/** 400: what was sent cannot be understood. */
export class BadRequest extends Problem {
  constructor(detail?: string, errors?: readonly FieldError[], options?: ProblemOptions) {
    super(400, detail, errors, options);
  }
}

/** 400: the fields of a body or of the parameters do not fit; all failures at once. */
export class ValidationFailed extends BadRequest {
  constructor(errors: readonly FieldError[]) {
    super(errors.length === 1 ? errors[0].message : `${errors.length} values are not valid`, errors, {
      code: 'validation_failed',
    });
  }
}

/** 401: without or with bad credentials. */
export class Unauthorized extends Problem {
  constructor(detail?: string, errors?: readonly FieldError[], options?: ProblemOptions) {
    super(401, detail, errors, { ...options, headers: { 'www-authenticate': 'Bearer', ...options?.headers } });
  }
}

/** 403: known, but not entitled. */
export class Forbidden extends Problem {
  constructor(detail?: string, errors?: readonly FieldError[], options?: ProblemOptions) {
    super(403, detail, errors, options);
  }
}

/** 404: it does not exist, or not for this caller. */
export class NotFound extends Problem {
  constructor(detail?: string, errors?: readonly FieldError[], options?: ProblemOptions) {
    super(404, detail, errors, options);
  }
}

/** 405: the path exists, but not for this method. */
export class MethodNotAllowed extends Problem {
  constructor(detail: string, allowed: readonly string[]) {
    super(405, detail, [], { headers: { allow: allowed.join(', ') } });
  }
}

/** 409: the state of things, or a value that must be unique, forbids it. */
export class Conflict extends Problem {
  constructor(detail?: string, errors?: readonly FieldError[], options?: ProblemOptions) {
    super(409, detail, errors, options);
  }
}

/** 412: the row is not at the version that If-Match names. */
export class PreconditionFailed extends Problem {
  constructor(detail?: string, errors?: readonly FieldError[], options?: ProblemOptions) {
    super(412, detail, errors, options);
  }
}

/** 413: more than the limit. */
export class TooLarge extends Problem {
  constructor(detail?: string, errors?: readonly FieldError[], options?: ProblemOptions) {
    super(413, detail, errors, options);
  }
}

/** 415: a format that is not read here. */
export class UnsupportedMediaType extends Problem {
  constructor(detail?: string, errors?: readonly FieldError[], options?: ProblemOptions) {
    super(415, detail, errors, options);
  }
}

/** 422: well-formed, but against a rule of the business. */
export class Unprocessable extends Problem {
  constructor(detail?: string, errors?: readonly FieldError[], options?: ProblemOptions) {
    super(422, detail, errors, options);
  }
}

/** 428: the route wants If-Match. */
export class PreconditionRequired extends Problem {
  constructor(detail?: string, errors?: readonly FieldError[], options?: ProblemOptions) {
    super(428, detail, errors, options);
  }
}

/** 429: too many requests. */
export class TooManyRequests extends Problem {
  /** @param retryAfter seconds until the next try makes sense */
  constructor(detail: string, retryAfter: number, options?: ProblemOptions) {
    super(429, detail, [], { ...options, headers: { 'retry-after': String(retryAfter), ...options?.headers } });
  }
}

/** 503: not now; trying again later makes sense. */
export class Unavailable extends Problem {
  /** @param retryAfter seconds until the next try makes sense */
  constructor(detail: string, retryAfter: number, errors?: readonly FieldError[], options?: ProblemOptions) {
    super(503, detail, errors, { ...options, headers: { 'retry-after': String(retryAfter), ...options?.headers } });
  }
}

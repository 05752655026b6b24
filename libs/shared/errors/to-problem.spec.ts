import { BadRequestException, HttpException, InternalServerErrorException, NotFoundException } from '@nestjs/common';
import { errorCodes } from 'fastify';
import { problemDocument } from './answer';
import { codeOf, Problem, titleOf, typeOf } from './problem';
import { Conflict, NotFound, Unauthorized } from './problems';
import { toProblem } from './to-problem';

describe('Problem', () => {
  it('takes its code from the status unless it has one of its own', () => {
    expect(new NotFound()).toMatchObject({ name: 'NotFound', status: 404, code: 'not_found', message: 'Not found' });
    expect(new Conflict('Paid already', [], { code: 'order_paid' })).toMatchObject({ code: 'order_paid' });
    expect(codeOf(431)).toBe('request_header_fields_too_large');
  });

  it.each([
    ['validation_failed', 'Validation failed', '/problems/validation-failed'],
    ['BadFilterFormat', 'Bad filter format', '/problems/bad-filter-format'],
    ['MaskError', 'Mask error', '/problems/mask-error'],
    ['uri_too_long', 'Uri too long', '/problems/uri-too-long'],
  ])('makes title and type of the code %s', (code, title, type) => {
    expect([titleOf(code), typeOf(code)]).toEqual([title, type]);
  });

  it('is rendered in the order of RFC 9457', () => {
    const errors = [{ pointer: '/name', code: 'isString', message: 'name must be a string' }];
    const document = problemDocument(new Problem(400, 'Bad', errors), 'r1', '/v1/things');
    expect(JSON.stringify(document)).toBe(
      '{"type":"/problems/bad-request","title":"Bad request","status":400,"detail":"Bad","instance":"/v1/things",' +
        '"code":"bad_request","requestId":"r1","errors":[{"pointer":"/name","code":"isString","message":"name must be a string"}]}',
    );
  });

  it('asks for credentials with every 401', () => {
    expect(new Unauthorized().headers).toEqual({ 'www-authenticate': 'Bearer' });
  });
});

describe('toProblem', () => {
  it('leaves a problem as it is', () => {
    const problem = new NotFound('There is no such thing');
    expect(toProblem(problem)).toBe(problem);
  });

  it('answers an error of a mask or a query with its class and its text verbatim', () => {
    const error = Object.assign(new Error('Mask parse error: Unexpected "}"'), {
      code: 'MaskError',
      pointer: 'X-Fields',
    });
    expect(toProblem(error)).toMatchObject({
      status: 400,
      code: 'MaskError',
      message: error.message,
      errors: [{ pointer: 'X-Fields', code: 'MaskError', message: error.message }],
    });
  });

  it('passes suggestions on, where there are any', () => {
    const suggest = (suggestions: string[]): Problem =>
      toProblem(
        Object.assign(new Error('no field naem'), { code: 'FieldNotFound', pointer: 'filter/0/field', suggestions }),
      );
    expect(suggest(['name']).errors[0].suggestions).toEqual(['name']);
    expect(suggest([]).errors[0]).not.toHaveProperty('suggestions');
  });

  it('keeps status and text of what Nest throws for a client', () => {
    expect(toProblem(new NotFoundException('gone'))).toMatchObject({ status: 404, code: 'not_found', message: 'gone' });
    expect(toProblem(new BadRequestException())).toMatchObject({ status: 400, message: 'Bad Request' });
    expect(toProblem(new HttpException('tea', 418))).toMatchObject({ status: 418, code: 'i_m_a_teapot' });
  });

  it('says in words of its own what Fastify refuses', () => {
    expect(toProblem(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE())).toMatchObject({
      status: 413,
      code: 'payload_too_large',
      message: 'The body is larger than this route takes',
    });
    const cause = new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE('text/csv');
    expect(toProblem(new HttpException(cause.message, 415, { cause })).message).toContain('application/json');
  });

  it('takes a body that broke off for what it is, not for a lost database', () => {
    const aborted = Object.assign(new Error('aborted'), { code: 'ECONNRESET', statusCode: 400 });
    expect(toProblem(aborted)).toMatchObject({ status: 400 });
  });

  it.each([
    new Error('password=hunter2'),
    new InternalServerErrorException('password=hunter2'),
    Object.assign(new Error('password=hunter2'), { statusCode: 500 }),
    Object.assign(new Error('password=hunter2'), { statusCode: 200 }),
    'password=hunter2',
    { password: 'hunter2' },
    null,
    undefined,
  ])('tells nothing of what went wrong inside: %s', (error) => {
    const problem = toProblem(error);
    expect(problem).toMatchObject({ status: 500, code: 'internal_server_error', cause: error });
    expect(JSON.stringify(problemDocument(problem, 'r1'))).not.toContain('hunter2');
  });
});

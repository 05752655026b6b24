import 'reflect-metadata';
import type { ArgumentMetadata } from '@nestjs/common';
import { Expose, Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsObject, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import type { Problem } from './problem';
import { validationPipe } from './validation.pipe';

class Line {
  @IsInt()
  @Min(1)
  quantity: number;
}

class CreateThing {
  @IsString()
  @MaxLength(5)
  name: string;

  @IsOptional()
  @Expose({ groups: ['manager'] })
  @IsInt()
  cost?: number;

  @IsOptional()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => Line)
  lines?: Line[];

  @IsOptional()
  @ValidateNested()
  @Type(() => Line)
  line?: Line;

  @IsOptional()
  @IsObject()
  metadata?: object;
}

class NoRules {
  name: string;
}

const pipe = validationPipe();
const asBody: ArgumentMetadata = { type: 'body', metatype: CreateThing };

const refusalOf = (value: unknown, metadata = asBody): Promise<Problem> =>
  pipe.transform(value, metadata).then(
    () => Promise.reject(new Error('accepted')),
    (problem: Problem) => problem,
  );

const pointersAndCodes = async (value: unknown): Promise<string[]> =>
  (await refusalOf(value)).errors.map(({ pointer, code }) => `${pointer} ${code}`).sort();

describe('validationPipe', () => {
  it('makes an instance of the DTO, whatever groups say about who may read a field', async () => {
    const dto: unknown = await pipe.transform({ name: 'pen', cost: 5, lines: [{ quantity: 1 }] }, asBody);
    expect(dto).toBeInstanceOf(CreateThing);
    expect(dto).toEqual({ name: 'pen', cost: 5, lines: [{ quantity: 1 }] });
    expect((dto as CreateThing).lines?.[0]).toBeInstanceOf(Line);
  });

  it('tells all failures at once, each with its JSON pointer and rule', async () => {
    const wrong = {
      name: 12,
      cost: 'x',
      lines: [{ quantity: 0 }, { quantity: 'a' }, 'b'],
      line: { quantity: 1, 'a/b~': 1 },
    };
    expect(await pointersAndCodes(wrong)).toEqual([
      '/cost isInt',
      '/line/a~1b~0 unknownProperty',
      '/lines/0/quantity min',
      '/lines/1/quantity isInt',
      '/lines/1/quantity min',
      '/lines/2 isObject',
      '/name isString',
      '/name maxLength',
    ]);
  });

  it('refuses unknown properties', async () => {
    const problem = await refusalOf({ name: 'pen', hack: 1, id: 2 });
    expect(problem).toMatchObject({ status: 400, code: 'validation_failed', message: '2 values are not valid' });
    expect(problem.errors.map(({ pointer }) => pointer)).toEqual(['/hack', '/id']);
  });

  it('says what is wrong in the detail where it is one thing', async () => {
    expect((await refusalOf({ name: 'longer' })).message).toBe('name must be shorter than or equal to 5 characters');
  });

  it.each([[[]], [[{ name: 'pen' }]], ['text'], [''], [5], [true], [null], [undefined]])(
    'refuses a body that is no object: %j',
    async (body) => {
      expect((await refusalOf(body)).errors).toEqual([
        { pointer: '', code: 'isObject', message: 'The body must be a JSON object' },
      ]);
    },
  );

  it('leaves query parameters that are missing to their own rules', async () => {
    expect(await pipe.transform(undefined, { type: 'query', metatype: String, data: 'q' })).toBeUndefined();
  });

  it('keeps free JSON as it was sent', async () => {
    const metadata = { a: { b: [1, { c: null }] }, date: '2026-01-01' };
    expect(await pipe.transform({ name: 'pen', metadata }, asBody)).toEqual({ name: 'pen', metadata });
  });

  it('refuses everything for a class that has no rules', async () => {
    expect(await refusalOf({ name: 'pen' }, { type: 'body', metatype: NoRules })).toMatchObject({ status: 400 });
  });

  it('names at most a hundred failures', async () => {
    const body = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`k${i}`, i]));
    expect((await refusalOf(body)).errors).toHaveLength(100);
  });
});

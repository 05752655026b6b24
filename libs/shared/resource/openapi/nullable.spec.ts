import { toOpenApi31 } from './nullable';

describe('What may be null', () => {
  it('has null among its types', () => {
    expect(toOpenApi31({ properties: { a: { type: 'string', maxLength: 3, nullable: true } } })).toEqual({
      properties: { a: { type: ['string', 'null'], maxLength: 3 } },
    });
  });

  it('has null among the words of an enum', () => {
    expect(toOpenApi31({ type: 'string', enum: ['a'], nullable: true })).toEqual({
      type: ['string', 'null'],
      enum: ['a', null],
    });
  });

  it('is a reference or null', () => {
    expect(toOpenApi31({ type: 'object', allOf: [{ $ref: '#/x' }], nullable: true, description: 'd' })).toEqual({
      description: 'd',
      anyOf: [{ $ref: '#/x' }, { type: 'null' }],
    });
  });

  it('is left alone where it says nothing of null, or that it is not', () => {
    expect(toOpenApi31([{ type: 'string' }, { type: 'string', nullable: false }])).toEqual([
      { type: 'string' },
      { type: 'string' },
    ]);
  });

  it('may be a field named nullable', () => {
    const schema = { properties: { nullable: { type: 'boolean' } } };
    expect(toOpenApi31(schema)).toEqual(schema);
  });
});

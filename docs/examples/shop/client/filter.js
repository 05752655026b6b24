// Written by libs/client/generate.mjs. Do not change it by hand.
/** As `libs/shared/filtering/operator.ts` has them. */
const OPERATORS = new Set('eq ne in not_in gt lt ge le like ilike not_ilike any not_any is_null is_not_null'.split(' '));
/** A filter in the form that goes over the wire; fields and conditions that are undefined are left out. */
export function filterSpec(filter, prefix = '') {
    return Object.entries(filter).flatMap(([name, value]) => {
        if (value === undefined)
            return [];
        if (name === 'and')
            return value.flatMap((each) => filterSpec(each, prefix));
        if (name === 'or')
            return either(value.map((each) => filterSpec(each, prefix)));
        if (name === 'not')
            return [{ not: [one(filterSpec(value, prefix))] }];
        const field = prefix + name;
        if (value === null || typeof value !== 'object' || value instanceof Date)
            return [{ field, op: 'eq', value }];
        const conditions = Object.entries(value).filter(([, each]) => each !== undefined);
        if (!conditions.every(([key]) => OPERATORS.has(key)))
            return filterSpec(value, `${field}.`);
        return conditions.map(([op, each]) => op.startsWith('is_') ? { field, op } : { field, op, value: each });
    });
}
/** An alternative without a condition is met by every row, and then so are all of them together. */
const either = (alternatives) => alternatives.some(({ length }) => length === 0) ? [] : [{ or: alternatives.map(one) }];
function one(nodes) {
    if (nodes.length === 0)
        throw new TypeError('`not` needs a condition');
    return nodes.length === 1 ? nodes[0] : { and: nodes };
}
/** A sort in the form that goes over the wire. */
export const sortSpec = (sort, prefix = '') => Object.entries(sort).flatMap(([name, value]) => {
    if (value === undefined)
        return [];
    if (typeof value !== 'string')
        return sortSpec(value, `${prefix}${name}.`);
    const [direction, nulls] = value.split(' ');
    return [{ field: prefix + name, direction, ...(nulls && { [nulls]: true }) }];
});

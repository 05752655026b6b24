import { type FieldError, Unprocessable } from '@app/shared/errors';
import type { HeldOrder } from '../ledger/held-order';
import type { OrderLine } from '../order-line/order-line.entity';

/** So many pieces of a line, as a body names them. */
export interface WantedLine {
  orderLineId: string;
  quantity: number;
}

/**
 * The lines of a held order that a body names.
 *
 * @param left how many pieces of a line there are to do it with
 * @throws Unprocessable naming each that is not of the order, is named twice, or of which fewer pieces are left
 */
export function linesOf<T extends WantedLine>(
  { lines }: HeldOrder,
  wanted: readonly T[],
  left: (line: OrderLine) => number,
): { line: OrderLine; wanted: T }[] {
  const errors: FieldError[] = [];
  const known = new Set<string>();
  const found = wanted.flatMap((each, index) => {
    const { orderLineId, quantity } = each;
    const problem = (name: string, code: string, message: string): [] => {
      errors.push({ pointer: `/lines/${index}/${name}`, code, message });
      return [];
    };
    const line = lines.find(({ id }) => id === orderLineId);
    if (!line) return problem('orderLineId', 'reference', 'That is no line of the order');
    if (known.has(orderLineId)) return problem('orderLineId', 'twice', 'The line is named twice');
    known.add(orderLineId);
    const most = left(line);
    if (quantity > most) return problem('quantity', 'not_available', `${most} pieces are left`);
    return [{ line, wanted: each }];
  });
  if (errors.length > 0) throw new Unprocessable('Not all of these lines can be taken', errors, { code: 'lines' });
  return found;
}

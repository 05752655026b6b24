import { type EntityManager, In, type ObjectLiteral } from 'typeorm';
import type { ModelClass } from '@app/shared/model';
import type { ImportPlan } from './plan';
import { type ImportRow, refuse, textOf } from './row';

/** Ids by field, and by the text with which the file names a row. */
export type References = ReadonlyMap<string, Map<string, string>>;

/** Looks up all rows that the batch refers to, one statement per field. */
export async function loadReferences(
  { fields }: ImportPlan,
  manager: EntityManager,
  batch: readonly ImportRow[],
): Promise<References> {
  const references = new Map<string, Map<string, string>>();
  for (const { path, reference } of fields) {
    if (!reference) continue;
    const names = new Set(batch.flatMap((row) => textOf(row, path) ?? []));
    const { by } = reference;
    const model = reference.model as ModelClass<ObjectLiteral>;
    const rows = await manager.find(model, { select: { id: true, [by]: true }, where: { [by]: In([...names]) } });
    references.set(path, new Map(rows.map((row) => [row[by] as string, row.id as string])));
  }
  return references;
}

/** Puts ids in place of names; a name that nobody has is a problem of the row. */
export function resolveReferences({ fields }: ImportPlan, row: ImportRow, references: References): void {
  for (const { path, reference } of fields) {
    const name = reference && textOf(row, path);
    if (!reference || name === undefined) continue;
    const id = references.get(path)?.get(name);
    if (id) row.values.set(path, id);
    else refuse(row, path, `there is no ${reference.model.name} with the ${reference.by} "${name}"`);
  }
}

/** Rows of a tree may refer to rows above them in the file, also where those are about to be written. */
export function offerToRowsBelow(
  { fields, importable }: ImportPlan,
  row: ImportRow,
  id: string,
  references: References,
): void {
  for (const { path, reference } of fields) {
    if (reference?.model !== importable.model) continue;
    const name = textOf(row, reference.by);
    if (name !== undefined) references.get(path)?.set(name, id);
  }
}

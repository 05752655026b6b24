import { changedFields } from '@app/shared/audit';
import { readerOf, type TextReader } from '@app/shared/database';
import { PreconditionFailed, PreconditionRequired } from '@app/shared/errors';
import { type ModelClass, modelOptions } from '@app/shared/model';
import { shapeOf } from '@app/shared/serialization';
import { linkedBy } from './links';
import type { Caller } from '../caller';
import type { Versioned, Write } from './write';

/**
 * Compares a row with `If-Match`, which names versions; the rest of an ETag differs by mask and level and says nothing
 * about the row.
 *
 * @throws PreconditionFailed naming the fields that have changed since
 * @throws PreconditionRequired where the model wants the header and there is none
 */
export async function assertMatch(model: ModelClass, row: Versioned, write: Write): Promise<void> {
  const { ifMatch } = write.caller;
  if (ifMatch === undefined && modelOptions(model).requiresMatch) {
    const message = 'Say in If-Match which version you have read';
    throw new PreconditionRequired(message, [{ pointer: 'If-Match', code: 'required', message }]);
  }
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  const versions = ifMatch.split(',').map((etag) => Number(/^\s*"(\d+)(?:\.[\w-]*)?"\s*$/.exec(etag)?.[1]));
  if (versions.includes(row.version)) return;
  const version = Math.max(...versions.filter((each) => each < row.version));
  throw await changedSince(model, { id: row.id, version }, write.caller, readerOf(write.manager));
}

/**
 * The answer to who knows an older version of a row than there is.
 *
 * @param reader sees what others have done
 * @param row its version is the newest one that the caller knows; -Infinity for one who knows none
 */
export async function changedSince(
  model: ModelClass,
  { id, version }: Versioned,
  caller: Caller,
  reader: TextReader,
): Promise<PreconditionFailed> {
  const { fields } = shapeOf(model, caller.actor.level);
  const rows = modelOptions(model).of?.() ?? model;
  const changed = version > 0 ? await changedFields(reader, rows, id, version) : [];
  return new PreconditionFailed(
    'The row has changed since it was read; read it again',
    changed
      .filter((name) => fields.has(linkedBy(rows, name)?.name ?? name))
      .map((name) => ({ pointer: `/${name}`, code: 'changed', message: `Has changed since version ${version}` })),
  );
}

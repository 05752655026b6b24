import { finished, pipeline, type Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { ZipFile } from 'yazl';
import type { Compression } from '../run/run.entity';

/** A file inside of an archive. */
interface Packed {
  name: string;
  /** When it was made. */
  at: Date;
}

/** Packs bytes on their way. The result fails when they do, and they are let go when it is. */
export function packed(body: Readable, compression: Compression, file: Packed): Readable {
  switch (compression) {
    case 'none':
      return body;
    case 'gzip':
      // The callback is there for errors to reach whoever reads, and nowhere else.
      return pipeline(body, createGzip(), () => undefined);
    case 'zip':
      return zipped(body, file);
  }
}

/** An archive with one file in it, which may be longer than 4 GiB. */
function zipped(body: Readable, { name, at: mtime }: Packed): Readable {
  const zip = new ZipFile();
  const archive = zip.outputStream as Readable;
  zip.on('error', (error: Error) => archive.destroy(error));
  finished(archive, () => body.destroy());
  zip.addReadStream(body, name, { mtime });
  zip.end();
  return archive;
}

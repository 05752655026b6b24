import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '@app/shared/errors';
import { isKnown } from './answer';
import { type ByteRange, byteRange } from './byte-range';

/** A file that is ready to be sent. */
export interface ServedFile {
  /** In bytes. */
  size: number;
  type: string;
  /** Content-Disposition. */
  disposition: string;
  /** Strong, with its quotes. */
  etag: string;
  /** The bytes from the first to the last of a range, or all; asked at most once. */
  read(range?: ByteRange): Readable | Promise<Readable>;
}

/**
 * The file, or the part of it that `Range` asks for (RFC 9110, section 14), or nothing with 304 for who has it already.
 *
 * @throws Problem 416 for a range behind its end
 */
export async function answerFile(
  file: ServedFile,
  { headers }: FastifyRequest,
  reply: FastifyReply,
): Promise<StreamableFile | undefined> {
  const { etag, size } = file;
  reply.headers({ etag, 'accept-ranges': 'bytes' });
  if (isKnown(headers['if-none-match'], etag)) {
    reply.status(304);
    return undefined;
  }
  const isSame = headers['if-range'] === undefined || headers['if-range'] === etag;
  const range = isSame ? byteRange(headers.range, size) : undefined;
  if (range === 'unsatisfiable') {
    throw new Problem(416, 'The range begins behind the end of the file', [], {
      headers: { 'content-range': `bytes */${size}` },
    });
  }
  const body = await file.read(range);
  if (range) reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
  return new StreamableFile(body, {
    type: file.type,
    disposition: file.disposition,
    length: range ? range.end - range.start + 1 : size,
  });
}

import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import Busboy from '@fastify/busboy';
import type { FastifyInstance } from 'fastify';
import { BadRequest, TooLarge, UnsupportedMediaType } from '@app/shared/errors';

interface FileRoute {
  takesFile?: boolean;
}

const TAKES_FILE = 'http:takes-file';

/** The route gets its body as a stream of `multipart/form-data`, whatever its size, to be read by {@link readFile}. */
export const TakesFile = (): MethodDecorator =>
  applyDecorators(SetMetadata(TAKES_FILE, true), RouteConfig({ takesFile: true } satisfies FileRoute));

/** Whether a handler is a route for files. */
export const takesFile = (handler: object): boolean => Reflect.hasMetadata(TAKES_FILE, handler);

/** Passes files on to the routes that say so; everywhere else they are refused with 415 before they are read. */
export function acceptFiles(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('multipart/form-data', ({ routeOptions }, body, done) => {
    const { takesFile: isTaken } = routeOptions.config as FileRoute;
    if (isTaken) done(null, body);
    else done(new UnsupportedMediaType('Files are not read here; send application/json'));
  });
}

/** A form with one file. */
export interface FileForm<T> {
  /** What was made of the file. */
  file: T;
  /** As the client calls it; undefined where it does not. */
  name: string | undefined;
  fields: Readonly<Record<string, string>>;
}

/** The most fields beside the file, and the most characters of one. */
const FIELDS = { count: 20, length: 10_000 };

/**
 * Reads a form with one file named `file`, which is passed on while it comes in and never held in memory.
 *
 * @param body what a route under {@link TakesFile} gets
 * @param limit the most bytes of the file
 * @param receive reads the file to its end; the stream breaks off where the upload does
 * @throws BadRequest for what is no such form, TooLarge, and whatever `receive` throws
 */
export async function readFile<T>(
  body: unknown,
  headers: IncomingHttpHeaders,
  limit: number,
  receive: (stream: Readable) => Promise<T>,
): Promise<FileForm<T>> {
  const form = parserOf(headers, limit);
  const source = body as Readable;
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  let name: string | undefined;
  let received: Promise<T> | undefined;
  let refusal: Error | undefined;
  let current: Readable | undefined;
  const parsed = new Promise<void>((resolve, reject) => {
    const breakOff = (error: Error): void => {
      refusal ??= error;
      source.unpipe(form);
      current?.destroy(refusal);
      reject(refusal);
    };
    form.on('field', (field, value, isNameCut, isCut) => {
      if (isNameCut || isCut || field in fields) breakOff(badForm(`The field ${field} is too long or stands twice`));
      else fields[field] = value;
    });
    form.on('file', (field, stream, filename) => {
      if (field !== 'file' || received) {
        stream.resume();
        breakOff(badForm('The form has one file, in the field "file"'));
        return;
      }
      // Whoever reads it hears of errors; without a listener, one that comes late would end the process.
      stream.on('error', () => undefined);
      name = filename;
      current = stream;
      stream.once('limit', () => breakOff(new TooLarge(`A file has at most ${limit} bytes`)));
      received = receive(stream);
      received.catch(breakOff);
    });
    for (const limited of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
      form.on(limited, () => breakOff(badForm('The form has too many parts')));
    }
    form.once('error', (error: unknown) => breakOff(badForm(`The form is not valid: ${(error as Error).message}`)));
    form.once('finish', resolve);
    source.once('error', breakOff);
    source.once('close', () => {
      if (!source.readableEnded) breakOff(brokenOff());
    });
  });
  source.pipe(form);
  try {
    await parsed;
    if (!received) throw badForm('The form has no file, it must be in the field "file"');
    return { file: await received, name, fields };
  } finally {
    // Nobody is told before what was begun has ended, so that nothing is left behind.
    await received?.catch(() => undefined);
  }
}

function parserOf(headers: IncomingHttpHeaders, limit: number): InstanceType<typeof Busboy> {
  try {
    const limits = {
      fileSize: limit,
      files: 2,
      fields: FIELDS.count,
      fieldSize: FIELDS.length,
      parts: FIELDS.count + 2,
    };
    return new Busboy({ headers: { ...headers, 'content-type': headers['content-type'] ?? '' }, limits });
  } catch (error) {
    throw badForm(`The form is not valid: ${(error as Error).message}`);
  }
}

const badForm = (detail: string): BadRequest => new BadRequest(detail, [], { code: 'invalid_form' });

const brokenOff = (): BadRequest => badForm('The upload was broken off');

import { BadRequest } from '@app/shared/errors';

/** The encodings that files are read in. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What Windows has where Latin-1 has control characters that stand in no text. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** By hand, since some versions of Node decode this encoding as Latin-1. */
const fromWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => WINDOWS[character.charCodeAt(0) - 0x80]);

/**
 * The encoding of a file: by its byte order mark, else UTF-8, unless it is none.
 *
 * @param sample its beginning
 * @throws BadRequest for what is no text
 */
export function encodingOf(sample: Uint8Array): Encoding {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  try {
    // The last character may be cut.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return 'utf-8';
  } catch {
    if (!sample.includes(0)) return 'windows-1252';
    throw new BadRequest('The file is no text; save it as CSV', [], { code: 'invalid_csv' });
  }
}

/** The text of a sample, which may end within a character. */
export const sampleText = (sample: Uint8Array, encoding: Encoding): string =>
  encoding === 'windows-1252' ? fromWindows(sample) : new TextDecoder(encoding).decode(sample, { stream: true });

/**
 * Text of at most a chunk at a time; a decoder that replaces what it cannot read would hide a file in another encoding.
 *
 * @throws BadRequest when the file is not in the encoding
 */
export async function* decode(file: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  if (encoding === 'windows-1252') {
    for await (const chunk of file) yield fromWindows(chunk);
    return;
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of file) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    const message = `The file is not in ${encoding.toUpperCase()}; save it in that encoding, or name the one that it has`;
    throw new BadRequest(message, [], { code: 'invalid_encoding' });
  }
}

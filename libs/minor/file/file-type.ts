import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** So much of a file is looked at to tell text from bytes. */
const SAMPLE = 64 * 1024;

/** Texts that nothing but their name tells apart. */
const TEXTS: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json', md: 'text/markdown' };

/**
 * The media type of a file, by its content: whatever a client claims, a page of HTML is never an image.
 *
 * @param name of the file, which tells kinds of text apart and nothing else
 */
export async function fileType(path: string, name: string): Promise<string> {
  const found = await fileTypeFromFile(path);
  if (found) return found.mime;
  if (!(await isText(path))) return 'application/octet-stream';
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(TEXTS, ending) ? TEXTS[ending] : 'text/plain';
}

/** Whether it begins with UTF-8 and has no NUL in there. */
async function isText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
    const sample = buffer.subarray(0, bytesRead);
    // The last character may be cut.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return !sample.includes(0);
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  } finally {
    await file.close();
  }
}

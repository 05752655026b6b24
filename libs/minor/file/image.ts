import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pLimit from 'p-limit';
import sharp from 'sharp';

/** How an image is made smaller, by name. No image becomes larger. */
export const PRESETS = {
  thumbnail: { width: 160, height: 160, fit: 'cover' },
  small: { width: 480, height: 480, fit: 'inside' },
  medium: { width: 960, height: 960, fit: 'inside' },
  large: { width: 1920, height: 1920, fit: 'inside' },
} as const;
export type Preset = keyof typeof PRESETS;

/** What the variants are. */
export const VARIANT_TYPE = 'image/webp';

/** What can be made smaller. */
const IMAGES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/tiff'];

export const isImage = (type: string): boolean => IMAGES.includes(type);

/** An image may be small as a file and huge as pixels, which take four bytes each. */
const MOST_PIXELS = 50_000_000;

/** Each takes a core and the memory of its pixels. */
const atMostTwo = pLimit(2);

/** The size of an image as it is looked at, in pixels; undefined for what only begins like one, or has too many of them. */
export async function dimensions(path: string): Promise<{ width: number; height: number } | undefined> {
  try {
    const { autoOrient } = await sharp(path, { limitInputPixels: MOST_PIXELS }).metadata();
    return autoOrient.width * autoOrient.height > MOST_PIXELS ? undefined : autoOrient;
  } catch {
    return undefined;
  }
}

/**
 * Writes the variant of an image to a file, upright and without what a camera has noted beside.
 *
 * @throws Error for what cannot be read as an image
 */
export const writeVariant = (image: Readable, preset: Preset, path: string): Promise<void> =>
  atMostTwo(async () => {
    const made = sharp({ limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ ...PRESETS[preset], withoutEnlargement: true })
      .webp({ quality: 82 });
    const written = made.toFile(path);
    await Promise.all([pipeline(image, made), written]);
  });

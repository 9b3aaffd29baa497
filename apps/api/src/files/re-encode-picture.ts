import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { UploadRefusedError } from './upload-refused.ts';

/** A picture as it is kept: WebP, upright, and nothing in it but the picture. */
export type Picture = { content: Uint8Array; width: number; height: number };

const TAKEN = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/avif']);

/** More than any telephone takes. A small file can unpack to gigabytes; past this it is not unpacked. */
const MAX_PIXELS = 100_000_000;
/** Wide enough for a portrait on any screen. */
const MAX_SIDE = 1600;
const QUALITY = 82;
const MAX_SECONDS = 20;

/**
 * Makes a picture anew, so that nothing is kept but what is seen: no place, no device, no hidden bytes. It is neither cropped nor
 * changed, only made smaller where it is larger than any page shows it. Throws UPLOAD_REFUSED for what is no picture.
 */
export async function reEncodePicture(content: Uint8Array): Promise<Picture> {
  const found = await fileTypeFromBuffer(content);
  if (!found || !TAKEN.has(found.mime))
    throw new UploadRefusedError(
      `This is ${found ? `a file of the kind .${found.ext}` : 'no picture'}. Upload a JPEG, PNG, WebP or AVIF.`,
    );
  await checkPixels(content);
  try {
    const { data, info } = await sharp(content, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .timeout({ seconds: MAX_SECONDS })
      .autoOrient()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    return { content: data, width: info.width, height: info.height };
  } catch (cause) {
    throw damaged(cause);
  }
}

async function checkPixels(content: Uint8Array): Promise<void> {
  // Reads the head of the file only; the limit would end it without the sentence.
  const { width, height } = await sharp(content, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw damaged(cause);
    });
  if (width * height > MAX_PIXELS)
    throw new UploadRefusedError(
      `The picture has ${width} by ${height} pixels, and ${MAX_PIXELS / 1_000_000} million are the most taken: make it smaller.`,
    );
}

function damaged(cause: unknown): UploadRefusedError {
  return new UploadRefusedError('The picture cannot be read: it is damaged or cut short. Save it again.', {
    cause,
  });
}

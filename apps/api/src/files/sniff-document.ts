import { fileTypeFromBuffer } from 'file-type';
import type { FileFormat } from '../generated/prisma/enums.ts';
import { UploadRefusedError } from './upload-refused.ts';

const KEPT: Readonly<Record<string, FileFormat>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.oasis.opendocument.text': 'ODT',
};

const WHAT_IS_KEPT =
  'Upload a PDF, a Word document (.docx), an OpenDocument text (.odt), plain text or Markdown.';

/** Control characters that no text has: everything below the space but tab, line feed, form feed and carriage return. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const NO_TEXT = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/;
/** HTML, SVG and XML are text too, and a browser would run what is in them. */
const MARKUP = /^\s*<(?:!|\?|[a-z])/i;

/**
 * What a document is by its bytes: what its name and the browser say of it counts for nothing, but that text is Markdown where its name
 * says so. Throws UPLOAD_REFUSED for anything that is not kept here.
 */
export async function sniffDocument(content: Uint8Array, name: string | null): Promise<FileFormat> {
  const found = await fileTypeFromBuffer(content);
  if (found) {
    const format = KEPT[found.mime];
    if (format) return format;
    if (found.mime.includes('macroenabled'))
      throw new UploadRefusedError('A document with macros is not kept: save it without them, as .docx.');
    throw new UploadRefusedError(`This is a file of the kind .${found.ext}. ${WHAT_IS_KEPT}`);
  }
  checkText(content);
  return name !== null && /\.(?:md|markdown)$/i.test(name) ? 'MARKDOWN' : 'TEXT';
}

function checkText(content: Uint8Array): void {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new UploadRefusedError(`This is no format that is kept, nor text in UTF-8. ${WHAT_IS_KEPT}`);
  }
  if (NO_TEXT.test(text)) throw new UploadRefusedError(`This is no format that is kept. ${WHAT_IS_KEPT}`);
  if (MARKUP.test(text))
    throw new UploadRefusedError(
      `HTML, SVG and XML are not kept, as a browser would run them. ${WHAT_IS_KEPT}`,
    );
  if (text.trim() === '') throw new UploadRefusedError('The file is empty: choose another.');
}

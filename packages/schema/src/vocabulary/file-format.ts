import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const fileFormatWords = {
  PDF: { en: 'PDF', cy: 'PDF' },
  DOCX: { en: 'Word', cy: 'Word' },
  ODT: { en: 'OpenDocument', cy: 'OpenDocument' },
  TEXT: { en: 'plain text', cy: 'testun plaen' },
  MARKDOWN: { en: 'Markdown', cy: 'Markdown' },
  WEBP: { en: 'picture', cy: 'llun' },
} as const satisfies WordTable;

export type FileFormat = keyof typeof fileFormatWords;

/** What a file kept here is. `mediaType` and `extension` are what it is served as. */
export const fileFormat = /* @__PURE__ */ defineVocabulary(fileFormatWords, {
  PDF: {
    meaning: 'Portable Document Format.',
    cyCheckedOn: null,
    mediaType: 'application/pdf',
    extension: 'pdf',
  },
  DOCX: {
    meaning: 'Office Open XML, as Word writes it, without macros.',
    cyCheckedOn: null,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
  },
  ODT: {
    meaning: 'OpenDocument text, as LibreOffice writes it.',
    cyCheckedOn: null,
    mediaType: 'application/vnd.oasis.opendocument.text',
    extension: 'odt',
  },
  TEXT: {
    meaning: 'Text without any markup, in UTF-8.',
    cyCheckedOn: null,
    mediaType: 'text/plain',
    extension: 'txt',
  },
  MARKDOWN: {
    meaning: 'Text marked up as Markdown, in UTF-8.',
    cyCheckedOn: null,
    mediaType: 'text/markdown',
    extension: 'md',
  },
  WEBP: {
    meaning: 'A picture, made anew here from the one that was uploaded.',
    cyCheckedOn: null,
    mediaType: 'image/webp',
    extension: 'webp',
  },
});

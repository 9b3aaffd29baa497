import type { Sourced } from './source.ts';
import type { Text } from './text.ts';
import type { WrittenDay } from './written-date.ts';

/** A small document that the record brings with it: Markdown as it stands, or lines of English text that become a PDF of one page. */
export type DocumentEntry = Readonly<
  { format: 'MARKDOWN'; text: string } | { format: 'PDF'; lines: readonly string[] }
>;

/** A picture that the record brings with it: what is inside an SVG of that size, kept as WebP. */
export type PictureEntry = Readonly<{ format: 'WEBP'; width: number; height: number; drawing: string }>;

/** A photograph of a person, with what allows it to be shown. */
export type PhotoEntry = Sourced &
  Readonly<{
    person: string;
    picture: PictureEntry;
    licence: string;
    credit: string;
    /** Who allowed it, when and how; for what is shown by permission. Never public. */
    permissionFrom?: string;
    /** The last day it may be shown. */
    permissionEndsOn?: WrittenDay;
    /** Whether it may be cropped. Default false. */
    allowsDerivatives?: boolean;
    /** Words in its place. Left out for a decorative one. */
    alt?: Text;
  }>;

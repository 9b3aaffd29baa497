import type { ContactKind } from '@wheatsheaf/schema/vocabulary/contact-kind.ts';
import type { Content } from '../html.ts';
import { outwardLink } from '../spoken.ts';

/** A way to reach somebody, as a link where a browser can follow it. */
export function contactLink(kind: ContactKind, value: string): Content {
  if (kind === 'ADDRESS') return value;
  const href = { EMAIL: `mailto:${value}`, TELEPHONE: `tel:${value.replaceAll(' ', '')}`, URL: value }[kind];
  return outwardLink(href, value);
}

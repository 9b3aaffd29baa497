import type { ContactKind } from '@wheatsheaf/schema/vocabulary/contact-kind.ts';
import { contactPurpose } from '@wheatsheaf/schema/vocabulary/contact-purpose.ts';
import type { ContactPurpose } from '@wheatsheaf/schema/vocabulary/contact-purpose.ts';
import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { type Content, html } from '../html.ts';
import { outwardLink } from '../spoken.ts';

/** A way to reach somebody, as a link where a browser can follow it. */
export function contactLink(kind: ContactKind, value: string): Content {
  if (kind === 'ADDRESS') return value;
  const href = { EMAIL: `mailto:${value}`, TELEPHONE: `tel:${value.replaceAll(' ', '')}`, URL: value }[kind];
  return outwardLink(href, value);
}

type Contact = Readonly<{ kind: ContactKind; purpose: ContactPurpose; value: string }>;

/** Ways to reach a body, a line each with what it is for. Null where none is known. */
export function contactLines(contacts: readonly Contact[], lang: Language): Content {
  if (contacts.length === 0) return null;
  return contacts.map(
    ({ kind, purpose, value }) =>
      html`<div>${contactPurpose[purpose][lang]}: ${contactLink(kind, value)}</div>`,
  );
}

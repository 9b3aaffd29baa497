import type { PublisherImprint } from '../config.ts';
import type { LanguageCode, Localised } from '../language/localised.ts';

/** What the publisher of this copy has set. `imprint` null: a demonstration copy, not published by any party (R13). */
export type PublisherSettings = {
  imprint: PublisherImprint | null;
  /** The fictional sandbox: nothing in it is real. */
  isSandbox: boolean;
  /** Without a trailing slash; addresses of pages begin with it. */
  publicUrl: string;
};

const IMPRINT = {
  alone: { EN: 'Promoted by {promoter}, {address}.', CY: 'Hyrwyddwyd gan {promoter}, {address}.' },
  onBehalfOf: {
    EN: 'Promoted by {promoter}, {address}, on behalf of {onBehalfOf}.',
    CY: 'Hyrwyddwyd gan {promoter}, {address}, ar ran {onBehalfOf}.',
  },
} as const satisfies Record<string, Record<LanguageCode, string>>;

/** What stands in an imprint's place where no publisher is set (R13). */
export const DEMONSTRATION_BANNER = {
  EN: 'Demonstration copy, not published by any party.',
  CY: 'Copi arddangos, heb ei gyhoeddi gan unrhyw blaid.',
} as const satisfies Record<LanguageCode, string>;

/** An imprint as it is printed: promoter, address and whom it is for. Source: Elections Act 2022, Part 6. */
export function formatImprint(imprint: PublisherImprint, lang: LanguageCode): Localised {
  const sentence = imprint.onBehalfOf === null ? IMPRINT.alone[lang] : IMPRINT.onBehalfOf[lang];
  const words: Record<string, string | null> = { ...imprint };
  return { text: sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole), lang };
}

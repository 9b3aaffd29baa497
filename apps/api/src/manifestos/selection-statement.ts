import { selectionSentence } from '@wheatsheaf/schema/vocabulary/selection.ts';
import type { SelectionKind } from '../generated/prisma/enums.ts';
import { findLocalised, type LanguageCode, type Localised } from '../language/localised.ts';

export type SelectionFacts = {
  selection: SelectionKind;
  /** Null where nobody counted. */
  pledgesInManifesto: number | null;
  pledgesHeld: number;
  selectedByEn: string | null;
  selectedByCy: string | null;
};

/** The sentence a tracker states above its counts: every pledge, or n of m and who chose them (R20). */
export function formatSelectionStatement(facts: SelectionFacts, lang: LanguageCode): Localised {
  const kind =
    facts.selection === 'SELECTED' && facts.pledgesInManifesto === null
      ? 'SELECTED_OF_UNKNOWN'
      : facts.selection;
  const chosenBy = findLocalised(facts.selectedByEn, facts.selectedByCy, lang)?.text;
  const words: Record<string, string> = {
    selected: String(facts.pledgesHeld),
    total: String(facts.pledgesInManifesto ?? ''),
    chosenBy: chosenBy ?? (lang === 'CY' ? 'nis cofnodwyd' : 'not recorded'),
  };
  const sentence = selectionSentence[kind][lang === 'CY' ? 'cy' : 'en'];
  return { text: sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole), lang };
}

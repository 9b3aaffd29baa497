import type { ManifestoParagraph, Pledge, Prisma } from '../generated/prisma/client.ts';
import { findQuoteFault } from './find-quote-fault.ts';
import { NotAQuoteError } from './manifesto-errors.ts';

type Quoting = Pick<Pledge, 'manifestoId' | 'wordingBasis' | 'wordingEn' | 'wordingCy'>;

const LANGUAGES = [
  { language: 'English', wording: 'wordingEn', text: 'textEn' },
  { language: 'Welsh', wording: 'wordingCy', text: 'textCy' },
] as const;

/**
 * Throws NOT_A_QUOTE where readers of a published pledge would be shown words as the manifesto's own that its text, once it is here, does
 * not hold. A language that changes is held against the text in that language; one that readers had already stays as it was published.
 *
 * @param fields What the input calls the wordings.
 */
export async function checkStaysQuote(
  tx: Prisma.TransactionClient,
  before: Quoting,
  after: Quoting,
  paragraph: ManifestoParagraph | null,
  fields: Readonly<Record<'wordingEn' | 'wordingCy', string>> = {
    wordingEn: 'wordingEn',
    wordingCy: 'wordingCy',
  },
): Promise<void> {
  if (after.wordingBasis === 'REPORTED') return;
  const changed = LANGUAGES.filter(
    ({ wording }) =>
      after[wording] !== null &&
      (after[wording] !== before[wording] || after.wordingBasis !== before.wordingBasis),
  );
  const path = [changed[0] ? fields[changed[0].wording] : 'anchor'];
  if (paragraph === null) {
    if (changed.length === 0) return;
    const texts = await tx.manifestoParagraph.count({ where: { manifestoId: after.manifestoId } });
    if (texts === 0) return;
    throw new NotAQuoteError(
      path,
      'It quotes the manifesto, whose text is here: mark the paragraph it stands in, or correct the basis of the wording.',
    );
  }
  const fault = findQuoteFault(after, paragraph);
  if (fault !== null) throw new NotAQuoteError(path, fault);
  const unread = changed.find(({ text }) => paragraph[text] === null);
  if (unread)
    throw new NotAQuoteError(
      [fields[unread.wording]],
      `The paragraph is not here in ${unread.language}, so nobody can tell that these are its words: load the text in ${unread.language} first.`,
    );
}

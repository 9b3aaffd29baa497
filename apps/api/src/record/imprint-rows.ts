import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { RecordBook } from './record-book.ts';

/** Who promotes what is shown, for a party, a nation, an election or the whole instance. */
export function addImprints(book: RecordBook, part: RecordPart): void {
  for (const imprint of part.imprints ?? []) {
    const subject = imprint.organisation ?? imprint.nation ?? imprint.election ?? 'nobody';
    const entry = book.entry(part.name, `imprint of "${subject}"`);
    entry.record('Imprint', `${imprint.scope}/${subject}/${imprint.from}`, {
      scope: imprint.scope,
      organisationId: entry.optional('Organisation', imprint.organisation, 'organisation'),
      nation: imprint.nation ?? null,
      electionId: entry.optional('Election', imprint.election, 'election'),
      promoterKind: imprint.promoter.kind,
      promoterName: imprint.promoter.name,
      addressEn: imprint.address.en,
      addressCy: imprint.address.cy ?? null,
      ...entry.text('onBehalfOf', imprint.onBehalfOf),
      from: entry.day(imprint.from),
      to: entry.optionalDay(imprint.to),
    });
  }
}

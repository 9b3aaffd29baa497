import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { RecordBook } from './record-book.ts';
import { candidacyKey } from './record-keys.ts';

/** Posts, who held them, and seats that nobody held. */
export function addOffices(book: RecordBook, part: RecordPart): void {
  for (const post of part.posts ?? []) {
    const entry = book.entry(part.name, `post "${post.key}"`);
    entry.record('Post', post.key, {
      organisationId: entry.reference('Organisation', post.organisation, 'organisation'),
      areaId: entry.optional('Area', post.area, 'area'),
      role: post.role,
      ...entry.text('label', post.label),
      seats: post.seats ?? 1,
      validFrom: entry.optionalDay(post.validFrom),
      validTo: entry.optionalDay(post.validTo),
      sources: entry.sources(post.sources),
    });
  }

  for (const holding of part.holdings ?? []) {
    const entry = book.entry(part.name, `holding of "${holding.post}" by "${holding.person}"`);
    const from = entry.date(holding.from);
    const to = entry.optionalDate(holding.to);
    const candidacy = holding.wonAt === undefined ? undefined : candidacyKey(holding.wonAt, holding.person);
    entry.record('OfficeHolding', `${holding.person}/${holding.post}/${holding.from}`, {
      personId: entry.reference('Person', holding.person, 'person'),
      postId: entry.reference('Post', holding.post, 'post'),
      from: from.on,
      fromPrecision: from.precision,
      to: to.on,
      toPrecision: to.precision,
      isStartKnown: true,
      startReason: holding.startReason ?? 'ELECTED',
      endReason: holding.endReason ?? null,
      candidacyId: entry.optional('Candidacy', candidacy, 'wonAt'),
      jointEndedOn: null,
      isStatedJoint: false,
      termEndedOn: null,
      mayHaveEndedOn: null,
      sources: entry.sources(holding.sources),
    });
  }

  for (const vacancy of part.vacancies ?? []) {
    const entry = book.entry(part.name, `vacancy in "${vacancy.post}"`);
    entry.record('Vacancy', `${vacancy.post}/${vacancy.from}`, {
      postId: entry.reference('Post', vacancy.post, 'post'),
      seats: vacancy.seats ?? 1,
      from: entry.day(vacancy.from),
      to: entry.optionalDay(vacancy.to),
      ...entry.text('reason', vacancy.reason),
      sources: entry.sources(vacancy.sources),
    });
  }
}

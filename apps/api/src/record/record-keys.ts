import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';

/** What entries of a record refer to, and by which key. */
const KEYS = {
  Area: (part) => part.areas?.map(({ slug }) => slug),
  Organisation: (part) => part.organisations?.map(({ slug }) => slug),
  Person: (part) => part.people?.map(({ slug }) => slug),
  Post: (part) => part.posts?.map(({ key }) => key),
  Election: (part) => part.elections?.map(({ id }) => id),
  Ballot: (part) => part.ballots?.map(({ key }) => key),
  Candidacy: (part) => part.candidacies?.map(({ ballot, person }) => candidacyKey(ballot, person)),
  Theme: (part) => part.themes?.map(({ slug }) => slug),
  ModelPledge: (part) => part.modelPledges?.map(({ slug }) => slug),
  Manifesto: (part) => part.manifestos?.map(({ slug }) => slug),
  ManifestoParagraph: (part) =>
    part.manifestos?.flatMap(({ slug, paragraphs = [] }) =>
      paragraphs.map(({ anchor }) => `${slug}/${anchor}`),
    ),
  Pledge: (part) => part.pledges?.map(({ manifesto, reference }) => `${manifesto}/${reference}`),
  Campaign: (part) => part.campaigns?.map(({ slug }) => slug),
  CampaignClause: (part) =>
    part.campaigns?.flatMap(({ slug, clauses = [] }) => clauses.map(({ key }) => `${slug}/${key}`)),
} as const satisfies Record<string, (part: RecordPart) => readonly string[] | undefined>;

/** A table that entries refer to. */
export type ReferredTable = keyof typeof KEYS;

export type RecordKeys = Readonly<Record<ReferredTable, ReadonlySet<string>>>;

/** The keys of all parts together: a reference may point into any part. */
export function collectKeys(parts: readonly RecordPart[]): RecordKeys {
  const entries = Object.entries(KEYS).map(([table, keysOf]) => [
    table,
    new Set(parts.flatMap((part) => keysOf(part) ?? [])),
  ]);
  return Object.fromEntries(entries) as RecordKeys;
}

/** A person stands once on a ballot. */
export function candidacyKey(ballot: string, person: string): string {
  return `${ballot}/${person}`;
}

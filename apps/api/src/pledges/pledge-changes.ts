import type { SourceRow } from '../editorial/check-sources.ts';
import { changesOf, type FieldChange } from '../editorial/field-change.ts';
import type { Pledge, Prisma } from '../generated/prisma/client.ts';
import type { DatePrecision, PledgeStrength, Testability, WordingBasis } from '../generated/prisma/enums.ts';

type Optional<Value> = Value | null | undefined;

/** What an edit says of a pledge: a field left out is not touched, null empties it. */
export type PledgeChanges = {
  reference?: string | undefined;
  titleEn?: Optional<string>;
  titleCy?: Optional<string>;
  wordingEn?: Optional<string>;
  wordingCy?: Optional<string>;
  wordingBasis?: WordingBasis | undefined;
  quotePage?: Optional<number>;
  strength?: PledgeStrength | undefined;
  testability?: Testability | undefined;
  successTestEn?: Optional<string>;
  successTestCy?: Optional<string>;
  successTestWrittenOn?: Optional<Date>;
  dueOn?: Optional<Date>;
  duePrecision?: DatePrecision | undefined;
  councilId?: string | undefined;
  leadPersonId?: Optional<string>;
  leadOfficeEn?: Optional<string>;
  leadOfficeCy?: Optional<string>;
  modelPledgeId?: Optional<string>;
  adoptedFromId?: Optional<string>;
  /** Of the paragraph it stands in. */
  anchor?: Optional<string>;
  /** Slugs; the whole list. */
  themes?: readonly string[] | undefined;
  /** The whole list. */
  sources?: SourceRow[] | undefined;
};

/** The changes that are columns of the pledge itself. */
export type ColumnChanges = Omit<PledgeChanges, 'anchor' | 'themes' | 'sources'>;

/** The changed columns as a second person reads them: another record by its name or address. */
export async function tellChanges(
  tx: Prisma.TransactionClient,
  before: Pledge,
  changed: ColumnChanges,
): Promise<FieldChange[]> {
  const { councilId, leadPersonId, modelPledgeId, adoptedFromId, ...plain } = changed;
  const named = async (
    field: string,
    [was, is]: readonly [string | null, Optional<string>],
    nameOf: (id: string) => Promise<string>,
  ): Promise<FieldChange[]> =>
    is === undefined ? [] : [{ field, before: was && (await nameOf(was)), after: is && (await nameOf(is)) }];
  return [
    ...changesOf(before, plain),
    ...(await named('council', [before.councilId, councilId], async (id) => {
      return (await tx.organisation.findUniqueOrThrow({ where: { id } })).slug;
    })),
    ...(await named('leadPerson', [before.leadPersonId, leadPersonId], async (id) => {
      return (await tx.person.findUniqueOrThrow({ where: { id } })).name;
    })),
    ...(await named('modelPledge', [before.modelPledgeId, modelPledgeId], async (id) => {
      return (await tx.modelPledge.findUniqueOrThrow({ where: { id } })).slug;
    })),
    ...(await named('adoptedFrom', [before.adoptedFromId, adoptedFromId], async (id) => {
      const origin = await tx.pledge.findUniqueOrThrow({
        where: { id },
        select: { reference: true, manifesto: { select: { slug: true } } },
      });
      return `${origin.manifesto.slug}/${origin.reference}`;
    })),
  ];
}

import { formatDay } from '../calendar/day.ts';
import { overlap } from '../calendar/spell.ts';
import { checkSources, type SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { holdByEditor } from '../editorial/hold-by-editor.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Endorsement, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { EndorsementKind } from '../generated/prisma/enums.ts';

export type RecordEndorsementInput = {
  personId: string;
  kind: EndorsementKind;
  from: Date;
  /** Null while it lasts. */
  to: Date | null;
  /** The candidacy it was given for. Null where for none in particular. */
  candidacyId: string | null;
  /** The local party that decided on it. Null where the Party did. */
  localPartyId: string | null;
  /** Whether readers see it. */
  isPublic: boolean;
  /** The day the person agreed to its being public. Null where they were not asked. */
  consentedOn: Date | null;
  sources: readonly SourceRow[];
  /** Why, for the audit log. */
  changeReason: string;
};

type EndorsementFacts = Omit<RecordEndorsementInput, 'consentedOn' | 'changeReason'>;

/**
 * Records the Party's endorsement of a person. That somebody is supported is public only with a public source or their consent (R16). JOINT_BALLOT
 * is read off the ballot paper and recorded by nobody.
 */
export async function recordEndorsement(
  prisma: PrismaClient,
  { consentedOn, changeReason, ...endorsement }: RecordEndorsementInput,
  actor: { userId: string },
): Promise<Endorsement> {
  checkEndorsement(endorsement, consentedOn);
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    const { after, revision } = await giveEndorsement(tx, endorsement, consentedOn);
    return { result: after, revisions: [revision] };
  });
}

/** Throws INPUT_REFUSED for an endorsement that may not be recorded so (R16). */
export function checkEndorsement(
  { kind, from, to, isPublic, sources }: EndorsementFacts,
  consentedOn: Date | null,
): void {
  if (to !== null && to <= from) throw new InputRefusedError(['to'], 'The end must be later than the start.');
  checkSources(sources);
  const isPublished = sources.some(({ url }) => url !== null);
  if (kind === 'SUPPORTED' && isPublic && !isPublished && consentedOn === null)
    throw new InputRefusedError(
      ['isPublic'],
      'That somebody is supported is public only with the address of a public source, or the day on which they agreed to it. Name one, or keep it internal.',
    );
  if (sources.length === 0 && consentedOn === null)
    throw new InputRefusedError(['sources'], 'Say where the endorsement is known from.');
}

/** Writes an endorsement that was checked. Throws INPUT_REFUSED where they have it in that time already. */
export async function giveEndorsement(
  tx: Prisma.TransactionClient,
  { sources, ...endorsement }: EndorsementFacts,
  consentedOn: Date | null,
): Promise<{ after: Endorsement; revision: RevisionInput }> {
  await checkReferences(tx, endorsement);
  const { personId, kind, from, to } = endorsement;
  const others = await tx.endorsement.findMany({ where: { personId, kind } });
  if (others.some((other) => overlap(other, { from, to })))
    throw new InputRefusedError(
      ['from'],
      'They have this endorsement in that time already. End the other one first.',
    );
  const after = await tx.endorsement.create({
    data: { ...endorsement, sources: [...sources, ...consentSource(consentedOn)] },
  });
  const { localPartyId } = endorsement;
  await holdByEditor(tx, 'Endorsement', after.id, [
    'from',
    'isPublic',
    ...(to === null ? [] : ['to']),
    ...(localPartyId === null ? [] : ['localPartyId']),
  ]);
  const revision = {
    recordType: 'Endorsement',
    recordId: after.id,
    recordVersion: 1,
    before: null,
    after,
  } as const;
  return { after, revision };
}

async function checkReferences(
  tx: Prisma.TransactionClient,
  {
    personId,
    candidacyId,
    localPartyId,
  }: Pick<RecordEndorsementInput, 'personId' | 'candidacyId' | 'localPartyId'>,
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`;
  const person = await tx.person.findFirst({
    where: { id: personId, mergedIntoId: null },
    select: { id: true },
  });
  if (!person) throw new RecordNotFoundError('person', 'person');
  if (candidacyId !== null) {
    const candidacy = await tx.candidacy.findUnique({ where: { id: candidacyId } });
    if (candidacy?.personId !== personId)
      throw new InputRefusedError(['candidacy'], 'This is no candidacy of theirs. Choose one of their own.');
  }
  if (localPartyId !== null) {
    const party = await tx.organisation.findUnique({ where: { id: localPartyId }, select: { kind: true } });
    if (party?.kind !== 'LOCAL_PARTY')
      throw new InputRefusedError(['localParty'], 'Choose the local party that decided on it.');
  }
}

/** A person's consent as the source it is. */
function consentSource(consentedOn: Date | null): SourceRow[] {
  if (consentedOn === null) return [];
  return [
    { url: null, publisher: 'The person’s consent', licence: null, retrievedOn: formatDay(consentedOn) },
  ];
}

import { councilType as councilTypes } from '@wheatsheaf/schema/vocabulary/council-type.ts';
import { checkWebAddress } from '../editorial/check-sources.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { Organisation, Prisma } from '../generated/prisma/client.ts';
import type { AreaKind, OrganisationKind } from '../generated/prisma/enums.ts';

/** What an editor says of a body; the rest of the row is the record's. */
export type BodyFacts = Pick<
  Organisation,
  | 'nameEn'
  | 'nameCy'
  | 'shortNameEn'
  | 'shortNameCy'
  | 'councilType'
  | 'nation'
  | 'areaId'
  | 'parentId'
  | 'websiteUrl'
  | 'foundedOn'
  | 'dissolvedOn'
>;

/** For what kinds of area each kind of body acts; a kind that is not here acts for none. A parliament across nations has none either. */
const ACTS_FOR: Partial<Record<OrganisationKind, readonly AreaKind[]>> = {
  COUNCIL: ['COUNTY', 'DISTRICT'],
  LEGISLATURE: ['NATION', 'REGION', 'COMBINED_AUTHORITY'],
  COMBINED_AUTHORITY: ['COMBINED_AUTHORITY'],
  POLICE_AREA_BODY: ['POLICE_AREA'],
};

/** Inside what kinds of body each kind is; a kind that is not here is inside none. */
const INSIDE: Partial<Record<OrganisationKind, readonly OrganisationKind[]>> = {
  COUNCIL_GROUP: ['COUNCIL', 'LEGISLATURE', 'COMBINED_AUTHORITY', 'COUNCIL_GROUP'],
  LOCAL_PARTY: ['PARTY', 'PARTY_COUNCIL'],
  PARTY_COUNCIL: ['PARTY'],
};

/** Throws INPUT_REFUSED where what is said of a body cannot be meant of one of its kind. */
export async function checkBody(
  tx: Prisma.TransactionClient,
  { id, kind }: { id: string | null; kind: OrganisationKind },
  facts: BodyFacts,
): Promise<void> {
  const { nameEn, nameCy, councilType, websiteUrl, foundedOn, dissolvedOn } = facts;
  if (!nameEn?.trim() && !nameCy?.trim())
    throw new InputRefusedError(['nameEn'], 'A body has a name: give it in English, in Welsh or in both.');
  if (kind === 'COUNCIL' && councilType === null)
    throw new InputRefusedError(
      ['councilType'],
      `Say of what type the council is: ${Object.keys(councilTypes).join(', ')}.`,
    );
  if (kind !== 'COUNCIL' && councilType !== null)
    throw new InputRefusedError(['councilType'], 'Only a council has a type: leave it out.');
  if (websiteUrl !== null) checkWebAddress(websiteUrl, ['websiteUrl']);
  if (foundedOn !== null && dissolvedOn !== null && dissolvedOn <= foundedOn)
    throw new InputRefusedError(['dissolvedOn'], 'The body ends after it began: put one of the days right.');
  await checkArea(tx, kind, facts.areaId);
  await checkParent(tx, { id, kind }, facts.parentId);
}

async function checkArea(
  tx: Prisma.TransactionClient,
  kind: OrganisationKind,
  areaId: string | null,
): Promise<void> {
  const allowed = ACTS_FOR[kind];
  if (areaId === null) {
    if (allowed === undefined || kind === 'LEGISLATURE') return;
    throw new InputRefusedError(['area'], `Name the area it acts for: one of the kind ${listed(allowed)}.`);
  }
  const area = await tx.area.findUnique({ where: { id: areaId }, select: { kind: true } });
  if (!area) throw new RecordNotFoundError('area', 'area');
  if (!allowed)
    throw new InputRefusedError(
      ['area'],
      kind === 'LOCAL_PARTY'
        ? 'Which areas a local party covers is said by setLocalPartyAreas: leave the area out.'
        : 'A body of this kind acts for no area: leave it out.',
    );
  if (!allowed.includes(area.kind))
    throw new InputRefusedError(['area'], `Choose an area of the kind ${listed(allowed)}.`);
}

async function checkParent(
  tx: Prisma.TransactionClient,
  { id, kind }: { id: string | null; kind: OrganisationKind },
  parentId: string | null,
): Promise<void> {
  const allowed = INSIDE[kind];
  if (parentId === null) {
    if (kind === 'COUNCIL_GROUP')
      throw new InputRefusedError(
        ['parent'],
        'Name the council that the group sits in, or the group it is inside.',
      );
    return;
  }
  const parent = await tx.organisation.findUnique({ where: { id: parentId } });
  if (!parent) throw new RecordNotFoundError('parent', 'organisation');
  if (!allowed)
    throw new InputRefusedError(['parent'], 'A body of this kind is part of no other: leave it out.');
  if (!allowed.includes(parent.kind))
    throw new InputRefusedError(['parent'], `Choose a body of the kind ${listed(allowed)}.`);
  // A group inside a group inside a council: whoever goes up finds the council, and never the body itself.
  for (let above: Organisation | null = parent; above !== null;) {
    if (above.id === id)
      throw new InputRefusedError(['parent'], 'It would be inside itself. Choose the body around it.');
    above =
      above.parentId === null ? null : await tx.organisation.findUnique({ where: { id: above.parentId } });
  }
}

function listed(kinds: readonly string[]): string {
  return kinds.join(' or ');
}

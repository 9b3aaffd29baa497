import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { endEndorsement } from '../endorsements/end-endorsement.ts';
import { changeAffiliation } from '../memberships/change-affiliation.ts';
import { editOrganisation } from '../organisations/edit-organisation.ts';
import { setCoverage } from '../organisations/set-coverage.ts';
import { editPerson } from '../people/edit-person.ts';
import { hideWhoIsLeft } from '../importers/settling/hide-who-is-left.ts';
import { acceptProposal } from '../proposals/accept-proposal.ts';
import { correctOfficeHolding } from '../representatives/correct-office-holding.ts';
import { editPost } from '../representatives/edit-post.ts';
import { endOfficeHolding } from '../representatives/end-office-holding.ts';
import { recordBoundaryChange } from '../representatives/record-boundary-change.ts';
import { checkImported, importedFields } from './imported-fields.ts';

type Table = keyof typeof importedFields;
type Story = ReturnType<typeof given>;

const database = testDatabase();
const changeReason = 'As the council published.';
const sources = [{ url: 'https://aldermere.example.org', publisher: null, licence: null, retrievedOn: null }];
let story: Story;
let editor: { userId: string; role: 'NATIONAL_ADMIN' };
const TODAY = day('2026-11-22');

beforeAll(async () => {
  story = given(database.prisma);
  const { userId } = await story.editor();
  editor = { userId, role: 'NATIONAL_ADMIN' };
});

const heldFields = async (recordType: Table, recordId: string) => {
  const rows = await database.prisma.fieldSource.findMany({
    where: { recordType, recordId, source: 'EDITOR' },
  });
  return rows.map(({ field }) => field);
};

/** For each table the form by which an editor writes what imports write; answers with the record it wrote. */
const forms: Record<Table, (prisma: typeof database.prisma) => Promise<string>> = {
  Area: async (prisma) => {
    const { areaId } = await story.ward((await story.council()).id);
    await recordBoundaryChange(
      prisma,
      {
        occurredOn: day('2027-05-06'),
        officesFrom: null,
        legislation: 'The Example (Electoral Changes) Order 2026',
        newAreas: [
          {
            key: 'new',
            kind: 'WARD',
            slug: 'held-new',
            nameEn: 'New',
            nameCy: null,
            gssCode: null,
            parentId: null,
          },
        ],
        successions: [{ predecessorId: areaId ?? '', expectedVersion: 1, successor: { newArea: 'new' } }],
        endingPosts: [],
        newPosts: [],
        carriedOver: [],
        sourceUrl: null,
        changeReason,
      },
      editor,
    );
    return areaId ?? '';
  },
  Organisation: async (prisma) => {
    const { id } = await story.council();
    const other = await story.council();
    const changes = {
      nameEn: 'Aldermere Borough Council',
      nameCy: 'Cyngor Aldermere',
      shortNameEn: 'Aldermere Borough',
      councilType: 'LONDON_BOROUGH' as const,
      nation: 'WALES' as const,
      areaId: other.areaId,
      foundedOn: day('1974-04-01'),
      dissolvedOn: day('2030-04-01'),
    };
    await prisma.organisation.update({ where: { id: other.id }, data: { areaId: null } });
    await editOrganisation(
      prisma,
      { id, expectedVersion: 1, changes, identifiers: null, sources, changeReason },
      editor,
    );
    return id;
  },
  Post: async (prisma) => {
    const { id } = await story.ward((await story.council()).id);
    const changes = { seats: 2, validFrom: day('2010-05-06'), validTo: day('2040-05-03') };
    await editPost(prisma, { id, expectedVersion: 1, changes, sources, changeReason }, editor);
    return id;
  },
  Person: async (prisma) => {
    const { id } = await story.person();
    const changes = {
      name: 'Sam Otherwise',
      sortName: 'Otherwise, Sam',
      honorificPrefix: 'Dr',
      honorificSuffix: 'OBE',
      state: 'DRAFT' as const,
    };
    await editPerson(prisma, { id, expectedVersion: 1, changes, changeReason }, editor, TODAY);
    return id;
  },
  OfficeHolding: async (prisma) => {
    const { holding } = await story.councillor((await story.ward((await story.council()).id)).id);
    await prisma.officeHolding.update({ where: { id: holding.id }, data: { isStartKnown: false } });
    const changes = { from: day('2022-05-09'), startReason: 'BY_ELECTION' as const };
    const corrected = { id: holding.id, expectedVersion: 1, changes, sourceUrl: null, changeReason };
    await correctOfficeHolding(prisma, corrected, editor);
    const end = { to: day('2026-01-01'), endReason: 'RESIGNED' as const, sourceUrl: null, changeReason };
    await endOfficeHolding(prisma, { id: holding.id, expectedVersion: 2, ...end }, editor);
    return holding.id;
  },
  Membership: async (prisma) => {
    const { id: personId } = await story.person();
    const { id: organisationId } = await story.party('labour');
    const { id } = await prisma.membership.create({
      data: { personId, organisationId, role: 'MEMBER', from: day('2024-01-01') },
    });
    const proposal = await prisma.proposal.create({
      data: {
        kind: 'AFFILIATION',
        key: `AFFILIATION ${personId}`,
        recordType: 'Membership',
        patch: { personId, organisationId, from: '2023-01-01', to: null },
      },
    });
    await acceptProposal(
      prisma,
      { proposalId: proposal.id, namesPerson: false, changeReason },
      editor,
      TODAY,
      hideWhoIsLeft,
    );
    const leaves = [{ membershipId: id, expectedVersion: 2, to: day('2026-01-01') }];
    await changeAffiliation(prisma, { personId, leaves, joins: null, changeReason }, editor);
    return id;
  },
  Endorsement: async (prisma) => {
    const { id: personId } = await story.person();
    const { id } = await prisma.endorsement.create({
      data: { personId, kind: 'SUPPORTED', from: day('2024-01-01'), isPublic: true },
    });
    await endEndorsement(prisma, { id, expectedVersion: 1, to: day('2026-01-01'), changeReason }, editor);
    return id;
  },
  Coverage: async (prisma) => {
    const { id: organisationId } = await story.council();
    const { id } = await prisma.coverage.create({
      data: { organisationId, role: 'COUNCILLOR', level: 'PARTIAL', asOfOn: day('2025-01-01') },
    });
    await setCoverage(
      prisma,
      {
        organisationId,
        expectedVersion: 1,
        role: 'COUNCILLOR',
        level: 'NOT_COLLECTED',
        asOfOn: day('2026-01-01'),
        noteEn: null,
        noteCy: null,
        sources,
        changeReason,
      },
      editor,
      TODAY,
    );
    return id;
  },
};

/** What no form of an editor's writes. One that comes to be written is missing here, and the test says so. */
const WITHOUT_FORM: Partial<Record<Table, readonly string[]>> = {
  Area: ['kind', 'nameEn', 'nameCy', 'parentId', 'validFrom', 'legislation', 'latitude', 'longitude'],
  Person: ['givenName', 'familyName'],
  OfficeHolding: ['candidacyId', 'isStatedJoint'],
  Membership: ['organisationId'],
  Endorsement: ['localPartyId', 'isPublic'],
};

describe('a field that imports write', () => {
  it.each(Object.keys(importedFields) as Table[])(
    'of %s is held by the editor who writes it (R12)',
    async (table) => {
      const held = await heldFields(table, await forms[table](database.prisma));
      expect([...held, ...(WITHOUT_FORM[table] ?? [])].toSorted()).toEqual(
        [...importedFields[table]].toSorted(),
      );
    },
  );

  it('cannot be one that editors would not hold: the writer of imports refuses it', () => {
    expect(() => checkImported('Person', ['name', 'sources'])).not.toThrow();
    expect(() => checkImported('Person', ['bioEn'])).toThrow('Person.bioEn');
    expect(() => checkImported('Vacancy', ['seats'])).toThrow('Vacancy.seats');
  });
});

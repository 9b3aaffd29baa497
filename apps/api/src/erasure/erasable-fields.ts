import type { Prisma } from '../generated/prisma/client.ts';
import {
  loadAffiliations,
  loadPartyEntries,
  removeAffiliations,
  removePartyEntries,
} from './affiliations.ts';
import { type HeldRow, loadColumnsOf, loadRowsOf } from './held-rows.ts';
import { loadNames, removeNames } from './names.ts';
import type { Traits } from './traces.ts';

/** Something that can be erased of a person, and is named so by a Suppression and on the command line. */
export type ErasableField = Readonly<{
  /** What it is, for people. */
  what: string;
  /** Columns of `Person` it is in: they hold who gave them (R12). */
  columns: readonly string[];
  /** Records whose history holds it. */
  recordTypes: readonly Prisma.ModelName[];
  /** Columns of `OfficeHolding` it is in: only versions that hold something there hold it. */
  labels?: readonly string[];
  load(tx: Prisma.TransactionClient, traits: Traits): Promise<HeldRow[]>;
  remove(tx: Prisma.TransactionClient, traits: Traits): Promise<unknown>;
}>;

/**
 * What can be erased of a person (R18). Offices held and polls stood at are not among them: that a seat was held, and how many voted how, is
 * the public record of a body and an election; erasing `name` leaves them without the person.
 */
export const ERASABLE_FIELDS = {
  name: {
    what: 'every form of the name, with the addresses, ids elsewhere and sources that lead to it',
    columns: ['name', 'givenName', 'familyName', 'sortName'],
    recordTypes: ['Person', 'Candidacy', 'CouncilListEntry', 'ListedDay'],
    load: loadNames,
    remove: removeNames,
  },
  honorificPrefix: ofPerson('the title before the name', ['honorificPrefix']),
  honorificSuffix: ofPerson('the letters behind the name', ['honorificSuffix']),
  bio: ofPerson('the sentences about their public work', ['bioEn', 'bioCy']),
  contactPoints: rows('ways to reach them', 'ContactPoint'),
  photos: rows('photographs; their files go at the next daily discard', 'Photo'),
  memberships: {
    what: 'parties, groups, roles and their spells, and the labels of lists and terms',
    columns: [],
    recordTypes: ['Membership'],
    labels: ['isStatedJoint', 'jointEndedOn'],
    load: loadAffiliations,
    remove: removeAffiliations,
  },
  endorsements: {
    what: 'endorsements by the Co-operative Party, with what its own list has of them',
    columns: [],
    recordTypes: ['Endorsement', 'JointDecision'],
    load: loadPartyEntries,
    remove: removePartyEntries,
  },
  applications: rows('applications to stand', 'Application'),
  memoranda: rows('signed commitments, with the reports back', 'Memorandum'),
  roles: {
    what: 'that they lead a pledge, or moved or seconded a motion',
    columns: [],
    recordTypes: [],
    load: async (tx, { personIds }) => [
      ...(await loadRowsOf(tx, 'Pledge', 'leadPersonId', personIds)).map(onlyId),
      ...(await loadRowsOf(tx, 'StatusUpdate', 'moverId', personIds)).map(onlyId),
      ...(await loadRowsOf(tx, 'StatusUpdate', 'seconderId', personIds)).map(onlyId),
    ],
    remove: async (tx, { personIds }) => {
      const of = { in: [...personIds] };
      await tx.pledge.updateMany({ where: { leadPersonId: of }, data: { leadPersonId: null } });
      await tx.statusUpdate.updateMany({ where: { moverId: of }, data: { moverId: null } });
      await tx.statusUpdate.updateMany({ where: { seconderId: of }, data: { seconderId: null } });
    },
  },
} as const satisfies Readonly<Record<string, ErasableField>>;

export type ErasableCode = keyof typeof ERASABLE_FIELDS;

export function isErasable(code: string): code is ErasableCode {
  return Object.hasOwn(ERASABLE_FIELDS, code);
}

function ofPerson(
  what: string,
  columns: readonly ('honorificPrefix' | 'honorificSuffix' | 'bioEn' | 'bioCy')[],
): ErasableField {
  return {
    what,
    columns,
    recordTypes: ['Person'],
    load: (tx, { personIds }) => loadColumnsOf(tx, columns, personIds),
    remove: (tx, { personIds }) =>
      tx.person.updateMany({
        where: { id: { in: [...personIds] } },
        data: Object.fromEntries(columns.map((column) => [column, null])),
      }),
  };
}

type OwnTable = 'ContactPoint' | 'Photo' | 'Application' | 'Memorandum';

function rows(what: string, table: OwnTable): ErasableField {
  return {
    what,
    columns: [],
    recordTypes: table === 'Memorandum' ? [table, 'ReportBack'] : [table],
    load: (tx, { personIds }) => loadRowsOf(tx, table, 'personId', personIds),
    remove: (tx, { personIds }) =>
      tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE "personId" = ANY ($1::uuid[])`, personIds),
  };
}

/** The row is somebody else's: of it only that it names the person. */
function onlyId({ recordType, recordId }: HeldRow): HeldRow {
  return { recordType, recordId, value: null };
}

import { expect } from 'vitest';
import { correctOfficeHolding } from '../src/representatives/correct-office-holding.ts';
import { councillorsCsv, moderngovXml, openCouncilDataCsv } from './council-list.ts';
import type { TestDatabase } from './database.ts';
import { emptyRecord } from './empty-record.ts';
import { endorsed } from './endorsed.ts';
import { day, given } from './given.ts';
import { candidate, csvOf, importText } from './import-csv.ts';
import { digestRecord } from './record-digest.ts';

export type WardFile = Readonly<{ text: string; options: Parameters<typeof importText>[2] }>;
/** A name, the party where it is not Labour, and the ward where it is not Mill. */
type Listed = readonly [name: string, party?: string, ward?: string];

const MAPPING = { name: 'Name', ward: 'Ward', party: 'Party' } as const;

/** Democracy Club's results of one poll, in Mill but where a fifth fact names another ward; who is not elected says so by a fourth. */
export function poll(
  on: string,
  ...stood: readonly (readonly [
    id: number,
    name: string,
    party?: string,
    elected?: 't' | 'f',
    ward?: string,
  ])[]
): WardFile {
  const rows = stood.map(([id, name, party = 'PP53', elected = 't', ward = 'Mill']) =>
    candidate({
      person_id: id,
      person_name: name,
      party_id: party,
      party_name: party,
      election_id: `local.aldermere.${on}`,
      ballot_paper_id: `local.aldermere.${ward.replace('The ', '').toLowerCase()}.${on}`,
      post_label: ward,
      election_date: on,
      election_current: 'f',
      seats_contested: stood.filter(([, , , isElected]) => isElected !== 'f').length,
      gss: ward.endsWith('Mill') ? 'E05999991' : 'E05999992',
      elected,
    }),
  );
  return { text: csvOf(rows), options: {} };
}

type Standing = readonly [id: number, name: string, elected?: 't' | 'f'];

/** A poll in Mill of which it is not known who won, but for those of whom it says so. */
export function polled(on: string, seats: number, ...stood: readonly Standing[]): WardFile {
  const rows = stood.map(([id, name, elected = '']) =>
    candidate({
      person_id: id,
      person_name: name,
      election_id: `local.aldermere.${on}`,
      ballot_paper_id: `local.aldermere.mill.${on}`,
      election_date: on,
      election_current: 'f',
      seats_contested: seats,
      gss: 'E05999991',
      elected,
    }),
  );
  return { text: csvOf(rows), options: {} };
}

/** The council's own table. */
export function table(listedOn: string, ...rows: readonly Listed[]): WardFile {
  const text = councillorsCsv(
    ...rows.map(([Name, Party = 'Labour', Ward = 'Mill']) => ({ Name, Party, Ward })),
  );
  return { text, options: { council: 'aldermere', listedOn, mapping: MAPPING } };
}

/** The council's own list with first days, DD/MM/YYYY. */
export function dated(
  listedOn: string,
  ...rows: readonly (readonly [name: string, start: string, id?: number])[]
): WardFile {
  const elements = rows.map(([name, start, id], index) => ({ id: id ?? index + 1, name, start }));
  return { text: moderngovXml({ Mill: elements }), options: { council: 'aldermere', listedOn } };
}

/** The council's own list of some wards, in which everybody has an id. */
export function numbered(
  listedOn: string,
  wards: Readonly<Record<string, readonly (readonly [id: number, name: string])[]>>,
): WardFile {
  const elements = Object.entries(wards).map(
    ([ward, rows]) => [ward, rows.map(([id, name]) => ({ id, name }))] as const,
  );
  return { text: moderngovXml(Object.fromEntries(elements)), options: { council: 'aldermere', listedOn } };
}

/** Open Council Data UK's list, which goes behind the council's. */
export function gathered(listedOn: string, ...rows: readonly Listed[]): WardFile {
  const text = openCouncilDataCsv(
    ...rows.map(([name, party = 'Labour', ward = 'Mill']) => ({
      'Ward Name': ward,
      'Councillor Name': name,
      'Party Name': party,
      'Electoral Commission Party Code': '',
    })),
  );
  return { text, options: { listedOn } };
}

const item = (id: string, name: string) => ({
  id,
  name: { 'lang:en': name },
  identifiers: [{ scheme: 'wikidata', identifier: id }],
});

/** Wikidata's items of labels. */
const LABELS = {
  Labour: ['Q9630', 'Labour Party'],
  'Labour and Co-operative': ['Q6467393', 'Labour Co-operative'],
  Conservative: ['Q9626', 'Conservative Party'],
  Independent: ['Q327591', 'independent'],
} as const satisfies Record<string, readonly [id: string, name: string]>;

/** How a label is written in a list, and in a file of terms. */
export type WardLabel = keyof typeof LABELS;

export const WARD_LABELS = Object.keys(LABELS) as readonly WardLabel[];

/** Wikidata's term of one councillor; the file may not know its end. */
export function term(
  id: string,
  name: string,
  from: string,
  to: string | null,
  label: string = 'Labour',
): WardFile {
  const [labelId, labelName] = Object.hasOwn(LABELS, label) ? LABELS[label as WardLabel] : ['Q990099', label];
  const membership = {
    person_id: id,
    organization_id: 'Q55',
    on_behalf_of_id: labelId,
    area_id: 'Q1',
    start_date: from,
    ...(to !== null && { end_date: to }),
    role_superclass_code: 'Q708492',
    role: { 'lang:en': 'councillor' },
  };
  const document = {
    persons: [item(id, name)],
    organizations: [item('Q55', 'aldermere Council'), item(labelId, labelName)],
    areas: [{ id: 'Q1', name: { 'lang:en': 'Mill' } }],
    memberships: [membership],
  };
  return { text: JSON.stringify(document), options: { name: 'term.json' } };
}

/** The Party's own list: a councillor or candidate of Mill whom it supports. */
export function partyList(name: string, decidedOn: string): WardFile {
  const row = endorsed({ name, decided_on: decidedOn, public_source: 'https://party.example.org/mill' });
  return { text: csvOf([row]), options: {} };
}

/** An editor says that somebody resigned before what a term has as the end. */
export async function resign({ prisma }: TestDatabase, name: string, on: string): Promise<void> {
  const { id, version } = await prisma.officeHolding.findFirstOrThrow({ where: { person: { name } } });
  const changes = { to: day(on), endReason: 'RESIGNED' as const };
  const change = { id, expectedVersion: version, sourceUrl: null, changeReason: 'As the council published.' };
  await correctOfficeHolding(prisma, { ...change, changes }, await given(prisma).editor());
}

/** A council with one ward, Mill, of so many seats, and nobody in it; what was in the record before is gone. */
export async function beginWard({ prisma }: TestDatabase, seats: number): Promise<void> {
  await emptyRecord(prisma);
  const { id: organisationId, areaId: parentId } = await given(prisma).council('aldermere');
  const validFrom = day('2004-06-10');
  const mill = { kind: 'WARD', slug: 'mill', nameEn: 'Mill', parentId, validFrom } as const;
  const { id: areaId } = await prisma.area.create({
    data: { ...mill, identifiers: { create: { scheme: 'gss', value: 'E05999991' } } },
  });
  await prisma.post.create({ data: { organisationId, areaId, role: 'COUNCILLOR', seats, validFrom } });
}

export async function take({ prisma }: TestDatabase, { text, options }: WardFile) {
  const outcome = await importText(prisma, text, options);
  expect(outcome).toMatchObject({ errors: [], applied: true });
  return outcome;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The whole record, what is asked of editors in it and by which keys, and who sat in Mill, and for whom, in few words. */
export async function tellWard({ prisma }: TestDatabase) {
  const text = (on: Date | null) => on?.toISOString().slice(0, 10) ?? '-';
  const offices = await prisma.officeHolding.findMany({ include: { person: true } });
  const spells = await prisma.membership.findMany({ include: { person: true, organisation: true } });
  const asked = await prisma.proposal.findMany({ where: { state: 'OPEN' } });
  return {
    offices: offices
      .map(({ person, from, to, candidacyId }) =>
        [person.name, text(from), text(to), ...(candidacyId === null ? [] : ['won'])].join(' '),
      )
      .toSorted(),
    parties: spells
      .map(({ person, organisation, from, to }) =>
        [person.name, organisation.nameEn, text(from), text(to)].join(' '),
      )
      .toSorted(),
    asked: asked.map(({ kind }) => kind).toSorted(),
    questions: asked.map(({ key }) => key.replaceAll(UUID, '*')).toSorted(),
    record: await digestRecord(prisma),
  };
}

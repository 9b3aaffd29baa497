import { expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { newId } from '../db/new-id.ts';
import { nameSearch } from '../sign-off/find-named-people.ts';
import { namesKnownPerson } from '../sign-off/names-known-person.ts';
import { findSignOffUntil } from './national-sign-off.ts';

const database = testDatabase();
/** Tests take place on 22 November 2026; the poll is three weeks later. */
const POLL = '2026-12-10';

test('R6, R19: text about a candidate is also about somebody whom a local party there endorsed since the last poll, before there is anything else', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const area = (name: string) =>
    prisma.area.create({ data: { kind: 'DISTRICT', slug: newId(), nameEn: name, nation: 'ENGLAND' } });
  const [district, ward, elsewhere] = [await area('District'), await area('Ward'), await area('Elsewhere')];
  const body = await story.council();
  await prisma.organisation.update({ where: { id: body.id }, data: { areaId: district.id } });
  const poll = (pollingOn: string) =>
    prisma.election.create({
      data: { electionId: `local.${newId()}`, pollingOn: day(pollingOn), organisationId: body.id },
    });
  await poll('2022-05-05');
  const coming = await poll(POLL);
  await prisma.ballot.create({ data: { electionId: coming.id, label: 'Ward', areaId: ward.id } });
  const endorsed = async (name: string, areaId: string, from = '2026-06-01', to?: string) => {
    const branch = await prisma.organisation.create({
      data: { kind: 'LOCAL_PARTY', slug: newId(), nameEn: name, coversAreas: { create: { areaId } } },
    });
    const { id: personId } = await story.person(name);
    await prisma.endorsement.create({
      data: {
        personId,
        kind: 'SUPPORTED',
        from: day(from),
        to: to ? day(to) : null,
        localPartyId: branch.id,
      },
    });
    const text = { councilId: body.id, texts: [`${name} spoke.`], namesPerson: false };
    const until = await findSignOffUntil(prisma, text, day('2026-11-22'));
    return { until, isKnown: await namesKnownPerson(prisma, body.id, nameSearch(prisma, text.texts)) };
  };
  expect(await endorsed('Derwa Council', district.id)).toEqual({ until: day(POLL), isKnown: true });
  expect(await endorsed('Eseld Ward', ward.id)).toEqual({ until: day(POLL), isKnown: true });
  expect(await endorsed('Gwenna Elsewhere', elsewhere.id)).toEqual({ until: null, isKnown: false });
  expect(await endorsed('Hedrek Ended', district.id, '2026-06-01', '2026-11-01')).toEqual({
    until: null,
    isKnown: false,
  });
  // Endorsed for the last poll: whether they stand again is not known, but their name is.
  expect(await endorsed('Ivo Holder', district.id, '2022-01-01')).toEqual({ until: null, isKnown: true });
});

import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';

describe('the places of ballots', () => {
  const database = testDatabase();

  it('are told apart where one GSS code has two names, and are one where only the spelling differs', async () => {
    const { prisma } = database;
    const ward = (fields: Record<string, string | number>) =>
      candidate({ gss: 'E05900009', post_id: '', ...fields });
    await importText(prisma, csvOf([ward({ post_label: 'Mill & Quay' })]));
    const of2031 = { election_id: 'local.aldermere.2031-05-01', election_date: '2031-05-01' };
    await importText(
      prisma,
      csvOf([
        ward({
          ...of2031,
          ballot_paper_id: 'local.aldermere.mill-and-quay.2031-05-01',
          post_label: 'Mill and Quay',
        }),
      ]),
    );
    await importText(
      prisma,
      csvOf([
        ward({ ...of2031, ballot_paper_id: 'local.aldermere.harbour.2031-05-01', post_label: 'Harbour' }),
      ]),
    );
    const areas = await prisma.area.findMany({
      where: { identifiers: { some: { value: 'E05900009' } } },
      include: { ballots: true },
      orderBy: { nameEn: 'asc' },
    });
    expect(areas.map(({ nameEn, ballots }) => [nameEn, ballots.length])).toEqual([
      ['Harbour', 1],
      ['Mill and Quay', 2],
    ]);
  });

  it('are without an area while they have no GSS code, and get it when it comes', async () => {
    const { prisma } = database;
    const row = candidate({
      person_id: 950,
      ballot_paper_id: 'local.aldermere.fen.2027-05-06',
      post_label: 'Fen',
      gss: '',
      post_id: 'ALD:fen',
    });
    await importText(prisma, csvOf([row]));
    const where = { ballotId: 'local.aldermere.fen.2027-05-06' };
    expect(await prisma.ballot.findUniqueOrThrow({ where })).toMatchObject({
      gssCode: null,
      areaId: null,
      postCode: 'ALD:fen',
    });
    expect(
      await importText(prisma, csvOf([{ ...row, gss: 'E05900010', post_id: 'gss:E05900010' }])),
    ).toMatchObject({ created: 0, updated: 1 });
    expect(await prisma.ballot.findUniqueOrThrow({ where, include: { area: true } })).toMatchObject({
      gssCode: 'E05900010',
      postCode: 'gss:E05900010',
      area: { nameEn: 'Fen' },
    });
  });

  it('have Welsh names alone where they are constituencies of the Senedd of 2026', async () => {
    const { prisma } = database;
    const row = candidate({
      person_id: 960,
      election_id: 'senedd.2026-05-07',
      ballot_paper_id: 'senedd.sir-gaerfyrddin.2026-05-07',
      election_date: '2026-05-07',
      post_label: 'Sir Gaerfyrddin',
      seats_contested: 6,
      party_list_position: '',
      gss: 'W09000054',
    });
    await importText(prisma, csvOf([row]));
    expect(await prisma.area.findFirstOrThrow({ where: { kind: 'SENEDD_CONSTITUENCY' } })).toMatchObject({
      nameEn: null,
      nameCy: 'Sir Gaerfyrddin',
      nation: 'WALES',
    });
  });

  it('of a list may lack their place on it: it is none until a file says it, and stays when another does not', async () => {
    const { prisma } = database;
    const row = candidate({
      person_id: 961,
      person_name: 'Mared EXAMPLE',
      election_id: 'senedd.2026-05-07',
      ballot_paper_id: 'senedd.sir-gaerfyrddin.2026-05-07',
      election_date: '2026-05-07',
      post_label: 'Sir Gaerfyrddin',
      seats_contested: 6,
      party_list_position: '',
      gss: 'W09000054',
    });
    const place = async () =>
      await prisma.candidacy.findFirstOrThrow({
        where: { nameAsPrinted: 'Mared EXAMPLE' },
        include: { standings: true },
      });
    expect(await importText(prisma, csvOf([row]))).toMatchObject({ created: 1, errors: [] });
    expect(await place()).toMatchObject({ listPosition: null, standings: [{ place: 'PRINCIPAL' }] });
    expect(await importText(prisma, csvOf([{ ...row, party_list_position: 2 }]))).toMatchObject({
      updated: 1,
    });
    expect(await importText(prisma, csvOf([row]))).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(await place()).toMatchObject({ listPosition: 2 });
  });
});

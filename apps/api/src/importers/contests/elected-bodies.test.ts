import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { given } from '../../../test/given.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';

const poll = (slug: string, fields = {}) =>
  candidate({
    election_id: `local.${slug}.2027-05-06`,
    ballot_paper_id: `local.${slug}.mill.2027-05-06`,
    ...fields,
  });

describe('the body that an election is of', () => {
  const database = testDatabase();
  const bodyOf = (slug: string) =>
    database.prisma.election.findUniqueOrThrow({
      where: { electionId: `local.${slug}.2027-05-06` },
      select: { organisation: { select: { slug: true } } },
    });

  it('is told by the words of its id where they mean one council of that day, whatever its slug is', async () => {
    const { prisma } = database;
    const { id } = await given(prisma).council('aldermere');
    await prisma.organisation.update({ where: { id }, data: { nameEn: 'Aldermere City Council' } });
    for (const slug of ['city-of-aldermere', 'aldermere-city', 'the-aldermere'])
      await importText(prisma, csvOf([poll(slug)]));
    for (const slug of ['city-of-aldermere', 'aldermere-city', 'the-aldermere'])
      expect(await bodyOf(slug)).toEqual({ organisation: { slug: 'aldermere' } });
    expect(await prisma.proposal.count({ where: { kind: 'ELECTED_BODY' } })).toBe(0);
  });

  it('is asked for where the record does not have it, and whoever imports is told', async () => {
    const { prisma } = database;
    const text = csvOf([poll('thornbeck-and-vale')]);
    expect(await importText(prisma, text)).toMatchObject({
      applied: true,
      notes: [
        {
          message: expect.stringContaining(
            'no body of the record is the one that local.thornbeck-and-vale.2027-05-06 elects',
          ),
        },
      ],
    });
    const asked = { kind: 'ELECTED_BODY', state: 'OPEN' } as const;
    expect(await prisma.proposal.findMany({ where: asked })).toMatchObject([
      { recordType: 'Election', patch: { electionId: 'local.thornbeck-and-vale.2027-05-06' } },
    ]);
    expect(await importText(prisma, text)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(await prisma.proposal.count({ where: asked })).toBe(1);
  });

  it('and is its own, with its wards, once the record knows the body by that id', async () => {
    const { prisma } = database;
    const council = await given(prisma).council('thornbeck');
    await prisma.organisationIdentifier.create({
      data: { organisationId: council.id, scheme: 'democracy-club', value: 'thornbeck-and-vale' },
    });
    await importText(prisma, csvOf([poll('aldermere', { person_id: 7, gss: 'E05900001' })]));
    expect(await bodyOf('thornbeck-and-vale')).toEqual({ organisation: { slug: 'thornbeck' } });
    expect(await prisma.proposal.findFirstOrThrow({ where: { kind: 'ELECTED_BODY' } })).toMatchObject({
      state: 'ACCEPTED',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { contest, importText } from '../../../test/import-csv.ts';

const GE2024 = { name: 'ge2024-candidacies.csv' };

describe('an MP who is in the record already', () => {
  const database = testDatabase();

  it('is linked by MNIS id to the candidacy that won the seat, without a second holding', async () => {
    const { prisma } = database;
    const text = contest({ 'Member MNIS ID': 5001 }, { 'DC Person ID': 72 });
    await importText(prisma, text, GE2024);
    await prisma.officeHolding.updateMany({ data: { candidacyId: null } });
    await prisma.candidacy.deleteMany({});
    expect(await importText(prisma, text, GE2024)).toMatchObject({ created: 2 });
    expect(await prisma.officeHolding.findMany({ include: { candidacy: true } })).toMatchObject([
      { version: 2, candidacy: { isElected: true } },
    ]);
  });

  it('stands against a winner who is somebody else: an editor is asked (R10)', async () => {
    const { prisma } = database;
    await prisma.officeHolding.updateMany({ data: { candidacyId: null } });
    await prisma.candidacy.deleteMany({});
    const text = contest({ 'Member MNIS ID': 5009, 'Candidate surname': 'Newcomer' }, {});
    await importText(prisma, text, GE2024);
    expect(await prisma.officeHolding.count()).toBe(1);
    expect(await prisma.proposal.findMany({ where: { kind: 'OFFICE_HOLDING' } })).toHaveLength(1);
  });
});

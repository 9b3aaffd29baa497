import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { beginWard, poll, table, take, tellWard, type WardFile } from '../../../test/files-about-a-ward.ts';

const TIMEOUT_MS = 300_000;

const database = testDatabase();

/** Who is in office and who stood for whom, by the ids that files give; and what editors are asked. */
async function tell() {
  const people = await database.prisma.person.findMany({
    where: { mergedIntoId: null },
    include: { identifiers: true, holdings: true, candidacies: { select: { partyName: true } } },
  });
  const { asked } = await tellWard(database);
  const whole = people.map(({ name, identifiers, holdings, candidacies }) => ({
    name,
    hasStood: identifiers.some(({ scheme }) => scheme === 'democracy-club'),
    offices: holdings.length,
    parties: candidacies.map(({ partyName }) => partyName),
  }));
  return { people: whole, asked };
}

/** The record after some files, which is the same where they come again. */
async function after(seats: number, files: readonly WardFile[]) {
  await beginWard(database, seats);
  for (const file of files) await take(database, file);
  const told = await tell();
  for (const file of files) expect(await take(database, file)).toMatchObject({ created: 0 });
  expect(await tell()).toEqual(told);
  return told;
}

describe('a name on a list that somebody bore who lost the poll before it', () => {
  const elected = [5, 'Jonathan SMITH', 'PP53', 't'] as const;
  const before = table('2022-06-01', ['Jonathan Smith']);

  it.each([
    ['of another party', 'Labour', 'PP52'],
    ['where the list says nothing of a party', '', 'PP52'],
    ['where nobody has explained the label yet', 'Aldermere First', 'PP52'],
  ])(
    'is not theirs %s: whoever lost is in no office, and an editor is asked, in any order',
    { timeout: TIMEOUT_MS },
    async (_, label, party) => {
      const files = [
        before,
        table('2023-06-01', ['Jon Smith', label]),
        poll('2023-05-04', [4, 'Jon SMITH', party, 'f'], elected),
      ];
      for (const order of everyOrder(files)) {
        const { people, asked } = await after(1, order);
        expect(people.filter(({ parties }) => parties.includes(party))).toEqual([
          { name: 'Jon Smith', hasStood: true, offices: 0, parties: [party] },
        ]);
        // Two terms where a list has another in the seat after the one that they won.
        expect(people.find(({ name }) => name === 'Jonathan Smith')?.offices).toBeGreaterThan(0);
        expect(asked).toContain(
          people.filter(({ name }) => name === 'Jon Smith').length > 1 ? 'PERSON_MERGE' : 'OFFICE_HOLDING',
        );
      }
    },
  );

  it('is theirs where the list has it in their party, in any order', { timeout: TIMEOUT_MS }, async () => {
    const files = [
      table('2023-06-01', ['Jon Smith', 'Conservative']),
      poll('2023-05-04', [4, 'Jon SMITH', 'PP52', 'f'], [6, 'Una USUAL', 'PP53', 't']),
    ];
    for (const order of everyOrder(files)) {
      const { people } = await after(2, order);
      expect(people.find(({ name }) => name === 'Jon Smith')).toMatchObject({ hasStood: true, offices: 1 });
      expect(people).toHaveLength(2);
    }
  });
});

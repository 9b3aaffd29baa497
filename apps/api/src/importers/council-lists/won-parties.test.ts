import { describe, expect, it } from 'vitest';
import { askPublic } from '../../../test/ask.ts';
import { confirmPoll } from '../../../test/confirm-poll.ts';
import { testDatabase } from '../../../test/database.ts';
import { someOrders } from '../../../test/every-order.ts';
import {
  beginWard,
  gathered,
  poll,
  table,
  take,
  tellWard,
  term,
  type WardFile,
} from '../../../test/files-about-a-ward.ts';
import { day, given } from '../../../test/given.ts';
import { acceptOffice } from '../../proposals/accept-office.ts';
import { applyAcceptedTerms } from '../settling/apply-accepted-terms.ts';

const TIMEOUT_MS = 300_000;
const JO = 'Jo Both';
const BOTH = 'Labour and Co-operative';
const JOINT = 'joint-party:53-119';
const GREEN = 'PP63';
const INDEPENDENT = 'ynmp-party:2';
const POLL = '2026-05-07';
/** The first day in office of those elected on it. */
const FIRST_DAY = '2026-05-11';
const AFTER = '2026-06-01';

describe('for whom somebody was elected, beside what was said of them before', () => {
  const database = testDatabase();
  const won = (party: string) => poll(POLL, [1, JO, party]);
  const before = table('2025-06-01', [JO, BOTH]);

  /** Whom the record has in office at the end, and for whom. */
  async function tell() {
    const { offices, parties, asked } = await tellWard(database);
    // Whichever file came first names the party.
    const named = (text: string) => text.replace('PP53', 'Labour Party');
    const { data } = await askPublic(
      database.prisma,
      '{ representatives(asOf: "2026-11-22", endorsements: [ANYONE]) { nodes { endorsement description { text } } } }',
    );
    const [now] = data.representatives.nodes;
    return {
      offices,
      parties: parties.map(named).toSorted(),
      asked,
      now: named(now?.description.text ?? '').replace('Labour Party', 'Labour'),
      endorsement: now?.endorsement,
    };
  }

  /** What the files make in several orders: one record, in which each of them read again changes nothing. */
  async function told(...files: WardFile[]) {
    const all: Awaited<ReturnType<typeof tell>>[] = [];
    for (const order of someOrders(files, 1)) {
      await beginWard(database, 1);
      for (const file of order) await take(database, file);
      all.push(await tell());
      if (all.length > 1) continue;
      const record = await tellWard(database);
      for (const file of order) expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
      expect(await tellWard(database)).toEqual(record);
    }
    for (const one of all) expect(one).toEqual(all[0]);
    return tell();
  }

  /** The same where an editor confirms the poll, or accepts the win that it proposed, at any time after it. */
  async function decided(file: WardFile, result: WardFile, isAccepted = false) {
    const decide = isAccepted ? acceptWin : () => confirmPoll(database, POLL);
    const all: Awaited<ReturnType<typeof tell>>[] = [];
    for (const order of [
      [file, result, null],
      [result, file, null],
      [result, null, file],
    ]) {
      await beginWard(database, 1);
      for (const step of order) {
        if (step === null) await decide();
        else await take(database, step);
      }
      all.push(await tell());
      for (const step of [file, result])
        expect(await take(database, step)).toMatchObject({ created: 0, updated: 0 });
      expect(await tell()).toEqual(all.at(-1));
    }
    return all;
  }

  async function acceptWin() {
    const { prisma } = database;
    const held = await prisma.officeHolding.findMany({ where: { to: null } });
    for (const { id } of held)
      await prisma.officeHolding.update({
        where: { id },
        data: { to: day(FIRST_DAY), endReason: 'TERM_ENDED' },
      });
    const { id: proposalId } = await prisma.proposal.findFirstOrThrow({
      where: { kind: 'OFFICE_HOLDING', state: 'OPEN' },
    });
    const said = { postId: null, personId: null, from: null, to: null, endReason: null, declaredOn: null };
    const input = {
      proposalId,
      ...said,
      startReason: 'ELECTED' as const,
      sourceUrl: null,
      changeReason: 'As declared.',
    };
    await acceptOffice(prisma, input, await given(prisma).editor(), applyAcceptedTerms);
  }

  const WON_GREEN = [
    `${JO} Co-operative Party 2025-06-01 ${FIRST_DAY}`,
    `${JO} Labour Party 2025-06-01 ${FIRST_DAY}`,
    `${JO} ${GREEN} ${FIRST_DAY} -`,
  ];

  it.each([
    ['on the results night', false],
    ['by accepting the win', true],
  ])('ends both parties of an older list, confirmed %s', { timeout: TIMEOUT_MS }, async (_, isAccepted) => {
    for (const { parties, now, endorsement } of await decided(before, won(GREEN), isAccepted)) {
      expect(parties).toEqual(WON_GREEN);
      expect({ now, endorsement }).toEqual({ now: `${GREEN} councillor`, endorsement: null });
      const labelled = await database.prisma.officeHolding.count({
        where: { from: day(FIRST_DAY), isStatedJoint: true },
      });
      expect(labelled).toBe(0);
    }
  });

  it(
    'leaves it so where a later list says nothing of a party, or the same one',
    { timeout: TIMEOUT_MS },
    async () => {
      for (const later of [table(AFTER, [JO, '']), gathered(AFTER, [JO, ''])]) {
        const { parties, now, asked } = await told(before, won(GREEN), later);
        expect({ parties, now, asked }).toEqual({
          parties: WON_GREEN,
          now: `${GREEN} councillor`,
          asked: [],
        });
      }
      const same = await told(
        table('2025-06-01', [JO, 'Conservative']),
        won('PP53'),
        table(AFTER, [JO, BOTH]),
      );
      expect(same.parties).toEqual([
        `${JO} Co-operative Party ${AFTER} -`,
        expect.stringMatching(`^${JO} Conservative.* 2025-06-01 ${FIRST_DAY}$`),
        `${JO} Labour Party ${FIRST_DAY} -`,
      ]);
      expect(same.now).toBe('Labour councillor');
    },
  );

  it(
    'says that they moved where a list or a term of after the poll does',
    { timeout: TIMEOUT_MS },
    async () => {
      for (const later of [
        table(AFTER, [JO, 'Labour']),
        gathered(AFTER, [JO, 'Labour']),
        term('Q990001', JO, AFTER, '2030-05-06'),
      ]) {
        const { parties, now } = await told(
          before,
          won(GREEN),
          later,
          ...(later.options?.name ? [table('2026-05-20', [JO, ''])] : []),
        );
        expect(parties).toEqual([
          ...WON_GREEN.slice(0, 2),
          expect.stringContaining(`${JO} Labour Party ${AFTER} `),
          `${JO} ${GREEN} ${FIRST_DAY} ${AFTER}`,
        ]);
        expect(now).toBe(`Councillor, elected as ${GREEN}, now sits as Labour`);
      }
    },
  );

  it('ends nothing where one says Labour and the other both parties', { timeout: TIMEOUT_MS }, async () => {
    const label = await told(before, won('PP53'), table(AFTER, [JO, '']));
    expect(label.parties).toEqual([
      `${JO} Co-operative Party 2025-06-01 -`,
      `${JO} Labour Party 2025-06-01 -`,
    ]);
    expect(label.now).toBe('Labour councillor');
    const joint = await told(table('2025-06-01', [JO, 'Labour']), won(JOINT), table(AFTER, [JO, '']));
    expect(joint.parties).toEqual([`${JO} Labour Party 2025-06-01 -`]);
    expect(joint).toMatchObject({ now: 'Labour and Co-operative councillor', endorsement: 'JOINT_BALLOT' });
  });

  it(
    'ends what a list said of somebody elected for no party, and says nothing of a party',
    { timeout: TIMEOUT_MS },
    async () => {
      const { parties, now } = await told(before, won(INDEPENDENT), table(AFTER, [JO, '']));
      expect(parties).toEqual(WON_GREEN.slice(0, 2));
      expect(now).toBe('Councillor');
    },
  );

  it('ends a term that goes on beyond the poll', { timeout: TIMEOUT_MS }, async () => {
    const { parties, now } = await told(
      term('Q990001', JO, '2022-05-09', '2030-05-06', BOTH),
      won(GREEN),
      table(AFTER, [JO, '']),
    );
    expect(parties).toEqual([
      `${JO} Co-operative Party 2022-05-09 ${FIRST_DAY}`,
      `${JO} Labour Party 2022-05-09 ${FIRST_DAY}`,
      `${JO} ${GREEN} ${FIRST_DAY} -`,
    ]);
    expect(now).toBe(`${GREEN} councillor`);
  });

  it('goes back to what the list says where the result was a mistake', { timeout: TIMEOUT_MS }, async () => {
    const later = table(AFTER, [JO, '']);
    const { text } = poll(POLL, [1, JO, GREEN, 'f'], [2, 'Ada Other', 'PP52']);
    const corrected = { text, options: { retrievedOn: '2026-12-01' } };
    await beginWard(database, 1);
    for (const file of [before, won(GREEN), later, corrected]) await take(database, file);
    expect((await tell()).parties).toEqual([
      `${JO} Co-operative Party 2025-06-01 -`,
      `${JO} Labour Party 2025-06-01 -`,
    ]);
  });

  it(
    'leaves what an editor said of their party, and calls nobody a defector by it',
    { timeout: TIMEOUT_MS },
    async () => {
      await beginWard(database, 1);
      await take(database, before);
      const spells = await database.prisma.membership.findMany();
      for (const { id } of spells)
        await database.prisma.fieldSource.updateMany({ where: { recordId: id }, data: { source: 'EDITOR' } });
      await take(database, won(GREEN));
      await confirmPoll(database, POLL);
      expect(await tell()).toMatchObject({
        parties: [`${JO} Co-operative Party 2025-06-01 -`, `${JO} Labour Party 2025-06-01 -`],
        now: `${GREEN} councillor`,
        endorsement: null,
      });
    },
  );
});

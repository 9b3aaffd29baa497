import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askAdmin } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day } from '../../test/given.ts';
import { delivered, dropped, report, type Term, termCloseStory } from '../../test/term-close-story.ts';

const database = testDatabase();
let end: Awaited<ReturnType<typeof termCloseStory>>;

beforeAll(async () => {
  end = await termCloseStory(database.prisma);
});

test('the end of a term settles every assessed open pledge, once a second person has seen the whole of it', async () => {
  const ended = await end.term({
    A: 'IN_PROGRESS',
    B: 'STALLED',
    C: 'PART_DELIVERED',
    D: 'NOT_RATED',
    E: 'DELIVERED',
    'VAGUE-F': 'IN_PROGRESS',
  });
  const draft = await end.close(ended, { A: delivered, B: dropped });
  expect(draft).toMatchObject({
    __typename: 'Draft',
    useCase: 'closeTerm',
    state: 'IN_REVIEW',
    rating: null,
  });
  expect(draft.termClose).toMatchObject({ manifesto: { id: ended.manifesto }, effectiveOn: '2026-05-07' });
  expect(draft.termClose.settlements).toEqual([
    {
      pledge: { reference: 'A' },
      status: 'DELIVERED',
      summaryEn: 'It opened.',
      evidence: [{ url: report.url }],
    },
    {
      pledge: { reference: 'B' },
      status: 'NOT_DELIVERED',
      summaryEn: 'No budget held it.',
      evidence: [{ url: report.url }],
    },
    {
      pledge: { reference: 'C' },
      status: 'PART_DELIVERED',
      summaryEn: 'C was found PART_DELIVERED.',
      evidence: [{ url: 'https://council.example.org/minutes' }],
    },
  ]);
  expect(await end.rowsOf(ended)).toBe(0);

  expect(await end.confirm(draft, end.editor)).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
  expect(await end.rowsOf(ended)).toBe(0);
  expect(await end.confirm(draft)).toEqual({
    __typename: 'ClosedTerm',
    updates: ['DELIVERED', 'NOT_DELIVERED', 'PART_DELIVERED'].map((status) => ({
      kind: 'TERM_CLOSE',
      status,
      isConfirmedBySecondPerson: true,
    })),
  });
  const seen = await Promise.all(Object.values(ended.pledges).map(end.statusOf));
  expect(seen.map(({ display }) => display)).toEqual([
    'DELIVERED',
    'NOT_DELIVERED',
    'PART_DELIVERED',
    'NEVER_ASSESSED',
    'DELIVERED',
    'CANNOT_BE_TESTED',
  ]);
  const sets = await database.prisma.changeSet.findMany({
    where: { reason: 'The term ended', revisions: { some: { recordId: ended.pledges.A?.uuid ?? '' } } },
    include: { _count: { select: { revisions: true } } },
  });
  expect(sets.map((set) => set._count.revisions)).toEqual([6]);

  expect(await end.confirm(draft)).toMatchObject({ code: 'VERSION_CONFLICT' });
  expect(await end.close(ended, {})).toMatchObject({ __typename: 'InputRefused', path: ['manifesto'] });
});

/** Writes into the log of a pledge as an editor does, and gives the refusal, or the kind of row. */
async function write(useCase: 'recordPledgeStatus' | 'reopenPledge' | 'correctPledgeStatus', fields: object) {
  const type = `${useCase.charAt(0).toUpperCase()}${useCase.slice(1)}Input`;
  const { data, errors } = await askAdmin(
    database.prisma,
    end.editor,
    `mutation ($input: ${type}!) { ${useCase}(input: $input) { ... on RecordedStatus { update { kind } draft { useCase } } ... on Error { code message } } }`,
    {
      input: {
        expectedVersion: 2,
        status: 'IN_PROGRESS',
        effectiveOn: '2026-11-01',
        summaryEn: 'More.',
        evidence: [report],
        changeReason: 'x',
        ...fields,
      },
    },
  );
  expect(errors).toBeUndefined();
  return data[useCase];
}

test('a pledge settled as partly delivered is final: it is reopened, not rated', async () => {
  const ended = await end.term({ A: 'PART_DELIVERED' });
  await end.confirm(await end.close(ended, {}));
  expect(await write('recordPledgeStatus', { pledge: ended.pledges.A?.id })).toMatchObject({
    code: 'MOVE_REFUSED',
  });
});

test('R5: a settlement stays one, whatever is recorded or corrected before and in it', async () => {
  const ended = await end.term({ A: 'IN_PROGRESS' });
  await end.confirm(await end.close(ended, { A: dropped }));
  const pledge = ended.pledges.A?.id;
  expect(await write('reopenPledge', { pledge })).toMatchObject({ update: { kind: 'REOPENED' } });
  const partly = { pledge, expectedVersion: 3, status: 'PART_DELIVERED' };
  const dated = await write('recordPledgeStatus', { ...partly, effectiveOn: '2026-01-01' });
  expect(dated).toMatchObject({ code: 'MOVE_REFUSED' });
  expect(dated.message).toContain('2026-05-07');
  const close = await database.prisma.statusUpdate.findFirstOrThrow({
    where: { kind: 'TERM_CLOSE', pledgeId: ended.pledges.A?.uuid ?? '' },
  });
  const corrects = formatGlobalId('StatusUpdate', close.id);
  expect(await write('correctPledgeStatus', { ...partly, corrects, status: 'IN_PROGRESS' })).toMatchObject({
    code: 'MOVE_REFUSED',
  });
  // Partly delivered at the end of the term is final there, though the pledge was reopened since (R6).
  expect(await write('correctPledgeStatus', { ...partly, corrects })).toMatchObject({
    draft: { useCase: 'correctPledgeStatus' },
  });
});

test.each([
  ['an open pledge left out', { A: delivered }, { code: 'INPUT_REFUSED', path: ['settlements'] }],
  [
    'one nobody assessed',
    { A: delivered, B: dropped, D: dropped },
    { code: 'MOVE_REFUSED', path: ['settlements', '2', 'status'] },
  ],
  [
    'one settled before',
    { A: delivered, B: dropped, E: dropped },
    { code: 'MOVE_REFUSED', path: ['settlements', '2', 'status'] },
  ],
  [
    'one that cannot be tested',
    { A: delivered, B: dropped, 'VAGUE-F': dropped },
    { code: 'NOT_TESTABLE', path: ['settlements', '2', 'status'] },
  ],
  [
    'a partly delivered one said to be delivered',
    { A: delivered, B: dropped, C: delivered },
    { code: 'MOVE_REFUSED', path: ['settlements', '2', 'status'] },
  ],
  [
    'one left open',
    { A: { ...delivered, status: 'IN_PROGRESS' }, B: dropped },
    { code: 'MOVE_REFUSED', path: ['settlements', '0', 'status'] },
  ],
  [
    'one without a source',
    { A: delivered, B: { ...dropped, evidence: [] } },
    { code: 'EVIDENCE_MISSING', path: ['settlements', '1', 'evidence'] },
  ],
  [
    'one without its reason',
    { A: delivered, B: { ...dropped, reason: null } },
    { code: 'DETAIL_MISSING', path: ['settlements', '1', 'reason'] },
  ],
  [
    'one delivered by the party’s own word',
    { A: { ...delivered, evidence: [{ type: 'PARTY_OWN', url: 'https://party.example.org' }] }, B: dropped },
    { code: 'EVIDENCE_TOO_WEAK', path: ['settlements', '0', 'evidence'] },
  ],
])('%s refuses the whole close and names the pledge', async (_what, settlements, refusal) => {
  const ended = await end.term({
    A: 'IN_PROGRESS',
    B: 'STALLED',
    C: 'PART_DELIVERED',
    D: 'NOT_RATED',
    E: 'DELIVERED',
    'VAGUE-F': 'IN_PROGRESS',
  });
  const answer = await end.close(ended, settlements);
  expect(answer).toMatchObject(refusal);
  const position = Number(refusal.path[1] ?? Number.NaN);
  expect(answer.message).toContain(Object.keys(settlements)[position] ?? 'B');
  expect(await database.prisma.draft.count({ where: { recordId: ended.uuid } })).toBe(0);
});

test('a group in opposition throughout is rated nothing at the end of its term', async () => {
  const lost = await end.term({ A: 'NOT_STARTED' }, { mandates: ['OPPOSITION', 'OPPOSITION'] });
  expect(await end.close(lost, { A: dropped })).toMatchObject({
    __typename: 'InputRefused',
    path: ['manifesto'],
  });
  expect(await end.statusOf(lost.pledges.A)).toEqual({ code: 'NOT_STARTED', display: 'NOT_ELECTED' });
  const partly = await end.term({ A: 'NOT_STARTED' }, { mandates: ['OPPOSITION', 'MINORITY'] });
  expect(await end.close(partly, { A: dropped })).toMatchObject({ __typename: 'Draft' });
});

test('a term is not closed before somebody recorded what mandate its owner had', async () => {
  const unknown = await end.term({ A: 'NOT_STARTED' }, { mandates: [] });
  const refused = await end.close(unknown, { A: dropped });
  expect(refused).toMatchObject({ __typename: 'InputRefused', path: ['manifesto'] });
  expect(refused.message).toContain('setMandates');
});

test('a term is closed when it is over, once its last status was recorded, and not in the future', async () => {
  const ended = await end.term({ A: 'IN_PROGRESS' });
  expect(await end.close(ended, { A: delivered }, { effectiveOn: '2026-05-06' })).toMatchObject({
    code: 'INPUT_REFUSED',
    path: ['effectiveOn'],
  });
  expect(await end.close(ended, { A: delivered }, { effectiveOn: '2026-11-23' })).toMatchObject({
    code: 'EVIDENCE_MISSING',
  });
  expect(await end.close(ended, { A: delivered }, { effectiveOn: null })).toMatchObject({
    code: 'EVIDENCE_MISSING',
  });
  await end.story.rating(ended.pledges.A?.uuid ?? '', 'STALLED', '2026-06-01');
  expect(await end.close(ended, { A: delivered })).toMatchObject({ code: 'MOVE_REFUSED' });
  expect(
    await end.close(await end.term({ A: 'IN_PROGRESS' }, { termTo: null }), { A: delivered }),
  ).toMatchObject({
    code: 'INPUT_REFUSED',
    path: ['manifesto'],
  });
});

test('a pledge of another manifesto, or one named twice, is no part of the list', async () => {
  const [ended, other] = [await end.term({ A: 'IN_PROGRESS' }), await end.term({ A: 'IN_PROGRESS' })];
  const stranger = {
    manifesto: ended.manifesto,
    uuid: ended.uuid,
    pledges: { ...ended.pledges, B: other.pledges.A },
  } as Term;
  expect(await end.close(stranger, { A: delivered, B: dropped })).toMatchObject({
    code: 'INPUT_REFUSED',
    path: ['settlements', '1', 'pledge'],
  });
  const twice = { ...stranger, pledges: { ...ended.pledges, B: ended.pledges.A } } as Term;
  expect(await end.close(twice, { A: delivered, B: dropped })).toMatchObject({
    code: 'INPUT_REFUSED',
    path: ['settlements'],
  });
});

test('R8: a pledge that moved meanwhile stops the whole, when it is written and when it is confirmed', async () => {
  const ended = await end.term({ A: 'IN_PROGRESS', B: 'STALLED', C: 'PART_DELIVERED' });
  const draft = await end.close(ended, { A: delivered, B: dropped });
  await database.prisma.pledge.update({ where: { id: ended.pledges.A?.uuid ?? '' }, data: { version: 2 } });
  expect(await end.confirm(draft)).toMatchObject({ code: 'VERSION_CONFLICT' });
  expect(await end.rowsOf(ended)).toBe(0);
  expect(await end.close(ended, { A: delivered, B: dropped })).toMatchObject({
    code: 'VERSION_CONFLICT',
    conflicts: [{ field: 'A', yours: 'DELIVERED', theirs: 'IN_PROGRESS' }],
  });
  expect(await end.close(ended, { A: delivered, B: dropped }, { expectedVersion: 9 })).toMatchObject({
    code: 'VERSION_CONFLICT',
  });
  expect(await end.close(ended, { A: delivered, B: dropped }, { changeReason: ' ' })).toMatchObject({
    path: ['changeReason'],
  });
});

test('a waiting close is turned down like a waiting rating', async () => {
  const draft = await end.close(await end.term({ A: 'IN_PROGRESS' }), { A: delivered });
  const { data } = await askAdmin(
    database.prisma,
    end.reviewer,
    'mutation ($draft: ID!) { discardPledgeStatus(draft: $draft, expectedVersion: 1, changeReason: "Too early") { __typename ... on Draft { state } } }',
    { draft: draft.id },
  );
  expect(data.discardPledgeStatus).toEqual({ __typename: 'Draft', state: 'DISCARDED' });
  expect(await end.confirm({ ...draft, version: 2 })).toMatchObject({ code: 'INPUT_REFUSED' });
});

test('R19: before a poll of the council, a settlement ticked as naming a person waits for a national administrator', async () => {
  const [plain, ticked] = [await end.term({ A: 'IN_PROGRESS' }), await end.term({ A: 'IN_PROGRESS' })];
  const { councilId } = await database.prisma.manifesto.findUniqueOrThrow({ where: { id: ticked.uuid } });
  await database.prisma.election.create({
    data: { electionId: 'local.term.2026-12-10', organisationId: councilId, pollingOn: day('2026-12-10') },
  });
  const unnamed = await end.close(plain, { A: delivered });
  expect(await end.confirm(unnamed)).toMatchObject({ __typename: 'ClosedTerm' });
  const draft = await end.close(ticked, { A: { ...delivered, namesPerson: true } });
  expect(await end.confirm(draft)).toMatchObject({ code: 'NATIONAL_SIGN_OFF_NEEDED' });
  expect(await end.rowsOf(ticked)).toBe(0);
  const national = await end.story.editor('NATIONAL_ADMIN');
  expect(await end.confirm(draft, national)).toMatchObject({ __typename: 'ClosedTerm' });
});

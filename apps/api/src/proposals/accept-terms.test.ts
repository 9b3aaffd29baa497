import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { askWrite } from '../../test/ask-write.ts';
import { testDatabase } from '../../test/database.ts';
import { beginWard, table, take, tellWard, term, type WardFile } from '../../test/files-about-a-ward.ts';
import { given } from '../../test/given.ts';
import type { Viewer } from '../editors/viewer.ts';

const JO = 'Jo Both';
const JOINT = 'Labour and Co-operative';

describe('a term under the joint label whose file does not say until when', () => {
  const database = testDatabase();
  let editor: Viewer;
  beforeAll(async () => {
    editor = await given(database.prisma).editor();
  });

  const begin = async (...files: readonly WardFile[]) => {
    await beginWard(database, 1);
    await given(database.prisma).party('labour');
    for (const file of files) await take(database, file);
  };
  const open = () =>
    database.prisma.proposal.findMany({
      where: { kind: 'OFFICE_HOLDING', state: 'OPEN' },
      orderBy: { key: 'asc' },
    });
  const acceptAll = async (more: Record<string, unknown>) =>
    askWrite(
      database.prisma,
      editor,
      'acceptOffices',
      { proposals: (await open()).map(({ id }) => formatGlobalId('Proposal', id)), ...more },
      '... on AcceptedOffices { holdings { startedOn { on } endedOn { on } } }',
    );
  const standingOn = async (on: string) => {
    const { data } = await askPublic(
      database.prisma,
      `{ representatives(asOf: "${on}") { nodes { endorsement isStatedJoint jointEndedOn } }
        figures(codes: [COUNCILLORS_IN_OFFICE], asOf: "${on}") { numerator } }`,
    );
    return [data.representatives.nodes, data.figures[0].numerator];
  };
  const comesAgain = async (files: readonly WardFile[]) => {
    const told = await tellWard(database);
    for (const file of files) expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
    expect(await tellWard(database)).toEqual(told);
    return told;
  };
  const joint = [[{ endorsement: 'JOINT_BALLOT', isStatedJoint: true, jointEndedOn: null }], 1];
  const nobody = [[], 0];

  test('gives the office, both parties and the label for as long as the editor says, and asks nothing when it comes again', async () => {
    const file = term('Q990001', JO, '2018-05-07', null, JOINT);
    await begin(file);
    expect(await standingOn('2019-01-01')).toEqual(nobody);
    const accepted = await acceptAll({ to: '2022-05-09', endReason: 'TERM_ENDED' });
    expect(accepted.holdings).toEqual([{ startedOn: { on: '2018-05-07' }, endedOn: { on: '2022-05-09' } }]);
    expect(await standingOn('2018-05-06')).toEqual(nobody);
    expect(await standingOn('2018-05-07')).toEqual(joint);
    expect(await standingOn('2022-05-08')).toEqual(joint);
    expect(await standingOn('2022-05-09')).toEqual(nobody);
    const { parties, asked } = await comesAgain([file]);
    expect(parties).toEqual([
      `${JO} Co-operative Party 2018-05-07 2022-05-09`,
      `${JO} Labour 2018-05-07 2022-05-09`,
    ]);
    expect(asked).toEqual([]);
  });

  test('lasts with the office where the editor says that it does, until a list has them in no party', async () => {
    const files = [
      term('Q990001', JO, '2018-05-07', null, JOINT),
      table('2021-06-01', [JO, 'Labour']),
      table('2023-06-01', [JO, 'Independent']),
      table('2025-06-01', [JO, 'Labour']),
    ] as const;
    await begin(files[0]);
    const { proposals } = { proposals: await open() };
    const accepted = await askWrite(
      database.prisma,
      editor,
      'acceptOffice',
      { proposal: formatGlobalId('Proposal', proposals[0]?.id ?? '') },
      '... on OfficeHolding { endedOn { on } jointEndedOn sources { publisher } }',
    );
    expect(accepted).toMatchObject({
      endedOn: null,
      jointEndedOn: null,
      sources: [{ publisher: 'Wikidata' }],
    });
    for (const file of files.slice(1)) await take(database, file);
    const ended = [{ endorsement: 'JOINT_BALLOT', isStatedJoint: true, jointEndedOn: '2023-06-01' }];
    expect(await standingOn('2022-01-01')).toEqual([ended, 1]);
    for (const later of ['2023-06-01', '2026-01-01']) expect(await standingOn(later)).toEqual(nobody);
    const { parties, asked } = await comesAgain(files);
    expect(parties).toEqual([
      `${JO} Co-operative Party 2018-05-07 2023-06-01`,
      `${JO} Labour 2018-05-07 2023-06-01`,
      `${JO} Labour 2025-06-01 -`,
    ]);
    expect(asked).toEqual([]);
  });

  test('is the office’s as well where a list is what shows that they held it, whichever comes first', async () => {
    const files = [
      term('Q990001', JO, '2018-05-07', null, JOINT),
      table('2021-06-01', [JO, 'Labour']),
    ] as const;
    await begin(...files);
    expect(await standingOn('2019-01-01')).toEqual(joint);
    const first = await comesAgain(files);
    await begin(...files.toReversed());
    expect(await comesAgain(files)).toEqual(first);
    expect(first.asked).toEqual([]);
  });

  test('is accepted once where the file has them under two labels in one time in the seat', async () => {
    const membership = (label: string, from: string, to: string | null) =>
      term('Q990001', JO, from, to, label);
    const [one, two] = [
      membership('Labour', '2018-05-07', '2020-01-01'),
      membership(JOINT, '2020-01-01', null),
    ].map(({ text }) => JSON.parse(text));
    const file = {
      text: JSON.stringify({
        ...two,
        organizations: [...two.organizations, ...one.organizations.slice(1)],
        memberships: [...one.memberships, ...two.memberships],
      }),
      options: { name: 'term.json' },
    };
    await begin(file);
    expect(await open()).toHaveLength(2);
    const accepted = await acceptAll({});
    expect(accepted.holdings).toEqual([{ startedOn: { on: '2018-05-07' }, endedOn: null }]);
    expect(await open()).toEqual([]);
    expect(await standingOn('2019-12-31')).toEqual(nobody);
    expect(await standingOn('2020-01-01')).toEqual(joint);
    expect((await comesAgain([file])).asked).toEqual([]);
  });
});

import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { describe, expect, it } from 'vitest';
import { askWrite } from '../../../test/ask-write.ts';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder } from '../../../test/every-order.ts';
import {
  beginWard,
  resign,
  table,
  take,
  tellWard,
  term,
  type WardFile,
} from '../../../test/files-about-a-ward.ts';
import { given } from '../../../test/given.ts';
import { erasePerson } from '../../erasure/erase-person.ts';

const TIMEOUT_MS = 300_000;
const NEL = table('2019-06-01', ['Nel New']);
const OLA = term('Q990007', 'Ola Other', '2021-05-11', '2023-05-09');
const QUESTION = 'OFFICE_HOLDING wikidata Q990007 aldermere Council Mill 2021-05-11 2023-05-09 Labour Party';

describe('a term in a ward that is full', () => {
  const database = testDatabase();

  const takeAll = async (files: readonly WardFile[]) => {
    for (const file of files) await take(database, file);
  };
  const brief = async () => {
    const { offices, questions } = await tellWard(database);
    return { offices, questions };
  };
  const proposal = () => database.prisma.proposal.findUniqueOrThrow({ where: { key: QUESTION } });
  const decide = async (how: 'acceptOffice' | 'rejectProposal') => {
    const editor = await given(database.prisma).editor();
    const { id } = await proposal();
    const changeReason = 'As the minutes of the council have it.';
    await askWrite(
      database.prisma,
      editor,
      how,
      { proposal: formatGlobalId('Proposal', id), changeReason },
      '__typename',
    );
  };

  it.each<{ when: string; files: readonly WardFile[]; offices: string[]; questions: string[] }>([
    {
      when: 'beside the open end of somebody’s office, has no seat',
      files: [NEL, OLA],
      offices: ['Nel New 2019-06-01 -'],
      questions: [QUESTION],
    },
    {
      when: 'has no seat beside a list of its own time, and one where it ended before',
      files: [
        OLA,
        table('2022-06-01', ['Nel New']),
        term('Q990008', 'Tess Third', '2016-05-09', '2020-05-11'),
      ],
      offices: ['Nel New 2022-06-01 -', 'Tess Third 2016-05-09 2020-05-11'],
      questions: [QUESTION],
    },
    {
      when: 'beside another term of the time, waits for whoever began later',
      files: [OLA, term('Q990008', 'Tess Third', '2020-05-11', '2022-05-09')],
      offices: ['Tess Third 2020-05-11 2022-05-09'],
      questions: [QUESTION],
    },
    {
      when: 'has a seat between those of two lists, which end and begin somebody’s time',
      files: [NEL, OLA, table('2024-06-01', ['Una Usual'])],
      offices: ['Nel New 2019-06-01 2021-05-11', 'Ola Other 2021-05-11 2023-05-09', 'Una Usual 2024-06-01 -'],
      questions: ['OFFICE_HOLDING_LEFT * 2021-05-11'],
    },
    {
      when: 'that has no end is asked about until a list has who it is about',
      files: [term('Q990007', 'Ola Other', '2021-05-11', null), table('2022-06-01', ['Ola Other'])],
      offices: ['Ola Other 2021-05-11 -'],
      questions: [],
    },
  ])('$when, in every order', { timeout: TIMEOUT_MS }, async ({ files, offices, questions }) => {
    const records: unknown[] = [];
    for (const order of everyOrder(files)) {
      await beginWard(database, 1);
      await takeAll(order);
      expect(await brief()).toEqual({ offices, questions });
      const record = await tellWard(database);
      for (const file of order) expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
      expect(await tellWard(database)).toEqual(record);
      records.push(record);
    }
    for (const record of records) expect(record).toEqual(records[0]);
  });

  it('asks what is missing, of whom and for which seat, whichever file came first', async () => {
    for (const order of everyOrder([NEL, OLA])) {
      await beginWard(database, 1);
      await takeAll(order);
      const { patch, recordId } = await proposal();
      const { id } = await database.prisma.person.findFirstOrThrow({ where: { name: 'Ola Other' } });
      const seat = { from: '2021-05-11', to: '2023-05-09' };
      expect(recordId).toBeNull();
      expect(patch).toMatchObject({ personId: id, missing: ['room'], seat, role: 'COUNCILLOR' });
    }
  });

  it('is what an editor says of it who took it into a seat that was vacant, whatever comes', async () => {
    await beginWard(database, 1);
    await takeAll([NEL, OLA]);
    await resign(database, 'Nel New', '2021-03-01');
    await decide('acceptOffice');
    const accepted = await brief();
    expect(accepted.offices).toEqual(['Nel New 2019-06-01 2021-03-01', 'Ola Other 2021-05-11 2023-05-09']);
    expect(accepted.questions).toEqual([]);
    await takeAll([OLA, NEL]);
    expect(await brief()).toEqual(accepted);
  });

  it('stays out of office where an editor turned it down, also when there is a seat', async () => {
    await beginWard(database, 1);
    await takeAll([NEL, OLA]);
    await decide('rejectProposal');
    await takeAll([table('2024-06-01', ['Una Usual']), OLA, NEL]);
    expect(await brief()).toEqual({
      offices: ['Nel New 2019-06-01 2024-06-01', 'Una Usual 2024-06-01 -'],
      questions: ['OFFICE_HOLDING_LEFT * 2024-06-01'],
    });
    expect(await proposal()).toMatchObject({ state: 'REJECTED' });
  });

  it.each(['memberships', 'name'] as const)(
    'stays out of office where an editor turned it down, also after an erasure of their %s',
    async (field) => {
      const { prisma } = database;
      await prisma.suppression.deleteMany();
      await beginWard(database, 1);
      await takeAll([NEL, OLA]);
      await decide('rejectProposal');
      const { personId } = await prisma.seatTerm.findFirstOrThrow();
      await prisma.$transaction((tx) =>
        erasePerson(tx, {
          personId,
          fields: [field],
          reason: 'ERASURE_REQUEST',
          changeReason: 'At their request.',
          channel: 'cli',
          suppressionFile: null,
        }),
      );
      for (const file of [table('2024-06-01', ['Una Usual']), OLA, NEL, table('2024-07-01', ['Una Usual'])]) {
        await take(database, file);
        expect(await prisma.officeHolding.count({ where: { personId } })).toBe(0);
      }
      expect(await brief()).toEqual({
        offices: ['Nel New 2019-06-01 2024-06-01', 'Una Usual 2024-06-01 -'],
        questions: ['OFFICE_HOLDING_LEFT * 2024-06-01'],
      });
    },
  );

  it('is kept without its label once the parties of whom it is about are erased', async () => {
    const { prisma } = database;
    await prisma.suppression.deleteMany();
    await beginWard(database, 1);
    await takeAll([NEL, OLA]);
    const { personId } = await prisma.seatTerm.findFirstOrThrow();
    await prisma.$transaction((tx) =>
      erasePerson(tx, {
        personId,
        fields: ['memberships'],
        reason: 'ERASURE_REQUEST',
        changeReason: 'At their request.',
        channel: 'cli',
        suppressionFile: null,
      }),
    );
    for (let times = 0; times < 2; times++) {
      const [kept, ...others] = await prisma.seatTerm.findMany();
      expect(others).toEqual([]);
      expect(JSON.stringify(kept)).not.toMatch(/labour|PP53/i);
      await take(database, OLA);
      const { questions } = await brief();
      expect(questions).toEqual([QUESTION.replace('Labour Party', '')]);
    }
  });
});

import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import type { Viewer } from '../editors/viewer.ts';

const database = testDatabase();
let editor: Viewer;
let slug: string;
let evidenceId: string;

beforeAll(async () => {
  editor = await given(database.prisma).editor('PARTY_COUNCIL_EDITOR');
});
beforeEach(async () => {
  const story = given(database.prisma);
  const council = await story.council();
  const manifesto = await story.manifesto(council.id);
  const pledge = await story.pledge(manifesto);
  slug = `${manifesto.slug}/${pledge.reference}`;
  const { evidence } = await database.prisma.statusUpdate.create({
    data: {
      pledgeId: pledge.id,
      kind: 'NOTE',
      effectiveOn: day('2024-01-01'),
      summaryEn: 'It was decided.',
      evidence: {
        create: {
          type: 'COUNCIL_DECISION',
          url: 'https://council.example.org/minutes?id=7',
          accessedOn: day('2024-02-03'),
          contentHash: `sha256:${'a'.repeat(64)}`,
        },
      },
    },
    include: { evidence: true },
  });
  evidenceId = evidence[0]?.id ?? '';
});

async function read() {
  const { data, errors } = await askPublic(
    database.prisma,
    `query ($slug: String!) { pledge(by: { slug: $slug }) { updates { evidence {
      link { state checkedAt movedTo } archivedCopy { url licence } archivedUrl contentHash publicArchiveUrl } } } }`,
    { slug },
  );
  expect(errors).toBeUndefined();
  return data.pledge.updates[0].evidence[0];
}

async function write(name: 'setArchivedCopy' | 'recheckEvidence', input: Record<string, unknown>) {
  const type = name === 'setArchivedCopy' ? 'SetArchivedCopyInput' : 'RecheckEvidenceInput';
  const { data, errors } = await askAdmin(
    database.prisma,
    editor,
    `mutation ($input: ${type}!) { written: ${name}(input: $input) {
       ... on Error { code path message } ... on EvidenceLink { state version nextCheckAt } } }`,
    {
      input: {
        evidence: formatGlobalId('Evidence', evidenceId),
        changeReason: 'The page is gone.',
        ...input,
      },
    },
  );
  expect(errors).toBeUndefined();
  return data.written;
}

describe('what a reader is offered', () => {
  test('before any check: the hash and a public archive’s address', async () => {
    expect(await read()).toEqual({
      link: null,
      archivedCopy: null,
      archivedUrl: null,
      contentHash: `sha256:${'a'.repeat(64)}`,
      publicArchiveUrl: 'https://web.archive.org/web/20240203/https://council.example.org/minutes?id=7',
    });
  });

  test('of a dead link: the archived copy with what allows it; the evidence row is untouched (R5)', async () => {
    await database.prisma.evidenceLink.create({
      data: { evidenceId, state: 'DEAD', checkedAt: day('2026-11-20') },
    });
    const row = await database.prisma.evidence.findUniqueOrThrow({ where: { id: evidenceId } });
    expect(
      await write('setArchivedCopy', {
        expectedVersion: 1,
        archivedUrl: 'https://archive.example.org/minutes',
        licence: 'Open Government Licence v3.0',
      }),
    ).toMatchObject({ state: 'DEAD', version: 2 });
    expect(await read()).toMatchObject({
      link: { state: 'DEAD', checkedAt: '2026-11-20T00:00:00.000Z', movedTo: null },
      archivedCopy: { url: 'https://archive.example.org/minutes', licence: 'Open Government Licence v3.0' },
      archivedUrl: 'https://archive.example.org/minutes',
    });
    expect(await database.prisma.evidence.findUniqueOrThrow({ where: { id: evidenceId } })).toEqual(row);
    const revision = await database.prisma.revision.findFirst({
      where: { recordType: 'EvidenceLink', recordId: evidenceId },
      include: { changeSet: true },
    });
    expect(revision?.changeSet).toMatchObject({ channel: 'admin', reason: 'The page is gone.' });
  });
});

test('the first hash of a check stands for one that was not recorded with the source', async () => {
  const hashed = await database.prisma.evidence.findUniqueOrThrow({
    where: { id: evidenceId },
    include: { update: true },
  });
  const seenHash = `sha256-text:${'b'.repeat(64)}`;
  const { evidence } = await database.prisma.statusUpdate.create({
    data: {
      pledgeId: hashed.update.pledgeId,
      kind: 'NOTE',
      effectiveOn: day('2024-03-01'),
      summaryEn: 'It was reported.',
      evidence: {
        create: {
          type: 'COUNCIL_REPORT',
          url: 'https://council.example.org/report',
          link: { create: { state: 'LIVE', seenHash } },
        },
      },
    },
    include: { evidence: true },
  });
  await database.prisma.evidenceLink.upsert({
    where: { evidenceId },
    create: { evidenceId, state: 'LIVE', seenHash },
    update: { seenHash },
  });
  const hashOf = async (id: string) => {
    const { data, errors } = await askPublic(
      database.prisma,
      'query ($id: ID!) { node(id: $id) { ... on Evidence { contentHash } } }',
      { id: formatGlobalId('Evidence', id) },
    );
    expect(errors).toBeUndefined();
    return data.node.contentHash;
  };
  expect(await hashOf(evidence[0]?.id ?? '')).toBe(seenHash);
  expect(await hashOf(evidenceId)).toBe(`sha256:${'a'.repeat(64)}`);
});

describe('an archived copy is refused', () => {
  test('without what allows it, or when it is no web address', async () => {
    const copy = { expectedVersion: 1, archivedUrl: 'https://archive.example.org/minutes' };
    expect(await write('setArchivedCopy', copy)).toMatchObject({ code: 'INPUT_REFUSED', path: ['licence'] });
    expect(
      await write('setArchivedCopy', { ...copy, archivedUrl: 'javascript:alert(1)', licence: 'x' }),
    ).toMatchObject({ code: 'INPUT_REFUSED', path: ['archivedUrl'] });
    expect(await write('setArchivedCopy', { ...copy, archivedUrl: null, licence: 'x' })).toMatchObject({
      code: 'INPUT_REFUSED',
      path: ['archivedUrl'],
    });
    expect((await read()).archivedCopy).toBeNull();
  });

  test('over what somebody else has set since (R8)', async () => {
    const copy = { expectedVersion: 1, archivedUrl: 'https://archive.example.org/a', licence: 'OGL' };
    await write('setArchivedCopy', copy);
    expect(
      await write('setArchivedCopy', { ...copy, archivedUrl: 'https://archive.example.org/b' }),
    ).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect((await read()).archivedUrl).toBe('https://archive.example.org/a');
    await write('setArchivedCopy', { expectedVersion: 2 });
    expect((await read()).archivedCopy).toBeNull();
  });
});

describe('a link that an editor wants followed again', () => {
  test('is due at once; a changed page is accepted only by saying so', async () => {
    await database.prisma.evidenceLink.create({
      data: {
        evidenceId,
        state: 'CHANGED',
        nextCheckAt: day('2027-01-01'),
        seenHash: 'sha256-text:old',
        lastSeenHash: 'sha256-text:new',
      },
    });
    expect(await write('recheckEvidence', { expectedVersion: 1 })).toMatchObject({
      state: 'CHANGED',
      nextCheckAt: null,
    });
    expect(await write('recheckEvidence', { expectedVersion: 2, isChangeAccepted: true })).toMatchObject({
      state: 'LIVE',
    });
    const link = await database.prisma.evidenceLink.findUniqueOrThrow({ where: { evidenceId } });
    expect(link.seenHash).toBe('sha256-text:new');
    expect(await write('recheckEvidence', { expectedVersion: 3, isChangeAccepted: true })).toMatchObject({
      code: 'INPUT_REFUSED',
      path: ['isChangeAccepted'],
    });
  });

  test('is listed while it needs somebody, longest unchecked first', async () => {
    await database.prisma.evidenceLink.deleteMany();
    const list = async (args: string) => {
      const { data } = await askAdmin(
        database.prisma,
        editor,
        `{ evidenceLinks${args} { total items { state reason failures evidence { url } } } }`,
      );
      return data.evidenceLinks;
    };
    await database.prisma.evidenceLink.create({ data: { evidenceId, state: 'LIVE' } });
    expect(await list('')).toEqual({ total: 0, items: [] });
    expect(await list('(state: LIVE)')).toMatchObject({ total: 1 });
    await database.prisma.evidenceLink.update({
      where: { evidenceId },
      data: { reason: 'TIMED_OUT', failures: 2 },
    });
    expect(await list('')).toEqual({
      total: 1,
      items: [
        {
          state: 'LIVE',
          reason: 'TIMED_OUT',
          failures: 2,
          evidence: { url: 'https://council.example.org/minutes?id=7' },
        },
      ],
    });
  });
});

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyExported } from '../../test/change-log-story.ts';
import { newId } from '../db/new-id.ts';
import { canonicalJson } from '../editorial/canonical-json.ts';

test('rows of the first format stay verifiable', async () => {
  const first = testChainOfFirstFormat();
  const lines = [
    JSON.stringify({
      export: 'wheatsheaf-change-log/1',
      exportedAt: '2026-11-22T00:00:00Z',
      withPayloads: true,
    }),
    ...first.lines,
    first.end,
  ];
  expect(await verifyExported(lines)).toEqual([]);
  const altered = lines.map((line) => line.replace('"name":"Ann"', '"name":"Bob"'));
  expect((await verifyExported(altered)).map(({ code, sequence }) => `${code} ${sequence}`)).toEqual([
    'PAYLOAD_HASH 2',
  ]);
});

/** Two change sets with the hashes that format 1 wrote: no salt, no note. */
function testChainOfFirstFormat() {
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  let previousHash: string | null = null;
  const lines = ['Eve', 'Ann'].map((name, index) => {
    const payload = { before: null, after: { name } };
    const [payloadHash, recordId] = [sha(canonicalJson(payload)), newId()];
    const listHash = sha(`Person ${recordId} ${payloadHash}`);
    const hash = sha(`${previousHash ?? ''}\n${index + 1}\n${listHash}`);
    const line = {
      sequence: index + 1,
      id: newId(),
      format: 1,
      previousHash,
      occurredAt: '2026-11-20T10:00:00.000Z',
      channel: 'admin',
      importRunId: null,
      noteHash: null,
      payloadHash: listHash,
      hash,
      note: null,
      revisions: [
        {
          id: newId(),
          position: 0,
          recordType: 'Person',
          recordId,
          recordVersion: 1,
          payloadHash,
          payload: { salt: null, ...payload },
        },
      ],
    };
    previousHash = hash;
    return JSON.stringify(line);
  });
  return { lines, end: JSON.stringify({ end: { sequence: 2, hash: previousHash } }) };
}

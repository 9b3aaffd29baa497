import { expect, test } from 'vitest';
import { AnswerCache, encodeAnswer } from './answer-cache.ts';

function cacheAt(generation: string | null) {
  const clock = { current: generation, catchUp: async () => {}, close: async () => {} };
  return { clock, cache: new AnswerCache(clock) };
}

function counted(body: () => string, isShareable = true) {
  let calls = 0;
  return {
    compute: async () => {
      calls += 1;
      return { body: body(), isShareable };
    },
    calls: () => calls,
  };
}

const textOf = (found: { answer: { identity: Buffer } }) => found.answer.identity.toString();

test('an answer is computed once while the record has not moved, and again when it has', async () => {
  const { cache, clock } = cacheAt('1');
  let body = 'old';
  const question = counted(() => body);
  expect(textOf(await cache.get('q', question.compute))).toBe('old');
  body = 'new';
  expect(textOf(await cache.get('q', question.compute))).toBe('old');
  clock.current = '2';
  expect(textOf(await cache.get('q', question.compute))).toBe('new');
  expect(question.calls()).toBe(2);
});

test('questions asked at the same time are computed once', async () => {
  const { cache } = cacheAt('1');
  const question = counted(() => 'same');
  await Promise.all([
    cache.get('q', question.compute),
    cache.get('q', question.compute),
    cache.get('q', question.compute),
  ]);
  expect(question.calls()).toBe(1);
});

test('errors and private answers are never kept', async () => {
  const { cache } = cacheAt('1');
  const question = counted(() => '{"errors":[]}', false);
  await cache.get('q', question.compute);
  await cache.get('q', question.compute);
  expect(question.calls()).toBe(2);
});

test('while writes cannot be heard of, nothing is answered from memory', async () => {
  const { cache } = cacheAt(null);
  const question = counted(() => 'x');
  await cache.get('q', question.compute);
  await cache.get('q', question.compute);
  expect(question.calls()).toBe(2);
});

test('an answer that raced a write is not kept as newer than it is', async () => {
  const { cache, clock } = cacheAt('1');
  await cache.get('q', async () => {
    clock.current = '2';
    return { body: 'seen before the write', isShareable: true };
  });
  const after = counted(() => 'seen after the write');
  expect(textOf(await cache.get('q', after.compute))).toBe('seen after the write');
});

test('a failing computation fails everybody who waited, and the next one tries again', async () => {
  const { cache } = cacheAt('1');
  await expect(cache.get('q', () => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
  expect(textOf(await cache.get('q', counted(() => 'fine').compute))).toBe('fine');
});

test('an answer of any size has an ETag of its content; only larger ones are compressed', async () => {
  const small = await encodeAnswer('{}');
  const large = await encodeAnswer('x'.repeat(5_000));
  expect(small.etag).not.toBe(large.etag);
  expect(small.br).toBeNull();
  expect(large.br?.length).toBeLessThan(100);
});

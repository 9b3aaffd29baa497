import { expect, test } from 'vitest';
import { hourlyShare, isOpenAddress } from './check-evidence.ts';

test('a copy asks other sites only from where it can be asked back', () => {
  const open = ['https://record.example.org', 'http://81.2.69.142:8080'];
  const shut = ['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000', 'http://record.local'];
  expect(open.map(isOpenAddress)).toEqual([true, true]);
  expect(shut.map(isOpenAddress)).toEqual([false, false, false, false]);
});

test('an hour’s share gets round twice a week, in bounds', () => {
  expect([0, 2_000, 1_000_000].map(hourlyShare)).toEqual([10, 24, 100]);
});

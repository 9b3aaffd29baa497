import { afterAll, beforeAll, vi } from 'vitest';

/** The day around which the sandbox has its polls, deadlines and reviews. */
const NOON = new Date('2026-11-22T12:00:00Z');

/** Lets a file's tests take place at noon of that day, whatever day it is: pages ask the clock. Call it before anything that starts with the tests. */
export function onDayOfTests(): void {
  beforeAll(() => {
    vi.setSystemTime(NOON);
  });
  afterAll(() => {
    vi.useRealTimers();
  });
}

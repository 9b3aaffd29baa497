import { foldName } from './fold-name.ts';

/** Whether two names are one said shorter and longer: Aberdeen and Aberdeen City. Only ever asked of what is known to be one place or body. */
export function isFormOf(one: string | null, other: string | null): boolean {
  const [a, b] = [foldName(one ?? ''), foldName(other ?? '')];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

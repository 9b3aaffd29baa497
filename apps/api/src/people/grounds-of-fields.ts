import type { Prisma } from '../generated/prisma/client.ts';
import type { Grounds } from './protection-grounds.ts';

/** A table with personal fields: what each is, on one set of grounds or on its own, and which columns tell nothing about anybody. */
type PersonalTable = Readonly<{
  grounds: Grounds;
  fields: Readonly<Record<string, string | Readonly<{ what: string } & Partial<Grounds>>>>;
  plain?: readonly string[];
}>;

/** By the table's name. */
export type PersonalTables = Readonly<Partial<Record<Prisma.ModelName, PersonalTable>>>;

/** Grounds that several tables share. */
export const office = {
  purpose: 'RECORD',
  basis: 'LEGITIMATE_INTERESTS',
  condition: 'MADE_PUBLIC',
  retention: 'PERMANENT',
} as const satisfies Grounds;
/** Grounds that several tables share. */
export const party = {
  purpose: 'SELECTION',
  basis: 'PARTY_INTERESTS',
  condition: 'PARTY_BODY',
  retention: 'TWELVE_MONTHS',
} as const satisfies Grounds;
/** Grounds that several tables share. */
export const log = {
  purpose: 'PROMISES',
  basis: 'LEGITIMATE_INTERESTS',
  condition: 'MADE_PUBLIC',
  retention: 'PUBLISHED_LOG',
} as const satisfies Grounds;
/** Grounds that several tables share. */
export const inside = {
  purpose: 'ACCOUNTABILITY',
  basis: 'SECURITY',
  condition: 'PARTY_BODY',
  retention: 'CHANGE_LOG',
} as const satisfies Grounds;
/** Grounds that several tables share. */
export const account = {
  purpose: 'ACCOUNTS',
  basis: 'SECURITY',
  condition: 'PARTY_BODY',
  retention: 'ACCOUNT',
} as const satisfies Grounds;

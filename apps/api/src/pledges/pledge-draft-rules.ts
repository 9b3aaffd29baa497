import type { WordingBasis } from '../generated/prisma/enums.ts';

export type PledgeTexts = {
  titleEn: string | null;
  titleCy: string | null;
  wordingEn: string | null;
  wordingCy: string | null;
  successTestEn: string | null;
  successTestCy: string | null;
  leadOfficeEn: string | null;
  leadOfficeCy: string | null;
};

export type PledgeDraft = PledgeTexts & {
  reference: string;
  wordingBasis: WordingBasis;
  quotePage: number | null;
  successTestWrittenOn: Date | null;
};

export type PledgeFault = { field: keyof PledgeDraft; message: string };

/** Part of the pledge's address, so that it has no slash: DER-08, 4.2. */
const REFERENCE = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,22}[\p{L}\p{N}])?$/u;
const LIMITS = { title: 150, wording: 2_000, successTest: 1_000, leadOffice: 200 } as const;

/** What cannot be meant about a pledge that is being written down, whoever writes it; null where all can be. */
export function findPledgeFault(pledge: PledgeDraft, today: Date): PledgeFault | null {
  if (!REFERENCE.test(pledge.reference))
    return {
      field: 'reference',
      message: 'Write a reference such as DER-08: up to 24 letters, digits, full stops and hyphens.',
    };
  if (pledge.titleEn === null && pledge.titleCy === null)
    return { field: 'titleEn', message: 'A pledge has a short title in English or Welsh.' };
  for (const [name, limit] of Object.entries(LIMITS)) {
    for (const language of ['En', 'Cy']) {
      const field = `${name}${language}` as keyof PledgeTexts;
      const length = pledge[field]?.length ?? 0;
      if (length > limit)
        return { field, message: `This has ${length} characters, the limit is ${limit}: shorten it.` };
    }
  }
  if (pledge.quotePage !== null && pledge.wordingBasis === 'REPORTED')
    return {
      field: 'quotePage',
      message: 'A reported wording is no quote and so has no page: empty it, or say MANIFESTO_TEXT.',
    };
  if (pledge.quotePage !== null && pledge.quotePage < 1)
    return { field: 'quotePage', message: 'Pages are counted from 1.' };
  return findTestFault(pledge, today);
}

function findTestFault(pledge: PledgeDraft, today: Date): PledgeFault | null {
  const hasTest = pledge.successTestEn !== null || pledge.successTestCy !== null;
  if (pledge.successTestWrittenOn === null) return null;
  if (!hasTest)
    return {
      field: 'successTestWrittenOn',
      message: 'There is no success test that was written on a day: write the test, or empty the day.',
    };
  if (pledge.successTestWrittenOn > today)
    return {
      field: 'successTestWrittenOn',
      message: 'The success test was written today or before: put the day right.',
    };
  return null;
}

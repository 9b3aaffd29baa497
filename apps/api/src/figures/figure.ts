import type { EndorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import type { FigureCode } from '@wheatsheaf/schema/vocabulary/figure-code.ts';
import type { FigureGroup } from '@wheatsheaf/schema/vocabulary/figure-group.ts';
import type { CoverageLevel, CouncilType, Nation, OfficeRole } from '../generated/prisma/enums.ts';

/** The bodies a figure is limited to: by ids, by a slug (a former one too), or by a GSS code. */
export type WantedBodies = { ids: readonly string[] } | { slug: string } | { gss: string };

/** What a figure is asked for. */
export type FigureQuestion = {
  /** Null for all. */
  bodies: WantedBodies | null;
  nation: Nation | null;
  councilType: CouncilType | null;
  /** Null for all that the figure counts. */
  roles: readonly OfficeRole[] | null;
  /** Polls of this year, anything else as it stood at its end. Null: polls of `asOf`, anything else as it stood then. */
  year: number | null;
  /** Slug of the campaign that figures of adoptions count. Null for every other figure. */
  campaign: string | null;
  endorsements: readonly EndorsementFilter[];
  asOf: Date;
  by: FigureGroup | null;
  /** Whether anybody asks where the rows come from. */
  withSources: boolean;
};

/** What one figure counted in one group, as the database or a log gave it. */
export type Tally = {
  /** What the group is of, by the group asked for: an organisation's id, a nation, a type, a role or a year. Null without groups. */
  key: string | null;
  numerator: number;
  /** Null for a plain count. */
  denominator: number | null;
  /**
   * Bodies and roles in scope, how many of them are held whole, of how many nothing was collected, and which of the whole ones nobody holds because
   * their parliament is dissolved. Null where nobody states that.
   */
  parts: { all: number; complete: number; uncollected: number; dissolved: number } | null;
  /** Whether anything was found of what is counted, whoever it is of. */
  isFound: boolean;
  /** The earliest day that coverage in scope speaks of. */
  coverageOn: Date | null;
  /** As records store them. */
  sources: unknown[];
};

/** A number with what makes it one. */
export type Figure = {
  code: FigureCode;
  question: FigureQuestion;
  tally: Tally;
  /** The day it speaks of; of polls the last day that could hold one. */
  asOf: Date;
  level: CoverageLevel;
};

/** Whether the number is the whole truth, a lower bound, or unknown; "unknown" is never "none" (R17). */
export type Knowledge = 'WHOLE' | 'AT_LEAST' | 'UNKNOWN';

/** What may be said of a figure: unknown where nothing was collected and nothing found, a lower bound where not all was. */
export function knowledgeOf({ level, tally }: Figure): Knowledge {
  if (level === 'COMPLETE') return 'WHOLE';
  return level === 'NOT_COLLECTED' && tally.numerator === 0 ? 'UNKNOWN' : 'AT_LEAST';
}

/**
 * The value of a figure: the count, or for a share numerator / denominator. Null where it is unknown, of a share of nothing, and of a share whose
 * parts are both lower bounds: their quotient bounds nothing.
 */
export function findValue(figure: Figure): number | null {
  const knowledge = knowledgeOf(figure);
  if (knowledge === 'UNKNOWN') return null;
  const { numerator, denominator } = figure.tally;
  if (denominator === null) return numerator;
  if (knowledge === 'AT_LEAST' && figure.code === 'LABOUR_COUNCILLORS_SHARE') return null;
  return denominator === 0 ? null : numerator / denominator;
}

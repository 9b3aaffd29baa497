import type { Day } from '@wheatsheaf/schema/identifiers/day.ts';
import { formatPartialDate } from '@wheatsheaf/schema/identifiers/partial-date.ts';
import { type AdoptionState, adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import type { Language, Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import { formatDay } from '../calendar/day.ts';
import type { LanguageCode } from '../language/localised.ts';
import { findShownText } from '../redaction/redaction-notice.ts';
import { type DecisionFacts, isSameDecision } from './decision-facts.ts';

/** A council's decision as a correction of it tells it. The names are those that a reader may see; null for nobody, or nobody in sight. */
export type ToldDecision = DecisionFacts & {
  adoptionState: AdoptionState;
  redactedAt: Date | null;
  moverName: string | null;
  seconderName: string | null;
};

const FACTS = {
  vote: { en: '{for} for, {against} against', cy: '{for} o blaid, {against} yn erbyn' },
  abstentions: { en: '{n} abstaining', cy: '{n} yn ymatal' },
  noVote: { en: 'no vote recorded', cy: 'dim pleidlais wedi’i chofnodi' },
  meeting: { en: 'meeting of {day}', cy: 'cyfarfod {day}' },
  noMeeting: { en: 'no meeting recorded', cy: 'dim cyfarfod wedi’i gofnodi' },
  mover: { en: 'moved by {name}', cy: 'cynigiwyd gan {name}' },
  noMover: { en: 'no mover recorded', cy: 'dim cynigydd wedi’i gofnodi' },
  seconder: { en: 'seconded by {name}', cy: 'eiliwyd gan {name}' },
  noSeconder: { en: 'no seconder recorded', cy: 'dim eilydd wedi’i gofnodi' },
  text: { en: 'amended text: {text}', cy: 'testun diwygiedig: {text}' },
  noText: { en: 'no amended text', cy: 'dim testun diwygiedig' },
  report: { en: 'first report due {day}', cy: 'adroddiad cyntaf i’w gael erbyn {day}' },
  noReport: { en: 'no report due', cy: 'dim adroddiad i’w gael' },
} as const satisfies Readonly<Record<string, Words>>;

/**
 * What a correction of a decision changed, before and after, in one line each: the state, and those facts that differ: “Passed; 31 for, 12
 * against”. `field` says whether anything but the state did.
 */
export function tellCorrection(
  before: ToldDecision,
  after: ToldDecision,
): { field: 'status' | 'decision'; before: Words; after: Words } {
  const told = (decision: ToldDecision): Words => ({
    en: tell(decision, before, after, 'en'),
    cy: tell(decision, before, after, 'cy'),
  });
  return {
    field: isSameDecision(before, after) ? 'status' : 'decision',
    before: told(before),
    after: told(after),
  };
}

function tell(decision: ToldDecision, before: ToldDecision, after: ToldDecision, lang: Language): string {
  const parts = (one: ToldDecision) => factsIn(one, lang);
  const [was, is] = [parts(before), parts(after)];
  const own = parts(decision);
  return [
    adoptionState[decision.adoptionState][lang],
    ...own.filter((_fact, index) => was[index] !== is[index]),
  ].join('; ');
}

/** Every fact, always in the same order. */
function factsIn(decision: ToldDecision, lang: Language): string[] {
  const { meetingOn, moverName, seconderName, reportDueOn, redactedAt } = decision;
  const code: LanguageCode = lang === 'cy' ? 'CY' : 'EN';
  const text = findShownText(decision.amendedTextEn, decision.amendedTextCy, redactedAt, code)?.text;
  return [
    voteIn(decision, lang),
    meetingOn ? FACTS.meeting[lang].replace('{day}', spoken(meetingOn, lang)) : FACTS.noMeeting[lang],
    moverName ? FACTS.mover[lang].replace('{name}', () => moverName) : FACTS.noMover[lang],
    seconderName ? FACTS.seconder[lang].replace('{name}', () => seconderName) : FACTS.noSeconder[lang],
    text ? FACTS.text[lang].replace('{text}', () => text) : FACTS.noText[lang],
    reportDueOn ? FACTS.report[lang].replace('{day}', spoken(reportDueOn, lang)) : FACTS.noReport[lang],
  ];
}

function voteIn({ votesFor, votesAgainst, abstentions }: ToldDecision, lang: Language): string {
  const counted =
    votesFor === null || votesAgainst === null
      ? FACTS.noVote[lang]
      : FACTS.vote[lang].replace('{for}', String(votesFor)).replace('{against}', String(votesAgainst));
  return abstentions === null
    ? counted
    : `${counted}, ${FACTS.abstentions[lang].replace('{n}', String(abstentions))}`;
}

function spoken(day: Date, lang: Language): string {
  return formatPartialDate({ precision: 'DAY', firstDay: formatDay(day) as Day }, lang);
}

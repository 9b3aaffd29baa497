import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import type {
  EvidenceInput,
  EvidenceType,
  PledgeStatus,
  RecordPledgeStatusInput,
  StatusReason,
} from '../generated/pledges/record-status.ts';
import { textOrNull } from '../ui/form/changes.ts';

/** A source as the form holds it; an empty text is nothing given. */
export type SourceFields = {
  type: EvidenceType | '';
  url: string;
  publisher: string;
  title: string;
  isPartyOwn: boolean;
  publishedOn: string;
  accessedOn: string;
  page: string;
  quote: string;
};

/** What the form for a rating holds. */
export type StatusFields = {
  status: PledgeStatus | '';
  effectiveOn: string;
  summaryEn: string;
  summaryCy: string;
  reason: StatusReason | '';
  successor: string;
  namesPerson: boolean;
  evidence: SourceFields[];
  changeReason: string;
};

export const EMPTY_SOURCE: SourceFields = {
  type: '',
  url: '',
  publisher: '',
  title: '',
  isPartyOwn: false,
  publishedOn: '',
  accessedOn: '',
  page: '',
  quote: '',
};

/** @param today YYYY-MM-DD in London, the day that most ratings take effect. */
export function emptyStatus(today: string): StatusFields {
  return {
    status: '',
    effectiveOn: today,
    summaryEn: '',
    summaryCy: '',
    reason: '',
    successor: '',
    namesPerson: false,
    evidence: [{ ...EMPTY_SOURCE }],
    changeReason: '',
  };
}

/** Places of the sources in which anything was given. The others were only opened, and are not sent. */
export function filledSources(evidence: readonly SourceFields[]): number[] {
  return evidence.flatMap((source, place) =>
    Object.values(source).some((value) => value !== '' && value !== false) ? [place] : [],
  );
}

/** What the chosen status asks for besides a summary, a day and a source. Nothing is asked for before one is chosen. */
export function detailsOf(status: PledgeStatus | ''): { needsReason: boolean; needsSuccessor: boolean } {
  return status === '' ? { needsReason: false, needsSuccessor: false } : pledgeStatus[status];
}

/** The rating as the API takes it. A reason or successor left over from another status is not sent. */
export function recordStatusInput(
  pledge: string,
  expectedVersion: number,
  values: StatusFields & { status: PledgeStatus },
): RecordPledgeStatusInput {
  const { needsReason, needsSuccessor } = detailsOf(values.status);
  return {
    pledge,
    expectedVersion,
    status: values.status,
    effectiveOn: textOrNull(values.effectiveOn),
    summaryEn: textOrNull(values.summaryEn),
    summaryCy: textOrNull(values.summaryCy),
    reason: needsReason && values.reason !== '' ? values.reason : null,
    successor: needsSuccessor ? textOrNull(values.successor) : null,
    namesPerson: values.namesPerson,
    evidence: filledSources(values.evidence).flatMap((place) => sourceInput(values.evidence[place])),
    changeReason: values.changeReason,
  };
}

function sourceInput(source: SourceFields | undefined): EvidenceInput[] {
  if (!source || source.type === '') return [];
  return [
    {
      type: source.type,
      url: textOrNull(source.url.trim()),
      publisher: textOrNull(source.publisher),
      title: textOrNull(source.title),
      isPartyOwn: source.isPartyOwn,
      publishedOn: textOrNull(source.publishedOn),
      accessedOn: textOrNull(source.accessedOn),
      page: textOrNull(source.page),
      quote: textOrNull(source.quote),
    },
  ];
}

import type { EvidenceEntry } from '../src/record/status-log.ts';
import type { WrittenDay } from '../src/record/written-date.ts';

type Extra = Partial<EvidenceEntry>;

/** Who wrote an update, and who confirmed it (R6). */
export const byEditor = { author: 'sandbox-editor' } as const;
export const byTwo = { author: 'sandbox-editor', confirmedBy: 'sandbox-reviewer' } as const;
export const byTwoOneOutside = {
  author: 'sandbox-editor',
  confirmedBy: 'sandbox-independent-reviewer',
  isConfirmedOutsideParty: true,
} as const;

/** A decision in the minutes of a council. */
export function minutes(publishedOn: WrittenDay, title: string, extra: Extra = {}): EvidenceEntry {
  return {
    type: 'COUNCIL_DECISION',
    publisher: 'Aldermere Council',
    url: `https://example.org/aldermere-council/minutes/${publishedOn}`,
    title,
    publishedOn,
    accessedOn: publishedOn,
    ...extra,
  };
}

/** A report of a council or its auditor. */
export function report(publishedOn: WrittenDay, title: string, extra: Extra = {}): EvidenceEntry {
  return {
    type: 'COUNCIL_REPORT',
    publisher: 'Aldermere Council',
    url: `https://example.org/aldermere-council/reports/${publishedOn}`,
    title,
    publishedOn,
    accessedOn: publishedOn,
    ...extra,
  };
}

/** A newspaper that belongs to nobody in this story. */
export function newspaper(publishedOn: WrittenDay, title: string, extra: Extra = {}): EvidenceEntry {
  return {
    type: 'INDEPENDENT_MEDIA',
    publisher: 'The Aldermere Lantern',
    url: `https://example.org/lantern/${publishedOn}`,
    title,
    publishedOn,
    accessedOn: publishedOn,
    ...extra,
  };
}

/** Something the Labour group or the Co-operative Party says of itself. */
export function partyPage(publishedOn: WrittenDay, title: string, extra: Extra = {}): EvidenceEntry {
  return {
    type: 'PARTY_OWN',
    isPartyOwn: true,
    publisher: 'Aldermere Labour Group',
    url: `https://example.org/aldermere-labour/${publishedOn}`,
    title,
    publishedOn,
    accessedOn: publishedOn,
    ...extra,
  };
}

/** What was searched, where and when, and not found: the only evidence of absence (R2). */
export function searchRecord(accessedOn: WrittenDay, title: string, extra: Extra = {}): EvidenceEntry {
  return {
    type: 'SEARCH_RECORD',
    publisher: 'The sandbox',
    url: `https://example.org/sandbox/searches/${accessedOn}`,
    title,
    accessedOn,
    ...extra,
  };
}

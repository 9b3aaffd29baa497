import type { DecisionEntry } from '@wheatsheaf/schema/record/campaigns.ts';
import type { EvidenceEntry, LinkCheckEntry, UpdateEntry } from '@wheatsheaf/schema/record/status-log.ts';
import type { AdoptionState, CampaignState, PledgeStatus } from '../generated/prisma/enums.ts';
import type { RecordEntry } from './record-entry.ts';
import { recordId } from './record-id.ts';

/** What a log is about; its table decides the vocabulary of its statuses. */
type Subject<Table extends string> = Readonly<{ table: Table; id: string; key: string }>;

/** Adds the log of one subject: its rows, their evidence and the replies to them (R1, R5, R19). Gives the ids of its rows, in their order. */
export function addLog(
  entry: RecordEntry,
  subject: Subject<'Pledge'>,
  log: readonly UpdateEntry<PledgeStatus>[],
): string[];
export function addLog(
  entry: RecordEntry,
  subject: Subject<'Campaign'>,
  log: readonly UpdateEntry<CampaignState>[],
): string[];
export function addLog(
  entry: RecordEntry,
  subject: Subject<'CouncilAdoption'>,
  log: readonly (UpdateEntry<AdoptionState> & DecisionEntry)[],
): string[];
export function addLog(
  entry: RecordEntry,
  subject: Subject<'Pledge' | 'Campaign' | 'CouncilAdoption'>,
  log: readonly (UpdateEntry<string> & DecisionEntry)[],
): string[] {
  const keys = new Set(log.flatMap((update) => update.key ?? []));
  const ids: string[] = [];
  for (const [position, update] of log.entries()) {
    const status = 'status' in update ? update.status : null;
    const key = keyOf(subject.key, update, position);
    if (update.evidence.length === 0) {
      entry.complain(`its update of ${update.effectiveOn} has no evidence (R1).`);
    }
    const id = entry.record('StatusUpdate', key, {
      pledgeId: subject.table === 'Pledge' ? subject.id : null,
      campaignId: subject.table === 'Campaign' ? subject.id : null,
      adoptionId: subject.table === 'CouncilAdoption' ? subject.id : null,
      kind: update.kind,
      redactedAt: null,
      // The overloads give each table its own vocabulary.
      pledgeStatus: subject.table === 'Pledge' ? (status as PledgeStatus | null) : null,
      campaignState: subject.table === 'Campaign' ? (status as CampaignState | null) : null,
      adoptionState: subject.table === 'CouncilAdoption' ? (status as AdoptionState | null) : null,
      effectiveOn: entry.day(update.effectiveOn),
      publishedAt: entry.publishedAt(update.publishedOn),
      ...entry.text('summary', update.summary),
      reason: update.reason ?? null,
      correctsId:
        update.kind === 'CORRECTION' ? correctedId(entry, subject.key, update.corrects, keys) : null,
      successorId: 'successor' in update ? entry.optional('Pledge', update.successor, 'successor') : null,
      authorId: update.author ?? null,
      confirmedById: update.confirmedBy ?? null,
      isConfirmedOutsideParty: update.isConfirmedOutsideParty ?? false,
      ...decisionOf(entry, update),
    });
    ids.push(id);
    for (const [index, evidence] of update.evidence.entries())
      addEvidence(entry, id, `${key}/${index}`, evidence);
    if (update.replyOffer) {
      entry.record('ReplyOffer', key, {
        updateId: id,
        offeredTo: update.replyOffer.to,
        offeredOn: entry.day(update.replyOffer.on),
        repliesUntil: entry.day(update.replyOffer.until),
        publishedAt: entry.publishedAt(update.replyOffer.on),
        redactedAt: null,
      });
    }
    for (const [index, reply] of (update.replies ?? []).entries()) {
      entry.record('RightOfReply', `${key}/${index}`, {
        updateId: id,
        ...entry.text('text', reply.text),
        repliedBy: reply.repliedBy,
        repliedOn: entry.day(reply.repliedOn),
        publishedAt: entry.publishedAt(reply.publishedOn),
        redactedAt: null,
      });
    }
  }
  return ids;
}

/** What a council's decision was; nothing for a row of another subject. */
function decisionOf(entry: RecordEntry, decision: DecisionEntry) {
  return {
    moverId: entry.optional('Person', decision.mover, 'mover'),
    seconderId: entry.optional('Person', decision.seconder, 'seconder'),
    meetingOn: entry.optionalDay(decision.meetingOn),
    votesFor: decision.vote?.for ?? null,
    votesAgainst: decision.vote?.against ?? null,
    abstentions: decision.vote?.abstentions ?? null,
    ...entry.text('amendedText', decision.amendedText),
    reportDueOn: entry.optionalDay(decision.reportDueOn),
  };
}

/** The update's own key; else its place in the log, which is append-only in a record too. */
function keyOf(subjectKey: string, update: UpdateEntry<string>, position: number): string {
  return `${subjectKey}/${update.key ?? `${update.effectiveOn}/${position}`}`;
}

function correctedId(
  entry: RecordEntry,
  subjectKey: string,
  corrects: string,
  keys: ReadonlySet<string>,
): string {
  if (!keys.has(corrects))
    entry.complain(`a correction names the update "${corrects}", which its log does not have.`);
  return recordId('StatusUpdate', `${subjectKey}/${corrects}`);
}

function addEvidence(entry: RecordEntry, updateId: string, key: string, evidence: EvidenceEntry): void {
  const id = entry.record('Evidence', key, {
    updateId,
    redactedAt: null,
    type: evidence.type,
    url: evidence.url ?? null,
    archivedUrl: evidence.archivedUrl ?? null,
    contentHash: evidence.contentHash ?? null,
    publisher: evidence.publisher ?? null,
    isPartyOwn: evidence.isPartyOwn ?? false,
    title: evidence.title ?? null,
    publishedOn: entry.optionalDay(evidence.publishedOn),
    accessedOn: entry.optionalDay(evidence.accessedOn),
    page: evidence.page ?? null,
    quote: evidence.quote ?? null,
  });
  if (evidence.link) addLinkCheck(entry, id, evidence.link);
}

/** The last check of a link, as the evidence keeper would have left it. */
function addLinkCheck(entry: RecordEntry, evidenceId: string, check: LinkCheckEntry): void {
  const archive = 'archive' in check ? check.archive : undefined;
  entry.part(evidenceId, 'link', 'EvidenceLink', {
    evidenceId,
    state: check.state,
    reason: check.state === 'DEAD' ? 'NOT_FOUND' : null,
    checkedAt: entry.publishedAt(check.checkedOn),
    nextCheckAt: null,
    failures: check.state === 'DEAD' ? 1 : 0,
    movedToUrl: check.state === 'MOVED' ? check.movedTo : null,
    seenHash: null,
    lastSeenHash: null,
    etag: null,
    lastModified: null,
    archivedUrl: archive?.url ?? null,
    archiveLicence: archive?.licence ?? null,
  });
}

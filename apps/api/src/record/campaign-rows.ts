import type { AdoptionEntry, CampaignEntry } from '@wheatsheaf/schema/record/campaigns.ts';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { parseSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import type { RecordBook } from './record-book.ts';
import { recordId } from './record-id.ts';
import { addLog } from './status-log-rows.ts';

/** Campaigns and what councils did with them. */
export function addCampaigns(book: RecordBook, part: RecordPart): void {
  for (const campaign of part.campaigns ?? []) addCampaign(book, part.name, campaign);
  for (const adoption of part.adoptions ?? []) addAdoption(book, part.name, adoption);
}

function addCampaign(book: RecordBook, part: string, campaign: CampaignEntry): void {
  const { slug } = campaign;
  const entry = book.entry(part, `campaign "${slug}"`);
  entry.parse(parseSlug(slug));
  const startedOn = entry.optionalDate(campaign.startedOn);
  const id = entry.record('Campaign', slug, {
    slug,
    ...entry.text('title', campaign.title),
    ...entry.text('aim', campaign.aim),
    ...entry.text('decidedBy', campaign.decidedBy),
    nations: campaign.nations,
    startedOn: startedOn.on,
    startedPrecision: startedOn.precision,
    state: campaign.state ?? 'PUBLISHED',
    sources: entry.sources(campaign.sources),
  });
  for (const [position, ask] of (campaign.asks ?? []).entries()) {
    entry.part(id, 'asks', 'CampaignAsk', {
      id: recordId('CampaignAsk', `${slug}/${position}`),
      campaignId: id,
      audience: ask.audience,
      position,
      ...entry.text('text', ask.text),
    });
  }
  for (const [position, clause] of (campaign.clauses ?? []).entries()) {
    entry.part(id, 'clauses', 'CampaignClause', {
      id: recordId('CampaignClause', `${slug}/${clause.key}`),
      campaignId: id,
      position,
      ...entry.text('text', clause.text),
    });
  }
  for (const resource of campaign.resources ?? []) {
    const { kind, title, nation = null, language = 'en', edition = 1 } = resource;
    entry.part(id, 'resources', 'CampaignResource', {
      id: recordId('CampaignResource', [slug, kind, nation, language, title, edition].join('/')),
      campaignId: id,
      kind,
      nation,
      language,
      edition,
      title,
      url: resource.url ?? null,
      fileId: entry.file(resource.file),
      checksum: resource.checksum ?? null,
      publishedOn: entry.optionalDay(resource.publishedOn),
      withdrawnOn: null,
      sources: entry.sources(resource.sources),
    });
  }
  addLog(entry, { table: 'Campaign', id, key: slug }, campaign.log);
}

function addAdoption(book: RecordBook, part: string, adoption: AdoptionEntry): void {
  const key = `${adoption.campaign}/${adoption.council}`;
  const entry = book.entry(part, `adoption of "${adoption.campaign}" by "${adoption.council}"`);
  const id = entry.record('CouncilAdoption', key, {
    campaignId: entry.reference('Campaign', adoption.campaign, 'campaign'),
    councilId: entry.reference('Organisation', adoption.council, 'council'),
    state: adoption.state ?? 'PUBLISHED',
    sources: entry.sources(adoption.sources),
  });
  const decidedOn =
    adoption.log.find(({ meetingOn }) => meetingOn)?.meetingOn ?? adoption.log[0]?.effectiveOn;
  for (const outcome of adoption.clauses ?? []) {
    const on = outcome.on ?? decidedOn;
    if (on === undefined) {
      entry.complain(`clauses: say from which day "${outcome.clause}" is so, as no meeting and no log does.`);
      continue;
    }
    entry.record('ClauseOutcome', `${key}/${outcome.clause}/${on}`, {
      adoptionId: id,
      effectiveOn: entry.day(on),
      updateId: null,
      redactedAt: null,
      clauseId: entry.reference('CampaignClause', `${adoption.campaign}/${outcome.clause}`, 'clauses'),
      state: outcome.state,
      ...entry.text('note', outcome.note),
    });
  }
  const rows = addLog(entry, { table: 'CouncilAdoption', id, key }, adoption.log);
  for (const report of adoption.followUps ?? []) {
    const row = adoption.log.findIndex(
      (update) =>
        update.effectiveOn === report.reportedOn && 'status' in update && update.status === 'REPORTING',
    );
    entry.record('FollowUpReport', `${key}/${report.reportedOn}`, {
      adoptionId: id,
      updateId: rows[row] ?? null,
      reportedOn: entry.day(report.reportedOn),
      nextDueOn: entry.optionalDay(report.nextDueOn),
      ...entry.text('summary', report.summary),
      sources: entry.sources(report.sources),
      redactedAt: null,
    });
  }
}

import type { PledgeEntry } from '@wheatsheaf/schema/record/pledges.ts';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { RecordBook } from './record-book.ts';
import type { RecordEntry } from './record-entry.ts';
import { recordId } from './record-id.ts';
import { addLog } from './status-log-rows.ts';

/** Pledges with themes, milestones, their logs, and the corrections of their frozen wording. */
export function addPledges(book: RecordBook, part: RecordPart): void {
  for (const pledge of part.pledges ?? []) {
    const key = `${pledge.manifesto}/${pledge.reference}`;
    const entry = book.entry(part.name, `pledge "${key}"`);
    const id = addPledge(entry, key, pledge);
    for (const theme of pledge.themes) {
      entry.part(id, 'themes', 'PledgeTheme', {
        pledgeId: id,
        themeId: entry.reference('Theme', theme, 'themes'),
      });
    }
    for (const [position, milestone] of (pledge.milestones ?? []).entries()) {
      const due = entry.optionalDate(milestone.due);
      entry.part(id, 'milestones', 'Milestone', {
        id: recordId('Milestone', `${key}/${position}`),
        pledgeId: id,
        position,
        ...entry.text('title', milestone.title),
        dueOn: due.on,
        duePrecision: due.precision,
        reachedOn: entry.optionalDay(milestone.reachedOn),
      });
    }
    addLog(entry, { table: 'Pledge', id, key }, pledge.log ?? []);
    addCorrections(entry, id, key, pledge);
  }
}

function addPledge(entry: RecordEntry, key: string, pledge: PledgeEntry): string {
  const due = entry.optionalDate(pledge.due);
  const state = pledge.state ?? 'PUBLISHED';
  const paragraph = pledge.paragraph === undefined ? undefined : `${pledge.manifesto}/${pledge.paragraph}`;
  return entry.record('Pledge', key, {
    manifestoId: entry.reference('Manifesto', pledge.manifesto, 'manifesto'),
    reference: pledge.reference,
    ...entry.text('title', pledge.title),
    ...entry.text('wording', pledge.wording),
    wordingBasis: pledge.basis.kind,
    quotePage: pledge.basis.kind === 'MANIFESTO_TEXT' ? (pledge.basis.page ?? null) : null,
    strength: pledge.strength,
    testability: pledge.testability,
    ...entry.text('successTest', pledge.successTest?.text),
    successTestWrittenOn: entry.optionalDay(pledge.successTest?.writtenOn),
    dueOn: due.on,
    duePrecision: due.precision,
    councilId: entry.reference('Organisation', pledge.council, 'council'),
    leadPersonId: entry.optional('Person', pledge.lead?.person, 'lead'),
    ...entry.text('leadOffice', pledge.lead?.office),
    modelPledgeId: entry.optional('ModelPledge', pledge.modelPledge, 'modelPledge'),
    adoptedFromId: entry.optional('Pledge', pledge.adoptedFrom, 'adoptedFrom'),
    paragraphId: entry.optional('ManifestoParagraph', paragraph, 'paragraph'),
    state,
    publishedAt: state === 'DRAFT' ? null : entry.publishedAt(pledge.publishedOn),
    sources: entry.sources(pledge.sources),
  });
}

/** Public rows that say what was changed or withdrawn (R4, R7). */
function addCorrections(entry: RecordEntry, id: string, key: string, pledge: PledgeEntry): void {
  for (const [position, correction] of (pledge.corrections ?? []).entries()) {
    entry.record('Correction', `${key}/${position}`, {
      recordType: 'Pledge',
      recordId: id,
      field: correction.field + (correction.language === 'en' ? 'En' : 'Cy'),
      beforeText: correction.before,
      afterText: correction.after,
      ...entry.text('reason', correction.reason),
      publishedAt: entry.publishedAt(correction.publishedOn),
      redactedAt: null,
    });
  }
  if ((pledge.state === 'WITHDRAWN') !== (pledge.withdrawal !== undefined)) {
    entry.complain('a withdrawn pledge needs its withdrawal, and no other has one (R7).');
  }
  if (pledge.withdrawal) {
    entry.record('Withdrawal', key, {
      recordType: 'Pledge',
      recordId: id,
      ...entry.text('reason', pledge.withdrawal.reason),
      withdrawnOn: entry.day(pledge.withdrawal.on),
      publishedAt: entry.publishedAt(pledge.withdrawal.on),
      redactedAt: null,
    });
  }
}

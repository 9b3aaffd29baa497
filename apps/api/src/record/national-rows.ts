import type { PolicyDocumentEntry } from '@wheatsheaf/schema/record/national.ts';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { parseSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import type { RecordBook } from './record-book.ts';
import { recordId } from './record-id.ts';

/** Events, platforms and claims. */
export function addNational(book: RecordBook, part: RecordPart): void {
  for (const event of part.events ?? []) {
    const entry = book.entry(part.name, `event "${event.slug}"`);
    entry.parse(parseSlug(event.slug));
    const startsOn = entry.date(event.startsOn);
    entry.record('Event', event.slug, {
      slug: event.slug,
      kind: event.kind,
      ...entry.text('title', event.title),
      ...entry.text('description', event.description),
      startsOn: startsOn.on,
      startsPrecision: startsOn.precision,
      endsOn: entry.optionalDay(event.endsOn),
      venue: event.venue ?? null,
      venueKind: event.venueKind ?? null,
      url: event.url ?? null,
      organisationId: entry.optional('Organisation', event.organisation, 'organisation'),
      campaignId: entry.optional('Campaign', event.campaign, 'campaign'),
      state: event.state ?? 'PUBLISHED',
      sources: entry.sources(event.sources),
    });
  }

  for (const document of part.policyDocuments ?? []) addPolicyDocument(book, part.name, document);

  for (const claim of part.claims ?? []) {
    const entry = book.entry(part.name, `claim "${claim.slug}"`);
    entry.parse(parseSlug(claim.slug));
    const claimedOn = entry.date(claim.claimedOn);
    entry.record('Claim', claim.slug, {
      slug: claim.slug,
      figureCode: claim.figure ?? null,
      ...entry.text('text', claim.text),
      number: claim.number ?? null,
      isLowerBound: claim.isLowerBound ?? false,
      claimedOn: claimedOn.on,
      claimedPrecision: claimedOn.precision,
      url: claim.url ?? null,
      organisationId: entry.optional('Organisation', claim.organisation, 'organisation'),
      sources: entry.sources(claim.sources),
    });
  }
}

function addPolicyDocument(book: RecordBook, part: string, document: PolicyDocumentEntry): void {
  const { slug } = document;
  const entry = book.entry(part, `policy document "${slug}"`);
  entry.parse(parseSlug(slug));
  const publishedOn = entry.optionalDate(document.publishedOn);
  const id = entry.record('PolicyDocument', slug, {
    slug,
    kind: document.kind,
    ...entry.text('title', document.title),
    ...entry.text('summary', document.summary),
    publishedOn: publishedOn.on,
    publishedPrecision: publishedOn.precision,
    url: document.url ?? null,
    ownerId: entry.optional('Organisation', document.owner, 'owner'),
    state: document.state ?? 'PUBLISHED',
    sources: entry.sources(document.sources),
  });
  for (const [position, point] of document.points.entries()) {
    entry.part(id, 'points', 'PolicyPoint', {
      id: recordId('PolicyPoint', `${slug}/${position}`),
      documentId: id,
      position,
      ...entry.text('text', point),
    });
  }
  for (const modelPledge of document.modelPledges ?? []) {
    entry.part(id, 'modelPledges', 'PolicyDocumentModelPledge', {
      documentId: id,
      modelPledgeId: entry.reference('ModelPledge', modelPledge, 'modelPledges'),
    });
  }
  for (const campaign of document.campaigns ?? []) {
    entry.part(id, 'campaigns', 'PolicyDocumentCampaign', {
      documentId: id,
      campaignId: entry.reference('Campaign', campaign, 'campaigns'),
    });
  }
}

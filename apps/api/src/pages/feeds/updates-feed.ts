import { askRecord, type LocalisedText } from '../record-question.ts';
import { say } from '../sentences.ts';
import { formatDate } from '../spoken.ts';
import { hrefIn, languageCode, NotOnRecordError, type Visit } from '../visit.ts';
import { movedTo } from './corrections-feed.ts';
import { type Feed, type FeedEntry, tagUri } from './feed.ts';
import { FEED_LENGTH, frameFeed } from './feed-frame.ts';
import { feedSentences as words } from './feeds.sentences.ts';
import {
  CAMPAIGN_UPDATES,
  COUNCIL_UPDATES,
  type LoggedUpdate,
  MANIFESTO_UPDATES,
} from './updates-question.ts';

/** What happened to the pledges of one manifesto. Throws where none has that slug. */
export async function manifestoUpdatesFeed(visit: Visit): Promise<Feed> {
  const { lang, slug } = visit;
  const variables = { slug, lang: languageCode(lang), first: FEED_LENGTH };
  const { manifesto, pledgeUpdates } = await askRecord(MANIFESTO_UPDATES, variables, visit);
  if (!manifesto) throw new NotOnRecordError(slug);
  return frameFeed(visit, {
    path: `/feeds/pledges/${slug}`,
    title: say(words.updates, lang, { name: manifesto.title.text }),
    about: say(words.updatesAbout, lang),
    page: `/manifestos/${slug}`,
    localImprint: manifesto.owner.imprint,
    entries: entriesOf(visit, pledgeUpdates.nodes),
  });
}

/** What happened to the pledges about one council. Throws where there is none by that slug, or it has another now. */
export async function councilUpdatesFeed(visit: Visit): Promise<Feed> {
  const { lang, slug, path } = visit;
  const variables = { slug, lang: languageCode(lang), first: FEED_LENGTH };
  const { organisation, pledgeUpdates } = await askRecord(COUNCIL_UPDATES, variables, visit);
  if (organisation?.kind !== 'COUNCIL') throw new NotOnRecordError(slug);
  if (organisation.slug !== slug) throw movedTo(path, organisation.slug);
  return frameFeed(visit, {
    path: `/feeds/pledges/councils/${slug}`,
    title: say(words.updates, lang, { name: organisation.name.text }),
    about: say(words.updatesAbout, lang),
    page: `/councils/${slug}`,
    localImprint: organisation.imprint,
    entries: entriesOf(visit, pledgeUpdates.nodes),
  });
}

/** What happened to one campaign and what councils did about it. Throws where none has that slug, or it has another now. */
export async function campaignUpdatesFeed(visit: Visit): Promise<Feed> {
  const { lang, slug, path } = visit;
  const variables = { slug, lang: languageCode(lang), first: FEED_LENGTH };
  const { campaign, campaignUpdates } = await askRecord(CAMPAIGN_UPDATES, variables, visit);
  if (!campaign) throw new NotOnRecordError(slug);
  if (campaign.slug !== slug) throw movedTo(path, campaign.slug);
  const page = `/campaigns/${slug}`;
  return frameFeed(visit, {
    path: `/feeds/campaigns/${slug}`,
    title: say(words.campaignUpdates, lang, { name: campaign.title.text }),
    about: say(words.campaignUpdatesAbout, lang),
    page,
    localImprint: campaign.imprint,
    entries: campaignUpdates.nodes.map((row) =>
      entryOf(visit, row, { title: row.adoption?.council.name ?? campaign.title, page }),
    ),
  });
}

function entriesOf(visit: Visit, updates: readonly LoggedUpdate[]): FeedEntry[] {
  return updates.flatMap(({ pledge, ...row }) =>
    pledge ? entryOf(visit, row, { title: pledge.title, page: `/pledges/${pledge.slug}` }) : [],
  );
}

function entryOf(
  { lang, publisher }: Visit,
  { id, label, summary, effectiveOn, publishedAt, redactedAt }: Omit<LoggedUpdate, 'pledge'>,
  of: { title: LocalisedText; page: string },
): FeedEntry {
  const own = (text: string): LocalisedText => ({ text, lang: languageCode(lang) });
  return {
    id: tagUri(publisher.publicUrl, `log/${id}`),
    title: of.title,
    url: publisher.publicUrl + hrefIn(lang, of.page),
    publishedAt: new Date(publishedAt),
    updatedAt: new Date(redactedAt ?? publishedAt),
    paragraphs: [
      ...(label ? [own(say(words.status, lang, { status: label.text }))] : []),
      ...(summary.text === '' ? [] : [summary]),
      own(say(words.effectiveOn, lang, { day: formatDate(effectiveOn, lang) })),
    ],
  };
}

import { CORRECTIONS, COUNCIL_CORRECTIONS } from '../corrections/log-question.ts';
import { type LogEntry, logEntries, type Logs } from '../corrections/log-entry.ts';
import { askRecord } from '../record-question.ts';
import { say } from '../sentences.ts';
import { hrefIn, languageCode, MovedError, NotOnRecordError, type Visit } from '../visit.ts';
import { type Feed, type FeedEntry, tagUri } from './feed.ts';
import { FEED_LENGTH, frameFeed } from './feed-frame.ts';
import { feedSentences as words } from './feeds.sentences.ts';

/** Every correction and withdrawal on the record. */
export async function correctionsFeed(visit: Visit): Promise<Feed> {
  const { lang } = visit;
  const logs = await askRecord(CORRECTIONS, { lang: languageCode(lang), first: FEED_LENGTH }, visit);
  return frameFeed(visit, {
    path: '/feeds/corrections',
    title: say(words.corrections, lang),
    about: say(words.correctionsAbout, lang),
    page: '/corrections',
    localImprint: null,
    entries: entriesOf(visit, logs),
  });
}

/** Corrections and withdrawals about one council. Throws where there is none by that slug, or it has another now. */
export async function councilCorrectionsFeed(visit: Visit): Promise<Feed> {
  const { lang, slug, path } = visit;
  const { organisation, ...logs } = await askRecord(
    COUNCIL_CORRECTIONS,
    { lang: languageCode(lang), first: FEED_LENGTH, organisation: { slug } },
    visit,
  );
  if (organisation?.kind !== 'COUNCIL') throw new NotOnRecordError(slug);
  if (organisation.slug !== slug) throw movedTo(path, organisation.slug);
  return frameFeed(visit, {
    path: `/feeds/corrections/${slug}`,
    title: say(words.correctionsOf, lang, { name: organisation.name.text }),
    about: say(words.correctionsAbout, lang),
    page: `/councils/${slug}`,
    localImprint: organisation.imprint,
    entries: entriesOf(visit, logs),
  });
}

/** A feed or calendar of a record whose slug has changed. */
export function movedTo(path: string, slug: string): MovedError {
  return new MovedError(path.replace(/[^/]+(?=\.\w+$)/, slug), true);
}

function entriesOf({ publisher, lang }: Visit, logs: Logs): FeedEntry[] {
  const { corrections, withdrawals } = logEntries(lang, logs);
  return [...corrections, ...withdrawals].map(({ id, path, ...told }: LogEntry) => ({
    ...told,
    id: tagUri(publisher.publicUrl, `log/${id}`),
    url: publisher.publicUrl + hrefIn(lang, path),
  }));
}

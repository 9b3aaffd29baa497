import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { say } from '../sentences.ts';
import { CALENDAR_TYPE } from './format-calendar.ts';
import { feedSentences as words } from './feeds.sentences.ts';
import { ATOM_TYPE } from './format-atom.ts';
import { JSON_FEED_TYPE } from './format-json-feed.ts';

const FORMATS = [
  [ATOM_TYPE, 'atom'],
  [JSON_FEED_TYPE, 'json'],
] as const;

/** The feeds of a campaign, for the head of its page. */
export function campaignDocuments(slug: string, lang: Language) {
  return FORMATS.map(([type, extension]) => ({
    type,
    path: `/feeds/campaigns/${slug}.${extension}`,
    title: say(words.linkCampaign, lang),
  }));
}

/** The feed of corrections, of one council or of all, for the head of their page. */
export function correctionDocuments(council: string | null, lang: Language) {
  return FORMATS.map(([type, extension]) => ({
    type,
    path: `/feeds/corrections${council === null ? '' : `/${council}`}.${extension}`,
    title: say(words.linkCorrections, lang),
  }));
}

/** The feeds and the calendar of a council, for the head of its page. */
export function councilDocuments(slug: string, lang: Language) {
  return [
    ...FORMATS.map(([type, extension]) => ({
      type,
      path: `/feeds/pledges/councils/${slug}.${extension}`,
      title: say(words.linkUpdates, lang),
    })),
    ...correctionDocuments(slug, lang),
    { type: CALENDAR_TYPE, path: `/calendar/${slug}.ics`, title: say(words.linkCalendar, lang) },
  ];
}

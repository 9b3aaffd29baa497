import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const linkReasonWords = {
  NOT_FOUND: { en: 'Page gone', cy: 'Tudalen wedi mynd' },
  NO_SUCH_HOST: { en: 'Site gone', cy: 'Gwefan wedi mynd' },
  TIMED_OUT: { en: 'Too slow', cy: 'Rhy araf' },
  NOT_REACHED: { en: 'Not reached', cy: 'Heb ei chyrraedd' },
  SERVER_ERROR: { en: 'Site broken', cy: 'Gwefan wedi torri' },
  ACCESS_REFUSED: { en: 'Access refused', cy: 'Gwrthodwyd mynediad' },
  TOO_MANY_REDIRECTS: { en: 'Goes in circles', cy: 'Yn mynd mewn cylchoedd' },
  ROBOTS_DISALLOW: { en: 'Robots not allowed', cy: 'Ni chaniateir robotiaid' },
  ROBOTS_UNREADABLE: { en: 'Robots file unreadable', cy: 'Ffeil robotiaid annarllenadwy' },
  PRIVATE_ADDRESS: { en: 'Not on the open internet', cy: 'Nid ar y rhyngrwyd agored' },
  UNSUPPORTED_ADDRESS: { en: 'Address cannot be fetched', cy: 'Ni ellir nôl y cyfeiriad' },
  TOO_LARGE: { en: 'Too large to compare', cy: 'Rhy fawr i’w gymharu' },
} as const satisfies WordTable;

export type LinkReason = keyof typeof linkReasonWords;

/** Why the last check of an evidence link did not find its page whole. */
export const linkReason = /* @__PURE__ */ defineVocabulary(linkReasonWords, {
  NOT_FOUND: {
    meaning: 'The site says that the page is not there (404) or gone for good (410).',
    cyCheckedOn: null,
  },
  NO_SUCH_HOST: {
    meaning: 'The name of the site leads nowhere any more.',
    cyCheckedOn: null,
  },
  TIMED_OUT: {
    meaning: 'The site did not answer in time.',
    cyCheckedOn: null,
  },
  NOT_REACHED: {
    meaning: 'The connection failed or was cut off.',
    cyCheckedOn: null,
  },
  SERVER_ERROR: {
    meaning: 'The site answered with an error of its own (5xx).',
    cyCheckedOn: null,
  },
  ACCESS_REFUSED: {
    meaning: 'The site refuses this visitor (401, 403, 429 and the like); a person may still get in.',
    cyCheckedOn: null,
  },
  TOO_MANY_REDIRECTS: {
    meaning: 'The page sends on too often, or back to itself.',
    cyCheckedOn: null,
  },
  ROBOTS_DISALLOW: {
    meaning: 'The site’s robots.txt asks programs not to fetch the page; a person has to look.',
    cyCheckedOn: null,
  },
  ROBOTS_UNREADABLE: {
    meaning: 'The site’s robots.txt could not be read, so nothing was fetched.',
    cyCheckedOn: null,
  },
  PRIVATE_ADDRESS: {
    meaning: 'The link leads to an address inside a private network, which is never fetched.',
    cyCheckedOn: null,
  },
  UNSUPPORTED_ADDRESS: {
    meaning: 'The address is not a plain web address: another scheme, an unusual port, or a password in it.',
    cyCheckedOn: null,
  },
  TOO_LARGE: {
    meaning: 'The page answers, but is larger than is read, so a change would not be noticed.',
    cyCheckedOn: null,
  },
});

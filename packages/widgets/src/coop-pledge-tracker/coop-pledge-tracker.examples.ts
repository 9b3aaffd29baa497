import { sandboxSnippet } from '../shared/example.ts';
import type { Example } from '../shared/example.ts';

/** Holds the first view at every width from 320 px, with ten different statuses counted. */
export const PLEDGE_TRACKER_MIN_HEIGHT = 'clamp(54rem, 136rem - 150vw, 84rem)';

const snippet = (
  attributes: Record<string, string>,
  fallback: string,
  minHeight = PLEDGE_TRACKER_MIN_HEIGHT,
) => sandboxSnippet('pledge-tracker', attributes, minHeight, fallback);

const manifesto = 'aldermere-labour-2023';
const fallback = 'The pledges of Aldermere Labour, a fictional party, and what became of them.';

export const pledgeTrackerExamples: readonly Example[] = [
  {
    name: 'full',
    title: 'A manifesto in full',
    shows:
      'The selection, the counts, and pledges that open to wording, test, timeline, sources and corrections.',
    snippet: snippet({ manifesto }, fallback),
  },
  {
    name: 'compact',
    title: 'Compact',
    shows: 'Titles and statuses; each title leads to the page of its pledge.',
    snippet: snippet({ manifesto, layout: 'compact' }, fallback),
  },
  {
    name: 'counts',
    title: 'Counts only',
    shows: 'How many pledges have which status, with the selection above them.',
    snippet: snippet({ manifesto, layout: 'counts' }, fallback, 'clamp(26rem, 90rem - 150vw, 56rem)'),
  },
  {
    name: 'council',
    title: 'Everything promised to a council’s area',
    shows: 'Pledges of every manifesto that concerns Aldermere.',
    snippet: snippet({ council: 'aldermere' }, fallback),
  },
  {
    name: 'theme',
    title: 'One theme',
    shows: 'Pledges about the economy and the themes below it.',
    snippet: snippet({ manifesto, theme: 'economy' }, fallback),
  },
  {
    name: 'status',
    title: 'Chosen statuses',
    shows: 'What has stalled or was not delivered, with the reasons given.',
    snippet: snippet({ manifesto, status: 'stalled not-delivered' }, fallback),
  },
  {
    name: 'welsh',
    title: 'In Welsh',
    shows: 'Statuses and sentences in Welsh; wording held in English only is marked as English.',
    snippet: `<div lang="cy">\n${snippet({ manifesto }, 'Addewidion Llafur Gwernllyn, plaid ddychmygol.')}\n</div>`,
  },
  {
    name: 'dark',
    title: 'On a dark page',
    shows: 'The page’s color-scheme decides, not the reader’s system.',
    snippet: `<div style="color-scheme:dark;background:#111;padding:1rem">\n${snippet({ manifesto }, fallback)}\n</div>`,
  },
];

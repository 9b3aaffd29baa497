import { sandboxSnippet } from '../shared/example.ts';
import type { Example } from '../shared/example.ts';

/** Holds the first view at every width from 320 px, with four lines of attribution and two imprints. */
export const REPRESENTATIVES_MIN_HEIGHT = 'clamp(54rem, 124rem - 150vw, 80rem)';

/** Enough for a list of one or two people, or for none. */
const SHORT_MIN_HEIGHT = 'clamp(26rem, 70rem - 90vw, 44rem)';

const snippet = (
  attributes: Record<string, string>,
  fallback: string,
  minHeight = REPRESENTATIVES_MIN_HEIGHT,
) => sandboxSnippet('representatives', attributes, minHeight, fallback);

export const representativesExamples: readonly Example[] = [
  {
    name: 'council',
    title: 'The representatives of a council’s area',
    shows: 'Everybody elected to Aldermere Council as Labour and Co-operative, by ward.',
    snippet: snippet(
      { council: 'aldermere' },
      'The Labour and Co-operative councillors of Aldermere, a fictional council.',
    ),
  },
  {
    name: 'local-party',
    title: 'The representatives of a local party’s area',
    shows: 'The same people found through the local party, whose imprint stands beside the publisher’s.',
    snippet: snippet(
      { 'local-party': 'aldermere-co-op' },
      'Our councillors in Aldermere, a fictional council.',
    ),
  },
  {
    name: 'everybody',
    title: 'Everybody in office',
    shows: 'Councillors of every party, by name; the count says that it takes in everybody.',
    snippet: snippet(
      { council: 'aldermere', endorsements: 'anyone', sort: 'name' },
      'The councillors of Aldermere, a fictional council.',
    ),
  },
  {
    name: 'supported',
    title: 'With those the Co-operative Party supports',
    shows: 'A councillor elected for Labour alone, told apart as supported by the Co-operative Party.',
    snippet: snippet(
      { council: 'aldermere', endorsements: 'joint-ballot official-no-label supported' },
      'The councillors of Aldermere, a fictional council.',
    ),
  },
  {
    name: 'partial',
    title: 'A list that is not complete',
    shows: 'At least two councillors known in Thornwick, and why there may be more.',
    snippet: snippet(
      { council: 'thornwick' },
      'The councillors of Thornwick, a fictional council.',
      SHORT_MIN_HEIGHT,
    ),
  },
  {
    name: 'not-collected',
    title: 'A council not collected yet',
    shows: 'Unknown is not none: nothing is held of Saltholme.',
    snippet: snippet(
      { council: 'saltholme' },
      'The councillors of Saltholme, a fictional council.',
      SHORT_MIN_HEIGHT,
    ),
  },
  {
    name: 'none',
    title: 'A council known to have none',
    shows: 'Every councillor of Pellbridge is held, and none is Labour and Co-operative.',
    snippet: snippet(
      { council: 'pellbridge' },
      'The councillors of Pellbridge, a fictional council.',
      SHORT_MIN_HEIGHT,
    ),
  },
  {
    name: 'replaced',
    title: 'A council that was abolished',
    shows: 'Old Aldermere says which council took over.',
    snippet: snippet(
      { council: 'old-aldermere' },
      'The councillors of Old Aldermere, a fictional council.',
      SHORT_MIN_HEIGHT,
    ),
  },
  {
    name: 'welsh',
    title: 'In Welsh',
    shows: 'The nearest lang of the page decides; a name held in English only is marked as English.',
    snippet: `<div lang="cy">\n${snippet({ council: 'aldermere' }, 'Cynghorwyr Gwernllyn, cyngor dychmygol.')}\n</div>`,
  },
  {
    name: 'welsh-only-name',
    title: 'Names held in Welsh only',
    shows: 'On an English page, a Welsh council and ward keep their names and are marked as Welsh.',
    snippet: snippet(
      { council: 'aberheulog' },
      'The councillors of Aberheulog, a fictional council.',
      SHORT_MIN_HEIGHT,
    ),
  },
];

import type { CoopPledgeTrackerQuery } from '../../src/generated/coop-pledge-tracker.ts';
import { publisher } from './publisher.ts';

type Pledges = CoopPledgeTrackerQuery['pledges'];
type Pledge = Pledges['nodes'][number];
type Update = Pledge['updates'][number];
type Display = Pledge['status']['display'];

const LABELS: Record<Display, string> = {
  NOT_RATED: 'Not yet rated',
  NOT_STARTED: 'Not started',
  IN_PROGRESS: 'In progress',
  STALLED: 'Stalled',
  PART_DELIVERED: 'Partly delivered',
  DELIVERED: 'Delivered',
  NOT_DELIVERED: 'Not delivered',
  SUPERSEDED: 'Replaced',
  CANNOT_BE_TESTED: 'Cannot be tested',
  NEVER_ASSESSED: 'Never assessed',
  NOT_ELECTED: 'Not elected to carry this out',
  WITHDRAWN: 'Withdrawn',
};

export function update(facts: Partial<Update>): Update {
  return {
    kind: 'RATING',
    label: { text: LABELS.IN_PROGRESS, lang: 'EN' },
    reasonLabel: null,
    effectiveOn: '2025-06-12',
    summary: { text: 'Cabinet agreed the budget for the first year.', lang: 'EN' },
    isCorrected: false,
    isConfirmedBySecondPerson: false,
    isConfirmedOutsideParty: false,
    successor: null,
    evidence: [
      {
        url: 'https://aldermere.example/minutes/2025-06-12',
        archivedUrl: null,
        title: 'Cabinet minutes, 12 June 2025',
        publisher: 'Aldermere Borough Council',
        publishedOn: '2025-06-14',
        page: '4',
        isPartyOwn: false,
      },
    ],
    replies: [],
    ...facts,
  };
}

export function pledge(number: number, title: string, display: Display, facts: Partial<Pledge> = {}): Pledge {
  const reference = `ALD-${String(number).padStart(2, '0')}`;
  return {
    id: `ple_${number}`,
    reference,
    slug: `aldermere-labour-2023/${reference}`,
    title: { text: title, lang: 'EN' },
    wording: { text: `We will ${title.charAt(0).toLowerCase()}${title.slice(1)}.`, lang: 'EN' },
    wordingBasis: 'MANIFESTO_TEXT',
    quotePage: 10 + number,
    successTest: { text: 'It is open to the public.', lang: 'EN' },
    successTestWrittenOn: '2023-06-01',
    successTestTiming: { text: 'That is 73 days after the promise.', lang: 'EN' },
    dueOn: { on: '2027-03-31', precision: 'MONTH' },
    council: { slug: 'aldermere', name: { text: 'Aldermere Borough Council', lang: 'EN' } },
    manifesto: {
      title: { text: 'Aldermere Labour manifesto 2023', lang: 'EN' },
      council: { slug: 'aldermere' },
      owner: { imprint: null },
    },
    status: {
      display,
      label: { text: LABELS[display], lang: 'EN' },
      timeliness: 'NOT_DUE',
      lastReviewedOn: display === 'NOT_RATED' ? null : '2026-09-30',
    },
    updates: display === 'NOT_RATED' ? [] : [update({ label: { text: LABELS[display], lang: 'EN' } })],
    corrections: [],
    withdrawal: null,
    ...facts,
  };
}

/** Every reading a pledge can have, one of each, and a second in progress. */
export const pledgeList: Pledge[] = [
  pledge(1, 'Open a one-stop shop for new co-operatives', 'DELIVERED', {
    updates: [
      update({
        label: { text: LABELS.DELIVERED, lang: 'EN' },
        effectiveOn: '2026-03-02',
        summary: { text: 'The shop opened in the Corn Exchange.', lang: 'EN' },
        isConfirmedBySecondPerson: true,
        isConfirmedOutsideParty: true,
      }),
      update({}),
    ],
  }),
  pledge(2, 'Write a community wealth building strategy', 'IN_PROGRESS'),
  pledge(3, 'Buy more from local co-operatives', 'PART_DELIVERED'),
  pledge(4, 'Promote co-operative ownership', 'CANNOT_BE_TESTED', {
    updates: [],
    successTest: null,
    successTestWrittenOn: null,
    successTestTiming: null,
  }),
  pledge(5, 'Start a community bank', 'STALLED', {
    updates: [
      update({
        label: { text: LABELS.STALLED, lang: 'EN' },
        reasonLabel: { text: 'No funding', lang: 'EN' },
        summary: { text: 'The budget was withdrawn.', lang: 'EN' },
      }),
    ],
  }),
  pledge(6, 'Found a co-operative development agency', 'NOT_STARTED'),
  pledge(7, 'Give community energy first call on council roofs', 'IN_PROGRESS', {
    status: {
      display: 'IN_PROGRESS',
      label: { text: 'In progress', lang: 'EN' },
      timeliness: 'OVERDUE',
      lastReviewedOn: '2026-09-30',
    },
  }),
  pledge(8, 'Adopt a good landlords’ charter', 'NOT_DELIVERED'),
  pledge(9, 'Host credit unions beside council services', 'SUPERSEDED'),
  pledge(10, 'Study how credit unions could grow', 'NOT_RATED', {
    wordingBasis: 'REPORTED',
    quotePage: null,
    successTest: null,
    successTestWrittenOn: null,
  }),
];

/** An answer about Aldermere's manifesto, of which some pledges are tracked, unless `facts` say otherwise. */
export function pledges(
  facts: {
    nodes?: Pledge[];
    /** How many there are in all; as many as `nodes` unless given. */
    totalCount?: number;
    level?: Pledges['coverage']['level'];
    publisher?: CoopPledgeTrackerQuery['publisher'];
  } = {},
): CoopPledgeTrackerQuery {
  const nodes = facts.nodes ?? pledgeList;
  const displays = [...new Set(nodes.map(({ status }) => status.display))];
  return {
    pledges: {
      totalCount: facts.totalCount ?? nodes.length,
      coverage: { level: facts.level ?? 'PARTIAL', asOf: null, parts: [] },
      selectionStatements: [
        {
          text: '10 of the manifesto’s 24 pledges are tracked here. Chosen by: the sandbox’s editors.',
          lang: 'EN',
        },
      ],
      counts: displays.map((display) => ({
        display,
        label: { text: LABELS[display], lang: 'EN' },
        count: nodes.filter(({ status }) => status.display === display).length,
      })),
      nodes,
    },
    publisher: facts.publisher ?? publisher,
  };
}

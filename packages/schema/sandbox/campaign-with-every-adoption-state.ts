import type { RecordPart } from '../src/record/record-part.ts';
import { adoption } from './adoption.ts';
import { type Neighbour, neighbour } from './neighbour.ts';
import { sandboxSource } from './sources.ts';

/** Councils that are here for what they did with the charter. None of them is collected. */
const councils: readonly Neighbour[] = [
  {
    slug: 'ottermouth',
    place: 'Ottermouth',
    name: 'Ottermouth Council',
    councilType: 'UNITARY',
    gss: 'E06999911',
  },
  {
    slug: 'kestrelby',
    place: 'Kestrelby',
    name: 'Kestrelby Council',
    councilType: 'UNITARY',
    gss: 'E06999912',
  },
  {
    slug: 'fennimoor',
    place: 'Fennimoor',
    name: 'Fennimoor Council',
    councilType: 'UNITARY',
    gss: 'E06999913',
  },
  {
    slug: 'lantern-bay',
    place: 'Lantern Bay',
    name: 'Lantern Bay Council',
    councilType: 'UNITARY',
    gss: 'E06999914',
  },
  {
    slug: 'stoneharrow',
    place: 'Stoneharrow',
    name: 'Stoneharrow Council',
    councilType: 'UNITARY',
    gss: 'E06999915',
  },
  {
    slug: 'marrowdale',
    place: 'Marrowdale',
    name: 'Marrowdale Council',
    councilType: 'UNITARY',
    gss: 'E06999916',
  },
  {
    slug: 'quiet-hundred',
    place: 'Quiet Hundred',
    name: 'Quiet Hundred Council',
    councilType: 'UNITARY',
    gss: 'E06999917',
  },
];

const neighbours = councils.map(neighbour);

const TABLED = { en: 'The motion was put down.', cy: 'Cyflwynwyd y cynnig.' };
const PASSED = { en: 'Council passed the motion.', cy: 'Pasiodd y cyngor y cynnig.' };

/**
 * What councils did with the warm homes charter. Counted as adopted: Thornwick (passed), Aldermere (passed amended), Fennimoor (signed), Lantern Bay and
 * Marrowdale (reporting; Marrowdale's report is so late that it reads lapsed). Apart: Aberheulog (inspired), Kestrelby (referred). Not
 * adopted: Saltholme (tabled), Ottermouth (deferred), Pellbridge (defeated), Stoneharrow (rescinded). Quiet Hundred has no row: not tabled.
 */
export const campaignWithEveryAdoptionState: RecordPart = {
  name: 'campaign-with-every-adoption-state',
  areas: neighbours.map(({ area }) => area),
  organisations: neighbours.map(({ council }) => council),
  adoptions: [
    adoption('saltholme', [{ state: 'TABLED', on: '2026-10-14', ...TABLED }]),
    adoption('ottermouth', [
      { state: 'TABLED', on: '2025-01-22', ...TABLED },
      {
        state: 'DEFERRED',
        on: '2025-01-29',
        en: 'Council put the motion off.',
        cy: 'Gohiriodd y cyngor y cynnig.',
      },
    ]),
    adoption('kestrelby', [
      {
        state: 'REFERRED',
        on: '2025-03-12',
        en: 'Council referred it to cabinet.',
        cy: 'Cyfeiriodd y cyngor ef at y cabinet.',
      },
    ]),
    adoption('thornwick', [
      {
        state: 'PASSED',
        on: '2024-09-25',
        ...PASSED,
        meetingOn: '2024-09-25',
        mover: 'cressida-moorhouse',
        seconder: 'tobias-lark',
        vote: { for: 38, against: 12, abstentions: 3 },
        reportDueOn: '2026-09-25',
      },
    ]),
    adoption(
      'aldermere',
      [
        { state: 'TABLED', on: '2023-11-08', ...TABLED },
        {
          state: 'PASSED_AMENDED',
          on: '2023-11-15',
          en: 'Council passed the motion with one clause changed.',
          cy: 'Pasiodd y cyngor y cynnig gydag un cymal wedi’i newid.',
          meetingOn: '2023-11-15',
          mover: 'rowena-ashdown',
          seconder: 'petra-lindqvist-moss',
          vote: { for: 11, against: 4, abstentions: 1 },
          amendedText: {
            en: 'Insulate through a co-operative or another local firm.',
            cy: 'Inswleiddio drwy gwmni cydweithredol neu gwmni lleol arall.',
          },
          reportDueOn: '2025-11-15',
        },
      ],
      {
        clauses: [
          { clause: 'champion', state: 'KEPT' },
          { clause: 'champion', state: 'MET', on: '2025-11-19' },
          {
            clause: 'co-op',
            state: 'AMENDED',
            note: { en: 'Other local firms were added.', cy: 'Ychwanegwyd cwmnïau lleol eraill.' },
          },
          { clause: 'report', state: 'KEPT' },
        ],
        followUps: [
          {
            reportedOn: '2025-11-19',
            summary: {
              en: '214 homes insulated in the first two years.',
              cy: 'Inswleiddiwyd 214 o gartrefi yn y ddwy flynedd gyntaf.',
            },
            nextDueOn: '2026-12-01',
            sources: [sandboxSource],
          },
        ],
      },
    ),
    adoption('aberheulog', [
      {
        state: 'INSPIRED',
        on: '2025-06-18',
        en: 'Council passed a motion of its own in the spirit of the charter.',
        cy: 'Pasiodd y cyngor gynnig ei hun yn ysbryd y siarter.',
      },
    ]),
    adoption('fennimoor', [
      {
        state: 'SIGNED',
        on: '2025-02-26',
        en: 'The leader signed the charter.',
        cy: 'Llofnododd yr arweinydd y siarter.',
      },
    ]),
    adoption(
      'lantern-bay',
      [
        { state: 'PASSED', on: '2024-02-28', ...PASSED, reportDueOn: '2025-03-01' },
        {
          state: 'REPORTING',
          on: '2025-03-05',
          en: 'The first report came.',
          cy: 'Daeth yr adroddiad cyntaf.',
        },
      ],
      {
        clauses: [
          { clause: 'champion', state: 'MET' },
          { clause: 'co-op', state: 'REMOVED' },
          {
            clause: 'report',
            state: 'NOT_MET',
            note: {
              en: 'The report of 2026 gave numbers and no costs.',
              cy: 'Rhoddodd adroddiad 2026 niferoedd a dim costau.',
            },
            on: '2026-03-04',
          },
        ],
        followUps: [
          {
            reportedOn: '2025-03-05',
            summary: { en: 'A champion is named.', cy: 'Enwyd pencampwr.' },
            nextDueOn: '2026-03-01',
            sources: [sandboxSource],
          },
          {
            reportedOn: '2026-03-04',
            summary: { en: '60 homes insulated.', cy: 'Inswleiddiwyd 60 o gartrefi.' },
            nextDueOn: '2027-03-01',
            sources: [sandboxSource],
          },
        ],
      },
    ),
    adoption('pellbridge', [
      { state: 'TABLED', on: '2024-07-03', ...TABLED },
      {
        state: 'DEFEATED',
        on: '2024-07-10',
        en: 'Council voted it down.',
        cy: 'Pleidleisiodd y cyngor yn ei erbyn.',
      },
    ]),
    adoption('stoneharrow', [
      {
        state: 'PASSED',
        on: '2024-04-17',
        ...PASSED,
        meetingOn: '2024-04-17',
        vote: { for: 31, against: 12 },
      },
      {
        state: 'RESCINDED',
        on: '2025-07-16',
        meetingOn: '2025-07-16',
        vote: { for: 25, against: 20, abstentions: 1 },
        en: 'After the election the new majority took the motion back.',
        cy: 'Ar ôl yr etholiad tynnodd y mwyafrif newydd y cynnig yn ôl.',
      },
    ]),
    adoption(
      'marrowdale',
      [
        { state: 'PASSED', on: '2023-12-06', ...PASSED, reportDueOn: '2024-04-01' },
        {
          state: 'REPORTING',
          on: '2024-03-20',
          en: 'The first report came.',
          cy: 'Daeth yr adroddiad cyntaf.',
        },
      ],
      {
        followUps: [
          {
            reportedOn: '2024-03-20',
            summary: {
              en: 'Talks with a co-operative began.',
              cy: 'Dechreuodd trafodaethau â chwmni cydweithredol.',
            },
            nextDueOn: '2024-12-01',
            sources: [sandboxSource],
          },
        ],
      },
    ),
  ],
};

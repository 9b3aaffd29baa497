import type { PledgeEntry } from '../src/record/pledges.ts';
import type { RecordPart } from '../src/record/record-part.ts';
import { byEditor, byTwo, minutes, newspaper, report, searchRecord } from './evidence.ts';
import { aldermereCouncilSource, sandboxSource } from './sources.ts';

/** The council's term ended with the polls of 2023: every assessed pledge was settled that day. */
const TERM_ENDED = '2023-05-08';

type Told = Omit<
  PledgeEntry,
  'manifesto' | 'basis' | 'council' | 'publishedOn' | 'sources' | 'testability' | 'strength'
>;

const pledgeOf2019 = (told: Told): PledgeEntry => ({
  manifesto: 'aldermere-labour-2019',
  basis: { kind: 'MANIFESTO_TEXT', page: 2 },
  strength: 'WILL',
  testability: 'TESTABLE',
  council: 'aldermere',
  publishedOn: '2019-06-03',
  sources: [sandboxSource],
  ...told,
});

/** The manifesto of the term before: one pledge of each way a term can close, and OLD-04, which nobody ever assessed. */
export const neverAssessedAtTermClose: RecordPart = {
  name: 'never-assessed-at-term-close',
  manifestos: [
    {
      slug: 'aldermere-labour-2019',
      title: { en: 'Aldermere Together', cy: 'Gwernllyn Gyda’n Gilydd' },
      owner: 'aldermere-labour-group',
      council: 'aldermere',
      term: { from: '2019-05-06', to: TERM_ENDED },
      publishedOn: '2019-03',
      selection: { kind: 'COMPLETE', of: 4 },
      mandates: [
        { kind: 'OPPOSITION', from: '2019-05-06', to: '2020-01-20', sources: [aldermereCouncilSource] },
        { kind: 'MINORITY', from: '2020-01-20', to: TERM_ENDED, sources: [aldermereCouncilSource] },
      ],
      sources: [sandboxSource],
    },
  ],
  pledges: [
    pledgeOf2019({
      reference: 'OLD-01',
      title: { en: 'Open the council’s books', cy: 'Agor llyfrau’r cyngor' },
      wording: {
        en: 'We will publish every invoice over £500.',
        cy: 'Byddwn yn cyhoeddi pob anfoneb dros £500.',
      },
      successTest: {
        text: {
          en: 'Invoices over £500 are published monthly.',
          cy: 'Cyhoeddir anfonebau dros £500 bob mis.',
        },
        writtenOn: '2019-06-03',
      },
      themes: ['economy'],
      log: [
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2021-02-01',
          publishedOn: '2021-02-08',
          summary: {
            en: 'A pilot began with two departments.',
            cy: 'Dechreuodd cynllun peilot gyda dwy adran.',
          },
          ...byEditor,
          evidence: [report('2021-02-01', 'Transparency pilot')],
        },
        {
          kind: 'TERM_CLOSE',
          status: 'DELIVERED',
          effectiveOn: TERM_ENDED,
          publishedOn: '2023-05-22',
          summary: {
            en: 'At the end of the term invoices of every department are published monthly.',
            cy: 'Ar ddiwedd y tymor cyhoeddir anfonebau pob adran bob mis.',
          },
          ...byTwo,
          evidence: [report('2023-05-05', 'Published invoices, April 2023')],
        },
      ],
    }),
    pledgeOf2019({
      reference: 'OLD-02',
      title: { en: 'A swimming pool for Foundry', cy: 'Pwll nofio i’r Ffowndri' },
      wording: {
        en: 'We will build a swimming pool in Foundry.',
        cy: 'Byddwn yn adeiladu pwll nofio yn y Ffowndri.',
      },
      themes: ['places'],
      log: [
        {
          kind: 'RATING',
          status: 'STALLED',
          reason: 'NO_FUNDING',
          effectiveOn: '2021-09-14',
          publishedOn: '2021-09-20',
          summary: { en: 'The grant application was refused.', cy: 'Gwrthodwyd y cais am grant.' },
          ...byEditor,
          evidence: [newspaper('2021-09-15', 'No pool this year')],
        },
        {
          kind: 'TERM_CLOSE',
          status: 'NOT_DELIVERED',
          reason: 'NO_FUNDING',
          effectiveOn: TERM_ENDED,
          publishedOn: '2023-05-22',
          summary: {
            en: 'At the end of the term there is no pool and no money for one.',
            cy: 'Ar ddiwedd y tymor nid oes pwll nac arian ar ei gyfer.',
          },
          ...byTwo,
          evidence: [searchRecord('2023-05-19', 'Capital programme 2023 to 2028, searched for "pool"')],
        },
      ],
    }),
    pledgeOf2019({
      reference: 'OLD-03',
      title: { en: 'Twenty new allotments', cy: 'Ugain o randiroedd newydd' },
      wording: { en: 'We will lay out twenty allotments.', cy: 'Byddwn yn gosod ugain o randiroedd.' },
      themes: ['food'],
      log: [
        {
          kind: 'RATING',
          status: 'PART_DELIVERED',
          effectiveOn: '2022-04-04',
          publishedOn: '2022-04-11',
          summary: { en: 'Twelve of twenty are laid out.', cy: 'Mae deuddeg o’r ugain wedi’u gosod.' },
          ...byEditor,
          evidence: [report('2022-04-04', 'Allotments report')],
        },
        {
          kind: 'TERM_CLOSE',
          status: 'PART_DELIVERED',
          effectiveOn: TERM_ENDED,
          publishedOn: '2023-05-22',
          summary: {
            en: 'At the end of the term twelve of twenty are laid out.',
            cy: 'Ar ddiwedd y tymor mae deuddeg o’r ugain wedi’u gosod.',
          },
          ...byTwo,
          evidence: [minutes('2023-04-19', 'Parks committee minutes, item 1')],
        },
      ],
    }),
    pledgeOf2019({
      reference: 'OLD-04',
      title: { en: 'A twin town on every continent', cy: 'Gefeilldref ar bob cyfandir' },
      wording: {
        en: 'We will twin Aldermere with a town on every continent.',
        cy: 'Byddwn yn gefeillio Gwernllyn â thref ar bob cyfandir.',
      },
      themes: ['places'],
    }),
  ],
};

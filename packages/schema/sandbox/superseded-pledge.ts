import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';
import { byEditor, byTwo, minutes, report } from './evidence.ts';
import { aldermereCouncilSource } from './sources.ts';

/** ALD-09 was replaced by ALD-10, a promise the group made two years later; the link says so. */
export const supersededPledge: RecordPart = {
  name: 'superseded-pledge',
  pledges: [
    pledgeOf2023('ALD-09', {
      title: { en: 'Credit union in the central library', cy: 'Undeb credyd yn y llyfrgell ganolog' },
      themes: ['finance'],
      log: [
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2024-04-10',
          publishedOn: '2024-04-15',
          summary: {
            en: 'The library committee found room for the counter.',
            cy: 'Daeth y pwyllgor llyfrgelloedd o hyd i le i’r cownter.',
          },
          ...byEditor,
          evidence: [minutes('2024-04-10', 'Library committee minutes, item 2')],
        },
        {
          kind: 'RATING',
          status: 'SUPERSEDED',
          successor: 'aldermere-labour-2023/ALD-10',
          effectiveOn: '2025-09-10',
          publishedOn: '2025-09-15',
          summary: {
            en: 'Council replaced the one counter by a larger promise: a counter in every ward.',
            cy: 'Disodlodd y cyngor yr un cownter ag addewid mwy: cownter ym mhob ward.',
          },
          ...byTwo,
          evidence: [minutes('2025-09-10', 'Council minutes, resolution 14')],
        },
      ],
    }),
    {
      manifesto: 'aldermere-labour-2023',
      reference: 'ALD-10',
      title: { en: 'Credit unions in every ward', cy: 'Undebau credyd ym mhob ward' },
      wording: {
        en: 'A credit union counter beside council services in every ward, as council resolved in September 2025.',
        cy: 'Cownter undeb credyd ochr yn ochr â gwasanaethau’r cyngor ym mhob ward, fel y penderfynodd y cyngor ym mis Medi 2025.',
      },
      basis: { kind: 'REPORTED' },
      strength: 'WILL',
      testability: 'TESTABLE',
      successTest: {
        text: {
          en: 'A credit union serves the public in all seven wards.',
          cy: 'Mae undeb credyd yn gwasanaethu’r cyhoedd ym mhob un o’r saith ward.',
        },
        writtenOn: '2025-09-15',
      },
      due: '2027-04',
      council: 'aldermere',
      themes: ['finance'],
      publishedOn: '2025-09-15',
      log: [
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2026-05-20',
          publishedOn: '2026-05-26',
          summary: {
            en: 'Three of seven counters are open.',
            cy: 'Mae tri o’r saith cownter ar agor.',
          },
          ...byEditor,
          evidence: [report('2026-05-20', 'Report on counters')],
        },
      ],
      sources: [aldermereCouncilSource],
    },
  ],
};

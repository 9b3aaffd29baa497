import type { RecordPart } from '../src/record/record-part.ts';
import { byEditor, minutes } from './evidence.ts';
import { sandboxSource } from './sources.ts';

const sources = [sandboxSource];

/** Aldermere's community bank (ALD-05) was taken over by Thornwick (THO-01), and from there by Aberheulog (ABE-01, in Welsh only). */
export const adoptedFromChain: RecordPart = {
  name: 'adopted-from-chain',
  manifestos: [
    {
      slug: 'thornwick-labour-2024',
      title: { en: 'Thornwick Works Together' },
      owner: 'thornwick-labour-group',
      council: 'thornwick',
      term: { from: '2024-05-06', to: '2028-05-08' },
      publishedOn: '2024-04-02',
      selection: { kind: 'SELECTED', of: 25, by: { en: 'Thornwick Co-operative Party' } },
      mandates: [{ kind: 'COALITION', from: '2024-05-06', sources }],
      sources,
    },
    {
      slug: 'aberheulog-labour-2025',
      title: { cy: 'Aberheulog i Bawb' },
      owner: 'aberheulog-labour-group',
      council: 'aberheulog',
      term: { from: '2022-05-09', to: '2027-05-10' },
      publishedOn: '2025-01',
      selection: { kind: 'SELECTED', of: null, by: { cy: 'Plaid Gydweithredol Cymru' } },
      mandates: [{ kind: 'MINORITY', from: '2025-01-20', sources }],
      sources,
    },
  ],
  pledges: [
    {
      manifesto: 'thornwick-labour-2024',
      reference: 'THO-01',
      title: { en: 'A bank like Aldermere’s' },
      wording: { en: 'We will found a community bank on Aldermere’s model.' },
      basis: { kind: 'MANIFESTO_TEXT', page: 3 },
      strength: 'WILL',
      testability: 'TESTABLE',
      successTest: {
        text: { en: 'The bank is authorised and has lent to businesses in Thornwick.' },
        writtenOn: '2024-06-10',
      },
      due: '2028-05',
      council: 'thornwick',
      modelPledge: 'community-bank',
      adoptedFrom: 'aldermere-labour-2023/ALD-05',
      themes: ['finance'],
      publishedOn: '2024-06-10',
      log: [
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2025-10-01',
          publishedOn: '2025-10-06',
          summary: { en: 'Cabinet commissioned a business plan.' },
          ...byEditor,
          evidence: [
            minutes('2025-10-01', 'Cabinet minutes, item 6', {
              publisher: 'Thornwick Borough Council',
              url: 'https://example.org/thornwick-council/minutes/2025-10-01',
            }),
          ],
        },
      ],
      sources,
    },
    {
      manifesto: 'aberheulog-labour-2025',
      reference: 'ABE-01',
      title: { cy: 'Banc cymunedol' },
      wording: { cy: 'Byddwn yn archwilio banc cymunedol fel un Thornwick.' },
      basis: { kind: 'MANIFESTO_TEXT' },
      strength: 'INVESTIGATE',
      testability: 'TESTABLE',
      council: 'aberheulog',
      modelPledge: 'community-bank',
      adoptedFrom: 'thornwick-labour-2024/THO-01',
      themes: ['finance'],
      publishedOn: '2025-02-03',
      sources,
    },
  ],
};

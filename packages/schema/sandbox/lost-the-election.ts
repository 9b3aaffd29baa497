import type { RecordPart } from '../src/record/record-part.ts';
import { byEditor, newspaper } from './evidence.ts';
import { sandboxSource } from './sources.ts';

const sources = [sandboxSource];

/** A group that stayed in opposition for the whole term: its pledges read "not elected to carry this out", never "not delivered". */
export const lostTheElection: RecordPart = {
  name: 'lost-the-election',
  manifestos: [
    {
      slug: 'pellbridge-labour-2023',
      title: { en: 'Pellbridge Deserves Better' },
      owner: 'pellbridge-labour-group',
      council: 'pellbridge',
      term: { from: '2023-05-08', to: '2027-05-10' },
      publishedOn: '2023-04',
      selection: {
        kind: 'SELECTED',
        of: null,
        by: { en: 'the editors of the sandbox', cy: 'golygyddion y blwch tywod' },
      },
      mandates: [{ kind: 'OPPOSITION', from: '2023-05-08', sources }],
      sources,
    },
  ],
  pledges: [
    {
      manifesto: 'pellbridge-labour-2023',
      reference: 'PEL-01',
      title: { en: 'Free school breakfasts' },
      wording: { en: 'A free breakfast in every school of the borough.' },
      basis: { kind: 'REPORTED' },
      strength: 'WILL',
      testability: 'TESTABLE',
      council: 'pellbridge',
      themes: ['food'],
      publishedOn: '2023-06-01',
      sources,
    },
    {
      manifesto: 'pellbridge-labour-2023',
      reference: 'PEL-02',
      title: { en: 'A market for Castle' },
      wording: { en: 'A weekly market below the castle.' },
      basis: { kind: 'REPORTED' },
      strength: 'AIM',
      testability: 'TESTABLE',
      council: 'pellbridge',
      themes: ['local-economy'],
      publishedOn: '2023-06-01',
      log: [
        {
          kind: 'NOTE',
          effectiveOn: '2023-05-05',
          publishedOn: '2023-06-01',
          summary: {
            en: 'The group won no seat at the election.',
            cy: 'Ni enillodd y grŵp yr un sedd yn yr etholiad.',
          },
          ...byEditor,
          evidence: [newspaper('2023-05-05', 'Pellbridge: the results')],
        },
      ],
      sources,
    },
  ],
};

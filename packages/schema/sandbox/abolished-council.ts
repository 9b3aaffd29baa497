import type { RecordPart } from '../src/record/record-part.ts';
import { sandboxSource } from './sources.ts';

const sources = [sandboxSource];

/** A borough that ended on 1 April 2009: whoever asks for it is told that Aldermere took over. */
export const abolishedCouncil: RecordPart = {
  name: 'abolished-council',
  areas: [
    {
      slug: 'old-aldermere',
      kind: 'DISTRICT',
      name: { en: 'Old Aldermere', cy: 'Hen Wernllyn' },
      nation: 'ENGLAND',
      identifiers: [{ scheme: 'gss', value: 'E07999903', validTo: '2009-04-01' }],
      validTo: '2009-04-01',
      successors: [
        {
          area: 'aldermere',
          occurredOn: '2009-04-01',
          legislation: 'The Aldermere (Structural Changes) Order 2008',
        },
      ],
      sources,
    },
  ],
  organisations: [
    {
      slug: 'old-aldermere',
      kind: 'COUNCIL',
      councilType: 'NON_METROPOLITAN_DISTRICT',
      name: { en: 'Old Aldermere Borough Council', cy: 'Cyngor Bwrdeistref Hen Wernllyn' },
      shortName: { en: 'Old Aldermere', cy: 'Hen Wernllyn' },
      nation: 'ENGLAND',
      area: 'old-aldermere',
      foundedOn: '1974-04-01',
      dissolvedOn: '2009-04-01',
      identifiers: [{ scheme: 'gss', value: 'E07999903', validTo: '2009-04-01' }],
      successors: [{ organisation: 'aldermere', occurredOn: '2009-04-01' }],
      sources,
    },
  ],
};

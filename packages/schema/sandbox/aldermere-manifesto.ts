import type { PledgeEntry } from '../src/record/pledges.ts';
import type { RecordPart } from '../src/record/record-part.ts';
import { paragraphs, wordings } from './manifesto-text.ts';
import { aldermereCouncilSource, manifestoSource } from './sources.ts';

/** The manifesto of 2023, of whose forty-one pledges the local party follows eighteen, and one made since. */
export const aldermereManifesto: RecordPart = {
  name: 'aldermere-manifesto',
  manifestos: [
    {
      slug: 'aldermere-labour-2023',
      title: { en: 'A Fair Share for Aldermere', cy: 'Cyfran Deg i Wernllyn' },
      owner: 'aldermere-labour-group',
      council: 'aldermere',
      term: { from: '2023-05-08', to: '2027-05-10' },
      publishedOn: '2023-03-20',
      documentUrl: 'https://example.org/aldermere-labour/manifesto-2023.pdf',
      documentArchivedUrl: 'https://example.org/archive/aldermere-labour/manifesto-2023.pdf',
      selection: {
        kind: 'SELECTED',
        of: 41,
        by: { en: 'Aldermere Co-operative Party', cy: 'Plaid Gydweithredol Gwernllyn' },
      },
      paragraphs,
      mandates: [{ kind: 'WON_CONTROL', from: '2023-05-08', sources: [aldermereCouncilSource] }],
      sources: [manifestoSource],
    },
  ],
};

type Told = Omit<
  PledgeEntry,
  | 'manifesto'
  | 'reference'
  | 'wording'
  | 'basis'
  | 'council'
  | 'publishedOn'
  | 'sources'
  | 'testability'
  | 'strength'
> &
  Partial<Pick<PledgeEntry, 'testability' | 'strength'>>;

/** A pledge of that manifesto, quoted from it: the situation tells only what is its own. */
export function pledgeOf2023(reference: keyof typeof wordings, told: Told): PledgeEntry {
  const page = paragraphs.find(({ text }) => text.en.includes(wordings[reference].en));
  return {
    manifesto: 'aldermere-labour-2023',
    reference,
    wording: wordings[reference],
    basis: page === undefined ? { kind: 'MANIFESTO_TEXT' } : { kind: 'MANIFESTO_TEXT', page: page.page },
    ...(page === undefined ? {} : { paragraph: page.anchor }),
    strength: 'WILL',
    testability: 'TESTABLE',
    council: 'aldermere',
    publishedOn: '2023-06-01',
    sources: [manifestoSource],
    ...told,
  };
}

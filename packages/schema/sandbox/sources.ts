import type { Source } from '../src/record/source.ts';

/** Everything in the sandbox is invented, the sources too: no address of it leads anywhere. */
function invented(publisher: string, path: string): Source {
  return { url: `https://example.org/${path}`, publisher, licence: 'CC BY 4.0', retrievedOn: '2026-11-01' };
}

export const sandboxSource = invented('The sandbox', 'sandbox');
export const aldermereCouncilSource = invented('Aldermere Council', 'aldermere-council');
export const returningOfficerSource = invented('Returning Officer, Aldermere', 'aldermere-council/elections');
export const localPartySource = invented('Aldermere Co-operative Party', 'aldermere-co-op');
export const manifestoSource = invented('Aldermere Labour Group', 'aldermere-labour/manifesto-2023.pdf');

import { readFileSync } from 'node:fs';

const MANIFEST = new URL('../../../packages/schema/trusted-documents.json', import.meta.url);

/** What a released widget can ask for by hash: every document of theirs about a council and about a local party, in both languages. */
export function trustedQuestions(council: string, localParty: string): string[] {
  const documents: Record<string, string> = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const bodies = [{ organisation: { slug: council } }, { localParty: { slug: localParty } }];
  return Object.entries(documents).flatMap(([hash, document]) =>
    bodies.flatMap((body) =>
      ['EN', 'CY'].map((lang) => {
        const [named] = Object.values(body);
        const asked = { ...body, of: named, lang, endorsements: ['ANYONE'] };
        const takes = Object.entries(asked).filter(([name]) => document.includes(`$${name}:`));
        return `/q/${hash}?variables=${encodeURIComponent(JSON.stringify(Object.fromEntries(takes)))}`;
      }),
    ),
  );
}

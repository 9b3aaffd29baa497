import DataLoader from 'dataloader';
import type { Correction } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import { Language, langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised, type LanguageCode } from '../language/localised.ts';
import { findShownText, shownString } from '../redaction/redaction-notice.ts';
import { correctionWords, parseCorrectedField } from './correction-words.ts';

const CorrectedFieldType = builder.enumType('CorrectedField', {
  subGraphs: ['Public', 'Admin'],
  description: 'What of a pledge or a manifesto a correction changed.',
  values: {
    TITLE: { value: 'title', description: 'Its short title.' },
    WORDING: { value: 'wording', description: 'The promise itself.' },
    WORDING_BASIS: { value: 'wordingBasis', description: 'Whose words the promise is in.' },
    QUOTE_PAGE: { value: 'quotePage', description: 'The page of the manifesto it is quoted from.' },
    SUCCESS_TEST: { value: 'successTest', description: 'What must be so for it to count as delivered.' },
    STRENGTH: { value: 'strength', description: 'How firmly it was promised.' },
    TESTABILITY: { value: 'testability', description: 'Whether anybody could tell that it was kept.' },
    DUE: { value: 'due', description: 'When it was promised for, as `2027`, `2027-05` or `2027-05-06`.' },
    MILESTONE: { value: 'milestone', description: 'One of its milestones: its title with its days.' },
    TERM_FROM: { value: 'termFrom', description: 'Of a manifesto: the first day of its term.' },
    TERM_TO: { value: 'termTo', description: 'Of a manifesto: the day its term ends.' },
    SELECTION: { value: 'selection', description: 'Of a manifesto: whether every pledge of it is held.' },
    PLEDGES_IN_MANIFESTO: {
      value: 'pledgesInManifesto',
      description: 'Of a manifesto: how many pledges the whole of it has.',
    },
    SELECTED_BY: { value: 'selectedBy', description: 'Of a manifesto: who selected its pledges.' },
    MANDATES: {
      value: 'mandates',
      description: 'Of a manifesto: the spells in which its owner could or could not carry it out.',
    },
  } as const,
});

const FIELDS = [
  'title',
  'wording',
  'wordingBasis',
  'quotePage',
  'successTest',
  'strength',
  'testability',
  'due',
  'milestone',
  'termFrom',
  'termTo',
  'selection',
  'pledgesInManifesto',
  'selectedBy',
  'mandates',
] as const;

export const CorrectionType = builder.objectRef<Correction>('Correction').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'A change to what readers of a pledge or a manifesto had been told, shown as one (R4).',
  fields: (t) => ({
    field: t.field({
      type: CorrectedFieldType,
      description: 'What it changed.',
      resolve: ({ field }) => fieldOf(field).name,
    }),
    lang: t.field({
      type: Language,
      nullable: true,
      description: 'The language of the text that changed. Null for what is no text, such as the strength.',
      resolve: ({ field }) => fieldOf(field).lang,
    }),
    before: t.string({
      nullable: true,
      description: 'What stood there before. Null where nothing did.',
      resolve: (correction) => shownPart(correction, 'beforeText'),
    }),
    after: t.string({
      nullable: true,
      description: 'What stood there afterwards. Null where nothing did.',
      resolve: (correction) => shownPart(correction, 'afterText'),
    }),
    beforeWords: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: '`before` as readers read it: a code and a date in words. Null where nothing stood there.',
      resolve: (correction, { lang }) => wordsIn(correction, 'beforeText', lang),
    }),
    afterWords: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: '`after` as readers read it: a code and a date in words. Null where nothing stands there.',
      resolve: (correction, { lang }) => wordsIn(correction, 'afterText', lang),
    }),
    reason: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'Why. Null where no reason is recorded.',
      resolve: ({ reasonEn, reasonCy, redactedAt }, { lang }) =>
        findShownText(reasonEn, reasonCy, redactedAt, lang),
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When it was published here.' }),
  }),
});

const loaders = new WeakMap<Context, DataLoader<string, Correction[]>>();

/** Corrections of a pledge, a manifesto or a paragraph, by its id, oldest first. One loader a request, so that a list asks once. */
export function loadCorrections(context: Context, recordId: string): Promise<Correction[]> {
  const known = loaders.get(context);
  if (known) return known.load(recordId);
  const loader = new DataLoader<string, Correction[]>(async (ids) => {
    const rows = await prismaOf(context).correction.findMany({
      where: {
        recordType: { in: ['Pledge', 'Manifesto', 'ManifestoParagraph'] },
        recordId: { in: [...ids] },
      },
      orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    });
    const byRecord = Map.groupBy(rows, (row) => row.recordId);
    return ids.map((id) => byRecord.get(id) ?? []);
  });
  loaders.set(context, loader);
  return loader.load(recordId);
}

/** The words before or after, in the language of the field. */
function shownPart(correction: Correction, part: 'beforeText' | 'afterText'): string | null {
  const text = correction[part];
  return text && shownString(text, correction.redactedAt, fieldOf(correction.field).lang ?? 'EN');
}

function wordsIn(correction: Correction, part: 'beforeText' | 'afterText', lang: LanguageCode) {
  const words = correctionWords(correction, part);
  return words && findLocalised(words.en, words.cy, lang);
}

/** A stored field name, such as `wordingEn`, as its field and language. */
function fieldOf(stored: string): { name: (typeof FIELDS)[number]; lang: LanguageCode | null } {
  const { name: stem, lang } = parseCorrectedField(stored);
  const name = FIELDS.find((field) => field === stem);
  if (name === undefined) throw new Error(`a correction names the unknown field ${stored}`);
  return { name, lang: lang && (lang === 'cy' ? 'CY' : 'EN') };
}

import { findVocabulary, type VocabularyFile } from './vocabulary-faults.ts';

/** Enums of the database that are named otherwise than the vocabulary of their words. */
const VOCABULARY_OF_ENUM: Readonly<Record<string, string>> = {
  MandateKind: 'mandate.ts',
  PostcodeConfidence: 'confidence.ts',
  SelectionKind: 'selection.ts',
};

/** Where the database and the words disagree on the codes there are. `prisma` is the text of all the .prisma files. */
export function listStoredCodeFaults(files: readonly VocabularyFile[], prisma: string): string[] {
  return [...prisma.matchAll(/^enum (\w+) \{([^}]*)\}/gm)].flatMap(([, name = '', body = '']) => {
    const expected = VOCABULARY_OF_ENUM[name] ?? `${kebab(name)}.ts`;
    const file = files.find((one) => one.file === expected);
    const vocabulary = file && findVocabulary(file);
    if (!vocabulary) return [`enum ${name} of the database has no words: write vocabulary/${expected}.`];
    const stored =
      body
        .replace(/\/\/.*$/gm, '')
        .match(/^\s*\w+/gm)
        ?.map((code) => code.trim()) ?? [];
    const worded = Object.keys(vocabulary).filter((code) => !isComputed(vocabulary[code]));
    return [
      ...stored
        .filter((code) => !worded.includes(code))
        .map((code) => `${code} of enum ${name} has no words: add it to vocabulary/${expected}.`),
      ...worded
        .filter((code) => !stored.includes(code))
        .map(
          (code) =>
            `${code} of vocabulary/${expected} cannot be stored: add it to enum ${name}, or mark it isComputed.`,
        ),
    ];
  });
}

function isComputed(definition: unknown): boolean {
  if (typeof definition !== 'object' || definition === null) return false;
  return (
    ('isComputed' in definition && definition.isComputed === true) ||
    ('isDerived' in definition && definition.isDerived === true)
  );
}

function kebab(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();
}

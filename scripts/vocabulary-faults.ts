/** What one file of packages/schema/src/vocabulary exports. `file` is its name, such as `pledge-status.ts`. */
export type VocabularyFile = Readonly<{ file: string; exports: Readonly<Record<string, unknown>> }>;

type Table = Readonly<Record<string, unknown>>;

const LANGUAGES = ['en', 'cy'] as const;
const CODE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** What is wrong with the word lists, one sentence a fault that says what to put right. */
export function listVocabularyFaults(files: readonly VocabularyFile[]): string[] {
  return [...files.flatMap((file) => [...faultsOfFile(file)]), ...faultsOfSpelling(files)];
}

/** How many codes no translator has checked yet. */
export function countUncheckedWelsh(files: readonly VocabularyFile[]): number {
  const definitions = files.flatMap((file) => Object.values(findVocabulary(file) ?? {}));
  return definitions.filter((definition) => isTable(definition) && definition.cyCheckedOn === null).length;
}

/** The vocabulary of a file: `pledge-status.ts` exports `pledgeStatus`. Null for a file that holds phrases only. */
export function findVocabulary({ file, exports }: VocabularyFile): Table | null {
  const vocabulary = exports[nameOf(file)];
  return isTable(vocabulary) && Object.values(vocabulary).every((code) => isTable(code) && 'meaning' in code)
    ? vocabulary
    : null;
}

function* faultsOfFile(file: VocabularyFile): Generator<string> {
  for (const [name, exported] of Object.entries(file.exports))
    yield* faultsOfTexts(exported, `${file.file} ${name}`);
  const vocabulary = findVocabulary(file);
  const words = file.exports[`${nameOf(file.file)}Words`];
  if (vocabulary === null || !isTable(words)) {
    if (file.file.endsWith('-count.ts')) return;
    yield `${file.file}: export ${nameOf(file.file)}Words, and ${nameOf(file.file)} made of it by defineVocabulary.`;
    return;
  }
  for (const [code, definition] of Object.entries(vocabulary)) {
    yield* faultsOfCode(code, isTable(definition) ? definition : {}, `${file.file} ${code}`);
  }
  for (const property of [...LANGUAGES, 'meaning'])
    yield* faultsOfRepetition(vocabulary, property, file.file);
}

function* faultsOfCode(code: string, definition: Table, where: string): Generator<string> {
  const { meaning, cyCheckedOn } = definition;
  if (!CODE.test(code)) yield `${where}: write the code in capitals, words joined by one _.`;
  for (const language of LANGUAGES) {
    if (!(language in definition)) yield `${where}: the word in ${language} is missing.`;
  }
  if (typeof meaning !== 'string' || !/^\S[^\n]*\.$/.test(meaning)) {
    yield `${where}: write the meaning as one sentence on one line that ends with a full stop.`;
  }
  if (cyCheckedOn !== null && !(typeof cyCheckedOn === 'string' && DAY.test(cyCheckedOn))) {
    yield `${where}: cyCheckedOn is the day a translator checked the Welsh, YYYY-MM-DD, or null.`;
  }
}

/** Goes through everything exported for pairs of an English and a Welsh text, however deep they lie. */
function* faultsOfTexts(value: unknown, where: string): Generator<string> {
  if (!isTable(value)) return;
  if ('en' in value && 'cy' in value) {
    const [en, cy] = [formsOf(value.en), formsOf(value.cy)];
    yield* faultsOfForms(en, 'en', where);
    yield* faultsOfForms(cy, 'cy', where);
    const placeholders = new Set([...Object.values(en), ...Object.values(cy)].map(placeholdersOf));
    if (placeholders.size > 1) {
      yield `${where}: the placeholders differ between the texts (${[...placeholders].map((names) => names || 'none').join('; ')}).`;
    }
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key !== 'en' && key !== 'cy') yield* faultsOfTexts(inner, `${where}.${key}`);
  }
}

/** `forms` is one text under '' or the plural forms of one phrase under their names. */
function* faultsOfForms(
  forms: Readonly<Record<string, unknown>>,
  language: string,
  where: string,
): Generator<string> {
  for (const [form, text] of Object.entries(forms)) {
    const which = `${where}, ${language}${form && ` (${form})`}`;
    if (typeof text !== 'string' || text.trim() === '') yield `${which}: the text is empty.`;
    else if (text !== text.trim()) yield `${which}: take away the space around the text.`;
    else if (text.includes("'")) yield `${which}: write ’ instead of '.`;
  }
  const names = Object.keys(forms);
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const isWhole = needed.length === names.length && needed.every((form) => names.includes(form));
  const isInvariable = language === 'cy' && names.join() === 'other';
  if (names.join() !== '' && !isWhole && !isInvariable) {
    yield `${where}, ${language}: write the plural forms ${needed.join(', ')}; these are ${names.join(', ')}.`;
  }
}

function* faultsOfRepetition(vocabulary: Table, property: string, where: string): Generator<string> {
  const codeOf = new Map<unknown, string>();
  for (const [code, definition] of Object.entries(vocabulary)) {
    const text = isTable(definition) ? definition[property] : undefined;
    const earlier = codeOf.get(text);
    if (text !== undefined && earlier !== undefined) {
      yield `${where}: ${earlier} and ${code} have the same ${property}; nobody could tell them apart.`;
    }
    codeOf.set(text, code);
  }
}

/** One idea has one code everywhere: STOOD_DOWN and STOODDOWN, ORGANISATION and ORGANIZATION would be two spellings. */
function* faultsOfSpelling(files: readonly VocabularyFile[]): Generator<string> {
  const places = new Map<string, Map<string, string>>();
  for (const file of files) {
    for (const code of Object.keys(findVocabulary(file) ?? {})) {
      const folded = code.replaceAll('_', '').replaceAll('Z', 'S');
      places.set(folded, (places.get(folded) ?? new Map<string, string>()).set(code, file.file));
    }
  }
  for (const spellings of places.values()) {
    if (spellings.size < 2) continue;
    const found = [...spellings].map(([code, file]) => `${code} (${file})`);
    yield `One code in several spellings: ${found.join(', ')}. Choose one.`;
  }
}

function formsOf(text: unknown): Readonly<Record<string, unknown>> {
  return isTable(text) ? text : { '': text };
}

function placeholdersOf(text: unknown): string {
  return [...new Set(String(text).match(/\{\w+\}/g))].toSorted().join(' ');
}

function nameOf(file: string): string {
  return file.replace(/\.ts$/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

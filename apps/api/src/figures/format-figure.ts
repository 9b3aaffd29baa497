import type { LanguageCode, Localised } from '../language/localised.ts';
import { type Figure, knowledgeOf } from './figure.ts';

/** `{n}` is the number, `{of}` what it is out of. Numbers stand apart from nouns, so no noun needs a plural. */
const SENTENCES = {
  dissolved: {
    EN: 'none: the parliament was dissolved',
    CY: 'neb: roedd y senedd wedi’i diddymu',
  },
  count: { EN: '{n}', CY: '{n}' },
  atLeast: { EN: 'at least {n} known', CY: 'o leiaf {n} yn hysbys' },
  noneKnown: { EN: 'none known, not all collected', CY: 'dim yn hysbys, heb gasglu’r cyfan' },
  share: { EN: '{n} of {of}', CY: '{n} o {of}' },
  noneKnownOf: {
    EN: 'none known, of {of}; not all collected',
    CY: 'dim yn hysbys, o {of}; heb gasglu’r cyfan',
  },
  shareAtLeast: { EN: 'at least {n} known, of {of}', CY: 'o leiaf {n} yn hysbys, o {of}' },
  noneOfKnown: {
    EN: 'none known, of at least {of} known; not all collected',
    CY: 'dim yn hysbys, o {of} o leiaf yn hysbys; heb gasglu’r cyfan',
  },
  shareOfKnown: {
    EN: 'at least {n} known, of at least {of} known',
    CY: 'o leiaf {n} yn hysbys, o {of} o leiaf yn hysbys',
  },
  notCollected: { EN: 'not collected', CY: 'heb ei gasglu' },
} as const satisfies Record<string, Record<LanguageCode, string>>;

/**
 * A figure in words that never claim more than its coverage: a count of an incomplete scope is "at least n known" (R17). Of a parliament that was dissolved they say
 * why there is nobody.
 */
export function formatFigure(figure: Figure, lang: LanguageCode): Localised {
  const { numerator, denominator } = figure.tally;
  return say(SENTENCES[chooseSentence(figure)], { n: numerator, of: denominator ?? 0 }, lang);
}

function chooseSentence(figure: Figure): keyof typeof SENTENCES {
  const knowledge = knowledgeOf(figure);
  const { numerator, denominator, parts } = figure.tally;
  if (numerator === 0 && parts !== null && parts.all > 0 && parts.dissolved === parts.all) return 'dissolved';
  if (knowledge === 'UNKNOWN') return 'notCollected';
  if (knowledge === 'WHOLE') return denominator === null ? 'count' : 'share';
  // Of how many is not known either: where nobody is found in office, nothing is.
  if (figure.code === 'LABOUR_COUNCILLORS_SHARE' && denominator !== 0)
    return numerator === 0 ? 'noneOfKnown' : 'shareOfKnown';
  if (denominator === 0) return 'noneKnown';
  if (denominator !== null) return numerator === 0 ? 'noneKnownOf' : 'shareAtLeast';
  return numerator === 0 ? 'noneKnown' : 'atLeast';
}

const CAVEATS = {
  notCollected: {
    EN: 'Nobody has collected this yet: it is unknown, not none.',
    CY: 'Nid oes neb wedi casglu hyn eto: mae’n anhysbys, nid yn ddim.',
  },
  notStated: {
    EN: 'Counted is what the record holds; nobody has stated that it holds all of it.',
    CY: 'Cyfrifir yr hyn sydd yn y cofnod; nid oes neb wedi datgan bod y cyfan ynddo.',
  },
  someParts: {
    EN: 'Held whole for {n} of the {of} bodies and offices asked about.',
    CY: 'Yn gyflawn ar gyfer {n} o’r {of} corff a swydd y gofynnwyd amdanynt.',
  },
  wholeCountry: {
    EN: 'Every body in the record is held whole, but nobody claims that these are all there are.',
    CY: 'Mae pob corff yn y cofnod yn gyflawn, ond nid oes neb yn honni mai’r rhain yw’r cyfan.',
  },
} as const satisfies Record<string, Record<LanguageCode, string>>;

/** Why the number is not the whole truth; null where it is (R17). */
export function findCaveat(figure: Figure, lang: LanguageCode): Localised | null {
  const { parts } = figure.tally;
  if (knowledgeOf(figure) === 'WHOLE') return null;
  if (figure.level === 'NOT_COLLECTED' && figure.tally.numerator === 0)
    return say(CAVEATS.notCollected, {}, lang);
  if (parts === null) return say(CAVEATS.notStated, {}, lang);
  const sentence = parts.complete === parts.all ? CAVEATS.wholeCountry : CAVEATS.someParts;
  return say(sentence, { n: parts.complete, of: parts.all }, lang);
}

function say(
  sentence: Record<LanguageCode, string>,
  numbers: Readonly<Record<string, number>>,
  lang: LanguageCode,
): Localised {
  const number = new Intl.NumberFormat('en-GB');
  const text = sentence[lang].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    number.format(numbers[name] ?? 0),
  );
  return { text, lang };
}

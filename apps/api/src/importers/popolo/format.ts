import type { ImportFormat, ImportReading } from '../import-format.ts';
import { type JsonEntry, locateInJson } from '../json/json-entries.ts';
import { readJsonItems } from '../json/read-json-items.ts';
import { rowError } from '../row-error.ts';
import { readInTwoPasses, type Unreadable } from '../source-file/read-in-two-passes.ts';
import { readBytes, type SourceFile } from '../source-file/source-file.ts';
import type { Sample } from '../source-file/read-sample.ts';
import type { TermClaim } from '../terms/claims.ts';
import { reconcileTerms } from '../terms/reconcile-terms.ts';
import { TermSurvey } from '../terms/term-survey.ts';
import type { RecordSource } from '../writing/record-source.ts';
import { DocumentIndex, POPOLO_LISTS } from './document-index.ts';
import { parseMembership } from './parse-membership.ts';

const BEGINNING = new RegExp(`^\\{\\s*"(?:meta|${POPOLO_LISTS.join('|')})"\\s*:`);

/** Members that only people, memberships and places of Popolo have. */
const TELLTALE = /"(?:person_id|identifiers|other_names|sort_name|on_behalf_of_id)"\s*:/;

/** Popolo documents, with names as strings or by language: who sat in a body, under which label and when. */
export const popoloFormat: ImportFormat = {
  code: 'POPOLO_JSON',
  looksLike: 'Popolo is JSON that begins with persons, organizations, memberships, posts, areas or events',
  recognise: ({ text }) => (BEGINNING.test(text) && TELLTALE.test(text) ? 1 : 0),
  open,
};

/** Who publishes a document: those with names by language are taken from Wikidata, those with ids of publicwhip are parlparse's. */
function creditFor({ text }: Sample, { writtenOn: retrievedOn }: SourceFile): RecordSource {
  const origin = 'WIKIDATA';
  if (text.includes('"lang:'))
    return {
      origin,
      publisher: 'Wikidata',
      licence: 'CC0 1.0',
      url: 'https://www.wikidata.org/',
      retrievedOn,
    };
  const licence = 'that of its sources, named on the page';
  return text.includes('uk.org.publicwhip/')
    ? { origin, publisher: 'mySociety', licence, url: 'https://github.com/mysociety/parlparse', retrievedOn }
    : {
        origin,
        publisher: 'EveryPolitician',
        licence,
        url: 'https://github.com/everypolitician',
        retrievedOn,
      };
}

function open(file: SourceFile, sample: Sample): ImportReading {
  const index = new DocumentIndex();
  const survey = new TermSurvey();
  const reading = readInTwoPasses<JsonEntry, TermClaim>({
    file,
    source: creditFor(sample, file),
    async *read(bytes): AsyncGenerator<JsonEntry | Unreadable> {
      let line = 0;
      for await (const item of readJsonItems(bytes)) {
        if ('error' in item) yield item;
        else if (item.member === 'memberships' && item.index !== null && !isRedirect(item.value)) {
          const path = `memberships[${item.index}]`;
          const fields = new Map([['membership', { path, value: item.value }]]);
          yield { line: ++line, fileLine: item.line, path, fields };
        }
      }
    },
    parse: (entry) => parseMembership(entry, index),
    note: (claim) => survey.note(claim),
    locate: locateInJson,
    noRows: rowError(
      null,
      null,
      'NO_ROWS',
      'the document has no memberships in it: get the whole file again.',
    ),
    conclude: () => {},
    reconcile: (writer) => reconcileTerms(writer, survey),
  });
  return {
    ...reading,
    async survey() {
      // Memberships may stand before the people and places they name.
      for await (const item of readJsonItems(readBytes(file))) if (!('error' in item)) index.note(item);
      return reading.survey();
    },
  };
}

/** parlparse keeps ids that moved among its memberships. */
function isRedirect(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'redirect' in value;
}

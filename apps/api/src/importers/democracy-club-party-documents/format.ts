import { formatDemocracyClubPartyId } from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import type { ImportFormat, ImportReading } from '../import-format.ts';
import { RowRefusal } from '../import-refusal.ts';
import { findField, type JsonEntry, jsonCells, locateInJson } from '../json/json-entries.ts';
import { readJsonItems } from '../json/read-json-items.ts';
import { foldName } from '../names/fold-name.ts';
import { type ListedParty, parseListedParty, partyListSource } from '../parties/democracy-club-party.ts';
import { reconcileListedParties } from '../parties/reconcile-listed-parties.ts';
import { rowError } from '../row-error.ts';
import { readInTwoPasses, type Unreadable } from '../source-file/read-in-two-passes.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import { type RawDescription, readDescriptions, resolveDescriptions } from './descriptions.ts';

type Item = JsonEntry & Readonly<{ descriptions: unknown }>;
type PartyRow = ListedParty & Readonly<{ raw: readonly RawDescription[] }>;

const FIELDS = ['id', 'name', 'register', 'founding_date', 'dissolution_date'] as const;

/** Democracy Club's list of parties as JSON, with the descriptions each registered, English and Welsh. */
export const democracyClubPartyDocumentsFormat: ImportFormat = {
  code: 'DEMOCRACY_CLUB_PARTIES_JSON',
  looksLike:
    'Democracy Club’s parties as JSON are a list whose entries have id, name, register and descriptions',
  recognise: ({ text }) =>
    text.startsWith('[') &&
    ['"descriptions"', '"register"', '"dissolution_date"'].every((name) => text.includes(name))
      ? 1
      : 0,
  open,
};

function open(file: SourceFile): ImportReading {
  const ids = new Set<string>();
  const references = new Map<string, string>();
  return readInTwoPasses<Item, PartyRow>({
    file,
    source: partyListSource(file),
    read,
    parse(item) {
      const listed = parseListedParty(jsonCells(item));
      return { ...listed, raw: readDescriptions(item.line, item.path, item.descriptions) };
    },
    note({ party, name, line }) {
      const id = formatDemocracyClubPartyId(party);
      if (ids.has(id))
        throw new RowRefusal(
          rowError(line, 'id', 'ROW_TWICE', 'this party is in the list already: remove one of the two.'),
        );
      ids.add(id);
      if (party.kind === 'PARTY') references.set(foldName(name), party.id);
    },
    locate: locateInJson,
    noRows: rowError(null, null, 'NO_ROWS', 'the document has no parties in it: get the whole file again.'),
    conclude: () => {},
    reconcile: async (writer) => (rows) =>
      reconcileListedParties(
        writer,
        rows.map(({ raw, ...row }) => ({ ...row, descriptions: resolveDescriptions(raw, references) })),
      ),
  });
}

async function* read(bytes: AsyncIterable<Buffer>): AsyncGenerator<Item | Unreadable> {
  let line = 0;
  for await (const item of readJsonItems(bytes)) {
    if ('error' in item) {
      yield item;
      continue;
    }
    const path = `[${item.index ?? ''}]`;
    const fields = new Map(
      FIELDS.flatMap((name) => {
        const field = findField(item.value, `${path}.`, [name]);
        return field ? [[name, field] as const] : [];
      }),
    );
    const descriptions = findField(item.value, `${path}.`, ['descriptions'])?.value ?? [];
    yield { line: ++line, fileLine: item.line, path, fields, descriptions };
  }
}

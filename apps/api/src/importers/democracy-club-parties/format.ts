import { headedCsvFormat } from '../csv/headed-csv-format.ts';
import type { ImportFormat } from '../import-format.ts';
import { formatDemocracyClubPartyId } from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import { type ListedParty, parseListedParty, partyListSource } from '../parties/democracy-club-party.ts';
import { reconcileListedParties } from '../parties/reconcile-listed-parties.ts';

/** Democracy Club's ids of parties (party:53, joint-party:53-119, ynmp-party:2) with the register each stands in. */
export const democracyClubPartiesFormat: ImportFormat = headedCsvFormat<ListedParty>({
  code: 'DEMOCRACY_CLUB_PARTIES_CSV',
  looksLike: 'Democracy Club’s parties have the header id, name, register, dissolution_date',
  required: ['id', 'name', 'register', 'dissolution_date'],
  optional: ['founding_date'],
  source: partyListSource,
  read: () => ({
    parse: parseListedParty,
    key: ({ party }) => ({ key: formatDemocracyClubPartyId(party), column: 'id' }),
    reconcile: async (writer) => (rows) => reconcileListedParties(writer, rows),
  }),
});

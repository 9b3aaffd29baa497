import { type EvidenceInput, isPartyOwn } from './status-rules.ts';

/** A source as it is stored: whose own it is as it was judged, so that the database asks R2 of what the use-cases asked it of. */
export function evidenceRow({ ownedBy: _why, ...source }: EvidenceInput): Omit<EvidenceInput, 'ownedBy'> {
  return { ...source, isPartyOwn: isPartyOwn(source) };
}

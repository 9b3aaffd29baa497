import { parseBallotId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';

/** The division of a ballot id as words, such as `St Albans North`: what there is to call a contest by until a file names it. */
export function formatDivision(ballotId: string | null): string {
  const ballot = parseBallotId(ballotId ?? '');
  if (!ballot.ok) return '';
  const slug = ballot.value.divisionSlug ?? ballot.value.organisationSlug ?? ballot.value.electionType;
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

import { parseElectionId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import type { Election } from '../generated/prisma/client.ts';

/** The scheme of the names that Democracy Club's ids give bodies. */
export const BODY_NAME_SCHEME = 'democracy-club';

/** The name that an election's id gives its body. Null where the type has one body only. */
export function slugIn({ electionId }: Pick<Election, 'electionId'>): string | null {
  const parsed = parseElectionId(electionId);
  return parsed.ok ? parsed.value.organisationSlug : null;
}

/** The same with the type: police areas and councils share names. */
export function nameIn({ electionId }: Pick<Election, 'electionId'>): string | null {
  const parsed = parseElectionId(electionId);
  if (!parsed.ok || parsed.value.organisationSlug === null) return null;
  return `${parsed.value.electionType} ${parsed.value.organisationSlug}`;
}

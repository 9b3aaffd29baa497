import type { ElectionClaim } from './claims.ts';
import { isGeneralElection } from '../../elections/general-elections.ts';

export type ElectionName = Readonly<{ nameEn: string | null; nameCy: string | null }>;

/**
 * What an election is called. General elections have a name of ours in both languages; of others the file names the body, or the
 * election itself, in English. Nulls where it names neither.
 */
export function nameElection({ electionType, pollingOn, organisationName }: ElectionClaim): ElectionName {
  if (electionType === 'parl' && isGeneralElection(pollingOn)) {
    const year = pollingOn.slice(0, 4);
    return { nameEn: `UK general election ${year}`, nameCy: `Etholiad cyffredinol y DU ${year}` };
  }
  if (organisationName === null) return { nameEn: null, nameCy: null };
  return {
    nameEn: /\belections?\b/i.test(organisationName) ? organisationName : `${organisationName} election`,
    nameCy: null,
  };
}

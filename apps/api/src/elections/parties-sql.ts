import { Prisma } from '../generated/prisma/client.ts';
import { electoralCommissionIds } from './co-operative-party.ts';
import { LABOUR_IDS } from './labour-party.ts';

/** The ids of the organisations that are the Labour Party, as a subquery. */
export const labour = organisationsOf(LABOUR_IDS);

/** The ids of the organisations that are the Co-operative Party, as a subquery. */
export const coOperativeParty = organisationsOf(electoralCommissionIds);

function organisationsOf(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`SELECT "organisationId" FROM "OrganisationIdentifier"
    WHERE "scheme" = 'electoral-commission' AND "value" = ANY(${[...ids]})`;
}

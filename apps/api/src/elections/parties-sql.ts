import { Prisma } from '../generated/prisma/client.ts';
import { electoralCommissionIds } from './co-operative-party.ts';

/** Labour's Electoral Commission ids, as the register and Democracy Club write them. */
const LABOUR_IDS = ['PP53', 'party:53'];

/** The ids of the organisations that are the Labour Party, as a subquery. */
export const labour = organisationsOf(LABOUR_IDS);

/** The ids of the organisations that are the Co-operative Party, as a subquery. */
export const coOperativeParty = organisationsOf(electoralCommissionIds);

function organisationsOf(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`SELECT "organisationId" FROM "OrganisationIdentifier"
    WHERE "scheme" = 'electoral-commission' AND "value" = ANY(${[...ids]})`;
}

import type { EndorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import type { FigureCode } from '@wheatsheaf/schema/vocabulary/figure-code.ts';
import { adoptionFactsSelect, findAdoptionStanding, isAdopted } from '../campaigns/adoption-standing.ts';
import { visibleAdoption } from '../campaigns/campaign-visibility.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { Nation, OfficeRole } from '../generated/prisma/enums.ts';
import { type Coverage, loadCoverage } from '../organisations/coverage.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import { endorsedAs, heldOn, isCoOperativeParty, visibleHolding } from '../representatives/holding-filter.ts';
import { visiblePerson } from '../people/person-visibility.ts';

/** What a figure is asked for. */
export type FigureScope = {
  /** One body, or null for all. */
  organisation: Prisma.OrganisationWhereInput | null;
  nation: Nation | null;
  /** Slug of the campaign that COUNCILS_ADOPTED_CAMPAIGN counts. Null for every other figure. */
  campaign: string | null;
  endorsements: readonly EndorsementFilter[];
  asOf: Date;
};

/** A number with what makes it one: denominator null for a plain count. */
export type Figure = {
  code: FigureCode;
  scope: FigureScope;
  numerator: number;
  denominator: number | null;
  coverage: Coverage;
};

const READER = { kind: 'reader' } as const;
const COUNCIL_ROLES = ['COUNCILLOR', 'COUNTY_COUNCILLOR'] as const satisfies readonly OfficeRole[];
const LABOUR = {
  identifiers: { some: { scheme: 'electoral-commission', value: { in: ['PP53', 'party:53'] } } },
};

/** Roles whose current holders a figure counts. */
const ROLES_COUNTED: Partial<Record<FigureCode, readonly OfficeRole[]>> = {
  COUNCILLORS_IN_OFFICE: COUNCIL_ROLES,
  COUNCILS_REPRESENTED: COUNCIL_ROLES,
  COUNCILS_REPRESENTED_SHARE: COUNCIL_ROLES,
  LABOUR_COUNCILLORS_SHARE: COUNCIL_ROLES,
  COUNCILLORS_ELECTED: COUNCIL_ROLES,
  MPS: ['MP'],
  MSPS: ['MSP_CONSTITUENCY', 'MSP_REGIONAL'],
  MSS: ['MS'],
  LONDON_ASSEMBLY_MEMBERS: ['LONDON_ASSEMBLY_MEMBER'],
  MAYORS: ['DIRECTLY_ELECTED_MAYOR', 'COMBINED_AUTHORITY_MAYOR', 'MAYOR_OF_LONDON'],
  PCCS: ['POLICE_AND_CRIME_COMMISSIONER', 'POLICE_FIRE_AND_CRIME_COMMISSIONER'],
};

/** Computes a figure from dated rows of the public record as of a day, a fixed number of statements whatever the scope. */
export async function computeFigure(
  prisma: PrismaClient,
  code: FigureCode,
  scope: FigureScope,
): Promise<Figure> {
  const roles = ROLES_COUNTED[code] ?? null;
  const isUnscoped = scope.organisation === null && scope.nation === null;
  const coverage = await loadCoverage(
    prisma,
    isUnscoped ? null : bodiesIn(scope),
    visibleOrganisation(READER),
    roles,
  );
  return { code, scope, coverage, ...(await count(prisma, code, roles, scope)) };
}

async function count(
  prisma: PrismaClient,
  code: FigureCode,
  roles: readonly OfficeRole[] | null,
  scope: FigureScope,
): Promise<{ numerator: number; denominator: number | null }> {
  switch (code) {
    case 'COUNCILLORS_IN_OFFICE':
    case 'MPS':
    case 'MSPS':
    case 'MSS':
    case 'LONDON_ASSEMBLY_MEMBERS':
    case 'MAYORS':
    case 'PCCS':
      return {
        numerator: await prisma.officeHolding.count({ where: holdings(roles, scope) }),
        denominator: null,
      };
    case 'COUNCILS_REPRESENTED':
      return { numerator: await countCouncilsRepresented(prisma, roles, scope), denominator: null };
    case 'COUNCILS_REPRESENTED_SHARE':
      return {
        numerator: await countCouncilsRepresented(prisma, roles, scope),
        denominator: await prisma.organisation.count({
          where: { AND: [bodiesIn(scope), { kind: 'COUNCIL', dissolvedOn: null }] },
        }),
      };
    case 'LABOUR_COUNCILLORS_SHARE':
      return {
        numerator: await prisma.officeHolding.count({
          where: { AND: [holdings(roles, scope), stoodForLabour] },
        }),
        denominator: await prisma.officeHolding.count({
          where: { AND: [holdings(roles, { ...scope, endorsements: ['ANYONE'] }), stoodForLabour] },
        }),
      };
    case 'COUNCILLORS_ELECTED':
      return {
        numerator: await prisma.candidacy.count({ where: { ...candidacies(scope), isElected: true } }),
        denominator: null,
      };
    case 'CANDIDATES_FIELDED':
      return { numerator: await prisma.candidacy.count({ where: candidacies(scope) }), denominator: null };
    case 'COUNCILS_ADOPTED_CAMPAIGN':
      return { numerator: await countAdoptions(prisma, scope), denominator: null };
    default:
      return code satisfies never;
  }
}

const stoodForLabour = {
  candidacy: { standings: { some: { party: LABOUR } } },
} satisfies Prisma.OfficeHoldingWhereInput;

function bodiesIn(scope: FigureScope): Prisma.OrganisationWhereInput {
  return {
    AND: [
      visibleOrganisation(READER),
      { kind: { in: ['COUNCIL', 'LEGISLATURE', 'COMBINED_AUTHORITY', 'POLICE_AREA_BODY'] } },
      scope.organisation ?? {},
      scope.nation ? { nation: scope.nation } : {},
    ],
  };
}

function holdings(roles: readonly OfficeRole[] | null, scope: FigureScope): Prisma.OfficeHoldingWhereInput {
  return {
    AND: [
      visibleHolding(READER),
      heldOn(scope.asOf),
      { post: { organisation: bodiesIn(scope), ...(roles && { role: { in: [...roles] } }) } },
      endorsedAs(scope.endorsements, scope.asOf),
    ],
  };
}

/** Candidacies at the polls of the day: by the ballot's body, and joint ones unless everybody is asked for. */
function candidacies(scope: FigureScope): Prisma.CandidacyWhereInput {
  const isScoped = scope.organisation !== null || scope.nation !== null;
  return {
    person: visiblePerson(READER),
    ballot: {
      isCancelled: false,
      election: { pollingOn: scope.asOf, ...(isScoped && { organisation: bodiesIn(scope) }) },
    },
    ...(!scope.endorsements.includes('ANYONE') && { standings: { some: { party: isCoOperativeParty } } }),
  };
}

async function countCouncilsRepresented(
  prisma: PrismaClient,
  roles: readonly OfficeRole[] | null,
  scope: FigureScope,
): Promise<number> {
  return prisma.organisation.count({
    where: {
      AND: [
        bodiesIn(scope),
        { kind: 'COUNCIL' },
        { posts: { some: { holdings: { some: holdings(roles, scope) } } } },
      ],
    },
  });
}

async function countAdoptions(prisma: PrismaClient, scope: FigureScope): Promise<number> {
  const adoptions = await prisma.councilAdoption.findMany({
    where: {
      AND: [
        visibleAdoption(READER),
        { state: 'PUBLISHED', council: bodiesIn(scope), campaign: { slug: scope.campaign ?? '' } },
      ],
    },
    select: { councilId: true, ...adoptionFactsSelect },
  });
  const adopted = adoptions.filter((adoption) => {
    const found = findAdoptionStanding(adoption, scope.asOf);
    return found !== null && isAdopted(found.state);
  });
  return new Set(adopted.map(({ councilId }) => councilId)).size;
}

import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { CouncilType, Nation, OfficeRole } from '../generated/prisma/enums.ts';
import { type Coverage, loadCoverage } from '../organisations/coverage.ts';
import { thereOn } from '../organisations/life.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import type { Figure } from './figure.ts';
import { rolesCounted } from './figure-kinds.ts';
import { wantedBodies } from './wanted-bodies.ts';

/** The coverage of a figure: its level is counted with it, its parts are loaded only for who asks. */
export function loadFigureCoverage(prisma: PrismaClient, figure: Figure): Coverage {
  const { tally, level, asOf } = figure;
  const { endorsements } = figure.question;
  if (tally.parts === null) return { level, asOfOn: null, parts: [] };
  const visible = visibleOrganisation({ kind: 'reader' });
  const load = async () =>
    (await loadCoverage(prisma, bodiesOf(figure), visible, rolesOf(figure), asOf, { endorsements })).parts;
  return { level, asOfOn: tally.coverageOn, parts: load };
}

function rolesOf({ code, question: { by, roles }, tally }: Figure): OfficeRole[] {
  const counted = rolesCounted(code) ?? [];
  if (by === 'OFFICE') return counted.filter((role) => role === tally.key);
  return counted.filter((role) => roles?.includes(role) ?? true);
}

/** The bodies in scope; null for the whole country, of which only bodies that somebody spoke of are named. */
function bodiesOf({ question, tally, asOf }: Figure): Prisma.OrganisationWhereInput | null {
  const { bodies, by } = question;
  const nation = by === 'NATION' ? (tally.key as Nation) : question.nation;
  const councilType = by === 'COUNCIL_TYPE' ? (tally.key as CouncilType) : question.councilType;
  if (bodies === null && nation === null && councilType === null && by !== 'COUNCIL') return null;
  return {
    AND: [
      { kind: { in: ['COUNCIL', 'LEGISLATURE', 'COMBINED_AUTHORITY', 'POLICE_AREA_BODY'] } },
      thereOn(asOf),
      by === 'COUNCIL' ? { id: tally.key ?? '' } : {},
      bodies ? wantedBodies(bodies) : {},
      councilType ? { councilType } : {},
      nation ? { OR: [{ nation }, { posts: { some: { area: { nation } } } }] } : {},
    ],
  };
}

import { formatDay } from '../calendar/day.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { generalElections } from '../elections/general-elections.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { HoldingEndReason, OfficeRole } from '../generated/prisma/enums.ts';
import { findFirstDay, findOfficeTerm } from './office-terms.ts';

const THURSDAY = 4;

/**
 * The first day of the offices that a change of boundaries begins, where the editor gives none. An Electoral Changes Order holds for the election from the
 * notice of it on, and for all other purposes on the ordinary day of election; those elected before retire, and those elected by the new
 * boundaries come in, on the day by the law of their office. A change at which nobody is elected moves offices on its own day.
 */
export async function findOfficesFrom(
  tx: Prisma.TransactionClient,
  { occurredOn, officesFrom }: Readonly<{ occurredOn: Date; officesFrom: Date | null }>,
  offices: readonly Readonly<{ organisationId: string; role: OfficeRole }>[],
): Promise<Date> {
  if (officesFrom !== null) {
    if (officesFrom < occurredOn)
      throw new InputRefusedError(
        ['officesFrom'],
        'The new offices cannot begin before the new areas. Give the day of the new areas, or a later one.',
      );
    return officesFrom;
  }
  const days = new Set<number>();
  for (const { organisationId, role } of offices) {
    const body = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: {
        slug: true,
        nation: true,
        area: { select: { nation: true } },
        elections: { where: { pollingOn: occurredOn }, select: { id: true }, take: 1 },
      },
    });
    if (!body) throw new RecordNotFoundError('newPosts', 'body');
    const isPolled = body.elections.length > 0 || (isOfCouncil(role) && isOrdinaryDay(occurredOn));
    const nation = body.nation ?? body.area?.nation ?? null;
    const poll = {
      role,
      nation,
      organisation: body.slug,
      pollingOn: occurredOn,
      isByElection: false,
      declaredOn: null,
    };
    const day = isPolled ? findFirstDay(poll) : occurredOn;
    if (day === null)
      throw new InputRefusedError(
        ['officesFrom'],
        'There is a poll on that day, and the law counts the first day of the office from the declaration: give it.',
      );
    days.add(day.getTime());
  }
  const [day = occurredOn.getTime(), ...others] = days;
  if (others.length > 0)
    throw new InputRefusedError(
      ['officesFrom'],
      'By law these offices begin on different days. Record the change of each role by itself, or give the day.',
    );
  return new Date(day);
}

/**
 * When and why who holds an ending office leaves it. Members of a parliament left at its dissolution, before the poll by the new boundaries: of their
 * offices nobody is there to be carried over and no seat is vacant, for there is no parliament.
 */
export function getEndOfOffice(
  role: OfficeRole,
  { occurredOn, officesFrom }: Readonly<{ occurredOn: Date; officesFrom: Date }>,
): { on: Date; endReason: HoldingEndReason } {
  if (findOfficeTerm(role, null)?.ends !== 'DISSOLUTION')
    return { on: officesFrom, endReason: 'BOUNDARY_CHANGE' };
  const election =
    role === 'MP'
      ? generalElections.find(({ pollingOn }) => pollingOn === formatDay(officesFrom))
      : undefined;
  return {
    on: election ? new Date(`${election.dissolvedOn}T00:00:00Z`) : occurredOn,
    endReason: 'DISSOLUTION',
  };
}

function isOfCouncil(role: OfficeRole): boolean {
  return role === 'COUNCILLOR' || role === 'COUNTY_COUNCILLOR';
}

/** The first Thursday in May, on which councillors are elected in every nation (Representation of the People Act 1983, section 37, and the like). */
function isOrdinaryDay(day: Date): boolean {
  return day.getUTCMonth() === 4 && day.getUTCDay() === THURSDAY && day.getUTCDate() <= 7;
}

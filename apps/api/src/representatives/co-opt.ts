import type { OfficeHolding, PrismaClient } from '../generated/prisma/client.ts';
import type { HoldingStartReason } from '../generated/prisma/enums.ts';
import { fillVacancy, type FillVacancyInput } from './fill-vacancy.ts';

/** Ways into a vacant seat without a poll. */
export type WayWithoutPoll = Extract<HoldingStartReason, 'CO_OPTED' | 'APPOINTED' | 'LIST_SUCCESSION'>;

export type CoOptInput = FillVacancyInput & {
  startReason: WayWithoutPoll;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Records that a vacant seat was filled without a poll: by co-option, by appointment, or by the next name on the party's list. */
export async function coOpt(
  prisma: PrismaClient,
  { startReason, changeReason, ...filled }: CoOptInput,
  actor: { userId: string },
): Promise<OfficeHolding> {
  return fillVacancy(prisma, { changeReason, actor }, filled, { startReason, candidacyId: null });
}

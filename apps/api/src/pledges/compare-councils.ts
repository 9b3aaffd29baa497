import type { PrismaClient } from '../generated/prisma/client.ts';
import type { CouncilType, MandateKind } from '../generated/prisma/enums.ts';
import { visibleManifesto } from '../manifestos/manifesto-visibility.ts';
import type { Coverage } from '../organisations/coverage.ts';
import { isThereOn, lifeSelect, thereOn } from '../organisations/life.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import type { Viewer } from '../editors/viewer.ts';
import { findPledges, type PledgeEntry } from './find-pledges.ts';
import { coverageOf, manifestosBy } from './pledge-coverage.ts';
import { standingPledge } from './pledge-visibility.ts';
import { promiseSelect } from './promised-on.ts';

/** Councils of one type beside each other (R15), as far as they follow one model pledge. */
export type Comparison = {
  councilType: CouncilType;
  asOf: Date;
  /** In the order of the councils' slugs, then manifesto and reference. */
  rows: { councilId: string; entry: PledgeEntry; mandate: MandateKind | null }[];
  councilsOfType: number;
  councilsWithManifesto: number;
  councilsAbolished: number;
  /** How much is held of what was promised at them; the manifestos counted answer for it. */
  coverage: Coverage;
};

/**
 * The standing pledges of councils of one type that follow a model pledge, with their standing and their owner's mandate on a day. A council
 * without one is in no row: that a manifesto is not held, or does not promise it, is no failure (R17). One that was not there on the day, not
 * yet or no more, is in no row and no count but that of the abolished.
 */
export async function compareCouncils(
  prisma: PrismaClient,
  question: { modelPledgeId: string; councilType: CouncilType; asOf: Date },
  viewer: Viewer,
): Promise<Comparison> {
  const { modelPledgeId, councilType, asOf } = question;
  const ofType = { AND: [visibleOrganisation(viewer), { kind: 'COUNCIL' as const, councilType }] };
  const held = { AND: [visibleManifesto(viewer), { state: 'PUBLISHED' as const }] };
  const manifestos = { AND: [held, { council: { AND: [ofType, thereOn(asOf)] } }] };
  const where = { AND: [standingPledge(viewer), { modelPledgeId, council: ofType }] };
  const entries = await findPledges(prisma, where, {}, asOf);
  const facts = await prisma.pledge.findMany({
    where: { id: { in: entries.map(({ id }) => id) } },
    select: {
      id: true,
      council: { select: { id: true, slug: true, ...lifeSelect } },
      manifesto: { select: { mandates: { select: { kind: true, from: true, to: true } } } },
    },
  });
  const factsById = new Map(facts.map((row) => [row.id, row]));
  const rows = entries.flatMap((entry) => {
    const found = factsById.get(entry.id);
    if (!found || !isThereOn(found.council, asOf)) return [];
    const spell = found.manifesto.mandates.find(({ from, to }) => from <= asOf && (to === null || to > asOf));
    return [{ slug: found.council.slug, councilId: found.council.id, entry, mandate: spell?.kind ?? null }];
  });
  const abolished = facts.filter(
    ({ council: { dissolvedOn } }) => dissolvedOn !== null && dissolvedOn <= asOf,
  );
  const [councilsOfType, heldOfType] = await Promise.all([
    prisma.organisation.count({ where: { AND: [ofType, thereOn(asOf)] } }),
    prisma.manifesto.findMany({
      where: manifestos,
      select: { councilId: true, selection: true, createdAt: true, ...promiseSelect },
    }),
  ]);
  const heldByDay = manifestosBy(asOf, heldOfType);
  return {
    councilType,
    asOf,
    rows: rows.toSorted((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)),
    councilsOfType,
    councilsWithManifesto: new Set(heldByDay.map(({ councilId }) => councilId)).size,
    councilsAbolished: new Set(abolished.map(({ council }) => council.id)).size,
    coverage: coverageOf(heldByDay, true),
  };
}

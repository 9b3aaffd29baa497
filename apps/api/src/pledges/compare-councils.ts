import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { CouncilType, MandateKind } from '../generated/prisma/enums.ts';
import { visibleManifesto } from '../manifestos/manifesto-visibility.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import type { Viewer } from '../editors/viewer.ts';
import { findPledges, type PledgeEntry } from './find-pledges.ts';
import { standingPledge } from './pledge-visibility.ts';

/** Councils of one type beside each other (R15), as far as they follow one model pledge. */
export type Comparison = {
  councilType: CouncilType;
  asOf: Date;
  /** In the order of the councils' slugs, then manifesto and reference. */
  rows: { councilId: string; entry: PledgeEntry; mandate: MandateKind | null }[];
  councilsOfType: number;
  councilsWithManifesto: number;
  /** The manifestos that answer for the comparison. */
  manifestos: Prisma.ManifestoWhereInput;
};

/**
 * The standing pledges of councils of one type that follow a model pledge, with their standing and their owner's mandate on a day. A council
 * without one is in no row: that a manifesto is not held, or does not promise it, is no failure (R17).
 */
export async function compareCouncils(
  prisma: PrismaClient,
  question: { modelPledgeId: string; councilType: CouncilType; asOf: Date },
  viewer: Viewer,
): Promise<Comparison> {
  const { modelPledgeId, councilType, asOf } = question;
  const ofType = { AND: [visibleOrganisation(viewer), { kind: 'COUNCIL' as const, councilType }] };
  const held = { AND: [visibleManifesto(viewer), { state: 'PUBLISHED' as const }] };
  const manifestos = { AND: [held, { council: ofType }] };
  const where = { AND: [standingPledge(viewer), { modelPledgeId, council: ofType }] };
  const entries = await findPledges(prisma, where, {}, asOf);
  const facts = await prisma.pledge.findMany({
    where: { id: { in: entries.map(({ id }) => id) } },
    select: {
      id: true,
      council: { select: { id: true, slug: true } },
      manifesto: { select: { mandates: { select: { kind: true, from: true, to: true } } } },
    },
  });
  const factsById = new Map(facts.map((row) => [row.id, row]));
  const rows = entries.flatMap((entry) => {
    const found = factsById.get(entry.id);
    if (!found) return [];
    const spell = found.manifesto.mandates.find(({ from, to }) => from <= asOf && (to === null || to > asOf));
    return [{ slug: found.council.slug, councilId: found.council.id, entry, mandate: spell?.kind ?? null }];
  });
  const [councilsOfType, councilsWithManifesto] = await Promise.all([
    prisma.organisation.count({ where: ofType }),
    prisma.organisation.count({
      where: { AND: [ofType, { manifestosFor: { some: held } }] },
    }),
  ]);
  return {
    councilType,
    asOf,
    rows: rows.toSorted((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)),
    councilsOfType,
    councilsWithManifesto,
    manifestos,
  };
}

import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { LanguageCode, Localised } from '../language/localised.ts';
import { formatSelectionStatement } from '../manifestos/selection-statement.ts';
import { visibleManifesto } from '../manifestos/manifesto-visibility.ts';
import type { Viewer } from '../editors/viewer.ts';
import type { Coverage } from '../organisations/coverage.ts';
import type { PledgeEntry } from './find-pledges.ts';
import { coverageOf, manifestosBy, pledgeCoverage } from './pledge-coverage.ts';
import { heldPledge, visiblePledge } from './pledge-visibility.ts';

/** Which pledges a question is about, and the manifestos whose selection answers for it. */
export type PledgeScope = {
  pledges: Prisma.PledgeWhereInput;
  manifestos: Prisma.ManifestoWhereInput;
  isWholeCountry: boolean;
};

/** What is stated above a list of pledges; each is loaded when asked for. */
export type PledgeSelection = {
  findCoverage: () => Promise<Coverage>;
  findSelectionStatements: (lang: LanguageCode) => Promise<Localised[]>;
};

/**
 * The coverage of a scope on a day and the selection statements of the pledges found in it, by one statement however many of the two are asked
 * (R17, R20). A manifesto answers for the scope that it is of, and for one that a pledge of it concerns.
 */
export function pledgeSelection(
  prisma: PrismaClient,
  scope: PledgeScope,
  entries: readonly PledgeEntry[],
  asOf: Date,
  viewer: Viewer,
): PledgeSelection {
  const slugs = new Set(entries.map((entry) => entry.manifestoSlug));
  const load = async (where: Prisma.ManifestoWhereInput) =>
    prisma.manifesto.findMany({
      where,
      orderBy: { slug: 'asc' },
      include: { _count: { select: { pledges: { where: heldPledge(viewer) } } } },
    });
  let loaded: ReturnType<typeof load> | undefined;
  const ofScope = () => {
    const pledges = { some: { AND: [visiblePledge(viewer), scope.pledges] } };
    loaded ??= load({ AND: [visibleManifesto(viewer), { OR: [scope.manifestos, { pledges }] }] });
    return loaded;
  };
  // Of the whole country only the manifestos shown are read: they are enough to say that some of it is held.
  const shown = () => {
    loaded ??= load({ slug: { in: [...slugs] } });
    return loaded;
  };
  return {
    async findCoverage() {
      if (!scope.isWholeCountry) return coverageOf(manifestosBy(asOf, await ofScope()), false);
      if (entries.length > 0) return coverageOf(await shown(), true);
      return pledgeCoverage(prisma, { AND: [visibleManifesto(viewer), scope.manifestos] }, asOf, true);
    },
    async findSelectionStatements(lang) {
      const manifestos = scope.isWholeCountry ? await shown() : await ofScope();
      return manifestos
        .filter(({ slug }) => slugs.has(slug))
        .map((manifesto) =>
          formatSelectionStatement({ ...manifesto, pledgesHeld: manifesto._count.pledges }, lang),
        );
    },
  };
}

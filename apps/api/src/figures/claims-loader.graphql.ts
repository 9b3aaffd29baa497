import type { FigureCode } from '@wheatsheaf/schema/vocabulary/figure-code.ts';
import DataLoader from 'dataloader';
import type { Claim, Prisma } from '../generated/prisma/client.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import type { Figure, WantedBodies } from './figure.ts';

/** Claims beside one figure at most. */
const MAX_CLAIMS = 20;

const about = {
  organisation: {
    select: {
      id: true,
      slug: true,
      kind: true,
      formerSlugs: { select: { slug: true } },
      identifiers: { where: { scheme: 'gss' }, select: { value: true } },
    },
  },
} as const satisfies Prisma.ClaimInclude;

type ClaimAbout = Prisma.ClaimGetPayload<{ include: typeof about }>;
type Loader = DataLoader<FigureCode, ClaimAbout[]>;

const loaders = new WeakMap<Context, Loader>();

/**
 * Claims of the same thing as a figure, newest first: of one body those about it, of everything those about a party or about nobody. Of a nation,
 * a type, an office or a year nobody claimed anything. One statement for all figures of a request.
 */
export async function loadClaims(context: Context, figure: Figure): Promise<Claim[]> {
  const { bodies, nation, councilType, roles, year, by } = figure.question;
  const isLimited = [nation, councilType, roles, year].some((limit) => limit !== null);
  if (isLimited || (by !== null && by !== 'COUNCIL')) return [];
  const loader = loaders.get(context) ?? makeLoader(context);
  loaders.set(context, loader);
  const wanted = by === 'COUNCIL' ? { ids: [figure.tally.key ?? ''] } : bodies;
  const claims = await loader.load(figure.code);
  return claims.filter((claim) => isAbout(claim, wanted)).slice(0, MAX_CLAIMS);
}

function makeLoader(context: Context): Loader {
  return new DataLoader(async (codes) => {
    const claims = await prismaOf(context).claim.findMany({
      where: { figureCode: { in: [...codes] } },
      orderBy: [{ claimedOn: 'desc' }, { slug: 'asc' }],
      include: about,
    });
    const byCode = Map.groupBy(claims, ({ figureCode }) => figureCode);
    return codes.map((code) => byCode.get(code) ?? []);
  });
}

function isAbout({ organisation }: ClaimAbout, wanted: WantedBodies | null): boolean {
  if (wanted === null) return organisation === null || organisation.kind === 'PARTY';
  if (organisation === null) return false;
  if ('ids' in wanted) return wanted.ids.includes(organisation.id);
  if ('gss' in wanted) return organisation.identifiers.some(({ value }) => value === wanted.gss);
  return [organisation, ...organisation.formerSlugs].some(({ slug }) => slug === wanted.slug);
}

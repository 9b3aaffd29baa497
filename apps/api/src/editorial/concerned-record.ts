import { visibleAdoption, visibleCampaign } from '../campaigns/campaign-visibility.ts';
import type { Viewer } from '../editors/viewer.ts';
import { visibleEvent } from '../events/event-visibility.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { LanguageCode, Localised } from '../language/localised.ts';
import { localisedOr } from '../language/localised.ts';
import { visibleManifesto } from '../manifestos/manifesto-visibility.ts';
import { visiblePolicyDocument } from '../platforms/policy-document-visibility.ts';
import { visiblePledge } from '../pledges/pledge-visibility.ts';
import { visibleState } from './publication.ts';

/** Records whose corrections and withdrawals are public. A type not named here has none, so that a new one is not shown by accident. */
export const CONCERNED_TYPES = [
  'Pledge',
  'Manifesto',
  'Campaign',
  'CouncilAdoption',
  'Event',
  'PolicyDocument',
  'ModelPledge',
] as const;
export type ConcernedType = (typeof CONCERNED_TYPES)[number];

/** How logs name these records: a paragraph of a manifesto concerns its manifesto, and what a campaign offers the campaign. */
export const LOGGED_TYPES = [...CONCERNED_TYPES, 'ManifestoParagraph', 'CampaignResource'] as const;
type LoggedType = (typeof LOGGED_TYPES)[number];

/** A record that a row of a public log is about, as far as the log must name it. */
export type ConcernedRecord = {
  type: ConcernedType;
  id: string;
  /** Of a pledge with its manifesto's slug before it. Null for a record without a page of its own. */
  slug: string | null;
  /** The slug of the council it is about. Null where it is about none. */
  councilSlug: string | null;
  title: (lang: LanguageCode) => Localised;
};

/** What a question to a public log is limited to; everything where all are left out. */
export type LogScope = {
  organisation?: Prisma.OrganisationWhereInput | undefined;
  pledge?: Prisma.PledgeWhereInput | undefined;
  /** Slugs. */
  manifesto?: string | undefined;
  campaign?: string | undefined;
};

/** Whether a question is limited to some records. */
export function isLimited(scope: LogScope): boolean {
  return Object.values(scope).some((limit) => limit !== undefined);
}

/** Records of each type that a viewer may see within a scope (R7). Null for a type of which the scope holds none. */
export function concernedWhere(viewer: Viewer, { organisation, pledge, manifesto, campaign }: LogScope) {
  const isOfPledges = pledge !== undefined || manifesto !== undefined;
  const owned = organisation ? { OR: [{ council: organisation }, { owner: organisation }] } : {};
  const ownedPledge = organisation
    ? { OR: [{ council: organisation }, { manifesto: { owner: organisation } }] }
    : {};
  const manifestos =
    campaign === undefined && pledge === undefined
      ? { AND: [visibleManifesto(viewer), owned, manifesto === undefined ? {} : { slug: manifesto }] }
      : null;
  const campaigns =
    isOfPledges || organisation
      ? null
      : { AND: [visibleCampaign(viewer), campaign === undefined ? {} : { slug: campaign }] };
  const ofCampaign = campaign === undefined ? {} : { campaign: { slug: campaign } };
  return {
    Pledge:
      campaign === undefined
        ? {
            AND: [
              visiblePledge(viewer),
              ownedPledge,
              pledge ?? {},
              manifesto === undefined ? {} : { manifesto: { slug: manifesto } },
            ],
          }
        : null,
    Manifesto: manifestos,
    ManifestoParagraph: manifestos && { manifesto: manifestos },
    Campaign: campaigns,
    CampaignResource: campaigns && { campaign: campaigns },
    CouncilAdoption: isOfPledges
      ? null
      : { AND: [visibleAdoption(viewer), organisation ? { council: organisation } : {}, ofCampaign] },
    Event: isOfPledges
      ? null
      : { AND: [visibleEvent(viewer), organisation ? { organisation } : {}, ofCampaign] },
    PolicyDocument:
      isOfPledges || campaign !== undefined
        ? null
        : { AND: [visiblePolicyDocument(viewer), organisation ? { owner: organisation } : {}] },
    ModelPledge: isOfPledges || organisation || campaign !== undefined ? null : visibleState(viewer),
  } satisfies {
    [Type in LoggedType]:
      | NonNullable<Parameters<PrismaClient[Uncapitalize<Type>]['findMany']>[0]>['where']
      | null;
  };
}

type Where = ReturnType<typeof concernedWhere>;
type Ids = { id?: { in: string[] } };
const titled = { id: true, titleEn: true, titleCy: true } as const;
const council = { select: { slug: true } } as const;

/** What a log names, and the record it is part of where that is another. */
type Found = Omit<ConcernedRecord, 'type'> & { partOf?: { type: ConcernedType; id: string } };

const FINDERS: {
  [Type in LoggedType]: (prisma: PrismaClient, where: NonNullable<Where[Type]>, ids: Ids) => Promise<Found[]>;
} = {
  ManifestoParagraph: async (prisma, where, ids) =>
    (
      await prisma.manifestoParagraph.findMany({
        where: { ...ids, ...where },
        select: { id: true, manifesto: { select: { ...titled, slug: true, council } } },
      })
    ).map(({ id, manifesto: whole }) => ({
      ...named(whole, whole.slug, whole.council?.slug ?? null),
      id,
      partOf: { type: 'Manifesto', id: whole.id },
    })),
  Pledge: async (prisma, where, ids) =>
    (
      await prisma.pledge.findMany({
        where: { ...ids, ...where },
        select: { ...titled, reference: true, council, manifesto: { select: { slug: true } } },
      })
    ).map((row) => named(row, `${row.manifesto.slug}/${row.reference}`, row.council.slug)),
  Manifesto: async (prisma, where, ids) =>
    (
      await prisma.manifesto.findMany({
        where: { ...ids, ...where },
        select: { ...titled, slug: true, council },
      })
    ).map((row) => named(row, row.slug, row.council?.slug ?? null)),
  Campaign: async (prisma, where, ids) =>
    (await prisma.campaign.findMany({ where: { ...ids, ...where }, select: { ...titled, slug: true } })).map(
      (row) => named(row, row.slug, null),
    ),
  // By its own title, under its campaign: what is said of it is not said of the whole campaign.
  CampaignResource: async (prisma, where, ids) =>
    (
      await prisma.campaignResource.findMany({
        where: { ...ids, ...where },
        select: { id: true, title: true, language: true, campaign: { select: { id: true, slug: true } } },
      })
    ).map(({ id, title, language, campaign: whole }) => ({
      id,
      slug: whole.slug,
      councilSlug: null,
      title: () => ({ text: title, lang: language === 'cy' ? 'CY' : 'EN' }),
      partOf: { type: 'Campaign', id: whole.id },
    })),
  CouncilAdoption: async (prisma, where, ids) =>
    (
      await prisma.councilAdoption.findMany({
        where: { ...ids, ...where },
        select: { id: true, council, campaign: { select: { titleEn: true, titleCy: true, slug: true } } },
      })
    ).map((row) => ({
      ...named({ ...row.campaign, id: row.id }, row.campaign.slug, row.council.slug),
      slug: null,
    })),
  Event: async (prisma, where, ids) =>
    (
      await prisma.event.findMany({
        where: { ...ids, ...where },
        select: { ...titled, slug: true, organisation: { select: { slug: true, kind: true } } },
      })
    ).map((row) => named(row, row.slug, row.organisation?.kind === 'COUNCIL' ? row.organisation.slug : null)),
  PolicyDocument: async (prisma, where, ids) =>
    (
      await prisma.policyDocument.findMany({ where: { ...ids, ...where }, select: { ...titled, slug: true } })
    ).map((row) => named(row, row.slug, null)),
  ModelPledge: async (prisma, where, ids) =>
    (
      await prisma.modelPledge.findMany({ where: { ...ids, ...where }, select: { ...titled, slug: true } })
    ).map((row) => named(row, row.slug, null)),
};

function named(
  row: { id: string; titleEn: string | null; titleCy: string | null },
  slug: string,
  councilSlug: string | null,
): Omit<ConcernedRecord, 'type'> {
  return {
    id: row.id,
    slug,
    councilSlug,
    title: (lang) => localisedOr(row.titleEn, row.titleCy, lang, slug),
  };
}

/** How a row of a log names its record. */
export type RecordKey = { recordType: string; recordId: string };

export function keyOf({ recordType, recordId }: RecordKey): string {
  return `${recordType} ${recordId}`;
}

/** The record a key was made of. */
export function parseKey(key: string): RecordKey {
  const [recordType = '', recordId = ''] = key.split(' ');
  return { recordType, recordId };
}

/**
 * The records of a scope that a viewer may see, by `keyOf`: those asked for, or all of the scope where `asked` is null. One statement a
 * type; a record that is not public is not in the answer.
 */
export async function findConcerned(
  prisma: PrismaClient,
  viewer: Viewer,
  scope: LogScope,
  asked: readonly RecordKey[] | null,
): Promise<Map<string, ConcernedRecord>> {
  const where = concernedWhere(viewer, scope);
  const found = new Map<string, ConcernedRecord>();
  const find = async <Type extends LoggedType>(type: Type) => {
    const limit = where[type];
    const ids = asked?.filter(({ recordType }) => recordType === type).map(({ recordId }) => recordId);
    if (limit === null || ids?.length === 0) return;
    const rows = await FINDERS[type](
      prisma,
      limit as NonNullable<Where[Type]>,
      ids ? { id: { in: ids } } : {},
    );
    for (const { partOf, ...row } of rows) {
      const record = partOf ? { ...row, ...partOf } : { ...row, type: type as ConcernedType };
      found.set(keyOf({ recordType: type, recordId: row.id }), record);
    }
  };
  await Promise.all(LOGGED_TYPES.map((type) => find(type)));
  return found;
}

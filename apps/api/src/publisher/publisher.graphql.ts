import DataLoader from 'dataloader';
import { CampaignType } from '../campaigns/campaign.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import type { LanguageCode, Localised } from '../language/localised.ts';
import { heldOn } from '../representatives/holding-filter.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import { OrganisationReference, organisationWhere } from '../organisations/organisation-reference.graphql.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import type { Imprint, Prisma } from '../generated/prisma/client.ts';
import type { Nation } from '../generated/prisma/enums.ts';
import { NationType } from '../places/area.graphql.ts';
import { ATTRIBUTIONS } from './attributions.ts';
import { findImprints, type OwnImprint } from './find-imprints.ts';
import { DEMONSTRATION_BANNER, formatImprint, type PublisherSettings } from './publisher.ts';

const AttributionType = builder.objectRef<{ text: string; url: string }>('Attribution').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'A line that the licence of some data asks for wherever it is shown.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The line.' }),
    url: t.exposeString('url', { description: 'Where it should lead.' }),
  }),
});

const PublisherType = builder.objectRef<PublisherSettings>('Publisher').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'Who publishes this copy.',
  fields: (t) => ({
    imprint: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description:
        'The imprint to print with everything shown. Null where no publisher is set: show `demonstrationBanner` instead.',
      resolve: (publisher, { lang }) => publisher.imprint && formatImprint(publisher.imprint, lang),
    }),
    demonstrationBanner: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'What to print where there is no imprint. Null where there is one.',
      resolve: (publisher, { lang }) =>
        publisher.imprint ? null : { text: DEMONSTRATION_BANNER[lang], lang },
    }),
    isSandbox: t.exposeBoolean('isSandbox', {
      description: 'This is the fictional sandbox: nothing in it is real.',
    }),
    attributions: t.field({
      type: [AttributionType],
      description: 'Lines that licences ask for.',
      resolve: () => [...ATTRIBUTIONS],
    }),
  }),
});

builder.queryField('publisher', (t) =>
  t.field({
    type: PublisherType,
    description: 'Who publishes this copy.',
    resolve: (_root, _args, context) => context.publisher,
  }),
);

type ImprintInForce = {
  publisher: PublisherSettings;
  local: Imprint | null;
  election: Imprint | null;
  nation: Imprint | null;
};

const ImprintInForceType = builder.objectRef<ImprintInForce>('ImprintInForce').implement({
  subGraphs: ['Public', 'Admin'],
  description:
    'What an outlet prints on a day: the publisher’s line, and beside it the nearest of those that were asked about (R13).',
  fields: (t) => ({
    localParty: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description:
        'The local party’s own line. Null where it has none in force that day: the publisher’s stands alone.',
      resolve: ({ local }, { lang }) => local && formatStoredImprint(local, lang),
    }),
    beside: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description:
        'The line to print beside the publisher’s: of the local party; where it has none in force that day, of the election; else of the nation. Null where none has: the publisher’s stands alone.',
      resolve: ({ local, election, nation }, { lang }) => {
        const nearest = local ?? election ?? nation;
        return nearest && formatStoredImprint(nearest, lang);
      },
    }),
    publisher: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'The publisher’s line, or the demonstration banner where none is set.',
      resolve: ({ publisher }, { lang }) =>
        publisher.imprint
          ? formatImprint(publisher.imprint, lang)
          : { text: DEMONSTRATION_BANNER[lang], lang },
    }),
    isDemonstration: t.boolean({
      description: 'No publisher is set: this copy is not published by any party.',
      resolve: ({ publisher }) => publisher.imprint === null,
    }),
  }),
});

builder.queryField('imprint', (t) =>
  t.field({
    type: ImprintInForceType,
    args: {
      localParty: t.arg({
        type: OrganisationReference,
        description: 'The local party the outlet is of, if any.',
      }),
      election: t.arg.string({
        description: 'The Democracy Club id of the election that the outlet is about, if any.',
      }),
      nation: t.arg({ type: NationType, description: 'The nation that the outlet is about, if any.' }),
      on: t.arg({ type: 'Date', description: 'The day asked about. Left out: today.' }),
    },
    description: 'What to print with an outlet, such as an embed or a leaflet made from the record.',
    resolve: async (_root, { localParty, election, nation, on }, context) => {
      const find = (where: Prisma.ImprintWhereInput) =>
        prismaOf(context).imprint.findFirst({ where: { ...where, ...heldOn(on ?? context.today) } });
      const [local, ofElection, ofNation] = await Promise.all([
        localParty
          ? find({
              scope: 'PARTY',
              organisation: { AND: [organisationWhere(localParty), visibleOrganisation(context.viewer)] },
            })
          : null,
        election ? find({ scope: 'ELECTION', election: { electionId: election } }) : null,
        nation ? find({ scope: 'NATION', nation }) : null,
      ]);
      return { publisher: context.publisher, local, election: ofElection, nation: ofNation };
    },
  }),
);

builder.prismaObjectFields(OrganisationType, (t) => ({
  imprint: t.field({
    type: LocalisedText,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    args: langArgument,
    description:
      'The local party’s own imprint where one is in force today, to be printed beside the publisher’s. Null where none is, or it has expired.',
    select: (_args, { today }) => ({
      imprints: { where: { scope: 'PARTY', ...heldOn(today) }, orderBy: { from: 'desc' }, take: 1 },
    }),
    resolve: ({ imprints: [imprint] }, { lang }) => (imprint ? formatStoredImprint(imprint, lang) : null),
  }),
  imprintBeside: t.field({
    type: LocalisedText,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    args: langArgument,
    description:
      'The nearest imprint in force today, to be printed beside the publisher’s on a page about this body: a local party’s own; else that of an election of the body (of a group: of its council); else its nation’s (R13). Null where none is.',
    select: { id: true },
    resolve: async ({ id }, { lang }, context) => {
      const { inForce } = await ownImprint(context, id);
      return inForce && formatStoredImprint(inForce, lang);
    },
  }),
  imprintExpiredOn: t.field({
    type: 'Date',
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description:
      'The first day on which a local party’s own imprint was no more in force, where it has no other yet. Code for an embed is not made for it then; what is embedded already falls back to the publisher’s (R13). Null for every other body.',
    select: { id: true },
    resolve: async ({ id }, _args, context) => (await ownImprint(context, id)).expiredOn,
  }),
}));

builder.prismaObjectField(CampaignType, 'imprintBeside', (t) =>
  t.field({
    type: LocalisedText,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    args: langArgument,
    description:
      'The imprint in force today of the nation it is run in, to be printed beside the publisher’s (R13). Null where there is none, and for a campaign of several nations.',
    select: { nations: true },
    resolve: async ({ nations: [nation, ...others] }, { lang }, context) => {
      const inForce = nation && others.length === 0 ? await imprintOfNation(context, nation) : null;
      return inForce && formatStoredImprint(inForce, lang);
    },
  }),
);

const nationLoaders = new WeakMap<Context, DataLoader<Nation, Imprint | null>>();

function imprintOfNation(context: Context, nation: Nation): Promise<Imprint | null> {
  const loader =
    nationLoaders.get(context) ??
    new DataLoader<Nation, Imprint | null>(async (nations) => {
      const found = await prismaOf(context).imprint.findMany({
        where: { scope: 'NATION', nation: { in: [...nations] }, ...heldOn(context.today) },
        orderBy: [{ from: 'desc' }, { id: 'asc' }],
      });
      return nations.map((each) => found.find((imprint) => imprint.nation === each) ?? null);
    });
  nationLoaders.set(context, loader);
  return loader.load(nation);
}

const loaders = new WeakMap<Context, DataLoader<string, OwnImprint>>();

/** One loader a request, so that a list asks once, whatever it asks of an imprint. */
function ownImprint(context: Context, organisationId: string): Promise<OwnImprint> {
  const loader =
    loaders.get(context) ??
    new DataLoader<string, OwnImprint>((ids) => findImprints(prismaOf(context), ids, context.today));
  loaders.set(context, loader);
  return loader.load(organisationId);
}

function formatStoredImprint(imprint: Imprint, lang: LanguageCode): Localised {
  const isWelsh = lang === 'CY';
  return formatImprint(
    {
      promoter: imprint.promoterName,
      address: isWelsh ? (imprint.addressCy ?? imprint.addressEn) : imprint.addressEn,
      onBehalfOf: isWelsh ? (imprint.onBehalfOfCy ?? imprint.onBehalfOfEn) : imprint.onBehalfOfEn,
    },
    lang,
  );
}

import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import type { LanguageCode, Localised } from '../language/localised.ts';
import { heldOn } from '../representatives/holding-filter.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import type { Imprint } from '../generated/prisma/client.ts';
import { ATTRIBUTIONS } from './attributions.ts';
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

builder.prismaObjectField(OrganisationType, 'imprint', (t) =>
  t.field({
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
);

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

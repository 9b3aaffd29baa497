import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { localisedOr } from '../language/localised.ts';
import { OrganisationType } from './organisation.graphql.ts';

/** A party stands in two registers at most, now and then twice in one; the most descriptions are some forty. */
const FEW = { field: 1, multiplier: 10 };

const PartyRegistrationType = builder.prismaObject('PartyRegistration', {
  subGraphs: ['Public', 'Admin'],
  description: 'An entry of a party in a register of the Electoral Commission.',
  fields: (t) => ({
    register: t.exposeString('register', {
      description: 'Which register: `GREAT_BRITAIN` or `NORTHERN_IRELAND`.',
    }),
    reference: t.exposeString('reference', { description: 'Its reference there, such as `PP119`.' }),
    registeredOn: t.expose('registeredOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it was entered. Null where not collected.',
    }),
    deregisteredOn: t.expose('deregisteredOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it was taken out. Null while it stands there, or where not collected.',
    }),
  }),
});

const PartyDescriptionType = builder.prismaObject('PartyDescription', {
  subGraphs: ['Public', 'Admin'],
  description:
    'A text that a party has registered, which may stand on a ballot paper in the place of its name.',
  fields: (t) => ({
    text: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'The text, in Welsh where it is registered in Welsh too.',
      resolve: ({ textEn, textCy }, { lang }) => localisedOr(textEn, textCy, lang, textEn),
    }),
    jointWith: t.exposeString('jointWith', {
      nullable: true,
      description:
        'The Electoral Commission’s reference of the other party where it is a description of both. Null for one of the party alone.',
    }),
  }),
});

builder.prismaObjectFields(OrganisationType, (t) => ({
  registrations: t.relation('registrations', {
    type: PartyRegistrationType,
    complexity: FEW,
    description:
      'Its entries in the registers of political parties, the oldest first. Empty for any other body, and where not collected.',
    query: { orderBy: [{ registeredOn: 'asc' }, { register: 'asc' }, { reference: 'asc' }] },
  }),
  descriptions: t.relation('descriptions', {
    type: PartyDescriptionType,
    complexity: FEW,
    description:
      'The descriptions it has registered for ballot papers, its own and those with another party. Empty for any other body, and where not collected.',
    query: { orderBy: [{ textEn: 'asc' }, { id: 'asc' }] },
  }),
}));

import { builder } from '../graphql/builder.ts';
import { PublicationStateType } from '../people/person.graphql.ts';
import { OfficeRoleType } from '../representatives/post.graphql.ts';
import { OrganisationType } from './organisation.graphql.ts';
import { CoverageLevelType } from './coverage.graphql.ts';

const CoverageEntryType = builder.prismaObject('Coverage', {
  variant: 'CoverageEntry',
  subGraphs: ['Admin'],
  description:
    'What was said of how much of a body’s holders of a role the record holds, as editors work on it.',
  fields: (t) => ({
    role: t.field({ type: OfficeRoleType, description: 'The role.', resolve: ({ role }) => role }),
    level: t.field({ type: CoverageLevelType, description: 'How much.', resolve: ({ level }) => level }),
    asOf: t.expose('asOfOn', { type: 'Date', description: 'The day on which it was so.' }),
    noteEn: t.exposeString('noteEn', {
      nullable: true,
      description: 'The note in English. Null where there is none.',
    }),
    noteCy: t.exposeString('noteCy', {
      nullable: true,
      description: 'The note in Welsh. Null where there is none.',
    }),
    version: t.exposeInt('version', { description: 'The version an edit must name (R8).' }),
  }),
});

builder.prismaObjectFields(OrganisationType, (t) => ({
  state: t.field({
    type: PublicationStateType,
    subGraphs: ['Admin'],
    description: 'Whether readers see it. Only a local party can be a draft.',
    resolve: ({ state }) => state,
  }),
  version: t.exposeInt('version', {
    subGraphs: ['Admin'],
    description: 'The version an edit must name (R8); that of its control and of the areas it covers, too.',
  }),
  coverageEntries: t.relation('coverage', {
    type: CoverageEntryType,
    subGraphs: ['Admin'],
    description: 'What was said of its coverage, a role each.',
    query: { orderBy: { role: 'asc' } },
  }),
}));

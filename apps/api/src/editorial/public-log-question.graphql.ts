import { startOfDayInLondon } from '../calendar/london-midnight.ts';
import { builder } from '../graphql/builder.ts';
import { pageArguments } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { getPageSize, parseCursor } from '../graphql/keyset.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { OrganisationReference, organisationWhere } from '../organisations/organisation-reference.graphql.ts';
import { PledgeReference, pledgeWhere } from '../pledges/pledge-reference.graphql.ts';
import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { CONCERNED_TYPES, ConcernedRecord } from './concerned-record.ts';
import type { LogQuestion } from './correction-log.ts';
import type { LogPosition } from './read-public-log.ts';

const ConcernedTypeType = builder.enumType('ConcernedType', {
  subGraphs: ['Public', 'Admin'],
  description: 'A type of record whose corrections and withdrawals are public.',
  values: {
    PLEDGE: { value: 'Pledge', description: 'A pledge.' },
    MANIFESTO: { value: 'Manifesto', description: 'A manifesto.' },
    CAMPAIGN: { value: 'Campaign', description: 'A campaign.' },
    COUNCIL_ADOPTION: { value: 'CouncilAdoption', description: 'What a council did about a campaign.' },
    EVENT: { value: 'Event', description: 'An event.' },
    POLICY_DOCUMENT: { value: 'PolicyDocument', description: 'A platform or set of aims.' },
    MODEL_PLEDGE: { value: 'ModelPledge', description: 'A model pledge.' },
  } as const satisfies Record<string, { value: (typeof CONCERNED_TYPES)[number]; description: string }>,
});

export const ConcernedRecordType = builder.objectRef<ConcernedRecord>('ConcernedRecord').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'The record that a row of a public log is about. Ask `node` with its id for the rest.',
  fields: (t) => ({
    id: t.id({
      description: 'Its opaque id, for `node`.',
      resolve: ({ type, id }) => formatGlobalId(type, id),
    }),
    type: t.field({ type: ConcernedTypeType, description: 'What it is.', resolve: ({ type }) => type }),
    slug: t.exposeString('slug', {
      nullable: true,
      description: 'Its slug; of a pledge, with its manifesto’s before it. Null where it has none.',
    }),
    councilSlug: t.exposeString('councilSlug', {
      nullable: true,
      description: 'The slug of the council it is about. Null where it is about none.',
    }),
    title: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'Its title as it is now; of an adoption, its campaign’s.',
      resolve: ({ title }, { lang }) => title(lang),
    }),
  }),
});

/** Arguments of the public logs. */
export const logArguments = builder.args((t) => ({
  organisation: t.field({
    type: OrganisationReference,
    description: 'Only records about one council, or owned by one body.',
  }),
  pledge: t.field({ type: PledgeReference, description: 'Only one pledge.' }),
  manifesto: t.string({ description: 'Only one manifesto and its pledges, by its slug.' }),
  campaign: t.string({ description: 'Only one campaign, its adoptions and events, by its slug.' }),
  from: t.field({ type: 'Date', description: 'Only rows published on this day in London or later.' }),
  to: t.field({ type: 'Date', description: 'Only rows published before this day in London.' }),
  ...pageArguments,
}));

type LogArguments = {
  organisation?: typeof OrganisationReference.$inferInput | null | undefined;
  pledge?: typeof PledgeReference.$inferInput | null | undefined;
  manifesto?: string | null | undefined;
  campaign?: string | null | undefined;
  from?: Date | null | undefined;
  to?: Date | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
};

/** The arguments as the logs are asked: one row more than the page, which tells whether another follows. */
export function logQuestionOf(args: LogArguments, context: Context): LogQuestion {
  const position = parseCursor(args.after, ['instant', 'uuid'])?.map(String);
  return {
    viewer: context.viewer,
    scope: {
      organisation: args.organisation ? organisationWhere(args.organisation) : undefined,
      pledge: args.pledge ? pledgeWhere(args.pledge) : undefined,
      manifesto: args.manifesto ?? undefined,
      campaign: args.campaign ?? undefined,
    },
    from: args.from ? startOfDayInLondon(args.from) : null,
    to: args.to ? startOfDayInLondon(args.to) : null,
    after: position ? { publishedAt: new Date(position[0] ?? ''), id: position[1] ?? '' } : null,
    size: getPageSize(args.first) + 1,
  };
}

/** The position of a row, for its cursor. */
export function logCursor({ publishedAt, id }: LogPosition): [string, string] {
  return [publishedAt.toISOString(), id];
}

/** A public log is whole by its nature: what is corrected or withdrawn is in it (R17). */
export function wholeLog(context: Context) {
  return async () => ({ level: 'COMPLETE' as const, asOfOn: context.today, parts: [] });
}

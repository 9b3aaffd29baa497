import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { startOfDayInLondon } from '../calendar/london-midnight.ts';
import { wholeLog } from '../editorial/public-log-question.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { connectionOf, formatCursor, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised } from '../language/localised.ts';
import { CHANGED_TYPES, type ChangedType, type FieldDifference } from './public-fields.ts';
import { type Change, type ChangePosition, readChanges } from './read-changes.ts';

const ChangedTypeType = builder.enumType('ChangedType', {
  subGraphs: ['Public', 'Admin'],
  description: 'A type of record whose changes are public.',
  values: {
    PERSON: { value: 'Person', description: 'A person.' },
    ORGANISATION: { value: 'Organisation', description: 'A body.' },
    AREA: { value: 'Area', description: 'A place.' },
    POST: { value: 'Post', description: 'An office that can be held.' },
    OFFICE_HOLDING: { value: 'OfficeHolding', description: 'A person in an office for a period.' },
    VACANCY: { value: 'Vacancy', description: 'Seats that nobody holds for a time.' },
    COVERAGE: {
      value: 'Coverage',
      description: 'How much the record holds of a body’s offices of one role.',
    },
    MEMBERSHIP: { value: 'Membership', description: 'A person in a party, group or council, as something.' },
    ENDORSEMENT: {
      value: 'Endorsement',
      description: 'The Co-operative Party’s own word for a person, where that is public.',
    },
    ELECTION: { value: 'Election', description: 'Polls held together.' },
    BALLOT: { value: 'Ballot', description: 'One contest.' },
    CANDIDACY: { value: 'Candidacy', description: 'A person standing on one ballot.' },
    MANIFESTO: { value: 'Manifesto', description: 'A manifesto.' },
    PLEDGE: { value: 'Pledge', description: 'A pledge.' },
    STATUS_UPDATE: {
      value: 'StatusUpdate',
      description: 'A row of the log of a pledge, a campaign or an adoption.',
    },
    MODEL_PLEDGE: { value: 'ModelPledge', description: 'A model pledge.' },
    CAMPAIGN: { value: 'Campaign', description: 'A campaign.' },
    COUNCIL_ADOPTION: { value: 'CouncilAdoption', description: 'What a council did about a campaign.' },
    EVENT: { value: 'Event', description: 'An event.' },
    POLICY_DOCUMENT: { value: 'PolicyDocument', description: 'A platform or set of aims.' },
    CLAIM: { value: 'Claim', description: 'A number somebody published.' },
  } as const satisfies Record<string, { value: ChangedType; description: string }>,
});

const ChangeActionType = builder.enumType('ChangeAction', {
  subGraphs: ['Public', 'Admin'],
  description: 'What became of a record in public.',
  values: {
    ADDED: { description: 'It is public since: it was written, or a draft was published.' },
    CHANGED: { description: 'Public fields of it changed.' },
    WITHDRAWN: { description: 'It was withdrawn, for good; its page says so.' },
    REMOVED: {
      description:
        'It is public no more and has no page: a person who is hidden, an endorsement that is no longer public, a row that was wrong. Delete it and whatever is part of it.',
    },
    MERGED: {
      description:
        'An entry of a person was joined with another of the same person, `mergedInto`. What was part of it is part of that one.',
    },
  } as const,
});

const ChannelType = builder.enumType('ChangeChannel', {
  subGraphs: ['Public', 'Admin'],
  description: 'By what way a change came. Who made it is told to nobody.',
  values: {
    EDITOR: { value: 'admin', description: 'An editor wrote it.' },
    IMPORT: { value: 'import', description: 'It was read from a file of a source.' },
    STARTER: { value: 'starter', description: 'It came with the record an empty database begins with.' },
    SANDBOX: { value: 'sandbox', description: 'It came with the fictional sandbox.' },
    COMMAND: { value: 'cli', description: 'A command of the operators.' },
    JOB: { value: 'job', description: 'The record itself, on its day.' },
    READER: { value: 'reader', description: 'A reader, such as by a challenge.' },
  } as const,
});

const DifferenceType = builder.objectRef<FieldDifference>('FieldDifference').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'A public field before and after a change.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Its name, with En or Cy where it has a language.' }),
    before: t.exposeString('before', {
      nullable: true,
      description: 'As text; a day as YYYY-MM-DD. Null where it was empty or not public.',
    }),
    after: t.exposeString('after', { nullable: true, description: 'As text. Null where it is empty.' }),
  }),
});

const ChangeType = builder.objectRef<Change>('Change').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'A change of one public record.',
  fields: (t) => ({
    id: t.id({
      description: 'Opaque and stable, `rev_…`, for telling changes apart.',
      resolve: ({ id }) => formatGlobalId('Revision', id),
    }),
    recordId: t.id({
      description: 'The opaque id of the record, for `node`.',
      resolve: ({ recordType, recordId }) => formatGlobalId(recordType, recordId),
    }),
    kind: t.field({
      type: ChangedTypeType,
      description: 'What it is.',
      resolve: ({ recordType }) => recordType,
    }),
    partOf: t.idList({
      description:
        'Opaque ids of the public records it belongs to, the nearest first: of a holding the person and the body, of a status the pledge, its manifesto …',
      resolve: ({ partOf }) => partOf.map(({ type, id }) => formatGlobalId(type, id)),
    }),
    action: t.field({
      type: ChangeActionType,
      description: 'What became of it.',
      resolve: ({ action }) => action,
    }),
    mergedInto: t.id({
      nullable: true,
      description: 'The opaque id of the entry that stands for a MERGED one. Null for other actions.',
      resolve: ({ mergedIntoId }) => mergedIntoId && formatGlobalId('Person', mergedIntoId),
    }),
    occurredAt: t.field({ type: 'DateTime', description: 'When.', resolve: ({ occurredAt }) => occurredAt }),
    channel: t.field({
      type: ChannelType,
      description: 'By what way it came.',
      resolve: ({ channel }) => channel as 'admin',
    }),
    reason: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description:
        'The public reason of a correction or withdrawal. Null for other changes: why an editor wrote something is noted for editors; of a status the summary says it.',
      resolve: ({ reasonEn, reasonCy }, { lang }) => findLocalised(reasonEn, reasonCy, lang),
    }),
    fields: t.field({
      type: [DifferenceType],
      description: 'The public fields that differ. Empty where they were removed for good (R18).',
      resolve: ({ fields }) => fields,
    }),
    isRedacted: t.exposeBoolean('isRedacted', {
      description: 'What it said was removed for good and may not be shown (R18).',
    }),
  }),
});

const ChangeConnection = connectionType(
  'ChangeConnection',
  ChangeType,
  'Public changes, oldest first. Keep `pageInfo.endCursor`, which an empty page has too, and ask again with it: no change is ever skipped.',
);

builder.queryField('changes', (t) =>
  t.field({
    type: ChangeConnection,
    args: {
      kinds: t.arg({ type: [ChangedTypeType], description: 'Only these kinds. Left out: all.' }),
      from: t.arg({ type: 'Date', description: 'Only changes written on this day in London or later.' }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description:
      'The change feed: what became of public records, in the order it was written. A page may be short, or empty, and have a next one: rows that are not public lie between. Of what left the public, a hidden person above all, its opaque id is told and no more.',
    resolve: async (_root, args, context) => {
      const size = getPageSize(args.first);
      const after = positionOf(args.after);
      const { changes, end, hasMore } = await readChanges(prismaOf(context), {
        after,
        kinds: args.kinds ?? CHANGED_TYPES,
        from: args.from ? startOfDayInLondon(args.from) : null,
        size,
      });
      const page = connectionOf(changes, args, ({ sequence, position }) => [String(sequence), position]);
      const endCursor = end && formatCursor([String(end.sequence), end.position]);
      return {
        ...page,
        pageInfo: { ...page.pageInfo, hasNextPage: hasMore, endCursor },
        findCoverage: wholeLog(context),
      };
    },
  }),
);

function positionOf(cursor: string | null | undefined): ChangePosition | null {
  const values = parseCursor(cursor, ['digits', 'number']);
  if (values === null) return null;
  const [sequence, position] = values as [string, number];
  return { sequence: BigInt(sequence), position };
}

import type { StatusUpdate } from '../generated/prisma/client.ts';
import { dayOf } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { onlyVisiblePerson } from '../people/person-visibility.ts';
import { PersonType } from '../people/person.graphql.ts';
import { StatusUpdateType } from '../pledges/status-update.graphql.ts';
import { findShownText } from '../redaction/redaction-notice.ts';
import { AdoptionType, asOfArgument, DECISION_LOG } from './adoption.graphql.ts';
import { decisionsBy, findMovedRow, findWordedRow } from './decision-in-force.ts';

type Vote = Pick<StatusUpdate, 'votesFor' | 'votesAgainst' | 'abstentions'>;

const VoteType = builder.objectRef<Vote>('CouncilVote').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'How a council voted.',
  fields: (t) => ({
    for: t.exposeInt('votesFor', { nullable: true, description: 'Null where nobody counted.' }),
    against: t.exposeInt('votesAgainst', { nullable: true, description: 'Null where nobody counted.' }),
    abstentions: t.exposeInt('abstentions', { nullable: true, description: 'Null where nobody counted.' }),
  }),
});

builder.prismaObjectFields(StatusUpdateType, (t) => ({
  meetingOn: t.expose('meetingOn', {
    type: 'Date',
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description:
      'Of a council’s decision, the day of the meeting. Null where not recorded, or another subject.',
  }),
  vote: t.field({
    type: VoteType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'Of a council’s decision, its own vote. Null where none is recorded, or another subject.',
    resolve: (update) =>
      update.votesFor === null && update.votesAgainst === null && update.abstentions === null ? null : update,
  }),
  mover: t.field({
    type: PersonType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'Of a council’s decision, who moved it. Null where not recorded, or not public.',
    select: (_args, _context, nestedSelection) => ({ mover: nestedSelection(true) }),
    resolve: ({ mover }, _args, { viewer }) => onlyVisiblePerson(viewer, mover),
  }),
  seconder: t.field({
    type: PersonType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'Of a council’s decision, who seconded it. Null where not recorded, or not public.',
    select: (_args, _context, nestedSelection) => ({ seconder: nestedSelection(true) }),
    resolve: ({ seconder }, _args, { viewer }) => onlyVisiblePerson(viewer, seconder),
  }),
  amendedText: t.field({
    type: LocalisedText,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    args: langArgument,
    description:
      'Of a council’s decision, the text that passed, where it was amended. Null where it was not. Where it was removed, the sentence that says so.',
    resolve: ({ amendedTextEn, amendedTextCy, redactedAt }, { lang }) =>
      findShownText(amendedTextEn, amendedTextCy, redactedAt, lang),
  }),
  reportDueOn: t.expose('reportDueOn', {
    type: 'Date',
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description:
      'Of a council’s decision, when the first report is due from it on. Null where it says nothing of it.',
  }),
}));

type Decision = { row: StatusUpdate; on: Date };

const DecisionType = builder.objectRef<Decision>('CouncilDecision').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'One decision of a council, or step towards it, as it reads now.',
  fields: (t) => ({
    on: t.field({
      type: 'Date',
      description: 'The day from which it counts; of a corrected one, that of the row that was corrected.',
      resolve: ({ on }) => on,
    }),
    update: t.field({
      type: StatusUpdateType,
      description: 'Its row of the log; of a corrected one, the newest correction.',
      resolve: ({ row }) => row,
    }),
  }),
});

builder.prismaObjectFields(AdoptionType, (t) => ({
  mover: t.field({
    type: PersonType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    args: asOfArgument,
    description:
      'Who moved what was in force on that day, or the last that has a mover. Null where not recorded, or not public.',
    select: (_args, _context, nestedSelection) => ({
      updates: { ...DECISION_LOG, include: { mover: nestedSelection(true) } },
    }),
    resolve: (adoption, { asOf }, context) => {
      const row = findMovedRow(adoption.updates, asOf ?? dayOf(adoption, context));
      return row && onlyVisiblePerson(context.viewer, row.mover);
    },
  }),
  seconder: t.field({
    type: PersonType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    args: asOfArgument,
    description: 'Who seconded it, of the same decision as `mover`. Null where not recorded, or not public.',
    select: (_args, _context, nestedSelection) => ({
      updates: { ...DECISION_LOG, include: { seconder: nestedSelection(true) } },
    }),
    resolve: (adoption, { asOf }, context) => {
      const row = findMovedRow(adoption.updates, asOf ?? dayOf(adoption, context));
      return row && onlyVisiblePerson(context.viewer, row.seconder);
    },
  }),
  amendedText: t.field({
    type: LocalisedText,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    args: { ...langArgument, ...asOfArgument },
    description:
      'The text that passed by that day, where it was amended. Null where it was not. Where it was removed, the sentence that says so.',
    select: { updates: DECISION_LOG },
    resolve: (adoption, { lang, asOf }, context) => {
      const row = findWordedRow(adoption.updates, asOf ?? dayOf(adoption, context));
      return row && findShownText(row.amendedTextEn, row.amendedTextCy, row.redactedAt, lang);
    },
  }),
  decisions: t.field({
    type: [DecisionType],
    subGraphs: ['Public', 'Admin'],
    args: asOfArgument,
    description:
      'What the council decided by that day, oldest first, each with its own vote, meeting and mover: a later decision leaves those before it as they were.',
    complexity: { field: 1, multiplier: 10 },
    select: (_args, _context, nestedSelection) => ({
      updates: nestedSelection(DECISION_LOG, ['update']),
    }),
    resolve: (adoption, { asOf }, context) => decisionsBy(adoption.updates, asOf ?? dayOf(adoption, context)),
  }),
}));

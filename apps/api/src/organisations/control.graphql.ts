import { controlKind } from '@wheatsheaf/schema/vocabulary/control-kind.ts';
import { isInSpell } from '../calendar/open-spell.ts';
import { onlyVisible } from '../editorial/publication.ts';
import { dayOf } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { OrganisationType } from './organisation.graphql.ts';

export const ControlKindType = vocabularyEnum('ControlKind', 'How a council is controlled.', controlKind);

const ControlSpellType = builder.prismaNode('ControlSpell', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `ctl_…`.' },
  description: 'A time in which a council was controlled in one way.',
  fields: (t) => ({
    kind: t.field({ type: ControlKindType, description: 'In which way.', resolve: (spell) => spell.kind }),
    party: t.field({
      type: OrganisationType,
      nullable: true,
      description:
        'The party or group in control. Null where nobody is, or where the record does not hold it: `kind` says which.',
      select: (_args, _context, nestedSelection) => ({ party: nestedSelection(true) }),
      resolve: (spell, _args, { viewer }) => onlyVisible(viewer, spell.party),
    }),
    from: t.expose('from', { type: 'Date', description: 'The first day.' }),
    to: t.expose('to', {
      type: 'Date',
      nullable: true,
      description: 'The first day it was so no longer. Null while it is so.',
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (spell) => parseSources(spell.sources),
    }),
  }),
});

/** Both fields read all spells of a council, which are few, so that asking for both is one selection. */
const NEWEST_FIRST = [{ from: 'desc' as const }, { id: 'asc' as const }];

builder.prismaObjectFields(OrganisationType, (t) => ({
  control: t.field({
    type: ControlSpellType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: that of the question around it, or today.',
      }),
    },
    description:
      'Who controls the council on a day. Null where that is not recorded, and for any other body: no overall control is a spell of its own.',
    select: (_args, _context, nestedSelection) => ({
      controlSpells: nestedSelection({ orderBy: NEWEST_FIRST }),
    }),
    resolve: (body, { asOf }, context) =>
      body.controlSpells.find((spell) => isInSpell(spell, asOf ?? dayOf(body, context))) ?? null,
  }),
  controlSpells: t.field({
    type: [ControlSpellType],
    subGraphs: ['Public', 'Admin'],
    description: 'Who has controlled the council, newest first, as far as recorded.',
    select: (_args, _context, nestedSelection) => ({
      controlSpells: nestedSelection({ orderBy: NEWEST_FIRST }),
    }),
    resolve: (body) => body.controlSpells,
  }),
}));

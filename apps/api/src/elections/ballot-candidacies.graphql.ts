import type { EndorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { visiblePerson } from '../people/person-visibility.ts';
import { EndorsementFilterType } from '../representatives/endorsement-filter.graphql.ts';
import { BallotType } from './ballot.graphql.ts';
import { candidacyEndorsement, candidacyEndorsementSelect } from './candidacy-endorsement.ts';
import { CandidacyType } from './candidacy.graphql.ts';
import { isCoOperativeCandidacy, isJointCandidacy } from './election-filter.ts';

const { standings, person } = candidacyEndorsementSelect;

/** What tells the endorsement of a candidacy, beside whatever else is asked of it. */
const endorsementInclude = {
  standings: { orderBy: standings.orderBy, include: { party: { include: standings.select.party.select } } },
  ballot: { include: { election: true } },
  person: { include: { endorsements: { where: person.select.endorsements.where } } },
} as const satisfies Prisma.CandidacyInclude;

builder.prismaObjectField(BallotType, 'candidacies', (t) =>
  t.field({
    type: [CandidacyType],
    subGraphs: ['Public', 'Admin'],
    args: {
      joint: t.arg.boolean({
        description:
          'Only those who stand for the Co-operative Party beside another, or only those who do not.',
      }),
      endorsements: t.arg({
        type: [EndorsementFilterType],
        description:
          'Only those whom the Co-operative Party endorsed so for this poll, as `endorsement` says. Left out: everybody.',
      }),
    },
    description: 'Who stood.',
    select: ({ joint, endorsements }, { viewer }, nestedSelection) => ({
      candidacies: nestedSelection({
        where: {
          person: visiblePerson(viewer),
          ...(typeof joint === 'boolean' && (joint ? isJointCandidacy : { NOT: isJointCandidacy })),
          ...(endorsements && mayBeEndorsedAs(endorsements)),
        },
        orderBy: [{ person: { sortName: 'asc' } }, { id: 'asc' }],
        // Read below only where a filter asks for it, so loaded only then.
        include: (endorsements ? endorsementInclude : {}) as typeof endorsementInclude,
      }),
    }),
    resolve: ({ candidacies }, { endorsements }) =>
      endorsements
        ? candidacies.filter((candidacy) => {
            const endorsement = candidacyEndorsement(candidacy);
            return endorsements.includes('ANYONE') || (endorsement && endorsements.includes(endorsement));
          })
        : candidacies,
  }),
);

/** What can be asked of the rows: whether an endorsement was in force on the day of the poll is told from what is loaded. */
function mayBeEndorsedAs(filters: readonly EndorsementFilter[]): Prisma.CandidacyWhereInput {
  return filters.includes('ANYONE') ? {} : { OR: filters.map(mayBeEndorsedAsOne) };
}

function mayBeEndorsedAsOne(filter: EndorsementFilter): Prisma.CandidacyWhereInput {
  switch (filter) {
    case 'ANYONE':
      return {};
    case 'JOINT_BALLOT':
      return isCoOperativeCandidacy;
    case 'OFFICIAL_NO_LABEL':
      return { person: { endorsements: { some: { kind: 'OFFICIAL_NO_LABEL' } } } };
    case 'SUPPORTED':
      return { person: { endorsements: { some: { kind: 'SUPPORTED', isPublic: true } } } };
    default:
      return filter satisfies never;
  }
}

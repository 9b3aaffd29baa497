import type { CandidacyEntry } from '@wheatsheaf/schema/record/elections.ts';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { parseBallotId, parseElectionId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import type { RecordBook } from './record-book.ts';
import { candidacyKey } from './record-keys.ts';

/** Elections, their ballots, who stood and for whom, and the Party's endorsements. */
export function addElections(book: RecordBook, part: RecordPart): void {
  for (const election of part.elections ?? []) {
    const entry = book.entry(part.name, `election "${election.id}"`);
    entry.parse(parseElectionId(election.id));
    entry.record('Election', election.id, {
      electionId: election.id,
      ...entry.text('name', election.name),
      pollingOn: entry.day(election.pollingOn),
      noticeOfPollOn: entry.optionalDay(election.noticeOfPollOn),
      organisationId: entry.optional('Organisation', election.organisation, 'organisation'),
      sources: entry.sources(election.sources),
    });
  }
  for (const candidacy of part.candidacies ?? []) addCandidacy(book, part.name, candidacy);
  addBallots(book, part);
  addEndorsements(book, part);
}

function addBallots(book: RecordBook, part: RecordPart): void {
  for (const ballot of part.ballots ?? []) {
    const entry = book.entry(part.name, `ballot "${ballot.key}"`);
    if (ballot.ballotId !== null) entry.parse(parseBallotId(ballot.ballotId));
    entry.record('Ballot', ballot.key, {
      electionId: entry.reference('Election', ballot.election, 'election'),
      ballotId: ballot.ballotId,
      label: ballot.label,
      postId: entry.optional('Post', ballot.post, 'post'),
      areaId: entry.optional('Area', ballot.area, 'area'),
      gssCode: ballot.gssCode ?? null,
      postCode: null,
      seatsContested: ballot.seatsContested ?? null,
      votingSystem: ballot.votingSystem ?? null,
      isByElection: ballot.byElectionReason !== undefined,
      byElectionReason: ballot.byElectionReason ?? null,
      isCancelled: ballot.isCancelled ?? false,
      areCandidatesLocked: true,
      replacedById: entry.optional('Ballot', ballot.replacedBy, 'replacedBy'),
      electorate: ballot.electorate ?? null,
      spoiltBallots: ballot.spoiltBallots ?? null,
      turnoutReported: ballot.turnoutReported ?? null,
      resultsSource: ballot.resultsSource ?? null,
      sources: entry.sources(ballot.sources),
    });
  }
}

function addCandidacy(book: RecordBook, part: string, candidacy: CandidacyEntry): void {
  const { ballot, person, standing } = candidacy;
  const entry = book.entry(part, `candidacy of "${person}" on "${ballot}"`);
  const id = entry.record('Candidacy', candidacyKey(ballot, person), {
    ballotId: entry.reference('Ballot', ballot, 'ballot'),
    personId: entry.reference('Person', person, 'person'),
    nameAsPrinted: null,
    partyName: candidacy.partyName ?? null,
    description: candidacy.description ?? null,
    listPosition: candidacy.listPosition ?? null,
    votes: candidacy.votes ?? null,
    voteShare: null,
    isElected: candidacy.isElected ?? null,
    isTiedVoteWinner: null,
    sources: entry.sources(candidacy.sources),
  });
  const parties = [
    ...(standing.principal === undefined ? [] : [{ party: standing.principal, place: 'PRINCIPAL' as const }]),
    ...(standing.adjuncts ?? []).map((party) => ({ party, place: 'ADJUNCT' as const })),
  ];
  for (const { party, place } of parties) {
    entry.part(id, 'standings', 'CandidacyStanding', {
      candidacyId: id,
      partyId: entry.reference('Organisation', party, 'standing'),
      place,
    });
  }
}

function addEndorsements(book: RecordBook, part: RecordPart): void {
  for (const endorsement of part.endorsements ?? []) {
    const { person, kind, from } = endorsement;
    const entry = book.entry(part.name, `endorsement of "${person}"`);
    const candidacy = endorsement.ballot === undefined ? undefined : candidacyKey(endorsement.ballot, person);
    entry.record('Endorsement', `${person}/${kind}/${from}`, {
      personId: entry.reference('Person', person, 'person'),
      kind,
      from: entry.day(from),
      to: entry.optionalDay(endorsement.to),
      candidacyId: entry.optional('Candidacy', candidacy, 'ballot'),
      localPartyId: entry.optional('Organisation', endorsement.localParty, 'localParty'),
      isPublic: endorsement.isPublic,
      sources: entry.sources(endorsement.sources),
    });
  }
}

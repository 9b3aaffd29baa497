import { formatGlobalId, type GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { newId } from '../src/db/new-id.ts';
import type { Task } from '../src/editors/permissions.ts';

const nobodys = (type: GlobalIdType) => formatGlobalId(type, newId());

/** The part of the access matrix about offices over time: who enters and leaves seats, groups and roles. */
export const TENURE_ACCESS: Record<string, { task: Task | readonly Task[]; ask: string }> = {
  'Mutation.endOfficeHolding': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { endOfficeHolding(input: { id: "${nobodys('OfficeHolding')}", expectedVersion: 1, to: "2027-01-01", endReason: RESIGNED, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.correctOfficeHolding': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { correctOfficeHolding(input: { id: "${nobodys('OfficeHolding')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.coOpt': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { coOpt(input: { vacancy: "${nobodys('Vacancy')}", expectedVersion: 1, person: "${nobodys('Person')}", from: "2027-01-01", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.recordByElection': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { recordByElection(input: { vacancy: "${nobodys('Vacancy')}", expectedVersion: 1, person: "${nobodys('Person')}", pollingOn: "2027-01-01", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.recordVacancy': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { recordVacancy(input: { post: "${nobodys('Post')}", from: "2027-01-01", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.endVacancy': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { endVacancy(input: { vacancy: "${nobodys('Vacancy')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Query.resultsNight': {
    task: 'READ_DRAFTS',
    ask: `{ resultsNight(election: "${nobodys('Election')}") { state } }`,
  },
  'Mutation.confirmResults': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { confirmResults(input: { ballots: [{ ballot: "${nobodys('Ballot')}", seen: "x" }], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.placeBallot': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { placeBallot(input: { ballot: "${nobodys('Ballot')}", post: "${nobodys('Post')}", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.recordBoundaryChange': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { recordBoundaryChange(input: { occurredOn: "2027-05-10", legislation: "x", endingPosts: [{ post: "${nobodys('Post')}", expectedVersion: 1 }], newPosts: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.changeAffiliation': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { changeAffiliation(input: { person: "${nobodys('Person')}", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.joinGroup': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { joinGroup(input: { person: "${nobodys('Person')}", group: "${nobodys('Organisation')}", from: "2027-05-10", sources: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.leaveGroup': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { leaveGroup(input: { membership: "${nobodys('Membership')}", expectedVersion: 1, to: "2027-05-10", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.giveRole': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { giveRole(input: { person: "${nobodys('Person')}", organisation: "${nobodys('Organisation')}", role: LEADER, from: "2027-05-10", sources: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.endRole': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { endRole(input: { membership: "${nobodys('Membership')}", expectedVersion: 1, to: "2027-05-10", changeReason: "x" }) { __typename } }`,
  },
  'Query.proposalList': { task: 'READ_DRAFTS', ask: '{ proposalList { total } }' },
  'Mutation.setControl': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { setControl(input: { council: "${nobodys('Organisation')}", expectedVersion: 1, spells: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.setLocalPartyAreas': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { setLocalPartyAreas(input: { localParty: "${nobodys('Organisation')}", expectedVersion: 1, areas: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.setCoverage': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { setCoverage(input: { organisation: "${nobodys('Organisation')}", role: COUNCILLOR, level: PARTIAL, asOf: "2026-01-01", sources: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.setContactPoint': {
    task: 'EDIT_PEOPLE',
    ask: `mutation { setContactPoint(input: { person: "${nobodys('Person')}", kind: EMAIL, purpose: OFFICE, value: "x", checkedOn: "2026-01-01", sources: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.removeContactPoint': {
    task: 'EDIT_PEOPLE',
    ask: `mutation { removeContactPoint(input: { contact: "${nobodys('ContactPoint')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.recordEndorsement': {
    task: 'EDIT_PEOPLE',
    ask: `mutation { recordEndorsement(input: { person: "${nobodys('Person')}", kind: SUPPORTED, from: "2026-01-01", sources: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.endEndorsement': {
    task: 'EDIT_PEOPLE',
    ask: `mutation { endEndorsement(input: { endorsement: "${nobodys('Endorsement')}", expectedVersion: 1, to: "2026-01-01", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.endJointEndorsement': {
    task: 'EDIT_PEOPLE',
    ask: `mutation { endJointEndorsement(input: { id: "${nobodys('OfficeHolding')}", expectedVersion: 1, to: "2026-01-01", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.acceptOffice': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { acceptOffice(input: { proposal: "${nobodys('Proposal')}", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.acceptOffices': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { acceptOffices(input: { proposals: ["${nobodys('Proposal')}"], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.rejectProposal': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { rejectProposal(input: { proposal: "${nobodys('Proposal')}", changeReason: "x" }) { __typename } }`,
  },
};

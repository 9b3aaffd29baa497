import { formatGlobalId, type GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../src/db/new-id.ts';
import { mayDo, type Task } from '../src/editors/permissions.ts';
import { EditorRole } from '../src/generated/prisma/enums.ts';
import type { Viewer } from '../src/editors/viewer.ts';
import { adminSchema, publicSchema } from '../src/graphql/schema.ts';
import { askAdmin } from './ask.ts';
import { BODY_ACCESS } from './body-access.ts';
import { CAMPAIGN_RESOURCE_ACCESS } from './campaign-resource-access.ts';
import { CHALLENGE_ACCESS } from './challenge-access.ts';
import { PUBLISHING_ACCESS } from './publishing-access.ts';
import { REDACTION_ACCESS } from './redaction-access.ts';
import { TEXT_EDIT_ACCESS } from './text-edit-access.ts';
import { testDatabase } from './database.ts';
import { given } from './given.ts';
import { COUNCILLOR_ACCESS } from './councillor-access.ts';
import { TENURE_ACCESS } from './tenure-access.ts';
import { PEOPLE_ACCESS } from './people-access.ts';
import { IMPORTS_ACCESS } from './imports-access.ts';

const database = testDatabase();
const nobodys = (type: GlobalIdType) => formatGlobalId(type, newId());

/** A task, any of several, every one of several, or only a session (null). */
type Needed = Task | readonly Task[] | { all: readonly Task[] } | null;

/**
 * Every coordinate that only the admin schema has at its root: what it needs, and a question that gets as far as the permission. A coordinate without a row fails the first test: nothing is added without saying who may use it.
 */
const MATRIX: Record<string, { task: Needed; ask: string }> = {
  'Query.me': { task: null, ask: '{ me { role } }' },
  'Query.personList': { task: 'READ_DRAFTS', ask: '{ personList { total } }' },
  'Query.pledgeList': { task: 'READ_DRAFTS', ask: '{ pledgeList { total } }' },
  'Query.holdingList': { task: 'READ_DRAFTS', ask: '{ holdingList { total } }' },
  'Query.postList': { task: 'READ_DRAFTS', ask: '{ postList { total } }' },
  'Query.draftList': { task: 'READ_DRAFTS', ask: '{ draftList { total } }' },
  'Query.evidenceLinks': { task: 'READ_DRAFTS', ask: '{ evidenceLinks { total } }' },
  'Query.history': { task: 'READ_DRAFTS', ask: `{ history(id: "${nobodys('Person')}") { reason } }` },
  'Mutation.addOfficeHolding': {
    task: 'EDIT_HOLDINGS',
    ask: `mutation { addOfficeHolding(input: { person: "${nobodys('Person')}", post: "${nobodys('Post')}", from: "2024-01-01", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.editPledge': {
    task: 'RATE_PLEDGES',
    ask: `mutation { editPledge(input: { id: "${nobodys('Pledge')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.recordPledgeStatus': {
    task: 'RATE_PLEDGES',
    ask: `mutation { recordPledgeStatus(input: { pledge: "${nobodys('Pledge')}", expectedVersion: 1, status: STALLED, evidence: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.confirmPledgeStatus': {
    task: 'CONFIRM_RATINGS',
    ask: `mutation { confirmPledgeStatus(draft: "${nobodys('Draft')}", expectedVersion: 1) { __typename } }`,
  },
  'Mutation.discardPledgeStatus': {
    task: ['RATE_PLEDGES', 'CONFIRM_RATINGS'],
    ask: `mutation { discardPledgeStatus(draft: "${nobodys('Draft')}", expectedVersion: 1, changeReason: "x") { __typename } }`,
  },
  'Mutation.recordPledgeNote': {
    task: 'RATE_PLEDGES',
    ask: `mutation { recordPledgeNote(input: { pledge: "${nobodys('Pledge')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.adoptModelPledge': {
    task: 'RATE_PLEDGES',
    ask: `mutation { adoptModelPledge(input: { from: { modelPledge: "${nobodys('ModelPledge')}" }, manifesto: "${nobodys('Manifesto')}", reference: "A-1", wordingBasis: REPORTED, strength: WILL, testability: TESTABLE, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.createModelPledge': {
    task: 'EDIT_LIBRARY',
    ask: 'mutation { createModelPledge(input: { slug: "Not a slug", level: STARTER, changeReason: "x" }) { __typename } }',
  },
  'Mutation.editModelPledge': {
    task: 'EDIT_LIBRARY',
    ask: `mutation { editModelPledge(input: { id: "${nobodys('ModelPledge')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.publishModelPledge': {
    task: 'EDIT_LIBRARY',
    ask: `mutation { publishModelPledge(input: { id: "${nobodys('ModelPledge')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.reviewPledge': {
    task: 'RATE_PLEDGES',
    ask: `mutation { reviewPledge(input: { pledge: "${nobodys('Pledge')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.correctPledgeStatus': {
    task: 'RATE_PLEDGES',
    ask: `mutation { correctPledgeStatus(input: { pledge: "${nobodys('Pledge')}", corrects: "${nobodys('StatusUpdate')}", expectedVersion: 1, status: STALLED, evidence: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.reopenPledge': {
    task: 'RATE_PLEDGES',
    ask: `mutation { reopenPledge(input: { pledge: "${nobodys('Pledge')}", expectedVersion: 1, status: STALLED, evidence: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.withdrawPledge': {
    task: { all: ['RATE_PLEDGES', 'CONFIRM_RATINGS'] },
    ask: `mutation { withdrawPledge(input: { pledge: "${nobodys('Pledge')}", expectedVersion: 1, reasonEn: "x", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.correctPledgeWording': {
    task: { all: ['RATE_PLEDGES', 'CONFIRM_RATINGS'] },
    ask: `mutation { correctPledgeWording(input: { pledge: "${nobodys('Pledge')}", expectedVersion: 1, en: "x", reasonEn: "x", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.correctSuccessTest': {
    task: { all: ['RATE_PLEDGES', 'CONFIRM_RATINGS'] },
    ask: `mutation { correctSuccessTest(input: { pledge: "${nobodys('Pledge')}", expectedVersion: 1, en: "x", reasonEn: "x", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.closeTerm': {
    task: 'RATE_PLEDGES',
    ask: `mutation { closeTerm(input: { manifesto: "${nobodys('Manifesto')}", expectedVersion: 1, settlements: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.confirmTermClose': {
    task: 'CONFIRM_RATINGS',
    ask: `mutation { confirmTermClose(draft: "${nobodys('Draft')}", expectedVersion: 1) { __typename } }`,
  },
  'Mutation.setArchivedCopy': {
    task: 'RATE_PLEDGES',
    ask: `mutation { setArchivedCopy(input: { evidence: "${nobodys('Evidence')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.recheckEvidence': {
    task: 'RATE_PLEDGES',
    ask: `mutation { recheckEvidence(input: { evidence: "${nobodys('Evidence')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.recordCampaignState': {
    task: 'EDIT_CAMPAIGNS',
    ask: `mutation { recordCampaignState(input: { campaign: "${nobodys('Campaign')}", expectedVersion: 1, state: ACTIVE, evidence: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.correctCampaignState': {
    task: 'EDIT_CAMPAIGNS',
    ask: `mutation { correctCampaignState(input: { campaign: "${nobodys('Campaign')}", corrects: "${nobodys('StatusUpdate')}", expectedVersion: 1, state: ACTIVE, evidence: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.editCampaign': {
    task: 'EDIT_CAMPAIGNS',
    ask: `mutation { editCampaign(input: { campaign: "${nobodys('Campaign')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.withdrawCampaign': {
    task: { all: ['EDIT_CAMPAIGNS', 'CONFIRM_RATINGS'] },
    ask: `mutation { withdrawCampaign(input: { campaign: "${nobodys('Campaign')}", expectedVersion: 1, reasonEn: "x", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.recordAdoption': {
    task: 'RECORD_ADOPTIONS',
    ask: `mutation { recordAdoption(input: { adoption: "${nobodys('CouncilAdoption')}", expectedVersion: 1, state: PASSED, evidence: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.correctAdoptionState': {
    task: 'RECORD_ADOPTIONS',
    ask: `mutation { correctAdoptionState(input: { adoption: "${nobodys('CouncilAdoption')}", corrects: "${nobodys('StatusUpdate')}", expectedVersion: 1, state: PASSED, evidence: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.recordClauseOutcomes': {
    task: 'RECORD_ADOPTIONS',
    ask: `mutation { recordClauseOutcomes(input: { adoption: "${nobodys('CouncilAdoption')}", expectedVersion: 1, outcomes: [], evidence: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.recordFollowUp': {
    task: 'RECORD_ADOPTIONS',
    ask: `mutation { recordFollowUp(input: { adoption: "${nobodys('CouncilAdoption')}", expectedVersion: 1, evidence: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.withdrawAdoption': {
    task: { all: ['RECORD_ADOPTIONS', 'CONFIRM_RATINGS'] },
    ask: `mutation { withdrawAdoption(input: { adoption: "${nobodys('CouncilAdoption')}", expectedVersion: 1, reasonEn: "x", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.confirmCampaignUpdate': {
    task: 'CONFIRM_RATINGS',
    ask: `mutation { confirmCampaignUpdate(draft: "${nobodys('Draft')}", expectedVersion: 1) { __typename } }`,
  },
  'Mutation.discardCampaignUpdate': {
    task: ['EDIT_CAMPAIGNS', 'RECORD_ADOPTIONS', 'CONFIRM_RATINGS'],
    ask: `mutation { discardCampaignUpdate(draft: "${nobodys('Draft')}", expectedVersion: 1, changeReason: "x") { __typename } }`,
  },
  'Mutation.createManifesto': {
    task: 'EDIT_MANIFESTOS',
    ask: `mutation { createManifesto(input: { slug: "x", owner: "${nobodys('Organisation')}", selection: COMPLETE, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.editManifesto': {
    task: 'EDIT_MANIFESTOS',
    ask: `mutation { editManifesto(input: { id: "${nobodys('Manifesto')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.setMandates': {
    task: 'EDIT_MANIFESTOS',
    ask: `mutation { setMandates(input: { manifesto: "${nobodys('Manifesto')}", expectedVersion: 1, spells: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.loadManifestoText': {
    task: 'EDIT_MANIFESTOS',
    ask: `mutation { loadManifestoText(input: { manifesto: "${nobodys('Manifesto')}", expectedVersion: 1, language: EN, format: PLAIN, text: "x", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.markPledge': {
    task: 'EDIT_MANIFESTOS',
    ask: `mutation { markPledge(input: { pledge: "${nobodys('Pledge')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.addPledge': {
    task: 'EDIT_MANIFESTOS',
    ask: `mutation { addPledge(input: { manifesto: "${nobodys('Manifesto')}", reference: "x", titleEn: "x", wordingBasis: REPORTED, strength: WILL, testability: TESTABLE, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.setMilestones': {
    task: 'EDIT_MANIFESTOS',
    ask: `mutation { setMilestones(input: { pledge: "${nobodys('Pledge')}", expectedVersion: 1, milestones: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.publishManifesto': {
    task: { all: ['EDIT_MANIFESTOS', 'CONFIRM_RATINGS'] },
    ask: `mutation { publishManifesto(input: { manifesto: "${nobodys('Manifesto')}", expectedVersion: 1, pledges: [], changeReason: "x" }) { __typename } }`,
  },
  'Mutation.withdrawManifesto': {
    task: { all: ['EDIT_MANIFESTOS', 'CONFIRM_RATINGS'] },
    ask: `mutation { withdrawManifesto(input: { manifesto: "${nobodys('Manifesto')}", expectedVersion: 1, reasonEn: "x", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.createEvent': {
    task: 'EDIT_EVENTS',
    ask: 'mutation { createEvent(input: { slug: "a", kind: MEETING, startsOn: "2027-01-01", changeReason: "x" }) { __typename } }',
  },
  'Mutation.editEvent': {
    task: 'EDIT_EVENTS',
    ask: `mutation { editEvent(input: { id: "${nobodys('Event')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.publishEvent': {
    task: 'EDIT_EVENTS',
    ask: `mutation { publishEvent(input: { id: "${nobodys('Event')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.withdrawEvent': {
    task: 'EDIT_EVENTS',
    ask: `mutation { withdrawEvent(input: { id: "${nobodys('Event')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.setImprint': {
    task: 'SET_IMPRINTS',
    ask: `mutation { setImprint(input: { localParty: "${nobodys('Organisation')}", promoterKind: PERSON, promoterName: "x", addressEn: "x", from: "2027-01-01", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.endImprint': {
    task: 'SET_IMPRINTS',
    ask: `mutation { endImprint(input: { id: "${nobodys('Imprint')}", expectedVersion: 1, to: "2027-01-01", changeReason: "x" }) { __typename } }`,
  },
  ...IMPORTS_ACCESS,
  ...CAMPAIGN_RESOURCE_ACCESS,
  ...CHALLENGE_ACCESS,
  ...PUBLISHING_ACCESS,
  ...COUNCILLOR_ACCESS,
  ...REDACTION_ACCESS,
  ...TEXT_EDIT_ACCESS,
  ...TENURE_ACCESS,
  ...BODY_ACCESS,
  ...PEOPLE_ACCESS,
  'Mutation.inviteEditor': {
    task: 'INVITE_EDITORS',
    ask: 'mutation { inviteEditor(role: READER) { __typename } }',
  },
};

const editors: Record<string, Viewer> = {};

beforeAll(async () => {
  const story = given(database.prisma);
  for (const role of Object.values(EditorRole)) editors[role] = await story.editor(role);
});

test('the matrix names every coordinate that only the admin has', () => {
  const onlyAdmin = (['Query', 'Mutation'] as const).flatMap((type) => {
    const open = new Set(
      Object.keys(type === 'Query' ? (publicSchema.getQueryType()?.getFields() ?? {}) : {}),
    );
    const root = type === 'Query' ? adminSchema.getQueryType() : adminSchema.getMutationType();
    return Object.keys(root?.getFields() ?? {})
      .filter((name) => !open.has(name))
      .map((name) => `${type}.${name}`);
  });
  expect(onlyAdmin.toSorted()).toEqual(Object.keys(MATRIX).toSorted());
});

describe.each(Object.entries(MATRIX))('%s', (_coordinate, { task, ask }) => {
  test.each(Object.values(EditorRole))('as %s', async (role) => {
    const viewer = editors[role] as Viewer;
    const { errors } = await askAdmin(database.prisma, viewer, ask);
    expect(errors?.map((error) => error.extensions?.code)).toEqual(
      isAllowed(viewer, task) ? undefined : ['NOT_ALLOWED'],
    );
  });

  test('as nobody', async () => {
    const { data, errors } = await askAdmin(database.prisma, { kind: 'reader' }, ask);
    const told = errors ? errors.map((error) => error.extensions?.code) : data;
    expect(told).toEqual(task === null ? { me: null } : ['NOT_ALLOWED']);
  });
});

test('a national administrator alone removes what was published', () => {
  expect(Object.values(EditorRole).filter((role) => mayDo(editors[role] as Viewer, 'REDACT'))).toEqual([
    'NATIONAL_ADMIN',
  ]);
});

test('a reviewer publishes what others wrote and writes nothing; a reader only reads', () => {
  const tasks = (role: EditorRole) =>
    (['RATE_PLEDGES', 'CONFIRM_RATINGS', 'EDIT_PEOPLE'] as const).filter((task) =>
      mayDo(editors[role] as Viewer, task),
    );
  expect(tasks('REVIEWER')).toEqual(['CONFIRM_RATINGS']);
  expect(tasks('LOCAL_EDITOR')).toEqual(['RATE_PLEDGES', 'EDIT_PEOPLE']);
  expect(tasks('READER')).toEqual([]);
});

function isAllowed(viewer: Viewer, needed: Needed): boolean {
  if (needed === null) return true;
  if (typeof needed === 'object' && 'all' in needed) return needed.all.every((task) => mayDo(viewer, task));
  return [needed].flat().some((task) => mayDo(viewer, task));
}

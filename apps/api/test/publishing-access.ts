import { formatGlobalId, type GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { newId } from '../src/db/new-id.ts';
import type { Task } from '../src/editors/permissions.ts';

const nobodys = (type: GlobalIdType) => formatGlobalId(type, newId());

/** The part of the access matrix about photographs, and about making campaigns and platforms. Uploading is in `src/http/kept-files.test.ts`. */
export const PUBLISHING_ACCESS: Record<string, { task: Task | { all: readonly Task[] }; ask: string }> = {
  'Mutation.editPolicyDocument': {
    task: 'EDIT_PLATFORMS',
    ask: `mutation { editPolicyDocument(input: { id: "${nobodys('PolicyDocument')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.addPhoto': {
    task: 'EDIT_PEOPLE',
    ask: `mutation { addPhoto(input: { person: "${nobodys('Person')}", expectedVersion: 1, file: "${nobodys('StoredFile')}", licence: "x", credit: "x", allowsDerivatives: true, altEn: "x", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.endPhotoPermission': {
    task: 'EDIT_PEOPLE',
    ask: `mutation { endPhotoPermission(input: { photo: "${nobodys('Photo')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.createCampaign': {
    task: 'EDIT_CAMPAIGNS',
    ask: 'mutation { createCampaign(input: { slug: "Not a slug", nations: [WALES], changeReason: "x" }) { __typename } }',
  },
  'Mutation.publishCampaign': {
    task: 'EDIT_CAMPAIGNS',
    ask: `mutation { publishCampaign(input: { campaign: "${nobodys('Campaign')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.withdrawModelPledge': {
    task: { all: ['EDIT_LIBRARY', 'CONFIRM_RATINGS'] },
    ask: `mutation { withdrawModelPledge(input: { id: "${nobodys('ModelPledge')}", expectedVersion: 1, reasonEn: "x", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.createTheme': {
    task: 'EDIT_LIBRARY',
    ask: 'mutation { createTheme(input: { slug: "Not a slug", changeReason: "x" }) { __typename } }',
  },
  'Mutation.editTheme': {
    task: 'EDIT_LIBRARY',
    ask: `mutation { editTheme(input: { id: "${nobodys('Theme')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.createPolicyDocument': {
    task: 'EDIT_PLATFORMS',
    ask: 'mutation { createPolicyDocument(input: { slug: "Not a slug", kind: AIMS, changeReason: "x" }) { __typename } }',
  },
  'Mutation.publishPolicyDocument': {
    task: 'EDIT_PLATFORMS',
    ask: `mutation { publishPolicyDocument(input: { id: "${nobodys('PolicyDocument')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.withdrawPolicyDocument': {
    task: { all: ['EDIT_PLATFORMS', 'CONFIRM_RATINGS'] },
    ask: `mutation { withdrawPolicyDocument(input: { id: "${nobodys('PolicyDocument')}", expectedVersion: 1, reasonEn: "x", changeReason: "x" }) { __typename } }`,
  },
};

import { formatGlobalId, type GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { newId } from '../src/db/new-id.ts';
import type { Task } from '../src/editors/permissions.ts';

const nobodys = (type: GlobalIdType) => formatGlobalId(type, newId());

/** The part of the access matrix about what uploaded files are used for. Uploading itself is in `src/http/kept-files.test.ts`. */
export const FILE_ACCESS: Record<string, { task: Task; ask: string }> = {
  'Mutation.addPhoto': {
    task: 'EDIT_PEOPLE',
    ask: `mutation { addPhoto(input: { person: "${nobodys('Person')}", file: "${nobodys('StoredFile')}", licence: "x", credit: "x", allowsDerivatives: true, altEn: "x", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.endPhotoPermission': {
    task: 'EDIT_PEOPLE',
    ask: `mutation { endPhotoPermission(input: { photo: "${nobodys('Photo')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
};

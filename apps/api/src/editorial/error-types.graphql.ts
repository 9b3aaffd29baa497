import type { DomainError } from '../errors.ts';
import { OutsideGrantError } from '../editors/outside-grant.ts';
import { builder } from '../graphql/builder.ts';
import {
  type FieldConflict,
  InputRefusedError,
  RecordNotFoundError,
  VersionConflictError,
} from './edit-errors.ts';

type RefusedError = DomainError & { readonly path: string[] };

/** What every refusal of a write tells. */
export const ErrorInterface = builder.interfaceRef<RefusedError>('Error').implement({
  description: 'A refusal that a person can act on. Nothing was written.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What to do, in one sentence.' }),
    code: t.string({ description: 'Stable, for programs.', resolve: (error) => error.code }),
    path: t.exposeStringList('path', { description: 'The field of the input it is about.' }),
    rule: t.string({
      nullable: true,
      description: 'The rule of the record it enforces, such as R1. Null where it is none of them.',
      resolve: (error) => ('rule' in error && typeof error.rule === 'string' ? error.rule : null),
    }),
  }),
});

const FieldConflictType = builder.objectRef<FieldConflict>('FieldConflict').implement({
  description: 'One field on which two versions differ.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Name of the field.' }),
    yours: t.exposeString('yours', {
      nullable: true,
      description: 'What you sent. Null for an empty field.',
    }),
    theirs: t.exposeString('theirs', {
      nullable: true,
      description: 'What the record holds now. Null for an empty field.',
    }),
  }),
});

builder.objectType(VersionConflictError, {
  name: 'VersionConflict',
  interfaces: [ErrorInterface],
  description: 'Somebody else saved first (R8). Both values are here; nothing of either is lost.',
  fields: (t) => ({
    expectedVersion: t.exposeInt('expectedVersion', { description: 'The version you read.' }),
    currentVersion: t.exposeInt('currentVersion', {
      description: 'The version there is now: send it to save over what you have seen.',
    }),
    conflicts: t.field({
      type: [FieldConflictType],
      description: 'The fields that differ.',
      resolve: (error) => error.conflicts,
    }),
  }),
});

builder.objectType(RecordNotFoundError, {
  name: 'RecordNotFound',
  interfaces: [ErrorInterface],
  description: 'The record to be written is not there.',
});

builder.objectType(InputRefusedError, {
  name: 'InputRefused',
  interfaces: [ErrorInterface],
  description: 'A field of the input cannot be meant.',
});

builder.objectType(OutsideGrantError, {
  name: 'OutsideGrant',
  interfaces: [ErrorInterface],
  description: 'A local editor would write a record of a council or local party they are not granted.',
  fields: (t) => ({
    granted: t.exposeStringList('granted', { description: 'Names of what they are granted.' }),
  }),
});

/** Refusals of every edit. */
export const EDIT_ERRORS = [VersionConflictError, RecordNotFoundError, InputRefusedError, OutsideGrantError];

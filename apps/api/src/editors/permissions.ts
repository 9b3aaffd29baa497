import type { EditorRole } from '../generated/prisma/enums.ts';
import type { Viewer } from './viewer.ts';

/** What somebody wants to do in the admin. */
export const TASKS = [
  'READ_DRAFTS',
  'EDIT_PEOPLE',
  'MERGE_PEOPLE',
  'HIDE_PEOPLE',
  'EDIT_HOLDINGS',
  'EDIT_MANIFESTOS',
  'RATE_PLEDGES',
  'CONFIRM_RATINGS',
  'EDIT_LIBRARY',
  'EDIT_CAMPAIGNS',
  'RECORD_ADOPTIONS',
  'EDIT_EVENTS',
  'SET_IMPRINTS',
  'EDIT_PLATFORMS',
  'REVIEW_IMPORTS',
  'MODERATE_CHALLENGES',
  'ANSWER_CHALLENGES',
  'INVITE_EDITORS',
  'REDACT',
] as const;
export type Task = (typeof TASKS)[number];

/** Who may do what; in public words: docs/domain.md, “Who writes what”. The access matrix test walks this table against every admin coordinate. */
const ALLOWED: Record<EditorRole, readonly Task[]> = {
  NATIONAL_ADMIN: TASKS,
  NATION_EDITOR: [
    'READ_DRAFTS',
    'EDIT_PEOPLE',
    'MERGE_PEOPLE',
    'HIDE_PEOPLE',
    'EDIT_HOLDINGS',
    'EDIT_MANIFESTOS',
    'RATE_PLEDGES',
    'CONFIRM_RATINGS',
    'EDIT_LIBRARY',
    'EDIT_CAMPAIGNS',
    'RECORD_ADOPTIONS',
    'EDIT_EVENTS',
    'SET_IMPRINTS',
    'EDIT_PLATFORMS',
    'REVIEW_IMPORTS',
    'MODERATE_CHALLENGES',
    'ANSWER_CHALLENGES',
  ],
  PARTY_COUNCIL_EDITOR: [
    'READ_DRAFTS',
    'EDIT_PEOPLE',
    'MERGE_PEOPLE',
    'HIDE_PEOPLE',
    'EDIT_HOLDINGS',
    'EDIT_MANIFESTOS',
    'RATE_PLEDGES',
    'CONFIRM_RATINGS',
    'EDIT_CAMPAIGNS',
    'RECORD_ADOPTIONS',
    'EDIT_EVENTS',
    'SET_IMPRINTS',
    'MODERATE_CHALLENGES',
    'ANSWER_CHALLENGES',
  ],
  // A local editor answers for the local record, but does not decide which challenges to it are seen.
  LOCAL_EDITOR: [
    'READ_DRAFTS',
    'EDIT_PEOPLE',
    'EDIT_HOLDINGS',
    'EDIT_MANIFESTOS',
    'RATE_PLEDGES',
    'RECORD_ADOPTIONS',
    'EDIT_EVENTS',
    'ANSWER_CHALLENGES',
  ],
  REVIEWER: ['READ_DRAFTS', 'CONFIRM_RATINGS', 'MODERATE_CHALLENGES'],
  INDEPENDENT_REVIEWER: ['READ_DRAFTS', 'CONFIRM_RATINGS', 'MODERATE_CHALLENGES'],
  TRANSLATOR: ['READ_DRAFTS'],
  IMPORTER: ['READ_DRAFTS'],
  READER: ['READ_DRAFTS'],
};

/** Whether a viewer may do a task. A reader of the public site may do none. */
export function mayDo(viewer: Viewer, task: Task): boolean {
  return viewer.kind === 'editor' && ALLOWED[viewer.role].includes(task);
}

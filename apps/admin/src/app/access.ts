import type { Task } from '../generated/app/me.ts';

/** What a view does to a resource, and the task it needs. What is not here nobody may do. The API enforces; this hides. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, Task>>>> = {
  people: { list: 'READ_DRAFTS', show: 'READ_DRAFTS', edit: 'EDIT_PEOPLE' },
  representatives: { list: 'READ_DRAFTS', create: 'EDIT_HOLDINGS' },
  pledges: { list: 'READ_DRAFTS', show: 'READ_DRAFTS', edit: 'RATE_PLEDGES', rate: 'RATE_PLEDGES' },
  drafts: { list: 'READ_DRAFTS', confirm: 'CONFIRM_RATINGS' },
  editors: { invite: 'INVITE_EDITORS' },
};

/** Whether these tasks allow an action on a resource. */
export function mayDo(tasks: readonly Task[], action: string, resource: string): boolean {
  const task = NEEDED[resource]?.[action];
  return task !== undefined && tasks.includes(task);
}

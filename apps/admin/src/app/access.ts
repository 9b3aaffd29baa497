import type { Task } from '../generated/app/me.ts';

/** What a view does to a resource, and the task it needs, or any one of several. What is not here nobody may do. The API enforces; this hides. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, Task | readonly Task[]>>>> = {
  people: { list: 'READ_DRAFTS', show: 'READ_DRAFTS', edit: 'EDIT_PEOPLE' },
  representatives: { list: 'READ_DRAFTS', create: 'EDIT_HOLDINGS' },
  pledges: { list: 'READ_DRAFTS', show: 'READ_DRAFTS', edit: 'RATE_PLEDGES', rate: 'RATE_PLEDGES' },
  drafts: {
    list: 'READ_DRAFTS',
    confirm: 'CONFIRM_RATINGS',
    turnDown: 'CONFIRM_RATINGS',
    // An author may have become a reviewer since.
    takeBack: ['RATE_PLEDGES', 'CONFIRM_RATINGS'],
  },
  editors: { invite: 'INVITE_EDITORS' },
};

/** Whether these tasks allow an action on a resource. */
export function mayDo(tasks: readonly Task[], action: string, resource: string): boolean {
  const needed = [NEEDED[resource]?.[action] ?? []].flat();
  return needed.some((task) => tasks.includes(task));
}

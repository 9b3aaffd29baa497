import { useGetIdentity } from 'react-admin';
import { formKey } from './kept-form.ts';

/** The key under which a form's unsaved work is kept, for the signed-in editor alone. Forms stand inside `RequireAccess`, which waits for it. */
export function useKeepAs(form: string): string {
  const { identity } = useGetIdentity();
  return formKey(String(identity?.id), form);
}

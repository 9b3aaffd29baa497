import { useSearchParams } from 'react-router-dom';
import { RequireAccess } from '../app/require-access.tsx';
import { AddHoldingForm } from './add-holding-form.tsx';

/** Recording that somebody holds or held an office; `?person=per_…` says who. */
export function AddHoldingPage() {
  const [search] = useSearchParams();
  return (
    <RequireAccess action="create" resource="representatives">
      <AddHoldingForm personId={search.get('person') ?? ''} />
    </RequireAccess>
  );
}

import { DiffText } from '../editorial/diff-text.tsx';
import type { WaitingDraftsQuery } from '../generated/drafts/waiting-drafts.ts';
import { useSay } from '../i18n/language.ts';
import { Fact, Facts } from '../ui/facts.tsx';

type Edit = NonNullable<WaitingDraftsQuery['draftList']['items'][number]['edit']>;

/** Every field that a waiting edit changes, and its author's reason. */
export function WaitingEdit({ edit }: { edit: Edit }) {
  const say = useSay();
  return (
    <Facts>
      {edit.changes.map(({ field, before, after }) => (
        <Fact key={field} term={field}>
          <DiffText before={before} after={after} />
        </Fact>
      ))}
      <Fact term={say('drafts.changeReason')}>{edit.changeReason}</Fact>
    </Facts>
  );
}

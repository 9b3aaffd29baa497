import type { OfficeFragment } from '../generated/representatives/holding-list.ts';
import { formatDay } from '../i18n/days.ts';
import { useLanguage, useSay } from '../i18n/language.ts';
import { Localised } from '../ui/localised.tsx';

/** An office with its place: "Councillor, Abbey, Derby". */
export function OfficeLine({ holding: { post } }: { holding: Pick<OfficeFragment, 'post'> }) {
  return (
    <>
      <Localised of={post.label} />
      {post.area && (
        <>
          {', '}
          <Localised of={post.area.name} />
        </>
      )}
      {', '}
      <Localised of={post.organisation.shortName} />
    </>
  );
}

/** The same as plain text, where no markup can stand. */
export function useOfficeText(): (holding: Pick<OfficeFragment, 'post'>) => string {
  return ({ post }) => formatPost(post);
}

/** "Councillor, Abbey, Derby". */
export function formatPost(post: OfficeFragment['post']): string {
  return [post.label.text, post.area?.name.text, post.organisation.shortName.text].filter(Boolean).join(', ');
}

/** "since 8 May 2023" or "8 May 2019 to 8 May 2023". */
export function useSpellText(): (holding: Pick<OfficeFragment, 'startedOn' | 'endedOn'>) => string {
  const say = useSay();
  const [lang] = useLanguage();
  return ({ startedOn, endedOn }) => {
    const from = formatDay(startedOn.on, lang, startedOn.precision);
    return endedOn === null
      ? say('representatives.since', { from })
      : say('representatives.fromTo', { from, to: formatDay(endedOn.on, lang, endedOn.precision) });
  };
}

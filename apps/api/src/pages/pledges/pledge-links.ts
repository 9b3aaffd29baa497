import { inSeries } from '../facts.ts';
import { html, type Content } from '../html.ts';
import { hrefFor, type Visit } from '../visit.ts';

/** Pledges as links by their references. */
export function pledgeLinks(
  visit: Visit,
  pledges: readonly Readonly<{ slug: string; reference: string }>[],
): Content {
  return inSeries(
    pledges.map(
      ({ slug, reference }) => html`<a href=${hrefFor(visit, `/pledges/${slug}`)}>${reference}</a>`,
    ),
  );
}

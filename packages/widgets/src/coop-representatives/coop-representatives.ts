import { html, nothing } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { DOCUMENT } from '../generated/coop-representatives.ts';
import type {
  CoopRepresentativesQuery,
  CoopRepresentativesQueryVariables,
} from '../generated/coop-representatives.ts';
import { findReference, findWords } from '../shared/attributes.ts';
import { CoopElement } from '../shared/coop-element.ts';
import type { Framed } from '../shared/coop-element.ts';
import { define } from '../shared/define.ts';
import { frameStyles } from '../shared/frame.styles.ts';
import type { SameSentences } from '../shared/sentences.ts';
import type { Voice } from '../shared/voice.ts';
import { representativesStyles } from './coop-representatives.styles.ts';
import { personCard } from './person-card.ts';
import type { Holding } from './person-card.ts';
import { representativesCy } from './words.cy.ts';
import { representativesEn } from './words.en.ts';

type Words = SameSentences<typeof representativesEn>;
type Variables = CoopRepresentativesQueryVariables;

/**
 * Who represents a council's area, a local party's area, or a ward or constituency. One of `council`, `local-party` and
 * `area` says which.
 *
 * @attr {string} council - Slug or GSS code of a council.
 * @attr {string} local-party - Slug of a local party.
 * @attr {string} area - GSS code of a ward, division or constituency, or several.
 * @attr {string} role - Only these roles, such as `councillor mp`.
 * @attr {string} endorsements - Whom to take in: `joint-ballot`, `official-no-label`, `supported`, `anyone`. Left out: the first two.
 * @attr {'area' | 'name'} sort - By area, then name; or by name.
 * @attr {boolean} photos - Show photographs, with their credit.
 * @attr {number} limit - List no more than this; the count stays whole.
 * @csspart summary - The count and whom it counts.
 * @csspart person - One holder of an office.
 * @csspart name - Their name.
 * @csspart place - The area and body.
 * @csspart contact - One way to reach them.
 * @csspart photo - Their photograph.
 * @csspart credit - Whose photograph it is.
 */
export class CoopRepresentatives extends CoopElement<CoopRepresentativesQuery, Words> {
  static override styles = [frameStyles, representativesStyles];

  static override properties: PropertyDeclarations = {
    area: {},
    council: {},
    endorsements: {},
    limit: { type: Number },
    localParty: { attribute: 'local-party' },
    photos: { type: Boolean },
    role: {},
    sort: {},
  };

  declare area: string | null;
  declare council: string | null;
  declare endorsements: string | null;
  declare limit: number | null;
  declare localParty: string | null;
  declare photos: boolean;
  declare role: string | null;
  declare sort: string | null;

  protected override readonly document = DOCUMENT;
  protected override readonly languages = { en: representativesEn, cy: representativesCy };

  protected override variables(): Variables | undefined {
    const organisation = findReference(this.council);
    const localParty = findReference(this.localParty);
    const gssCodes = findWords(this.area);
    const of = organisation ?? localParty ?? (gssCodes && { gss: gssCodes[0] as string });
    return (
      of && {
        asOf: this.asOf,
        endorsements: findWords(this.endorsements) as Variables['endorsements'],
        gssCodes,
        lang: this.language.toUpperCase() as Variables['lang'],
        localParty,
        of,
        organisation,
        roles: findWords(this.role) as Variables['roles'],
      }
    );
  }

  protected override frame(
    { organisation, representatives }: CoopRepresentativesQuery,
    voice: Voice<Words>,
  ): Framed {
    const { words } = voice;
    const { coverage, nodes, leastCount, totalCount } = representatives;
    const isKnown = coverage.level === 'COMPLETE';
    const name = organisation && voice.text(organisation.name);
    const successors = organisation?.replacedBy ?? [];
    const shown = nodes
      .toSorted((a, b) => this.#sortKey(a).localeCompare(this.#sortKey(b)))
      .slice(0, this.limit || nodes.length);
    const isOneBody = new Set(nodes.map(({ post }) => post.organisation.id)).size < 2;
    return {
      title: [words.$title, name && [': ', name]],
      isKnown,
      coverage,
      imprint: organisation?.imprint,
      none: words.$none,
      lead: successors.length
        ? html`<p>
            ${voice.say(words.$replaced, { name, list: voice.links(successors.map(({ slug, name: after }) => [voice.page(`/councils/${slug}`), voice.text(after)])) })}
          </p>`
        : nothing,
      body: totalCount
        ? html`
            <p part="summary">
              ${this.#setShown(words)}:
              ${voice.say(isKnown ? words.$count : words.$atLeast, { n: leastCount })}
            </p>
            ${this.list(shown.map((holding) => personCard(holding, voice, isOneBody, this.photos)))}
            ${
              totalCount > shown.length && organisation
                ? html`<p>
                    ${voice.link(voice.page(`/${this.council ? 'councils' : 'local-parties'}/${organisation.slug}`), words.$all)}
                  </p>`
                : nothing
            }
          `
        : null,
    };
  }

  /** The sentence that says whom the list counts: every count says its set. */
  #setShown(words: Words): string {
    const set = findWords(this.endorsements) ?? ['JOINT_BALLOT'];
    if (set.includes('ANYONE')) return words.$anyone;
    return [
      set.includes('JOINT_BALLOT') ? words.$joint : set.includes('OFFICIAL_NO_LABEL') && words.$official,
      set.includes('SUPPORTED') && words.$supported,
    ]
      .filter(Boolean)
      .join('; ');
  }

  #sortKey({ person, post }: Holding): string {
    return (this.sort === 'name' ? '' : (post.area ?? post.organisation).name.text) + person.sortName;
  }
}

define('coop-representatives', CoopRepresentatives);

declare global {
  interface HTMLElementTagNameMap {
    'coop-representatives': CoopRepresentatives;
  }
}

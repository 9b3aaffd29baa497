import { html, nothing, svg } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { DOCUMENT } from '../generated/coop-pledge-tracker.ts';
import type {
  CoopPledgeTrackerQuery,
  CoopPledgeTrackerQueryVariables,
} from '../generated/coop-pledge-tracker.ts';
import { findReference, findWords } from '../shared/attributes.ts';
import { CoopElement } from '../shared/coop-element.ts';
import type { Framed } from '../shared/coop-element.ts';
import { define } from '../shared/define.ts';
import { send } from '../shared/events.ts';
import { frameStyles } from '../shared/frame.styles.ts';
import type { SameSentences } from '../shared/sentences.ts';
import type { Voice } from '../shared/voice.ts';
import { pledgeTrackerStyles } from './coop-pledge-tracker.styles.ts';
import { pledgeDetails } from './pledge-details.ts';
import type { Pledge } from './pledge-details.ts';
import { statusIcon } from './status-icon.ts';
import type { Display } from './status-icon.ts';
import { pledgeTrackerCy } from './words.cy.ts';
import { pledgeTrackerEn } from './words.en.ts';

type Words = SameSentences<typeof pledgeTrackerEn>;
type Variables = CoopPledgeTrackerQueryVariables;
type Pledges = CoopPledgeTrackerQuery['pledges'];

/**
 * What was promised in a manifesto or to a council's area, and the evidence of what happened. `manifesto` or `council`
 * says which.
 *
 * @attr {string} manifesto - Slug of a manifesto.
 * @attr {string} council - Slug or GSS code of a council.
 * @attr {string} theme - Only this theme and those below it, by slug.
 * @attr {string} status - Only these statuses, such as `in-progress stalled`.
 * @attr {'full' | 'compact' | 'counts'} layout - Pledges that open, pledges that are links, or no pledges; full unless given.
 * @fires coop-filter - A reader chose a status, or all again. detail: { status }, null for all
 * @csspart selection - Which pledges these are and who chose them.
 * @csspart counts - The counts.
 * @csspart count - One count.
 * @csspart bar - The bar below the counts; it only repeats them.
 * @csspart pledge - One pledge.
 * @csspart title - Its reference and title.
 * @csspart status - Its status.
 * @csspart icon - The shape of a status.
 * @csspart details - What it opens to.
 * @csspart timeline - What has happened.
 */
export class CoopPledgeTracker extends CoopElement<CoopPledgeTrackerQuery, Words> {
  static override styles = [frameStyles, pledgeTrackerStyles];

  static override properties: PropertyDeclarations = {
    council: {},
    layout: {},
    manifesto: {},
    status: {},
    theme: {},
  };

  declare council: string | null;
  declare layout: string | null;
  declare manifesto: string | null;
  declare status: string | null;
  declare theme: string | null;
  /** The status the reader filters by. */
  #only: Display | undefined;

  protected override readonly document = DOCUMENT;
  protected override readonly languages = { en: pledgeTrackerEn, cy: pledgeTrackerCy };

  protected override variables(): Variables | undefined {
    const { asOf, council, language, manifesto, status, theme } = this;
    if (!council && !manifesto) return undefined;
    return {
      asOf,
      lang: language.toUpperCase() as Variables['lang'],
      manifesto,
      organisation: findReference(council),
      statuses: findWords(status) as Variables['statuses'],
      theme,
    };
  }

  protected override frame({ pledges }: CoopPledgeTrackerQuery, voice: Voice<Words>): Framed {
    const { layout, manifesto, status, theme } = this;
    const only = this.#only;
    const { words } = voice;
    const { coverage, nodes, selectionStatements, totalCount } = pledges;
    const [first] = nodes;
    const council = manifesto ? first?.manifesto.council : first?.council;
    return {
      title: [
        words.$title,
        first && [': ', voice.text(manifesto ? first.manifesto.title : first.council.name)],
      ],
      // What is tracked is known by theme and status, however much of a manifesto is not: `none` claims no more.
      isKnown: status || theme ? coverage.level !== 'NOT_COLLECTED' : coverage.level === 'COMPLETE',
      coverage,
      imprint: first?.manifesto.owner.imprint,
      none: words.$none,
      body: totalCount
        ? html`
            <div part="selection">${selectionStatements.map((statement) => voice.paragraph(statement))}</div>
            ${this.#counts(pledges, voice)}
            ${
              layout === 'counts'
                ? nothing
                : this.list(
                    nodes
                      .filter((pledge) => !only || pledge.status.display === only)
                      .map((pledge) => this.#pledge(pledge, voice)),
                  )
            }
            ${
              totalCount > nodes.length && council
                ? html`<p>
                    ${voice.link(`${voice.page(`/councils/${council.slug}`)}#pledges`, voice.say(words.$rest, { n: totalCount }))}
                  </p>`
                : nothing
            }
          `
        : null,
    };
  }

  /** Counts as text; the bar under them repeats the text and is hidden from the accessibility tree. */
  #counts({ counts, totalCount }: Pledges, voice: Voice<Words>): unknown {
    const { layout } = this;
    const only = this.#only;
    let end = 0;
    return html`
      <ul role="list" part="counts">
        ${counts.map(({ display, label, count }) => {
          const content = html`${statusIcon(display)} <b>${count}</b> ${voice.text(label)}`;
          return html`<li>
            ${
              layout === 'counts'
                ? html`<span part="count" class=${display}>${content}</span>`
                : html`<button
                    part="count"
                    class=${display}
                    type="button"
                    aria-pressed=${only === display}
                    @click=${() => this.#filter(display)}
                  >
                    ${content}
                  </button>`
            }
          </li>`;
        })}
      </ul>
      <svg part="bar" viewBox="0 0 ${totalCount} 1" preserveAspectRatio="none" aria-hidden="true">
        ${counts.map(({ display, count }) => svg`<rect class=${display} x=${(end += count) - count} width=${count} height="1" />`)}
      </svg>
    `;
  }

  #filter(display: Display): void {
    this.#only = this.#only === display ? undefined : display;
    this.requestUpdate();
    send(this, 'coop-filter', { status: this.#only ?? null });
  }

  #pledge(pledge: Pledge, voice: Voice<Words>): unknown {
    const { words } = voice;
    const { id, reference, slug, status, title } = pledge;
    const url = voice.page(`/pledges/${slug}`);
    const { display, label, timeliness } = status;
    const isCompact = this.layout === 'compact';
    const line = html`
      <span part="title">
        <small>${reference}</small>
        ${isCompact ? voice.link(url, voice.text(title), { kind: 'pledge', id }) : voice.text(title)}
      </span>
      <span part="status" class=${display}>
        ${statusIcon(display)} ${voice.text(label)}
        ${timeliness === 'OVERDUE' ? html` <em>${words.$overdue}</em>` : nothing}
      </span>
    `;
    const open = (event: Event): void => {
      const { open: isOpen } = (event.currentTarget as HTMLElement).parentElement as HTMLDetailsElement;
      if (!isOpen && !send(this, 'coop-select', { kind: 'pledge', id, url: voice.server + url }))
        event.preventDefault();
    };
    return html`<li part="pledge">
      ${
        isCompact
          ? line
          : html`<details>
              <summary @click=${open}>${line}</summary>
              ${pledgeDetails(pledge, url, voice)}
            </details>`
      }
    </li>`;
  }
}

define('coop-pledge-tracker', CoopPledgeTracker);

declare global {
  interface HTMLElementTagNameMap {
    'coop-pledge-tracker': CoopPledgeTracker;
  }
}

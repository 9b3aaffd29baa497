import { html, LitElement, nothing } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { addressOf, ask } from './ask.ts';
import { send } from './events.ts';
import type { WidgetState } from './events.ts';
import { findLanguage } from './language.ts';
import type { Language } from './language.ts';
import { listen } from './listen.ts';
import type { LocalisedText, SameSentences } from './sentences.ts';
import { findServer } from './server.ts';
import { Voice } from './voice.ts';
import type { sharedEn } from './words.en.ts';

const LEAST_REFRESH_SECONDS = 60;
const USUAL_REFRESH_SECONDS = 300;

/** What the base reads of every widget's answer. */
export type AnyAnswer = {
  publisher: {
    imprint: LocalisedText | null;
    demonstrationBanner: LocalisedText | null;
    attributions: readonly { text: string; url: string }[];
  };
};

/** A widget's own part, to be framed with what all widgets have. */
export type Framed = {
  title: unknown;
  /** Said before the body, whether or not there is one. */
  lead?: unknown;
  /** Null: nothing to show, because there is none or because it is not held. */
  body: unknown;
  /** Said instead of the body where the list is known whole and empty. */
  none: string;
  /** Whether the record holds all that was asked for, so that an empty list means none; else it means unknown (R17). */
  isKnown: boolean;
  coverage: {
    asOf: string | null;
    parts: readonly { note: LocalisedText | null }[];
  };
  /** The imprint of the party named, beside the publisher's (R13). */
  imprint?: LocalisedText | null | undefined;
};

type SharedSentences = SameSentences<typeof sharedEn>;

/**
 * One widget: asks its question, keeps the answer fresh, and frames it with heading, states, day, imprint and sources.
 * A subclass adds the document, the variables, the sentences and the template of its body.
 *
 * @attr {string} heading - Stands instead of the widget's own heading.
 * @attr {1 | 2 | 3 | 4 | 5 | 6} heading-level - Level of the heading among the page's own; 2 unless given.
 * @attr {string} as-of - A day, YYYY-MM-DD: the record as it stood then. Left out: today.
 * @attr {string} server - Where the record is, such as https://HOST or https://HOST/sandbox. Left out: where coop.js came from. Needed with the npm modules.
 * @attr {number} refresh-seconds - How often to look for changes while the page is in sight; 300 unless given, at least 60.
 * @fires coop-load - An answer has arrived, the first or a later one. detail: { state }
 * @fires coop-error - No answer; what is shown stays. detail: { state, message }, the message for the page's author
 * @fires coop-select - A reader follows a link to a person or opens a pledge. Cancelable. detail: { kind, id, url }
 * @slot - What stands here before the answer, without scripts, and when there is no answer.
 * @csspart base - The frame. Carries the state as a second name: ready, empty, not-collected, offline or stale.
 * @csspart heading - The heading.
 * @csspart banner - Around the words of a copy that no party has published.
 * @csspart notice - What is said when the record cannot be reached.
 * @csspart empty - What is said when there is nothing to list.
 * @csspart list - The list.
 * @csspart more - The button for the rest of the list.
 * @csspart link - Every link into the record.
 * @csspart footer - Day, imprints and attributions.
 * @cssprop --coop-font - Font family; the page's.
 * @cssprop --coop-ink - Text.
 * @cssprop --coop-muted - Text of less weight.
 * @cssprop --coop-surface - Background.
 * @cssprop --coop-line - Lines between things.
 * @cssprop --coop-accent - The bar on top, links, and statuses on their way.
 * @cssprop --coop-link - Links; the accent.
 * @cssprop --coop-good - The status delivered.
 * @cssprop --coop-bad - The statuses stalled and not delivered, and overdue.
 * @cssprop --coop-notice - The bar beside notices and quotes.
 * @cssprop --coop-radius - Rounding of corners.
 * @cssprop --coop-space - Room inside the frame.
 */
export abstract class CoopElement<
  Answer extends AnyAnswer,
  Words extends SharedSentences,
> extends LitElement {
  static override properties: PropertyDeclarations = {
    asOf: { attribute: 'as-of' },
    heading: {},
    headingLevel: { attribute: 'heading-level' },
    refreshSeconds: { attribute: 'refresh-seconds', type: Number },
    server: {},
  };

  declare asOf: string | null;
  declare heading: string | null;
  declare headingLevel: string | null;
  declare refreshSeconds: number | null;
  declare server: string | null;
  /** What the widget is showing now. */
  declare state: WidgetState;
  /** The language of the question and of the answer's templates. */
  declare protected language: Language;
  #answer: Answer | undefined;
  #answeredAddress: string | undefined;
  #receivedOn = '';
  #trouble: 'offline' | 'unanswered' | undefined;
  #address: string | undefined = '';
  #framed: Framed | undefined;
  #voice: Voice<Words> | undefined;
  /** Whether the reader asked for what lies behind the first view. */
  #isWhole = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopListening: (() => void) | undefined;

  protected abstract readonly document: string;
  protected abstract readonly languages: Record<Language, Words>;
  /** The variables of the question; undefined while the attributes do not say what to show. */
  protected abstract variables(): Record<string, unknown> | undefined;
  protected abstract frame(answer: Answer, voice: Voice<Words>): Framed;

  /** Asks again now, past the browser's copy. Settles when the answer, or the lack of one, is shown. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await this.#check(true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = listen(this);
    // Moved in the document: the language may be another one now.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(): void {
    const language = (this.language = findLanguage(this));
    const server = findServer(this.server);
    const variables = this.variables();
    const address = server && variables && addressOf(server, this.document, variables);
    const voice = (this.#voice = new Voice(this, language, this.languages[language], server ?? ''));
    if (address !== this.#address) {
      this.#address = address;
      void this.#check(false);
    }
    this.#framed = this.#answer && this.frame(this.#answer, voice);
    this.state = stateOf(this.#trouble, this.#framed);
  }

  async #check(again: boolean): Promise<void> {
    const address = this.#address;
    let failure: Error | undefined;
    clearTimeout(this.#timer);
    try {
      if (!address) throw new Error('Say what to show, and on which server.');
      const answer = await ask<Answer>(address, again);
      if (address !== this.#address) return;
      this.#answer = answer;
      this.#answeredAddress = address;
      this.#receivedOn = new Date().toLocaleDateString('sv', { timeZone: 'Europe/London' });
      this.#trouble = undefined;
    } catch (error) {
      if (address !== this.#address) return;
      failure = error as Error;
      // What is shown stays, unless it answers another question than the one asked now.
      if (address !== this.#answeredAddress) this.#answer = undefined;
      this.#trouble = navigator.onLine ? 'unanswered' : 'offline';
    }
    if (!this.isConnected) return;
    this.#timer = setTimeout(
      () => document.hidden || this.#check(true),
      Math.max(LEAST_REFRESH_SECONDS, this.refreshSeconds || USUAL_REFRESH_SECONDS) * 1000,
    );
    this.requestUpdate();
    await this.updateComplete;
    const { state } = this;
    if (failure) send(this, 'coop-error', { state, message: failure.message });
    else send(this, 'coop-load', { state });
  }

  protected override render(): unknown {
    const framed = this.#framed;
    const trouble = this.#trouble;
    const voice = this.#voice as Voice<Words>;
    const { language, words } = voice;
    const notice = trouble
      ? html`<p part="notice" role="status" lang=${language}>
          ${trouble === 'offline' ? words.$offline : words.$unanswered} ${framed ? words.$kept : nothing}
        </p>`
      : nothing;
    if (!framed) return html`<slot></slot>${notice}`;
    const { body, coverage, imprint, isKnown, lead, none, title } = framed;
    const { attributions, demonstrationBanner, imprint: ownImprint } = (this.#answer as Answer).publisher;
    return html`
      <article part="base ${this.state}" lang=${language} aria-labelledby="heading">
        <div id="heading" part="heading" role="heading" aria-level=${this.headingLevel ?? 2}>
          ${this.heading || title}
        </div>
        <div part="banner">${voice.paragraph(demonstrationBanner)}</div>
        ${notice} ${lead} ${body ?? html`<p part="empty">${isKnown ? none : words.$notHeld}</p>`}
        <footer part="footer">
          <p>${voice.say(words.$asOf, { day: voice.day(this.asOf || coverage.asOf || this.#receivedOn) })}</p>
          ${coverage.parts.map(({ note }) => voice.paragraph(note))}${voice.paragraph(imprint)}${voice.paragraph(ownImprint)}
          <p lang="en">${voice.links(attributions.map(({ text, url }) => [url, text]))}</p>
        </footer>
      </article>
    `;
  }

  /**
   * A list whose first view fits the reserved box; the rest waits behind a button, which the styles show where there
   * is a rest at that width.
   */
  protected list(items: readonly unknown[]): unknown {
    const isWhole = this.#isWhole;
    const voice = this.#voice as Voice<Words>;
    return html`
      <ul role="list" part="list" class=${isWhole ? '' : 'cut'}>
        ${items}
      </ul>
      <button part="more" type="button" aria-expanded=${isWhole} @click=${this.#toggle}>
        ${voice.say(isWhole ? voice.words.$showFewer : voice.words.$showAll, { n: items.length })}
      </button>
    `;
  }

  #toggle(): void {
    this.#isWhole = !this.#isWhole;
    this.requestUpdate();
  }
}

function stateOf(trouble: string | undefined, framed: Framed | undefined): WidgetState {
  if (trouble === 'offline') return trouble;
  if (trouble) return framed ? 'stale' : 'error';
  if (!framed) return 'loading';
  if (framed.body) return 'ready';
  return framed.isKnown ? 'empty' : 'not-collected';
}

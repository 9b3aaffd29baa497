import { html, nothing } from 'lit';
import { send } from './events.ts';
import type { CoopSelectDetail } from './events.ts';
import type { LocalisedText, Plural } from './sentences.ts';
import { findSafeHref } from './safe-href.ts';

/**
 * How a widget speaks: its language, its sentences, its days and its links. Templates are given one and so need not
 * know the element they stand in.
 */
export class Voice<Words extends { $months: string }> {
  declare readonly language: string;
  declare readonly words: Words;
  /** Where paths of the record lead; without a slash at the end. */
  declare readonly server: string;
  declare private readonly element: EventTarget;

  constructor(element: EventTarget, language: string, words: Words, server: string) {
    this.element = element;
    this.language = language;
    this.words = words;
    this.server = server;
  }

  /** A whole sentence with its `{slots}` filled; `n` chooses among plurals. */
  say(sentence: string | Plural, slots: Record<string, unknown> = {}): unknown {
    const chosen =
      typeof sentence === 'string'
        ? sentence
        : (sentence[new Intl.PluralRules(this.language).select(slots.n as number)] ?? sentence.other);
    return chosen.split(/{(\w+)}/).map((part, index) => (index % 2 ? slots[part] : part));
  }

  /** Text of the record; what is in another language than the widget says so itself (R14). */
  text({ text, lang }: LocalisedText): unknown {
    const own = lang.toLowerCase();
    return own === this.language ? text : html`<span lang=${own}>${text}</span>`;
  }

  /** The same as a paragraph; nothing for none. */
  paragraph(text: LocalisedText | null | undefined): unknown {
    return text ? html`<p>${this.text(text)}</p>` : nothing;
  }

  /**
   * "4 May 2023", "May 2023" or "2023" from YYYY-MM-DD. With month names of our own, because browsers come without
   * Welsh dates and would answer in the language of the machine.
   */
  day(day: string, precision?: string): unknown {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    const named = `${this.words.$months.split(' ')[month - 1]} ${year}`;
    const said = precision === 'YEAR' ? year : precision === 'MONTH' ? named : `${date} ${named}`;
    return html`<time datetime=${day}>${said}</time>`;
  }

  /** The path of a page of the record, in the language of the widget: English stands in no address. */
  page(path: string): string {
    return this.language === 'en' ? path : `${path}?lang=${this.language}`;
  }

  /** A link, or its bare content where the address is not one to follow. `select` is told to the page first. */
  link(address: string | null, content: unknown, select?: Omit<CoopSelectDetail, 'url'>): unknown {
    const href = findSafeHref(address, this.server);
    if (!href) return content;
    const choose = (event: Event): void => {
      if (select && !send(this.element, 'coop-select', { ...select, url: href })) event.preventDefault();
    };
    return html`<a part="link" href=${href} @click=${choose}>${content}</a>`;
  }

  /** Links in a row: address and content of each. */
  links(all: readonly (readonly [string, unknown])[]): unknown {
    return all.map(([address, content], index) => [index ? ' · ' : nothing, this.link(address, content)]);
  }
}

import { expect, test } from 'vitest';
import * as lit from 'lit';
import type { PropertyDeclarations } from 'lit';
import * as lean from './lit.ts';

/** What the widgets ask of Lit, put to Lit and to the short one: they may not differ. */
const SUBJECTS = [
  ['lit', lit],
  ['the lean one', lean as unknown as typeof lit],
] as const;

let count = 0;

function define({ LitElement, html, css }: typeof lit) {
  class Base extends LitElement {
    static override properties: PropertyDeclarations = {
      name: {},
      headingLevel: { attribute: 'heading-level' },
    };
    declare name: string | null;
    declare headingLevel: string | null;
  }
  class Widget extends Base {
    static override styles = [
      css`
        p {
          color: rgb(1, 2, 3);
        }
      `,
      css`
        p {
          margin: 7px;
        }
      `,
    ];
    static override properties = { limit: { type: Number }, photos: { type: Boolean } };
    declare limit: number | null;
    declare photos: boolean;
    renders = 0;
    clicks = 0;
    protected override willUpdate(): void {
      if (this.limit === 5) this.limit = 6;
    }
    protected override render() {
      this.renders++;
      if (this.name === 'broken') throw new Error('cannot render');
      return html`<p @click=${this.count}>
        ${this.name} ${this.headingLevel} ${this.limit} ${`${this.photos ?? false}`}
      </p>`;
    }
    count(): void {
      this.clicks++;
    }
    get text(): string {
      return this.shadowRoot?.textContent?.trim() ?? '';
    }
  }
  const tag = `lean-test-${count++}`;
  customElements.define(tag, Widget);
  return { tag, Widget };
}

test.each(SUBJECTS)(
  '%s reads attributes of the class and of the class above, by type',
  async (_, subject) => {
    const { tag, Widget } = define(subject);
    document.body.innerHTML = `<${tag} name="a" heading-level="3" limit="12" photos></${tag}>`;
    const widget = document.body.firstElementChild as InstanceType<typeof Widget>;
    await widget.updateComplete;
    expect(widget.text).toBe('a 3 12 true');
    widget.removeAttribute('limit');
    widget.removeAttribute('photos');
    await widget.updateComplete;
    expect(widget).toMatchObject({ limit: null, photos: false });
  },
);

test.each(SUBJECTS)(
  '%s renders once for many changes, and not for a change to the same value',
  async (_, subject) => {
    const { tag, Widget } = define(subject);
    const widget = document.createElement(tag) as InstanceType<typeof Widget>;
    widget.name = 'a';
    document.body.append(widget);
    await widget.updateComplete;
    expect(widget.renders).toBe(1);
    widget.name = 'b';
    widget.limit = 1;
    await widget.updateComplete;
    expect(widget.renders).toBe(2);
    widget.name = 'b';
    await widget.updateComplete;
    expect(widget.renders).toBe(2);
  },
);

test.each(SUBJECTS)(
  '%s renders nothing before it is connected, and again after a move',
  async (_, subject) => {
    const { tag, Widget } = define(subject);
    const widget = document.createElement(tag) as InstanceType<typeof Widget>;
    widget.requestUpdate();
    await Promise.resolve();
    expect(widget.shadowRoot).toBeNull();
    document.body.append(widget);
    await widget.updateComplete;
    document.body.prepend(widget);
    widget.name = 'moved';
    await widget.updateComplete;
    expect(widget.text).toContain('moved');
  },
);

test.each(SUBJECTS)('%s may change a property in willUpdate without another round', async (_, subject) => {
  const { tag, Widget } = define(subject);
  document.body.innerHTML = `<${tag} limit="5"></${tag}>`;
  const widget = document.body.firstElementChild as InstanceType<typeof Widget>;
  await widget.updateComplete;
  expect(widget.renders).toBe(1);
  expect(widget.text).toContain('6');
});

test.each(SUBJECTS)('%s keeps what a page set before the element was defined', async (_, subject) => {
  const early = document.createElement(`lean-test-${count}`) as HTMLElement & { name: string };
  document.body.replaceChildren(early);
  early.name = 'early';
  const { Widget } = define(subject);
  const widget = early as InstanceType<typeof Widget>;
  await widget.updateComplete;
  expect(widget.text).toContain('early');
  widget.name = 'later';
  await widget.updateComplete;
  expect(widget.text).toContain('later');
});

test.each(SUBJECTS)(
  '%s adopts its style sheets in order and calls listeners on the element',
  async (_, subject) => {
    const { tag, Widget } = define(subject);
    document.body.innerHTML = `<${tag}></${tag}>`;
    const widget = document.body.firstElementChild as InstanceType<typeof Widget>;
    await widget.updateComplete;
    const paragraph = widget.shadowRoot?.querySelector('p') as HTMLElement;
    expect(getComputedStyle(paragraph)).toMatchObject({ color: 'rgb(1, 2, 3)', marginTop: '7px' });
    paragraph.click();
    expect(widget.clicks).toBe(1);
  },
);

test.each(SUBJECTS)('%s says that a render failed', async (_, subject) => {
  const { tag, Widget } = define(subject);
  document.body.innerHTML = `<${tag} name="broken"></${tag}>`;
  const widget = document.body.firstElementChild as InstanceType<typeof Widget>;
  await expect(widget.updateComplete).rejects.toThrow('cannot render');
});

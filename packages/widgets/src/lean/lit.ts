/**
 * As much of Lit as the widgets use: its templates whole, and a `LitElement` a sixth of its size. Only the one-file build
 * puts this module in the place of `lit`: 2.2 kB gzip of the budget of 11.5 kB, which would otherwise hold no second
 * widget. Tests of the elements and the npm modules use Lit itself; a test holds both to the same behaviour. Numbers and
 * risk: docs/decisions/0020-lit-in-the-one-file-build.md.
 * Left out: reflecting properties, converters, controllers, decorators, `changedProperties`, browsers without adopted
 * style sheets.
 */
import { render } from 'lit/html.js';

export { html, nothing, svg } from 'lit/html.js';

type Declaration = { attribute?: string; type?: unknown };

export class LitElement extends HTMLElement {
  declare static properties: Record<string, Declaration> | undefined;
  declare static styles: CSSStyleSheet | CSSStyleSheet[];
  declare static attributeNames: Map<string, [name: string, type: unknown]>;

  updateComplete: Promise<boolean> = Promise.resolve(true);
  #root: ShadowRoot | undefined;
  #values = new Map<string, unknown>();
  #isUpdating = false;

  /** Read once, when the element is defined. */
  static get observedAttributes(): string[] {
    this.attributeNames = new Map();
    for (const [name, { attribute, type }] of Object.entries(declarationsOf(this))) {
      Object.defineProperty(this.prototype, name, {
        get(this: LitElement) {
          return this.#values.get(name);
        },
        set(this: LitElement, value) {
          if (Object.is(value, this.#values.get(name))) return;
          this.#values.set(name, value);
          this.requestUpdate();
        },
      });
      this.attributeNames.set(attribute ?? name.toLowerCase(), [name, type]);
    }
    return [...this.attributeNames.keys()];
  }

  constructor() {
    super();
    // What a page has set before the element was defined hides the accessors: set it again, through them.
    for (const [name, value] of Object.entries(this)) {
      if (name in this.constructor.prototype) {
        Reflect.deleteProperty(this, name);
        Reflect.set(this, name, value);
      }
    }
  }

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    const [name, type] = (this.constructor as typeof LitElement).attributeNames.get(attribute) as [
      string,
      unknown,
    ];
    Reflect.set(
      this,
      name,
      type === Boolean ? value !== null : type === Number && value !== null ? Number(value) : value,
    );
  }

  connectedCallback(): void {
    if (!this.#root) {
      this.#root = this.attachShadow({ mode: 'open' });
      this.#root.adoptedStyleSheets = [(this.constructor as typeof LitElement).styles].flat();
    }
    this.requestUpdate();
  }

  disconnectedCallback(): void {}

  requestUpdate(): void {
    if (this.#isUpdating || !this.#root) return;
    this.#isUpdating = true;
    this.updateComplete = this.#update(this.#root);
  }

  async #update(root: ShadowRoot): Promise<boolean> {
    // Later changes of the same turn belong to this update.
    await Promise.resolve();
    try {
      this.willUpdate();
      render(this.render(), root, { host: this });
    } finally {
      this.#isUpdating = false;
    }
    return true;
  }

  willUpdate(): void {}
  render(): unknown {
    return undefined;
  }
}

/** Those of a class and of the classes above it. */
function declarationsOf(type: typeof LitElement): Record<string, Declaration> {
  return type === LitElement ? {} : { ...declarationsOf(Object.getPrototypeOf(type)), ...type.properties };
}

export function css(strings: TemplateStringsArray): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(strings.join(''));
  return sheet;
}

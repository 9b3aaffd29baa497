/**
 * As much of Lit's `ReactiveElement` as the widgets use, a seventh of its size: the one-file build puts it in the
 * place of `@lit/reactive-element`. Its behaviour is Lit's, which a test holds both to. What it leaves out: reflecting
 * properties, converters, controllers, decorators, `changedProperties`, browsers without adopted style sheets.
 */

type Declaration = { attribute?: string; type?: unknown };

export class ReactiveElement extends HTMLElement {
  static properties: Record<string, Declaration>;
  static styles: CSSStyleSheet | CSSStyleSheet[];
  declare static named: Map<string, [name: string, type: unknown]>;

  declare renderRoot: ShadowRoot;
  updateComplete: Promise<boolean> = Promise.resolve(true);
  #values = new Map<string, unknown>();
  #isUpdating = false;

  /** Read once, when the element is defined. */
  static get observedAttributes(): string[] {
    this.named = new Map();
    for (let type = this; type !== ReactiveElement; type = Object.getPrototypeOf(type)) {
      for (const [name, declaration] of Object.entries(Object.hasOwn(type, 'properties') ? type.properties : {})) {
        Object.defineProperty(this.prototype, name, {
          get(this: ReactiveElement) {
            return this.#values.get(name);
          },
          set(this: ReactiveElement, value) {
            if (Object.is(value, this.#values.get(name))) return;
            this.#values.set(name, value);
            this.requestUpdate();
          },
        });
        this.named.set(declaration.attribute ?? name.toLowerCase(), [name, declaration.type]);
      }
    }
    return [...this.named.keys()];
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
    const [name, type] = (this.constructor as typeof ReactiveElement).named.get(attribute) as [string, unknown];
    Reflect.set(this, name, type === Boolean ? value !== null : type === Number && value !== null ? Number(value) : value);
  }

  createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [(this.constructor as typeof ReactiveElement).styles].flat();
    return root;
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot();
    this.requestUpdate();
  }

  disconnectedCallback(): void {}

  requestUpdate(): void {
    if (this.#isUpdating || !this.renderRoot) return;
    this.#isUpdating = true;
    this.updateComplete = this.#update();
  }

  async #update(): Promise<boolean> {
    await null;
    try {
      this.willUpdate();
      this.update();
    } finally {
      this.#isUpdating = false;
    }
    return true;
  }

  willUpdate(): void {}
  update(): void {}
}

export function css(strings: TemplateStringsArray): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(strings.join(''));
  return sheet;
}

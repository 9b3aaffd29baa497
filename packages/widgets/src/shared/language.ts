/** The languages the widgets speak. */
export type Language = 'en' | 'cy';

/**
 * The language of the page around an element: the nearest `lang`, through shadow hosts. Welsh where that is Welsh,
 * English for everything else.
 */
export function findLanguage(element: Element): Language {
  let node: Element | undefined = element;
  while (node) {
    const holder: HTMLElement | null = node.closest<HTMLElement>('[lang]');
    if (holder) return /^cy\b/i.test(holder.lang) ? 'cy' : 'en';
    node = (node.getRootNode() as ShadowRoot).host;
  }
  return 'en';
}

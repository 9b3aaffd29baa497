/**
 * Puts the element of every `div[data-coop]` inside it, now and whenever one appears, with what the div held in the
 * element's slot. The div itself stays: the page's own rules and the reserved box keep holding.
 */
export function upgradeDivs(tags: readonly string[]): void {
  const upgrade = (): void => {
    for (const div of document.querySelectorAll<HTMLElement>('div[data-coop]')) {
      const { coop, minHeight, ...attributes } = div.dataset;
      const tag = `coop-${coop}`;
      if (!tags.includes(tag)) continue;
      let element = div.querySelector(`:scope > ${tag}`);
      if (!element) {
        element = document.createElement(tag);
        for (const name in attributes) {
          element.setAttribute(name.replace(/[A-Z]/g, '-$&').toLowerCase(), attributes[name] ?? '');
        }
        // From script, for pages whose policy forbids style attributes.
        if (minHeight) div.style.minHeight = minHeight;
        div.prepend(element);
      }
      // Also what the parser adds to the div after the script has run.
      element.append(...[...div.childNodes].filter((node) => node !== element));
    }
  };
  upgrade();
  new MutationObserver(upgrade).observe(document, { childList: true, subtree: true });
}

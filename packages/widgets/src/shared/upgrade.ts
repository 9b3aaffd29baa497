/**
 * Puts the element of every `div[data-coop]` inside it, now and whenever one appears, with what the div held in the
 * element's slot. The div itself stays: the page's own rules and the reserved box keep holding.
 */
export function upgradeDivs(): void {
  const upgrade = (): void => {
    for (const div of document.querySelectorAll<HTMLElement>('div[data-coop]')) {
      const { coop, minHeight } = div.dataset;
      const tag = `coop-${coop}`;
      // A widget this copy of the script does not know keeps its fallback; a newer copy may know it.
      if (!customElements.get(tag)) continue;
      let element = div.querySelector(`:scope > ${tag}`);
      if (!element) {
        element = document.createElement(tag);
        for (const { name, value } of div.attributes) {
          if (/^data-(?!coop$|min-h)/.test(name)) element.setAttribute(name.slice(5), value);
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

/** Defines an element unless another copy of the script, perhaps of another version, has done so already. */
export function define(tag: string, constructor: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, constructor);
}

// @ts-check

/** Register elements. Instant navigation may run a script again in the same window.
 * @type {(elements: Record<string, CustomElementConstructor>) => void} */
export function register(elements) {
  for (const [name, element] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, element)
  }
}

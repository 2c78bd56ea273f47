// @ts-check

// What scripts look for in a page stands in `data-` attributes, which an item's Markdown cannot write. Classes are for
// style alone.

/**
 * An element with attributes and children; a text becomes a text node, never HTML.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string | Record<string, string>} attributes a text is the element's class
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  const named = typeof attributes === 'string' ? (attributes ? { class: attributes } : {}) : attributes
  for (const [name, value] of Object.entries(named)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** @type {(root: ParentNode, selector: string) => HTMLElement[]} */
export const all = (root, selector) => [...root.querySelectorAll(/** @type {any} */ (selector))]

/** The selector of parts by their names.
 * @type {(...names: string[]) => string} */
export const named = (...names) => names.map((name) => `[data-part="${name}"]`).join()

/** @type {(root: ParentNode, ...names: string[]) => HTMLElement[]} */
export const partsOf = (root, ...names) => all(root, named(...names))

/** @type {(root: ParentNode, name: string) => HTMLElement | undefined} */
export const partOf = (root, name) => partsOf(root, name)[0]

/** @type {(root: ParentNode, name: string) => string} what a part says, without the spaces around it */
export const textOf = (root, name) => partOf(root, name)?.textContent?.trim() ?? ''

/** A copy that nothing else takes for its original: neither links nor scripts.
 * @type {(element: Element) => HTMLElement} */
export function copyOf(element) {
  const copy = /** @type {HTMLElement} */ (element.cloneNode(true))
  for (const part of [copy, ...all(copy, '[id], [data-part]')]) {
    part.removeAttribute('id')
    delete part.dataset.part
  }
  return copy
}

/** @type {(root: ParentNode, ...names: string[]) => (Node | string)[]} */
export const copiesOf = (root, ...names) => partsOf(root, ...names).flatMap((element) => [copyOf(element), ' '])

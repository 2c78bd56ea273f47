// @ts-check

/**
 * The places of an item's HTML that the client reads and writes.
 * @param {HTMLElement} item
 * @returns the parts, or null if a template left one out
 */
export function findParts(item) {
  const find = (/** @type {string} */ selector) => /** @type {any} */ (item.querySelector(selector))
  const parts = {
    form: /** @type {HTMLFormElement | null} */ (find('.rehearse-form')),
    question: /** @type {HTMLFieldSetElement | null} */ (find('.rehearse-question')),
    actions: /** @type {HTMLElement | null} */ (find('.rehearse-actions')),
    missing: /** @type {HTMLElement | null} */ (find('.rehearse-missing')),
    check: /** @type {HTMLButtonElement | null} */ (find('.rehearse-check')),
    again: /** @type {HTMLButtonElement | null} */ (find('.rehearse-again')),
    result: /** @type {HTMLElement | null} */ (find('.rehearse-result')),
    key: /** @type {HTMLDetailsElement | null} */ (find('.rehearse-key')),
  }
  return Object.values(parts).every(Boolean) ? /** @type {Parts} */ (parts) : null
}

/**
 * @typedef {object} Parts
 * @property {HTMLFormElement} form
 * @property {HTMLFieldSetElement} question
 * @property {HTMLElement} actions
 * @property {HTMLElement} missing
 * @property {HTMLButtonElement} check
 * @property {HTMLButtonElement} again
 * @property {HTMLElement} result
 * @property {HTMLDetailsElement} key
 */

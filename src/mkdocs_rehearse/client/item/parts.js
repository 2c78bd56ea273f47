// @ts-check
import { partOf } from './dom.js'

/**
 * The places of an item's HTML that the client reads and writes, by their data-part.
 * @typedef {object} Parts
 * @property {HTMLFormElement} form
 * @property {HTMLFieldSetElement} question
 * @property {HTMLElement} actions
 * @property {HTMLElement} missing
 * @property {HTMLButtonElement} check
 * @property {HTMLButtonElement} again
 * @property {HTMLButtonElement} others
 * @property {HTMLButtonElement} anyway
 * @property {HTMLElement} result
 * @property {HTMLElement} outcome
 * @property {HTMLDetailsElement} key
 * @property {HTMLElement} reading
 * @property {HTMLElement} scenes
 * @property {HTMLElement} said
 * @property {HTMLElement} preview
 * @property {HTMLElement} shown
 * @property {HTMLProgressElement} ruler
 * @property {HTMLElement} length
 * @property {HTMLButtonElement} copy
 * @property {HTMLElement} told
 */

/**
 * @template {keyof Parts} N
 * @param {HTMLElement} item
 * @param {N[]} names
 * @returns {Pick<Parts, N> | undefined} nothing if a template left one out
 */
export function findParts(item, ...names) {
  const parts = names.map((name) => [name, partOf(item, name)])
  return parts.every(([, part]) => part) ? Object.fromEntries(parts) : undefined
}

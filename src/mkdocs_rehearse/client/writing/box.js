// @ts-check
import { all, make, named, partOf } from '../item/dom.js'
import { signalsIn } from './signals.js'

// How long a pause in typing is, in milliseconds.
const PAUSE = 600

/**
 * Watch a text while it is written: in every pause it is kept, and hints stand under it.
 * @param {HTMLElement} item
 * @param {() => void} touch called at every change
 * @param {() => void} keep called in every pause, and before the page is left
 * @returns {() => void} the call that brings the hints up to date
 */
export function watchBox(item, touch, keep) {
  let timer = 0
  const hint = () => showHints(item)
  const settle = () => {
    clearTimeout(timer)
    removeEventListener('pagehide', settle)
    keep()
    hint()
  }
  item.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(settle, PAUSE)
    addEventListener('pagehide', settle)
    touch()
  })
  return hint
}

/** Hints that are there already stay, so that they are not read out again.
 * @type {(item: HTMLElement) => void} */
function showHints(item) {
  const hints = /** @type {HTMLElement} */ (partOf(item, 'signals'))
  const questions = signalsIn(boxOf(item).value, askedIn(item))
  if (questions.join() !== all(hints, 'p').map(({ textContent }) => textContent).join()) {
    hints.replaceChildren(...questions.map((question) => make('p', '', question)))
  }
}

/** The signals that an item asks for, but for those that the learner has answered beforehand, with their patterns.
 * @type {(item: HTMLElement) => Record<string, string>} */
export function askedIn(item) {
  const quiet = all(item, '[data-quiets]:checked').flatMap(({ dataset: { quiets = '' } }) => quiets.split(' '))
  const asked = Object.entries(JSON.parse(partOf(item, 'signals')?.dataset.signals || '{}'))
  return Object.fromEntries(asked.filter(([name]) => !quiet.includes(name)))
}

/** @type {(item: HTMLElement) => HTMLTextAreaElement} */
export const boxOf = (item) => /** @type {any} */ (partOf(item, 'box'))

/**
 * What stands in a box and its list of questions.
 * @typedef {{text: string, checklist: boolean[]}} Written
 */

/** @type {(item: HTMLElement) => Written} */
export const readBox = (item) => ({ text: boxOf(item).value, checklist: ticksOf(item).map(({ checked }) => checked) })

/** @type {(item: HTMLElement, written: unknown) => void} */
export function writeBox(item, written) {
  const { text, checklist } = isWritten(written) ? written : { text: '', checklist: [] }
  boxOf(item).value = text
  ticksOf(item).forEach((tick, at) => (tick.checked = checklist[at] === true))
}

/** @type {(response: unknown) => response is Written} */
export function isWritten(response) {
  const { text, checklist } = Object(response)
  return typeof text === 'string' && Array.isArray(checklist)
}

/** @type {(item: HTMLElement) => HTMLInputElement[]} */
const ticksOf = (item) => /** @type {any} */ (all(item, `${named('checklist')} input`))

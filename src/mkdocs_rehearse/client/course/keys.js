// @ts-check
import { all, make, partsOf } from '../item/dom.js'
import { readText, writeText } from '../record/storage.js'
import * as words from '../words/rounds.js'
import { button, line } from './dom.js'

/** Whether the learner has put the keys out of use; beside the record, because it is about this browser. */
const OFF = 'rehearse:keys-off'
/** What a letter or a digit stands for: options, and the phrases of a message. */
const ROWS = '.rehearse-options > li, label.rehearse-phrase'

/** Let a key do what a click would: on an item's own page, while nothing else has the focus.
 * @type {(event: KeyboardEvent, item: HTMLElement) => void} */
export function pressKey(event, item) {
  const { key, target } = event
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return
  if ((target !== document.body && !item.contains(target)) || target.matches('textarea, [type=text]')) return
  const act = key === '?' ? showKeys : readText(OFF) ? undefined : key === 'Enter' ? onward(item, target) : choice(key, item, target)
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

/** What Enter does where it presses nothing.
 * @type {(item: HTMLElement, target: HTMLElement) => (() => void) | undefined} */
function onward(item, target) {
  const way = [...partsOf(item, 'check'), ...all(item, '.rehearse-next')].find(isShown)
  return way && !target.matches('a, button, summary, input') ? () => way.click() : undefined
}

/** A letter stands for an option or a phrase; so does a digit, and within an option that is judged, for a choice.
 * @type {(key: string, item: HTMLElement, target: HTMLElement) => (() => void) | undefined} */
function choice(key, item, target) {
  const rows = all(item, ROWS).filter((row) => isShown(row) && !row.closest('.rehearse-taken'))
  const inputs = controlsIn(rows.find((row) => row.contains(target)))
  const digit = /^[1-9]$/.test(key) ? Number(key) : 0
  if (digit && inputs.length > 1) return inputs[digit - 1] && (() => press(inputs[digit - 1]))
  const row = digit ? rows[digit - 1] : rows.find((row, at) => letterOf(row, at) === key.toUpperCase())
  const [first, ...more] = controlsIn(row)
  // A phrase is a button, which Enter would press again: where nothing has the focus, Enter is left to check.
  const act = target === document.body && row?.matches('label') ? () => first.click() : () => press(first)
  return first && (more.length ? () => first.focus() : act)
}

/** @type {(row: HTMLElement, at: number) => string | null} phrases show no letter and have one by their place */
const letterOf = (row, at) => (row.matches('label') ? 'ABCDEFGHI'[at] : row.querySelector('.rehearse-letter')?.textContent) ?? null

/** @type {(row: HTMLElement | undefined) => HTMLElement[]} */
const controlsIn = (row) => (row ? all(row, 'input:enabled, button:enabled, a, summary') : []).filter(isShown)

/** @type {(control: HTMLElement) => void} */
function press(control) {
  control.focus()
  control.click()
}

const isShown = (/** @type {HTMLElement} */ element) => element.checkVisibility()

/** List the keys, with a switch. */
export function showKeys() {
  const box = make('input', { type: 'checkbox' })
  box.checked = !readText(OFF)
  box.addEventListener('change', () => writeText(OFF, box.checked ? '' : '1'))
  const rows = words.KEYS.map(([key, what]) => line('', make('kbd', '', key), ` ${what}`))
  const dialog = make('dialog', { class: 'rehearse-dialog', 'aria-label': words.keysTitle }, line('rehearse-name', words.keysTitle), ...rows)
  dialog.append(make('p', '', make('label', '', box, ` ${words.useKeys}`)), button(words.close, () => dialog.close()))
  dialog.addEventListener('close', () => dialog.remove())
  ;(document.querySelector('rehearse-round') ?? document.body).append(dialog)
  dialog.showModal()
}

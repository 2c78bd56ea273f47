// @ts-check
import * as words from '../words/item.js'
import { all, make } from './dom.js'

const FACT = '[data-manner="fact"]'

/** Fold what needs no attention in a text: an item that was answered on an earlier visit, and a quick check that follows
 * another one. Styles say how, and where; who asks for the item by its address finds it open.
 * @type {(item: HTMLElement) => void} */
export function foldInText(item) {
  if ('band' in item.dataset ? isReturn() : isNextCheck(item)) fold(item)
}

/** Fold an item to its verdict, or to its question where it has none; a button opens it again.
 * @type {(item: HTMLElement) => void} */
export function fold(item) {
  const [title] = all(item, ':scope > .rehearse-title')
  if (!title || item.closest('.item-page')) return
  for (const old of all(item, ':scope > .rehearse-unfold')) old.remove()
  const button = make('button', { type: 'button', class: 'rehearse-unfold', 'aria-describedby': title.id }, words.open)
  button.addEventListener('click', () => {
    delete item.dataset.folded
    button.remove()
    all(item, 'input:enabled, button:enabled')[0]?.focus()
  })
  title.after(button)
  item.dataset.folded = 'band' in item.dataset ? 'answered' : 'waits'
}

/** Whether the page was gone to, and not loaded again or gone back to: then it looks as it did. */
const isReturn = () => /** @type {any} */ (performance.getEntriesByType('navigation')[0])?.type === 'navigate'

/** @type {(item: HTMLElement) => boolean} */
const isNextCheck = (item) => item.matches(FACT) && !!item.previousElementSibling?.matches(FACT)

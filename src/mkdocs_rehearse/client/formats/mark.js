// @ts-check
/** @import { Format } from '../item/types.js' */
import { all, make, partOf } from '../item/dom.js'
import { inputsOf, optionOf } from '../item/options.js'
import * as words from '../words/item.js'
import { multiple } from './multiple.js'

/**
 * Mark the phrases that decide in a message: each is the label of a tick. What is said of them stands below it.
 * @type {Format<string[]>}
 */
export const mark = {
  ...multiple,

  options(item) {
    const list = make('ul', 'rehearse-notes')
    const reasons = all(partOf(item, 'rationales') ?? item, ':scope > [data-option]')
    const options = all(item, 'label[data-option]').flatMap((label) => {
      const reason = reasons.find((li) => li.dataset.option === label.dataset.option)
      const text = label.textContent ?? ''
      return reason ? [{ ...optionOf(label, reason), letter: words.quoted(text), notes: noteIn(list, text) }] : []
    })
    all(item, '.rehearse-message')[0]?.after(list)
    return options
  },

  /** To the ear and to the keyboard, phrases are buttons in a running text. */
  enhance(_, options) {
    for (const input of options.flatMap(inputsOf)) {
      input.setAttribute('role', 'button')
      input.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        input.click()
      })
    }
  },

  draw(options) {
    for (const input of options.flatMap(inputsOf)) input.ariaPressed = String(input.checked)
  },

  read(options) {
    const reading = multiple.read(options)
    return 'missing' in reading ? { ...reading, missing: words.markFirst } : reading
  },
}

/** @type {(list: HTMLElement, text: string) => HTMLElement} */
function noteIn(list, text) {
  const note = make('li', { 'data-text': text })
  list.append(note)
  return note
}

// @ts-check
/** @import { Format } from '../item/types.js' */
import { all, make, partOf } from '../item/dom.js'
import { inputsOf, optionOf } from '../item/options.js'
import * as words from '../words/item.js'
import { multiple } from './multiple.js'

/**
 * Mark the phrases that decide in a message: each is a button that stays pressed. Scored as ticks are.
 * @type {Format<string[]>}
 */
export const mark = {
  ...multiple,

  options(item) {
    const reasons = all(partOf(item, 'rationales') ?? item, ':scope > [data-option]')
    return all(item, 'button[data-option]').flatMap((button) => {
      const reason = reasons.find((li) => li.dataset.option === button.dataset.option)
      return reason ? [optionOf(framed(button), reason)] : []
    })
  },

  enhance(_, options) {
    for (const button of options.flatMap(inputsOf)) {
      button.addEventListener('click', () => {
        press(button, !isPressed(button))
        button.dispatchEvent(new Event('input', { bubbles: true }))
      })
    }
  },

  read(options) {
    const response = options.filter((option) => inputsOf(option).some(isPressed)).map(({ id }) => id)
    return response.length ? { response } : { missing: words.markFirst, input: inputsOf(options[0])[0] }
  },

  write(options, response) {
    for (const option of options) for (const button of inputsOf(option)) press(button, response.includes(option.id))
  },

  reset(options) {
    mark.write(options, [])
  },
}

const isPressed = (/** @type {HTMLElement} */ button) => button.ariaPressed === 'true'

/** @type {(button: HTMLElement, pressed: boolean) => void} */
function press(button, pressed) {
  button.ariaPressed = `${pressed}`
}

/** The button in a frame that marks can be put in.
 * @type {(button: HTMLElement) => HTMLElement} */
function framed(button) {
  const frame = make('span', { class: 'rehearse-marked', 'data-option': button.dataset.option ?? '' })
  button.replaceWith(frame)
  frame.append(button)
  return frame
}

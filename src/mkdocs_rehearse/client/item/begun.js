// @ts-check
/** @import { Option } from './types.js' */
import { inputsOf } from './options.js'
import { place, placed } from './order.js'

/** What a form holds so far, row by row as they stand: the option's id, and what each of its inputs holds.
 * @type {(options: Option[]) => unknown[][]} */
export const readBegun = (options) => placed(options).map((option) => [option.id, ...inputsOf(option).map(valueOf)])

const valueOf = (/** @type {HTMLInputElement} */ input) => (input.type === 'text' ? input.value : input.checked)

/** Put back what fits; rows without inputs are put in order if all of them are known.
 * @type {(options: Option[], rows: unknown[]) => void} */
export function writeBegun(options, rows) {
  const known = rows.flatMap((row) => {
    const [id, ...values] = [row].flat()
    const option = options.find((option) => option.id === id)
    if (!option) return []
    inputsOf(option).forEach((input, at) => fill(input, values[at]))
    return option
  })
  if (new Set(known).size === options.length && !options.flatMap(inputsOf).length) place(known)
}

/** @type {(input: HTMLInputElement, value: unknown) => void} */
function fill(input, value) {
  if (input.type === 'text') input.value = typeof value === 'string' ? value : ''
  else input.checked = value === true
}

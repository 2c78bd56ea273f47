// @ts-check
/** @import { Format, Option } from '../item/types.js' */
import { all, partOf, partsOf } from '../item/dom.js'
import * as words from '../words/item.js'

/**
 * Fill the blanks in a sentence. The response lists what stands in them; here the options are the blanks.
 * @type {Format<string[]>}
 */
export const blank = {
  options(item) {
    const gaps = /** @type {HTMLInputElement[]} */ (all(item, 'input[data-blank]'))
    const reasons = all(partOf(item, 'rationales') ?? item, ':scope > [data-blank]')
    return gaps.flatMap((gap) => {
      const reason = reasons.find((li) => li.dataset.blank === gap.dataset.blank)
      return reason ? [optionOf(gap, reason)] : []
    })
  },

  key: (options) => new Map(options.map((option) => [option.id, answersOf(option)])),

  read(options) {
    const gaps = options.map(gapOf)
    const empty = gaps.find((gap) => !gap.value.trim())
    return empty ? { missing: words.fillFirst, input: empty } : { response: gaps.map((gap) => gap.value) }
  },

  write(options, response) {
    options.forEach((option, at) => (gapOf(option).value = response[at]))
  },

  accepts: /** @type {Format<string[]>['accepts']} */ (
    (response, key) =>
      Array.isArray(response) && response.length === key.size && response.every((text) => typeof text === 'string')
  ),

  score: (key, texts) => [...key.values()].filter((answers, at) => isAnswer(answers, texts[at])).length / key.size,

  review(options, response) {
    const isRight = options.map((option, at) => isAnswer(answersOf(option), response[at]))
    return {
      sentences: [words.filled(isRight.filter(Boolean).length, options.length)],
      harmful: [],
      marks: options.map(({ id }, at) => ({ id, chosen: '', words: isRight[at] ? words.right : words.notRight })),
      rows: [],
      order: options.map(({ id }) => id),
    }
  },
}

/** The input gets a frame that marks can be put in.
 * @type {(gap: HTMLInputElement, reason: HTMLElement) => Option} */
function optionOf(gap, reason) {
  const choice = document.createElement('span')
  choice.className = 'rehearse-blank'
  gap.replaceWith(choice)
  choice.append(gap)
  // In quotation marks, because answers keep their capital letters where other words lose them.
  const answers = partsOf(reason, 'answer').map(({ textContent }) => `“${textContent}”`)
  return { id: gap.dataset.blank ?? '', letter: '', rating: 3, word: words.list(answers, 'or'), choice, reason }
}

/** @type {(answers: string[], text: string) => boolean} */
const isAnswer = (answers, text) => answers.map(plain).includes(plain(text))

const plain = (/** @type {string} */ text) => text.trim().toLowerCase()

/** @type {(option: Option) => string[]} */
const answersOf = ({ reason }) => partsOf(reason, 'answer').map((answer) => answer.textContent ?? '')

const gapOf = (/** @type {Option} */ { choice }) => /** @type {HTMLInputElement} */ (choice.querySelector('input'))

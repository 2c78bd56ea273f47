// @ts-check
/** @import { Format, Option } from '../item/types.js' */
import { all, make, partOf, partsOf } from '../item/dom.js'
import * as words from '../words/item.js'

/**
 * Fill the blanks in a sentence. The response lists what stands in them; here the options are the blanks.
 * @type {Format<string[]>}
 */
export const blank = {
  options(item) {
    const gaps = all(item, 'input[data-blank]')
    const list = make('ul', 'rehearse-notes')
    if (gaps.length > 1) all(item, '.rehearse-sentence')[0]?.after(list) // of one blank the result says it all
    const reasons = all(partOf(item, 'rationales') ?? item, ':scope > [data-blank]')
    return gaps.flatMap((gap) => {
      const reason = reasons.find((li) => li.dataset.blank === gap.dataset.blank)
      return reason ? [optionOf(gap, reason, list)] : []
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
    const right = isRight.filter(Boolean).length
    return {
      verdict: words.FACTS[right === options.length ? 'close' : right ? 'partly' : 'far'],
      sentences: options.length > 1 ? [words.filled(right, options.length)] : right ? [] : [words.rightIs(options[0].word)],
      harmful: [],
      marks: options.map(({ id, word }, at) => ({
        id,
        chosen: '',
        words: isRight[at] ? word : words.rightIs(word),
        word: words.FACTS[isRight[at] ? 'close' : 'far'],
        rating: isRight[at] ? 1 : 0,
      })),
      open: [],
    }
  },
}

/** @type {(gap: HTMLElement, reason: HTMLElement, list: HTMLElement) => Option} */
function optionOf(gap, reason, list) {
  const notes = make('li')
  list.append(notes)
  // In quotation marks, because answers keep their capital letters where other words lose them.
  const answers = partsOf(reason, 'answer').map(({ textContent }) => words.inQuotes(textContent ?? ''))
  const choice = /** @type {HTMLElement} */ (gap.parentElement)
  return { id: gap.dataset.blank ?? '', letter: '', rating: 1, word: words.list(answers, 'disjunction'), choice, reason, notes }
}

/** @type {(answers: string[], text: string) => boolean} */
const isAnswer = (answers, text) => answers.map(plain).includes(plain(text))

const plain = (/** @type {string} */ text) => text.trim().toLowerCase()

/** @type {(option: Option) => string[]} */
const answersOf = ({ reason }) => partsOf(reason, 'answer').map((answer) => answer.textContent ?? '')

const gapOf = (/** @type {Option} */ { choice }) => /** @type {HTMLInputElement} */ (choice.querySelector('input'))

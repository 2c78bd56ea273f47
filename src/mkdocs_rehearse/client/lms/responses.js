// @ts-check
/** @import { Choice, Question } from './types.js' */

/**
 * A response as steps: what was chosen, or a pair of what was judged and the judgement, or a text.
 * @typedef {{source?: string, target?: string, choice?: Choice, text?: string}} Step
 */

const SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** What a response says, whatever its form in the record.
 * @type {(question: Question, response: unknown) => Step[]} */
export function stepsOf({ kind, choices }, response) {
  const find = (/** @type {unknown} */ id) => choices.find((choice) => choice.id === id)
  if (kind === 'fill-in') return [response].flat().map((text) => ({ text: String(text).trim() }))
  if (kind !== 'matching') return [response].flat().map((id) => ({ choice: find(id) }))
  const pairs = Object.entries(Object(response))
  return pairs.map(([key, value]) => (find(key) ? { choice: find(key), target: String(value) } : { source: key, choice: find(value) }))
}

/** Whether all that a response names is there: an older version of an item may have had other options.
 * @type {(question: Question, response: unknown) => boolean} */
export const isSayable = (question, response) => stepsOf(question, response).every(({ choice, text }) => choice || text !== undefined)

/** SCORM 1.2: one sign for each option (Run-Time Environment 1.2, 3.4.7, CMIFeedback); at most 255 characters.
 * @type {(question: Question, response: unknown) => string} */
export function formatFor12(question, response) {
  const signOf = (/** @type {Choice | undefined} */ choice) => {
    const same = question.choices.filter(({ scene }) => scene === choice?.scene)
    return SIGNS[same.indexOf(/** @type {Choice} */ (choice))] ?? ''
  }
  const judged = (/** @type {string | undefined} */ source) => (source === 'best' ? '1' : '2')
  const words = stepsOf(question, response).map(({ source, target, choice, text }) => {
    if (text !== undefined) return text
    return source ? `${judged(source)}.${signOf(choice)}` : target ? `${signOf(choice)}.${target}` : signOf(choice)
  })
  return words.join(',').slice(0, 255)
}

/** SCORM 2004 and xAPI: names, with separators of their own (Run-Time Environment, 4.2.9.2; xAPI 1.0.3, Part 2, Appendix C).
 * @type {(question: Question, response: unknown, name: (choice: Choice) => string) => string} */
export function formatFor2004(question, response, name) {
  const words = stepsOf(question, response).map(({ source, target, choice, text }) => {
    if (!choice) return plain(text ?? '')
    const own = name(choice)
    return source ? `${source}[.]${own}` : target ? `${own}[.]${target}` : choice.scene ? `${choice.scene}[.]${own}` : own
  })
  return words.join('[,]')
}

/** What SCORM 2004 and xAPI say of a right response before it.
 * @type {(question: Question) => string} */
export const prefixOf = ({ kind }) =>
  kind === 'fill-in' ? '{case_matters=false}{order_matters=true}' : kind === 'performance' ? '{order_matters=true}' : ''

/** A text that holds no separator. @type {(text: string) => string} */
const plain = (text) => text.replace(/\[[.,:]\]|[{}]/g, ' ')

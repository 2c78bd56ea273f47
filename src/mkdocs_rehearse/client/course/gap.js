// @ts-check
/** @import { Attempt } from '../item/types.js' */
/** @import { Entry } from './progress.js' */
import { line } from './dom.js'
import { gapLines, sameLine } from '../words/rounds.js'

/** Which option an answer judges most effective.
 * @type {(attempt: Attempt) => unknown} */
export const judgedIn = ({ response }) => (typeof response === 'string' ? response : Object(response).best)

/** What the learner would do beside what the learner judged best, the last time that both were asked.
 * @type {(entry: Entry) => HTMLElement[]} */
export function gapOf({ attempts, choices = {}, fingerprint }) {
  const attempt = [...attempts].reverse().find((one) => one.would !== undefined && one.fingerprint === fingerprint)
  const [would, judged] = attempt ? [attempt.would, judgedIn(attempt)].map((id) => textOf(choices, id)) : []
  if (!would || !judged) return []
  const lines = would === judged ? [sameLine(would)] : gapLines(would, judged)
  return lines.map((words) => line('rehearse-small', words))
}

/** @type {(choices: Record<string, string>, id: unknown) => string} */
const textOf = (choices, id) => (typeof id === 'string' && Object.hasOwn(choices, id) ? choices[id] : '')

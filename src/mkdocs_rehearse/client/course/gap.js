// @ts-check
/** @import { Entry } from './progress.js' */
import { formats } from '../formats/index.js'
import { line } from './dom.js'
import { gapLines, sameLine } from '../words/rounds.js'

/** What the learner would do beside what the learner judged best, the last time that both were asked.
 * @type {(entry: Entry) => HTMLElement[]} */
export function gapOf({ attempts, choices = {}, fingerprint, format }) {
  const attempt = [...attempts].reverse().find((one) => one.would !== undefined && one.fingerprint === fingerprint)
  const [would, judged] = attempt ? [attempt.would, formats.get(format)?.judged?.(attempt.response)].map((id) => textOf(choices, id)) : []
  if (!would || !judged) return []
  const lines = would === judged ? [sameLine(would)] : gapLines(would, judged)
  return lines.map((words) => line('rehearse-small', words))
}

/** @type {(choices: Record<string, string>, id: unknown) => string} */
const textOf = (choices, id) => (typeof id === 'string' && Object.hasOwn(choices, id) ? choices[id] : '')

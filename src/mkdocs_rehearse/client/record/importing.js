// @ts-check
/** @import { Own } from './before.js' */
/** @import { Doc } from './document.js' */
import { isShared, ownOf, parseOwn, partOf } from './before.js'
import { formatDoc, isRecord, LONGEST } from './document.js'
import { plansOf, soundPlans } from './plans.js'
import { soundRound } from './rounds.js'

/** Why a file cannot be taken in. @typedef {'large' | 'text' | 'other' | 'course' | 'later' | 'full'} Problem */

/**
 * Read a file that says it is a record. It is not to be trusted. Of one that the course shared it takes its own part.
 * @param {string} text
 * @param {string} course
 * @param {Own} [own]
 * @returns {{doc: Doc} | {problem: Problem}}
 */
export function readImport(text, course, own = ownOf([])) {
  if (text.length > LONGEST) return { problem: 'large' }
  const doc = parseOwn(text, course)
  if (doc.fault === 'aside') return { problem: problemOf(text, course) }
  const fault = soundPlans(doc) && soundRound(doc) ? doc.fault : 'damaged'
  if (!isShared(doc, course)) return { doc: { ...doc, fault } }
  const part = partOf(doc, own)
  return part.attempts.size || part.work.size || plansOf(part).size ? { doc: { ...part, fault } } : { problem: 'course' }
}

/** @type {(text: string, course: string) => Problem} */
function problemOf(text, course) {
  try {
    const data = JSON.parse(text)
    if (!isRecord(data) || typeof data.course !== 'string' || typeof data.version !== 'number') return 'other'
    if (data.course !== course) return 'course'
    return data.version > 1 ? 'later' : 'other'
  } catch {
    return 'text'
  }
}

/** Whether a document is short enough to be read again.
 * @type {(doc: Doc, course: string) => boolean} */
export const fits = (doc, course) => formatDoc(doc, course).length <= LONGEST

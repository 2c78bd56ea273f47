// @ts-check
/** @import { Doc } from './document.js' */
import { formatDoc, isRecord, LONGEST, parseDoc } from './document.js'
import { soundPlans } from './plans.js'
import { soundRound } from './rounds.js'

/** Why a file cannot be taken in. @typedef {'large' | 'text' | 'other' | 'course' | 'later' | 'full'} Problem */

/**
 * Read a file that says it is a record. It is not to be trusted.
 * @param {string} text
 * @param {string} course
 * @returns {{doc: Doc} | {problem: Problem}}
 */
export function readImport(text, course) {
  if (text.length > LONGEST) return { problem: 'large' }
  const doc = parseDoc(text, course)
  if (doc.fault === 'aside') return { problem: problemOf(text, course) }
  return { doc: soundPlans(doc) && soundRound(doc) ? doc : { ...doc, fault: 'damaged' } }
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

// @ts-check
import { readText, removeText, storedKeys, writeText } from '../record/storage.js'
import { digits } from './hash.js'

/** Give the browser's record to the learner who has come: that of another learner of the same LMS is put aside, and
 * brought back when that one comes again. A record that nobody owns yet becomes the learner's.
 * @type {(course: string, learner: string) => void} */
export function claim(course, learner) {
  const sign = `rehearse-owner:${course}`
  const [owner, former] = [digits(learner), readText(sign)]
  if (former === owner || former === undefined) return
  if (former !== null) {
    move(course, '', asideOf(former))
    move(course, asideOf(owner), '')
  }
  writeText(sign, owner)
}

const asideOf = (/** @type {string} */ owner) => `rehearse-of:${owner}:`

/** Move a course's record with its journal from one name to another.
 * @type {(course: string, from: string, to: string) => void} */
function move(course, from, to) {
  const name = `${from}rehearse:${course}`
  for (const key of storedKeys() ?? []) if (key === name || key.startsWith(`${name}:`)) rename(key, to + key.slice(from.length))
}

/** Where there is no room for a text twice, it is taken out before it is put in again.
 * @type {(key: string, other: string) => void} */
function rename(key, other) {
  const text = readText(key)
  if (typeof text !== 'string') return
  const isCopied = writeText(other, text)
  removeText(key)
  if (!isCopied && !writeText(other, text)) writeText(key, text)
}

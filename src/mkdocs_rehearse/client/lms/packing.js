// @ts-check
/** @import { Attempt } from '../item/types.js' */
/** @import { Doc } from '../record/document.js' */
/** @import { Package } from './types.js' */
import { parseOwn } from '../record/before.js'
import { emptyDoc, formatDoc } from '../record/document.js'
import { namesOf } from '../record/history.js'
import { roundIn } from '../record/rounds.js'
import { valueOf } from '../record/time.js'
import { codesOf, isCompact, readEntry, writeEntry } from './compact.js'

/**
 * A record on its way to the LMS, or back.
 * @typedef {object} Packed
 * @property {string} text
 * @property {number} left how many answers found no room
 */

/** @typedef {Doc & {left: number}} Unpacked */

/**
 * Put a record into the room that an LMS has: whole where it fits, else in a compact form that holds the latest answer
 * to each item, and earlier ones as far as there is room. What does not fit is the oldest.
 * @param {Doc} doc
 * @param {Package} course
 * @param {number} room in characters
 * @returns {Packed}
 */
export function pack(doc, course, room) {
  const shared = withoutTexts(doc, course)
  const whole = formatDoc(shared, course.map.course)
  return whole.length <= room ? { text: whole, left: 0 } : packSmall(shared, course, room)
}

/** Read what an LMS has kept. It is not to be trusted; undefined is for what is none of ours.
 * @type {(text: string, course: Package) => Unpacked | undefined} */
export function unpack(text, course) {
  if (isCompact(text)) return unpackSmall(text, course)
  const doc = parseOwn(text || null, course.map.course)
  return doc.fault === 'aside' ? undefined : { ...withoutTexts(doc, course), left: 0 }
}

/** What may leave the browser: answers to questions, and the way that a conversation has taken. Drafts, plans, and what a
 * learner would do today stay.
 * @type {(doc: Doc, course: Package) => Doc} */
export function withoutTexts(doc, course) {
  const names = namesIn(course)
  const attempts = [...doc.attempts].filter(([name, all]) => names.has(name) && all.length).map(([name, all]) => /** @type {const} */ ([name, all.map(plain)]))
  const work = [...doc.work].filter(([name, { response }]) => names.has(name) && Array.isArray(response))
  const round = roundIn(doc)
  const answers = Object.entries(round?.answers ?? {}).filter(([name]) => names.has(name)).map(([name, attempt]) => [name, plain(attempt)])
  const rest = round ? { round: { ...round, ...(round.answers && { answers: Object.fromEntries(answers) }) } } : {}
  return { ...emptyDoc(), attempts: new Map(attempts), work: new Map(work), rest }
}

/** @type {(attempt: Attempt) => Attempt} */
const plain = ({ time, fingerprint, response, score, harm }) => ({ time, fingerprint, response, score, ...(harm && { harm }) })

/** The items with a question, by each name that they have or had.
 * @type {(course: Package) => Map<string, string>} */
export const namesIn = ({ map, questions }) =>
  namesOf(Object.fromEntries(Object.keys(questions).map((id) => [id, map.items[id]])))

/** @type {(doc: Doc, course: Package, room: number) => Packed} */
function packSmall(doc, course, room) {
  const { head, codes } = codesOf(course)
  const names = namesIn(course)
  /** @type {{text: string, time: number, isLatest: boolean, at: number}[]} */
  const entries = []
  let unsaid = 0
  for (const [name, attempts] of doc.attempts) {
    const id = /** @type {string} */ (names.get(name))
    attempts.forEach((attempt, at) => {
      const text = writeEntry(codes.get(`${id} ${attempt.fingerprint}`), attempt, course.questions[id])
      const isLatest = at === attempts.length - 1
      if (text) entries.push({ text, time: valueOf(attempt.time), isLatest, at: entries.length })
      else unsaid += 1
    })
  }
  const chosen = fitting(entries, room - head(entries.length + unsaid).length)
  const left = unsaid + entries.length - chosen.length
  return { text: head(left) + chosen.map(({ text }) => text).join(''), left }
}

/** The latest answer to each item, then earlier ones, the younger first; in the order in which they came.
 * @template {{text: string, time: number, isLatest: boolean, at: number}} T
 * @param {T[]} entries
 * @param {number} room
 * @returns {T[]} */
function fitting(entries, room) {
  const order = [...entries].sort((a, b) => Number(b.isLatest) - Number(a.isLatest) || b.time - a.time)
  let free = room
  const full = order.findIndex(({ text }) => (free -= text.length) < 0)
  return (full < 0 ? order : order.slice(0, full)).sort((a, b) => a.at - b.at)
}

/** @type {(text: string, course: Package) => Unpacked} */
function unpackSmall(text, course) {
  const { left, entries, items } = codesOf(course, text)
  const doc = emptyDoc()
  for (const entry of entries) {
    const item = items.get(entry.slice(0, 5))
    const attempt = item && readEntry(entry, item.fingerprint, course.questions[item.id])
    if (item && attempt) doc.attempts.set(item.id, [...(doc.attempts.get(item.id) ?? []), attempt])
  }
  return { ...doc, left }
}

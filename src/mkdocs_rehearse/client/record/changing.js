// @ts-check
/** @import { Doc } from './document.js' */
/** @import { Notice, Store } from './store.js' */

// Milliseconds after which every tab has heard of a change.
const SETTLED = 10000

/** Where the browser keeps the record of a course.
 * @type {(course: string) => string} */
export const recordKey = (course) => `rehearse:${course}`

/** Other windows hear of a change from the browser; this one is told in the same words.
 * @type {(course: string, newValue: string | null) => boolean} */
export const tellWindow = (course, newValue) =>
  dispatchEvent(new StorageEvent('storage', { key: recordKey(course), newValue }))

/**
 * Add to a record otherwise than by an answer, and again if another tab, which had not heard of it yet, writes a
 * record without it. Answers need no such care: the store holds those of its page.
 * @param {Store} store
 * @param {string} course whose record it is
 * @param {(doc: Doc) => boolean} apply adds to a document and tells whether it did; it takes nothing away
 * @returns {Notice} what the learner must be told
 */
export function addTo(store, course, apply) {
  const notice = store.update(apply)
  const stop = () => removeEventListener('storage', hear)
  const hear = (/** @type {StorageEvent} */ { key, newValue }) => {
    if (key !== null && key !== recordKey(course)) return
    if (newValue === null) stop() // the record was erased on purpose
    else if (apply(store.doc)) store.update(apply)
  }
  addEventListener('storage', hear)
  setTimeout(stop, SETTLED)
  return notice
}

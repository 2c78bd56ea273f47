// @ts-check
/** @import { Doc } from '../document.js' */
/** @import { Notice, Store } from '../store.js' */

// Milliseconds after which every tab has heard of a change.
const SETTLED = 10000

/**
 * Add to a record otherwise than by an answer, and again if another tab, which had not heard of it yet, writes a
 * record without it. Answers need no such care: the store holds those of its page.
 * @param {Store} store
 * @param {(doc: Doc) => boolean} apply adds to a document and tells whether it did; it takes nothing away
 * @returns {Notice} what the learner must be told
 */
export function addTo(store, apply) {
  const notice = store.update(apply)
  const stop = () => removeEventListener('storage', hear)
  const hear = (/** @type {StorageEvent} */ { newValue }) => {
    if (newValue === null) stop() // the record was erased on purpose
    else if (apply(store.doc)) store.update(apply)
  }
  addEventListener('storage', hear)
  setTimeout(stop, SETTLED)
  return notice
}

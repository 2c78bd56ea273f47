// @ts-check
/** @import { Activity } from './types.js' */
/** @import { Asked } from './session.js' */
import { formats } from '../formats/index.js'
import { ownOf, takeOver } from '../record/before.js'
import { all } from './dom.js'
import { foldInText } from './fold.js'
import { Session } from './session.js'
import { openSheet } from './sheet.js'

/** @type {Set<string | undefined>} items whose answers were taken over, if there were any */
const taken = new Set()

/**
 * An item that can be answered. It enhances the HTML it holds and builds none from data.
 *
 * Attributes: data-id, data-formerly, data-format, data-fingerprint, data-course; it sets data-score and data-band, in
 * a final check data-veiled, and there data-kept once it is answered.
 * Events, both bubbling, with a `Detail` (session.js): `rehearse:answer` (cancelable) before, `rehearse:answered` after.
 */
export class RehearseItem extends HTMLElement {
  /** @type {Activity | undefined} */ #activity
  /** @type {(() => void) | undefined} */ #stopListening
  session = new Session(this)

  connectedCallback() {
    if (document.readyState !== 'loading') return this.#start()
    // A parser may not have read the content yet.
    document.addEventListener('DOMContentLoaded', () => this.isConnected && this.#start(), { once: true })
  }

  disconnectedCallback() {
    this.#stopListening?.()
  }

  /** An item of another make is left as it is. */
  #start() {
    const format = formats.get(this.dataset.format)
    if (!format) return
    const isNew = !this.#activity
    if (!taken.has(this.dataset.id)) this.#takeOver()
    this.#activity ??= format.open ? format.open(this, this.session) : openSheet(this, this.session, /** @type {any} */ (format))
    if (!this.#activity) return
    this.#stopListening?.()
    this.#stopListening = this.session.store.listen(() => this.refresh())
    this.refresh()
    if (isNew) foldInText(this)
  }

  /** Bring over, for all items of the page at once, what a course without a name has kept. */
  #takeOver() {
    const items = all(document, 'rehearse-item').map(({ dataset: { id = '', formerly, fingerprint } }) => ({ id, formerly: formerly?.split(' '), fingerprint }))
    for (const { id } of items) taken.add(id)
    takeOver(this.session.store, this.dataset.course ?? '', ownOf(items))
  }

  /** Look at the record again. */
  refresh() {
    this.#activity?.restore()
  }

  /** Be asked in a round, or no longer so.
   * @type {(asked: Asked | undefined) => void} */
  ask(asked) {
    this.session.asked = asked
    this.toggleAttribute('data-veiled', this.session.isVeiled)
    this.refresh()
  }
}

// @ts-check
/** @import { Activity } from './types.js' */
import { openDraft } from '../writing/draft.js'
import { openDesk } from '../writing/desk.js'
import { openPlay } from '../conversation/play.js'
import { Session } from './session.js'
import { openSheet } from './sheet.js'

/** @typedef {(item: HTMLElement, session: Session) => Activity | undefined} Open */

/** How an item is worked on, by the value of data-format; a form where nothing stands here.
 * @type {Map<string | undefined, Open>} */
const activities = new Map(Object.entries({ conversation: openPlay, draft: openDraft, desk: openDesk }))

/**
 * An item that can be answered. It enhances the HTML it holds and builds none from data.
 *
 * Attributes: data-id, data-formerly, data-format, data-fingerprint, data-course; it sets data-score and data-band.
 * Events, both bubbling, with a `Detail` (session.js): `rehearse:answer` (cancelable) before, `rehearse:answered` after.
 */
export class RehearseItem extends HTMLElement {
  /** @type {Activity | undefined} */ #activity
  #session = new Session(this)
  /** @type {(() => void) | undefined} */ #stopListening

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
    const activity = (this.#activity ??= (activities.get(this.dataset.format) ?? openSheet)(this, this.#session))
    if (!activity) return
    this.#stopListening?.()
    this.#stopListening = this.#session.store.listen(() => activity.restore())
    activity.restore()
  }
}

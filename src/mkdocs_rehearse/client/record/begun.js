// @ts-check
/** @import { Work } from '../item/types.js' */
/** @import { Journal } from './journal.js' */
import { latest, timeAfter } from './time.js'

/** What this page keeps of unfinished work: of each item the latest piece alone, and the pieces in order. */
export class Begun {
  #journal
  /** @type {Map<string, string>} the journal's key of the piece that it holds, by item */ #keys = new Map()
  /** @type {Map<string, string>} the latest time given to a piece, by item */ #times = new Map()

  constructor(/** @type {Journal} */ journal) {
    this.#journal = journal
  }

  /** A piece that follows what is known of the item, even where a clock was set back.
   * @type {(id: string, known: Work | undefined, fingerprint: string, response: unknown) => Work} */
  next(id, known, fingerprint, response) {
    const time = timeAfter(latest(known?.time, this.#times.get(id)))
    this.#times.set(id, time)
    return { time, fingerprint, response }
  }

  /** The later piece takes the place of the one before it, once it is kept.
   * @type {(id: string, key: string) => void} */
  replace(id, key) {
    this.#journal.remove(this.#keys.get(id) ?? '')
    this.#keys.set(id, key)
  }
}

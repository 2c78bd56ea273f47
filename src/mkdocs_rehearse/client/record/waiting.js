// @ts-check
/** @import { Doc } from './document.js' */
/** @import { Change, Journal } from './journal.js' */
import { roundIn } from './rounds.js'

/** The changes that the storage has not taken. They stand in this page only, and wait for room. */
export class Waiting {
  #journal
  /** @type {Map<string, Change>} by the key that each will have in the journal */ #changes = new Map()

  constructor(/** @type {Journal} */ journal) {
    this.#journal = journal
  }

  /** @type {() => Change[]} */
  all = () => [...this.#changes.values()]

  /** @type {(key: string, change: Change) => void} */
  put = (key, change) => void this.#changes.set(key, change)

  forget = () => this.#changes.clear()

  /** Where there is room again, keep what could not be kept before. */
  save() {
    for (const [key, change] of this.#changes) {
      if (!this.#journal.write(key, change)) return
      this.#changes.delete(key)
    }
  }

  /** What was begun at an item gives way to what follows it.
   * @type {(id: string) => void} */
  dropWork(id) {
    for (const [key, change] of this.#changes) if (isWorkOn(id, change)) this.#changes.delete(key)
  }

  /** @type {(id: string) => boolean} whether something of an item is among them */
  concern = (id) => this.all().some((change) => 'add' in change && concerns(change.add, id))
}

/** @type {(doc: Doc, id: string) => boolean} */
const concerns = ({ attempts, work, rest }, id) => attempts.has(id) || work.has(id) || !!roundIn({ rest })?.answers?.[id]

/** @type {(id: string, change: Change) => boolean} whether a change is what was begun at an item, and nothing else */
const isWorkOn = (id, change) => 'add' in change && change.add.work.has(id) && !change.add.attempts.size && !change.add.rest.round

// @ts-check
/** @import { Doc } from './document.js' */
/** @import { Journal } from './journal.js' */

/** The answers of this page, which stay as long as the page does. */
export class OwnAnswers {
  #journal
  /** @type {Map<string, Doc>} by their keys in the journal */ #answers = new Map()

  constructor(/** @type {Journal} */ journal) {
    this.#journal = journal
  }

  /** @type {(key: string, answer: Doc) => void} */
  put = (key, answer) => void this.#answers.set(key, answer)

  forget = () => this.#answers.clear()

  /** Whoever puts another text in the place of the document takes none of them: the journal gets them again.
   * @type {(text: string) => boolean} whether any was gone */
  restore(text) {
    const gone = [...this.#answers].filter(([, { attempts }]) =>
      [...attempts.values()].flat().some((attempt) => !text.includes(JSON.stringify(attempt))),
    )
    return gone.filter(([key, answer]) => this.#journal.write(key, { add: answer })).length > 0
  }
}

// @ts-check

/**
 * Ratings by option id.
 * @typedef {Map<string, number>} Key
 */

/**
 * One option, as it stands in the page twice: among the choices and in the key.
 * @typedef {object} Option
 * @property {string} id
 * @property {string} letter
 * @property {number} rating 0 to 3
 * @property {string} word the rating in words
 * @property {HTMLElement} choice its place in the form
 * @property {HTMLElement} reason its place in the key
 * @property {HTMLElement} [notes] where its reason is shown, if not in its place in the form
 */

/**
 * What the learner did with one option.
 * @typedef {object} Mark
 * @property {string} id
 * @property {string} chosen value of data-chosen
 * @property {string} words
 * @property {string} [word] our verdict on what was done, where the option's own rating does not say it
 * @property {number} [rating] the tone of that
 */

/**
 * A response beside our ratings, in words.
 * @typedef {object} Review
 * @property {string} [verdict] the sentence that leads; how close the score is, where there is none
 * @property {string} [lead] id of the option whose effect that is
 * @property {string[]} sentences
 * @property {Option[]} harmful options rated 0 that the response treats as good
 * @property {Mark[]} marks
 * @property {string[]} open option ids: whose reasons to read first
 */

/**
 * What the form holds: a response, or what is missing and where.
 * @template R
 * @typedef {{response: R} | {missing: string, input: HTMLElement}} Reading
 */

/**
 * A response format: the way between a form and a response. One that is no form has `open` and what fits it.
 * @template R
 * @typedef {object} Format
 * @property {(item: HTMLElement, session: import('./session.js').Session) => Activity | undefined} [open] begins work on
 *   an item that is no form; nothing where its HTML is not ours
 * @property {(item: HTMLElement) => Option[]} [options] where they are not a list with a key
 * @property {(options: Option[]) => Map<string, any>} [key] what the formula needs, where it is not the ratings
 * @property {(options: Option[]) => Reading<R>} read
 * @property {(options: Option[], response: R) => void} write
 * @property {(response: unknown, key: Map<string, any>) => response is R} accepts whether a stored response fits this item
 * @property {(key: Map<string, any>, response: R) => number} score
 * @property {(options: Option[], response: R) => Review} review
 * @property {(item: HTMLElement, options: Option[]) => void} [enhance] adds behaviour to the form, once
 * @property {(response: any) => unknown} [judged] the id of the option that a response calls the best
 * @property {(options: Option[]) => void} [draw] shows what the form holds, where it does not do so itself
 * @property {(options: Option[]) => void} [reset] what form.reset() does not undo; options come in their first order
 */

/**
 * @typedef {object} Attempt
 * @property {string} time ISO 8601
 * @property {string} fingerprint of the item that was answered
 * @property {unknown} response
 * @property {number | null} score null where nothing is scored
 * @property {boolean} [harm] whether an option rated 0 was chosen as best
 * @property {unknown} [would] what the learner would do today, where that was asked first
 */

/**
 * What a learner has begun and not finished.
 * @typedef {object} Work
 * @property {string} time ISO 8601
 * @property {string} fingerprint of the item that is worked on
 * @property {unknown} response as far as it goes; null when it came to an end
 */

/**
 * A way to work on an item: a form to fill, turns to take, or a text to write.
 * @typedef {{restore: () => void}} Activity
 */

export {}

// @ts-check
/** @import { Doc } from '../record/document.js' */
/** @import { Standing } from './mastery.js' */
/** @import { Plan } from '../record/plans.js' */
/** @import { Candidate, Review } from './review.js' */
/** @import { Work } from '../item/types.js' */
/** @import { CourseMap, Item, Lesson, Traits } from './types.js' */
import { attemptsOf, namesOf, workOf } from '../record/history.js'
import { isGood, isTaken, latest, standingOf } from './mastery.js'
import { isWritten, plansOf } from '../record/plans.js'
import { reviewsOf } from './review.js'

/** An item of the course with its answers. @typedef {Candidate & Item & Traits & {work?: Work}} Entry */

/** Whether work goes beyond the latest answer: ticks under a text that was compared do not.
 * @type {(work: unknown, answer: unknown) => boolean} */
const isNew = (work, answer) => Object(work).text === undefined || Object(work).text !== Object(answer).text

/** What the learner has done in the course, at one moment. */
export class Progress {
  #map
  #doc
  /** @type {Map<string, Entry>} */ #entries

  /**
   * @param {CourseMap} map
   * @param {Doc} doc
   */
  constructor(map, doc) {
    this.#map = map
    this.#doc = doc
    this.#entries = new Map(Object.entries(map.items).map(([id, item]) => [id, this.#entryOf(id, item)]))
  }

  /** @type {(id: string, item: Item) => Entry} */
  #entryOf(id, item) {
    const attempts = attemptsOf(this.#doc, id, item.formerly)
    const work = workOf(this.#doc, id, item.formerly)
    const begun = !!work && isNew(work.response, attempts.at(-1)?.response)
    return { ...item, ...this.#map.formats[item.format], id, attempts, work, begun }
  }

  /** @returns {Entry[]} all items, in the order of the course */
  get entries() {
    return [...this.#entries.values()]
  }

  /** @type {(id: string) => Entry} */
  entry = (id) => /** @type {Entry} */ (this.#entries.get(id))

  /** @type {(lesson: Lesson) => Entry[]} */
  entriesOf = ({ items, checks }) => [...items, ...checks].map(this.entry)

  /** @type {(entries: Entry[]) => Standing} */
  standing = (entries) => standingOf(entries, this.#map.mastery)

  /** @type {(lesson: Lesson, key: string) => Entry[]} */
  entriesFor = (lesson, key) => this.entriesOf(lesson).filter(({ objective }) => objective === `${lesson.stem}/${key}`)

  /** @type {({ stem }: Lesson, key: string) => Entry[]} the items of an objective whose latest answer fell short, in the
   * final check too */
  missesFor = ({ stem }, key) =>
    this.entries.filter((entry) => {
      const answer = entry.objective === `${stem}/${key}` && entry.scored && latest(entry)
      return answer && !isGood(answer, this.#map.mastery)
    })

  /** @type {(now: Date) => Review[]} */
  reviews = (now) => reviewsOf(this.entries.filter(({ reserved, check }) => !reserved && !check), this.#map.mastery, now)

  /** @type {(lesson: Lesson) => Plan[]} */
  plansOf({ plans }) {
    const kept = plansOf(this.#doc)
    return plans.flatMap((name) => /** @type {Plan[]} */ ([kept.get(name)].filter(isWritten)))
  }

  /** What is open of a lesson, after an item or from the lesson's beginning.
   * @type {(lesson: Lesson, id: string) => Entry | undefined} */
  openAfter(lesson, id) {
    const entries = this.entriesOf(lesson)
    const at = entries.findIndex((entry) => entry.id === id) + 1
    return [...entries.slice(at), ...entries.slice(0, at - 1)].find((entry) => this.isOpen(entry))
  }

  /** How many attempts belong to items that the course no longer has.
   * @returns {number} */
  get strays() {
    const known = new Set([...this.#map.others, ...namesOf(this.#map.items).keys()])
    return [...this.#doc.attempts].reduce((sum, [id, { length }]) => sum + (known.has(id) ? 0 : length), 0)
  }

  /** In how many different weeks, from Monday on, the learner answered something.
   * @returns {number} */
  get weeks() {
    const days = [...this.#doc.attempts.values()].flat().map(({ time }) => Math.floor((Date.parse(time) / 864e5 + 3) / 7))
    return new Set(days.filter(Number.isFinite)).size
  }

  /** What the learner did last, and what comes next: unfinished work, or what is unanswered, in its lesson first.
   * @returns {Entry | undefined} */
  get next() {
    const entries = this.entries.filter(({ reserved }) => !reserved)
    const times = entries.map((entry) => this.#lastTime(entry))
    const last = times.reduce((best, time, at) => (time > times[best] ? at : best), 0)
    if (!times[last]) return undefined
    if (entries[last].begun) return entries[last]
    const { id } = entries[last]
    const lesson = this.#map.lessons.find(({ items, checks }) => [...items, ...checks].includes(id))
    const rest = [...entries.slice(last), ...entries.slice(0, last)]
    return (lesson && this.openAfter(lesson, id)) ?? rest.find((entry) => this.isOpen(entry))
  }

  /** @type {(entry: Entry) => boolean} */
  isOpen = (entry) => !isTaken(entry)

  /** @type {(entry: Entry) => string} */
  #lastTime({ attempts, work }) {
    return [...attempts, ...(work ? [work] : [])].reduce((last, { time }) => (time > last ? time : last), '')
  }
}

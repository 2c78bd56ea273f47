// @ts-check
/** @import { Doc } from '../record/document.js' */
/** @import { Answer, Lms, Opening, Package, State } from './types.js' */
/** @import { Screen } from './screen.js' */
import { copyOf, emptyDoc, identity, mergeInto, parseDoc } from '../record/document.js'
import { applyTo, Journal } from '../record/journal.js'
import { mergeDocs } from '../record/merging.js'
import { readText, writeText } from '../record/storage.js'
import { Store } from '../record/store.js'
import { valueOf } from '../record/time.js'
import * as words from '../words/lms.js'
import { none } from './none.js'
import { claim } from './owner.js'
import { namesIn, pack, unpack, withoutTexts } from './packing.js'
import { isSayable } from './responses.js'
import { standingIn } from './standing.js'

// How long to wait before an LMS that did not answer is asked again, in milliseconds.
const WAITS = [5000, 15000, 60000, 300000]

/**
 * One sitting: brings what the LMS has kept into the record, and tells the LMS what the record has that it lacks. The
 * record in the browser is the truth, so what could not be told today is told the next time.
 */
export class Session {
  #course
  #lms
  #screen
  #names
  /** @type {Set<string>} answers that were told, as far as the LMS is concerned */ #told = new Set()
  /** Before this time, answers were told once and had no room left since. */ #since = 0
  /** What was read last, and what the LMS had: only the learner takes an answer away. */ #last = emptyDoc()
  #opening = /** @type {Opening} */ (none.load())
  #notice = ''
  #tries = 0
  #isTelling = false
  #isStale = false
  #isOver = false
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer

  /**
   * @param {Package} course
   * @param {Lms} lms
   * @param {Screen} screen
   */
  constructor(course, lms, screen) {
    this.#course = course
    this.#lms = lms
    this.#screen = screen
    this.#names = namesIn(course)
  }

  async start() {
    const { map } = this.#course
    try {
      this.#opening = await this.#lms.load()
      if (this.#opening.learner) claim(map.course, this.#opening.learner)
    } catch (error) {
      this.#fall(error)
    }
    const store = new Store(map.course)
    this.#takeIn(store)
    this.#screen.open(this.#opening.place, this.#opening)
    if (this.#lms === none) return this.#screen.say(this.#notice || words.alone)
    addEventListener('pagehide', () => this.#finish(false))
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
    this.#screen.offer(words.leave, () => this.#leave())
    if (this.#opening.looks) return this.#screen.say(words.looks)
    store.listen(() => this.#tell())
    addEventListener('storage', ({ key, newValue }) => this.#hear(key, newValue))
    addEventListener('online', () => this.#tell())
    addEventListener('visibilitychange', () => document.hidden && this.#tell())
    this.#tell()
  }

  /** An LMS that does not answer keeps nobody from the course. @type {(error: unknown) => void} */
  #fall(error) {
    console.warn(error)
    this.#lms = none
    this.#notice = /** @type {any} */ (error)?.isOver ? words.over : words.unsaved
  }

  /** @type {(store: Store) => void} */
  #takeIn(store) {
    const kept = unpack(this.#opening.text, this.#course)
    if (!kept) return this.#setAside()
    const answers = [...kept.attempts.values()].flat()
    for (const answer of answers) this.#told.add(identity(answer))
    if (kept.left) this.#since = Math.min(...answers.map(({ time }) => valueOf(time)))
    this.#last = copyOf(kept)
    const gain = mergeDocs(copyOf(store.doc), { ...copyOf(kept), rest: { ...kept.rest } })
    if (gain.attempts || kept.work.size || kept.rest.round) store.merge(kept)
  }

  /** What a later version may read is kept in the browser, as the LMS is told something else now. */
  #setAside() {
    writeText(`rehearse-unread:${this.#course.map.course}`, this.#opening.text)
    this.#notice = words.unread
  }

  /** Tell the LMS what it does not know, one call after another. */
  async #tell() {
    this.#isStale = true
    if (this.#isTelling || this.#isOver) return
    this.#isTelling = true
    let isTaken = true
    while (this.#isStale && !this.#isOver) {
      this.#isStale = false
      const { state, left } = this.#say()
      isTaken = await this.#lms.save(state)
      if (!this.#isOver) this.#screen.say(isTaken ? words.saved : words.unsaved, left > 0 && words.left(left), this.#notice)
    }
    this.#isTelling = false
    this.#tries = isTaken ? 0 : this.#tries + 1
    clearTimeout(this.#timer)
    if (!isTaken && !this.#isOver) this.#timer = setTimeout(() => this.#tell(), WAITS[Math.min(this.#tries, WAITS.length) - 1])
  }

  /** Hand over the answers that are new. @returns {{state: State, left: number}} what is to be kept */
  #say() {
    const { map, report } = this.#course
    const doc = this.#read()
    if (report === 'answers') for (const answer of this.#untold(doc)) this.#lms.answer(answer)
    const { text, left } = pack(doc, this.#course, this.#lms.room)
    return { state: { text, place: this.#screen.place || this.#opening.place, standing: standingIn(map, doc) }, left }
  }

  /** The record as the browser has it. Where a browser has lost what it had, as when its data are cleared, the LMS keeps it.
   * @returns {Doc} */
  #read() {
    const doc = readRecord(this.#course.map.course)
    mergeInto(doc, this.#last.attempts)
    return (this.#last = doc)
  }

  /** A record that the learner has erased is to be gone from the LMS too.
   * @type {(key: string | null, text: string | null) => void} */
  #hear(key, text) {
    if (key === `rehearse:${this.#course.map.course}` && text === null) this.#last = emptyDoc()
  }

  /** @type {(doc: Doc) => Answer[]} in order of time */
  #untold(doc) {
    const { map, questions } = this.#course
    const answers = [...withoutTexts(doc, this.#course).attempts].flatMap(([name, attempts]) => {
      const id = /** @type {string} */ (this.#names.get(name))
      const { title, objective } = map.items[id]
      return attempts.map((attempt) => ({ id, title, objective, question: questions[id], attempt }))
    })
    const untold = answers.filter(({ attempt }) => !this.#told.has(identity(attempt)) && valueOf(attempt.time) >= this.#since)
    for (const { attempt } of untold) this.#told.add(identity(attempt))
    const sayable = untold.filter(({ id, question, attempt }) => attempt.fingerprint === map.items[id].fingerprint && isSayable(question, attempt.response))
    return sayable.sort((a, b) => valueOf(a.attempt.time) - valueOf(b.attempt.time))
  }

  /** @type {(leaves: boolean) => void} */
  #finish(leaves) {
    if (this.#isOver) return
    this.#isOver = true
    clearTimeout(this.#timer)
    this.#lms.finish(this.#opening.looks ? undefined : this.#say().state, leaves)
  }

  async #leave() {
    const isTaken = this.#opening.looks || (await this.#lms.save(this.#say().state))
    this.#finish(true)
    if (!(await this.#lms.close())) this.#screen.end(isTaken ? words.bye : words.unsavedBye)
  }
}

/** The record as the browser has it at this moment, whether or not another page has said so yet.
 * @type {(course: string) => Doc} */
function readRecord(course) {
  const doc = copyOf(parseDoc(readText(`rehearse:${course}`) ?? null, course))
  for (const change of new Journal(course).read()?.values() ?? []) applyTo(doc, change)
  return doc
}

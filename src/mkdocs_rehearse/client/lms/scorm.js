// @ts-check
/** @import { Answer, CourseStanding, Lms, Opening, Package, Standing, State } from './types.js' */
import { dialects } from './dialects.js'
import { findApi } from './find.js'

// No LMS keeps more interactions or objectives; one that says so would be asked for each of them.
const MOST = 10_000

/**
 * A SCORM LMS. It answers at once, so all is said when a call returns, even while the page goes. What its windows keep
 * of the calls is its own matter; `save` says whether its server took them.
 * @implements {Lms}
 */
export class Scorm {
  #api
  #words
  #report
  #began = false
  #start = Date.now()
  /** @type {number | undefined} */ #next
  /** @type {Map<string, string>} what was set in this session */ #set = new Map()
  /** @type {Map<string, number>} places of the lessons' objectives */ #objectives = new Map()
  #best = { complete: false, mastered: false }

  /**
   * @param {any} api
   * @param {'scorm12' | 'scorm2004'} standard
   * @param {Package['report']} report
   */
  constructor(api, standard, report) {
    this.#api = api
    this.#words = dialects[standard]
    this.#report = report
    this.room = this.#words.room
  }

  /** @returns {Opening} */
  load() {
    this.#begin()
    const { record, place, learner, mode, known } = this.#words
    this.#best = known((element) => this.#get(element))
    const looks = ['browse', 'review'].includes(this.#get(mode))
    return { text: this.#get(record), place: this.#get(place), learner: this.#get(learner), looks }
  }

  /** @type {(answer: Answer) => void} */
  answer(answer) {
    this.#next ??= this.#count('interactions')
    const place = `cmi.interactions.${this.#next}`
    // An LMS need not keep interactions (SCORM 1.2); then the first call fails, and the next answer tries again.
    const [[name, id], ...others] = this.#words.interaction(answer)
    if (!this.#put(`${place}.${name}`, id)) return
    for (const [element, value] of others) this.#put(`${place}.${element}`, value)
    this.#next += 1
  }

  /** @type {(state: State) => boolean} */
  save(state) {
    if (!this.#began && !this.#tryToBegin()) return false
    const { record, place, exit, time } = this.#words
    const kept = this.#put(record, state.text)
    this.#put(place, state.place)
    this.#put(...exit)
    this.#put(...time(Date.now() - this.#start))
    this.#tell(state.standing)
    return this.#call('commit', '') && kept
  }

  /** @type {(state: State | undefined, leaves: boolean) => void} */
  finish(state, leaves) {
    const { leave } = this.#words
    if (leave && leaves) this.#put(...leave)
    if (state) this.save(state)
    this.#call('end', '')
  }

  /** The LMS closes what it has opened. */
  close() {
    return false
  }

  #begin() {
    if (!this.#tryToBegin()) throw new Error('Rehearse: the LMS does not begin')
  }

  /** Whoever has begun already, such as the LMS itself, must not end it for us. */
  #tryToBegin() {
    this.#began = this.#call('begin', '') || this.#get(this.#words.learner) !== ''
    return this.#began
  }

  /** What an LMS was once told is not taken back: a course that was completed stays so.
   * @type {(standing: CourseStanding) => void} */
  #tell(standing) {
    const best = (this.#best = {
      complete: this.#best.complete || standing.complete,
      mastered: this.#best.mastered || standing.mastered,
    })
    for (const pair of this.#words.standing({ ...standing, ...best }, this.#report)) this.#put(...pair)
    if (this.#report !== 'completion') standing.lessons.forEach((lesson) => this.#tellLesson(lesson))
  }

  /** @type {(lesson: Standing) => void} */
  #tellLesson(lesson) {
    const known = this.#objectives.get(lesson.id) ?? this.#place(lesson.id)
    this.#objectives.set(lesson.id, known)
    for (const [element, value] of this.#words.objective(lesson)) this.#put(`cmi.objectives.${known}.${element}`, value)
  }

  /** @type {(id: string) => number} */
  #place(id) {
    const count = Math.max(this.#count('objectives'), ...[...this.#objectives.values()].map((at) => at + 1))
    const places = Array.from({ length: count }, (_, at) => this.#get(`cmi.objectives.${at}.id`))
    return places.includes(id) ? places.indexOf(id) : count
  }

  /** How many there are in a list. Open edX counts none, but gives out what it was told.
   * @type {(list: string) => number} */
  #count(list) {
    const said = this.#get(`cmi.${list}._count`)
    let known = 0
    if (said === '') while (known < MOST && this.#get(`cmi.${list}.${known}.id`)) known++
    return known || Math.min(Number(said) || 0, MOST)
  }

  /** @type {(element: string) => string} empty for what is not there */
  #get(element) {
    try {
      return String(this.#api[this.#words.calls.get](element) ?? '')
    } catch {
      return ''
    }
  }

  /** @type {(element: string, value: string) => boolean} */
  #put(element, value) {
    if (this.#set.get(element) === value) return true
    const isSet = this.#call('set', element, value)
    if (isSet) this.#set.set(element, value)
    return isSet
  }

  /** @type {(name: 'begin' | 'set' | 'commit' | 'end', ...args: string[]) => boolean} */
  #call(name, ...args) {
    try {
      return String(this.#api[this.#words.calls[name]](...args)) === 'true'
    } catch {
      return false
    }
  }
}

/** @type {(course: Package) => Scorm | undefined} */
export function findScorm({ standard, report }) {
  if (standard === 'cmi5') return undefined
  const api = findApi(dialects[standard].api)
  return api && new Scorm(api, standard, report)
}

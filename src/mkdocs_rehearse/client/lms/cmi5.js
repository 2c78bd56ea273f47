// @ts-check
/** @import { Answer, Lms, Opening, Package, State } from './types.js' */
/** @import { Launch, Statement } from './statements.js' */
import { isRecord } from '../record/document.js'
import { Lrs } from './lrs.js'
import { Statements } from './statements.js'

const PARAMETERS = ['endpoint', 'fetch', 'actor', 'registration', 'activityId']
const STATE = 'rehearse'

/** Stands in the tab's storage once a session has begun: its token can be had once, and its end is final. */
const OPENED = 'rehearse-cmi5:'

/**
 * A cmi5 LMS. Statements wait in order until the LRS has taken those before them; the record is written after them, so
 * what it holds has been told. An answer that could not be told is told in the next session.
 * @implements {Lms}
 */
export class Cmi5 {
  #launch
  #course
  #lrs
  #statements = /** @type {Statements} */ (/** @type {unknown} */ (undefined))
  /** @type {Statement[]} */ #waiting = []
  /** What was said once and for all in this registration. */ #said = { completed: false, passed: false }
  #kept = ''
  #hasBegun = false
  room = 1000000

  /**
   * @param {Launch} launch
   * @param {Package} course
   */
  constructor(launch, course) {
    this.#launch = launch
    this.#course = course
    this.#lrs = new Lrs(launch)
  }

  /** @returns {Promise<Opening>} */
  async load() {
    const { fetch, actor } = this.#launch
    if (isOpened(fetch)) throw Object.assign(new Error('Rehearse: the session has ended'), { isOver: true })
    await this.#lrs.fetchToken()
    isOpened(fetch, true)
    const data = await this.#lrs.readState('LMS.LaunchData')
    if (!isRecord(data?.contextTemplate)) throw new Error('Rehearse: the LMS has no launch data')
    this.#launch = { ...this.#launch, data }
    const preferences = Object(await this.#lrs.readPreferences())
    const kept = Object(await this.#lrs.readState(STATE))
    this.#statements = new Statements(this.#launch, this.#course, Date.now())
    this.#waiting.push(this.#statements.initialized())
    for (const verb of /** @type {const} */ (['completed', 'passed'])) this.#said[verb] = kept[verb] === true
    const looks = data.launchMode === 'Browse' || data.launchMode === 'Review'
    if (looks) await this.#send()
    return {
      text: text(kept.record),
      place: text(kept.place),
      learner: JSON.stringify(actor),
      looks,
      languages: text(preferences.languagePreference).split(',').map((tag) => tag.trim()).filter(Boolean),
      silent: preferences.audioPreference === 'off',
    }
  }

  /** @type {(answer: Answer) => void} */
  answer(answer) {
    this.#waiting.push(this.#statements.answered(answer, Date.now()))
  }

  /** @type {(state: State) => Promise<boolean>} */
  async save(state) {
    this.#judge(state)
    if (!(await this.#send())) return false
    return this.#keep(state)
  }

  /** @type {(state: State | undefined) => void} */
  finish(state) {
    if (state) this.#judge(state)
    const progress = this.#said.completed ? undefined : state?.standing.progress
    this.#waiting.push(this.#statements.terminated(Date.now(), progress))
    this.#end = this.#send().then((isSent) => isSent && state && this.#keep(state))
  }

  #end = /** @type {Promise<unknown>} */ (Promise.resolve())

  /** The LMS may say where to go (cmi5, 10, returnURL). */
  async close() {
    await this.#end
    const { returnURL } = this.#launch.data
    const isAddress = /^https?:/.test(returnURL ?? '')
    if (isAddress) location.assign(returnURL)
    return isAddress
  }

  /** @type {(state: State) => void} each once in a registration (cmi5, 9.3) */
  #judge({ standing: { complete, mastered, score } }) {
    const bar = Number(this.#launch.data.masteryScore ?? 0)
    if (complete && !this.#said.completed) this.#waiting.push(this.#statements.completed(Date.now()))
    this.#said.completed ||= complete
    const isPassed = this.#course.report !== 'completion' && mastered && score >= bar - 1e-9
    if (isPassed && !this.#said.passed) this.#waiting.push(this.#statements.passed(Date.now(), Math.max(score, bar)))
    this.#said.passed ||= isPassed
  }

  /** The first statement goes alone: an LMS may judge each request by what it knew before it.
   * @returns {Promise<boolean>} whether nothing waits any longer */
  async #send() {
    while (this.#waiting.length) {
      const batch = this.#waiting.splice(0, this.#hasBegun ? Infinity : 1)
      const reply = await this.#lrs.post(batch)
      if (reply === 'later') this.#waiting.unshift(...batch)
      if (reply === 'later' || (reply === 'refused' && !(await this.#sendOneByOne(batch)))) return false
      this.#hasBegun = true
    }
    return true
  }

  /** A statement that an LRS refuses for good holds up no other.
   * @type {(batch: Statement[]) => Promise<boolean>} */
  async #sendOneByOne(batch) {
    for (const [at, statement] of batch.entries()) {
      const reply = await this.#lrs.post([statement])
      if (reply === 'refused') console.warn('Rehearse: the LRS refuses', statement.verb.id, statement.object.id)
      if (reply !== 'later') continue
      this.#waiting.unshift(...batch.slice(at))
      return false
    }
    return true
  }

  /** @type {(state: State) => Promise<boolean>} */
  async #keep({ text: record, place }) {
    const document = { record, place, ...this.#said }
    const written = JSON.stringify(document)
    if (written === this.#kept) return true
    const isKept = await this.#lrs.writeState(STATE, document)
    if (isKept) this.#kept = written
    return isKept
  }
}

/** Whether this tab has opened a session before; where nothing can be stored, the LMS says so by giving no token.
 * @type {(fetch: string, now?: boolean) => boolean} */
function isOpened(fetch, now = false) {
  try {
    if (now) sessionStorage.setItem(OPENED + fetch, 'opened')
    return sessionStorage.getItem(OPENED + fetch) !== null
  } catch {
    return false
  }
}

/** @type {(value: unknown) => string} */
const text = (value) => (typeof value === 'string' ? value : '')

/** @type {(course: Package) => Cmi5 | undefined} */
export function findCmi5(course) {
  const query = new URLSearchParams(location.search)
  const [endpoint, fetch, actor, registration, activityId] = PARAMETERS.map((name) => query.get(name) ?? '')
  if (course.standard !== 'cmi5' || !endpoint || !fetch || !registration || !activityId) return undefined
  const agent = agentIn(actor)
  return agent && new Cmi5({ endpoint, fetch, actor: agent, registration, activityId, data: {} }, course)
}

/** @type {(actor: string) => Record<string, unknown> | undefined} */
function agentIn(actor) {
  try {
    const agent = JSON.parse(actor)
    return isRecord(agent) ? agent : undefined
  } catch {
    return undefined
  }
}

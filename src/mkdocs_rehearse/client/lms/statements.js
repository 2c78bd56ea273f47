// @ts-check
/** @import { Answer, Choice, Package, Question } from './types.js' */
import { identity } from '../record/document.js'
import { uuid } from './hash.js'
import { formatFor2004, prefixOf } from './responses.js'

/** @typedef {Record<string, any>} Statement */

/**
 * What cmi5 says when it opens the course (cmi5, 8.1 and 10).
 * @typedef {object} Launch
 * @property {string} endpoint
 * @property {string} fetch
 * @property {Record<string, unknown>} actor
 * @property {string} registration
 * @property {string} activityId
 * @property {any} data the document LMS.LaunchData
 */

const CMI5 = 'https://w3id.org/xapi/cmi5/context/'
const VERBS = 'http://adlnet.gov/expapi/verbs/'
/** What `rehearse analyse` reads beside what xAPI has words for. */
const OWN = 'urn:x-rehearse:xapi/'
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress'
/** @type {(name: string) => {id: string}} */
const category = (name) => ({ id: `${CMI5}categories/${name}` })

/** Makes the statements of one session (cmi5, 9). What is said twice has one id. */
export class Statements {
  #launch
  #course
  #start

  /**
   * @param {Launch} launch
   * @param {Package} course
   * @param {number} start when the session began
   */
  constructor(launch, course, start) {
    this.#launch = launch
    this.#course = course
    this.#start = start
  }

  initialized = () => this.#defined('initialized', this.#start)

  /** @type {(now: number) => Statement} */
  completed = (now) => this.#defined('completed', now, { completion: true, duration: this.#duration(now) })

  /** @type {(now: number, score: number) => Statement} */
  passed(now, score) {
    const { masteryScore } = this.#launch.data
    const bar = typeof masteryScore === 'number' ? { [`${CMI5}extensions/masteryscore`]: masteryScore } : {}
    const scaled = Math.round(score * 1e4) / 1e4
    return this.#defined('passed', now, { success: true, score: { scaled }, duration: this.#duration(now) }, bar)
  }

  /** @type {(now: number, progress?: number) => Statement} */
  terminated(now, progress) {
    const extensions = progress === undefined ? {} : { extensions: { [PROGRESS]: Math.floor(progress * 100) } }
    return this.#defined('terminated', now, { duration: this.#duration(now), ...extensions })
  }

  /** An answer that was given before the session is told in it: order goes by time, and `initialized` is first.
   * @type {(answer: Answer, now: number) => Statement} */
  answered({ id, title, question, attempt }, now) {
    const { activityId, registration } = this.#launch
    const time = Math.min(Math.max(Date.parse(attempt.time), this.#start), now)
    const name = (/** @type {Choice} */ choice) => choice.id
    const score = Number(attempt.score)
    const own = { [`${OWN}fingerprint`]: attempt.fingerprint, [`${OWN}time`]: attempt.time }
    return {
      ...this.#statement('answered', `${registration} ${id} ${identity(attempt)}`, time),
      object: { id: `${activityId.replace(/[?#/]*$/, '')}/${id}`, definition: this.#definition(title, question, name) },
      result: {
        response: formatFor2004(question, attempt.response, name),
        score: { scaled: score },
        success: score === 1,
        extensions: own,
      },
      context: this.#context(),
    }
  }

  /** @type {(title: string, question: Question, name: (choice: Choice) => string) => object} */
  #definition(title, question, name) {
    return {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: question.kind,
      name: this.#said(title),
      description: this.#said(question.text),
      correctResponsesPattern: [prefixOf(question) + formatFor2004(question, question.right, name)],
      ...this.#components(question),
    }
  }

  /** @type {(question: Question) => object} xAPI 1.0.3, Part 2, 2.4.4.1 */
  #components({ kind, choices, right }) {
    const options = choices.map(({ id, text }) => ({ id, description: this.#said(text) }))
    const judgements = (/** @type {string[]} */ ids) => ids.map((id) => ({ id, description: this.#said(id) }))
    if (kind === 'choice' || kind === 'sequencing') return { choices: unique(options) }
    if (kind === 'performance') return { steps: judgements([...new Set(choices.map(({ scene }) => scene ?? ''))]) }
    if (kind !== 'matching') return {}
    const isPick = 'best' in Object(right)
    return isPick ? { source: judgements(['best', 'worst']), target: options } : { source: options, target: judgements(['0', '1', '2', '3']) }
  }

  /** @type {(verb: string, now: number, result?: object, extensions?: object) => Statement} */
  #defined(verb, now, result, extensions = {}) {
    const { activityId, registration, data } = this.#launch
    const isJudged = verb === 'completed' || verb === 'passed'
    const once = isJudged ? registration : `${registration} ${JSON.stringify(data.contextTemplate.extensions)}`
    return {
      ...this.#statement(verb, `${once} ${activityId} ${verb}`, now),
      object: { id: activityId },
      ...(result && { result }),
      context: this.#context([category('cmi5'), ...(isJudged ? [category('moveon')] : [])], extensions),
    }
  }

  /** @type {(verb: string, key: string, time: number) => Statement} */
  #statement(verb, key, time) {
    const stamp = new Date(time).toISOString()
    return { id: uuid(key), timestamp: stamp, actor: this.#launch.actor, verb: { id: VERBS + verb, display: { en: verb } } }
  }

  /** The LMS's template, with what is added to it; nothing of it is overwritten.
   * @type {(categories?: object[], extensions?: object) => object} */
  #context(categories = [], extensions = {}) {
    const { registration, data } = this.#launch
    const template = structuredClone(data.contextTemplate ?? {})
    const { contextActivities = {} } = template
    const all = [...[contextActivities.category ?? []].flat(), ...categories]
    return {
      ...template,
      registration,
      contextActivities: { ...contextActivities, ...(all.length && { category: all }) },
      extensions: { ...extensions, ...template.extensions },
    }
  }

  /** ISO 8601, in hundredths of a second. @type {(now: number) => string} */
  #duration = (now) => `PT${Math.max(0, Math.round((now - this.#start) / 10) / 100)}S`

  /** @type {(text: string) => Record<string, string>} */
  #said = (text) => ({ [this.#course.language]: text })
}

/** @type {(options: {id: string}[]) => {id: string}[]} */
const unique = (options) => options.filter(({ id }, at) => options.findIndex((other) => other.id === id) === at)

// @ts-check
/** @import { Launch, Statement } from './statements.js' */

/** The answer of an LRS to statements: they are there, they will never be taken, or it may take them later.
 * @typedef {'taken' | 'refused' | 'later'} Reply */

/** A learner's requests to an LRS, in one session. Source: xAPI 1.0.3, Part 3; cmi5, 8.2, 10 and 11. */
export class Lrs {
  #launch
  #token = ''

  constructor(/** @type {Launch} */ launch) {
    this.#launch = launch
  }

  /** Fetch the token, which can be had once.
   * @type {() => Promise<string>} */
  async fetchToken() {
    const response = await fetch(this.#launch.fetch, { method: 'POST', signal: limit() })
    const said = await response.json()
    if (!said['auth-token']) throw new Error(`Rehearse: no token: ${said['error-text'] ?? response.status}`)
    return (this.#token = String(said['auth-token']))
  }

  /** @type {(stateId: string) => Promise<any>} undefined where there is none */
  readState = (stateId) => this.#read('activities/state', this.#stateOf(stateId))

  /** @returns {Promise<any>} */
  readPreferences = () => this.#read('agents/profile', { agent: this.#agent, profileId: 'cmi5LearnerPreferences' })

  /** @type {(stateId: string, document: object) => Promise<boolean>} */
  async writeState(stateId, document) {
    const response = await this.#ask('PUT', 'activities/state', this.#stateOf(stateId), document)
    return !!response?.ok
  }

  /** @type {(statements: Statement[]) => Promise<Reply>} */
  async post(statements) {
    const response = await this.#ask('POST', 'statements', {}, statements)
    if (response?.ok) return 'taken'
    const { status = 0 } = response ?? {}
    // The same statement, told before, is a conflict at most.
    if (status === 409 && statements.length === 1) return 'taken'
    return status < 400 || status >= 500 || PASSING.includes(status) ? 'later' : 'refused'
  }

  /** @type {(path: string, query: Record<string, string>) => Promise<any>} */
  async #read(path, query) {
    const response = await this.#ask('GET', path, query)
    if (response?.status === 404) return undefined
    if (!response?.ok) throw new Error(`Rehearse: the LRS answers ${path} with ${response?.status ?? 'nothing'}`)
    return response.json()
  }

  /** A request outlives the page that it is made from, where it is short enough.
   * @type {(method: string, path: string, query: Record<string, string>, body?: object) => Promise<Response | undefined>} */
  async #ask(method, path, query, body) {
    const text = body && JSON.stringify(body)
    const url = new URL(path, this.#launch.endpoint.replace(/\/*$/, '/'))
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    const headers = {
      Authorization: `Basic ${this.#token}`,
      'X-Experience-API-Version': '1.0.3',
      ...(text && { 'Content-Type': 'application/json' }),
    }
    try {
      const keepalive = !!text && text.length < KEPT_ALIVE
      return await fetch(url, { method, headers, body: text, keepalive, cache: 'no-store', signal: limit() })
    } catch {
      return undefined // no network, or no answer
    }
  }

  /** @type {(stateId: string) => Record<string, string>} */
  #stateOf(stateId) {
    const { activityId, registration } = this.#launch
    return { activityId, agent: this.#agent, registration, stateId }
  }

  get #agent() {
    return JSON.stringify(this.#launch.actor)
  }
}

// Not found, too slow, too many: what may be otherwise in a minute.
const PASSING = [404, 408, 429]
// Browsers keep 64 KiB of requests alive in all.
const KEPT_ALIVE = 30000
// Milliseconds after which an LMS that has not answered counts as one that does not.
const PATIENCE = 30000

const limit = () => AbortSignal.timeout?.(PATIENCE)

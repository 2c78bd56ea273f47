// Requests to an LMS that answers late, wrongly or not at all.

import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { Lrs } from '../../../src/mkdocs_rehearse/client/lms/lrs.js'

/** @type {any} */
const launch = { endpoint: 'https://lms.example.org/xapi', fetch: 'https://lms.example.org/token', actor: {}, registration: 'r', activityId: 'a', data: {} }

/** @type {AbortController[]} */
let limits = []
/** @type {any[]} */
let asked = []
/** @type {(...asked: any[]) => Response | undefined} undefined: no answer, ever */
let host = () => undefined

/** @type {any} */
const world = globalThis
world.AbortSignal.timeout = () => {
  limits.push(new AbortController())
  return limits.at(-1)?.signal
}
world.fetch = (/** @type {any} */ url, /** @type {any} */ { signal, body }) => {
  asked.push(body)
  const answer = host(url, body)
  if (answer) return Promise.resolve(answer)
  return new Promise((_, refuse) => signal?.addEventListener('abort', () => refuse(signal.reason)))
}

const endOfPatience = () => limits.at(-1)?.abort()
const answer = (/** @type {number} */ status, body = '') => new Response(body, { status })

beforeEach(() => {
  limits = []
  asked = []
  host = () => undefined
})

test('an LMS that never answers is one that does not answer', async () => {
  const lrs = new Lrs(launch)
  for (const request of [() => lrs.fetchToken(), () => lrs.readState('x'), () => lrs.readPreferences()]) {
    const read = request()
    endOfPatience()
    await assert.rejects(read)
  }
  const [written, posted] = [lrs.writeState('x', {}), lrs.post([])]
  limits.slice(-2).forEach((limit) => limit.abort())
  assert.equal(await written, false)
  assert.equal(await posted, 'later')
})

test('what is wrong for now is tried again, and what is wrong for good is not', async () => {
  const lrs = new Lrs(launch)
  /** @type {[number, string][]} */
  const replies = [[200, 'taken'], [204, 'taken'], [409, 'taken'], [400, 'refused'], [403, 'refused'], [413, 'refused'],
    [404, 'later'], [408, 'later'], [429, 'later'], [500, 'later'], [503, 'later']]
  for (const [status, reply] of replies) {
    host = () => new Response(status === 204 ? null : '<!doctype html>', { status, headers: { 'Retry-After': '-1' } })
    assert.equal(await lrs.post(/** @type {any} */ ([{}])), reply, String(status))
  }
  host = () => answer(409)
  assert.equal(await lrs.post(/** @type {any} */ ([{}, {}])), 'refused')
})

test('a state that is no JSON is no state, and none is another thing', async () => {
  const lrs = new Lrs(launch)
  for (const body of ['<!doctype html>', '', '{"record":', '\u0000']) {
    host = () => answer(200, body)
    await assert.rejects(lrs.readState('x'))
  }
  host = () => answer(404)
  assert.equal(await lrs.readState('x'), undefined)
  host = () => answer(401)
  await assert.rejects(lrs.readState('x'))
})

test('a token must be one', async () => {
  const lrs = new Lrs(launch)
  for (const body of ['', '[]', 'null', '{"auth-token": ""}', '{"error-code": 1, "error-text": "used"}', '<p>']) {
    host = () => answer(200, body)
    await assert.rejects(lrs.fetchToken())
  }
})

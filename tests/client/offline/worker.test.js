// What is taken in of a course that is kept on the device, and what is answered from it.

import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'

const SCOPE = 'https://example.org/a/'

/** @type {Record<string, (event: any) => void>} */
const listeners = {}
/** @type {Map<string, Map<string, any>>} */
const stores = new Map()
/** @type {(url: string) => {status?: number, url?: string, body?: string} | undefined} undefined: the network is cut */
let host = () => undefined

/** @type {any} */
const world = globalThis
world.self = world
world.registration = { scope: SCOPE }
world.clients = { claim: async () => {} }
world.skipWaiting = async () => {}
world.addEventListener = (/** @type {string} */ type, /** @type {any} */ listener) => (listeners[type] = listener)
world.rehearseFiles = { '': '1', 'one/': '1', '404.html': '1', 'old.html': '1' }
world.fetch = async (/** @type {any} */ asked) => {
  const url = typeof asked === 'string' ? asked : asked.url
  const { status = 200, body = url, url: from = url } = host(url) ?? assert.fail('the network is cut')
  return Object.defineProperty(new Response(body, { status }), 'url', { value: from })
}
world.caches = {
  open: async (/** @type {string} */ name) => {
    const held = stores.get(name) ?? new Map()
    stores.set(name, held)
    return {
      keys: async () => [...held.keys()].map((url) => ({ url })),
      match: async (/** @type {string} */ key) => held.get(key)?.clone(),
      put: async (/** @type {string} */ key, /** @type {any} */ response) => held.set(key, response),
      delete: async (/** @type {string} */ key) => held.delete(key),
    }
  },
}
await import('../../../src/mkdocs_rehearse/client/offline/worker.js')

const happen = (/** @type {string} */ type) => new Promise((done) => listeners[type]?.({ waitUntil: done }))
const kept = () => [...(stores.get(`rehearse ${SCOPE}`)?.keys() ?? [])].sort()

/** @type {(path: string, mode?: string) => Promise<any>} what is answered; 'passed' where the worker leaves it alone */
const ask = (path, mode = 'navigate') =>
  new Promise((done) => {
    let answered = false
    const url = new URL(path, SCOPE).href
    const respondWith = (/** @type {Promise<any>} */ answer) => {
      answered = true
      answer.then(done, ({ message }) => done(message))
    }
    listeners.fetch?.({ request: { url, mode, method: 'GET' }, respondWith })
    if (!answered) done('passed')
  })

beforeEach(async () => {
  stores.clear()
  host = () => ({})
  await happen('install')
})

test('all files are taken in, each under its digest', () => {
  assert.deepEqual(kept(), ['404.html?1', '?1', 'old.html?1', 'one/?1'].map((key) => SCOPE + key))
})

test('neither an error nor what another address gives is taken in', async () => {
  stores.clear()
  /** @type {Record<string, any>} */
  const answers = {
    'one/': { status: 404 },
    'old.html': { status: 503 },
    '404.html': { url: `${SCOPE}sign-in?for=404.html` },
  }
  host = (url) => answers[url.slice(SCOPE.length)] ?? {}
  await happen('install')
  assert.deepEqual(kept(), [`${SCOPE}?1`])
})

test('a host may leave out how files end', async () => {
  stores.clear()
  host = (url) => ({ url: url.replace(/(index)?\.html$|\/$/, '') })
  await happen('install')
  assert.equal(kept().length, 4)
})

test('without a network copies are shown, whatever their addresses ask for', async () => {
  host = () => undefined
  for (const path of ['one/', 'one/?h=word', 'one/index.html', 'one/#part']) {
    assert.equal(await (await ask(path)).text(), `${SCOPE}one/`)
  }
  assert.equal((await ask('one')).headers.get('location'), `${SCOPE}one/`)
})

test('without a network a page that is not there says so, by whatever name, and a file fails', async () => {
  host = () => undefined
  for (const path of ['nowhere/', 'constructor', '__proto__', 'toString/index.html', '%']) {
    assert.equal(await (await ask(path)).text(), `${SCOPE}404.html`)
    assert.equal(await ask(path, 'no-cors'), 'the network is cut')
  }
})

test('an error of the host gives way to a copy of that page, and to no other page', async () => {
  host = () => ({ status: 503, body: 'busy' })
  assert.equal(await (await ask('one/')).text(), `${SCOPE}one/`)
  const { status } = await ask('b/')
  assert.equal(status, 503)
  host = () => ({ status: 404, body: 'gone' })
  assert.equal(await (await ask('one/')).text(), 'gone')
})

test('what the host gives is shown and changes no copy', async () => {
  host = () => ({ body: 'hostile' })
  assert.equal(await (await ask('one/?1')).text(), 'hostile')
  host = () => undefined
  assert.equal(await (await ask('one/?1')).text(), `${SCOPE}one/`)
})

test('of two courses on one host none answers for the other, nor lets go of its copies', async () => {
  stores.set('rehearse https://example.org/b/', new Map([['https://example.org/b/?1', new Response('b')]]))
  await happen('activate')
  assert.equal(stores.get('rehearse https://example.org/b/')?.size, 1)
  assert.equal(await ask('https://example.org/b/'), 'passed')
  assert.equal(await ask('https://example.org/ab/'), 'passed')
})

test('copies of other builds go when a build is whole', async () => {
  stores.get(`rehearse ${SCOPE}`)?.set(`${SCOPE}one/?0`, new Response('old'))
  await happen('activate')
  assert.deepEqual(kept(), ['404.html?1', '?1', 'old.html?1', 'one/?1'].map((key) => SCOPE + key))
})

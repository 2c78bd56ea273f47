import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { Store } from '../../src/mkdocs_rehearse/client/store.js'

const KEY = 'rehearse:demo'
const attempt = { time: '2026-01-01T10:00:00Z', fingerprint: 'f', response: 'a', score: 1 }
const other = { ...attempt, response: 'b' }

/** A browser's storage, and the windows that hear of it. */
let kept, heard, space

beforeEach(() => {
  kept = new Map()
  heard = []
  space = true
  provide('addEventListener', () => (type, listener) => heard.push([type, listener]))
  provide('navigator', () => ({}))
  provide('localStorage', () => ({ getItem: (key) => kept.get(key) ?? null, setItem: keep }))
})

const provide = (name, get) => Object.defineProperty(globalThis, name, { configurable: true, get })

function keep(key, text) {
  if (!space) throw new Error('full')
  kept.set(key, text)
}

const aside = () => [...kept].filter(([key]) => key.startsWith(`${KEY}:aside:`)).map(([, text]) => text)
const stored = (id) => JSON.parse(kept.get(KEY)).items[id]?.attempts
const tell = (newValue, key = KEY) => {
  for (const [type, listener] of heard) if (type === 'storage') listener({ key, newValue })
}

test('an attempt is kept and found again', () => {
  assert.equal(new Store('demo').add('one', attempt), '')
  assert.deepEqual(new Store('demo').latest('one'), attempt)
})

test('reading writes nothing', () => {
  new Store('demo').latest('one')
  assert.equal(kept.size, 0)
})

test('a write adds to what another tab has written', () => {
  const [first, second] = [new Store('demo'), new Store('demo')]
  first.add('one', attempt)
  second.add('two', other)
  assert.deepEqual([stored('one'), stored('two')], [[attempt], [other]])
})

test('an attempt that another tab has overwritten is written again', () => {
  const store = new Store('demo')
  store.add('one', attempt)
  const without = JSON.stringify({ version: 1, course: 'demo', items: { two: { attempts: [other] } } })
  kept.set(KEY, without)
  tell(without)
  assert.deepEqual([stored('one'), stored('two')], [[attempt], [other]])
})

test('an erased record stays erased', () => {
  const store = new Store('demo')
  store.add('one', attempt)
  kept.delete(KEY)
  tell(null)
  assert.equal(kept.size, 0)
  assert.equal(store.latest('one'), undefined)
})

test('whoever listens hears of another tab, until he stops', () => {
  const store = new Store('demo')
  let calls = 0
  const stop = store.listen(() => calls++)
  tell('{}', 'rehearse:other')
  assert.equal(calls, 0)
  tell(null)
  stop()
  tell(null)
  assert.equal(calls, 1)
})

test('a record that cannot be read is set aside, once, and the learner is told, once', () => {
  kept.set(KEY, '{oops')
  const store = new Store('demo')
  new Store('demo')
  assert.deepEqual(aside(), ['{oops'])
  assert.deepEqual([store.takeNotice(), store.takeNotice()], ['aside', ''])
  store.add('one', attempt)
  assert.deepEqual(stored('one'), [attempt])
})

test('a record that is damaged in part keeps the rest', () => {
  const text = JSON.stringify({ version: 1, course: 'demo', items: { bad: 1, one: { attempts: [attempt] } } })
  kept.set(KEY, text)
  const store = new Store('demo')
  assert.equal(store.takeNotice(), 'damaged')
  assert.deepEqual(aside(), [text])
  assert.deepEqual(store.latest('one'), attempt)
})

test('a record that can neither be read nor set aside is not overwritten', () => {
  kept.set(KEY, '{oops')
  space = false
  const store = new Store('demo')
  assert.equal(store.takeNotice(), 'unsaved')
  space = true
  assert.equal(store.add('one', attempt), 'unsaved')
  assert.equal(kept.get(KEY), '{oops')
  assert.deepEqual(store.latest('one'), attempt)
})

test('a full storage leaves the attempt in the page and says so', () => {
  const store = new Store('demo')
  space = false
  assert.equal(store.add('one', attempt), 'unsaved')
  assert.deepEqual(store.latest('one'), attempt)
})

test('a disabled storage leaves the attempt in the page and says so', () => {
  provide('localStorage', () => {
    throw new Error('denied')
  })
  const store = new Store('demo')
  assert.equal(store.takeNotice(), 'unsaveable')
  assert.equal(store.add('one', attempt), 'unsaved')
  assert.deepEqual(store.latest('one'), attempt)
})

import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { Store } from '../../../src/mkdocs_rehearse/client/record/store.js'

const KEY = 'rehearse:demo'
const attempt = { time: '2026-01-01T10:00:00Z', fingerprint: 'f', response: 'a', score: 1 }
const other = { ...attempt, response: 'b' }

/** A browser's storage, the windows that hear of it, and how many characters it takes. */
let kept, heard, space

beforeEach(() => {
  kept = new Map()
  heard = []
  space = Infinity
  provide('addEventListener', () => (type, listener) => heard.push([type, listener]))
  provide('navigator', () => ({}))
  provide('localStorage', () => ({ getItem: (key) => kept.get(key) ?? null, setItem: keep, removeItem: (key) => kept.delete(key) }))
})

const provide = (name, get) => Object.defineProperty(globalThis, name, { configurable: true, get })

function keep(key, text) {
  const others = [...kept].filter(([name]) => name !== key).flat()
  if ([...others, key, text].join('').length > space) throw new Error('full')
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

test('a record that cannot be read and is too large for a copy is moved aside, and answers are kept', () => {
  const text = JSON.stringify({ version: 2, notes: 'é'.repeat(3000) })
  kept.set(KEY, text)
  space = 5000
  const store = new Store('demo')
  assert.equal(store.takeNotice(), 'aside')
  assert.deepEqual(aside(), [text])
  assert.equal(store.add('one', attempt), '')
  assert.deepEqual(stored('one'), [attempt])
})

for (const [name, text, more] of [
  ['cannot be read', '{oops'.padEnd(3000), 20],
  ['is damaged in part', JSON.stringify({ version: 1, course: 'demo', items: { bad: 1 }, notes: 'x'.repeat(3000) }), 2000],
]) {
  test(`a record that ${name} stays as it is where there is no room to set it aside and begin a new one`, () => {
    kept.set(KEY, text)
    space = KEY.length + text.length + more
    const store = new Store('demo')
    assert.equal(store.takeNotice(), 'unsaved')
    assert.equal(store.add('one', attempt), 'unsaved')
    assert.deepEqual([...kept], [[KEY, text]])
  })
}

test('a record that can neither be read nor set aside is not overwritten', () => {
  kept.set(KEY, '{oops')
  space = 0
  const store = new Store('demo')
  assert.equal(store.takeNotice(), 'unsaved')
  space = Infinity
  assert.equal(store.add('one', attempt), 'unsaved')
  assert.equal(kept.get(KEY), '{oops')
  assert.deepEqual(store.latest('one'), attempt)
})

test('a full storage leaves the attempt in the page and says so', () => {
  const store = new Store('demo')
  space = 0
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

const openOf = (id) => JSON.parse(kept.get(KEY)).items[id]?.open

test('what is begun is kept and found again', () => {
  assert.equal(new Store('demo').keep('one', 'f', ['a']), '')
  assert.deepEqual(new Store('demo').work('one').response, ['a'])
  assert.deepEqual(stored('one'), [])
})

test('an attempt ends what was begun', () => {
  const store = new Store('demo')
  store.keep('one', 'f', ['a'])
  store.add('one', attempt)
  assert.equal(store.work('one'), undefined)
  assert.equal(openOf('one'), undefined)
})

test('the later piece of work stays, even where a clock was set back', () => {
  const store = new Store('demo')
  const time = '2999-01-01T10:00:00.000Z'
  kept.set(KEY, JSON.stringify({ version: 1, course: 'demo', items: { one: { attempts: [], open: { ...attempt, time } } } }))
  store.keep('one', 'f', ['b'])
  assert.deepEqual(openOf('one').response, ['b'])
  assert.equal(openOf('one').time, '2999-01-01T10:00:00.001Z')
})

test('work at the end of time can still be followed by other work', () => {
  const time = '9999-12-31T23:59:59.999Z'
  kept.set(KEY, JSON.stringify({ version: 1, course: 'demo', items: { one: { attempts: [], open: { ...attempt, time } } } }))
  assert.equal(new Store('demo').keep('one', 'f', ['b']), '')
})

test('work that another tab has overwritten is written again, ended work is not', () => {
  const store = new Store('demo')
  store.keep('one', 'f', ['a'])
  store.keep('two', 'f', ['a'])
  store.add('two', attempt)
  const without = JSON.stringify({ version: 1, course: 'demo', items: {} })
  kept.set(KEY, without)
  tell(without)
  assert.deepEqual(openOf('one').response, ['a'])
  assert.equal(openOf('two'), undefined)
})

test('work of an erased record stays erased', () => {
  const store = new Store('demo')
  store.keep('one', 'f', ['a'])
  kept.delete(KEY)
  tell(null)
  assert.equal(store.work('one'), undefined)
})

test('work stays in the page where nothing can be stored', () => {
  const store = new Store('demo')
  space = 0
  assert.equal(store.keep('one', 'f', ['a']), 'unsaved')
  assert.deepEqual(store.work('one').response, ['a'])
})

test('a renamed item has its earlier attempts, and the latest is that of the newest name', () => {
  const store = new Store('demo')
  const [oldest, older, newer] = ['x', 'y', 'z'].map((response) => ({ ...attempt, response }))
  store.add('older', older)
  store.add('oldest', oldest)
  assert.deepEqual(store.latest('new', ['older', 'oldest']), older)
  store.add('new', newer)
  assert.deepEqual(store.attempts('new', ['older', 'oldest']), [oldest, older, newer])
  assert.deepEqual([stored('older'), stored('oldest')], [[older], [oldest]])
})

test('a renamed item has its unfinished work until it is answered', () => {
  const store = new Store('demo')
  store.keep('older', 'f', ['a'])
  assert.deepEqual(store.work('new', ['older']).response, ['a'])
  store.add('new', attempt)
  assert.equal(store.work('new', ['older']), undefined)
})

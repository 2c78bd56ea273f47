import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { ownOf, takeOver } from '../../../src/mkdocs_rehearse/client/record/before.js'
import { parseDoc } from '../../../src/mkdocs_rehearse/client/record/document.js'
import { eraseRecord } from '../../../src/mkdocs_rehearse/client/record/erasing.js'
import { readImport } from '../../../src/mkdocs_rehearse/client/record/importing.js'
import { plansOf } from '../../../src/mkdocs_rehearse/client/record/plans.js'
import { roundIn } from '../../../src/mkdocs_rehearse/client/record/rounds.js'
import { Store } from '../../../src/mkdocs_rehearse/client/record/store.js'
import { SETTLED } from '../../../src/mkdocs_rehearse/client/record/turns.js'
import { Browser } from './browser.js'

const time = '2026-01-01T10:00:00Z'
const answer = (response, fingerprint = 'f') => ({ time, fingerprint, response, score: 1 })
const item = (response, fingerprint) => ({ attempts: [answer(response, fingerprint)] })
const plan = { if: 'a', then: 'b', time }
const round = (...ids) => ({ ids, at: 0, started: time, kind: 'practice' })
const textOf = (items, rest = {}, course = 'course') => JSON.stringify({ version: 1, course, items, ...rest })

const ONE = ownOf([{ id: 'one', fingerprint: 'f', formerly: ['first'] }, { id: 'both', fingerprint: 'f' }], ['start'])
const TWO = ownOf([{ id: 'two', fingerprint: 'f' }, { id: 'both', fingerprint: 'g' }], ['end'])

let browser
beforeEach(() => (browser = new Browser()))

/** A page of a site, a while later. */
function visit(course = 'site-one', own = ONE) {
  const tab = browser.open(() => {
    const store = new Store(course)
    takeOver(store, course, own)
    return store
  })
  browser.pass(SETTLED * 3)
  return tab
}

const put = (text, key = 'rehearse:course') => browser.kept.set(key, text)
const kept = (course) => parseDoc(browser.kept.get(`rehearse:${course}`) ?? null, course)
const held = (course) => Object.fromEntries([...kept(course).attempts].map(([id, attempts]) => [id, attempts.map(({ response }) => response)]))

test('a course takes over the answers to its own items, by all their names, and they leave the record that was shared', () => {
  put(textOf({ one: item('a'), first: item('b'), two: item('c') }))
  visit().leave()
  assert.deepEqual(held('site-one'), { one: ['a'], first: ['b'] })
  assert.deepEqual(held('course'), { one: ['a'], first: ['b'], two: ['c'] }) // until the course's own was read back
  visit()
  assert.deepEqual(held('site-one'), { one: ['a'], first: ['b'] })
  assert.deepEqual(held('course'), { two: ['c'] })
  visit('site-two', TWO).leave()
  visit('site-two', TWO)
  assert.deepEqual(held('site-two'), { two: ['c'] })
  assert.equal(browser.kept.has('rehearse:course'), false)
})

test('an answer to another version of an item is taken over and stays, as another course may have an item of that name', () => {
  put(textOf({ both: { attempts: [answer('a'), answer('b', 'g'), answer('c', 'old')] } }))
  for (const site of [['site-one', ONE], ['site-two', TWO], ['site-one', ONE], ['site-two', TWO]]) visit(...site).leave()
  assert.deepEqual(held('site-one'), { both: ['a', 'b', 'c'] })
  assert.deepEqual(held('site-two'), { both: ['a', 'b', 'c'] })
  assert.deepEqual(held('course'), { both: ['c'] })
})

test('what was begun is moved at once, and does not come back when it was ended', () => {
  const open = { time, fingerprint: 'f', response: { text: 'Dear' } }
  put(textOf({ one: { attempts: [], open } }))
  const tab = visit()
  assert.deepEqual(tab.do(() => tab.store.work('one')), open)
  assert.equal(kept('course').work.size, 0)
  tab.do(() => tab.store.keep('one', 'f', null))
  browser.pass(SETTLED * 3)
  tab.leave()
  const next = visit()
  assert.equal(next.do(() => next.store.work('one')), undefined)
})

test('plans and a round go where they belong', () => {
  put(textOf({}, { plans: { start: plan, end: plan }, round: round('one', 'both') }))
  visit()
  assert.deepEqual([...plansOf(kept('site-one')).keys()], ['start'])
  assert.deepEqual(roundIn(kept('site-one')).ids, ['one', 'both'])
  visit('site-two', TWO)
  assert.deepEqual([...plansOf(kept('site-two')).keys()], ['end'])
  assert.equal(roundIn(kept('site-two')), undefined)
})

test('what an older tab has in its journal, and what it answers later, is taken over too', () => {
  const older = browser.open(() => new Store('course'))
  older.do(() => older.store.add('one', answer('a')))
  browser.pass(0)
  visit().leave()
  older.do(() => older.store.add('one', answer('b')))
  older.do(() => older.store.add('two', answer('c')))
  browser.pass(SETTLED * 3)
  visit().leave()
  visit()
  assert.deepEqual(held('site-one'), { one: ['a', 'b'] })
  assert.ok(held('course').two.includes('c'))
})

test('what was erased does not come back, and nothing else is taken away', () => {
  put(textOf({ one: item('a'), two: item('b'), both: item('c', 'old') }, { plans: { start: plan, end: plan } }))
  const journal = `rehearse:course:log:${'0'.repeat(9)}-x`
  put(`{"add":${textOf({ first: item('d') })}}`, journal)
  const tab = visit()
  tab.do(() => eraseRecord(tab.store, 'site-one'))
  browser.pass(SETTLED * 3)
  tab.leave()
  visit()
  assert.deepEqual(held('site-one'), {})
  assert.deepEqual(held('course'), { two: ['b'] })
  assert.deepEqual([...plansOf(kept('course')).keys()], ['end'])
  assert.equal(browser.kept.has(journal), false)
})

test('what was answered a moment before the course had its name does not come back when it was erased', () => {
  const older = browser.open(() => new Store('course'))
  older.do(() => older.store.keep('one', 'f', { rows: [] }))
  older.do(() => older.store.add('one', { ...answer('a'), time: new Date().toISOString() }))
  older.do(() => older.store.keep('two', 'f', { rows: [] }))
  browser.pass(0)
  older.leave()
  const tab = visit()
  tab.do(() => eraseRecord(tab.store, 'site-one'))
  browser.pass(SETTLED * 3)
  tab.leave()
  const next = visit()
  assert.equal(next.do(() => next.store.work('one')), undefined)
  assert.deepEqual(held('site-one'), {})
  const other = visit('site-two', TWO)
  assert.deepEqual(other.do(() => other.store.work('two').response), { rows: [] })
})

test('an erased record that is brought back is all there', () => {
  put(textOf({ one: item('a'), both: item('c', 'old') }))
  const tab = visit()
  const undo = tab.do(() => eraseRecord(tab.store, 'site-one'))
  browser.pass(50)
  tab.do(undo)
  browser.pass(SETTLED * 3)
  assert.deepEqual(held('site-one'), { one: ['a'], both: ['c'] })
})

test('where there is no room, answers are shown, and nothing is taken away', () => {
  put(textOf({ one: item('a') }))
  browser.space = 150
  const tab = visit()
  assert.deepEqual(tab.do(() => tab.store.attempts('one')), [answer('a')])
  assert.deepEqual(held('course'), { one: ['a'] })
  browser.space = Infinity
  tab.leave()
  visit()
  assert.deepEqual(held('site-one'), { one: ['a'] })
})

for (const [name, text] of Object.entries({ 'no JSON': '{oops', 'of a version to come': '{"version":2,"course":"course","items":{}}' })) {
  test(`a shared record that is ${name} is left as it is`, () => {
    put(text)
    visit()
    assert.deepEqual([...browser.kept], [['rehearse:course', text]])
  })
}

test('of a shared record that is damaged the sound part is taken over, and all stays where it is', () => {
  const text = textOf({ one: { attempts: [answer('a'), 7] }, two: 'x' })
  put(text)
  visit().leave()
  visit()
  assert.deepEqual(held('site-one'), { one: ['a'] })
  assert.equal(browser.kept.get('rehearse:course'), text)
})

test('the record of a learner of an LMS is nobody else’s, and a course of that name has its own', () => {
  const text = textOf({ one: item('a') })
  put(text)
  visit('course', ONE).leave()
  assert.equal(browser.kept.get('rehearse:course'), text)
  put('someone', 'rehearse-owner:course')
  visit()
  assert.deepEqual(held('site-one'), {})
})

test('what a key of objects is called belongs to no course', () => {
  put(`{"version":1,"course":"course","items":{"__proto__":{"attempts":[${JSON.stringify(answer('a'))}]},"constructor":{"attempts":[]}}}`)
  visit()
  assert.equal(browser.kept.has('rehearse:site-one'), false)
})

test('of a file of a record that was shared a course brings in its own part', () => {
  const file = textOf({ one: item('a'), two: item('b') }, { plans: { end: plan }, note: 1 })
  const { doc } = readImport(file, 'site-one', ONE)
  assert.deepEqual([...doc.attempts.keys()], ['one'])
  assert.deepEqual(doc.rest, { plans: {} })
  assert.deepEqual(readImport(textOf({ two: item('b') }), 'site-one', ONE), { problem: 'course' })
  assert.deepEqual([...readImport(file, 'course', TWO).doc.attempts.keys()], ['one', 'two'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatDoc, parseDoc } from '../../../src/mkdocs_rehearse/client/record/document.js'
import { mergeDocs } from '../../../src/mkdocs_rehearse/client/record/merging.js'
import { closed, countAnswers, ended, isOn, mergeRound, openIn, renamed, roundOf } from '../../../src/mkdocs_rehearse/client/record/rounds.js'

const STARTED = '2026-01-05T10:00:00.000Z'
const given = { time: '2026-01-05T10:01:00.000Z', fingerprint: 'f', response: 'a', score: 1 }
const later = { ...given, time: '2026-01-05T10:02:00.000Z', response: 'b' }
const round = (more = {}) => ({ ids: ['one', 'two'], at: 0, started: STARTED, kind: 'practice', ...more })
const docOf = (more = {}) => parseDoc(JSON.stringify({ version: 1, course: 'demo', items: {}, ...more }), 'demo')
const stored = (doc) => JSON.parse(formatDoc(doc, 'demo'))
const FINAL = round({ kind: 'final', answers: { one: given } })

test('a round goes on from answer to answer and ends', () => {
  const doc = docOf({ theme: 'dark' })
  mergeRound(doc, round())
  mergeRound(doc, round({ answers: { one: given } }))
  mergeRound(doc, round({ at: 1 }))
  assert.deepEqual(stored(doc).round, round({ at: 1, answers: { one: given } }))
  assert.deepEqual(openIn(roundOf(doc), { one: 1, two: 1 }), ['two'])
  assert.deepEqual(openIn(roundOf(doc), { one: 1 }), [])
  mergeRound(doc, ended(roundOf(doc)))
  assert.equal(isOn(roundOf(doc)), false)
  assert.equal(countAnswers(roundOf(doc)), 1)
  mergeRound(doc, closed(roundOf(doc)))
  assert.equal(roundOf(doc), undefined)
  assert.equal(stored(doc).theme, 'dark')
})

test('a round goes on with an item that has another name by now', () => {
  const items = { three: { formerly: ['one', 'uno'] }, two: {} }
  const begun = round({ ids: ['one', 'two', 'gone'], answers: { one: given } })
  assert.deepEqual(renamed(begun, items), { ...begun, ids: ['three', 'two', 'gone'], answers: { three: given } })
  assert.deepEqual(renamed(renamed(begun, items), items), renamed(begun, items))
  assert.deepEqual(openIn(renamed(begun, items), items), ['two'])
  assert.equal('answers' in renamed(round(), items), false)
})

test('in whatever order, and however often, the same comes of it', () => {
  const steps = [round(), round({ answers: { one: given } }), round({ at: 1 }), round({ answers: { two: later } }), round({ at: 2 })]
  const end = (order) => {
    const doc = docOf()
    for (const at of order) mergeRound(doc, steps[at])
    return stored(doc).round
  }
  for (const order of [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [0, 0, 4, 1, 3, 1, 2]]) {
    assert.deepEqual(end(order), round({ at: 2, answers: { one: given, two: later } }))
  }
})

test('a round that was closed stays closed, whatever of it comes late', () => {
  const doc = docOf()
  for (const step of [round(), ended(round()), closed(round()), round(), round({ at: 1, answers: { one: given } })]) mergeRound(doc, step)
  assert.equal(roundOf(doc), undefined)
})

test('the first answer stays', () => {
  const doc = docOf({ round: round({ answers: { one: given } }) })
  mergeRound(doc, round({ answers: { one: later } }))
  assert.equal(roundOf(doc).answers.one.response, 'a')
})

test('the round that was begun later stays', () => {
  const newer = round({ started: '2026-01-06T10:00:00.000Z' })
  for (const [first, second] of [[round(), newer], [newer, round()]]) {
    const doc = docOf()
    mergeRound(doc, first)
    mergeRound(doc, second)
    assert.equal(roundOf(doc).started, newer.started)
  }
})

test('of two rounds that were begun in the same instant the one that is there stays', () => {
  const doc = docOf()
  mergeRound(doc, round())
  mergeRound(doc, round({ ids: ['three'], started: '2026-01-05T10:00:00Z' }))
  assert.deepEqual(roundOf(doc), round())
})

test('a round that says it was begun at the end of time gives way to another', () => {
  const doc = docOf({ round: round({ started: '9999-12-31T23:59:59.999Z' }) })
  mergeRound(doc, round())
  assert.equal(roundOf(doc).started, STARTED)
})

for (const [name, ...steps] of [
  ['ends', ended(FINAL)],
  ['is closed', ended(FINAL), closed(FINAL)],
  ['is closed while an answer is on its way', closed(FINAL), FINAL],
  ['gives way to another', round({ started: '2026-01-06T10:00:00.000Z' })],
]) {
  test(`the answers of a final check are in the record once it ${name}`, () => {
    const doc = docOf({ round: FINAL })
    for (const step of [...steps, ...steps]) mergeRound(doc, step)
    assert.deepEqual(doc.attempts.get('one'), [given])
  })
}

test('no answer of a final check is in the record before its end', () => {
  const doc = docOf({ round: FINAL })
  mergeRound(doc, round({ kind: 'final', answers: { two: later } }))
  assert.equal(doc.attempts.size, 0)
})

test('a second answer to an item of a final check is not lost', () => {
  const doc = docOf({ round: FINAL })
  mergeRound(doc, round({ kind: 'final', answers: { one: later } }))
  assert.deepEqual(doc.attempts.get('one'), [later])
  mergeRound(doc, ended(FINAL))
  assert.deepEqual(doc.attempts.get('one'), [later, given])
})

test('an answer to a final check that has given way to another round is not lost', () => {
  const doc = docOf({ round: round({ started: '2026-01-06T10:00:00.000Z' }) })
  mergeRound(doc, FINAL)
  assert.deepEqual(doc.attempts.get('one'), [given])
})

test('the answers of a practice round are in the record already', () => {
  const doc = docOf({ round: round({ answers: { one: given } }) })
  mergeRound(doc, ended(round()))
  assert.equal(doc.attempts.size, 0)
})

test('an import keeps the round that is on, and the answers of the other', () => {
  const doc = docOf({ round: round({ mood: 'mine' }) })
  mergeDocs(doc, docOf({ round: FINAL }))
  assert.equal(stored(doc).round.mood, 'mine')
  assert.deepEqual(doc.attempts.get('one'), [given])
})

test('an import brings its round where the last one was closed', () => {
  const doc = docOf({ round: closed(round()) })
  mergeDocs(doc, docOf({ round: round({ started: '2026-01-06T10:00:00.000Z' }) }))
  assert.equal(roundOf(doc).started, '2026-01-06T10:00:00.000Z')
})

test('keys of a round that nobody knows stay', () => {
  const doc = docOf({ round: round({ mood: 'good' }) })
  mergeRound(doc, round({ answers: { one: given } }))
  assert.equal(stored(doc).round.mood, 'good')
})

test('an id may have the name of a built-in', () => {
  const doc = docOf({ round: round({ ids: ['__proto__', 'constructor'] }) })
  assert.equal(countAnswers(roundOf(doc)), 0)
  mergeRound(doc, round({ answers: JSON.parse(`{"__proto__":${JSON.stringify(given)}}`) }))
  assert.equal(countAnswers(roundOf(doc)), 1)
})

for (const bad of [null, [], 'x', round({ ids: 'one' }), round({ ids: [1] }), round({ at: 3 }), round({ at: -1 }), round({ at: 0.5 }),
  round({ kind: 'x' }), round({ started: 'now' }), round({ answers: [] }), round({ answers: { one: 1 } })]) {
  test(`what is no round is none: ${JSON.stringify(bad).slice(0, 60)}`, () => assert.equal(roundOf(docOf({ round: bad })), undefined))
}

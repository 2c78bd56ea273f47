import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatChoice, parseChoice, passes } from '../../../src/mkdocs_rehearse/client/course/filters.js'
import { advance, answer, begin, close, countAnswers, end, isOn, openIn, roundOf } from '../../../src/mkdocs_rehearse/client/record/rounds.js'
import { mergeDocs } from '../../../src/mkdocs_rehearse/client/record/importing.js'
import { formatDoc, parseDoc } from '../../../src/mkdocs_rehearse/client/record/document.js'

const STARTED = '2026-01-05T10:00:00.000Z'
const given = { time: '2026-01-05T10:01:00.000Z', fingerprint: 'f', response: 'a', score: 1 }
const round = (more = {}) => ({ ids: ['one', 'two'], at: 0, started: STARTED, kind: 'practice', ...more })
const docOf = (more = {}) => parseDoc(JSON.stringify({ version: 1, course: 'demo', items: {}, ...more }), 'demo')
const stored = (doc) => JSON.parse(formatDoc(doc, 'demo'))

test('a round goes on from answer to answer and ends', () => {
  const doc = docOf({ theme: 'dark' })
  begin(round())(doc)
  answer(STARTED, 'one', given)(doc)
  advance(STARTED, 1)(doc)
  assert.deepEqual(stored(doc).round, round({ at: 1, answers: { one: given } }))
  assert.deepEqual(openIn(roundOf(doc), { one: 1, two: 1 }), ['two'])
  assert.deepEqual(openIn(roundOf(doc), { one: 1 }), [])
  end(STARTED)(doc)
  assert.equal(isOn(roundOf(doc)), false)
  assert.equal(countAnswers(roundOf(doc)), 1)
  close(STARTED)(doc)
  assert.deepEqual(stored(doc), { theme: 'dark', version: 1, course: 'demo', items: {} })
})

test('nothing changes twice, and the first answer stays', () => {
  const doc = docOf({ round: round() })
  assert.equal(begin(round())(doc), false)
  assert.equal(answer(STARTED, 'one', given)(doc), true)
  assert.equal(answer(STARTED, 'one', { ...given, response: 'b' })(doc), false)
  assert.equal(advance(STARTED, 1)(doc), true)
  assert.equal(advance(STARTED, 0)(doc), false)
  assert.equal(end(STARTED)(doc), true)
  assert.equal(end(STARTED)(doc), false)
  assert.equal(roundOf(doc).answers.one.response, 'a')
})

test('what belongs to another round changes nothing', () => {
  const doc = docOf({ round: round() })
  for (const change of [answer('x', 'one', given), advance('x', 1), end('x'), close('x')]) assert.equal(change(doc), false)
})

for (const [name, finish] of Object.entries({
  'ends': end(STARTED),
  'is closed': close(STARTED),
  'gives way to another': begin(round({ started: '2026-01-06T10:00:00.000Z' })),
})) {
  test(`the answers of a final check are in the record once it ${name}`, () => {
    const doc = docOf({ round: round({ kind: 'final', answers: { one: given } }) })
    finish(doc)
    finish(doc)
    assert.deepEqual(doc.attempts.get('one'), [given])
  })
}

test('the answers of a practice round are in the record already', () => {
  const doc = docOf({ round: round({ answers: { one: given } }) })
  end(STARTED)(doc)
  assert.equal(doc.attempts.size, 0)
})

test('an import keeps the round that is on, and the answers of the other', () => {
  const doc = docOf({ round: round({ mood: 'mine' }) })
  mergeDocs(doc, docOf({ round: round({ kind: 'final', answers: { one: given } }) }))
  assert.equal(stored(doc).round.mood, 'mine')
  assert.deepEqual(doc.attempts.get('one'), [given])
})

test('keys of a round that nobody knows stay', () => {
  const doc = docOf({ round: round({ mood: 'good' }) })
  answer(STARTED, 'one', given)(doc)
  assert.equal(stored(doc).round.mood, 'good')
})

test('an id may have the name of a built-in', () => {
  const doc = docOf({ round: round({ ids: ['__proto__', 'constructor'] }) })
  assert.equal(countAnswers(roundOf(doc)), 0)
  answer(STARTED, '__proto__', given)(doc)
  assert.equal(countAnswers(roundOf(doc)), 1)
})

for (const bad of [null, [], 'x', round({ ids: 'one' }), round({ ids: [1] }), round({ at: 3 }), round({ at: -1 }), round({ at: 0.5 }),
  round({ kind: 'x' }), round({ started: 'now' }), round({ answers: [] }), round({ answers: { one: 1 } })]) {
  test(`what is no round is none: ${JSON.stringify(bad).slice(0, 60)}`, () => assert.equal(roundOf(docOf({ round: bad })), undefined))
}

test('a filter is read from an address and written to one', () => {
  assert.deepEqual(parseChoice('?role=sender&h=x&format=rate&channel='), { role: 'sender', format: 'rate' })
  assert.equal(formatChoice({ format: 'rate', role: 'sender' }), '?role=sender&format=rate')
  assert.equal(formatChoice({ lesson: 'a&b' }), '?lesson=a%26b')
  assert.equal(formatChoice({}), '?')
})

test('a card passes when it has every value', () => {
  const card = { lesson: 'l', role: 'sender', channel: '', format: 'rate' }
  assert.equal(passes(card, {}), true)
  assert.equal(passes(card, { role: 'sender', format: 'rate' }), true)
  assert.equal(passes(card, { role: 'sender', format: 'best' }), false)
})

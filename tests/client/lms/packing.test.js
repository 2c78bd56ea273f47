import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pack, unpack } from '../../../src/mkdocs_rehearse/client/lms/packing.js'
import { courseOf, docOf, KINDS } from './course.js'

const ROOM = 4096
// As many items of each kind as a course of 158 has.
const COUNTS = { best: 56, 'best-worst': 37, rate: 21, rank: 9, multiple: 14, blank: 2, conversation: 10, mark: 9 }
const SCORES = [0, 1 / 6, 1 / 3, 0.5, 2 / 3, 5 / 6, 1, 17 / 54]

const kindOf = (format) => KINDS[format === 'mark' ? 'multiple' : format]
const formats = Object.entries(COUNTS).flatMap(([format, count]) => Array(count).fill(format))
const named = formats.map((format, at) => [`an-item-with-a-name-of-its-own-${at}`, format])
const large = courseOf(Object.fromEntries(named.map(([id, format]) => [id, kindOf(format).question])))

/** The answer to the item at a place, so many minutes after the first. */
const answer = (at, minutes, course = large) => ({
  time: new Date(Date.UTC(2026, 0, 5) + minutes * 60000).toISOString().replace('Z', `${String((at * 7919 + 13) % 1e6).padStart(6, '0')}Z`),
  fingerprint: course.map.items[named[at][0]].fingerprint,
  response: kindOf(named[at][1]).response,
  score: SCORES[at % SCORES.length],
  ...(at % 9 === 0 && { harm: true }),
})
const answers = (rounds) => Object.fromEntries(named.map(([id], at) => [id, rounds.map((round) => answer(at, round * 1000 + at))]))

test('what fits is kept whole', () => {
  const doc = docOf({ [named[0][0]]: [answer(0, 0)] })
  const { text, left } = pack(doc, large, ROOM)
  assert.equal(left, 0)
  assert.equal(text[0], '{')
  assert.deepEqual(unpack(text, large).attempts, doc.attempts)
})

test('all 158 items answered fit into the room of SCORM 1.2, to the last digit', () => {
  assert.equal(named.length, 158)
  const doc = docOf(answers([0]))
  const { text, left } = pack(doc, large, ROOM)
  assert.ok(text.length <= ROOM, `${text.length} characters`)
  assert.equal(left, 0)
  const read = unpack(text, large)
  assert.equal(read.left, 0)
  assert.deepEqual(read.attempts, doc.attempts)
})

test('what finds no room is dropped by age, earlier answers before the latest ones, and counted', () => {
  const doc = docOf(answers([0, 1, 2]))
  const { text, left } = pack(doc, large, ROOM)
  assert.ok(text.length <= ROOM && text.length > ROOM - 60, `${text.length} characters`)
  const read = unpack(text, large)
  const kept = [...read.attempts.values()].flat()
  assert.equal(left, 3 * 158 - kept.length)
  assert.equal(read.left, left)
  for (const [id, attempts] of doc.attempts) assert.deepEqual(read.attempts.get(id).at(-1), attempts.at(-1))
  const earlier = [...doc.attempts.values()].flatMap((attempts) => attempts.slice(0, -1))
  const dropped = earlier.filter(({ time }) => !kept.some((one) => one.time === time)).map(({ time }) => time)
  const oldest = earlier.filter(({ time }) => kept.some((one) => one.time === time)).map(({ time }) => time)
  assert.ok(oldest.every((time) => time > dropped.toSorted().at(-1)))
})

test('where even the latest answers find no room, the oldest go', () => {
  const { text, left } = pack(docOf(answers([0])), large, 1000)
  assert.ok(text.length <= 1000)
  assert.ok(left > 100)
  assert.deepEqual([...unpack(text, large).attempts.keys()].at(-1), named.at(-1)[0])
})

for (const [format, { question, response }] of Object.entries(KINDS)) {
  test(`a response of ${format} comes back as it was`, () => {
    const course = courseOf({ one: question })
    const attempt = { time: '2026-01-05T10:00:00Z', fingerprint: course.map.items.one.fingerprint, response, score: 0.123456789 }
    const [[, [read]]] = unpack(pack(docOf({ one: [attempt] }), course, 120).text, course).attempts
    assert.ok(Math.abs(read.score - attempt.score) < 1e-8)
    assert.deepEqual({ ...read, score: 0 }, { ...attempt, score: 0 })
  })
}

test('drafts, plans and what belongs to no question never leave', () => {
  const attempt = { time: '2026-01-05T10:00:00Z', fingerprint: 'dd', response: { text: 'my own words' }, score: null }
  const asked = { ...answer(0, 0), would: 'secret0' }
  const doc = docOf({ 'a-draft': [attempt], unknown: [attempt], [named[0][0]]: [asked] }, { plans: { mine: { if: 'secret', then: 'more', time: attempt.time } } })
  doc.work.set('a-draft', { time: attempt.time, fingerprint: 'dd', response: { text: 'begun' } })
  doc.work.set(named[0][0], { time: attempt.time, fingerprint: asked.fingerprint, response: { would: 'secret1' } })
  doc.extras.set('a-draft', { note: 'kept' })
  doc.rest.round = { ids: ['a-draft'], at: 0, started: attempt.time, kind: 'final', answers: { 'a-draft': attempt } }
  for (const room of [ROOM, 30]) {
    const { text } = pack(doc, large, room)
    assert.doesNotMatch(text, /own words|secret|begun|kept|unknown/)
  }
})

test('an item that has changed since is not taken for the one that was answered', () => {
  const { text } = pack(docOf(answers([0])), large, ROOM)
  const [id] = named[3]
  const changed = structuredClone(large)
  changed.map.items[id].fingerprint = 'another00000'
  assert.equal(unpack(text, changed).attempts.get(id), undefined)
  assert.equal(unpack(text, changed).attempts.size, 157)
})

test('a course that has grown reads what the smaller one has packed', () => {
  const { text } = pack(docOf(answers([0])), large, ROOM)
  const grown = structuredClone(large)
  grown.questions = { 'a-new-item': KINDS.best.question, ...grown.questions }
  grown.map.items['a-new-item'] = { ...grown.map.items[named[0][0]], fingerprint: 'new000000000' }
  assert.equal(unpack(text, grown).attempts.size, 158)
})

test('a text of another make is none', () => {
  assert.equal(unpack('viewed=1,2,3|last=3', large), undefined)
  assert.equal(unpack('{"version":1,"course":"another","items":{}}', large), undefined)
  assert.equal(unpack('', large).attempts.size, 0)
  assert.equal(unpack('~1A~0~nonsense.AAAAA!~~~~.', large).attempts.size, 0)
  assert.equal(unpack('~1_~9~', large).attempts.size, 0)
})

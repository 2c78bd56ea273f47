import assert from 'node:assert/strict'
import { test } from 'node:test'
import { initial, next } from '../../../src/mkdocs_rehearse/client/item/state.js'

const attempt = { time: '2026-01-01T10:00:00Z', fingerprint: 'f', response: 'a', score: 1 }
const later = { ...attempt, time: '2026-01-01T11:00:00Z', response: 'b' }
const after = (...events) => events.reduce(next, initial)

const touch = { type: 'touch' }
const answer = { type: 'answer', attempt }
const restored = (attempt, valid = true) => ({ type: 'restore', attempt, valid })

test('an answer is shown', () => {
  assert.deepEqual(after(touch, answer), { ...initial, phase: 'answered', attempt, fresh: true })
})

test('what is missing is said until the learner goes on', () => {
  const state = after({ type: 'lack', missing: 'Choose a reply first.' })
  assert.equal(state.missing, 'Choose a reply first.')
  assert.equal(next(state, touch).missing, '')
})

test('a new try is open and is not overwritten by the record', () => {
  const state = after(answer, { type: 'retry' })
  assert.equal(state.phase, 'open')
  assert.equal(next(state, restored(attempt)), state)
})

test('the record shows the last attempt', () => {
  assert.equal(after(restored(attempt)).attempt, attempt)
  assert.equal(after(restored(attempt), restored(later)).attempt, later)
})

test('the record does not overwrite an answer that is being made', () => {
  const state = after(touch)
  assert.equal(next(state, restored(attempt)), state)
})

test('the record changes nothing if the attempt is shown already', () => {
  const state = after(answer)
  assert.equal(next(state, restored({ ...attempt })), state)
  assert.equal(next(initial, restored(undefined)), initial)
})

test('an attempt at another version leaves the item open and says so', () => {
  assert.deepEqual(after(restored(attempt, false)), { ...initial, changed: true })
  assert.equal(after(restored(attempt, false), answer).changed, false)
})

test('an erased record takes the answer away', () => {
  assert.equal(after(answer, restored(undefined)), initial)
})

const work = ['a']
const resumed = (attempt, work, valid = true) => ({ type: 'restore', attempt, valid, work })

test('what is begun is taken up again, before an older answer', () => {
  assert.deepEqual(after(resumed(attempt, work)), { ...initial, work })
  assert.deepEqual(after(resumed(attempt, work, false)), { ...initial, work, changed: true })
})

test('work in this page is not overwritten by the record', () => {
  const state = after({ type: 'work', work })
  assert.equal(state.touched, true)
  assert.equal(next(state, resumed(attempt, ['b'])), state)
})

test('the record changes nothing if the work is shown already', () => {
  const state = after(resumed(undefined, work))
  assert.equal(next(state, resumed(undefined, ['a'])), state)
})

test('an answer ends the work', () => {
  assert.equal(after({ type: 'work', work }, answer).work, undefined)
  assert.deepEqual(after(resumed(undefined, work), restored(attempt)), { ...initial, phase: 'answered', attempt })
})

test('what was given just now is fresh until it is left behind, or taken away', () => {
  assert.equal(after({ type: 'work', work }).fresh, true)
  assert.equal(after(answer, restored({ ...attempt })).fresh, true)
  assert.deepEqual(after(answer, { type: 'leave' }), { ...initial, phase: 'answered', attempt })
  assert.equal(after(answer, { type: 'retry' }).fresh, false)
  assert.equal(after(restored(attempt)).fresh, false)
  assert.equal(after(answer, restored(later)).fresh, false)
})

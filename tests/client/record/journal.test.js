import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyDoc } from '../../../src/mkdocs_rehearse/client/record/document.js'
import { applyTo, docOf } from '../../../src/mkdocs_rehearse/client/record/journal.js'
import { plansOf } from '../../../src/mkdocs_rehearse/client/record/plans.js'
import { closed, roundIn, roundOf } from '../../../src/mkdocs_rehearse/client/record/rounds.js'

const attempt = { time: '2026-01-01T10:00:00Z', fingerprint: 'f', response: 'a', score: 1 }
const round = { ids: ['one'], at: 0, started: '2026-01-05T10:00:00.000Z', kind: 'practice' }
const plan = { if: 'x', then: 'y', time: '2026-01-01T10:00:00.000Z' }
const changes = [
  { add: docOf({ attempts: new Map([['one', [attempt]]]) }) },
  { add: docOf({ work: new Map([['two', attempt]]) }) },
  { add: docOf({ rest: { plans: { p: plan } } }) },
  { add: docOf({ rest: { round } }) },
  { add: docOf({ rest: { round: closed(round) } }) },
  { merge: docOf({ attempts: new Map([['three', [attempt]]]) }) },
]

test('every kind of change comes into a document, once, however often it is made', () => {
  const doc = emptyDoc()
  for (const change of [...changes, ...changes]) applyTo(doc, change)
  assert.deepEqual([...doc.attempts.entries()].map(([id, { length }]) => [id, length]), [['one', 1], ['three', 1]])
  assert.deepEqual([...doc.work.keys()], ['two'])
  assert.deepEqual([...plansOf(doc).keys()], ['p'])
  assert.equal(roundOf(doc), undefined)
  assert.equal(roundIn(doc).closed, true)
})

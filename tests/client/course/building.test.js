import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildFinal, buildRound, isSure } from '../../../src/mkdocs_rehearse/client/course/building.js'
import { shuffle } from '../../../src/mkdocs_rehearse/client/item/random.js'

const SEEDS = Array.from({ length: 300 }, (_, at) => new Date(1767600000000 + at * 997).toISOString())
const answer = (score, more = {}) => ({ time: '2026-01-05T10:00:00Z', fingerprint: 'f', response: 'a', score, ...more })
const piece = (id, objective, more = {}) => ({ id, objective, scored: true, single: true, fingerprint: 'f', attempts: [], ...more })

// Five lessons of six items; every other pair are twins, and every third item is answered well.
const COURSE = Array.from({ length: 30 }, (_, at) =>
  piece(`i${at}`, `lesson-${at % 5}/o${at % 10}`, {
    ...(at % 4 < 2 && { twin: `i${at % 2 ? at - 1 : at + 1}` }),
    attempts: at % 3 ? [] : [answer(1)],
  }),
)
const byId = new Map(COURSE.map((one) => [one.id, one]))

function assertNoTwinsTogether(ids, pieces) {
  ids.slice(1).forEach((id, at) => assert.notEqual(pieces.get(id).twin, ids[at], ids.join()))
}

for (const size of [1, 5, 10, 30]) {
  test(`a round of ${size} has so many items, each once, and no twins together`, () => {
    for (const seed of SEEDS) {
      const ids = buildRound(COURSE, size, 0.8, seed)
      assert.equal(ids.length, size)
      assert.equal(new Set(ids).size, size)
      assertNoTwinsTogether(ids, byId)
    }
  })
}

test('what is weak comes first', () => {
  for (const seed of SEEDS) {
    const sure = buildRound(COURSE, 30, 0.8, seed).map((id) => isSure(byId.get(id), 0.8))
    assert.deepEqual(sure.slice(0, 18), Array(18).fill(false))
  }
})

// Answered items fell short, by so much; the second of each pair did harm. Others are unanswered, or answered well.
const SHORT = [0, 1 / 3, 0.5, 2 / 3].flatMap((score, at) =>
  [false, true].map((harm) =>
    piece(`s${at}${harm}`, `lesson-${at % 3}/o`, { attempts: [answer(1), answer(score, harm ? { harm } : {})] }),
  ),
)

test('of what fell short the lowest score comes first, and harm before others of the same score', () => {
  const open = COURSE.map((one) => ({ ...one, twin: undefined }))
  for (const seed of SEEDS) {
    const ids = buildRound([...SHORT, ...open], 38, 0.8, seed)
    const short = ids.filter((id) => id.startsWith('s'))
    assert.deepEqual(short, ['s0true', 's0false', 's1true', 's1false', 's2true', 's2false', 's3true', 's3false'])
  }
})

test('what is unanswered keeps its place among what fell short, and equal scores their order', () => {
  const firsts = new Set()
  const pieces = Array.from({ length: 8 }, (_, at) => piece(`p${at}`, 'l/o', { attempts: at % 2 ? [answer(0.5)] : [] }))
  const open = pieces.map((one) => ({ ...one, attempts: [] }))
  for (const seed of SEEDS) {
    const ids = buildRound(pieces, 8, 0.8, seed)
    assert.deepEqual(ids, buildRound(open, 8, 0.8, seed))
    firsts.add(ids[0])
  }
  assert.equal(firsts.size, 8)
})

test('twins that fell short do not stand together', () => {
  const twins = SHORT.map((one) => ({ ...one, twin: one.id.endsWith('true') ? one.id.replace('true', 'false') : undefined }))
  const pieces = new Map(twins.map((one) => [one.id, { ...one, twin: one.id.slice(0, 2) }]))
  for (const seed of SEEDS) {
    const ids = buildRound(twins, 8, 0.8, seed)
    assert.equal(ids.length, 8)
    ids.slice(1).forEach((id, at) => assert.notEqual(id.slice(0, 2), ids[at].slice(0, 2), ids.join()))
  }
})

test('lessons take turns', () => {
  for (const seed of SEEDS) {
    const lessons = buildRound(COURSE, 5, 0.8, seed).map((id) => byId.get(id).objective.split('/')[0])
    assert.ok(new Set(lessons).size >= 4, lessons.join())
  }
})

test('a round of more than there is has all there is', () => assert.equal(buildRound(COURSE, 99, 0.8, 's').length, 30))

test('a round of nothing is empty', () => assert.deepEqual(buildRound([], 5, 0.8, 's'), []))

test('of two twins alone one is asked', () => {
  const twins = [piece('a', 'l/o', { twin: 'b' }), piece('b', 'l/o', { twin: 'a' })]
  for (const seed of SEEDS) assert.equal(buildRound(twins, 2, 0.8, seed).length, 1)
})

test('a twin that is left over goes where it may stand', () => {
  const three = [piece('a', 'l/o', { twin: 'b' }), piece('b', 'l/o', { twin: 'a' }), piece('c', 'l/o', { attempts: [answer(1)] })]
  const pieces = new Map(three.map((one) => [one.id, one]))
  for (const seed of SEEDS) {
    const ids = buildRound(three, 3, 0.8, seed)
    assert.equal(ids.length, 3)
    assertNoTwinsTogether(ids, pieces)
  }
})

test('the same seed makes the same round, and another seed another', () => {
  const rounds = SEEDS.map((seed) => buildRound(COURSE, 10, 0.8, seed).join())
  assert.equal(buildRound(COURSE, 10, 0.8, SEEDS[7]).join(), rounds[7])
  assert.ok(new Set(rounds).size > 290)
})

for (const [name, more, sure] of [
  ['never answered', {}, false],
  ['close to the key', { attempts: [answer(0.8)] }, true],
  ['fallen short at last', { attempts: [answer(1), answer(0.5)] }, false],
  ['close, but with harm', { attempts: [answer(0.9, { harm: true })] }, false],
  ['answered in an earlier version', { attempts: [answer(1, { fingerprint: 'old' })] }, false],
  ['a draft that was written', { scored: false, attempts: [answer(null)] }, true],
  ['a draft that was not', { scored: false }, false],
]) {
  test(`an item is ${sure ? 'sure' : 'weak'} that is ${name}`, () => assert.equal(isSure(piece('a', 'l/o', more), 0.8), sure))
}

test('a final check has one item for each objective that can be answered in one step and is scored', () => {
  const extra = [piece('talk', 'l/talk', { single: false }), piece('draft', 'l/draft', { single: false, scored: false })]
  const first = new Set()
  for (const seed of SEEDS) {
    const ids = buildFinal([...COURSE, ...extra], seed)
    assert.equal(ids.length, 10)
    assert.equal(new Set(ids.map((id) => byId.get(id).objective)).size, 10)
    assertNoTwinsTogether(ids, byId)
    first.add(ids[0])
  }
  assert.ok(first.size > 5)
})

test('what is kept for the final check is asked there first, and in no round', () => {
  const kept = [0, 4, 7].map((at) => piece(`kept-${at}`, `lesson-${at % 5}/o${at}`, { reserved: true }))
  for (const seed of SEEDS) {
    const ids = buildFinal([...COURSE, ...kept], seed)
    assert.equal(ids.length, 10)
    for (const { id } of kept) assert.ok(ids.includes(id), ids.join())
    assert.equal(buildRound([...COURSE, ...kept], 40, 0.8, seed).some((id) => id.startsWith('kept')), false)
  }
})

test('a shuffle is stable, keeps everything, and leaves no place to chance more than another', () => {
  const places = [0, 0, 0, 0]
  for (const seed of SEEDS) {
    const order = shuffle(['a', 'b', 'c', 'd'], seed)
    assert.deepEqual(order, shuffle(['a', 'b', 'c', 'd'], seed))
    assert.deepEqual([...order].sort(), ['a', 'b', 'c', 'd'])
    places[order.indexOf('a')] += 1
  }
  assert.ok(Math.min(...places) > 45 && Math.max(...places) < 105, places.join())
})

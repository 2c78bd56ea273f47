import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accepts, distinct, partingOf, score, untried, walk } from '../../../src/mkdocs_rehearse/client/conversation/path.js'

const reply = (id, next, rating = 1) => ({ id, rating, next })

/** Turn 2 leads back to turn 1 by c; turn 4 is met by b alone; option a stands in three turns. */
const graph = new Map([
  ['1', [reply('a', '2', 3), reply('b', '4')]],
  ['2', [reply('a', '8', 2), reply('c', '1')]],
  ['4', [reply('a', '9')]],
  ['8', []],
  ['9', []],
])

test('a path is followed from the first scene', () => {
  const { steps, scene } = walk(graph, ['a', 'a'])
  assert.deepEqual(steps.map(({ scene, id, best }) => [scene, id, best]), [['1', 'a', 3], ['2', 'a', 2]])
  assert.equal(scene, '8')
  assert.deepEqual(walk(graph, []), { steps: [], scene: '1' })
})

for (const response of [null, 'a', { 0: 'a' }, ['z'], ['a', 'b'], ['a', 'a', 'a'], [null], ['__proto__']]) {
  test(`${JSON.stringify(response)} does not fit the conversation`, () => assert.equal(walk(graph, response), undefined))
}

test('an attempt ends at an ending', () => {
  assert.equal(accepts(['a', 'c', 'b', 'a'], graph), true)
  for (const response of [[], ['a'], ['a', 'c'], ['a', 'a', 'a'], 'aa', undefined]) assert.equal(accepts(response, graph), false)
})

test('two paths part at the first turn in which they differ', () => {
  assert.equal(partingOf(['a', 'a'], ['a', 'c', 'a', 'a']), 1)
  assert.equal(partingOf(['b', 'a'], ['a', 'a']), 0)
})

test('a path taken twice counts once, where it was taken last', () => {
  assert.deepEqual(distinct([['b', 'a'], ['a', 'a'], ['b', 'a']]), [['a', 'a'], ['b', 'a']])
})

test('what is untried is told by turn, with a way there, and turns not met are only counted', () => {
  const { turns, unmet } = untried(graph, [['a', 'a']])
  assert.deepEqual(turns.map(({ way, replies }) => [way, replies.map(({ id }) => id)]), [[[], ['b']], [['a'], ['c']]])
  assert.equal(unmet, 1)
})

test('after every reply nothing is untried', () => {
  assert.deepEqual(untried(graph, [['a', 'c', 'b', 'a'], ['a', 'a']]), { turns: [], unmet: 0 })
})

test('the way to a turn is the first that was taken there, up to that turn and no further', () => {
  const { turns } = untried(graph, [['a', 'c', 'a', 'a'], ['b', 'a'], ['a', 'a']])
  assert.deepEqual(turns, [])
  const partly = untried(graph, [['a', 'c', 'a', 'a']])
  assert.deepEqual(partly.turns.map(({ way, replies }) => [way, replies.map(({ id }) => id)]), [[[], ['b']]])
  const twice = new Map([
    ['1', [reply('a', '3'), reply('b', '2')]],
    ['2', [reply('c', '3')]],
    ['3', [reply('d', '9'), reply('e', '9')]],
    ['9', []],
  ])
  const found = untried(twice, [['a', 'd'], ['b', 'c', 'd']])
  assert.deepEqual(found.turns.map(({ way, replies }) => [way, replies.map(({ id }) => id)]), [[['a'], ['e']]])
})

test('the same reply in another turn is another reply', () => {
  const { turns } = untried(graph, [['b', 'a']])
  assert.deepEqual(turns.map(({ way, replies }) => [way, replies.map(({ id }) => id)]), [[[], ['a']]])
})

test('the score is the mean share of the best rating; turns without one above 0 do not count', () => {
  assert.equal(score(graph, ['a', 'a']), 1)
  assert.equal(score(graph, ['b', 'a']), (1 / 3 + 1) / 2)
  assert.equal(score(new Map([['1', [reply('a', '2', 0)]], ['2', []]]), ['a']), 1)
})

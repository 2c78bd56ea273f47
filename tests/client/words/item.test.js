import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as words from '../../../src/mkdocs_rehearse/client/words/item.js'

const option = (letter, word) => ({ letter, word })
const [a, b, c] = ['A', 'B', 'C'].map((letter) => option(letter, 'Harmful'))

test('harm is named', () => {
  assert.equal(words.harm([b]), 'Option B would do harm.')
  assert.equal(words.harm([a, b, c]), 'Options A, B and C would do harm.')
})

test('harm is named in the words of the scale', () => {
  assert.equal(words.harm([option('B', 'Out of place')]), 'Option B is out of place.')
  assert.equal(words.harm([option('A', 'Unsupported'), option('B', 'Unsupported')]), 'Options A and B are unsupported.')
})

test('what has no rating yet is named', () => {
  assert.equal(words.unrated([a]), 'Option A has no rating yet.')
  assert.equal(words.unrated([a, c]), 'Options A and C have no rating yet.')
})

test('tied options share their places in our order', () => {
  assert.deepEqual([words.keyPlace(1, 1), words.keyPlace(2, 3), words.keyPlace(2, 4)], ['1', '2 or 3', '2 to 4'])
  assert.equal(words.keyOrder([[b], [a, c]]), 'Our order: B, then A and C.')
})

test('several best options are alternatives', () => {
  assert.equal(words.keyPick([a, b], 'Most effective'), 'A or B as most effective')
})

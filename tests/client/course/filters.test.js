import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatChoice, parseChoice, passes } from '../../../src/mkdocs_rehearse/client/course/filters.js'

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

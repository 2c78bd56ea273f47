import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { HINTS } from '../../../src/mkdocs_rehearse/client/words/item.js'
import { signalsIn } from '../../../src/mkdocs_rehearse/client/writing/signals.js'

// Texts from the bank. `missed` holds what a reader would have wished for and `mistaken` what is beside the point:
// the patterns know words, not situations, and nobody shall believe that they do better than they do.
const folder = new URL('../../cases/signals/', import.meta.url)
const data = new URL('../../../src/mkdocs_rehearse/words/signals.json', import.meta.url)
const held = Object.entries(JSON.parse(readFileSync(data, 'utf8')))
const signals = Object.fromEntries(held.map(([name, patterns]) => [name, patterns.join('|')]))

for (const file of readdirSync(folder)) {
  for (const { text, signals: found, missed = [], mistaken = [] } of JSON.parse(readFileSync(new URL(file, folder), 'utf8'))) {
    test(`${file}: ${text.slice(0, 60)}`, () => {
      assert.deepEqual(signalsIn(text, signals), found.map((name) => HINTS[name]))
      assert.deepEqual(missed.filter((name) => found.includes(name)), [])
      assert.deepEqual(mistaken.filter((name) => !found.includes(name)), [])
    })
  }
}

test('a signal that is not asked for is not given', () => {
  assert.deepEqual(signalsIn('It costs 5 €.', { links: signals.links }), [])
})

test('every hint ends with a question', () => {
  for (const question of Object.values(HINTS)) assert.match(question, /\?$/)
})

test('the length is that of the text without the spaces around it', () => {
  assert.deepEqual(signalsIn(`  ${'x'.repeat(400)}\n`, { length: signals.length }), [])
  assert.equal(signalsIn('x\n'.repeat(201), { length: signals.length }).length, 1)
})

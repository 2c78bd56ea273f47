import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { formats } from '../../../src/mkdocs_rehearse/client/formats/index.js'
import { bandOf } from '../../../src/mkdocs_rehearse/client/item/bands.js'

const folder = new URL('../../cases/scoring/', import.meta.url)

for (const file of readdirSync(folder)) {
  for (const { name, format, key, response, score, band } of JSON.parse(readFileSync(new URL(file, folder), 'utf8'))) {
    test(`${format}: ${name}`, () => {
      const { accepts, score: scoreOf } = formats.get(format)
      const ratings = new Map(Object.entries(key))
      assert.ok(Math.abs(scoreOf(ratings, response) - score) < 1e-9)
      if (band) assert.equal(bandOf(scoreOf(ratings, response)), band)
      assert.equal(accepts(response, ratings), response.best === undefined || response.best !== response.worst)
    })
  }
}

test('bands begin at 0.8 and at 0.5', () => {
  assert.deepEqual([1, 0.8, 0.79, 0.5, 0.49, 0].map(bandOf), ['close', 'close', 'partly', 'partly', 'far', 'far'])
})

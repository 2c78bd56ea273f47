import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formats } from '../../../src/mkdocs_rehearse/client/formats/index.js'

const key = new Map(Object.entries({ a: 3, b: 1, c: 0 }))

const foreign = {
  best: [undefined, null, 1, '', 'z', '__proto__', ['a'], { a: 3 }],
  'best-worst': [null, 'a', {}, { best: 'a' }, { best: 'a', worst: 'z' }, { best: 'a', worst: 'a' }, ['a', 'b']],
  rate: [null, 'abc', {}, { a: 3, b: 1 }, { a: 3, b: 1, c: 4 }, { a: 3, b: 1, c: '0' }, { a: 3, b: 1, c: 0.5 }, [3, 1, 0]],
  multiple: [null, 'abc', [], ['z'], ['a', 'a'], { 0: 'a' }],
  blank: [null, 'abc', [], ['x', 'y'], ['x', 'y', 1], ['x', 'y', 'z', 'z']],
  rank: [null, 'abc', [], ['a', 'b'], ['a', 'b', 'b'], ['a', 'b', 'z'], ['a', 'b', 'c', 'a'], { 0: 'a', 1: 'b', 2: 'c' }],
}

for (const [name, responses] of Object.entries(foreign)) {
  test(`${name} refuses a stored response that does not fit the item`, () => {
    for (const response of responses) {
      assert.equal(formats.get(name).accepts(response, key), false, JSON.stringify(response))
    }
  })
}

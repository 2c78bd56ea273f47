import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standingOf } from '../../../src/mkdocs_rehearse/client/course/mastery.js'
import { casesIn } from '../cases.js'

for (const { name, items, mastery, standing } of casesIn('mastery')) {
  test(`standing: ${name}`, () => assert.deepEqual(standingOf(items, mastery), standing))
}

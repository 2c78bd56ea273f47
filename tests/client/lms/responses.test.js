import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatFor12, formatFor2004, isSayable, prefixOf } from '../../../src/mkdocs_rehearse/client/lms/responses.js'
import { KINDS } from './course.js'

const EXPECTED = {
  best: ['b', 'b_words', 'a_words'],
  multiple: ['c,d', 'c_words[,]d_words', 'a_words[,]c_words'],
  'best-worst': ['1.c,2.a', 'best[.]c_words[,]worst[.]a_words', 'best[.]a_words[,]worst[.]d_words'],
  rate: ['a.2,b.2,c.0,d.0', 'a_words[.]2[,]b_words[.]2[,]c_words[.]0[,]d_words[.]0', 'a_words[.]3[,]b_words[.]2[,]c_words[.]1[,]d_words[.]0'],
  rank: ['d,c,b,a', 'd_words[,]c_words[,]b_words[,]a_words', 'a_words[,]b_words[,]c_words[,]d_words'],
  blank: ['oslo,a, b. [,] {c}!', 'oslo[,]a, b.    c !', '{case_matters=false}{order_matters=true}Oslo[,]Lima'],
  conversation: ['b,b', 'opening[.]b_words[,]she_answers[.]d_words', '{order_matters=true}opening[.]a_words[,]she_answers[.]c_words'],
}

for (const [format, [for12, for2004, right]] of Object.entries(EXPECTED)) {
  const { question, response } = KINDS[format]
  test(`a response of ${format} is said in the words of each standard`, () => {
    assert.equal(formatFor12(question, response), for12)
    assert.equal(formatFor2004(question, response, ({ label }) => label), for2004)
    assert.equal(prefixOf(question) + formatFor2004(question, question.right, ({ label }) => label), right)
  })
}

test('a response that names what is no longer there is not said', () => {
  assert.ok(isSayable(KINDS.best.question, 'a0000000'))
  assert.ok(!isSayable(KINDS.best.question, 'gone0000'))
  assert.ok(!isSayable(KINDS['best-worst'].question, { best: 'a0000000', worst: 'gone0000' }))
  assert.ok(isSayable(KINDS.blank.question, ['anything']))
})

test('SCORM 1.2 takes 255 characters', () => {
  assert.equal(formatFor12(KINDS.blank.question, ['x'.repeat(300)]).length, 255)
})

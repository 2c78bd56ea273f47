import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayDigits } from '../../../src/mkdocs_rehearse/client/course/dom.js'
import { datesOf, reviewsOf } from '../../../src/mkdocs_rehearse/client/course/review.js'
import { casesIn } from '../cases.js'

process.env.TZ = 'UTC'

for (const { name, items, now, reviews } of casesIn('review')) {
  test(`review: ${name}`, () => {
    const found = reviewsOf(items, 0.8, new Date(now))
    assert.deepEqual(found.map(({ due, ...rest }) => ({ ...rest, due: dayDigits(due) })), reviews.map((review) => ({ ...review })))
  })
}

test('the dates that follow a review keep their distances', () => {
  const days = (step) => datesOf({ id: 'a', due: new Date('2026-03-12T00:00:00Z'), step }).map(dayDigits)
  assert.deepEqual(days(0), ['2026-03-12', '2026-03-17', '2026-03-31'])
  assert.deepEqual(days(2), ['2026-03-12'])
})

for (const zone of ['Pacific/Auckland', 'America/New_York']) {
  test(`days are those of ${zone}, also where an hour is lost or doubled`, () => {
    process.env.TZ = zone
    const attempt = { time: '2026-03-07T18:00:00.000Z', fingerprint: 'f', response: 'a', score: 1 }
    const item = { id: 'a', fingerprint: 'f', scored: true, attempts: [attempt] }
    const [{ due }] = reviewsOf([item], 0.8, new Date('2026-03-08T18:00:00.000Z'))
    assert.equal(due.getHours(), 0)
    assert.equal(dayDigits(due), zone === 'Pacific/Auckland' ? '2026-03-10' : '2026-03-09')
    process.env.TZ = 'UTC'
  })
}

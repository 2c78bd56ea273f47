// @ts-check
import { RehearseContinue } from './course/continue.js'
import { RehearseProgress } from './course/lesson.js'
import { RehearsePlan } from './course/plan.js'
import { RehearseRecord } from './course/record.js'
import { RehearseReview } from './course/review-list.js'

const elements = {
  'rehearse-continue': RehearseContinue,
  'rehearse-plan': RehearsePlan,
  'rehearse-progress': RehearseProgress,
  'rehearse-record': RehearseRecord,
  'rehearse-review': RehearseReview,
}

// Instant navigation may run this script again in the same window.
for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element)
}

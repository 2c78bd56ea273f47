// @ts-check
import { RehearseContinue } from '../course/continue.js'
import { RehearseEnding } from '../course/ending.js'
import { RehearseGallery } from '../course/gallery.js'
import { RehearseMap } from '../course/map.js'
import { RehearseProgress } from '../course/lesson.js'
import { RehearsePlan } from '../course/plan.js'
import { RehearsePractice } from '../course/practice.js'
import { RehearseRecord } from '../course/record.js'
import { RehearseReview } from '../course/review-list.js'
import { RehearseRound } from '../course/round.js'
import { RehearseWould } from '../course/would.js'
import './items.js'
import { register } from './register.js'

register({
  'rehearse-continue': RehearseContinue,
  'rehearse-ending': RehearseEnding,
  'rehearse-gallery': RehearseGallery,
  'rehearse-map': RehearseMap,
  'rehearse-plan': RehearsePlan,
  'rehearse-practice': RehearsePractice,
  'rehearse-progress': RehearseProgress,
  'rehearse-record': RehearseRecord,
  'rehearse-review': RehearseReview,
  'rehearse-round': RehearseRound,
  'rehearse-would': RehearseWould,
})

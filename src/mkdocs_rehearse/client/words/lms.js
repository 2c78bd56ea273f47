// @ts-check
import { t, tn } from './say.js'

// What the frame around a course says in an LMS.

export const saved = t('Saved in your learning platform.')
export const unsaved = t(
  'Your learning platform does not answer. Your answers are kept in this browser and will be sent as soon as it does.',
)
export const alone = t('No learning platform was found. Your answers are kept in this browser only.')
export const looks = t('You are looking at the course: nothing is reported.')
export const unread = t('What your learning platform kept of earlier answers could not be read.')
export const over = t(
  'This session has ended. Your answers are kept in this browser; open the course from your learning platform to send them.',
)
export const leave = t('Save and leave')
export const bye = t('Your answers are saved. You can close this window.')
export const unsavedBye = t(
  'Your answers are kept in this browser. They will be sent when you open the course from your learning platform again.',
)
/** @type {(count: number) => string} */
export const left = (count) =>
  tn(
    '{count} earlier answer found no room there and is kept in this browser only.',
    '{count} earlier answers found no room there and are kept in this browser only.',
    count,
  )

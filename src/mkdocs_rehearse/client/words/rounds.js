// @ts-check
/** @import { Round } from '../record/rounds.js' */
import { chooseFirst, NOTICES } from './item.js'
import { inner, t, tn } from './say.js'

// Everything that rounds, final checks and the question before the question say to the learner.

export const round = t('Your round')
export const next = t('Next')
export const goOn = t('Go on')
export const toLesson = t('Back to the lesson')
/** @type {(title: string) => string} */
export const onTo = (title) => t('Go on with “{title}”', { title })

/** @type {(count: number, done: number) => string} */
export const practise = (count, done) =>
  done < count ? t('Practise this lesson: {count}', { count }) : t('Practise this lesson again: {count}', { count })
/** @type {(answered: number, total: number) => string} */
export const countOf = (answered, total) => t('{answered} of {total} answered', { answered, total })
export const reviewNow = (/** @type {number} */ count) => tn('Review {count} scenario', 'Review {count} scenarios', count)

// The keys of an item's own page

export const keysTitle = t('Keys')
export const KEYS = [
  ['A–F, 1–9', t('choose an option or words, or go to them')],
  ['1–4', t('judge the option that you are at')],
  ['↑ ↓', t('go from choice to choice, or move an option')],
  [t('Enter'), t('check, then go on')],
  ['?', t('show this list')],
]
export const useKeys = t('Use letters, digits and Enter')
export const close = t('Close')
export const endRound = t('End round')
export const seeResult = t('See the result')
export const keptForEnd = t('Kept. Feedback comes at the end.')

/** @type {(round: Round, at: number) => string} */
export const place = (round, at) => t('{round}: {place} of {total}', { round: nameOf(round), place: at + 1, total: round.ids.length })

/** @type {(round: Round, id: string) => string} */
export const elsewhere = (round, id) =>
  t('This scenario comes later. {place}.', { place: place(round, round.ids.indexOf(id)) })

/** @type {(round: Round) => string} */
export const nameOf = ({ kind }) => (kind === 'final' ? t('Final check') : t('Round'))

export const noStorage = t('A round needs a browser that keeps things for this site, and this one does not.')
export const startLead = t('Start a round of')
export const finalCheck = (/** @type {number} */ count) =>
  tn(
    'Start the final check: {count} scenario, one for each objective',
    'Start the final check: {count} scenarios, one for each objective',
    count,
  )
export const everything = (/** @type {number} */ count) => t('all {count}', { count })

/** @type {(round: Round, done: number) => string} */
export const isOnNow = (round, answered) =>
  t('{round}: {answered} of {total} answered.', { round: nameOf(round), answered, total: round.ids.length })

/** @type {(round: Round) => string} */
export const result = (round) => t('{round}: the result', { round: nameOf(round) })

/** @type {(round: Round, done: number, close: number) => string} */
export const resultLine = (round, answered, close) =>
  answered
    ? [
        `${countOf(answered, round.ids.length)}.`,
        close ? tn('{count} is close to our rating.', '{count} are close to our rating.', close) : t('None is close to our rating.'),
      ].join(' ')
    : t('You ended it before the first answer.')

export const weakAgain = (/** @type {number} */ count) =>
  tn('Answer the weak one again', 'Answer the {count} weak ones again', count)
/** @type {(count: number) => string} */
export const practiseWeak = (count) => t('Practise what was weak: {count}', { count })
export const closeResult = t('Close the result')

export { chooseFirst }
export const notSaved = NOTICES.unsaved
export const wouldLead = t('First: what would you do today?')
export const wouldNote = t('Honestly, not ideally. This is not scored.')
export const thenJudge = goOn
/** @type {(letter: string) => string} */
export const recap = (letter) => t('Today you would choose {letter}. And what is most effective?', { letter })

/** @typedef {{letter: string, word: string}} Named */

/** @type {(would: Named, judged: Named) => string} */
export const gap = (would, judged) =>
  would.letter === judged.letter
    ? t('What you would do today is what you judged most effective: {letter}.', { letter: would.letter })
    : t('Today you would choose {would}. You judged {judged} most effective.', { would: named(would), judged: named(judged) })

/** @type {(option: Named) => string} */
const named = ({ letter, word }) => (word ? t('{letter} (rated {word})', { letter, word: inner(word) }) : letter)

/** @type {(text: string) => string} */
export const sameLine = (text) => t('Today you would do what you judged most effective: “{text}”', { text })

/** @type {(would: string, judged: string) => string[]} */
export const gapLines = (would, judged) => [
  t('Today you would: “{text}”', { text: would }),
  t('You judged most effective: “{text}”', { text: judged }),
]

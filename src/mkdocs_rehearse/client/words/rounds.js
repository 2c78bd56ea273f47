// @ts-check
/** @import { Round } from '../record/rounds.js' */
import { chooseFirst, inner, NOTICES } from './item.js'
import { counted } from './course.js'

// Everything that rounds, final checks and the question before the question say to the learner.

export const round = 'Your round'
export const next = 'Next'
export const goOn = 'Go on'
export const toLesson = 'Back to the lesson'
/** @type {(title: string) => string} */
export const onTo = (title) => `Go on with “${title}”`

/** @type {(count: number, done: number) => string} */
export const practise = (count, done) => `Practise this lesson${done < count ? '' : ' again'}: ${count}`
/** @type {(done: number, count: number) => string} */
export const countOf = (done, count) => `${done} of ${count} answered`
export const reviewNow = (/** @type {number} */ count) => `Review ${counted(count, 'scenario')}`

// The keys of an item's own page

export const keysTitle = 'Keys'
export const KEYS = [
  ['A–F', 'choose an option, or go to it'],
  ['1–4', 'judge the option that you are at'],
  ['↑ ↓', 'go from choice to choice, or move an option'],
  ['Enter', 'check, then go on'],
  ['?', 'show this list'],
]
export const useKeys = 'Use letters, digits and Enter'
export const close = 'Close'
export const endRound = 'End round'
export const seeResult = 'See the result'
export const keptForEnd = 'Kept. Feedback comes at the end.'

/** @type {(round: Round, at: number) => string} */
export const place = (round, at) => `${nameOf(round)}: ${at + 1} of ${round.ids.length}`

/** @type {(round: Round, id: string) => string} */
export const elsewhere = (round, id) => `This scenario comes later. ${place(round, round.ids.indexOf(id))}.`

/** @type {(round: Round) => string} */
export const nameOf = ({ kind }) => (kind === 'final' ? 'Final check' : 'Round')

export const noStorage =
  'A round needs a browser that keeps things for this site, and this one does not. You can still open and answer each scenario below.'
export const startLead = 'Start a round of'
export const finalCheck = (/** @type {number} */ count) => `Start the final check: ${counted(count, 'scenario')}, one for each objective`
export const everything = (/** @type {number} */ count) => `all ${count}`

/** @type {(round: Round, done: number) => string} */
export const isOnNow = (round, done) => `${nameOf(round)}: ${done} of ${round.ids.length} answered.`

/** @type {(round: Round) => string} */
export const result = (round) => `${nameOf(round)}: the result`

/** @type {(round: Round, done: number, close: number) => string} */
export const resultLine = (round, done, close) =>
  done
    ? `You answered ${done} of ${counted(round.ids.length, 'scenario')}. ${close || 'None'} ${close === 1 ? 'is' : 'are'} close to our rating.`
    : 'You ended it before the first answer.'

export const weakAgain = (/** @type {number} */ count) =>
  count === 1 ? 'Answer the weak one again' : `Answer the ${count} weak ones again`
/** @type {(count: number) => string} */
export const practiseWeak = (count) => `Practise what was weak: ${count}`
export const closeResult = 'Close the result'

export { chooseFirst }
export const notSaved = NOTICES.unsaved
export const wouldLead = 'First: what would you do today?'
export const wouldNote = 'Honestly, not ideally. This is not scored.'
export const thenJudge = 'Go on'
/** @type {(letter: string) => string} */
export const recap = (letter) => `Today you would choose ${letter}. And what is most effective?`

/** @typedef {{letter: string, word: string}} Named */

/** @type {(would: Named, judged: Named) => string} */
export const gap = (would, judged) =>
  would.letter === judged.letter
    ? `What you would do today is what you judged most effective: ${would.letter}.`
    : `Today you would choose ${named(would)}. You judged ${named(judged)} most effective.`

/** @type {(option: Named) => string} */
const named = ({ letter, word }) => (word ? `${letter} (rated ${inner(word)})` : letter)

/** @type {(text: string) => string} */
export const sameLine = (text) => `Today you would do what you judged most effective: “${text}”`

/** @type {(would: string, judged: string) => string[]} */
export const gapLines = (would, judged) => [`Today you would: “${would}”`, `You judged most effective: “${judged}”`]

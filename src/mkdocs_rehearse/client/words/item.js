// @ts-check
/** @import { Option } from '../item/types.js' */
import { textOf } from '../item/dom.js'
import { inner, list, t, tn } from './say.js'

// Everything the client says to the learner.

export { list }

export const BANDS = {
  close: t('Close to our rating'),
  partly: t('Partly close to our rating'),
  far: t('Far from our rating'),
}

export const FACTS = { close: t('Right'), partly: t('Partly right'), far: t('Not right') }

const HARMFUL = t('Harmful')

/** What the usual scale's words mean for the other person.
 * @type {Record<string, string>} */
const VERDICTS = {
  [HARMFUL]: t('This would do harm.'),
  [t('Weak')]: t('This will probably fall flat.'),
  [t('Acceptable')]: t('This will do, and could do more.'),
  [t('Effective')]: t('This will probably be welcome.'),
}

export const NOTICES = {
  changed: t('This item has changed since you answered.'),
  unsaved: t('Your answer could not be saved in this browser. It will be gone when you leave this page.'),
  unsaveable: t('This browser does not keep answers for this site. They will be gone when you leave the page.'),
  aside: t('Your earlier record could not be read. It is kept aside in this browser, and a new record has begun.'),
  damaged: t('Part of your record could not be read. A copy of all of it is kept aside in this browser.'),
  blocked: t(
    'The record in this browser could not be read, and there is no room to set it aside. Erase it on the page of your record to begin a new one.',
  ),
}

/** What opens a folded item. */
export const open = t('Open')

/** @type {(options: Pick<Option, 'letter'>[], type?: 'disjunction') => string} */
export const letters = (options, type) => list(options.map((option) => option.letter), type)

// Missing

export const chooseFirst = t('Choose a reply first.')
export const rateAll = t('Rate the options first.')
export const unrated = (/** @type {Option[]} */ options) =>
  tn('Option {letters} has no rating yet.', 'Options {letters} have no rating yet.', options.length, { letters: letters(options) })
export const choosePair = (/** @type {string} */ most, /** @type {string} */ least) =>
  t('Choose one option as {most} and a different one as {least}.', { most: inner(most), least: inner(least) })
export const chooseOther = (/** @type {string} */ label) => t('Choose a different option as {label}.', { label: inner(label) })

// Result

/** A rating of 0 is called what the scale calls it; the usual scale's "harmful" is put more plainly. */
export function harm(/** @type {Pick<Option, 'letter' | 'word'>[]} */ options) {
  const values = { letters: letters(options), word: inner(options[0].word) }
  return options[0].word === HARMFUL
    ? tn('Option {letters} would do harm.', 'Options {letters} would do harm.', options.length, values)
    : tn('Option {letters} is {word}.', 'Options {letters} are {word}.', options.length, values)
}

/** @type {(band: 'close' | 'partly' | 'far', chosen: Option[]) => string} */
export function lastTime(band, chosen) {
  const result = inner(BANDS[band])
  return chosen.length ? t('Last time {letters}: {result}.', { letters: letters(chosen), result }) : t('Last time: {result}.', { result })
}

/** What the other person will think of a reply; what we think, where its author does not say.
 * @type {(option: Option) => string} */
export const verdict = ({ reason, word }) => textOf(reason, 'effect') || (VERDICTS[word] ?? `${word}.`)

export const inQuotes = (/** @type {string} */ phrase) => t('“{phrase}”', { phrase })

/** The first words of a phrase. */
export function quoted(/** @type {string} */ text) {
  const words = text.trim().split(/\s+/)
  return inQuotes(`${words.slice(0, 4).join(' ')}${words.length > 4 ? '…' : ''}`)
}

/** @type {(chosen: Option, better: Option[]) => string} */
export function rated(chosen, better) {
  const values = { letter: chosen.letter, word: inner(chosen.word) }
  return better.length
    ? t('We rate {letter} as {word}, and {best} as {better}.', { ...values, best: letters(better), better: inner(better[0].word) })
    : t('We rate {letter} as {word}.', values)
}
export const pickedBoth = t('Both picks are ours, too.')
export const keyPick = (/** @type {Option[]} */ options, /** @type {string} */ label) =>
  t('{letters} as {label}', { letters: letters(options, 'disjunction'), label: inner(label) })
export const keyPicks = (/** @type {string} */ most, /** @type {string} */ least) =>
  t('We would pick {most} and {least}.', { most, least })
export const matches = (/** @type {number} */ same, /** @type {number} */ all) =>
  same === all ? t('You rated every one as we do.') : t('You rated {same} of {all} as we do.', { same, all })
export const keyOrder = (/** @type {Option[][]} */ groups) =>
  t('Our order: {order}.', { order: groups.map((group) => letters(group)).join(t(', then ')) })
export const keyPlace = (/** @type {number} */ from, /** @type {number} */ to) =>
  from === to ? `${from}` : to - from === 1 ? t('{from} or {to}', { from, to }) : t('{from} to {to}', { from, to })
export const places = (/** @type {number} */ yours, /** @type {string} */ ours) => t('Your place: {yours}. Ours: {ours}.', { yours, ours })
export const inPlace = (/** @type {number} */ place) => t('Your place and ours: {place}.', { place })

// Marks on the options

export const yourChoice = t('Your choice')
export const yours = (/** @type {string} */ words) => t('You: {words}', { words: inner(words) })
export const agreed = t('As you rated it')
export const readOn = t('Go on')

// Reordering

export const moved = (/** @type {string} */ letter, /** @type {number} */ place, /** @type {number} */ all) =>
  t('Option {letter} is now {place} of {all}.', { letter, place, all })

// Facts

export const answerFirst = t('Choose an answer first.')
export const markFirst = t('Mark the words first.')
export const fillFirst = t('Fill in every blank first.')
export const tickedRight = t('Found')
export const missed = t('Missed')
export const tickedWrong = t('Wrongly chosen')
/** @type {(letters: string, verdict?: string) => string} */
export const rightIs = (letters, verdict = FACTS.close) => t('{verdict}: {letters}.', { verdict, letters })
/** @type {(...groups: Option[][]) => string[]} */
export const ticks = (...groups) =>
  groups.flatMap((group, at) => (group.length ? [rightIs(letters(group), [FACTS.close, missed, tickedWrong][at])] : []))
export const filled = (/** @type {number} */ right, /** @type {number} */ all) => t('Blanks right: {right} of {all}.', { right, all })

// Conversations

export const you = t('You: ')
export const turn = (/** @type {number} */ number) => t('Turn {number}', { number })
export const atTurn = (/** @type {string} */ letter, /** @type {number} */ number) =>
  t('{letter} in turn {number}', { letter, number })
export const ended = (/** @type {string} */ ending, /** @type {number} */ turns) =>
  tn('{ending} after {count} turn.', '{ending} after {count} turns.', turns, { ending })
export const bestIn = (/** @type {number} */ best, /** @type {number} */ all) =>
  best === all ? t('You chose the best reply in every turn.') : t('You chose the best reply in {best} of {all}.', { best, all })
export const chooseAgain = t('Go back to this turn and choose differently')
export const comparePaths = t('Compare this path with the one before')
export const paths = [t('The path before'), t('This path')]
export const part = (/** @type {number} */ number) => t('They part at turn {number}.', { number })
export const notTried = (/** @type {number} */ count) => t('Replies you have not tried yet: {count}', { count })
export const allTried = t('You have tried every reply.')
export const after = (/** @type {string} */ text) => t('After: {text}', { text })
export const goThere = t('Go to this turn')
export const unmet = (/** @type {number} */ turns) =>
  tn('There is one more turn that you have not met.', 'There are {count} more turns that you have not met.', turns)

// Drafts

export const writeFirst = t('Write something first, or have the examples shown.')
export const compareDraft = t('Read the examples below beside your draft. Which one comes closest to it, and why?')
export const compareVersions = t('Here is your first version beside this one. What has changed for the reader?')
export const versions = [t('First version'), t('This version')]

export const ofCharacters = (/** @type {number} */ count, /** @type {number} */ most) =>
  t('{count} of {most} characters', { count, most })
export const copied = t('Copied.')
export const copyByHand = t('This browser does not let the page copy. Your message is selected: copy it yourself.')

/** What a hint asks the writer, by its name. */
export const HINTS = {
  length: t('This is over 400 characters. Which sentence could go?'),
  links: t('There is a link or a file. Were they expecting it?'),
  money: t('You mention a price. Did they ask?'),
  urgency: t('You name a day or a deadline. Who needs it?'),
  meeting: t('You ask for a meeting. Would a line in reply do?'),
}

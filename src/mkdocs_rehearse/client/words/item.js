// @ts-check
/** @import { Option } from '../item/types.js' */
import { textOf } from '../item/dom.js'

// Everything the client says to the learner.

export const BANDS = {
  close: 'Close to our rating',
  partly: 'Partly close to our rating',
  far: 'Far from our rating',
}

export const FACTS = { close: 'Right', partly: 'Partly right', far: 'Not right' }

/** @type {Record<string, string>} */
const VERDICTS = {
  Harmful: 'This would do harm.',
  Weak: 'This will probably fall flat.',
  Acceptable: 'This will do, and could do more.',
  Effective: 'This will probably be welcome.',
}

export const NOTICES = {
  changed: 'This item has changed since you answered.',
  unsaved: 'Your answer could not be saved in this browser. It will be gone when you leave this page.',
  unsaveable: 'This browser does not keep answers for this site. They will be gone when you leave the page.',
  aside: 'Your earlier record could not be read. It is kept aside in this browser, and a new record has begun.',
  damaged: 'Part of your record could not be read. A copy of all of it is kept aside in this browser.',
  blocked:
    'The record in this browser could not be read, and there is no room to set it aside. Erase it on the page of your record to begin a new one.',
}

/** Lower the first letter of a word from the page so that it fits within a sentence. */
export const inner = (/** @type {string} */ word) => word.charAt(0).toLocaleLowerCase() + word.slice(1)

/** @type {(parts: string[], last?: string) => string} */
export const list = (parts, last = 'and') =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts[parts.length - 1]}`

/** @type {(options: Pick<Option, 'letter'>[], last?: string) => string} */
export const letters = (options, last) => list(options.map((option) => option.letter), last)

const one = (/** @type {unknown[]} */ options) => options.length === 1
const named = (/** @type {Pick<Option, 'letter'>[]} */ options) => `Option${one(options) ? '' : 's'} ${letters(options)}`

// Missing

export const chooseFirst = 'Choose a reply first.'
export const rateAll = 'Rate the options first.'
export const unrated = (/** @type {Option[]} */ options) => `${named(options)} ${one(options) ? 'has' : 'have'} no rating yet.`
export const choosePair = (/** @type {string} */ most, /** @type {string} */ least) =>
  `Choose one option as ${inner(most)} and a different one as ${inner(least)}.`
export const chooseOther = (/** @type {string} */ label) => `Choose a different option as ${inner(label)}.`

// Result

/** A rating of 0 is called what the scale calls it; the usual scale's "harmful" is put more plainly. */
export function harm(/** @type {Pick<Option, 'letter' | 'word'>[]} */ options) {
  const word = inner(options[0].word)
  return `${named(options)} ${word === 'harmful' ? 'would do harm' : `${one(options) ? 'is' : 'are'} ${word}`}.`
}

/** @type {(band: 'close' | 'partly' | 'far') => string} */
export const lastTime = (band) => `Last time: ${inner(BANDS[band])}.`

/** What the other person will think of a reply; what we think, where its author does not say.
 * @type {(option: Option) => string} */
export const verdict = ({ reason, word }) => textOf(reason, 'effect') || (VERDICTS[word] ?? `${word}.`)

/** The first words of a phrase. */
export function quoted(/** @type {string} */ text) {
  const words = text.trim().split(/\s+/)
  return `“${words.slice(0, 4).join(' ')}${words.length > 4 ? '…' : ''}”`
}

/** @type {(chosen: Option, better: Option[]) => string} */
export const rated = (chosen, better) =>
  `We rate ${[[chosen], better].flatMap((group) => (group.length ? [`${letters(group)} as ${inner(group[0].word)}`] : [])).join(', and ')}.`
export const pickedBoth = 'Both picks are ours, too.'
export const keyPick = (/** @type {Option[]} */ options, /** @type {string} */ label) =>
  `${letters(options, 'or')} as ${inner(label)}`
export const keyPicks = (/** @type {string} */ most, /** @type {string} */ least) => `We would pick ${most} and ${least}.`
export const matches = (/** @type {number} */ same, /** @type {number} */ all) =>
  same === all ? 'You rated every one as we do.' : `You rated ${same} of ${all} as we do.`
export const keyOrder = (/** @type {Option[][]} */ groups) =>
  `Our order: ${groups.map((group) => letters(group)).join(', then ')}.`
export const keyPlace = (/** @type {number} */ from, /** @type {number} */ to) =>
  from === to ? `${from}` : to - from === 1 ? `${from} or ${to}` : `${from} to ${to}`
export const places = (/** @type {number} */ yours, /** @type {string} */ ours) => `Your place: ${yours}. Ours: ${ours}.`
export const inPlace = (/** @type {number} */ place) => `Your place and ours: ${place}.`

// Marks on the options

export const yourChoice = 'Your choice'
export const yours = (/** @type {string} */ words) => `You: ${inner(words)}`
export const agreed = 'As you rated it'
export const readOn = 'Go on'

// Reordering

export const moved = (/** @type {string} */ letter, /** @type {number} */ place, /** @type {number} */ all) =>
  `Option ${letter} is now ${place} of ${all}.`

// Facts

export const answerFirst = 'Choose an answer first.'
export const markFirst = 'Mark the words first.'
export const fillFirst = 'Fill in every blank first.'
export const right = 'Right'
export const tickedRight = 'Found'
export const missed = 'Missed'
export const tickedWrong = 'Wrongly chosen'
/** @type {(...groups: Option[][]) => string[]} */
export const ticks = (...groups) =>
  groups.flatMap((group, at) => (group.length ? [`${[right, missed, tickedWrong][at]}: ${letters(group)}.`] : []))
export const filled = (/** @type {number} */ right, /** @type {number} */ all) => `Blanks right: ${right} of ${all}.`

// Conversations

export const you = 'You: '
export const turn = (/** @type {number} */ number) => `Turn ${number}`
export const atTurn = (/** @type {string} */ letter, /** @type {number} */ number) => `${letter} in turn ${number}`
export const ended = (/** @type {string} */ ending, /** @type {number} */ turns) =>
  `${ending} after ${turns} ${turns === 1 ? 'turn' : 'turns'}.`
export const bestIn = (/** @type {number} */ best, /** @type {number} */ all) =>
  `You chose the best reply in ${best === all ? 'every turn' : `${best} of ${all}`}.`
export const chooseAgain = 'Go back to this turn and choose differently'
export const comparePaths = 'Compare this path with the one before'
export const paths = ['The path before', 'This path']
export const part = (/** @type {number} */ number) => `They part at turn ${number}.`
export const notTried = (/** @type {number} */ replies) => `Replies you have not tried yet: ${replies}`
export const allTried = 'You have tried every reply.'
export const after = (/** @type {string} */ text) => `After: ${text}`
export const goThere = 'Go to this turn'
export const unmet = (/** @type {number} */ turns) =>
  turns === 1 ? 'There is one more turn that you have not met.' : `There are ${turns} more turns that you have not met.`

// Drafts

export const writeFirst = 'Write something first, or have the examples shown.'
export const compareDraft = 'Read the examples below beside your draft. Which one comes closest to it, and why?'
export const compareVersions = 'Here is your first version beside this one. What has changed for the reader?'
export const versions = ['First version', 'This version']

/** What a hint asks the writer, by its name. */
export const HINTS = {
  length: 'This is over 400 characters. Which sentence could go?',
  links: 'There is a link or a file. Were they expecting it?',
  money: 'You mention a price. Did they ask?',
  urgency: 'You name a day or a deadline. Who needs it?',
  meeting: 'You ask for a meeting. Would a line in reply do?',
}

// @ts-check
/** @import { Format } from '../item/types.js' */
/** @import { Written } from '../writing/box.js' */
import { isWritten } from '../writing/box.js'
import { openDraft } from '../writing/draft.js'

/**
 * Write a text, and compare it with examples. The response holds the text and the answers to its checklist.
 * @type {Partial<Format<Written>>}
 */
export const draft = { open: openDraft, accepts: isWritten }

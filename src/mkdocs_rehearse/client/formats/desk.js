// @ts-check
/** @import { Format } from '../item/types.js' */
import { openDesk } from '../writing/desk.js'

/**
 * Write a text of one's own. It is kept and is never an attempt.
 * @type {Partial<Format<any>>}
 */
export const desk = { open: openDesk }

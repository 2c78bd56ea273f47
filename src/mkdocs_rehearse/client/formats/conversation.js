// @ts-check
/** @import { Format } from '../item/types.js' */
import { accepts, score } from '../conversation/path.js'
import { openPlay } from '../conversation/play.js'

/**
 * Reply turn by turn. The response lists the ids of the replies; the key holds the replies of each scene.
 * @type {Partial<Format<string[]>>}
 */
export const conversation = { open: openPlay, accepts, score }

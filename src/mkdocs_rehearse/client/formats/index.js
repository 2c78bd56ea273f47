// @ts-check
/** @import { Format } from '../item/types.js' */
import { best } from './best.js'
import { bestWorst } from './best-worst.js'
import { blank } from './blank.js'
import { conversation } from './conversation.js'
import { desk } from './desk.js'
import { draft } from './draft.js'
import { mark } from './mark.js'
import { multiple } from './multiple.js'
import { rank } from './rank.js'
import { rate } from './rate.js'

/** @type {Record<string, Partial<Format<any>>>} */
const all = { best, 'best-worst': bestWorst, rate, rank, multiple, blank, mark, conversation, draft, desk }

/**
 * The response formats by the value of data-format. A new one is a module beside these, and its name here.
 * @type {Map<string | undefined, Partial<Format<any>>>}
 */
export const formats = new Map(Object.entries(all))

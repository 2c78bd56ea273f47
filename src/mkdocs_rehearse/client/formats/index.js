// @ts-check
/** @import { Format } from '../item/types.js' */
import { best } from './best.js'
import { bestWorst } from './best-worst.js'
import { blank } from './blank.js'
import { multiple } from './multiple.js'
import { rank } from './rank.js'
import { rate } from './rate.js'

/**
 * The response formats by the value of data-format. A new one is a module beside these, and a line here.
 * @type {Map<string | undefined, Format<any>>}
 */
export const formats = new Map(Object.entries({ best, 'best-worst': bestWorst, rate, rank, multiple, blank }))

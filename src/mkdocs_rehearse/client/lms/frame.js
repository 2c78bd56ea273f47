// @ts-check
/** @import { Lms, Package } from './types.js' */
import { findCmi5 } from './cmi5.js'
import { none } from './none.js'
import { Screen } from './screen.js'
import { findScorm } from './scorm.js'
import { Session } from './session.js'
import { offerShelf } from './shelf.js'

/** @type {Package} */
const course = /** @type {any} */ (globalThis).rehearsePackage
offerShelf()
/** @type {Lms} */
const lms = findScorm(course) ?? findCmi5(course) ?? none
new Session(course, lms, new Screen()).start()

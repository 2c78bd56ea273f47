// @ts-check

/**
 * What course_map.py writes.
 * @typedef {object} CourseMap
 * @property {string} course
 * @property {string} title
 * @property {number} mastery
 * @property {Lesson[]} lessons
 * @property {Record<string, Item>} items
 * @property {Record<string, Traits>} formats
 */

/**
 * What sets a response format apart.
 * @typedef {object} Traits
 * @property {boolean} scored
 * @property {boolean} single whether it is answered in one step
 * @property {boolean} shuffled whether its options may stand in another order
 */

/**
 * @typedef {object} Lesson
 * @property {string} stem
 * @property {string} title
 * @property {number} number
 * @property {string} url from the site's root
 * @property {Objective[]} objectives
 * @property {string[]} items ids
 * @property {string[]} plans names
 */

/** @typedef {{key: string, text: string}} Objective */

/**
 * @typedef {object} Item
 * @property {string} title
 * @property {string} url from the site's root
 * @property {string} objective
 * @property {string} format
 * @property {string} fingerprint
 * @property {string} [twin]
 * @property {string[]} [formerly]
 * @property {boolean} [reserved] whether only the final check asks it
 * @property {Record<string, string>} [choices] the options by id, where the item is asked twice
 */

export {}

// @ts-check

// Means of thirds and sixths miss a bar by less.
const ROUNDING = 1e-9

/** Whether a score reaches a bar, as it is meant.
 * @type {(score: number, bar: number) => boolean} */
export const reaches = (score, bar) => score >= bar - ROUNDING

/** How close a score is to our ratings. `scoring.py` says the same; both are tested on tests/cases/scoring.
 * @type {(score: number) => 'close' | 'partly' | 'far'} */
export const bandOf = (score) => (reaches(score, 0.8) ? 'close' : reaches(score, 0.5) ? 'partly' : 'far')

/** The rating whose tone an answer has.
 * @type {(score: number, harm: boolean) => number} */
export const toneOf = (score, harm) => (harm ? 0 : { close: 3, partly: 2, far: 1 }[bandOf(score)])

// @ts-check

// Means of thirds and sixths miss a bar by less.
const ROUNDING = 1e-9

/** Whether a score reaches a bar, as it is meant.
 * @type {(score: number, bar: number) => boolean} */
export const reaches = (score, bar) => score >= bar - ROUNDING

/** How close a score is to the key. `scoring.py` says the same; both are tested on tests/cases/scoring.
 * @type {(score: number) => 'close' | 'partly' | 'far'} */
export const bandOf = (score) => (reaches(score, 0.8) ? 'close' : reaches(score, 0.5) ? 'partly' : 'far')

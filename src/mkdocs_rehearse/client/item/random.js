// @ts-check

/** Numbers from 0 to 1 that are the same for the same seed (FNV-1a for the seed, then Marsaglia's xorshift).
 * @type {(seed: string) => () => number} */
export function randomOf(seed) {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  state ||= 1 // nothing comes of 0
  for (let warm = 0; warm < 8; warm++) next() // seeds that differ in one character begin alike
  return next
}

/** A list in another order (Fisher and Yates), the same for the same seed.
 * @template T
 * @param {T[]} list
 * @param {string} seed
 * @returns {T[]} */
export function shuffle(list, seed) {
  const random = randomOf(seed)
  const shuffled = [...list]
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[shuffled[at], shuffled[other]] = [shuffled[other], shuffled[at]]
  }
  return shuffled
}

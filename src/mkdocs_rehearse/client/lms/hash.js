// @ts-check

/** A text as 32 bits that look drawn; for names, and no secret (MurmurHash3's mixing).
 * @type {(text: string, seed?: number) => number} */
export function hash(text, seed = 0) {
  let bits = seed ^ 0x9747b28c
  for (const unit of text) {
    bits = Math.imul(bits ^ /** @type {number} */ (unit.codePointAt(0)), 0xcc9e2d51)
    bits = Math.imul((bits << 13) | (bits >>> 19), 5) + 0xe6546b64
  }
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** A name of 32 hexadecimal digits. @type {(text: string) => string} */
export const digits = (text) => [1, 2, 3, 4].map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('')

/** The same text gives the same UUID, so that what is said twice is one (RFC 4122, by name).
 * @type {(text: string) => string} */
export const uuid = (text) => digits(text).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-5$3-a$4-$5')

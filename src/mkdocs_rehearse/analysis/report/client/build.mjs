// Builds ../report.js from the sources beside this file, and ../report.licences.txt for what is bundled into it.
// The same sources give the same bytes.
import { readFile, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'

const here = new URL('.', import.meta.url).pathname
const { metafile, outputFiles } = await build({
  entryPoints: [`${here}report.js`],
  bundle: true,
  minify: true,
  charset: 'ascii',
  format: 'iife',
  target: 'es2022',
  legalComments: 'none',
  metafile: true,
  tsconfigRaw: {},
  write: false,
})
await writeFile(`${here}../report.js`, outputFiles[0].text)

const used = Object.values(metafile.outputs)[0].inputs
const folders = Object.entries(used).flatMap(([path, { bytesInOutput }]) => {
  const [, folder, name] = path.match(/^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//) ?? []
  return folder && bytesInOutput ? [[name, folder]] : []
})
const licences = [...new Map(folders.sort())].map(async ([name, folder]) => {
  const { version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'))
  const text = await readFile(`${folder}/LICENSE`, 'utf8')
  return `${name} ${version} (${license})\n\n${text.trim()}\n`
})
await writeFile(`${here}../report.licences.txt`, `report.js holds parts of these packages.\n\n${(await Promise.all(licences)).join('\n\n')}`)

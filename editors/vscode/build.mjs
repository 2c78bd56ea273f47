// Builds the extension into dist/, with the licences of all that is in it.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const { metafile } = await build({
  entryPoints: ["src/extension.js"],
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  external: ["vscode"],
  minify: true,
  legalComments: "none", // their licences stand in a file of their own
  metafile: true,
  outfile: "dist/extension.js",
});

/** Return the folder of the package that a file belongs to. */
function packageOf(file) {
  const [, above, name] = file.match(/^(.*node_modules\/)((?:@[^/]+\/)?[^/]+)/) ?? [];
  return name && above + name;
}

/** Return what a package is, and its licence. */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf-8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${folder} has no licence`);
  return `${name} ${version}, ${license}\n\n${readFileSync(path.join(folder, file), "utf-8").trim()}\n`;
}

const folders = new Set(Object.keys(metafile.inputs).map(packageOf).filter(Boolean));
writeFileSync("dist/licences.txt", [...folders].map(licenceOf).join(`\n${"-".repeat(78)}\n\n`));
copyFileSync("../../LICENSE", "LICENSE.txt");

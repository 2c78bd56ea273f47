"use strict";
// Starts `rehearse lsp` for the course that is open, and stops it when the window closes.
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { commands, window, workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const PLACES = process.platform === "win32" ? [".venv/Scripts/rehearse.exe"] : [".venv/bin/rehearse"];
const SETTINGS = ["mkdocs.yml", "mkdocs.yaml"];

let client;

/** Return the command: the one of the settings, of the course's own environment, or of the path. */
function commandIn(folder) {
  const named = workspace.getConfiguration("rehearse").get("command");
  const own = PLACES.map((place) => path.join(folder, place)).find((file) => existsSync(file));
  return named || own || "rehearse";
}

/** Return the settings of MkDocs in a folder, or an empty text. */
function settingsIn(folder) {
  const file = SETTINGS.map((name) => path.join(folder.uri.fsPath, name)).find((place) => existsSync(place));
  return file ? readFileSync(file, "utf-8") : "";
}

/** Return the folder that holds a course: settings of MkDocs that name Rehearse, or else a folder of scenarios. */
function courseFolder() {
  const folders = (workspace.workspaceFolders ?? []).filter((folder) => folder.uri.scheme === "file");
  return (
    folders.find((folder) => /^[^#]*\brehearse\b/m.test(settingsIn(folder))) ??
    folders.find((folder) => !settingsIn(folder) && existsSync(path.join(folder.uri.fsPath, "quizzes")))
  );
}

async function start() {
  const folder = courseFolder();
  if (!folder) return;
  const cwd = folder.uri.fsPath;
  client = new LanguageClient(
    "rehearse",
    "Rehearse",
    { command: commandIn(cwd), args: ["lsp"], options: { cwd } },
    {
      documentSelector: ["yaml", "markdown"].map((language) => ({ scheme: "file", language })),
      workspaceFolder: folder,
    },
  );
  try {
    await client.start();
  } catch {
    window.showWarningMessage(
      'Rehearse could not be started. Install it with: pip install "mkdocs-rehearse[lsp]", or name it in the setting rehearse.command.',
    );
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running?.needsStop()) await running.stop();
}

async function activate(context) {
  const restart = async () => {
    await stop();
    await start();
  };
  context.subscriptions.push(commands.registerCommand("rehearse.restart", restart));
  await start();
}

module.exports = { activate, deactivate: stop };

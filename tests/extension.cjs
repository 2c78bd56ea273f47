// Runs the extension for Visual Studio Code with stand-ins for the editor and the client, and prints what it starts.
// node extension.cjs FOLDER…: the folders that are open.
const Module = require("node:module");
const path = require("node:path");

const started = { asked: [], warned: [] };
const vscode = {
  commands: { registerCommand: () => ({}) },
  window: { showWarningMessage: (text) => started.warned.push(text) },
  workspace: {
    workspaceFolders: process.argv.slice(2).map((fsPath) => ({ uri: { scheme: "file", fsPath } })),
    getConfiguration: () => ({ get: () => "" }),
  },
};
class LanguageClient {
  constructor(id, _name, server) {
    this.server = server;
  }
  start() {
    const { command, args, options } = this.server;
    started.asked.push({ command, args, cwd: options.cwd });
    return process.env.FAILS ? Promise.reject(new Error("no such program")) : Promise.resolve();
  }
}
const known = { vscode, "vscode-languageclient/node": { LanguageClient } };
const load = Module._load;
Module._load = (name, ...rest) => known[name] ?? load(name, ...rest);

const { activate } = require(path.join(__dirname, "..", "editors", "vscode", "src", "extension.js"));
activate({ subscriptions: [] }).then(() => console.log(JSON.stringify(started)));

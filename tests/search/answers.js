/* Owns the running of a site's own search outside a browser: the real scripts in the real order, one question a line. */
const fs = require("node:fs");
const vm = require("node:vm");

const [kind, site] = process.argv.slice(2);
const questions = fs.readFileSync(0, "utf8").split("\n").filter(Boolean);
const run = (file) => vm.runInThisContext(fs.readFileSync(file, "utf8"), file);
const say = (all) => process.stdout.write(JSON.stringify(all));

if (kind === "ours") {
  for (const name of ["vendored/minisearch.js", "vendored/base-stemmer.js", "vendored/swedish-stemmer.js", "finding.js"]) {
    run(`${site}/assets/javascripts/${name}`);
  }
  run(`${site}/sok/index.js`);
  const { find } = overensFinder(overensIndex);
  say(questions.map((question) => find(question).map((page) => [page.url, page.standing, page.agreement])));
} else {
  /* Material's worker speaks in messages: 0 sets it up, 1 says it is ready, 2 asks and 3 answers. */
  const scripts = `${site}/assets/javascripts`;
  const found = [];
  const listeners = [];
  globalThis.self = globalThis;
  globalThis.location = { href: "http://127.0.0.1/" };
  globalThis.importScripts = (...names) => {
    for (const name of names) run(`${scripts}/lunr/${name.split("/lunr/").pop()}`);
  };
  globalThis.addEventListener = (_, listener) => listeners.push(listener);
  globalThis.postMessage = ({ type, data }) => {
    if (type === 3) found.push(data.items.map(([{ location: at }]) => [at.split("#")[0], "", ""]));
  };
  const tell = (data) => Promise.all(listeners.map((listener) => listener({ data })));
  run(`${scripts}/workers/${fs.readdirSync(`${scripts}/workers`).find((name) => /^search.*\.js$/.test(name))}`);
  (async () => {
    const index = JSON.parse(fs.readFileSync(`${site}/search/search_index.json`, "utf8"));
    await tell({ type: 0, data: { ...index, options: { suggest: false } } });
    for (const question of questions) await tell({ type: 2, data: question });
    say(found);
  })();
}

/* Owns what a reader meets when searching: the scripts loaded at the first need, the results, and what is said aloud. */
(() => {
  const home = new URL("../../", document.currentScript.src);
  const SCRIPTS = ["vendored/minisearch.js", "vendored/base-stemmer.js", "vendored/swedish-stemmer.js", "finding.js"]
    .map((name) => `assets/javascripts/${name}`).concat("sok/index.js");
  const AT_MOST = 12;
  let finder = null;

  const load = (name) => new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = new URL(name, home);
    script.addEventListener("load", done);
    script.addEventListener("error", failed);
    document.head.append(script);
  });
  const ready = () => {
    finder ??= SCRIPTS.reduce((before, name) => before.then(() => load(name)), Promise.resolve())
      .then(() => overensFinder(overensIndex));
    finder.catch(() => { finder = null; });
    return finder;
  };

  /* On a disk no server adds the name of a folder's page. */
  const address = (url) => {
    const [path, place] = url.split("#");
    const file = location.protocol === "file:" ? `${path}index.html` : path;
    return new URL(place ? `${file}#${place}` : file || ".", home).href;
  };
  const element = (name, kind, words) => {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.textContent = words;
    return made;
  };
  const linked = (url, kind, words) => {
    const link = element("a", kind, words);
    link.href = address(url);
    return link;
  };
  const shown = (page, headings, agreements) => {
    const item = element("li", "o-hit", "");
    const title = linked(page.url, "o-hit__title", page.title);
    if (page.foreign === page.title) item.lang = page.language;
    else if (page.language) {
      /* Said as what it is: the word in Swedish, what it is short for in its own language. */
      const foreign = element("span", "", page.foreign);
      foreign.lang = page.language;
      title.replaceChildren(page.title.slice(0, -page.foreign.length), foreign);
    }
    item.append(title);
    const marks = [page.edition || agreements[page.agreement], page.standing].filter(Boolean);
    if (marks.length) item.append(" ", element("span", `o-badge${page.standing ? " o-badge--draft" : ""}`, marks.join(", ")));
    if (page.lead) item.append(element("p", "o-hit__lead", page.lead));
    for (const [id, name] of headings) {
      item.append(linked(`${page.url}#${id}`, "o-hit__part", name));
    }
    return item;
  };

  for (const form of document.querySelectorAll("[data-find]")) {
    const field = form.querySelector("input");
    const limit = form.querySelector("select");
    const list = form.querySelector("ol");
    const status = form.querySelector("[role=status]");
    form.hidden = false;
    let asked = 0;
    const answer = async () => {
      const question = field.value.trim();
      const mine = ++asked;
      if (!question) {
        list.replaceChildren();
        status.textContent = "";
        return;
      }
      try {
        const { find, headingsOf } = await ready();
        if (mine !== asked) return;
        const found = find(question, limit ? limit.value : "");
        list.replaceChildren(...found.slice(0, AT_MOST).map((page) => shown(page, headingsOf(page), overensIndex.agreements)));
        status.textContent = found.length > AT_MOST ? `De ${AT_MOST} bästa av ${found.length} träffar`
          : found.length === 1 ? "En träff" : found.length ? `${found.length} träffar`
          : `Inga träffar på ”${question}”. Pröva ett annat ord, eller se alla sidor från A till Ö.`;
      } catch {
        status.textContent = "Sökningen kunde inte hämtas. Ladda om sidan, eller se alla sidor från A till Ö.";
      }
    };
    let waiting = 0;
    field.addEventListener("focus", () => ready().catch(() => {}), { once: true });
    field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(answer, 120); });
    if (limit) limit.addEventListener("change", answer);
    if (form.closest("[popover]")) continue;
    const given = new URLSearchParams(location.search);
    field.value = given.get("q") || "";
    if (limit) limit.value = [...limit.options].some((one) => one.value === given.get("avtal")) ? given.get("avtal") : "";
    answer();
  }
})();

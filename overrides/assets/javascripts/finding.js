/* Owns what is found: Swedish words reduced to stems, compounds divided, abbreviations spelt out, and the order of pages.
   Knows no page and no network; the index is what the build wrote to sok/index.js. */
const overensFinder = (index) => {
  const stemmer = new SwedishStemmer();
  const STOP = new Set(("alla att av betyder blir de del den det du där en ett efter eller för från får får ni finns gör ha han har hen hur " +
    "hör i in innebär inte ja jag kan man med men menas mig min mina mitt måste när nu och oss på sig ska som så till under upp ut vad var vara " +
    "vart vem vi vid vilka vilken vilket vår vårt är över").split(" "));
  const SHORTEST_PART = 4;
  const WEIGHTS = { title: 6, headings: 2.5, edition: 3, lead: 2, text: 1 };

  const bare = (word) => word.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const stems = new Map();
  const stem = (word) => {
    if (!stems.has(word)) stems.set(word, bare(stemmer.stemWord(word)));
    return stems.get(word);
  };
  const words = (text) => text.toLocaleLowerCase("sv").normalize("NFC").match(/[\p{L}\p{N}]+/gu) || [];

  const pages = index.pages.map(([url, title, lead, headings, text, standing, agreement, edition, weight, language, foreign], id) => ({
    id, url, title, lead, headings, text, standing, agreement, edition, weight, language, foreign,
    names: headings.map(([, name]) => name).join(" "),
  }));
  const known = new Set();
  for (const page of pages) {
    for (const word of words(`${page.title} ${page.names} ${page.text}`)) known.add(stem(word));
  }
  const beginnings = new Set();
  for (const word of known) for (let end = SHORTEST_PART; end <= word.length; end++) beginnings.add(word.slice(0, end));

  /* A compound is a beginning of a known word, perhaps with an s between, and a known word; the longest last one counts. */
  const divided = (word) => {
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
      const last = stem(word.slice(cut));
      const first = bare(word.slice(0, cut));
      if (last.length < SHORTEST_PART || !known.has(last)) continue;
      const whole = stem(word.slice(0, cut));
      if (known.has(whole)) return [whole, last];
      if (beginnings.has(first)) return [first, last];
      if (first.endsWith("s") && beginnings.has(first.slice(0, -1))) return [first.slice(0, -1), last];
    }
    return [];
  };
  const parts = new Map();
  const partsOf = (word) => {
    if (!parts.has(word)) parts.set(word, divided(word));
    return parts.get(word);
  };

  const engine = new MiniSearch({
    fields: ["title", "headings", "edition", "lead", "text"],
    extractField: (page, field) => ({ headings: page.names, edition: `${page.edition} ${page.standing}` })[field] ?? page[field],
    tokenize: words,
    processTerm: (word) => [stem(word), ...partsOf(word)],
  });
  engine.addAll(pages);
  /* What compounds begin with and nobody writes alone, such as rehab- for rehabiliterings-. */
  const clipped = new Set([...parts.values()].map(([first]) => first).filter((first) => first && !known.has(first)));
  const plain = { tokenize: (text) => text.split(" "), processTerm: (term) => term, boost: WEIGHTS };
  const closeness = (term) => (term.length < 5 ? 0 : term.length < 9 ? 1 : 2);

  const spelled = new Map();
  for (const [short, long] of index.spelled) {
    const [one, ...more] = words(short);
    if (more.length) continue;
    spelled.set(one, [...(spelled.get(one) || []), words(long).filter((word) => !STOP.has(word))]);
  }

  /* What the office knows that people write, and what they mean; by stems, so that every form of a word is corrected. */
  const misspelt = new Map();
  for (const [wrong, right] of index.misspelt) {
    const inside = words(wrong).map(stem);
    if (inside.length) misspelt.set(inside.join(" "), { length: inside.length, right: words(right) });
  }
  const longest = Math.max(0, ...[...misspelt.values()].map((one) => one.length));
  const corrected = (asked) => {
    const found = [];
    for (let at = 0; at < asked.length;) {
      let length = Math.min(longest, asked.length - at);
      let meant = null;
      for (; length > 0 && !meant; length--) meant = misspelt.get(asked.slice(at, at + length).map(stem).join(" "));
      found.push(...(meant ? meant.right : [asked[at]]));
      at += meant ? meant.length : 1;
    }
    return found;
  };

  const searched = (terms, options) => engine.search(terms.join(" "), { ...plain, combineWith: "AND", ...options });
  const ofWord = (word, isLast) => {
    const found = new Map();
    const keep = (results, share) => {
      for (const { id, score } of results) found.set(id, Math.max(found.get(id) || 0, score * share));
    };
    const term = stem(word);
    keep(searched([term], { prefix: (isLast || term.length > 4) && term.length > 2 }), 1);
    for (const meaning of spelled.get(word) || []) keep(searched(meaning.map(stem)), 0.8);
    const two = partsOf(word);
    if (two.length) {
      keep(searched(two, { prefix: true }), 0.5);
      for (const clip of clipped) if (two[0].startsWith(clip)) keep(searched([clip, two[1]]), 0.5);
      for (const one of two) keep(searched([one], { prefix: true }), 0.15);
    }
    if (!found.size) keep(searched([term], { fuzzy: closeness(term), prefix: true }), 0.5);
    return found;
  };

  /** The pages that answer a question, best first: what holds before what does not, unless that is asked for by name. */
  const find = (question, agreement = "") => {
    const asked = [...new Set(corrected(words(question)))];
    const telling = asked.filter((word) => !STOP.has(word));
    const used = (telling.length ? telling : asked).slice(0, 12);
    const sums = new Map();
    used.forEach((word, place) => {
      const found = ofWord(word, place === used.length - 1);
      const rarity = Math.log(1 + pages.length / (found.size + 1));
      for (const [id, score] of found) {
        const sum = sums.get(id) || { met: 0, score: 0 };
        sums.set(id, { met: sum.met + rarity, score: sum.score + score });
      }
    });
    const most = Math.max(0, ...[...sums.values()].map((sum) => sum.met));
    const terms = used.map(stem);
    return [...sums]
      .map(([id, { met, score }]) => {
        const page = pages[id];
        const worth = score * page.weight * (met / most) ** 2 * (1 + 2 * called(page, terms)) * (page.standing ? 0.5 : 1);
        return { ...page, terms, worth, last: page.standing && !isNamed(page, terms) };
      })
      .filter((page) => !agreement || page.agreement === agreement)
      .sort((a, b) => Boolean(a.last) - Boolean(b.last) || b.worth - a.worth || a.id - b.id);
  };

  /* How much of the question is the page's own name and that of its edition: 0 unless all of its own name is asked for,
     where the last part of a compound is name enough. */
  const called = (page, terms) => {
    const edition = words(page.edition).map(stem);
    const name = words(page.title.split(",")[0]).filter((word) => !STOP.has(word));
    const without = name.filter((word) => !edition.includes(stem(word)));
    const own = (without.length ? without : name).map((word) => [stem(word), ...partsOf(word).slice(-1)]);
    if (!own.length || !own.every((forms) => forms.some((form) => terms.includes(form)))) return 0;
    const all = [...edition, ...own.flat()];
    return terms.filter((term) => all.includes(term)).length / terms.length;
  };
  /* Whether a question asks for a page that does not hold: by its edition, and by what the page itself is called or says that it is. */
  const nameStems = (text) => words(text).flatMap((word) => [stem(word), ...partsOf(word)]);
  const holding = new Set(pages.filter((page) => !page.standing).flatMap((page) => nameStems(page.edition)));
  const meets = (own, term) => own.some((one) => one === term || (term.length > 3 && one.startsWith(term)));
  const isNamed = (page, terms) => {
    const edition = nameStems(`${page.edition} ${page.standing}`);
    const own = [...edition, ...nameStems(`${page.title} ${page.lead} ${page.names}`)];
    return terms.every((term) => meets(own, term)) && terms.some((term) => !holding.has(term) && meets(edition, term));
  };
  const headingsOf = (page) =>
    page.headings.filter(([, name]) => words(name).some((word) => page.terms.includes(stem(word)))).slice(0, 2);
  return { find, headingsOf };
};

/* Owns the check of a file, or of a digest, against the list of digests on the page: nothing is sent and nothing fetched.
   Without it the list is there to compare with by eye. */
(() => {
  const check = document.querySelector(".o-check");
  if (!check) return;
  const part = (name) => check.querySelector(`[data-part="${name}"]`);
  const [drop, typed, answer] = [part("drop"), part("typed"), part("answer")];
  const [file, sum] = [check.querySelector("input"), check.querySelector("textarea")];
  const known = new Map([...document.querySelectorAll("[data-sha256]")].map((item) => [item.dataset.sha256, item]));
  const LENGTH = 64;
  const OTHER_SUMS = { 32: "MD5", 40: "SHA-1", 96: "SHA-384", 128: "SHA-512" };
  /* A browser holds a file whole in memory while it is counted; no PDF of an agreement comes near. */
  const LARGEST = 500 * 1000 * 1000;
  let asked = 0;

  const made = (tag, words, name) => {
    const element = document.createElement(tag);
    element.textContent = words;
    if (name) element.className = name;
    return element;
  };

  const show = (look, ...parts) => {
    answer.dataset.look = look;
    answer.replaceChildren(...parts);
    answer.scrollIntoView({ block: "nearest" });
  };
  const ask = (words) => show("note", made("p", words));

  const shown = (digest) => {
    const code = made("code", "", "o-digest");
    for (let at = 0; at < LENGTH; at += 8) code.append(made("span", digest.slice(at, at + 8)), document.createElement("wbr"));
    return code;
  };

  const tell = (subject, digest) => {
    const found = known.get(digest);
    const line = made("p", `${subject} SHA-256: `, "o-check__subject");
    line.append(shown(digest));
    if (found) {
      const verdict = found.dataset.look === "bad" ? "Känd, men den godkändes inte." : "Känd och oförändrad.";
      show(found.dataset.look, made("p", verdict, "o-check__verdict"), found.querySelector(".o-known__what").cloneNode(true), line);
      return;
    }
    const unknown = part("unknown").cloneNode(true);
    unknown.hidden = false;
    delete unknown.dataset.part;
    show("unknown", made("p", "Okänd. Den finns inte i arkivet.", "o-check__verdict"), unknown, line);
  };

  const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  const examine = async (files) => {
    const mine = ++asked;
    const [one] = files;
    if (files.length > 1) return ask("Kontrollera en fil i taget.");
    if (!one.size) return ask(`${one.name} är tom, eller en mapp. Välj en fil med innehåll.`);
    if (one.size > LARGEST) return ask(`${one.name} är för stor för webbläsaren. Räkna ut kontrollsumman själv, så som det står nedan.`);
    ask(`Räknar ut kontrollsumman för ${one.name} …`);
    try {
      const digest = hex(await crypto.subtle.digest("SHA-256", await one.arrayBuffer()));
      if (mine === asked) tell(`${one.name}.`, digest);
    } catch {
      if (mine === asked) ask(`${one.name} gick inte att läsa. Kontrollera att filen finns kvar och att du får öppna den.`);
    }
  };

  /* The digests in what was pasted: as it stands, or inside the lines that sha256sum and certutil print. */
  const digests = (text) => {
    const whole = text.split(/[^0-9a-z]+/).filter(isDigest);
    return new Set(whole.length ? whole : text.split("\n").map(bare).filter(isDigest));
  };
  const isDigest = (word) => /^[0-9a-f]{64}$/.test(word);
  const bare = (text) => text.replace(/^\s*sha-?256\b\W*/, "").replace(/[\s:.\-]/g, "");

  const wrong = (text) => {
    const [left, odd] = [bare(text), bare(text).match(/[^0-9a-f]/u)];
    if (!left) return "Klistra in en kontrollsumma först.";
    if (odd) return `Tecknet ”${odd[0]}” hör inte hemma i en kontrollsumma, som bara har siffror och bokstäverna a till f.`;
    const sort = OTHER_SUMS[left.length];
    if (sort) return `Det ser ut att vara en kontrollsumma av sorten ${sort}. Räkna ut en SHA-256 i stället.`;
    const short = LENGTH - left.length;
    const fault = short > 0 ? `för kort: ${short} tecken fattas` : `för lång: ${-short} tecken är för mycket`;
    return `Kontrollsumman är ${fault}. Den har ${left.length} tecken och ska ha ${LENGTH}.`;
  };

  const compare = () => {
    asked++;
    const text = sum.value.toLowerCase();
    const found = [...digests(text)];
    if (found.length > 1) return ask("Det är flera kontrollsummor. Klistra in en i taget.");
    const [digest] = found.length ? found : [bare(text)];
    return isDigest(digest) ? tell("Det du klistrade in.", digest) : ask(wrong(text));
  };

  typed.addEventListener("submit", (event) => { event.preventDefault(); compare(); });
  sum.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    compare();
  });
  part("tools").hidden = false;
  part("without").hidden = true;

  if (!globalThis.crypto?.subtle) {
    drop.hidden = true;
    part("insecure").hidden = false;
    return;
  }

  file.addEventListener("change", () => { if (file.files.length) examine([...file.files]); });
  /* The same file chosen once more is a new question. */
  file.addEventListener("click", () => { file.value = ""; });

  /* A file dropped beside the mark would else take the page's place. */
  const carries = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
  const mark = (on) => drop.toggleAttribute("data-over", on);
  addEventListener("dragover", (event) => { if (carries(event)) { event.preventDefault(); mark(true); } });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) mark(false); });
  addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    mark(false);
    if (event.dataTransfer.files.length) examine([...event.dataTransfer.files]);
  });
})();

/* Owns the ticks of a guide's questions: kept in this browser, counted, printed and saved as a file.
   Nothing is sent and nothing fetched. Without it the boxes can still be ticked and printed, and are not kept. */
(() => {
  const list = document.querySelector(".o-ticks");
  if (!list) return;
  const part = (name) => list.querySelector(`[data-part="${name}"]`);
  const boxes = [...list.querySelectorAll(".o-tick input")];
  const KEY = `overens.guide.${list.dataset.guide}`;
  const told = part("told");

  const read = () => {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return new Set(Array.isArray(kept) ? kept : []);
  };
  const ticked = () => boxes.filter((box) => box.checked).map((box) => box.id);
  const counted = () => `${ticked().length} av ${boxes.length} frågor är avbockade.`;
  const count = () => { part("count").textContent = counted(); };

  const canKeep = (can) => {
    part("saved").hidden = !can;
    part("unsaved").hidden = can;
  };

  const keep = () => {
    count();
    try {
      localStorage.setItem(KEY, JSON.stringify(ticked()));
      canKeep(true);
    } catch {
      canKeep(false);
    }
  };

  const restore = () => {
    try {
      const kept = read();
      for (const box of boxes) box.checked = kept.has(box.id);
    } catch {
      /* What somebody else has written there is not ours to mend; the next tick replaces it. */
    }
    count();
  };

  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const questions = (phase) => [...phase.querySelectorAll(".o-tick")].map((item) => ({
    done: item.querySelector("input").checked,
    topic: item.dataset.topic,
    question: words(item.querySelector("label")),
    further: [...item.querySelectorAll("li")].map(words),
  }));
  const phases = () => [...list.querySelectorAll(".o-phase")].map((phase) => ({
    heading: phase.querySelector("h2").dataset.heading,
    questions: questions(phase),
  }));

  /* The same two forms as the files that the site carries, which have no ticks. */
  const text = () => [
    list.dataset.title,
    `Frågor ur guiden ${list.dataset.name}`,
    counted(),
    ...phases().flatMap((phase, number) => [
      "",
      `${number + 1}. ${phase.heading}`,
      ...phase.questions.flatMap((asked) => [
        `[${asked.done ? "x" : " "}] ${asked.question}`,
        ...asked.further.map((more) => `    – ${more}`),
      ]),
    ]),
    "",
  ].join("\n");

  const cell = (value) => `"${value.replaceAll('"', '""')}"`;
  const table = () => {
    const rows = [["Avbockad", "Fas", "Fråga", "Följdfrågor", "Ämne"]];
    for (const phase of phases()) {
      for (const asked of phase.questions) {
        rows.push([asked.done ? "ja" : "nej", phase.heading, asked.question, asked.further.join(" "), asked.topic]);
      }
    }
    return `\ufeff${rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("")}`;
  };

  const save = (ending, content) => {
    const address = URL.createObjectURL(new Blob([content], { type: ending === "csv" ? "text/csv" : "text/plain" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `${list.dataset.guide}-fragor.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    say(`Filen ${link.download} är sparad bland dina nedladdningar.`);
  };

  const say = (sentence, ...after) => { told.replaceChildren(sentence, ...after); };

  const clear = () => {
    const before = new Set(ticked());
    if (!before.size) return say("Det finns inga bockar att ta bort.");
    for (const box of boxes) box.checked = false;
    keep();
    const undo = document.createElement("button");
    undo.type = "button";
    undo.className = "o-button o-button--quiet";
    undo.textContent = "Ångra";
    undo.addEventListener("click", () => {
      for (const box of boxes) box.checked = before.has(box.id);
      keep();
      say("Bockarna är tillbaka.");
      list.querySelector('[data-do="clear"]').focus();
    });
    say("Alla bockar är borttagna. ", undo);
  };

  const deeds = {
    print: () => print(),
    txt: () => save("txt", text()),
    csv: () => save("csv", table()),
    clear,
  };
  list.addEventListener("change", (event) => { if (boxes.includes(event.target)) { keep(); say(""); } });
  for (const button of list.querySelectorAll("[data-do]")) {
    button.addEventListener("click", () => deeds[button.dataset.do]());
    button.disabled = false;
  }
  /* Another tab of the same page has ticked something, or removed it all. */
  addEventListener("storage", (event) => { if (event.key === KEY || event.key === null) restore(); });

  restore();
  try {
    localStorage.setItem(`${KEY}.prov`, "1");
    localStorage.removeItem(`${KEY}.prov`);
  } catch {
    canKeep(false);
  }
})();

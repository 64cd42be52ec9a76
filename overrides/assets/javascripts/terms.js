/* Owns what a word of the glossary says when it is pointed at, reached by keyboard or touched (WCAG 1.4.13): the box can
   be dismissed with Escape, pointed at itself, and stays until the reader leaves it. Without this script the word is a
   link to the glossary with a title. */
(() => {
  const terms = [...document.querySelectorAll("a.o-term[title]")];
  if (!terms.length || !HTMLElement.prototype.showPopover) return;
  const LEAVING = 250;
  const MARGIN = 8;

  const box = document.createElement("div");
  box.className = "o-explained";
  box.popover = "manual";
  box.id = "o_forklaring";
  box.setAttribute("role", "tooltip");
  document.body.append(box);

  let shown = null;
  let leaving = 0;
  let touched = false;

  const place = () => {
    const word = shown.getClientRects()[0];
    if (!word) return hide();
    const own = box.getBoundingClientRect();
    const left = Math.max(MARGIN, Math.min(word.left, innerWidth - own.width - MARGIN));
    const above = word.top - own.height - MARGIN;
    box.style.left = `${left}px`;
    box.style.top = `${above > MARGIN ? above : word.bottom + MARGIN}px`;
  };
  const hide = () => {
    clearTimeout(leaving);
    if (box.matches(":popover-open")) box.hidePopover();
    shown?.removeAttribute("aria-describedby");
    shown = null;
  };
  const show = (term) => {
    clearTimeout(leaving);
    if (shown === term) return;
    hide();
    shown = term;
    box.textContent = term.dataset.explained;
    box.lang = term.lang;
    term.setAttribute("aria-describedby", box.id);
    box.showPopover();
    place();
  };
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => { if (document.activeElement !== shown) hide(); }, LEAVING);
  };

  for (const term of terms) {
    /* The browser's own title can be neither reached by keyboard nor pointed at. */
    term.dataset.explained = term.title;
    term.removeAttribute("title");
    term.addEventListener("pointerenter", (event) => { if (event.pointerType !== "touch") show(term); });
    term.addEventListener("pointerleave", (event) => { if (event.pointerType !== "touch") leave(); });
    term.addEventListener("focus", () => { if (!touched) show(term); });
    term.addEventListener("blur", () => { if (shown === term) hide(); });
    /* A first touch explains, a second follows the link. */
    term.addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch"; });
    term.addEventListener("click", (event) => {
      if (touched && shown !== term) { event.preventDefault(); show(term); }
      touched = false;
    });
  }
  box.addEventListener("pointerenter", () => clearTimeout(leaving));
  box.addEventListener("pointerleave", leave);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && shown) hide(); });
  document.addEventListener("pointerdown", (event) => {
    if (shown && event.target !== shown && !shown.contains(event.target) && !box.contains(event.target)) hide();
  });
  addEventListener("scroll", () => { if (shown) place(); }, { passive: true, capture: true });
  addEventListener("resize", () => { if (shown) place(); });
})();

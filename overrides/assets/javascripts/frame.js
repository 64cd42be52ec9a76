/* Owns what the frame does beyond HTML: the search panel, the choice of look, and no traps for the keyboard.
   Everything but choosing a look works without it. */
(() => {
  const panel = document.getElementById("o_sok");
  if (panel) {
    panel.addEventListener("toggle", (event) => {
      if (event.newState === "open") panel.querySelector("input").focus();
    });
  }

  /* The theme's one-letter shortcuts cannot be turned off (WCAG 2.1.4), so they never reach it. */
  window.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (!typing && event.key.length === 1 && !event.ctrlKey && !event.metaKey) event.stopImmediatePropagation();
  }, true);

  /* The theme remembers the chosen look but does not say which one it is. */
  const looks = document.getElementsByName("__palette");
  if (looks.length) {
    const remembered = __md_get("__palette");
    looks[remembered ? Math.min(remembered.index, looks.length - 1) : 0].checked = true;
  }

  /* The table of contents beside the text marks where the reader is. */
  const contents = document.querySelector(".o-toc--beside");
  if (contents) {
    const links = new Map([...contents.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]));
    const places = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
    const mark = () => {
      const passed = places.filter((place) => place.getBoundingClientRect().top < innerHeight / 4);
      const here = passed.length ? links.get(passed[passed.length - 1].id) : null;
      for (const link of links.values()) {
        if (link === here) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
      if (here) contents.scrollTop = here.offsetTop - contents.clientHeight / 2;
    };
    let waiting = false;
    addEventListener("scroll", () => {
      if (!waiting) requestAnimationFrame(() => { waiting = false; mark(); });
      waiting = true;
    }, { passive: true });
    mark();
  }

  /* A link within the page leads away from the panel it stands in. */
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href*='#']");
    const open = link && link.closest("[popover]:popover-open");
    if (open) open.hidePopover();
  });
})();

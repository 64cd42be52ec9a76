/* Owns what the frame does beyond HTML: the search panel, the choice of look, and no traps for the keyboard.
   Everything but searching and choosing a look works without it. */
(() => {
  const panel = document.getElementById("o_sok");
  const toggle = document.getElementById("__search");

  /* The theme's script knows a check box, the reader a panel: the two follow each other. */
  if (panel && toggle) {
    toggle.checked = false;
    const isOpen = () => panel.matches(":popover-open");
    panel.addEventListener("toggle", (event) => {
      const open = event.newState === "open";
      if (toggle.checked !== open) toggle.click();
      if (open) panel.querySelector("input").focus();
    });
    toggle.addEventListener("change", () => {
      if (toggle.checked !== isOpen()) toggle.checked ? panel.showPopover() : panel.hidePopover();
    });

    /* The theme closes the search at Tab and takes its results out of the tab order; here they are in it. */
    panel.addEventListener("keydown", (event) => {
      if (event.key === "Tab") event.stopPropagation();
    });
    const found = panel.querySelector("ol");
    new MutationObserver(() => {
      for (const stop of found.querySelectorAll("[tabindex='-1']")) stop.removeAttribute("tabindex");
      for (const title of found.querySelectorAll("h1, h2")) title.setAttribute("role", "presentation");
    }).observe(found, { childList: true, subtree: true });
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

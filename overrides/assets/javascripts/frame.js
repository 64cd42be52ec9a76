/* Owns what the frame does beyond HTML: the search panel, the choice of look, where the reader is, and paper.
   Everything but choosing a look works without it. */
(() => {
  const panel = document.getElementById("o_sok");
  if (panel) {
    panel.addEventListener("toggle", (event) => {
      if (event.newState === "open") panel.querySelector("input").focus();
    });
  }

  /* The choice that holds is the one that is ticked, also when another tab has made it. */
  const looks = [...document.querySelectorAll(".o-look input")];
  const tick = () => { for (const look of looks) look.checked = look.value === overensLook.worn(); };
  for (const look of looks) look.addEventListener("change", () => overensLook.choose(look.value));
  document.getElementById("o_utseende")?.addEventListener("toggle", tick);
  tick();

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

  /* A line of code that is wider than its box is scrolled with the arrow keys, once the box can have the focus. */
  const code = [...document.querySelectorAll("pre > code")];
  const reach = () => { for (const one of code) one.tabIndex = one.scrollWidth > one.clientWidth ? 0 : -1; };
  if (code.length) {
    new ResizeObserver(reach).observe(document.body);
    reach();
  }

  /* On paper nothing can be unfolded. */
  const folded = () => [...document.querySelectorAll("details:not([open])")];
  let opened = [];
  addEventListener("beforeprint", () => { opened = folded(); for (const one of opened) one.open = true; });
  addEventListener("afterprint", () => { for (const one of opened) one.open = false; });
})();

/* Owns the way from change to change by button and by key; without it every change has links to its neighbours. */
(() => {
  const bar = document.querySelector(".o-steps__bar");
  const stops = [...document.querySelectorAll("[data-stop]")];
  if (!bar || !stops.length) return;
  const where = bar.querySelector(".o-steps__where");
  let current = stops.findIndex((stop) => `#${stop.id}` === decodeURIComponent(location.hash));
  bar.hidden = false;

  const say = () => {
    where.textContent = current < 0 ? `${stops.length} ${bar.dataset.noun}` : `${current + 1} av ${stops.length}`;
  };

  const go = (step) => {
    current = current < 0 ? (step > 0 ? 0 : stops.length - 1) : (current + step + stops.length) % stops.length;
    const stop = stops[current];
    for (let fold = stop.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    location.replace(`#${stop.id}`);
    stop.tabIndex = -1;
    stop.focus({ preventScroll: true });
    say();
  };

  bar.addEventListener("click", (event) => {
    const button = event.target.closest("[data-step]");
    if (button) go(Number(button.dataset.step));
  });

  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    go(step);
  });

  window.addEventListener("hashchange", () => {
    const found = stops.findIndex((stop) => `#${stop.id}` === decodeURIComponent(location.hash));
    if (found >= 0) current = found;
    say();
  });
  say();
})();

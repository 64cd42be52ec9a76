/* Owns what a reader's own day and last choice change on the referrer's pages; without it the day of the build holds. */
(() => {
  const KEY = "overens.kommun";
  const remembered = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY));
    } catch {
      return null;
    }
  };

  /* The municipality that is looked at is the one to be offered next time. */
  const head = document.querySelector("[data-municipality]");
  if (head) {
    try {
      localStorage.setItem(KEY, JSON.stringify({ id: head.dataset.municipality, name: head.dataset.name }));
    } catch {
      /* A browser that keeps nothing still shows everything. */
    }
  }
  const offer = document.querySelector(".o-last-chosen");
  const last = offer && remembered();
  if (last && /^[a-z0-9-]+$/.test(last.id)) {
    const known = [...document.querySelectorAll(".o-choose a")].find((link) => link.pathname.endsWith(`/${last.id}/`));
    if (known) {
      const link = offer.querySelector("a");
      link.href = known.href;
      link.textContent = known.textContent;
      offer.hidden = false;
    }
  }

  /* Days are compared as they are written, in the time of Sweden. */
  const now = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(new Date());
  const built = document.querySelector("[data-today]");
  if (!built || now <= built.dataset.today) return;
  for (const meeting of document.querySelectorAll(".o-meeting[data-day]")) {
    if (meeting.dataset.day < now) meeting.classList.add("o-meeting--past");
  }
  for (const month of document.querySelectorAll(".o-month")) {
    month.hidden = !month.querySelector(".o-meeting:not(.o-meeting--past)");
  }
  const next = [...document.querySelectorAll(".o-next")];
  const coming = next.find((meeting) => meeting.dataset.last >= now);
  for (const meeting of next) meeting.hidden = meeting !== coming;
  const none = document.querySelector(".o-next-none");
  if (none) none.hidden = Boolean(coming);
  const counted = document.querySelector(".o-counted");
  if (counted) {
    const words = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
    counted.textContent = new Date(`${now}T12:00:00Z`).toLocaleDateString("sv-SE", { ...words, timeZone: "UTC" });
  }
})();

/* Owns what a reader's own day and last choice change on the referrer's pages; without it the day of the build holds.
   It stands in the head and follows the page as it is read, so that nothing is painted that is then taken away. */
(() => {
  const KEY = "overens.kommun";
  /* Days are compared as they are written, in the time of Sweden. */
  const now = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(new Date());

  const settle = () => {
    const built = document.querySelector("[data-today]");
    if (!built || now <= built.dataset.today) return;
    for (const meeting of document.querySelectorAll(".o-meeting[data-day]")) {
      meeting.classList.toggle("o-meeting--past", meeting.dataset.day < now);
    }
    for (const month of document.querySelectorAll(".o-month")) {
      month.hidden = !month.querySelector(".o-meeting:not(.o-meeting--past)");
    }
    const next = [...document.querySelectorAll(".o-next")];
    const coming = next.find((meeting) => meeting.dataset.last >= now);
    const none = document.querySelector(".o-next-none");
    /* Until the one to show has been read, the card stays as it is. */
    if (coming || none) for (const meeting of next) meeting.hidden = meeting !== coming;
    if (none) none.hidden = Boolean(coming);
    const counted = document.querySelector(".o-counted");
    if (counted) {
      const words = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
      const told = new Date(`${now}T12:00:00Z`).toLocaleDateString("sv-SE", words);
      if (counted.textContent !== told) counted.textContent = told;
    }
  };

  /* The municipality that is looked at is the one to be offered next time. */
  const remember = () => {
    const head = document.querySelector("[data-municipality]");
    try {
      if (head) localStorage.setItem(KEY, head.dataset.municipality);
    } catch {
      /* A browser that keeps nothing still shows everything. */
    }
  };

  const offer = () => {
    const offered = document.querySelector(".o-last-chosen");
    let last = null;
    try {
      last = offered && localStorage.getItem(KEY);
    } catch {
      return;
    }
    const links = [...document.querySelectorAll(".o-choose a")];
    const known = last && links.find((link) => link.pathname.split("/").at(-2) === last);
    if (!known) return;
    const link = offered.querySelector("a");
    link.href = known.href;
    link.textContent = known.textContent;
    offered.hidden = false;
  };

  const followed = new MutationObserver(settle);
  followed.observe(document, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => {
    followed.disconnect();
    settle();
    remember();
    offer();
  });
})();

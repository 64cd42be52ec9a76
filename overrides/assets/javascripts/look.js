/* Owns the look that the reader has chosen, put on the page before anything is painted so that nothing flashes, and the
   word to the style sheet that scripts run. */
globalThis.overensLook = (() => {
  const KEY = "overens.utseende";
  const LOOKS = ["light", "dark"];
  const root = document.documentElement;

  const kept = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const wear = (look) => {
    if (LOOKS.includes(look)) root.dataset.look = look;
    else delete root.dataset.look;
  };
  const choose = (look) => {
    wear(look);
    try {
      if (LOOKS.includes(look)) localStorage.setItem(KEY, look);
      else localStorage.removeItem(KEY);
    } catch {
      /* A browser that keeps nothing wears it on this page. */
    }
  };

  root.classList.remove("no-js");
  wear(kept());
  /* Another tab has chosen. */
  addEventListener("storage", (event) => { if (event.key === KEY || event.key === null) wear(kept()); });
  return { choose, worn: () => root.dataset.look ?? "device" };
})();

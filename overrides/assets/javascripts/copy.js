/* Owns the buttons that copy a digest; without a clipboard they stay hidden, and a click marks the whole digest. */
(() => {
  const buttons = [...document.querySelectorAll(".o-copy")];
  if (!buttons.length || !navigator.clipboard) return;
  const told = document.createElement("p");
  told.className = "o-hidden";
  told.setAttribute("role", "status");
  document.querySelector("article").append(told);
  for (const button of buttons) button.hidden = false;

  const say = (button, words) => {
    const name = button.firstChild;
    told.textContent = words;
    name.data = words;
    clearTimeout(button.waiting);
    button.waiting = setTimeout(() => { name.data = "Kopiera"; told.textContent = ""; }, 4000);
  };

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest(".o-copy");
    if (!button) return;
    navigator.clipboard.writeText(button.dataset.copy).then(
      () => say(button, "Kopierad"),
      () => say(button, "Gick inte att kopiera"),
    );
  });
})();

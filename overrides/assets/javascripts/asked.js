/* Owns the room for answers on the search page, made before anything is painted, so that no answer moves what is read. */
if (new URLSearchParams(location.search).get("q")) document.documentElement.classList.add("o-asked");

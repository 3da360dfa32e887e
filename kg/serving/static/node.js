// A node's page: the drawing is opened, closed and undone without leaving the page; drawing and table choose together.
// All of it also works as links, without this file.
"use strict";
(() => {
  const around = () => document.getElementById("around");
  if (!around()) return;

  function choose(node) {
    for (const one of around().querySelectorAll("[data-node]")) {
      one.classList.toggle("chosen", one.dataset.node === node);
    }
  }

  function listen() {
    const here = around();
    for (const event of ["mouseover", "focusin"]) {
      here.addEventListener(event, (found) => {
        const one = found.target.closest("[data-node]");
        if (one) choose(one.dataset.node);
      });
    }
    here.addEventListener("click", (event) => {
      const link = event.target.closest("a.open, a.undo, thead a");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      show(link.href, link.className === "undo" ? "undo" : link.closest("[data-node]")?.dataset.node, true);
    });
  }

  async function show(address, focus, keep) {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok) { location.assign(address); return; }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("around");
    if (!fresh) { location.assign(address); return; }
    around().replaceWith(document.adoptNode(fresh));
    if (keep) history.pushState({}, "", address);
    listen();
    const rows = [...around().querySelectorAll("tr[data-node]")];
    const row = rows.find((one) => one.dataset.node === focus);
    if (row) choose(focus);
    (row?.querySelector("a.open") || around().querySelector("a.undo, thead a"))?.focus({ preventScroll: true });
  }

  addEventListener("popstate", () => show(location.href, null, false));
  listen();
})();

// The explorer: the scene that the address asks for, drawn by force-graph on a canvas. What is opened, closed, hidden
// or filtered changes the address, and the scene is asked for again; the page without this script does the same by links.
"use strict";
(() => {
  const [stage, place, told] = ["stage", "canvas", "told"].map((id) => document.getElementById(id));
  const words = stage.dataset;
  if (typeof window.ForceGraph !== "function") return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const known = new Map(); // nodes by path: their places stay when the scene changes
  let nodes = [];
  let links = [];
  let chosen = null;
  let asking = null;
  let gliding = 0;
  let focusing = false; // the picture gets the keys once it is there
  let colours = {};
  const past = [location.search];
  let now = 0;

  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  function paint() {
    colours = {};
    for (const name of ["card", "ink", "quiet", "focus", "conferral", "organisation", "person", "group", "event", "movement", "model", "place", "award", "document"]) {
      colours[name] = style(name);
    }
    colours.post = colours.organisation;
  }

  // Every kind has a shape of its own, as in the drawings of the other pages.
  const ways = {
    conferral: [[0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]],
    event: [[0, -1.2], [1.2, 1], [-1.2, 1]],
    movement: [[0, 1.2], [1.2, -1], [-1.2, -1]],
    organisation: [[-1.1, -0.9], [1.1, -0.9], [1.1, 0.9], [-1.1, 0.9]],
    place: [[-1.2, 0], [-0.6, -1], [0.6, -1], [1.2, 0], [0.6, 1], [-0.6, 1]],
    document: [[-0.8, -1], [0.3, -1], [0.8, -0.5], [0.8, 1], [-0.8, 1]],
    model: [[-1, -0.4], [-0.4, -1], [0.4, -1], [1, -0.4], [1, 0.4], [0.4, 1], [-0.4, 1], [-1, 0.4]],
    award: [[0, -1.3], [0.4, -0.4], [1.3, -0.3], [0.6, 0.3], [0.8, 1.2], [0, 0.7], [-0.8, 1.2], [-0.6, 0.3], [-1.3, -0.3], [-0.4, -0.4]],
  };
  function shape(node, context, size) {
    context.beginPath();
    const corners = ways[node.kind];
    if (!corners) context.arc(node.x, node.y, size, 0, 2 * Math.PI);
    else for (const [x, y] of corners) context.lineTo(node.x + x * size, node.y + y * size);
    context.closePath();
  }
  const size = (node) => 5 + Math.min(5, Math.sqrt(node.near));

  function drawNode(node, context, scale) {
    const wide = size(node);
    shape(node, context, wide);
    context.fillStyle = colours[node.kind] || colours.quiet;
    context.fill();
    if (node.kind === "group") {
      context.beginPath();
      context.arc(node.x, node.y, wide / 2, 0, 2 * Math.PI);
      context.fillStyle = colours.card;
      context.fill();
    }
    if (node.path === chosen || node.pages) {
      shape(node, context, wide + 2 / scale);
      context.lineWidth = (node.path === chosen ? 3 : 1.5) / scale;
      context.strokeStyle = node.path === chosen ? colours.focus : colours.ink;
      context.stroke();
    }
    if (scale < 0.55 && node.path !== chosen && node.near < 12) return;
    const high = Math.max(3.2, 11 / Math.max(scale, 0.8));
    context.font = `${node.path === chosen ? "600 " : ""}${high}px system-ui, "Noto Sans", sans-serif`;
    context.textAlign = "center";
    context.textBaseline = "top";
    context.lineWidth = 3 / scale;
    context.strokeStyle = colours.card;
    context.fillStyle = colours.ink;
    node.lines.forEach((line, number) => {
      const text = node.more && number === node.lines.length - 1 ? `${line} +${node.more}` : line;
      const y = node.y + wide + 2 + number * high * 1.1;
      context.strokeText(text, node.x, y);
      context.fillText(text, node.x, y);
    });
  }

  function drawArea(node, colour, context) {
    context.fillStyle = colour;
    shape(node, context, size(node) + 3);
    context.fill();
  }

  let drawn = null;
  function begin() {
    for (const id of ["bar", "canvas"]) document.getElementById(id).hidden = false;
    paint();
    drawn = new window.ForceGraph(place)
      .backgroundColor("rgba(0,0,0,0)")
      .nodeId("path")
      .nodeLabel(() => "") // a name would be written as HTML
      .linkLabel(() => "")
      .nodeCanvasObject(drawNode)
      .nodePointerAreaPaint(drawArea)
      .linkColor((link) => (near(link) ? colours.focus : `${colours.quiet}aa`))
      .linkWidth((link) => (near(link) ? 2.5 : 1))
      .linkLineDash((link) => (["maybe", "asked", "proposed"].includes(link.relation) ? [4, 3] : null))
      .linkDirectionalArrowLength(4)
      .linkDirectionalArrowRelPos(0.9)
      .linkCanvasObjectMode((link) => (near(link) ? "after" : undefined))
      .linkCanvasObject(drawRelation)
      .cooldownTicks(0) // every node has its place from the server: the same for everybody, with room for its name
      .onNodeClick((node) => click(node))
      .onBackgroundClick(() => choose(null));
    for (const force of ["charge", "link", "center"]) drawn.d3Force(force, null);
    fill();
    addEventListener("resize", fill);
    dark.addEventListener("change", () => { paint(); again(); });
  }
  const fill = () => drawn.width(place.clientWidth).height(place.clientHeight);
  const again = () => drawn.nodeCanvasObject(drawNode); // draws once more without moving anything
  const near = (link) => chosen && (link.source.path === chosen || link.target.path === chosen);

  function drawRelation(link, context, scale) {
    const [x, y] = [(link.source.x + link.target.x) / 2, (link.source.y + link.target.y) / 2];
    const high = Math.max(2.8, 10 / Math.max(scale, 0.8));
    context.font = `${high}px system-ui, "Noto Sans", sans-serif`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineWidth = 3 / scale;
    context.strokeStyle = colours.card;
    context.strokeText(link.words, x, y);
    context.fillStyle = colours.quiet;
    context.fillText(link.words, x, y);
  }

  let last = [null, 0];
  function click(node) {
    const twice = last[0] === node.path && performance.now() - last[1] < 400;
    last = [node.path, performance.now()];
    choose(node.path);
    if (twice) toggle(node);
  }

  function choose(path) {
    chosen = path;
    again();
    for (const row of document.querySelectorAll("#listed tr[data-node]")) {
      row.classList.toggle("chosen", row.dataset.node === path);
    }
    const node = path && known.get(path);
    if (node) told.textContent = node.full;
  }

  // ---- the address
  const parameters = () => new URLSearchParams(location.search);
  const without = (list, path) => list.filter((one) => one !== path && !one.startsWith(`${path}~`));
  function change(edit) {
    const said = parameters();
    edit(said);
    said.delete("add");
    go(`?${said}`);
  }
  function set(said, name, values) {
    said.delete(name);
    for (const value of values) said.append(name, value);
  }
  function go(search) {
    past.splice(++now, past.length, search);
    history.pushState({}, "", `${location.pathname}${search}`);
    load();
  }
  function step(by) {
    if (!(now + by in past)) return;
    now += by;
    history.replaceState({}, "", `${location.pathname}${past[now]}`);
    load();
  }
  const add = (path) => change((said) => {
    set(said, "hide", said.getAll("hide").filter((one) => one !== path));
    set(said, "node", [...said.getAll("node").filter((one) => one !== path), path]);
    set(said, "open", [...without(said.getAll("open"), path), path]);
    chosen = path;
  });
  const open = (path, pages) => change((said) => {
    const others = without(said.getAll("open"), path);
    set(said, "open", pages ? [...others, pages > 1 ? `${path}~${pages}` : path] : others);
  });
  const hide = (path) => change((said) => {
    set(said, "node", said.getAll("node").filter((one) => one !== path));
    set(said, "open", without(said.getAll("open"), path));
    set(said, "hide", [...said.getAll("hide").filter((one) => one !== path), path]);
  });
  const toggle = (node) => open(node.path, node.pages ? 0 : 1);

  async function load() {
    asking?.abort();
    asking = new AbortController();
    const signal = asking.signal;
    try {
      const [answer, page] = await Promise.all([
        fetch(`/explore/graph${location.search}`, { signal }),
        fetch(location.href, { signal }),
      ]);
      if (!answer.ok || !page.ok) return;
      const said = await answer.json();
      const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
      if (signal.aborted) return;
      draw(said);
      renew(fresh);
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  }

  function draw(said) {
    const before = new Set(nodes.map((node) => node.path));
    const beside = new Map();
    for (const [one, two] of said.links) {
      for (const [a, b] of [[one, two], [two, one]]) {
        const other = said.nodes[b].path;
        if (before.has(other) && !beside.has(a)) beside.set(a, known.get(other));
      }
    }
    nodes = said.nodes.map((one, number) => {
      const node = known.get(one.path) || {};
      const start = before.has(one.path) ? node : beside.get(number) || one;
      [node.fromX, node.fromY, node.toX, node.toY] = [start.x, start.y, one.x, one.y];
      return Object.assign(node, one, { x: start.x, y: start.y });
    });
    for (const node of nodes) known.set(node.path, node);
    const moved = nodes.some((node) => !before.has(node.path)) || before.size !== nodes.length;
    links = said.links.map(([source, target, relation, text]) => ({ source: said.nodes[source].path, target: said.nodes[target].path, relation, words: text }));
    for (const id of ["canvas", "how"]) document.getElementById(id).hidden = !nodes.length;
    if (focusing && nodes.length) place.focus({ preventScroll: true });
    focusing = false;
    fill();
    drawn.graphData({ nodes, links });
    glide(calm || !before.size ? 0 : 350, moved);
    told.textContent = words.words.replace("#", nodes.length).replace("%", links.length) + (said.full ? ` ${words.full}` : "");
    place.setAttribute("aria-label", told.textContent);
    document.getElementById("undo").disabled = now === 0;
    document.getElementById("redo").disabled = now === past.length - 1;
    if (chosen && nodes.some((node) => node.path === chosen)) choose(chosen);
  }

  function glide(time, fit) { // from where the nodes were to where they are now
    const turn = ++gliding;
    const begun = performance.now();
    const frame = () => {
      if (turn !== gliding) return;
      const part = time ? Math.min(1, (performance.now() - begun) / time) : 1;
      const eased = 1 - (1 - part) ** 3;
      for (const node of nodes) {
        node.x = node.fx = node.fromX + (node.toX - node.fromX) * eased;
        node.y = node.fy = node.fromY + (node.toY - node.fromY) * eased;
      }
      again();
      if (part < 1) requestAnimationFrame(frame);
      else if (fit) drawn.zoomToFit(time, 60);
    };
    frame();
  }

  function renew(fresh) {
    const focused = document.activeElement?.closest?.("#listed tr[data-node]")?.dataset.node;
    for (const id of ["listed", "filter", "add"]) {
      const typed = id === "add" ? document.getElementById("add-name").value : "";
      document.getElementById(id).replaceWith(document.adoptNode(fresh.getElementById(id)));
      if (typed) document.getElementById("add-name").value = "";
    }
    if (nodes.length) document.getElementById("begin")?.remove();
    if (focused) {
      const row = [...document.querySelectorAll("#listed tr[data-node]")].find((one) => one.dataset.node === focused);
      row?.querySelector("a[data-do]")?.focus({ preventScroll: true });
    }
    if (chosen) choose(chosen);
  }

  // ---- what the reader does
  document.getElementById("undo").addEventListener("click", () => step(-1));
  document.getElementById("redo").addEventListener("click", () => step(1));
  document.getElementById("fit").addEventListener("click", () => drawn.zoomToFit(calm ? 0 : 300, 60));
  document.getElementById("clear").addEventListener("click", () => change((said) => ["node", "open", "hide"].forEach((name) => said.delete(name))));
  addEventListener("popstate", () => { past.splice(++now, past.length, location.search); load(); });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#listed a[data-do], #hits a, #begin a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(new URL(link.href).search);
  });
  for (const kind of ["mouseover", "focusin"]) {
    document.addEventListener(kind, (event) => {
      const row = event.target.closest?.("#listed tr[data-node]");
      if (row && row.dataset.node !== chosen) choose(row.dataset.node);
    });
  }
  document.addEventListener("submit", (event) => {
    if (event.target.id === "filter") {
      event.preventDefault();
      const said = new URLSearchParams(new FormData(event.target));
      for (const name of ["from", "to"]) if (!said.get(name)) said.delete(name);
      go(`?${said}`);
    } else if (event.target.id === "add") {
      event.preventDefault();
      search();
    }
  });
  document.addEventListener("input", (event) => {
    if (event.target.id === "add-name") search();
  });

  let searching = null;
  async function search() {
    const hits = document.getElementById("hits");
    const text = document.getElementById("add-name").value.trim();
    searching?.abort();
    if (!text) return hits.replaceChildren();
    searching = new AbortController();
    const lang = parameters().get("lang");
    try {
      const answer = await fetch(`/explore/find?${new URLSearchParams({ q: text, ...(lang && { lang }) })}`, { signal: searching.signal });
      const found = await answer.json();
      const rows = found.map((one) => {
        const row = document.createElement("li");
        const button = row.appendChild(document.createElement("button"));
        button.type = "button";
        button.textContent = `${one.label} – ${one.kind}`;
        button.addEventListener("click", () => { focusing = true; add(one.path); });
        return row;
      });
      if (!rows.length) rows.push(Object.assign(document.createElement("li"), { textContent: hits.dataset.none }));
      document.getElementById("hits").replaceChildren(...rows);
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  }

  place.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const node = chosen && known.get(chosen);
    const turns = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (event.key in turns) move(turns[event.key]);
    else if (event.key === "Enter" && node) toggle(node);
    else if (event.key === "Delete" && node) hide(node.path);
    else if (event.key === "z") step(-1);
    else if (event.key === "y") step(1);
    else if (event.key === "+" || event.key === "=") drawn.zoom(drawn.zoom() * 1.3, 150);
    else if (event.key === "-") drawn.zoom(drawn.zoom() / 1.3, 150);
    else return;
    event.preventDefault();
  });

  function move([x, y]) {
    const from = chosen && known.get(chosen);
    if (!from || !nodes.includes(from)) return nodes.length && choose(nodes[0].path);
    let best = null;
    for (const node of nodes) {
      if (node === from) continue;
      const [dx, dy] = [node.x - from.x, node.y - from.y];
      const along = dx * x + dy * y;
      const aside = Math.abs(dx * y) + Math.abs(dy * x);
      if (along <= 0) continue;
      const far = along + 2 * aside;
      if (!best || far < best[0]) best = [far, node];
    }
    if (best) choose(best[1].path);
  }

  begin();
  document.getElementById("still").remove();
  load();
})();

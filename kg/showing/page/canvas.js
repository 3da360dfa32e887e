// The drawing: vis-network places, moves and picks; shapes and labels are drawn here.

// Shapes in a circle of radius 1, the same for the canvas and for the legend.
const GLYPHS = {
  conferral: 'M0-1.2 1.2 0 0 1.2-1.2 0Z',
  organisation: 'M-.64-.9H.64Q.9-.9.9-.64V.64Q.9.9.64.9H-.64Q-.9.9-.9.64V-.64Q-.9-.9-.64-.9Z',
  person: 'M1 0A1 1 0 1 1-1 0 1 1 0 1 1 1 0Z',
  group: [
    'M.58-.5A.58.58 0 1 1-.58-.5.58.58 0 1 1 .58-.5Z',
    'M.02.48A.58.58 0 1 1-1.14.48.58.58 0 1 1 .02.48Z',
    'M1.14.48A.58.58 0 1 1-.02.48.58.58 0 1 1 1.14.48Z',
  ].join(''),
  event: 'M0-1.1 1.15.85H-1.15Z',
  movement: 'M0-1.25.33-.46 1.19-.39.54.18.74 1.01 0 .56-.74 1.01-.54.18-1.19-.39-.33-.46Z',
  model: 'M1.08 0 .54.94-.54.94-1.08 0-.54-.94.54-.94Z',
  place: 'M0 1.3C-.45.65-.92.25-.92-.28A.92.92 0 1 1 .92-.28C.92.25.45.65 0 1.3Z',
};
const PATHS = Object.fromEntries(Object.entries(GLYPHS).map(([name, path]) => [name, new Path2D(path)]));
const LETTERS = 12; // the height of a label on the screen; hubs get a little more
const LINE = 1.22;
const EDGE_LABELS_FROM = 1.25; // the zoom from which edges show what they say without being asked

let network = null;
let shownNodes = null;
let shownEdges = null;
let colours = {};
let hovered = { node: null, link: null };
const centres = new Set(data.extract ? data.extract.centres : []); // what the picture is about is ringed
let lit = null; // the numbers of the nodes that stand out, or null while none is chosen

const still = matchMedia('(prefers-reduced-motion: reduce)');
const dark = matchMedia('(prefers-color-scheme: dark)');

/** Read the colours from the style sheet, which knows whether it is dark. */
function readColours() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(`--${name}`).trim();
  colours = { paper: read('paper'), ink: read('ink'), quiet: read('quiet'), edge: read('edge'), focus: read('focus') };
  for (const name of CLASSES) colours[name] = { fill: read(name), line: read(`${name}-line`) };
}

/** Open the drawing; it is not opened before the tab is seen, since a hidden canvas has no size. */
function openCanvas() {
  readColours();
  const options = structuredClone(data.picture.options);
  options.autoResize = true;
  options.nodes.ctxRenderer = drawNode;
  options.edges.color = { color: colours.edge, highlight: colours.focus, hover: colours.ink, inherit: false };
  shownNodes = new vis.DataView(new vis.DataSet(data.picture.nodes.map(({ label, group, ...node }) => node)), {
    filter: (node) => isShown(nodes[node.id]),
  });
  shownEdges = new vis.DataView(new vis.DataSet(data.picture.edges), {
    filter: (edge) => isShown(nodes[edge.from]) && isShown(nodes[edge.to]),
  });
  const box = document.getElementById('canvas');
  network = new vis.Network(box, { nodes: shownNodes, edges: shownEdges }, options);
  network.on('afterDrawing', (ctx) => {
    drawLit(ctx);
    drawLabels(ctx);
  });
  network.on('click', (event) => {
    if (event.nodes.length) choose({ node: event.nodes[0] });
    else if (event.edges.length) choose({ link: event.edges[0] });
    else choose({ node: null, link: null });
  });
  for (const event of ['dragStart', 'zoom']) network.on(event, () => cancelAnimationFrame(gliding));
  network.on('hoverNode', (event) => hover({ node: event.node, link: null }));
  network.on('hoverEdge', (event) => hover({ node: null, link: event.edge }));
  network.on('blurNode', () => hover({ node: null, link: null }));
  network.on('blurEdge', () => hover({ node: null, link: null }));
  dark.addEventListener('change', () => {
    readColours();
    network.setOptions({ edges: { color: { color: colours.edge, highlight: colours.focus, hover: colours.ink } } });
    light();
  });
  const frame = box.firstElementChild;
  frame.setAttribute('role', 'application');
  frame.dataset.label = 'canvas';
  frame.setAttribute('aria-label', word('canvas'));
  frame.addEventListener('keydown', moveByKey);
}

function hover(what) {
  hovered = what;
  document.getElementById('canvas').classList.toggle('over', what.node !== null || what.link !== null);
  network.redraw();
}

/** Draw one node: its shape, dashed where it is left open which body it is, hollow where no award was made. */
function drawNode({ ctx, id, x, y, state }) {
  const node = nodes[id];
  const { fill, line } = colours[node.group];
  const size = node.size;
  return {
    drawNode() {
      ctx.translate(x, y);
      if (state.selected || hovered.node === id) {
        ctx.globalAlpha = state.selected ? 0.35 : 0.18;
        ctx.fillStyle = colours.focus;
        ctx.beginPath();
        ctx.arc(0, 0, size * 1.2 + 5, 0, 2 * Math.PI);
        ctx.fill();
        ctx.globalAlpha = 1;
      }
      if (centres.has(id)) {
        ctx.strokeStyle = colours.focus;
        ctx.lineWidth = 2;
        ctx.beginPath();
        ctx.arc(0, 0, size * 1.25 + 4, 0, 2 * Math.PI);
        ctx.stroke();
      }
      ctx.scale(size, size);
      ctx.lineJoin = 'round';
      ctx.fillStyle = node.open || node.proposed ? colours.paper : fill;
      ctx.fill(PATHS[node.group]);
      if (node.open) {
        ctx.globalAlpha = 0.3;
        ctx.fillStyle = fill;
        ctx.fill(PATHS[node.group]);
        ctx.globalAlpha = 1;
        ctx.setLineDash([4 / size, 3 / size]);
      }
      ctx.strokeStyle = line;
      ctx.lineWidth = (node.open || node.proposed ? 2 : 1.4) / size;
      ctx.stroke(PATHS[node.group]);
    },
    nodeDimensions: { width: size * 2, height: size * 2 },
  };
}

/** Let the chosen node and its neighbours, or the ends of the chosen edge, stand out from the rest. */
function light() {
  lit = null;
  if (view.node !== null) lit = new Set([view.node, ...neighbours(nodes[view.node]).map((node) => node.number)]);
  if (view.link !== null) lit = new Set([links[view.link].from, links[view.link].to]);
  network.setSelection({
    nodes: view.node !== null && shownNodes.get(view.node) ? [view.node] : [],
    edges: view.link !== null && shownEdges.get(view.link) ? [view.link] : [],
  });
}

/** Lay a veil over the drawing and draw what stands out once more above it: quicker than to change every edge. */
function drawLit(ctx) {
  if (!lit) return;
  const { width, height } = ctx.canvas;
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.globalAlpha = 0.84;
  ctx.fillStyle = colours.paper;
  ctx.fillRect(0, 0, width, height);
  ctx.restore();
  const some = view.link !== null ? [links[view.link]] : nodes[view.node].links;
  const edges = some.map((link) => network.body.edges[link.number]).filter((edge) => edge && edge.connected);
  for (const edge of edges) edge.draw(ctx);
  for (const edge of edges) edge.drawArrows(ctx);
  for (const number of lit) if (network.body.nodes[number]) network.body.nodes[number].draw(ctx);
}

/** Show the nodes that pass the filters. */
function filterCanvas() {
  shownNodes.refresh();
  shownEdges.refresh();
}

function isNarrow() {
  return matchMedia('(max-width: 45rem)').matches;
}

/** Return how much of the canvas lies under the legend and the panel, so that what matters is not hidden there. */
function margins() {
  const box = document.getElementById('canvas').getBoundingClientRect();
  const narrow = isNarrow();
  const covered = (id) => {
    const other = document.getElementById(id);
    return other.hidden ? { width: 0, height: 0 } : other.getBoundingClientRect();
  };
  const legend = document.getElementById('legend').open ? covered('legend').width : 0;
  return {
    box,
    narrow,
    left: narrow ? 0 : legend,
    right: narrow ? 0 : covered('panel').width,
    top: narrow ? 48 : 0,
    bottom: narrow ? covered('panel').height : 0,
  };
}

/** Move the view so that some nodes fill what can be seen of the canvas. */
function show(some, { closest = 1.1, farthest = 0, jump = false } = {}) {
  if (!some.length) return;
  const { box, narrow, left, right, top, bottom } = margins();
  const xs = some.map((node) => node.x);
  const ys = some.map((node) => node.y);
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const wide = Math.max(box.width - left - right - (narrow ? 70 : 160), 80); // less the labels at the sides
  const high = Math.max(box.height - top - bottom - 90, 80);
  const fits = Math.min(wide / (east - west + 1), high / (south - north + 1), closest);
  const scale = Math.max(fits, farthest);
  // Where not all fits, the largest hub is in the middle.
  const hub = some.reduce((a, b) => (b.size > a.size ? b : a));
  const [x, y] = fits < farthest ? [hub.x, hub.y] : [(west + east) / 2, (north + south) / 2];
  const middle = { x: x - (left - right) / 2 / scale, y: y - (top - bottom) / 2 / scale };
  glide(middle, scale, jump);
}

let gliding = 0;

/** Move the view in a short glide, or at once. (vis' own glides get stuck when one begins before another ends.) */
function glide(position, scale, jump = false) {
  cancelAnimationFrame(gliding);
  if (jump || still.matches) {
    network.moveTo({ position, scale });
    return;
  }
  const from = { ...network.getViewPosition(), scale: network.getScale() };
  const start = performance.now();
  const step = (now) => {
    const part = Math.min(Math.max((now - start) / 300, 0), 1);
    const eased = part * part * (3 - 2 * part);
    const between = (a, b) => a + (b - a) * eased;
    network.moveTo({
      position: { x: between(from.x, position.x), y: between(from.y, position.y) },
      scale: from.scale * (scale / from.scale) ** eased,
    });
    if (part < 1) gliding = requestAnimationFrame(step);
  };
  gliding = requestAnimationFrame(step);
}

function showAll() {
  show(nodes.filter(isShown));
}

/** Bring what is chosen into view, with what it is linked to. */
function showChosen() {
  if (!network || view.tab !== 'picture') return;
  if (view.node !== null) show([nodes[view.node], ...neighbours(nodes[view.node]).filter(isShown)]);
  if (view.link !== null) show([nodes[links[view.link].from], nodes[links[view.link].to]]);
}

/** Choose something from outside the drawing, and bring it into view. */
function goTo(change) {
  choose(change);
  showChosen();
}

/** Move or zoom the drawing, which has the focus, by a key. */
function moveByKey(event) {
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  const factor = { '+': 1.4, '=': 1.4, '-': 1 / 1.4, _: 1 / 1.4 }[event.key];
  if (step) {
    const { x, y } = network.getViewPosition();
    const far = 120 / network.getScale();
    glide({ x: x + step[0] * far, y: y + step[1] * far }, network.getScale());
  } else if (factor) zoom(factor);
  else return;
  event.preventDefault();
}

function zoom(factor) {
  glide(network.getViewPosition(), network.getScale() * factor);
}

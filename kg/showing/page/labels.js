// Labels: as many as find room at this zoom, like the names on a map. The chosen, the near and the large come first.

const HUB = 18; // nodes larger than this have their names in bold, over smaller dots if need be
const FEW = 500; // of so many nodes, names are also tried askew; of more, there is no room anyhow
let ranked = null;
let rankedFor = '';

/** Return the nodes in the order in which they may claim room for their labels. */
function byRank() {
  const key = `${view.node}|${view.link}|${hovered.node}|${hovered.link}`;
  if (rankedFor !== key || !ranked) {
    rankedFor = key;
    const ends = hovered.link === null ? [] : [links[hovered.link].from, links[hovered.link].to];
    const rank = (node) =>
      (node.number === view.node || node.number === hovered.node || ends.includes(node.number) ? 2000 : 0) +
      (lit && lit.has(node.number) ? 1000 : 0) +
      (centres.has(node.number) ? 500 : 0) +
      node.size;
    ranked = [...nodes].sort((a, b) => rank(b) - rank(a) || a.number - b.number);
  }
  return ranked;
}

/** Room on the screen, in cells, so that a frame stays quick with thousands of labels. */
class Room {
  constructor() {
    this.cells = new Map();
  }

  /** Take a box unless another's is there; what is no larger than `weight` gives way, as dots do to a hub's name. */
  take({ left, top, right, bottom, owner, weight = 0, size = Infinity, sure = false }) {
    const boxes = [];
    for (let column = Math.floor(left / 80); column <= Math.floor(right / 80); column += 1) {
      for (let row = Math.floor(top / 40); row <= Math.floor(bottom / 40); row += 1) {
        const key = column * 10007 + row;
        const cell = this.cells.get(key) || [];
        const meets = (b) => left < b.right && right > b.left && top < b.bottom && bottom > b.top;
        if (!sure && cell.some((b) => b.owner !== owner && b.size > weight && meets(b))) {
          return false;
        }
        boxes.push([key, cell]);
      }
    }
    for (const [key, cell] of boxes) {
      cell.push({ left, top, right, bottom, owner, size });
      this.cells.set(key, cell);
    }
    return true;
  }
}

/** Break a name into lines of a bearable length; what does not fit ends in '…'. */
function wrap(text, most, length = 22) {
  const lines = [''];
  for (const part of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (!last || last.length + part.length < length) lines[lines.length - 1] = `${last} ${part}`.trim();
    else lines.push(part);
  }
  const kept = lines.slice(0, most).map((line) => (line.length > length + 4 ? `${line.slice(0, length)}…` : line));
  if (lines.length > most) kept[most - 1] = `${kept[most - 1].replace(/[\s,;:–-]+$/, '')}…`;
  return kept;
}

const measured = new Map();

/** Return the lines of a label and the width of the widest, in letters of height 1. */
function lay(ctx, text, most) {
  const key = `${most}|${text}`;
  if (!measured.has(key)) {
    ctx.font = `100px ${FONT}`;
    const lines = wrap(text, most);
    measured.set(key, { lines, width: Math.max(...lines.map((line) => ctx.measureText(line).width)) / 100 });
  }
  return measured.get(key);
}

const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** Draw all labels that find room; `ctx` counts in the units of the graph, boxes are counted in those of the screen. */
function drawLabels(ctx) {
  const scale = network.getScale();
  const { width, height } = document.getElementById('canvas').getBoundingClientRect();
  const corner = network.DOMtoCanvas({ x: 0, y: 0 });
  const frame = { scale, width, height, corner, room: new Room() };
  const seen = byRank().filter((node) => {
    const [x, y] = onScreen(node, frame);
    return x > -40 && y > -40 && x < width + 40 && y < height + 40 && isShown(node);
  });
  frame.few = seen.length <= FEW;
  for (const box of covers()) frame.room.take({ ...box, owner: 'cover', size: Infinity, sure: true });
  for (const node of seen) {
    const [[x, y], r] = [onScreen(node, frame), node.size * scale];
    const size = lit && lit.has(node.number) ? Infinity : node.size;
    frame.room.take({ left: x - r, top: y - r, right: x + r, bottom: y + r, owner: node.number, size, sure: true });
  }
  ctx.textAlign = 'center';
  ctx.textBaseline = 'top';
  ctx.lineJoin = 'round';
  for (const node of seen) drawNodeLabel(ctx, frame, node);
  for (const link of links) if (speaks(link, scale) && shownEdges.get(link.number)) drawEdgeLabel(ctx, frame, link);
}

/** Return where something else lies over the canvas. */
function covers() {
  const { left, top } = document.getElementById('canvas').getBoundingClientRect();
  return ['legend', 'panel', 'zoom']
    .map((id) => document.getElementById(id))
    .filter((element) => !element.hidden)
    .map((element) => element.getBoundingClientRect())
    .map((box) => ({ left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top }));
}

function onScreen({ x, y }, { corner, scale }) {
  return [(x - corner.x) * scale, (y - corner.y) * scale];
}

/** Tell whether an edge says in words what it is: when it is asked, or seen from near. */
function speaks(link, scale) {
  if (link.number === view.link || link.number === hovered.link) return true;
  if (hovered.node !== null && (link.from === hovered.node || link.to === hovered.node)) return true;
  if (view.node !== null || view.link !== null) return link.from === view.node || link.to === view.node;
  return scale >= EDGE_LABELS_FROM;
}

function drawNodeLabel(ctx, frame, node) {
  const chosen = node.number === view.node || node.number === hovered.node;
  const centre = centres.has(node.number);
  if (lit && !lit.has(node.number) && !chosen) return;
  const { lines, width } = lay(ctx, shortName(node), chosen ? 6 : 3);
  const letters = LETTERS + Math.min(4, Math.max(0, (node.size - 16) / 4));
  const [wide, high, gap] = [width * letters + 4, lines.length * letters * LINE + 2, node.size * frame.scale + 3];
  const [x, y] = onScreen(node, frame);
  const spots = [
    [x, y + gap],
    [x, y - gap - high],
    [x + gap + wide / 2 + 2, y - high / 2],
    [x - gap - wide / 2 - 2, y - high / 2],
  ];
  if (frame.few) {
    for (const side of [1, -1]) spots.push([x + side * wide * 0.36, y + gap], [x + side * wide * 0.36, y - gap - high]);
  }
  if (chosen || centre) spots.push([...spots[0], true]); // what is asked for has its name, over something else if need be
  for (const [middle, top, sure] of spots) {
    const box = { left: middle - wide / 2, top, right: middle + wide / 2, bottom: top + high };
    const whole = box.left > 0 && box.top > 0 && box.right < frame.width && box.bottom < frame.height;
    const weight = lit || centre ? 1000 : node.size > HUB ? node.size - 1 : 0;
    if ((whole || sure) && frame.room.take({ ...box, owner: node.number, weight, sure })) {
      write(ctx, frame, lines, middle, top, letters, node.size > HUB || chosen || centre ? 600 : 400, colours.ink);
      return;
    }
  }
}

function drawEdgeLabel(ctx, frame, link) {
  const edge = network.body.edges[link.number];
  if (!edge || !edge.connected) return;
  const { lines, width } = lay(ctx, edgePhrase(link), 2);
  const letters = LETTERS - 1;
  const [wide, high] = [width * letters, lines.length * letters * LINE];
  const [middle, centre] = onScreen(edge.edgeType.getPoint(0.5), frame);
  const top = centre - high / 2;
  const asked = link.number === view.link || link.number === hovered.link;
  const box = { left: middle - wide / 2, top, right: middle + wide / 2, bottom: top + high };
  if (frame.room.take({ ...box, owner: -1 - link.number, weight: lit ? 1000 : 0, sure: asked })) {
    write(ctx, frame, lines, middle, top, letters, 400, colours.quiet);
  }
}

function write(ctx, { scale, corner }, lines, middle, top, letters, weight, colour) {
  ctx.font = `${weight} ${letters / scale}px ${FONT}`;
  ctx.strokeStyle = colours.paper;
  ctx.lineWidth = 3.5 / scale;
  ctx.fillStyle = colour;
  const x = middle / scale + corner.x;
  lines.forEach((line, number) => {
    const y = (top + number * letters * LINE) / scale + corner.y;
    ctx.strokeText(line, x, y);
    ctx.fillText(line, x, y);
  });
}

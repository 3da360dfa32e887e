'use strict';
// What the page knows (the data block) and what the reader has chosen (the address hash). No other script keeps state.

const data = JSON.parse(document.getElementById('data').textContent);
const nodes = data.nodes.map((node, number) => {
  return { ...data.picture.nodes[number], ...node, number, links: [], facts: [] };
});
const links = data.links.map((link, number) => {
  const edge = data.picture.edges[number];
  return { notes: [], facts: [], ...link, number, from: edge.from, to: edge.to };
});
const facts = data.facts;
const numberOf = new Map(nodes.map((node) => [node.key, node.number]));
for (const { same = [], number } of nodes) {
  for (const other of same) if (!numberOf.has(other)) numberOf.set(other, number);
}

links.forEach((link) => {
  nodes[link.from].links.push(link);
  nodes[link.to].links.push(link);
  link.key = `${nodes[link.from].key}|${link.relation}|${nodes[link.to].key}`;
});
facts.forEach((fact, number) => fact.nodes.forEach((node) => nodes[node].facts.push(number)));
const linkOf = new Map(links.map((link) => [link.key, link]));
const CLASSES = Object.keys(data.words.classes).filter((name) => nodes.some((node) => node.group === name));

const view = { node: null, link: null, lang: data.lang, hidden: new Set(), movement: null, query: '', tab: 'picture' };
const listeners = [];

/** Call `listener` whenever something was chosen. */
function onChange(listener) {
  listeners.push(listener);
}

/** Change what is chosen, write it to the address, tell everyone. Steps from node to node can be walked back. */
function choose(change) {
  const step = ('node' in change && change.node !== null) || ('link' in change && change.link !== null);
  if ('node' in change) view.link = null;
  if ('link' in change) view.node = null;
  Object.assign(view, change);
  const hash = writeHash();
  if (hash !== location.hash.replace(/^#/, '')) history[step ? 'pushState' : 'replaceState'](null, '', `#${hash}`);
  listeners.forEach((listener) => listener(change));
}

/** Return the hash that says all that is chosen; what is as it was at first is left out. */
function writeHash() {
  const hash = new URLSearchParams();
  if (view.node !== null) hash.set('node', nodes[view.node].key);
  if (view.link !== null) hash.set('edge', links[view.link].key);
  hash.set('lang', view.lang);
  if (view.hidden.size) hash.set('class', CLASSES.filter((name) => !view.hidden.has(name)).join(','));
  if (view.movement !== null) hash.set('movement', nodes[view.movement].key);
  if (view.query) hash.set('q', view.query);
  if (view.tab !== 'picture') hash.set('tab', view.tab);
  return hash.toString();
}

/** Take what is chosen from the address; what the address does not say is as it was at first. */
function readHash() {
  const hash = new URLSearchParams(location.hash.replace(/^#/, ''));
  const shown = hash.has('class') ? hash.get('class').split(',') : CLASSES;
  const node = numberOf.get(hash.get('node')) ?? null;
  const link = linkOf.get(hash.get('edge'));
  const movement = numberOf.get(hash.get('movement')) ?? null;
  const change = {
    node,
    link: link && node === null ? link.number : null,
    lang: ['vi', 'en'].includes(hash.get('lang')) ? hash.get('lang') : data.lang,
    hidden: new Set(CLASSES.filter((name) => !shown.includes(name))),
    movement: movement !== null && nodes[movement].group === 'movement' ? movement : null,
    query: hash.get('q') || '',
    tab: hash.get('tab') === 'table' ? 'table' : 'picture',
  };
  Object.assign(view, change);
  listeners.forEach((listener) => listener(change));
}

/** Tell whether a node passes the filters; a movement shows its conferrals and all that hangs on them. */
function isShown(node) {
  return !view.hidden.has(node.group) && (view.movement === null || inMovement().has(node.number));
}

let movementShown = null;
let movementNodes = null;

function inMovement() {
  if (movementShown !== view.movement) {
    movementShown = view.movement;
    movementNodes = new Set([view.movement]);
    for (const act of neighbours(nodes[view.movement])) {
      movementNodes.add(act.number);
      for (const other of neighbours(act)) if (other.group !== 'movement') movementNodes.add(other.number);
    }
  }
  return movementNodes;
}

/** Return the nodes that a node is linked to. */
function neighbours(node) {
  return [...new Set(node.links.map((link) => otherEnd(link, node).number))].map((number) => nodes[number]);
}

function otherEnd(link, node) {
  return nodes[link.from === node.number ? link.to : link.from];
}

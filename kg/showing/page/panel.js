// The panel: what is known of the chosen node or edge, the words it rests on, and the way to its neighbours.

const FACTS_AT_ONCE = 8;

/** Return the mark that a node's shape bears: dashed where its identity is open, hollow where it is no award. */
function mark(node) {
  return [node.open && 'open', node.proposed && 'hollow'].filter(Boolean).join(' ');
}

/** Show the chosen node or edge, or nothing; the focus moves in only when it was in the panel already. */
function renderPanel() {
  const panel = document.getElementById('panel');
  const body = document.getElementById('panel-body');
  const inside = panel.contains(document.activeElement);
  const chosen = view.node !== null || view.link !== null;
  panel.hidden = !chosen;
  if (!chosen) {
    body.replaceChildren();
    return;
  }
  body.replaceChildren(...(view.node !== null ? aboutNode(nodes[view.node]) : aboutLink(links[view.link])).filter(Boolean));
  panel.scrollTop = 0;
  if (inside) document.getElementById('panel-title').focus();
}

function heading(text) {
  return make('h2', { id: 'panel-title', tabindex: '-1' }, text);
}

function aboutNode(node) {
  const told = inOrder([...new Set([...node.facts, ...node.links.flatMap((link) => link.facts)])], node);
  const title = node.group === 'conferral' ? actSentence(node) : nameOf(node);
  return [
    make('p', { class: 'kind' }, sign(node.group, mark(node)), inLanguage(data.words.classes[node.group])),
    heading(title),
    badges(node),
    detailList(node),
    make('h3', {}, word('facts')),
    ...factList(told, 'no_quotes'),
    ...(node.links.length ? [make('h3', {}, word('neighbours')), neighbourList(node)] : []),
    footer(node),
  ];
}

/** Order facts: what is said of the node itself, then conferrals, the latest first, then events, posts and counts. */
function inOrder(numbers, node) {
  const groups = ['conferral', 'event', 'movement', 'model'];
  const rank = ({ kind, nodes: [first] }) => {
    if (kind === 'node') return first === node.number ? -1 : groups.indexOf(nodes[first].group);
    return kind === 'post' ? 8 : 9;
  };
  const date = ({ nodes: [first] }) => (nodes[first].details || {}).date || '';
  const later = (a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0);
  return numbers.sort((a, b) => rank(facts[a]) - rank(facts[b]) || later(facts[a], facts[b]) || a - b);
}

function badges(node) {
  const texts = [];
  if (node.open) texts.push(word('open_badge'));
  if (node.proposed) texts.push(term('values', (node.details || {}).status || 'proposed'));
  return texts.length ? make('p', { class: 'badges' }, ...texts.map((text) => make('strong', {}, text))) : null;
}

function detailList(node) {
  const rows = Object.entries(node.details || {}).filter(([key]) => Object.hasOwn(data.words.details, key));
  if (!rows.length) return null;
  return make('dl', {}, ...rows.flatMap(([key, value]) => [make('dt', {}, term('details', key)), make('dd', {}, detail(key, value))]));
}

function detail(key, value) {
  if (key === 'date') return make('time', { datetime: value }, readDate(value));
  if (['total', 'collective', 'individual', 'household'].includes(key)) return readNumber(value);
  return Object.hasOwn(data.words.values, value) ? term('values', value) : value;
}

/** Make the facts with their quotes: some at once, the rest on demand. */
function factList(numbers, none) {
  const quoted = numbers.filter((number) => (facts[number].quotes || []).length);
  if (!quoted.length) return [make('p', { class: 'quiet' }, word(none))];
  const list = make('ol', { class: 'facts' }, ...quoted.slice(0, FACTS_AT_ONCE).map(oneFact));
  if (quoted.length <= FACTS_AT_ONCE) return [list];
  const more = make('button', { class: 'more', onclick: () => {
    const rest = quoted.slice(FACTS_AT_ONCE).map(oneFact);
    more.remove();
    list.append(...rest);
    rest[0].setAttribute('tabindex', '-1');
    rest[0].focus();
  } }, word('more', { n: quoted.length - FACTS_AT_ONCE }));
  return [list, more];
}

function oneFact(number) {
  return make('li', {}, make('p', {}, sentence(facts[number])), ...facts[number].quotes.map(oneQuote));
}

/** Make a quote: the exact words, then where they stand and how they were found. */
function oneQuote([source, start, end, text, zone, construction, factuality, ...inferred]) {
  const { title, date, url } = data.sources[source];
  const origin = [date && readDate(date), zone && term('zones', zone)].filter(Boolean).join(' · ');
  return make(
    'figure',
    {},
    make('blockquote', { lang: 'vi' }, text),
    make(
      'figcaption',
      {},
      make('cite', { lang: 'vi' }, webLink(url, title)),
      origin && make('span', {}, origin),
      construction && make('span', {}, `${word('construction')} `, make('code', {}, construction), start >= 0 ? ` ${start}–${end}` : ''),
      factuality && factuality !== 'asserted' ? make('strong', {}, term('values', factuality)) : null,
      ...inferred.map((rule) => make('span', { class: 'inferred' }, `${word('inferred')}: ${rule}`)),
    ),
  );
}

/** Make the neighbours, by relation; arrow keys go from one to the next. */
function neighbourList(node) {
  const groups = new Map();
  for (const link of node.links) {
    const outward = link.from === node.number;
    const key = `${link.relation} ${outward}`;
    if (!groups.has(key)) groups.set(key, { title: relation(link)[outward ? 1 : 2], links: [] });
    groups.get(key).links.push(link);
  }
  const sections = [...groups.values()].map(({ title, links: some }) =>
    make('section', {}, make('h4', {}, `${title} (${some.length})`), make('ul', {}, ...some.map((link) => neighbour(link, node)))),
  );
  return make('div', { class: 'neighbours', onkeydown: walk }, ...sections);
}

function neighbour(link, node) {
  const other = otherEnd(link, node);
  const name = other.group === 'conferral' ? actSentence(other) : nameOf(other);
  return make(
    'li',
    {},
    make('button', { class: 'to', onclick: () => goTo({ node: other.number }) },
      sign(other.group, mark(other)), make('span', {}, name, link.notes.length ? make('small', {}, link.notes.join('; ')) : null)),
    make('button', { class: 'words', 'aria-label': `${word('show_words')}: ${name}`, onclick: () => goTo({ link: link.number }) }, '❝'),
  );
}

function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [...event.currentTarget.querySelectorAll('button.to')];
  const here = stops.indexOf(event.target.closest('li').querySelector('button.to'));
  stops[Math.min(Math.max(here + step, 0), stops.length - 1)].focus();
  event.preventDefault();
}

function footer(node) {
  const list = make('dl', { class: 'footer' });
  const row = (title, ...content) => content.length && list.append(make('dt', {}, title), ...content.map((one) => make('dd', {}, one)));
  row(word('other_names'), ...(node.other || []));
  row(word('same'), ...(node.elsewhere || []).map((address) => webLink(address, address)), ...(node.same || []).map((key) => make('code', {}, key)));
  row(word('identifier'), make('code', {}, node.key));
  return list;
}

function aboutLink(link) {
  const [from, to] = [nodes[link.from], nodes[link.to]];
  const end = (node) =>
    make('button', { class: 'to', onclick: () => goTo({ node: node.number }) }, sign(node.group, mark(node)), make('span', {}, node.group === 'conferral' ? actSentence(node) : nameOf(node)));
  return [
    make('p', { class: 'kind' }, word('link')),
    heading(`${nameOf(from)} – ${edgePhrase(link)} – ${nameOf(to)}`),
    make('div', { class: 'ends' }, end(from), make('p', {}, `↓ ${edgePhrase(link)}`), end(to)),
    make('h3', {}, word('facts')),
    ...factList(link.facts, 'no_edge_quotes'),
  ];
}

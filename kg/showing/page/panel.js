// The panel: what is known of the chosen node or edge, the words it rests on, and the way to its neighbours.

const FACTS_AT_ONCE = 8;
const QUOTES_AT_ONCE = 3;

/** Show the chosen node or edge, or nothing; the focus moves only when it was in the panel already. */
function renderPanel() {
  const panel = document.getElementById('panel');
  const body = document.getElementById('panel-body');
  const inside = panel.contains(document.activeElement);
  const chosen = view.node !== null || view.link !== null;
  panel.hidden = !chosen;
  if (!chosen) {
    body.replaceChildren();
    if (inside) document.getElementById('query').focus();
    return;
  }
  const content = view.node !== null ? aboutNode(nodes[view.node]) : aboutLink(links[view.link]);
  body.replaceChildren(...content.filter(Boolean));
  panel.scrollTop = 0;
  if (inside) document.getElementById('panel-title').focus();
}

function heading(text, lang = null) {
  return make('h2', { id: 'panel-title', tabindex: '-1', lang }, text);
}

function aboutNode(node) {
  const told = inOrder([...new Set([...node.facts, ...node.links.flatMap((link) => link.facts)])], node);
  return [
    make('p', { class: 'kind' }, sign(node.group, mark(node)), inLanguage(data.words.classes[node.group])),
    heading(fullName(node), nameLanguage(node)),
    badges(node),
    detailList(node),
    make('h3', {}, word('facts')),
    ...factList(told, 'no_quotes', node),
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
  const row = ([key, value]) => [make('dt', {}, term('details', key)), make('dd', {}, detail(key, value))];
  return make('dl', {}, ...rows.flatMap(row));
}

function detail(key, value) {
  if (key === 'date') return make('time', { datetime: value }, readDate(value));
  if (['total', 'collective', 'individual', 'household'].includes(key)) return readNumber(value);
  return Object.hasOwn(data.words.values, value) ? term('values', value) : value;
}

/** Make the facts that words are quoted for. */
function factList(numbers, none, node = null) {
  const quoted = numbers.filter((number) => (facts[number].quotes || []).length);
  if (!quoted.length) return [make('p', { class: 'quiet' }, word(none))];
  const makers = quoted.map((number) => () => oneFact(facts[number], node));
  return [someAtOnce(make('ol', { class: 'facts' }), makers, FACTS_AT_ONCE)];
}

function oneFact(fact, node) {
  const own = fact.kind === 'node' && node && fact.nodes[0] === node.number; // then the title has told it
  const quotes = fact.quotes.map((quote) => () => oneQuote(quote));
  return make('li', {}, own ? null : make('p', {}, sentence(fact)), someAtOnce(make('div'), quotes, QUOTES_AT_ONCE));
}

/** Fill a box with some of its parts, and with the rest once a button asks for them. */
function someAtOnce(box, makers, some) {
  box.append(...makers.slice(0, some).map((maker) => maker()));
  if (makers.length > some) {
    const showRest = () => {
      const rest = makers.slice(some).map((maker) => maker());
      box.lastElementChild.replaceWith(...rest);
      rest[0].tabIndex = -1;
      rest[0].focus();
    };
    const more = make('button', { class: 'more', onclick: showRest }, word('more', { n: makers.length - some }));
    box.append(box.tagName === 'OL' ? make('li', {}, more) : more);
  }
  return box;
}

/** Make a quote: the exact words, then where they stand and how they were found. */
function oneQuote([source, start, end, text, zone, construction, factuality, ...inferred]) {
  const { title, date, url } = data.sources[source];
  const origin = [date && readDate(date), zone && term('zones', zone)].filter(Boolean).join(' · ');
  const found = construction && [`${word('construction')} `, make('code', {}, construction)];
  return make(
    'figure',
    {},
    make('blockquote', { lang: 'vi', class: /["“”]/.test(text) ? 'quoting' : null }, text),
    make(
      'figcaption',
      {},
      make('cite', { lang: 'vi' }, webLink(url, title)),
      origin && make('span', {}, origin),
      found && make('span', {}, ...found, start >= 0 ? ` ${start}–${end}` : ''),
      factuality && factuality !== 'asserted' ? make('strong', {}, term('values', factuality)) : null,
      ...byRule(inferred).map((rule) => make('span', { class: 'inferred' }, `${word('inferred')}: ${rule}`)),
    ),
  );
}

/** Join what one rule inferred: 'recipient: named elsewhere → A', '… → B' become 'recipient: named elsewhere → A, B'. */
function byRule(inferred) {
  const rules = new Map();
  for (const one of inferred) {
    const [rule, ...values] = one.split(' → ');
    rules.set(rule, [...(rules.get(rule) || []), values.join(' → ')]);
  }
  return [...rules].map(([rule, values]) => [rule, values.filter(Boolean).join(', ')].filter(Boolean).join(' → '));
}

/** Make the neighbours, by relation; arrow keys go from one to the next. */
function neighbourList(node) {
  const groups = new Map();
  const relations = Object.keys(data.words.relations);
  const place = (link) => relations.indexOf(link.relation);
  for (const link of [...node.links].sort((a, b) => place(a) - place(b))) {
    const outward = link.from === node.number;
    const key = `${link.relation} ${outward}`;
    if (!groups.has(key)) groups.set(key, { title: relation(link)[outward ? 1 : 2], links: [] });
    groups.get(key).links.push(link);
  }
  const order = new Intl.Collator('vi', { numeric: true });
  const name = (link) => nameOf(otherEnd(link, node));
  const sections = [...groups.values()].map(({ title, links: some }) => {
    some.sort((a, b) => order.compare(name(a), name(b)));
    const list = make('ul', {}, ...some.map((link) => neighbour(link, node)));
    return make('section', {}, make('h4', {}, `${title} (${some.length})`), list);
  });
  return make('div', { class: 'neighbours', onkeydown: walk }, ...sections);
}

function neighbour(link, node) {
  const other = otherEnd(link, node);
  const words = {
    class: 'words',
    'aria-label': `${word('show_words')}: ${fullName(other)}`,
    onclick: () => goTo({ link: link.number }),
  };
  const toOther = nodeButton(other, fullName(other), () => goTo({ node: other.number }), link.notes.join('; '));
  return make('li', {}, toOther, make('button', words, '❝'));
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
  const row = (title, content) => {
    if (content.length) list.append(make('dt', {}, title), ...content.map((one) => make('dd', {}, one)));
  };
  const elsewhere = (node.elsewhere || []).map((address) => webLink(address, address));
  row(word('other_names'), node.other || []);
  row(word('same'), [...elsewhere, ...(node.same || []).map((key) => make('code', {}, key))]);
  row(word('identifier'), [make('code', {}, node.key)]);
  return list;
}

function aboutLink(link) {
  const [from, to] = [nodes[link.from], nodes[link.to]];
  const end = (node) => nodeButton(node, fullName(node), () => goTo({ node: node.number }));
  return [
    make('p', { class: 'kind' }, word('link')),
    heading(`${nameOf(from)} – ${edgePhrase(link)} – ${nameOf(to)}`),
    make('div', { class: 'ends' }, end(from), make('p', {}, `↓ ${edgePhrase(link)}`), end(to)),
    make('h3', {}, word('facts')),
    ...factList(link.facts, 'no_edge_quotes'),
  ];
}

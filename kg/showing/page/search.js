// The search box: without tones as well as with them; arrow keys and Enter walk through the hits.

const MOST_HITS = 40;
let folded = null;

let hits = [];
let active = -1;

/** Return the names of all nodes as they are searched; made when they are first needed, after the picture is seen. */
function haystack() {
  folded ||= nodes.map((node) => {
    const names = [node.label, node.english, (node.details || {}).award, ...(node.other || [])].filter(Boolean);
    return { node, toned: names.join(' | ').normalize('NFC').toLowerCase(), folded: fold(names.join(' | ')) };
  });
  return folded;
}

/** Return the nodes whose names hold every word of a query; the same tones, the whole name and hubs come first. */
function find(query) {
  const wanted = fold(query);
  if (!wanted) return [];
  const toned = query.normalize('NFC').toLowerCase().trim();
  const parts = wanted.split(' ');
  return haystack()
    .filter((entry) => parts.every((part) => entry.folded.includes(part)))
    .map((entry) => {
      const signs = [
        entry.node.group !== 'conferral', // an act bears the names of all who take part in it: they come first
        entry.toned.includes(toned),
        fold(entry.node.label) === wanted,
        entry.folded.startsWith(wanted),
        entry.folded.includes(wanted),
      ];
      const rank = signs.reduce((sum, sign) => sum * 2 + Number(sign), 0);
      return { node: entry.node, rank: rank * 1000 + Math.min(entry.node.links.length, 999) };
    })
    .sort((a, b) => b.rank - a.rank || a.node.number - b.node.number)
    .map((entry) => entry.node);
}

/** Return what tells a person or an unnamed body from its namesakes: a post, or the document that speaks of it. */
function context(node) {
  const post = node.links.find((link) => link.relation === 'post' && link.from === node.number);
  if (post) return `${post.notes[0]} ${nameOf(nodes[post.to])}`;
  if (!node.open && node.group !== 'person') return '';
  const told = [...node.facts, ...node.links.flatMap((link) => link.facts)].flatMap((fact) => facts[fact].quotes || []);
  return told.length ? data.sources[told[0][0]].title : '';
}

function renderHits(open) {
  const list = document.getElementById('hits');
  const box = document.getElementById('query');
  const found = open ? hits.slice(0, MOST_HITS) : [];
  list.replaceChildren(
    ...found.map((node, place) =>
      make(
        'li',
        {
          role: 'option',
          id: `hit-${place}`,
          'aria-selected': String(place === active),
          class: isShown(node) ? null : 'filtered',
          onpointerdown: (event) => event.preventDefault(), // the focus stays in the box
          onclick: () => take(place, true),
        },
        sign(node.group, mark(node)),
        make('span', { lang: nameLanguage(node) }, fullName(node)),
        make('small', {}, [inLanguage(data.words.classes[node.group]), context(node)].filter(Boolean).join(' · ')),
      ),
    ),
  );
  if (open && !hits.length) list.append(make('li', { class: 'none', role: 'presentation' }, word('no_hits')));
  list.hidden = !open;
  box.setAttribute('aria-expanded', String(open));
  if (open && active >= 0) {
    box.setAttribute('aria-activedescendant', `hit-${active}`);
    list.children[active].scrollIntoView({ block: 'nearest' });
  } else box.removeAttribute('aria-activedescendant');
}

/** Choose a hit: its facts open, the list stays to be walked on unless `close` is asked for. */
function take(place, close = false) {
  active = place;
  renderHits(!close);
  goTo({ node: hits[place].number });
}

function searchKeys(event) {
  const last = Math.min(hits.length, MOST_HITS) - 1;
  if (event.key === 'Escape') {
    if (!document.getElementById('hits').hidden) {
      renderHits(false);
      event.stopPropagation();
    }
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (last < 0) return;
    if (event.key === 'ArrowDown') active = active >= last ? 0 : active + 1;
    else active = active <= 0 ? last : active - 1;
    renderHits(true);
  } else if (event.key === 'Enter' && last >= 0) {
    const onward = active >= 0 && view.node === hits[active].number;
    take(onward ? (active + 1) % (last + 1) : Math.max(active, 0));
  } else return;
  if (event.key !== 'Escape') event.preventDefault();
}

function openSearch() {
  const box = document.getElementById('query');
  box.addEventListener('input', () => {
    hits = find(box.value);
    active = -1;
    renderHits(box.value.trim() !== '');
    say(box.value.trim() ? hitsMessage() : '');
    choose({ query: box.value.trim() });
  });
  box.addEventListener('keydown', searchKeys);
  box.addEventListener('focus', () => {
    if (box.value.trim()) renderHits(true);
  });
  box.addEventListener('blur', () => renderHits(false));
}

function hitsMessage() {
  if (!hits.length) return word('no_hits');
  return word(hits.length > MOST_HITS ? 'more_hits' : 'hits', { n: hits.length, m: MOST_HITS });
}

/** Put a query from the address into the box. */
function searchFor(query) {
  document.getElementById('query').value = query;
  hits = find(query);
  active = hits.findIndex((node) => node.number === view.node);
}

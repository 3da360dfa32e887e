// The page: legend, tabs, language, keys; opens the parts and keeps them in step with what is chosen.

const byId = (id) => document.getElementById(id);

/** Tell screen readers what happened. */
function say(text) {
  byId('status').textContent = text;
}

/** Put all words of the page in the reader's language. */
function renderWords() {
  document.documentElement.lang = view.lang;
  document.title = word('title');
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', word(element.dataset.label));
    if (element.tagName === 'BUTTON') element.title = word(element.dataset.label);
  }
  for (const element of document.querySelectorAll('[data-placeholder]')) element.placeholder = word(element.dataset.placeholder);
  byId('language').lang = view.lang === 'vi' ? 'en' : 'vi';
  renderLegend();
}

function renderLegend() {
  const tally = (name) => nodes.filter((node) => node.group === name).length;
  byId('classes').replaceChildren(
    byId('classes').firstElementChild,
    ...CLASSES.map((name) =>
      make('label', {}, make('input', { type: 'checkbox', value: name, checked: !view.hidden.has(name), onchange: toggleClass }),
        sign(name), make('span', {}, inLanguage(data.words.classes[name])), make('b', {}, readNumber(String(tally(name))))),
    ),
  );
  const movements = nodes.filter((node) => node.group === 'movement' && node.links.length);
  const collator = new Intl.Collator('vi');
  const size = (node) => linkedActs(node).length;
  movements.sort((a, b) => size(b) - size(a) || collator.compare(a.label, b.label));
  byId('movement').replaceChildren(
    make('option', { value: '' }, word('all_movements')),
    ...movements.map((node) => make('option', { value: String(node.number) }, `${nameOf(node)} (${size(node)})`)),
  );
  byId('movement').value = view.movement === null ? '' : String(view.movement);
  byId('movements').hidden = !movements.length;
  byId('marks').replaceChildren(
    ...[['open', 'organisation', nodes.some((node) => node.open)], ['hollow', 'conferral', nodes.some((node) => node.proposed)]]
      .filter(([, , used]) => used)
      .map(([name, shape]) => make('li', {}, sign(shape, name), make('span', {}, word(name === 'open' ? 'open_mark' : 'proposed_mark')))),
  );
  const sums = { nodes: nodes.length, links: links.length, documents: data.sources.length };
  for (const name of Object.keys(sums)) sums[name] = readNumber(String(sums[name]));
  byId('counts').textContent = word('counts', sums) + (data.left_out ? `. ${word('left_out', { n: data.left_out })}` : '');
}

function linkedActs(movement) {
  return neighbours(movement).filter((node) => node.group === 'conferral');
}

function toggleClass(event) {
  const hidden = new Set(view.hidden);
  hidden[event.target.checked ? 'delete' : 'add'](event.target.value);
  choose({ hidden });
}

function renderTab() {
  for (const name of ['picture', 'table']) {
    const chosen = view.tab === name;
    byId(name).hidden = !chosen;
    byId(`tab-${name}`).setAttribute('aria-selected', String(chosen));
    byId(`tab-${name}`).tabIndex = chosen ? 0 : -1;
  }
  if (view.tab === 'picture' && !network) {
    openCanvas();
    show(nodes.filter(isShown), { farthest: isNarrow() ? 0.3 : 0, jump: true });
  }
  showChosen();
}

/** Bring all parts in step with a change; only the parts that it concerns are made anew. */
function render(change) {
  const opening = !network;
  if ('lang' in change) renderWords();
  if ('hidden' in change || 'movement' in change) {
    for (const box of byId('classes').querySelectorAll('input')) box.checked = !view.hidden.has(box.value);
    byId('movement').value = view.movement === null ? '' : String(view.movement);
  }
  if ('node' in change || 'link' in change || 'lang' in change) renderPanel();
  if ('tab' in change) renderTab();
  if (view.tab === 'table') renderTable();
  if (!network) return;
  if (!opening && ('hidden' in change || 'movement' in change)) filterCanvas();
  light();
  if (!opening && 'movement' in change && view.node === null && view.link === null) showAll();
  if (view.node !== null && 'node' in change) say(word('selected', { name: nameOf(nodes[view.node]) }));
}

function start() {
  onChange(render);
  openSearch();
  byId('language').addEventListener('click', () => choose({ lang: view.lang === 'vi' ? 'en' : 'vi' }));
  byId('movement').addEventListener('change', (event) => choose({ movement: event.target.value === '' ? null : Number(event.target.value) }));
  byId('close').addEventListener('click', () => { choose({ node: null, link: null }); byId('query').focus(); });
  byId('zoom-in').addEventListener('click', () => zoom(1.4));
  byId('zoom-out').addEventListener('click', () => zoom(1 / 1.4));
  byId('fit').addEventListener('click', showAll);
  for (const name of ['picture', 'table']) byId(`tab-${name}`).addEventListener('click', () => choose({ tab: name }));
  byId('tabs').addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    choose({ tab: view.tab === 'picture' ? 'table' : 'picture' });
    byId(`tab-${view.tab}`).focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') choose({ node: null, link: null });
    if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      byId('query').focus();
    }
  });
  addEventListener('popstate', restore);
  addEventListener('hashchange', restore);
  if (isNarrow()) byId('legend').open = false;
  restore();
}

/** Take up the view that the address tells of. */
function restore() {
  if (network && location.hash.replace(/^#/, '') === writeHash()) return;
  readHash();
  searchFor(view.query);
  showChosen();
}

start();

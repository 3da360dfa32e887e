// The page: legend, tabs, language, keys; opens the parts and keeps them in step with what is chosen.

const byId = (id) => document.getElementById(id);

/** Tell screen readers what happened. */
function say(text) {
  byId('status').textContent = text;
}

/** Put all words of the page in the reader's language. */
function renderWords() {
  document.documentElement.lang = view.lang;
  document.title = data.extract ? `${inLanguage(data.extract.title)} – Vinh Danh` : word('title');
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', word(element.dataset.label));
    if (element.tagName === 'BUTTON') element.title = word(element.dataset.label);
  }
  document.body.classList.toggle('part', Boolean(data.extract));
  if (data.extract) byId('subtitle').textContent = byId('subtitle').title = inLanguage(data.extract.title);
  byId('query').placeholder = word('search');
  byId('language').lang = view.lang === 'vi' ? 'en' : 'vi';
  renderLegend();
}

function renderLegend() {
  byId('classes').replaceChildren(byId('classes').firstElementChild, ...CLASSES.map(classBox));
  renderMovements();
  const marks = [
    ['organisation', 'open', 'open_mark', nodes.some((node) => node.open)],
    ['conferral', 'hollow', 'proposed_mark', nodes.some((node) => node.proposed)],
  ];
  const used = marks.filter(([, , , seen]) => seen);
  byId('marks').replaceChildren(
    ...used.map(([shape, name, text]) => make('li', {}, sign(shape, name), make('span', {}, word(text)))),
  );
  const number = (list) => readNumber(String(list.length));
  const sums = { nodes: number(nodes), links: number(links), documents: number(data.sources) };
  const parts = [word('counts', sums)];
  if (data.extract) parts.push(word('part', { title: inLanguage(data.extract.title) }));
  if (data.extract && data.extract.outside) parts.push(word('outside', { n: readNumber(String(data.extract.outside)) }));
  if (data.left_out) parts.push(word(data.near ? 'left_out_near' : 'left_out', { n: readNumber(String(data.left_out)) }));
  byId('counts').textContent = parts.join('. ');
}

/** Make the line of a class: a box to show or hide it, its sign, its name, how many there are. */
function classBox(name) {
  const box = make('input', { type: 'checkbox', value: name, checked: !view.hidden.has(name), onchange: toggleClass });
  const count = nodes.filter((node) => node.group === name).length;
  const title = make('span', {}, inLanguage(data.words.classes[name]));
  return make('label', {}, box, sign(name), title, make('b', {}, readNumber(String(count))));
}

function renderMovements() {
  const movements = nodes.filter((node) => node.group === 'movement' && linkedActs(node).length);
  const order = new Intl.Collator('vi');
  const size = (node) => linkedActs(node).length;
  movements.sort((a, b) => size(b) - size(a) || order.compare(a.label, b.label));
  const option = (node) => make('option', { value: String(node.number) }, `${nameOf(node)} (${size(node)})`);
  byId('movement').replaceChildren(make('option', { value: '' }, word('all_movements')), ...movements.map(option));
  byId('movement').value = view.movement === null ? '' : String(view.movement);
  byId('movements').hidden = !movements.length;
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
  if (view.tab === 'table') {
    if (['tab', 'lang', 'hidden', 'movement', 'query'].some((what) => what in change)) renderTable();
    else markRow();
  }
  if (view.node !== null && 'node' in change) say(word('selected', { name: nameOf(nodes[view.node]) }));
  if (!network) return;
  if (!opening && ('hidden' in change || 'movement' in change)) filterCanvas();
  light();
  if (!opening && 'movement' in change && view.node === null && view.link === null) showAll();
}

function start() {
  onChange(render);
  openSearch();
  byId('language').addEventListener('click', () => choose({ lang: view.lang === 'vi' ? 'en' : 'vi' }));
  byId('movement').addEventListener('change', ({ target }) => {
    choose({ movement: target.value === '' ? null : Number(target.value) });
  });
  byId('close').addEventListener('click', () => choose({ node: null, link: null }));
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

// The table of conferrals: the same content as the drawing, for those who do not see it or would rather sort.

const COLUMNS = ['date', 'by', 'award', 'to', 'hands', 'movement', 'where', 'sources'];
const ROWS_AT_ONCE = 200;
const acts = nodes.filter((node) => node.group === 'conferral');
let sorted = { column: 'date', down: true };
let rowsShown = ROWS_AT_ONCE;

function cellsOf(act) {
  const details = act.details || {};
  return {
    date: details.date || '',
    by: givers(act),
    award: act,
    to: takers(act),
    hands: linked(act, 'hands'),
    movement: linked(act, 'movement'),
    where: [...linked(act, 'event'), ...linked(act, 'place')],
    sources: [...new Set(act.facts.flatMap((number) => (facts[number].quotes || []).map((quote) => quote[0])))],
  };
}

function sortKey(cells, column) {
  const cell = cells[column];
  if (column === 'award') return nameOf(cell);
  if (column === 'sources') return String(cell.length).padStart(4, '0');
  return typeof cell === 'string' ? cell : namesOf(cell);
}

/** Tell whether an act passes the filters and holds the words of the search. */
function inTable(act) {
  if (view.hidden.has('conferral') || (view.movement !== null && !inMovement().has(act.number))) return false;
  if (!view.query) return true;
  const around = neighbours(act).map((node) => `${node.label} ${node.english || ''}`);
  const names = fold([nameOf(act), act.label, ...around].join(' | '));
  return fold(view.query)
    .split(' ')
    .every((part) => names.includes(part));
}

function sortedRows() {
  const order = new Intl.Collator(view.lang, { numeric: true });
  const rows = acts.filter(inTable).map((act) => ({ act, cells: cellsOf(act) }));
  for (const row of rows) row.key = sortKey(row.cells, sorted.column);
  const turn = sorted.down ? -1 : 1;
  return rows.sort((a, b) => turn * order.compare(a.key, b.key) || a.act.number - b.act.number);
}

function renderTable() {
  const rows = sortedRows();
  const shown = rows.slice(0, rowsShown).map(({ act, cells }) => {
    return make('tr', { 'data-node': act.number }, ...COLUMNS.map((column) => cell(column, cells[column])));
  });
  const none = make('tr', {}, make('td', { colspan: String(COLUMNS.length) }, word('no_rows')));
  const count = make('small', {}, word('table_count', { n: rows.length, m: acts.length }));
  const table = make(
    'table',
    {},
    make('caption', {}, word('table_caption'), count),
    make('thead', {}, make('tr', {}, ...COLUMNS.map(columnHead))),
    make('tbody', {}, ...(shown.length ? shown : [none])),
  );
  const more = make('button', { class: 'more', onclick: moreRows }, word('more', { n: rows.length - rowsShown }));
  document.getElementById('table').replaceChildren(table, ...(rows.length > rowsShown ? [more] : []));
  markRow();
}

/** Mark the row of the chosen act. */
function markRow() {
  for (const row of document.querySelectorAll('#table tr[data-node]')) {
    row.classList.toggle('chosen', row.dataset.node === String(view.node));
  }
}

function moreRows() {
  const first = rowsShown;
  rowsShown *= 5;
  renderTable();
  document.querySelectorAll('#table tbody tr')[first].querySelector('button').focus();
}

function columnHead(column) {
  const state = sorted.column === column ? (sorted.down ? 'descending' : 'ascending') : null;
  const sort = () => {
    sorted = { column, down: sorted.column === column ? !sorted.down : column === 'date' };
    renderTable();
    document.querySelector(`#table [data-column="${column}"]`).focus();
  };
  const arrow = make('span', { 'aria-hidden': 'true' }, { descending: '↓', ascending: '↑' }[state]);
  const button = make('button', { 'data-column': column, onclick: sort }, word(`column_${column}`), arrow);
  return make('th', { scope: 'col', 'aria-sort': state }, button);
}

function cell(column, content) {
  const made = make('td', { 'data-title': word(`column_${column}`), class: `column-${column}` });
  if (column === 'date') {
    made.append(content ? make('time', { datetime: content }, readDate(content)) : word('unknown'));
  } else if (column === 'sources') {
    const sources = content.map((number) => data.sources[number]);
    made.append(...sources.map(({ url, title }) => make('span', { lang: 'vi' }, webLink(url, title))));
  } else if (column === 'award') {
    made.append(nodeButton(content, nameOf(content), () => choose({ node: content.number })));
    // A status is written out only where the award is not plainly given, so that it cannot be overlooked.
    const { status = 'asserted' } = content.details || {};
    if (status !== 'asserted') made.append(make('strong', { class: 'state' }, term('values', status)));
  } else if (content.length) {
    made.append(...content.map((node) => nodeButton(node, shortName(node), () => choose({ node: node.number }))));
  } else {
    made.append(make('span', { class: 'quiet' }, column === 'by' || column === 'to' ? word('unknown') : '–'));
  }
  return made;
}

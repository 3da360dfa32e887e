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
  const names = fold([nameOf(act), act.label, ...neighbours(act).map((node) => `${node.label} ${node.english || ''}`)].join(' | '));
  return fold(view.query).split(' ').every((part) => names.includes(part));
}

function renderTable() {
  const order = new Intl.Collator(view.lang === 'en' ? 'en' : 'vi', { numeric: true });
  const rows = acts
    .filter(inTable)
    .map((act) => ({ act, cells: cellsOf(act) }))
    .sort((a, b) => order.compare(sortKey(a.cells, sorted.column), sortKey(b.cells, sorted.column)) * (sorted.down ? -1 : 1) || a.act.number - b.act.number);
  const head = make('tr', {}, ...COLUMNS.map(columnHead));
  const body = rows.length
    ? rows.slice(0, rowsShown).map(({ act, cells }) => make('tr', { class: view.node === act.number ? 'chosen' : null }, ...COLUMNS.map((column) => cell(column, cells[column]))))
    : [make('tr', {}, make('td', { colspan: String(COLUMNS.length) }, word('no_rows')))];
  const count = word('table_count', { n: rows.length, m: acts.length });
  const place = document.getElementById('table');
  const [top, left] = [place.scrollTop, place.scrollLeft];
  place.replaceChildren(
    make('table', {}, make('caption', {}, word('table_caption'), make('small', {}, count)), make('thead', {}, head), make('tbody', {}, ...body)),
    ...(rows.length > rowsShown ? [make('button', { class: 'more', onclick: moreRows }, word('more', { n: rows.length - rowsShown }))] : []),
  );
  place.scrollTo(left, top);
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
  const arrow = state ? (sorted.down ? '↓' : '↑') : '';
  return make('th', { scope: 'col', 'aria-sort': state }, make('button', { 'data-column': column, onclick: sort }, word(`column_${column}`), make('span', { 'aria-hidden': 'true' }, arrow)));
}

function cell(column, content) {
  const made = make('td', { 'data-title': word(`column_${column}`), class: `column-${column}` });
  if (column === 'date') made.append(content ? make('time', { datetime: content }, readDate(content)) : word('unknown'));
  else if (column === 'sources') {
    made.append(...content.map((source) => make('span', { lang: 'vi' }, webLink(data.sources[source].url, data.sources[source].title))));
  } else {
    const list = column === 'award' ? [content] : content;
    made.append(...list.map((node) => make('button', { class: 'to', onclick: () => choose({ node: node.number }) }, sign(node.group, mark(node)), make('span', {}, shortName(node)))));
    // What is told of an award is said only where it is not plainly given, so that it cannot be overlooked.
    const status = column === 'award' && (content.details || {}).status;
    if (status && status !== 'asserted') made.append(make('strong', { class: 'state' }, term('values', status)));
    if (!list.length) made.append(make('span', { class: 'quiet' }, column === 'by' || column === 'to' ? word('unknown') : '–'));
  }
  return made;
}

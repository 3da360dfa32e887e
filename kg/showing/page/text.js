// Words: languages, folding for the search, dates, and sentences made of nodes. All text reaches the page as text.

/** Return the words of a list of two (Vietnamese, English) that the reader's language asks for. */
function inLanguage(pair) {
  return pair[view.lang === 'en' ? 1 : 0];
}

/** Return a word of the page, its {gaps} filled. */
function word(key, gaps = {}) {
  return inLanguage(data.words.page[key]).replace(/\{(\w+)\}/g, (gap, name) => gaps[name] ?? '');
}

/** Return a value in the reader's language; one that the list lacks stands as it is. */
function term(list, key) {
  const found = Object.hasOwn(data.words[list], key) ? data.words[list][key] : [key, key];
  return inLanguage(found);
}

/** Return the three phrases of a relation: on the edge, as its source's heading, as its target's heading. */
function relation(link) {
  if (Object.hasOwn(data.words.relations, link.relation)) return inLanguage(data.words.relations[link.relation]);
  const phrase = inLanguage(data.relations[link.relation]);
  return [phrase, phrase, `${phrase} ←`];
}

/** Return what the edge itself says: 'giữ chức Phó Giám đốc'. */
function edgePhrase(link) {
  return [relation(link)[0], link.notes.join('; ')].filter(Boolean).join(' ');
}

/** Return the name of a node; an award act goes by its award. */
function nameOf(node) {
  if (view.lang === 'en' && node.english) return node.english;
  return node.group === 'conferral' ? awardOf(node) : node.label;
}

/** Return the name of a node for the drawing: an event goes by its kind or title, without those who hold it. */
function shortName(node) {
  return node.group === 'event' ? nameOf(node).split(' – ')[0] : nameOf(node);
}

/** Return what a node is called in full: an act is told in a sentence. */
function fullName(node) {
  return node.group === 'conferral' ? actSentence(node) : nameOf(node);
}

/** Return the language of a node's name where it is not that of the page. */
function nameLanguage(node) {
  return view.lang === 'en' && !node.english && node.group !== 'conferral' ? 'vi' : null;
}

function awardOf(node) {
  const details = node.details || {};
  if (view.lang !== 'en' || !details.form_en) return details.award || node.label;
  return details.form_en + (details.award_name ? ` “${details.award_name}”` : '');
}

/** Return a text without tones, case and runs of blanks: 'Lê Quốc Hùng' → 'le quoc hung'. */
function fold(text) {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐð]/g, 'd');
  return bare.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Return a date as it is read: 2023-12-22 → 22/12/2023, as precise as it is known. */
function readDate(iso) {
  return iso
    .split(', ')
    .map((one) => one.split('-').reverse().join('/'))
    .join(' | ');
}

const NUMBERS = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };

/** Return a number with its thousands apart. */
function readNumber(text) {
  const number = Number(text);
  return text && Number.isFinite(number) ? NUMBERS[view.lang].format(number) : text;
}

/** Return the nodes at the other end of a node's links of one relation. */
function linked(node, name) {
  return node.links.filter((link) => link.relation === name).map((link) => otherEnd(link, node));
}

function namesOf(list) {
  return list.map(nameOf).join(', ');
}

/** Tell a fact in one sentence. */
function sentence(fact) {
  const [first, second] = fact.nodes.map((number) => nodes[number]);
  const details = fact.details || {};
  if (fact.kind === 'post') {
    const post = [details.former && word('former'), details.post, second && nameOf(second)].filter(Boolean).join(' ');
    return [[details.rank, nameOf(first)].filter(Boolean).join(' '), post].filter(Boolean).join(', ');
  }
  if (fact.kind === 'count') {
    const places = fact.nodes.slice(1).map((place) => nameOf(nodes[place]));
    return [`${nameOf(first)}: ${quantity(details)}`, ...places].join(', ');
  }
  if (first.group === 'conferral') return actSentence(first);
  const day = first.details && first.details.date ? `, ${readDate(first.details.date)}` : '';
  return nameOf(first) + day;
}

/** Tell an act; what is no award says so first. */
function actSentence(act) {
  const { status, date } = act.details || {};
  const told = word('sentence_confers', {
    by: namesOf(givers(act)) || '…',
    award: nameOf(act),
    to: namesOf(takers(act)) || '…',
  });
  const whole = act.proposed ? `${term('values', status)}: ${told}` : told;
  return date ? `${whole}, ${readDate(date)}` : whole;
}

/** Return who confers, or is asked to. */
function givers(act) {
  return [...linked(act, 'confers'), ...linked(act, 'asked')];
}

/** Return who receives, or is proposed to. */
function takers(act) {
  return [...linked(act, 'to'), ...linked(act, 'proposed')];
}

function quantity(details) {
  if (details.numerator) return `${readNumber(details.numerator)}/${readNumber(details.denominator)}`;
  const range = [details.minValue, details.maxValue].filter(Boolean).map(readNumber).join('–');
  const about = details.comparator && term('comparators', details.comparator);
  return [about, readNumber(details.numericValue || '') || range].filter(Boolean).join(' ');
}

/** Make an element: attributes by name, `on…` as listeners, children as nodes or plain text. */
function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return made;
}

/** Make a link to the web, or plain text where the address is not http or https. */
function webLink(address, text) {
  if (!/^https?:\/\//i.test(address)) return make('span', {}, text);
  return make('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, text);
}

/** Make a button that leads to a node: its sign, then what it is called here. */
function nodeButton(node, name, onclick, note = '') {
  const text = make('span', { lang: nameLanguage(node) }, name, note && make('small', {}, note));
  return make('button', { class: 'to', onclick }, sign(node.group, mark(node)), text);
}

/** Return the mark that a node's shape bears: dashed where its identity is open, hollow where it is no award. */
function mark(node) {
  return [node.open && 'open', node.proposed && 'hollow'].filter(Boolean).join(' ');
}

/** Make the sign of a class: the shape that the picture draws, in its colour. */
function sign(name, mark = '') {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '-1.5 -1.5 3 3');
  svg.setAttribute('class', `sign ${name} ${mark}`);
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', GLYPHS[name]);
  svg.append(path);
  return svg;
}

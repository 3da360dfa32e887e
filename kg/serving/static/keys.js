// Keys for those who use them: '/' search, j and k rows, Enter opens, '?' lists them.

const rows = () => [...document.querySelectorAll('[data-rows] [data-row]')].filter((row) => row.offsetParent);
const help = document.getElementById('keys');

function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function go(step) {
  const all = rows();
  if (!all.length) return;
  const now = all.findIndex((row) => row.classList.contains('current'));
  const next = now < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, now + step));
  all.forEach((row, place) => row.classList.toggle('current', place === next));
  const link = all[next].querySelector('a.open') || all[next].querySelector('a');
  if (link) link.focus({ preventScroll: true });
  all[next].scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || (help && help.open)) return;
  if (event.key === '/') {
    const box = document.querySelector('main input[type=search][data-main]') || document.getElementById('find');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  } else if (event.key === 'j') go(1);
  else if (event.key === 'k') go(-1);
  else if (event.key === '?' && help) help.showModal();
});

// A click anywhere on a row opens it, unless something is being selected or another link is meant.
document.addEventListener('click', (event) => {
  if (event.target.closest('a, button, summary, input, label') || String(getSelection())) return;
  const row = event.target.closest('[data-rows] [data-row]');
  const link = row && row.querySelector('a.open');
  if (link) link.click();
});

const opener = document.getElementById('keys-open');
if (opener && help) {
  opener.hidden = false;
  opener.addEventListener('click', () => help.showModal());
}

// On a narrow screen the facets begin closed: the rows come first.
const facets = document.querySelector('details.facets');
if (facets && matchMedia('(max-width: 60rem)').matches) facets.open = false;

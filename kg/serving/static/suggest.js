// Suggestions below a search box (WAI-ARIA combobox with a list): arrows choose, Enter opens, Escape closes.
// Without this script the box is a plain form.

const PATIENCE = 120; // milliseconds without a key before the server is asked

for (const form of document.querySelectorAll('form[data-suggest]')) suggestFor(form);

function suggestFor(form) {
  const box = form.querySelector('input[type=search]');
  const list = form.querySelector('[role=listbox]');
  const said = form.querySelector('[role=status]');
  let found = [];
  let active = -1;
  let waiting = 0;
  let request = null;

  const show = (open) => {
    list.hidden = !open;
    box.setAttribute('aria-expanded', String(open));
    if (!open) choose(-1);
  };

  const choose = (place) => {
    active = place;
    [...list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === place)));
    if (place >= 0) {
      box.setAttribute('aria-activedescendant', list.children[place].id);
      list.children[place].scrollIntoView({ block: 'nearest' });
    } else box.removeAttribute('aria-activedescendant');
  };

  const render = () => {
    list.replaceChildren(
      ...found.map((one, place) => {
        const item = document.createElement('li');
        item.id = `${list.id}-${place}`;
        item.setAttribute('role', 'option');
        const name = document.createElement('span');
        name.textContent = one.name;
        const note = document.createElement('small');
        note.textContent = [one.kind, one.hint].filter(Boolean).join(' · ');
        item.append(name, note);
        item.addEventListener('pointerdown', (event) => event.preventDefault()); // the focus stays in the box
        item.addEventListener('click', () => location.assign(one.href));
        return item;
      }),
    );
    said.textContent = found.length ? said.dataset.found.replace('#', String(found.length)) : '';
    show(found.length > 0);
  };

  const ask = async () => {
    if (request) request.abort();
    const asked = box.value.trim();
    if (!asked) {
      found = [];
      return render();
    }
    request = new AbortController();
    const address = new URL(form.dataset.suggest, location.href);
    address.searchParams.set('q', asked);
    try {
      const answer = await fetch(address, { signal: request.signal });
      if (!answer.ok || box.value.trim() !== asked) return undefined;
      found = (await answer.json()).filter((one) => one.href);
      return render();
    } catch {
      return undefined; // stopped, or no network: the form still works
    }
  };

  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PATIENCE);
  });
  box.addEventListener('blur', () => show(false));
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return; // an input method is still putting letters together
    const open = !list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!found.length) return;
      event.preventDefault();
      if (!open) show(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const places = found.length + 1; // one of them is the box itself
      choose(((active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Enter' && open && active >= 0) {
      event.preventDefault();
      location.assign(found[active].href);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      show(false);
    }
  });
}

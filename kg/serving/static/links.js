// The open links by keys: n and p walk, c copies the lines; nothing is sent anywhere.
const lines = document.querySelector('[data-lines]');
const button = document.querySelector('[data-copy]');

async function copy() {
  if (!lines) return;
  lines.select();
  try {
    await navigator.clipboard.writeText(lines.value);
  } catch {
    return; // the text is selected: Ctrl-C does it
  }
  document.querySelector('[data-copied]').hidden = false;
}

if (button) {
  button.hidden = false;
  button.addEventListener('click', copy);
}

document.addEventListener('keydown', (event) => {
  const writing = event.target instanceof Element && event.target.closest('input:not([type=radio]), textarea:not([readonly])');
  if (event.ctrlKey || event.metaKey || event.altKey || writing) return;
  const link = { n: 'next', p: 'prev' }[event.key];
  if (link) document.querySelector(`main a[rel=${link}]`)?.click();
  else if (event.key === 'c') copy();
});

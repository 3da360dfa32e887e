// Return the texts of a page that do not stand out from their ground as WCAG AA asks (4.5 : 1).
const luminance = (color) => {
  const [red, green, blue] = color.map((one) => {
    const part = one / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const numbers = (color) => (color.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
const ground = (element) => {
  for (let one = element; one; one = one.parentElement) {
    const [red, green, blue, alpha = 1] = numbers(getComputedStyle(one).backgroundColor);
    if (alpha > 0.99) return [red, green, blue];
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255];
};
const faint = [];
for (const element of document.querySelectorAll('body *')) {
  const says = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (!says || !element.checkVisibility() || element.matches('title')) continue;
  const svg = element.closest('svg');
  const style = getComputedStyle(element);
  const fore = numbers(svg ? style.fill : style.color).slice(0, 3);
  const [more, less] = [luminance(fore), luminance(ground(svg ? svg.parentElement : element))].sort((a, b) => b - a);
  const ratio = (more + 0.05) / (less + 0.05);
  if (ratio < 4.5) faint.push(`${element.tagName} ${ratio.toFixed(2)} ${element.textContent.trim().slice(0, 40)}`);
}
return faint;

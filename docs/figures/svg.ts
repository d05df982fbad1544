/** What the figures have in common: their frame, their colours on a light page and on a dark one, and how numbers and words stand in them. */

const COLOURS = [
  { light: '#2a78d6', dark: '#3987e5' },
  { light: '#eb6834', dark: '#d95926' },
  { light: '#1baf7a', dark: '#199e70' },
  { light: '#4a3aa7', dark: '#9085e9' },
] as const;

/** Words as they stand in XML. */
export const text = (it: string | number): string =>
  String(it).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A length to a tenth, so that machines whose sines differ in the last digit draw the same. */
export const round = (it: number): number => Math.round(it * 10) / 10;

function style(page: 'light' | 'dark'): string {
  const dark = page === 'dark';
  return (
    `text{fill:${dark ? '#e6e6e3' : '#24241f'}}.quiet{fill:${dark ? '#a3a29c' : '#6b6a64'}}` +
    `.line{stroke:${dark ? '#5b5a55' : '#c9c8c1'}}.link{stroke:${dark ? '#8f8e88' : '#8a8983'}}` +
    `.lead{stroke:${COLOURS[0][page]}}${COLOURS.map((it, i) => `.c${i}{fill:${it[page]}}`).join('')}`
  );
}

/** A figure with its name and what it shows for whoever cannot see it. */
export function svg(
  width: number,
  height: number,
  title: string,
  described: string,
  content: readonly string[],
): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d">\n` +
    `<title id="t">${text(title)}</title>\n<desc id="d">${text(described)}</desc>\n` +
    `<style>text{font:13px system-ui,sans-serif}.title{font-size:16px;font-weight:600}.line,.link,.lead{fill:none}` +
    `${style('light')}@media(prefers-color-scheme:dark){${style('dark')}}</style>\n` +
    `<text class="title" x="16" y="28">${text(title)}</text>\n` +
    `<text class="quiet" x="16" y="48">${text(described)}</text>\n${content.join('\n')}\n</svg>\n`
  );
}

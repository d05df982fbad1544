/**
 * The line at which a text stops being JSON, from 1.
 *
 * The engine tells a place for some faults only, and quotes the text for others. But whatever is cut off before
 * its fault is merely incomplete, so the line is found by cutting.
 *
 * In:   a text that `JSON.parse` refuses.
 * Cost: parses beginnings of it, their number the logarithm of the number of its lines.
 */
export function brokenLine(text: string): number {
  const lines = text.trimEnd().split(/(?<=\n)/);
  let whole = 0;
  let broken = lines.length;
  while (broken - whole > 1) {
    const middle = Math.floor((whole + broken) / 2);
    if (canGoOn(lines.slice(0, middle).join(''))) whole = middle;
    else broken = middle;
  }
  return broken;
}

/** Whether what stands behind a text can make JSON of it. */
function canGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const { message } = error as SyntaxError;
    const [, position] = / at position (\d+)/.exec(message) ?? [];
    if (position === undefined) return message.includes('end of JSON input');
    return Number(position) >= beginning.length;
  }
}

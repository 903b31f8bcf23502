import type { EpochMs } from '#domain/legal/legal-clock.js';

/** Columns of a page that fits a terminal, a mail and a printout. */
const COLUMNS = 100;

/** `yyyy-MM-dd` as `dd/MM/yyyy`. */
export function dateText(date: string): string {
  return date.split('-').reverse().join('/');
}

/** `2026-04-17T09:42:00.000+07:00` as `17/04/2026 09:42`. */
export function timeText(instant: string): string {
  return `${dateText(instant.slice(0, 10))} ${instant.slice(11, 16)}`;
}

/** A legal instant in Viet Nam (UTC+7 all year), as `17/04/2026 09:42`. */
export function instantText(instant: EpochMs): string {
  return timeText(new Date(instant + 7 * 3_600_000).toISOString());
}

/** Lines of whole words; the first begins with `first`, the others with as many blanks. */
export function wrapped(first: string, text: string, columns = COLUMNS): string[] {
  const indent = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = first;
  for (const word of text.normalize('NFC').split(/\s+/).filter(Boolean)) {
    const isFull = line.length > first.length && line.length + 1 + word.length > columns;
    if (isFull) lines.push(line);
    line = isFull ? indent + word : line + (line.length > first.length ? ' ' : '') + word;
  }
  return [...lines, line];
}

/** A section's title with a rule to the margin. */
export function heading(title: string): string[] {
  const text = title.normalize('NFC');
  return ['', `${text} ${'─'.repeat(Math.max(COLUMNS - text.length - 1, 3))}`];
}

/** Cells in columns as wide as the widest of each; the last is not padded. */
export function table(rows: readonly (readonly string[])[], gap = '   '): string[] {
  const cells = rows.map((row) => row.map((cell) => cell.normalize('NFC')));
  const widths = (cells[0] ?? []).map((_, at) =>
    Math.max(...cells.map((row) => row[at]?.length ?? 0)),
  );
  return cells.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join(gap)
      .trimEnd(),
  );
}

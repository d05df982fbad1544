/** A table as it is committed: comma-separated, a header, one row a line. */
export const tableText = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${[columns, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`;

const quoted = (field: string): string => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** One row of CSV; with the mark that makes spreadsheet programs read UTF-8. */
export const headerRow = (headers: readonly string[]): string => `\uFEFF${headers.map(cell).join(',')}\r\n`;

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A file's bytes as base64, the way files travel in a call. */
export async function bytesOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PART)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + PART)));
  return btoa(parts.join(''));
}

/** As many characters as one call can take as arguments. */
const PART = 8192;

/** Saves a file that came as base64, its bytes unchanged. */
export function saveBytes(name: string, content: string): void {
  save(
    name,
    Uint8Array.from(atob(content), (character) => character.charCodeAt(0)),
  );
}

/** Saves a text as a file in UTF-8. */
export const saveText = (name: string, text: string): void => save(name, text);

function save(name: string, part: BlobPart): void {
  URL.revokeObjectURL(last);
  const url = URL.createObjectURL(new Blob([part], { type: 'text/csv' }));
  last = url;
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

/** The address of the file saved last: kept until the next, since a browser may begin saving late. */
let last = '';

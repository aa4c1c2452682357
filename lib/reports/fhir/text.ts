/**
 * A person's words as FHIR and its XHTML take them: control characters and halves of characters are gone, every other kind
 * of space is a plain one, and none is at the ends. Null when nothing is left.
 */
export function fhirText(text: string | null): string | null {
  if (text === null) return null;
  const plain = text
    .replaceAll(/\p{Cc}/gu, (character) => ('\t\r\n'.includes(character) ? character : ''))
    .replaceAll(/\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[^\S\t\r\n ]/gu, ' ')
    .trim();
  return plain === '' ? null : plain;
}

/** The same inside XHTML. */
export function xhtmlText(text: string): string {
  return (fhirText(text) ?? '').replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

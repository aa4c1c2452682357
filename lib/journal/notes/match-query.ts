/**
 * What a person typed, as a full-text query that holds each of its words, or a word that begins so. Every word is quoted:
 * AND, NEAR, *, - and : are the search's own language and nobody's here. Null when nothing is left to look for.
 */
export function matchQuery(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.slice(0, 20);
  return words ? words.map((word) => `"${word}"*`).join(' ') : null;
}

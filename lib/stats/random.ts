/**
 * Numbers from 0 up to, not including, 1, the same on every machine for the same whole `seed`: the generator sfc32 of
 * C. Doty-Humphrey's PractRand. For draws that anyone can repeat, never for secrets.
 */
export function seededNumbers(seed: number): () => number {
  let [a, b, c, counter] = [0, seed | 0, Math.floor(seed / 4_294_967_296) | 0, 1];

  function next(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  for (let round = 0; round < 15; round += 1) next();
  return next;
}

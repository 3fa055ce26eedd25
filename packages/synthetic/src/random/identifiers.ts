import type { Random } from './random';

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0');

/** Makes record identifiers (UUID version 7) from a seed's chance, at a stated time that grows by a millisecond each. */
export function createIds(random: Random, startsAt: number): () => string {
  let time = startsAt;
  return () => {
    time += 1;
    const millis = hex(time, 12);
    const [a, b, c] = [random.int(0, 0xfff), random.int(0, 0x3fff) | 0x8000, random.int(0, 0xffffff)];
    return `${millis.slice(0, 8)}-${millis.slice(8)}-7${hex(a, 3)}-${hex(b, 4)}-${hex(c, 6)}${hex(random.int(0, 0xffffff), 6)}`;
  };
}

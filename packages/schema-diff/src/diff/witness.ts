import type { Json } from '@cartella/core';

const mostTrials = 400;

/** Makes an instance smaller as long as it still proves the same. */
export function shrinkInstance(instance: Json, proves: (candidate: Json) => boolean): Json {
  let smallest = instance;
  let trials = 0;
  for (let moved = true; moved && trials < mostTrials; ) {
    moved = false;
    for (const candidate of smallerOnes(smallest)) {
      trials += 1;
      if (trials > mostTrials) break;
      if (!proves(candidate)) continue;
      smallest = candidate;
      moved = true;
      break;
    }
  }
  return smallest;
}

function* smallerOnes(value: Json): Generator<Json> {
  if (typeof value === 'string' && value.length > 1) yield value.slice(0, -1);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const index of value.keys()) yield value.filter((_, other) => other !== index);
    for (const [index, item] of value.entries()) {
      for (const smaller of smallerOnes(item)) yield value.map((other, at) => (at === index ? smaller : other));
    }
    return;
  }
  const members = Object.entries(value);
  for (const [name] of members) yield Object.fromEntries(members.filter(([other]) => other !== name));
  for (const [name, item] of members) {
    for (const smaller of smallerOnes(item)) {
      yield Object.fromEntries(members.map(([other, kept]) => [other, other === name ? smaller : kept]));
    }
  }
}

import type { Json } from '@cartella/core';
import { diffSchema, type SchemaReport } from '../src/diff';
import { compileWithAjv } from './ajv';
import { mutate } from './mutate';
import { createRandom, type Random } from './random';
import { randomInstance } from './random-instance';
import { type JsonSchema, randomSchema, values } from './random-schema';

/** How the verdicts on a corpus of mutated pairs compare with brute force. */
export interface CorpusResult {
  pairs: number;
  /** Verdicts that an instance and two real validators contradict, with the pair. */
  readonly wrong: string[];
  /** Verdicts, two for each pair. */
  compatible: number;
  breaks: number;
  undecided: number;
  /** Changes told, and witnesses checked. */
  changes: number;
  witnesses: number;
  /** Breaks that no change explained by itself. */
  joint: number;
}

const instancesPerPair = 24;

/** Judges mutated pairs against two ajv validators over generated instances. */
export function runCorpus(seed: number, count: number): CorpusResult {
  const random = createRandom(seed);
  const result: CorpusResult = {
    pairs: 0,
    wrong: [],
    compatible: 0,
    breaks: 0,
    undecided: 0,
    changes: 0,
    witnesses: 0,
    joint: 0,
  };
  while (result.pairs < count) {
    // Several mutants of one schema share its validator.
    const before = randomSchema(random, random.chance(0.3) ? 3 : 2);
    const accepted = compileWithAjv(before);
    for (let mutant = 0; mutant < 5 && result.pairs < count; mutant += 1) {
      const after = mutate(random, random.chance(0.3) ? mutate(random, before) : before);
      judgePair(random, before, after, accepted, result);
    }
  }
  return result;
}

function judgePair(
  random: Random,
  before: JsonSchema,
  after: JsonSchema,
  accepts: (value: unknown) => boolean,
  result: CorpusResult,
): void {
  const diff = diffSchema(before, after);
  // A mutation may have emptied a list that must not be empty: not a schema, not a pair.
  if (!diff.ok) return;
  result.pairs += 1;
  const acceptsAfter = compileWithAjv(after);
  const wrong = (what: string, instance: Json) =>
    result.wrong.push(`${what}: ${JSON.stringify({ before, after, instance })}`);
  const { effect } = diff.value;
  for (const verdict of Object.values(effect)) result[verdict as 'compatible' | 'breaks' | 'undecided'] += 1;
  for (const witness of witnessesOf(diff.value, 'writers')) {
    result.witnesses += 1;
    if (!accepts(witness) || acceptsAfter(witness)) wrong('false witness of writers', witness);
  }
  for (const witness of witnessesOf(diff.value, 'readers')) {
    result.witnesses += 1;
    if (!acceptsAfter(witness) || accepts(witness)) wrong('false witness of readers', witness);
  }
  result.changes += diff.value.changes.length;
  if (diff.value.changes.some(({ kind }) => kind === 'schema.joint-effect')) result.joint += 1;
  const instances = Array.from({ length: instancesPerPair }, (_, index) => {
    const schema = index % 2 === 0 ? before : after;
    return randomInstance(random, schema, schema);
  });
  for (const instance of [...values, ...instances]) {
    const [was, is] = [accepts(instance), acceptsAfter(instance)];
    if (was && !is && effect.writers === 'compatible') wrong('break of writers missed', instance);
    if (!was && is && effect.readers === 'compatible') wrong('break of readers missed', instance);
  }
}

function witnessesOf(report: SchemaReport, side: 'writers' | 'readers'): Json[] {
  const all = [report.witnesses[side], ...report.changes.map((change) => change.witnesses[side])];
  return all.flatMap((witness) => (witness ? [witness.instance] : []));
}

import type { Json } from '@cartella/core';
import { diffSchema, type SchemaReport } from '../src/diff';
import { parseSchema } from '../src/schema';
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

/** A schema of a family, and what a real validator says of it. */
interface Member {
  readonly schema: JsonSchema;
  readonly accepts: (value: unknown) => boolean;
}

const mutants = 7;

/**
 * Judges mutated pairs against two ajv validators over generated instances. A schema and its mutants are a family, of which each is
 * compared with each, in both directions: one or two mutations apart, up to four.
 */
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
    const family = familyOf(random);
    for (const before of family) {
      for (const after of family) {
        if (before !== after && result.pairs < count) judgePair(random, before, after, result);
      }
    }
  }
  return result;
}

function familyOf(random: Random): Member[] {
  const first = randomSchema(random, random.chance(0.3) ? 3 : 2);
  const schemas = [first];
  for (let made = 0; made < mutants; made += 1)
    schemas.push(mutate(random, random.chance(0.3) ? mutate(random, first) : first));
  // A mutation may have emptied a list that must not be empty, or found nothing to change: not a schema, not a pair.
  const different = new Map(schemas.map((schema) => [JSON.stringify(schema), schema]));
  return [...different.values()]
    .filter((schema) => parseSchema(schema).ok)
    .map((schema) => ({ schema, accepts: compileWithAjv(schema) }));
}

function judgePair(random: Random, was: Member, is: Member, result: CorpusResult): void {
  const [before, after] = [was.schema, is.schema];
  const [accepts, acceptsAfter] = [was.accepts, is.accepts];
  const diff = diffSchema(before, after);
  if (!diff.ok) {
    result.wrong.push(`no answer: ${JSON.stringify({ before, after })}`);
    return;
  }
  result.pairs += 1;
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
    const [passed, passes] = [accepts(instance), acceptsAfter(instance)];
    if (passed && !passes && effect.writers === 'compatible') wrong('break of writers missed', instance);
    if (!passed && passes && effect.readers === 'compatible') wrong('break of readers missed', instance);
  }
}

function witnessesOf(report: SchemaReport, side: 'writers' | 'readers'): Json[] {
  const all = [report.witnesses[side], ...report.changes.map((change) => change.witnesses[side])];
  return all.flatMap((witness) => (witness ? [witness.instance] : []));
}

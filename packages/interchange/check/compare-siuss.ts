import { unwrap } from '@cartella/core';
import { readSiuss, writeSiuss } from '../src/siuss/flow';
import type { SiussFlow } from '../src/siuss/layout';
import { mutateXml } from './mutate-xml';
import { seededRandom } from './random';
import { randomDocument } from './siuss-documents';
import type { Accepts } from './xsd-engine';

/** A document on which two judges differ, and how it came to be. */
export interface Disagreement {
  readonly seed: number;
  readonly between: string;
  readonly applied: readonly string[];
  readonly xml: string;
}

export interface Comparison {
  readonly written: number;
  readonly mutated: number;
  readonly refused: number;
  /** Documents that the schema accepts and our reader does not: it wants civil dates, cents and real minutes. */
  readonly stricter: number;
  readonly disagreements: readonly Disagreement[];
}

// Values that XML Schema accepts and that our records cannot hold: a time zone on a date, a third decimal, 75 minutes in an hour.
const stricterCodes = new Set(['siuss.not-a-date', 'siuss.not-an-amount', 'siuss.not-hours']);

/**
 * Judges the same documents in three ways — a reference schema, another schema, our reader — as we write them and then spoiled.
 *
 * @param count - Documents written; each is spoiled five times.
 */
export async function compareSiuss(
  flow: SiussFlow,
  reference: Accepts,
  other: Accepts,
  count: number,
  firstSeed = 1,
): Promise<Comparison> {
  const disagreements: Disagreement[] = [];
  let [mutated, refused, stricter] = [0, 0, 0];
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const random = seededRandom(seed);
    const written = unwrap(writeSiuss(randomDocument(flow, random)));
    const judge = async (xml: string, applied: readonly string[]): Promise<boolean> => {
      const verdict = reference(xml);
      if (other(xml) !== verdict) disagreements.push({ seed, between: 'schemas', applied, xml });
      const read = await readSiuss([xml]);
      if (read.ok && !verdict) disagreements.push({ seed, between: 'reader accepts, schema refuses', applied, xml });
      if (!read.ok && verdict) {
        if (read.issues.every((issue) => stricterCodes.has(issue.code))) stricter += 1;
        else
          disagreements.push({
            seed,
            between: `schema accepts, reader refuses: ${read.issues.map((issue) => issue.code)}`,
            applied,
            xml,
          });
      }
      return verdict;
    };
    if (!(await judge(written, [])))
      disagreements.push({ seed, between: 'what we write is refused', applied: [], xml: written });
    for (let turn = 0; turn < 5; turn += 1) {
      const spoiled = mutateXml(written, random);
      mutated += 1;
      if (!(await judge(spoiled.xml, spoiled.applied))) refused += 1;
    }
  }
  return { written: count, mutated, refused, stricter, disagreements };
}

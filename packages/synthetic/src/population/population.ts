import type { ModelRecord } from '@cartella/model';
import { inventBody } from '../body';
import { inventCase, type PathLength } from '../case';
import { inventIsee } from '../economy';
import { inventHousehold, type SyntheticHousehold } from '../household';
import { makingOf } from './context';
import type { PopulationOptions } from './options';

/** Makes one household of a population, alone: the same as when all are made. @param index - From 0. */
export function householdAt(options: PopulationOptions, index: number): SyntheticHousehold {
  return inventHousehold(makingOf(options, 'household', index));
}

/** Makes the households of a population one after the other, holding none of them. */
export function* generateHouseholds(options: PopulationOptions): Generator<SyntheticHousehold> {
  for (let index = 0; index < options.households; index += 1) yield householdAt(options, index);
}

/** Makes the persons of a population one after the other. */
export function* generatePersons(options: PopulationOptions): Generator<ModelRecord<'person'>> {
  for (const { persons } of generateHouseholds(options)) yield* persons;
}

/** How much of a population the services know. */
export interface CaseOptions extends PopulationOptions {
  /** Share of households of which somebody has turned to the services; one in twelve when not told. */
  readonly known?: number;
  /** How far every path goes; mixed when not told. */
  readonly reach?: PathLength;
}

/** Makes the records of a whole municipality in an order in which each refers only to earlier ones: body, households, ISEE, paths. */
export function* generateRecords(options: CaseOptions): Generator<ModelRecord> {
  const body = inventBody(options);
  yield body.organisation;
  yield body.cooperative;
  yield body.health;
  yield body.desk;
  yield body.service;
  yield body.fund;
  yield* body.operators;
  for (let index = 0; index < options.households; index += 1) {
    const made = householdAt(options, index);
    yield* made.persons;
    yield made.household;
    const making = makingOf(options, 'case', index);
    const papers = making.random.chance(0.4) ? inventIsee(making, made) : undefined;
    if (papers !== undefined) {
      yield papers.household;
      yield papers.dsu;
      yield papers.isee;
    }
    if (!making.random.chance(options.known ?? 1 / 12)) continue;
    yield* inventCase(making, body, made, { isee: papers?.isee, reach: options.reach });
  }
}

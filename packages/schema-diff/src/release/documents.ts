import {
  type CivilDate,
  createIssue,
  failure,
  type Issue,
  type Label,
  type Result,
  success,
  unwrap,
} from '@cartella/core';
import { parseSchema } from '../schema';
import { compileValidator, type Validator } from '../validate';
import { type Bump, bumps, largestBump } from './bump';

/** The only way for a break through the gate: why, how those concerned go over, and until when the old way is served. */
export interface Waiver {
  readonly package: string;
  /** The schema, code list, rules or procedure that breaks. */
  readonly artefact: string;
  readonly motive: Label;
  /** What whoever is broken has to do: a lens, a codemod, a guide. */
  readonly migration: Label;
  /** Last day on which the earlier version is still served. */
  readonly sunset: CivilDate;
}

/** Issue codes of the release gate. */
export const releaseIssue = {
  notAChangeset: 'release.not-a-changeset',
  bumpTooLow: 'release.bump-too-low',
  breakWithoutWaiver: 'release.break-without-waiver',
  waiverExpired: 'release.waiver-expired',
  waiverUnused: 'release.waiver-unused',
  unknownPackage: 'release.unknown-package',
} as const;

const label = {
  type: 'object',
  required: ['it', 'en'],
  additionalProperties: { type: 'string', minLength: 1 },
  properties: { it: { type: 'string', minLength: 20 }, en: { type: 'string', minLength: 20 } },
};

/** JSON Schema of a waiver: what the file that lets a break pass must look like. */
export const waiverSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: ['package', 'artefact', 'motive', 'migration', 'sunset'],
  properties: {
    package: { type: 'string', minLength: 1 },
    artefact: { type: 'string', minLength: 1 },
    motive: label,
    migration: label,
    sunset: { type: 'string', format: 'date' },
  },
};

let validator: Validator | undefined;

/** Reads a waiver from JSON; motive and migration need a sentence in Italian and in English, not a word. */
export function readWaiver(document: unknown): Result<Waiver> {
  validator ??= compileValidator(unwrap(parseSchema(waiverSchema)));
  const issues = validator(document);
  return issues.length > 0 ? failure(issues) : success(document as Waiver);
}

/** Packages and the bump that a changeset declares for each. */
export type Changeset = Readonly<Record<string, Bump>>;

/** Reads the packages and bumps of a changeset file: the lines between the first two `---`. */
export function readChangeset(text: string): Result<Changeset> {
  const lines = text.split(/\r?\n/u);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end === -1) return failure([createIssue(releaseIssue.notAChangeset, [0])]);
  const issues: Issue[] = [];
  const declared: [string, Bump][] = [];
  for (const [index, line] of lines.slice(1, end).entries()) {
    if (line.trim() === '') continue;
    const [, , name, bump] = /^\s*(["']?)([^"']+)\1\s*:\s*(\w+)\s*$/u.exec(line) ?? [];
    if (name !== undefined && isBump(bump)) declared.push([name, bump]);
    else issues.push(createIssue(releaseIssue.notAChangeset, [index + 1]));
  }
  return issues.length > 0 ? failure(issues) : success(Object.fromEntries(declared));
}

function isBump(text: string | undefined): text is Bump {
  return (bumps as readonly (string | undefined)[]).includes(text);
}

/** Joins changesets: the largest bump declared for a package is the one that counts. */
export function joinChangesets(changesets: readonly Changeset[]): Changeset {
  const names = new Set(changesets.flatMap((changeset) => Object.keys(changeset)));
  const declared = (name: string) =>
    changesets.flatMap((changeset) => (Object.hasOwn(changeset, name) ? [changeset[name] as Bump] : []));
  return Object.fromEntries([...names].map((name) => [name, largestBump(declared(name))]));
}

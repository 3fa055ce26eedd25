import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { createIssue, failure, type Json, type Label, type Result, success } from '@cartella/core';
import { siussPlaces } from '@cartella/interchange';
import { type CartellaRecord, type Layer, toReadSchema } from '@cartella/profile';
import { readDocument } from '@cartella/profile/load';
import { draftProposal, type Proposal, proposalFiles, proposalFolder } from '@cartella/schema-diff';
import { type Command, exitCode, type Invocation, type Outcome, optionOf, optionsOf, problems } from '../command';
import { currentKit } from '../kit';
import { profileIssue, readProfile } from '../profile';

/** Issue codes of a proposal that cannot be written. */
export const proposeIssue = { unknownRecord: 'cli.propose.unknown-record' } as const;

type JsonSchema = CartellaRecord['write'];

/** `cartella propose`: writes the folder of a proposal to change a kind of record, from its schema as it would be. */
export const proposeCommand: Command = {
  name: 'propose',
  synopsis:
    '<kind> <schema.json> --title <text> [--title-en <text>] [--motive <text>] [--motive-en <text>] [--norm <text>] [--profile <folder>] [--output docs/rfc]',
  positionals: { least: 2, most: 2 },
  options: {
    title: { type: 'string' },
    'title-en': { type: 'string' },
    motive: { type: 'string' },
    'motive-en': { type: 'string' },
    norm: { type: 'string' },
    profile: { type: 'string', multiple: true },
    output: { type: 'string' },
  },
  run(invocation) {
    const proposal = propose(invocation);
    return proposal.ok ? write(proposal.value, invocation) : problems(proposal.issues, invocation);
  },
};

function propose(invocation: Invocation): Result<Proposal> {
  const [kind = '', file = ''] = invocation.positionals;
  const records = currentKit().records;
  const record = Object.hasOwn(records, kind) ? records[kind] : undefined;
  if (record === undefined) return failure([createIssue(proposeIssue.unknownRecord, [], { params: { kind } })]);
  const after = schemaIn(file, record.write, invocation);
  if (!after.ok) return after;
  const layers = layersIn(invocation);
  if (!layers.ok) return layers;
  const motive = labelOf(invocation, 'motive');
  const norm = optionOf(invocation, 'norm');
  const draft = draftProposal({
    number: nextNumber(outputOf(invocation)),
    title: labelOf(invocation, 'title') ?? { it: kind, en: kind },
    package: '@cartella/model',
    artefact: kind,
    from: record.schemaName,
    to: `${kind}/next`,
    before: { write: record.write, read: toReadSchema(record.write) },
    after: { write: after.value, read: toReadSchema(after.value) },
    level: 'backward',
    ...(motive && { motive }),
    ...(norm !== undefined && { norm }),
  });
  if (!draft.ok) return draft;
  const fields = new Set(draft.value.report.changes.map(({ path }) => String(path[path[0] === 'data' ? 1 : 0])));
  return success({
    ...draft.value,
    to: nextVersion(record.schemaName, draft.value.bump),
    lens: { ...draft.value.lens, to: nextVersion(record.schemaName, draft.value.bump) },
    profiles: layers.value.filter((layer) => speaksOf(layer, kind, fields)).map(({ id }) => id),
    flows: flowsOf(kind, fields),
  });
}

/** Reads the schema as it would be: of the whole record, or of its data alone. */
function schemaIn(file: string, before: JsonSchema, { folder }: Invocation): Result<JsonSchema> {
  const path = resolve(folder, file);
  if (!existsSync(path)) return failure([createIssue(profileIssue.missing, [], { params: { file, line: 1 } })]);
  const read = readDocument(readFileSync(path, 'utf8'), file);
  if (!read.ok) return read;
  const schema = read.value.value as JsonSchema;
  const properties = before['properties'] as Readonly<Record<string, Json>>;
  const isWhole = typeof schema['properties'] === 'object' && Object.hasOwn(schema['properties'] as object, 'data');
  return success(isWhole ? schema : { ...before, properties: { ...properties, data: schema as Json } });
}

function layersIn(invocation: Invocation): Result<readonly Layer[]> {
  const read = optionsOf(invocation, 'profile').map((place) => readProfile(place, invocation.folder));
  const issues = read.flatMap((profile) => (profile.ok ? [] : profile.issues));
  return issues.length > 0 ? failure(issues) : success(read.flatMap((one) => (one.ok ? one.value.layers : [])));
}

/** A layer is concerned when one of its operations names a field that changes, by its path in a record or in a form. */
function speaksOf({ operations }: Layer, kind: string, fields: ReadonlySet<string>): boolean {
  return operations.some((operation) => {
    const told = JSON.stringify(operation);
    const record = told.includes(`"record":"${kind}"`);
    return [...fields].some(
      (field) => (record && told.includes(`"field":"${field}`)) || told.includes(`"${kind}.${field}`),
    );
  });
}

function flowsOf(kind: string, fields: ReadonlySet<string>): string[] {
  return Object.entries(siussPlaces)
    .filter(([, { record, path }]) => record === kind && path[0] === 'data' && fields.has(String(path[1])))
    .map(([name]) => `SIUSS ${name}`);
}

function labelOf(invocation: Invocation, name: string): Label | undefined {
  const it = optionOf(invocation, name);
  return it === undefined ? undefined : { it, en: optionOf(invocation, `${name}-en`) ?? it };
}

const outputOf = (invocation: Invocation): string =>
  resolve(invocation.folder, optionOf(invocation, 'output') ?? 'docs/rfc');

function nextNumber(output: string): number {
  const names = existsSync(output) ? readdirSync(output) : [];
  return 1 + Math.max(0, ...names.map((name) => Number(/^(\d{4})-/.exec(name)?.[1] ?? 0)));
}

/** The version that a bump makes of `accesso/1.0.0`. */
function nextVersion(name: string, bump: Proposal['bump']): string {
  const [kind = '', version = '1.0.0'] = name.split('/');
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (bump === 'major') return `${kind}/${major + 1}.0.0`;
  return bump === 'minor' ? `${kind}/${major}.${minor + 1}.0` : `${kind}/${major}.${minor}.${patch + 1}`;
}

function write(proposal: Proposal, invocation: Invocation): Outcome {
  const target = join(outputOf(invocation), proposalFolder(proposal));
  mkdirSync(target, { recursive: true });
  const files = proposalFiles(proposal);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(target, name), text, { flag: 'wx' });
  const { say, folder } = invocation;
  const written = Object.keys(files).map((name) => relative(folder, join(target, name)));
  return {
    exit: exitCode.fine,
    lines: [
      say('cli.propose.written', { bump: proposal.bump, count: proposal.report.changes.length }),
      ...written.map((file) => `  ${file}`),
      ...(proposal.breaks ? [say('cli.propose.waiver')] : []),
    ],
    value: { ok: true, files: written, bump: proposal.bump, effect: proposal.report.effect },
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Artefacts, CompatibilityLevel } from '@cartella/schema-diff';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../shell.mjs';
import { packageNames, readBaseline, readChangesets, readPromises, readWaivers } from './baseline.mjs';
import { publishedNow } from './documents.mjs';
import { judgeKit } from './gate.mjs';

/** A module of the kit from its source: tests need no build. */
function load(specifier: string) {
  const [, name = '', subpath = ''] = /^@cartella\/([^/]+)(\/.*)?$/.exec(specifier) ?? [];
  const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
  const entry = manifest.exports[`.${subpath}`] ?? manifest.exports['./*'];
  return import(join(root, 'packages', name, entry['@cartella/source'].replace('*', subpath.slice(1))));
}

type Packages = Readonly<Record<string, Artefacts>>;
const model = '@cartella/model';
let now: Packages;
beforeAll(async () => {
  now = await publishedNow(load);
});

const changeset = (bump: string, name = model) =>
  new Map([['.changeset/prova.md', `---\n"${name}": ${bump}\n---\n\nUna prova.\n`]]);
const waiver = {
  package: model,
  artefact: 'accesso',
  motive: { it: 'Una norma inventata per prova lo chiede.', en: 'A norm invented for the test asks for it.' },
  migration: { it: 'La lente accesso/2.0.0 dice che cosa si perde.', en: 'The lens accesso/2.0.0 says what is lost.' },
  sunset: '2027-12-31',
};

interface Trial {
  readonly version?: string;
  readonly after?: Packages;
  readonly changesets?: ReadonlyMap<string, string>;
  readonly waivers?: ReadonlyMap<string, unknown>;
  readonly level?: CompatibilityLevel;
}

/** Judges a release that follows 1.4.0, or another version, of the kit as it is now. */
async function judged({
  version = '1.4.0',
  after = now,
  changesets = new Map(),
  waivers = new Map(),
  level = 'backward',
}: Trial) {
  const before = Object.fromEntries(Object.entries(now).map(([name, artefacts]) => [name, { version, artefacts }]));
  const promises = Object.fromEntries(Object.keys(now).map((name) => [name, level]));
  const verdict = await judgeKit(load, {
    before,
    after,
    promises,
    changesets,
    waivers,
    packages: packageNames(),
    today: '2026-11-22',
  });
  const required = verdict.bumps.flatMap((one: { package: string; required: string }) =>
    one.required === 'none' ? [] : [`${one.package} ${one.required}`],
  );
  return { ...verdict, required, codes: verdict.issues.map(({ code }) => code) };
}

type Node = Record<string, unknown>;
/** Changes one artefact of a package in a copy of it. */
function changing(name: string, artefact: string, change: (document: Node) => void): Packages {
  const copy = structuredClone(now) as Record<string, Record<string, Node>>;
  const document = copy[name]?.[artefact];
  if (document === undefined) throw new Error(artefact);
  change(document);
  return copy as unknown as Packages;
}
const at = (document: unknown, ...place: string[]): Node =>
  place.reduce((node, step) => node[step] as Node, document as Node);

/** The first contact without one of its codes, for writers and readers. */
const narrowed = () =>
  changing(model, 'accesso', (document) => {
    for (const side of ['write', 'read'])
      at(document, side, 'properties', 'data', 'properties', 'urgency')['enum'] = ['ordinary', 'priority'];
  });

describe('The release gate over the published documents of the kit', () => {
  it('asks nothing where nothing changed', async () => {
    expect(await judged({})).toMatchObject({ open: true, required: [], codes: [] });
  });

  it('is closed by a changeset that says less than what changed, and by none at all', async () => {
    const patch = await judged({ after: narrowed(), changesets: changeset('patch') });
    expect(patch).toMatchObject({ open: false, required: [`${model} major`] });
    expect(patch.codes).toEqual(['release.bump-too-low', 'release.break-without-waiver']);
    expect((await judged({ after: narrowed() })).codes).toContain('release.bump-too-low');
  });

  it('gives a witness that the old schema accepts: a whole record with the code that went', async () => {
    const { releases } = await judged({ after: narrowed() });
    const report = releases.find(({ name }: { name: string }) => name === model)?.reports['accesso'] as unknown as {
      changes: { kind: string; witnesses: { writers: { instance: { data: { urgency: string } } } } }[];
    };
    expect(report.changes.map(({ kind }) => kind)).toEqual(['enum.value-removed']);
    expect(report.changes[0]?.witnesses.writers.instance.data.urgency).toBe('emergency');
  });

  it('lets a break pass with a major and a file that says why, how and until when', async () => {
    const after = narrowed();
    const changesets = changeset('major');
    expect((await judged({ after, changesets })).codes).toEqual(['release.break-without-waiver']);
    const waivers = (change: object) => new Map([['docs/rfc/0001-prova/waiver.json', { ...waiver, ...change }]]);
    expect(await judged({ after, changesets, waivers: waivers({}) })).toMatchObject({ open: true, codes: [] });
    expect((await judged({ after, changesets, waivers: waivers({ sunset: '2026-11-21' }) })).codes).toEqual([
      'release.waiver-expired',
    ]);
    const silent = await judged({ after, changesets, waivers: waivers({ motive: { it: 'sì', en: 'yes' } }) });
    expect(silent.open).toBe(false);
    expect(silent.issues[0]?.path.slice(0, 2)).toEqual(['docs/rfc/0001-prova/waiver.json', 'motive']);
  });

  it('before 1.0.0 tells a break and asks for its bump, and for no file', async () => {
    const draft = { version: '0.1.0', after: narrowed() };
    expect(await judged({ ...draft, changesets: changeset('patch') })).toMatchObject({
      open: false,
      required: [`${model} minor`],
    });
    const told = await judged({ ...draft, changesets: changeset('minor') });
    expect(told).toMatchObject({ open: true, codes: ['release.break-without-waiver'] });
  });

  it('is closed by changesets that cannot be read, or that speak of nobody', async () => {
    const broken = new Map([['.changeset/rotto.md', 'Cambia qualcosa.\n']]);
    const unread = await judged({ changesets: broken });
    expect(unread.open).toBe(false);
    expect(unread.issues[0]).toMatchObject({ code: 'release.not-a-changeset', path: ['.changeset/rotto.md', 0] });
    expect((await judged({ changesets: changeset('patch', '@cartella/nessuno') })).codes).toEqual([
      'release.unknown-package',
    ]);
  });

  it('sees a datum that changes its name, though open readers accept the record', async () => {
    const after = changing(model, 'accesso', (document) => {
      for (const side of ['write', 'read']) {
        const properties = at(document, side, 'properties', 'data', 'properties');
        properties['esitoInformazioni'] = properties['informationGiven'];
        delete properties['informationGiven'];
      }
    });
    expect(await judged({ after, changesets: changeset('minor') })).toMatchObject({
      open: false,
      required: [`${model} major`],
    });
  });

  it('judges rules with their evaluator: looser is minor, stricter is a break with the data that prove it', async () => {
    const withRule = (holds: (rule: Node) => unknown) =>
      changing(model, 'person/rules', (document) => {
        const rule = (document['rules'] as Node[]).find(({ severity }) => severity !== 'warning');
        if (rule !== undefined) rule['holds'] = holds(rule['holds'] as Node);
      });
    const identity = (code: string) => ({
      op: 'eq',
      left: { op: 'path', path: 'identity' },
      right: { op: 'literal', type: 'code', value: code },
    });
    const looser = await judged({ after: withRule((rule) => ({ op: 'or', of: [rule, identity('identified')] })) });
    expect(looser.required).toEqual([`${model} minor`]);
    const stricter = await judged({ after: withRule((rule) => ({ op: 'and', of: [rule, identity('identified')] })) });
    expect(stricter.required).toEqual([`${model} major`]);
  });

  it('judges code lists and procedures too', async () => {
    const lists = changing('@cartella/vocabularies', 'access-channels', ({ list }) => {
      (list as { entries: unknown[] }).entries.pop();
    });
    expect((await judged({ after: lists })).required).toEqual(['@cartella/vocabularies major']);
    const [name = ''] = Object.keys(now['@cartella/workflow'] ?? {});
    const procedures = changing('@cartella/workflow', name, ({ procedure }) => {
      const [step] = (procedure as { steps: Node[] }).steps;
      if (step !== undefined) step['guard'] = { op: 'literal', type: 'boolean', value: true };
    });
    expect((await judged({ after: procedures })).required).toEqual(['@cartella/workflow minor']);
  });
});

it('what would be released now is declared: nothing that was published changes in silence', async () => {
  const verdict = await judgeKit(load, {
    before: readBaseline(),
    after: now,
    promises: readPromises(),
    changesets: readChangesets(),
    waivers: readWaivers(),
    packages: packageNames(),
    today: new Date().toISOString().slice(0, 10),
  });
  // `npm run gate` tells the same with witnesses; a break passes with docs/rfc/<proposal>/waiver.json.
  expect(verdict.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

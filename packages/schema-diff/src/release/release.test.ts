import { civilDate, unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { type CompatibilityLevel, diffContract, diffSchema, diffVersions } from '../diff';
import { type Artefacts, compareArtefacts } from './artefacts';
import { requiredBump } from './bump';
import { joinChangesets, readChangeset, readWaiver, type Waiver } from './documents';
import { judgeRelease, type PackageRelease } from './gate';

const today = civilDate('2026-11-21');
const report = (before: unknown, after: unknown) => unwrap(diffSchema(before, after));
const narrowed = report({ maxLength: 9 }, { maxLength: 5 });
const widened = report({ maxLength: 5 }, { maxLength: 9 });
const reworded = report({ title: 'A' }, { title: 'B' });

const waiver: Waiver = {
  package: '@prova/model',
  artefact: 'persona',
  motive: { it: 'La norma ora limita la lunghezza del campo.', en: 'The norm now limits the length of the field.' },
  migration: {
    it: 'La lente persona/2.0.0 accorcia il testo e lo dice.',
    en: 'The lens persona/2.0.0 shortens the text and says so.',
  },
  sunset: civilDate('2027-06-30'),
};
const release = (changes: Partial<PackageRelease> = {}): PackageRelease => ({
  name: '@prova/model',
  version: '1.4.0',
  level: 'backward',
  reports: { persona: narrowed },
  ...changes,
});
const judge = (
  bump: 'none' | 'patch' | 'minor' | 'major',
  waivers: readonly Waiver[] = [],
  changes: Partial<PackageRelease> = {},
) => judgeRelease({ packages: [release(changes)], changesets: [{ '@prova/model': bump }], waivers, today });
const codes = ({ issues }: ReturnType<typeof judge>) => issues.map(({ code, path }) => `${code} /${path.join('/')}`);

describe('requiredBump', () => {
  it.each<[CompatibilityLevel, string, string, string]>([
    ['none', 'minor', 'minor', 'patch'],
    ['backward', 'major', 'minor', 'patch'],
    ['forward', 'minor', 'major', 'patch'],
    ['full', 'major', 'major', 'patch'],
  ])(
    'under the promise %s asks %s of a narrowing, %s of a widening, %s of new words',
    (level, first, second, third) => {
      expect([narrowed, widened, reworded].map((one) => requiredBump(one, level))).toEqual([first, second, third]);
    },
  );

  it('asks nothing where nothing changed', () => {
    expect(requiredBump(report({}, {}), 'full')).toBe('none');
  });

  it('does not let a datum go where nobody looks, though every reader accepts the document', () => {
    const contract = (...names: string[]) => {
      const write = {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
      };
      const { additionalProperties: _, ...read } = write;
      return { write, read };
    };
    const renamed = unwrap(diffContract(contract('nome', 'x'), contract('givenName', 'x')));
    expect([renamed.compatibility, requiredBump(renamed, 'backward'), requiredBump(renamed, 'forward')]).toEqual([
      'full',
      'major',
      'major',
    ]);
    const removed = unwrap(diffContract(contract('nome', 'x'), contract('x')));
    expect([requiredBump(removed, 'backward'), requiredBump(removed, 'forward')]).toEqual(['major', 'minor']);
    expect(codes(judge('minor', [], { reports: { persona: renamed }, level: 'full' }))).toEqual([
      'release.bump-too-low /@prova/model',
      'release.break-without-waiver /@prova/model/persona',
    ]);
  });

  it('takes what is undecided for a break', () => {
    const unknown = report({ pattern: '^(a*)\\1$' }, { pattern: '^(aa)*$' });
    expect(requiredBump(unknown, 'backward')).toBe('major');
  });
});

describe('judgeRelease', () => {
  it('opens for a break with the right bump and a waiver in force', () => {
    expect(judge('major', [waiver])).toEqual({
      open: true,
      bumps: [{ package: '@prova/model', required: 'major', declared: 'major' }],
      issues: [],
    });
  });

  it('stays closed when the changeset says less than the change needs', () => {
    expect(codes(judge('minor', [waiver]))).toEqual(['release.bump-too-low /@prova/model']);
    expect(codes(judge('none', [], { reports: { persona: widened } }))).toEqual(['release.bump-too-low /@prova/model']);
    expect(judge('minor', [], { reports: { persona: widened } }).open).toBe(true);
  });

  it('stays closed for a break without waiver, however large the bump, and names the kinds', () => {
    const verdict = judge('major');
    expect(verdict.open).toBe(false);
    expect(verdict.issues).toMatchObject([
      { code: 'release.break-without-waiver', params: { kinds: 'max-length.lowered', level: 'backward' } },
    ]);
  });

  it('stays closed when the waiver has expired', () => {
    expect(codes(judge('major', [{ ...waiver, sunset: civilDate('2026-11-20') }]))).toEqual([
      'release.waiver-expired /@prova/model/persona',
    ]);
  });

  it('warns of a waiver that nothing needs and refuses names it does not know', () => {
    const unused = judge('minor', [waiver], { reports: { persona: widened } });
    expect([unused.open, codes(unused)]).toEqual([true, ['release.waiver-unused /@prova/model/persona']]);
    expect(codes(judge('major', [waiver, { ...waiver, package: '@prova/altro' }]))).toEqual([
      'release.unknown-package /@prova/altro',
    ]);
  });

  it('tells a break of a draft, asks for its bump, and for no waiver', () => {
    const draft = { version: '0.3.1', isDraft: true };
    const verdict = judge('minor', [], draft);
    expect(verdict.open).toBe(true);
    expect(verdict.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['release.break-without-waiver', 'warning'],
    ]);
    expect(judge('patch', [], draft).open).toBe(false);
  });

  it('lets everything weigh one step less before 1.0.0', () => {
    expect(judge('minor', [waiver], { version: '0.3.1' }).open).toBe(true);
    expect(judge('patch', [], { version: '0.3.1', reports: { persona: widened } }).open).toBe(true);
  });

  it('holds a transitive promise against every published version', () => {
    const version = (name: string, schema: unknown) => ({ version: name, contract: { write: schema, read: schema } });
    const open = { type: 'object' };
    const last = { ...open, properties: { a: { type: 'string' } } };
    const pairs = unwrap(
      diffVersions([
        version('1.0.0', { ...open, properties: { a: { type: 'integer' } } }),
        version('1.1.0', last),
        version('1.2.0', last),
      ]),
    );
    const versions = { persona: pairs };
    const reports = { persona: report(last, { ...last, title: 'Persona' }) };
    expect(judge('patch', [], { reports, versions }).open).toBe(true);
    expect(codes(judge('patch', [], { reports, versions, level: 'backward-transitive' }))).toEqual([
      'release.bump-too-low /@prova/model',
      'release.break-without-waiver /@prova/model/persona',
    ]);
  });
});

describe('documents of a release', () => {
  it('reads the packages of a changeset and takes the largest bump', () => {
    const text = (bump: string) => `---\n"@prova/model": ${bump}\n'@prova/forms': patch\n---\n\nCambia la persona.\n`;
    expect(joinChangesets([unwrap(readChangeset(text('minor'))), unwrap(readChangeset(text('major')))])).toEqual({
      '@prova/model': 'major',
      '@prova/forms': 'patch',
    });
  });

  it.each([
    ['', 0],
    ['---\n"a": huge\n---\n', 1],
    ['---\nnothing\n---', 1],
    ['---\n"a": minor\n', 0],
  ])('refuses %j with the line', (text, line) => {
    const result = readChangeset(text);
    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([
      ['release.not-a-changeset', [line]],
    ]);
  });

  it('reads a waiver, and refuses one without reasons or with a day that does not exist', () => {
    expect(readWaiver(JSON.parse(JSON.stringify(waiver))).ok).toBe(true);
    const result = readWaiver({
      ...waiver,
      motive: { it: 'Serve.', en: 'Needed.' },
      sunset: '2027-02-30',
      migration: undefined,
    });
    expect(result.ok ? [] : result.issues.map(({ code, path }) => `${code} /${path.join('/')}`).sort()).toEqual([
      'instance.format /sunset',
      'instance.min-length /motive/en',
      'instance.min-length /motive/it',
      'instance.required /migration',
    ]);
  });
});

describe('compareArtefacts', () => {
  const closed = (...codes: string[]) => {
    const schema = { type: 'object', required: ['esito'], properties: { esito: { enum: codes } } };
    return { kind: 'contract', write: schema, read: schema } as const;
  };
  const list = (...codes: string[]) =>
    ({ kind: 'code-list', list: { id: 'esiti', entries: codes.map((code) => ({ code })) } }) as const;
  const rules = (least: number) => ({ kind: 'rules', rules: [{ code: 'eta', holds: { least } }] }) as const;
  const procedure = (least: number) =>
    ({
      kind: 'procedure',
      procedure: { id: 'p', version: '1', states: [], steps: [{ id: 'apri', from: 'start', guard: { least } }] },
    }) as const;
  const before: Artefacts = {
    accesso: closed('a', 'b'),
    esiti: list('a', 'b'),
    'accesso/rules': rules(14),
    percorso: procedure(14),
    vecchio: closed('a'),
    uguale: closed('a'),
    altro: closed('a'),
  };
  const after: Artefacts = {
    accesso: closed('a'),
    esiti: list('a'),
    'accesso/rules': rules(18),
    percorso: procedure(18),
    nuovo: closed('a'),
    uguale: closed('a'),
    altro: list('a'),
  };
  const told = (reports: ReturnType<typeof compareArtefacts>) =>
    Object.entries(unwrap(reports)).map(([name, { changes }]) => [name, changes[0]?.kind, changes[0]?.effect.writers]);

  it('tells what changed, came and went, of every kind of document', () => {
    expect(told(compareArtefacts(before, after))).toEqual([
      ['accesso', 'enum.value-removed', 'breaks'],
      ['accesso/rules', 'rule.condition-changed', 'undecided'],
      ['altro', 'artefact.replaced', 'breaks'],
      ['esiti', 'entry.removed', 'breaks'],
      ['nuovo', 'artefact.added', 'compatible'],
      ['percorso', 'guard.changed', 'undecided'],
      ['vecchio', 'artefact.removed', 'breaks'],
    ]);
  });

  it('decides on conditions with the evaluator that it is given', () => {
    const yes = () => 'yes' as const;
    const follows = { trueWith: yes, falseWith: yes };
    const reports = compareArtefacts(before, after, ({ kind }) => (kind === 'rules' ? follows : undefined));
    expect(
      told(reports)
        .filter(([, , effect]) => effect === 'undecided')
        .map(([name]) => name),
    ).toEqual(['percorso']);
  });

  it('refuses documents that are not schemas, with their name', () => {
    const broken: Artefacts = { accesso: { ...closed('a'), read: { type: 'strange' } } };
    const reports = compareArtefacts(broken, before);
    expect(reports.ok ? [] : reports.issues.map(({ path }) => path.slice(0, 3).join('/'))).toEqual([
      'accesso/before/read',
    ]);
  });
});

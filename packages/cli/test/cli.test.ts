import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRecords } from '@cartella/records';
import { newCase, step } from '@cartella/workflow';
import pg from 'pg';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { codemods, commandCatalogues, commands, currentKit, readKit, run, storeKit } from '../src';

const folder = mkdtempSync(join(tmpdir(), 'cartella-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const borgo = `# Il livello del comune
id: borgo-esempio
version: 1.0.0
label: { it: Borgo, en: Borgo }
level: comune
namespace: c_x001
kit: ^0.0.9
operations:
  # Parole più semplici
  - verb: relabel
    on: text
    key: value.max-length # quando è troppo lungo
    text: { it: 'Troppo lungo: al più {limit}.', en: 'Too long: at most {limit}.' }
  - { verb: relabel, on: look, token: primary, value: '#003366' }
  - verb: restrict
    on: field
    record: accesso
    field: request
    to: { maxLength: 40 }
    reason: Spazio sul modulo
`;
const profile = (...layers: readonly string[]) =>
  ['id: borgo', 'version: 1.0.0', 'label: { it: Borgo, en: Borgo }', 'kit: 0.0.9', 'layers:', ...layers].join('\n');

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

async function cartella(...argv: readonly string[]) {
  const written: string[] = [];
  const complaints: string[] = [];
  const exit = await run(argv, {
    folder,
    environment: { LANG: 'en_GB.UTF-8' },
    now: '2026-11-22T09:00:00Z',
    write: (line) => written.push(line),
    complain: (line) => complaints.push(line),
  });
  return { exit, written, complaints };
}

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  put({ 'borgo/profile.yaml': profile('  - file: borgo.yaml'), 'borgo/borgo.yaml': borgo });
});

describe('the binary', () => {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const flags = ['--conditions=@cartella/source', '--import', import.meta.resolve('tsx')];
  const binary = (...argv: readonly string[]) =>
    spawnSync(process.execPath, [...flags, main, ...argv], { cwd: folder, encoding: 'utf8' });

  it('says what is wrong, where and why, and ends as a script expects', () => {
    put({ 'borgo/borgo.yaml': borgo.replace('maxLength: 40', 'maxLength: 99999').replace('^0.0.9', '^0.1.0') });
    const { status, stdout, stderr } = binary('check', 'borgo', '--lang', 'it');
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('borgo/borgo.yaml:15: Il livello borgo-esempio allenta records/accesso/request/maxLength');
  });

  it('ends with 2 when it is called wrongly, on the other channel', () => {
    const { status, stdout, stderr } = binary('chek');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('cartella');
  });
});

describe('cartella', () => {
  it('has a sentence for every command, and shows how to call it', async () => {
    const { exit, written } = await cartella('help');
    expect(exit).toBe(0);
    for (const { name } of commands) {
      expect(written.join('\n')).toContain(commandCatalogues.en?.[`cli.summary.${name}`]);
      expect((await cartella(name, '--help')).written.join('\n')).toContain(`cartella ${name}`);
    }
    expect((await cartella('check', '--wrong')).exit).toBe(2);
    expect((await cartella('diff', 'one')).exit).toBe(2);
    expect((await cartella('upgrade', 'borgo')).exit).toBe(2);
  });
});

describe('cartella check', () => {
  it('gives the certificate of what was proved', async () => {
    put({ 'borgo/borgo.yaml': borgo.replace('value.max', 'instance.max').replace('^0.0.9', '^0.1.0') });
    const { exit, written } = await cartella('check', 'borgo');
    expect(exit).toBe(0);
    expect(written.join('\n')).toMatch(/is a common cartella[\s\S]*1 proved keyword by keyword: accesso/);
    const [value] = JSON.parse((await cartella('check', 'borgo', '--json')).written.join('\n'));
    expect(value).toMatchObject({ ok: true, certificate: { kit: currentKit().kit } });
  });

  it('takes a layer alone, a profile inside a profile once, and a profile from npm', async () => {
    const sound = borgo.replace('value.max', 'instance.max').replace('^0.0.9', '^0.1.0');
    const manifest = JSON.stringify({ name: '@ambito-finto/profilo', version: '1.0.0' });
    put({
      'borgo/borgo.yaml': sound,
      'node_modules/@ambito-finto/profilo/package.json': manifest,
      'node_modules/@ambito-finto/profilo/profile.json': JSON.stringify({
        id: 'ambito',
        version: '1.0.0',
        label: { it: 'Ambito', en: 'Ambito' },
        layers: [{ file: 'ambito.json' }],
      }),
      'node_modules/@ambito-finto/profilo/ambito.json': JSON.stringify({
        id: 'ambito-finto',
        version: '1.0.0',
        label: { it: 'Ambito', en: 'Ambito' },
        level: 'ambito',
        operations: [],
      }),
      'paese/profile.yaml': profile(
        "  - package: '@ambito-finto/profilo'",
        '  - profile: ../borgo',
        '  - profile: ../borgo',
      ),
    });
    expect((await cartella('check', 'borgo/borgo.yaml')).exit).toBe(0);
    const { exit, written } = await cartella('check', 'paese');
    expect([exit, written[1]]).toEqual([0, '  layers ambito-finto → borgo-esempio, 3 operations']);
  });

  it('refuses what cannot be read, with file, line and reason', async () => {
    put({
      'vuoto/nota.txt': '',
      'giro/profile.yaml': profile('  - profile: ../altro'),
      'altro/profile.yaml': profile('  - profile: ../giro'),
      'perso/profile.yaml': profile('  - file: nulla.yaml', '  - package: nessuno'),
      'storto/profile.yaml': 'id: [1',
      'vago/profile.yaml': 'id: Vago',
      'script/profile.yaml': profile('  - file: s.yaml'),
      'script/s.yaml': borgo.replace('Troppo lungo', '<script>alert(1)</script>'),
    });
    const { exit, written } = await cartella('check', 'vuoto', 'giro', 'perso', 'storto', 'vago', 'script', 'nessuno');
    expect(exit).toBe(1);
    const found = written.flatMap((line) => /^(\S+:\d+): .*\[(.+)\]$/.exec(line)?.slice(1).join(' ') ?? []);
    expect(found).toEqual([
      'vuoto:1 profile-folder.missing',
      'altro/profile.yaml:6 profile-folder.circular',
      'perso/profile.yaml:6 profile-folder.unknown-source',
      'perso/profile.yaml:7 profile-folder.unknown-source',
      'storto/profile.yaml:1 layer.syntax',
      'vago/profile.yaml:1 profile-folder.shape',
      'vago/profile.yaml:1 profile-folder.shape',
      'vago/profile.yaml:1 profile-folder.shape',
      'vago/profile.yaml:1 profile-folder.shape',
      'script/s.yaml:13 layer.script',
      'nessuno:1 profile-folder.missing',
    ]);
  });
});

describe('cartella explain and diff', () => {
  beforeEach(() => put({ 'borgo/borgo.yaml': borgo.replace('value.max', 'instance.max').replace('^0.0.9', '^0.1.0') }));

  it('say where a point comes from, and what is near one that is not there', async () => {
    const { written } = await cartella('explain', 'records/accesso/request/maxLength', 'borgo');
    expect(written.join('\n')).toMatch(/is 40\n {2}defined by common\n {2}restricted by borgo-esempio · 40 · Spazio/);
    const lost = await cartella('explain', 'records/accesso/requst', 'borgo');
    expect([lost.exit, lost.written.some((line) => line.includes('records/accesso/request'))]).toEqual([1, true]);
  });

  it('say what changes and for whom', async () => {
    const { exit, written } = await cartella('diff', 'kit', 'borgo');
    expect(exit).toBe(0);
    expect(written).toContain('  ~ records/accesso/request/maxLength: 20000 → 40');
    expect((await cartella('diff', 'borgo', 'borgo')).written).toEqual(['0 points change']);
  });
});

describe('an upgrade of the kit by its four commands', () => {
  it('reports, migrates once, and is the same the second time; comments stay where they are', async () => {
    expect((await cartella('check', 'borgo')).exit).toBe(1);
    const report = await cartella('upgrade', '--report', 'borgo');
    expect([report.exit, text('borgo/borgo.yaml')]).toEqual([0, borgo]);
    expect(report.written).toContain('  codemod 1: The texts value.… are called instance.…');
    expect((await cartella('migrate', 'borgo')).exit).toBe(0);
    const migrated = borgo.replace('value.max', 'instance.max').replace('^0.0.9', `^${currentKit().kit}`);
    expect(text('borgo/borgo.yaml')).toBe(migrated);
    expect(text('borgo/profile.yaml')).toContain(`kit: ${currentKit().kit}\n`);
    expect((await cartella('migrate', 'borgo')).exit).toBe(0);
    expect((await cartella('migrate', 'borgo', '--from', '0.0.9')).exit).toBe(0);
    expect(text('borgo/borgo.yaml')).toBe(migrated);
    expect((await cartella('check', 'borgo')).exit).toBe(0);
  });

  it('asks for a decision where a point is gone, writes nothing before, and does what was decided', async () => {
    const gone = borgo.replace('value.max-length', 'profile.unknown-operation');
    const json = JSON.stringify({
      id: 'b',
      version: '1.0.0',
      label: { it: 'B', en: 'B' },
      kit: '0.0.9',
      layers: [{ file: 'b.json' }],
    });
    const operation = { verb: 'relabel', on: 'text', key: 'profile.unknown-operation', text: { it: 'A', en: 'A' } };
    const look = { verb: 'relabel', on: 'look', token: 'primary', value: '#003366' };
    const layer = (operations: readonly unknown[]) =>
      JSON.stringify({ id: 'b', version: '1.0.0', label: { it: 'B', en: 'B' }, level: 'comune', operations }, null, 2);
    put({ 'borgo/borgo.yaml': gone, 'b/profile.json': json, 'b/b.json': layer([look, operation]) });
    expect((await cartella('upgrade', '--report', 'borgo')).exit).toBe(1);
    const pending = await cartella('migrate', 'borgo');
    expect([pending.exit, text('borgo/borgo.yaml')]).toEqual([1, gone]);
    expect(pending.written.join('\n')).toContain('--drop borgo-esempio/0');
    expect((await cartella('migrate', 'borgo', 'b', '--drop', 'borgo-esempio/0', '--drop', 'b/1')).exit).toBe(0);
    expect(text('borgo/borgo.yaml')).not.toContain('unknown-operation');
    expect(text('borgo/borgo.yaml')).toContain('primary');
    expect(JSON.parse(text('b/b.json')).operations).toEqual([look]);
  });

  it('needs to know the kit from which it starts', async () => {
    put({ 'borgo/profile.yaml': profile('  - file: borgo.yaml').replace('kit: 0.0.9\n', '') });
    expect((await cartella('upgrade', '--report', 'borgo')).written[0]).toContain('[upgrade.kit-unsaid]');
    expect((await cartella('migrate', 'borgo', '--from', '7.0.0')).written[0]).toContain('[kit.unknown]');
    put({ 'broken.json.gz': 'not compressed' });
    expect((await cartella('migrate', 'borgo', '--from', 'broken.json.gz')).written[0]).toContain('[kit.altered]');
    expect((await cartella('kit', '--output', 'now.json.gz')).exit).toBe(0);
    const again = readKit('now.json.gz', folder);
    expect(again.ok && again.value.hash).toBe(currentKit().hash);
    expect(storeKit(currentKit())).toEqual(storeKit(currentKit()));
  });

  it('is made of numbered codemods that lead to points of this kit and away from points that are no longer there', () => {
    expect(codemods.map(({ number }) => number)).toEqual(codemods.map((_, index) => index + 1));
    const { texts } = currentKit();
    for (const [before, after] of codemods.flatMap(({ moves }) => Object.entries(moves))) {
      expect([before, Object.hasOwn(texts.it, before.slice(6)), Object.hasOwn(texts.it, after.slice(6))]).toEqual([
        before,
        false,
        true,
      ]);
    }
  });
});

describe('cartella dry-run', () => {
  const accesso = (request: string) =>
    JSON.stringify({
      id: '01890000-0000-7000-8000-000000000009',
      kind: 'accesso',
      data: {
        personId: '01890000-0000-7000-8000-000000000001',
        date: '2026-03-02',
        channel: 'desk',
        requester: 'person',
        reasons: ['income'],
        request,
        urgency: 'ordinary',
        outcome: 'guidance',
      },
    });

  it('counts what would become wrong among stored records, and prints no value', async () => {
    const secret = 'Persona Finta chiede aiuto per pagare la spesa del mese';
    put({
      'borgo/borgo.yaml': borgo.replace('value.max', 'instance.max').replace('^0.0.9', '^0.1.0'),
      'records.ndjson': [accesso('breve'), accesso(secret), '', accesso(secret)].join('\n'),
      'wrong.ndjson': `${accesso('breve')}\n${secret}\n{"kind":1}`,
    });
    const { exit, written } = await cartella('dry-run', 'borgo', '--records', 'records.ndjson');
    expect([exit, written[0]]).toEqual([1, '3 records tried, would become wrong: 2']);
    expect(written.join('\n')).not.toContain('Finta');
    const wrong = await cartella('dry-run', 'borgo', '--records', 'wrong.ndjson');
    expect(wrong.written.map((line) => line.split(' ')[0])).toEqual(['wrong.ndjson:2:', 'wrong.ndjson:3:']);
    expect(wrong.written.join('\n')).not.toContain('Finta');
    expect((await cartella('dry-run', 'borgo')).exit).toBe(1);
  });
});

describe('cartella dry-run on the database of an ente', () => {
  const id = (number: number) => `01980000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
  const now = '2026-03-02T09:00:00Z';
  const enteId = id(1);

  it('tries every record and every case where they are, says which deadlines would move, and makes the work lists anew', async () => {
    const records = await openRecords({ folder: join(folder, 'database') });
    const data = {
      personId: id(2),
      date: '2026-03-02',
      channel: 'desk',
      requester: 'person',
      reasons: ['income'],
      request: 'Persona Finta chiede aiuto per pagare la spesa del mese',
      urgency: 'ordinary',
      outcome: 'in-charge',
    };
    const procedure = currentKit().procedures['percorso-comune'];
    if (procedure === undefined) throw new Error('no procedure');
    const opened = step(
      procedure,
      newCase(procedure, enteId),
      {
        step: 'registra-accesso',
        expectedVersion: 0,
        unitId: id(4),
        records: [{ as: 'accesso', kind: 'accesso', id: id(3), version: 1, data }],
      },
      { today: '2026-03-02', now, actor: { operatorId: id(5), enteId, role: 'assistente-sociale' }, data: {} },
    );
    expect(opened.ok ? [] : opened.issues).toEqual([]);
    await records.transaction({ enteId, roles: ['sistema'], purpose: 'access', now }, async (transaction) => {
      const input = { provenance: { source: 'declared' }, sensitivity: 'special' } as const;
      const person = { identity: 'declared', familyName: 'Finta', givenName: 'Zora' };
      for (const [kind, recordId, content] of [
        ['person', id(2), person],
        ['accesso', id(3), data],
      ] as const) {
        const record = { ...input, id: recordId, kind, schema: `${kind}/1.0.0`, data: content };
        const put = await transaction.put(record as never, { expectedVersion: 0 });
        expect(put.ok ? [] : put.issues).toEqual([]);
      }
      const appended = await transaction.appendEvents(id(3), opened.ok ? opened.events : [], 0);
      expect(appended.ok).toBe(true);
    });
    await records.close();
    const shorter = `${borgo.replace('value.max', 'instance.max').replace('^0.0.9', '^0.1.0')}  - verb: restrict
    on: deadline
    procedure: percorso-comune
    deadline: risposta-all-accesso
    amount: 20
`;
    put({ 'borgo/borgo.yaml': shorter });
    const { exit, written } = await cartella('dry-run', 'borgo', '--store', 'database', '--ente', enteId);
    expect([exit, ...written]).toEqual([
      1,
      '2 records tried, would become wrong: 1',
      expect.stringContaining('accesso, data.request: 1 ('),
      '1 case tried',
      '  percorso-comune, deadline risposta-all-accesso: 1 earlier, 0 later, 0 no longer there',
    ]);
    expect(written.join('\n')).not.toContain('Finta');
    // Nothing was kept for lists of this case: they are made anew from its story.
    const rebuilt = await cartella('rebuild', 'kit', '--store', 'database', '--ente', enteId);
    expect([rebuilt.exit, ...rebuilt.written]).toEqual([0, '1 case made anew']);
    expect((await cartella('rebuild', 'kit', '--store', 'database')).exit).toBe(1);
  });
});

const server = process.env['CARTELLA_TEST_DATABASE_URL'];

// CI has a real PostgreSQL; elsewhere `node scripts/postgres.mjs` starts one.
describe.skipIf(server === undefined && process.env['CI'] === undefined)('cartella dry-run on PostgreSQL', () => {
  it('tries ten thousand records and prints none of their values', async () => {
    const id = (number: number) => `01980000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
    const url = new URL(server ?? '');
    const name = `cartella_dry_${Date.now().toString(36)}`;
    const asAdmin = async (statement: string) => {
      const client = new pg.Client({ connectionString: server });
      await client.connect();
      await client.query(statement).finally(() => client.end());
    };
    await asAdmin(`create database ${name}`);
    url.pathname = `/${name}`;
    try {
      const records = await openRecords({ url: url.href });
      const persons = Array.from({ length: 10_000 }, (_, index) => ({
        id: id(1000 + index),
        kind: 'person',
        schema: 'person/1.0.0',
        provenance: { source: 'declared' },
        sensitivity: 'common',
        data: { identity: 'declared', familyName: `Fintissimi${index % 10 === 0 ? ' dalla Selva Inventata' : ''}` },
      }));
      const context = { enteId: id(1), roles: [], purpose: 'organisation', now: '2026-03-02T09:00:00Z' };
      const brought = await records.transaction(context, (transaction) => transaction.importRecords(persons as never));
      expect(brought).toEqual({ ok: true, value: 10_000 });
      await records.close();
      const operation =
        'operations: [{ verb: restrict, on: field, record: person, field: familyName, to: { maxLength: 20 } }]';
      put({ 'corti.yaml': [...borgo.split('\n').slice(1, 6), operation].join('\n') });
      const { exit, written } = await cartella('dry-run', 'corti.yaml', '--database', url.href, '--ente', id(1));
      expect([exit, ...written]).toEqual([
        1,
        '10,000 records tried, would become wrong: 1,000',
        expect.stringContaining('person, data.familyName: 1,000 ('),
        '0 cases tried',
      ]);
      expect(written.join()).not.toContain('Fint');
    } finally {
      await asAdmin(`drop database ${name} with (force)`);
    }
  }, 120_000);
});

describe('cartella procedure', () => {
  it('walks every abstract case of a procedure, and shows the way to what is wrong', async () => {
    const { procedures } = currentKit();
    const segretariato = procedures['segretariato'];
    const broken = {
      ...segretariato,
      states: [
        ...(segretariato?.states ?? []),
        { id: 'sperduto', phase: segretariato?.phases[0]?.id, label: { it: 'S', en: 'S' } },
      ],
    };
    put({ 'good.json': JSON.stringify(segretariato), 'broken.json': JSON.stringify(broken), 'none.json': '{}' });
    expect((await cartella('procedure', 'good.json')).exit).toBe(0);
    const { exit, written } = await cartella('procedure', 'broken.json');
    expect([exit, written.join('\n')]).toEqual([1, expect.stringContaining('[check.')]);
    expect((await cartella('procedure', 'none.json', 'missing.json')).exit).toBe(1);
  });
});

describe('propose', () => {
  const accesso = () =>
    structuredClone(currentKit().records['accesso']?.write) as {
      properties: { data: { properties: Record<string, unknown> } };
    };
  const changed = () => {
    const schema = accesso();
    schema.properties.data.properties['urgency'] = { type: 'string', enum: ['ordinary', 'priority'] };
    delete schema.properties.data.properties['alreadyKnown'];
    return JSON.stringify(schema);
  };

  it('writes a folder that says what changes, for whom, with which profiles and flows, and numbers it', async () => {
    put({ 'nuovo.json': changed() });
    const asked = [
      'propose',
      'accesso',
      'nuovo.json',
      '--title',
      'Urgenze in due',
      '--norm',
      'Norma di prova',
      '--profile',
      'borgo',
      '--output',
      'rfc',
    ];
    const { exit, written } = await cartella(...asked);
    expect(exit).toBe(0);
    expect(written[0]).toMatch(/^proposal written: \d+ changes, major$/);
    const page = text('rfc/0001-urgenze-in-due/README.md');
    expect(page).toContain('Da accesso/1.0.0 a accesso/2.0.0');
    expect(page).toContain('Norma di prova');
    expect(page).toContain('eliminazione di un valore (emergency)');
    expect(page).toContain('Nessuno fra quelli esaminati.');
    expect(JSON.parse(text('rfc/0001-urgenze-in-due/lens.json'))).toMatchObject({
      from: 'accesso/1.0.0',
      to: 'accesso/2.0.0',
    });
    expect((await cartella(...asked.slice(0, 3), '--title', 'Ancora', '--output', 'rfc')).exit).toBe(0);
    expect(text('rfc/0002-ancora/README.en.md')).toContain('# 0002 · Ancora');
  });

  it('names the profiles and the flows that speak of what changes', async () => {
    const person = structuredClone(currentKit().records['person']?.write) as ReturnType<typeof accesso>;
    delete person.properties.data.properties['citizenships'];
    const shorter = accesso();
    (shorter.properties.data.properties['request'] as { maxLength: number }).maxLength = 10;
    put({ 'persona.json': JSON.stringify(person), 'dati.json': JSON.stringify(shorter.properties.data) });
    await cartella('propose', 'person', 'persona.json', '--title', 'Senza cittadinanza', '--output', 'rfc');
    expect(text('rfc/0001-senza-cittadinanza/README.md')).toContain('- SIUSS CodiceCittadinanza');
    await cartella('propose', 'accesso', 'dati.json', '--title', 'Più corta', '--profile', 'borgo', '--output', 'rfc');
    expect(text('rfc/0002-piu-corta/README.md')).toContain('- borgo-esempio');
  });

  it('refuses a kind that does not exist, a file that is not there and a schema that is not one', async () => {
    put({ 'rotto.json': '{"properties":{"data":{"type":"strano"}}}', 'nuovo.json': changed() });
    expect((await cartella('propose', 'nessuno', 'nuovo.json')).written[0]).toContain('[cli.propose.unknown-record]');
    expect((await cartella('propose', 'accesso', 'manca.json')).exit).toBe(1);
    expect((await cartella('propose', 'accesso', 'rotto.json')).written[0]).toContain('[schema.wrong-value]');
  });
});

import { type RecordEnvelope, recordDefinition } from '@cartella/model';
import {
  type AccessAction,
  type AccessDecision,
  commonPolicy,
  decideAccess,
  factNumber,
  isVisible,
  maskRecord,
} from '@cartella/profile';
import { beforeAll, expect, test } from 'vitest';
import { newId, onBothDatabases } from '../../test/databases';
import { type Cell, createWorld, type World } from '../../test/matrix/cells';
import { type Asker, askersOf } from '../../test/matrix/roles';
import type { Transaction } from '..';

// The oracle is the pure evaluator over the facts that each record was made with; the databases have to find the same facts by themselves.
const answers = new Map<string, AccessDecision>();
const decide = ({ name, request }: Asker, action: AccessAction, { record, facts }: Cell): AccessDecision => {
  const question = `${name} ${action} ${record.kind} ${factNumber(facts)}`;
  const answer = answers.get(question) ?? decideAccess(commonPolicy, request, action, record.kind, facts);
  answers.set(question, answer);
  return answer;
};

/** A record as the asker should see it: masked, and with nothing sealed unless it was opened. */
function shownTo(asker: Asker, action: AccessAction, cell: Cell): RecordEnvelope | undefined {
  const decision = decide(asker, action, cell);
  const definition = recordDefinition(cell.record.kind);
  if (!decision.allowed || definition === undefined) return undefined;
  const opened = cell.facts.opening === 'yes' && action !== 'search' && action !== 'export';
  const data = cell.record.data as { addresses?: { kind: string }[] };
  const open = data.addresses?.filter(({ kind }) => kind !== 'protected');
  const record = opened || open === undefined ? cell.record : { ...cell.record, data: { ...data, addresses: open } };
  return maskRecord(definition, record, decision.views);
}

/** Nothing of a record that is not for the asker may come out, in whatever answer: neither contents nor identifier. */
function expectNoLeak(asker: Asker, hidden: readonly Cell[], answer: unknown): void {
  const text = JSON.stringify(answer) ?? '';
  const leaked = hidden.filter(({ marker, record }) => text.includes(marker) || text.includes(record.id));
  expect(
    leaked.map(({ record, facts }) => ({ kind: record.kind, facts })),
    asker.name,
  ).toEqual([]);
}

const singles: Record<string, (tx: Transaction, asker: Asker, cell: Cell) => Promise<void>> = {
  async get(tx, asker, cell) {
    expect(await tx.get(cell.record.id)).toEqual(shownTo(asker, 'read', cell));
  },
  async version(tx, asker, cell) {
    expect(await tx.get(cell.record.id, 1)).toEqual(shownTo(asker, 'history', cell));
  },
  async history(tx, asker, cell) {
    const shown = shownTo(asker, 'history', cell);
    expect(await tx.history(cell.record.id)).toEqual(shown === undefined ? [] : [shown]);
  },
  async asOf(tx, asker, cell) {
    expect(await tx.asOf(cell.record.id, { validOn: '2026-11-20' })).toEqual(shownTo(asker, 'history', cell));
  },
  async print(tx, asker, cell) {
    expect(await tx.print(cell.record.id)).toEqual(shownTo(asker, 'print', cell));
  },
  async difference(tx, asker, cell) {
    const changes = await tx.difference(cell.record.id, 1, 1);
    expect(changes).toEqual(decide(asker, 'history', cell).allowed ? [] : undefined);
  },
  async correct(tx, asker, cell) {
    const result = await tx.put({ ...cell.record, data: { note: 'altro' } }, { expectedVersion: 99 });
    const [reads, writes] = [shownTo(asker, 'read', cell), decide(asker, 'correct', cell).allowed];
    const code = reads === undefined ? 'record.not-found' : writes ? 'record.stale' : 'access.denied';
    expect(result).toMatchObject({ ok: false, issues: [{ code, path: [] }] });
    expect('conflict' in result ? result.conflict?.theirs : undefined).toEqual(
      code === 'record.stale' ? reads : undefined,
    );
  },
  async overwrite(tx, asker, cell) {
    const result = await tx.put(cell.record, { expectedVersion: 0 });
    const reads = shownTo(asker, 'read', cell);
    expect(result).toMatchObject({
      ok: false,
      issues: [{ code: reads === undefined ? 'access.denied' : 'record.stale' }],
    });
    expect('conflict' in result ? result.conflict?.theirs : undefined).toEqual(reads);
  },
};

onBothDatabases('the access matrix', ({ records, server }) => {
  // The embedded database plans each statement anew: there some questions stand for their neighbours, in rotation from asker to asker, so that
  // every kind, tie and role is asked about; on the server all are asked.
  const oneIn = <T>(stride: number, items: readonly T[], turn: number) =>
    server ? items : items.filter((_, index) => (index + turn) % stride === 0);
  const sample = (cells: readonly Cell[], turn: number) => oneIn(11, cells, turn);
  let world: World;
  let questions = 0;
  beforeAll(async () => {
    world = await createWorld(records());
  });
  /** Runs work for each asker in a transaction of theirs, which is undone. */
  const forEachAsker = async (work: (tx: Transaction, asker: Asker) => Promise<void>) => {
    for (const asker of askersOf(world)) {
      await records().transaction(asker.context, async (tx) => {
        await work(tx, asker);
        return { ok: false, issues: [] };
      });
    }
  };
  const kindsOf = () => [...new Set(world.cells.map(({ record }) => record.kind))];
  const cellsOf = (kind: string) => world.cells.filter(({ record }) => record.kind === kind);

  test('lists, counts and exports hold exactly what is for the asker, each record as far as it is', async () => {
    let turn = 0;
    await forEachAsker(async (tx, asker) => {
      turn += 1;
      for (const kind of oneIn(3, kindsOf(), turn)) {
        for (const action of ['search', 'export'] as const) {
          const cells = cellsOf(kind);
          const expected = cells.flatMap((cell) => shownTo(asker, action, cell) ?? []);
          const found =
            action === 'search' ? await tx.find(kind, {}, { size: 200 }) : await tx.export(kind, {}, { size: 200 });
          const byId = (list: readonly RecordEnvelope[]) =>
            [...list].sort((one, other) => (one.id < other.id ? -1 : 1));
          expect(byId(found.records as never), `${asker.name} ${action} ${kind}`).toEqual(byId(expected));
          expectNoLeak(
            asker,
            cells.filter((cell) => !decide(asker, action, cell).allowed),
            found,
          );
          if (action === 'search') expect(await tx.count(kind), asker.name).toBe(expected.length);
          questions += cells.length * 2;
        }
      }
    });
  });

  test('a search by name, file, person or unit finds nothing by what the asker does not see', async () => {
    let turn = 0;
    await forEachAsker(async (tx, asker) => {
      turn += 1;
      for (const cell of sample(cellsOf('person'), turn)) {
        const decision = decide(asker, 'search', cell);
        const sees =
          decision.allowed &&
          ['familyName', 'givenName', 'alias'].every((name) => isVisible(decision.views, name, 'common'));
        const found = await tx.find('person', { name: cell.marker });
        expect(
          found.records.some(({ id }) => id === cell.record.id),
          asker.name,
        ).toBe(sees);
        questions += 1;
      }
      for (const cell of sample(cellsOf('diary-entry'), turn)) {
        const visible = decide(asker, 'search', cell).allowed;
        for (const criteria of [{ caseId: cell.caseId ?? '' }, { refersTo: cell.caseId ?? '' }]) {
          const found = await tx.find('diary-entry', criteria, { size: 200 });
          expect(
            found.records.some(({ id }) => id === cell.record.id),
            `${asker.name} ${Object.keys(criteria)}`,
          ).toBe(visible);
          questions += 1;
        }
      }
    });
  });

  test('a case, read whole, holds exactly what is for the asker, and its events are for those who may read them', async () => {
    const caseIds = [...new Set(world.cells.flatMap((cell) => cell.caseId ?? []))];
    let turn = 0;
    await forEachAsker(async (tx, asker) => {
      turn += 1;
      for (const caseId of oneIn(3, caseIds, turn)) {
        const cells = world.cells.filter((cell) => cell.caseId === caseId);
        const read = await tx.readCase(caseId);
        const expected = cells.flatMap((cell) => shownTo(asker, 'read', cell) ?? []);
        expect(new Set(read.map(({ id }) => id)), asker.name).toEqual(new Set(expected.map(({ id }) => id)));
        expectNoLeak(
          asker,
          cells.filter((cell) => !decide(asker, 'read', cell).allowed && cell.record.id !== caseId),
          read,
        );
        const file = cells.find(({ record }) => record.id === caseId);
        const events =
          file &&
          decideAccess(commonPolicy, asker.request, 'read', 'case-event', { ...file.facts, sensitivity: 'special' });
        expect((await tx.caseEvents(caseId)).length, asker.name).toBe(events?.allowed === true ? 1 : 0);
        questions += cells.length + 1;
      }
    });
  });

  test('what lists read together is what is read one by one, of cases and of records', async () => {
    const allCases = [...new Set(world.cells.flatMap((cell) => cell.caseId ?? []))];
    let turn = 0;
    await forEachAsker(async (tx, asker) => {
      turn += 1;
      // In rotation from asker to asker, so that all are asked about together with some others.
      const inTurn = <T>(items: readonly T[]) => items.filter((_, index) => (index + turn) % 7 === 0);
      const caseIds = inTurn(allCases);
      const cells = [...inTurn(world.cells), ...world.cells.filter(({ caseId = '' }) => caseIds.includes(caseId))];
      const visible = [...new Set(cells)].flatMap((cell) => {
        const record = shownTo(asker, 'read', cell);
        return record === undefined ? [] : [{ record, caseId: cell.caseId }];
      });
      const expected = visible.map(({ record }) => [record.id, record] as const);
      const all = await tx.getAll([...cells.map(({ record }) => record.id), newId(), 'nessuno']);
      expect(all, asker.name).toEqual(new Map(expected));
      const [whole, openings] = [
        await tx.readCases([...caseIds, newId()], 'all'),
        await tx.readCases(caseIds, 'opening'),
      ];
      for (const caseId of caseIds) {
        const own = visible.filter((cell) => cell.caseId === caseId).map(({ record }) => record.id);
        expect(new Set(whole.get(caseId)?.map(({ id }) => id)), asker.name).toEqual(new Set(own));
        expect((openings.get(caseId) ?? []).map(({ id }) => id)).toEqual(own.filter((id) => id === caseId));
        for (const record of [...(whole.get(caseId) ?? []), ...(openings.get(caseId) ?? [])])
          expect(record).toEqual(all.get(record.id));
      }
      questions += 2 * cells.length;
    });
  });

  test('each record, one by one: read, versions, paper, correction, refusals', async () => {
    const operations = Object.entries(singles);
    let turn = 0;
    await forEachAsker(async (tx, asker) => {
      for (const cell of sample(world.cells, turn)) {
        // Each cell meets one operation, in rotation, so that every kind, relation and role meets them all.
        const [name, operation] = operations[turn % operations.length] ?? ['', undefined];
        turn += 1;
        await operation?.(tx, asker, cell).catch((error: Error) => {
          error.message = `${asker.name} ${name} ${cell.record.kind} ${JSON.stringify(cell.facts)}: ${error.message}`;
          throw error;
        });
        questions += 1;
      }
    });
  });

  test('another ente sees nothing of all this, whatever its operators are', async () => {
    for (const asker of askersOf({ ...world, enteId: newId() })) {
      const seen = await records().transaction({ ...asker.context }, async (tx) => {
        const [cell] = world.cells;
        const some = await Promise.all(kindsOf().map((kind) => tx.find(kind, {}, { size: 200 })));
        return {
          some,
          one: await tx.get(cell?.record.id ?? ''),
          events: await tx.caseEvents(cell?.caseId ?? newId()),
        };
      });
      expectNoLeak(asker, world.cells, seen);
      questions += world.cells.length;
    }
  });

  test('thousands of questions were asked', () => {
    expect(questions).toBeGreaterThan(server ? 40_000 : 15_000);
  });
});

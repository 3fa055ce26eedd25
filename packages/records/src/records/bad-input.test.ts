import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases, systemOf } from '../../test/databases';
import { personOf, recordOf } from '../../test/fixtures';
import type { Transaction } from '.';

const naughty = [
  '',
  ' ',
  '\t\r\n',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e1000',
  "'; drop table cartella.record; --",
  '" or ""="',
  '$1 $2 :name ?',
  "\\'; select 1; --",
  '#{7*7} {{7*7}} <%= 7*7 %>',
  '<script>alert(1)</script>',
  '=HYPERLINK("x")',
  '../../../etc/passwd\\..\\',
  '%s %n %x %d',
  '\\u0000 scritto, non detto',
  '__proto__',
  'constructor',
  'ＦＵＬＬＷＩＤＴＨ',
  'İIıi ßẞ ﬁ ǅ',
  'שלום مرحبا',
  '\u202Eosrevni\u202C',
  '\u200B\u200C\u200D\uFEFF',
  'Z̷̢͔a̸̡l̵g̶o̷',
  '𝔄𝔩𝔟𝔞 👩‍👧‍👦 🏳️‍🌈 🇮🇹',
  'e\u0301 é',
  '\u0001\u0002\u001F\u007F\u0085\u2028\u2029',
  '{"a":[1,{"b":null}]}',
  `${'a'.repeat(3000)}`,
];
/** What neither database can keep: NUL, and halves of a character. */
const unstorable = ['\u0000', 'a\u0000b', '\uD800', 'x\uDFFFy'];

onBothDatabases('bad input', ({ records, asSuperuser, server }) => {
  const rowsOf = async (enteId: string) => {
    const tables = await asSuperuser<{ name: string }>(
      `select tablename::text as name from pg_tables where schemaname = 'cartella' and tablename not like 'audit%' order by 1`,
    );
    const counts = tables.map(
      ({
        name,
      }) => `select '${name}' as name, count(*)::integer as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as sum
        from cartella.${name} t where ente_id = '${enteId}'`,
    );
    return asSuperuser<object>(counts.join(' union all '));
  };

  test('texts of every sort come back as they were written, are found, and mean nothing to the database', async () => {
    const context = contextOf(newId());
    await records().transaction(context, async (tx) => {
      for (const text of naughty) {
        const person = personOf({ familyName: text, alias: text });
        expect(await tx.put(person, { expectedVersion: 0 }), text).toMatchObject({ ok: true });
        expect((await tx.get(person.id))?.data, text).toEqual(person.data);
        const found = await tx.find('person', {
          name: text,
          taxCode: text,
          dateOfBirth: text,
          caseId: text,
          unitId: text,
        });
        expect(found.records, text).toEqual([]);
        expect(
          (await tx.find('person', { name: text })).records.every(({ kind }) => kind === 'person'),
          text,
        ).toBe(true);
        expect(await tx.get(text), text).toBeUndefined();
        expect((await tx.find(text)).records, text).toEqual([]);
      }
      return undefined;
    });
    expect((await records().verifyAudit(context.enteId, { contents: true })).findings).toEqual([]);
  });

  test('what cannot be kept is refused where it stands, and nothing of it stays', async () => {
    const context = contextOf(newId());
    for (const text of unstorable) {
      const person = personOf({ familyName: text });
      expect(await records().transaction(context, (tx) => tx.put(person, { expectedVersion: 0 }))).toMatchObject({
        ok: false,
        issues: [{ code: 'record.unstorable-text', path: ['data'] }],
      });
      expect(await records().transaction(context, (tx) => tx.get(person.id))).toBeUndefined();
      const refused = { ok: false, issues: [{ code: 'record.unstorable-text', path: ['body'] }] };
      const body = { typed: [text] };
      expect(await records().transaction(context, (tx) => tx.saveDraft('bozza', body))).toMatchObject(refused);
      const message = { sender: 'altro', messageId: newId(), type: 'prova', body };
      expect(await records().transaction(context, (tx) => tx.receive(message))).toMatchObject(refused);
    }
  });

  test('any text at all is kept exactly or refused by its code', async () => {
    const context = contextOf(newId());
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'grapheme' }),
        async (name, key) => {
          const person = personOf({ familyName: name });
          const ext = { c_x001: { [key]: name } };
          const kept = await records().transaction(context, async (tx) => {
            const put = await tx.put({ ...person, ext }, { expectedVersion: 0 });
            return put.ok ? { put, read: await tx.get(person.id) } : { put, read: undefined };
          });
          if (kept.put.ok) expect([kept.read?.data, kept.read?.ext]).toEqual([person.data, ext]);
          else for (const { code } of kept.put.issues) expect(code).toBe('record.unstorable-text');
        },
      ),
      { numRuns: server ? 60 : 15 },
    );
  });

  const megabytes = server ? 10 : 1;

  test(`a text of ${megabytes} MB is kept whole, and its trace is as short as any`, async () => {
    const context = contextOf(newId());
    const text = 'Lunghissimo. '.repeat(megabytes * 80_660);
    const person = personOf({ alias: text });
    await records().transaction(context, (tx) => tx.put(person, { expectedVersion: 0 }));
    const read = await records().transaction(context, (tx) => tx.get(person.id));
    expect((read?.data as { alias?: string } | undefined)?.alias === text).toBe(true);
    const [trace] = await asSuperuser<{ longest: number }>(
      `select max(length(entry))::integer as longest from cartella.audit where ente_id = '${context.enteId}'`,
    );
    expect(trace?.longest).toBeLessThan(1000);
  });

  test('identifiers of another ente lead nowhere, whatever is done with them, and it does not change', async () => {
    const [theirs, mine] = [
      contextOf(newId(), { roles: ['responsabile'] }),
      contextOf(newId(), { roles: ['responsabile'] }),
    ];
    const [person, entry, caseId, resourceId] = [
      personOf(),
      recordOf('diary-entry', {} as never, { sensitivity: 'special' }),
      newId(),
      newId(),
    ];
    const operator = recordOf('operator', {
      subject: newId(),
      givenName: 'Ada',
      familyName: 'Collaudo',
      assignments: [],
    });
    const made = await records().transaction(systemOf(theirs.enteId), async (tx) => {
      await tx.put(operator, { expectedVersion: 0 });
      await tx.put(person, { expectedVersion: 0 });
      await tx.put(entry, { expectedVersion: 0, caseId });
      await tx.setCapacity(resourceId, 5);
      const document = await tx.attach(entry.id, 'Relazione', Buffer.from('%PDF-1.7\n'));
      const assignment = await tx.assign({
        caseId,
        operatorId: operator.id,
        role: 'equipe',
        reason: 'prova',
        validFrom: '2026-01-01',
      });
      return { documentId: document.ok ? document.value.id : '', assignmentId: assignment.ok ? assignment.value : '' };
    });
    const before = await rowsOf(theirs.enteId);
    const attempts: Record<string, (tx: Transaction) => Promise<unknown>> = {
      get: (tx) => tx.get(person.id),
      history: (tx) => tx.history(person.id),
      put: (tx) => tx.put(person, { expectedVersion: 1 }),
      link: (tx) =>
        tx.put(recordOf('cartella-sociale', { personId: person.id, openedOn: '2026-11-02' }), { expectedVersion: 0 }),
      readCase: (tx) => tx.readCase(caseId),
      caseEvents: (tx) => tx.caseEvents(caseId),
      advance: (tx) => tx.appendEvents(caseId, [{}], 1),
      assign: (tx) =>
        tx.assign({ caseId, operatorId: operator.id, role: 'equipe', reason: 'x', validFrom: '2026-01-01' }),
      endAssignment: (tx) => tx.endAssignment(made.assignmentId, '2026-11-20'),
      caseTeam: (tx) => tx.caseTeam(caseId),
      conflict: (tx) => tx.declareConflict(operator.id, person.id, 'relative'),
      glass: (tx) => tx.breakTheGlass(caseId, { reason: 'emergency', explanation: 'Prova' }),
      opening: (tx) => tx.requestOpening(person.id, { act: 'Decreto 1', reason: 'prova' }),
      attach: (tx) => tx.attach(entry.id, 'Altra', Buffer.from('%PDF-1.7\n')),
      documents: (tx) => tx.documents(entry.id),
      document: (tx) => tx.document(made.documentId),
      allocate: (tx) => tx.allocate({ id: newId(), resourceId, amount: 1, recordId: entry.id }),
      resource: (tx) => tx.readResource(resourceId),
      close: (tx) => tx.closeCase(caseId, '2026-11-20'),
      destroy: (tx) => tx.destroyCase(caseId),
      notice: (tx) => tx.readNotice(made.assignmentId),
      message: (tx) => tx.settleMessage(made.assignmentId, { state: 'accepted' }),
    };
    for (const [name, attempt] of Object.entries(attempts)) {
      const answer = await records().transaction(mine, attempt);
      const refused = typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
      const nothing = answer === undefined || (Array.isArray(answer) && answer.length === 0);
      expect(refused || nothing, `${name}: ${JSON.stringify(answer)}`).toBe(true);
      expect(JSON.stringify(answer) ?? '', name).not.toContain('Alba');
    }
    expect(await rowsOf(theirs.enteId)).toEqual(before);
  });
});

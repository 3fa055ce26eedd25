import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases, scale, systemOf } from '../../test/databases';
import { personOf } from '../../test/fixtures';

onBothDatabases('the search by name', ({ records, asSuperuser }) => {
  const createEnte = async (people: readonly ReturnType<typeof personOf>[]) => {
    const enteId = newId();
    const brought = await records().transaction(systemOf(enteId), (tx) => tx.importRecords(people as never));
    expect(brought).toMatchObject({ ok: true });
    return enteId;
  };
  const find = async (enteId: string, name: string, size = 20) =>
    records().transaction(contextOf(enteId), async (tx) => {
      const { records: found } = await tx.find('person', { name }, { size });
      return found.map(({ data }) => [data.familyName, data.givenName].join(' '));
    });
  const named = (familyName: string, givenName: string) => personOf({ familyName, givenName });

  test('finds whoever is meant: in any order, in part, with accents or a slip, one name of two', async () => {
    const enteId = await createEnte([
      named('Rossi', 'Maria Giovanna'),
      named('Rossini', 'Mario'),
      named('D’Àvola', 'Zoë'),
      named('De Luca', 'Anna'),
      named('Dellarocca', 'Gian Carlo'),
      named('Quattrocchio', 'Brunilde'),
      named('García Márquez', 'Inés'),
      named('Иванова', 'Ольга'),
    ]);
    const meant: Readonly<Record<string, readonly string[]>> = {
      'Rossi Maria Giovanna': ['rossi', 'giovanna maria rossi', 'maria rossi', 'rossi giovanna', 'ros mar', 'giov ros'],
      'Rossini Mario': ['rossini', 'mario rossini', 'rosini mario', 'rossimi'],
      'D’Àvola Zoë': ['d avola', "d'avola zoe", 'zoe', 'davolla'],
      'De Luca Anna': ['deluca', 'anna de luca', 'luca anna', 'de lucca'],
      'Dellarocca Gian Carlo': ['della rocca', 'giancarlo', 'gian carlo dellarocca', 'della rocca carlo'],
      'Quattrocchio Brunilde': ['quatrochio', 'qattrocchio', 'quattrocchio brunlide', 'quatrocchio brumilde'],
      'García Márquez Inés': ['garcia ines', 'marquez ines', 'MÁRQUEZ GARCIA', 'garzia marques'],
      'Иванова Ольга': ['иванова', 'ольга иваноа'],
    };
    for (const [person, typed] of Object.entries(meant))
      for (const name of typed) expect(await find(enteId, name), name).toContain(person);
    expect(await find(enteId, 'rossi maria giovanna')).toEqual(['Rossi Maria Giovanna', 'Rossini Mario']);
    expect(await find(enteId, 'sconosciuto')).toEqual([]);
  });

  test('finds a name with one slip in it, whichever it is', async () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdeilmnorstuz'), minLength: 4, maxLength: 12 });
    const slip = fc.record({ word: fc.nat(1), at: fc.nat(11), letter: letters, what: fc.nat(3) });
    const cases = fc.sample(fc.tuple(letters, letters, slip), { numRuns: 40 * scale, seed: 4 });
    const enteId = await createEnte(cases.map(([family, given]) => named(family, given)));
    for (const [family, given, { word, at, letter, what }] of cases) {
      const words = [family, given];
      const [meant = '', place] = [words[word], at % (words[word] ?? '').length];
      const [head, tail, other] = [meant.slice(0, place), meant.slice(place), letter.charAt(0)];
      words[word] = [
        head + tail.slice(1),
        head + other + tail,
        head + other + tail.slice(1),
        head + tail.charAt(1) + tail.charAt(0) + tail.slice(2),
      ][what] as string;
      expect(await find(enteId, words.join(' ')), `${words.join(' ')} for ${family} ${given}`).toContain(
        `${family} ${given}`,
      );
    }
  });

  test('looks at a few of the many who share a name, the likest first, and counts as many as it shows', async () => {
    const many = Array.from({ length: 700 }, (_, number) => named('Comune', `Nome${String(number).padStart(3, '0')}`));
    const enteId = await createEnte([...many, named('Comunello', 'Aa'), named('Comune', 'Zita')]);
    expect((await find(enteId, 'comune')).slice(0, 2)).toEqual(['Comune Nome000', 'Comune Nome001']);
    expect((await find(enteId, 'zita comune'))[0]).toBe('Comune Zita');
    expect((await find(enteId, 'comunelo'))[0]).toBe('Comunello Aa');
    expect(await records().transaction(contextOf(enteId), (tx) => tx.count('person', { name: 'comune' }))).toBe(500);
  });

  test('finds the one of many with a name who was born on a day, or has a code, with a slip too', async () => {
    const born = { dateOfBirth: '1951-03-02' };
    const others = Array.from({ length: 600 }, (_, number) =>
      personOf({
        familyName: 'Comune',
        givenName: 'Anna',
        dateOfBirth: `1960-01-${String((number % 28) + 1).padStart(2, '0')}`,
      }),
    );
    const meant = personOf({ familyName: 'Comune', givenName: 'Anna', ...born });
    const enteId = await createEnte([...others, meant, personOf({ familyName: 'Altra', givenName: 'Ugo', ...born })]);
    await records().transaction(contextOf(enteId), async (tx) => {
      for (const name of ['anna comune', 'comune', 'comne anna', 'com ann']) {
        const { records: found } = await tx.find('person', { name, ...born });
        expect(
          found.map(({ id }) => id),
          name,
        ).toEqual([meant.id]);
        expect(await tx.count('person', { name, ...born })).toBe(1);
      }
      expect(await tx.count('person', { name: 'sconosciuto', ...born })).toBe(0);
    });
  });

  test('follows a name that is corrected, and forgets one that becomes protected', async () => {
    const context = contextOf(newId());
    const person = personOf({ familyName: 'Vecchia' });
    const put = (data: object, expectedVersion: number) =>
      records().transaction(context, (tx) => tx.put({ ...person, data } as never, { expectedVersion }));
    await put(person.data, 0);
    await put({ ...person.data, familyName: 'Nuova' }, 1);
    expect(await find(context.enteId, 'vecchia')).toEqual([]);
    expect(await find(context.enteId, 'nuova')).toEqual(['Nuova Alba']);
    const keys = () =>
      asSuperuser<{ key: string }>('select key from cartella.person_name where ente_id = $1 order by 1', [
        context.enteId,
      ]);
    expect(await keys()).toEqual([{ key: 'alba nuova' }, { key: 'nuova alba' }]);
    expect(await put({ identity: 'protected', alias: 'Ombra' }, 2)).toMatchObject({ ok: true });
    expect(await keys()).toEqual([{ key: 'ombra' }]);
  });
});

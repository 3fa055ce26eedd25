import { unwrap } from '@cartella/core';
import { type Measurement, sizeOr, tableOf } from './src/compare';
import { startServer } from './src/records/server';
import { base, createWorld, newId, person } from './src/records/world';

// Persons imported, and what an operation costs as they grow: at a fiftieth, at a fifth and at the whole of the size
// (`npm run bench records-size 5000000`, for 100,000, a million and five, takes its time and some ten gigabytes).
const size = sizeOr(8000);
const operations = 200;
const batch = 1000;
const syllables =
  'ba ce di fo gu la me ni po ru sa te vi zo bra chi des fal gri lom mar nel ost pri qua ros san tor urb ver'.split(
    ' ',
  );

/** A name that nobody bears, as different from the others as names are. */
function nameOf(number: number): string {
  let [rest, name] = [number, ''];
  for (let count = 0; count < 4; count += 1) {
    name += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length) * 31 + count;
  }
  return name;
}

// Two in a hundred have the same one: of five million, a hundred thousand.
const shared = 'Rossi';

const server = await startServer();
try {
  const { records, bare } = server;
  const { context, enteId } = await createWorld(records);
  const system = { enteId, roles: [], purpose: 'organisation' };
  const instant = () => new Date().toISOString();
  const ids: string[] = [];
  const invented = () => {
    const number = ids.length;
    const id = newId();
    ids.push(id);
    const familyName = number % 50 === 0 ? shared : nameOf(number * 7919);
    const data = { ...person, familyName, givenName: nameOf(number * 104_729 + 1) };
    return { ...base, id, kind: 'person', schema: 'person/1.0.0', data } as const;
  };
  const figures = new Map<string, Measurement[]>();
  for (const [name, part] of [
    ['a fiftieth', 50],
    ['a fifth', 5],
    ['the whole', 1],
  ] as const) {
    const [until, before, started] = [Math.floor(size / part), ids.length, performance.now()];
    while (ids.length < until) {
      const next = Array.from({ length: Math.min(batch, until - ids.length) }, invented);
      unwrap(await records.transaction({ ...system, now: instant() }, (tx) => tx.importRecords(next as never)));
    }
    const seconds = (performance.now() - started) / 1000;
    console.log(`${ids.length} persons; imported ${Math.round((ids.length - before) / seconds)} a second`);
    await bare.query('vacuum analyze');
    const any = () => Math.floor(Math.random() * ids.length);
    const search = (name: string) =>
      records.transaction({ ...context, now: instant() }, (tx) => tx.find('person', { name }, { size: 20 }));
    const work: Readonly<Record<string, () => Promise<unknown>>> = {
      read: () => records.transaction({ ...context, now: instant() }, (tx) => tx.get(ids[any()] ?? '')),
      'search by name': () => search(nameOf(any() * 7919)),
      'search by a name that many share': () => search(shared),
      'search by two names with a slip in each': () => {
        const [number, slip] = [any(), (name: string) => name.slice(0, 2) + name.slice(3)];
        return search(`${slip(nameOf(number * 104_729 + 1))} ${slip(nameOf(number * 7919))}`);
      },
      'search for nobody': () => search('Qxyzk'),
      'first page': () =>
        records.transaction({ ...context, now: instant() }, (tx) => tx.find('person', {}, { size: 20 })),
      write: () =>
        records.transaction({ ...context, now: instant() }, async (tx) =>
          unwrap((await tx.put(invented() as never, { expectedVersion: 0 })) as never),
        ),
    };
    for (const [operation, once] of Object.entries(work)) {
      const durations: number[] = [];
      for (let count = 0; count < operations + 20; count += 1) {
        const began = performance.now();
        await once();
        if (count >= 20) durations.push(performance.now() - began);
      }
      figures.set(operation, [...(figures.get(operation) ?? []), { name: `${name}: ${until} persons`, durations }]);
    }
  }
  for (const [operation, measurements] of figures)
    console.log(
      `\n${tableOf({ title: `One ${operation}, as the persons of one ente grow`, size: 1, unit: operation }, measurements)}`,
    );
} finally {
  await server.stop();
}

import { createServer } from 'node:http';
import pg from 'pg';

/** Queries by primary key and by case, as whoever wrote them by hand would. */
const texts = {
  record: `select v.body from cartella.record r join cartella.record_version v
    on v.ente_id = r.ente_id and v.record_id = r.id and v.version = r.version where r.ente_id = $1 and r.id = $2`,
  case: `select array(select e.event from cartella.case_event e where e.ente_id = $1 and e.case_id = $2 order by e.sequence) as events,
    array(select v.body from cartella.record r join cartella.record_version v
      on v.ente_id = r.ente_id and v.record_id = r.id and v.version = r.version where r.ente_id = $1 and r.case_id = $2) as records`,
} as const;

/** What the bare process is asked to do, so many times, some at a time. */
export interface BareWork {
  readonly what: keyof typeof texts;
  readonly ids: readonly string[];
  readonly reads: number;
  readonly many: number;
}

// What stands beside the API: the bare query through the same driver, and the same bytes from Node's own server with nothing around them.
const { url, enteId, bytes } = JSON.parse(process.env['LOAD_BARE'] ?? '{}');
const pool = new pg.Pool({ connectionString: url, max: 10 });
const query = async (what: keyof typeof texts, id: string): Promise<unknown> => {
  const [row] = (await pool.query({ name: what, text: texts[what], values: [enteId, id] })).rows;
  if (row === undefined) throw new Error('nothing was read');
  return row;
};
const body = Buffer.from(bytes);
const server = createServer((request, response) => {
  const answer = (content: Buffer) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': content.length });
    response.end(content);
  };
  const id = /^\/case\/(.+)$/.exec(request.url ?? '')?.[1];
  if (id === undefined) return answer(body);
  return query('case', id).then((row) => answer(Buffer.from(JSON.stringify(row))));
});
process.on('message', async ({ what, ids, reads, many }: BareWork) => {
  let left = reads;
  const reader = async () => {
    while (left > 0) {
      left -= 1;
      await query(what, ids[left % ids.length] ?? '');
    }
  };
  await Promise.all(Array.from({ length: many }, reader));
  process.send?.('done');
});
process.on('disconnect', () => process.exit());
server.listen(0, () => {
  const address = server.address();
  process.send?.({ origin: `http://localhost:${typeof address === 'object' ? address?.port : 0}` });
});

import { parseArgs } from 'node:util';
import { partitionTables } from './partition';

const usage = `cartella-partition --parts <2–1024> [--owner-url <postgres://…>] [table…]

Divides the tables that grow by the hash of the ente, in one transaction. Stop the servers first. The address of the owner of the schema may
also come as CARTELLA_OWNER_URL, where other users of the machine do not see it.`;

/** Runs the command. @returns The code to exit with. */
export async function partitionCommand(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals: tables } = parseArgs({
    args: [...args],
    options: { parts: text, 'owner-url': text },
    allowPositionals: true,
  });
  const ownerUrl = values['owner-url'] ?? environment['CARTELLA_OWNER_URL'];
  if (ownerUrl === undefined || values.parts === undefined) {
    console.error(usage);
    return 2;
  }
  const divided = await partitionTables({
    ownerUrl,
    parts: Number(values.parts),
    ...(tables.length > 0 && { tables }),
  });
  console.log(divided.length === 0 ? 'nothing to divide' : `divided into ${values.parts}: ${divided.join(', ')}`);
  return 0;
}

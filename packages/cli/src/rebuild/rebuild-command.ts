import { resolve } from 'node:path';
import { createIssue } from '@cartella/core';
import { type Command, exitCode, optionOf, problems } from '../command';
import { cartellaAt } from '../diff';

/** Issue codes of a rebuilding that was not told of what. */
export const rebuildIssue = { noStore: 'rebuild.no-store' } as const;

/** `cartella rebuild`: makes anew what the work lists of an ente show, from the stories of its cases; nothing else is changed. */
export const rebuildCommand: Command = {
  name: 'rebuild',
  synopsis: '[folder|kit] (--store <folder> | --database <url>) --ente <id> [--patron-saint <mm-dd>]',
  positionals: { least: 0, most: 1 },
  options: {
    store: { type: 'string' },
    database: { type: 'string' },
    ente: { type: 'string' },
    'patron-saint': { type: 'string' },
  },
  async run(invocation) {
    const cartella = cartellaAt(invocation.positionals[0] ?? '.', invocation);
    if (!cartella.ok) return problems(cartella.issues, invocation);
    const [store, url, enteId] = ['store', 'database', 'ente'].map((name) => optionOf(invocation, name));
    if ((store === undefined && url === undefined) || enteId === undefined)
      return problems([createIssue(rebuildIssue.noStore)], invocation);
    // Only whoever asks for a store pays for a database.
    const { openRecords } = await import('@cartella/records');
    const { rebuildWork } = await import('@cartella/server');
    const patronSaint = optionOf(invocation, 'patron-saint');
    const records = await openRecords({
      ...(store !== undefined && { folder: resolve(invocation.folder, store) }),
      ...(url !== undefined && { url }),
    });
    try {
      const rebuilt = await rebuildWork(records, {
        cartella: cartella.value,
        enteId,
        now: new Date(invocation.now),
        ...(patronSaint !== undefined && { calendar: { patronSaint } }),
      });
      const { say } = invocation;
      return {
        exit: rebuilt.left === 0 ? exitCode.fine : exitCode.problems,
        lines: [
          say('cli.rebuild.cases', { count: rebuilt.cases }),
          ...(rebuilt.left === 0 ? [] : [say('cli.rebuild.left', { count: rebuilt.left })]),
        ],
        value: rebuilt,
      };
    } finally {
      await records.close();
    }
  },
};

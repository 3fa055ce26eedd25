import { parseArgs } from 'node:util';
import { type DrillOptions, type DrillReport, drillBackup } from './drill';

const usage = `cartella-drill --url <postgres://…> --into <postgres://…/empty> [--file <backup>]
cartella-drill --folder <data>

Takes a backup, restores it elsewhere and verifies the copy. Addresses may also come as CARTELLA_DRILL_URL and CARTELLA_DRILL_INTO,
where other users of the machine do not see them.`;

/** The drill in words, times included. */
export function drillLines({ rows, enti, auditEntries, bytes, seconds, findings }: DrillReport): string[] {
  const time = (value: number) => `${value.toFixed(2)} s`;
  return [
    `backup   ${time(seconds.backup)}  ${(bytes / 1_048_576).toFixed(1)} MiB`,
    `restore  ${time(seconds.restore)}`,
    `verify   ${time(seconds.verify)}  ${rows} rows, ${enti} enti, ${auditEntries} entries of the audit`,
    ...findings.map(({ reason, where }) => `DIFFERS  ${reason} ${where}`),
    findings.length === 0 ? 'the copy is whole' : `${findings.length} differences`,
  ];
}

/** Reads the command line; `undefined` where it says too little. */
export function drillOptions(args: readonly string[], environment: NodeJS.ProcessEnv): DrillOptions | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { url: text, into: text, file: text, folder: text } });
  if (values.folder !== undefined) return { folder: values.folder };
  const url = values.url ?? environment['CARTELLA_DRILL_URL'];
  const into = values.into ?? environment['CARTELLA_DRILL_INTO'];
  if (url === undefined || into === undefined) return undefined;
  return { url, into, ...(values.file === undefined ? {} : { file: values.file }) };
}

/** Runs the command. @returns The code to exit with. */
export async function drillCommand(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const options = drillOptions(args, environment);
  if (options === undefined) {
    console.error(usage);
    return 2;
  }
  const report = await drillBackup(options);
  console.log(drillLines(report).join('\n'));
  return report.findings.length === 0 ? 0 : 1;
}

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, exitCode, optionOf } from '../command';
import { currentKit } from './kit';
import { storeKit } from './stored-kit';

/** `cartella kit`: which kit is installed; with `--output`, keeps it to be compared with later ones. */
export const kitCommand: Command = {
  name: 'kit',
  synopsis: '[--output <kit.json.gz>]',
  positionals: { least: 0, most: 0 },
  options: { output: { type: 'string' } },
  run(invocation) {
    const kit = currentKit();
    const output = optionOf(invocation, 'output');
    if (output !== undefined) writeFileSync(resolve(invocation.folder, output), storeKit(kit));
    const { version, hash, records, procedures, forms } = kit;
    const counts = {
      records: Object.keys(records).length,
      procedures: Object.keys(procedures).length,
      forms: Object.keys(forms).length,
    };
    return {
      exit: exitCode.fine,
      lines: [invocation.say('cli.kit', { version, hash, ...counts })],
      value: { version, hash, ...counts },
    };
  },
};

import { checkCommand } from './check';
import type { Command } from './command';
import { diffCommand } from './diff';
import { dryRunCommand } from './dry-run';
import { explainCommand } from './explain';
import { kitCommand } from './kit';
import { migrateCommand } from './migrate';
import { procedureCommand } from './procedure';
import { proposeCommand } from './propose';
import { rebuildCommand } from './rebuild';
import { upgradeCommand } from './upgrade';

/** The table of commands: a new one is a folder of its own and a line here. */
export const commands: readonly Command[] = [
  checkCommand,
  explainCommand,
  diffCommand,
  upgradeCommand,
  migrateCommand,
  dryRunCommand,
  rebuildCommand,
  procedureCommand,
  proposeCommand,
  kitCommand,
];

import { parseArgs } from 'node:util';
import {
  type Catalogues,
  type Issue,
  KitError,
  type Locale,
  mergeCatalogues,
  messageOf,
  translate,
} from '@cartella/core';
import { kitCatalogues } from '@cartella/server/messages';
import { type Command, type ExitCode, exitCode, type Invocation, type Outcome } from '../command';
import { commands } from '../commands';
import { commandCatalogues } from '../messages';

/** The world that a command runs in. */
export interface Surroundings {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Instant in UTC. */
  readonly now: string;
  readonly write: (line: string) => void;
  readonly complain: (line: string) => void;
}

const shared = { json: { type: 'boolean' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
const catalogues: Catalogues = mergeCatalogues(kitCatalogues, commandCatalogues);

/** Runs one command line and says how the process ends: 0 fine, 1 problems found, 2 wrong use, 70 a failure of ours. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const [name = '', ...rest] = argv;
  const command = commands.find((one) => one.name === name);
  const locale = localeOf(rest, surroundings.environment);
  const say: Invocation['say'] = (key, params) => translate(catalogues, locale, key, params);
  if (command === undefined) {
    const isAsked = ['', 'help', '--help', '-h'].includes(name);
    if (!isAsked) surroundings.complain(say('cli.unknown-command', { name }));
    for (const line of help(say)) (isAsked ? surroundings.write : surroundings.complain)(line);
    return isAsked ? exitCode.fine : exitCode.usage;
  }
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { ...shared, ...command.options },
    });
    const { least, most } = command.positionals;
    if (values.help === true || positionals.length < least || positionals.length > most) {
      const show = values.help === true ? surroundings.write : surroundings.complain;
      for (const line of usage(command, say)) show(line);
      return values.help === true ? exitCode.fine : exitCode.usage;
    }
    const outcome = await command.run({
      positionals,
      options: values as Invocation['options'],
      folder: surroundings.folder,
      now: surroundings.now,
      locale,
      catalogues,
      say,
      tell: (issue) => told(issue, locale),
    });
    print(outcome, values.json === true, surroundings);
    return outcome.exit;
  } catch (error) {
    if (isWrongUse(error)) {
      surroundings.complain(error.message);
      for (const line of usage(command, say)) surroundings.complain(line);
      return exitCode.usage;
    }
    surroundings.complain(say('cli.failure', { reason: error instanceof KitError ? error.message : String(error) }));
    return exitCode.failure;
  }
}

function print({ exit, lines, value }: Outcome, asJson: boolean, { write, complain }: Surroundings): void {
  if (asJson) write(JSON.stringify(value, null, 2));
  else for (const line of lines) (exit === exitCode.usage ? complain : write)(line);
}

function localeOf(argv: readonly string[], environment: Surroundings['environment']): Locale {
  const at = argv.indexOf('--lang');
  const asked = at < 0 ? (environment['LC_ALL'] ?? environment['LANG'] ?? '') : (argv[at + 1] ?? '');
  return asked.startsWith('en') ? 'en' : 'it';
}

function help(say: Invocation['say']): string[] {
  const widest = Math.max(...commands.map(({ name }) => name.length));
  return [
    say('cli.title'),
    '',
    ...commands.map(({ name }) => `  ${name.padEnd(widest)}  ${say(`cli.summary.${name}`)}`),
    '',
    say('cli.shared'),
  ];
}

function usage({ name, synopsis }: Command, say: Invocation['say']): string[] {
  return [say(`cli.summary.${name}`), '', `  cartella ${name} ${synopsis}`, '', say('cli.shared')];
}

function told(issue: Issue, locale: Locale): string {
  const { file, line } = issue.params ?? {};
  const place = file === undefined ? '' : `${file}:${line}: `;
  return `${place}${messageOf(catalogues, locale, issue)} [${issue.code}]`;
}

function isWrongUse(error: unknown): error is Error {
  return error instanceof TypeError && String(Reflect.get(error, 'code')).startsWith('ERR_PARSE_ARGS');
}

import type { Catalogues, Issue, IssueParams, Locale } from '@cartella/core';

/** How the process ends, for whoever calls it from a script. */
export const exitCode = { fine: 0, problems: 1, usage: 2, failure: 70 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** What a command found: lines for people and, with `--json`, the same as data. */
export interface Outcome {
  readonly exit: ExitCode;
  readonly lines: readonly string[];
  readonly value: unknown;
}

/** What a command is given. */
export interface Invocation {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  /** Folder that names of files are relative to. */
  readonly folder: string;
  readonly locale: Locale;
  readonly catalogues: Catalogues;
  /** Instant at which the command was called, in UTC. */
  readonly now: string;
  /** A sentence of the catalogues of this package. */
  readonly say: (key: string, params?: IssueParams) => string;
  /** A problem as a line: file, line, reason, code. */
  readonly tell: (issue: Issue) => string;
}

/** Option of a command, as the parser of arguments of Node wants it. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
}

/** One command. */
export interface Command {
  readonly name: string;
  /** What follows the name, for example `[folder]`; how to call it, not parsed. */
  readonly synopsis: string;
  /** How many names may follow. */
  readonly positionals: { readonly least: number; readonly most: number };
  readonly options?: Readonly<Record<string, CommandOption>>;
  readonly run: (invocation: Invocation) => Outcome | Promise<Outcome>;
}

/** An outcome made of problems only. */
export function problems(issues: readonly Issue[], { tell }: Pick<Invocation, 'tell'>): Outcome {
  return { exit: exitCode.problems, lines: issues.map(tell), value: { ok: false, issues } };
}

/** The text of an option, when it was given. */
export function optionOf({ options }: Invocation, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The texts of an option that may be given more than once. */
export function optionsOf({ options }: Invocation, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value : [];
}

import { readFileSync } from 'node:fs';
import { createIssue, type Issue } from '@cartella/core';

type Environment = Readonly<Record<string, string | undefined>>;

const largest = 100_000;

/**
 * Reads the secrets that are given as files, in the variable of the same name with `_FILE` after it: as Docker, Kubernetes, systemd
 * (`LoadCredential`) and the agents of vaults hand them over. What is in the environment of a process is seen by its children and by dumps.
 */
export function withSecretFiles(
  environment: Environment,
  names: readonly string[],
  invalid: string,
): { readonly given: Environment; readonly issues: readonly Issue[] } {
  const given: Record<string, string | undefined> = { ...environment };
  const issues: Issue[] = [];
  for (const name of names) {
    const variable = `${name}_FILE`;
    const file = environment[variable] ?? '';
    if (file === '') continue;
    const content = read(file);
    const isTwice = (environment[name] ?? '') !== '';
    if (content === undefined || isTwice) issues.push(createIssue(invalid, [variable], { params: { variable } }));
    else given[name] = content;
  }
  return { given, issues };
}

function read(file: string): string | undefined {
  try {
    const content = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    return content === '' || content.length > largest ? undefined : content;
  } catch {
    return undefined;
  }
}

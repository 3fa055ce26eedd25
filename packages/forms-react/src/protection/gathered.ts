import type { CivilDate } from '@cartella/core';
import { civilDateInRome } from '@cartella/core';
import type { AccessLine } from './access-log';

/** An access, or those of one day that were alike: the line is the latest, `since` the moment of the first. */
interface GatheredLine {
  readonly line: AccessLine;
  readonly since: string;
  readonly count: number;
}

/** Makes one line of what the same person did the same day for the same reason, the latest first; what is to be looked at stays by itself. */
export function gathered(
  lines: readonly AccessLine[],
  isUnusual: (line: AccessLine) => boolean,
): readonly GatheredLine[] {
  const found = new Map<string, GatheredLine>();
  for (const line of lines) {
    const { id, data } = line.entry;
    const day: CivilDate = civilDateInRome(data.at);
    const key = isUnusual(line)
      ? id
      : JSON.stringify([day, line.by, data.operatorId, data.client, data.action, data.reason]);
    const known = found.get(key);
    const isLatest = known === undefined || data.at >= known.line.entry.data.at;
    found.set(key, {
      line: isLatest ? line : known.line,
      since: known === undefined || data.at < known.since ? data.at : known.since,
      count: (known?.count ?? 0) + 1,
    });
  }
  return [...found.values()].sort((one, other) => other.line.entry.data.at.localeCompare(one.line.entry.data.at));
}

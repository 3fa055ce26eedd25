import { KitError } from '@cartella/core';
import type { Context, ProfileVersion, Records } from '@cartella/records';
import type { Compositions, EnteComposition } from './compositions';

/** What every ente works with, as its profile says at this moment. */
export interface Profiles {
  readonly compositions: Compositions;
  /**
   * What an ente works with; at most so long ago as another process may have put another profile in force.
   *
   * @throws KitError `unavailable` when the profile in force is no longer lawful over this kit.
   */
  of(enteId: string): Promise<EnteComposition>;
  /** Looks at once: somebody has just decided. */
  refresh(enteId: string): Promise<EnteComposition>;
  /** Every version that was in force. */
  versions(enteId: string): Promise<readonly ProfileVersion[]>;
}

/** Where profiles are kept, and how long what was read of them holds. */
export interface ProfilesOptions {
  readonly records: Pick<Records, 'transaction'>;
  readonly compositions: Compositions;
  /** Milliseconds; a second unless told otherwise. */
  readonly freshFor?: number;
  readonly clock?: () => number;
  readonly log?: (entry: Readonly<Record<string, unknown>>) => void;
}

const most = 10_000;

/** Follows the profiles that enti put in force, whichever process they did it with, without a restart. */
export function createProfiles(options: ProfilesOptions): Profiles {
  const { records, compositions, freshFor = 1000, clock = Date.now, log } = options;
  const looked = new Map<string, { readonly at: number; readonly answer: Promise<EnteComposition> }>();
  const systemOf = (enteId: string): Context => ({
    enteId,
    roles: [],
    purpose: 'organisation',
    now: new Date(clock()).toISOString(),
  });

  const look = async (enteId: string): Promise<EnteComposition> => {
    const known = compositions.current(enteId);
    const versions = await records.transaction(systemOf(enteId), async (tx) =>
      (await tx.profileVersion()) === known.version ? undefined : tx.profileVersions(),
    );
    if (versions === undefined) return known;
    const used = compositions.use(enteId, versions);
    if (used.ok) return used.value;
    log?.({ level: 'error', event: 'profile-refused', reasons: [...new Set(used.issues.map(({ code }) => code))] });
    // To go on without what the ente restricted would be to loosen it: better to stop, as at a start.
    throw new KitError('unavailable', 'the profile in force is not lawful over this kit');
  };

  const refresh = (enteId: string): Promise<EnteComposition> => {
    if (looked.size >= most) looked.clear();
    const answer = look(enteId);
    looked.set(enteId, { at: clock(), answer });
    // A failure is told to whoever asked, and not remembered.
    answer.catch(() => looked.delete(enteId));
    return answer;
  };

  return {
    compositions,
    refresh,
    of(enteId) {
      const last = looked.get(enteId);
      return last !== undefined && clock() - last.at < freshFor ? last.answer : refresh(enteId);
    },
    versions: (enteId) => records.transaction(systemOf(enteId), (tx) => tx.profileVersions()),
  };
}

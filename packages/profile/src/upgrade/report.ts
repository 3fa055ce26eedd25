import type { Cartella } from '../cartella';
import { composeProfile } from '../compose';
import { changesBetween, type PointChange } from '../diff';
import type { Layer } from '../layer';
import type { Moves } from './move';
import { type PendingDecision, rebaseLayers } from './rebase';

/** What a newer kit would do to a profile, without doing it. */
export interface UpgradeReport {
  readonly from: string;
  readonly to: string;
  /** Points that the layers name and the newer kit no longer has. */
  readonly removed: readonly PendingDecision[];
  /** Points that the layers speak of and that now say something else. */
  readonly changed: readonly PendingDecision[];
  /** Operations that the newer kit refuses. */
  readonly refused: readonly PendingDecision[];
  /** What changes in the composed cartella, as far as it can be composed. */
  readonly changes: readonly PointChange[];
  /** Deadlines that last longer or shorter, appear or disappear. */
  readonly deadlines: readonly PointChange[];
  /** Nothing needs a decision: the layers may be carried over as they are. */
  readonly isReady: boolean;
}

/** Reports, read-only, what a newer version of the common cartella would do to a profile. */
export function upgradeReport(
  layers: readonly Layer[],
  from: Cartella,
  to: Cartella,
  moves: Moves = {},
): UpgradeReport {
  const rebased = rebaseLayers(layers, from, to, { moves });
  const pending = rebased.ok ? [] : rebased.decisions;
  const because = (reason: PendingDecision['reason']) => pending.filter((decision) => decision.reason === reason);
  const current = composeProfile(from, layers);
  const next = composeProfile(to, rebased.ok ? rebased.layers.map(({ kit: _, ...layer }) => layer) : []);
  const changes = current.ok && next.ok ? changesBetween(rebased.ok ? current.value : from, next.value) : [];
  return {
    from: from.version,
    to: to.version,
    removed: because('gone'),
    changed: because('changed'),
    refused: because('refused'),
    changes,
    deadlines: changes.filter(({ concerns }) => concerns.includes('deadlines')),
    isReady: rebased.ok,
  };
}

import { createIssue, failure, type Result, success } from '@cartella/core';
import { activate, type CompositionHistory, emptyHistory, rollBack, verifyHistory } from '@cartella/profile';
import { tryDocument } from './composition';

/** A change that waits for a second person. */
export interface Proposal {
  readonly proposedBy: string;
  readonly proposer: string;
  /** Instant, UTC. */
  readonly at: string;
  readonly reason: string;
  /** Digest of the composition, so that what is approved is what was proposed. */
  readonly hash: string;
  /** Document of the layer; absent for a return to a composition of the history. */
  readonly document?: string;
}

/** What two persons pass each other: every composition that was in force, and the change that waits. */
export interface Dossier {
  readonly history: CompositionHistory;
  readonly proposal?: Proposal;
}

/** A dossier in which nothing happened yet. */
export const emptyDossier: Dossier = { history: emptyHistory };

const unreadable = 'history.altered';

/** Reads a dossier from its file; one whose history was touched is refused. */
export function readDossier(text: string): Result<Dossier> {
  try {
    const dossier = JSON.parse(text) as Dossier;
    const issues = verifyHistory(dossier.history);
    return issues.length > 0 ? failure(issues) : success(dossier);
  } catch {
    return failure([createIssue(unreadable)]);
  }
}

/** Lets a second person put in force what was proposed, checked again; whoever proposed it cannot. */
export function approve({ history, proposal }: Dossier, approvedBy: string): Result<Dossier> {
  if (proposal === undefined) return success({ history });
  const { document, hash, proposedBy, at, reason } = proposal;
  const change = { proposedBy, approvedBy, at, reason };
  if (document === undefined) return settled(rollBack(history, hash, change));
  const trial = tryDocument(document);
  if (!trial.ok) return trial;
  const { cartella, layer } = trial.value;
  if (cartella.hash !== hash) return failure([createIssue(unreadable, ['proposal'])]);
  return settled(activate(history, cartella, [layer], change));
}

function settled(history: Result<CompositionHistory>): Result<Dossier> {
  return history.ok ? success({ history: history.value }) : history;
}

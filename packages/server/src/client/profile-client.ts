import type { Cartella, Layer } from '@cartella/profile';
import type { ProfileChange, ProfileDecision } from '@cartella/records';
import type { Answer } from './client';
import type { Call } from './record-client';

/** The profile of an ente as the API gives it. */
export interface ProfileView {
  /** Version in force; 0 for what the installation brings. */
  readonly version: number;
  readonly composition: Pick<Cartella, 'id' | 'hash' | 'layers'>;
  /** Layers that the ente works with and does not write. */
  readonly shared: readonly Layer[];
  /** The ente's own layers, as they were written. */
  readonly documents: readonly string[];
  readonly changes: readonly ProfileChange[];
}

/** What is offered to a second person: documents of layers, or the version of the past to go back to. */
export type ProfileOffer =
  | { readonly documents: readonly string[]; readonly reason: string }
  | { readonly returnTo: number; readonly reason: string };

/** The profile of the ente: what is in force, proposing, deciding. */
export interface ProfileClient {
  read(): Promise<Answer<ProfileView>>;
  /** @param seen - The version that was in force when the offer was written. */
  propose(offer: ProfileOffer, seen: number): Promise<Answer<ProfileChange>>;
  /** One proposal, with its documents in the place of their digests. */
  change(id: string): Promise<Answer<ProfileChange>>;
  decide(id: string, decision: ProfileDecision): Promise<Answer<ProfileChange>>;
}

/** Makes the client of the profile. */
export function createProfileClient(call: Call): ProfileClient {
  const at = (id: string) => `/api/v1/profile/changes/${encodeURIComponent(id)}`;
  return {
    read: () => call('GET', '/api/v1/profile'),
    propose: (offer, seen) => call('POST', '/api/v1/profile/changes', offer, { 'if-match': `"${seen}"` }),
    change: (id) => call('GET', at(id)),
    decide: (id, decision) => call('POST', `${at(id)}/decisions`, { decision }),
  };
}

import { addDays, type CivilDate, daysBetween } from '@cartella/core';
import type { DocumentData, IdentityDocumentData, PermessoDiSoggiornoData } from '@cartella/model';

/** A file that goes with a paper: a copy of it, a receipt. */
export type Attachment = { readonly id: string } & Pick<DocumentData, 'title' | 'mediaType' | 'size'> & {
    readonly href?: string;
  };

/** An identity document as the list needs it; a record is one. */
export interface PaperOfIdentity {
  readonly id: string;
  readonly data: IdentityDocumentData;
  readonly attachments?: readonly Attachment[];
}

/** A residence permit, or the receipt of its renewal; a record is one. */
export interface Permit {
  readonly id: string;
  readonly data: PermessoDiSoggiornoData;
  readonly attachments?: readonly Attachment[];
}

/** How a paper stands on a day. */
export type Standing =
  | { readonly kind: 'undated' }
  | { readonly kind: 'valid' | 'near' | 'expired'; readonly on: CivilDate; readonly days: number }
  /** Expired or about to, while its renewal was asked for: the receipt holds in its place. */
  | { readonly kind: 'renewing'; readonly on: CivilDate; readonly receipt: Permit };

/** Days before the end in which a paper should be looked after. */
export interface ExpiryWindows {
  readonly identity: number;
  readonly permit: number;
}

/** An identity card is renewed within six months of its end; the renewal of a permit is asked for sixty days before (D.Lgs. 286/1998, art. 5, c. 4). */
export const expiryWindows: ExpiryWindows = { identity: 180, permit: 60 };

/** A receipt is a permit under renewal without an end of its own. */
export function isReceipt({ data }: Permit): boolean {
  return data.status === 'renewal' && data.expiresOn === undefined;
}

/** Tells how a paper stands: what ends within the window is near its end; the day on which it expires still holds. */
export function standingOf(expiresOn: string | undefined, today: CivilDate, window: number): Standing {
  if (expiresOn === undefined) return { kind: 'undated' };
  const on = expiresOn as CivilDate;
  const days = daysBetween(today, on);
  return { kind: days < 0 ? 'expired' : days <= window ? 'near' : 'valid', on, days };
}

/**
 * Tells how a permit stands. Renewal asked for within sixty days of the end keeps the right to stay until the answer (D.Lgs. 286/1998,
 * art. 5, c. 9-bis): then the receipt is what counts.
 */
export function permitStanding(
  permit: Permit,
  all: readonly Permit[],
  today: CivilDate,
  window = expiryWindows.permit,
): Standing {
  const standing = standingOf(permit.data.expiresOn, today, window);
  if (standing.kind !== 'near' && standing.kind !== 'expired') return standing;
  const receipt = all.find(
    (each) =>
      isReceipt(each) &&
      each.data.issuedOn !== undefined &&
      each.data.issuedOn >= (permit.data.issuedOn ?? '') &&
      each.data.issuedOn <= addDays(standing.on, 60),
  );
  return receipt === undefined ? standing : { kind: 'renewing', on: standing.on, receipt };
}

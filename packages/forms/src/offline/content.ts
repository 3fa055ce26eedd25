/// <reference lib="dom" />
import type { Catalogues, CivilDate, Locale } from '@cartella/core';
import type { VocabularySet } from '@cartella/vocabularies';
import type { CompiledForm } from '../compiled-form';
import type { FormDraft } from '../draft';
import type { FormMode } from '../steps';
import type { FormValues } from '../store';
import type { OfflineFile } from './files';

/** What a file holds besides the engine: everything that filling in and returning needs, as data. */
export interface OfflineContent {
  readonly form: CompiledForm;
  readonly locale: Locale;
  readonly mode: FormMode;
  readonly catalogues: Catalogues;
  readonly vocabularies: VocabularySet;
  readonly values: FormValues;
  /** What was written before this copy was saved. */
  readonly draft?: FormDraft;
  /** What was attached before this copy was saved. */
  readonly files?: readonly OfflineFile[];
  readonly file: string;
  /** The envelope of the message, but for what is known only when it is made. */
  readonly envelope: Readonly<Record<string, unknown>>;
  readonly key: OfflineKey;
}

/** A private key (P-256) made for one file: it proves that a message was made with it, so whoever guards the file guards the key. */
export interface OfflineKey {
  readonly kid: string;
  readonly jwk: JsonWebKey;
}

/** What the page around the engine lends it: a file has no server to ask. */
export interface OfflineHost {
  readonly document: Document;
  readonly now: () => number;
  readonly today: () => CivilDate;
  readonly randomBytes: () => Uint8Array;
  readonly subtle: SubtleCrypto | undefined;
  /** Keeps what was written between two openings, where the browser allows it. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  readonly save: (name: string, type: string, content: string) => void;
}

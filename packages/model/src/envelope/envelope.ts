import { namespacePattern } from '@cartella/core';
import * as z from 'zod';
import { type ElementFacts, element, SensitivitySchema } from '../element';
import { CivilDateSchema, choice, InstantSchema, LineSchema, RecordIdSchema, reference } from '../value';

const facts = { sensitivity: 'common', purpose: 'accountability' } as const satisfies ElementFacts;

/** Names an element of the envelope. */
function about<S extends z.ZodType>(schema: S, it: string, en: string, more: ElementFacts = {}): S {
  return element(schema, it, en, { ...facts, ...more });
}

/** Where a datum comes from. */
export const ProvenanceSchema = z.strictObject({
  source: about(
    choice({
      declared: ['Dichiarato dalla persona', 'Declared by the person'],
      observed: ['Osservato', 'Observed'],
      document: ['Da un documento', 'From a document'],
      anpr: ['Da ANPR', 'From ANPR'],
      inps: ['Da INPS', 'From INPS'],
      imported: ['Importato', 'Imported'],
      received: ['Ricevuto da un altro ente', 'Received from another body'],
      computed: ['Calcolato', 'Computed'],
    }),
    'Fonte',
    'Source',
  ),
  /** Who recorded it; absent for what a system computed or imported. */
  operatorId: about(reference('operator').optional(), 'Registrato da', 'Recorded by'),
  /** The body that sent it. */
  enteId: about(reference('organisation').optional(), 'Ente mittente', 'Sending body'),
  /** File, message or document that it was read from: a reference, never its content. */
  reference: about(LineSchema.optional(), 'Riferimento alla fonte', 'Reference to the source'),
});

export type Provenance = z.infer<typeof ProvenanceSchema>;

/** The composition that a record was written under. */
export const ProfileReferenceSchema = z.strictObject({
  id: about(z.string().max(80), 'Profilo', 'Profile'),
  version: about(z.string().max(40), 'Versione del profilo', 'Version of the profile'),
  hash: about(z.string().regex(/^[0-9a-f]{64}$/), 'Impronta del profilo', 'Digest of the profile'),
});

export type ProfileReference = z.infer<typeof ProfileReferenceSchema>;

/** Extensions of a record, by namespace; a reader that does not know a namespace keeps it untouched and gives it back. */
export const ExtensionsSchema = z.record(
  z.string().regex(new RegExp(`^${namespacePattern}$`)),
  z.record(z.string(), z.unknown()),
);

export type Extensions = z.infer<typeof ExtensionsSchema>;

const SchemaNameSchema = z
  .string()
  .regex(new RegExp(String.raw`^(?:${namespacePattern}:)?[a-z][a-z0-9-]*\/\d+\.\d+\.\d+$`));

/** Everything that surrounds the data of a record, whatever its kind. */
export const envelopeShape = {
  id: about(RecordIdSchema, 'Identificativo', 'Identifier', {
    description: {
      it: 'Identificativo della scheda (UUID versione 7): non dice nulla della persona.',
      en: 'Identifier of the record (UUID version 7): it says nothing about the person.',
    },
  }),
  /** The body that holds the record; every key of the storage begins with it. */
  enteId: about(reference('organisation'), 'Ente titolare', 'Holding body'),
  /** `kind/version` of the schema that the data obey; a kind of a profile begins with its namespace. */
  schema: about(SchemaNameSchema, 'Schema', 'Schema', { example: 'person/1.0.0' }),
  profile: about(ProfileReferenceSchema.optional(), 'Profilo di scrittura', 'Profile written under'),
  /** First day on which the data are true; absent when they always were. */
  validFrom: about(CivilDateSchema.optional(), 'Vero dal', 'True from'),
  /** Last day on which the data are true; absent while they are. */
  validTo: about(CivilDateSchema.optional(), 'Vero fino al', 'True until'),
  /** When the ente knew it. */
  recordedAt: about(InstantSchema, 'Registrato il', 'Recorded at', { example: '2026-11-21T22:30:00.000Z' }),
  /** 1 for the first writing, then one more at each correction. */
  version: about(z.int().min(1), 'Versione', 'Version', { example: 1 }),
  /** Why the version before was corrected; asked from the second version on. */
  reason: about(LineSchema.optional(), 'Motivo della correzione', 'Reason for the correction'),
  provenance: about(ProvenanceSchema, 'Provenienza', 'Provenance'),
  sensitivity: about(SensitivitySchema, 'Classe di riservatezza', 'Sensitivity class'),
  ext: about(ExtensionsSchema.optional(), 'Estensioni locali', 'Local extensions', {
    description: {
      it: 'Dati aggiunti da un profilo, nel suo spazio di nomi; chi non li conosce li conserva intatti.',
      en: 'Data added by a profile, in its namespace; who does not know them keeps them untouched.',
    },
  }),
} as const;

/** A record of any kind, as it is stored and travels. */
export interface RecordEnvelope<Kind extends string = string, Data = unknown> {
  readonly id: string;
  readonly kind: Kind;
  readonly enteId: string;
  readonly schema: string;
  readonly profile?: ProfileReference;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly recordedAt: string;
  readonly version: number;
  readonly reason?: string;
  readonly provenance: Provenance;
  readonly sensitivity: z.infer<typeof SensitivitySchema>;
  readonly data: Data;
  readonly ext?: Extensions;
}

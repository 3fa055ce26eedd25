import { createIssue, failure, type Issue, prefixIssues, type Result, success } from '@cartella/core';
import { defineMessage, type Message } from '@cartella/interchange';
import { element, LineSchema, RecordIdSchema } from '@cartella/model';
import * as z from 'zod';
import type { CompiledForm } from '../compiled-form';
import { carryDraft, type LostAnswer } from '../draft';
import { contentOf, keptDraft, type ReceivedFile } from '../html';
import { createFormStore, type FormStore, type FormStoreOptions, readAt } from '../store';
import { documentIds, flatten, outlineOf } from '../surface';
import { openOfflineFile } from './files';

/** Issue codes of a form that came back. */
export const formReturnIssue = {
  otherForm: 'form-return.other-form',
  otherFile: 'form-return.other-file',
  missingDocument: 'form-return.missing-document',
} as const;

/** A form filled in by a partner without a connection comes back: what was written, and in which file. */
export const formReturn = defineMessage({
  name: 'form-return',
  label: { it: 'Modulo compilato', en: 'Form filled in' },
  description: {
    it: 'Riporta al servizio un modulo compilato fuori linea da chi lo ha ricevuto come file.',
    en: 'Brings back to the service a form that was filled in offline by whoever received it as a file.',
  },
  from: 'both',
  purpose: 'delivery',
  body: z.strictObject({
    file: element(RecordIdSchema, 'File', 'File'),
    form: element(
      z.strictObject({
        id: element(LineSchema, 'Modulo', 'Form'),
        version: element(LineSchema, 'Versione', 'Version'),
        asks: element(z.array(LineSchema).max(5000), 'Domande', 'Questions'),
      }),
      'Modulo',
      'Form',
    ),
    /** What every question was answered, by record. */
    values: element(z.record(z.string(), z.json()), 'Risposte', 'Answers'),
    /** What was attached, whole: its bytes are in the message, and signed with it. */
    files: element(
      z
        .array(
          z.strictObject({
            id: element(RecordIdSchema, 'Identificativo', 'Identifier'),
            title: element(LineSchema, 'Titolo', 'Title'),
            mediaType: element(LineSchema, 'Formato', 'Format'),
            content: element(z.string().max(3_000_000), 'Contenuto', 'Content'),
          }),
        )
        .max(20)
        .optional(),
      'Documenti',
      'Documents',
    ),
  }),
  example: {
    file: '01980000-0000-7000-8000-000000000077',
    form: { id: 'diary-entry', version: '1.0.0', asks: ['diario.date', 'diario.kind'] },
    values: { diario: { date: '2026-11-21', kind: 'colloquio' } },
  },
});

/** A form that came back, under the form of today. */
export interface ReturnedForm {
  /** With every answer checked again: what a file found right is not believed. */
  readonly store: FormStore;
  readonly lost: readonly LostAnswer[];
  /** Documents that came along, by the identifier that the answers name them with: to be attached, and named anew. */
  readonly files: ReadonlyMap<string, Omit<ReceivedFile, 'place'>>;
}

/**
 * Opens a form that came back in a message whose signature was already verified.
 *
 * @param options - What the file was made with: values of read-only fields are taken from here alone.
 */
export function openReturnedForm(
  { data }: Message,
  form: CompiledForm,
  file: string,
  options: FormStoreOptions,
): Result<ReturnedForm> {
  const body = formReturn.body.safeParse(data);
  const draft = body.success ? keptDraft(form, JSON.stringify(body.data)) : undefined;
  if (!body.success || draft === undefined) return failure([createIssue(formReturnIssue.otherForm, ['data', 'form'])]);
  if (body.data.file !== file) return failure([createIssue(formReturnIssue.otherFile, ['data', 'file'])]);
  const carried = carryDraft(draft, form);
  if (!carried.ok) return carried;
  const content = contentOf(carried.value.draft, form, options.values);
  const store = createFormStore(form, { ...options, ...content });
  store.check();
  const files = filesOf(body.data.files ?? [], store, options.values);
  return files.ok ? success({ store, lost: carried.value.lost, files: files.value }) : files;
}

function filesOf(
  sent: NonNullable<z.infer<typeof formReturn.body>['files']>,
  store: FormStore,
  known: FormStoreOptions['values'],
): Result<ReturnedForm['files']> {
  const issues: Issue[] = [];
  const files = new Map<string, Omit<ReceivedFile, 'place'>>();
  for (const [index, file] of sent.entries()) {
    const opened = openOfflineFile(file);
    if (opened.ok) files.set(file.id, opened.value);
    else issues.push(...prefixIssues(opened.issues, ['data', 'files', index]));
  }
  const asked = outlineOf(store).flatMap(({ sections }) => sections.flatMap(({ questions }) => flatten(questions)));
  for (const { field, place, value } of asked) {
    if (field.type !== 'document' && field.type !== 'documents') continue;
    const before = documentIds(readAt(known, place));
    if (documentIds(value).some((id) => !files.has(id) && !before.includes(id)))
      issues.push(createIssue(formReturnIssue.missingDocument, place.split('.')));
  }
  return issues.length > 0 ? failure(issues) : success(files);
}

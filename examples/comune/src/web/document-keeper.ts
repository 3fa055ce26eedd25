import { civilDateInRome, createIssue, failure, type Result, success } from '@cartella/core';
import type { CompiledField, CompiledForm } from '@cartella/forms';
import type { DocumentKeeper } from '@cartella/forms-react';
import type { CaseView } from '@cartella/server';
import type { Answer } from '@cartella/server/client';
import { answerOf, api } from './api';

const megabytes = 10;

/**
 * Keeps what is attached in a step: with the record of the case that the form writes on or, where it asks for one document, as a document of
 * the case, as reserved as what asks for it. A case that is still to be opened keeps nothing.
 */
export function documentKeeper(view: CaseView | undefined, form: CompiledForm): DocumentKeeper | undefined {
  if (view === undefined) return undefined;
  const fields = form.pages.flatMap(({ sections }) => sections.flatMap((section) => section.fields));
  const asked = fields.find(({ type }) => type === 'document');
  if (asked !== undefined) return ofCase(view, asked.sensitivity);
  const kinds = Object.values(form.records);
  const ids = view.state.records.map(({ id }) => id);
  const record = view.records.findLast(({ id, kind }) => kinds.includes(kind) && ids.includes(id));
  if (record === undefined) return undefined;
  const kept = api.recordsOf(record.kind);
  return {
    megabytes,
    async send(file, onProgress) {
      const attached = settled(await kept.attach(record.id, titleOf(file), file));
      onProgress(1);
      return attached.ok ? success(attached.value.id) : attached;
    },
    facts: async (id) => (await answerOf(kept.documents(record.id))).documents.find((one) => one.id === id),
  };
}

/** What is attached gets a record of its own, with what the server found of the file: metadata are taken out of it. */
function ofCase({ id: caseId, person }: CaseView, sensitivity: CompiledField['sensitivity']): DocumentKeeper {
  const documents = api.recordsOf('document');
  return {
    megabytes,
    async send(file, onProgress) {
      const data = {
        title: titleOf(file),
        kind: 'other',
        ...(person !== undefined && { personId: person.id }),
        date: civilDateInRome(Date.now()),
        direction: 'incoming',
        signed: 'none',
        ...(await factsOf(file)),
      };
      const made = settled(await documents.create({ data, sensitivity, caseId }, crypto.randomUUID()));
      if (!made.ok) return made;
      const attached = settled(await documents.attach(made.value.id, data.title, file));
      onProgress(1);
      if (!attached.ok) return attached;
      const { mediaType, size, digest } = attached.value;
      if (digest === data.digest) return success(made.value.id);
      const found = { data: { ...data, mediaType, size, digest }, sensitivity };
      const corrected = settled(await documents.correct(made.value.id, made.value.version, found));
      return corrected.ok ? success(made.value.id) : corrected;
    },
    facts: async (id) => (await answerOf(documents.documents(id))).documents[0],
  };
}

const titleOf = (file: File) => file.name.slice(0, 200);

async function factsOf(file: File) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { mediaType: file.type, size: file.size, digest: hex };
}

/** The answer of the server as a result; a lost network is nobody's fault, and the file waits on the page. */
function settled<T>(answer: Answer<T>): Result<T> {
  if (answer.ok) return success(answer.value);
  if (answer.problem.status === 0) throw new Error('network');
  return failure(answer.problem.issues ?? [createIssue('http.fault')]);
}

import { civilDate, createIssue, type Issue, isBlocking } from '@cartella/core';
import {
  checkMessage,
  checkSiuss,
  cooperationMessages,
  importCase,
  parseJson,
  readLombardia,
  readLombardiaReply,
  readSiuss,
  siussCodes,
} from '@cartella/interchange';
import { isRecordKind, validateRecord } from '@cartella/model';
import { comuni } from '@cartella/vocabularies/comuni';
import { essentials } from '@cartella/vocabularies/essentials';
import { provinces } from '@cartella/vocabularies/provinces';
import { siussBenefits } from '@cartella/vocabularies/siuss-benefits';
import { states } from '@cartella/vocabularies/states';

/** What a document turned out to be. */
export type DocumentKind = 'siuss' | 'lombardia' | 'message' | 'case' | 'record' | 'unknown';

/** What is to be said of a document. */
export interface Verdict {
  readonly kind: DocumentKind;
  readonly sound: boolean;
  readonly issues: readonly Issue[];
}

/** Issue codes of this page. */
export const pageIssue = { unknown: 'page.unknown' } as const;

const verdict = (kind: DocumentKind, issues: readonly Issue[]): Verdict => ({
  kind,
  sound: !isBlocking(issues),
  issues,
});

/**
 * Recognises a document and judges it with the code that an installation uses.
 *
 * @param today - Day on which it is judged, `YYYY-MM-DD`.
 */
export async function judge(text: string, today: string): Promise<Verdict> {
  return text.trimStart().startsWith('<') ? judgeXml(text) : judgeJson(text, today);
}

async function judgeXml(text: string): Promise<Verdict> {
  if (/<(?:\w+:)?PRSS_IN001004ZZ\b/.test(text)) {
    const read = await readLombardia([text], {});
    return verdict('lombardia', read.ok ? [] : read.issues);
  }
  if (/<(?:\w+:)?MCCI_IN000002UV01\b/.test(text)) {
    const read = await readLombardiaReply([text]);
    return verdict('lombardia', read.ok ? [] : read.issues);
  }
  const read = await readSiuss([text]);
  if (!read.ok) return verdict('siuss', read.issues);
  return verdict('siuss', checkSiuss(read.value, siussCodes({ comuni, provinces, states, benefits: siussBenefits })));
}

function judgeJson(text: string, today: string): Verdict {
  const parsed = parseJson(text);
  if (!parsed.ok) return verdict('unknown', parsed.issues);
  const document = parsed.value as Readonly<Record<string, unknown>> | null;
  if (typeof document !== 'object' || document === null) return verdict('unknown', [createIssue(pageIssue.unknown)]);
  if (String(document['format']).startsWith('cartella/case-bundle/')) {
    const receiver = '00000000-0000-7000-8000-000000000000';
    const imported = importCase(document, { enteId: receiver, receivedAt: `${today}T00:00:00.000Z` });
    return verdict('case', imported.ok ? imported.value.notes : imported.issues);
  }
  if (document['specversion'] !== undefined) {
    // Whether it is for us and still in time, only its recipient can tell.
    const context = { enteId: String(document['recipient']), now: Date.parse(String(document['time'])), maxAge: 1 };
    return verdict('message', checkMessage(document, { ...context, messages: cooperationMessages }));
  }
  const kind = String(document['kind']);
  if (!isRecordKind(kind)) return verdict('unknown', [createIssue(pageIssue.unknown)]);
  return verdict('record', validateRecord(document, { date: civilDate(today), vocabularies: essentials }));
}

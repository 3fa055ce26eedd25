import type { AccessLogEntryData } from '@cartella/model';
import type { StoredAuditEntry } from '@cartella/records';

const actions: Readonly<Partial<Record<StoredAuditEntry['action'], AccessLogEntryData['action']>>> = {
  read: 'read',
  history: 'read',
  search: 'search',
  list: 'list',
  print: 'print',
  export: 'export',
  send: 'export',
  'break-the-glass': 'emergency-access',
  unseal: 'unseal',
};

/** An entry of the audit as a log of accesses shows it: who, when, what, why; what is not a look is a writing. */
export function accessLogDataOf(entry: StoredAuditEntry): AccessLogEntryData & { readonly sequence: number } {
  const { sequence, at, action, outcome, operatorId, kind, recordId, found, persons, reasons, requestId } = entry;
  return {
    sequence,
    at: at as AccessLogEntryData['at'],
    action: outcome === 'refused' ? 'denied' : (actions[action] ?? 'write'),
    recordKind: kind ?? 'case',
    recordIds: (recordId === undefined ? [...(found ?? [])] : [recordId]) as AccessLogEntryData['recordIds'],
    personIds: [...(persons ?? [])] as AccessLogEntryData['personIds'],
    ...(operatorId !== undefined && { operatorId: operatorId as AccessLogEntryData['operatorId'] & string }),
    ...(reasons !== undefined && reasons.length > 0 && { reason: reasons.join(', ') }),
    ...(requestId !== undefined && { requestId }),
  };
}

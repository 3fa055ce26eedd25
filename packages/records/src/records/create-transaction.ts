import { assign, caseTeam, declareConflict, detectConflicts, endAssignment, endConflict } from '../assignment';
import { listAccesses } from '../audit';
import {
  appendEvents,
  caseEvents,
  caseStories,
  followUp,
  keepStanding,
  listCaseWork,
  listStandings,
  procedureOfCase,
  readCase,
  wholeCase,
} from '../case';
import { delegate } from '../delegation';
import { attachDocument, listDocuments, readDocument } from '../document';
import { deleteDraft, listDrafts, loadDraft, saveDraft } from '../draft';
import { claimMessages, enqueue, postponeMessage, receive, settleMessage } from '../exchange';
import { breakTheGlass, casesBehindGlass, endGlass, glassesToReview, reviewGlass } from '../glass';
import { idempotent } from '../idempotency';
import { listNotices, readNotice } from '../notice';
import { watchReading } from '../pace';
import {
  decideProfile,
  profileChanges,
  profileDocuments,
  profileVersion,
  profileVersions,
  proposeProfile,
} from '../profile';
import {
  differences,
  getRecord,
  getRecords,
  importRecords,
  printRecord,
  putRecord,
  readCases,
  recordAsOf,
  recordHistory,
} from '../record';
import { allocate, readResource, release, setCapacity } from '../resource';
import { authoriseDisposal, closeCase, destroyCase, listDisposals, markDue, proposeDisposal } from '../retention';
import { agreeToOpening, endOpening, requestOpening } from '../sealed';
import { countRecords, findRecords } from '../search';
import {
  closeSession,
  closeSessionsOf,
  endSessions,
  findSession,
  listSessions,
  openSession,
  rotateSession,
} from '../session';
import type { Transaction } from './transaction';
import type { Work } from './work';

/** Binds the operations to the work of one transaction. @param forPurpose - Makes the same transaction for another purpose. */
export function createTransaction(work: Work, forPurpose: Transaction['forPurpose']): Transaction {
  return {
    context: work.context,
    forPurpose,
    put: (record, options) => putRecord(work, record, options) as Promise<never>,
    importRecords: (records) => importRecords(work, records),
    get: (id, version) => getRecord(work, id, version),
    getAll: (ids) => getRecords(work, ids),
    print: (id) => printRecord(work, id),
    asOf: (id, moment) => recordAsOf(work, id, moment),
    history: (id) => recordHistory(work, id),
    async difference(id, from, to) {
      const [before, after] = [await getRecord(work, id, from), await getRecord(work, id, to)];
      if (before === undefined || after === undefined) return undefined;
      return differences({ data: before.data, ext: before.ext }, { data: after.data, ext: after.ext });
    },
    find: (kind, criteria, page) => findRecords(work, kind, criteria, page) as Promise<never>,
    export: (kind, criteria, page) => findRecords(work, kind, criteria, page, 'export') as Promise<never>,
    count: (kind, criteria) => countRecords(work, kind, criteria),
    readCase: (caseId) => readCase(work, caseId),
    readCases: (caseIds, part) => readCases(work, caseIds, part),
    wholeCase: (caseId) => wholeCase(work, caseId),
    assign: (assignment) => assign(work, assignment),
    endAssignment: (id, lastDay) => endAssignment(work, id, lastDay),
    caseTeam: (caseId) => caseTeam(work, caseId),
    declareConflict: (operatorId, personId, reason) => declareConflict(work, operatorId, personId, reason),
    endConflict: (operatorId, personId) => endConflict(work, operatorId, personId),
    detectConflicts: (operatorId, taxCode) => detectConflicts(work, operatorId, taxCode),
    breakTheGlass: (caseId, reason) => breakTheGlass(work, caseId, reason),
    behindGlass: (personId) => casesBehindGlass(work, personId),
    endGlass: (id) => endGlass(work, id),
    glassesToReview: () => glassesToReview(work),
    reviewGlass: (id, verdict) => reviewGlass(work, id, verdict),
    requestOpening: (recordId, request) => requestOpening(work, recordId, request),
    agreeToOpening: (id) => agreeToOpening(work, id),
    endOpening: (id) => endOpening(work, id),
    delegate: (delegation) => delegate(work, delegation),
    listNotices: () => listNotices(work),
    readNotice: (id) => readNotice(work, id),
    appendEvents: (caseId, events, expectedVersion) => appendEvents(work, caseId, events, expectedVersion),
    caseEvents: (caseId) => caseEvents(work, caseId),
    caseStories: (page) => caseStories(work, page),
    procedureOfCase: (caseId) => procedureOfCase(work, caseId),
    followUp: (becauseOf, caseId, decide) => followUp(work, becauseOf, caseId, decide),
    keepStanding: (caseId, standing, asked) => keepStanding(work, caseId, standing, asked),
    listCaseWork: (query) => listCaseWork(work, query),
    listStandings: (query) => listStandings(work, query),
    setCapacity: (id, capacity) => setCapacity(work, id, capacity),
    readResource: (id) => readResource(work, id),
    allocate: (allocation) => allocate(work, allocation),
    release: (resourceId, id) => release(work, resourceId, id),
    attach: (recordId, title, content) => attachDocument(work, recordId, title, content),
    documents: (recordId) => listDocuments(work, recordId),
    document: (id) => readDocument(work, id),
    closeCase: (caseId, closedOn) => closeCase(work, caseId, closedOn),
    markDue: () => markDue(work),
    disposals: () => listDisposals(work),
    proposeDisposal: (caseId) => proposeDisposal(work, caseId),
    authoriseDisposal: (caseId, act) => authoriseDisposal(work, caseId, act),
    destroyCase: (caseId) => destroyCase(work, caseId),
    profileVersion: () => profileVersion(work),
    profileVersions: () => profileVersions(work),
    profileChanges: () => profileChanges(work),
    profileDocuments: (id) => profileDocuments(work, id),
    proposeProfile: (proposal) => proposeProfile(work, proposal),
    decideProfile: (id, decision) => decideProfile(work, id, decision),
    saveDraft: (key, body, expectedVersion) => saveDraft(work, key, body, expectedVersion),
    loadDraft: (key) => loadDraft(work, key),
    listDrafts: () => listDrafts(work),
    deleteDraft: (key) => deleteDraft(work, key),
    idempotent: (key, fingerprint, answer) => idempotent(work, key, fingerprint, answer),
    enqueue: (message) => enqueue(work, message),
    receive: (message) => receive(work, message),
    claimMessages: (most, leaseSeconds) => claimMessages(work, most, leaseSeconds),
    settleMessage: (messageId, settlement) => settleMessage(work, messageId, settlement),
    postponeMessage: (messageId, attempts) => postponeMessage(work, messageId, attempts),
    openSession: (token, body, expiresAt, reasons) => openSession(work, token, body, expiresAt, reasons),
    findSession: (token, extendTo) => findSession(work, token, extendTo),
    rotateSession: (rotation) => rotateSession(work, rotation),
    closeSession: (token) => closeSession(work, token),
    closeSessionsOf: (operatorId) => closeSessionsOf(work, operatorId),
    listSessions: (operatorId) => listSessions(work, operatorId),
    endSessions: (operatorId, createdAt) => endSessions(work, operatorId, createdAt),
    audit: work.audit,
    watchReading: (paces) => watchReading(work, paces),
    accesses: (query) => listAccesses(work, query),
  };
}

/* Made by `npm run emit` from the published JSON Schemas: do not edit. */
export namespace MessageEnvelopeTypes {
export type _Schema0 = (string | number | boolean | null | _Schema0[] | {
[k: string]: _Schema0
})

export interface MessageEnvelope {
specversion: "1.0"
/**
 * Identificativo — Identifier
 */
id: string
source: string
type: string
subject?: string
/**
 * Preparato — Prepared
 */
time: string
datacontenttype: "application/json"
dataschema: string
/**
 * Ente mittente — Sending body
 */
sender: string
/**
 * Ente destinatario — Receiving body
 */
recipient: string
/**
 * Finalità — Purpose
 */
purpose: ("access" | "assessment" | "care-project" | "delivery" | "benefit" | "evaluation" | "organisation" | "accountability" | "statutory-flow")
/**
 * Base giuridica — Legal basis
 */
legalbasis: string
/**
 * Norma — Norm
 */
legalnorm: string
/**
 * Scade — Expires
 */
expires?: string
/**
 * In risposta a — In answer to
 */
correlation?: string
profile?: string
procedure?: string
digest: string
data: _Schema0
signature?: string
}
}
export type MessageEnvelope = MessageEnvelopeTypes.MessageEnvelope;

export namespace PersonSharedTypes {
/**
 * Comunica chi è la persona, nella misura che la finalità consente. — Tells who a person is, as far as the purpose allows.
 */
export interface PersonShared {
/**
 * Persona — Person
 */
person: ({
view: "reference"
/**
 * Identificativo della persona presso il mittente — Identifier of the person at the sender
 */
personId: string
} | {
view: "identity"
/**
 * Identificativo della persona presso il mittente — Identifier of the person at the sender
 */
personId: string
/**
 * Cognome — Family name
 */
familyName?: string
/**
 * Nome — Given name
 */
givenName?: string
/**
 * Come si fa chiamare — Called
 */
alias?: string
/**
 * Codice fiscale — Tax code
 */
taxCode?: string
/**
 * Data di nascita — Date of birth
 */
dateOfBirth?: string
/**
 * Sesso — Sex
 */
sex?: string
} | {
view: "contact"
/**
 * Identificativo della persona presso il mittente — Identifier of the person at the sender
 */
personId: string
/**
 * Cognome — Family name
 */
familyName?: string
/**
 * Nome — Given name
 */
givenName?: string
/**
 * Come si fa chiamare — Called
 */
alias?: string
/**
 * Codice fiscale — Tax code
 */
taxCode?: string
/**
 * Data di nascita — Date of birth
 */
dateOfBirth?: string
/**
 * Sesso — Sex
 */
sex?: string
/**
 * Lingua — Language
 */
language?: string
/**
 * Recapiti — Contact points
 * 
 * @maxItems 10
 */
contactPoints?: {
/**
 * Tipo di recapito — Kind of contact point
 */
kind: ("mobile" | "telephone" | "email" | "pec" | "other")
/**
 * Recapito — Contact
 */
value: string
/**
 * Se il recapito è di un’altra persona. — When the contact is another person’s.
 */
holder?: string
/**
 * Chiamare qui può mettere in pericolo la persona. — Calling here may put the person in danger.
 */
confidential?: boolean
}[]
/**
 * Indirizzi — Addresses
 * 
 * @maxItems 5
 */
addresses?: {
/**
 * Tipo di indirizzo — Kind of address
 */
kind: ("residence" | "domicile" | "via-fittizia" | "protected" | "temporary")
/**
 * Comune — Municipality
 */
comune?: string
/**
 * Stato estero — Foreign state
 */
state?: string
/**
 * Via o piazza — Street
 */
streetName?: string
/**
 * Numero civico — Street number
 */
streetNumber?: string
/**
 * CAP — Postal code
 */
postCode?: string
/**
 * Indicazioni — Directions
 */
note?: string
/**
 * Dal — From
 */
validFrom?: string
/**
 * Al — To
 */
validTo?: string
}[]
})
}
}
export type PersonShared = PersonSharedTypes.PersonShared;

export namespace HouseholdSharedTypes {
/**
 * Comunica la composizione del nucleo, con il minimo su ciascuno. — Tells who forms a household, with as little as needed on each.
 */
export interface HouseholdShared {
/**
 * Nucleo — Household
 */
household: {
/**
 * Identificativo del nucleo presso il mittente — Identifier of the household at the sender
 */
householdId: string
/**
 * Tipo di nucleo — Kind of household
 */
kind: ("anagrafico" | "isee" | "di-fatto")
/**
 * Componenti — Members
 * 
 * @minItems 1
 * @maxItems 50
 */
members: {
person: ({
view: "reference"
/**
 * Identificativo della persona presso il mittente — Identifier of the person at the sender
 */
personId: string
} | {
view: "identity"
/**
 * Identificativo della persona presso il mittente — Identifier of the person at the sender
 */
personId: string
/**
 * Cognome — Family name
 */
familyName?: string
/**
 * Nome — Given name
 */
givenName?: string
/**
 * Come si fa chiamare — Called
 */
alias?: string
/**
 * Codice fiscale — Tax code
 */
taxCode?: string
/**
 * Data di nascita — Date of birth
 */
dateOfBirth?: string
/**
 * Sesso — Sex
 */
sex?: string
} | {
view: "contact"
/**
 * Identificativo della persona presso il mittente — Identifier of the person at the sender
 */
personId: string
/**
 * Cognome — Family name
 */
familyName?: string
/**
 * Nome — Given name
 */
givenName?: string
/**
 * Come si fa chiamare — Called
 */
alias?: string
/**
 * Codice fiscale — Tax code
 */
taxCode?: string
/**
 * Data di nascita — Date of birth
 */
dateOfBirth?: string
/**
 * Sesso — Sex
 */
sex?: string
/**
 * Lingua — Language
 */
language?: string
/**
 * Recapiti — Contact points
 * 
 * @maxItems 10
 */
contactPoints?: {
/**
 * Tipo di recapito — Kind of contact point
 */
kind: ("mobile" | "telephone" | "email" | "pec" | "other")
/**
 * Recapito — Contact
 */
value: string
/**
 * Se il recapito è di un’altra persona. — When the contact is another person’s.
 */
holder?: string
/**
 * Chiamare qui può mettere in pericolo la persona. — Calling here may put the person in danger.
 */
confidential?: boolean
}[]
/**
 * Indirizzi — Addresses
 * 
 * @maxItems 5
 */
addresses?: {
/**
 * Tipo di indirizzo — Kind of address
 */
kind: ("residence" | "domicile" | "via-fittizia" | "protected" | "temporary")
/**
 * Comune — Municipality
 */
comune?: string
/**
 * Stato estero — Foreign state
 */
state?: string
/**
 * Via o piazza — Street
 */
streetName?: string
/**
 * Numero civico — Street number
 */
streetNumber?: string
/**
 * CAP — Postal code
 */
postCode?: string
/**
 * Indicazioni — Directions
 */
note?: string
/**
 * Dal — From
 */
validFrom?: string
/**
 * Al — To
 */
validTo?: string
}[]
})
/**
 * Relazione con l’intestatario — Relationship
 */
kinship?: string
/**
 * Convivente — Lives here
 */
cohabiting?: boolean
}[]
}
}
}
export type HouseholdShared = HouseholdSharedTypes.HouseholdShared;

export namespace SegnalazioneTypes {
/**
 * Segnala una persona a un altro ente, che risponde se la accoglie. — Reports a person to another body, which answers whether it takes them on.
 */
export interface Segnalazione {
/**
 * Segnalazione — Report
 */
segnalazioneId: string
/**
 * Persona — Person
 */
person: ({
view: "reference"
/**
 * Identificativo della persona presso il mittente — Identifier of the person at the sender
 */
personId: string
} | {
view: "identity"
/**
 * Identificativo della persona presso il mittente — Identifier of the person at the sender
 */
personId: string
/**
 * Cognome — Family name
 */
familyName?: string
/**
 * Nome — Given name
 */
givenName?: string
/**
 * Come si fa chiamare — Called
 */
alias?: string
/**
 * Codice fiscale — Tax code
 */
taxCode?: string
/**
 * Data di nascita — Date of birth
 */
dateOfBirth?: string
/**
 * Sesso — Sex
 */
sex?: string
} | {
view: "contact"
/**
 * Identificativo della persona presso il mittente — Identifier of the person at the sender
 */
personId: string
/**
 * Cognome — Family name
 */
familyName?: string
/**
 * Nome — Given name
 */
givenName?: string
/**
 * Come si fa chiamare — Called
 */
alias?: string
/**
 * Codice fiscale — Tax code
 */
taxCode?: string
/**
 * Data di nascita — Date of birth
 */
dateOfBirth?: string
/**
 * Sesso — Sex
 */
sex?: string
/**
 * Lingua — Language
 */
language?: string
/**
 * Recapiti — Contact points
 * 
 * @maxItems 10
 */
contactPoints?: {
/**
 * Tipo di recapito — Kind of contact point
 */
kind: ("mobile" | "telephone" | "email" | "pec" | "other")
/**
 * Recapito — Contact
 */
value: string
/**
 * Se il recapito è di un’altra persona. — When the contact is another person’s.
 */
holder?: string
/**
 * Chiamare qui può mettere in pericolo la persona. — Calling here may put the person in danger.
 */
confidential?: boolean
}[]
/**
 * Indirizzi — Addresses
 * 
 * @maxItems 5
 */
addresses?: {
/**
 * Tipo di indirizzo — Kind of address
 */
kind: ("residence" | "domicile" | "via-fittizia" | "protected" | "temporary")
/**
 * Comune — Municipality
 */
comune?: string
/**
 * Stato estero — Foreign state
 */
state?: string
/**
 * Via o piazza — Street
 */
streetName?: string
/**
 * Numero civico — Street number
 */
streetNumber?: string
/**
 * CAP — Postal code
 */
postCode?: string
/**
 * Indicazioni — Directions
 */
note?: string
/**
 * Dal — From
 */
validFrom?: string
/**
 * Al — To
 */
validTo?: string
}[]
})
/**
 * Nucleo — Household
 */
household?: {
/**
 * Identificativo del nucleo presso il mittente — Identifier of the household at the sender
 */
householdId: string
/**
 * Tipo di nucleo — Kind of household
 */
kind: ("anagrafico" | "isee" | "di-fatto")
/**
 * Componenti — Members
 * 
 * @minItems 1
 * @maxItems 50
 */
members: {
person: ({
view: "reference"
/**
 * Identificativo della persona presso il mittente — Identifier of the person at the sender
 */
personId: string
} | {
view: "identity"
/**
 * Identificativo della persona presso il mittente — Identifier of the person at the sender
 */
personId: string
/**
 * Cognome — Family name
 */
familyName?: string
/**
 * Nome — Given name
 */
givenName?: string
/**
 * Come si fa chiamare — Called
 */
alias?: string
/**
 * Codice fiscale — Tax code
 */
taxCode?: string
/**
 * Data di nascita — Date of birth
 */
dateOfBirth?: string
/**
 * Sesso — Sex
 */
sex?: string
} | {
view: "contact"
/**
 * Identificativo della persona presso il mittente — Identifier of the person at the sender
 */
personId: string
/**
 * Cognome — Family name
 */
familyName?: string
/**
 * Nome — Given name
 */
givenName?: string
/**
 * Come si fa chiamare — Called
 */
alias?: string
/**
 * Codice fiscale — Tax code
 */
taxCode?: string
/**
 * Data di nascita — Date of birth
 */
dateOfBirth?: string
/**
 * Sesso — Sex
 */
sex?: string
/**
 * Lingua — Language
 */
language?: string
/**
 * Recapiti — Contact points
 * 
 * @maxItems 10
 */
contactPoints?: {
/**
 * Tipo di recapito — Kind of contact point
 */
kind: ("mobile" | "telephone" | "email" | "pec" | "other")
/**
 * Recapito — Contact
 */
value: string
/**
 * Se il recapito è di un’altra persona. — When the contact is another person’s.
 */
holder?: string
/**
 * Chiamare qui può mettere in pericolo la persona. — Calling here may put the person in danger.
 */
confidential?: boolean
}[]
/**
 * Indirizzi — Addresses
 * 
 * @maxItems 5
 */
addresses?: {
/**
 * Tipo di indirizzo — Kind of address
 */
kind: ("residence" | "domicile" | "via-fittizia" | "protected" | "temporary")
/**
 * Comune — Municipality
 */
comune?: string
/**
 * Stato estero — Foreign state
 */
state?: string
/**
 * Via o piazza — Street
 */
streetName?: string
/**
 * Numero civico — Street number
 */
streetNumber?: string
/**
 * CAP — Postal code
 */
postCode?: string
/**
 * Indicazioni — Directions
 */
note?: string
/**
 * Dal — From
 */
validFrom?: string
/**
 * Al — To
 */
validTo?: string
}[]
})
/**
 * Relazione con l’intestatario — Relationship
 */
kinship?: string
/**
 * Convivente — Lives here
 */
cohabiting?: boolean
}[]
}
/**
 * Data — Date
 */
date: string
/**
 * Motivi — Reasons
 * 
 * @minItems 1
 * @maxItems 10
 */
reasons: string[]
/**
 * Urgenza — Urgency
 */
urgency: ("ordinary" | "priority" | "emergency")
/**
 * Che cosa si segnala — What is reported
 */
content: string
/**
 * Che cosa si chiede — What is asked for
 */
request?: string
/**
 * La persona è informata — The person knows of it
 */
personInformed: boolean
/**
 * A chi rivolgersi — Whom to ask
 */
contact: {
/**
 * Nome — Name
 */
name: string
/**
 * Ruolo — Role
 */
role: string
/**
 * Recapito — Contact
 */
contact?: string
}
/**
 * Allegati — Attachments
 * 
 * @maxItems 10
 */
attachments?: {
/**
 * Identificativo — Identifier
 */
id: string
/**
 * Nome del file — File name
 */
name: string
/**
 * Tipo — Type
 */
mediaType: ("application/pdf" | "application/pkcs7-mime" | "image/jpeg" | "image/png" | "text/plain")
/**
 * Dimensione — Size
 */
bytes: number
/**
 * Impronta SHA-256 — SHA-256 digest
 */
sha256: string
/**
 * Contenuto — Content
 */
content?: string
}[]
}
}
export type Segnalazione = SegnalazioneTypes.Segnalazione;

export namespace SegnalazioneAnswerTypes {
/**
 * Accoglie la segnalazione, o la rifiuta dicendo perché. — Takes the report on, or refuses it and says why.
 */
export type SegnalazioneAnswer = ({
outcome: "accepted"
/**
 * Segnalazione — Report
 */
segnalazioneId: string
/**
 * Chi segue la persona — Who follows the person
 */
responsible: {
/**
 * Nome — Name
 */
name: string
/**
 * Ruolo — Role
 */
role: string
/**
 * Recapito — Contact
 */
contact?: string
}
/**
 * Primo incontro — First meeting
 */
firstMeeting?: string
} | {
outcome: "refused"
/**
 * Segnalazione — Report
 */
segnalazioneId: string
/**
 * Motivo — Reason
 */
reason: string
/**
 * A chi rivolgersi invece — Whom to ask instead
 */
suggestion?: string
})
}
export type SegnalazioneAnswer = SegnalazioneAnswerTypes.SegnalazioneAnswer;

export namespace PathStartedTypes {
/**
 * La persona comincia un percorso con il partner. — The person begins a path with the partner.
 */
export interface PathStarted {
/**
 * Percorso — Path
 */
pathId: string
/**
 * Persona — Person
 */
personId: string
/**
 * Segnalazione da cui nasce — Report it comes from
 */
segnalazioneId?: string
/**
 * Servizio — Service
 */
service: string
/**
 * Dal — From
 */
startDate: string
/**
 * Fine prevista — Expected end
 */
expectedEnd?: string
/**
 * Tutor — Tutor
 */
tutor: {
/**
 * Nome — Name
 */
name: string
/**
 * Ruolo — Role
 */
role: string
/**
 * Recapito — Contact
 */
contact?: string
}
}
}
export type PathStarted = PathStartedTypes.PathStarted;

export namespace PathSuspendedTypes {
/**
 * Il percorso si interrompe per un tempo. — The path stops for a while.
 */
export interface PathSuspended {
/**
 * Percorso — Path
 */
pathId: string
/**
 * Dal — From
 */
from: string
/**
 * Fino al (previsto) — Until (expected)
 */
expectedUntil?: string
/**
 * Motivo — Reason
 */
reason: string
}
}
export type PathSuspended = PathSuspendedTypes.PathSuspended;

export namespace PathResumedTypes {
/**
 * Il percorso sospeso riprende. — The suspended path goes on.
 */
export interface PathResumed {
/**
 * Percorso — Path
 */
pathId: string
/**
 * Dal — From
 */
from: string
}
}
export type PathResumed = PathResumedTypes.PathResumed;

export namespace PathEndedTypes {
/**
 * Il percorso si conclude, con il motivo dell’uscita. — The path ends, with the reason of exit.
 */
export interface PathEnded {
/**
 * Percorso — Path
 */
pathId: string
/**
 * Al — To
 */
endDate: string
/**
 * Motivo dell’uscita — Reason of exit
 */
reason: string
/**
 * Esito — Outcome
 */
outcome?: string
}
}
export type PathEnded = PathEndedTypes.PathEnded;

export namespace PattoProposedTypes {
/**
 * Il testo del patto, da leggere e firmare: tutor, titolare, assistente sociale. — The text of the agreement, to be read and signed: tutor, beneficiary, social worker.
 */
export interface PattoProposed {
/**
 * Patto — Agreement
 */
pattoId: string
/**
 * Percorso — Path
 */
pathId: string
/**
 * Dal — From
 */
startDate: string
/**
 * Al — To
 */
endDate?: string
/**
 * Obiettivi — Goals
 * 
 * @minItems 1
 * @maxItems 30
 */
goals: {
/**
 * Identificativo — Identifier
 */
id: string
/**
 * Area — Area
 */
area: string
/**
 * Obiettivo — Goal
 */
description: string
/**
 * Come ce ne accorgiamo — How we shall see it
 */
indicator?: string
/**
 * Orizzonte — Term
 */
term?: ("short" | "medium" | "long")
/**
 * Quando l’obiettivo è di un solo componente. — When the goal is of one member only.
 */
personId?: string
/**
 * Entro il — By
 */
dueDate?: string
/**
 * Azioni — Actions
 * 
 * @maxItems 30
 */
actions: {
/**
 * Identificativo — Identifier
 */
id: string
/**
 * Azione — Action
 */
description: string
/**
 * Chi la compie — Who does it
 */
responsible: ("person" | "household" | "operator" | "partner" | "network")
/**
 * Nome — Name
 */
responsibleName?: string
/**
 * Entro il — By
 */
dueDate?: string
}[]
}[]
/**
 * Impegni — Pledges
 * 
 * @minItems 1
 * @maxItems 60
 */
commitments: {
/**
 * Chi si impegna — Who pledges
 */
party: ("person" | "household" | "operator" | "tutor" | "partner")
/**
 * Impegno — Pledge
 */
description: string
}[]
/**
 * Testo da firmare — Text to sign
 */
document?: {
/**
 * Identificativo — Identifier
 */
id: string
/**
 * Nome del file — File name
 */
name: string
/**
 * Tipo — Type
 */
mediaType: ("application/pdf" | "application/pkcs7-mime" | "image/jpeg" | "image/png" | "text/plain")
/**
 * Dimensione — Size
 */
bytes: number
/**
 * Impronta SHA-256 — SHA-256 digest
 */
sha256: string
/**
 * Contenuto — Content
 */
content?: string
}
}
}
export type PattoProposed = PattoProposedTypes.PattoProposed;

export namespace PattoSignedTypes {
/**
 * Le firme raccolte e l’impronta del testo che coprono. — The signatures gathered and the digest of the text they cover.
 */
export interface PattoSigned {
/**
 * Patto — Agreement
 */
pattoId: string
/**
 * Impronta del testo firmato — Digest of the signed text
 */
documentSha256: string
/**
 * Firme — Signatures
 * 
 * @minItems 1
 * @maxItems 10
 */
signatures: {
/**
 * Parte — Party
 */
party: ("person" | "legal-representative" | "operator" | "tutor" | "health-service" | "partner")
/**
 * Nome di chi firma — Name of who signs
 */
name: string
/**
 * Firmato il — Signed on
 */
signedOn: string
/**
 * Modalità — Method
 */
method: ("paper" | "digital" | "fea" | "spid")
/**
 * Documento firmato — Signed document
 */
documentId?: string
}[]
}
}
export type PattoSigned = PattoSignedTypes.PattoSigned;

export namespace SupportProposedTypes {
/**
 * Il tutor propone il sostegno economico di un mese legato all’attività. — The tutor proposes the economic support of one month tied to the activity.
 */
export interface SupportProposed {
/**
 * Sostegno — Support
 */
supportId: string
/**
 * Percorso — Path
 */
pathId: string
/**
 * Mese — Month
 */
month: string
/**
 * Attività — Activity
 */
activity: string
/**
 * Minuti svolti — Minutes done
 */
minutes?: number
/**
 * Importo proposto — Proposed amount
 */
amount: number
/**
 * Motivazione — Motivation
 */
motivation?: string
}
}
export type SupportProposed = SupportProposedTypes.SupportProposed;

export namespace SupportDecidedTypes {
/**
 * L’assistente sociale conferma il sostegno, anche in altra misura, o lo rifiuta dicendo perché. — The social worker confirms the support, perhaps of another amount, or refuses it and says why.
 */
export type SupportDecided = ({
outcome: "confirmed"
/**
 * Sostegno — Support
 */
supportId: string
/**
 * Importo confermato — Confirmed amount
 */
amount: number
/**
 * Deciso il — Decided on
 */
decidedOn: string
/**
 * Note — Notes
 */
note?: string
} | {
outcome: "refused"
/**
 * Sostegno — Support
 */
supportId: string
/**
 * Deciso il — Decided on
 */
decidedOn: string
/**
 * Motivo — Reason
 */
reason: string
})
}
export type SupportDecided = SupportDecidedTypes.SupportDecided;

export namespace ActivityReportTypes {
/**
 * Le attività svolte in un mese e le presenze, giorno per giorno. — The activities of one month and the attendance, day by day.
 */
export interface ActivityReport {
/**
 * Resoconto — Report
 */
reportId: string
/**
 * Percorso — Path
 */
pathId: string
/**
 * Mese — Month
 */
month: string
/**
 * Giorni — Days
 * 
 * @maxItems 200
 */
days: {
/**
 * Data — Date
 */
date: string
/**
 * Attività — Activity
 */
activity: string
/**
 * Presenza — Attendance
 */
status: ("present" | "absent" | "justified" | "service-closed")
/**
 * Minuti — Minutes
 */
minutes?: number
/**
 * Note — Notes
 */
note?: string
}[]
/**
 * Sintesi del tutor — Summary of the tutor
 */
summary?: string
}
}
export type ActivityReport = ActivityReportTypes.ActivityReport;

export namespace ValidationRequestTypes {
/**
 * Chiede all’altro ente di confermare un dato, una spesa, una presenza. — Asks the other body to confirm a datum, an expense, an attendance.
 */
export interface ValidationRequest {
/**
 * Richiesta — Request
 */
requestId: string
/**
 * Messaggio o scheda in questione — Message or record in question
 */
about: string
/**
 * Domanda — Question
 */
question: string
/**
 * Rispondere entro — Answer by
 */
answerBy?: string
}
}
export type ValidationRequest = ValidationRequestTypes.ValidationRequest;

export namespace ValidationAnswerTypes {
/**
 * Conferma, nega, o dice di non sapere. — Confirms, denies, or says that it does not know.
 */
export interface ValidationAnswer {
/**
 * Richiesta — Request
 */
requestId: string
/**
 * Esito — Outcome
 */
outcome: ("valid" | "not-valid" | "unknown")
/**
 * Motivi — Reasons
 * 
 * @maxItems 20
 */
reasons?: string[]
/**
 * Ruolo di chi risponde — Role of who answers
 */
answeredBy?: string
}
}
export type ValidationAnswer = ValidationAnswerTypes.ValidationAnswer;

export namespace CaseTransferTypes {
export type _Schema0 = (string | number | boolean | null | _Schema0[] | {
[k: string]: _Schema0
})

/**
 * Passa un caso intero a un altro ente: schede con la loro storia, documenti, stato del procedimento. — Passes a whole case to another body: records with their history, documents, state of the procedure.
 */
export interface CaseTransfer {
/**
 * Trasferimento — Transfer
 */
transferId: string
/**
 * Motivo — Reason
 */
reason: string
/**
 * Dal — From
 */
effectiveOn: string
/**
 * A chi rivolgersi — Whom to ask
 */
contact: {
/**
 * Nome — Name
 */
name: string
/**
 * Ruolo — Role
 */
role: string
/**
 * Recapito — Contact
 */
contact?: string
}
/**
 * Fascicolo — Case
 */
bundle: {
format: "cartella/case-bundle/1.0.0"
/**
 * Cartella — File
 */
cartellaId: string
/**
 * Esportata — Exported
 */
exportedAt: string
/**
 * Ente che esporta — Exporting body
 */
exportedBy: string
/**
 * Schede — Records
 * 
 * @minItems 1
 * @maxItems 100000
 */
records: {
/**
 * Identificativo della scheda (UUID versione 7): non dice nulla della persona. — Identifier of the record (UUID version 7): it says nothing about the person.
 */
id: string
/**
 * Ente titolare — Holding body
 */
enteId: string
/**
 * Schema — Schema
 */
schema: string
/**
 * Profilo di scrittura — Profile written under
 */
profile?: {
/**
 * Profilo — Profile
 */
id: string
/**
 * Versione del profilo — Version of the profile
 */
version: string
/**
 * Impronta del profilo — Digest of the profile
 */
hash: string
}
/**
 * Vero dal — True from
 */
validFrom?: string
/**
 * Vero fino al — True until
 */
validTo?: string
/**
 * Registrato il — Recorded at
 */
recordedAt: string
/**
 * Versione — Version
 */
version: number
/**
 * Motivo della correzione — Reason for the correction
 */
reason?: string
/**
 * Provenienza — Provenance
 */
provenance: {
/**
 * Fonte — Source
 */
source: ("declared" | "observed" | "document" | "anpr" | "inps" | "imported" | "received" | "computed")
/**
 * Registrato da — Recorded by
 */
operatorId?: string
/**
 * Ente mittente — Sending body
 */
enteId?: string
/**
 * Riferimento alla fonte — Reference to the source
 */
reference?: string
}
/**
 * Classe di riservatezza — Sensitivity class
 */
sensitivity: ("common" | "special" | "judicial" | "sealed")
/**
 * Dati aggiunti da un profilo, nel suo spazio di nomi; chi non li conosce li conserva intatti. — Data added by a profile, in its namespace; who does not know them keeps them untouched.
 */
ext?: {
[k: string]: {
[k: string]: unknown
}
}
kind: string
data: {
[k: string]: _Schema0
}
[k: string]: unknown
}[]
/**
 * Procedimenti — Procedures
 * 
 * @maxItems 100
 */
procedures: {
/**
 * Procedimento — Procedure
 */
procedure: string
/**
 * Versione — Version
 */
version: string
/**
 * Stato — State
 */
state: {
[k: string]: _Schema0
}
/**
 * Eventi — Events
 * 
 * @maxItems 10000
 */
events: {
[k: string]: _Schema0
}[]
}[]
/**
 * Documenti — Documents
 * 
 * @maxItems 10000
 */
documents: {
/**
 * Identificativo — Identifier
 */
id: string
/**
 * Nome del file — File name
 */
name: string
/**
 * Tipo — Type
 */
mediaType: ("application/pdf" | "application/pkcs7-mime" | "image/jpeg" | "image/png" | "text/plain")
/**
 * Dimensione — Size
 */
bytes: number
/**
 * Impronta SHA-256 — SHA-256 digest
 */
sha256: string
/**
 * Contenuto — Content
 */
content?: string
}[]
/**
 * Non trasmesse — Withheld
 * 
 * @maxItems 100000
 */
withheld: {
/**
 * Scheda — Record
 */
recordId: string
/**
 * Tipo — Kind
 */
kind: string
/**
 * Motivo — Reason
 */
reason: ("sealed" | "purpose" | "person-objects")
}[]
/**
 * Impronta — Digest
 */
sha256: string
}
}
}
export type CaseTransfer = CaseTransferTypes.CaseTransfer;

export namespace ReceiptTypes {
/**
 * Dice se il messaggio è stato accettato o rifiutato, e tutti i perché. — Says whether the message was accepted or refused, with all the reasons.
 */
export interface Receipt {
/**
 * Messaggio — Message
 */
messageId: string
/**
 * Impronta del messaggio — Digest of the message
 */
messageDigest: string
/**
 * Esito — Outcome
 */
outcome: ("accepted" | "refused")
/**
 * Problemi — Problems
 * 
 * @maxItems 500
 */
issues: {
/**
 * Codice — Code
 */
code: string
/**
 * Dove — Where
 * 
 * @maxItems 30
 */
path: (string | number)[]
/**
 * Gravità — Severity
 */
severity: ("error" | "incomplete" | "warning")
}[]
/**
 * Ricevuto — Received
 */
receivedAt: string
}
}
export type Receipt = ReceiptTypes.Receipt;

export namespace CorrectionTypes {
export type _Schema0 = (string | number | boolean | null | _Schema0[] | {
[k: string]: _Schema0
})

/**
 * Sostituisce il contenuto di un messaggio precedente, che resta agli atti. — Replaces the content of an earlier message, which stays on record.
 */
export interface Correction {
/**
 * Messaggio — Message
 */
messageId: string
/**
 * Tipo del messaggio rettificato — Type of the corrected message
 */
messageType: string
/**
 * Motivo — Reason
 */
reason: string
/**
 * Contenuto corretto — Corrected content
 */
body: {
[k: string]: _Schema0
}
}
}
export type Correction = CorrectionTypes.Correction;

export namespace CancellationTypes {
/**
 * Annulla un messaggio precedente: i suoi effetti cessano, il messaggio resta agli atti. — Cancels an earlier message: its effects end, the message stays on record.
 */
export interface Cancellation {
/**
 * Messaggio — Message
 */
messageId: string
/**
 * Impronta del messaggio — Digest of the message
 */
messageDigest: string
/**
 * Motivo — Reason
 */
reason: string
}
}
export type Cancellation = CancellationTypes.Cancellation;

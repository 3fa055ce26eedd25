export type { LombardiaItem, LombardiaPhase, LombardiaValue } from './items';
export { lombardiaItem, lombardiaItems, lombardiaPhases } from './items';
export type { LombardiaDatum, LombardiaEncounter, LombardiaLists, LombardiaMessage } from './message';
export { checkLombardia, lombardiaIssue } from './message';
export { readLombardia } from './read';
export type { LombardiaReply, LombardiaReplyCode } from './reply';
export { lombardiaReplyCodes, readLombardiaReply, writeLombardiaReply } from './reply';
export { writeLombardia } from './write';

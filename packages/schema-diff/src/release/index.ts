export type { Artefact, Artefacts, JudgeOf } from './artefacts';
export { artefactChangeKinds, compareArtefacts } from './artefacts';
export type { Bump, JudgedReport } from './bump';
export { bumpForVersion, bumps, keepsPromise, largestBump, requiredBump } from './bump';
export type { Changeset, Waiver } from './documents';
export { joinChangesets, readChangeset, readWaiver, releaseIssue, waiverSchema } from './documents';
export type { BumpVerdict, GateVerdict, PackageRelease, ReleaseProposal } from './gate';
export { judgeRelease } from './gate';

import type { CivilDate } from '@cartella/core';
import type { QuadroDiAnalisiData } from '@cartella/model';

/** Who takes part in an assessment. */
export interface TeamMember {
  readonly id: string;
  readonly name: string;
  /** Code of `professions`. */
  readonly profession: string;
  readonly service?: string;
}

/** What is written of a dimension of life, as the model has it. */
export type PartContent = Partial<
  Pick<QuadroDiAnalisiData['sections'][number], 'level' | 'needs' | 'resources' | 'aspirations'>
>;

/** The part of an assessment that one member writes. */
export interface AssessmentPart {
  readonly id: string;
  /** Code of `need-dimensions`. */
  readonly dimension: string;
  readonly memberId: string;
  readonly status: 'todo' | 'started' | 'done';
  /** Grows each time the part is saved. */
  readonly version: number;
  readonly content: PartContent;
  /** When it was last saved. */
  readonly savedOn?: CivilDate;
  /** Who is writing in it at this moment. */
  readonly lockedBy?: string;
}

/** What the team says together; its version grows when it is rewritten. */
export interface Synthesis {
  readonly text: string;
  readonly version: number;
}

/** A member agrees with one version of the synthesis. */
export interface SignOff {
  readonly memberId: string;
  readonly on: CivilDate;
  readonly version: number;
}

/** What an assessment by many needs. */
export interface TeamAssessmentProps {
  readonly title: string;
  /** Member who is looking. */
  readonly me: string;
  readonly coordinatorId: string;
  readonly members: readonly TeamMember[];
  readonly parts: readonly AssessmentPart[];
  readonly synthesis: Synthesis;
  readonly signOffs: readonly SignOff[];
  readonly today: CivilDate;
  /** Takes a part for oneself, and gives it back: others see who is writing. */
  readonly onTake?: (partId: string) => void;
  readonly onRelease?: (partId: string) => void;
  /** Saves one part alone; the version is the one that was being written on. Without it everything is only read. */
  readonly onSavePart?: (partId: string, content: PartContent, status: 'started' | 'done', version: number) => void;
  readonly onSynthesis?: (text: string, version: number) => void;
  readonly onSign?: (version: number) => void;
}

/** Tells whether a member agreed with the synthesis as it is now. */
export function hasSigned(memberId: string, signOffs: readonly SignOff[], { version }: Synthesis): boolean {
  return signOffs.some((each) => each.memberId === memberId && each.version === version);
}

/** What still keeps an assessment open: parts not done, a synthesis not written, members who have not agreed. */
export interface AssessmentGaps {
  readonly parts: readonly AssessmentPart[];
  readonly isSynthesisMissing: boolean;
  readonly members: readonly TeamMember[];
}

/** Finds what still keeps an assessment open, all at once. */
export function assessmentGaps(
  parts: readonly AssessmentPart[],
  members: readonly TeamMember[],
  synthesis: Synthesis,
  signOffs: readonly SignOff[],
): AssessmentGaps {
  return {
    parts: parts.filter(({ status }) => status !== 'done'),
    isSynthesisMissing: synthesis.text.trim() === '',
    members: members.filter(({ id }) => !hasSigned(id, signOffs, synthesis)),
  };
}

import type { Label, Norm } from '@cartella/core';
import type { ColloquioData } from '@cartella/model';

type Passage = ColloquioData['passages'][number];

/** A thing to talk about: questions that help, and the norm that asks for it where one does. */
export interface GuideTopic {
  readonly id: string;
  readonly label: Label;
  readonly questions: readonly Label[];
  readonly norm?: Norm;
  /** The record already knows it: it is not asked again. */
  readonly isKnown?: boolean;
}

/** Something noted while talking, put in its place then or later. */
export interface InterviewNote {
  readonly id: string;
  readonly text: string;
  readonly nature: Passage['nature'];
  /** Absent while it is still to be put in order. */
  readonly topic?: string;
}

/** What somebody does after the interview. */
export interface NextStep {
  readonly what: string;
  readonly who?: string;
  readonly by?: string;
}

/** An interview while it is held; it becomes data when it is recorded. */
export type InterviewDraft = Omit<ColloquioData, 'cartellaId' | 'passages'> & {
  readonly notes: readonly InterviewNote[];
  readonly steps: readonly NextStep[];
  /** Topics left for another time. */
  readonly skipped: readonly string[];
};

/** How a topic stands. */
export type TopicStatus = 'known' | 'touched' | 'skipped' | 'open';

/** Tells how a topic stands in an interview. */
export function topicStatus({ id, isKnown }: GuideTopic, { notes, skipped }: InterviewDraft): TopicStatus {
  if (notes.some(({ topic }) => topic === id)) return 'touched';
  if (skipped.includes(id)) return 'skipped';
  return isKnown ? 'known' : 'open';
}

/** What may be asked next: the first topic that is neither known, nor touched, nor left for another time. */
export function nextTopic(guide: readonly GuideTopic[], draft: InterviewDraft): GuideTopic | undefined {
  return guide.find((topic) => topicStatus(topic, draft) === 'open');
}

const natures: readonly Passage['nature'][] = ['fact', 'reported', 'opinion'];

/**
 * The notes as passages of the record: topic by topic in the order of the guide, facts before what was reported and judgements, notes of
 * a kind together in the order in which they were taken; what was put nowhere comes last. No word is lost.
 */
export function passagesOf(
  notes: readonly InterviewNote[],
  guide: readonly GuideTopic[],
  nameOf: (label: Label) => string,
): readonly Passage[] {
  const topics = [...guide, undefined];
  return topics.flatMap((topic) =>
    natures.flatMap((nature) => {
      const own = notes.filter(
        (note) => note.nature === nature && guide.find(({ id }) => id === note.topic)?.id === topic?.id,
      );
      if (own.length === 0) return [];
      const text = own.map((note) => note.text.trim()).join('\n');
      return [{ nature, text: topic === undefined ? text : `${nameOf(topic.label)}: ${text}` }];
    }),
  );
}

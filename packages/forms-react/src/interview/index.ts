export type { GuideTopic, InterviewDraft, InterviewNote, NextStep, TopicStatus } from './interview';
export { nextTopic, passagesOf, topicStatus } from './interview';
export type { InterviewFormProps } from './interview-form';
export { InterviewForm } from './interview-form';

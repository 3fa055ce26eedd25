export type { CheckedAnswer } from './check-answers';
export { CheckAnswers } from './check-answers';
export type { Task } from './task-list';
export { TaskList } from './task-list';

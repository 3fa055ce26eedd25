export type { AttendanceMarks, AttendanceMonthProps, AttendanceStatus } from './attendance-month';
export { AttendanceMonth } from './attendance-month';

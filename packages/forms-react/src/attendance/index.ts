export type { AttendanceMarks, AttendanceMonthProps, AttendanceStatus, Attendant } from './attendance-month';
export { AttendanceMonth } from './attendance-month';

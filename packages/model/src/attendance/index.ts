export type { Attendance, AttendanceData } from './attendance';
export { attendance } from './attendance';
export type { AttendanceMonth, AttendanceMonthData } from './attendance-month';
export { attendanceMonth } from './attendance-month';

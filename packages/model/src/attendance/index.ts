export type { Attendance, AttendanceData } from './attendance';
export { attendance } from './attendance';

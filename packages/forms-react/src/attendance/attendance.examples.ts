import type { AttendanceMonthProps } from './attendance-month';

/** A month of an invented day centre. */
export const november: Pick<AttendanceMonthProps, 'month' | 'persons' | 'marks'> = {
  month: '2026-11',
  persons: [
    { id: 'a', name: 'Aldo Prova' },
    { id: 'b', name: 'Bice Fittizi' },
    { id: 'c', name: 'Ciro Finti' },
  ],
  marks: {
    a: {
      '2026-11-02': 'present',
      '2026-11-03': 'present',
      '2026-11-04': 'absent',
      '2026-11-05': 'present',
      '2026-11-06': 'service-closed',
    },
    b: {
      '2026-11-02': 'justified',
      '2026-11-03': 'justified',
      '2026-11-04': 'present',
      '2026-11-06': 'service-closed',
    },
  },
};

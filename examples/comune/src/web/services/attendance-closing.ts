import { type CivilDate, civilDateInRome } from '@cartella/core';
import type { Attendant } from '@cartella/forms-react/attendance';
import type { AttendanceMonthData, ModelRecord } from '@cartella/model';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api';
import { useCartella } from '../cartella-context';
import { recordsOf, useWriting } from '../person/person-file';
import type { Entrusted } from './attendance-marks';

const months = api.recordsOf('attendance-month');

function closingOf(view: Entrusted, month: string): ModelRecord<'attendance-month'> | undefined {
  return recordsOf([view], 'attendance-month').find(({ data }) => data.month === month);
}

/** By whom and when the month of a case was closed; nothing while it is open. */
export function closedAs(view: Entrusted, month: string): Pick<Attendant, 'closed'> {
  const data = closingOf(view, month)?.data;
  return data?.state === 'closed' ? { closed: { by: data.closedBy, on: data.closedOn as CivilDate } } : {};
}

/** Closes a month of the cases that are still open in it, and opens that of a case again: by whom, when and why stays written. */
export function useClosing(month: string, say: (said: string) => void) {
  const { session } = useCartella();
  const queries = useQueryClient();
  const { write, refusal } = useWriting();
  const today = civilDateInRome(Date.now());
  const settle = async (isDone: boolean, said: string) => {
    say(isDone ? said : '');
    // What a colleague closed or opened meanwhile is shown as it is now.
    if (!isDone) await queries.invalidateQueries({ queryKey: ['case'] });
  };
  const closeOne = (view: Entrusted) => {
    const [activity] = recordsOf([view], 'intervento');
    if (activity === undefined || view.person === undefined) throw new Error('nobody is entrusted with anything');
    const data: AttendanceMonthData = {
      interventoId: activity.id,
      personId: view.person.id,
      month,
      state: 'closed',
      closedBy: session.name,
      closedOn: today,
    };
    const written = closingOf(view, month);
    return written === undefined
      ? months.create({ data, caseId: view.id }, crypto.randomUUID())
      : months.correct(written.id, written.version, { data, reason: 'Mese chiuso di nuovo' });
  };
  return {
    refusal,
    close: async (views: readonly Entrusted[]) => {
      const isDone = await write(async () => {
        for (const view of views.filter((one) => closedAs(one, month).closed === undefined)) {
          const answer = await closeOne(view);
          if (!answer.ok) return answer;
        }
        return undefined;
      });
      await settle(isDone, 'Mese chiuso.');
    },
    reopen: async (view: Entrusted | undefined, reopeningReason: string) => {
      const closed = view && closingOf(view, month);
      if (closed === undefined) return false;
      const data = {
        ...closed.data,
        state: 'reopened' as const,
        reopenedBy: session.name,
        reopenedOn: today,
        reopeningReason,
      };
      const reason = reopeningReason;
      const isDone = await write(() => months.correct(closed.id, closed.version, { data, reason }));
      await settle(isDone, 'Mese riaperto.');
      return isDone;
    },
  };
}

import type { CaseEvent, Procedure } from '@cartella/workflow';
import { useMemo } from 'react';
import { useWording } from '../environment';
import { Timeline, type TimelineItem } from '../timeline';

/** An event of a case with the names of who did it and of their body. */
export interface TimelineEntry {
  readonly sequence: number;
  readonly event: CaseEvent;
  readonly by: string;
  readonly body?: string;
}

/** Everything that happened to a case, the latest first: what, when, who, why; and how long nothing did. */
export function CaseTimeline({
  procedure,
  entries,
  today,
}: {
  readonly procedure: Procedure;
  readonly entries: readonly TimelineEntry[];
  /** Until when; the day of the last event when absent. */
  readonly today?: string;
}) {
  const { label, text } = useWording();
  const items = useMemo(() => {
    const labels = new Map(procedure.steps.map((step) => [step.id, label(step.label)]));
    const phases = new Map(procedure.phases.map((phase) => [phase.id, label(phase.label)]));
    return entries.map(({ sequence, event, by, body }): TimelineItem => {
      const step = 'step' in event ? (labels.get(event.step) ?? event.step) : undefined;
      const type = event.type === 'step-done' ? undefined : text(`ui.timeline.${event.type}`);
      const title = [type, step].filter(Boolean).join(': ');
      const reason =
        'reason' in event && event.reason !== undefined && text('ui.timeline.reason', { reason: event.reason });
      const note = [reason, event.note].filter(Boolean).join(' ');
      return {
        id: String(sequence),
        date: event.date,
        kind: ('phase' in event && phases.get(event.phase)) || title,
        title,
        by,
        ...(body !== undefined && { body }),
        ...(note !== '' && { text: note }),
      };
    });
  }, [procedure, entries, label, text]);
  return (
    <Timeline
      items={items}
      today={
        today ??
        items
          .map(({ date }) => date)
          .sort()
          .at(-1) ??
        ''
      }
    />
  );
}

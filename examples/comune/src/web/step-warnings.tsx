import type { Issue } from '@cartella/core';
import { useWording } from '@cartella/forms-react';
import { useRouterState } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What the step that led here was recorded with, although it should be looked at. */
    readonly warnings?: readonly Issue[];
  }
}

/** What should be looked at in what was just recorded: it stopped nothing. */
export function StepWarnings() {
  const { message } = useWording();
  const warnings = useRouterState({ select: ({ location }) => location.state.warnings }) ?? [];
  if (warnings.length === 0) return null;
  return (
    <div className="callout warning" role="status">
      <p className="mb-1">Il passo è registrato. C’è qualcosa da guardare ancora:</p>
      <ul className="mb-0">
        {warnings.map((issue) => (
          <li key={`${issue.code} ${issue.path.join('.')}`}>{message(issue)}</li>
        ))}
      </ul>
    </div>
  );
}

import type { FieldState, FormStore } from '@cartella/forms';
import type { ComponentType } from 'react';

/** What draws one question. */
export interface WidgetProps {
  readonly store: FormStore;
  readonly state: FieldState;
  /** Identifier of the control; label, help and problems are tied to it. */
  readonly id: string;
}

/** A component that draws one question, label and problems included. */
export type Widget = ComponentType<WidgetProps>;

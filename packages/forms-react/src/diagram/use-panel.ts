import { useRef, useState } from 'react';

/** What is being edited beside a drawing. */
export interface Open<Kind extends string> {
  readonly kind: Kind;
  readonly id: string;
  /** Whose relative somebody new is. */
  readonly of?: string | undefined;
}

/** One panel at a time; what had the focus has it again when the panel closes, and what was done is said. */
export function usePanel<Kind extends string>() {
  const [open, setOpen] = useState<Open<Kind> | undefined>();
  const [said, setSaid] = useState('');
  const back = useRef<HTMLElement | null>(null);
  return {
    open,
    said,
    say: setSaid,
    show: (kind: Kind, id: string, of?: string) => {
      back.current = document.activeElement as HTMLElement | null;
      setOpen({ kind, id, of });
    },
    close: () => {
      setOpen(undefined);
      back.current?.focus();
    },
  };
}

import { useRef } from 'react';

/** Hands something over, once at a time; a promise of `false` says that it was not recorded. @returns Whether it was. */
export function useSending(): (send: () => unknown) => Promise<boolean> {
  const isSending = useRef(false);
  return async (send) => {
    if (isSending.current) return false;
    isSending.current = true;
    try {
      return (await send()) !== false;
    } finally {
      isSending.current = false;
    }
  };
}

import { useEffect, useState } from 'react';
import { useFormEnvironment, useWording } from '../environment';

/** The name of a code, from the lists of the page or from the longer ones; the code itself while it is being looked up. */
export function CodeName({ vocabulary, code }: { readonly vocabulary: string; readonly code: string }) {
  return useCodeName(vocabulary, code) ?? code;
}

/** Finds the name of a code; `undefined` until it is known. */
export function useCodeName(vocabulary: string, code: string | undefined): string | undefined {
  const { vocabularies, findCode } = useFormEnvironment();
  const { label } = useWording();
  const [found, setFound] = useState<string>();
  const entry =
    code === undefined ? undefined : vocabularies[vocabulary]?.entries.findLast((each) => each.code === code);
  const known = entry && label({ en: entry.label.it, ...entry.label });
  useEffect(() => {
    setFound(undefined);
    if (code === undefined || known !== undefined) return;
    let current = true;
    findCode?.(vocabulary, code).then((other) => {
      if (current && other !== undefined) setFound(label({ en: other.label.it, ...other.label }));
    });
    return () => {
      current = false;
    };
  }, [vocabulary, code, known, findCode, label]);
  return known ?? found;
}

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
  const [found, setFound] = useState<{ readonly of: string; readonly name: string }>();
  const entry =
    code === undefined ? undefined : vocabularies[vocabulary]?.entries.findLast((each) => each.code === code);
  const known = entry && label({ en: entry.label.it, ...entry.label });
  useEffect(() => {
    if (code === undefined || known !== undefined) return;
    let current = true;
    findCode?.(vocabulary, code).then(
      (other) => {
        if (current && other !== undefined) setFound({ of: code, name: label({ en: other.label.it, ...other.label }) });
      },
      // The code itself stands there.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [vocabulary, code, known, findCode, label]);
  // The name of the code before is nobody's name.
  return known ?? (found?.of === code ? found?.name : undefined);
}

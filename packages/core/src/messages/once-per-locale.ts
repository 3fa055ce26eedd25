/** Makes what is costly to make, and holds no state, once for each language. */
export function oncePerLocale<T, L extends string>(make: (locale: L) => T): (locale: L) => T {
  const made = new Map<L, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}

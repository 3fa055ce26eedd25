/** One schema for every contender: so many lines of text, a third of them required. */
export function schemaOf(fields: number) {
  const names = Array.from({ length: fields }, (_, index) => `f${index}`);
  return {
    type: 'object' as const,
    required: names.filter((_, index) => index % 3 === 0),
    properties: Object.fromEntries(
      names.map((name, index) => [name, { type: 'string' as const, title: `Campo ${index}`, maxLength: 120 }]),
    ),
  };
}

/** The headings of the README of every package, in their order. */
export const headings = [
  'What',
  'When to use it, and when not',
  'Install',
  'Use',
  'API',
  'Extend without forking',
  'Compatibility',
  'Security and privacy',
  'Licence',
];

/** Finds what a README of a package lacks. Lines inside code blocks are not headings. */
export function readmeProblems(name: string, text: string): string[] {
  const lines = text.replaceAll(/^```[\s\S]*?^```/gm, 'code').split('\n');
  const found = lines.filter((line) => line.startsWith('## ')).map((line) => line.slice(3));
  const empty = headings.filter((heading) => {
    const section = lines.join('\n').split(`\n## ${heading}\n`)[1]?.trim();
    return section === '' || section?.startsWith('## ');
  });
  return [
    ...(lines[0] === `# ${name}` ? [] : [`title: # ${name}`]),
    ...(found.join('|') === headings.join('|') ? [] : [`headings: ${found.join(' · ')}`]),
    ...empty.map((heading) => `nothing under ${heading}`),
  ];
}

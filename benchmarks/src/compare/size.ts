/** The size given on the command line, as `npm run bench <name> <size>`; the usual one when there is none. */
export function sizeOr(usual: number): number {
  return Number(process.argv[2] ?? usual);
}

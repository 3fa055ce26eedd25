import type { PlacedUnion, Rows } from './rows';

/** Where cells and unions stand from left to right, in widths of a person. */
export interface Places {
  readonly cells: ReadonlyMap<string, number>;
  /** Where the line of the children leaves that of the parents. */
  readonly unions: ReadonlyMap<PlacedUnion, number>;
}

interface Gap {
  readonly left: number;
  readonly right: number;
  readonly least: number;
}

const sweeps = 160;

/**
 * Places the cells of rows: neighbours keep their distance, parents stand over their children. The line of the children always leaves
 * between the parents and above the sibship, which is what keeps every line clear of the others.
 */
export function placesOf({ rows, unions }: Rows): Places {
  const indexOf = new Map<string, number>();
  for (const { key } of rows.flat()) indexOf.set(key, indexOf.size);
  const at = (key: string | undefined) => indexOf.get(key ?? '') ?? 0;
  const families = new Set(unions.map((union) => [...union.partners].sort().join()));
  // An only child hangs straight down: union and child are one thing to place.
  let count = indexOf.size;
  const inOrder = (keys: readonly string[], row: number) =>
    (rows[row] ?? []).map(({ key }) => key).filter((key) => keys.includes(key));
  const joints = unions
    .filter(({ children }) => children.length > 0)
    .map((union) => {
      const children = inOrder(union.children, union.row + 1).map(at);
      const partners = inOrder(union.partners, union.row).map(at);
      const only = children.length === 1 ? children[0] : undefined;
      return { union, children, partners, node: only ?? count++ };
    });

  const gaps: Gap[] = [
    ...rows.flatMap((row) =>
      row.slice(1).map(({ key }, index) => {
        const before = row[index]?.key ?? '';
        const isCouple = families.has([before, key].sort().join());
        return { left: at(before), right: at(key), least: isCouple ? 1.2 : 1 };
      }),
    ),
    ...joints.flatMap(({ children, partners, node }) => [
      ...(partners.length === 2 ? [gap(partners[0], node, 0.5), gap(node, partners[1], 0.5)] : []),
      ...(children.length > 1 ? [gap(children[0], node, 0), gap(node, children.at(-1), 0)] : []),
    ]),
  ];
  const order = topological(gaps, count);
  const x = new Float64Array(count);
  settle(x, gaps, order);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const { children, partners, node } of joints) pull(x, children, partners, node);
    for (const { left, right, least } of gaps) {
      const lack = least - ((x[right] ?? 0) - (x[left] ?? 0));
      if (lack > 0) {
        x[left] = (x[left] ?? 0) - lack / 2;
        x[right] = (x[right] ?? 0) + lack / 2;
      }
    }
  }
  settle(x, gaps, order);
  const least = Math.min(...x.subarray(0, indexOf.size));
  const value = (index: number) => (x[index] ?? 0) - least;
  return {
    cells: new Map([...indexOf].map(([key, index]) => [key, value(index)])),
    unions: new Map(joints.map(({ union, node }) => [union, value(node)])),
  };
}

function gap(left = 0, right = 0, least = 0): Gap {
  return { left, right, least };
}

/** Draws parents and children of a union half-way to where each would like the others. */
function pull(x: Float64Array, children: readonly number[], partners: readonly number[], node: number): void {
  const middle = (indexes: readonly number[]) => ((x[indexes[0] ?? 0] ?? 0) + (x[indexes.at(-1) ?? 0] ?? 0)) / 2;
  const below = middle(children);
  if (partners.length === 2) {
    const shift = (below - middle(partners)) / 4;
    const [one = 0, other = 0] = partners;
    const slack = ((x[other] ?? 0) - (x[one] ?? 0) - 1.2) / 4;
    x[one] = (x[one] ?? 0) + shift + slack;
    x[other] = (x[other] ?? 0) + shift - slack;
    for (const child of children) x[child] = (x[child] ?? 0) - shift;
  }
  if (!children.includes(node)) x[node] = partners.length === 2 ? (below + middle(partners)) / 2 : below;
}

/** Moves to the right what is too near, from left to right: afterwards every distance is kept. */
function settle(x: Float64Array, gaps: readonly Gap[], order: readonly number[]): void {
  const rank = new Int32Array(x.length);
  for (const [index, node] of order.entries()) rank[node] = index;
  for (const { left, right, least } of [...gaps].sort((a, b) => (rank[a.left] ?? 0) - (rank[b.left] ?? 0)))
    x[right] = Math.max(x[right] ?? 0, (x[left] ?? 0) + least);
}

function topological(gaps: readonly Gap[], count: number): readonly number[] {
  const incoming = new Int32Array(count);
  const next = new Map<number, number[]>();
  for (const { left, right } of gaps) {
    incoming[right] = (incoming[right] ?? 0) + 1;
    next.set(left, [...(next.get(left) ?? []), right]);
  }
  const order = [...incoming.keys()].filter((node) => incoming[node] === 0);
  for (const node of order) {
    for (const right of next.get(node) ?? []) {
      incoming[right] = (incoming[right] ?? 0) - 1;
      if (incoming[right] === 0) order.push(right);
    }
  }
  return order;
}

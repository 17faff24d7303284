// The shortest way from one list of lines to another: E. W. Myers, An O(ND) Difference Algorithm and Its Variations (1986).

export interface LineEdit {
  readonly sign: " " | "-" | "+";
  readonly line: string;
}

/** Beyond this many changed lines the middle is taken as replaced whole: memory grows with the square of the difference. */
const mostEdits = 2000;

/** Every line of both texts in order; what goes stands before what comes. */
export function lineEdits(old: readonly string[], edited: readonly string[]): LineEdit[] {
  const most = Math.min(old.length, edited.length);
  let head = 0;
  while (head < most && old[head] === edited[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === edited.at(-1 - tail)) tail++;
  const [a, b] = [old.slice(head, old.length - tail), edited.slice(head, edited.length - tail)];
  return [
    ...old.slice(0, head).map(same),
    ...inOrder(shortest(a, b) ?? [...a.map(gone), ...b.map(come)]),
    ...old.slice(old.length - tail).map(same),
  ];
}

function same(line: string): LineEdit {
  return { sign: " ", line };
}

function gone(line: string): LineEdit {
  return { sign: "-", line };
}

function come(line: string): LineEdit {
  return { sign: "+", line };
}

/** Furthest x on each diagonal, for each number of edits; undefined when more are needed than we go along with. */
function shortest(a: readonly string[], b: readonly string[]): LineEdit[] | undefined {
  const most = Math.min(a.length + b.length, mostEdits);
  const trace: Map<number, number>[] = [];
  let furthest = new Map([[1, 0]]);
  for (let edits = 0; edits <= most; edits++) {
    trace.push(furthest);
    furthest = new Map(furthest);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = isDown(furthest, diagonal, edits)
        ? (furthest.get(diagonal + 1) ?? 0)
        : (furthest.get(diagonal - 1) ?? 0) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return wayBack(a, b, trace);
    }
  }
  return undefined;
}

function isDown(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true;
  return diagonal !== edits && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1);
}

function wayBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly ReadonlyMap<number, number>[],
): LineEdit[] {
  const edits: LineEdit[] = [];
  let [x, y] = [a.length, b.length];
  for (let step = trace.length - 1; step >= 0; step--) {
    const furthest = trace[step] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = isDown(furthest, diagonal, step);
    const before = diagonal + (down ? 1 : -1);
    const fromX = step === 0 ? 0 : (furthest.get(before) ?? 0);
    const fromY = step === 0 ? 0 : fromX - before;
    while (x > fromX && y > fromY) edits.push(same(a[(y--, --x)] ?? ""));
    if (step === 0) break;
    edits.push(down ? come(b[fromY] ?? "") : gone(a[fromX] ?? ""));
    [x, y] = [fromX, fromY];
  }
  return edits.reverse();
}

/** Within a stretch of changes all that goes before all that comes. */
function inOrder(edits: readonly LineEdit[]): LineEdit[] {
  const ordered: LineEdit[] = [];
  let stretch: LineEdit[] = [];
  const flush = () => {
    ordered.push(...stretch.filter(({ sign }) => sign === "-"), ...stretch.filter(({ sign }) => sign === "+"));
    stretch = [];
  };
  for (const edit of edits) {
    if (edit.sign === " ") {
      flush();
      ordered.push(edit);
    } else stretch.push(edit);
  }
  flush();
  return ordered;
}

// Random choices that depend on a name alone: adding a file to the trees changes no mutant of the others.

export interface Random {
  /** A number from 0 up to, not including, `below`. */
  number(below: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
}

/** mulberry32, seeded with the FNV-1a hash of `name`. */
export function randomOf(name: string): Random {
  let state = hashOf(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const number = (below: number): number => Math.floor(next() * below);
  return { number, pick: (choices) => choices[number(choices.length)] ?? choices[0] };
}

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

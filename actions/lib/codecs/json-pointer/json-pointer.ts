// RFC 6901.

/** The segments of a pointer, unescaped; digits stay text. A pointer starts with `/`, or is empty and names the whole. */
export function pointerSteps(pointer: string): readonly string[] {
  if (pointer === "") return [];
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

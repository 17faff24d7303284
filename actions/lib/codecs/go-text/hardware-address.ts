/** net.ParseMAC: 6, 8 or 20 octets with `:`, `-` or nothing between them, or groups of four digits with `.`. */
export function isGoMac(text: string): boolean {
  if (/^[0-9a-fA-F]+$/u.test(text)) return [12, 16, 40].includes(text.length);
  const octets = /^[0-9a-fA-F]{2}(?:([:-])[0-9a-fA-F]{2}(?:\1[0-9a-fA-F]{2})*)$/u.test(text);
  if (octets) return [6, 8, 20].includes((text.length + 1) / 3);
  return /^[0-9a-fA-F]{4}(?:\.[0-9a-fA-F]{4})+$/u.test(text) && [6, 8, 20].includes(((text.length + 1) / 5) * 2);
}

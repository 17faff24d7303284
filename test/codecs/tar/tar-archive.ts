// Writes tar archives for tests, proper ones and hostile ones.

export interface Entry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** `0` file, `1` hard link, `2` symbolic link, `5` folder, `x` pax header, `L` GNU long name. */
  readonly type?: string;
  readonly link?: string;
}

/** A ustar archive with two empty blocks at its end. */
export function tarArchive(entries: readonly Entry[]): Uint8Array {
  return Buffer.concat([...entries.map(member), Buffer.alloc(1024)]);
}

/** An entry whose name is told by a pax header, as `tar` does for names past 100 bytes. */
export function paxEntry(name: string, content: string): Entry[] {
  const body = ` path=${name}\n`;
  let length = body.length + 2;
  while (`${length}${body}`.length !== length) length++;
  return [
    { name: "PaxHeaders/x", type: "x", content: `${length}${body}` },
    { name: name.slice(0, 100), content },
  ];
}

function member({ name, content = "", type = "0", link = "" }: Entry): Buffer {
  const body = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(name.slice(0, 100), 0);
  header.write("0000644\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  header.write(`${body.length.toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.write("        ", 148);
  header.write(type, 156);
  header.write(link, 157);
  header.write("ustar\x0000", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return Buffer.concat([header, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}

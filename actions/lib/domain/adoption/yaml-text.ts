// Names and paths as YAML text.

/** Plain where nobody can take it for anything but a text, else in double quotes. */
export function quoted(text: string): string {
  const isPlain = /^[A-Za-z_./][\w./ -]*$/.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n|~)$/i.test(text);
  return isPlain && text.trim() === text ? text : JSON.stringify(text);
}

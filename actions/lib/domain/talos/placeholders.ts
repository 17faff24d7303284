// Parts of a text whose value is only known after talhelper or sops has run.

/** A variable of envsubst (`${name}`, `$name`), an action of a Go template, or a value that sops has encrypted. */
export function hasPlaceholder(text: string): boolean {
  return !isPatchMark(text) && /\$\{[^}]|\$[A-Za-z_]|\{\{|^ENC\[AES/u.test(text);
}

/** True when Go's template engine would change the text, and with it perhaps its YAML structure. */
export function hasTemplate(text: string): boolean {
  return text.includes("{{");
}

/** The key that deletes in patches; talhelper's envsubst makes it of `$$patch`. */
export function isPatchMark(key: string): boolean {
  return key === "$patch" || key === "$$patch";
}

// Which files hold text that a person wrote.

const notText =
  /\.(?:png|jpe?g|gif|webp|ico|icns|bmp|avif|pdf|zip|gz|tgz|tar|xz|zst|bz2|7z|rar|woff2?|ttf|otf|eot|mp[34]|mov|webm|wasm|bin|exe|dll|so|dylib|a|o|jar|class|pyc|node|db|sqlite3?|map|min\.js)$/i;
const madeByTools =
  /(?:^|\/)(?:package-lock\.json|pnpm-lock\.yaml|yarn\.lock|go\.sum|Cargo\.lock|mise\.lock|flake\.lock)$/;

/** False for pictures, archives, programs and lock files: none of it is written by hand. */
export function isHandwritten(path: string): boolean {
  return !notText.test(path) && !madeByTools.test(path) && !path.includes("node_modules/");
}

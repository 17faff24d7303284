// Loaded into the program before it starts: at its end, the paths of the modules that it has loaded, one a line, in the file that
// LOADED_MODULES names.
import { writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

const loaded = new Set();
registerHooks({
  load(url, context, next) {
    if (url.startsWith("file:")) loaded.add(fileURLToPath(url));
    return next(url, context);
  },
});
process.on("exit", () => writeFileSync(process.env["LOADED_MODULES"] ?? "", [...loaded].join("\n")));

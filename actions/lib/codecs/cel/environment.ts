// The language of the rules: CEL with the libraries that Kubernetes 1.36 gives to CRDs (apiserver/pkg/cel/environment).
import { defineAddresses } from "./address.ts";
import { Environment } from "./cel-js.ts";
import { defineFormats } from "./format.ts";
import { defineLists } from "./lists.ts";
import { defineMacros } from "./macros.ts";
import { Opaque } from "./opaque.ts";
import { definePatterns } from "./patterns.ts";
import { defineQuantities } from "./quantity.ts";
import { defineSemver } from "./semver.ts";
import { defineText } from "./text.ts";
import { defineTime } from "./time.ts";
import { defineUrls } from "./url.ts";

let environment: Environment | undefined;

/** Made once. `self` and `oldSelf` have no declared type: the server checked the types when it took the CRD. */
export function ruleEnvironment(): Environment {
  environment ??= makeEnvironment();
  return environment;
}

function makeEnvironment(): Environment {
  const made = new Environment({ enableOptionalTypes: true, homogeneousAggregateLiterals: false });
  made.registerVariable("self", "dyn").registerVariable("oldSelf", "dyn");
  made.registerType("Opaque", Opaque);
  made.registerOperator("Opaque == Opaque", (a: Opaque, b: unknown) => a.equals(b));
  made.registerOperator("optional == null", () => false);
  for (const add of [defineMacros, defineText, definePatterns, defineLists, defineTime]) add(made);
  for (const add of [defineAddresses, defineUrls, defineQuantities, defineSemver, defineFormats]) add(made);
  return made;
}

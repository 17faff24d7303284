// Mutants of single objects, for the server to judge.
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import { kubernetesSpots } from "../mutants/kubernetes-spots.ts";
import { mutated, type Mutant } from "../mutants/mutant.ts";
import { chosen, mutantsAt, objectClasses } from "../mutants/mutants.ts";
import { fileText, type Spot } from "../mutants/spot.ts";
import { variantClasses } from "./variants.ts";
import type { SampleObject } from "./objects.ts";

export interface ObjectMutant {
  readonly sample: SampleObject;
  readonly mutant: Mutant;
  readonly text: string;
  /** Tells it from all others: kind, class, what was done. */
  readonly name: string;
}

/** A raw request is told its kind by its address: only kustomize and kubectl want it in the text. */
const classes = [...objectClasses.filter(({ name }) => name !== "no kind or apiVersion"), ...variantClasses];

/** At most `most` of each class, of built-in kinds and of custom kinds each. */
export function objectMutants(samples: readonly SampleObject[], most: number): ObjectMutant[] {
  const byName = new Map(samples.map((sample) => [sample.name, sample]));
  const spots = samples.map((sample) => ({ sample, spots: spotsOf(sample) }));
  return [true, false].flatMap((native) => {
    const own = spots.filter(({ sample }) => sample.resource.native === native).flatMap((each) => each.spots);
    return classes.flatMap((each) =>
      chosen(mutantsAt(own, each, each.name), most).flatMap((mutant) => {
        const sample = byName.get(mutant.path);
        if (sample === undefined) return [];
        const name = `${sample.resource.kind} ${sample.name}:${mutant.line} ${mutant.group}: ${mutant.what}`;
        return [{ sample, mutant, text: mutated(sample.text, mutant.edit), name }];
      }),
    );
  });
}

function spotsOf({ name, text, resource }: SampleObject): Spot[] {
  const source = sourceText(name, text);
  const root = readYaml(source, { dialect: "kubernetes" }).documents[0]?.root;
  if (root === undefined) throw new Error(`${name} is empty`);
  return kubernetesSpots({ role: "object", file: fileText(name, text), source, root, fragment: false }, resource);
}

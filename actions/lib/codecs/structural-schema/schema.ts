// The structural schema of Kubernetes as CRDs and the API server's OpenAPI carry it, descriptions dropped.

export type StructuralType = "object" | "array" | "string" | "integer" | "number" | "boolean";

/** An OpenAPI v3 schema object. `$ref` names an entry of the definitions that come with the schema. */
export interface StructuralSchema {
  readonly $ref?: string;
  readonly type?: StructuralType;
  readonly properties?: Readonly<Record<string, StructuralSchema>>;
  readonly additionalProperties?: StructuralSchema | boolean;
  readonly items?: StructuralSchema;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: boolean;
  readonly exclusiveMaximum?: boolean;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly nullable?: boolean;
  readonly default?: unknown;
  readonly allOf?: readonly StructuralSchema[];
  readonly anyOf?: readonly StructuralSchema[];
  readonly oneOf?: readonly StructuralSchema[];
  readonly not?: StructuralSchema;
  readonly "x-kubernetes-preserve-unknown-fields"?: boolean;
  readonly "x-kubernetes-int-or-string"?: boolean;
  readonly "x-kubernetes-embedded-resource"?: boolean;
  readonly "x-kubernetes-list-type"?: "atomic" | "set" | "map";
  readonly "x-kubernetes-list-map-keys"?: readonly string[];
  readonly "x-kubernetes-map-type"?: "atomic" | "granular";
  readonly "x-kubernetes-patch-merge-key"?: string;
  readonly "x-kubernetes-patch-strategy"?: string;
  readonly "x-kubernetes-validations"?: readonly ValidationRule[];
}

/** A CEL rule. */
export interface ValidationRule {
  readonly rule: string;
  readonly message?: string;
  readonly messageExpression?: string;
  readonly reason?: string;
  readonly fieldPath?: string;
  readonly optionalOldSelf?: boolean;
}

/** The schema of one kind, with everything its `$ref`s name. */
export interface ResourceSchema {
  readonly apiVersion: string;
  readonly kind: string;
  readonly scope: "Namespaced" | "Cluster";
  readonly plural?: string;
  /** Where the schema comes from: `k8s.io/kubernetes@v1.36.4`, or the path of a CRD in the repository. */
  readonly source: string;
  /** Native kinds are decoded into Go structs by the server; their hand-written rules are only partly known here. */
  readonly native: boolean;
  /** Set when the version is deprecated; the text says what to use instead. */
  readonly deprecated?: string;
  readonly schema: StructuralSchema;
  readonly definitions: Readonly<Record<string, StructuralSchema>>;
}

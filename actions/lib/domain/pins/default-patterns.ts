// Where Renovate's managers look by default. Source: renovatebot/renovate 44.121.2, the managers' defaultConfig.

export const defaultPatterns: Readonly<Record<string, readonly string[]>> = {
  flux: [String.raw`/(?:^|/)gotk-components\.ya?ml$/`],
  "helm-values": [String.raw`/(^|/)values\.ya?ml$/`],
  kubernetes: [],
  kustomize: [String.raw`/(^|/)kustomization\.ya?ml$/`],
  helmfile: [String.raw`/(^|/)helmfile\.ya?ml(?:\.gotmpl)?$/`, String.raw`/(^|/)helmfile\.d/.+\.ya?ml(?:\.gotmpl)?$/`],
  "github-actions": [
    String.raw`/(^|/)(workflow-templates|\.(?:github|gitea|forgejo)/(?:workflows|actions))/.+\.ya?ml$/`,
    String.raw`/(^|/)action\.ya?ml$/`,
  ],
  mise: [
    "**/{,.}mise{,.*}.toml",
    "**/{,.}mise/config{,.*}.toml",
    "**/.config/mise{,.*}.toml",
    "**/.config/mise/{mise,config}{,.*}.toml",
    "**/.config/mise/conf.d/*.toml",
    "**/.rtx{,.*}.toml",
  ],
};

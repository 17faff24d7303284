# renovate: datasource=github-releases depName=getsops/sops
SOPS_VERSION=3.13.3

yq .nodeCount talenv.yaml

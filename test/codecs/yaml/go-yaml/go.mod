module ragas.homelab/test/go-yaml

go 1.26

require (
	go.yaml.in/yaml/v2 v2.4.2
	go.yaml.in/yaml/v3 v3.0.6
	go.yaml.in/yaml/v4 v4.0.0-rc.4
	sigs.k8s.io/yaml v1.6.0
)

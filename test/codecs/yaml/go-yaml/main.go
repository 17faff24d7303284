// Writes how Kubernetes', kustomize's and Talos' YAML readers understand scalars: `go run . > ../scalars.golden.tsv`.
// One scalar a line: the text, then for each reader `type:value` (or `error`), then the JSON key that sigs.k8s.io/yaml
// makes of it (or `error`).
// kubernetes: go-yaml v2 as sigs.k8s.io/yaml uses it; kustomize: go-yaml v3 into interface{} and then JSON, as kyaml's RNode.MarshalJSON does;
// yaml12: go-yaml v4 as Talos 1.13 links it, into interface{}, with dates left as text (Talos decodes them into strings).
package main

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"time"

	v2 "go.yaml.in/yaml/v2"
	v3 "go.yaml.in/yaml/v3"
	v4 "go.yaml.in/yaml/v4"
	"sigs.k8s.io/yaml"
)

var scalars = strings.Split(`y|Y|yes|Yes|YES|yEs|n|N|no|No|NO|nO|on|On|ON|oN|off|Off|OFF|oFF|true|True|TRUE|tRUE|false|False|FALSE|t|f|
~|null|Null|NULL|nULL|nil|none|.inf|.Inf|.INF|.iNF|+.inf|+.Inf|-.inf|-.Inf|-.INF|inf|.nan|.NaN|.NAN|nan|NaN|
0|-0|+0|1|-1|+1|00|01|07|08|09|0755|0644|-0755|+0755|0o755|0O755|-0o17|0o8|0o|0x1F|0X1f|-0x10|0xg|0x|0b11|0B11|-0b11|0b12|0b|
1_000|1_0_0|_1|1_|0_7|0x_1F|1__0|-1_000|1.5_0|1e3|1E3|1e+3|1e-3|1e|e3|1.|1.0|1.30|.5|-.5|+.5|.5e3|.5_0|.|..|...x|-|+|--1|+-1|1-|1+1|
1.5e3|1.5E-3|1.e3|-1.5|+1.5|1.2.3|1,000|1 000|12:30|12:30:45|190:20:30|1:30.5|0x1p-2|1e400|-1e400|1e-400|0.1|100000000000000000000|
9007199254740991|9007199254740992|9007199254740993|-9007199254740993|9223372036854775807|9223372036854775808|-9223372036854775808|-9223372036854775809|18446744073709551615|18446744073709551616|+18446744073709551615|0xffffffffffffffff|0x10000000000000000|01777777777777777777777|02000000000000000000000|
2024-01-01|2024-1-2|2024-13-01|2024-02-30|2024-02-29|2023-02-29|2024-01-01T10:20:30Z|2024-01-01t10:20:30Z|2024-1-2T3:4:5.600Z|2024-01-01T10:20:30+02:00|2024-01-01T10:20:30.123456789-05:30|2024-01-01 10:20:30|2024-01-01 10:20:30.5|2024-01-01 10:20:30 +1|2024-01-01T10:20|2024-01|20240101|24-01-01|2024-01-01x|
v1.2.3|1.2.3.4|10.0.0.0/8|1Gi|500m|1h|30s|=|<<|a|${VAR}|é|日本|0x1G|1e3x|yes please|No.|~x|.hidden|+x|-x|0.0|-0.0|00.5|1E400|0777777777777777777777777`, "|")

// read says what a reader made of text; dates stay text unless the reader writes them back as RFC 3339.
func read(value any, text string, writesDates bool) string {
	switch v := value.(type) {
	case nil:
		return "null:"
	case bool:
		return fmt.Sprintf("bool:%v", v)
	case string:
		return "string:" + v
	case time.Time:
		if writesDates {
			return "string:" + v.Format(time.RFC3339Nano)
		}
		return "string:" + text
	case float64:
		if math.IsInf(v, 0) {
			return "float:" + map[bool]string{true: "Infinity", false: "-Infinity"}[v > 0]
		}
		return fmt.Sprintf("float:%v", v)
	default:
		return fmt.Sprintf("int:%v", v)
	}
}

func decode(unmarshal func([]byte, *map[string]any) error, text string, writesDates bool) string {
	var document map[string]any
	if err := unmarshal([]byte("v: "+text+"\n"), &document); err != nil {
		return "error"
	}
	return read(document["v"], text, writesDates)
}

func keyOf(text string) string {
	out, err := yaml.YAMLToJSON([]byte(text + ": 1\n"))
	var keys map[string]any
	if err != nil || json.Unmarshal(out, &keys) != nil || len(keys) != 1 {
		return "error"
	}
	for key := range keys {
		return "key:" + key
	}
	return "error"
}

func main() {
	for _, entry := range scalars {
		text := strings.TrimSpace(entry)
		fmt.Println(strings.Join([]string{
			text,
			decode(func(in []byte, out *map[string]any) error { return v2.Unmarshal(in, out) }, text, false),
			decode(func(in []byte, out *map[string]any) error { return v3.Unmarshal(in, out) }, text, true),
			decode(func(in []byte, out *map[string]any) error { return v4.Unmarshal(in, out) }, text, false),
			keyOf(text),
		}, "\t"))
	}
}

package main

import (
	"encoding/json"
	"testing"
)

func TestOpenAPIIsPrintedWithoutAGraph(t *testing.T) {
	t.Setenv("NEO4J_URI", "bolt://127.0.0.1:1")
	o := chancery(t, "", "openapi").must(t)
	var doc struct {
		OpenAPI string
		Paths   map[string]any
	}
	if err := json.Unmarshal([]byte(o.out), &doc); err != nil || doc.OpenAPI[:3] != "3.1" || doc.Paths["/v1/timeline"] == nil {
		t.Errorf("printed %.200s: %v", o.out, err)
	}
}

package api

import (
	"slices"
	"strings"
	"sync"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

// typeList is a parameter of types of event, given several times or parted by commas.
type typeList []string

// Schema says which types there are; huma calls it.
func (typeList) Schema(huma.Registry) *huma.Schema {
	return listSchema(words(ontology().Types()))
}

func (l typeList) types() []graph.Type { return split[graph.Type](l) }

// modalityList is a parameter of modalities, likewise.
type modalityList []string

// Schema says which modalities there are; huma calls it.
func (modalityList) Schema(huma.Registry) *huma.Schema {
	return listSchema(words(ontology().Modalities()))
}

func (l modalityList) modalities() []graph.Modality { return split[graph.Modality](l) }

// roleList, modeList, contextList and statusList are parameters likewise.
type (
	roleList    []string
	modeList    []string
	contextList []string
	statusList  []string
	facetList   []string
)

// Schema says which roles there are; huma calls it.
func (roleList) Schema(huma.Registry) *huma.Schema { return listSchema(words(ontology().Roles())) }

func (l roleList) roles() []graph.Role { return split[graph.Role](l) }

// Schema says which modes there are; huma calls it.
func (modeList) Schema(huma.Registry) *huma.Schema { return listSchema(ontology().AllModes()) }

func (l modeList) modes() []string { return split[string](l) }

// Schema says which contexts there are; huma calls it.
func (contextList) Schema(huma.Registry) *huma.Schema { return listSchema(ontology().Contexts()) }

func (l contextList) contexts() []string { return split[string](l) }

// Schema says which statuses there are; huma calls it.
func (statusList) Schema(huma.Registry) *huma.Schema { return listSchema(words(graph.Statuses)) }

func (l statusList) statuses() []graph.Status { return split[graph.Status](l) }

// facets are what a timeline can count beside its events.
var facets = []graph.Split{
	graph.SplitType, graph.SplitMode, graph.SplitContext, graph.SplitPolarity, graph.SplitModality, graph.SplitStatus,
	graph.SplitActor, graph.SplitPlace,
}

// Schema says which facets there are; huma calls it.
func (facetList) Schema(huma.Registry) *huma.Schema { return listSchema(words(facets)) }

func (l facetList) splits() []graph.Split { return slices.Compact(split[graph.Split](l)) }

// ontology is the built-in table. That it can be read is for its own tests.
var ontology = sync.OnceValue(func() *graph.Ontology {
	o, err := graph.LoadOntology()
	if err != nil {
		panic(err)
	}
	return o
})

// listSchema is the schema of a list each item of which is one word or several
// parted by commas.
func listSchema(words []string) *huma.Schema {
	one := "(" + strings.Join(words, "|") + ")"
	return &huma.Schema{Type: huma.TypeArray, Items: &huma.Schema{
		Type:               huma.TypeString,
		Pattern:            "^" + one + "(," + one + ")*$",
		PatternDescription: "one or more of " + strings.Join(words, ", "),
	}}
}

// split takes the items apart at their commas.
func split[S ~string](items []string) []S {
	var all []S
	for _, item := range items {
		for word := range strings.SplitSeq(item, ",") {
			all = append(all, S(word))
		}
	}
	return all
}

func words[S ~string](names []S) []string {
	w := make([]string, len(names))
	for i, n := range names {
		w[i] = string(n)
	}
	return w
}

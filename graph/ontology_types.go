package graph

// The types of event. What belongs to each, and the modes it has, is in
// ontology.yaml.
const (
	Agree     Type = "AGREE"
	Consult   Type = "CONSULT"
	Support   Type = "SUPPORT"
	Concede   Type = "CONCEDE"
	Cooperate Type = "COOPERATE"
	Aid       Type = "AID"
	Retreat   Type = "RETREAT"
	Request   Type = "REQUEST"
	Accuse    Type = "ACCUSE"
	Reject    Type = "REJECT"
	Threaten  Type = "THREATEN"
	Protest   Type = "PROTEST"
	Sanction  Type = "SANCTION"
	Mobilize  Type = "MOBILIZE"
	Coerce    Type = "COERCE"
	Assault   Type = "ASSAULT"
	Statement Type = "STATEMENT"
)

// Quad is the coarsest class of an event: cooperation or conflict, in words or in
// deeds. A mere statement has none.
type Quad string

// The quad classes.
const (
	VerbalCooperation   Quad = "VC"
	MaterialCooperation Quad = "MC"
	VerbalConflict      Quad = "VX"
	MaterialConflict    Quad = "MX"
)

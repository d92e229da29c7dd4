package graph

import "github.com/neo4j/neo4j-go-driver/v5/neo4j"

// readActor makes an actor of its node's properties. Where those leave out the
// aliases, so does the actor.
func readActor(props map[string]any) Actor {
	return Actor{
		ID: text(props, "id"), Kind: ActorKind(text(props, "kind")), Code: text(props, "code"),
		Sector: text(props, "sector"), QID: text(props, "qid"), PartOf: text(props, "partOf"), Office: text(props, "office"),
		Names: byLanguage(props, namePrefix), Aliases: textList(props, "aliases"),
	}
}

// readPlace makes a place of its node's properties.
func readPlace(props map[string]any) Place {
	p := Place{
		ID: text(props, "id"), Kind: PlaceKind(text(props, "kind")),
		Country: text(props, "country"), Names: byLanguage(props, namePrefix),
	}
	if p.Kind == PlaceCountry && p.Country == "" {
		p.Country = p.ID
	}
	if at, ok := props["point"].(neo4j.Point2D); ok {
		p.Lat, p.Lng = at.Y, at.X
	}
	return p
}

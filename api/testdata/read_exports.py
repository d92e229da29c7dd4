"""Reads exports of the sample graph with programs that are not chancery's.

Usage: read_exports.py DIR, which holds one file for each format, events.FORMAT.
Exits with a message at the first that cannot be read or says something else.
"""

import datetime
import json
import pathlib
import sys

import geojson
import icalendar
import networkx
import pandas
from followthemoney import model
from pyld import jsonld

folder = pathlib.Path(sys.argv[1])


def text(name):
    return (folder / f"events.{name}").read_text(encoding="utf-8")


def check(format, got, want):
    if got != want:
        sys.exit(f"{format}: read {got!r}, want {want!r}")


table = pandas.read_csv(folder / "events.csv", parse_dates=["start", "end"])
check("csv", sorted(table["id"]), ["ev_absence", "ev_offer", "ev_talks"])
talks = table.set_index("id").loc["ev_talks"]
check("csv", (talks["participants"], talks["start"].date()), ("RUS; USA", datetime.date(2025, 2, 27)))

lines = pandas.read_json(folder / "events.ndjson", lines=True)
check("ndjson", sorted(lines["id"]), ["ev_absence", "ev_offer", "ev_talks"])

for format, read in (("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)):
    network = read(folder / f"events.{format}")
    check(format, sorted(network.nodes), ["RUS", "USA"])
    (a, b, edge), = network.edges(data=True)
    check(format, (sorted([a, b]), edge["type"], edge["start"]), (["RUS", "USA"], "CONSULT", "2025-02-27"))
    check(format, network.nodes["RUS"]["label"], "Russia")

calendar = icalendar.Calendar.from_ical((folder / "events.ics").read_bytes())
entries = {str(e["UID"]): e for e in calendar.walk("VEVENT")}
check("ics", sorted(entries), ["ev_offer@chancery", "ev_talks@chancery"])
check("ics", entries["ev_talks@chancery"].decoded("DTSTART"), datetime.date(2025, 2, 27))
check("ics", entries["ev_offer@chancery"].decoded("DTEND"), datetime.date(2026, 1, 1))
if b"\n" in (folder / "events.ics").read_bytes().replace(b"\r\n", b""):
    sys.exit("ics: a line does not end with CRLF")

features = geojson.loads(text("geojson"))
check("geojson", features.errors(), [])
places = {f["id"]: f["geometry"] and f["geometry"]["coordinates"] for f in features["features"]}
check("geojson", places, {"ev_absence": None, "ev_offer": None, "ev_talks": [28.95, 41.01]})


def refuse(url, _options):
    sys.exit(f"json-ld: the processor wants to fetch {url}")


nodes = jsonld.expand(json.loads(text("json-ld")), {"documentLoader": refuse})
events = {n["@id"]: n for n in nodes}
check("json-ld", sorted(events), [f"urn:chancery:event:ev_{n}" for n in ("absence", "offer", "talks")])
talks = events["urn:chancery:event:ev_talks"]
check("json-ld", talks["@type"], ["https://schema.org/Event"])
check("json-ld", talks["https://schema.org/startDate"][0]["@value"], "2025-02-27")
check("json-ld", len(talks["urn:chancery:term:part"]), 2)

slides = json.loads(text("timelinejs"))["events"]
check("timelinejs", [s["start_date"] for s in slides], [{"year": 2025}, {"year": 2025, "month": 2, "day": 27}])

for line in text("ftm").splitlines():
    data = json.loads(line)
    entity = model.get_proxy(data, cleaned=False)
    model.get(data["schema"]).validate(data)
    lost = {name: values for name, values in data["properties"].items() if len(entity.get(name)) != len(values)}
    check(f"ftm: {data['id']}", lost, {})

print("all exports read")

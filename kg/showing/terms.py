"""The names this step reads from the graph, as docs/model.md gives them."""

from kg.graph.iri import VD
from kg.graph.terms import DCTERMS, FOAF, OA, ORG, OWL, RDF, RDFS, SKOS

__all__ = ["DCTERMS", "FOAF", "OA", "ORG", "RDFS", "SKOS", "VD"]

TYPE = RDF + "type"
SAME = OWL + "sameAs"

# Classes of nodes in the order of the legend; an RDF class not listed here counts as its nearest superclass that is.
CLASSES = {
    "conferral": (VD + "AwardConferral", VD + "Honour", VD + "AwardProposal", VD + "AwardAct"),
    "organisation": (ORG + "Organization",),
    "person": (FOAF + "Person",),
    "group": (VD + "RecipientGroup", FOAF + "Group", VD + "Household"),
    "event": (VD + "Event",),
    "movement": (VD + "Movement",),
    "model": (VD + "CommunityModelType",),
    "place": (VD + "Place",),
}

# Statements drawn as an edge: the relation's key in page/words.json, and whether the edge runs against the statement.
RELATIONS = {
    VD + "conferredByOrganization": ("confers", True),
    VD + "recipient": ("to", False),
    VD + "presentedBy": ("hands", True),
    VD + "proposedConferrer": ("asked", True),
    VD + "proposedRecipient": ("proposed", False),
    VD + "atEvent": ("event", False),
    VD + "forMovement": ("movement", False),
    VD + "conferralPlace": ("place", False),
    VD + "organises": ("organises", False),
    VD + "eventPlace": ("place", False),
    VD + "jurisdiction": ("area", False),
    ORG + "subOrganizationOf": ("part", False),
    VD + "subgroupOf": ("subgroup", False),
    VD + "modelPlace": ("runs", False),
    VD + "possiblySame": ("maybe", False),
}

# Not drawn as they stand: an office confers for its organisation, and what the ontology's chains and inverses derive
# is not drawn even where a file has lost its named graphs.
UNDRAWN = {
    VD + "conferredByOffice",
    *(VD + name for name in ("awarded", "awardedBy", "receivedAward", "handedAwardTo", "heldPost", "affiliatedWith")),
    *(VD + name for name in ("recipientOf", "conferringBody", "conferredBy", "organisedBy", "participatedIn")),
    *(ORG + name for name in ("hasSubOrganization", "memberOf", "hasMember")),
}

# An office that no organisation is named for is drawn itself; otherwise its organisation is.
OFFICES = {VD + "conferredByOffice": "confers", VD + "proposedConferrer": "asked"}

COUNTED = ("asserted", "decided")  # the statuses that make an award; all others are drawn hollow

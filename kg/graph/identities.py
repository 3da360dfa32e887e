"""The graph of identity: which people of several documents are one, why, and who else might be."""

from pyoxigraph import Quad

from kg.graph.iri import Names
from kg.graph.terms import LABEL, PROV, TYPE, exact, term, vd, vi
from kg.identity import Identity

_RULE = "same-name-office-and-organisation"


def state_identity(identity: Identity, names: Names) -> list[Quad]:
    """The judgements on people, each with its rule and documents, and the namesakes that stay apart."""
    graph = names.graph("identity")
    quads = []
    for same in identity.same_people:
        judgement = names.fact("judgement", "same", same.person)
        person = names.of("person", same.person)
        label = f"{same.name}: một người trong {len(same.documents)} tài liệu, cùng tên, chức vụ và cơ quan"
        quads += [
            Quad(judgement, TYPE, vd("IdentityJudgement"), graph),
            Quad(judgement, LABEL, vi(label), graph),
            Quad(judgement, vd("judgedAgent"), person, graph),
            Quad(judgement, vd("judgement"), exact("same"), graph),
            Quad(judgement, vd("identityRule"), exact(_RULE), graph),
        ]
        for tenure in same.tenures:
            quads.append(Quad(judgement, vd("sharedPost"), names.post(tenure.organisation, tenure.office), graph))
        for document in same.documents:
            quads.append(Quad(judgement, term(PROV, "wasDerivedFrom"), names.document(document), graph))
    for one, other in identity.namesakes:
        quads.append(Quad(names.of("person", one), vd("possiblySame"), names.of("person", other), graph))
    return quads

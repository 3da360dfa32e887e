"""Two small graphs that are joined by SERVICE: ours, and one that a server holds."""

from kg.asking.endpoint import Endpoint
from kg.asking.polite import Polite

PREFIXES = """PREFIX : <http://here.example/>
PREFIX there: <http://there.example/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
HERE = """@prefix : <http://here.example/> . @prefix there: <http://there.example/> .
:a :is there:1 ; :name "An" . :b :is there:2 ; :name "Bình" . :c :is there:3 . :d :name "Dung" .
:e :is <http://there.example/People's_Army> . :f :is there:7 , there:1 .
"""
THERE = """@prefix there: <http://there.example/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
there:1 rdfs:label "một"@vi , "one"@en ; there:next there:2 . there:2 rdfs:label "hai"@vi ; there:next there:3 .
there:1 there:of there:1 , there:3 . there:2 there:of there:1 .
there:9 rdfs:label "chín"@vi ; there:next there:1 . there:3 there:knows [] , [] .
<http://there.example/People's_Army> rdfs:label "it's \\"quân đội\\"\\n"@vi .
"""


class Counted:
    """A service that remembers what it was asked."""

    def __init__(self, url: str) -> None:
        self.polite = Polite(Endpoint(url, timeout=10), pause=0)
        self.asked: list[str] = []

    def select(self, query: str) -> object:
        self.asked.append(query)
        return self.polite.select(query)

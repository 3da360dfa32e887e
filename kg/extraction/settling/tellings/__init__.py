"""One award, told in several places: `once.told_once` makes of all tellings of a document its awards, each once.

`sameness` is the relation (do two tellings agree, does one cover the other), `manners` what a telling leaves open
though its words seem to say it. Each other module gives up, joins or completes tellings of one kind.
"""

"""All tellings of a document → its awards, each once, as fully as all its tellings together say it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.extraction.settling.context import Context
from kg.extraction.settling.tellings.counted import (
    with_givers_of_sets,
    with_sets_joined,
    without_named_sets,
    without_wholes,
)
from kg.extraction.settling.tellings.graded import with_a_grade_each, without_less_exact
from kg.extraction.settling.tellings.handing import Handing, with_presenters, with_presenters_of
from kg.extraction.settling.tellings.headings import (
    without_bare_prizes,
    without_bare_titles,
    without_loose_headings,
    without_prizes_of_titles,
    without_titles,
)
from kg.extraction.settling.tellings.lending import Givers, with_givers_beside, with_lent_givers
from kg.extraction.settling.tellings.manners import Manners
from kg.extraction.settling.tellings.merging import joined, merged
from kg.extraction.settling.tellings.one_giver import with_the_one_giver
from kg.extraction.settling.tellings.openings import without_loose_openings
from kg.extraction.settling.tellings.owners import with_owners
from kg.extraction.settling.tellings.partly_named import (
    with_others_of_sets,
    without_sets_told_again,
    without_short_names,
)
from kg.extraction.settling.tellings.pictured import with_forms_of_pictures, with_praising_givers
from kg.extraction.settling.tellings.praise import (
    with_the_form_of_some,
    with_the_praised,
    with_their_forms,
    without_general_praise,
)
from kg.extraction.settling.tellings.repetitions import without_repetitions, without_summaries
from kg.extraction.settling.tellings.retellings import without_handed_again, without_retellings
from kg.extraction.settling.tellings.vague import without_vague
from kg.facts import Award

Named = Callable[[Sequence[Award]], list[Award]]


def told_once(
    tellings: Sequence[Award],
    manners: Manners,
    handings: Sequence[Handing],
    named: Named,
    hosts: Givers,
    context: Context,
) -> list[Award]:
    """The awards of which a document tells.

    `named` puts the members whom the text names elsewhere into its sets; `hosts` hold the ceremony of praise.
    The order matters: what is told of a set must be whole before titles are compared with it, givers are lent only
    to what is left, and only when all givers are known is it seen what was told twice by different words.
    """
    # one telling completes another
    own = with_praising_givers(without_loose_openings(tellings), manners.offices)
    told = with_the_praised(with_sets_joined(merged(with_a_grade_each(own))))
    # titles, captions and sums say it less exactly
    told = without_titles(without_loose_headings(without_bare_titles(told), manners.offices))
    told = without_prizes_of_titles(told)
    told = without_summaries(without_repetitions(with_givers_of_sets(told)))
    told = without_named_sets(without_wholes(with_their_forms(told)))
    # whose they are, where their clauses do not say it
    told = with_owners(with_the_one_giver(told), manners)
    told = without_bare_prizes(without_handed_again(told, manners))
    told = with_lent_givers(with_forms_of_pictures(told, context), tellings, hosts)
    # who handed over, and who the members of sets are
    told = with_the_form_of_some(with_their_forms(joined(named(with_presenters(joined(told), handings)))))
    # what all this shows to be told twice
    told = without_general_praise(without_retellings(without_handed_again(told, manners), manners))
    told = without_sets_told_again(without_less_exact(without_short_names(told)))
    told = with_presenters_of(with_others_of_sets(told), tellings)
    told = [_handed_by_another(award) for award in without_vague(with_givers_beside(told))]
    return sorted(told, key=lambda award: award.evidence[0].start)


def _handed_by_another(award: Award) -> Award:
    """Nobody hands over to himself."""
    own = {one.name for one in award.recipients}
    if own.isdisjoint(award.presenter):
        return award
    return replace(award, presenter=tuple(name for name in award.presenter if name not in own))

"""Who hands awards over, worked out of a clause where no construction binds it: `subjects` and `agents` by the words
before and after the verb, `told` whom pronouns and posts stand for, `objects` what is handed over, and
`clauses` the drafts."""

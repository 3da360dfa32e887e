"""Pictures as a user asks for them: of what, in which form, into which file."""

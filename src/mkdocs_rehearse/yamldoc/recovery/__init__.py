"""Reading on behind a mistake in the syntax, so that an author sees all of a file's mistakes at once."""

"""The language server: what `check` finds, and what names mean, while an author types."""

"""The statistics, as Ibis expressions: written once, the same on every engine."""

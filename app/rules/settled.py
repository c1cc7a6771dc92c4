"""Which complaints are settled; known without the enumerations, since the first page of the day asks."""

SETTLED = ("resolved", "closed", "rejected", "duplicate")
"""Stored values of the states in which no time limit runs any more."""

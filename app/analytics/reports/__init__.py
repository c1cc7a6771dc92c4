"""One module per report: read-only SQL → arrays → a method → rows with the notes that belong to them."""

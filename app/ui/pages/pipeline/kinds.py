"""The kinds that share the pipeline page, in the order of the switch."""

KINDS = ("deal", "quote", "order", "receipt", "product")

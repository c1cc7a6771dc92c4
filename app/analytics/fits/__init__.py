"""Methods on plain files: columns of a table → the method → parameters and predictions, one runner per method."""

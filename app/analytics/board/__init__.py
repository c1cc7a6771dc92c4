"""The dashboard's cards as figures: the reports that are small already, and sums over the scores of all accounts."""

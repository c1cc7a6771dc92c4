"""The mathematics of the figures: plain functions from arrays to frozen results; numpy only."""

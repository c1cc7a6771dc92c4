"""Figures for Prometheus: how many requests of each kind, how long they took, what was refused."""

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest

REGISTRY = CollectorRegistry()
REQUESTS = Counter("baifang_requests", "Requests answered", ["route", "status"], registry=REGISTRY)
SECONDS = Histogram("baifang_request_seconds", "Time to answer", ["route"], registry=REGISTRY)
MUTATIONS = Counter("baifang_mutations", "Mutations by outcome", ["status"], registry=REGISTRY)


def text() -> bytes:
    """Everything, in Prometheus' text format."""
    return generate_latest(REGISTRY)

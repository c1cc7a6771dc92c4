from tests.sync.conftest import postgres, staffed, world

__all__ = ["postgres", "staffed", "world"]

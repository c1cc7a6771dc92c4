"""What is told to the user: refusals by the rules and troubles of the world.

An exception carries a stable code and facts; the words for each code are in ``app/words/sentences.py``.
"""


class Told(Exception):  # noqa: N818 - it is the base of refusals and troubles, both of which end in a sentence
    """Something that ends in one sentence to the user.

    Attributes:
        code: stable identifier of the sentence, e.g. ``"name-required"``.
        field: the field it belongs beside, or None when it concerns the whole record or the program.
        facts: named values for the sentence's placeholders; ids and numbers, never secrets.
    """

    def __init__(self, code: str, field: str | None = None, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.facts = facts

    def __str__(self) -> str:
        return self.code


class Refused(Told):
    """A rule says no; nothing was changed. Shown beside the field."""


class Trouble(Told):
    """The world says no (disk full, file damaged, server away); nothing was changed. Shown as a notice."""

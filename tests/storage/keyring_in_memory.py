"""A real backend of the keyring library whose entries last as long as the test."""

from keyring.backend import KeyringBackend
from keyring.compat import properties
from keyring.errors import PasswordDeleteError


class KeyringInMemory(KeyringBackend):
    @properties.classproperty
    def priority(self) -> float:
        """Never chosen by itself."""
        raise RuntimeError

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # the library has no types
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)

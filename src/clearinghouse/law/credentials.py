"""Who may grant what to whom: the credentials by which officers act."""

from enum import StrEnum


class Capacity(StrEnum):
    """What a credential lets its officer do."""

    READ = "READ"
    REGISTRY = "REGISTRY"
    DELEGATION_ADMINISTRATOR = "DELEGATION_ADMINISTRATOR"
    ADMINISTRATOR = "ADMINISTRATOR"

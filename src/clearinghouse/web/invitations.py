"""Sign-in by invitation only: nobody opens an account without having been asked to."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ByInvitation(DefaultAccountAdapter):
    """The house's rules for allauth: no sign-up; accounts come from invitations."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Refuse to open accounts by allauth's own page."""
        return False

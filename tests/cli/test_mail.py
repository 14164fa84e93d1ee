"""Letters go by the server that the installation names, or into files where none is named."""

from pathlib import Path

import pytest

from clearinghouse.site.mail import MailUnusable, from_address

DATA = Path("/data")


class TestTheMailServer:
    def test_is_none_without_an_address(self):
        assert from_address("", DATA) == {
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": "/data/mail",
        }

    @pytest.mark.parametrize(
        ("address", "port", "starts_tls", "is_wrapped"),
        [
            ("smtp://mail.example", 587, True, False),
            ("smtp://mail.example:2525", 2525, True, False),
            ("smtps://mail.example", 465, False, True),
        ],
    )
    def test_is_always_spoken_to_over_tls(self, address, port, starts_tls, is_wrapped):
        told = from_address(address, DATA)

        assert (told["EMAIL_PORT"], told["EMAIL_USE_TLS"], told["EMAIL_USE_SSL"]) == (
            port,
            starts_tls,
            is_wrapped,
        )

    def test_is_given_name_and_password_as_they_are_meant(self):
        told = from_address("smtp://clearing%40house:p%2Fw@mail.example", DATA)

        assert (told["EMAIL_HOST_USER"], told["EMAIL_HOST_PASSWORD"]) == ("clearing@house", "p/w")

    @pytest.mark.parametrize("address", ["mail.example", "http://mail.example", "smtp://"])
    def test_is_refused_when_it_is_no_address(self, address):
        with pytest.raises(MailUnusable, match="CLEARINGHOUSE_SMTP"):
            from_address(address, DATA)

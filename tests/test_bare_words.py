"""A title's words without signs, whatever the signs and in whatever order they come."""

from __future__ import annotations

from extract.outline.bare_words import bare_words


def test_signs_are_spaces_and_letters_are_small() -> None:
    assert bare_words("7.  Quay (North) – “Fees_&_Tolls”:") == "7 quay north fees tolls"


def test_a_sign_seen_before_is_read_as_the_first_time() -> None:
    assert [bare_words("É½ ²/Ω ⏎ STRASSE"), bare_words("É½ ²/Ω ⏎ STRASSE")] == ["é½ ² ω strasse"] * 2


def test_signs_alone_are_no_words() -> None:
    assert bare_words(" –… ") == ""

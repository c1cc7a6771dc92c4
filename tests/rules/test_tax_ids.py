import pytest

from app.rules.errors import Refused
from app.rules.tax_ids import IDS, NAMES, check_tax_id
from app.words.countries import COUNTRIES, country_code
from app.words.sentences import sentence


@pytest.mark.parametrize(
    ("country", "good", "bad"),
    [
        ("DE", "DE136695976", "DE136695978"),
        ("FR", "40303265045", "84323140391"),
        ("GB", "GB 980 7806 84", "802311781"),
        ("JP", "5-8356-7825-6246", "2-8356-7825-6246"),
        ("KR", "116-82-00276", "116-82-0027"),
        ("IN", "27AAPFU0939F1ZV", "27AAPFU0939F1ZO"),
        ("US", "04-2103594", "07-1144444"),
        ("AU", "83 914 571 673", "99 999 999 999"),
        ("GR", "EL 094259216", "EL123456781"),
        ("PT", "PT 501 964 843", "PT 501 964 842"),
        ("TW", "00501503", "00501502"),
    ],
)
def test_an_id_is_proved_by_the_rule_of_its_country(country: str, good: str, bad: str) -> None:
    assert check_tax_id(f" {good.lower()}", country) == good
    with pytest.raises(Refused, match="tax-id-invalid") as refused:
        check_tax_id(bad, country)
    assert refused.value.field == "tax_id"


def test_a_refusal_names_the_kind_of_id_and_the_country() -> None:
    with pytest.raises(Refused) as refused:
        check_tax_id("DE1", "DE")
    english = sentence(refused.value.code, "en", refused.value.facts)
    chinese = sentence(refused.value.code, "zh_CN", refused.value.facts)
    assert english.startswith("“DE1” is no tax id of Germany (USt-IdNr. / Steuernummer);")
    assert chinese.startswith("“DE1”不是有效的德国税号（USt-IdNr. / Steuernummer）；")


@pytest.mark.parametrize("country", ["", "CN", "HK", "AE", "XX"])
def test_without_a_rule_any_text_passes(country: str) -> None:
    assert check_tax_id("anything 1", country).casefold() == "anything 1"


@pytest.mark.parametrize("country", sorted(COUNTRIES))
def test_every_country_of_the_table_can_be_asked(country: str) -> None:
    refused = ""
    try:
        refused = "" if check_tax_id("X", country) == "X" else "changed"
    except Refused as no:
        refused = no.code
    assert refused in {"", "tax-id-invalid"}


def test_every_country_with_ids_has_their_names_and_its_own() -> None:
    assert IDS.keys() == NAMES.keys()
    assert IDS.keys() <= COUNTRIES.keys()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("德国", "DE"),
        ("germany", "DE"),
        ("U.S.A.", "US"),
        ("ＵＫ", "GB"),
        ("el", "GR"),
        ("cn", "CN"),
        ("月球", ""),
        ("", ""),
    ],
)
def test_a_country_is_known_by_its_names_in_both_languages_and_its_code(typed: str, code: str) -> None:
    assert country_code(typed) == code

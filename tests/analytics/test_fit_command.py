import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.analytics.registry import REPORTS
from app.commands.analysis import FIT_HELP, REPORT_HELP
from app.commands.fit import METHODS, fit
from app.rules.errors import Refused, Trouble
from app.words.sentences.analytics import SENTENCES

KEYS = {"method", "n", "parameters", "log_likelihood", "predictions", "notes"}
FILES = {
    "bgnbd": "Frequency,RECENCY,t\n2,30.43,38.86\n0,0,38.86\n1,1.7,38\n4,30,36\n0,0,30\n3,9,37\n",
    "gammagamma": "frequency;monetary_value\n2;22.35\n1;11.77\n7;73.74\n3;30\n0;0\n",
    "sbg": "period\talive\n0\t1000\n1\t869\n2\t743\n3\t653\n",
    "kano": "functional,dysfunctional\n1,5\n1,5\n2,5\n",
    "km": "duration,event\n0.8,1\n1,0\n2.7,0\n3.1,1\n",
    "ses": "value\n5\n6\n5\n7\n6\n8\n",
    "holtwinters": "value\n" + "\n".join(str(10 + each % 4 + each * 0.5) for each in range(16)),
    "apriori": "milk,bread\nmilk,bread,butter\nbeer\n\nmilk\n",
    "rfm": "客户,customer,date,amount\nx,甲,2024-01-05,10\nx,甲,2024/3/5,20\nx,乙,20240201,5\nx,丙,2024-02-01,-5\n",
    "logit": "y,x\n0,1\n1,2\n0,3\n1,4\n1,5\n0,2\n",
}
FILES["mbgnbd"] = FILES["bgnbd"]


def written(folder: Path, method: str, text: str | None = None) -> Path:
    path = folder / f"{method}.csv"
    path.write_text(FILES[method] if text is None else text, encoding="utf-8")
    return path


@pytest.mark.parametrize("method", METHODS)
def test_every_method_answers_with_the_same_keys_as_json(tmp_path: Path, method: str) -> None:
    answer = fit(written(tmp_path, method), method.upper(), season=4)
    assert answer.keys() == KEYS
    assert answer["predictions"]
    assert json.loads(json.dumps(answer, allow_nan=False)) == answer


def rows(answer: dict[str, object]) -> list[dict[str, Any]]:
    predictions = answer["predictions"]
    assert isinstance(predictions, list)
    return predictions


def test_a_horizon_gives_expected_purchases_of_each_row(tmp_path: Path) -> None:
    found = rows(fit(written(tmp_path, "bgnbd"), "bgnbd", predict="39"))
    assert len(found) == 6
    assert all(row["expected"] >= 0 and 0 <= row["p_alive"] <= 1 for row in found)


def test_one_customer_can_be_asked_for(tmp_path: Path) -> None:
    path = written(tmp_path, "bgnbd")
    one = rows(fit(path, "bgnbd", predict="39, 2, 30.43, 38.86"))
    assert one[0]["expected"] == rows(fit(path, "bgnbd", predict=39))[0]["expected"]


def test_steps_and_periods_can_be_asked_for(tmp_path: Path) -> None:
    assert len(rows(fit(written(tmp_path, "ses"), "ses", predict=9))) == 9
    assert len(rows(fit(written(tmp_path, "sbg"), "sbg", predict=12))) == 13
    assert rows(fit(written(tmp_path, "km"), "km", predict="2 3.1"))[0] == {"time": 2.0, "survival": 0.75}


def test_counts_of_several_features_are_judged_row_by_row(tmp_path: Path) -> None:
    path = written(tmp_path, "kano", "feature,M,O,A,I,R,Q\n退货,95,123,45,33,0,0\n配送,101,54,54,81,3,3\n")
    found = rows(fit(path, "kano"))
    assert [(row["feature"], row["category"]) for row in found] == [("退货", "O"), ("配送", "M")]


def test_orders_after_the_day_of_judgement_and_pure_refunds_are_left_out(tmp_path: Path) -> None:
    path = written(tmp_path, "rfm")
    found = fit(path, "rfm", as_of=date(2024, 2, 11))
    assert {row["customer"]: row["recency"] for row in rows(found)} == {"甲": 37, "乙": 10}
    assert len(found["notes"]) >= 2  # type: ignore[arg-type] # notes are a list
    assert fit(path, "rfm")["parameters"]["as_of"] == "2024-03-05"  # type: ignore[index] # a mapping


def test_shares_are_read_exactly_in_three_forms(tmp_path: Path) -> None:
    path = written(tmp_path, "apriori")
    forms = [
        fit(path, "apriori", support=text, confidence="2/3")["predictions"] for text in ("0.5", "50%", "1/2")
    ]
    assert forms[0] == forms[1] == forms[2]
    assert len(rows(fit(path, "apriori", support="50%", confidence="2/3"))) == 2


@pytest.mark.parametrize(
    ("method", "text", "code", "facts"),
    [
        ("bgnbd", "frequency,T\n1,2\n", "column-missing", {"column": "recency"}),
        ("bgnbd", "frequency,recency,T\n1,2,3\n1,,3\n", "number-missing", {"column": "recency", "row": 2}),
        ("km", "duration,event\n1,1\nsoon,1\n", "number-unreadable", {"row": 2, "text": "soon"}),
        ("km", "duration,event\n1,1\n2\n", "fit-row-short", {"column": "event", "row": 2}),
        ("ses", "value\n1\nnan\n", "number-missing", {"row": 2}),
        ("kano", "functional,dysfunctional\n1,6\n", "kano-answer-row", {"row": 1}),
        ("kano", "a,b\n1,6\n", "column-missing", {"column": "functional"}),
        ("kano", "M,O,A,I\n1,2,-3,4\n", "not-a-count", {"column": "A", "row": 1}),
        ("rfm", "customer,date,amount\na,31.12.,5\n", "date-unreadable", {"row": 1}),
        ("sbg", "period,alive\n0,9\n0,8\n", "periods-out-of-order", {"row": 2}),
        ("logit", "y\n1\n0\n", "no-features", {}),
        ("ses", "", "fit-file-empty", {}),
    ],
)
def test_bad_files_are_refused_with_column_and_row(
    tmp_path: Path, method: str, text: str, code: str, facts: dict[str, object]
) -> None:
    with pytest.raises(Refused) as told:
        fit(written(tmp_path, method, text), method)
    assert told.value.code == code
    assert facts.items() <= told.value.facts.items()
    for sentence in SENTENCES[code]:
        assert "{" not in sentence.format(**told.value.facts)


def test_files_of_another_encoding_are_read_and_others_refused(tmp_path: Path) -> None:
    path = tmp_path / "gb.csv"
    path.write_bytes(FILES["rfm"].encode("gb18030"))
    assert rows(fit(path, "rfm"))[0]["customer"] in {"甲", "乙"}
    path.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(Refused, match="file-not-text"):
        fit(path, "rfm")
    with pytest.raises(Trouble, match="fit-file-unreadable"):
        fit(tmp_path / "none.csv", "rfm")


def test_unknown_methods_and_unreadable_requests_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="method-unknown"):
        fit(written(tmp_path, "ses"), "magic")
    for asked in ("many", "0", "-1", "2.5", "nan"):
        with pytest.raises(Refused, match="predict-unreadable"):
            fit(written(tmp_path, "ses"), "ses", predict=asked)
    with pytest.raises(Refused, match="share-unreadable"):
        fit(written(tmp_path, "apriori"), "apriori", support="much")


def test_headers_without_rows_get_a_note_and_no_figure(tmp_path: Path) -> None:
    for method in ("bgnbd", "gammagamma", "sbg", "km", "ses", "rfm", "kano", "logit"):
        header = FILES[method].splitlines()[0] + "\n"
        answer = fit(written(tmp_path, method, header), method, language="zh_CN")
        assert answer["notes"], method
        assert answer["predictions"] == []


def test_the_help_names_every_method_with_its_columns_and_reports() -> None:
    told = FIT_HELP[: FIT_HELP.index("--predict")].replace(",", " ").split()
    assert set(METHODS) <= set(told)
    assert {
        "frequency",
        "recency",
        "T",
        "monetary_value",
        "period",
        "alive",
        "duration",
        "event",
        "value",
    } <= {*told}
    assert set(REPORT_HELP.split()[1:]) <= set(REPORTS)

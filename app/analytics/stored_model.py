"""A portfolio's model as JSON, so that a later day judges one account as the run judged all."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

import numpy as np

from app.analytics.features import Usual
from app.analytics.methods.bgnbd import PurchaseFit
from app.analytics.methods.churn import Churn
from app.analytics.methods.clv import Assumptions, ValueModel
from app.analytics.methods.gammagamma import SpendFit
from app.analytics.methods.logit import Logit
from app.analytics.methods.purchases import PurchaseModel
from app.analytics.methods.results import Note
from app.analytics.scoring import Model


def to_json(model: Model) -> str:
    """All of a model that judging needs; infinite bounds and missing gaps as JSON's own extensions."""
    value, churn = model.value, model.churn
    plain = {
        "as_of": model.as_of.isoformat(),
        "currency": model.currency,
        "n": model.n,
        "cuts": dict(model.cuts),
        "spread": dict(model.spread),
        "a_least": model.a_least,
        "b_least": model.b_least,
        "usual": asdict(model.usual),
        "assumptions": asdict(model.assumptions),
        "notes": _notes(model.notes),
        "churn": _churn(churn),
        "value": {
            "purchases": asdict(value.fit.model) if value.fit.model else None,
            "degenerate": value.fit.degenerate,
            "fit": _result(value.fit),
            "spend": _result(value.money),
            "mean_spend": value.mean_spend,
            "notes": _notes(value.notes),
        },
    }
    return json.dumps(plain, ensure_ascii=False, default=_number)


def from_json(text: str) -> Model:
    """The model again."""
    plain = json.loads(text)
    value = plain["value"]
    fit = PurchaseFit(
        **value["fit"],
        model=PurchaseModel(**value["purchases"]) if value["purchases"] else None,
        degenerate=value["degenerate"],
    )
    models = ValueModel(fit, SpendFit(**value["spend"]), value["mean_spend"], _noted(value["notes"]))
    return Model(
        as_of=date.fromisoformat(plain["as_of"]),
        currency=plain["currency"],
        n=plain["n"],
        cuts={name: tuple(cuts) for name, cuts in plain["cuts"].items()},
        spread=plain["spread"],
        a_least=plain["a_least"],
        b_least=plain["b_least"],
        usual=Usual(**plain["usual"]),
        churn=_warning(plain["churn"]),
        value=models,
        assumptions=Assumptions(**plain["assumptions"]),
        notes=_noted(plain["notes"]),
    )


def _churn(churn: Churn) -> dict[str, Any]:
    model = churn.model
    return {
        **_result(churn),
        "names": churn.names,
        "means": churn.means.tolist(),
        "deviations": churn.deviations.tolist(),
        "auc": churn.auc,
        "auc_recency": churn.auc_recency,
        "edges": churn.edges,
        "observed": churn.observed,
        "events": churn.events,
        "model": None
        if model is None
        else {
            "coefficients": model.coefficients.tolist(),
            "used": model.used,
            "n": model.n,
            "events": model.events,
        },
    }


def _warning(plain: dict[str, Any]) -> Churn:
    model = plain.pop("model")
    for name in ("names", "edges", "observed"):
        plain[name] = tuple(plain[name])
    for name in ("means", "deviations"):
        plain[name] = np.array(plain[name], dtype=np.float64)
    logit = None
    if model is not None:
        coefficients = np.array(model["coefficients"], dtype=np.float64)
        logit = Logit(
            method="logit", n=model["n"], coefficients=coefficients, errors=np.zeros(0), p_values={},
            used=tuple(model["used"]), events=model["events"],
        )  # fmt: skip
    return Churn(**plain, model=logit)


def _result(result: PurchaseFit | SpendFit | Churn) -> dict[str, Any]:
    return {"method": result.method, "n": result.n, "parameters": dict(result.parameters)}


def _notes(notes: tuple[Note, ...]) -> list[Any]:
    return [[each.code, dict(each.facts)] for each in notes]


def _noted(plain: list[Any]) -> tuple[Note, ...]:
    return tuple(Note(code, facts) for code, facts in plain)


def _number(value: object) -> object:
    if isinstance(value, np.generic):
        return value.item()
    raise TypeError(type(value).__name__)

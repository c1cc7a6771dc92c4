"""The types of complaints as a tree in one field: the groups as headings, the types below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox

from app.rules.choices import ComplaintType
from app.rules.complaint_types import TREE
from app.words import labels

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.widgets.field_editor import FieldEditor


def show_tree(editor: FieldEditor, context: Context) -> None:
    """List the types of an editor's field by their groups; a heading cannot be chosen."""
    combo, language = editor.control(), context.language.code
    if not isinstance(combo, QComboBox):
        raise TypeError(combo)
    translate = QCoreApplication.translate
    heads = {
        "goods": translate("TypeTree", "Goods"), "delivery": translate("TypeTree", "Delivery"),
        "people": translate("TypeTree", "People"), "money": translate("TypeTree", "Money and papers"),
        "other": "",
    }  # fmt: skip
    combo.clear()
    combo.addItem("–", None)
    for group, types in TREE.items():
        if heads[group]:
            combo.addItem(heads[group], f"group-{group}")
            model = combo.model()
            if isinstance(model, QStandardItemModel):
                model.item(combo.count() - 1).setEnabled(False)
        for each in types:
            combo.addItem(f"    {labels.choice(ComplaintType, each.value, language)}", each.value)

"""Pipelines and their stages, for admins: made, changed, ordered, taken away without losing a deal."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QInputDialog, QListWidget, QVBoxLayout, QWidget

from app.rules.errors import Refused
from app.services import board
from app.ui.pages.pipeline import pipeline_work
from app.ui.pages.pipeline.stage_form import StageForm
from app.ui.widgets.basics import button, icon_button, label, name_button

if TYPE_CHECKING:
    from app.services.board import PipelineInfo, StageInfo
    from app.ui.context import Context


class PipelineEditor(QDialog):
    """Every button writes at once and can be undone."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._pipelines: list[PipelineInfo] = []
        self._stages: list[StageInfo] = []
        self._stage, self._wanted = (
            "",
            "",
        )  # the stage in the form, and the one to stand on after the next reading
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Pipelines"))
        self.pipeline, self.stages, self.form = QComboBox(self), QListWidget(self), StageForm(context, self)
        self.new_pipeline, self.drop_pipeline = button("", self), button("quiet", self)
        self.new_stage, self.drop_stage, self.save_button = (
            button("", self),
            button("quiet", self),
            button("primary", self),
        )
        self.up, self.down = (
            icon_button(context.theme, icon, self) for icon in ("chevron-up", "chevron-down")
        )
        self.close_button = button("", self)
        self._say()
        self._lay_out()
        self._connect()
        self.finished.connect(self.deleteLater)
        self.read()

    def _say(self) -> None:
        self.new_pipeline.setText(self.tr("New pipeline..."))
        self.drop_pipeline.setText(self.tr("Archive pipeline"))
        self.new_stage.setText(self.tr("New stage"))
        self.drop_stage.setText(self.tr("Take stage away..."))
        self.save_button.setText(self.tr("Save stage"))
        self.close_button.setText(self.tr("Close"))
        name_button(self.up, self.tr("Move the stage up"))
        name_button(self.down, self.tr("Move the stage down"))
        self.stages.setSpacing(3)
        self.stages.setAccessibleName(self.tr("Stages in order"))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.pipeline, 1)
        top.addWidget(self.new_pipeline)
        top.addWidget(self.drop_pipeline)
        left = QVBoxLayout()
        left.addWidget(self.stages, 1)
        moves = QHBoxLayout()
        for part in (self.up, self.down, self.new_stage):
            moves.addWidget(part)
        left.addLayout(moves)
        right = QVBoxLayout()
        right.addWidget(self.form, 1)
        row = QHBoxLayout()
        row.addWidget(self.drop_stage)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.save_button)
        right.addLayout(row)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addLayout(left, 2)
        middle.addLayout(right, 5)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(label("section", self.tr("Pipelines"), self))
        whole.addLayout(top)
        whole.addLayout(middle, 1)
        self.resize(880, 680)

    def _connect(self) -> None:
        self.pipeline.activated.connect(self.read_stages)
        self.stages.currentRowChanged.connect(self.on_stage)
        self.new_pipeline.clicked.connect(self.add_pipeline)
        self.drop_pipeline.clicked.connect(self.archive_pipeline)
        self.new_stage.clicked.connect(self.add_stage)
        self.drop_stage.clicked.connect(self.remove_stage)
        self.save_button.clicked.connect(self.save)
        self.close_button.clicked.connect(self.accept)
        self.up.clicked.connect(partial(self.shift, -1))
        self.down.clicked.connect(partial(self.shift, 1))

    def read(self, *_done: object) -> None:
        """Read the pipelines; the one that was chosen stays in front."""
        chosen = self.pipeline.currentData()
        with self.context.database.raw() as connection:
            self._pipelines = board.pipelines(connection)
        chinese = self.context.language.code == "zh_CN"
        self.pipeline.clear()
        for found in self._pipelines:
            self.pipeline.addItem(found.name if chinese else found.name_en, found.id)
        self.pipeline.setCurrentIndex(max(0, self.pipeline.findData(chosen)))
        self.read_stages()

    def read_stages(self, *_chosen: object) -> None:
        """Read the stages of the pipeline in front."""
        with self.context.database.raw() as connection:
            self._stages = board.stages(connection, self.pipeline.currentData() or "")
        chinese = self.context.language.code == "zh_CN"
        self.stages.clear()
        self.stages.addItems(
            [f"{s.name if chinese else s.name_en}  ·  {s.probability}%" for s in self._stages]
        )
        ids = [stage.id for stage in self._stages]
        self.stages.setCurrentRow(ids.index(self._wanted) if self._wanted in ids else 0)

    def on_stage(self, place: int) -> None:
        """Show the stage that one stands on."""
        if 0 <= place < len(self._stages):
            self._stage = self._wanted = self._stages[place].id
            self.context.jobs.read(self, "stage", partial(pipeline_work.values, self._stage), self.form.load)

    def add_pipeline(self) -> None:
        """Ask for a name and make a pipeline with the usual stages."""
        name, taken = QInputDialog.getText(self, self.tr("New pipeline"), self.tr("Name"))
        if taken and name.strip():
            self._write("create-pipeline", partial(pipeline_work.add_pipeline, name.strip()))

    def archive_pipeline(self) -> None:
        """Take the pipeline in front away."""
        self._write("archive-pipeline", partial(pipeline_work.archive_pipeline, self.pipeline.currentData()))

    def add_stage(self) -> None:
        """A new stage before the closing ones, to be named at once."""
        fields = {"name": self.tr("New stage"), "probability": 50}
        self._write(
            "create-stage",
            partial(pipeline_work.save, None, self.pipeline.currentData(), fields),
            self.on_added,
        )

    def on_added(self, stage: str) -> None:
        """Stand on the new stage with its name selected."""
        self._wanted = stage
        self.read_stages()
        self.form.lines["name"].setFocus()
        self.form.lines["name"].selectAll()

    def save(self) -> None:
        """Write the form."""
        work = partial(pipeline_work.save, self._stage, self.pipeline.currentData(), self.form.values())
        self._write("update-stage", work)

    def shift(self, step: int, *_checked: object) -> None:
        """Move the stage that one stands on."""
        place, ids = self.stages.currentRow(), [stage.id for stage in self._stages]
        if 0 <= place + step < len(ids):
            ids[place], ids[place + step] = ids[place + step], ids[place]
            self._write("update-stage", partial(pipeline_work.order, ids))

    def remove_stage(self) -> None:
        """Take the stage away; where deals stand in it, ask where they go."""
        self._write("archive-stage", partial(pipeline_work.remove, self._stage, None))

    def on_failed(self, error: BaseException) -> None:
        """Ask where the deals go, or say why not."""
        if isinstance(error, Refused) and error.code == "stage-in-use":
            self._ask_target(self.context.failures.words(error))
        elif isinstance(error, Refused):
            self.form.say(self.context.failures.words(error))
        else:
            self.context.failures.show(error)

    def _ask_target(self, words: str) -> None:
        others = [stage for stage in self._stages if stage.kind == "open" and stage.id != self._stage]
        chinese = self.context.language.code == "zh_CN"
        texts = [stage.name if chinese else stage.name_en for stage in others]
        text, taken = QInputDialog.getItem(self, self.tr("Take stage away"), words, texts, 0, editable=False)
        if taken:
            target = others[texts.index(text)].id
            self._write("archive-stage", partial(pipeline_work.remove, self._stage, target))

    def _write(self, verb: str, work: Any, done: Any = None) -> None:
        self.form.say("")
        self.context.jobs.write(self, verb, work, done or self.read, failed=self.on_failed)

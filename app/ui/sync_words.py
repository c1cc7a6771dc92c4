"""What the window says about sync, in the language and at the time of the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.rules.moments import from_millis
from app.ui import formats

if TYPE_CHECKING:
    from app.sync.result import Progress, SyncResult
    from app.sync.status import SyncStatus
    from app.ui.context import Context


class SyncWords(QObject):
    """Sentences for rail, page and dialog."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def state(self, status: SyncStatus | None) -> tuple[str, str]:
        """How this copy stands, and the tone for it."""
        if status is None:
            return "", "neutral"
        if not status.login:
            return self.tr("On this computer only"), "neutral"
        parts = []
        tone = "green"
        if status.offline_since is not None:
            parts.append(self.tr("Offline since {time}").format(time=self.time(status.offline_since)))
            tone = "neutral"
        if status.conflicts:
            parts.append(self.tr("%n conflicts", "", status.conflicts))
            tone = "vermillion"
        if status.refused:
            parts.append(self.tr("%n refused", "", status.refused))
            tone = "vermillion"
        if status.waiting > status.held:
            parts.append(self.tr("%n waiting", "", status.waiting - status.held))
            tone = "amber" if tone == "green" else tone
        if status.held:
            parts.append(self.tr("%n held back", "", status.held))
            tone = "amber" if tone == "green" else tone
        return " · ".join(parts) or self.tr("Synced"), tone

    def stage(self, progress: Progress | None) -> str:
        """What is being done now, with counts where they are known."""
        if progress is None:
            return self.tr("Starting...")
        name = self.stages().get(progress.stage, progress.stage)
        if progress.total:
            return f"{name}  {progress.done:,} / {progress.total:,}"
        return f"{name}  {progress.done:,}" if progress.done else name

    def stages(self) -> dict[str, str]:
        """The names of the stages."""
        return {
            "sign-in": self.tr("Signing in"),
            "hello": self.tr("Asking the server"),
            "push": self.tr("Sending"),
            "pull": self.tr("Receiving"),
            "apply": self.tr("Writing what came"),
            "digest": self.tr("Comparing both sides"),
            "blobs": self.tr("Attachments"),
            "index": self.tr("Making it searchable"),
        }

    def verified(self, status: SyncStatus) -> str:
        """``Verified: 12,431 records identical at 14:02``, or that nothing was compared yet."""
        if status.verified is None or status.verified_at is None:
            return self.tr("Not compared with the server yet")
        count, at = f"{status.verified.records:,}", self.time(status.verified_at)
        if status.verified.equal:
            return self.tr("Verified: {count} records identical at {time}").format(count=count, time=at)
        return self.tr("{count} records were compared at {time}, and some differ").format(
            count=count, time=at
        )

    def time(self, millis: int) -> str:
        """``14:02`` today, else the day with it."""
        now = self._context.clock()
        local = from_millis(millis).astimezone(now.tzinfo)
        if local.date() == now.date():
            return f"{local:%H:%M}"
        return f"{formats.day(local.date(), now.date(), self._context.language.code)} {local:%H:%M}"

    def when(self, millis: int) -> str:
        """As near as it is: ``2 h ago``, ``Wed 14:00``."""
        return formats.moment(from_millis(millis), self._context.clock(), self._context.language.code)

    def exact(self, millis: int) -> str:
        """The whole time, for a tooltip."""
        return formats.exact(from_millis(millis), self._context.clock().tzinfo, self._context.language.code)

    def counts(self, run: dict[str, Any]) -> str:
        """What a sync moved, and how long it took."""
        parts = [
            self.tr("{n} sent").format(n=f"{run.get('pushed', 0):,}"),
            self.tr("{n} received").format(n=f"{run.get('pulled', 0):,}"),
        ]
        if run.get("merged"):
            parts.append(self.tr("{n} merged").format(n=f"{run['merged']:,}"))
        if run.get("conflicts"):
            parts.append(self.tr("%n conflicts", "", run["conflicts"]))
        if run.get("rejected"):
            parts.append(self.tr("%n refused", "", run["rejected"]))
        if run.get("dropped"):
            parts.append(self.tr("%n accounts left your reach", "", run["dropped"]))
        parts += [seconds(run.get("seconds", {})), size(run.get("bytes_up", 0) + run.get("bytes_down", 0))]
        return " · ".join(parts)

    def preview(self, result: SyncResult) -> str:
        """What a sync would do, in a sentence."""
        tally = result.tally
        said = self.tr("A sync would send {sent} records and receive {received}.").format(
            sent=f"{result.waiting:,}", received=f"{tally.pulled:,}"
        )
        if tally.conflicts:
            said += " " + self.tr("It would make %n conflicts.", "", tally.conflicts)
        if tally.rejected:
            said += " " + self.tr("The server would refuse %n changes.", "", tally.rejected)
        if tally.dropped:
            said += " " + self.tr("%n accounts would leave this computer.", "", tally.dropped)
        return said


def seconds(by_stage: dict[str, float]) -> str:
    """How long a sync took; saving is a part of receiving and not counted twice."""
    whole = sum(each for stage, each in by_stage.items() if stage != "apply")
    return f"{whole:.1f} s" if whole < 100 else f"{whole / 60:.0f} min"


def size(count: int) -> str:
    """Bytes on the line: ``12 kB``."""
    return f"{count / 1000:,.0f} kB" if count < 1_000_000 else f"{count / 1_000_000:,.1f} MB"

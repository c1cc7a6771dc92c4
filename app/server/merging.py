"""Applies one mutation to the rows in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.rules.choices import Role
from app.rules.errors import Refused
from app.server import beginning, commands, conflicts, intake, lasting, lead_claims, limits
from app.server.work import SINGLY
from app.sync.merge import Clash, Context, FieldKind, Writer, kind_of, merge_delete, merge_row

if TYPE_CHECKING:
    from app.server.work import Kept, Work
    from app.sync.merge.rows import Pairs
    from app.sync.protocol import Mutation, Rows, Value

UNKNOWN = Writer(None, None, 0)


class Merging:
    """One mutation on its way into the rows; ``made`` are the conflicts that it made."""

    def __init__(self, work: Work, mutation: Mutation, edited: set[tuple[str, str]]) -> None:
        self._work = work
        self._mutation = mutation
        self._edited = edited
        self._writer = Writer(work.caller.user, work.caller.device, work.edit_time(mutation))
        self.made: list[str] = []
        self.bulk: list[Rows] = []
        self._claimed = {
            str(scope)
            for rows in mutation.inserts
            if rows.table == "claims"
            for scope in rows.column("account_id")
        }

    def run(self) -> None:
        """Apply inserts, edits, deletes, then judge the commands among them.

        Raises:
            Refused: nothing may be applied; nothing was.
        """
        intake.check(self._mutation)
        self._check_scopes()
        for rows in self._mutation.inserts:
            self._insert(rows)
        for edits in self._mutation.edits:
            for pk, pairs in edits.each():
                self._edit(edits.table, pk, pairs)
        for deletes in self._mutation.deletes:
            for pk, version in zip(deletes.ids, deletes.versions, strict=True):
                self._delete(deletes.table, pk, version)
        self._work.bulk += self.bulk
        for account in self._claimed:
            commands.judge_claims(self._work, self._mutation, account)

    def _check_scopes(self) -> None:
        new: set[str] = set()
        for rows in self._mutation.inserts:
            if rows.table == "accounts":
                self._check_new_accounts(rows)
                new |= {str(pk) for pk in rows.column("id") if ("accounts", str(pk)) not in self._work.rows}
        for rows in self._mutation.inserts:
            for scope in {str(scope) for scope in rows.column("account_id")} - new:
                if not self._work.reach.may_add(scope, rows.table):
                    raise Refused("scope-not-yours", table=rows.table, scope=scope)
        self._work.reach.add_new(new)

    def _check_new_accounts(self, rows: Rows) -> None:
        if any(pk != scope for pk, scope in zip(rows.column("id"), rows.column("account_id"), strict=True)):
            raise Refused("value-wrong", table="accounts", column="account_id")
        owners = set(rows.column("owner_id")) if "owner_id" in rows.columns else {None}
        if self._work.caller.role == Role.REP and owners - {None, self._work.caller.user}:
            raise Refused("account-for-another", "owner_id")

    def _insert(self, rows: Rows) -> None:
        ids = [str(pk) for pk in rows.column("id")]
        known = self._work.rows
        plain = rows.table not in SINGLY and not any(
            (rows.table, pk) in known or (rows.table, pk) in self._edited for pk in ids
        )
        if plain:
            self.bulk.append(rows)
            return
        for pk, row in zip(ids, rows.tuples(), strict=True):
            values = dict(zip(rows.columns, row, strict=True))
            self._touch(rows.table, pk)
            if (rows.table, pk) in known:
                self._insert_again(rows.table, pk, values)
            else:
                self._check_begun(rows.table, pk, self._work.add(rows.table, values, same=True))

    def _check_begun(self, name: str, pk: str, kept: Kept) -> None:
        held = beginning.hold(self._work, self._mutation, name, kept)
        if held is not None:
            self._clash(name, pk, held)

    def _insert_again(self, name: str, pk: str, values: dict[str, Value]) -> None:
        """A row that is there already, such as a tag that two laptops added: adding wins over deleting."""
        server = self._work.rows[name, pk].values
        pairs: Pairs = {
            column: (None, mine)
            for column, mine in values.items()
            if mine is not None and mine != server[column] and kind_of(name, column) is not FieldKind.STAMP
        }
        if server["deleted_at"] is not None and values.get("deleted_at") is None:
            pairs["deleted_at"] = (server["deleted_at"], None)
        self._edit(name, pk, pairs)
        self._work.rows[name, pk].same = False

    def _edit(self, name: str, pk: str, pairs: Pairs) -> None:
        self._touch(name, pk)
        kept = self._work.rows.get((name, pk))
        if kept is None or kept.gone:
            self._refuse_fields(name, pk, pairs, "row-missing")
            return
        if name == "accounts" and pk in self._claimed:
            pairs = {
                column: pair for column, pair in pairs.items() if column not in commands.DECIDED_BY_CLAIM
            }
            kept.same = False
        if not self._work.reach.may_edit(kept.scope, name, kept.values):
            self._refuse_fields(name, pk, pairs, "not-yours")
            kept.same = False
            return
        if name == "leads":
            pairs, clashes = lead_claims.settle(self._work, self._mutation, pk, kept, pairs)
            self._clash(name, pk, *clashes)
        merged = merge_row(name, kept.values, pairs, self._context(name, pk, kept))
        kept.same = kept.same and merged.settled_as(pairs, kept.values)
        self._clash(name, pk, *merged.clashes)
        self._change(name, pk, kept, merged.changes)

    def _change(self, name: str, pk: str, kept: Kept, changes: dict[str, Value]) -> None:
        if not changes:
            return
        if not kept.new:
            lasting.note(self._work, self._mutation, name, pk, changes)
        kept.values.update(changes)
        kept.changed.update(changes)
        kept.writers.update(dict.fromkeys(changes, self._writer))

    def _delete(self, name: str, pk: str, version: int | None) -> None:
        self._touch(name, pk)
        kept = self._work.rows.get((name, pk))
        if kept is None or kept.gone:
            return
        if not self._work.reach.may_write(kept.scope, name):
            self._clash(
                name, pk, Clash("deleted_at", None, None, self._writer.at, False, "not-yours", UNKNOWN)
            )
            kept.same = False
            return
        context = self._context(name, pk, kept, version)
        clash = merge_delete(name, kept.values, context)
        if clash is not None:
            self._clash(name, pk, clash)
            kept.same = False
            return
        self._change(name, pk, kept, {"deleted_at": self._writer.at})
        kept.gone = True

    def _context(self, name: str, pk: str, kept: Kept, version: int | None = None) -> Context:
        return Context(
            edit=self._writer,
            role=self._work.caller.role,
            unchanged=kept.new
            or kept.seen
            or (version is not None and int(kept.values["sv"] or 0) <= version),
            last=lambda column: lasting.last_writer(self._work, name, pk, column),
            may_move_to=lambda scope: self._work.reach.may_write(scope, name),
            within=lambda values: limits.within(self._work, self._mutation, name, values),
        )

    def _refuse_fields(self, name: str, pk: str, pairs: Pairs, reason: str) -> None:
        for column, (base, mine) in pairs.items():
            if kind_of(name, column) is not FieldKind.STAMP:
                self._clash(
                    name, pk, Clash(column, base, None, mine, mine=False, reason=reason, other=UNKNOWN)
                )

    def _clash(self, name: str, pk: str, *clashes: Clash) -> None:
        self.made += [conflicts.note(self._work, self._mutation, name, pk, clash) for clash in clashes]

    def _touch(self, name: str, pk: str) -> None:
        self._work.touched_by[self._mutation.id].add((name, pk))

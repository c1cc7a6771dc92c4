"""The story of issue and design: two reps offline, a manager between them, one button; afterwards all three agree."""

from pathlib import Path

import pytest

from tests.journeys.server_process import copy_in, serving


@pytest.mark.timeout(240)
def test_two_reps_and_a_manager_work_apart_and_agree_after_one_sync_each(tmp_path: Path) -> None:
    with serving(("li", "rep"), ("zhao", "manager")) as server:
        li, zhao = copy_in(tmp_path, "li"), copy_in(tmp_path, "zhao")
        li.sync(*server.sign_in("li"))
        account = li.run("add", "account", "name=联想集团", "phone=010-62770001")["id"]
        deal = li.run("add", "deal", f"account_id={account}", "name=100 台笔记本", "amount=500000 CNY")["id"]
        assert li.sync()["pushed"] >= 2
        assert zhao.sync(*server.sign_in("zhao"))["verified"]["equal"]

        # both offline: the same field on both laptops, a complaint on one, a hand-over on the other
        li.run("set", "account", account, "phone=010-62770002")
        complaint = li.run("add", "complaint", f"account_id={account}", "subject=屏幕不亮")["id"]
        zhao.run("set", "account", account, "phone=010-62770003")
        preview = zhao.sync("--preview")
        assert preview["preview"] is True
        assert preview["pushed"] == 1

        assert li.sync()["conflicts"] == 0
        met = zhao.sync()
        assert met["merged"] == 1
        assert met["conflicts"] == 1
        li.sync()

        (conflict,) = li.run("conflicts")["conflicts"]
        assert (conflict["field"], conflict["kept"], conflict["lost"]) == (
            "phone",
            "010-62770003",
            "010-62770002",
        )
        assert li.run("conflicts", "resolve", conflict["id"], "mine") == {"conflicts": []}
        li.sync()
        zhao.sync()
        last = zhao.sync()
        assert last["pulled"] == 0
        for copy in (li, zhao):
            assert copy.run("show", "account", account)["fields"]["phone"] == "010-62770002"
            assert copy.run("show", "complaint", complaint)["fields"]["subject"] == "屏幕不亮"
            assert copy.run("show", "deal", deal)["fields"]["name"] == "100 台笔记本"
            assert copy.run("check")["ok"]
        status, _, told = zhao.try_("sync", *server.sign_in("li"))
        assert (status, "zhao" in told) == (1, True)

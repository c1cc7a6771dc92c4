"""What the moves between states are called on buttons: English and Chinese, by kind and verb."""

MOVES: dict[tuple[str, str], tuple[str, str]] = {
    ("complaint", "triage"): ("Triage", "分级"),
    ("complaint", "assign"): ("Assign", "派单"),
    ("complaint", "investigate"): ("Start work", "开始处理"),
    ("complaint", "wait_for_customer"): ("Wait for customer", "等待客户"),
    ("complaint", "resume"): ("Resume", "继续处理"),
    ("complaint", "propose_remedy"): ("Propose remedy", "提出方案"),
    ("complaint", "approve_remedy"): ("Approve remedy", "批准方案"),
    ("complaint", "refuse_remedy"): ("Refuse remedy", "驳回方案"),
    ("complaint", "carry_out_remedy"): ("Remedy done", "完成补救"),
    ("complaint", "resolve_directly"): ("Resolve", "直接解决"),
    ("complaint", "resolve"): ("Resolve", "解决"),
    ("complaint", "close"): ("Close", "关闭"),
    ("complaint", "reopen"): ("Reopen", "重新打开"),
    ("complaint", "reject"): ("Reject", "不成立"),
    ("complaint", "mark_duplicate"): ("Duplicate", "标为重复"),
    ("lead", "contact"): ("Start contact", "开始跟进"),
    ("lead", "qualify"): ("Qualify", "确认"),
    ("lead", "nurture"): ("Nurture", "转培育"),
    ("lead", "disqualify"): ("Disqualify", "标为无效"),
    ("lead", "recycle"): ("Recycle", "回收"),
    ("deal", "win"): ("Win", "赢单"),
    ("deal", "lose"): ("Lose", "输单"),
    ("deal", "void"): ("Void", "作废"),
    ("deal", "reopen"): ("Reopen", "重新打开"),
    ("task", "complete"): ("Complete", "完成"),
    ("task", "start"): ("Start", "开始"),
    ("task", "put_back"): ("Put back", "退回待办"),
    ("task", "cancel"): ("Cancel", "取消任务"),
    ("task", "reopen"): ("Reopen", "重新打开"),
    ("visit", "check_in"): ("Check in", "签到"),
    ("visit", "check_out"): ("Check out", "签退"),
    ("visit", "report"): ("Report", "汇报"),
    ("visit", "cancel"): ("Cancel", "取消拜访"),
    ("visit", "miss"): ("Missed", "未赴约"),
}


def move(kind: str, verb: str, language: str) -> str:
    """The word for a move; a move that this version does not know stands as it is."""
    english, chinese = MOVES.get((kind, verb), (verb.replace("_", " ").capitalize(), verb))
    return chinese if language == "zh_CN" else english

"""What transactions are called: English and Chinese, by the label that the journal keeps."""

from app.words.labels.kinds import KINDS

VERBS: dict[str, tuple[str, str]] = {
    f"{verb}-{kind}": (f"{english} {names[0].lower()}", f"{chinese}{names[2]}")
    for kind, names in KINDS.items()
    for verb, english, chinese in (
        ("create", "Create", "新建"),
        ("update", "Edit", "修改"),
        ("archive", "Archive", "归档"),
        ("restore", "Restore", "恢复"),
    )
} | {
    "move-deal": ("Move deal", "移动商机"),
    "win-deal": ("Win deal", "赢单"),
    "lose-deal": ("Lose deal", "输单"),
    "reopen-deal": ("Re-open deal", "重新打开商机"),
    "complete-task": ("Complete task", "完成任务"),
    "reopen-task": ("Re-open task", "重新打开任务"),
    "snooze-task": ("Snooze task", "推迟任务"),
    "move-task": ("Move task", "更改任务状态"),
    "move-complaint": ("Move complaint", "更改投诉状态"),
    "move-lead": ("Move lead", "更改线索状态"),
    "recycle-lead": ("Give lead back to the pool", "线索退回公海"),
    "convert-lead": ("Convert lead", "转换线索"),
    "move-visit": ("Move visit", "更改拜访状态"),
    "log-activity": ("Log activity", "记录跟进"),
    "import": ("Import", "导入"),
    "import-retry": ("Import corrected rows", "导入更正后的行"),
    "import-correct": ("Correct rows kept back", "更正待处理的行"),
    "import-discard": ("Discard rows kept back", "放弃待处理的行"),
    "undo-import": ("Undo import", "撤销导入"),
    "take-in": ("Take in", "恢复数据包"),
    "undo": ("Undo", "撤销"),
    "redo": ("Redo", "重做"),
    "bulk-update": ("Edit many", "批量修改"),
    "bulk-archive": ("Archive many", "批量归档"),
    "bulk-restore": ("Restore many", "批量恢复"),
    "confirm-value": ("Confirm value", "确认字段值"),
    "restore-version": ("Restore version", "恢复版本"),
    "demo": ("Fill with the sample firm", "生成示例公司"),
    "merge-records": ("Merge records", "合并记录"),
    "merge-account": ("Merge accounts", "合并客户"),
    "merge-contact": ("Merge contacts", "合并联系人"),
    "merge-lead": ("Merge leads", "合并线索"),
    "unmerge": ("Take a merge apart", "拆分合并"),
    "dismiss-duplicate": ("Not the same", "标记为不重复"),
    "resolve-conflict": ("Resolve conflict", "解决冲突"),
    "claim-account": ("Claim account", "领取客户"),
    "return-account": ("Return account", "退回客户"),
    "hand-over-account": ("Hand over account", "交接客户"),
    "repair": ("Repair", "修复"),
    "sync": ("Sync", "同步"),
    "write": ("Change", "修改"),
    "sample": ("Sample firm", "示例公司"),
}

"""Sentences of the exports: (English, Chinese)."""

SENTENCES: dict[str, tuple[str, str]] = {
    "export-suffix-unknown": (
        "Files ending in {suffix} cannot be written; choose one of {known}.",
        "无法写出以 {suffix} 结尾的文件，请选择其中之一：{known}。",
    ),
    "export-kind-unfit": (
        "This list cannot be written as {suffix}; choose .xlsx, .csv or .jsonl.",
        "此列表不能导出为 {suffix}，请选择 .xlsx、.csv 或 .jsonl。",
    ),
    "export-cancelled": (
        "The export was stopped and no file was written; start it again when you like.",
        "导出已停止，没有写出文件；需要时请重新导出。",
    ),
    "cell-too-long": (
        "Row {row} has a text of {characters} characters, a cell takes {limit}; export as .csv or .jsonl.",
        "第 {row} 行的文本有 {characters} 个字符，工作簿单元格最多 {limit} 个；请导出为 .csv 或 .jsonl。",
    ),
    "disk-full": (
        "The disk is full, so {path} was not written; make room or choose another folder.",
        "磁盘已满，未能写出 {path}；请清理空间或选择其他文件夹。",
    ),
    "folder-read-only": (
        "{path} may not be written, or another program has it open; close it or choose another folder.",
        "无法写入 {path}，或文件正被其他程序打开；请关闭它或选择其他文件夹。",
    ),
    "folder-missing": (
        "The folder {path} does not exist; create it or choose another one.",
        "文件夹 {path} 不存在，请先创建或选择其他文件夹。",
    ),
    "file-not-written": (
        "{path} could not be written ({reason}); try another folder.",
        "未能写出 {path}（{reason}），请尝试其他文件夹。",
    ),
}

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
    "folder-missing": (
        "The folder {folder} does not exist; create it or choose another one.",
        "文件夹 {folder} 不存在，请先创建或选择其他文件夹。",
    ),
    "font-missing": (
        "The font {file} is missing or damaged, so no document can be made; install the program again.",
        "字体文件 {file} 缺失或损坏，无法生成文档，请重新安装程序。",
    ),
}

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
    "printer-failed": (
        "The printer {printer} took nothing; see whether it is switched on and try again, or save as PDF.",
        "打印机 {printer} 没有接收任何内容；请确认打印机已开启后重试，或另存为 PDF。",
    ),
    "font-missing": (
        "The font {file} is missing or damaged, so no document can be made; install the program again.",
        "字体文件 {file} 缺失或损坏，无法生成文档，请重新安装程序。",
    ),
    "takeout-folder-not-empty": (
        "{folder} is not empty; choose a new folder for the take-out.",
        "{folder} 不是空文件夹，请为完整导出选择新文件夹。",
    ),
    "takeout-unknown": (
        "{folder} holds no take-out of this program; choose the folder with the file manifest.json.",
        "{folder} 中没有本程序的完整导出，请选择含 manifest.json 的文件夹。",
    ),
    "takeout-newer": (
        "The take-out in {folder} is of another version of the program; use that version to bring it in.",
        "{folder} 中的导出来自其他版本，请用该版本的程序恢复。",
    ),
    "takeout-damaged": (
        "{file} is not as it was written; take the data out again.",
        "文件 {file} 与导出时不一致，请重新导出。",
    ),
    "take-in-not-empty": (
        "This data folder already holds records; bring the take-out into a new data folder.",
        "此数据文件夹已有记录，请恢复到新的数据文件夹。",
    ),
    "pack-account-missing": (
        "An account for the pack was not found; name the ids of accounts that you hold.",
        "未找到要生成资料包的客户，请给出您持有的客户的 id。",
    ),
    "template-unreadable": (
        "The template {file} cannot be read; put back the one that came with the program.",
        "模板 {file} 无法读取，请恢复程序自带的模板。",
    ),
    "template-field-unknown": (
        "{file}, line {line}: the field {name} is not known; use one of {known}.",
        "{file} 第 {line} 行：没有字段 {name}，可用字段：{known}。",
    ),
    "template-layout-missing": (
        "The template {file} has no usable layout named {layout}; add one or put back the program's own.",
        "模板 {file} 缺少可用的版式 {layout}，请添加或恢复程序自带的模板。",
    ),
}

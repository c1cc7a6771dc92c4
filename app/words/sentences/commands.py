"""Sentences of the command line: (English, Chinese)."""

SENTENCES: dict[str, tuple[str, str]] = {
    "field-pair": ("“{pair}” is not FIELD=VALUE; write it as in name=Example.", "“{pair}”不是 字段=值 的形式；请写成 name=示例 这样。"),
    "passphrase-file-missing": ("The passphrase file {file} cannot be read; check its path.", "无法读取口令文件 {file}；请检查路径。"),
}

"""Sentences of the command line: (English, Chinese)."""

SENTENCES: dict[str, tuple[str, str]] = {
    "field-pair": (
        "“{pair}” is not FIELD=VALUE; write it as in name=Example.",
        "“{pair}”不是 字段=值 的形式；请写成 name=示例 这样。",
    ),
    "passphrase-file-missing": (
        "The passphrase file {file} cannot be read; check its path.",
        "无法读取口令文件 {file}；请检查路径。",
    ),
    "screen-missing": (
        "There is no screen here to open a window on; use a command, see --help.",
        "这里没有可以打开窗口的屏幕；请使用命令，参见 --help。",
    ),
    "screen-library-missing": (
        "The system lacks {library}, which the window needs; install the libraries that README.md lists.",
        "系统缺少窗口所需的 {library}；请按 README.md 安装所列的库。",
    ),
}

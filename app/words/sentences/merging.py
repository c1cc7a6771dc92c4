"""Sentences of duplicates and merging: (English, Chinese)."""

SENTENCES: dict[str, tuple[str, str]] = {
    "duplicates-kind": ("A {kind} is not compared for duplicates; choose one of {kinds}.",
                        "{kind} 不做查重；请选择：{kinds}。"),
    "merge-kind": ("A {kind} cannot be merged; choose one of {kinds}.", "{kind} 不能合并；请选择：{kinds}。"),
    "merge-itself": ("A record cannot be merged with itself; choose another one.", "记录不能与自身合并；请另选一条。"),
    "merge-archived": ("{name} is archived; restore it before merging.", "“{name}”已归档；请先恢复再合并。"),
    "merge-circular": ("{keep} would come to stand above itself, because it stands below {lose}; change who is above first.",
                       "“{keep}”位于“{lose}”之下，合并后会成为自己的上级；请先更改上级。"),
    "merge-choice": ("“{choice}” is no choice for {key}; write keep or lose.", "“{choice}”不是 {key} 的选项；请写 keep 或 lose。"),
    "merge-currency": ("{key} is in {currency} there; take the currency from the same record too.",
                       "对方的 {key} 以 {currency} 计；请同时采用对方的币种。"),
    "unmerge-done": ("This merge has been taken apart already; nothing is left to do.", "此合并已拆分，无需再做。"),
    "unmerge-later": ("{lose} was merged into {keep} later; take that merge apart first (unmerge {event}).",
                      "之后“{lose}”又并入了“{keep}”；请先拆分那次合并（unmerge {event}）。"),
}  # fmt: skip

"""The words of quotes and orders on paper: English and Chinese."""

WORDS: dict[str, tuple[str, str]] = {
    "quote": ("Quotation", "报价单"),
    "order": ("Order confirmation", "订单确认书"),
    "number": ("No.", "编号"),
    "version": ("Version", "版本"),
    "dated": ("Date", "日期"),
    "valid_until": ("Valid until", "有效期至"),
    "account": ("Customer", "客户"),
    "contact": ("Attention", "联系人"),
    "owner": ("Your contact", "经办人"),
    "place": ("#", "序号"),
    "code": ("Code", "编码"),
    "name": ("Description", "名称"),
    "quantity": ("Quantity", "数量"),
    "unit": ("Unit", "单位"),
    "price_net": ("Price excl. tax", "不含税单价"),
    "price_gross": ("Price incl. tax", "含税单价"),
    "discount": ("Discount", "折扣"),
    "tax": ("Tax", "税率"),
    "amount": ("Amount incl. tax", "含税金额"),
    "net": ("Total excl. tax", "不含税合计"),
    "tax_total": ("Tax", "税额合计"),
    "total": ("Total incl. tax", "价税合计"),
    "capitals": ("In words", "大写金额"),
    "terms": ("Terms", "条款"),
    "ours": ("For the supplier", "供方（盖章）"),
    "theirs": ("For the customer", "需方（盖章）"),
    "provisional": ("provisional number until the next sync", "暂编号，同步后由服务器分配正式编号"),
}


def word(key: str, language: str) -> str:
    """One word in a language."""
    return WORDS[key][language == "zh_CN"]


UNITS = {
    "个": "pcs", "件": "pcs", "只": "pcs", "支": "pcs", "根": "pcs", "块": "pcs", "台": "units", "套": "sets",
    "组": "sets", "箱": "boxes", "盒": "boxes", "包": "packs", "袋": "bags", "瓶": "bottles", "桶": "drums",
    "卷": "rolls", "张": "sheets", "对": "pairs", "双": "pairs", "米": "m", "平方米": "m²", "立方米": "m³",
    "克": "g", "千克": "kg", "公斤": "kg", "吨": "t", "升": "L", "次": "times", "小时": "hours", "天": "days",
    "月": "months", "年": "years", "项": "items", "批": "lots",
}  # fmt: skip
"""Units that products are usually sold in, for papers in English; any other one stands as the firm writes it."""


def unit(written: str, language: str) -> str:
    """A product's unit in the language of the paper."""
    return written if language == "zh_CN" else UNITS.get(written.strip(), written)

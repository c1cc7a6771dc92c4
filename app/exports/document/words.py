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

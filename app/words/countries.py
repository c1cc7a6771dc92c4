"""Countries by the names under which people write them, in English and Chinese."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Final

COUNTRIES: Final[Mapping[str, tuple[str, ...]]] = {
    "AE": ("United Arab Emirates", "阿联酋", "UAE", "阿拉伯联合酋长国"), "AR": ("Argentina", "阿根廷"), "AT": ("Austria", "奥地利"),
    "AU": ("Australia", "澳大利亚", "澳洲"), "BE": ("Belgium", "比利时"), "BG": ("Bulgaria", "保加利亚"), "BR": ("Brazil", "巴西"),
    "BY": ("Belarus", "白俄罗斯"), "CA": ("Canada", "加拿大"), "CH": ("Switzerland", "瑞士"), "CL": ("Chile", "智利"),
    "CN": ("China", "中国", "中华人民共和国", "中国大陆", "PRC", "CHN", "Mainland China", "People's Republic of China"),
    "CO": ("Colombia", "哥伦比亚"), "CY": ("Cyprus", "塞浦路斯"), "CZ": ("Czechia", "捷克", "Czech Republic"),
    "DE": ("Germany", "德国", "Deutschland", "DEU"), "DK": ("Denmark", "丹麦"), "EE": ("Estonia", "爱沙尼亚"),
    "EG": ("Egypt", "埃及"), "ES": ("Spain", "西班牙", "España"), "FI": ("Finland", "芬兰"), "FR": ("France", "法国", "FRA"),
    "GB": ("United Kingdom", "英国", "UK", "Great Britain", "England", "GBR"), "GR": ("Greece", "希腊", "EL"),
    "HK": ("Hong Kong", "香港", "中国香港"), "HR": ("Croatia", "克罗地亚"), "HU": ("Hungary", "匈牙利"),
    "ID": ("Indonesia", "印度尼西亚", "印尼"), "IE": ("Ireland", "爱尔兰"), "IL": ("Israel", "以色列"), "IN": ("India", "印度"),
    "IS": ("Iceland", "冰岛"), "IT": ("Italy", "意大利", "Italia", "ITA"), "JP": ("Japan", "日本", "JPN"),
    "KR": ("South Korea", "韩国", "Korea", "Republic of Korea", "KOR"), "LT": ("Lithuania", "立陶宛"),
    "LU": ("Luxembourg", "卢森堡"), "LV": ("Latvia", "拉脱维亚"), "MO": ("Macao", "澳门", "Macau", "中国澳门"),
    "MT": ("Malta", "马耳他"), "MX": ("Mexico", "墨西哥", "México"), "MY": ("Malaysia", "马来西亚"),
    "NL": ("Netherlands", "荷兰", "The Netherlands", "Holland"), "NO": ("Norway", "挪威"), "NZ": ("New Zealand", "新西兰"),
    "PE": ("Peru", "秘鲁"), "PH": ("Philippines", "菲律宾"), "PK": ("Pakistan", "巴基斯坦"), "PL": ("Poland", "波兰"),
    "PT": ("Portugal", "葡萄牙"), "RO": ("Romania", "罗马尼亚"), "RS": ("Serbia", "塞尔维亚"),
    "RU": ("Russia", "俄罗斯", "Russian Federation"), "SA": ("Saudi Arabia", "沙特阿拉伯", "沙特"), "SE": ("Sweden", "瑞典"),
    "SG": ("Singapore", "新加坡"), "SI": ("Slovenia", "斯洛文尼亚"), "SK": ("Slovakia", "斯洛伐克"), "TH": ("Thailand", "泰国"),
    "TR": ("Türkiye", "土耳其", "Turkey"), "TW": ("Taiwan", "台湾", "中国台湾", "臺灣"), "UA": ("Ukraine", "乌克兰"),
    "US": ("United States", "美国", "USA", "United States of America", "America"), "VN": ("Vietnam", "越南", "Viet Nam"),
    "ZA": ("South Africa", "南非"),
}  # fmt: skip
"""ISO 3166 code → the English name, the Chinese name, then further ones."""


def country_code(text: str | None) -> str:
    """The ISO 3166 code of a country as typed; empty for one that is not known here."""
    return _codes().get(_folded(text or ""), "")


def country_name(code: str, language: str) -> str:
    """The name of a country; its code where it has none here."""
    names = COUNTRIES.get(code)
    return code if names is None else names[1 if language == "zh_CN" else 0]


@cache
def _codes() -> dict[str, str]:
    named = {_folded(name): code for code, names in COUNTRIES.items() for name in names}
    return named | {code.casefold(): code for code in COUNTRIES}


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace(".", "").split())

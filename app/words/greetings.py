"""What the usual messages say: name, subject and text in both languages; each a beginning that a firm makes its own."""

from typing import NamedTuple

from app.rules.choices import Occasion


class Usual(NamedTuple):
    """A message to begin with; ``{…}`` are merge fields."""

    name: str
    name_en: str
    subject: str
    subject_en: str
    body: str
    body_en: str


GREETINGS: dict[str, Usual] = {
    Occasion.BIRTHDAY: Usual(
        "生日问候", "Birthday greeting", "{联系人|客户}，生日快乐", "Happy birthday, {contact|customer}",
        "{联系人|客户}您好：\n\n祝您生日快乐，身体健康，工作顺利！\n\n{我方公司|} {我方姓名}",
        "Dear {contact|customer},\n\nhappy birthday! We wish you health and a good year.\n\n{sender}\n{firm|}",
    ),
    Occasion.NEW_YEAR: Usual(
        "元旦问候", "New Year's greeting", "{联系人|客户}，新年快乐", "Happy New Year, {contact|customer}",
        "{联系人|客户}您好：\n\n新年快乐！感谢{客户}一年来的信任，祝您新的一年事业兴旺。\n\n{我方公司|} {我方姓名}",
        "Dear {contact|customer},\n\nhappy New Year! Thank you for the trust of {account}.\n\n{sender}\n{firm|}",
    ),
    Occasion.SPRING_FESTIVAL: Usual(
        "春节问候", "Spring Festival greeting", "{联系人|客户}，新春快乐", "Happy Spring Festival, {contact|customer}",
        "{联系人|客户}您好：\n\n恭贺新春！感谢{客户}一年来的支持，祝您和家人新春快乐，万事如意。\n\n{我方公司|} {我方姓名}",
        "Dear {contact|customer},\n\nhappy Spring Festival to you and your family, and thank you for the trust of {account}.\n\n"
        "{sender}\n{firm|}",
    ),
    Occasion.LANTERN_FESTIVAL: Usual(
        "元宵问候", "Lantern Festival greeting", "{联系人|客户}，元宵节快乐", "Happy Lantern Festival, {contact|customer}",
        "{联系人|客户}您好：\n\n元宵节快乐，祝您阖家团圆！\n\n{我方公司|} {我方姓名}",
        "Dear {contact|customer},\n\nhappy Lantern Festival to you and your family.\n\n{sender}\n{firm|}",
    ),
    Occasion.DRAGON_BOAT: Usual(
        "端午问候", "Dragon Boat greeting", "{联系人|客户}，端午安康", "Happy Dragon Boat Festival, {contact|customer}",
        "{联系人|客户}您好：\n\n端午安康！祝您和家人健康平安。\n\n{我方公司|} {我方姓名}",
        "Dear {contact|customer},\n\nall the best for the Dragon Boat Festival.\n\n{sender}\n{firm|}",
    ),
    Occasion.MID_AUTUMN: Usual(
        "中秋问候", "Mid-Autumn greeting", "{联系人|客户}，中秋快乐", "Happy Mid-Autumn Festival, {contact|customer}",
        "{联系人|客户}您好：\n\n中秋快乐，祝您阖家团圆，人月两圆！\n\n{我方公司|} {我方姓名}",
        "Dear {contact|customer},\n\nhappy Mid-Autumn Festival to you and your family.\n\n{sender}\n{firm|}",
    ),
    Occasion.NATIONAL_DAY: Usual(
        "国庆问候", "National Day greeting", "{联系人|客户}，国庆快乐", "Happy National Day, {contact|customer}",
        "{联系人|客户}您好：\n\n国庆节快乐，祝您假期愉快！\n\n{我方公司|} {我方姓名}",
        "Dear {contact|customer},\n\nhappy National Day; we wish you a pleasant holiday.\n\n{sender}\n{firm|}",
    ),
    Occasion.CHRISTMAS: Usual(
        "圣诞问候", "Christmas greeting", "{联系人|客户}，圣诞快乐", "Merry Christmas, {contact|customer}",
        "{联系人|客户}您好：\n\n圣诞快乐，祝您节日愉快！\n\n{我方公司|} {我方姓名}",
        "Dear {contact|customer},\n\nmerry Christmas to you and your family.\n\n{sender}\n{firm|}",
    ),
}  # fmt: skip

CARE: dict[str, Usual] = {
    "trial": Usual(
        "试用邀请", "Invitation to a trial", "邀请{客户}试用", "A trial for {account}",
        "{联系人|客户}您好：\n\n我们为{客户}准备了试用方案，可先试后购。方便时请告知您的时间，我来介绍。\n\n{我方公司|} {我方姓名} {我方电话|}",
        "Dear {contact|customer},\n\nwe have prepared a trial for {account}: try first, buy later. When may I tell you more?\n\n"
        "{sender}, {firm|} {sender_phone|}",
    ),
    "first_offer": Usual(
        "首单优惠", "First offer", "给{客户}的首单优惠", "A first offer for {account}",
        "{联系人|客户}您好：\n\n随信附上首次合作的优惠方案，请过目。\n\n{我方公司|} {我方姓名} {我方电话|}",
        "Dear {contact|customer},\n\nplease find our offer for a first order.\n\n{sender}, {firm|} {sender_phone|}",
    ),
    "welcome": Usual(
        "新客户欢迎", "Welcome", "欢迎{客户}", "Welcome, {account}",
        "{联系人|客户}您好：\n\n欢迎成为我们的客户。我是您的专属联系人{我方姓名}，有任何需要请随时联系。\n\n{我方公司|} {我方电话|}",
        "Dear {contact|customer},\n\nwelcome! I am {sender}, your contact at {firm|}; call me whenever you need anything. {sender_phone|}",
    ),
    "personal_offer": Usual(
        "专属报价", "Personal offer", "给{客户}的专属报价", "A personal offer for {account}",
        "{联系人|客户}您好：\n\n根据{客户}近期的采购，我们准备了专属报价，请过目。\n\n{我方公司|} {我方姓名} {我方电话|}",
        "Dear {contact|customer},\n\nfrom what {account} bought lately we have prepared a personal offer.\n\n{sender}, {firm|} {sender_phone|}",
    ),
    "privileges": Usual(
        "老客户礼遇", "Privileges", "{客户}的专属礼遇", "Privileges for {account}",
        "{联系人|客户}您好：\n\n感谢{客户}长期以来的信任，您可享受优先交付和专人服务。\n\n{我方公司|} {我方姓名} {我方电话|}",
        "Dear {contact|customer},\n\nthank you for the long trust of {account}; you now have priority delivery and a person of your own.\n\n"
        "{sender}, {firm|} {sender_phone|}",
    ),
    "win_back": Usual(
        "赢回方案", "Win-back", "{客户}，期待再次合作", "We would like to work with {account} again",
        "{联系人|客户}您好：\n\n好久不见。我们想了解{客户}停止采购的原因，并为您准备了新的方案。\n\n{我方公司|} {我方姓名} {我方电话|}",
        "Dear {contact|customer},\n\nwe have missed you. May I learn why {account} stopped ordering, and show you a new offer?\n\n"
        "{sender}, {firm|} {sender_phone|}",
    ),
}  # fmt: skip
"""Messages of the usual care plans by their keys."""

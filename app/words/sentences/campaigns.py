"""Sentences of campaigns, messages and care: (English, Chinese)."""

SENTENCES: dict[str, tuple[str, str]] = {
    "campaign-channel": ("Nobody can be reached without a channel; choose one in the details.", "未选择渠道；请在详情中选择。"),
    "campaign-segment": ("The segment is gone or holds neither accounts nor contacts; choose another one.",
                         "该客户分群已不存在，或不是客户/联系人分群；请另选一个。"),
    "campaign-days": ("Birthdays need a first and a last day, at most {most} days apart; correct them.",
                      "生日问候需要起止日期，且最多相隔 {most} 天；请修改。"),
    "campaign-percent": ("A control group is from 0 to {most} % of the audience; correct it.", "对照组为 0% 至 {most}%；请修改。"),
    "campaign-empty": ("Nobody stands in this segment now; choose another one or other days.", "该范围内目前没有对象；请更换分群或日期。"),
    "campaign-begun": ("Some of {name} were contacted or have a task already, so its audience stands; make a new campaign for others.",
                       "“{name}”已开始联系，名单不再变动；如需面向其他客户，请新建活动。"),
    "campaign-over": ("{name} is finished or cancelled; set it running again in the details to contact anybody.",
                      "“{name}”已结束或已取消；如需继续联系，请在详情中改为进行中。"),
    "campaign-message": ("There is no message yet; choose or write one first.", "尚未选择消息；请先选择或撰写。"),
    "campaign-unplanned": ("Nobody waits for a message; draw up the list first, unless all were contacted.",
                           "没有待联系的对象；请先确定名单（全部联系完毕除外）。"),
    "campaign-answer": ("None of those selected was contacted yet; record answers of those who were.",
                        "所选对象均未联系过；请选择已联系的对象记录响应。"),
    "message-empty": ("The message has no text; write it in Chinese, in English or in both.", "消息没有正文；请填写中文或英文正文，或两者都填。"),
    "message-field": ("There is no field {{{word}}}; choose one from the list of fields.", "没有字段 {{{word}}}；请从字段列表中选择。"),
}  # fmt: skip

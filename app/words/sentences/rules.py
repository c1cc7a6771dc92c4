"""What the rules refuse, in English and Chinese: one sentence with the next step."""

SENTENCES: dict[str, tuple[str, str]] = {
    "holidays-unclear": (
        "This is no list of public holidays; choose a JSON file with a year and its days.",
        "这不是节假日列表；请选择含年份和日期的 JSON 文件。",
    ),
    "target-value": (
        "A target is more than nothing; enter an amount or a number above zero.",
        "目标必须大于零；请填写大于零的金额或数量。",
    ),
    "target-period": (
        "The period ends before it begins; choose a later end.",
        "结束日期早于开始日期；请选择更晚的结束日期。",
    ),
    "target-for-two": (
        "A target is for a person or for a team, not for both; choose one.",
        "目标只能针对个人或团队之一；请选择其一。",
    ),
    "position-unclear": (
        "“{text}” is no position; paste one such as 31.2304, 121.4737 or the link of a map.",
        "“{text}”不是位置；请粘贴如 31.2304, 121.4737 的坐标或地图链接。",
    ),
    # states
    "state-unknown": (
        "The state “{state}” comes from a newer version; update the program.",
        "状态“{state}”来自更新的版本，请升级程序。",
    ),
    "move-not-allowed": (
        "It cannot go from “{state}” to “{to}”; choose one of the steps offered.",
        "不能从“{state}”变为“{to}”，请选择可用的步骤。",
    ),
    "beyond-limit": (
        "The amount is over the limit up to which this step needs no approval; ask your manager to make it.",
        "金额超过无需批准的限额，请由主管进行此操作。",
    ),
    "move-not-yours": (
        "Going from “{state}” to “{to}” is up to a manager; ask yours.",
        "从“{state}”变为“{to}”需由主管操作，请联系您的主管。",
    ),
    "move-needs-field": ("Fill in “{needed}” before this step.", "请先填写“{needed}”再继续。"),
    "stage-deal-closed": (
        "A closed deal does not change its stage; re-open it first.",
        "已关闭的商机不能变更阶段，请先重新打开。",
    ),
    "stage-rule-missing": (
        "The stage asks for “{rule_field}”; fill it in and move again.",
        "该阶段要求填写“{rule_field}”，请补充后再移动。",
    ),
    "stage-tasks-unclear": (
        "The task {task} is not complete; write a title and the days until it is due.",
        "任务 {task} 不完整，请填写标题和几天内完成。",
    ),
    "condition-unclear": (
        "The rule {rule} is not complete; choose a field, a test and a value.",
        "规则 {rule} 不完整，请选择字段、条件和数值。",
    ),
    "probability-range": (
        "{percent} % is no chance; enter 0 to 100.",
        "赢率 {percent}% 无效，请输入 0 到 100。",
    ),
    # leads
    "lead-not-convertible": (
        "A lead that is “{status}” is not converted; take it up first.",
        "状态为“{status}”的线索不能转换，请先恢复跟进。",
    ),
    "lead-not-recyclable": (
        "Only a disqualified lead goes back to the pool this way; this one is “{status}”, so disqualify it first.",
        "只有无效线索才能回收到公海；该线索当前为“{status}”，请先标为无效。",
    ),
    # money
    "currency-unknown": (
        "The currency {currency} is not known; use an ISO 4217 code such as CNY.",
        "币种 {currency} 不存在，请使用 CNY 这样的 ISO 4217 代码。",
    ),
    "currency-differs": (
        "{one} and {other} cannot be added; convert one of them first.",
        "{one} 与 {other} 不能直接相加，请先换算。",
    ),
    "amount-unclear": (
        "“{text}” is not a clear amount; write it like 1,234.50 CNY.",
        "无法识别金额“{text}”，请写成 1,234.50 CNY 的形式。",
    ),
    "amount-too-precise": (
        "The currency has {digits} decimal places at most; round the amount.",
        "该币种最多 {digits} 位小数，请取整后再输入。",
    ),
    "amount-too-large": ("The amount is too large; check its digits.", "金额过大，请检查位数。"),
    "rate-not-positive": ("An exchange rate is above zero; enter it again.", "汇率必须大于零，请重新输入。"),
    "price-negative": (
        "A price is not below zero; use a discount or a return instead.",
        "单价不能为负，请改用折扣或退货。",
    ),
    "discount-range": (
        "A discount lies between 0 and 100 %; correct it.",
        "折扣应在 0 到 100% 之间，请修改。",
    ),
    "tax-range": (
        "This tax rate is not possible; enter a percentage such as 13.",
        "税率无效，请输入 13 这样的百分数。",
    ),
    "weights-empty": (
        "There is nothing to share the amount among; add a line.",
        "没有可分摊的对象，请先添加一行。",
    ),
    "weight-negative": ("A share is not below zero; correct it.", "分摊比例不能为负，请修改。"),
    # quotes, orders, receipts
    "lines-missing": (
        "There is no line yet; add a product or a text with quantity and price.",
        "还没有明细行，请先添加产品或说明，并填写数量和单价。",
    ),
    "quantity-not-positive": (
        "A quantity is above zero; for goods that come back write a credit note.",
        "数量必须大于零；退货请开具贷项通知单。",
    ),
    "amount-negative": (
        "This amount is not below zero; enter it without the minus sign.",
        "该金额不能为负，请去掉负号。",
    ),
    "amount-not-positive": (
        "This amount is above zero; enter what was paid or credited.",
        "该金额必须大于零，请填写实际收款或退款金额。",
    ),
    "quote-expired": (
        "The quote held until {valid_until}; make a new version with a later day.",
        "报价有效期至 {valid_until}，已过期；请新建版本并延长有效期。",
    ),
    "product-withdrawn": (
        "{name} is not sold any more; replace it in a new version, or put it on sale again.",
        "{name} 已停售；请在新版本中替换，或重新启用该产品。",
    ),
    "receipt-over-order": (
        "The receipts are more than the order is still worth; correct the amount or choose another order.",
        "回款超过订单应收余额，请修改金额或选择其他订单。",
    ),
    "credit-over-order": (
        "The credit notes are more than the order; correct the amount.",
        "贷项金额超过订单总额，请修改金额。",
    ),
    # reach, pool
    "reach-read-only": (
        "You may see this record but not change it; ask its owner.",
        "您只能查看该记录，如需修改请联系负责人。",
    ),
    "reach-none": (
        "This record is out of your reach; ask your manager.",
        "您无权访问该记录，请联系您的主管。",
    ),
    "team-circular": (
        "A team cannot stand above itself; choose another parent.",
        "团队不能隶属于自身，请选择其他上级。",
    ),
    "parent-circular": (
        "A record cannot stand above itself; choose another parent.",
        "记录不能成为自己的上级，请选择其他上级。",
    ),
    "claim-held": (
        "{holder} holds this account; ask them or their manager.",
        "该客户由 {holder} 持有，请与其或其主管联系。",
    ),
    "claim-own": ("You hold this account already; nothing needs doing.", "该客户已归您所有，无需再次领取。"),
    "claim-came-later": (
        "{holder} claimed it first, at {asked_at}; choose another account.",
        "{holder} 已于 {asked_at} 先领取，请选择其他客户。",
    ),
    "claim-holding-cap": (
        "You hold {cap} accounts and leads, as many as this pool allows; return one first.",
        "您已持有 {cap} 个客户和线索，达到该公海上限，请先退回一个。",
    ),
    "claim-daily-cap": (
        "You have claimed {cap} accounts and leads today, as many as allowed; go on tomorrow.",
        "您今天已领取 {cap} 个客户和线索，达到每日上限，请明天再来。",
    ),
    "claim-cool-down": (
        "You held this record until lately; you may claim it again from {free}.",
        "您不久前持有过此记录，{free} 之后才能再次领取。",
    ),
    # time
    "zone-unknown": (
        "The time zone {zone} does not exist; choose one such as Asia/Shanghai.",
        "时区 {zone} 不存在，请选择 Asia/Shanghai 这样的时区。",
    ),
    "calendar-no-hours": (
        "The work calendar has no working hours; add a shift to a weekday.",
        "工作日历没有工作时间，请为某个工作日添加班次。",
    ),
    "calendar-shifts": (
        "The shift from minute {start} to {end} is empty or overlaps another; correct it.",
        "第 {start} 至 {end} 分钟的班次为空或与其他班次重叠，请修改。",
    ),
    "shift-unreadable": (
        "“{text}” is not a shift; write it as 09:00-12:00 beside its weekday.",
        "“{text}”不是有效的班次，请在对应星期写成 09:00-12:00 的形式。",
    ),
    "day-unreadable": (
        "The line “{text}” is not understood; write it as 2027-02-06..2027-02-12 New Year, with + for a day worked.",
        "无法识别“{text}”；请写成 2027-02-06..2027-02-12 春节，调休上班日在前面加 +。",
    ),
    "minutes-negative": ("A time limit is not below zero; correct it.", "时限不能为负，请修改。"),
    "minutes-not-positive": (
        "A time limit is at least one minute; correct it.",
        "时限至少为一分钟，请修改。",
    ),
    "due-too-far": (
        "The work calendar has too little working time for this limit; check both.",
        "工作日历的工作时间不足以满足该时限，请检查两者。",
    ),
    "recurrence-unclear": (
        "The repetition “{rule}” is not understood; choose it from the list.",
        "无法识别重复规则“{rule}”，请从列表中选择。",
    ),
    "recurrence-too-often": (
        "“{rule}” repeats more than daily; choose days or longer.",
        "“{rule}”的重复频率高于每天，请选择按天或更长周期。",
    ),
    "recurrence-impossible": (
        "“{rule}” never happens; choose another day or a later end.",
        "“{rule}”永远不会发生，请选择其他日期或更晚的结束时间。",
    ),
    "dates-order": (
        "{end} is before {start}; change one of the dates.",
        "{end} 早于 {start}，请修改其中一个日期。",
    ),
    # forms
    "name-required": ("Enter a name.", "请输入名称。"),
    "text-too-long": (
        "The text has {length} characters; {limit} are allowed, so shorten it.",
        "文字共 {length} 个字符，最多 {limit} 个，请缩短。",
    ),
    "text-control": (
        "The text contains an invisible control character; type it anew.",
        "文字中含有不可见的控制字符，请重新输入。",
    ),
    "credit-code-shape": (
        "A unified social credit code has 18 digits and capitals without I, O, S, V, Z; check it.",
        "统一社会信用代码为 18 位数字和大写字母（不含 I、O、S、V、Z），请核对。",
    ),
    "credit-code-check": (
        "The last character of the credit code does not fit the others; check for a slip.",
        "统一社会信用代码的校验位不符，请检查是否输错。",
    ),
    "tax-id-invalid": (
        "“{number}” is no tax id of {country} ({id_kind}); compare it with the firm's papers or correct the country.",
        "“{number}”不是有效的{country}税号（{id_kind}）；请与对方文件核对，或更正国家。",
    ),
    "email-shape": (
        "This is no e-mail address; write it like name@firm.cn.",
        "邮箱格式不正确，请写成 name@firm.cn 的形式。",
    ),
    "phone-shape": (
        "This number cannot be dialled; write 5 to 15 digits, with + for a country code.",
        "电话号码无法拨打，请输入 5 到 15 位数字，国家代码前加 +。",
    ),
    # loyalty
    "tiers-order": (
        "The tier {tier} does not lie above the one before it; let it begin at other points.",
        "等级 {tier} 的起始积分没有高于前一等级，请修改。",
    ),
    "points-sign": (
        "Earned points are above zero, spent and expired ones below; correct the sign.",
        "获得的积分应为正，消费和过期的积分应为负，请修改符号。",
    ),
    "points-short": (
        "Only {balance} points are left; spend fewer.",
        "积分余额仅剩 {balance}，请减少消费积分。",
    ),
    "points-reason": ("An adjustment needs a reason; enter one.", "调整积分需要说明原因，请填写。"),
    "membership-order": (
        "The membership ends before it begins; choose a later end.",
        "会员的到期日早于生效日，请选择更晚的到期日。",
    ),
    # filter
    "query-unknown-field": (
        "There is no field “{word}” (at {position}); choose one from the list or put it in quotes.",
        "没有“{word}”这个字段（第 {position} 位），请从列表中选择或加上引号。",
    ),
    "query-value-missing": (
        "“{word}” (at {position}) has no value; write one right after the sign.",
        "“{word}”（第 {position} 位）缺少取值，请紧接符号填写。",
    ),
    "query-in-words": (
        "“{word}” (at {position}) is no sign between a field and its value; write {instead}, or put the words in quotes.",
        "“{word}”（第 {position} 位）不能连接字段和取值，请写成 {instead}，或把这些词加上引号。",
    ),
    "query-parenthesis": (
        "A parenthesis has no partner (at {position}); add or remove one.",
        "括号不成对（第 {position} 位），请补上或删除。",
    ),
    "query-quote": (
        "The quotation mark at {position} is never closed; add the second one.",
        "第 {position} 位的引号没有闭合，请补上。",
    ),
    "query-incomplete": (
        "Something is missing at {position}; write a word or a test there.",
        "第 {position} 位缺少内容，请填写词语或条件。",
    ),
    "query-too-long": (
        "The filter is longer than {limit} characters; shorten it.",
        "筛选条件超过 {limit} 个字符，请缩短。",
    ),
    "query-too-deep": (
        "The filter is nested too deeply at {position}; use fewer parentheses.",
        "筛选条件在第 {position} 位嵌套过深，请减少括号。",
    ),
    "pair-unreadable": (
        "“{text}” is not a topic with both questions; write it as topic | if it is there | if it is not.",
        "“{text}”缺少正反两个问题，请写成 主题 | 具备时 | 不具备时。",
    ),
    "pairs-too-many": (
        "A questionnaire has at most {most} topics; take some away.",
        "问卷最多 {most} 个主题，请删减。",
    ),
}

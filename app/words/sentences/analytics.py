"""Sentences of the analytics: notes beside figures, and refusals of files and columns: (English, Chinese)."""

from app.words.sentences.cost import SENTENCES as COST

_FILES: dict[str, tuple[str, str]] = {
    "method-unknown": (
        "The method {method} is not known; choose one of {methods}.",
        "没有名为 {method} 的方法，请选择其中之一：{methods}。",
    ),
    "fit-file-unreadable": (
        "The file {path} cannot be read; check that it exists and may be opened.",
        "无法读取文件 {path}，请检查它是否存在、是否有权限打开。",
    ),
    "file-not-text": (
        "The file {path} is no text; save it as CSV in UTF-8.",
        "文件 {path} 不是文本，请另存为 UTF-8 编码的 CSV。",
    ),
    "fit-file-empty": (
        "The file {path} is empty; it needs a line of column names and rows.",
        "文件 {path} 是空的；需要一行列名和若干数据行。",
    ),
    "column-missing": (
        "The column {column} is missing; the file has: {columns}.",
        "缺少列 {column}；文件中有：{columns}。",
    ),
    "fit-row-short": (
        "Data row {row} ends before the column {column}; complete or delete it.",
        "第 {row} 行数据没有 {column} 列，请补全或删除该行。",
    ),
    "number-missing": (
        "The column {column} has no number in data row {row}; fill it in or delete the row.",
        "第 {row} 行数据的 {column} 列没有数字，请填写或删除该行。",
    ),
    "number-unreadable": (
        "“{text}” in column {column}, data row {row}, is no number; write it as 1234.5.",
        "第 {row} 行数据 {column} 列的“{text}”不是数字，请写成 1234.5 的形式。",
    ),
    "date-unreadable": (
        "“{text}” in column {column}, data row {row}, is no date; write it as 2024-05-31.",
        "第 {row} 行数据 {column} 列的“{text}”不是日期，请写成 2024-05-31 的形式。",
    ),
    "number-negative": (
        "The column {column} is negative in data row {row}; it must be 0 or more.",
        "第 {row} 行数据的 {column} 列为负数，必须大于或等于 0。",
    ),
    "number-not-positive": (
        "The column {column} must be over 0 in data row {row}.",
        "第 {row} 行数据的 {column} 列必须大于 0。",
    ),
    "not-a-count": (
        "The column {column} must hold a whole number from 0 in data row {row}.",
        "第 {row} 行数据的 {column} 列必须是 0 或正整数。",
    ),
    "recency-after-end": (
        "In data row {row} the last purchase ({column}) lies after the end of observation T; check both columns.",
        "第 {row} 行数据的最后购买时间（{column}）晚于观察期 T，请检查这两列。",
    ),
    "recency-without-repeat": (
        "Data row {row} has a {column} but no repeat purchase; with frequency 0 it must be 0.",
        "第 {row} 行数据没有重复购买却有 {column}；frequency 为 0 时它必须为 0。",
    ),
    "periods-out-of-order": (
        "The column {column} must rise from row to row; data row {row} does not.",
        "{column} 列必须逐行递增，第 {row} 行数据不符合。",
    ),
    "cohort-grows": (
        "The column {column} rises in data row {row}; a cohort can only shrink.",
        "第 {row} 行数据的 {column} 列变大了；同一批客户只会减少。",
    ),
    "event-not-binary": (
        "The column {column} must be 0 or 1; data row {row} is neither.",
        "{column} 列只能是 0 或 1，第 {row} 行数据不符合。",
    ),
    "kano-answer": (
        "The answer {answer} is not on the scale 1 (like) to 5 (dislike).",
        "答案 {answer} 不在 1（喜欢）到 5（不喜欢）的范围内。",
    ),
    "kano-answer-row": (
        "The column {column} must hold an answer from 1 (like) to 5 (dislike); data row {row} does not.",
        "{column} 列的答案须为 1（喜欢）到 5（不喜欢），第 {row} 行数据不符合。",
    ),
    "score-outside": (
        "The score in data row {row} is not between {low} and {high}; correct it.",
        "第 {row} 行数据的评分不在 {low} 到 {high} 之间，请更正。",
    ),
    "count-outside": (
        "A count of {count} does not fit into {n}; it must lie between 0 and {n}.",
        "数量 {count} 超出范围，必须在 0 到 {n} 之间。",
    ),
    "count-outside-size": (
        "The {column} in row {row} must lie between 0 and the size of the period.",
        "第 {row} 行的 {column} 必须在 0 到该期总数之间。",
    ),
    "no-features": (
        "There is no column but y; add at least one feature.",
        "除 y 外没有其他列，请至少添加一个特征列。",
    ),
    "features-repeat": (
        "One feature is a combination of the others; leave one of them out.",
        "某个特征可由其他特征推出，请去掉其中一个。",
    ),
    "predict-unreadable": (
        "“{text}” is no request that this method understands; see the help of fit.",
        "该方法无法理解预测请求“{text}”，请查看 fit 的帮助。",
    ),
    "share-unreadable": (
        "“{text}” is no share; write it as 0.2, 20% or 1/5.",
        "“{text}”不是比例，请写成 0.2、20% 或 1/5。",
    ),
    "share-outside": (
        "Support {support} and confidence {confidence} must be shares up to 1, the support over 0.",
        "支持度 {support} 与置信度 {confidence} 须不超过 1，且支持度大于 0。",
    ),
    "too-many-combinations": (
        "With a support of {support} there are too many combinations; raise it.",
        "支持度为 {support} 时组合过多，请调高支持度。",
    ),
    "season-not-positive": (
        "A season of {season} periods is impossible; give 1 or more, 12 for months.",
        "季节长度不能为 {season}，请填写 1 以上的整数，按月为 12。",
    ),
    "series-not-positive": (
        "Multiplicative seasons need values over 0, row {row} is not; use additive seasons.",
        "乘法季节要求数值大于 0，第 {row} 行不符合，请使用加法季节。",
    ),
}

_NOTES: dict[str, tuple[str, str]] = {
    "too-few-customers": (
        "{n} customers are too few for this method; it needs {least} or more.",
        "只有 {n} 位客户，数量不足；该方法至少需要 {least} 位。",
    ),
    "bands-moved": (
        "In the last {days} days {came} accounts came into the high band, {left} left it.",
        "最近 {days} 天有 {came} 个客户进入高风险，{left} 个离开。",
    ),
    "stages-moved": (
        "In the last {days} days {n} accounts came into another stage.",
        "最近 {days} 天有 {n} 个客户换了阶段。",
    ),
    "no-customers": (
        "There is no customer with an order in this selection; nothing is judged.",
        "所选范围内没有下过订单的客户，无法判断。",
    ),
    "no-repeat-purchases": (
        "None of the {n} customers has bought twice, so nothing can be said about their rhythm.",
        "{n} 位客户都没有重复购买，无法推断购买节奏。",
    ),
    "not-converged": (
        "The estimate did not settle; do not rely on these parameters.",
        "估计没有收敛，请不要依赖这些参数。",
    ),
    "degenerate-fit": (
        (
            "The fit says that practically nobody ever leaves (a {a}, b {b}, mean P(alive) {alive}); "
            "do not use its probabilities."
        ),
        "拟合结果显示几乎没有客户流失（a {a}，b {b}，平均存活概率 {alive}），其概率不可使用。",
    ),
    "fell-back-to-mbgnbd": (
        "MBG/NBD was used instead, because the BG/NBD fit is degenerate.",
        "由于 BG/NBD 拟合退化，改用 MBG/NBD。",
    ),
    "value-not-judged": (
        "No value is given: the orders do not tell how customers come and go.",
        "未给出客户价值：现有订单无法说明客户的去留规律。",
    ),
    "spend-is-the-mean": (
        "Every customer is valued at the mean amount of all repeat orders, because no spend model could be fitted.",
        "无法拟合消费金额模型，因此所有客户按重复订单的平均金额计算。",
    ),
    "amounts-not-positive": (
        "{n} customers with repeat purchases but no positive amount were left out.",
        "有 {n} 位重复购买但金额不为正的客户未计入。",
    ),
    "too-few-repeat-customers": (
        "Only {n} customers have repeat purchases with an amount; {least} or more are needed.",
        "只有 {n} 位客户有带金额的重复购买，至少需要 {least} 位。",
    ),
    "amounts-all-equal": (
        "All mean amounts are {amount}, so there is no spread to model.",
        "所有平均金额都是 {amount}，没有差异可供建模。",
    ),
    "frequency-and-money-related": (
        (
            "Who buys more often also spends differently (correlation {correlation}); "
            "the model assumes that they are unrelated."
        ),
        "购买频率与金额相关（相关系数 {correlation}），而模型假设两者无关，结果请谨慎使用。",
    ),
    "spend-without-mean": (
        "The fitted spend has no finite mean (q {q}), so no amount is expected.",
        "拟合的消费金额没有有限的均值（q {q}），因此不给出预期金额。",
    ),
    "cohort-tells-nothing": (
        "{periods} periods without both losses and survivors say nothing about retention.",
        "{periods} 期数据中没有同时出现流失与留存，无法估计留存率。",
    ),
    "retention-constant": (
        "Retention is practically the same in all periods (α {alpha}, β {beta}); only their ratio means something.",
        "各期留存率几乎相同（α {alpha}，β {beta}），只有两者之比有意义。",
    ),
    "no-spread": (
        "All customers have the same {measure}, so it gives everybody the middle score.",
        "所有客户的 {measure} 相同，因此都取中间分。",
    ),
    "too-few-for-fifths": (
        "{n} customers cannot be split into fifths; the scores only rank them.",
        "{n} 位客户无法分成五等份，评分仅表示先后。",
    ),
    "rows-after-as-of": (
        "Rows after the day of the judgement, left out: {n}.",
        "有 {n} 行晚于判断日，未计入。",
    ),
    "refunds-only": (
        "Customers with refunds only, left out: {n}.",
        "有 {n} 位客户只有退款，未计入。",
    ),
    "negative-totals": (
        "Accounts with refunds over sales, which stand apart: {n}.",
        "有 {n} 位客户退款多于销售，单独列出。",
    ),
    "no-positive-totals": (
        "None of the {n} accounts has a positive total, so there are no classes.",
        "{n} 位客户的合计都不为正，无法分级。",
    ),
    "totals-all-equal": (
        "All {n} totals are equal; the classes only follow the order of the rows.",
        "{n} 位客户的合计相同，分级只是按行顺序。",
    ),
    "kano-contradictions": (
        "{q} of {n} answers contradict themselves; check the wording of the questions.",
        "{n} 份答案中有 {q} 份自相矛盾，请检查问题的表述。",
    ),
    "kano-nothing-usable": (
        "None of the {n} answers says what the feature means to customers; no coefficients are given.",
        "{n} 份答案都无法说明该功能对客户的意义，不给出系数。",
    ),
    "kano-close": (
        (
            "{first} ({a}) and {second} ({b}) are too close to tell apart; "
            "the stronger obligation decides (M > O > A > I)."
        ),
        "{first}（{a}）与 {second}（{b}）差别不明显，按 M > O > A > I 的次序判定。",
    ),
    "nothing-happened": (
        "Nothing has happened yet to any of the {n}; the curve stays at the start.",
        "{n} 个对象都还没有发生事件，曲线停留在起点。",
    ),
    "series-too-short": (
        "{n} points are too few to forecast; {least} or more are needed.",
        "只有 {n} 个数据点，不足以预测，至少需要 {least} 个。",
    ),
    "series-constant": (
        "All values are equal, so the forecast is that value and has no interval.",
        "所有数值相同，因此预测即为该值，没有区间。",
    ),
    "under-two-seasons": (
        "{n} points are under two seasons of {season}; each period repeats the last one known.",
        "{n} 个数据点不足两个季节（每季 {season} 期），沿用上一季的数值。",
    ),
    "under-three-seasons": (
        "{n} points are under three seasons of {season}; the seasonal effects are uncertain.",
        "{n} 个数据点不足三个季节（每季 {season} 期），季节影响不确定。",
    ),
    "season-not-given": (
        "No season was given, so only level and trend are forecast.",
        "没有指定季节长度，只预测水平与趋势。",
    ),
    "no-baskets": (
        "There is no basket with an item.",
        "没有含商品的购物篮。",
    ),
    "no-rules": (
        "Among {n} baskets no rule reaches support {support} and confidence {confidence}.",
        "{n} 个购物篮中没有达到支持度 {support}、置信度 {confidence} 的规则。",
    ),
    "one-outcome-only": (
        "{events} of {n} rows are ones; both outcomes are needed to learn from.",
        "{n} 行中有 {events} 行为 1；两种结果都出现才能估计。",
    ),
    "perfect-separation": (
        "A feature separates the {n} rows perfectly, so the coefficients have no finite value.",
        "某个特征把 {n} 行完全分开，系数没有有限的取值。",
    ),
    "feature-constant": (
        "The feature {feature} is the same in all rows and was left out.",
        "特征 {feature} 在所有行中相同，未使用。",
    ),
    "nothing-to-share": ("There is nothing to take a share of.", "没有可计算比例的数据。"),
    "nothing-before-or-after": ("Nothing came before or after.", "前后均未发生。"),
    "time-not-positive": ("Both times must be longer than nothing.", "两段时间都必须大于零。"),
    "group-empty": (
        "One of the two groups is empty, so there is no difference to judge.",
        "两组中有一组为空，无法比较。",
    ),
    "difference-not-clear": (
        "The difference may be chance: its interval runs from {low} to {high} percentage points.",
        "差异可能出于偶然：区间为 {low} 到 {high} 个百分点。",
    ),
    "no-answers": (
        "There are no answers yet.",
        "还没有答案。",
    ),
    "too-few-answers": (
        "{n} answers are too few to show a score; {least} or more are needed.",
        "只有 {n} 份答案，不足以显示得分，至少需要 {least} 份。",
    ),
    "too-few-events": (
        "{events} of the rarer outcome are too few to train a churn model; {least} or more are needed.",
        "较少的一类结果只有 {events} 个，不足以训练流失模型，至少需要 {least} 个。",
    ),
    "model-not-better": (
        "The churn model (AUC {auc}) is not clearly better than days since the last order (AUC {recency}).",
        "流失模型（AUC {auc}）并不明显优于“距上次下单天数”（AUC {recency}）。",
    ),
    "overdue-rule-used": (
        "Customers are judged by how overdue they are against their own rhythm.",
        "改按客户自身节奏的超期程度判断。",
    ),
    "no-rhythm-yet": (
        "None of the {n} customers has come twice, so nobody can be called silent.",
        "{n} 位客户都只来过一次，无法判断是否沉默。",
    ),
    "report-unknown": (
        "There is no report {name}; choose one of {names}.",
        "没有名为 {name} 的报表，请选择其中之一：{names}。",
    ),
    "other-currencies-left-out": (
        "Left out, because they are not in {currency}: {n} records.",
        "有 {n} 条记录不是 {currency}，未计入。",
    ),
    "too-few-closed-deals": (
        "{n} closed deals are too few for a forecast; {least} or more are needed.",
        "只有 {n} 个已结束的商机，不足以预测，至少需要 {least} 个。",
    ),
    "dead-wood": (
        "Open deals older than any that was ever closed, which are not counted on: {n}.",
        "有 {n} 个商机的存在时间超过任何已结束的商机，不计入预测。",
    ),
    "kano-pairs-incomplete": (
        "Kano answers without both sides, left out: {n}.",
        "有 {n} 份 Kano 答案缺少正反两问之一，未计入。",
    ),
    "too-few-months": (
        "{n} month(s) with judged complaints are too few for limits; three are needed.",
        "仅有 {n} 个月的投诉，不足以计算控制限，至少需要三个月。",
    ),
    "no-complaints": ("There is no complaint in this selection.", "所选范围内没有投诉。"),
    "no-corrective-actions": ("There is no corrective action yet.", "还没有纠正措施。"),
    "before-and-after-only": (
        "Other things changed after the action too: this is an association, not proof of its effect.",
        "措施前后其他情况也在变化：这是关联，不能证明是措施的效果。",
    ),
    "association-only": (
        "Who was helped in time differs in other ways too: this is an association, not an effect.",
        "及时处理的客户在其他方面也可能不同：这是关联，不代表因果。",
    ),
    "no-campaigns": ("No campaign has begun yet.", "还没有开始的市场活动。"),
    "no-control-group": (
        "{campaign} has no control group, so no effect is claimed.",
        "{campaign} 没有对照组，因此不给出活动效果。",
    ),
    "campaign-effect-not-clear": (
        "{campaign}: the difference from the control group may be chance.",
        "{campaign}：与对照组的差异可能出于偶然。",
    ),
    "no-targets": (
        "No target runs on this day; set one to see pace and projection.",
        "这一天没有生效的目标；设定目标后可查看进度与推算。",
    ),
    "not-scored-yet": (
        "The accounts have not been scored yet; open the window once, or wait until the scoring has run.",
        "客户尚未评分；请打开一次窗口或等待评分完成。",
    ),
    "scores-drifted": (
        "The accounts differ from those that the model learned from (stability index {drift}); trust its bands less.",
        "当前客户与模型训练时差别较大（稳定性指数 {drift}），请谨慎看待风险档。",
    ),
    "no-need-segments": (
        "No account has a need segment; fill it in on the account to see needs against value.",
        "还没有客户填写需求分群；在客户资料中填写后可查看需求与价值。",
    ),
    "no-open-deals": (
        "No deal was open on this day; make one to see the pipeline.",
        "这一天没有未结商机；新建商机后可查看漏斗。",
    ),
    "no-open-complaints": (
        "No complaint was open on this day.",
        "这一天没有未结投诉。",
    ),
    "no-members": (
        "No account holds a tier on this day; add memberships to see the tiers.",
        "这一天没有客户持有会员等级；添加会员后可查看。",
    ),
}

SENTENCES: dict[str, tuple[str, str]] = {**_FILES, **_NOTES, **COST}

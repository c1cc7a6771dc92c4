"""Headings that people give columns themselves, in Chinese and English, whatever program the file came from.

Alternatives are separated by ``|`` and compared after :func:`app.imports.headers.normalise`, so that case,
spaces, asterisks, underscores and 必填 do not matter. ``account.city`` is the field of the record pointed to.
"""

PEOPLE = {
    "name_en": "英文名|英文姓名|外文名|English name|name en",
    "title": "职务|职位|岗位|头衔|职称|title|job title|position",
    "department": "部门|所在部门|科室|department|dept",
    "mobile": "手机|手机号|手机号码|移动电话|手机1|联系手机|mobile|mobile phone|cell|cell phone"
    "|mobile number",
    "phone": "电话|座机|固定电话|办公电话|联系电话|电话号码|工作电话|公司电话|phone|phone number"
    "|telephone|tel|work phone",
    "email": "邮箱|邮件|电子邮件|电子邮箱|邮箱地址|电子邮件地址|email|e-mail|email address|mail"
    "|e-mail address",
    "wechat": "微信|微信号|wechat|wechat id|weixin",
    "owner": "负责人|所有人|归属人|销售|销售员|业务员|客户经理|跟进人|owner|sales rep|account manager",
    "description": "备注|描述|说明|简介|其他说明|notes|note|remark|remarks|description|comment|comments",
    "foreign_id": "记录id|唯一性id|id|record id",
}

# ``contact.…`` comes first: a mobile number beside a contact's name is the contact's, else the account's.
ACCOUNT = {
    "contact.name": "联系人|联系人姓名|主要联系人|contact|contact name|contact person|primary contact",
    "contact.mobile": "联系人手机|联系人电话|联系人手机号|手机|手机号|手机号码|mobile|contact mobile"
    "|contact phone",
    "contact.title": "联系人职务|联系人职位|contact title|职务|职位|title|job title",
    "contact.email": "联系人邮箱|联系人邮件|contact email",
    "contact.wechat": "联系人微信|contact wechat|微信|微信号",
    "name": "客户名称|客户|公司名称|公司|企业名称|单位名称|客户全称|公司全称|名称|单位|account"
    "|account name|company"
    "|company name|customer|customer name|name|client|client name|organization|organisation|firm",
    "name_en": "英文名称|公司英文名|客户英文名|英文名|English name|name en|company name (English)",
    "account_no": "客户编号|客户编码|客户代码|编号|客户号|账号|account no|account number|customer no"
    "|customer number"
    "|customer id|account code|customer code|code",
    "credit_code": "统一社会信用代码|社会信用代码|信用代码|统一信用代码|纳税人识别号|税号|credit code|uscc"
    "|unified social credit code",
    "parent": "上级客户|母公司|上级公司|所属集团|集团|parent|parent account|parent company",
    "account_type": "客户分类|客户类型|类型|客户类别|type|account type|customer type",
    "level": "客户级别|客户等级|级别|等级|重要程度|level|grade|rating|customer level|tier",
    "industry": "行业|所属行业|客户行业|industry|sector",
    "source": "来源|客户来源|线索来源|渠道来源|source|lead source",
    "country": "国家|国家/地区|国家地区|国别|country|country/region",
    "province": "省|省份|省/直辖市|所在省|省市自治区|province|state|state/province",
    "city": "市|城市|所在城市|所在市|地级市|city|town",
    "district": "区|区县|区/县|县|所在区|district|county",
    "street": "详细地址|街道|街道地址|门牌号|street|street address|address line 1",
    "address": "地址|公司地址|联系地址|通讯地址|通信地址|办公地址|注册地址|单位地址|客户地址|address"
    "|full address|mailing address",
    "postcode": "邮编|邮政编码|postcode|zip|zip code|postal code",
    "phone": "电话|公司电话|客户电话|联系电话|电话号码|座机|固定电话|总机|手机|手机号|phone|phone number"
    "|telephone|tel|main phone",
    "email": "邮箱|邮件|电子邮件|电子邮箱|公司邮箱|邮箱地址|email|e-mail|email address|mail",
    "website": "网址|网站|官网|公司网址|公司网站|主页|website|web site|url|homepage|web",
    "employees": "员工数|员工人数|人数|公司规模|人员规模|employees|number of employees|headcount|staff",
    "annual_revenue": "年营业额|年销售额|营业额|年收入|annual revenue|revenue|turnover",
    "credit_limit": "信用额度|授信额度|credit limit",
    "currency": "币种|货币|currency",
    "lifecycle_stage": "生命周期|生命周期阶段|客户阶段|客户状态|lifecycle stage|lifecycle|customer stage",
    "need_segment": "需求分群|客户需求|need segment|need",
    "last_followed_at": "最后跟进时间|最近跟进时间|last followed at|last activity",
    "next_follow_at": "下次跟进时间|next follow-up|next follow at",
    "contract_ends_on": "合同到期日|合同到期|contract end|contract ends on",
    "tax_id": "tax id|vat|vat number|vat id",
    "owner": PEOPLE["owner"],
    "description": PEOPLE["description"],
    "foreign_id": "记录id|唯一性id|record id",
}

CONTACT = PEOPLE | {
    "name": "姓名|联系人|联系人姓名|名字|称呼|name|full name|contact|contact name|contact person",
    "last_name": "姓|姓氏|last name|surname|family name",
    "first_name": "名|first name|given name",
    "email_other": "邮箱2|其他邮箱|备用邮箱|email 2|other email|secondary email|email other",
    "birthday": "生日|出生日期|出生年月|birthday|date of birth|birth date|dob",
    "preferences": "偏好|爱好|喜好|兴趣爱好|preferences|hobbies|interests",
    "taboos": "禁忌|忌讳|taboos",
    "is_primary": "主联系人|是否主联系人|首要联系人|是否首要联系人|primary|is primary|primary contact",
    "reports_to": "直属上级|上级|汇报对象|reports to|manager",
    "account": "客户名称|客户|公司名称|公司|所属客户|所在公司|单位|单位名称|企业名称|工作单位|account"
    "|account name|company"
    "|company name|organization|organisation|employer|customer|customer name|firm",
    "account.account_no": "客户编号|客户编码|客户代码|account no|account number|customer no|customer number",
    "account.foreign_id": "客户id|所属客户id|account id|company id",
    "account.industry": "行业|所属行业|industry",
    "account.address": "地址|公司地址|联系地址|通讯地址|办公地址|address|mailing address",
}

LEAD = PEOPLE | {
    "name": "线索名称|线索姓名|姓名|联系人|联系人姓名|name|full name|lead|lead name|contact name",
    "last_name": CONTACT["last_name"],
    "first_name": CONTACT["first_name"],
    "company": "公司|公司名称|企业名称|单位|单位名称|客户名称|company|company name|organization|account name",
    "province": ACCOUNT["province"],
    "city": ACCOUNT["city"],
    "source": "线索来源|来源|渠道|lead source|source|channel",
    "status": "线索状态|跟进状态|状态|lead status|status",
    "disqualify_reason": "无效原因|disqualify reason",
}

DEAL = {
    "name": "商机名称|商机|项目名称|机会名称|deal|deal name|opportunity|opportunity name|name|project name",
    "account": "客户名称|客户|公司|公司名称|account|account name|company|company name|customer",
    "account.account_no": CONTACT["account.account_no"],
    "account.foreign_id": "客户id|account id|company id",
    "contact": "联系人|联系人姓名|决策人|contact|contact name|primary contact",
    "contact.foreign_id": "联系人id|contact id",
    "pipeline": "销售流程|销售管道|pipeline",
    "stage": "销售阶段|阶段|商机阶段|当前阶段|stage|deal stage|sales stage",
    "status": "商机状态|状态|status|deal status",
    "amount": "金额|商机金额|预计金额|预计销售金额|销售金额|合同金额|amount|deal amount|value|deal value"
    "|expected revenue",
    "currency": "币种|货币|currency",
    "probability": "赢率|成交概率|可能性|概率|probability|win rate",
    "expected_close": "预计成交日期|预计成交时间|预计签单日期|预计结单日期|结单日期|成交日期|close date"
    "|closing date"
    "|expected close|expected close date",
    "next_step": "下一步|下一步计划|next step",
    "loss_reason": "输单原因|失败原因|loss reason|lost reason|closed lost reason",
    "source": "来源|商机来源|source|lead source",
    "owner": PEOPLE["owner"] + "|deal owner",
    "description": PEOPLE["description"],
    "foreign_id": "商机id|记录id|唯一性id|record id|deal id",
}

PRODUCT = {
    "code": "产品编号|产品编码|产品代码|货号|料号|物料编码|商品编码|编号|编码|型号|sku|product code|code"
    "|part number|item no",
    "name": "产品名称|产品|品名|商品名称|名称|物料名称|product|product name|name|item|item name",
    "name_en": "英文名称|英文品名|English name|name en",
    "category": "产品分类|产品类别|类别|分类|category|product category",
    "unit": "单位|计量单位|unit|uom|usage unit",
    "list_price": "价格|单价|标准价格|标准单价|售价|目录价|price|unit price|list price",
    "cost": "成本|成本价|cost|unit cost",
    "currency": "币种|货币|currency",
    "active": "是否启用|启用|上架|上下架|active|product active",
    "description": PEOPLE["description"] + "|产品描述",
    "foreign_id": "产品id|记录id|record id",
}

ORDER = {
    "number": "订单编号|订单号|销售订单编号|单号|order number|order no|order id|number|so number",
    "account": "客户名称|客户|公司|公司名称|account|account name|company|customer|customer name",
    "account.account_no": CONTACT["account.account_no"],
    "account.foreign_id": "客户id|account id",
    "contact": "联系人|联系人姓名|contact|contact name",
    "contact.foreign_id": "联系人id|contact id",
    "deal": "商机名称|商机|所属商机|deal|deal name|opportunity|opportunity name",
    "deal.foreign_id": "商机id|deal id|opportunity id",
    "ordered_on": "下单日期|下单时间|订单日期|签订日期|日期|order date|ordered on|date",
    "delivered_on": "交货日期|发货日期|交付日期|delivery date|delivered on",
    "status": "订单状态|状态|status|order status",
    "total": "订单金额|销售订单金额|总金额|合计|金额|总价|total|order total|grand total|amount|order amount",
    "currency": "币种|货币|currency",
    "cost": "成本|订单成本|cost",
    "owner": PEOPLE["owner"],
    "description": PEOPLE["description"],
    "foreign_id": "订单id|记录id|record id",
}

TASK = {
    "title": "任务|任务名称|任务主题|主题|标题|待办|事项|task|title|subject|task name|name",
    "status": "状态|任务状态|status|task status",
    "priority": "优先级|优先程度|priority",
    "start_at": "开始时间|开始日期|start|start date|start time",
    "due_at": "截止日期|截止时间|到期日|到期日期|due|due date|due time|deadline",
    "done_at": "完成时间|完成日期|closed time|completed|done at|completed date",
    "all_day": "全天|all day",
    "recurrence": "重复|重复规则|recurrence|rrule",
    "assignee": "执行人|负责人|经办人|任务所有人|assignee|assigned to|owner|task owner",
    "account": "客户名称|客户|相关客户|account|account name|related to|company",
    "account.foreign_id": "客户id|account id",
    "about.foreign_id": "相关记录id|related to id",
    "contact": "联系人|contact|contact name",
    "contact.foreign_id": "联系人id|contact id",
    "deal.foreign_id": "商机id|deal id|opportunity id",
    "description": PEOPLE["description"],
    "foreign_id": "任务id|记录id|record id",
}

ACTIVITY = {
    "kind": "跟进方式|跟进类型|联系方式|类型|activity type|type|kind|follow-up type",
    "subject": "主题|跟进主题|标题|subject|note title|title",
    "body": "跟进内容|内容|跟进记录|沟通内容|备注|note content|content|body|notes|details|description",
    "at": "跟进时间|跟进日期|时间|日期|沟通时间|联系时间|拜访时间|date|time|activity date|created time|at",
    "account": "客户名称|客户|公司|account|account name|related to|company|customer",
    "account.account_no": CONTACT["account.account_no"],
    "account.foreign_id": "客户id|account id",
    "about.foreign_id": "相关记录id|associated id|parent id",
    "contact": "联系人|contact|contact name",
    "contact.foreign_id": "联系人id|contact id",
    "deal.foreign_id": "商机id|deal id|opportunity id",
    "contact.email": "联系人邮箱|contact email",
    "duration_minutes": "时长|时长（分钟）|duration|minutes",
    "owner": "跟进人|负责人|创建人|owner|created by",
    "next_action": "下一步|下次计划|下一步计划|next action|next step",
    "foreign_id": "记录id|record id",
}

COMPLAINT = {
    "number": "投诉编号|工单编号|工单号|单号|complaint number|case number|ticket number|number",
    "account": "客户名称|客户|公司|account|account name|company|customer",
    "account.account_no": CONTACT["account.account_no"],
    "account.foreign_id": "客户id|account id",
    "contact": "联系人|投诉人|反馈人|contact|contact name|reported by",
    "contact.foreign_id": "联系人id|contact id",
    "deal": "商机名称|所属商机|deal name|opportunity name",
    "deal.foreign_id": "商机id|deal id|opportunity id",
    "subject": "主题|投诉主题|标题|投诉标题|问题|subject|title",
    "body": "投诉内容|内容|问题描述|详细描述|描述|description|details|body",
    "channel": "渠道|投诉渠道|受理渠道|来源|channel|case origin|origin",
    "complaint_type": "投诉类型|类型|问题类型|type|complaint type|case reason",
    "severity": "严重度|严重程度|级别|优先级|severity|priority",
    "status": "状态|处理状态|status",
    "received_at": "投诉时间|受理时间|投诉日期|反馈时间|受理日期|received at|date|received|created time",
    "owner": PEOPLE["owner"] + "|处理人|责任人|case owner",
    "foreign_id": "投诉id|工单id|记录id|record id",
}

SYNONYMS: dict[str, dict[str, str]] = {
    "account": ACCOUNT,
    "contact": CONTACT,
    "lead": LEAD,
    "deal": DEAL,
    "product": PRODUCT,
    "order": ORDER,
    "task": TASK,
    "activity": ACTIVITY,
    "complaint": COMPLAINT,
}

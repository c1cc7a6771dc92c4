"""Headings that other programs write, as data: Zoho CRM, 纷享销客, HubSpot, Salesforce, Outlook, Google.

They come from public importers and documentation, not from real exports, and firms rename their columns: so
a profile is always confirmed by the user. A profile adds to the generic headings; ``signs`` are the headings
that give the program away.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Program:
    """The headings of one program.

    Attributes:
        name: how the command line and a saved profile call it.
        signs: headings that hardly any other program writes, separated by ``|``.
        headings: kind → field → headings, separated by ``|``.
        system: under which name its record ids are kept with ours; empty when it has none.
    """

    name: str
    signs: str
    headings: dict[str, dict[str, str]]
    system: str = ""


ZOHO = Program(
    "zoho",
    "Lead Owner.id|Contact Owner.id|Account Owner.id|Deal Owner.id|Task Owner.id|Account Name.id"
    "|Contact Name.id|Created By.id|Modified By.id|Note Title|Email Opt Out|Reason For Loss|Related To.id"
    "|Associated_Id|Deal Name.id|Who Id.id|What Id.id|Sales Order Owner.id|Case Owner.id|Parent Account.id",
    {
        "account": {
            "foreign_id": "Record Id|Account Id",
            "owner": "Account Owner",
            "parent": "Parent Account",
            "parent.foreign_id": "Parent Account.id",
            "account_no": "Account Number",
            "account_type": "Account Type",
            "street": "Billing Street",
            "city": "Billing City",
            "province": "Billing State",
            "postcode": "Billing Code",
            "country": "Billing Country",
            "level": "Rating",
        },
        "contact": {
            "foreign_id": "Record Id|Contact Id",
            "owner": "Contact Owner",
            "account": "Account Name",
            "account.foreign_id": "Account Name.id",
            "email_other": "Secondary Email",
            "reports_to": "Reporting To",
            "reports_to.foreign_id": "Reporting To.id",
        },
        "lead": {"foreign_id": "Record Id|Lead Id", "owner": "Lead Owner", "province": "State"},
        "deal": {
            "foreign_id": "Record Id|Deal Id",
            "owner": "Deal Owner",
            "account.foreign_id": "Account Name.id|Company Name.id",
            "contact.foreign_id": "Contact Name.id",
            "probability": "Probability (%)",
            "loss_reason": "Reason For Loss",
        },
        "product": {"foreign_id": "Record Id|Product Id"},
        "order": {
            "foreign_id": "Record Id|Sales Order Id",
            "number": "SO Number|Sales Order Number",
            "total": "Grand Total",
            "ordered_on": "Order Date|Created Time",
            "owner": "Sales Order Owner",
            "account.foreign_id": "Account Name.id",
            "contact.foreign_id": "Contact Name.id",
            "deal.foreign_id": "Deal Name.id",
        },
        "task": {
            "foreign_id": "Record Id",
            "assignee": "Task Owner",
            "account": "Related To",
            "about.foreign_id": "Related To.id|What Id|What Id.id",
            "account.foreign_id": "Account Name.id",
            "contact.foreign_id": "Contact Name.id|Who Id|Who Id.id",
            "deal.foreign_id": "Deal Name.id",
        },
        "activity": {
            "foreign_id": "Record Id",
            "subject": "Note Title",
            "body": "Note Content",
            "at": "Call Start Time|Start DateTime|Created Time",
            "about.foreign_id": "Associated_Id|Parent Id|Parent Id.id|Related To.id|What Id|What Id.id",
            "account.foreign_id": "Account Name.id",
            "contact.foreign_id": "Contact Name.id|Who Id|Who Id.id",
            "deal.foreign_id": "Deal Name.id",
            "owner": "Note Owner|Call Owner|Event Owner",
        },
        "complaint": {
            "foreign_id": "Record Id",
            "number": "Case Number",
            "channel": "Case Origin",
            "complaint_type": "Case Reason",
            "received_at": "Created Time",
            "contact": "Contact Name|Reported By",
            "account": "Account Name",
            "account.foreign_id": "Account Name.id",
            "contact.foreign_id": "Contact Name.id|Related To.id",
            "deal": "Deal Name",
            "deal.foreign_id": "Deal Name.id",
        },
    },
    system="zoho",
)

FXIAOKE = Program(
    "fxiaoke",
    "分配状态|所属公海|领取/分配时间|退回/收回时间|销售人员退回原因|预计收回时间|成交状态|1级行业"
    "|2级行业|锁定状态"
    "|生命状态|转手次数|归属部门|最后一次成交时间",
    {
        "account": {
            "foreign_id": "唯一性ID",
            "industry": "1级行业|2级行业",
            "email": "邮件",
            "level": "客户级别",
        },
        "contact": {"foreign_id": "唯一性ID", "email": "邮件", "is_primary": "主联系人"},
        "deal": {"foreign_id": "唯一性ID", "name": "商机名称|商机2.0名称", "amount": "商机金额|金额"},
        "order": {"foreign_id": "唯一性ID", "number": "销售订单编号", "total": "销售订单金额(元)"},
        "product": {"foreign_id": "唯一性ID"},
    },
    system="fxiaoke",
)

# What its tasks, activities and tickets belong to.
_HUBSPOT_ENDS = {
    "account": "Associated Company",
    "account.foreign_id": "Associated Company IDs|Primary Associated Company ID",
    "contact": "Associated Contact",
    "contact.foreign_id": "Associated Contact IDs|Primary Associated Contact ID",
    "deal.foreign_id": "Associated Deal IDs",
}

HUBSPOT = Program(
    "hubspot",
    "Contact owner|Company owner|Lifecycle Stage|Associated Company IDs|Associated Company|Create Date"
    "|Associated Contact IDs|Associated Deal IDs|Number of Associated Contacts",
    {
        "account": {
            "foreign_id": "Record ID|Company ID",
            "website": "Website URL|Company Domain Name",
            "owner": "Company owner",
            "province": "State/Region",
        },
        "contact": {
            "foreign_id": "Record ID|Contact ID",
            "owner": "Contact owner",
            "mobile": "Mobile Phone Number",
            "account": "Company Name|Associated Company",
            "account.foreign_id": "Associated Company IDs|Primary Associated Company ID",
        },
        "deal": {
            "foreign_id": "Record ID|Deal ID",
            "stage": "Deal Stage",
            "account": "Associated Company",
            "account.foreign_id": "Associated Company IDs|Primary Associated Company ID",
            "contact": "Associated Contact",
            "contact.foreign_id": "Associated Contact IDs|Primary Associated Contact ID",
            "loss_reason": "Closed Lost Reason",
        },
        "task": {"foreign_id": "Record ID|Task ID", "title": "Task Title|Task name"} | _HUBSPOT_ENDS,
        "activity": {
            "foreign_id": "Record ID|Activity ID|Call ID|Note ID|Meeting ID",
            "body": "Note body|Call notes|Meeting description",
            "subject": "Call Title|Meeting name",
            "at": "Activity date",
        }
        | _HUBSPOT_ENDS,
        "complaint": {
            "foreign_id": "Record ID|Ticket ID",
            "subject": "Ticket name",
            "body": "Ticket description",
            "status": "Ticket status",
            "received_at": "Create date",
        }
        | _HUBSPOT_ENDS,
    },
    system="hubspot",
)

# What its tasks, events and notes belong to.
_SALESFORCE_ENDS = {
    "about.foreign_id": "WhatId|ParentId",
    "account.foreign_id": "AccountId|Account ID",
    "contact.foreign_id": "WhoId",
    "deal.foreign_id": "OpportunityId|Opportunity ID",
}

SALESFORCE = Program(
    "salesforce",
    "AccountId|OwnerId|StageName|CloseDate|IsDeleted|SystemModstamp|BillingStreet|MailingStreet"
    "|LeadSource|ReportsToId|WhoId|WhatId|ContactId|OpportunityId|CaseNumber|EffectiveDate"
    "|Opportunity Owner|Account Owner|Billing Street|Mailing Street",
    {
        "account": {
            "foreign_id": "Id|Account ID",
            "parent.foreign_id": "ParentId",
            "account_no": "AccountNumber",
            "account_type": "Type",
            "street": "BillingStreet|Billing Street|Billing Address Line 1",
            "city": "BillingCity|Billing City",
            "province": "BillingState|Billing State/Province",
            "postcode": "BillingPostalCode|Billing Zip/Postal Code",
            "country": "BillingCountry|Billing Country",
            "employees": "NumberOfEmployees",
            "annual_revenue": "AnnualRevenue",
            "owner": "Account Owner",
        },
        "contact": {
            "foreign_id": "Id|Contact ID",
            "account.foreign_id": "AccountId|Account ID",
            "reports_to.foreign_id": "ReportsToId",
            "mobile": "MobilePhone",
            "birthday": "Birthdate",
            "last_name": "LastName",
            "first_name": "FirstName",
            "owner": "Contact Owner",
        },
        "lead": {
            "foreign_id": "Id|Lead ID",
            "owner": "Lead Owner",
            "mobile": "MobilePhone",
            "last_name": "LastName",
            "first_name": "FirstName",
            "source": "LeadSource",
        },
        "deal": {
            "foreign_id": "Id|Opportunity ID",
            "account.foreign_id": "AccountId|Account ID",
            "contact.foreign_id": "ContactId|Contact ID|Primary Contact ID",
            "stage": "StageName",
            "expected_close": "CloseDate",
            "next_step": "NextStep",
            "source": "LeadSource",
            "owner": "Opportunity Owner",
        },
        "order": {
            "foreign_id": "Id|Order ID",
            "number": "OrderNumber",
            "ordered_on": "EffectiveDate|Order Start Date",
            "total": "TotalAmount|Order Amount",
            "account.foreign_id": "AccountId|Account ID",
            "contact.foreign_id": "BillToContactId|ContactId",
            "deal.foreign_id": "OpportunityId|Opportunity ID",
        },
        "task": {"foreign_id": "Id|Activity ID", "due_at": "ActivityDate"} | _SALESFORCE_ENDS,
        "activity": {
            "foreign_id": "Id|Activity ID",
            "at": "StartDateTime|ActivityDateTime|CreatedDate",
            "duration_minutes": "DurationInMinutes",
        }
        | _SALESFORCE_ENDS,
        "complaint": {
            "foreign_id": "Id|Case ID",
            "number": "CaseNumber",
            "channel": "Origin",
            "complaint_type": "Reason|Type",
            "received_at": "CreatedDate|Date/Time Opened",
            "account.foreign_id": "AccountId|Account ID",
            "contact.foreign_id": "ContactId|Contact ID",
        },
    },
    system="salesforce",
)

OUTLOOK = Program(
    "outlook",
    "Business Phone|Business Street|E-mail 2 Address|E-mail Display Name|Home Phone|Given Yomi|商务电话"
    "|商务地址 街道"
    "|商务地址 市/县|电子邮件显示名称|电子邮件类型|住宅电话|商务传真",
    {
        "contact": {
            "phone": "Business Phone|Company Main Phone|商务电话|单位主要电话",
            "mobile": "Mobile Phone|移动电话",
            "email": "E-mail Address|电子邮件地址",
            "email_other": "E-mail 2 Address|电子邮件 2 地址",
            "account": "Company|单位|公司",
            "title": "Job Title|职务",
            "description": "Notes|附注",
            "account.street": "Business Street|商务地址 街道",
            "account.city": "Business City|商务地址 市/县",
            "account.province": "Business State|商务地址 省/市/自治区",
            "account.postcode": "Business Postal Code|商务地址 邮政编码",
            "account.country": "Business Country/Region|商务地址 国家/地区",
            "account.website": "Web Page|网页",
            "reports_to": "Manager's Name|经理姓名",
        }
    },
)

GOOGLE = Program(
    "google",
    "E-mail 1 - Value|E-mail 1 - Label|E-mail 1 - Type|Phone 1 - Value|Phone 1 - Label|Phone 1 - Type"
    "|Organization 1 - Name|Organization Name|Group Membership|File As|Given Name Yomi|Labels",
    {
        "contact": {
            "first_name": "First Name|Given Name",
            "last_name": "Last Name|Family Name",
            "account": "Organization Name|Organization 1 - Name",
            "title": "Organization Title|Organization 1 - Title",
            "department": "Organization Department|Organization 1 - Department",
            "email": "E-mail 1 - Value",
            "email_other": "E-mail 2 - Value",
            "mobile": "Phone 1 - Value",
            "phone": "Phone 2 - Value",
            "account.address": "Address 1 - Formatted",
            "account.website": "Website 1 - Value",
        }
    },
)

PROGRAMS: tuple[Program, ...] = (ZOHO, FXIAOKE, HUBSPOT, SALESFORCE, OUTLOOK, GOOGLE)

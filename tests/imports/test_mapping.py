import pytest

from app.imports.mapping import Recognition, recognise
from app.rules.errors import Refused


def fields(recognition: Recognition) -> dict[str, str | None]:
    return {column.header: column.field for column in recognition.mapping}


@pytest.mark.parametrize(
    ("headers", "kind", "profile"),
    [
        ("客户名称,客户编号,统一社会信用代码,行业,省,市,区,电话,网址", "account", "generic"),
        ("公司名称,联系人,手机,地址,备注", "account", "generic"),
        ("姓名,手机,邮箱,公司,职务", "contact", "generic"),
        ("客户名称,姓名,职务,手机,微信,生日", "contact", "generic"),
        ("name,email,phone,company,title", "contact", "generic"),
        ("name,website,industry,city", "account", "generic"),
        ("Full Name,Mobile,Company Name,Department", "contact", "generic"),
        ("Record Id,Account Name,Account Owner.id,Account Owner,Website,Industry,Phone", "account", "zoho"),
        (
            "Record Id,Contact Owner.id,First Name,Last Name,Account Name.id,Account Name,Email,Mobile",
            "contact",
            "zoho",
        ),
        (
            "Record Id,Lead Owner.id,Lead Owner,Company,First Name,Last Name,Email,Lead Source,Lead Status",
            "lead",
            "zoho",
        ),
        (
            "Record Id,Deal Owner.id,Deal Name,Account Name.id,Amount,Stage,Closing Date,Probability (%)",
            "deal",
            "zoho",
        ),
        ("Record Id,Subject,Due Date,Status,Task Owner.id,Contact Name.id", "task", "zoho"),
        ("Record Id,Note Title,Note Content,Associated_Id", "activity", "zoho"),
        (
            "Record Id,Case Number,Subject,Account Name.id,Contact Name.id,Deal Name.id,Status",
            "complaint",
            "zoho",
        ),
        (
            "Record Id,SO Number,Subject,Account Name.id,Contact Name.id,Grand Total,Created Time",
            "order",
            "zoho",
        ),
        ("Id,WhoId,WhatId,Subject,ActivityDate,Status,Priority,OwnerId,IsDeleted", "task", "salesforce"),
        ("Id,CaseNumber,ContactId,AccountId,Subject,Status,Origin,Priority", "complaint", "salesforce"),
        ("Id,AccountId,OrderNumber,EffectiveDate,TotalAmount,OpportunityId", "order", "salesforce"),
        ("Record ID,Task Title,Due Date,Associated Contact IDs,Associated Company IDs", "task", "hubspot"),
        (
            "Ticket ID,Ticket name,Ticket description,Associated Contact IDs,Create date",
            "complaint",
            "hubspot",
        ),
        ("客户名称,客户编号,客户级别,1级行业,上级客户,所属公海,负责人,成交状态", "account", "fxiaoke"),
        ("商机名称,客户名称,销售阶段,金额,赢率,预计成交日期,归属部门", "deal", "fxiaoke"),
        (
            "Record ID,First Name,Last Name,Email,Phone Number,Job Title,Company Name,Contact owner",
            "contact",
            "hubspot",
        ),
        (
            "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Associated Company IDs",
            "deal",
            "hubspot",
        ),
        (
            "Id,AccountId,FirstName,LastName,Email,MobilePhone,MailingStreet,IsDeleted",
            "contact",
            "salesforce",
        ),
        ("Id,AccountId,Name,StageName,CloseDate,Amount,Probability", "deal", "salesforce"),
        ("名,姓,单位,部门,职务,商务地址 街道,商务电话,移动电话,电子邮件地址,生日,附注", "contact", "outlook"),
        (
            "First Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value",
            "contact",
            "google",
        ),
        ("产品编号,产品名称,单位,单价,成本", "product", "generic"),
        ("订单编号,客户名称,下单日期,订单金额", "order", "generic"),
        ("投诉编号,客户名称,投诉主题,严重度,投诉时间", "complaint", "generic"),
        ("任务名称,截止日期,优先级,执行人", "task", "generic"),
        ("客户名称,跟进时间,跟进方式,跟进内容", "activity", "generic"),
    ],
)
def test_tables_are_recognised_by_their_headings(headers: str, kind: str, profile: str) -> None:
    found = recognise(headers.split(","))
    assert (found.kind, found.profile) == (kind, profile)


def test_marks_around_a_heading_do_not_matter() -> None:
    found = recognise(
        ["\ufeff*客户名称（必填）", " 客 户 编 号 ", "Ｐｈｏｎｅ", "金额(元)", "annual_revenue"]
    )
    assert fields(found) == {
        "\ufeff*客户名称（必填）": "name",
        " 客 户 编 号 ": "account_no",
        "Ｐｈｏｎｅ": "phone",
        "金额(元)": None,
        "annual_revenue": "annual_revenue",
    }


def test_a_mobile_number_beside_a_contacts_name_is_the_contacts() -> None:
    assert fields(recognise(["客户名称", "联系人", "手机"]))["手机"] == "contact.mobile"
    assert fields(recognise(["客户名称", "手机"], "account"))["手机"] == "phone"


def test_a_misspelt_heading_is_suggested_and_not_taken() -> None:
    found = recognise(["客户名称", "Indusrty"], "account")
    column = found.mapping[1]
    assert (column.field, column.why) == ("industry", "similar")
    assert found.sure() == {0: "name"}


def test_an_id_is_never_suggested_as_the_name_that_it_resembles() -> None:
    found = recognise(["Deal Name", "Account Name", "Layout Name.id", "OwnerId"], "deal")
    assert [column.field for column in found.mapping[2:]] == [None, None]


def test_addresses_that_several_programs_call_alike_do_not_hide_the_program() -> None:
    headers = "Record Id,Account Name,Account Owner.id,Account Owner,Billing Street,Billing City,Billing Code"
    found = recognise(headers.split(","))
    assert (found.profile, found.mapping[0].field, found.mapping[6].field) == (
        "zoho",
        "foreign_id",
        "postcode",
    )


def test_what_a_person_chose_overrules() -> None:
    found = recognise(["客户名称", "电话"], "account", chosen={"电话": None, "客户名称": "name_en"})
    assert fields(found) == {"客户名称": "name_en", "电话": None}


def test_no_field_is_given_to_two_columns() -> None:
    found = recognise(["客户名称", "公司名称", "电话", "联系电话"], "account")
    given = [column.field for column in found.mapping if column.field]
    assert len(given) == len(set(given))


def test_unknown_headings_kinds_and_profiles_are_refused() -> None:
    with pytest.raises(Refused, match="import-headers-unknown"):
        recognise(["foo", "bar"])
    with pytest.raises(Refused, match="import-kind-unknown"):
        recognise(["name"], "spaceship")
    with pytest.raises(Refused, match="import-profile-unknown"):
        recognise(["name"], profile="sap")

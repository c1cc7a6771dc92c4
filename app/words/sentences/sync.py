"""Sentences of sync, and the reasons of conflicts by code: (English, Chinese)."""

SENTENCES: dict[str, tuple[str, str]] = {
    "sign-in-first": (
        "This copy has not met a server yet; give its address, your name and your password.",
        "本机尚未连接服务器，请填写服务器地址、用户名和密码。",
    ),
    "sign-in-again": (
        "The server no longer knows this sign-in; enter your password again. Your work is kept.",
        "登录已失效，请重新输入密码。您的工作内容不会丢失。",
    ),
    "password-wrong": (
        "The server does not accept this name and password; check both and try again.",
        "服务器不接受此用户名和密码，请核对后重试。",
    ),
    "login-wait": (
        "Too many wrong passwords; try again in {seconds} seconds.",
        "密码错误次数过多，请在 {seconds} 秒后重试。",
    ),
    "password-file-unreadable": (
        "The password file {file} cannot be read; check that it exists and is text.",
        "无法读取密码文件 {file}，请确认文件存在且为文本。",
    ),
    "other-user": (
        "This copy belongs to {login}; use another data folder for another user.",
        "此数据文件夹属于 {login}，其他用户请使用另外的数据文件夹。",
    ),
    "user-disabled": (
        "Your access has been disabled; ask your administrator. Your work stays on this computer.",
        "您的账号已停用，请联系管理员。您的工作内容仍保存在本机。",
    ),
    "device-revoked": (
        "This device may no longer contact the server; ask your administrator.",
        "此设备已被禁止连接服务器，请联系管理员。",
    ),
    "server-address-wrong": (
        "{server} is no server address; it looks like https://crm.example.com.",
        "{server} 不是有效的服务器地址，应类似 https://crm.example.com。",
    ),
    "server-not-secure": (
        "{server} is not encrypted; use an address that starts with https://.",
        "{server} 未加密，请使用以 https:// 开头的地址。",
    ),
    "server-unreachable": (
        "The server {server} cannot be reached; check the address and your connection, then sync again.",
        "无法连接服务器 {server}，请检查地址和网络后重新同步。",
    ),
    "connection-lost": (
        "The connection to {server} broke; sync again, it goes on where it stopped.",
        "与 {server} 的连接中断，请重新同步，将从中断处继续。",
    ),
    "connection-insecure": (
        "No safe connection to {server} could be made; check that the address and port are right.",
        "无法与 {server} 建立安全连接，请检查地址和端口是否正确。",
    ),
    "certificate-untrusted": (
        "The certificate of {server} is not trusted; choose your firm's CA file, or ask your administrator.",
        "{server} 的证书不受信任，请选择公司的 CA 文件，或联系管理员。",
    ),
    "clock-wrong": (
        "The certificate of {server} is not valid at this computer's date; set the clock, then sync again.",
        "按本机日期，{server} 的证书无效；请校准本机时钟后重新同步。",
    ),
    "ca-file-unreadable": (
        "The CA file {file} cannot be read; choose a PEM file.",
        "无法读取 CA 文件 {file}，请选择 PEM 格式的文件。",
    ),
    "server-busy": (
        "The server is busy; sync again in a minute. Nothing is lost.",
        "服务器繁忙，请稍后再同步，数据不会丢失。",
    ),
    "answer-unreadable": (
        "What the server answers cannot be read; check that the address is that of a Baifang server.",
        "无法读取服务器的应答，请确认地址是拜访服务器的地址。",
    ),
    "server-failed": (
        "The server gave an answer that makes no sense (status {status}); tell your administrator.",
        "服务器返回了无法理解的结果（状态 {status}），请告知管理员。",
    ),
    "client-too-old": (
        "Your work has been sent, but this version is too old to receive; install the newest version.",
        "您的工作内容已发送，但当前版本过旧，无法接收数据，请安装最新版本。",
    ),
    "sync-stopped": (
        "Stopped; what was confirmed stays, and the next sync goes on from there.",
        "已停止；已确认的内容保留，下次同步将从此处继续。",
    ),
    "sync-running": (
        "A sync is under way already; wait until it is done.",
        "同步正在进行，请等待完成。",
    ),
    "sync-restless": (
        "The server sent this copy back to the start again and again; tell your administrator.",
        "服务器反复要求重新开始，请告知管理员。",
    ),
    "sync-differs": (
        "{accounts} accounts still differ from the server after a second try; send {file} to your administrator.",
        "重试后仍有 {accounts} 个客户与服务器不一致，请将 {file} 发给管理员。",
    ),
    "copy-wiped": (
        "Your administrator has had this copy wiped; what had not been sent was sent first.",
        "管理员已要求清除本机数据；清除前已发送全部未同步的内容。",
    ),
    "wipe-unproven": (
        "Somebody asked to wipe this copy without the server's signature; nothing was wiped. Tell your administrator.",
        "收到了没有服务器签名的清除请求，未清除任何数据，请告知管理员。",
    ),
    "lease-over": (
        "This copy has had no contact with the server for too long; sync to go on.",
        "本机与服务器断开联系的时间过长，请先同步再继续使用。",
    ),
    "unlock-code-wrong": (
        "This code does not fit the request shown here; have the administrator make it again.",
        "此解锁码与此处显示的请求码不符，请管理员重新生成。",
    ),
    "hold-nothing": (
        "Nothing of this record waits to go, so there is nothing to hold back.",
        "此记录没有待发送的内容，无需暂缓。",
    ),
    "hold-too-late": (
        "This record may already have reached the server and cannot be held back; sync first.",
        "此记录可能已发送到服务器，无法暂缓，请先同步。",
    ),
    "caldav-not-set": (
        "No calendar server is set; connect one in the settings first.",
        "尚未连接日历服务器；请先在设置中连接。",
    ),
    "caldav-running": (
        "The calendar is being exchanged already; wait until it is done.",
        "正在与日历服务器交换；请等待完成。",
    ),
    "caldav-none-here": (
        "{server} does not speak CalDAV; ask for the address that calendar programs use.",
        "{server} 不是 CalDAV 服务器；请确认日历程序使用的地址。",
    ),
    "caldav-no-calendar": (
        "You have no calendar on {server} that keeps tasks or events; make one there first.",
        "您在 {server} 上没有可存放任务或日程的日历；请先在那里新建。",
    ),
    "caldav-password": (
        "{server} does not know this user and password; correct them.",
        "{server} 不接受该用户名或密码；请更正。",
    ),
    "caldav-denied": (
        "{server} does not let you write to this calendar; choose another one.",
        "您无权写入 {server} 上的此日历；请选择其他日历。",
    ),
    "caldav-gone": (
        "The calendar is no longer on {server}; find the calendars again and choose one.",
        "{server} 上已没有该日历；请重新查找日历并选择。",
    ),
    "caldav-full": (
        "{server} takes no more entries; make room there.",
        "{server} 无法再接收日程；请在那里清理空间。",
    ),
    "caldav-too-much": (
        "The calendar on {server} is larger than {most} MB; choose a smaller one.",
        "{server} 上的日历超过 {most} MB；请选择较小的日历。",
    ),
    "caldav-failed": (
        "{server} answered with an error (status {status}); try again later.",
        "{server} 返回错误（状态 {status}）；请稍后再试。",
    ),
    "caldav-emptied": (
        "{gone} of {of} entries are gone from the calendar, so nothing was cancelled; disconnect and connect again.",
        "日历中 {of} 条日程有 {gone} 条不见了，因此未取消任何记录；请断开后重新连接。",
    ),
    "conflict-missing": (
        "This conflict is not there any more; open the list again.",
        "此冲突已不存在，请重新打开列表。",
    ),
    "conflict-decided": (
        "Somebody has decided this conflict already; open the list again.",
        "此冲突已有人处理，请重新打开列表。",
    ),
    "conflict-choice": (
        "{choice} is no decision; choose mine or keep.",
        "{choice} 不是有效的选择，请选择 mine 或 keep。",
    ),
    "refusal-missing": (
        "This refused change is not there any more; open the list again.",
        "此被拒绝的修改已不存在，请重新打开列表。",
    ),
    "attachment-missing": (
        "The attachment is not on this computer yet; open it while the server can be reached.",
        "附件尚未下载到本机，请在能连接服务器时打开。",
    ),
    "attachment-damaged": (
        "The attachment did not arrive whole; open it again to fetch it anew.",
        "附件不完整，请再次打开以重新下载。",
    ),
    "blob-unknown": (
        "The attachment is not on the server yet; its sender has to sync first.",
        "附件尚未上传到服务器，请等待发送者同步。",
    ),
    "scope-not-yours": (
        "You may not add records there; ask its owner or your manager, or export the change.",
        "您无权在此处添加记录，请联系负责人或经理，或导出此修改。",
    ),
}

REASONS: dict[str, tuple[str, str]] = {
    "later-edit": (
        "Two people changed this field; the later change was kept.",
        "两人修改了同一字段，已保留较晚的修改。",
    ),
    "calendar-edit": (
        "This field was changed here and in the calendar; the later change was kept.",
        "此字段在本机和日历中都有修改，已保留较晚的修改。",
    ),
    "waits-for-approval": (
        "Two people changed this field, which nobody overwrites without approval; {whose} value waits for it.",
        "两人修改了此字段，覆盖前须经批准；{whose}值等待批准。",
    ),
    "same-lines": (
        "Two people changed the same lines; the server's text was kept, {whose} text is here in full.",
        "两人修改了相同的行，已保留服务器上的文本，{whose}全文保存在此。",
    ),
    "row-deleted": (
        "The record was deleted meanwhile; taking {whose} value brings it back.",
        "该记录已被删除；采用{whose}值可恢复该记录。",
    ),
    "row-missing": (
        "The server does not have the record that {who} changed; {whose} value is kept here.",
        "服务器上没有{who}修改的记录，{whose}值保存在此。",
    ),
    "changed-since": (
        "The record was changed after {who} saw it, so it was not deleted.",
        "该记录在{who}查看之后有修改，因此未删除。",
    ),
    "never-deleted": (
        "Records of this kind are kept for good, so it was not deleted.",
        "此类记录永久保留，因此未删除。",
    ),
    "not-yours": (
        "The record had gone out of {whose} hands when {who} changed it; {whose} value is kept here.",
        "{who}修改时该记录已不归{who}负责，{whose}值保存在此。",
    ),
    "owner-not-yours": (
        "Only the owner or a manager may give this record away.",
        "只有负责人或经理可以转交此记录。",
    ),
    "not-your-scope": (
        "The record cannot be moved to where {who} wanted it.",
        "无法将该记录移动到{who}指定的位置。",
    ),
    "move-not-allowed": (
        "The record had moved on, and this step is not allowed from where it stands.",
        "该记录已进入其他状态，当前状态不允许此操作。",
    ),
    "beyond-limit": (
        "The amount is over the limit up to which this step needs no approval; a manager has to make it.",
        "金额超过无需批准的限额，此操作须由主管进行。",
    ),
    "goes-with-refused-move": (
        "This value belongs to a step that was not allowed.",
        "此值属于未被允许的操作。",
    ),
    "claim-held": (
        "Somebody had claimed this lead first; choose another one.",
        "此线索已被他人先领取，请选择其他线索。",
    ),
    "claim-holding-cap": (
        "This pool lets nobody hold more accounts and leads than {who} held; return one first.",
        "{who}持有的客户和线索已达到该公海上限，请先退回一个。",
    ),
    "claim-daily-cap": (
        "This pool lets nobody claim more accounts and leads in a day than {who} did; claim it again tomorrow.",
        "{who}当天领取的客户和线索已达到每日上限，请明天再领取。",
    ),
    "claim-cool-down": (
        "Until lately this lead was in {whose} hands; claim it again after the pool's cool-down.",
        "{who}不久前持有过此线索，公海冷却期过后才能再次领取。",
    ),
    "moved-on": (
        "Two people moved this record on; the later step was kept.",
        "两人推进了同一记录，已保留较晚的一步。",
    ),
}
"""``{who}`` is the person whose value did not stand, ``{whose}`` the same as an owner; see ``reason``."""

YOU, COLLEAGUE = ("you", "您"), ("a colleague", "同事")
YOUR = ("your", "您的")


def reason(code: str, language: str, loser: str | None) -> str:
    """Why a value did not stand, as the reader of the sentence sees it.

    Args:
        code: the conflict's reason; one that a newer server uses stands as it is.
        language: ``zh_CN`` or ``en``.
        loser: name of the person whose value it is, empty when not known; None when the reader is that person.
    """
    chinese = language == "zh_CN"
    if loser is None:
        who, whose = YOU[chinese], YOUR[chinese]
    else:
        who = loser or COLLEAGUE[chinese]
        whose = f"{who}的" if chinese else f"{who}'s"
    return REASONS.get(code, (code, code))[chinese].format(who=who, whose=whose)

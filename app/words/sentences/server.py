"""Sentences of the central server: (English, Chinese)."""

SENTENCES: dict[str, tuple[str, str]] = {
    # what an administrator reads on the command line
    "organisation-unknown": (
        "There is no organisation “{name}” on this server; start it with serve --organisation NAME first.",
        "此服务器上没有名为“{name}”的组织，请先用 serve --organisation 名称 启动。",
    ),
    "organisation-which": (
        "This server has several organisations ({known}); say which with --organisation.",
        "此服务器有多个组织（{known}），请用 --organisation 指定。",
    ),
    "user-exists": (
        "There is already a user “{login}”; choose another name.",
        "用户“{login}”已存在，请换一个名称。",
    ),
    "user-unknown": (
        "There is no user “{login}”; user list shows who there is.",
        "没有用户“{login}”，可用 user list 查看。",
    ),
    "team-unknown": (
        "There is no team “{team}”; team tree shows what there is.",
        "没有团队“{team}”，可用 team tree 查看。",
    ),
    "team-in-itself": (
        "The team “{team}” cannot stand under itself; choose another parent.",
        "团队“{team}”不能隶属于自身，请选择其他上级。",
    ),
    "password-too-short": (
        "The password is too short; take at least {shortest} characters.",
        "密码太短，至少需要 {shortest} 个字符。",
    ),
    "passwords-differ": (
        "The two passwords differ; type them again.",
        "两次输入的密码不一致，请重新输入。",
    ),
    "password-file-missing": (
        "The password file {file} cannot be read; check its path.",
        "无法读取密码文件 {file}，请检查路径。",
    ),
    "device-not-found": (
        "There is no device {device}; device list shows what there is.",
        "没有设备 {device}，可用 device list 查看。",
    ),
    "device-closed": (
        "Device {device} has been revoked or wiped and is not opened any more.",
        "设备 {device} 已被禁用或清除，不再解锁。",
    ),
    "tls-half": (
        "A certificate needs its key and a key its certificate; give both --tls-cert and --tls-key.",
        "证书与私钥须同时提供，请给出 --tls-cert 和 --tls-key。",
    ),
    "tls-unreadable": (
        "{files} cannot be used for TLS; give a PEM certificate and the PEM key without passphrase that belongs to it.",
        "无法将 {files} 用于 TLS；请提供 PEM 格式的证书及与其匹配、无口令的 PEM 私钥。",
    ),
    "port-in-use": (
        "Port {port} on {host} is taken; choose another with --port.",
        "{host} 的端口 {port} 已被占用，请用 --port 换一个。",
    ),
    "database-not-started": (
        "PostgreSQL could not be started in {folder}; see the file “log” there.",
        "无法在 {folder} 启动 PostgreSQL，请查看其中的 log 文件。",
    ),
    "database-away": (
        "The server's database does not answer; start it or check its address.",
        "服务器的数据库没有响应，请启动它或检查地址。",
    ),
    "server-database-damaged": (
        "The server's database lacks what it needs; restore a backup.",
        "服务器数据库缺少必要内容，请恢复备份。",
    ),
    "server-not-empty": (
        "This server holds accounts already; fill an empty one with samples (another --data).",
        "此服务器已有客户，请在空的服务器（另一个 --data）中填充示例。",
    ),
    "backup-not-written": (
        "The backup {file} could not be written; check the folder and the free space.",
        "无法写入备份 {file}，请检查文件夹和可用空间。",
    ),
    "backup-unreadable": (
        "{file} is no backup that can be read; take another one.",
        "{file} 不是可读取的备份，请换一个。",
    ),
    "backup-damaged": (
        "The backup {file} is damaged in {table}; take another one.",
        "备份 {file} 的 {table} 已损坏，请换一个。",
    ),
    "backup-newer": (
        "{file} was written by a newer server; update this one first.",
        "{file} 由更新版本的服务器写入，请先升级。",
    ),
    # what a client is told
    "login-wrong": (
        "Name or password is wrong; try again.",
        "用户名或密码错误，请重试。",
    ),
    "unauthorised": (
        "The sign-in has ended; sign in again, nothing is lost.",
        "登录已失效，请重新登录，数据不会丢失。",
    ),
    "disabled": (
        "This user has been disabled; ask your administrator.",
        "该用户已被停用，请联系管理员。",
    ),
    "revoked": (
        "This device has been revoked; ask your administrator.",
        "该设备已被撤销，请联系管理员。",
    ),
    "wipe": (
        "This copy is to be destroyed; it may only send what it has left.",
        "此副本将被销毁，仅可上传剩余修改。",
    ),
    "device-unknown": (
        "The server does not know this device; sign in again.",
        "服务器不认识该设备，请重新登录。",
    ),
    "bad-message": (
        "The server could not read the message ({detail}); update the program or try again.",
        "服务器无法读取消息（{detail}），请升级程序或重试。",
    ),
    "message-too-large": (
        "The message is larger than the server takes ({bytes} of {limit} bytes); send it in parts.",
        "消息超过服务器上限（{bytes}/{limit} 字节），请分批发送。",
    ),
    "gap": (
        "A change before this one has not arrived; sync again.",
        "之前的修改尚未到达，请再次同步。",
    ),
    "piece-missing": (
        "A part of a large change has not arrived; sync again.",
        "一项大修改缺少部分内容，请再次同步。",
    ),
    "fork": (
        "This data was copied from another computer or an older backup; it will get its own identity.",
        "此数据复制自其他电脑或较早的备份，将获得自己的标识。",
    ),
    "recover": (
        "The server was restored from a backup; this copy will send it again what it lacks.",
        "服务器已从备份恢复，此副本将补传其缺少的内容。",
    ),
    "resync": (
        "This copy was away for too long and will be loaded anew; your changes are kept.",
        "此副本离线过久，将重新加载；您的修改会保留。",
    ),
    "upgrade": (
        "This version of the program is too old to receive; your changes were sent, please update it.",
        "程序版本过旧，无法接收；您的修改已上传，请升级。",
    ),
    "behind": (
        "The server is still catching up; try again in a moment.",
        "服务器仍在追赶进度，请稍后再试。",
    ),
    "busy": (
        "The server is busy; try again in a moment.",
        "服务器繁忙，请稍后再试。",
    ),
    "blob-bad-request": (
        "The attachment is not named by its hash; update the program.",
        "附件标识不正确，请升级程序。",
    ),
    "blob-damaged": (
        "The attachment arrived damaged and will be sent again.",
        "附件传输损坏，将重新发送。",
    ),
    # why a mutation was rejected
    "table-unknown": (
        "The server does not know {table} yet; it has to be updated, the change is kept.",
        "服务器尚不支持 {table}，需要升级服务器；修改已保留。",
    ),
    "column-unknown": (
        "The server does not know the field {column} of {table} yet; it has to be updated, the change is kept.",
        "服务器尚不支持 {table} 的字段 {column}，需要升级服务器；修改已保留。",
    ),
    "pushed-column-missing": (
        "{column} of {table} is missing; fill it in and send again.",
        "{table} 缺少 {column}，请填写后重新发送。",
    ),
    "value-wrong": (
        "{column} of {table} has a value that cannot be stored; correct it and send again.",
        "{table} 的 {column} 的值无法保存，请更正后重新发送。",
    ),
    "push-refused-by-database": (
        "The server's database refused the change ({detail}); correct it and send again.",
        "服务器数据库拒绝了此修改（{detail}），请更正后重新发送。",
    ),
    "account-for-another": (
        "You can only add accounts of your own; leave the owner to a manager.",
        "您只能添加自己的客户，负责人请由主管指定。",
    ),
    # why a claim was refused
    "claim-not-pooled": (
        "The account stands in no pool that is open; choose another one.",
        "该客户不在开放的公海中，请选择其他客户。",
    ),
    "claim-not-yours": (
        "The account is in a pool of another team; choose another one.",
        "该客户在其他团队的公海中，请选择其他客户。",
    ),
}

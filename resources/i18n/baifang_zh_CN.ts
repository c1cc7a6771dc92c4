<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>New account</source>
            <translation>新建客户</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>新建联系人</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>新建线索</translation>
        </message>
        <message>
            <source>New deal</source>
            <translation>新建商机</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>新建任务</translation>
        </message>
        <message>
            <source>New complaint</source>
            <translation>登记投诉</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Find anything...</source>
            <translation>查找…</translation>
        </message>
        <message>
            <source>Settings...</source>
            <translation>设置…</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
    </context>
    <context>
        <name>BugDialog</name>
        <message>
            <source>Something went wrong</source>
            <translation>出错了</translation>
        </message>
        <message>
            <source>The program made a mistake</source>
            <translation>程序出现了错误</translation>
        </message>
        <message>
            <source>What you were saving was kept whole or not at all. Copy the report and send it to your administrator; it holds no data of your customers.</source>
            <translation>正在保存的内容要么完整保存，要么完全未保存。请复制报告发给管理员；报告中不含任何客户数据。</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
    </context>
    <context>
        <name>ColumnsChooser</name>
        <message>
            <source>Columns</source>
            <translation>显示列</translation>
        </message>
        <message>
            <source>Back to the first arrangement</source>
            <translation>恢复默认排列</translation>
        </message>
        <message>
            <source>Drag to move, or Alt+Up and Alt+Down</source>
            <translation>拖动排序，或按 Alt+上、Alt+下</translation>
        </message>
    </context>
    <context>
        <name>DateEditor</name>
        <message>
            <source>YYYY-MM-DD</source>
            <translation>年-月-日</translation>
        </message>
        <message>
            <source>Enter a date, such as 2026-11-20, 11-20 or +3 for three days from today.</source>
            <translation>请输入日期，例如 2026-11-20、11-20，或用 +3 表示三天后。</translation>
        </message>
    </context>
    <context>
        <name>DetailPane</name>
        <message>
            <source>Open in a window</source>
            <translation>在新窗口中打开</translation>
        </message>
        <message>
            <source>Close the pane</source>
            <translation>关闭详情</translation>
        </message>
    </context>
    <context>
        <name>FilterPopup</name>
        <message>
            <source>Find a value</source>
            <translation>查找值</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
    </context>
    <context>
        <name>FilterRow</name>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>Archived records</source>
            <translation>已归档的记录</translation>
        </message>
        <message>
            <source>No value</source>
            <translation>无值</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Before today</source>
            <translation>今天之前</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>Next 7 days</source>
            <translation>未来 7 天</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>最近 30 天</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>尚未保存</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>有未保存的修改</translation>
        </message>
        <message>
            <source>This field is needed.</source>
            <translation>此项必填。</translation>
        </message>
    </context>
    <context>
        <name>FormLayouts</name>
        <message>
            <source>Basics</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <source>Reach</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>销售信息</translation>
        </message>
        <message>
            <source>Care</source>
            <translation>客户关怀</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>事情经过</translation>
        </message>
        <message>
            <source>Solution</source>
            <translation>处理方案</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>IntegerEditor</name>
        <message>
            <source>Enter a whole number, such as 120.</source>
            <translation>请输入整数，例如 120。</translation>
        </message>
    </context>
    <context>
        <name>Kinds</name>
        <message>
            <source>Account</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>线索</translation>
        </message>
        <message>
            <source>Deal</source>
            <translation>商机</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>投诉</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>跟进记录</translation>
        </message>
    </context>
    <context>
        <name>ListPage</name>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>归档</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) restored.</source>
            <translation>
                <numerusform>已恢复 %n 条记录。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) archived.</source>
            <translation>
                <numerusform>已归档 %n 条记录。</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message numerus="yes">
            <source>Restore %n record(s)?</source>
            <translation>
                <numerusform>恢复 %n 条记录吗？</numerusform>
            </translation>
        </message>
        <message>
            <source>They come back to the lists, here and after the next sync for everybody.</source>
            <translation>它们会回到列表中；下次同步后所有人都能看到。</translation>
        </message>
        <message numerus="yes">
            <source>Archive %n record(s)?</source>
            <translation>
                <numerusform>归档 %n 条记录吗？</numerusform>
            </translation>
        </message>
        <message>
            <source>They leave the lists but keep their history. You can undo this or restore them.</source>
            <translation>它们会从列表中移出，但保留历史；可以撤销或随时恢复。</translation>
        </message>
        <message>
            <source>Search this list</source>
            <translation>搜索此列表</translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message>
            <source>Search name, pinyin, phone</source>
            <translation>搜索名称、拼音、电话</translation>
        </message>
        <message>
            <source>Search this list</source>
            <translation>搜索此列表</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{shown} / {total} 条</translation>
        </message>
        <message>
            <source>{count} · {chosen} selected</source>
            <translation>{count} · 已选 {chosen} 条</translation>
        </message>
        <message>
            <source>Copy as table</source>
            <translation>复制为表格</translation>
        </message>
        <message>
            <source>Select all that match</source>
            <translation>全选符合条件的记录</translation>
        </message>
        <message>
            <source>Columns…</source>
            <translation>显示列…</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>没有符合条件的记录</translation>
        </message>
        <message>
            <source>Try fewer words or take a filter back.</source>
            <translation>请减少关键词或取消一个筛选。</translation>
        </message>
        <message>
            <source>Clear search and filters</source>
            <translation>清除搜索和筛选</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Baifang</source>
            <translation>拜访</translation>
        </message>
        <message>
            <source>Sample firm: its key lies beside the data</source>
            <translation>示例公司：密钥与数据放在一起</translation>
        </message>
        <message>
            <source>On this computer only</source>
            <translation>仅保存在本机</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Record</source>
            <translation>记录(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>转到(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
    </context>
    <context>
        <name>MoneyEditor</name>
        <message>
            <source>Currency</source>
            <translation>币种</translation>
        </message>
        <message>
            <source>Enter an amount, such as 12,500.00.</source>
            <translation>请输入金额，例如 12,500.00。</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Close notice</source>
            <translation>关闭提示</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Pipeline</source>
            <translation>商机</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>投诉</translation>
        </message>
        <message>
            <source>Insight</source>
            <translation>分析</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>同步</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Find anything</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Name, company, pinyin, phone, or what to do</source>
            <translation>输入名称、公司、拼音、电话或要做的事</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer letters, pinyin, or the end of a phone number.</source>
            <translation>没有找到。请减少字数，或改用拼音、电话尾号。</translation>
        </message>
        <message>
            <source>Up and down to choose, Enter to open, Esc to close</source>
            <translation>上下键选择，回车打开，Esc 关闭</translation>
        </message>
    </context>
    <context>
        <name>PassphraseDialog</name>
        <message>
            <source>Baifang</source>
            <translation>拜访</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>The same passphrase again</source>
            <translation>再输入一次口令</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Choose a passphrase</source>
            <translation>设置口令</translation>
        </message>
        <message>
            <source>It locks the data on this computer. Keep it safe: without it nobody, not even an administrator, can open the data here.</source>
            <translation>口令用来锁定本机数据。请妥善保管：没有口令，任何人（包括管理员）都无法打开本机数据。</translation>
        </message>
        <message>
            <source>Lock and start</source>
            <translation>锁定并开始</translation>
        </message>
        <message>
            <source>Enter the passphrase</source>
            <translation>输入口令</translation>
        </message>
        <message>
            <source>The data on this computer is locked with it.</source>
            <translation>本机数据已用口令锁定。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>The two passphrases differ; type the same one twice.</source>
            <translation>两次输入的口令不一致，请重新输入。</translation>
        </message>
    </context>
    <context>
        <name>PickerEditor</name>
        <message>
            <source>Open the record</source>
            <translation>打开该记录</translation>
        </message>
        <message>
            <source>Choose a record from the list that opens while you type.</source>
            <translation>请从输入时出现的列表中选择一条记录。</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>No font on this computer shows Chinese; install Noto Sans SC.</source>
            <translation>本机没有可显示中文的字体，请安装 Noto Sans SC。</translation>
        </message>
        <message>
            <source>Baifang</source>
            <translation>拜访</translation>
        </message>
    </context>
    <context>
        <name>ProgramActions</name>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>{word}: {verb}</source>
            <translation>{word}：{verb}</translation>
        </message>
    </context>
    <context>
        <name>Question</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Save the changes?</source>
            <translation>保存修改吗？</translation>
        </message>
        <message>
            <source>{name} has changes that are not saved. Discarded changes cannot be brought back.</source>
            <translation>{name} 有未保存的修改，放弃后无法找回。</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃修改</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Keep editing</source>
            <translation>继续编辑</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Baifang</source>
            <translation>拜访</translation>
        </message>
    </context>
    <context>
        <name>RecordPane</name>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>暂无内容</translation>
        </message>
        <message>
            <source>What belongs to this record is listed here.</source>
            <translation>与此记录相关的内容会列在这里。</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>New: {kind}</source>
            <translation>新建{kind}</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>Saved {name}.</source>
            <translation>已保存 {name}。</translation>
        </message>
        <message>
            <source>Archived {name}.</source>
            <translation>已归档 {name}。</translation>
        </message>
        <message>
            <source>Restored {name}.</source>
            <translation>已恢复 {name}。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Baifang {version}. Apache License 2.0. The font Noto Sans SC is under the SIL Open Font License.</source>
            <translation>拜访 {version}，Apache 2.0 许可。字体 Noto Sans SC 采用 SIL 开放字体许可。</translation>
        </message>
        <message>
            <source>Language and appearance</source>
            <translation>语言与外观</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>System follows the light and dark of your desktop.</source>
            <translation>“跟随系统”会随桌面的明暗变化。</translation>
        </message>
        <message>
            <source>System</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>高对比度</translation>
        </message>
        <message>
            <source>Row height</source>
            <translation>行高</translation>
        </message>
        <message>
            <source>Comfortable</source>
            <translation>舒适</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>紧凑</translation>
        </message>
        <message>
            <source>Data on this computer</source>
            <translation>本机数据</translation>
        </message>
        <message>
            <source>Data folder</source>
            <translation>数据文件夹</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>A whole, encrypted copy of all data, made while you work.</source>
            <translation>全部数据的完整加密副本，备份时可继续工作。</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Puts a backup in place of the data; the data of now is kept beside it.</source>
            <translation>用备份替换现有数据；现有数据会保留在旁边。</translation>
        </message>
        <message>
            <source>Restore...</source>
            <translation>恢复…</translation>
        </message>
        <message>
            <source>The backup {name} was written; copy it to another disk to be safe.</source>
            <translation>备份 {name} 已写好；为稳妥起见，请再复制到另一块磁盘。</translation>
        </message>
        <message>
            <source>Choose a backup</source>
            <translation>选择备份</translation>
        </message>
        <message>
            <source>Backups (*.db)</source>
            <translation>备份 (*.db)</translation>
        </message>
        <message>
            <source>Put {name} in place of the data of now?</source>
            <translation>用 {name} 替换现有数据？</translation>
        </message>
        <message>
            <source>The window closes and opens again. The data of now is kept beside it.</source>
            <translation>窗口会关闭并重新打开。现有数据会保留在旁边。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
    </context>
    <context>
        <name>TimeEditor</name>
        <message>
            <source>HH:MM</source>
            <translation>时:分</translation>
        </message>
        <message>
            <source>Enter a time, such as 14:30.</source>
            <translation>请输入时间，例如 14:30。</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Restore this version</source>
            <translation>恢复此版本</translation>
        </message>
    </context>
    <context>
        <name>WindowHistory</name>
        <message>
            <source>{verb} was undone.</source>
            <translation>已撤销：{verb}。</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>{verb} was done again.</source>
            <translation>已重做：{verb}。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
</TS>

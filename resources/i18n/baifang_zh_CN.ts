<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Actions</name>
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the first arrangement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag to move, or Alt+Up and Alt+Down</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FilterPopup</name>
        <message>
            <source>Find a value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FilterRow</name>
        <message>
            <source>Filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archived records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next 7 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last 30 days</source>
            <translation type="unfinished" />
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
        <name>ListPane</name>
        <message>
            <source>Search name, pinyin, phone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search this list</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} · {chosen} selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select all that match</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing matches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try fewer words or take a filter back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear search and filters</source>
            <translation type="unfinished" />
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
        <name>Rail</name>
        <message>
            <source>Baifang</source>
            <translation>拜访</translation>
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
</TS>

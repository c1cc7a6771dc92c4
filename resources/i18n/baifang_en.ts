<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>New account</source>
            <translation>New account</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>New contact</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>New lead</translation>
        </message>
        <message>
            <source>New deal</source>
            <translation>New deal</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>New task</translation>
        </message>
        <message>
            <source>New complaint</source>
            <translation>New complaint</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>Find anything...</source>
            <translation>Find anything...</translation>
        </message>
        <message>
            <source>Settings...</source>
            <translation>Settings...</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quit</translation>
        </message>
    </context>
    <context>
        <name>BugDialog</name>
        <message>
            <source>Something went wrong</source>
            <translation>Something went wrong</translation>
        </message>
        <message>
            <source>The program made a mistake</source>
            <translation>The program made a mistake</translation>
        </message>
        <message>
            <source>What you were saving was kept whole or not at all. Copy the report and send it to your administrator; it holds no data of your customers.</source>
            <translation>What you were saving was kept whole or not at all. Copy the report and send it to your administrator; it holds no data of your customers.</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Copy report</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copied</translation>
        </message>
    </context>
    <context>
        <name>ColumnsChooser</name>
        <message>
            <source>Columns</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>Back to the first arrangement</source>
            <translation>Back to the first arrangement</translation>
        </message>
        <message>
            <source>Drag to move, or Alt+Up and Alt+Down</source>
            <translation>Drag to move, or Alt+Up and Alt+Down</translation>
        </message>
    </context>
    <context>
        <name>DateEditor</name>
        <message>
            <source>YYYY-MM-DD</source>
            <translation>YYYY-MM-DD</translation>
        </message>
        <message>
            <source>Enter a date, such as 2026-11-20, 11-20 or +3 for three days from today.</source>
            <translation>Enter a date, such as 2026-11-20, 11-20 or +3 for three days from today.</translation>
        </message>
    </context>
    <context>
        <name>DetailPane</name>
        <message>
            <source>Open in a window</source>
            <translation>Open in a window</translation>
        </message>
        <message>
            <source>Close the pane</source>
            <translation>Close the pane</translation>
        </message>
    </context>
    <context>
        <name>FilterPopup</name>
        <message>
            <source>Find a value</source>
            <translation>Find a value</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Clear</translation>
        </message>
    </context>
    <context>
        <name>FilterRow</name>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Clear filters</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>Shown</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>Archived</translation>
        </message>
        <message>
            <source>Archived records</source>
            <translation>Archived records</translation>
        </message>
        <message>
            <source>No value</source>
            <translation>No value</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Before today</source>
            <translation>Before today</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>This week</translation>
        </message>
        <message>
            <source>Next 7 days</source>
            <translation>Next 7 days</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>This month</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>Last 30 days</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Not saved yet</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>Unsaved changes</translation>
        </message>
        <message>
            <source>This field is needed.</source>
            <translation>This field is needed.</translation>
        </message>
    </context>
    <context>
        <name>FormLayouts</name>
        <message>
            <source>Basics</source>
            <translation>Basics</translation>
        </message>
        <message>
            <source>Reach</source>
            <translation>Reach</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>Sales</translation>
        </message>
        <message>
            <source>Care</source>
            <translation>Care</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>What happened</translation>
        </message>
        <message>
            <source>Solution</source>
            <translation>Solution</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
    </context>
    <context>
        <name>IntegerEditor</name>
        <message>
            <source>Enter a whole number, such as 120.</source>
            <translation>Enter a whole number, such as 120.</translation>
        </message>
    </context>
    <context>
        <name>Kinds</name>
        <message>
            <source>Account</source>
            <translation>Account</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>Lead</translation>
        </message>
        <message>
            <source>Deal</source>
            <translation>Deal</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>Complaint</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Activity</translation>
        </message>
    </context>
    <context>
        <name>ListPage</name>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archive</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) restored.</source>
            <translation>
                <numerusform>%n record restored.</numerusform>
                <numerusform>%n records restored.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) archived.</source>
            <translation>
                <numerusform>%n record archived.</numerusform>
                <numerusform>%n records archived.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message numerus="yes">
            <source>Restore %n record(s)?</source>
            <translation>
                <numerusform>Restore %n record?</numerusform>
                <numerusform>Restore %n records?</numerusform>
            </translation>
        </message>
        <message>
            <source>They come back to the lists, here and after the next sync for everybody.</source>
            <translation>They come back to the lists, here and after the next sync for everybody.</translation>
        </message>
        <message numerus="yes">
            <source>Archive %n record(s)?</source>
            <translation>
                <numerusform>Archive %n record?</numerusform>
                <numerusform>Archive %n records?</numerusform>
            </translation>
        </message>
        <message>
            <source>They leave the lists but keep their history. You can undo this or restore them.</source>
            <translation>They leave the lists but keep their history. You can undo this or restore them.</translation>
        </message>
        <message>
            <source>Search this list</source>
            <translation>Search this list</translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message>
            <source>Search name, pinyin, phone</source>
            <translation>Search name, pinyin, phone</translation>
        </message>
        <message>
            <source>Search this list</source>
            <translation>Search this list</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{shown} of {total}</translation>
        </message>
        <message>
            <source>{count} · {chosen} selected</source>
            <translation>{count} · {chosen} selected</translation>
        </message>
        <message>
            <source>Copy as table</source>
            <translation>Copy as table</translation>
        </message>
        <message>
            <source>Select all that match</source>
            <translation>Select all that match</translation>
        </message>
        <message>
            <source>Columns…</source>
            <translation>Columns…</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>Nothing matches</translation>
        </message>
        <message>
            <source>Try fewer words or take a filter back.</source>
            <translation>Try fewer words or take a filter back.</translation>
        </message>
        <message>
            <source>Clear search and filters</source>
            <translation>Clear search and filters</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Baifang</source>
            <translation>Baifang</translation>
        </message>
        <message>
            <source>Sample firm: its key lies beside the data</source>
            <translation>Sample firm: its key lies beside the data</translation>
        </message>
        <message>
            <source>On this computer only</source>
            <translation>On this computer only</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>&amp;Record</source>
            <translation>&amp;Record</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>&amp;Go</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Help</translation>
        </message>
    </context>
    <context>
        <name>MoneyEditor</name>
        <message>
            <source>Currency</source>
            <translation>Currency</translation>
        </message>
        <message>
            <source>Enter an amount, such as 12,500.00.</source>
            <translation>Enter an amount, such as 12,500.00.</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Close notice</source>
            <translation>Close notice</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Pipeline</source>
            <translation>Pipeline</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Tasks</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>Complaints</translation>
        </message>
        <message>
            <source>Insight</source>
            <translation>Insight</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Sync</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Find anything</source>
            <translation>Find anything</translation>
        </message>
        <message>
            <source>Name, company, pinyin, phone, or what to do</source>
            <translation>Name, company, pinyin, phone, or what to do</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer letters, pinyin, or the end of a phone number.</source>
            <translation>Nothing found. Try fewer letters, pinyin, or the end of a phone number.</translation>
        </message>
        <message>
            <source>Up and down to choose, Enter to open, Esc to close</source>
            <translation>Up and down to choose, Enter to open, Esc to close</translation>
        </message>
    </context>
    <context>
        <name>PassphraseDialog</name>
        <message>
            <source>Baifang</source>
            <translation>Baifang</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>The same passphrase again</source>
            <translation>The same passphrase again</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Choose a passphrase</source>
            <translation>Choose a passphrase</translation>
        </message>
        <message>
            <source>It locks the data on this computer. Keep it safe: without it nobody, not even an administrator, can open the data here.</source>
            <translation>It locks the data on this computer. Keep it safe: without it nobody, not even an administrator, can open the data here.</translation>
        </message>
        <message>
            <source>Lock and start</source>
            <translation>Lock and start</translation>
        </message>
        <message>
            <source>Enter the passphrase</source>
            <translation>Enter the passphrase</translation>
        </message>
        <message>
            <source>The data on this computer is locked with it.</source>
            <translation>The data on this computer is locked with it.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>The two passphrases differ; type the same one twice.</source>
            <translation>The two passphrases differ; type the same one twice.</translation>
        </message>
    </context>
    <context>
        <name>PickerEditor</name>
        <message>
            <source>Open the record</source>
            <translation>Open the record</translation>
        </message>
        <message>
            <source>Choose a record from the list that opens while you type.</source>
            <translation>Choose a record from the list that opens while you type.</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>No font on this computer shows Chinese; install Noto Sans SC.</source>
            <translation>No font on this computer shows Chinese; install Noto Sans SC.</translation>
        </message>
        <message>
            <source>Baifang</source>
            <translation>Baifang</translation>
        </message>
    </context>
    <context>
        <name>ProgramActions</name>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>{word}: {verb}</source>
            <translation>{word}: {verb}</translation>
        </message>
    </context>
    <context>
        <name>Question</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save the changes?</source>
            <translation>Save the changes?</translation>
        </message>
        <message>
            <source>{name} has changes that are not saved. Discarded changes cannot be brought back.</source>
            <translation>{name} has changes that are not saved. Discarded changes cannot be brought back.</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Keep editing</source>
            <translation>Keep editing</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Baifang</source>
            <translation>Baifang</translation>
        </message>
    </context>
    <context>
        <name>RecordPane</name>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>Nothing here yet</translation>
        </message>
        <message>
            <source>What belongs to this record is listed here.</source>
            <translation>What belongs to this record is listed here.</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archive</translation>
        </message>
        <message>
            <source>New: {kind}</source>
            <translation>New: {kind}</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>Archived</translation>
        </message>
        <message>
            <source>Saved {name}.</source>
            <translation>Saved {name}.</translation>
        </message>
        <message>
            <source>Archived {name}.</source>
            <translation>Archived {name}.</translation>
        </message>
        <message>
            <source>Restored {name}.</source>
            <translation>Restored {name}.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <source>About</source>
            <translation>About</translation>
        </message>
        <message>
            <source>Baifang {version}. Apache License 2.0. The font Noto Sans SC is under the SIL Open Font License.</source>
            <translation>Baifang {version}. Apache License 2.0. The font Noto Sans SC is under the SIL Open Font License.</translation>
        </message>
        <message>
            <source>Language and appearance</source>
            <translation>Language and appearance</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Theme</translation>
        </message>
        <message>
            <source>System follows the light and dark of your desktop.</source>
            <translation>System follows the light and dark of your desktop.</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>High contrast</translation>
        </message>
        <message>
            <source>Row height</source>
            <translation>Row height</translation>
        </message>
        <message>
            <source>Comfortable</source>
            <translation>Comfortable</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>Compact</translation>
        </message>
        <message>
            <source>Data on this computer</source>
            <translation>Data on this computer</translation>
        </message>
        <message>
            <source>Data folder</source>
            <translation>Data folder</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Open folder</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Backup</translation>
        </message>
        <message>
            <source>A whole, encrypted copy of all data, made while you work.</source>
            <translation>A whole, encrypted copy of all data, made while you work.</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Back up now</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>Puts a backup in place of the data; the data of now is kept beside it.</source>
            <translation>Puts a backup in place of the data; the data of now is kept beside it.</translation>
        </message>
        <message>
            <source>Restore...</source>
            <translation>Restore...</translation>
        </message>
        <message>
            <source>The backup {name} was written; copy it to another disk to be safe.</source>
            <translation>The backup {name} was written; copy it to another disk to be safe.</translation>
        </message>
        <message>
            <source>Choose a backup</source>
            <translation>Choose a backup</translation>
        </message>
        <message>
            <source>Backups (*.db)</source>
            <translation>Backups (*.db)</translation>
        </message>
        <message>
            <source>Put {name} in place of the data of now?</source>
            <translation>Put {name} in place of the data of now?</translation>
        </message>
        <message>
            <source>The window closes and opens again. The data of now is kept beside it.</source>
            <translation>The window closes and opens again. The data of now is kept beside it.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Keyboard shortcuts</translation>
        </message>
    </context>
    <context>
        <name>TimeEditor</name>
        <message>
            <source>HH:MM</source>
            <translation>HH:MM</translation>
        </message>
        <message>
            <source>Enter a time, such as 14:30.</source>
            <translation>Enter a time, such as 14:30.</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Restore this version</source>
            <translation>Restore this version</translation>
        </message>
    </context>
    <context>
        <name>WindowHistory</name>
        <message>
            <source>{verb} was undone.</source>
            <translation>{verb} was undone.</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>{verb} was done again.</source>
            <translation>{verb} was done again.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
</TS>

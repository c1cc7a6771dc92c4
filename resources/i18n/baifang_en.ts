<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AccountFacts</name>
        <message>
            <source>{percent}% complete</source>
            <translation>{percent}% complete</translation>
        </message>
        <message>
            <source>Missing: {fields}</source>
            <translation>Missing: {fields}</translation>
        </message>
        <message numerus="yes">
            <source>Hold: %n day(s) left</source>
            <translation>
                <numerusform>Hold: %n day left</numerusform>
                <numerusform>Hold: %n days left</numerusform>
            </translation>
        </message>
        <message>
            <source>Hold is over</source>
            <translation>Hold is over</translation>
        </message>
        <message>
            <source>No follow-up planned</source>
            <translation>No follow-up planned</translation>
        </message>
        <message>
            <source>Next follow-up: {day}</source>
            <translation>Next follow-up: {day}</translation>
        </message>
    </context>
    <context>
        <name>AccountGroup</name>
        <message>
            <source>Firm</source>
            <translation>Firm</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Open deals</source>
            <translation>Open deals</translation>
        </message>
        <message>
            <source>Orders this year</source>
            <translation>Orders this year</translation>
        </message>
        <message>
            <source>Sums include all firms below</source>
            <translation>Sums include all firms below</translation>
        </message>
        <message>
            <source>No parent, no subsidiaries</source>
            <translation>No parent, no subsidiaries</translation>
        </message>
        <message>
            <source>Choose a parent in the details; the firms of one group then stand here with their sums.</source>
            <translation>Choose a parent in the details; the firms of one group then stand here with their sums.</translation>
        </message>
    </context>
    <context>
        <name>AccountList</name>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Mine</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>Pool</translation>
        </message>
        <message>
            <source>Plan visits...</source>
            <translation>Plan visits...</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>Accounts</translation>
        </message>
        <message>
            <source>New account</source>
            <translation>New account</translation>
        </message>
        <message>
            <source>No accounts yet</source>
            <translation>No accounts yet</translation>
        </message>
        <message>
            <source>Import your customer list with Ctrl+I, drop a file here, or make the first account.</source>
            <translation>Import your customer list with Ctrl+I, drop a file here, or make the first account.</translation>
        </message>
    </context>
    <context>
        <name>AccountPane</name>
        <message>
            <source>Offer next</source>
            <translation>Offer next</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Group</translation>
        </message>
        <message>
            <source>Who is who</source>
            <translation>Who is who</translation>
        </message>
        <message>
            <source>Surveys</source>
            <translation>Surveys</translation>
        </message>
        <message>
            <source>Loyalty</source>
            <translation>Loyalty</translation>
        </message>
        <message>
            <source>Collisions</source>
            <translation>Collisions</translation>
        </message>
        <message numerus="yes">
            <source>%n open deal(s)</source>
            <translation>
                <numerusform>%n open deal</numerusform>
                <numerusform>%n open deals</numerusform>
            </translation>
        </message>
        <message>
            <source>Orders this year</source>
            <translation>Orders this year</translation>
        </message>
        <message>
            <source>Receivable</source>
            <translation>Receivable</translation>
        </message>
        <message>
            <source>Open complaints</source>
            <translation>Open complaints</translation>
        </message>
    </context>
    <context>
        <name>AccountStream</name>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Follow-ups</source>
            <translation>Follow-ups</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>Sales</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Changes</translation>
        </message>
        <message>
            <source>Nothing of this kind yet</source>
            <translation>Nothing of this kind yet</translation>
        </message>
        <message>
            <source>Calls, visits, orders, complaints and changes stand here, the newest first. Ctrl+L logs a follow-up.</source>
            <translation>Calls, visits, orders, complaints and changes stand here, the newest first. Ctrl+L logs a follow-up.</translation>
        </message>
    </context>
    <context>
        <name>AcknowledgeDialog</name>
        <message>
            <source>Acknowledge</source>
            <translation>Acknowledge</translation>
        </message>
        <message>
            <source>Copy text</source>
            <translation>Copy text</translation>
        </message>
        <message>
            <source>Save as mail draft...</source>
            <translation>Save as mail draft...</translation>
        </message>
        <message>
            <source>Tell the customer that it was received</source>
            <translation>Tell the customer that it was received</translation>
        </message>
        <message>
            <source>Ask how it went</source>
            <translation>Ask how it went</translation>
        </message>
        <message>
            <source>Mail address of the customer</source>
            <translation>Mail address of the customer</translation>
        </message>
        <message>
            <source>The text was copied.</source>
            <translation>The text was copied.</translation>
        </message>
        <message>
            <source>Save as mail draft</source>
            <translation>Save as mail draft</translation>
        </message>
        <message>
            <source>Mail (*.eml)</source>
            <translation>Mail (*.eml)</translation>
        </message>
        <message>
            <source>The draft {name} was saved; open it to send it.</source>
            <translation>The draft {name} was saved; open it to send it.</translation>
        </message>
    </context>
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
        <message>
            <source>Make a meeting pack...</source>
            <translation>Make a meeting pack...</translation>
        </message>
        <message>
            <source>Take everything out...</source>
            <translation>Take everything out...</translation>
        </message>
        <message>
            <source>Presentation mode</source>
            <translation>Presentation mode</translation>
        </message>
        <message>
            <source>Show this customer in the presentation</source>
            <translation>Show this customer in the presentation</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sync now</translation>
        </message>
        <message>
            <source>Log a follow-up...</source>
            <translation>Log a follow-up...</translation>
        </message>
        <message>
            <source>Import...</source>
            <translation>Import...</translation>
        </message>
        <message>
            <source>Rows kept back by imports...</source>
            <translation>Rows kept back by imports...</translation>
        </message>
        <message>
            <source>Export this list...</source>
            <translation>Export this list...</translation>
        </message>
        <message>
            <source>Print this list...</source>
            <translation>Print this list...</translation>
        </message>
        <message>
            <source>Print this record...</source>
            <translation>Print this record...</translation>
        </message>
        <message>
            <source>Find duplicates...</source>
            <translation>Find duplicates...</translation>
        </message>
        <message>
            <source>Change the selected...</source>
            <translation>Change the selected...</translation>
        </message>
        <message>
            <source>Choose cards...</source>
            <translation>Choose cards...</translation>
        </message>
        <message>
            <source>Model card...</source>
            <translation>Model card...</translation>
        </message>
        <message>
            <source>Hold radar...</source>
            <translation>Hold radar...</translation>
        </message>
        <message>
            <source>Plan visits to the selected...</source>
            <translation>Plan visits to the selected...</translation>
        </message>
        <message>
            <source>Edit pipelines...</source>
            <translation>Edit pipelines...</translation>
        </message>
        <message>
            <source>Update public holidays from a file...</source>
            <translation>Update public holidays from a file...</translation>
        </message>
        <message>
            <source>Keep a calendar file up to date...</source>
            <translation>Keep a calendar file up to date...</translation>
        </message>
        <message>
            <source>Calendar server (CalDAV)...</source>
            <translation>Calendar server (CalDAV)...</translation>
        </message>
        <message>
            <source>Service time limits...</source>
            <translation>Service time limits...</translation>
        </message>
        <message>
            <source>Acknowledge the complaint...</source>
            <translation>Acknowledge the complaint...</translation>
        </message>
        <message>
            <source>Ask by mail how it went...</source>
            <translation>Ask by mail how it went...</translation>
        </message>
        <message>
            <source>Hand the laptop over to ask what matters...</source>
            <translation>Hand the laptop over to ask what matters...</translation>
        </message>
        <message>
            <source>Kano questions...</source>
            <translation>Kano questions...</translation>
        </message>
        <message>
            <source>Hand the laptop over to ask...</source>
            <translation>Hand the laptop over to ask...</translation>
        </message>
        <message>
            <source>Plan a day of visits...</source>
            <translation>Plan a day of visits...</translation>
        </message>
        <message>
            <source>Report of the day...</source>
            <translation>Report of the day...</translation>
        </message>
        <message>
            <source>Questions on visits...</source>
            <translation>Questions on visits...</translation>
        </message>
        <message>
            <source>Triage as low</source>
            <translation>Triage as low</translation>
        </message>
        <message>
            <source>Triage as medium</source>
            <translation>Triage as medium</translation>
        </message>
        <message>
            <source>Triage as high</source>
            <translation>Triage as high</translation>
        </message>
        <message>
            <source>Triage as critical</source>
            <translation>Triage as critical</translation>
        </message>
        <message>
            <source>Take the complaint</source>
            <translation>Take the complaint</translation>
        </message>
        <message>
            <source>Begin work on the complaint</source>
            <translation>Begin work on the complaint</translation>
        </message>
        <message>
            <source>Wait for the customer</source>
            <translation>Wait for the customer</translation>
        </message>
        <message>
            <source>Log a call...</source>
            <translation>Log a call...</translation>
        </message>
        <message>
            <source>Log a visit...</source>
            <translation>Log a visit...</translation>
        </message>
        <message>
            <source>Log a mail...</source>
            <translation>Log a mail...</translation>
        </message>
        <message>
            <source>Log a message...</source>
            <translation>Log a message...</translation>
        </message>
        <message>
            <source>Log a note...</source>
            <translation>Log a note...</translation>
        </message>
        <message>
            <source>Ask why five times...</source>
            <translation>Ask why five times...</translation>
        </message>
        <message>
            <source>Keep the answer...</source>
            <translation>Keep the answer...</translation>
        </message>
        <message>
            <source>Answers that helped...</source>
            <translation>Answers that helped...</translation>
        </message>
        <message>
            <source>Settle these first...</source>
            <translation>Settle these first...</translation>
        </message>
        <message>
            <source>Win the customer back...</source>
            <translation>Win the customer back...</translation>
        </message>
        <message>
            <source>What complaints teach...</source>
            <translation>What complaints teach...</translation>
        </message>
        <message>
            <source>Corrective actions...</source>
            <translation>Corrective actions...</translation>
        </message>
        <message>
            <source>Set up a greeting...</source>
            <translation>Set up a greeting...</translation>
        </message>
        <message>
            <source>Complete the selected</source>
            <translation>Complete the selected</translation>
        </message>
    </context>
    <context>
        <name>ActionsDialog</name>
        <message>
            <source>Corrective actions</source>
            <translation>Corrective actions</translation>
        </message>
        <message>
            <source>No corrective action yet</source>
            <translation>No corrective action yet</translation>
        </message>
        <message>
            <source>Ask why five times of a complaint: what puts the root cause right becomes a task there.</source>
            <translation>Ask why five times of a complaint: what puts the root cause right becomes a task there.</translation>
        </message>
        <message>
            <source>After {fewer} of {measured} actions fewer complaints of their cause came</source>
            <translation>After {fewer} of {measured} actions fewer complaints of their cause came</translation>
        </message>
        <message>
            <source>Corrective actions, with complaints of their cause before and after</source>
            <translation>Corrective actions, with complaints of their cause before and after</translation>
        </message>
        <message>
            <source>Complaints in 30 days, up to half a year on either side; the interval is 95%.</source>
            <translation>Complaints in 30 days, up to half a year on either side; the interval is 95%.</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>Root cause</source>
            <translation>Root cause</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>A month before</source>
            <translation>A month before</translation>
        </message>
        <message>
            <source>A month after</source>
            <translation>A month after</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Still to do</source>
            <translation>Still to do</translation>
        </message>
        <message>
            <source>Too early to say</source>
            <translation>Too early to say</translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>Fewer</translation>
        </message>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
        <message>
            <source>No clear change</source>
            <translation>No clear change</translation>
        </message>
        <message>
            <source>{word}: {middle} ({low} to {high})</source>
            <translation>{word}: {middle} ({low} to {high})</translation>
        </message>
    </context>
    <context>
        <name>AgeGrid</name>
        <message>
            <source>{late} of {count} open complaints are late</source>
            <translation>{late} of {count} open complaints are late</translation>
        </message>
        <message>
            <source>No complaint is open</source>
            <translation>No complaint is open</translation>
        </message>
        <message>
            <source>{span} days</source>
            <translation>{span} days</translation>
        </message>
        <message>
            <source>{count} late</source>
            <translation>{count} late</translation>
        </message>
    </context>
    <context>
        <name>AllTabs</name>
        <message>
            <source>All tabs</source>
            <translation>All tabs</translation>
        </message>
    </context>
    <context>
        <name>AudienceTab</name>
        <message>
            <source>Contact them</source>
            <translation>Contact them</translation>
        </message>
        <message>
            <source>Record answer</source>
            <translation>Record answer</translation>
        </message>
        <message>
            <source>Make a task for each</source>
            <translation>Make a task for each</translation>
        </message>
        <message>
            <source>Save e-mail drafts...</source>
            <translation>Save e-mail drafts...</translation>
        </message>
        <message>
            <source>Save a mail-merge file...</source>
            <translation>Save a mail-merge file...</translation>
        </message>
        <message>
            <source>Draw up list</source>
            <translation>Draw up list</translation>
        </message>
        <message>
            <source>No list yet</source>
            <translation>No list yet</translation>
        </message>
        <message>
            <source>Choose the segment and the channel in the details, then draw up the list.</source>
            <translation>Choose the segment and the channel in the details, then draw up the list.</translation>
        </message>
        <message>
            <source>To contact</source>
            <translation>To contact</translation>
        </message>
        <message>
            <source>In tasks</source>
            <translation>In tasks</translation>
        </message>
        <message>
            <source>Contacted</source>
            <translation>Contacted</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Answered</translation>
        </message>
        <message>
            <source>Control</source>
            <translation>Control</translation>
        </message>
        <message>
            <source>The audience stands once the first was contacted.</source>
            <translation>The audience stands once the first was contacted.</translation>
        </message>
        <message numerus="yes">
            <source>%n to contact.</source>
            <translation>
                <numerusform>%n to contact.</numerusform>
                <numerusform>%n to contact.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) made.</source>
            <translation>
                <numerusform>%n task made.</numerusform>
                <numerusform>%n tasks made.</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder for the e-mail drafts</source>
            <translation>Folder for the e-mail drafts</translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s) saved; open and send them.</source>
            <translation>
                <numerusform>%n draft saved; open and send it.</numerusform>
                <numerusform>%n drafts saved; open and send them.</numerusform>
            </translation>
        </message>
        <message>
            <source>Save a mail-merge file</source>
            <translation>Save a mail-merge file</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) saved; hand the file to the gateway.</source>
            <translation>
                <numerusform>%n row saved; hand the file to the gateway.</numerusform>
                <numerusform>%n rows saved; hand the file to the gateway.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Recorded of %n customer(s).</source>
            <translation>
                <numerusform>Recorded of %n customer.</numerusform>
                <numerusform>Recorded of %n customers.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BehindDialog</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message>
            <source>Nobody's</source>
            <translation>Nobody's</translation>
        </message>
        <message>
            <source>Without a level</source>
            <translation>Without a level</translation>
        </message>
        <message>
            <source>Without a need</source>
            <translation>Without a need</translation>
        </message>
        <message>
            <source>%n open</source>
            <translation>%n open</translation>
        </message>
        <message>
            <source>Closed within the last {days} days</source>
            <translation>Closed within the last {days} days</translation>
        </message>
        <message>
            <source>Probability {percent}</source>
            <translation>Probability {percent}</translation>
        </message>
        <message>
            <source>limit {days} days in this stage</source>
            <translation>limit {days} days in this stage</translation>
        </message>
        <message>
            <source>Step overdue</source>
            <translation>Step overdue</translation>
        </message>
        <message>
            <source>{days} d over</source>
            <translation>{days} d over</translation>
        </message>
        <message>
            <source>last {days} days</source>
            <translation>last {days} days</translation>
        </message>
        <message>
            <source>weighted {money}</source>
            <translation>weighted {money}</translation>
        </message>
    </context>
    <context>
        <name>BoardMover</name>
        <message>
            <source>{name} was moved on.</source>
            <translation>{name} was moved on.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>BoardView</name>
        <message>
            <source>No lanes</source>
            <translation>No lanes</translation>
        </message>
        <message>
            <source>Lanes by owner</source>
            <translation>Lanes by owner</translation>
        </message>
        <message>
            <source>Lanes by level</source>
            <translation>Lanes by level</translation>
        </message>
        <message>
            <source>Lanes by need</source>
            <translation>Lanes by need</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Log a follow-up...</source>
            <translation>Log a follow-up...</translation>
        </message>
        <message>
            <source>Move to</source>
            <translation>Move to</translation>
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
        <name>BulkDialog</name>
        <message>
            <source>Change many records</source>
            <translation>Change many records</translation>
        </message>
        <message numerus="yes">
            <source>Change %n record(s)</source>
            <translation>
                <numerusform>Change %n record</numerusform>
                <numerusform>Change %n records</numerusform>
            </translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Field</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>Name of the tag; a new one is made</source>
            <translation>Name of the tag; a new one is made</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>This is one step: Ctrl+Z takes it back for all of them.</source>
            <translation>This is one step: Ctrl+Z takes it back for all of them.</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) changed.</source>
            <translation>
                <numerusform>%n record changed.</numerusform>
                <numerusform>%n records changed.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Fill this in first.</source>
            <translation>Fill this in first.</translation>
        </message>
    </context>
    <context>
        <name>Calendar</name>
        <message>
            <source>Visits</source>
            <translation>Visits</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Tasks</translation>
        </message>
        <message>
            <source>Care</source>
            <translation>Care</translation>
        </message>
        <message>
            <source>Deal closes</source>
            <translation>Deal closes</translation>
        </message>
        <message>
            <source>Birthdays</source>
            <translation>Birthdays</translation>
        </message>
        <message>
            <source>Birthday of {name}</source>
            <translation>Birthday of {name}</translation>
        </message>
        <message>
            <source>Lunar birthday of {name}</source>
            <translation>Lunar birthday of {name}</translation>
        </message>
        <message>
            <source>repeats</source>
            <translation>repeats</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Work</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Off</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Calendar</translation>
        </message>
    </context>
    <context>
        <name>CalendarBar</name>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Forward</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Week</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Month</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Mine</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Everyone</translation>
        </message>
    </context>
    <context>
        <name>CalendarDialog</name>
        <message>
            <source>Hours and holidays</source>
            <translation>Hours and holidays</translation>
        </message>
        <message>
            <source>Usual hours</source>
            <translation>Usual hours</translation>
        </message>
        <message>
            <source>Day off</source>
            <translation>Day off</translation>
        </message>
        <message>
            <source>2027-02-06..2027-02-12 Spring Festival
+2027-02-14 worked instead</source>
            <translation>2027-02-06..2027-02-12 Spring Festival
+2027-02-14 worked instead</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Time zone</translation>
        </message>
        <message>
            <source>Several shifts with a comma; a night shift as 22:00-06:00.</source>
            <translation>Several shifts with a comma; a night shift as 22:00-06:00.</translation>
        </message>
        <message>
            <source>Public holidays are kept</source>
            <translation>Public holidays are kept</translation>
        </message>
        <message>
            <source>Holidays, and days worked instead with +</source>
            <translation>Holidays, and days worked instead with +</translation>
        </message>
        <message>
            <source>Save calendar</source>
            <translation>Save calendar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>CalendarExchange</name>
        <message numerus="yes">
            <source>%n conflict(s) with the calendar: decide on the page Sync.</source>
            <translation>
                <numerusform>%n conflict with the calendar: decide on the page Sync.</numerusform>
                <numerusform>%n conflicts with the calendar: decide on the page Sync.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CalendarFiles</name>
        <message>
            <source>Stop keeping this file up to date?</source>
            <translation>Stop keeping this file up to date?</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>{file} stays as it is now.</source>
            <translation>{file} stays as it is now.</translation>
        </message>
        <message>
            <source>Calendar (*.ics)</source>
            <translation>Calendar (*.ics)</translation>
        </message>
        <message>
            <source>Calendar file</source>
            <translation>Calendar file</translation>
        </message>
        <message>
            <source>{file} is kept up to date; subscribe to it in your calendar program.</source>
            <translation>{file} is kept up to date; subscribe to it in your calendar program.</translation>
        </message>
        <message>
            <source>Public holidays (*.json)</source>
            <translation>Public holidays (*.json)</translation>
        </message>
        <message>
            <source>Update public holidays</source>
            <translation>Update public holidays</translation>
        </message>
        <message>
            <source>The public holidays of {years} are in the calendar.</source>
            <translation>The public holidays of {years} are in the calendar.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>CalendarPage</name>
        <message>
            <source>Calendar</source>
            <translation>Calendar</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>New task</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Month</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Hours</translation>
        </message>
        <message>
            <source>Space completes a task, Enter opens, Alt and an arrow moves, J and K walk a day's entries</source>
            <translation>Space completes a task, Enter opens, Alt and an arrow moves, J and K walk a day's entries</translation>
        </message>
        <message>
            <source>Nothing in these four weeks</source>
            <translation>Nothing in these four weeks</translation>
        </message>
        <message>
            <source>Visits, tasks with a date, deal closes and birthdays appear here by themselves.</source>
            <translation>Visits, tasks with a date, deal closes and birthdays appear here by themselves.</translation>
        </message>
        <message>
            <source>The public holidays of {years} are not known yet; take them in from a file...</source>
            <translation>The public holidays of {years} are not known yet; take them in from a file...</translation>
        </message>
        <message>
            <source>Moved.</source>
            <translation>Moved.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Reopen</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>Complete</translation>
        </message>
        <message>
            <source>New task here</source>
            <translation>New task here</translation>
        </message>
        <message>
            <source>New visit here</source>
            <translation>New visit here</translation>
        </message>
        <message>
            <source>Show the day</source>
            <translation>Show the day</translation>
        </message>
    </context>
    <context>
        <name>CalendarServerDialog</name>
        <message>
            <source>Calendar server</source>
            <translation>Calendar server</translation>
        </message>
        <message>
            <source>Calendar server (CalDAV)</source>
            <translation>Calendar server (CalDAV)</translation>
        </message>
        <message>
            <source>Your open tasks and visits go to a calendar there; what you tick off, move or add comes back.</source>
            <translation>Your open tasks and visits go to a calendar there; what you tick off, move or add comes back.</translation>
        </message>
        <message>
            <source>The password stays in your encrypted data.</source>
            <translation>The password stays in your encrypted data.</translation>
        </message>
        <message>
            <source>Disconnect</source>
            <translation>Disconnect</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>The last exchange failed; exchange again to see why.</source>
            <translation>The last exchange failed; exchange again to see why.</translation>
        </message>
        <message>
            <source>Nothing has been exchanged yet; find your calendars first.</source>
            <translation>Nothing has been exchanged yet; find your calendars first.</translation>
        </message>
        <message>
            <source>Exchanged {when}; again every 15 minutes while the program is open.</source>
            <translation>Exchanged {when}; again every 15 minutes while the program is open.</translation>
        </message>
        <message>
            <source>Looking for calendars...</source>
            <translation>Looking for calendars...</translation>
        </message>
        <message numerus="yes">
            <source>%n calendar(s) found; choose where tasks and visits go.</source>
            <translation>
                <numerusform>%n calendar found; choose where tasks and visits go.</numerusform>
                <numerusform>%n calendars found; choose where tasks and visits go.</numerusform>
            </translation>
        </message>
        <message>
            <source>Exchanging...</source>
            <translation>Exchanging...</translation>
        </message>
        <message>
            <source>Exchanged: {sent} sent, {taken} taken over, {removed} removed, {cancelled} cancelled.</source>
            <translation>Exchanged: {sent} sent, {taken} taken over, {removed} removed, {cancelled} cancelled.</translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s): decide on the page Sync.</source>
            <translation>
                <numerusform>%n conflict: decide on the page Sync.</numerusform>
                <numerusform>%n conflicts: decide on the page Sync.</numerusform>
            </translation>
        </message>
        <message>
            <source>Disconnect from the calendar server?</source>
            <translation>Disconnect from the calendar server?</translation>
        </message>
        <message>
            <source>The password is forgotten; the entries there and your records here stay as they are.</source>
            <translation>The password is forgotten; the entries there and your records here stay as they are.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Save and exchange</source>
            <translation>Save and exchange</translation>
        </message>
    </context>
    <context>
        <name>CalendarServerForm</name>
        <message>
            <source>Server address</source>
            <translation>Server address</translation>
        </message>
        <message>
            <source>User</source>
            <translation>User</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>CA file (only if your administrator gave you one)</source>
            <translation>CA file (only if your administrator gave you one)</translation>
        </message>
        <message>
            <source>Tasks go to</source>
            <translation>Tasks go to</translation>
        </message>
        <message>
            <source>Visits go to</source>
            <translation>Visits go to</translation>
        </message>
        <message>
            <source>Choose...</source>
            <translation>Choose...</translation>
        </message>
        <message>
            <source>Find calendars</source>
            <translation>Find calendars</translation>
        </message>
        <message>
            <source>nowhere</source>
            <translation>nowhere</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Fill this in.</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
            <translation>Certificates (*.pem *.crt *.cer);;All files (*)</translation>
        </message>
        <message>
            <source>Choose the CA file</source>
            <translation>Choose the CA file</translation>
        </message>
    </context>
    <context>
        <name>CampaignList</name>
        <message>
            <source>Greeting...</source>
            <translation>Greeting...</translation>
        </message>
        <message>
            <source>Campaigns</source>
            <translation>Campaigns</translation>
        </message>
        <message>
            <source>New campaign</source>
            <translation>New campaign</translation>
        </message>
        <message>
            <source>No campaigns yet</source>
            <translation>No campaigns yet</translation>
        </message>
        <message>
            <source>Write to a segment, call it or visit it, and see what it brought. A greeting is one step.</source>
            <translation>Write to a segment, call it or visit it, and see what it brought. A greeting is one step.</translation>
        </message>
    </context>
    <context>
        <name>CampaignPane</name>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>Audience</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Result</translation>
        </message>
    </context>
    <context>
        <name>Campaigns</name>
        <message>
            <source>Left out: {count} ({reasons})</source>
            <translation>Left out: {count} ({reasons})</translation>
        </message>
        <message>
            <source>Waiting: {count} (the message lacks {fields})</source>
            <translation>Waiting: {count} (the message lacks {fields})</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>Open the rows</source>
            <translation>Open the rows</translation>
        </message>
        <message>
            <source>How is this computed?</source>
            <translation>How is this computed?</translation>
        </message>
        <message>
            <source>Arrange and export</source>
            <translation>Arrange and export</translation>
        </message>
        <message>
            <source>Computing...</source>
            <translation>Computing...</translation>
        </message>
        <message numerus="yes">
            <source>(%n more)</source>
            <translation>
                <numerusform>(%n more)</numerusform>
                <numerusform>(%n more)</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to draw</source>
            <translation>Nothing to draw</translation>
        </message>
        <message>
            <source>Too little to say</source>
            <translation>Too little to say</translation>
        </message>
        <message>
            <source>What is needed?</source>
            <translation>What is needed?</translation>
        </message>
        <message>
            <source>n = {n}</source>
            <translation>n = {n}</translation>
        </message>
        <message>
            <source>as of {day}</source>
            <translation>as of {day}</translation>
        </message>
        <message>
            <source>{value} now, {before} on {day}</source>
            <translation>{value} now, {before} on {day}</translation>
        </message>
        <message>
            <source>Move forward</source>
            <translation>Move forward</translation>
        </message>
        <message>
            <source>Move back</source>
            <translation>Move back</translation>
        </message>
        <message>
            <source>Make narrow</source>
            <translation>Make narrow</translation>
        </message>
        <message>
            <source>Make wide</source>
            <translation>Make wide</translation>
        </message>
        <message>
            <source>Remove from the dashboard</source>
            <translation>Remove from the dashboard</translation>
        </message>
        <message>
            <source>Export as PNG...</source>
            <translation>Export as PNG...</translation>
        </message>
        <message>
            <source>Export as SVG...</source>
            <translation>Export as SVG...</translation>
        </message>
        <message>
            <source>Export the numbers as CSV...</source>
            <translation>Export the numbers as CSV...</translation>
        </message>
        <message>
            <source>Make a meeting pack with it...</source>
            <translation>Make a meeting pack with it...</translation>
        </message>
    </context>
    <context>
        <name>CareList</name>
        <message>
            <source>Add the usual plans</source>
            <translation>Add the usual plans</translation>
        </message>
        <message>
            <source>Care plans</source>
            <translation>Care plans</translation>
        </message>
        <message>
            <source>New care plan</source>
            <translation>New care plan</translation>
        </message>
        <message>
            <source>No care plans yet</source>
            <translation>No care plans yet</translation>
        </message>
        <message>
            <source>A plan makes tasks when something happens at an account. Begin with the usual ones.</source>
            <translation>A plan makes tasks when something happens at an account. Begin with the usual ones.</translation>
        </message>
        <message numerus="yes">
            <source>%n care plan(s) added; look them over.</source>
            <translation>
                <numerusform>%n care plan added; look it over.</numerusform>
                <numerusform>%n care plans added; look them over.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>The usual plans are here already.</source>
            <translation>The usual plans are here already.</translation>
        </message>
    </context>
    <context>
        <name>CarePane</name>
        <message>
            <source>Result</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Steps</translation>
        </message>
    </context>
    <context>
        <name>CareResultTab</name>
        <message>
            <source>Started</source>
            <translation>Started</translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>Customers</translation>
        </message>
        <message>
            <source>Tasks open</source>
            <translation>Tasks open</translation>
        </message>
        <message>
            <source>Tasks done</source>
            <translation>Tasks done</translation>
        </message>
        <message>
            <source>Tasks cancelled</source>
            <translation>Tasks cancelled</translation>
        </message>
        <message>
            <source>Ordered afterwards</source>
            <translation>Ordered afterwards</translation>
        </message>
        <message>
            <source>Their orders</source>
            <translation>Their orders</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Figure</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Value</translation>
        </message>
        <message numerus="yes">
            <source>Orders within %n day(s) of a start count once each. They followed the care; that is no proof that it brought them.</source>
            <translation>
                <numerusform>Orders within %n day of a start count once each. They followed the care; that is no proof that it brought them.</numerusform>
                <numerusform>Orders within %n days of a start count once each. They followed the care; that is no proof that it brought them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Certainty</name>
        <message>
            <source>Take it</source>
            <translation>Take it</translation>
        </message>
        <message>
            <source>{field}? {share}</source>
            <translation>{field}? {share}</translation>
        </message>
        <message>
            <source>the program's heading</source>
            <translation>the program's heading</translation>
        </message>
        <message>
            <source>known heading</source>
            <translation>known heading</translation>
        </message>
        <message>
            <source>known heading, unit aside</source>
            <translation>known heading, unit aside</translation>
        </message>
        <message>
            <source>as confirmed before</source>
            <translation>as confirmed before</translation>
        </message>
        <message>
            <source>your choice</source>
            <translation>your choice</translation>
        </message>
        <message>
            <source>not recognised</source>
            <translation>not recognised</translation>
        </message>
    </context>
    <context>
        <name>CheckInDialog</name>
        <message>
            <source>Check in</source>
            <translation>Check in</translation>
        </message>
        <message>
            <source>Check in at {name}</source>
            <translation>Check in at {name}</translation>
        </message>
        <message>
            <source>Where you are: coordinates or the link of a map</source>
            <translation>Where you are: coordinates or the link of a map</translation>
        </message>
        <message>
            <source>Keep this as the account's position</source>
            <translation>Keep this as the account's position</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Without a position, the time alone is kept.</source>
            <translation>Without a position, the time alone is kept.</translation>
        </message>
        <message>
            <source>{metres} m from the account</source>
            <translation>{metres} m from the account</translation>
        </message>
        <message>
            <source>Checked in at {name}.</source>
            <translation>Checked in at {name}.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>ChooseStep</name>
        <message>
            <source>Drop a file here</source>
            <translation>Drop a file here</translation>
        </message>
        <message>
            <source>Paste a table from the clipboard</source>
            <translation>Paste a table from the clipboard</translation>
        </message>
        <message>
            <source>CSV or Excel with a heading row, vCards, calendars, mails, or the export of another CRM program.</source>
            <translation>CSV or Excel with a heading row, vCards, calendars, mails, or the export of another CRM program.</translation>
        </message>
        <message>
            <source>Choose a file...</source>
            <translation>Choose a file...</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Choose a file</translation>
        </message>
        <message>
            <source>Tables ({kinds})</source>
            <translation>Tables ({kinds})</translation>
        </message>
    </context>
    <context>
        <name>CityMap</name>
        <message>
            <source>Nearer</source>
            <translation>Nearer</translation>
        </message>
        <message>
            <source>Further away</source>
            <translation>Further away</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Show all</translation>
        </message>
        <message>
            <source>Map of deals by city</source>
            <translation>Map of deals by city</translation>
        </message>
        <message numerus="yes">
            <source>%n deal(s) in {cities} cities</source>
            <translation>
                <numerusform>%n deal in {cities} cities</numerusform>
                <numerusform>%n deals in {cities} cities</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deal(s) of accounts whose city is not known</source>
            <translation>
                <numerusform>%n deal of an account whose city is not known</numerusform>
                <numerusform>%n deals of accounts whose city is not known</numerusform>
            </translation>
        </message>
        <message>
            <source>No city</source>
            <translation>No city</translation>
        </message>
    </context>
    <context>
        <name>CleaningRules</name>
        <message>
            <source>Cleaned on the way</source>
            <translation>Cleaned on the way</translation>
        </message>
        <message>
            <source>Phone numbers in international form</source>
            <translation>Phone numbers in international form</translation>
        </message>
        <message>
            <source>E-mail addresses in their usual form</source>
            <translation>E-mail addresses in their usual form</translation>
        </message>
        <message>
            <source>Websites with https://</source>
            <translation>Websites with https://</translation>
        </message>
        <message>
            <source>Credit codes in capitals without spaces</source>
            <translation>Credit codes in capitals without spaces</translation>
        </message>
        <message>
            <source>Names without needless spaces</source>
            <translation>Names without needless spaces</translation>
        </message>
        <message>
            <source>Texts without needless spaces</source>
            <translation>Texts without needless spaces</translation>
        </message>
        <message>
            <source>Dates read from other forms</source>
            <translation>Dates read from other forms</translation>
        </message>
        <message>
            <source>Numbers read from other forms</source>
            <translation>Numbers read from other forms</translation>
        </message>
        <message>
            <source>Ranges read as their lower end</source>
            <translation>Ranges read as their lower end</translation>
        </message>
        <message>
            <source>Unknown choices read as other</source>
            <translation>Unknown choices read as other</translation>
        </message>
        <message>
            <source>{rule}: off, left as written</source>
            <translation>{rule}: off, left as written</translation>
        </message>
        <message>
            <source>{rule}: {count}</source>
            <translation>{rule}: {count}</translation>
        </message>
        <message>
            <source>{before} becomes {after}</source>
            <translation>{before} becomes {after}</translation>
        </message>
    </context>
    <context>
        <name>ClockStrip</name>
        <message>
            <source>Received</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Not yet</translation>
        </message>
        <message>
            <source>First reply</source>
            <translation>First reply</translation>
        </message>
        <message>
            <source>Time limit</source>
            <translation>Time limit</translation>
        </message>
        <message>
            <source>None set</source>
            <translation>None set</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Resolution</translation>
        </message>
        <message>
            <source>Level {level} of 3</source>
            <translation>Level {level} of 3</translation>
        </message>
        <message>
            <source>Escalation</source>
            <translation>Escalation</translation>
        </message>
        <message>
            <source>In time</source>
            <translation>In time</translation>
        </message>
        <message>
            <source>{time} too late</source>
            <translation>{time} too late</translation>
        </message>
        <message>
            <source>Due {time}</source>
            <translation>Due {time}</translation>
        </message>
        <message>
            <source>{used} of working time used, {percent} %</source>
            <translation>{used} of working time used, {percent} %</translation>
        </message>
        <message>
            <source>Holidays of {years} are not entered; it may be due later.</source>
            <translation>Holidays of {years} are not entered; it may be due later.</translation>
        </message>
    </context>
    <context>
        <name>CloseCalendar</name>
        <message>
            <source>The month before</source>
            <translation>The month before</translation>
        </message>
        <message>
            <source>The month after</source>
            <translation>The month after</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>open {total} · weighted {weighted} · won {won}</source>
            <translation>open {total} · weighted {weighted} · won {won}</translation>
        </message>
        <message numerus="yes">
            <source>%n deal(s)</source>
            <translation>
                <numerusform>%n deal</numerusform>
                <numerusform>%n deals</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing closes</source>
            <translation>nothing closes</translation>
        </message>
    </context>
    <context>
        <name>CollisionTab</name>
        <message>
            <source>Export...</source>
            <translation>Export...</translation>
        </message>
        <message>
            <source>Open a dispute...</source>
            <translation>Open a dispute...</translation>
        </message>
        <message>
            <source>Add evidence...</source>
            <translation>Add evidence...</translation>
        </message>
        <message>
            <source>Decide...</source>
            <translation>Decide...</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>About</source>
            <translation>About</translation>
        </message>
        <message>
            <source>{name}: {count} since {first}</source>
            <translation>{name}: {count} since {first}</translation>
        </message>
        <message>
            <source>{opener} disputes it with {against}</source>
            <translation>{opener} disputes it with {against}</translation>
        </message>
        <message>
            <source>{decider} gave it to {name} on {day}: {reason}</source>
            <translation>{decider} gave it to {name} on {day}: {reason}</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Saved as {path}.</source>
            <translation>Saved as {path}.</translation>
        </message>
        <message>
            <source>Whose is this customer?</source>
            <translation>Whose is this customer?</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Your side of it</source>
            <translation>Your side of it</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Whose customer is it, and why?</source>
            <translation>Whose customer is it, and why?</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>Decide</translation>
        </message>
        <message>
            <source>It is on record.</source>
            <translation>It is on record.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
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
        <name>CommentLine</name>
        <message>
            <source>Remark; @name makes it their task</source>
            <translation>Remark; @name makes it their task</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comment</translation>
        </message>
        <message>
            <source>Comment written.</source>
            <translation>Comment written.</translation>
        </message>
        <message numerus="yes">
            <source>Comment written; %n colleague(s) will have it as a task at their next sync.</source>
            <translation>
                <numerusform>Comment written; %n colleague will have it as a task at their next sync.</numerusform>
                <numerusform>Comment written; %n colleagues will have it as a task at their next sync.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>ComplaintPane</name>
        <message>
            <source>Status history</source>
            <translation>Status history</translation>
        </message>
        <message>
            <source>To be resolved</source>
            <translation>To be resolved</translation>
        </message>
    </context>
    <context>
        <name>ComplaintsPage</name>
        <message>
            <source>The complaint was taken in; its clock runs.</source>
            <translation>The complaint was taken in; its clock runs.</translation>
        </message>
        <message>
            <source>Acknowledge...</source>
            <translation>Acknowledge...</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>Complaints</translation>
        </message>
        <message>
            <source>New complaint</source>
            <translation>New complaint</translation>
        </message>
        <message>
            <source>No complaints here</source>
            <translation>No complaints here</translation>
        </message>
        <message>
            <source>When a customer complains, note it here at once; the clock starts with it.</source>
            <translation>When a customer complains, note it here at once; the clock starts with it.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Mine</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Unassigned</source>
            <translation>Unassigned</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>List</source>
            <translation>List</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Board</translation>
        </message>
        <message>
            <source>Ages</source>
            <translation>Ages</translation>
        </message>
        <message>
            <source>Win the customer back...</source>
            <translation>Win the customer back...</translation>
        </message>
        <message>
            <source>{span} days old  ×</source>
            <translation>{span} days old  ×</translation>
        </message>
    </context>
    <context>
        <name>ConfirmTab</name>
        <message>
            <source>Old values: ask the customer whether they are still right.</source>
            <translation>Old values: ask the customer whether they are still right.</translation>
        </message>
        <message>
            <source>Still right</source>
            <translation>Still right</translation>
        </message>
        <message>
            <source>Write another...</source>
            <translation>Write another...</translation>
        </message>
        <message>
            <source>Of whom</source>
            <translation>Of whom</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Field</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Confirmed.</source>
            <translation>Confirmed.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>ConflictDialog</name>
        <message>
            <source>Use this value</source>
            <translation>Use this value</translation>
        </message>
    </context>
    <context>
        <name>ConflictLines</name>
        <message>
            <source>{kind} that is no longer on this computer</source>
            <translation>{kind} that is no longer on this computer</translation>
        </message>
        <message>
            <source>Use mine</source>
            <translation>Use mine</translation>
        </message>
        <message>
            <source>Use the other</source>
            <translation>Use the other</translation>
        </message>
        <message>
            <source>Use theirs</source>
            <translation>Use theirs</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Edit...</source>
            <translation>Edit...</translation>
        </message>
        <message>
            <source>{first} deleted this record ({then}); it was kept.</source>
            <translation>{first} deleted this record ({then}); it was kept.</translation>
        </message>
        <message>
            <source>{first} set {field} to {lost} ({then}); {second} deleted the record.</source>
            <translation>{first} set {field} to {lost} ({then}); {second} deleted the record.</translation>
        </message>
        <message>
            <source>{first} set {field} to {lost} ({then}); it was not taken.</source>
            <translation>{first} set {field} to {lost} ({then}); it was not taken.</translation>
        </message>
        <message>
            <source>{first} set {field} to {lost} ({then}); {kept} stands.</source>
            <translation>{first} set {field} to {lost} ({then}); {kept} stands.</translation>
        </message>
        <message>
            <source>{first} set {field} to {lost} ({then}); {second} set it to {kept} ({later}). {kept} was kept.</source>
            <translation>{first} set {field} to {lost} ({then}); {second} set it to {kept} ({later}). {kept} was kept.</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>(empty)</translation>
        </message>
        <message>
            <source>"{value}"</source>
            <translation>"{value}"</translation>
        </message>
        <message>
            <source>You</source>
            <translation>You</translation>
        </message>
        <message>
            <source>you</source>
            <translation>you</translation>
        </message>
        <message>
            <source>A colleague</source>
            <translation>A colleague</translation>
        </message>
        <message>
            <source>a colleague</source>
            <translation>a colleague</translation>
        </message>
        <message>
            <source>The value that was not kept was set on another computer.</source>
            <translation>The value that was not kept was set on another computer.</translation>
        </message>
        <message>
            <source>Your value was set on {device}.</source>
            <translation>Your value was set on {device}.</translation>
        </message>
        <message>
            <source>The value that was not kept was set on {device}.</source>
            <translation>The value that was not kept was set on {device}.</translation>
        </message>
        <message>
            <source>Your value was set on this computer.</source>
            <translation>Your value was set on this computer.</translation>
        </message>
    </context>
    <context>
        <name>ContactList</name>
        <message>
            <source>Contacts</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>New contact</translation>
        </message>
        <message>
            <source>No contacts yet</source>
            <translation>No contacts yet</translation>
        </message>
        <message>
            <source>The people at your accounts belong here. Import them with Ctrl+I or make the first one.</source>
            <translation>The people at your accounts belong here. Import them with Ctrl+I or make the first one.</translation>
        </message>
    </context>
    <context>
        <name>ContactPane</name>
        <message>
            <source>Moved to another firm...</source>
            <translation>Moved to another firm...</translation>
        </message>
        <message>
            <source>Firms</source>
            <translation>Firms</translation>
        </message>
        <message>
            <source>Firm</source>
            <translation>Firm</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>To</source>
            <translation>To</translation>
        </message>
        <message>
            <source>now</source>
            <translation>now</translation>
        </message>
        <message>
            <source>Where does {name} work now?</source>
            <translation>Where does {name} work now?</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Move</translation>
        </message>
        <message>
            <source>What happened at the former firm stays in its file; the contact shows all of it.</source>
            <translation>What happened at the former firm stays in its file; the contact shows all of it.</translation>
        </message>
        <message>
            <source>{name} works elsewhere now.</source>
            <translation>{name} works elsewhere now.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>ConvertDialog</name>
        <message>
            <source>Convert lead</source>
            <translation>Convert lead</translation>
        </message>
        <message>
            <source>Make a deal</source>
            <translation>Make a deal</translation>
        </message>
        <message>
            <source>Convert</source>
            <translation>Convert</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Convert {name}</source>
            <translation>Convert {name}</translation>
        </message>
    </context>
    <context>
        <name>ConvertSide</name>
        <message>
            <source>New record</source>
            <translation>New record</translation>
        </message>
        <message>
            <source>Fields that are empty there are filled from the lead in any case.</source>
            <translation>Fields that are empty there are filled from the lead in any case.</translation>
        </message>
        <message>
            <source>{name}: the same at {score}</source>
            <translation>{name}: the same at {score}</translation>
        </message>
    </context>
    <context>
        <name>CustomerWords</name>
        <message>
            <source>Customers are asked when their complaint is settled.</source>
            <translation>Customers are asked when their complaint is settled.</translation>
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
        <name>DayDialog</name>
        <message>
            <source>As of which day?</source>
            <translation>As of which day?</translation>
        </message>
        <message>
            <source>Every card is computed from what was known on that day.</source>
            <translation>Every card is computed from what was known on that day.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Report of the day</source>
            <translation>Report of the day</translation>
        </message>
        <message>
            <source>The day before</source>
            <translation>The day before</translation>
        </message>
        <message>
            <source>The day after</source>
            <translation>The day after</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Copy as text</translation>
        </message>
        <message>
            <source>Save as PDF...</source>
            <translation>Save as PDF...</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>The report is on the clipboard.</source>
            <translation>The report is on the clipboard.</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Save as PDF</translation>
        </message>
        <message>
            <source>Saved {file}.</source>
            <translation>Saved {file}.</translation>
        </message>
    </context>
    <context>
        <name>DealFigures</name>
        <message>
            <source>{own}, stage {usual}</source>
            <translation>{own}, stage {usual}</translation>
        </message>
        <message>
            <source>Closes, put off once</source>
            <translation>Closes, put off once</translation>
        </message>
        <message>
            <source>Closes, put off {count} times</source>
            <translation>Closes, put off {count} times</translation>
        </message>
        <message>
            <source>Days put off in all: {count}</source>
            <translation>Days put off in all: {count}</translation>
        </message>
        <message>
            <source>None planned</source>
            <translation>None planned</translation>
        </message>
    </context>
    <context>
        <name>DealList</name>
        <message>
            <source>Pipeline</source>
            <translation>Pipeline</translation>
        </message>
        <message>
            <source>New deal</source>
            <translation>New deal</translation>
        </message>
        <message>
            <source>No deals yet</source>
            <translation>No deals yet</translation>
        </message>
        <message>
            <source>What your accounts may buy belongs here. Import deals with Ctrl+I or make the first one.</source>
            <translation>What your accounts may buy belongs here. Import deals with Ctrl+I or make the first one.</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Board</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Table</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Calendar</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Map</translation>
        </message>
        <message>
            <source>Forecast</source>
            <translation>Forecast</translation>
        </message>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Mine</translation>
        </message>
        <message>
            <source>Step overdue</source>
            <translation>Step overdue</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>This month</translation>
        </message>
        <message numerus="yes">
            <source>%n open deal(s)</source>
            <translation>
                <numerusform>%n open deal</numerusform>
                <numerusform>%n open deals</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DealMover</name>
        <message>
            <source>Why was {name} lost?</source>
            <translation>Why was {name} lost?</translation>
        </message>
        <message>
            <source>Lose deal</source>
            <translation>Lose deal</translation>
        </message>
        <message>
            <source>The reason counts in the analysis of lost deals. The deal can be opened again.</source>
            <translation>The reason counts in the analysis of lost deals. The deal can be opened again.</translation>
        </message>
        <message>
            <source>Win {name}?</source>
            <translation>Win {name}?</translation>
        </message>
        <message>
            <source>The deal is closed as won today with a probability of 100%. You can undo this.</source>
            <translation>The deal is closed as won today with a probability of 100%. You can undo this.</translation>
        </message>
        <message>
            <source>Win deal</source>
            <translation>Win deal</translation>
        </message>
        <message>
            <source>{name} is now in {stage}.</source>
            <translation>{name} is now in {stage}.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>DealPane</name>
        <message>
            <source>Play</source>
            <translation>Play</translation>
        </message>
        <message>
            <source>Stage history</source>
            <translation>Stage history</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Decision</translation>
        </message>
        <message>
            <source>The stage of this deal was taken away meanwhile; move the deal to one that is there.</source>
            <translation>The stage of this deal was taken away meanwhile; move the deal to one that is there.</translation>
        </message>
        <message>
            <source>New quote</source>
            <translation>New quote</translation>
        </message>
        <message>
            <source>Probability...</source>
            <translation>Probability...</translation>
        </message>
        <message>
            <source>Another probability</source>
            <translation>Another probability</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Set</translation>
        </message>
        <message>
            <source>Without a reason only the probability of the stage can be set.</source>
            <translation>Without a reason only the probability of the stage can be set.</translation>
        </message>
        <message>
            <source>{time} in the stage before</source>
            <translation>{time} in the stage before</translation>
        </message>
    </context>
    <context>
        <name>DealRoomTab</name>
        <message>
            <source>Who decides, who influences, who uses it? Add the people and how they stand.</source>
            <translation>Who decides, who influences, who uses it? Add the people and how they stand.</translation>
        </message>
        <message>
            <source>Who else wants this deal? Note strengths, weaknesses and price.</source>
            <translation>Who else wants this deal? Note strengths, weaknesses and price.</translation>
        </message>
        <message>
            <source>What is to be sold? A quote can be made of these products.</source>
            <translation>What is to be sold? A quote can be made of these products.</translation>
        </message>
        <message>
            <source>How the expected close has moved</source>
            <translation>How the expected close has moved</translation>
        </message>
        <message>
            <source>It has not moved.</source>
            <translation>It has not moved.</translation>
        </message>
    </context>
    <context>
        <name>Decisions</name>
        <message>
            <source>{name} holds the refused change.</source>
            <translation>{name} holds the refused change.</translation>
        </message>
        <message>
            <source>Export the refused change</source>
            <translation>Export the refused change</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
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
        <name>DocumentPane</name>
        <message>
            <source>Lines</source>
            <translation>Lines</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>In Chinese...</source>
            <translation>In Chinese...</translation>
        </message>
        <message>
            <source>In English...</source>
            <translation>In English...</translation>
        </message>
        <message>
            <source>Plan receipts...</source>
            <translation>Plan receipts...</translation>
        </message>
        <message>
            <source>Receipt...</source>
            <translation>Receipt...</translation>
        </message>
        <message>
            <source>Credit note...</source>
            <translation>Credit note...</translation>
        </message>
        <message>
            <source> version {n}</source>
            <translation> version {n}</translation>
        </message>
        <message>
            <source>The number is provisional until the next sync.</source>
            <translation>The number is provisional until the next sync.</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Save as PDF</translation>
        </message>
        <message>
            <source>{file} was written.</source>
            <translation>{file} was written.</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Open folder</translation>
        </message>
        <message>
            <source>Plan receipts: {name}</source>
            <translation>Plan receipts: {name}</translation>
        </message>
        <message>
            <source>Note receipt</source>
            <translation>Note receipt</translation>
        </message>
        <message>
            <source>Write credit note</source>
            <translation>Write credit note</translation>
        </message>
        <message>
            <source>{name} was brought up to date.</source>
            <translation>{name} was brought up to date.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>DoubledList</name>
        <message>
            <source>Change the selected...</source>
            <translation>Change the selected...</translation>
        </message>
    </context>
    <context>
        <name>DuplicateLine</name>
        <message>
            <source>Exists already: {name}, held by {owner} until {day} ({why})</source>
            <translation>Exists already: {name}, held by {owner} until {day} ({why})</translation>
        </message>
        <message>
            <source>Exists already: {name}, held by {owner} ({why})</source>
            <translation>Exists already: {name}, held by {owner} ({why})</translation>
        </message>
        <message>
            <source>Exists already: {name}, held by nobody ({why})</source>
            <translation>Exists already: {name}, held by nobody ({why})</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Open {name}</source>
            <translation>Open {name}</translation>
        </message>
        <message>
            <source>Save a second record?</source>
            <translation>Save a second record?</translation>
        </message>
        <message>
            <source>{exists}. With two records its history is split; you can also merge them later.</source>
            <translation>{exists}. With two records its history is split; you can also merge them later.</translation>
        </message>
        <message>
            <source>Open that one</source>
            <translation>Open that one</translation>
        </message>
        <message>
            <source>Save anyway</source>
            <translation>Save anyway</translation>
        </message>
        <message>
            <source>Keep editing</source>
            <translation>Keep editing</translation>
        </message>
    </context>
    <context>
        <name>DuplicatesDialog</name>
        <message>
            <source>Find duplicates</source>
            <translation>Find duplicates</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>Possible duplicates</translation>
        </message>
        <message>
            <source>Filter by name</source>
            <translation>Filter by name</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Not the same</translation>
        </message>
        <message>
            <source>Never show this pair again, here and on the other laptops</source>
            <translation>Never show this pair again, here and on the other laptops</translation>
        </message>
        <message>
            <source>Open the first</source>
            <translation>Open the first</translation>
        </message>
        <message>
            <source>Open the second</source>
            <translation>Open the second</translation>
        </message>
        <message>
            <source>Merge...</source>
            <translation>Merge...</translation>
        </message>
        <message numerus="yes">
            <source>%n possible duplicate(s) found.</source>
            <translation>
                <numerusform>%n possible duplicate found.</numerusform>
                <numerusform>%n possible duplicates found.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) marked as not the same.</source>
            <translation>
                <numerusform>%n pair marked as not the same.</numerusform>
                <numerusform>%n pairs marked as not the same.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Comparing all records; you can go on working.</source>
            <translation>Comparing all records; you can go on working.</translation>
        </message>
        <message>
            <source>Compare all</source>
            <translation>Compare all</translation>
        </message>
        <message>
            <source>The records have not been compared yet.</source>
            <translation>The records have not been compared yet.</translation>
        </message>
        <message>
            <source>Compare again</source>
            <translation>Compare again</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>Compared: {when}</source>
            <translation>Compared: {when}</translation>
        </message>
        <message>
            <source>Stopped: {when}</source>
            <translation>Stopped: {when}</translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s)</source>
            <translation>
                <numerusform>%n pair</numerusform>
                <numerusform>%n pairs</numerusform>
            </translation>
        </message>
        <message>
            <source>the surest {count} are shown</source>
            <translation>the surest {count} are shown</translation>
        </message>
        <message numerus="yes">
            <source>%n not the same</source>
            <translation>
                <numerusform>%n not the same</numerusform>
                <numerusform>%n not the same</numerusform>
            </translation>
        </message>
        <message>
            <source>No pair has this name</source>
            <translation>No pair has this name</translation>
        </message>
        <message>
            <source>Try fewer letters.</source>
            <translation>Try fewer letters.</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>Clear the filter</translation>
        </message>
        <message>
            <source>No duplicates found</source>
            <translation>No duplicates found</translation>
        </message>
        <message>
            <source>New ones are also told while you type a name.</source>
            <translation>New ones are also told while you type a name.</translation>
        </message>
        <message>
            <source>Find records that are here twice</source>
            <translation>Find records that are here twice</translation>
        </message>
        <message>
            <source>All are compared by name, phone, e-mail, website and tax number; nothing is merged by itself.</source>
            <translation>All are compared by name, phone, e-mail, website and tax number; nothing is merged by itself.</translation>
        </message>
    </context>
    <context>
        <name>ElsewhereLine</name>
        <message>
            <source>Ask the server whether a colleague holds it</source>
            <translation>Ask the server whether a colleague holds it</translation>
        </message>
        <message>
            <source>Asking...</source>
            <translation>Asking...</translation>
        </message>
        <message>
            <source>Nobody out of your reach has this customer.</source>
            <translation>Nobody out of your reach has this customer.</translation>
        </message>
        <message>
            <source>Exists: {name}, held by {holder}</source>
            <translation>Exists: {name}, held by {holder}</translation>
        </message>
        <message>
            <source>Exists: {name}, held by {holder} until {day}</source>
            <translation>Exists: {name}, held by {holder} until {day}</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Export: {kind}</source>
            <translation>Export: {kind}</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) as shown, with the columns and the order of the list.</source>
            <translation>
                <numerusform>%n row as shown, with the columns and the order of the list.</numerusform>
                <numerusform>%n rows as shown, with the columns and the order of the list.</numerusform>
            </translation>
        </message>
        <message>
            <source>Excel workbook (.xlsx)</source>
            <translation>Excel workbook (.xlsx)</translation>
        </message>
        <message>
            <source>Numbers, dates and amounts stay what they are.</source>
            <translation>Numbers, dates and amounts stay what they are.</translation>
        </message>
        <message>
            <source>CSV for Excel (.csv)</source>
            <translation>CSV for Excel (.csv)</translation>
        </message>
        <message>
            <source>Opens with a double click, words in your language.</source>
            <translation>Opens with a double click, words in your language.</translation>
        </message>
        <message>
            <source>Exact CSV (.csv)</source>
            <translation>Exact CSV (.csv)</translation>
        </message>
        <message>
            <source>For other programs; reads back to the same values.</source>
            <translation>For other programs; reads back to the same values.</translation>
        </message>
        <message>
            <source>JSON lines (.jsonl)</source>
            <translation>JSON lines (.jsonl)</translation>
        </message>
        <message>
            <source>One record per line, for programs.</source>
            <translation>One record per line, for programs.</translation>
        </message>
        <message>
            <source>PDF (.pdf)</source>
            <translation>PDF (.pdf)</translation>
        </message>
        <message>
            <source>To print and to send, with page numbers and sums.</source>
            <translation>To print and to send, with page numbers and sums.</translation>
        </message>
        <message>
            <source>Cards, vCard 4 (.vcf)</source>
            <translation>Cards, vCard 4 (.vcf)</translation>
        </message>
        <message>
            <source>For address books, all fields a card can hold.</source>
            <translation>For address books, all fields a card can hold.</translation>
        </message>
        <message>
            <source>Cards, vCard 3 (.vcf)</source>
            <translation>Cards, vCard 3 (.vcf)</translation>
        </message>
        <message>
            <source>For older phones and programs.</source>
            <translation>For older phones and programs.</translation>
        </message>
        <message>
            <source>Calendar (.ics)</source>
            <translation>Calendar (.ics)</translation>
        </message>
        <message>
            <source>For calendars: tasks, visits and meetings.</source>
            <translation>For calendars: tasks, visits and meetings.</translation>
        </message>
        <message>
            <source>Choose...</source>
            <translation>Choose...</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) written to {name}.</source>
            <translation>
                <numerusform>%n row written to {name}.</numerusform>
                <numerusform>%n rows written to {name}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Open folder</translation>
        </message>
    </context>
    <context>
        <name>FieldForm</name>
        <message>
            <source>Label in Chinese</source>
            <translation>Label in Chinese</translation>
        </message>
        <message>
            <source>Label in English</source>
            <translation>Label in English</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>New records begin with</source>
            <translation>New records begin with</translation>
        </message>
        <message>
            <source>Choices; an emptied line takes its choice away</source>
            <translation>Choices; an emptied line takes its choice away</translation>
        </message>
        <message>
            <source>Needed in new records</source>
            <translation>Needed in new records</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>Chinese</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>yes or no</source>
            <translation>yes or no</translation>
        </message>
    </context>
    <context>
        <name>FieldSources</name>
        <message>
            <source>Old: confirm it at the next visit.</source>
            <translation>Old: confirm it at the next visit.</translation>
        </message>
        <message>
            <source>No value</source>
            <translation>No value</translation>
        </message>
        <message>
            <source>Still right</source>
            <translation>Still right</translation>
        </message>
        <message>
            <source>{field} confirmed.</source>
            <translation>{field} confirmed.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Restore: {value} (until {when}, {who})</source>
            <translation>Restore: {value} (until {when}, {who})</translation>
        </message>
        <message>
            <source>Confirm values older than</source>
            <translation>Confirm values older than</translation>
        </message>
        <message>
            <source>half a year</source>
            <translation>half a year</translation>
        </message>
        <message>
            <source>one year</source>
            <translation>one year</translation>
        </message>
        <message>
            <source>two years</source>
            <translation>two years</translation>
        </message>
        <message>
            <source>never</source>
            <translation>never</translation>
        </message>
        <message>
            <source>to be confirmed</source>
            <translation>to be confirmed</translation>
        </message>
    </context>
    <context>
        <name>FieldsDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>This field is needed.</source>
            <translation>This field is needed.</translation>
        </message>
    </context>
    <context>
        <name>FieldsEditor</name>
        <message>
            <source>Fields of your own</source>
            <translation>Fields of your own</translation>
        </message>
        <message>
            <source>They stand in forms, lists, filters, imports and exports, here and after the next sync for all.</source>
            <translation>They stand in forms, lists, filters, imports and exports, here and after the next sync for all.</translation>
        </message>
        <message>
            <source>New field</source>
            <translation>New field</translation>
        </message>
        <message>
            <source>Put field away</source>
            <translation>Put field away</translation>
        </message>
        <message>
            <source>Save field</source>
            <translation>Save field</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Move the field up</source>
            <translation>Move the field up</translation>
        </message>
        <message>
            <source>Move the field down</source>
            <translation>Move the field down</translation>
        </message>
        <message>
            <source>Fields in order</source>
            <translation>Fields in order</translation>
        </message>
        <message>
            <source>No fields of your own yet</source>
            <translation>No fields of your own yet</translation>
        </message>
        <message>
            <source>Add what your firm needs to know of these records, such as a contract number.</source>
            <translation>Add what your firm needs to know of these records, such as a contract number.</translation>
        </message>
        <message>
            <source>The field was saved.</source>
            <translation>The field was saved.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>The field was put away; its values stay and come back with it.</source>
            <translation>The field was put away; its values stay and come back with it.</translation>
        </message>
    </context>
    <context>
        <name>FilesPane</name>
        <message>
            <source>Add file...</source>
            <translation>Add file...</translation>
        </message>
        <message>
            <source>No files yet</source>
            <translation>No files yet</translation>
        </message>
        <message>
            <source>Photos, contracts, drawings: drop them here. They are encrypted and go with the next sync.</source>
            <translation>Photos, contracts, drawings: drop them here. They are encrypted and go with the next sync.</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>Add files</translation>
        </message>
        <message>
            <source>{name} is a program; save it if you trust where it comes from.</source>
            <translation>{name} is a program; save it if you trust where it comes from.</translation>
        </message>
        <message>
            <source>Save the file</source>
            <translation>Save the file</translation>
        </message>
        <message>
            <source>{name} has been saved.</source>
            <translation>{name} has been saved.</translation>
        </message>
        <message>
            <source>Only this computer has the file; sync first.</source>
            <translation>Only this computer has the file; sync first.</translation>
        </message>
        <message>
            <source>Save as...</source>
            <translation>Save as...</translation>
        </message>
        <message>
            <source>Keep on the server only</source>
            <translation>Keep on the server only</translation>
        </message>
        <message>
            <source>Remove from the record</source>
            <translation>Remove from the record</translation>
        </message>
        <message>
            <source>on the server</source>
            <translation>on the server</translation>
        </message>
        <message>
            <source>on this computer</source>
            <translation>on this computer</translation>
        </message>
        <message>
            <source>waits to go</source>
            <translation>waits to go</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>More</source>
            <translation>More</translation>
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
        <name>Filters</name>
        <message>
            <source>Clear filters</source>
            <translation>Clear filters</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>As of today</source>
            <translation>As of today</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>As of</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Compare</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>Need</translation>
        </message>
        <message>
            <source>today</source>
            <translation>today</translation>
        </message>
        <message>
            <source>end of last month</source>
            <translation>end of last month</translation>
        </message>
        <message>
            <source>end of last quarter</source>
            <translation>end of last quarter</translation>
        </message>
        <message>
            <source>end of last year</source>
            <translation>end of last year</translation>
        </message>
        <message>
            <source>another day...</source>
            <translation>another day...</translation>
        </message>
        <message numerus="yes">
            <source>last %n days</source>
            <translation>
                <numerusform>last %n day</numerusform>
                <numerusform>last %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>all</source>
            <translation>all</translation>
        </message>
        <message numerus="yes">
            <source>with %n days before</source>
            <translation>
                <numerusform>with %n day before</numerusform>
                <numerusform>with %n days before</numerusform>
            </translation>
        </message>
        <message>
            <source>with nothing</source>
            <translation>with nothing</translation>
        </message>
    </context>
    <context>
        <name>FixDialog</name>
        <message>
            <source>Fix and send again</source>
            <translation>Fix and send again</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Send again</translation>
        </message>
    </context>
    <context>
        <name>Forecast</name>
        <message>
            <source>New</source>
            <translation>New</translation>
        </message>
        <message>
            <source>Re-opened</source>
            <translation>Re-opened</translation>
        </message>
        <message>
            <source>Grown</source>
            <translation>Grown</translation>
        </message>
        <message>
            <source>Shrunk</source>
            <translation>Shrunk</translation>
        </message>
        <message>
            <source>Won</source>
            <translation>Won</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Lost</translation>
        </message>
        <message>
            <source>Void or archived</source>
            <translation>Void or archived</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Moved</translation>
        </message>
        <message>
            <source>Slipped</source>
            <translation>Slipped</translation>
        </message>
        <message>
            <source>Pulled in</source>
            <translation>Pulled in</translation>
        </message>
        <message>
            <source>By the age of the deals</source>
            <translation>By the age of the deals</translation>
        </message>
        <message>
            <source>Flat win rate</source>
            <translation>Flat win rate</translation>
        </message>
        <message>
            <source>Weighted by stage</source>
            <translation>Weighted by stage</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>Committed</source>
            <translation>Committed</translation>
        </message>
        <message>
            <source>Best case</source>
            <translation>Best case</translation>
        </message>
        <message>
            <source>Weighted</source>
            <translation>Weighted</translation>
        </message>
        <message>
            <source>Less complaints</source>
            <translation>Less complaints</translation>
        </message>
        <message>
            <source>All open</source>
            <translation>All open</translation>
        </message>
        <message>
            <source>Deals</source>
            <translation>Deals</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Target</translation>
        </message>
        <message>
            <source>Won of target</source>
            <translation>Won of target</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>All together</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Nobody</translation>
        </message>
        <message>
            <source>Expected in the next 90 days</source>
            <translation>Expected in the next 90 days</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Expected</translation>
        </message>
        <message>
            <source>Said 90 days ago</source>
            <translation>Said 90 days ago</translation>
        </message>
        <message>
            <source>Came since</source>
            <translation>Came since</translation>
        </message>
        <message>
            <source>Days old</source>
            <translation>Days old</translation>
        </message>
        <message>
            <source>Days put off</source>
            <translation>Days put off</translation>
        </message>
        <message>
            <source>Times put off</source>
            <translation>Times put off</translation>
        </message>
        <message>
            <source>Open then</source>
            <translation>Open then</translation>
        </message>
        <message>
            <source>Open now</source>
            <translation>Open now</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>What happened</translation>
        </message>
        <message>
            <source>Amount then</source>
            <translation>Amount then</translation>
        </message>
        <message>
            <source>Amount now</source>
            <translation>Amount now</translation>
        </message>
        <message>
            <source>Closing then</source>
            <translation>Closing then</translation>
        </message>
        <message>
            <source>Closing now</source>
            <translation>Closing now</translation>
        </message>
    </context>
    <context>
        <name>ForecastView</name>
        <message>
            <source>Forecast</source>
            <translation>Forecast</translation>
        </message>
        <message>
            <source>Since...</source>
            <translation>Since...</translation>
        </message>
        <message>
            <source>Slipping</source>
            <translation>Slipping</translation>
        </message>
        <message>
            <source>Dead wood</source>
            <translation>Dead wood</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>Targets</translation>
        </message>
        <message>
            <source>Win and loss</source>
            <translation>Win and loss</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Month</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>Quarter</translation>
        </message>
        <message>
            <source>Next quarter</source>
            <translation>Next quarter</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>By person</source>
            <translation>By person</translation>
        </message>
        <message>
            <source>By team</source>
            <translation>By team</translation>
        </message>
        <message>
            <source>Since which day</source>
            <translation>Since which day</translation>
        </message>
        <message>
            <source>YYYY-MM-DD</source>
            <translation>YYYY-MM-DD</translation>
        </message>
        <message>
            <source>Enter a day, such as 2026-11-16 or -7.</source>
            <translation>Enter a day, such as 2026-11-16 or -7.</translation>
        </message>
        <message>
            <source>No open deal closes in this period</source>
            <translation>No open deal closes in this period</translation>
        </message>
        <message>
            <source>Give your deals a day on which they may close, or look at another period.</source>
            <translation>Give your deals a day on which they may close, or look at another period.</translation>
        </message>
        <message numerus="yes">
            <source>%n deal(s) changed</source>
            <translation>
                <numerusform>%n deal changed</numerusform>
                <numerusform>%n deals changed</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has changed since then</source>
            <translation>Nothing has changed since then</translation>
        </message>
        <message>
            <source>Choose an earlier day.</source>
            <translation>Choose an earlier day.</translation>
        </message>
        <message numerus="yes">
            <source>%n deal(s)</source>
            <translation>
                <numerusform>%n deal</numerusform>
                <numerusform>%n deals</numerusform>
            </translation>
        </message>
        <message>
            <source>No dead wood</source>
            <translation>No dead wood</translation>
        </message>
        <message>
            <source>Nothing slips</source>
            <translation>Nothing slips</translation>
        </message>
        <message>
            <source>No open deal is older than any that was ever closed.</source>
            <translation>No open deal is older than any that was ever closed.</translation>
        </message>
        <message>
            <source>No open deal was put off, and none should have closed already.</source>
            <translation>No open deal was put off, and none should have closed already.</translation>
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
            <source>More fields</source>
            <translation>More fields</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>Audience</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Cost</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
    </context>
    <context>
        <name>GreetingDialog</name>
        <message>
            <source>Greeting</source>
            <translation>Greeting</translation>
        </message>
        <message>
            <source>Set up a greeting</source>
            <translation>Set up a greeting</translation>
        </message>
        <message>
            <source>Opt-outs are left out. You see everybody and the text before anything goes out.</source>
            <translation>Opt-outs are left out. You see everybody and the text before anything goes out.</translation>
        </message>
        <message>
            <source>Occasion</source>
            <translation>Occasion</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>For</source>
            <translation>For</translation>
        </message>
        <message>
            <source>Text to begin with</source>
            <translation>Text to begin with</translation>
        </message>
        <message numerus="yes">
            <source>next %n day(s)</source>
            <translation>
                <numerusform>next %n day</numerusform>
                <numerusform>next %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>All customers</source>
            <translation>All customers</translation>
        </message>
        <message>
            <source>Set it up</source>
            <translation>Set it up</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>The greeting is set up; look over who gets it.</source>
            <translation>The greeting is set up; look over who gets it.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>GroupHeads</name>
        <message>
            <source>{count} in all · weighted {sum}</source>
            <translation>{count} in all · weighted {sum}</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Without owner</source>
            <translation>Without owner</translation>
        </message>
        <message>
            <source>Without a day to close</source>
            <translation>Without a day to close</translation>
        </message>
        <message>
            <source>Grouped by stage</source>
            <translation>Grouped by stage</translation>
        </message>
        <message>
            <source>Grouped by owner</source>
            <translation>Grouped by owner</translation>
        </message>
        <message>
            <source>Grouped by month of close</source>
            <translation>Grouped by month of close</translation>
        </message>
        <message>
            <source>Not grouped</source>
            <translation>Not grouped</translation>
        </message>
    </context>
    <context>
        <name>HandOverDialog</name>
        <message>
            <source>Handed over</source>
            <translation>Handed over</translation>
        </message>
        <message>
            <source>{name}: handed over</source>
            <translation>{name}: handed over</translation>
        </message>
        <message>
            <source>Your colleague accepts or returns each of these.</source>
            <translation>Your colleague accepts or returns each of these.</translation>
        </message>
        <message>
            <source>{name}: handed over to you</source>
            <translation>{name}: handed over to you</translation>
        </message>
        <message>
            <source>Accept what you take on. What you return goes back to the colleague, who still sees the account.</source>
            <translation>Accept what you take on. What you return goes back to the colleague, who still sees the account.</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>When and how much</source>
            <translation>When and how much</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Accept</translation>
        </message>
        <message>
            <source>Return...</source>
            <translation>Return...</translation>
        </message>
        <message>
            <source>Accept all that is left</source>
            <translation>Accept all that is left</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Save the pack...</source>
            <translation>Save the pack...</translation>
        </message>
        <message>
            <source>Deals, promises, complaints, dates, people and last follow-ups on one paper</source>
            <translation>Deals, promises, complaints, dates, people and last follow-ups on one paper</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Return {name} to {giver}?</source>
            <translation>Return {name} to {giver}?</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Return</translation>
        </message>
        <message>
            <source>Save the pack</source>
            <translation>Save the pack</translation>
        </message>
        <message>
            <source>Saved as {path}.</source>
            <translation>Saved as {path}.</translation>
        </message>
        <message>
            <source>All that came with {name} is decided.</source>
            <translation>All that came with {name} is decided.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>Heads</name>
        <message>
            <source>{count} more</source>
            <translation>{count} more</translation>
        </message>
    </context>
    <context>
        <name>Hours</name>
        <message>
            <source>+{count} more</source>
            <translation>+{count} more</translation>
        </message>
    </context>
    <context>
        <name>HowDialog</name>
        <message>
            <source>Model card</source>
            <translation>Model card</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>Formula</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Assumptions</source>
            <translation>Assumptions</translation>
        </message>
        <message>
            <source>Found for {n} records</source>
            <translation>Found for {n} records</translation>
        </message>
        <message>
            <source>To know beside the figures</source>
            <translation>To know beside the figures</translation>
        </message>
        <message>
            <source>Months to look ahead</source>
            <translation>Months to look ahead</translation>
        </message>
        <message>
            <source>Discount a month, %</source>
            <translation>Discount a month, %</translation>
        </message>
        <message>
            <source>Margin, %</source>
            <translation>Margin, %</translation>
        </message>
        <message>
            <source>Cost to serve an account a month</source>
            <translation>Cost to serve an account a month</translation>
        </message>
        <message>
            <source>An hour of work costs</source>
            <translation>An hour of work costs</translation>
        </message>
        <message>
            <source>The way to a visit, distance unknown</source>
            <translation>The way to a visit, distance unknown</translation>
        </message>
        <message>
            <source>A kilometre costs</source>
            <translation>A kilometre costs</translation>
        </message>
        <message>
            <source>A campaign contact, cost unknown</source>
            <translation>A campaign contact, cost unknown</translation>
        </message>
        <message>
            <source>Minutes of a visit or meeting</source>
            <translation>Minutes of a visit or meeting</translation>
        </message>
        <message>
            <source>Minutes of a call</source>
            <translation>Minutes of a call</translation>
        </message>
        <message>
            <source>Minutes of a mail or message</source>
            <translation>Minutes of a mail or message</translation>
        </message>
    </context>
    <context>
        <name>ImportWizard</name>
        <message>
            <source>Clipboard</source>
            <translation>Clipboard</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>Nothing is written before you have seen what would happen.</source>
            <translation>Nothing is written before you have seen what would happen.</translation>
        </message>
        <message>
            <source>Check what each column becomes. Columns left out are kept with the import.</source>
            <translation>Check what each column becomes. Columns left out are kept with the import.</translation>
        </message>
        <message>
            <source>This is what the import will do.</source>
            <translation>This is what the import will do.</translation>
        </message>
        <message>
            <source>{name} is imported</source>
            <translation>{name} is imported</translation>
        </message>
        <message>
            <source>The whole import can be taken back.</source>
            <translation>The whole import can be taken back.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Undo the import</source>
            <translation>Undo the import</translation>
        </message>
        <message>
            <source>Correct the rows kept back...</source>
            <translation>Correct the rows kept back...</translation>
        </message>
        <message>
            <source>Done. What was kept back waits in the quarantine with its reasons.</source>
            <translation>Done. What was kept back waits in the quarantine with its reasons.</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) taken back.</source>
            <translation>
                <numerusform>%n record taken back.</numerusform>
                <numerusform>%n records taken back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source> %n stay(s): they were worked on since.</source>
            <translation>
                <numerusform> %n stays: it was worked on since.</numerusform>
                <numerusform> %n stay: they were worked on since.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>InsightPage</name>
        <message>
            <source>Insight</source>
            <translation>Insight</translation>
        </message>
        <message>
            <source>Choose cards</source>
            <translation>Choose cards</translation>
        </message>
        <message>
            <source>Model card</source>
            <translation>Model card</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
        <message>
            <source>“{name}” is no longer on the dashboard.</source>
            <translation>“{name}” is no longer on the dashboard.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>IntakeDialog</name>
        <message>
            <source>New complaint</source>
            <translation>New complaint</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>What it is about</translation>
        </message>
        <message>
            <source>Add photos or files...</source>
            <translation>Add photos or files...</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>Take in</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Add photos or files</source>
            <translation>Add photos or files</translation>
        </message>
    </context>
    <context>
        <name>IntakeSide</name>
        <message>
            <source>What the severity means</source>
            <translation>What the severity means</translation>
        </message>
        <message>
            <source>Somebody is in danger, a plant stands still, or an authority is asking. At once.</source>
            <translation>Somebody is in danger, a plant stands still, or an authority is asking. At once.</translation>
        </message>
        <message>
            <source>The customer cannot use what was bought, or money is lost every day.</source>
            <translation>The customer cannot use what was bought, or money is lost every day.</translation>
        </message>
        <message>
            <source>It works, but not as promised; the customer is annoyed and waits.</source>
            <translation>It works, but not as promised; the customer is annoyed and waits.</translation>
        </message>
        <message>
            <source>A wish, a small blemish, a question: it can wait for its turn.</source>
            <translation>A wish, a small blemish, a question: it can wait for its turn.</translation>
        </message>
        <message>
            <source>Is it one of these?</source>
            <translation>Is it one of these?</translation>
        </message>
        <message>
            <source>Answers that helped before</source>
            <translation>Answers that helped before</translation>
        </message>
        <message>
            <source>Last complaints of this customer</source>
            <translation>Last complaints of this customer</translation>
        </message>
        <message>
            <source>helped {helped} of {used} times</source>
            <translation>helped {helped} of {used} times</translation>
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
        <name>KanoDialog</name>
        <message>
            <source>Kano questions</source>
            <translation>Kano questions</translation>
        </message>
        <message>
            <source>Save questions</source>
            <translation>Save questions</translation>
        </message>
        <message>
            <source>Spare parts | How do you feel if they come in a day? | And if they take a week?</source>
            <translation>Spare parts | How do you feel if they come in a day? | And if they take a week?</translation>
        </message>
        <message>
            <source>A line for each topic: topic | if it is there | if it is not</source>
            <translation>A line for each topic: topic | if it is there | if it is not</translation>
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
        <name>Kiosk</name>
        <message>
            <source>Hand the laptop over</source>
            <translation>Hand the laptop over</translation>
        </message>
        <message>
            <source>Choose a code of four or more characters. Only with it the program comes back.</source>
            <translation>Choose a code of four or more characters. Only with it the program comes back.</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Hand over</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Unlock</translation>
        </message>
        <message>
            <source>The code needs at least four characters.</source>
            <translation>The code needs at least four characters.</translation>
        </message>
        <message>
            <source>This is not the code.</source>
            <translation>This is not the code.</translation>
        </message>
    </context>
    <context>
        <name>KnowledgeDialog</name>
        <message>
            <source>Answers</source>
            <translation>Answers</translation>
        </message>
        <message>
            <source>Search the answers</source>
            <translation>Search the answers</translation>
        </message>
        <message>
            <source>Copy answer</source>
            <translation>Copy answer</translation>
        </message>
        <message>
            <source>It helped</source>
            <translation>It helped</translation>
        </message>
        <message>
            <source>It did not help</source>
            <translation>It did not help</translation>
        </message>
        <message>
            <source>No answer has these words</source>
            <translation>No answer has these words</translation>
        </message>
        <message>
            <source>No answers yet</source>
            <translation>No answers yet</translation>
        </message>
        <message>
            <source>When a complaint is solved, keep the answer from its menu for the next one.</source>
            <translation>When a complaint is solved, keep the answer from its menu for the next one.</translation>
        </message>
        <message>
            <source>helped {helped} of {used} times</source>
            <translation>helped {helped} of {used} times</translation>
        </message>
    </context>
    <context>
        <name>LeadList</name>
        <message>
            <source>Leads</source>
            <translation>Leads</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>New lead</translation>
        </message>
        <message>
            <source>No leads yet</source>
            <translation>No leads yet</translation>
        </message>
        <message>
            <source>People who showed interest but are no account yet. Import them or note the first one.</source>
            <translation>People who showed interest but are no account yet. Import them or note the first one.</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>To do</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Table</translation>
        </message>
        <message>
            <source>No lead waits</source>
            <translation>No lead waits</translation>
        </message>
        <message>
            <source>New leads and those in contact stand here, the most urgent first.</source>
            <translation>New leads and those in contact stand here, the most urgent first.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Log a follow-up...</source>
            <translation>Log a follow-up...</translation>
        </message>
    </context>
    <context>
        <name>LeadPane</name>
        <message>
            <source>Convert...</source>
            <translation>Convert...</translation>
        </message>
        <message>
            <source>Back to the pool</source>
            <translation>Back to the pool</translation>
        </message>
        <message>
            <source>Return to the pool...</source>
            <translation>Return to the pool...</translation>
        </message>
        <message>
            <source>Open the account</source>
            <translation>Open the account</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Score</translation>
        </message>
        <message>
            <source>Leads are to be answered within {hours} hours.</source>
            <translation>Leads are to be answered within {hours} hours.</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>First answer</translation>
        </message>
        <message>
            <source>{name} was converted.</source>
            <translation>{name} was converted.</translation>
        </message>
        <message>
            <source>Return {name} to the pool?</source>
            <translation>Return {name} to the pool?</translation>
        </message>
        <message>
            <source>Colleagues may claim it at once; you yourself wait for the pool's cool-down.</source>
            <translation>Colleagues may claim it at once; you yourself wait for the pool's cool-down.</translation>
        </message>
        <message>
            <source>{name} is in the pool again.</source>
            <translation>{name} is in the pool again.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>LeadWords</name>
        <message>
            <source>answered in {time}</source>
            <translation>answered in {time}</translation>
        </message>
        <message>
            <source>{time} late</source>
            <translation>{time} late</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>{time} left</translation>
        </message>
        <message>
            <source>Waiting for a first answer</source>
            <translation>Waiting for a first answer</translation>
        </message>
        <message>
            <source>Score {score}</source>
            <translation>Score {score}</translation>
        </message>
    </context>
    <context>
        <name>Learning</name>
        <message>
            <source>Keep the answer for the next one</source>
            <translation>Keep the answer for the next one</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Colleagues find it by any word, and it is offered when a like complaint is taken in.</source>
            <translation>Colleagues find it by any word, and it is offered when a like complaint is taken in.</translation>
        </message>
        <message>
            <source>The answer was kept.</source>
            <translation>The answer was kept.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>LeaseDialog</name>
        <message>
            <source>Baifang</source>
            <translation>Baifang</translation>
        </message>
        <message>
            <source>This copy is locked</source>
            <translation>This copy is locked</translation>
        </message>
        <message>
            <source>No line to the server? Read this request to your administrator, who answers with a code:</source>
            <translation>No line to the server? Read this request to your administrator, who answers with a code:</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Code of the administrator</source>
            <translation>Code of the administrator</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Unlock</translation>
        </message>
        <message>
            <source>Syncing...</source>
            <translation>Syncing...</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sync now</translation>
        </message>
    </context>
    <context>
        <name>Lessons</name>
        <message>
            <source>Root cause</source>
            <translation>Root cause</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>Complaints</translation>
        </message>
        <message>
            <source>Cost of remedies</source>
            <translation>Cost of remedies</translation>
        </message>
        <message>
            <source>Up to here</source>
            <translation>Up to here</translation>
        </message>
        <message>
            <source>First reply in time</source>
            <translation>First reply in time</translation>
        </message>
        <message>
            <source>Resolved in time; open and late ones count</source>
            <translation>Resolved in time; open and late ones count</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Figure</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>95% interval</source>
            <translation>95% interval</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Of</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} days</translation>
        </message>
        <message>
            <source>Half are resolved within (Kaplan–Meier)</source>
            <translation>Half are resolved within (Kaplan–Meier)</translation>
        </message>
        <message>
            <source>Same customer and cause again within {days} days</source>
            <translation>Same customer and cause again within {days} days</translation>
        </message>
        <message>
            <source>Order again in 180 days: resolved in time less late (association)</source>
            <translation>Order again in 180 days: resolved in time less late (association)</translation>
        </message>
        <message>
            <source>{points} points</source>
            <translation>{points} points</translation>
        </message>
    </context>
    <context>
        <name>LessonsDialog</name>
        <message>
            <source>What complaints teach</source>
            <translation>What complaints teach</translation>
        </message>
        <message>
            <source>90 days</source>
            <translation>90 days</translation>
        </message>
        <message>
            <source>A year</source>
            <translation>A year</translation>
        </message>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>By number</source>
            <translation>By number</translation>
        </message>
        <message>
            <source>By cost</source>
            <translation>By cost</translation>
        </message>
        <message>
            <source>Corrective actions...</source>
            <translation>Corrective actions...</translation>
        </message>
        <message numerus="yes">
            <source>%n complaint(s) were heard</source>
            <translation>
                <numerusform>%n complaint was heard</numerusform>
                <numerusform>%n complaints were heard</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LimitsBand</name>
        <message>
            <source>Service time limits...</source>
            <translation>Service time limits...</translation>
        </message>
        <message>
            <source>No service time limits are set, so no clock runs for complaints.</source>
            <translation>No service time limits are set, so no clock runs for complaints.</translation>
        </message>
        <message>
            <source>The work calendar {name} has no working hours, so its clocks stand still.</source>
            <translation>The work calendar {name} has no working hours, so its clocks stand still.</translation>
        </message>
        <message>
            <source>The calendar {name} has no holidays for {years}; due times may be too early. Enter them.</source>
            <translation>The calendar {name} has no holidays for {years}; due times may be too early. Enter them.</translation>
        </message>
    </context>
    <context>
        <name>LimitsDialog</name>
        <message>
            <source>Service time limits</source>
            <translation>Service time limits</translation>
        </message>
        <message>
            <source>New limit...</source>
            <translation>New limit...</translation>
        </message>
        <message>
            <source>Change...</source>
            <translation>Change...</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>Hours and holidays...</source>
            <translation>Hours and holidays...</translation>
        </message>
        <message>
            <source>New calendar...</source>
            <translation>New calendar...</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>No time limits yet</source>
            <translation>No time limits yet</translation>
        </message>
        <message>
            <source>Begin with usual limits for each severity and office hours, then make them yours.</source>
            <translation>Begin with usual limits for each severity and office hours, then make them yours.</translation>
        </message>
        <message>
            <source>Begin with usual limits</source>
            <translation>Begin with usual limits</translation>
        </message>
        <message>
            <source>In working time. Complaints keep the limits they were received under; a change makes a new version.</source>
            <translation>In working time. Complaints keep the limits they were received under; a change makes a new version.</translation>
        </message>
        <message>
            <source>Work calendar</source>
            <translation>Work calendar</translation>
        </message>
        <message>
            <source>Only an admin can change time limits; ask yours.</source>
            <translation>Only an admin can change time limits; ask yours.</translation>
        </message>
        <message>
            <source>First reply</source>
            <translation>First reply</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Resolution</translation>
        </message>
        <message>
            <source>Remedy up to</source>
            <translation>Remedy up to</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Calendar</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Holds</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>All customers</source>
            <translation>All customers</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>Replaced</source>
            <translation>Replaced</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>From {day}</source>
            <translation>From {day}</translation>
        </message>
        <message>
            <source>New limit</source>
            <translation>New limit</translation>
        </message>
        <message>
            <source>Change limit</source>
            <translation>Change limit</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Complaints received from the day on that it holds are judged by it; earlier ones are not.</source>
            <translation>Complaints received from the day on that it holds are judged by it; earlier ones are not.</translation>
        </message>
        <message>
            <source>New complaints no longer fall under it; open ones keep their due times. You can undo this.</source>
            <translation>New complaints no longer fall under it; open ones keep their due times. You can undo this.</translation>
        </message>
        <message>
            <source>Withdraw this limit?</source>
            <translation>Withdraw this limit?</translation>
        </message>
    </context>
    <context>
        <name>Lines</name>
        <message>
            <source>Held back</source>
            <translation>Held back</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Release</translation>
        </message>
        <message>
            <source>Hold back</source>
            <translation>Hold back</translation>
        </message>
        <message numerus="yes">
            <source>{name} and %n more</source>
            <translation>
                <numerusform>{name} and %n more</numerusform>
                <numerusform>{name} and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>Fix and send again...</source>
            <translation>Fix and send again...</translation>
        </message>
        <message>
            <source>Export...</source>
            <translation>Export...</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Put away</translation>
        </message>
        <message>
            <source>Take it off this page; the journal keeps what it did.</source>
            <translation>Take it off this page; the journal keeps what it did.</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Stopped</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Failed</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
    </context>
    <context>
        <name>LinesTab</name>
        <message>
            <source>Product or text</source>
            <translation>Product or text</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>Quantity</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Price</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Discount</translation>
        </message>
        <message>
            <source>Tax</source>
            <translation>Tax</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Prices include tax</source>
            <translation>Prices include tax</translation>
        </message>
        <message>
            <source>Save lines</source>
            <translation>Save lines</translation>
        </message>
        <message>
            <source>New version</source>
            <translation>New version</translation>
        </message>
        <message>
            <source>Suggest...</source>
            <translation>Suggest...</translation>
        </message>
        <message>
            <source>Nothing that similar customers bought beside it</source>
            <translation>Nothing that similar customers bought beside it</translation>
        </message>
        <message>
            <source>Line {n}: {words}</source>
            <translation>Line {n}: {words}</translation>
        </message>
        <message>
            <source>Net {net}   Tax {tax}   Total {total}</source>
            <translation>Net {net}   Tax {tax}   Total {total}</translation>
        </message>
        <message>
            <source>Type a product or a text; Enter goes on, Delete removes a line, Ctrl+Up and Ctrl+Down move it.</source>
            <translation>Type a product or a text; Enter goes on, Delete removes a line, Ctrl+Up and Ctrl+Down move it.</translation>
        </message>
        <message>
            <source>Only a draft is changed.</source>
            <translation>Only a draft is changed.</translation>
        </message>
        <message>
            <source>With this the customer owes {over} more than the credit limit of {limit}.</source>
            <translation>With this the customer owes {over} more than the credit limit of {limit}.</translation>
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
        <name>LogActions</name>
        <message>
            <source>Log with whom?</source>
            <translation>Log with whom?</translation>
        </message>
        <message>
            <source>Type a part of the account's name.</source>
            <translation>Type a part of the account's name.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Go on</translation>
        </message>
    </context>
    <context>
        <name>LogActivityDialog</name>
        <message>
            <source>Log a follow-up</source>
            <translation>Log a follow-up</translation>
        </message>
        <message>
            <source>Follow-up with {name}</source>
            <translation>Follow-up with {name}</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>What was said</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>Next action</source>
            <translation>Next action</translation>
        </message>
        <message>
            <source>Tomorrow 15:00 send the samples</source>
            <translation>Tomorrow 15:00 send the samples</translation>
        </message>
        <message>
            <source>The next action becomes a task with its date.</source>
            <translation>The next action becomes a task with its date.</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Log</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Write what is to be done.</source>
            <translation>Write what is to be done.</translation>
        </message>
        <message>
            <source>Follow-up with {name} logged.</source>
            <translation>Follow-up with {name} logged.</translation>
        </message>
        <message>
            <source>Follow-up with {name} logged, next action planned.</source>
            <translation>Follow-up with {name} logged, next action planned.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>LoyaltyTab</name>
        <message>
            <source>Spend...</source>
            <translation>Spend...</translation>
        </message>
        <message>
            <source>Correct...</source>
            <translation>Correct...</translation>
        </message>
        <message>
            <source>Paid membership...</source>
            <translation>Paid membership...</translation>
        </message>
        <message>
            <source>Statement of the last year as PDF...</source>
            <translation>Statement of the last year as PDF...</translation>
        </message>
        <message>
            <source>No tier yet</source>
            <translation>No tier yet</translation>
        </message>
        <message>
            <source>{points} points</source>
            <translation>{points} points</translation>
        </message>
        <message>
            <source>Delivered orders earn points; what is spent or corrected stands here too.</source>
            <translation>Delivered orders earn points; what is spent or corrected stands here too.</translation>
        </message>
        <message>
            <source>No points yet</source>
            <translation>No points yet</translation>
        </message>
        <message>
            <source>Set tiers and what earns a point; then orders that are delivered fill this ledger.</source>
            <translation>Set tiers and what earns a point; then orders that are delivered fill this ledger.</translation>
        </message>
        <message>
            <source>No loyalty programme yet</source>
            <translation>No loyalty programme yet</translation>
        </message>
        <message>
            <source>Set up the programme...</source>
            <translation>Set up the programme...</translation>
        </message>
        <message>
            <source>Spend points of {name}</source>
            <translation>Spend points of {name}</translation>
        </message>
        <message>
            <source>{points} points are left; the earliest to end are taken first.</source>
            <translation>{points} points are left; the earliest to end are taken first.</translation>
        </message>
        <message>
            <source>Spend</source>
            <translation>Spend</translation>
        </message>
        <message>
            <source>Correct the points of {name}</source>
            <translation>Correct the points of {name}</translation>
        </message>
        <message>
            <source>With a minus in front the points are taken away. The correction counts toward the tier.</source>
            <translation>With a minus in front the points are taken away. The correction counts toward the tier.</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Correct</translation>
        </message>
        <message>
            <source>Paid membership of {name}</source>
            <translation>Paid membership of {name}</translation>
        </message>
        <message>
            <source>While it holds, the higher of the paid and the earned tier counts.</source>
            <translation>While it holds, the higher of the paid and the earned tier counts.</translation>
        </message>
        <message>
            <source>Add membership</source>
            <translation>Add membership</translation>
        </message>
        <message>
            <source>The loyalty of {name} was updated.</source>
            <translation>The loyalty of {name} was updated.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Save the statement</source>
            <translation>Save the statement</translation>
        </message>
        <message>
            <source>Saved {file}.</source>
            <translation>Saved {file}.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Baifang</source>
            <translation>Baifang</translation>
        </message>
        <message>
            <source>Baifang – presentation</source>
            <translation>Baifang – presentation</translation>
        </message>
        <message>
            <source>This copy has been wiped</source>
            <translation>This copy has been wiped</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Syncing before closing; close again to close at once.</source>
            <translation>Syncing before closing; close again to close at once.</translation>
        </message>
    </context>
    <context>
        <name>MappingStep</name>
        <message>
            <source>The rows are</source>
            <translation>The rows are</translation>
        </message>
        <message>
            <source>Load profile...</source>
            <translation>Load profile...</translation>
        </message>
        <message>
            <source>Save profile...</source>
            <translation>Save profile...</translation>
        </message>
        <message>
            <source>Column in the file</source>
            <translation>Column in the file</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>Becomes</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>Samples</translation>
        </message>
        <message>
            <source>Certainty</source>
            <translation>Certainty</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message>
            <source>written by {program}</source>
            <translation>written by {program}</translation>
        </message>
        <message>
            <source>as confirmed before</source>
            <translation>as confirmed before</translation>
        </message>
        <message>
            <source>{known} of {all} columns recognised</source>
            <translation>{known} of {all} columns recognised</translation>
        </message>
        <message>
            <source>– leave out –</source>
            <translation>– leave out –</translation>
        </message>
    </context>
    <context>
        <name>MatchWords</name>
        <message>
            <source>same {field}</source>
            <translation>same {field}</translation>
        </message>
        <message>
            <source>similar {field}</source>
            <translation>similar {field}</translation>
        </message>
        <message>
            <source>different {field}</source>
            <translation>different {field}</translation>
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
        <name>MergeDialog</name>
        <message>
            <source>Merge two records</source>
            <translation>Merge two records</translation>
        </message>
        <message>
            <source>Swap sides</source>
            <translation>Swap sides</translation>
        </message>
        <message>
            <source>Keep the other record and archive this one</source>
            <translation>Keep the other record and archive this one</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Merge</translation>
        </message>
        <message>
            <source>Merge {lose} into {keep}</source>
            <translation>Merge {lose} into {keep}</translation>
        </message>
        <message>
            <source>{keep} stays, {lose} is archived. A merge can be taken apart at any later time.</source>
            <translation>{keep} stays, {lose} is archived. A merge can be taken apart at any later time.</translation>
        </message>
        <message>
            <source>Merged {lose} into {keep}.</source>
            <translation>Merged {lose} into {keep}.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Nothing else hangs on {lose}.</source>
            <translation>Nothing else hangs on {lose}.</translation>
        </message>
        <message>
            <source>Goes along: {records}.</source>
            <translation>Goes along: {records}.</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>Stays</translation>
        </message>
        <message>
            <source>Is archived</source>
            <translation>Is archived</translation>
        </message>
        <message>
            <source>Both say the same in every field; only what hangs on them comes together.</source>
            <translation>Both say the same in every field; only what hangs on them comes together.</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>empty</translation>
        </message>
    </context>
    <context>
        <name>MergeMenu</name>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Merge with...</source>
            <translation>Merge with...</translation>
        </message>
        <message>
            <source>Take apart: {lose} out of {keep}...</source>
            <translation>Take apart: {lose} out of {keep}...</translation>
        </message>
        <message>
            <source>Merge with which record?</source>
            <translation>Merge with which record?</translation>
        </message>
        <message>
            <source>Next you choose which of both stays and which values it takes.</source>
            <translation>Next you choose which of both stays and which values it takes.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Go on</translation>
        </message>
    </context>
    <context>
        <name>MessageDialog</name>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>Save message</source>
            <translation>Save message</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Tasks that are made from now on carry it; those there already stay.</source>
            <translation>Tasks that are made from now on carry it; those there already stay.</translation>
        </message>
    </context>
    <context>
        <name>MessageEditor</name>
        <message>
            <source>Name of the message</source>
            <translation>Name of the message</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>Text; insert a field where each customer's own words belong</source>
            <translation>Text; insert a field where each customer's own words belong</translation>
        </message>
        <message>
            <source>Insert a field</source>
            <translation>Insert a field</translation>
        </message>
    </context>
    <context>
        <name>MessageTab</name>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>Save message</source>
            <translation>Save message</translation>
        </message>
        <message>
            <source>New message</source>
            <translation>New message</translation>
        </message>
        <message>
            <source>Message saved.</source>
            <translation>Message saved.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>ModelDialog</name>
        <message>
            <source>Model card</source>
            <translation>Model card</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>code version {n}</source>
            <translation>code version {n}</translation>
        </message>
        <message>
            <source>the overdue rule (the model did not earn its place)</source>
            <translation>the overdue rule (the model did not earn its place)</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>As of</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Made</translation>
        </message>
        <message>
            <source>Accounts judged</source>
            <translation>Accounts judged</translation>
        </message>
        <message>
            <source>Learned from</source>
            <translation>Learned from</translation>
        </message>
        <message>
            <source>{n} accounts, {events} of which left within 90 days</source>
            <translation>{n} accounts, {events} of which left within 90 days</translation>
        </message>
        <message>
            <source>Judged by</source>
            <translation>Judged by</translation>
        </message>
        <message>
            <source>logistic regression</source>
            <translation>logistic regression</translation>
        </message>
        <message>
            <source>Right on the last closed period</source>
            <translation>Right on the last closed period</translation>
        </message>
        <message>
            <source>AUC {auc}; days since the last order alone: {simple}</source>
            <translation>AUC {auc}; days since the last order alone: {simple}</translation>
        </message>
        <message>
            <source>Really left, by band</source>
            <translation>Really left, by band</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Drift</translation>
        </message>
        <message>
            <source>Own judgements</source>
            <translation>Own judgements</translation>
        </message>
        <message>
            <source>Runs before</source>
            <translation>Runs before</translation>
        </message>
        <message>
            <source>none is 90 days old yet</source>
            <translation>none is 90 days old yet</translation>
        </message>
        <message>
            <source>of {n} people were right {person} times, the scoring {scoring}</source>
            <translation>of {n} people were right {person} times, the scoring {scoring}</translation>
        </message>
        <message>
            <source>not measured: no model is in force</source>
            <translation>not measured: no model is in force</translation>
        </message>
        <message>
            <source>stable</source>
            <translation>stable</translation>
        </message>
        <message>
            <source>some change</source>
            <translation>some change</translation>
        </message>
        <message>
            <source>has drifted</source>
            <translation>has drifted</translation>
        </message>
        <message>
            <source>{verdict} (stability index {value})</source>
            <translation>{verdict} (stability index {value})</translation>
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
        <name>MonthView</name>
        <message>
            <source>{count} more</source>
            <translation>{count} more</translation>
        </message>
    </context>
    <context>
        <name>MoveBar</name>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
        <message>
            <source>{name} was moved on.</source>
            <translation>{name} was moved on.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
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
        <name>Offers</name>
        <message>
            <source>{count} of {of} customers with {product} bought it too</source>
            <translation>{count} of {of} customers with {product} bought it too</translation>
        </message>
        <message>
            <source>Offer next</source>
            <translation>Offer next</translation>
        </message>
        <message>
            <source>Bought before</source>
            <translation>Bought before</translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>Customers</translation>
        </message>
        <message>
            <source>{count} of {of}</source>
            <translation>{count} of {of}</translation>
        </message>
    </context>
    <context>
        <name>OffersTab</name>
        <message>
            <source>Nothing to offer yet</source>
            <translation>Nothing to offer yet</translation>
        </message>
        <message>
            <source>When three customers or more bought something beside what this one has, it is offered here.</source>
            <translation>When three customers or more bought something beside what this one has, it is offered here.</translation>
        </message>
    </context>
    <context>
        <name>OrderList</name>
        <message>
            <source>Orders</source>
            <translation>Orders</translation>
        </message>
        <message>
            <source>New order</source>
            <translation>New order</translation>
        </message>
        <message>
            <source>No orders yet</source>
            <translation>No orders yet</translation>
        </message>
        <message>
            <source>An accepted quote becomes an order here. Orders can also be imported with Ctrl+I.</source>
            <translation>An accepted quote becomes an order here. Orders can also be imported with Ctrl+I.</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <source>{user} at {server}</source>
            <translation>{user} at {server}</translation>
        </message>
        <message>
            <source>last synced at {time}</source>
            <translation>last synced at {time}</translation>
        </message>
        <message numerus="yes">
            <source>without contact, this copy locks itself in %n days</source>
            <translation>
                <numerusform>without contact, this copy locks itself in %n day</numerusform>
                <numerusform>without contact, this copy locks itself in %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>Sign in again...</source>
            <translation>Sign in again...</translation>
        </message>
        <message>
            <source>Stopping...</source>
            <translation>Stopping...</translation>
        </message>
    </context>
    <context>
        <name>PackDialog</name>
        <message>
            <source>Meeting pack</source>
            <translation>Meeting pack</translation>
        </message>
        <message>
            <source>A brief (PDF), slides (PPTX), the rows behind every figure (XLSX) and the meeting (ICS).</source>
            <translation>A brief (PDF), slides (PPTX), the rows behind every figure (XLSX) and the meeting (ICS).</translation>
        </message>
        <message>
            <source>The pipeline</source>
            <translation>The pipeline</translation>
        </message>
        <message>
            <source>The team's week</source>
            <translation>The team's week</translation>
        </message>
        <message>
            <source>Complaint review</source>
            <translation>Complaint review</translation>
        </message>
        <message>
            <source>Language of the pack</source>
            <translation>Language of the pack</translation>
        </message>
        <message>
            <source>For an outside audience: hide margins, phones, e-mails and other customers</source>
            <translation>For an outside audience: hide margins, phones, e-mails and other customers</translation>
        </message>
        <message numerus="yes">
            <source>With %n card(s) of the Insight page</source>
            <translation>
                <numerusform>With %n card of the Insight page</numerusform>
                <numerusform>With %n cards of the Insight page</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Folder</translation>
        </message>
        <message>
            <source>Choose...</source>
            <translation>Choose...</translation>
        </message>
        <message>
            <source>Make the pack</source>
            <translation>Make the pack</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>A customer (select one in a list first)</source>
            <translation>A customer (select one in a list first)</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message numerus="yes">
            <source>%n more: {names}</source>
            <translation>
                <numerusform>{names} and %n more</numerusform>
                <numerusform>{names} and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The pack of %n file(s) is in {name}.</source>
            <translation>
                <numerusform>The pack of %n file is in {name}.</numerusform>
                <numerusform>The pack of %n files is in {name}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Open folder</translation>
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
        <name>PairsView</name>
        <message>
            <source>First</source>
            <translation>First</translation>
        </message>
        <message>
            <source>Second</source>
            <translation>Second</translation>
        </message>
        <message>
            <source>Likeness</source>
            <translation>Likeness</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Reasons</translation>
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
        <name>PartsSection</name>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>PartsTab</name>
        <message>
            <source>A part of this task</source>
            <translation>A part of this task</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>{done} of {all} done</source>
            <translation>{done} of {all} done</translation>
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
        <name>PeopleMap</name>
        <message>
            <source>Nobody is known here yet</source>
            <translation>Nobody is known here yet</translation>
        </message>
        <message>
            <source>Add contacts with whom they report to; their part in decisions comes from the deals.</source>
            <translation>Add contacts with whom they report to; their part in decisions comes from the deals.</translation>
        </message>
    </context>
    <context>
        <name>PickDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
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
        <name>PipelineEditor</name>
        <message>
            <source>Pipelines</source>
            <translation>Pipelines</translation>
        </message>
        <message>
            <source>New pipeline...</source>
            <translation>New pipeline...</translation>
        </message>
        <message>
            <source>Archive pipeline</source>
            <translation>Archive pipeline</translation>
        </message>
        <message>
            <source>New stage</source>
            <translation>New stage</translation>
        </message>
        <message>
            <source>Take stage away...</source>
            <translation>Take stage away...</translation>
        </message>
        <message>
            <source>Save stage</source>
            <translation>Save stage</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Move the stage up</source>
            <translation>Move the stage up</translation>
        </message>
        <message>
            <source>Move the stage down</source>
            <translation>Move the stage down</translation>
        </message>
        <message>
            <source>Stages in order</source>
            <translation>Stages in order</translation>
        </message>
        <message>
            <source>New pipeline</source>
            <translation>New pipeline</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Take stage away</source>
            <translation>Take stage away</translation>
        </message>
    </context>
    <context>
        <name>PlanDialog</name>
        <message>
            <source>Plan visits</source>
            <translation>Plan visits</translation>
        </message>
        <message>
            <source>Plan a day of visits</source>
            <translation>Plan a day of visits</translation>
        </message>
        <message>
            <source>Shortest way</source>
            <translation>Shortest way</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Earlier</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>A week</source>
            <translation>A week</translation>
        </message>
        <message>
            <source>A month</source>
            <translation>A month</translation>
        </message>
        <message>
            <source>A quarter</source>
            <translation>A quarter</translation>
        </message>
        <message>
            <source>Plan receipts</source>
            <translation>Plan receipts</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>How many parts</source>
            <translation>How many parts</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>First day</translation>
        </message>
        <message>
            <source>Apart</source>
            <translation>Apart</translation>
        </message>
        <message>
            <source>Enter a day, such as 2026-11-16 or +30.</source>
            <translation>Enter a day, such as 2026-11-16 or +30.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>City</source>
            <translation>City</translation>
        </message>
        <message>
            <source>Road</source>
            <translation>Road</translation>
        </message>
        <message numerus="yes">
            <source>Plan %n visit(s)</source>
            <translation>
                <numerusform>Plan %n visit</numerusform>
                <numerusform>Plan %n visits</numerusform>
            </translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unknown</translation>
        </message>
        <message>
            <source>Choose a segment of accounts to see.</source>
            <translation>Choose a segment of accounts to see.</translation>
        </message>
        <message>
            <source>None of these accounts can be visited on that day.</source>
            <translation>None of these accounts can be visited on that day.</translation>
        </message>
        <message>
            <source>{km} of road, over at {time}</source>
            <translation>{km} of road, over at {time}</translation>
        </message>
        <message numerus="yes">
            <source>%n without a position, put last</source>
            <translation>
                <numerusform>%n without a position, put last</numerusform>
                <numerusform>%n without a position, put last</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned on that day already</source>
            <translation>
                <numerusform>%n planned on that day already</numerusform>
                <numerusform>%n planned on that day already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n after working hours</source>
            <translation>
                <numerusform>%n ends after working hours</numerusform>
                <numerusform>%n end after working hours</numerusform>
            </translation>
        </message>
        <message>
            <source>no working day</source>
            <translation>no working day</translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) planned.</source>
            <translation>
                <numerusform>%n visit planned.</numerusform>
                <numerusform>%n visits planned.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>PlanFields</name>
        <message>
            <source>Accounts of the segment</source>
            <translation>Accounts of the segment</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Begin</translation>
        </message>
        <message>
            <source>Where you set out (coordinates or a map's link)</source>
            <translation>Where you set out (coordinates or a map's link)</translation>
        </message>
        <message>
            <source>Minutes a visit</source>
            <translation>Minutes a visit</translation>
        </message>
        <message>
            <source>Driving, km/h</source>
            <translation>Driving, km/h</translation>
        </message>
        <message>
            <source>Come back to where the day began</source>
            <translation>Come back to where the day began</translation>
        </message>
        <message>
            <source>Choose a segment</source>
            <translation>Choose a segment</translation>
        </message>
    </context>
    <context>
        <name>PlanStep</name>
        <message>
            <source>Records that are there already</source>
            <translation>Records that are there already</translation>
        </message>
        <message>
            <source>Take what the file has</source>
            <translation>Take what the file has</translation>
        </message>
        <message>
            <source>Leave alone</source>
            <translation>Leave alone</translation>
        </message>
        <message>
            <source>Add once more</source>
            <translation>Add once more</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>What changes</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>In the file</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>{field}: {old} → {new}</source>
            <translation>{field}: {old} → {new}</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Field</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) will be kept back; the other rows are imported without them.</source>
            <translation>
                <numerusform>%n row will be kept back; the other rows are imported without it.</numerusform>
                <numerusform>%n rows will be kept back; the other rows are imported without them.</numerusform>
            </translation>
        </message>
        <message>
            <source>Every row can be read. Nothing has been written yet.</source>
            <translation>Every row can be read. Nothing has been written yet.</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Added</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Updated</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>Merged</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Unchanged</translation>
        </message>
        <message>
            <source>Kept back</source>
            <translation>Kept back</translation>
        </message>
    </context>
    <context>
        <name>PlayTab</name>
        <message>
            <source>This stage has no play yet. An admin writes it with Edit pipelines...</source>
            <translation>This stage has no play yet. An admin writes it with Edit pipelines...</translation>
        </message>
        <message>
            <source>Stage tasks</source>
            <translation>Stage tasks</translation>
        </message>
        <message>
            <source>This stage brought no tasks to this deal.</source>
            <translation>This stage brought no tasks to this deal.</translation>
        </message>
        <message>
            <source>In this stage for {time}</source>
            <translation>In this stage for {time}</translation>
        </message>
        <message>
            <source>In this stage for {time}; its limit is {days} days</source>
            <translation>In this stage for {time}; its limit is {days} days</translation>
        </message>
    </context>
    <context>
        <name>PoolBar</name>
        <message>
            <source>Claim</source>
            <translation>Claim</translation>
        </message>
        <message>
            <source>Return to the pool...</source>
            <translation>Return to the pool...</translation>
        </message>
        <message>
            <source>Hand over...</source>
            <translation>Hand over...</translation>
        </message>
        <message numerus="yes">
            <source>Look through %n thing(s) handed over...</source>
            <translation>
                <numerusform>Look through %n thing handed over...</numerusform>
                <numerusform>Look through %n things handed over...</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Handed over: %n thing(s) wait...</source>
            <translation>
                <numerusform>Handed over: %n thing waits...</numerusform>
                <numerusform>Handed over: %n things wait...</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} is yours now.</source>
            <translation>{name} is yours now.</translation>
        </message>
        <message>
            <source>Claimed {name}; the next sync brings the answer.</source>
            <translation>Claimed {name}; the next sync brings the answer.</translation>
        </message>
        <message>
            <source>Return {name} to the pool?</source>
            <translation>Return {name} to the pool?</translation>
        </message>
        <message>
            <source>{name} is back in the pool.</source>
            <translation>{name} is back in the pool.</translation>
        </message>
        <message>
            <source>Hand {name} over to whom?</source>
            <translation>Hand {name} over to whom?</translation>
        </message>
        <message>
            <source>Look through what came with {name}</source>
            <translation>Look through what came with {name}</translation>
        </message>
        <message>
            <source>{name} handed over with {deals} open deals, {complaints} complaints and {tasks} tasks.</source>
            <translation>{name} handed over with {deals} open deals, {complaints} complaints and {tasks} tasks.</translation>
        </message>
        <message>
            <source>Colleagues may claim it at once; you yourself wait for the pool's cool-down.</source>
            <translation>Colleagues may claim it at once; you yourself wait for the pool's cool-down.</translation>
        </message>
        <message>
            <source>What is open there and yours goes along; the colleague accepts or returns each.</source>
            <translation>What is open there and yours goes along; the colleague accepts or returns each.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>Preferences</name>
        <message>
            <source>When to sync</source>
            <translation>When to sync</translation>
        </message>
        <message>
            <source>By itself</source>
            <translation>By itself</translation>
        </message>
        <message>
            <source>Off: nothing is sent before you press the button or Ctrl+R.</source>
            <translation>Off: nothing is sent before you press the button or Ctrl+R.</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Off</translation>
        </message>
        <message>
            <source>Every 15 minutes</source>
            <translation>Every 15 minutes</translation>
        </message>
        <message>
            <source>Every hour</source>
            <translation>Every hour</translation>
        </message>
        <message>
            <source>When the window closes</source>
            <translation>When the window closes</translation>
        </message>
        <message>
            <source>What waits is sent before it closes.</source>
            <translation>What waits is sent before it closes.</translation>
        </message>
        <message>
            <source>Sync first</source>
            <translation>Sync first</translation>
        </message>
    </context>
    <context>
        <name>Presenting</name>
        <message>
            <source>This needs the values that are hidden now: end the presentation first (F9).</source>
            <translation>This needs the values that are hidden now: end the presentation first (F9).</translation>
        </message>
    </context>
    <context>
        <name>PresentingBand</name>
        <message>
            <source>Show this customer too</source>
            <translation>Show this customer too</translation>
        </message>
        <message>
            <source>End presentation</source>
            <translation>End presentation</translation>
        </message>
        <message>
            <source>Presentation: all customers, phones, e-mails and margins are hidden.</source>
            <translation>Presentation: all customers, phones, e-mails and margins are hidden.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message numerus="yes">
            <source>%n more: {names}</source>
            <translation>
                <numerusform>{names} and %n more</numerusform>
                <numerusform>{names} and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>Presentation of {names}: other customers, phones, e-mails and margins are hidden.</source>
            <translation>Presentation of {names}: other customers, phones, e-mails and margins are hidden.</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Previous recipient</source>
            <translation>Previous recipient</translation>
        </message>
        <message>
            <source>Next recipient</source>
            <translation>Next recipient</translation>
        </message>
        <message>
            <source>Open in mail program</source>
            <translation>Open in mail program</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>No mail program answered; save the drafts instead.</source>
            <translation>No mail program answered; save the drafts instead.</translation>
        </message>
        <message>
            <source>Opened in the mail program and counted as contacted.</source>
            <translation>Opened in the mail program and counted as contacted.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Draw up the list to see the message as each will read it.</source>
            <translation>Draw up the list to see the message as each will read it.</translation>
        </message>
        <message>
            <source>{name}, {account} ({place} of {all})</source>
            <translation>{name}, {account} ({place} of {all})</translation>
        </message>
        <message>
            <source>Missing: {fields}</source>
            <translation>Missing: {fields}</translation>
        </message>
    </context>
    <context>
        <name>PreviewDialog</name>
        <message>
            <source>Print preview</source>
            <translation>Print preview</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>Page before</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Next page</translation>
        </message>
        <message>
            <source>Save as PDF...</source>
            <translation>Save as PDF...</translation>
        </message>
        <message>
            <source>Print...</source>
            <translation>Print...</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Page {number} of {count}</source>
            <translation>Page {number} of {count}</translation>
        </message>
        <message>
            <source>Laying out...</source>
            <translation>Laying out...</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>Saved as {name}.</translation>
        </message>
        <message>
            <source>This computer knows no printer: add one in its settings, or save as PDF.</source>
            <translation>This computer knows no printer: add one in its settings, or save as PDF.</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) went to the printer.</source>
            <translation>
                <numerusform>%n page went to the printer.</numerusform>
                <numerusform>%n pages went to the printer.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PriceListList</name>
        <message>
            <source>Price lists</source>
            <translation>Price lists</translation>
        </message>
        <message>
            <source>New price list</source>
            <translation>New price list</translation>
        </message>
        <message>
            <source>No price lists yet</source>
            <translation>No price lists yet</translation>
        </message>
        <message>
            <source>Prices for an account, a level or everybody, by quantity and for a time; a quote takes the best.</source>
            <translation>Prices for an account, a level or everybody, by quantity and for a time; a quote takes the best.</translation>
        </message>
    </context>
    <context>
        <name>PricesTab</name>
        <message>
            <source>No prices yet. Add a product with its price, and once more for larger quantities.</source>
            <translation>No prices yet. Add a product with its price, and once more for larger quantities.</translation>
        </message>
    </context>
    <context>
        <name>ProductList</name>
        <message>
            <source>Products</source>
            <translation>Products</translation>
        </message>
        <message>
            <source>New product</source>
            <translation>New product</translation>
        </message>
        <message>
            <source>No products yet</source>
            <translation>No products yet</translation>
        </message>
        <message>
            <source>What you sell belongs here. Import your price list with Ctrl+I or make the first product.</source>
            <translation>What you sell belongs here. Import your price list with Ctrl+I or make the first product.</translation>
        </message>
    </context>
    <context>
        <name>ProfileFiles</name>
        <message>
            <source>Save profile</source>
            <translation>Save profile</translation>
        </message>
        <message>
            <source>Load profile</source>
            <translation>Load profile</translation>
        </message>
        <message>
            <source>The profile is saved as {name}.</source>
            <translation>The profile is saved as {name}.</translation>
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
        <name>QuantityEditor</name>
        <message>
            <source>Enter a number, such as 12.5.</source>
            <translation>Enter a number, such as 12.5.</translation>
        </message>
    </context>
    <context>
        <name>QuarantineDialog</name>
        <message>
            <source>Row</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>Why it was kept back</source>
            <translation>Why it was kept back</translation>
        </message>
        <message>
            <source>Rows kept back</source>
            <translation>Rows kept back</translation>
        </message>
        <message>
            <source>Correct the marked cells, then import the rows again. What you type is kept.</source>
            <translation>Correct the marked cells, then import the rows again. What you type is kept.</translation>
        </message>
        <message>
            <source>Find in the chosen column (empty: empty cells)</source>
            <translation>Find in the chosen column (empty: empty cells)</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Replace with</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Replace</translation>
        </message>
        <message>
            <source>Import again</source>
            <translation>Import again</translation>
        </message>
        <message>
            <source>Discard these rows...</source>
            <translation>Discard these rows...</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>No row is kept back</source>
            <translation>No row is kept back</translation>
        </message>
        <message>
            <source>Rows that an import cannot read wait here with the reason, until they are corrected.</source>
            <translation>Rows that an import cannot read wait here with the reason, until they are corrected.</translation>
        </message>
        <message>
            <source>{name} ({count})</source>
            <translation>{name} ({count})</translation>
        </message>
        <message>
            <source>Choose a cell of the column first.</source>
            <translation>Choose a cell of the column first.</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) changed.</source>
            <translation>
                <numerusform>%n cell changed.</numerusform>
                <numerusform>%n cells changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) imported.</source>
            <translation>
                <numerusform>%n row imported.</numerusform>
                <numerusform>%n rows imported.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source> %n still kept back, with the reason beside it.</source>
            <translation>
                <numerusform> %n still kept back, with the reason beside it.</numerusform>
                <numerusform> %n still kept back, with the reason beside each.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message numerus="yes">
            <source>Discard %n row(s)?</source>
            <translation>
                <numerusform>Discard %n row?</numerusform>
                <numerusform>Discard %n rows?</numerusform>
            </translation>
        </message>
        <message>
            <source>They leave the quarantine without being imported. Undo brings them back.</source>
            <translation>They leave the quarantine without being imported. Undo brings them back.</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Discard</translation>
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
        <name>QuestionsDialog</name>
        <message>
            <source>Questions on visits</source>
            <translation>Questions on visits</translation>
        </message>
        <message>
            <source>Visits with the purpose</source>
            <translation>Visits with the purpose</translation>
        </message>
        <message>
            <source>Question in Chinese</source>
            <translation>Question in Chinese</translation>
        </message>
        <message>
            <source>Question in English</source>
            <translation>Question in English</translation>
        </message>
        <message>
            <source>Kind of answer</source>
            <translation>Kind of answer</translation>
        </message>
        <message>
            <source>Options, with a comma between</source>
            <translation>Options, with a comma between</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>Yes or no</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>Choice</translation>
        </message>
        <message>
            <source>Must be answered</source>
            <translation>Must be answered</translation>
        </message>
        <message>
            <source>Add a question</source>
            <translation>Add a question</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Up</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Down</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Questions saved.</source>
            <translation>Questions saved.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>Queue</name>
        <message>
            <source>Paused, {time} left</source>
            <translation>Paused, {time} left</translation>
        </message>
        <message>
            <source>{time} over</source>
            <translation>{time} over</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>{time} left</translation>
        </message>
    </context>
    <context>
        <name>QueueBoard</name>
        <message>
            <source>Received</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Triaged</source>
            <translation>Triaged</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>Assigned</translation>
        </message>
        <message>
            <source>In hand</source>
            <translation>In hand</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>Remedy</source>
            <translation>Remedy</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Resolved</translation>
        </message>
    </context>
    <context>
        <name>QueueKeys</name>
        <message numerus="yes">
            <source>%n complaint(s) moved on.</source>
            <translation>
                <numerusform>%n complaint moved on.</numerusform>
                <numerusform>%n complaints moved on.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>QuickLine</name>
        <message>
            <source>Tomorrow 15:00 call about the quote #account @colleague !high</source>
            <translation>Tomorrow 15:00 call about the quote #account @colleague !high</translation>
        </message>
        <message>
            <source>New task in one line</source>
            <translation>New task in one line</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Task added: {title}</source>
            <translation>Task added: {title}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>QuoteList</name>
        <message>
            <source>Quotes</source>
            <translation>Quotes</translation>
        </message>
        <message>
            <source>New quote</source>
            <translation>New quote</translation>
        </message>
        <message>
            <source>No quotes yet</source>
            <translation>No quotes yet</translation>
        </message>
        <message>
            <source>Offers to your accounts belong here. Write the first one, or start it from a deal.</source>
            <translation>Offers to your accounts belong here. Write the first one, or start it from a deal.</translation>
        </message>
    </context>
    <context>
        <name>RadarDialog</name>
        <message>
            <source>Hold radar</source>
            <translation>Hold radar</translation>
        </message>
        <message>
            <source>Falling back to the pool</source>
            <translation>Falling back to the pool</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 days</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 days</translation>
        </message>
        <message>
            <source>90 days</source>
            <translation>90 days</translation>
        </message>
        <message>
            <source>Log a follow-up...</source>
            <translation>Log a follow-up...</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Nothing falls back</source>
            <translation>Nothing falls back</translation>
        </message>
        <message>
            <source>All accounts that you hold from a pool are safe in this time.</source>
            <translation>All accounts that you hold from a pool are safe in this time.</translation>
        </message>
        <message numerus="yes">
            <source>%n account(s)</source>
            <translation>
                <numerusform>%n account</numerusform>
                <numerusform>%n accounts</numerusform>
            </translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Account</translation>
        </message>
        <message>
            <source>Falls back</source>
            <translation>Falls back</translation>
        </message>
        <message>
            <source>Days left</source>
            <translation>Days left</translation>
        </message>
        <message>
            <source>What keeps it</source>
            <translation>What keeps it</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>Pool</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>overdue</translation>
        </message>
        <message>
            <source>a follow-up</source>
            <translation>a follow-up</translation>
        </message>
        <message>
            <source>a won deal</source>
            <translation>a won deal</translation>
        </message>
        <message>
            <source> and </source>
            <translation> and </translation>
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
        <name>RateList</name>
        <message>
            <source>Exchange rates</source>
            <translation>Exchange rates</translation>
        </message>
        <message>
            <source>New rate</source>
            <translation>New rate</translation>
        </message>
        <message>
            <source>No exchange rates yet</source>
            <translation>No exchange rates yet</translation>
        </message>
        <message>
            <source>What a unit of another currency is worth belongs here, from a day on; nothing is converted without it.</source>
            <translation>What a unit of another currency is worth belongs here, from a day on; nothing is converted without it.</translation>
        </message>
    </context>
    <context>
        <name>ReachEditor</name>
        <message>
            <source>Call</source>
            <translation>Call</translation>
        </message>
        <message>
            <source>Write a mail</source>
            <translation>Write a mail</translation>
        </message>
        <message>
            <source>Open the site</source>
            <translation>Open the site</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Copied {text}.</source>
            <translation>Copied {text}.</translation>
        </message>
        <message>
            <source>No program here opens this; copy it instead.</source>
            <translation>No program here opens this; copy it instead.</translation>
        </message>
    </context>
    <context>
        <name>ReadingRow</name>
        <message>
            <source>Encoding</source>
            <translation>Encoding</translation>
        </message>
        <message>
            <source>Separator</source>
            <translation>Separator</translation>
        </message>
        <message>
            <source>Heading row</source>
            <translation>Heading row</translation>
        </message>
        <message>
            <source>none</source>
            <translation>none</translation>
        </message>
        <message>
            <source>Comma</source>
            <translation>Comma</translation>
        </message>
        <message>
            <source>Semicolon</source>
            <translation>Semicolon</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
        <message>
            <source>Vertical bar</source>
            <translation>Vertical bar</translation>
        </message>
    </context>
    <context>
        <name>ReceiptList</name>
        <message>
            <source>Owed, not due</source>
            <translation>Owed, not due</translation>
        </message>
        <message>
            <source>1 to 30 days late</source>
            <translation>1 to 30 days late</translation>
        </message>
        <message>
            <source>31 to 60 days late</source>
            <translation>31 to 60 days late</translation>
        </message>
        <message>
            <source>61 to 90 days late</source>
            <translation>61 to 90 days late</translation>
        </message>
        <message>
            <source>Over 90 days late</source>
            <translation>Over 90 days late</translation>
        </message>
        <message>
            <source>Receipts</source>
            <translation>Receipts</translation>
        </message>
        <message>
            <source>New receipt</source>
            <translation>New receipt</translation>
        </message>
        <message>
            <source>No receipts yet</source>
            <translation>No receipts yet</translation>
        </message>
        <message>
            <source>Money that is expected and that came in belongs here. Note it from its order.</source>
            <translation>Money that is expected and that came in belongs here. Note it from its order.</translation>
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
            <source>Files</source>
            <translation>Files</translation>
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
        <name>ReminderDialog</name>
        <message>
            <source>Reminders</source>
            <translation>Reminders</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>In 10 minutes</source>
            <translation>In 10 minutes</translation>
        </message>
        <message>
            <source>In an hour</source>
            <translation>In an hour</translation>
        </message>
        <message>
            <source>Dismiss all</source>
            <translation>Dismiss all</translation>
        </message>
        <message>
            <source>Due now</source>
            <translation>Due now</translation>
        </message>
    </context>
    <context>
        <name>Reminders</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>Task due</source>
            <translation>Task due</translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>Report</source>
            <translation>Report</translation>
        </message>
        <message>
            <source>What came of the visit to {name}</source>
            <translation>What came of the visit to {name}</translation>
        </message>
        <message>
            <source>Result *</source>
            <translation>Result *</translation>
        </message>
        <message>
            <source>Next action</source>
            <translation>Next action</translation>
        </message>
        <message>
            <source>Friday 10:00 send the offer</source>
            <translation>Friday 10:00 send the offer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>The next action becomes a task with its date.</source>
            <translation>The next action becomes a task with its date.</translation>
        </message>
        <message>
            <source>The visit to {name} is reported.</source>
            <translation>The visit to {name} is reported.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>ResultTab</name>
        <message>
            <source>Orders count from the start until 30 days after the end. Intervals hold the true value in 95 of 100 cases (Wilson; difference by Newcombe). Without a control group no effect is claimed.</source>
            <translation>Orders count from the start until 30 days after the end. Intervals hold the true value in 95 of 100 cases (Wilson; difference by Newcombe). Without a control group no effect is claimed.</translation>
        </message>
        <message>
            <source>This campaign has not begun; its figures stand here from its first day.</source>
            <translation>This campaign has not begun; its figures stand here from its first day.</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Figure</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>No effect is claimed: nobody was reached yet, or there is no control group.</source>
            <translation>No effect is claimed: nobody was reached yet, or there is no control group.</translation>
        </message>
        <message>
            <source>The difference from the control group may be chance.</source>
            <translation>The difference from the control group may be chance.</translation>
        </message>
        <message>
            <source>{points} more in 100 ordered than in the control group.</source>
            <translation>{points} more in 100 ordered than in the control group.</translation>
        </message>
        <message>
            <source>{points} fewer in 100 ordered than in the control group.</source>
            <translation>{points} fewer in 100 ordered than in the control group.</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Reached</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Answered</translation>
        </message>
        <message>
            <source>Response rate</source>
            <translation>Response rate</translation>
        </message>
        <message>
            <source>Leads from it</source>
            <translation>Leads from it</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>Ordered</translation>
        </message>
        <message>
            <source>Their orders</source>
            <translation>Their orders</translation>
        </message>
        <message>
            <source>Orders from its deals</source>
            <translation>Orders from its deals</translation>
        </message>
        <message>
            <source>Their amount</source>
            <translation>Their amount</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Cost</translation>
        </message>
        <message>
            <source>Cost for each answer</source>
            <translation>Cost for each answer</translation>
        </message>
        <message>
            <source>Control group</source>
            <translation>Control group</translation>
        </message>
        <message>
            <source>Ordered: reached</source>
            <translation>Ordered: reached</translation>
        </message>
        <message>
            <source>Ordered: control group</source>
            <translation>Ordered: control group</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Difference</translation>
        </message>
        <message>
            <source>More for each contact</source>
            <translation>More for each contact</translation>
        </message>
        <message>
            <source>{share} ({low} to {high})</source>
            <translation>{share} ({low} to {high})</translation>
        </message>
    </context>
    <context>
        <name>RiskDialog</name>
        <message>
            <source>Settle these first</source>
            <translation>Settle these first</translation>
        </message>
        <message>
            <source>By Friday</source>
            <translation>By Friday</translation>
        </message>
        <message>
            <source>In 30 days</source>
            <translation>In 30 days</translation>
        </message>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Assume these</source>
            <translation>Assume these</translation>
        </message>
        <message>
            <source>Assumed: off the expected revenue, twice as much after 30 days</source>
            <translation>Assumed: off the expected revenue, twice as much after 30 days</translation>
        </message>
        <message>
            <source>No deal or contract stands behind an open complaint here</source>
            <translation>No deal or contract stands behind an open complaint here</translation>
        </message>
        <message>
            <source>Contract ends</source>
            <translation>Contract ends</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>Complaint</translation>
        </message>
        <message>
            <source>{risk} of {worth} expected revenue is at risk behind open complaints; the next to close comes first</source>
            <translation>{risk} of {worth} expected revenue is at risk behind open complaints; the next to close comes first</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Severity</translation>
        </message>
        <message>
            <source>Deal</source>
            <translation>Deal</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Account</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>Closes</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Expected</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>At risk</translation>
        </message>
    </context>
    <context>
        <name>RiskLine</name>
        <message>
            <source>Open complaints take {risk} off what their customers' deals are weighted at.</source>
            <translation>Open complaints take {risk} off what their customers' deals are weighted at.</translation>
        </message>
        <message>
            <source>No open complaint stands behind a deal of this period.</source>
            <translation>No open complaint stands behind a deal of this period.</translation>
        </message>
        <message>
            <source>Assumed: {each}; twice as much after {days} days.</source>
            <translation>Assumed: {each}; twice as much after {days} days.</translation>
        </message>
        <message>
            <source>Settle first, or assume otherwise...</source>
            <translation>Settle first, or assume otherwise...</translation>
        </message>
    </context>
    <context>
        <name>RowsDialog</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message>
            <source>the first {n} are shown</source>
            <translation>the first {n} are shown</translation>
        </message>
        <message>
            <source>Copy as table</source>
            <translation>Copy as table</translation>
        </message>
        <message>
            <source>Export as CSV...</source>
            <translation>Export as CSV...</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>RuleEditor</name>
        <message>
            <source>Once</source>
            <translation>Once</translation>
        </message>
        <message>
            <source>Another rule...</source>
            <translation>Another rule...</translation>
        </message>
    </context>
    <context>
        <name>RulesForm</name>
        <message>
            <source>orders earn none</source>
            <translation>orders earn none</translation>
        </message>
        <message>
            <source>for ever</source>
            <translation>for ever</translation>
        </message>
        <message>
            <source>A point for every</source>
            <translation>A point for every</translation>
        </message>
        <message>
            <source>Points can be spent for (days)</source>
            <translation>Points can be spent for (days)</translation>
        </message>
        <message>
            <source>Points count toward a tier for (days)</source>
            <translation>Points count toward a tier for (days)</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Saved as {path}.</source>
            <translation>Saved as {path}.</translation>
        </message>
    </context>
    <context>
        <name>ScoreCard</name>
        <message>
            <source>Judge the risk yourself...</source>
            <translation>Judge the risk yourself...</translation>
        </message>
        <message>
            <source>Trust the scoring again</source>
            <translation>Trust the scoring again</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Reasons</translation>
        </message>
        <message>
            <source>Risk: {band}</source>
            <translation>Risk: {band}</translation>
        </message>
        <message>
            <source>Class {abc}</source>
            <translation>Class {abc}</translation>
        </message>
        <message>
            <source>Take the proposed stage: {stage}</source>
            <translation>Take the proposed stage: {stage}</translation>
        </message>
        <message>
            <source>Of the accounts judged {band}, {share} really left</source>
            <translation>Of the accounts judged {band}, {share} really left</translation>
        </message>
        <message>
            <source>Revenue so far {money} · lifetime value {value} · as of {day}</source>
            <translation>Revenue so far {money} · lifetime value {value} · as of {day}</translation>
        </message>
        <message>
            <source>{name} judged so until {day}: {reason} (the scoring says {band})</source>
            <translation>{name} judged so until {day}: {reason} (the scoring says {band})</translation>
        </message>
        <message>
            <source>Speaks for staying:
{reasons}</source>
            <translation>Speaks for staying:
{reasons}</translation>
        </message>
        <message>
            <source>Make a task</source>
            <translation>Make a task</translation>
        </message>
        <message>
            <source>Task made: {title}</source>
            <translation>Task made: {title}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>How likely is {name} to leave?</source>
            <translation>How likely is {name} to leave?</translation>
        </message>
        <message>
            <source>Judge</source>
            <translation>Judge</translation>
        </message>
        <message>
            <source>Your judgement counts in lists and on Today until the day; the scoring's is kept beside it.</source>
            <translation>Your judgement counts in lists and on Today until the day; the scoring's is kept beside it.</translation>
        </message>
        <message>
            <source>Your judgement of {name} counts.</source>
            <translation>Your judgement of {name} counts.</translation>
        </message>
        <message>
            <source>The scoring of {name} counts again.</source>
            <translation>The scoring of {name} counts again.</translation>
        </message>
    </context>
    <context>
        <name>SegmentButton</name>
        <message>
            <source>Segments</source>
            <translation>Segments</translation>
        </message>
        <message>
            <source>Kept filters, with how many records stand in each</source>
            <translation>Kept filters, with how many records stand in each</translation>
        </message>
        <message>
            <source>No segments yet</source>
            <translation>No segments yet</translation>
        </message>
        <message>
            <source>Keep what is typed...</source>
            <translation>Keep what is typed...</translation>
        </message>
        <message numerus="yes">
            <source>Keep the %n selected as a fixed set...</source>
            <translation>
                <numerusform>Keep the %n selected as a fixed set...</numerusform>
                <numerusform>Keep the %n selected as a fixed set...</numerusform>
            </translation>
        </message>
        <message>
            <source>Edit segments...</source>
            <translation>Edit segments...</translation>
        </message>
        <message>
            <source>Keep this filter as a segment</source>
            <translation>Keep this filter as a segment</translation>
        </message>
        <message>
            <source>Keep the selection as a segment</source>
            <translation>Keep the selection as a segment</translation>
        </message>
        <message>
            <source>Segment {name} kept.</source>
            <translation>Segment {name} kept.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
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
            <source>The firm's own</source>
            <translation>The firm's own</translation>
        </message>
        <message>
            <source>Fields of your own</source>
            <translation>Fields of your own</translation>
        </message>
        <message>
            <source>What accounts, contacts, leads, deals and complaints have beside the usual; for admins.</source>
            <translation>What accounts, contacts, leads, deals and complaints have beside the usual; for admins.</translation>
        </message>
        <message>
            <source>Edit fields...</source>
            <translation>Edit fields...</translation>
        </message>
        <message>
            <source>Loyalty programme</source>
            <translation>Loyalty programme</translation>
        </message>
        <message>
            <source>Tiers, what earns a point and how long points last; for admins.</source>
            <translation>Tiers, what earns a point and how long points last; for admins.</translation>
        </message>
        <message>
            <source>Pools</source>
            <translation>Pools</translation>
        </message>
        <message>
            <source>When accounts fall back, and who may claim how many; for managers.</source>
            <translation>When accounts fall back, and who may claim how many; for managers.</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Words that records are marked with, and how many bear each.</source>
            <translation>Words that records are marked with, and how many bear each.</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segments</translation>
        </message>
        <message>
            <source>Kept filters and fixed sets, and how many stand in each.</source>
            <translation>Kept filters and fixed sets, and how many stand in each.</translation>
        </message>
        <message>
            <source>Edit...</source>
            <translation>Edit...</translation>
        </message>
        <message>
            <source>Data on this computer</source>
            <translation>Data on this computer</translation>
        </message>
        <message>
            <source>Calendar server</source>
            <translation>Calendar server</translation>
        </message>
        <message>
            <source>Your tasks and visits in any CalDAV calendar, and back.</source>
            <translation>Your tasks and visits in any CalDAV calendar, and back.</translation>
        </message>
        <message>
            <source>Connect...</source>
            <translation>Connect...</translation>
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
        <name>Shelf</name>
        <message>
            <source>Pools and their rules</source>
            <translation>Pools and their rules</translation>
        </message>
        <message>
            <source>0 days switches a rule off. Who holds an account falls back by the new rules at once.</source>
            <translation>0 days switches a rule off. Who holds an account falls back by the new rules at once.</translation>
        </message>
        <message>
            <source>New pool</source>
            <translation>New pool</translation>
        </message>
        <message>
            <source>No pools yet</source>
            <translation>No pools yet</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Words that records are marked with; filter by them with tag:name.</source>
            <translation>Words that records are marked with; filter by them with tag:name.</translation>
        </message>
        <message>
            <source>New tag</source>
            <translation>New tag</translation>
        </message>
        <message>
            <source>No tags yet</source>
            <translation>No tags yet</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segments</translation>
        </message>
        <message>
            <source>A live segment follows its query; a fixed one keeps who stands in it. Lists make new ones.</source>
            <translation>A live segment follows its query; a fixed one keeps who stands in it. Lists make new ones.</translation>
        </message>
        <message>
            <source>No segments yet</source>
            <translation>No segments yet</translation>
        </message>
        <message>
            <source>Make it a fixed set</source>
            <translation>Make it a fixed set</translation>
        </message>
        <message>
            <source>off</source>
            <translation>off</translation>
        </message>
        <message>
            <source>fixed</source>
            <translation>fixed</translation>
        </message>
    </context>
    <context>
        <name>ShelfDialog</name>
        <message>
            <source>Put away</source>
            <translation>Put away</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Saved.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>Done.</translation>
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
        <name>SignInDialog</name>
        <message>
            <source>Sign in</source>
            <translation>Sign in</translation>
        </message>
        <message>
            <source>Sign in to your firm's server</source>
            <translation>Sign in to your firm's server</translation>
        </message>
        <message>
            <source>You get these from your administrator. What is on this computer is sent there too.</source>
            <translation>You get these from your administrator. What is on this computer is sent there too.</translation>
        </message>
        <message>
            <source>Server address</source>
            <translation>Server address</translation>
        </message>
        <message>
            <source>User</source>
            <translation>User</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>CA file of your firm (only if your administrator gave you one)</source>
            <translation>CA file of your firm (only if your administrator gave you one)</translation>
        </message>
        <message>
            <source>Choose...</source>
            <translation>Choose...</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Sign in and sync</source>
            <translation>Sign in and sync</translation>
        </message>
        <message>
            <source>Choose the CA file</source>
            <translation>Choose the CA file</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
            <translation>Certificates (*.pem *.crt *.cer);;All files (*)</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Fill this in.</translation>
        </message>
        <message>
            <source>Signing in...</source>
            <translation>Signing in...</translation>
        </message>
    </context>
    <context>
        <name>Snooze</name>
        <message>
            <source>Tomorrow</source>
            <translation>Tomorrow</translation>
        </message>
        <message>
            <source>In two days</source>
            <translation>In two days</translation>
        </message>
        <message>
            <source>Next Monday</source>
            <translation>Next Monday</translation>
        </message>
        <message>
            <source>In a week</source>
            <translation>In a week</translation>
        </message>
        <message>
            <source>Pick a day...</source>
            <translation>Pick a day...</translation>
        </message>
        <message>
            <source>Put off: {name}</source>
            <translation>Put off: {name}</translation>
        </message>
        <message>
            <source>Put off</source>
            <translation>Put off</translation>
        </message>
    </context>
    <context>
        <name>SourceWords</name>
        <message>
            <source>from {file}, row {row}</source>
            <translation>from {file}, row {row}</translation>
        </message>
        <message>
            <source>merged from {name}</source>
            <translation>merged from {name}</translation>
        </message>
        <message>
            <source>{verb}, by {who}</source>
            <translation>{verb}, by {who}</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>confirmed</translation>
        </message>
        <message>
            <source>confirmed by {who}</source>
            <translation>confirmed by {who}</translation>
        </message>
        <message>
            <source>when it was made</source>
            <translation>when it was made</translation>
        </message>
        <message>
            <source>when it was made, by {who}</source>
            <translation>when it was made, by {who}</translation>
        </message>
    </context>
    <context>
        <name>StageForm</name>
        <message>
            <source>Must be filled to come in</source>
            <translation>Must be filled to come in</translation>
        </message>
        <message>
            <source>Must be filled to go on</source>
            <translation>Must be filled to go on</translation>
        </message>
        <message>
            <source>Tasks made on entry: one a line, with the days at its end</source>
            <translation>Tasks made on entry: one a line, with the days at its end</translation>
        </message>
        <message>
            <source>Send the documents 3</source>
            <translation>Send the documents 3</translation>
        </message>
    </context>
    <context>
        <name>StepsTab</name>
        <message>
            <source>Days after it begins</source>
            <translation>Days after it begins</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>What to do</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>In English</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>Who does it</source>
            <translation>Who does it</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>Add a step</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Save the steps</source>
            <translation>Save the steps</translation>
        </message>
        <message>
            <source>None</source>
            <translation>None</translation>
        </message>
        <message>
            <source>Account owner</source>
            <translation>Account owner</translation>
        </message>
        <message>
            <source>Day {days}</source>
            <translation>Day {days}</translation>
        </message>
        <message>
            <source>Edit message...</source>
            <translation>Edit message...</translation>
        </message>
        <message>
            <source>Write a message...</source>
            <translation>Write a message...</translation>
        </message>
        <message>
            <source>New message</source>
            <translation>New message</translation>
        </message>
        <message>
            <source>Steps saved; accounts that are cared for already keep their tasks.</source>
            <translation>Steps saved; accounts that are cared for already keep their tasks.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>SurveyTab</name>
        <message>
            <source>No answers yet</source>
            <translation>No answers yet</translation>
        </message>
        <message>
            <source>What this customer answers in surveys stands here with score and remark, the newest first.</source>
            <translation>What this customer answers in surveys stands here with score and remark, the newest first.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Survey</source>
            <translation>Survey</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Score</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Remark</translation>
        </message>
    </context>
    <context>
        <name>SyncBand</name>
        <message>
            <source>Open Sync</source>
            <translation>Open Sync</translation>
        </message>
        <message>
            <source>Changed by {who} on {device}, {time}</source>
            <translation>Changed by {who} on {device}, {time}</translation>
        </message>
        <message>
            <source>Changed elsewhere by {who}, {time}</source>
            <translation>Changed elsewhere by {who}, {time}</translation>
        </message>
        <message>
            <source>Changed on another computer, {time}</source>
            <translation>Changed on another computer, {time}</translation>
        </message>
        <message>
            <source>Waits to go to the server: {verb}, {time}</source>
            <translation>Waits to go to the server: {verb}, {time}</translation>
        </message>
        <message>
            <source>Held back on this computer: {verb}, {time}</source>
            <translation>Held back on this computer: {verb}, {time}</translation>
        </message>
        <message>
            <source>The server refused: {verb}, {time}</source>
            <translation>The server refused: {verb}, {time}</translation>
        </message>
        <message>
            <source>Two people changed this record ({time}); one of the values waits for a decision.</source>
            <translation>Two people changed this record ({time}); one of the values waits for a decision.</translation>
        </message>
    </context>
    <context>
        <name>SyncBoard</name>
        <message>
            <source>Close the preview</source>
            <translation>Close the preview</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>Conflicts</translation>
        </message>
        <message>
            <source>Refused by the server</source>
            <translation>Refused by the server</translation>
        </message>
        <message>
            <source>Waiting to go</source>
            <translation>Waiting to go</translation>
        </message>
        <message>
            <source>Nothing waits: everything you did is on the server.</source>
            <translation>Nothing waits: everything you did is on the server.</translation>
        </message>
        <message>
            <source>Last syncs</source>
            <translation>Last syncs</translation>
        </message>
        <message>
            <source>No sync yet; press Sync now.</source>
            <translation>No sync yet; press Sync now.</translation>
        </message>
        <message>
            <source>Only the newest {n} are shown.</source>
            <translation>Only the newest {n} are shown.</translation>
        </message>
        <message>
            <source>Only the first {n} of {all} fields are shown.</source>
            <translation>Only the first {n} of {all} fields are shown.</translation>
        </message>
        <message>
            <source>No field that is here would change.</source>
            <translation>No field that is here would change.</translation>
        </message>
        <message numerus="yes">
            <source>%n more are not shown.</source>
            <translation>
                <numerusform>%n more is not shown.</numerusform>
                <numerusform>%n more are not shown.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n records</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncCentre</name>
        <message>
            <source>Synced: {sent} sent, {received} received.</source>
            <translation>Synced: {sent} sent, {received} received.</translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts wait for you on the Sync page.</source>
            <translation>
                <numerusform>%n conflict waits for you on the Sync page.</numerusform>
                <numerusform>%n conflicts wait for you on the Sync page.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were refused; see the Sync page.</source>
            <translation>
                <numerusform>%n change was refused; see the Sync page.</numerusform>
                <numerusform>%n changes were refused; see the Sync page.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncFoot</name>
        <message>
            <source>Stop the sync</source>
            <translation>Stop the sync</translation>
        </message>
        <message>
            <source>Stopping...</source>
            <translation>Stopping...</translation>
        </message>
        <message>
            <source>Sample firm: its key lies beside the data</source>
            <translation>Sample firm: its key lies beside the data</translation>
        </message>
        <message>
            <source>Last synced: {time}</source>
            <translation>Last synced: {time}</translation>
        </message>
    </context>
    <context>
        <name>SyncMarks</name>
        <message>
            <source>Waits to go to the server</source>
            <translation>Waits to go to the server</translation>
        </message>
        <message>
            <source>Held back on this computer</source>
            <translation>Held back on this computer</translation>
        </message>
        <message>
            <source>Refused by the server; see the Sync page</source>
            <translation>Refused by the server; see the Sync page</translation>
        </message>
        <message>
            <source>In conflict; see the Sync page</source>
            <translation>In conflict; see the Sync page</translation>
        </message>
    </context>
    <context>
        <name>SyncPage</name>
        <message>
            <source>Sync</source>
            <translation>Sync</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>Shows what a sync would do; nothing changes.</source>
            <translation>Shows what a sync would do; nothing changes.</translation>
        </message>
        <message>
            <source>This copy works alone</source>
            <translation>This copy works alone</translation>
        </message>
        <message>
            <source>Sign in to your firm's server, and your colleagues and you share accounts, deals and complaints.</source>
            <translation>Sign in to your firm's server, and your colleagues and you share accounts, deals and complaints.</translation>
        </message>
        <message>
            <source>Sign in...</source>
            <translation>Sign in...</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sync now</translation>
        </message>
    </context>
    <context>
        <name>SyncWords</name>
        <message>
            <source>On this computer only</source>
            <translation>On this computer only</translation>
        </message>
        <message>
            <source>Offline since {time}</source>
            <translation>Offline since {time}</translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts</source>
            <translation>
                <numerusform>%n conflict</numerusform>
                <numerusform>%n conflicts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n refused</numerusform>
                <numerusform>%n refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n held back</source>
            <translation>
                <numerusform>%n held back</numerusform>
                <numerusform>%n held back</numerusform>
            </translation>
        </message>
        <message>
            <source>Synced</source>
            <translation>Synced</translation>
        </message>
        <message>
            <source>Starting...</source>
            <translation>Starting...</translation>
        </message>
        <message>
            <source>Signing in</source>
            <translation>Signing in</translation>
        </message>
        <message>
            <source>Asking the server</source>
            <translation>Asking the server</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Sending</translation>
        </message>
        <message>
            <source>Receiving</source>
            <translation>Receiving</translation>
        </message>
        <message>
            <source>Writing what came</source>
            <translation>Writing what came</translation>
        </message>
        <message>
            <source>Comparing both sides</source>
            <translation>Comparing both sides</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>Attachments</translation>
        </message>
        <message>
            <source>Making it searchable</source>
            <translation>Making it searchable</translation>
        </message>
        <message>
            <source>Not compared with the server yet</source>
            <translation>Not compared with the server yet</translation>
        </message>
        <message>
            <source>Verified: {count} records identical at {time}</source>
            <translation>Verified: {count} records identical at {time}</translation>
        </message>
        <message>
            <source>{count} records were compared at {time}, and some differ</source>
            <translation>{count} records were compared at {time}, and some differ</translation>
        </message>
        <message>
            <source>{n} sent</source>
            <translation>{n} sent</translation>
        </message>
        <message>
            <source>{n} received</source>
            <translation>{n} received</translation>
        </message>
        <message>
            <source>{n} merged</source>
            <translation>{n} merged</translation>
        </message>
        <message numerus="yes">
            <source>%n accounts left your reach</source>
            <translation>
                <numerusform>%n account left your reach</numerusform>
                <numerusform>%n accounts left your reach</numerusform>
            </translation>
        </message>
        <message>
            <source>A sync would send {sent} records and receive {received}.</source>
            <translation>A sync would send {sent} records and receive {received}.</translation>
        </message>
        <message numerus="yes">
            <source>It would make %n conflicts.</source>
            <translation>
                <numerusform>It would make %n conflict.</numerusform>
                <numerusform>It would make %n conflicts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The server would refuse %n changes.</source>
            <translation>
                <numerusform>The server would refuse %n change.</numerusform>
                <numerusform>The server would refuse %n changes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n accounts would leave this computer.</source>
            <translation>
                <numerusform>%n account would leave this computer.</numerusform>
                <numerusform>%n accounts would leave this computer.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TakeApartDialog</name>
        <message>
            <source>Take a merge apart</source>
            <translation>Take a merge apart</translation>
        </message>
        <message>
            <source>Take {lose} out of {keep} again?</source>
            <translation>Take {lose} out of {keep} again?</translation>
        </message>
        <message>
            <source>Take apart</source>
            <translation>Take apart</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>{lose} is back.</source>
            <translation>{lose} is back.</translation>
        </message>
        <message>
            <source>{lose} is back; what was edited in {keep} since the merge stays there.</source>
            <translation>{lose} is back; what was edited in {keep} since the merge stays there.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Both records come back with their own values and with everything that was theirs.</source>
            <translation>Both records come back with their own values and with everything that was theirs.</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) were added since. Tick those that belong to {lose}; the others stay with {keep}.</source>
            <translation>
                <numerusform>%n record was added since. Tick it if it belongs to {lose}; otherwise it stays with {keep}.</numerusform>
                <numerusform>%n records were added since. Tick those that belong to {lose}; the others stay with {keep}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TakeOut</name>
        <message>
            <source>Where to put the take-out</source>
            <translation>Where to put the take-out</translation>
        </message>
        <message>
            <source>Baifang take-out</source>
            <translation>Baifang take-out</translation>
        </message>
        <message>
            <source>Taking everything out; you can go on working.</source>
            <translation>Taking everything out; you can go on working.</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) taken out to {name}.</source>
            <translation>
                <numerusform>%n record taken out to {name}.</numerusform>
                <numerusform>%n records taken out to {name}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Open folder</translation>
        </message>
    </context>
    <context>
        <name>TargetDialog</name>
        <message>
            <source>The whole firm</source>
            <translation>The whole firm</translation>
        </message>
        <message>
            <source>Change the target</source>
            <translation>Change the target</translation>
        </message>
        <message>
            <source>Set a target</source>
            <translation>Set a target</translation>
        </message>
        <message>
            <source>Set target</source>
            <translation>Set target</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>What counts</source>
            <translation>What counts</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>For whom</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>How much</source>
            <translation>How much</translation>
        </message>
    </context>
    <context>
        <name>Targets</name>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>What counts</source>
            <translation>What counts</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Target</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Reached</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Share</translation>
        </message>
        <message>
            <source>On pace</source>
            <translation>On pace</translation>
        </message>
        <message>
            <source>Will be</source>
            <translation>Will be</translation>
        </message>
        <message>
            <source>Handed out</source>
            <translation>Handed out</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>The whole firm</source>
            <translation>The whole firm</translation>
        </message>
    </context>
    <context>
        <name>TargetsPart</name>
        <message>
            <source>Set a target...</source>
            <translation>Set a target...</translation>
        </message>
        <message>
            <source>Change...</source>
            <translation>Change...</translation>
        </message>
        <message>
            <source>Rows behind it</source>
            <translation>Rows behind it</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Amber: behind an even course.</source>
            <translation>Amber: behind an even course.</translation>
        </message>
        <message>
            <source>No targets in this period</source>
            <translation>No targets in this period</translation>
        </message>
        <message>
            <source>Set what a person, a team or the firm is to reach; what is reached is always counted.</source>
            <translation>Set what a person, a team or the firm is to reach; what is reached is always counted.</translation>
        </message>
        <message>
            <source>Remove the target of {name}?</source>
            <translation>Remove the target of {name}?</translation>
        </message>
        <message>
            <source>All its versions go. You can undo this.</source>
            <translation>All its versions go. You can undo this.</translation>
        </message>
        <message>
            <source>The target is removed.</source>
            <translation>The target is removed.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>TaskGroups</name>
        <message>
            <source>Overdue</source>
            <translation>Overdue</translation>
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
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>No date</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>Waits</translation>
        </message>
    </context>
    <context>
        <name>TaskList</name>
        <message>
            <source>Tasks</source>
            <translation>Tasks</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>New task</translation>
        </message>
        <message>
            <source>No tasks yet</source>
            <translation>No tasks yet</translation>
        </message>
        <message>
            <source>Type what is to be done into the line above, with a day and an account.</source>
            <translation>Type what is to be done into the line above, with a day and an account.</translation>
        </message>
        <message>
            <source>By date</source>
            <translation>By date</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Table</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Mine</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Everyone</translation>
        </message>
        <message>
            <source>Nothing to do here</source>
            <translation>Nothing to do here</translation>
        </message>
        <message>
            <source>Add a task</source>
            <translation>Add a task</translation>
        </message>
        <message>
            <source>Change the selected...</source>
            <translation>Change the selected...</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>Complete</translation>
        </message>
        <message>
            <source>Put off...</source>
            <translation>Put off...</translation>
        </message>
    </context>
    <context>
        <name>TaskPane</name>
        <message>
            <source>Parts</source>
            <translation>Parts</translation>
        </message>
        <message>
            <source>Waits for...</source>
            <translation>Waits for...</translation>
        </message>
        <message>
            <source>{name} gave you this task.</source>
            <translation>{name} gave you this task.</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Accept</translation>
        </message>
        <message>
            <source>Return...</source>
            <translation>Return...</translation>
        </message>
        <message>
            <source>{name} has accepted it.</source>
            <translation>{name} has accepted it.</translation>
        </message>
        <message>
            <source>{name} has not accepted it yet.</source>
            <translation>{name} has not accepted it yet.</translation>
        </message>
        <message>
            <source>Waits until {name} is won.</source>
            <translation>Waits until {name} is won.</translation>
        </message>
        <message>
            <source>Waits until {name} is won, lost or void.</source>
            <translation>Waits until {name} is won, lost or void.</translation>
        </message>
        <message>
            <source>Waits until {name} is resolved.</source>
            <translation>Waits until {name} is resolved.</translation>
        </message>
        <message>
            <source>Waits until {name} is closed.</source>
            <translation>Waits until {name} is closed.</translation>
        </message>
        <message>
            <source>Waits for {name}.</source>
            <translation>Waits for {name}.</translation>
        </message>
        <message>
            <source>Wait no more</source>
            <translation>Wait no more</translation>
        </message>
        <message>
            <source>Why do you return {name}?</source>
            <translation>Why do you return {name}?</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Return</translation>
        </message>
        <message>
            <source>Changed.</source>
            <translation>Changed.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>TaskWords</name>
        <message>
            <source>Task: {title}</source>
            <translation>Task: {title}</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>no date</translation>
        </message>
        <message>
            <source>not found: {words}</source>
            <translation>not found: {words}</translation>
        </message>
    </context>
    <context>
        <name>TaskWork</name>
        <message>
            <source>{name} is done.</source>
            <translation>{name} is done.</translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) done.</source>
            <translation>
                <numerusform>%n task done.</numerusform>
                <numerusform>%n tasks done.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with open parts stay(s) open.</source>
            <translation>
                <numerusform>%n with open parts stays open.</numerusform>
                <numerusform>%n with open parts stay open.</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} is open again.</source>
            <translation>{name} is open again.</translation>
        </message>
        <message>
            <source>{name} was put off until {day}.</source>
            <translation>{name} was put off until {day}.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>TierForm</name>
        <message>
            <source>Name in Chinese</source>
            <translation>Name in Chinese</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>Name in English</translation>
        </message>
        <message>
            <source>Reached from so many points in the period</source>
            <translation>Reached from so many points in the period</translation>
        </message>
        <message>
            <source>What it gives</source>
            <translation>What it gives</translation>
        </message>
    </context>
    <context>
        <name>TiersEditor</name>
        <message>
            <source>Loyalty programme</source>
            <translation>Loyalty programme</translation>
        </message>
        <message>
            <source>Loyalty tiers</source>
            <translation>Loyalty tiers</translation>
        </message>
        <message>
            <source>A tier is reached at once and held for a whole period; it is kept from 85% of its points on.</source>
            <translation>A tier is reached at once and held for a whole period; it is kept from 85% of its points on.</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>New tier</source>
            <translation>New tier</translation>
        </message>
        <message>
            <source>Put tier away</source>
            <translation>Put tier away</translation>
        </message>
        <message>
            <source>Save tier</source>
            <translation>Save tier</translation>
        </message>
        <message>
            <source>Save rules</source>
            <translation>Save rules</translation>
        </message>
        <message>
            <source>Book past deliveries</source>
            <translation>Book past deliveries</translation>
        </message>
        <message>
            <source>Books points for what was delivered within the period and has none yet.</source>
            <translation>Books points for what was delivered within the period and has none yet.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Tiers from the lowest</source>
            <translation>Tiers from the lowest</translation>
        </message>
        <message>
            <source>Begin with one from 0 points, such as Silver; then every member has a tier.</source>
            <translation>Begin with one from 0 points, such as Silver; then every member has a tier.</translation>
        </message>
        <message>
            <source>No tiers yet</source>
            <translation>No tiers yet</translation>
        </message>
        <message>
            <source>from {points}</source>
            <translation>from {points}</translation>
        </message>
        <message>
            <source>The tier was saved.</source>
            <translation>The tier was saved.</translation>
        </message>
        <message>
            <source>The tier was put away; its members stand in the tier that their points reach.</source>
            <translation>The tier was put away; its members stand in the tier that their points reach.</translation>
        </message>
        <message>
            <source>The rules were saved; they count for deliveries from now on.</source>
            <translation>The rules were saved; they count for deliveries from now on.</translation>
        </message>
        <message numerus="yes">
            <source>%n delivery(ies) booked.</source>
            <translation>
                <numerusform>%n delivery booked.</numerusform>
                <numerusform>%n deliveries booked.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
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
        <name>TodayGroups</name>
        <message>
            <source>Overdue</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>Due today</translation>
        </message>
        <message>
            <source>Visits today</source>
            <translation>Visits today</translation>
        </message>
        <message>
            <source>Customers to see</source>
            <translation>Customers to see</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Complaint, {severity}</source>
            <translation>Complaint, {severity}</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Next step</translation>
        </message>
        <message>
            <source>Hold ends</source>
            <translation>Hold ends</translation>
        </message>
        <message>
            <source>Follow-up due</source>
            <translation>Follow-up due</translation>
        </message>
        <message>
            <source>May leave</source>
            <translation>May leave</translation>
        </message>
        <message>
            <source>Contract ends</source>
            <translation>Contract ends</translation>
        </message>
        <message>
            <source>Silent</source>
            <translation>Silent</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>Birthday</translation>
        </message>
        <message>
            <source>no order for %n days</source>
            <translation>no order for %n days</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Log a follow-up</source>
            <translation>Log a follow-up</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>Read again</translation>
        </message>
        <message>
            <source>Space completes, S puts off, L logs a follow-up, Enter opens</source>
            <translation>Space completes, S puts off, L logs a follow-up, Enter opens</translation>
        </message>
        <message>
            <source>Nothing is due today</source>
            <translation>Nothing is due today</translation>
        </message>
        <message>
            <source>Tasks, visits, next steps of deals and customers to see appear here by themselves.</source>
            <translation>Tasks, visits, next steps of deals and customers to see appear here by themselves.</translation>
        </message>
        <message>
            <source>Go to the tasks</source>
            <translation>Go to the tasks</translation>
        </message>
        <message>
            <source>{name} has a time of its own.</source>
            <translation>{name} has a time of its own.</translation>
        </message>
        <message>
            <source>Put off.</source>
            <translation>Put off.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>Complete</translation>
        </message>
        <message>
            <source>Log a follow-up...</source>
            <translation>Log a follow-up...</translation>
        </message>
        <message>
            <source>Put off...</source>
            <translation>Put off...</translation>
        </message>
    </context>
    <context>
        <name>TradeBar</name>
        <message>
            <source>{name} was accepted and is an order now.</source>
            <translation>{name} was accepted and is an order now.</translation>
        </message>
        <message>
            <source>Open the order</source>
            <translation>Open the order</translation>
        </message>
    </context>
    <context>
        <name>TypeTree</name>
        <message>
            <source>Goods</source>
            <translation>Goods</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>Delivery</translation>
        </message>
        <message>
            <source>People</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Money and papers</source>
            <translation>Money and papers</translation>
        </message>
    </context>
    <context>
        <name>UpgradeNotice</name>
        <message>
            <source>Your data is being brought up to date</source>
            <translation>Your data is being brought up to date</translation>
        </message>
        <message>
            <source>A backup is made first. A large copy takes some minutes; nothing is lost if it is interrupted.</source>
            <translation>A backup is made first. A large copy takes some minutes; nothing is lost if it is interrupted.</translation>
        </message>
    </context>
    <context>
        <name>VisitAnswers</name>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
    </context>
    <context>
        <name>VisitList</name>
        <message>
            <source>Plan a day...</source>
            <translation>Plan a day...</translation>
        </message>
        <message>
            <source>Report of the day</source>
            <translation>Report of the day</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Visits</translation>
        </message>
        <message>
            <source>New visit</source>
            <translation>New visit</translation>
        </message>
        <message>
            <source>No visits yet</source>
            <translation>No visits yet</translation>
        </message>
        <message>
            <source>Plan the first visit here, or a whole day of them from a list of accounts.</source>
            <translation>Plan the first visit here, or a whole day of them from a list of accounts.</translation>
        </message>
    </context>
    <context>
        <name>VisitPane</name>
        <message>
            <source>Answers</source>
            <translation>Answers</translation>
        </message>
        <message>
            <source>Invitation...</source>
            <translation>Invitation...</translation>
        </message>
        <message numerus="yes">
            <source>To confirm: %n</source>
            <translation>
                <numerusform>To confirm: %n</numerusform>
                <numerusform>To confirm: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>E-mail draft (*.eml)</source>
            <translation>E-mail draft (*.eml)</translation>
        </message>
        <message>
            <source>Save the invitation</source>
            <translation>Save the invitation</translation>
        </message>
        <message>
            <source>Saved {file}; open it in your mail program, look it over and send it.</source>
            <translation>Saved {file}; open it in your mail program, look it over and send it.</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Checked in</source>
            <translation>Checked in</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Length</translation>
        </message>
        <message>
            <source>From the account</source>
            <translation>From the account</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Moved</translation>
        </message>
    </context>
    <context>
        <name>WaitDialog</name>
        <message>
            <source>This task waits until</source>
            <translation>This task waits until</translation>
        </message>
        <message>
            <source>Wait for it</source>
            <translation>Wait for it</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>is won</source>
            <translation>is won</translation>
        </message>
        <message>
            <source>is won, lost or void</source>
            <translation>is won, lost or void</translation>
        </message>
        <message>
            <source>is resolved</source>
            <translation>is resolved</translation>
        </message>
        <message>
            <source>is closed</source>
            <translation>is closed</translation>
        </message>
    </context>
    <context>
        <name>WhysDialog</name>
        <message>
            <source>Five whys</source>
            <translation>Five whys</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Why?</translation>
        </message>
        <message>
            <source>Root cause</source>
            <translation>Root cause</translation>
        </message>
        <message>
            <source>Corrective action (becomes a task, optional)</source>
            <translation>Corrective action (becomes a task, optional)</translation>
        </message>
        <message>
            <source>{subject}: why did it happen?</source>
            <translation>{subject}: why did it happen?</translation>
        </message>
    </context>
    <context>
        <name>WinBackDialog</name>
        <message>
            <source>Win back</source>
            <translation>Win back</translation>
        </message>
        <message>
            <source>Win {account} back</source>
            <translation>Win {account} back</translation>
        </message>
        <message>
            <source>Add the usual care plans</source>
            <translation>Add the usual care plans</translation>
        </message>
        <message>
            <source>Start the plan</source>
            <translation>Start the plan</translation>
        </message>
        <message>
            <source>Care plan</source>
            <translation>Care plan</translation>
        </message>
        <message>
            <source>Each step becomes a task about the account; nothing is sent by itself.</source>
            <translation>Each step becomes a task about the account; nothing is sent by itself.</translation>
        </message>
        <message>
            <source>There is no active care plan yet; winning back is among the usual ones.</source>
            <translation>There is no active care plan yet; winning back is among the usual ones.</translation>
        </message>
        <message numerus="yes">
            <source>The plan was started; %n task(s) made.</source>
            <translation>
                <numerusform>The plan was started; %n task was made.</numerusform>
                <numerusform>The plan was started; %n tasks were made.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>WinLoss</name>
        <message>
            <source>Entered</source>
            <translation>Entered</translation>
        </message>
        <message>
            <source>Went on</source>
            <translation>Went on</translation>
        </message>
        <message>
            <source>Lost there</source>
            <translation>Lost there</translation>
        </message>
        <message>
            <source>Still there</source>
            <translation>Still there</translation>
        </message>
        <message>
            <source>Went on, of decided</source>
            <translation>Went on, of decided</translation>
        </message>
        <message>
            <source>Median days to go on</source>
            <translation>Median days to go on</translation>
        </message>
        <message>
            <source>Made in</source>
            <translation>Made in</translation>
        </message>
        <message>
            <source>After days</source>
            <translation>After days</translation>
        </message>
        <message>
            <source>Deals</source>
            <translation>Deals</translation>
        </message>
        <message>
            <source>Closed deals</source>
            <translation>Closed deals</translation>
        </message>
        <message>
            <source>Won</source>
            <translation>Won</translation>
        </message>
        <message>
            <source>Won of closed</source>
            <translation>Won of closed</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Reasons</translation>
        </message>
        <message>
            <source>Competitors</source>
            <translation>Competitors</translation>
        </message>
        <message>
            <source>Stages</source>
            <translation>Stages</translation>
        </message>
        <message>
            <source>At equal age</source>
            <translation>At equal age</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Sources</translation>
        </message>
        <message>
            <source>3 months</source>
            <translation>3 months</translation>
        </message>
        <message>
            <source>12 months</source>
            <translation>12 months</translation>
        </message>
        <message>
            <source>All time</source>
            <translation>All time</translation>
        </message>
        <message>
            <source>Nothing to judge in this time</source>
            <translation>Nothing to judge in this time</translation>
        </message>
        <message>
            <source>Deals that were won or lost are judged here; note the reason and the competitors of each.</source>
            <translation>Deals that were won or lost are judged here; note the reason and the competitors of each.</translation>
        </message>
        <message>
            <source>In brackets: the 95% interval</source>
            <translation>In brackets: the 95% interval</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Lost</translation>
        </message>
        <message>
            <source>Median days to won</source>
            <translation>Median days to won</translation>
        </message>
        <message>
            <source>Velocity, a day</source>
            <translation>Velocity, a day</translation>
        </message>
        <message>
            <source>Open deals × share won × mean won amount ÷ median days to won</source>
            <translation>Open deals × share won × mean won amount ÷ median days to won</translation>
        </message>
        <message>
            <source>Lost deals</source>
            <translation>Lost deals</translation>
        </message>
        <message>
            <source>Of all lost</source>
            <translation>Of all lost</translation>
        </message>
        <message>
            <source>Worth</source>
            <translation>Worth</translation>
        </message>
        <message>
            <source>No reason noted</source>
            <translation>No reason noted</translation>
        </message>
        <message>
            <source>Competitor</source>
            <translation>Competitor</translation>
        </message>
        <message>
            <source>Converted</source>
            <translation>Converted</translation>
        </message>
        <message>
            <source>Not noted</source>
            <translation>Not noted</translation>
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
    <context>
        <name>WorkPage</name>
        <message>
            <source>Log a follow-up...</source>
            <translation>Log a follow-up...</translation>
        </message>
        <message>
            <source>Make a meeting pack...</source>
            <translation>Make a meeting pack...</translation>
        </message>
    </context>
    <context>
        <name>_Sheet</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
</TS>

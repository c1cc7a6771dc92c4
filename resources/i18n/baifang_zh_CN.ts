<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AccountFacts</name>
        <message>
            <source>{percent}% complete</source>
            <translation>完整度 {percent}%</translation>
        </message>
        <message>
            <source>Missing: {fields}</source>
            <translation>缺少：{fields}</translation>
        </message>
        <message numerus="yes">
            <source>Hold: %n day(s) left</source>
            <translation>
                <numerusform>持有剩余 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>Hold is over</source>
            <translation>持有已到期</translation>
        </message>
        <message>
            <source>No follow-up planned</source>
            <translation>未安排下次跟进</translation>
        </message>
        <message>
            <source>Next follow-up: {day}</source>
            <translation>下次跟进：{day}</translation>
        </message>
    </context>
    <context>
        <name>AccountGroup</name>
        <message>
            <source>Firm</source>
            <translation>公司</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Open deals</source>
            <translation>进行中商机</translation>
        </message>
        <message>
            <source>Orders this year</source>
            <translation>今年订单</translation>
        </message>
        <message>
            <source>Sums include all firms below</source>
            <translation>金额包含所有下级公司</translation>
        </message>
        <message>
            <source>No parent, no subsidiaries</source>
            <translation>没有上级或下级公司</translation>
        </message>
        <message>
            <source>Choose a parent in the details; the firms of one group then stand here with their sums.</source>
            <translation>在详情中选择上级客户后，同一集团的公司及其金额会显示在这里。</translation>
        </message>
    </context>
    <context>
        <name>AccountList</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>公海</translation>
        </message>
        <message>
            <source>Plan visits...</source>
            <translation>安排拜访…</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>New account</source>
            <translation>新建客户</translation>
        </message>
        <message>
            <source>No accounts yet</source>
            <translation>还没有客户</translation>
        </message>
        <message>
            <source>Import your customer list with Ctrl+I, drop a file here, or make the first account.</source>
            <translation>按 Ctrl+I 导入客户名单，把文件拖到这里，或新建第一个客户。</translation>
        </message>
    </context>
    <context>
        <name>AccountPane</name>
        <message>
            <source>Offer next</source>
            <translation>推荐</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>集团关系</translation>
        </message>
        <message>
            <source>Who is who</source>
            <translation>关系图</translation>
        </message>
        <message>
            <source>Surveys</source>
            <translation>问卷</translation>
        </message>
        <message>
            <source>Loyalty</source>
            <translation>会员积分</translation>
        </message>
        <message>
            <source>Collisions</source>
            <translation>撞单</translation>
        </message>
        <message numerus="yes">
            <source>%n open deal(s)</source>
            <translation>
                <numerusform>进行中商机 %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Orders this year</source>
            <translation>今年订单</translation>
        </message>
        <message>
            <source>Receivable</source>
            <translation>待回款</translation>
        </message>
        <message>
            <source>Open complaints</source>
            <translation>未结投诉</translation>
        </message>
    </context>
    <context>
        <name>AccountStream</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Follow-ups</source>
            <translation>跟进</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>销售</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>Nothing of this kind yet</source>
            <translation>还没有这类记录</translation>
        </message>
        <message>
            <source>Calls, visits, orders, complaints and changes stand here, the newest first. Ctrl+L logs a follow-up.</source>
            <translation>电话、拜访、订单、投诉和变更都在这里，最新的在最前。按 Ctrl+L 记录跟进。</translation>
        </message>
    </context>
    <context>
        <name>AcknowledgeDialog</name>
        <message>
            <source>Acknowledge</source>
            <translation>告知受理</translation>
        </message>
        <message>
            <source>Copy text</source>
            <translation>复制文字</translation>
        </message>
        <message>
            <source>Save as mail draft...</source>
            <translation>存为邮件草稿…</translation>
        </message>
        <message>
            <source>Tell the customer that it was received</source>
            <translation>告知客户已受理</translation>
        </message>
        <message>
            <source>Ask how it went</source>
            <translation>询问处理结果</translation>
        </message>
        <message>
            <source>Mail address of the customer</source>
            <translation>客户邮箱</translation>
        </message>
        <message>
            <source>The text was copied.</source>
            <translation>文字已复制。</translation>
        </message>
        <message>
            <source>Save as mail draft</source>
            <translation>存为邮件草稿</translation>
        </message>
        <message>
            <source>Mail (*.eml)</source>
            <translation>邮件 (*.eml)</translation>
        </message>
        <message>
            <source>The draft {name} was saved; open it to send it.</source>
            <translation>草稿 {name} 已保存，打开即可发送。</translation>
        </message>
    </context>
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
        <message>
            <source>Make a meeting pack...</source>
            <translation>生成会议资料包…</translation>
        </message>
        <message>
            <source>Take everything out...</source>
            <translation>导出全部数据…</translation>
        </message>
        <message>
            <source>Presentation mode</source>
            <translation>演示模式</translation>
        </message>
        <message>
            <source>Show this customer in the presentation</source>
            <translation>在演示中显示此客户</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>立即同步</translation>
        </message>
        <message>
            <source>Log a follow-up...</source>
            <translation>记录跟进…</translation>
        </message>
        <message>
            <source>Import...</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Rows kept back by imports...</source>
            <translation>导入待处理的行…</translation>
        </message>
        <message>
            <source>Export this list...</source>
            <translation>导出此列表…</translation>
        </message>
        <message>
            <source>Print this list...</source>
            <translation>打印此列表…</translation>
        </message>
        <message>
            <source>Print this record...</source>
            <translation>打印此记录…</translation>
        </message>
        <message>
            <source>Find duplicates...</source>
            <translation>查找重复…</translation>
        </message>
        <message>
            <source>Change the selected...</source>
            <translation>修改所选…</translation>
        </message>
        <message>
            <source>Choose cards...</source>
            <translation>选择卡片…</translation>
        </message>
        <message>
            <source>Model card...</source>
            <translation>模型说明…</translation>
        </message>
        <message>
            <source>Hold radar...</source>
            <translation>收回预警…</translation>
        </message>
        <message>
            <source>Plan visits to the selected...</source>
            <translation>安排拜访所选客户…</translation>
        </message>
        <message>
            <source>Edit pipelines...</source>
            <translation>编辑销售流程…</translation>
        </message>
        <message>
            <source>Update public holidays from a file...</source>
            <translation>从文件更新节假日…</translation>
        </message>
        <message>
            <source>Keep a calendar file up to date...</source>
            <translation>持续更新日历文件…</translation>
        </message>
        <message>
            <source>Calendar server (CalDAV)...</source>
            <translation>日历服务器（CalDAV）…</translation>
        </message>
        <message>
            <source>Service time limits...</source>
            <translation>服务时限…</translation>
        </message>
        <message>
            <source>Acknowledge the complaint...</source>
            <translation>告知客户已受理…</translation>
        </message>
        <message>
            <source>Ask by mail how it went...</source>
            <translation>用邮件回访…</translation>
        </message>
        <message>
            <source>Hand the laptop over to ask what matters...</source>
            <translation>请客户填写需求问卷…</translation>
        </message>
        <message>
            <source>Kano questions...</source>
            <translation>Kano 问卷…</translation>
        </message>
        <message>
            <source>Hand the laptop over to ask...</source>
            <translation>请客户当面评价…</translation>
        </message>
        <message>
            <source>Plan a day of visits...</source>
            <translation>安排一天的拜访…</translation>
        </message>
        <message>
            <source>Report of the day...</source>
            <translation>拜访日报…</translation>
        </message>
        <message>
            <source>Questions on visits...</source>
            <translation>拜访问题…</translation>
        </message>
        <message>
            <source>Triage as low</source>
            <translation>分级为低</translation>
        </message>
        <message>
            <source>Triage as medium</source>
            <translation>分级为中</translation>
        </message>
        <message>
            <source>Triage as high</source>
            <translation>分级为高</translation>
        </message>
        <message>
            <source>Triage as critical</source>
            <translation>分级为紧急</translation>
        </message>
        <message>
            <source>Take the complaint</source>
            <translation>认领投诉</translation>
        </message>
        <message>
            <source>Begin work on the complaint</source>
            <translation>开始处理投诉</translation>
        </message>
        <message>
            <source>Wait for the customer</source>
            <translation>等待客户</translation>
        </message>
        <message>
            <source>Log a call...</source>
            <translation>记录电话…</translation>
        </message>
        <message>
            <source>Log a visit...</source>
            <translation>记录拜访…</translation>
        </message>
        <message>
            <source>Log a mail...</source>
            <translation>记录邮件…</translation>
        </message>
        <message>
            <source>Log a message...</source>
            <translation>记录消息…</translation>
        </message>
        <message>
            <source>Log a note...</source>
            <translation>记录备注…</translation>
        </message>
        <message>
            <source>Ask why five times...</source>
            <translation>五个为什么…</translation>
        </message>
        <message>
            <source>Keep the answer...</source>
            <translation>保存答复…</translation>
        </message>
        <message>
            <source>Answers that helped...</source>
            <translation>答复库…</translation>
        </message>
        <message>
            <source>Settle these first...</source>
            <translation>优先解决…</translation>
        </message>
        <message>
            <source>Win the customer back...</source>
            <translation>赢回客户…</translation>
        </message>
        <message>
            <source>What complaints teach...</source>
            <translation>投诉的启示…</translation>
        </message>
        <message>
            <source>Corrective actions...</source>
            <translation>纠正措施…</translation>
        </message>
        <message>
            <source>Set up a greeting...</source>
            <translation>设置问候…</translation>
        </message>
        <message>
            <source>Complete the selected</source>
            <translation>完成所选</translation>
        </message>
    </context>
    <context>
        <name>ActionsDialog</name>
        <message>
            <source>Corrective actions</source>
            <translation>纠正措施</translation>
        </message>
        <message>
            <source>No corrective action yet</source>
            <translation>还没有纠正措施</translation>
        </message>
        <message>
            <source>Ask why five times of a complaint: what puts the root cause right becomes a task there.</source>
            <translation>对投诉追问五个为什么：消除根因的措施会成为任务。</translation>
        </message>
        <message>
            <source>After {fewer} of {measured} actions fewer complaints of their cause came</source>
            <translation>{measured} 项措施中有 {fewer} 项完成后，同类根因的投诉减少</translation>
        </message>
        <message>
            <source>Corrective actions, with complaints of their cause before and after</source>
            <translation>纠正措施及其根因投诉的前后对比</translation>
        </message>
        <message>
            <source>Complaints in 30 days, up to half a year on either side; the interval is 95%.</source>
            <translation>每 30 天的投诉数，前后各不超过半年；区间为 95%。</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>措施</translation>
        </message>
        <message>
            <source>Root cause</source>
            <translation>根因</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>A month before</source>
            <translation>之前每月</translation>
        </message>
        <message>
            <source>A month after</source>
            <translation>之后每月</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Still to do</source>
            <translation>待完成</translation>
        </message>
        <message>
            <source>Too early to say</source>
            <translation>时间太短，尚无法判断</translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>减少</translation>
        </message>
        <message>
            <source>More</source>
            <translation>增加</translation>
        </message>
        <message>
            <source>No clear change</source>
            <translation>无明显变化</translation>
        </message>
        <message>
            <source>{word}: {middle} ({low} to {high})</source>
            <translation>{word}：{middle}（{low} 至 {high}）</translation>
        </message>
    </context>
    <context>
        <name>AgeGrid</name>
        <message>
            <source>{late} of {count} open complaints are late</source>
            <translation>{count} 件未结投诉中有 {late} 件超时</translation>
        </message>
        <message>
            <source>No complaint is open</source>
            <translation>没有未结投诉</translation>
        </message>
        <message>
            <source>{span} days</source>
            <translation>{span} 天</translation>
        </message>
        <message>
            <source>{count} late</source>
            <translation>{count} 件超时</translation>
        </message>
    </context>
    <context>
        <name>AllTabs</name>
        <message>
            <source>All tabs</source>
            <translation>全部标签页</translation>
        </message>
    </context>
    <context>
        <name>AudienceTab</name>
        <message>
            <source>Contact them</source>
            <translation>联系名单</translation>
        </message>
        <message>
            <source>Record answer</source>
            <translation>记录响应</translation>
        </message>
        <message>
            <source>Make a task for each</source>
            <translation>为每位生成任务</translation>
        </message>
        <message>
            <source>Save e-mail drafts...</source>
            <translation>保存邮件草稿…</translation>
        </message>
        <message>
            <source>Save a mail-merge file...</source>
            <translation>保存合并文件…</translation>
        </message>
        <message>
            <source>Draw up list</source>
            <translation>确定名单</translation>
        </message>
        <message>
            <source>No list yet</source>
            <translation>尚未确定名单</translation>
        </message>
        <message>
            <source>Choose the segment and the channel in the details, then draw up the list.</source>
            <translation>请先在详情中选择分群和渠道，再确定名单。</translation>
        </message>
        <message>
            <source>To contact</source>
            <translation>待联系</translation>
        </message>
        <message>
            <source>In tasks</source>
            <translation>任务中</translation>
        </message>
        <message>
            <source>Contacted</source>
            <translation>已联系</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已响应</translation>
        </message>
        <message>
            <source>Control</source>
            <translation>对照组</translation>
        </message>
        <message>
            <source>The audience stands once the first was contacted.</source>
            <translation>开始联系后名单不再变动。</translation>
        </message>
        <message numerus="yes">
            <source>%n to contact.</source>
            <translation>
                <numerusform>待联系 %n 位。</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) made.</source>
            <translation>
                <numerusform>已生成 %n 个任务。</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder for the e-mail drafts</source>
            <translation>邮件草稿的保存位置</translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s) saved; open and send them.</source>
            <translation>
                <numerusform>已保存 %n 封草稿，请打开后发送。</numerusform>
            </translation>
        </message>
        <message>
            <source>Save a mail-merge file</source>
            <translation>保存合并文件</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) saved; hand the file to the gateway.</source>
            <translation>
                <numerusform>已保存 %n 行，请将文件交给发送网关。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Recorded of %n customer(s).</source>
            <translation>
                <numerusform>已为 %n 位客户记录。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BehindDialog</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message>
            <source>Nobody's</source>
            <translation>无负责人</translation>
        </message>
        <message>
            <source>Without a level</source>
            <translation>未定级别</translation>
        </message>
        <message>
            <source>Without a need</source>
            <translation>未分群</translation>
        </message>
        <message>
            <source>%n open</source>
            <translation>%n 个进行中</translation>
        </message>
        <message>
            <source>Closed within the last {days} days</source>
            <translation>最近 {days} 天内关闭</translation>
        </message>
        <message>
            <source>Probability {percent}</source>
            <translation>赢率 {percent}</translation>
        </message>
        <message>
            <source>limit {days} days in this stage</source>
            <translation>本阶段停留上限 {days} 天</translation>
        </message>
        <message>
            <source>Step overdue</source>
            <translation>下一步逾期</translation>
        </message>
        <message>
            <source>{days} d over</source>
            <translation>超期 {days} 天</translation>
        </message>
        <message>
            <source>last {days} days</source>
            <translation>近 {days} 天</translation>
        </message>
        <message>
            <source>weighted {money}</source>
            <translation>加权 {money}</translation>
        </message>
    </context>
    <context>
        <name>BoardMover</name>
        <message>
            <source>{name} was moved on.</source>
            <translation>“{name}”已推进。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>BoardView</name>
        <message>
            <source>No lanes</source>
            <translation>不分泳道</translation>
        </message>
        <message>
            <source>Lanes by owner</source>
            <translation>按负责人分泳道</translation>
        </message>
        <message>
            <source>Lanes by level</source>
            <translation>按客户级别分泳道</translation>
        </message>
        <message>
            <source>Lanes by need</source>
            <translation>按需求分群分泳道</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Log a follow-up...</source>
            <translation>写跟进…</translation>
        </message>
        <message>
            <source>Move to</source>
            <translation>移到</translation>
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
        <name>BulkDialog</name>
        <message>
            <source>Change many records</source>
            <translation>批量修改</translation>
        </message>
        <message numerus="yes">
            <source>Change %n record(s)</source>
            <translation>
                <numerusform>修改 %n 条记录</numerusform>
            </translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>分群</translation>
        </message>
        <message>
            <source>Name of the tag; a new one is made</source>
            <translation>标签名称，没有时将新建</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>This is one step: Ctrl+Z takes it back for all of them.</source>
            <translation>作为一步执行：按 Ctrl+Z 可全部撤销。</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) changed.</source>
            <translation>
                <numerusform>已修改 %n 条记录。</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Fill this in first.</source>
            <translation>请先填写。</translation>
        </message>
    </context>
    <context>
        <name>Calendar</name>
        <message>
            <source>Visits</source>
            <translation>拜访</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Care</source>
            <translation>关怀</translation>
        </message>
        <message>
            <source>Deal closes</source>
            <translation>预计成交</translation>
        </message>
        <message>
            <source>Birthdays</source>
            <translation>生日</translation>
        </message>
        <message>
            <source>Birthday of {name}</source>
            <translation>{name} 生日</translation>
        </message>
        <message>
            <source>Lunar birthday of {name}</source>
            <translation>{name} 农历生日</translation>
        </message>
        <message>
            <source>repeats</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>班</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>休</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
    </context>
    <context>
        <name>CalendarBar</name>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>周</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>日程</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>全部</translation>
        </message>
    </context>
    <context>
        <name>CalendarDialog</name>
        <message>
            <source>Hours and holidays</source>
            <translation>工作时间与节假日</translation>
        </message>
        <message>
            <source>Usual hours</source>
            <translation>标准工作时间</translation>
        </message>
        <message>
            <source>Day off</source>
            <translation>休息</translation>
        </message>
        <message>
            <source>2027-02-06..2027-02-12 Spring Festival
+2027-02-14 worked instead</source>
            <translation>2027-02-06..2027-02-12 春节
+2027-02-14 调休上班</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>时区</translation>
        </message>
        <message>
            <source>Several shifts with a comma; a night shift as 22:00-06:00.</source>
            <translation>多个班次用逗号分隔；夜班写成 22:00-06:00。</translation>
        </message>
        <message>
            <source>Public holidays are kept</source>
            <translation>遵守法定节假日</translation>
        </message>
        <message>
            <source>Holidays, and days worked instead with +</source>
            <translation>节假日；调休上班日前加 +</translation>
        </message>
        <message>
            <source>Save calendar</source>
            <translation>保存日历</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>CalendarExchange</name>
        <message numerus="yes">
            <source>%n conflict(s) with the calendar: decide on the page Sync.</source>
            <translation>
                <numerusform>与日历有 %n 处冲突：请在“同步”页面处理。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CalendarFiles</name>
        <message>
            <source>Stop keeping this file up to date?</source>
            <translation>停止更新此日历文件？</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>{file} stays as it is now.</source>
            <translation>{file} 将保持现状。</translation>
        </message>
        <message>
            <source>Calendar (*.ics)</source>
            <translation>日历 (*.ics)</translation>
        </message>
        <message>
            <source>Calendar file</source>
            <translation>日历文件</translation>
        </message>
        <message>
            <source>{file} is kept up to date; subscribe to it in your calendar program.</source>
            <translation>{file} 会保持更新，可在日历程序中订阅。</translation>
        </message>
        <message>
            <source>Public holidays (*.json)</source>
            <translation>节假日 (*.json)</translation>
        </message>
        <message>
            <source>Update public holidays</source>
            <translation>更新节假日</translation>
        </message>
        <message>
            <source>The public holidays of {years} are in the calendar.</source>
            <translation>{years} 年的节假日已加入日历。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>CalendarPage</name>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>新建任务</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>时刻</translation>
        </message>
        <message>
            <source>Space completes a task, Enter opens, Alt and an arrow moves, J and K walk a day's entries</source>
            <translation>空格完成任务，回车打开，Alt 加方向键移动，J 和 K 在当天条目间切换</translation>
        </message>
        <message>
            <source>Nothing in these four weeks</source>
            <translation>这四周没有安排</translation>
        </message>
        <message>
            <source>Visits, tasks with a date, deal closes and birthdays appear here by themselves.</source>
            <translation>拜访、有日期的任务、预计成交和生日会自动出现在这里。</translation>
        </message>
        <message>
            <source>The public holidays of {years} are not known yet; take them in from a file...</source>
            <translation>尚无 {years} 年的节假日安排，可从文件导入…</translation>
        </message>
        <message>
            <source>Moved.</source>
            <translation>已移动。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>New task here</source>
            <translation>在此新建任务</translation>
        </message>
        <message>
            <source>New visit here</source>
            <translation>在此新建拜访</translation>
        </message>
        <message>
            <source>Show the day</source>
            <translation>查看当天</translation>
        </message>
    </context>
    <context>
        <name>CalendarServerDialog</name>
        <message>
            <source>Calendar server</source>
            <translation>日历服务器</translation>
        </message>
        <message>
            <source>Calendar server (CalDAV)</source>
            <translation>日历服务器（CalDAV）</translation>
        </message>
        <message>
            <source>Your open tasks and visits go to a calendar there; what you tick off, move or add comes back.</source>
            <translation>您的未完成任务和拜访会存放到那里的日历；在那里完成、改期或新增的内容会同步回来。</translation>
        </message>
        <message>
            <source>The password stays in your encrypted data.</source>
            <translation>密码保存在您的加密数据中。</translation>
        </message>
        <message>
            <source>Disconnect</source>
            <translation>断开连接</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>The last exchange failed; exchange again to see why.</source>
            <translation>上次交换失败；请重新交换以查看原因。</translation>
        </message>
        <message>
            <source>Nothing has been exchanged yet; find your calendars first.</source>
            <translation>尚未交换；请先查找日历。</translation>
        </message>
        <message>
            <source>Exchanged {when}; again every 15 minutes while the program is open.</source>
            <translation>上次交换：{when}；程序打开时每 15 分钟自动交换。</translation>
        </message>
        <message>
            <source>Looking for calendars...</source>
            <translation>正在查找日历…</translation>
        </message>
        <message numerus="yes">
            <source>%n calendar(s) found; choose where tasks and visits go.</source>
            <translation>
                <numerusform>找到 %n 个日历；请选择任务和拜访的存放位置。</numerusform>
            </translation>
        </message>
        <message>
            <source>Exchanging...</source>
            <translation>正在交换…</translation>
        </message>
        <message>
            <source>Exchanged: {sent} sent, {taken} taken over, {removed} removed, {cancelled} cancelled.</source>
            <translation>已交换：发送 {sent} 条，接收 {taken} 条，移除 {removed} 条，取消 {cancelled} 条。</translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s): decide on the page Sync.</source>
            <translation>
                <numerusform>%n 处冲突：请在“同步”页面处理。</numerusform>
            </translation>
        </message>
        <message>
            <source>Disconnect from the calendar server?</source>
            <translation>断开日历服务器？</translation>
        </message>
        <message>
            <source>The password is forgotten; the entries there and your records here stay as they are.</source>
            <translation>将清除密码；那里的日程和这里的记录保持不变。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Save and exchange</source>
            <translation>保存并交换</translation>
        </message>
    </context>
    <context>
        <name>CalendarServerForm</name>
        <message>
            <source>Server address</source>
            <translation>服务器地址</translation>
        </message>
        <message>
            <source>User</source>
            <translation>用户名</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>CA file (only if your administrator gave you one)</source>
            <translation>CA 证书文件（仅在管理员提供时填写）</translation>
        </message>
        <message>
            <source>Tasks go to</source>
            <translation>任务存放到</translation>
        </message>
        <message>
            <source>Visits go to</source>
            <translation>拜访存放到</translation>
        </message>
        <message>
            <source>Choose...</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Find calendars</source>
            <translation>查找日历</translation>
        </message>
        <message>
            <source>nowhere</source>
            <translation>不存放</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>请填写。</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
            <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Choose the CA file</source>
            <translation>选择 CA 证书文件</translation>
        </message>
    </context>
    <context>
        <name>CampaignList</name>
        <message>
            <source>Greeting...</source>
            <translation>问候…</translation>
        </message>
        <message>
            <source>Campaigns</source>
            <translation>市场活动</translation>
        </message>
        <message>
            <source>New campaign</source>
            <translation>新建活动</translation>
        </message>
        <message>
            <source>No campaigns yet</source>
            <translation>还没有市场活动</translation>
        </message>
        <message>
            <source>Write to a segment, call it or visit it, and see what it brought. A greeting is one step.</source>
            <translation>向一个分群发信、致电或拜访，并查看带来的成果；节日问候一步即可设置。</translation>
        </message>
    </context>
    <context>
        <name>CampaignPane</name>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>名单</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>成果</translation>
        </message>
    </context>
    <context>
        <name>Campaigns</name>
        <message>
            <source>Left out: {count} ({reasons})</source>
            <translation>未纳入 {count}（{reasons}）</translation>
        </message>
        <message>
            <source>Waiting: {count} (the message lacks {fields})</source>
            <translation>待补充 {count}（消息缺少：{fields}）</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>Open the rows</source>
            <translation>查看明细</translation>
        </message>
        <message>
            <source>How is this computed?</source>
            <translation>如何计算？</translation>
        </message>
        <message>
            <source>Arrange and export</source>
            <translation>排列与导出</translation>
        </message>
        <message>
            <source>Computing...</source>
            <translation>正在计算…</translation>
        </message>
        <message numerus="yes">
            <source>(%n more)</source>
            <translation>
                <numerusform>（另有 %n 条）</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to draw</source>
            <translation>没有可绘制的内容</translation>
        </message>
        <message>
            <source>Too little to say</source>
            <translation>数据太少，无法得出结论</translation>
        </message>
        <message>
            <source>What is needed?</source>
            <translation>需要什么数据？</translation>
        </message>
        <message>
            <source>n = {n}</source>
            <translation>n = {n}</translation>
        </message>
        <message>
            <source>as of {day}</source>
            <translation>截至 {day}</translation>
        </message>
        <message>
            <source>{value} now, {before} on {day}</source>
            <translation>现为 {value}，{day} 为 {before}</translation>
        </message>
        <message>
            <source>Move forward</source>
            <translation>前移</translation>
        </message>
        <message>
            <source>Move back</source>
            <translation>后移</translation>
        </message>
        <message>
            <source>Make narrow</source>
            <translation>变窄</translation>
        </message>
        <message>
            <source>Make wide</source>
            <translation>变宽</translation>
        </message>
        <message>
            <source>Remove from the dashboard</source>
            <translation>从看板移除</translation>
        </message>
        <message>
            <source>Export as PNG...</source>
            <translation>导出为 PNG…</translation>
        </message>
        <message>
            <source>Export as SVG...</source>
            <translation>导出为 SVG…</translation>
        </message>
        <message>
            <source>Export the numbers as CSV...</source>
            <translation>将数字导出为 CSV…</translation>
        </message>
        <message>
            <source>Make a meeting pack with it...</source>
            <translation>用它生成会议资料包…</translation>
        </message>
    </context>
    <context>
        <name>CareList</name>
        <message>
            <source>Add the usual plans</source>
            <translation>添加常用计划</translation>
        </message>
        <message>
            <source>Care plans</source>
            <translation>关怀计划</translation>
        </message>
        <message>
            <source>New care plan</source>
            <translation>新建关怀计划</translation>
        </message>
        <message>
            <source>No care plans yet</source>
            <translation>还没有关怀计划</translation>
        </message>
        <message>
            <source>A plan makes tasks when something happens at an account. Begin with the usual ones.</source>
            <translation>当客户发生某事时，计划会自动生成任务。可先添加常用计划。</translation>
        </message>
        <message numerus="yes">
            <source>%n care plan(s) added; look them over.</source>
            <translation>
                <numerusform>已添加 %n 个关怀计划，请核对。</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>The usual plans are here already.</source>
            <translation>常用计划均已存在。</translation>
        </message>
    </context>
    <context>
        <name>CarePane</name>
        <message>
            <source>Result</source>
            <translation>成果</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
    </context>
    <context>
        <name>CareResultTab</name>
        <message>
            <source>Started</source>
            <translation>已启动</translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>客户数</translation>
        </message>
        <message>
            <source>Tasks open</source>
            <translation>未完成任务</translation>
        </message>
        <message>
            <source>Tasks done</source>
            <translation>已完成任务</translation>
        </message>
        <message>
            <source>Tasks cancelled</source>
            <translation>已取消任务</translation>
        </message>
        <message>
            <source>Ordered afterwards</source>
            <translation>之后下单的客户</translation>
        </message>
        <message>
            <source>Their orders</source>
            <translation>订单金额</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message numerus="yes">
            <source>Orders within %n day(s) of a start count once each. They followed the care; that is no proof that it brought them.</source>
            <translation>
                <numerusform>启动后 %n 天内的订单各计一次；它们发生在关怀之后，但不能证明由关怀带来。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Certainty</name>
        <message>
            <source>Take it</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>{field}? {share}</source>
            <translation>{field}？{share}</translation>
        </message>
        <message>
            <source>the program's heading</source>
            <translation>该系统的列名</translation>
        </message>
        <message>
            <source>known heading</source>
            <translation>已知列名</translation>
        </message>
        <message>
            <source>known heading, unit aside</source>
            <translation>已知列名（不计单位）</translation>
        </message>
        <message>
            <source>as confirmed before</source>
            <translation>此前确认过</translation>
        </message>
        <message>
            <source>your choice</source>
            <translation>您的选择</translation>
        </message>
        <message>
            <source>not recognised</source>
            <translation>未识别</translation>
        </message>
    </context>
    <context>
        <name>CheckInDialog</name>
        <message>
            <source>Check in</source>
            <translation>签到</translation>
        </message>
        <message>
            <source>Check in at {name}</source>
            <translation>在“{name}”签到</translation>
        </message>
        <message>
            <source>Where you are: coordinates or the link of a map</source>
            <translation>所在位置：坐标或地图链接</translation>
        </message>
        <message>
            <source>Keep this as the account's position</source>
            <translation>保存为该客户的位置</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Without a position, the time alone is kept.</source>
            <translation>没有位置时只记录时间。</translation>
        </message>
        <message>
            <source>{metres} m from the account</source>
            <translation>距客户 {metres} 米</translation>
        </message>
        <message>
            <source>Checked in at {name}.</source>
            <translation>已在“{name}”签到。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>ChooseStep</name>
        <message>
            <source>Drop a file here</source>
            <translation>把文件拖到这里</translation>
        </message>
        <message>
            <source>Paste a table from the clipboard</source>
            <translation>粘贴剪贴板中的表格</translation>
        </message>
        <message>
            <source>CSV or Excel with a heading row, vCards, calendars, mails, or the export of another CRM program.</source>
            <translation>带表头的 CSV 或 Excel、名片、日历、邮件，或其他 CRM 导出的文件。</translation>
        </message>
        <message>
            <source>Choose a file...</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>Tables ({kinds})</source>
            <translation>表格 ({kinds})</translation>
        </message>
    </context>
    <context>
        <name>CityMap</name>
        <message>
            <source>Nearer</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Further away</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>Map of deals by city</source>
            <translation>按城市分布的商机地图</translation>
        </message>
        <message numerus="yes">
            <source>%n deal(s) in {cities} cities</source>
            <translation>
                <numerusform>{cities} 个城市的 %n 个商机</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deal(s) of accounts whose city is not known</source>
            <translation>
                <numerusform>%n 个商机的客户城市未知</numerusform>
            </translation>
        </message>
        <message>
            <source>No city</source>
            <translation>未填城市</translation>
        </message>
    </context>
    <context>
        <name>CleaningRules</name>
        <message>
            <source>Cleaned on the way</source>
            <translation>导入时的清洗</translation>
        </message>
        <message>
            <source>Phone numbers in international form</source>
            <translation>电话统一为国际格式</translation>
        </message>
        <message>
            <source>E-mail addresses in their usual form</source>
            <translation>邮箱统一格式</translation>
        </message>
        <message>
            <source>Websites with https://</source>
            <translation>网址补全 https://</translation>
        </message>
        <message>
            <source>Credit codes in capitals without spaces</source>
            <translation>统一社会信用代码大写去空格</translation>
        </message>
        <message>
            <source>Names without needless spaces</source>
            <translation>姓名去除多余空格</translation>
        </message>
        <message>
            <source>Texts without needless spaces</source>
            <translation>文字去除多余空格</translation>
        </message>
        <message>
            <source>Dates read from other forms</source>
            <translation>识别其他写法的日期</translation>
        </message>
        <message>
            <source>Numbers read from other forms</source>
            <translation>识别其他写法的数字</translation>
        </message>
        <message>
            <source>Ranges read as their lower end</source>
            <translation>区间取下限</translation>
        </message>
        <message>
            <source>Unknown choices read as other</source>
            <translation>未知选项归为“其他”</translation>
        </message>
        <message>
            <source>{rule}: off, left as written</source>
            <translation>{rule}：已关闭，保持原样</translation>
        </message>
        <message>
            <source>{rule}: {count}</source>
            <translation>{rule}：{count} 处</translation>
        </message>
        <message>
            <source>{before} becomes {after}</source>
            <translation>{before} → {after}</translation>
        </message>
    </context>
    <context>
        <name>ClockStrip</name>
        <message>
            <source>Received</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>尚未</translation>
        </message>
        <message>
            <source>First reply</source>
            <translation>首次响应</translation>
        </message>
        <message>
            <source>Time limit</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>None set</source>
            <translation>未设置</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>解决</translation>
        </message>
        <message>
            <source>Level {level} of 3</source>
            <translation>{level} 级（共 3 级）</translation>
        </message>
        <message>
            <source>Escalation</source>
            <translation>升级</translation>
        </message>
        <message>
            <source>In time</source>
            <translation>按时</translation>
        </message>
        <message>
            <source>{time} too late</source>
            <translation>超时 {time}</translation>
        </message>
        <message>
            <source>Due {time}</source>
            <translation>截止 {time}</translation>
        </message>
        <message>
            <source>{used} of working time used, {percent} %</source>
            <translation>已用工作时间 {used}，{percent} %</translation>
        </message>
        <message>
            <source>Holidays of {years} are not entered; it may be due later.</source>
            <translation>{years} 年节假日尚未录入，实际截止可能更晚。</translation>
        </message>
    </context>
    <context>
        <name>CloseCalendar</name>
        <message>
            <source>The month before</source>
            <translation>上个月</translation>
        </message>
        <message>
            <source>The month after</source>
            <translation>下个月</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>open {total} · weighted {weighted} · won {won}</source>
            <translation>进行中 {total} · 加权 {weighted} · 已赢单 {won}</translation>
        </message>
        <message numerus="yes">
            <source>%n deal(s)</source>
            <translation>
                <numerusform>%n 个商机</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing closes</source>
            <translation>没有预计成交</translation>
        </message>
    </context>
    <context>
        <name>CollisionTab</name>
        <message>
            <source>Export...</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Open a dispute...</source>
            <translation>提出争议…</translation>
        </message>
        <message>
            <source>Add evidence...</source>
            <translation>补充证据…</translation>
        </message>
        <message>
            <source>Decide...</source>
            <translation>裁定…</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>About</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>{name}: {count} since {first}</source>
            <translation>{name}：{first} 起 {count} 次</translation>
        </message>
        <message>
            <source>{opener} disputes it with {against}</source>
            <translation>{opener} 与 {against} 存在归属争议</translation>
        </message>
        <message>
            <source>{decider} gave it to {name} on {day}: {reason}</source>
            <translation>{decider} 于 {day} 判给 {name}：{reason}</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Saved as {path}.</source>
            <translation>已保存为 {path}。</translation>
        </message>
        <message>
            <source>Whose is this customer?</source>
            <translation>该客户归谁？</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>提出</translation>
        </message>
        <message>
            <source>Your side of it</source>
            <translation>您的说明</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>补充</translation>
        </message>
        <message>
            <source>Whose customer is it, and why?</source>
            <translation>客户归谁，理由是什么？</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>裁定</translation>
        </message>
        <message>
            <source>It is on record.</source>
            <translation>已记录在案。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
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
        <name>CommentLine</name>
        <message>
            <source>Remark; @name makes it their task</source>
            <translation>留言；@同事 即为其生成待办</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>Comment written.</source>
            <translation>批注已保存。</translation>
        </message>
        <message numerus="yes">
            <source>Comment written; %n colleague(s) will have it as a task at their next sync.</source>
            <translation>
                <numerusform>批注已保存；%n 位同事将在下次同步后收到任务。</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>ComplaintPane</name>
        <message>
            <source>Status history</source>
            <translation>状态历史</translation>
        </message>
        <message>
            <source>To be resolved</source>
            <translation>解决时限</translation>
        </message>
    </context>
    <context>
        <name>ComplaintsPage</name>
        <message>
            <source>The complaint was taken in; its clock runs.</source>
            <translation>投诉已受理，开始计时。</translation>
        </message>
        <message>
            <source>Acknowledge...</source>
            <translation>告知客户…</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>投诉</translation>
        </message>
        <message>
            <source>New complaint</source>
            <translation>登记投诉</translation>
        </message>
        <message>
            <source>No complaints here</source>
            <translation>这里没有投诉</translation>
        </message>
        <message>
            <source>When a customer complains, note it here at once; the clock starts with it.</source>
            <translation>客户投诉时请立即登记，时限从登记起计算。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未结</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>团队</translation>
        </message>
        <message>
            <source>Unassigned</source>
            <translation>未分派</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>已超时</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>待客户</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>看板</translation>
        </message>
        <message>
            <source>Ages</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Win the customer back...</source>
            <translation>赢回客户…</translation>
        </message>
        <message>
            <source>{span} days old  ×</source>
            <translation>已 {span} 天  ×</translation>
        </message>
    </context>
    <context>
        <name>ConfirmTab</name>
        <message>
            <source>Old values: ask the customer whether they are still right.</source>
            <translation>以下信息较久未更新，拜访时请向客户确认。</translation>
        </message>
        <message>
            <source>Still right</source>
            <translation>仍然正确</translation>
        </message>
        <message>
            <source>Write another...</source>
            <translation>改写…</translation>
        </message>
        <message>
            <source>Of whom</source>
            <translation>客户/联系人</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>From</source>
            <translation>更新于</translation>
        </message>
        <message>
            <source>Confirmed.</source>
            <translation>已确认。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>ConflictDialog</name>
        <message>
            <source>Use this value</source>
            <translation>使用此值</translation>
        </message>
    </context>
    <context>
        <name>ConflictLines</name>
        <message>
            <source>{kind} that is no longer on this computer</source>
            <translation>{kind}（已不在本机）</translation>
        </message>
        <message>
            <source>Use mine</source>
            <translation>用我的</translation>
        </message>
        <message>
            <source>Use the other</source>
            <translation>用另一个</translation>
        </message>
        <message>
            <source>Use theirs</source>
            <translation>用对方的</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Edit...</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>{first} deleted this record ({then}); it was kept.</source>
            <translation>{first}（{then}）删除了此记录；该记录已保留。</translation>
        </message>
        <message>
            <source>{first} set {field} to {lost} ({then}); {second} deleted the record.</source>
            <translation>{first}（{then}）将{field}设为{lost}；{second}删除了该记录。</translation>
        </message>
        <message>
            <source>{first} set {field} to {lost} ({then}); it was not taken.</source>
            <translation>{first}（{then}）将{field}设为{lost}；未被采用。</translation>
        </message>
        <message>
            <source>{first} set {field} to {lost} ({then}); {kept} stands.</source>
            <translation>{first}（{then}）将{field}设为{lost}；现为{kept}。</translation>
        </message>
        <message>
            <source>{first} set {field} to {lost} ({then}); {second} set it to {kept} ({later}). {kept} was kept.</source>
            <translation>{first}（{then}）将{field}设为{lost}；{second}（{later}）设为{kept}。已保留{kept}。</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>"{value}"</source>
            <translation>“{value}”</translation>
        </message>
        <message>
            <source>You</source>
            <translation>您</translation>
        </message>
        <message>
            <source>you</source>
            <translation>您</translation>
        </message>
        <message>
            <source>A colleague</source>
            <translation>同事</translation>
        </message>
        <message>
            <source>a colleague</source>
            <translation>同事</translation>
        </message>
        <message>
            <source>The value that was not kept was set on another computer.</source>
            <translation>未保留的值是在另一台电脑上设置的。</translation>
        </message>
        <message>
            <source>Your value was set on {device}.</source>
            <translation>您的值是在“{device}”上设置的。</translation>
        </message>
        <message>
            <source>The value that was not kept was set on {device}.</source>
            <translation>未保留的值是在“{device}”上设置的。</translation>
        </message>
        <message>
            <source>Your value was set on this computer.</source>
            <translation>您的值是在本机设置的。</translation>
        </message>
    </context>
    <context>
        <name>ContactList</name>
        <message>
            <source>Contacts</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>新建联系人</translation>
        </message>
        <message>
            <source>No contacts yet</source>
            <translation>还没有联系人</translation>
        </message>
        <message>
            <source>The people at your accounts belong here. Import them with Ctrl+I or make the first one.</source>
            <translation>客户处的联系人在这里。按 Ctrl+I 导入，或新建第一位。</translation>
        </message>
    </context>
    <context>
        <name>ContactPane</name>
        <message>
            <source>Moved to another firm...</source>
            <translation>换公司…</translation>
        </message>
        <message>
            <source>Firms</source>
            <translation>任职公司</translation>
        </message>
        <message>
            <source>Firm</source>
            <translation>公司</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>To</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>now</source>
            <translation>至今</translation>
        </message>
        <message>
            <source>Where does {name} work now?</source>
            <translation>{name} 现在在哪家公司任职？</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>更换</translation>
        </message>
        <message>
            <source>What happened at the former firm stays in its file; the contact shows all of it.</source>
            <translation>原公司的往来记录保留在原客户下；在联系人页可查看全部。</translation>
        </message>
        <message>
            <source>{name} works elsewhere now.</source>
            <translation>{name} 已更换公司。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>ConvertDialog</name>
        <message>
            <source>Convert lead</source>
            <translation>转换线索</translation>
        </message>
        <message>
            <source>Make a deal</source>
            <translation>同时新建商机</translation>
        </message>
        <message>
            <source>Convert</source>
            <translation>转换</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Convert {name}</source>
            <translation>转换 {name}</translation>
        </message>
    </context>
    <context>
        <name>ConvertSide</name>
        <message>
            <source>New record</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Fields that are empty there are filled from the lead in any case.</source>
            <translation>对方为空的字段会自动用线索的内容补齐。</translation>
        </message>
        <message>
            <source>{name}: the same at {score}</source>
            <translation>{name}（相同把握 {score}）</translation>
        </message>
    </context>
    <context>
        <name>CustomerWords</name>
        <message>
            <source>Customers are asked when their complaint is settled.</source>
            <translation>投诉解决后才能请客户评价。</translation>
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
        <name>DayDialog</name>
        <message>
            <source>As of which day?</source>
            <translation>截至哪一天？</translation>
        </message>
        <message>
            <source>Every card is computed from what was known on that day.</source>
            <translation>每张卡片都按当天已知的数据计算。</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Report of the day</source>
            <translation>拜访日报</translation>
        </message>
        <message>
            <source>The day before</source>
            <translation>前一天</translation>
        </message>
        <message>
            <source>The day after</source>
            <translation>后一天</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>复制为文字</translation>
        </message>
        <message>
            <source>Save as PDF...</source>
            <translation>另存为 PDF…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>The report is on the clipboard.</source>
            <translation>日报已复制到剪贴板。</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>Saved {file}.</source>
            <translation>已保存 {file}。</translation>
        </message>
    </context>
    <context>
        <name>DealFigures</name>
        <message>
            <source>{own}, stage {usual}</source>
            <translation>{own}（阶段 {usual}）</translation>
        </message>
        <message>
            <source>Closes, put off once</source>
            <translation>成交日 · 推迟 1 次</translation>
        </message>
        <message>
            <source>Closes, put off {count} times</source>
            <translation>成交日 · 推迟 {count} 次</translation>
        </message>
        <message>
            <source>Days put off in all: {count}</source>
            <translation>累计推迟 {count} 天</translation>
        </message>
        <message>
            <source>None planned</source>
            <translation>未安排</translation>
        </message>
    </context>
    <context>
        <name>DealList</name>
        <message>
            <source>Pipeline</source>
            <translation>商机</translation>
        </message>
        <message>
            <source>New deal</source>
            <translation>新建商机</translation>
        </message>
        <message>
            <source>No deals yet</source>
            <translation>还没有商机</translation>
        </message>
        <message>
            <source>What your accounts may buy belongs here. Import deals with Ctrl+I or make the first one.</source>
            <translation>客户可能购买的项目在这里。按 Ctrl+I 导入，或新建第一个。</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>看板</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>地图</translation>
        </message>
        <message>
            <source>Forecast</source>
            <translation>预测</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>Step overdue</source>
            <translation>下一步逾期</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月成交</translation>
        </message>
        <message numerus="yes">
            <source>%n open deal(s)</source>
            <translation>
                <numerusform>%n 个进行中</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DealMover</name>
        <message>
            <source>Why was {name} lost?</source>
            <translation>{name} 为什么输单？</translation>
        </message>
        <message>
            <source>Lose deal</source>
            <translation>确认输单</translation>
        </message>
        <message>
            <source>The reason counts in the analysis of lost deals. The deal can be opened again.</source>
            <translation>原因会计入输单分析；商机以后可以重新打开。</translation>
        </message>
        <message>
            <source>Win {name}?</source>
            <translation>{name} 赢单？</translation>
        </message>
        <message>
            <source>The deal is closed as won today with a probability of 100%. You can undo this.</source>
            <translation>商机今天以赢单关闭，赢率变为 100%。此操作可以撤销。</translation>
        </message>
        <message>
            <source>Win deal</source>
            <translation>确认赢单</translation>
        </message>
        <message>
            <source>{name} is now in {stage}.</source>
            <translation>{name} 已移到“{stage}”。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>DealPane</name>
        <message>
            <source>Play</source>
            <translation>打法</translation>
        </message>
        <message>
            <source>Stage history</source>
            <translation>阶段历史</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>决策</translation>
        </message>
        <message>
            <source>The stage of this deal was taken away meanwhile; move the deal to one that is there.</source>
            <translation>此商机所在的阶段已被删除，请将商机移到现有的阶段。</translation>
        </message>
        <message>
            <source>New quote</source>
            <translation>新建报价</translation>
        </message>
        <message>
            <source>Probability...</source>
            <translation>调整赢率…</translation>
        </message>
        <message>
            <source>Another probability</source>
            <translation>调整赢率</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Without a reason only the probability of the stage can be set.</source>
            <translation>不填原因时只能设为阶段默认赢率。</translation>
        </message>
        <message>
            <source>{time} in the stage before</source>
            <translation>在上一阶段停留 {time}</translation>
        </message>
    </context>
    <context>
        <name>DealRoomTab</name>
        <message>
            <source>Who decides, who influences, who uses it? Add the people and how they stand.</source>
            <translation>谁拍板、谁影响、谁使用？添加相关的人和他们的态度。</translation>
        </message>
        <message>
            <source>Who else wants this deal? Note strengths, weaknesses and price.</source>
            <translation>还有谁在争取这个商机？记下其优势、劣势和报价。</translation>
        </message>
        <message>
            <source>What is to be sold? A quote can be made of these products.</source>
            <translation>要卖什么？可据此生成报价。</translation>
        </message>
        <message>
            <source>How the expected close has moved</source>
            <translation>预计成交日期的变动</translation>
        </message>
        <message>
            <source>It has not moved.</source>
            <translation>没有变动。</translation>
        </message>
    </context>
    <context>
        <name>Decisions</name>
        <message>
            <source>{name} holds the refused change.</source>
            <translation>被拒绝的修改已保存到 {name}。</translation>
        </message>
        <message>
            <source>Export the refused change</source>
            <translation>导出被拒绝的修改</translation>
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
            <translation>在新窗口中打开</translation>
        </message>
        <message>
            <source>Close the pane</source>
            <translation>关闭详情</translation>
        </message>
    </context>
    <context>
        <name>DocumentPane</name>
        <message>
            <source>Lines</source>
            <translation>明细</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>In Chinese...</source>
            <translation>中文…</translation>
        </message>
        <message>
            <source>In English...</source>
            <translation>英文…</translation>
        </message>
        <message>
            <source>Plan receipts...</source>
            <translation>计划回款…</translation>
        </message>
        <message>
            <source>Receipt...</source>
            <translation>登记回款…</translation>
        </message>
        <message>
            <source>Credit note...</source>
            <translation>贷项通知…</translation>
        </message>
        <message>
            <source> version {n}</source>
            <translation> 第 {n} 版</translation>
        </message>
        <message>
            <source>The number is provisional until the next sync.</source>
            <translation>编号为临时编号，同步后由服务器分配。</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>保存为 PDF</translation>
        </message>
        <message>
            <source>{file} was written.</source>
            <translation>已生成 {file}。</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Plan receipts: {name}</source>
            <translation>计划回款：{name}</translation>
        </message>
        <message>
            <source>Note receipt</source>
            <translation>登记回款</translation>
        </message>
        <message>
            <source>Write credit note</source>
            <translation>开具贷项通知单</translation>
        </message>
        <message>
            <source>{name} was brought up to date.</source>
            <translation>{name} 已更新。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>DoubledList</name>
        <message>
            <source>Change the selected...</source>
            <translation>批量修改所选…</translation>
        </message>
    </context>
    <context>
        <name>DuplicateLine</name>
        <message>
            <source>Exists already: {name}, held by {owner} until {day} ({why})</source>
            <translation>已存在：{name}，由 {owner} 持有至{day}（{why}）</translation>
        </message>
        <message>
            <source>Exists already: {name}, held by {owner} ({why})</source>
            <translation>已存在：{name}，由 {owner} 持有（{why}）</translation>
        </message>
        <message>
            <source>Exists already: {name}, held by nobody ({why})</source>
            <translation>已存在：{name}，无人持有（{why}）</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open {name}</source>
            <translation>打开“{name}”</translation>
        </message>
        <message>
            <source>Save a second record?</source>
            <translation>仍要另存一条记录吗？</translation>
        </message>
        <message>
            <source>{exists}. With two records its history is split; you can also merge them later.</source>
            <translation>{exists}。存成两条会分散其历史；以后也可以合并。</translation>
        </message>
        <message>
            <source>Open that one</source>
            <translation>打开已有记录</translation>
        </message>
        <message>
            <source>Save anyway</source>
            <translation>仍然保存</translation>
        </message>
        <message>
            <source>Keep editing</source>
            <translation>继续编辑</translation>
        </message>
    </context>
    <context>
        <name>DuplicatesDialog</name>
        <message>
            <source>Find duplicates</source>
            <translation>查找重复</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>疑似重复</translation>
        </message>
        <message>
            <source>Filter by name</source>
            <translation>按名称筛选</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>不是同一个</translation>
        </message>
        <message>
            <source>Never show this pair again, here and on the other laptops</source>
            <translation>不再显示这一对，其他电脑上也不再显示</translation>
        </message>
        <message>
            <source>Open the first</source>
            <translation>打开第一条</translation>
        </message>
        <message>
            <source>Open the second</source>
            <translation>打开第二条</translation>
        </message>
        <message>
            <source>Merge...</source>
            <translation>合并…</translation>
        </message>
        <message numerus="yes">
            <source>%n possible duplicate(s) found.</source>
            <translation>
                <numerusform>发现 %n 对疑似重复记录。</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) marked as not the same.</source>
            <translation>
                <numerusform>已将 %n 对标记为不是同一个。</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Comparing all records; you can go on working.</source>
            <translation>正在比对所有记录，您可以继续工作。</translation>
        </message>
        <message>
            <source>Compare all</source>
            <translation>比对全部</translation>
        </message>
        <message>
            <source>The records have not been compared yet.</source>
            <translation>尚未比对过。</translation>
        </message>
        <message>
            <source>Compare again</source>
            <translation>重新比对</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续比对</translation>
        </message>
        <message>
            <source>Compared: {when}</source>
            <translation>已比对：{when}</translation>
        </message>
        <message>
            <source>Stopped: {when}</source>
            <translation>已停止：{when}</translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s)</source>
            <translation>
                <numerusform>%n 对</numerusform>
            </translation>
        </message>
        <message>
            <source>the surest {count} are shown</source>
            <translation>显示最可能的 {count} 对</translation>
        </message>
        <message numerus="yes">
            <source>%n not the same</source>
            <translation>
                <numerusform>%n 对不是同一个</numerusform>
            </translation>
        </message>
        <message>
            <source>No pair has this name</source>
            <translation>没有该名称的记录对</translation>
        </message>
        <message>
            <source>Try fewer letters.</source>
            <translation>请减少字数再试。</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>No duplicates found</source>
            <translation>没有发现重复</translation>
        </message>
        <message>
            <source>New ones are also told while you type a name.</source>
            <translation>输入名称时也会提示已存在的记录。</translation>
        </message>
        <message>
            <source>Find records that are here twice</source>
            <translation>查找重复录入的记录</translation>
        </message>
        <message>
            <source>All are compared by name, phone, e-mail, website and tax number; nothing is merged by itself.</source>
            <translation>将按名称、电话、邮箱、网址和税号比对所有记录，不会自动合并。</translation>
        </message>
    </context>
    <context>
        <name>ElsewhereLine</name>
        <message>
            <source>Ask the server whether a colleague holds it</source>
            <translation>向服务器查询是否有同事已持有</translation>
        </message>
        <message>
            <source>Asking...</source>
            <translation>正在查询…</translation>
        </message>
        <message>
            <source>Nobody out of your reach has this customer.</source>
            <translation>在您可见范围之外没有该客户。</translation>
        </message>
        <message>
            <source>Exists: {name}, held by {holder}</source>
            <translation>已存在：{name}，由 {holder} 持有</translation>
        </message>
        <message>
            <source>Exists: {name}, held by {holder} until {day}</source>
            <translation>已存在：{name}，由 {holder} 持有至 {day}</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Export: {kind}</source>
            <translation>导出：{kind}</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) as shown, with the columns and the order of the list.</source>
            <translation>
                <numerusform>%n 行，与列表显示的列和顺序一致。</numerusform>
            </translation>
        </message>
        <message>
            <source>Excel workbook (.xlsx)</source>
            <translation>Excel 工作簿 (.xlsx)</translation>
        </message>
        <message>
            <source>Numbers, dates and amounts stay what they are.</source>
            <translation>数字、日期和金额保持原有类型。</translation>
        </message>
        <message>
            <source>CSV for Excel (.csv)</source>
            <translation>供 Excel 用的 CSV (.csv)</translation>
        </message>
        <message>
            <source>Opens with a double click, words in your language.</source>
            <translation>双击即可打开，使用当前语言的文字。</translation>
        </message>
        <message>
            <source>Exact CSV (.csv)</source>
            <translation>精确 CSV (.csv)</translation>
        </message>
        <message>
            <source>For other programs; reads back to the same values.</source>
            <translation>供其他程序使用，可原样读回。</translation>
        </message>
        <message>
            <source>JSON lines (.jsonl)</source>
            <translation>JSON 行 (.jsonl)</translation>
        </message>
        <message>
            <source>One record per line, for programs.</source>
            <translation>每行一条记录，供程序使用。</translation>
        </message>
        <message>
            <source>PDF (.pdf)</source>
            <translation>PDF (.pdf)</translation>
        </message>
        <message>
            <source>To print and to send, with page numbers and sums.</source>
            <translation>用于打印和发送，带页码和合计。</translation>
        </message>
        <message>
            <source>Cards, vCard 4 (.vcf)</source>
            <translation>名片 vCard 4（.vcf）</translation>
        </message>
        <message>
            <source>For address books, all fields a card can hold.</source>
            <translation>用于通讯录，含名片能容纳的全部字段。</translation>
        </message>
        <message>
            <source>Cards, vCard 3 (.vcf)</source>
            <translation>名片 vCard 3（.vcf）</translation>
        </message>
        <message>
            <source>For older phones and programs.</source>
            <translation>用于较旧的手机和程序。</translation>
        </message>
        <message>
            <source>Calendar (.ics)</source>
            <translation>日历（.ics）</translation>
        </message>
        <message>
            <source>For calendars: tasks, visits and meetings.</source>
            <translation>用于日历：任务、拜访和会议。</translation>
        </message>
        <message>
            <source>Choose...</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) written to {name}.</source>
            <translation>
                <numerusform>已将 %n 行写入 {name}。</numerusform>
            </translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
    </context>
    <context>
        <name>FieldForm</name>
        <message>
            <source>Label in Chinese</source>
            <translation>中文名称</translation>
        </message>
        <message>
            <source>Label in English</source>
            <translation>英文名称</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>New records begin with</source>
            <translation>新记录的默认值</translation>
        </message>
        <message>
            <source>Choices; an emptied line takes its choice away</source>
            <translation>选项；清空一行即删除该选项</translation>
        </message>
        <message>
            <source>Needed in new records</source>
            <translation>新记录必填</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英文</translation>
        </message>
        <message>
            <source>yes or no</source>
            <translation>是 或 否</translation>
        </message>
    </context>
    <context>
        <name>FieldSources</name>
        <message>
            <source>Old: confirm it at the next visit.</source>
            <translation>时间已久：请在下次拜访时核实。</translation>
        </message>
        <message>
            <source>No value</source>
            <translation>无值</translation>
        </message>
        <message>
            <source>Still right</source>
            <translation>仍然正确</translation>
        </message>
        <message>
            <source>{field} confirmed.</source>
            <translation>已确认“{field}”。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Restore: {value} (until {when}, {who})</source>
            <translation>恢复：{value}（至 {when}，{who}）</translation>
        </message>
        <message>
            <source>Confirm values older than</source>
            <translation>需确认的字段值早于</translation>
        </message>
        <message>
            <source>half a year</source>
            <translation>半年</translation>
        </message>
        <message>
            <source>one year</source>
            <translation>一年</translation>
        </message>
        <message>
            <source>two years</source>
            <translation>两年</translation>
        </message>
        <message>
            <source>never</source>
            <translation>从不</translation>
        </message>
        <message>
            <source>to be confirmed</source>
            <translation>待核实</translation>
        </message>
    </context>
    <context>
        <name>FieldsDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>This field is needed.</source>
            <translation>此项必填。</translation>
        </message>
    </context>
    <context>
        <name>FieldsEditor</name>
        <message>
            <source>Fields of your own</source>
            <translation>自定义字段</translation>
        </message>
        <message>
            <source>They stand in forms, lists, filters, imports and exports, here and after the next sync for all.</source>
            <translation>这些字段会出现在表单、列表、筛选、导入和导出中；下次同步后对所有人生效。</translation>
        </message>
        <message>
            <source>New field</source>
            <translation>新建字段</translation>
        </message>
        <message>
            <source>Put field away</source>
            <translation>停用字段</translation>
        </message>
        <message>
            <source>Save field</source>
            <translation>保存字段</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Move the field up</source>
            <translation>上移字段</translation>
        </message>
        <message>
            <source>Move the field down</source>
            <translation>下移字段</translation>
        </message>
        <message>
            <source>Fields in order</source>
            <translation>按顺序排列的字段</translation>
        </message>
        <message>
            <source>No fields of your own yet</source>
            <translation>还没有自定义字段</translation>
        </message>
        <message>
            <source>Add what your firm needs to know of these records, such as a contract number.</source>
            <translation>添加贵公司需要了解的内容，例如合同编号。</translation>
        </message>
        <message>
            <source>The field was saved.</source>
            <translation>字段已保存。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>The field was put away; its values stay and come back with it.</source>
            <translation>字段已停用；已填的值会保留，恢复字段后重新显示。</translation>
        </message>
    </context>
    <context>
        <name>FilesPane</name>
        <message>
            <source>Add file...</source>
            <translation>添加文件…</translation>
        </message>
        <message>
            <source>No files yet</source>
            <translation>暂无附件</translation>
        </message>
        <message>
            <source>Photos, contracts, drawings: drop them here. They are encrypted and go with the next sync.</source>
            <translation>将照片、合同、图纸拖到此处。文件会加密保存，并随下次同步上传。</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>添加文件</translation>
        </message>
        <message>
            <source>{name} is a program; save it if you trust where it comes from.</source>
            <translation>{name} 是程序；如信任其来源，请另存后再使用。</translation>
        </message>
        <message>
            <source>Save the file</source>
            <translation>保存文件</translation>
        </message>
        <message>
            <source>{name} has been saved.</source>
            <translation>{name} 已保存。</translation>
        </message>
        <message>
            <source>Only this computer has the file; sync first.</source>
            <translation>仅本机有此文件，请先同步。</translation>
        </message>
        <message>
            <source>Save as...</source>
            <translation>另存为…</translation>
        </message>
        <message>
            <source>Keep on the server only</source>
            <translation>仅保留在服务器上</translation>
        </message>
        <message>
            <source>Remove from the record</source>
            <translation>从记录中移除</translation>
        </message>
        <message>
            <source>on the server</source>
            <translation>在服务器上</translation>
        </message>
        <message>
            <source>on this computer</source>
            <translation>在本机</translation>
        </message>
        <message>
            <source>waits to go</source>
            <translation>待上传</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
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
        <name>Filters</name>
        <message>
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>As of today</source>
            <translation>截至今天</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>截至</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>团队</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>end of last month</source>
            <translation>上月末</translation>
        </message>
        <message>
            <source>end of last quarter</source>
            <translation>上季末</translation>
        </message>
        <message>
            <source>end of last year</source>
            <translation>去年末</translation>
        </message>
        <message>
            <source>another day...</source>
            <translation>其他日期…</translation>
        </message>
        <message numerus="yes">
            <source>last %n days</source>
            <translation>
                <numerusform>最近 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message numerus="yes">
            <source>with %n days before</source>
            <translation>
                <numerusform>与 %n 天前</numerusform>
            </translation>
        </message>
        <message>
            <source>with nothing</source>
            <translation>不对比</translation>
        </message>
    </context>
    <context>
        <name>FixDialog</name>
        <message>
            <source>Fix and send again</source>
            <translation>修正后重新发送</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>重新发送</translation>
        </message>
    </context>
    <context>
        <name>Forecast</name>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Re-opened</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Grown</source>
            <translation>增额</translation>
        </message>
        <message>
            <source>Shrunk</source>
            <translation>减额</translation>
        </message>
        <message>
            <source>Won</source>
            <translation>赢单</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>输单</translation>
        </message>
        <message>
            <source>Void or archived</source>
            <translation>作废或归档</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>换阶段</translation>
        </message>
        <message>
            <source>Slipped</source>
            <translation>推迟</translation>
        </message>
        <message>
            <source>Pulled in</source>
            <translation>提前</translation>
        </message>
        <message>
            <source>By the age of the deals</source>
            <translation>按商机存续时间</translation>
        </message>
        <message>
            <source>Flat win rate</source>
            <translation>按平均赢率</translation>
        </message>
        <message>
            <source>Weighted by stage</source>
            <translation>按阶段赢率加权</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Committed</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Best case</source>
            <translation>最好情况</translation>
        </message>
        <message>
            <source>Weighted</source>
            <translation>加权</translation>
        </message>
        <message>
            <source>Less complaints</source>
            <translation>扣投诉后</translation>
        </message>
        <message>
            <source>All open</source>
            <translation>全部进行中</translation>
        </message>
        <message>
            <source>Deals</source>
            <translation>商机数</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Won of target</source>
            <translation>完成率</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>无负责人</translation>
        </message>
        <message>
            <source>Expected in the next 90 days</source>
            <translation>未来 90 天预计成交</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>预计</translation>
        </message>
        <message>
            <source>Said 90 days ago</source>
            <translation>90 天前的预测</translation>
        </message>
        <message>
            <source>Came since</source>
            <translation>此后实际</translation>
        </message>
        <message>
            <source>Days old</source>
            <translation>存续天数</translation>
        </message>
        <message>
            <source>Days put off</source>
            <translation>累计推迟天数</translation>
        </message>
        <message>
            <source>Times put off</source>
            <translation>推迟次数</translation>
        </message>
        <message>
            <source>Open then</source>
            <translation>当时进行中</translation>
        </message>
        <message>
            <source>Open now</source>
            <translation>现在进行中</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Amount then</source>
            <translation>当时金额</translation>
        </message>
        <message>
            <source>Amount now</source>
            <translation>现在金额</translation>
        </message>
        <message>
            <source>Closing then</source>
            <translation>当时预计</translation>
        </message>
        <message>
            <source>Closing now</source>
            <translation>现在预计</translation>
        </message>
    </context>
    <context>
        <name>ForecastView</name>
        <message>
            <source>Forecast</source>
            <translation>预测</translation>
        </message>
        <message>
            <source>Since...</source>
            <translation>自某日以来</translation>
        </message>
        <message>
            <source>Slipping</source>
            <translation>推迟</translation>
        </message>
        <message>
            <source>Dead wood</source>
            <translation>呆滞</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Win and loss</source>
            <translation>赢输分析</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>本季</translation>
        </message>
        <message>
            <source>Next quarter</source>
            <translation>下季</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>本年</translation>
        </message>
        <message>
            <source>By person</source>
            <translation>按人</translation>
        </message>
        <message>
            <source>By team</source>
            <translation>按团队</translation>
        </message>
        <message>
            <source>Since which day</source>
            <translation>起始日期</translation>
        </message>
        <message>
            <source>YYYY-MM-DD</source>
            <translation>年-月-日</translation>
        </message>
        <message>
            <source>Enter a day, such as 2026-11-16 or -7.</source>
            <translation>请输入日期，如 2026-11-16 或 -7。</translation>
        </message>
        <message>
            <source>No open deal closes in this period</source>
            <translation>本期没有预计成交的商机</translation>
        </message>
        <message>
            <source>Give your deals a day on which they may close, or look at another period.</source>
            <translation>请为商机填写预计成交日期，或查看其他期间。</translation>
        </message>
        <message numerus="yes">
            <source>%n deal(s) changed</source>
            <translation>
                <numerusform>%n 个商机有变化</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has changed since then</source>
            <translation>此后没有变化</translation>
        </message>
        <message>
            <source>Choose an earlier day.</source>
            <translation>请选择更早的日期。</translation>
        </message>
        <message numerus="yes">
            <source>%n deal(s)</source>
            <translation>
                <numerusform>%n 个商机</numerusform>
            </translation>
        </message>
        <message>
            <source>No dead wood</source>
            <translation>没有呆滞商机</translation>
        </message>
        <message>
            <source>Nothing slips</source>
            <translation>没有推迟的商机</translation>
        </message>
        <message>
            <source>No open deal is older than any that was ever closed.</source>
            <translation>没有进行中的商机比已关闭的商机存续更久。</translation>
        </message>
        <message>
            <source>No open deal was put off, and none should have closed already.</source>
            <translation>进行中的商机没有被推迟，也没有已过预计成交日期的。</translation>
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
            <source>More fields</source>
            <translation>更多字段</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>名单</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>GreetingDialog</name>
        <message>
            <source>Greeting</source>
            <translation>问候</translation>
        </message>
        <message>
            <source>Set up a greeting</source>
            <translation>设置问候</translation>
        </message>
        <message>
            <source>Opt-outs are left out. You see everybody and the text before anything goes out.</source>
            <translation>已退订的客户不会纳入；发出前可查看名单和内容。</translation>
        </message>
        <message>
            <source>Occasion</source>
            <translation>时机</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>For</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Text to begin with</source>
            <translation>初始内容</translation>
        </message>
        <message numerus="yes">
            <source>next %n day(s)</source>
            <translation>
                <numerusform>未来 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>All customers</source>
            <translation>全部客户</translation>
        </message>
        <message>
            <source>Set it up</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>The greeting is set up; look over who gets it.</source>
            <translation>问候已设置，请查看名单。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>GroupHeads</name>
        <message>
            <source>{count} in all · weighted {sum}</source>
            <translation>共 {count} 个 · 加权 {sum}</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Without owner</source>
            <translation>无负责人</translation>
        </message>
        <message>
            <source>Without a day to close</source>
            <translation>无预计成交日期</translation>
        </message>
        <message>
            <source>Grouped by stage</source>
            <translation>按阶段分组</translation>
        </message>
        <message>
            <source>Grouped by owner</source>
            <translation>按负责人分组</translation>
        </message>
        <message>
            <source>Grouped by month of close</source>
            <translation>按预计成交月份分组</translation>
        </message>
        <message>
            <source>Not grouped</source>
            <translation>不分组</translation>
        </message>
    </context>
    <context>
        <name>HandOverDialog</name>
        <message>
            <source>Handed over</source>
            <translation>交接</translation>
        </message>
        <message>
            <source>{name}: handed over</source>
            <translation>{name}：已移交</translation>
        </message>
        <message>
            <source>Your colleague accepts or returns each of these.</source>
            <translation>由同事逐项接收或退回。</translation>
        </message>
        <message>
            <source>{name}: handed over to you</source>
            <translation>{name}：已交接给您</translation>
        </message>
        <message>
            <source>Accept what you take on. What you return goes back to the colleague, who still sees the account.</source>
            <translation>请接收您负责的事项。退回的事项由原同事继续负责，对方仍可查看该客户。</translation>
        </message>
        <message>
            <source>What</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>When and how much</source>
            <translation>时间和金额</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>接收</translation>
        </message>
        <message>
            <source>Return...</source>
            <translation>退回…</translation>
        </message>
        <message>
            <source>Accept all that is left</source>
            <translation>接收其余全部</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Save the pack...</source>
            <translation>保存交接单…</translation>
        </message>
        <message>
            <source>Deals, promises, complaints, dates, people and last follow-ups on one paper</source>
            <translation>商机、承诺、投诉、日期、联系人和最近跟进，一份文件看全</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Return {name} to {giver}?</source>
            <translation>将“{name}”退回给 {giver}？</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Save the pack</source>
            <translation>保存交接单</translation>
        </message>
        <message>
            <source>Saved as {path}.</source>
            <translation>已保存到 {path}。</translation>
        </message>
        <message>
            <source>All that came with {name} is decided.</source>
            <translation>“{name}”的交接事项已全部处理。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>Heads</name>
        <message>
            <source>{count} more</source>
            <translation>还有 {count} 项</translation>
        </message>
    </context>
    <context>
        <name>Hours</name>
        <message>
            <source>+{count} more</source>
            <translation>另有 {count} 项</translation>
        </message>
    </context>
    <context>
        <name>HowDialog</name>
        <message>
            <source>Model card</source>
            <translation>模型说明</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>公式</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Assumptions</source>
            <translation>假设</translation>
        </message>
        <message>
            <source>Found for {n} records</source>
            <translation>基于 {n} 条记录的结果</translation>
        </message>
        <message>
            <source>To know beside the figures</source>
            <translation>需要注意</translation>
        </message>
        <message>
            <source>Months to look ahead</source>
            <translation>预测月数</translation>
        </message>
        <message>
            <source>Discount a month, %</source>
            <translation>月折现率（%）</translation>
        </message>
        <message>
            <source>Margin, %</source>
            <translation>毛利率（%）</translation>
        </message>
        <message>
            <source>Cost to serve an account a month</source>
            <translation>每客户每月服务成本</translation>
        </message>
        <message>
            <source>An hour of work costs</source>
            <translation>每工时费用</translation>
        </message>
        <message>
            <source>The way to a visit, distance unknown</source>
            <translation>每次拜访路费（里程未知时）</translation>
        </message>
        <message>
            <source>A kilometre costs</source>
            <translation>每公里费用</translation>
        </message>
        <message>
            <source>A campaign contact, cost unknown</source>
            <translation>每次活动触达（无费用记录时）</translation>
        </message>
        <message>
            <source>Minutes of a visit or meeting</source>
            <translation>拜访或会议分钟数（无时长时）</translation>
        </message>
        <message>
            <source>Minutes of a call</source>
            <translation>电话分钟数（无时长时）</translation>
        </message>
        <message>
            <source>Minutes of a mail or message</source>
            <translation>邮件或消息分钟数（无时长时）</translation>
        </message>
    </context>
    <context>
        <name>ImportWizard</name>
        <message>
            <source>Clipboard</source>
            <translation>剪贴板</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Nothing is written before you have seen what would happen.</source>
            <translation>在您看到将要发生的变化之前，不会写入任何内容。</translation>
        </message>
        <message>
            <source>Check what each column becomes. Columns left out are kept with the import.</source>
            <translation>请核对每一列对应的字段。未采用的列会随导入批次保留。</translation>
        </message>
        <message>
            <source>This is what the import will do.</source>
            <translation>导入将产生以下变化。</translation>
        </message>
        <message>
            <source>{name} is imported</source>
            <translation>{name} 已导入</translation>
        </message>
        <message>
            <source>The whole import can be taken back.</source>
            <translation>整批导入可以撤销。</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Undo the import</source>
            <translation>撤销导入</translation>
        </message>
        <message>
            <source>Correct the rows kept back...</source>
            <translation>更正待处理的行…</translation>
        </message>
        <message>
            <source>Done. What was kept back waits in the quarantine with its reasons.</source>
            <translation>已完成。被保留的行连同原因一起留在待处理区。</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) taken back.</source>
            <translation>
                <numerusform>已撤回 %n 条记录。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source> %n stay(s): they were worked on since.</source>
            <translation>
                <numerusform>%n 条保留：导入后已被修改。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>InsightPage</name>
        <message>
            <source>Insight</source>
            <translation>分析</translation>
        </message>
        <message>
            <source>Choose cards</source>
            <translation>选择卡片</translation>
        </message>
        <message>
            <source>Model card</source>
            <translation>模型说明</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n 张卡片</numerusform>
            </translation>
        </message>
        <message>
            <source>“{name}” is no longer on the dashboard.</source>
            <translation>“{name}”已从看板移除。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>IntakeDialog</name>
        <message>
            <source>New complaint</source>
            <translation>登记投诉</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>关于什么</translation>
        </message>
        <message>
            <source>Add photos or files...</source>
            <translation>添加照片或文件…</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Add photos or files</source>
            <translation>添加照片或文件</translation>
        </message>
    </context>
    <context>
        <name>IntakeSide</name>
        <message>
            <source>What the severity means</source>
            <translation>严重度含义</translation>
        </message>
        <message>
            <source>Somebody is in danger, a plant stands still, or an authority is asking. At once.</source>
            <translation>有人身危险、生产线停摆，或主管部门介入。立即处理。</translation>
        </message>
        <message>
            <source>The customer cannot use what was bought, or money is lost every day.</source>
            <translation>客户无法使用所购产品，或每天都在损失。</translation>
        </message>
        <message>
            <source>It works, but not as promised; the customer is annoyed and waits.</source>
            <translation>能用但与承诺不符，客户不满并在等待。</translation>
        </message>
        <message>
            <source>A wish, a small blemish, a question: it can wait for its turn.</source>
            <translation>意见、小瑕疵或疑问，可按顺序处理。</translation>
        </message>
        <message>
            <source>Is it one of these?</source>
            <translation>是不是以下投诉？</translation>
        </message>
        <message>
            <source>Answers that helped before</source>
            <translation>曾经有效的答复</translation>
        </message>
        <message>
            <source>Last complaints of this customer</source>
            <translation>该客户最近的投诉</translation>
        </message>
        <message>
            <source>helped {helped} of {used} times</source>
            <translation>使用 {used} 次，有效 {helped} 次</translation>
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
        <name>KanoDialog</name>
        <message>
            <source>Kano questions</source>
            <translation>Kano 问卷</translation>
        </message>
        <message>
            <source>Save questions</source>
            <translation>保存问卷</translation>
        </message>
        <message>
            <source>Spare parts | How do you feel if they come in a day? | And if they take a week?</source>
            <translation>备件 | 如果一天到货您觉得如何？ | 如果一周才到呢？</translation>
        </message>
        <message>
            <source>A line for each topic: topic | if it is there | if it is not</source>
            <translation>每行一个主题：主题 | 具备时 | 不具备时</translation>
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
        <name>Kiosk</name>
        <message>
            <source>Hand the laptop over</source>
            <translation>把电脑交给客户</translation>
        </message>
        <message>
            <source>Choose a code of four or more characters. Only with it the program comes back.</source>
            <translation>请设置至少四位的口令，只有输入口令才能回到程序。</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>交给客户</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
        <message>
            <source>The code needs at least four characters.</source>
            <translation>口令至少四位。</translation>
        </message>
        <message>
            <source>This is not the code.</source>
            <translation>口令不正确。</translation>
        </message>
    </context>
    <context>
        <name>KnowledgeDialog</name>
        <message>
            <source>Answers</source>
            <translation>答复库</translation>
        </message>
        <message>
            <source>Search the answers</source>
            <translation>搜索答复</translation>
        </message>
        <message>
            <source>Copy answer</source>
            <translation>复制答复</translation>
        </message>
        <message>
            <source>It helped</source>
            <translation>有帮助</translation>
        </message>
        <message>
            <source>It did not help</source>
            <translation>没有帮助</translation>
        </message>
        <message>
            <source>No answer has these words</source>
            <translation>没有匹配的答复</translation>
        </message>
        <message>
            <source>No answers yet</source>
            <translation>还没有答复</translation>
        </message>
        <message>
            <source>When a complaint is solved, keep the answer from its menu for the next one.</source>
            <translation>投诉解决后，可从菜单保存答复，供下次使用。</translation>
        </message>
        <message>
            <source>helped {helped} of {used} times</source>
            <translation>使用 {used} 次，有效 {helped} 次</translation>
        </message>
    </context>
    <context>
        <name>LeadList</name>
        <message>
            <source>Leads</source>
            <translation>线索</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>新建线索</translation>
        </message>
        <message>
            <source>No leads yet</source>
            <translation>还没有线索</translation>
        </message>
        <message>
            <source>People who showed interest but are no account yet. Import them or note the first one.</source>
            <translation>有意向但还不是客户的人放在这里。可以导入，也可以记下第一条。</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>No lead waits</source>
            <translation>没有待处理的线索</translation>
        </message>
        <message>
            <source>New leads and those in contact stand here, the most urgent first.</source>
            <translation>新线索和跟进中的线索列在这里，最紧急的排在最前。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Log a follow-up...</source>
            <translation>记录跟进…</translation>
        </message>
    </context>
    <context>
        <name>LeadPane</name>
        <message>
            <source>Convert...</source>
            <translation>转换…</translation>
        </message>
        <message>
            <source>Back to the pool</source>
            <translation>退回公海</translation>
        </message>
        <message>
            <source>Return to the pool...</source>
            <translation>退回公海…</translation>
        </message>
        <message>
            <source>Open the account</source>
            <translation>打开客户</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>Leads are to be answered within {hours} hours.</source>
            <translation>线索应在 {hours} 小时内首次响应。</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>首次响应</translation>
        </message>
        <message>
            <source>{name} was converted.</source>
            <translation>{name} 已转换。</translation>
        </message>
        <message>
            <source>Return {name} to the pool?</source>
            <translation>将 {name} 退回公海？</translation>
        </message>
        <message>
            <source>Colleagues may claim it at once; you yourself wait for the pool's cool-down.</source>
            <translation>同事可立即领取；您自己需等公海的冷却期结束。</translation>
        </message>
        <message>
            <source>{name} is in the pool again.</source>
            <translation>{name} 已退回公海。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>LeadWords</name>
        <message>
            <source>answered in {time}</source>
            <translation>用时 {time}</translation>
        </message>
        <message>
            <source>{time} late</source>
            <translation>超时 {time}</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>剩余 {time}</translation>
        </message>
        <message>
            <source>Waiting for a first answer</source>
            <translation>待首次响应</translation>
        </message>
        <message>
            <source>Score {score}</source>
            <translation>评分 {score}</translation>
        </message>
    </context>
    <context>
        <name>Learning</name>
        <message>
            <source>Keep the answer for the next one</source>
            <translation>保存答复供下次使用</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Colleagues find it by any word, and it is offered when a like complaint is taken in.</source>
            <translation>同事可按任意词找到它；受理相似投诉时会自动推荐。</translation>
        </message>
        <message>
            <source>The answer was kept.</source>
            <translation>答复已保存。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>LeaseDialog</name>
        <message>
            <source>Baifang</source>
            <translation>拜访</translation>
        </message>
        <message>
            <source>This copy is locked</source>
            <translation>本机数据已锁定</translation>
        </message>
        <message>
            <source>No line to the server? Read this request to your administrator, who answers with a code:</source>
            <translation>无法连接服务器？请将以下请求码告知管理员，由管理员给出解锁码：</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>登录密码</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>Code of the administrator</source>
            <translation>管理员给出的解锁码</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
        <message>
            <source>Syncing...</source>
            <translation>正在同步…</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>立即同步</translation>
        </message>
    </context>
    <context>
        <name>Lessons</name>
        <message>
            <source>Root cause</source>
            <translation>根因</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>投诉数</translation>
        </message>
        <message>
            <source>Cost of remedies</source>
            <translation>补救成本</translation>
        </message>
        <message>
            <source>Up to here</source>
            <translation>累计占比</translation>
        </message>
        <message>
            <source>First reply in time</source>
            <translation>首次响应按时</translation>
        </message>
        <message>
            <source>Resolved in time; open and late ones count</source>
            <translation>按时解决（未结已超时的计入）</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>95% interval</source>
            <translation>95% 区间</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>样本数</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} 天</translation>
        </message>
        <message>
            <source>Half are resolved within (Kaplan–Meier)</source>
            <translation>半数解决所需时间（Kaplan–Meier）</translation>
        </message>
        <message>
            <source>Same customer and cause again within {days} days</source>
            <translation>{days} 天内同客户同根因再次投诉</translation>
        </message>
        <message>
            <source>Order again in 180 days: resolved in time less late (association)</source>
            <translation>180 天内再次下单：按时解决减超时解决（关联）</translation>
        </message>
        <message>
            <source>{points} points</source>
            <translation>{points} 个百分点</translation>
        </message>
    </context>
    <context>
        <name>LessonsDialog</name>
        <message>
            <source>What complaints teach</source>
            <translation>投诉的启示</translation>
        </message>
        <message>
            <source>90 days</source>
            <translation>近 90 天</translation>
        </message>
        <message>
            <source>A year</source>
            <translation>近一年</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>By number</source>
            <translation>按数量</translation>
        </message>
        <message>
            <source>By cost</source>
            <translation>按成本</translation>
        </message>
        <message>
            <source>Corrective actions...</source>
            <translation>纠正措施…</translation>
        </message>
        <message numerus="yes">
            <source>%n complaint(s) were heard</source>
            <translation>
                <numerusform>共 %n 件投诉</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LimitsBand</name>
        <message>
            <source>Service time limits...</source>
            <translation>服务时限…</translation>
        </message>
        <message>
            <source>No service time limits are set, so no clock runs for complaints.</source>
            <translation>尚未设置服务时限，投诉没有计时。</translation>
        </message>
        <message>
            <source>The work calendar {name} has no working hours, so its clocks stand still.</source>
            <translation>工作日历“{name}”没有工作时间，相关计时已停住。</translation>
        </message>
        <message>
            <source>The calendar {name} has no holidays for {years}; due times may be too early. Enter them.</source>
            <translation>工作日历“{name}”缺少 {years} 年的节假日，截止时间可能偏早，请补录。</translation>
        </message>
    </context>
    <context>
        <name>LimitsDialog</name>
        <message>
            <source>Service time limits</source>
            <translation>服务时限</translation>
        </message>
        <message>
            <source>New limit...</source>
            <translation>新建时限…</translation>
        </message>
        <message>
            <source>Change...</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Hours and holidays...</source>
            <translation>工作时间与节假日…</translation>
        </message>
        <message>
            <source>New calendar...</source>
            <translation>新建日历…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>No time limits yet</source>
            <translation>还没有服务时限</translation>
        </message>
        <message>
            <source>Begin with usual limits for each severity and office hours, then make them yours.</source>
            <translation>先按各严重度的常用时限和办公时间开始，再调整为自己的标准。</translation>
        </message>
        <message>
            <source>Begin with usual limits</source>
            <translation>使用常用时限</translation>
        </message>
        <message>
            <source>In working time. Complaints keep the limits they were received under; a change makes a new version.</source>
            <translation>按工作时间计。投诉沿用受理时的时限；修改会另立新版本。</translation>
        </message>
        <message>
            <source>Work calendar</source>
            <translation>工作日历</translation>
        </message>
        <message>
            <source>Only an admin can change time limits; ask yours.</source>
            <translation>只有管理员可以修改服务时限，请联系管理员。</translation>
        </message>
        <message>
            <source>First reply</source>
            <translation>首次响应</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>解决</translation>
        </message>
        <message>
            <source>Remedy up to</source>
            <translation>补救限额</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>效力</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未结</translation>
        </message>
        <message>
            <source>All customers</source>
            <translation>全部客户</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>Replaced</source>
            <translation>已被替代</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>生效中</translation>
        </message>
        <message>
            <source>From {day}</source>
            <translation>自{day}起</translation>
        </message>
        <message>
            <source>New limit</source>
            <translation>新建时限</translation>
        </message>
        <message>
            <source>Change limit</source>
            <translation>修改时限</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Complaints received from the day on that it holds are judged by it; earlier ones are not.</source>
            <translation>生效日起受理的投诉按此计时，此前的不受影响。</translation>
        </message>
        <message>
            <source>New complaints no longer fall under it; open ones keep their due times. You can undo this.</source>
            <translation>新投诉不再适用，未结投诉保留原截止时间。可以撤销。</translation>
        </message>
        <message>
            <source>Withdraw this limit?</source>
            <translation>停用这条时限？</translation>
        </message>
    </context>
    <context>
        <name>Lines</name>
        <message>
            <source>Held back</source>
            <translation>暂缓</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>解除暂缓</translation>
        </message>
        <message>
            <source>Hold back</source>
            <translation>暂缓</translation>
        </message>
        <message numerus="yes">
            <source>{name} and %n more</source>
            <translation>
                <numerusform>{name} 等 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>被拒绝</translation>
        </message>
        <message>
            <source>Fix and send again...</source>
            <translation>修正后重发…</translation>
        </message>
        <message>
            <source>Export...</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Take it off this page; the journal keeps what it did.</source>
            <translation>从本页移除；日志中仍保留其内容。</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
    </context>
    <context>
        <name>LinesTab</name>
        <message>
            <source>Product or text</source>
            <translation>产品或说明</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>单价</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>Tax</source>
            <translation>税率</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>含税金额</translation>
        </message>
        <message>
            <source>Prices include tax</source>
            <translation>单价含税</translation>
        </message>
        <message>
            <source>Save lines</source>
            <translation>保存明细</translation>
        </message>
        <message>
            <source>New version</source>
            <translation>新建版本</translation>
        </message>
        <message>
            <source>Suggest...</source>
            <translation>推荐…</translation>
        </message>
        <message>
            <source>Nothing that similar customers bought beside it</source>
            <translation>没有相似客户另外购买的产品</translation>
        </message>
        <message>
            <source>Line {n}: {words}</source>
            <translation>第 {n} 行：{words}</translation>
        </message>
        <message>
            <source>Net {net}   Tax {tax}   Total {total}</source>
            <translation>不含税 {net}   税额 {tax}   合计 {total}</translation>
        </message>
        <message>
            <source>Type a product or a text; Enter goes on, Delete removes a line, Ctrl+Up and Ctrl+Down move it.</source>
            <translation>输入产品或说明；回车到下一格，Delete 删除一行，Ctrl+↑、Ctrl+↓ 移动。</translation>
        </message>
        <message>
            <source>Only a draft is changed.</source>
            <translation>只有草稿可以修改。</translation>
        </message>
        <message>
            <source>With this the customer owes {over} more than the credit limit of {limit}.</source>
            <translation>成交后该客户的欠款将超出信用额度 {limit}，超出 {over}。</translation>
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
        <name>LogActions</name>
        <message>
            <source>Log with whom?</source>
            <translation>记录哪个客户的跟进？</translation>
        </message>
        <message>
            <source>Type a part of the account's name.</source>
            <translation>输入客户名称的一部分。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
    </context>
    <context>
        <name>LogActivityDialog</name>
        <message>
            <source>Log a follow-up</source>
            <translation>记录跟进</translation>
        </message>
        <message>
            <source>Follow-up with {name}</source>
            <translation>跟进：{name}</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>沟通内容</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Next action</source>
            <translation>下一步行动</translation>
        </message>
        <message>
            <source>Tomorrow 15:00 send the samples</source>
            <translation>明天15:00 寄样品</translation>
        </message>
        <message>
            <source>The next action becomes a task with its date.</source>
            <translation>下一步行动会按日期生成任务。</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Write what is to be done.</source>
            <translation>请写明要做什么。</translation>
        </message>
        <message>
            <source>Follow-up with {name} logged.</source>
            <translation>已记录对 {name} 的跟进。</translation>
        </message>
        <message>
            <source>Follow-up with {name} logged, next action planned.</source>
            <translation>已记录对 {name} 的跟进，并安排了下一步。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>LoyaltyTab</name>
        <message>
            <source>Spend...</source>
            <translation>使用积分…</translation>
        </message>
        <message>
            <source>Correct...</source>
            <translation>调整积分…</translation>
        </message>
        <message>
            <source>Paid membership...</source>
            <translation>付费会员…</translation>
        </message>
        <message>
            <source>Statement of the last year as PDF...</source>
            <translation>近一年积分对账单（PDF）…</translation>
        </message>
        <message>
            <source>No tier yet</source>
            <translation>暂无等级</translation>
        </message>
        <message>
            <source>{points} points</source>
            <translation>{points} 积分</translation>
        </message>
        <message>
            <source>Delivered orders earn points; what is spent or corrected stands here too.</source>
            <translation>订单交付后自动积分，使用和调整的积分也记录在这里。</translation>
        </message>
        <message>
            <source>No points yet</source>
            <translation>还没有积分</translation>
        </message>
        <message>
            <source>Set tiers and what earns a point; then orders that are delivered fill this ledger.</source>
            <translation>设置等级和积分规则后，交付的订单会自动记入积分流水。</translation>
        </message>
        <message>
            <source>No loyalty programme yet</source>
            <translation>还没有会员计划</translation>
        </message>
        <message>
            <source>Set up the programme...</source>
            <translation>设置会员计划…</translation>
        </message>
        <message>
            <source>Spend points of {name}</source>
            <translation>使用 {name} 的积分</translation>
        </message>
        <message>
            <source>{points} points are left; the earliest to end are taken first.</source>
            <translation>现有 {points} 积分；先扣除最早到期的积分。</translation>
        </message>
        <message>
            <source>Spend</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>Correct the points of {name}</source>
            <translation>调整 {name} 的积分</translation>
        </message>
        <message>
            <source>With a minus in front the points are taken away. The correction counts toward the tier.</source>
            <translation>扣减时在数字前加负号；调整计入等级积分。</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>调整</translation>
        </message>
        <message>
            <source>Paid membership of {name}</source>
            <translation>{name} 的付费会员</translation>
        </message>
        <message>
            <source>While it holds, the higher of the paid and the earned tier counts.</source>
            <translation>有效期内，以付费等级与积分等级中较高者为准。</translation>
        </message>
        <message>
            <source>Add membership</source>
            <translation>添加会员</translation>
        </message>
        <message>
            <source>The loyalty of {name} was updated.</source>
            <translation>已更新 {name} 的会员积分。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Save the statement</source>
            <translation>保存对账单</translation>
        </message>
        <message>
            <source>Saved {file}.</source>
            <translation>已保存 {file}。</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Baifang</source>
            <translation>拜访</translation>
        </message>
        <message>
            <source>Baifang – presentation</source>
            <translation>拜访 – 演示模式</translation>
        </message>
        <message>
            <source>This copy has been wiped</source>
            <translation>本机数据已清除</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Syncing before closing; close again to close at once.</source>
            <translation>关闭前正在同步；再次关闭将立即退出。</translation>
        </message>
    </context>
    <context>
        <name>MappingStep</name>
        <message>
            <source>The rows are</source>
            <translation>每行是一条</translation>
        </message>
        <message>
            <source>Load profile...</source>
            <translation>载入方案…</translation>
        </message>
        <message>
            <source>Save profile...</source>
            <translation>保存方案…</translation>
        </message>
        <message>
            <source>Column in the file</source>
            <translation>文件中的列</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>对应字段</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>示例</translation>
        </message>
        <message>
            <source>Certainty</source>
            <translation>把握程度</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>written by {program}</source>
            <translation>来自 {program}</translation>
        </message>
        <message>
            <source>as confirmed before</source>
            <translation>沿用上次确认的对应关系</translation>
        </message>
        <message>
            <source>{known} of {all} columns recognised</source>
            <translation>已识别 {known}/{all} 列</translation>
        </message>
        <message>
            <source>– leave out –</source>
            <translation>– 不导入 –</translation>
        </message>
    </context>
    <context>
        <name>MatchWords</name>
        <message>
            <source>same {field}</source>
            <translation>{field}相同</translation>
        </message>
        <message>
            <source>similar {field}</source>
            <translation>{field}相近</translation>
        </message>
        <message>
            <source>different {field}</source>
            <translation>{field}不同</translation>
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
        <name>MergeDialog</name>
        <message>
            <source>Merge two records</source>
            <translation>合并两条记录</translation>
        </message>
        <message>
            <source>Swap sides</source>
            <translation>互换</translation>
        </message>
        <message>
            <source>Keep the other record and archive this one</source>
            <translation>改为保留另一条并归档这一条</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Merge {lose} into {keep}</source>
            <translation>将“{lose}”并入“{keep}”</translation>
        </message>
        <message>
            <source>{keep} stays, {lose} is archived. A merge can be taken apart at any later time.</source>
            <translation>保留“{keep}”，归档“{lose}”。合并以后可随时拆分。</translation>
        </message>
        <message>
            <source>Merged {lose} into {keep}.</source>
            <translation>已将“{lose}”并入“{keep}”。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Nothing else hangs on {lose}.</source>
            <translation>“{lose}”没有其他关联记录。</translation>
        </message>
        <message>
            <source>Goes along: {records}.</source>
            <translation>一并转移：{records}。</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Is archived</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>Both say the same in every field; only what hangs on them comes together.</source>
            <translation>两条记录的字段都相同，只会合并其关联记录。</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>空</translation>
        </message>
    </context>
    <context>
        <name>MergeMenu</name>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Merge with...</source>
            <translation>与其他记录合并…</translation>
        </message>
        <message>
            <source>Take apart: {lose} out of {keep}...</source>
            <translation>拆分：将“{lose}”从“{keep}”中取出…</translation>
        </message>
        <message>
            <source>Merge with which record?</source>
            <translation>与哪条记录合并？</translation>
        </message>
        <message>
            <source>Next you choose which of both stays and which values it takes.</source>
            <translation>下一步选择保留哪条记录以及采用哪些值。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
    </context>
    <context>
        <name>MessageDialog</name>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Save message</source>
            <translation>保存消息</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Tasks that are made from now on carry it; those there already stay.</source>
            <translation>此后生成的任务将带有该消息，已有任务不变。</translation>
        </message>
    </context>
    <context>
        <name>MessageEditor</name>
        <message>
            <source>Name of the message</source>
            <translation>消息名称</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Text; insert a field where each customer's own words belong</source>
            <translation>正文；在需要填入客户信息处插入字段</translation>
        </message>
        <message>
            <source>Insert a field</source>
            <translation>插入字段</translation>
        </message>
    </context>
    <context>
        <name>MessageTab</name>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Save message</source>
            <translation>保存消息</translation>
        </message>
        <message>
            <source>New message</source>
            <translation>新消息</translation>
        </message>
        <message>
            <source>Message saved.</source>
            <translation>消息已保存。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>ModelDialog</name>
        <message>
            <source>Model card</source>
            <translation>模型说明</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>code version {n}</source>
            <translation>程序版本 {n}</translation>
        </message>
        <message>
            <source>the overdue rule (the model did not earn its place)</source>
            <translation>逾期规则（模型未达到采用标准）</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>截至</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>生成时间</translation>
        </message>
        <message>
            <source>Accounts judged</source>
            <translation>评分客户</translation>
        </message>
        <message>
            <source>Learned from</source>
            <translation>学习样本</translation>
        </message>
        <message>
            <source>{n} accounts, {events} of which left within 90 days</source>
            <translation>{n} 个客户，其中 {events} 个在 90 天内流失</translation>
        </message>
        <message>
            <source>Judged by</source>
            <translation>判断方法</translation>
        </message>
        <message>
            <source>logistic regression</source>
            <translation>逻辑回归</translation>
        </message>
        <message>
            <source>Right on the last closed period</source>
            <translation>上一期准确度</translation>
        </message>
        <message>
            <source>AUC {auc}; days since the last order alone: {simple}</source>
            <translation>AUC {auc}；仅按距上次下单天数：{simple}</translation>
        </message>
        <message>
            <source>Really left, by band</source>
            <translation>各档实际流失</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>漂移</translation>
        </message>
        <message>
            <source>Own judgements</source>
            <translation>人工判断</translation>
        </message>
        <message>
            <source>Runs before</source>
            <translation>历次评分</translation>
        </message>
        <message>
            <source>none is 90 days old yet</source>
            <translation>尚无满 90 天的判断</translation>
        </message>
        <message>
            <source>of {n} people were right {person} times, the scoring {scoring}</source>
            <translation>{n} 次中人工判断正确 {person} 次，系统 {scoring} 次</translation>
        </message>
        <message>
            <source>not measured: no model is in force</source>
            <translation>未测量：当前未采用模型</translation>
        </message>
        <message>
            <source>stable</source>
            <translation>稳定</translation>
        </message>
        <message>
            <source>some change</source>
            <translation>有些变化</translation>
        </message>
        <message>
            <source>has drifted</source>
            <translation>已漂移</translation>
        </message>
        <message>
            <source>{verdict} (stability index {value})</source>
            <translation>{verdict}（稳定性指数 {value}）</translation>
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
        <name>MonthView</name>
        <message>
            <source>{count} more</source>
            <translation>还有 {count} 项</translation>
        </message>
    </context>
    <context>
        <name>MoveBar</name>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>{name} was moved on.</source>
            <translation>{name} 的状态已更新。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
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
        <name>Offers</name>
        <message>
            <source>{count} of {of} customers with {product} bought it too</source>
            <translation>购买过{product}的 {of} 家客户中有 {count} 家也买了它</translation>
        </message>
        <message>
            <source>Offer next</source>
            <translation>推荐产品</translation>
        </message>
        <message>
            <source>Bought before</source>
            <translation>已购产品</translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>相似客户</translation>
        </message>
        <message>
            <source>{count} of {of}</source>
            <translation>{of} 家中 {count} 家</translation>
        </message>
    </context>
    <context>
        <name>OffersTab</name>
        <message>
            <source>Nothing to offer yet</source>
            <translation>暂无可推荐的产品</translation>
        </message>
        <message>
            <source>When three customers or more bought something beside what this one has, it is offered here.</source>
            <translation>当至少三家客户在购买相同产品之外还买了其他产品时，会在这里推荐。</translation>
        </message>
    </context>
    <context>
        <name>OrderList</name>
        <message>
            <source>Orders</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>New order</source>
            <translation>新建订单</translation>
        </message>
        <message>
            <source>No orders yet</source>
            <translation>还没有订单</translation>
        </message>
        <message>
            <source>An accepted quote becomes an order here. Orders can also be imported with Ctrl+I.</source>
            <translation>报价被接受后会在这里生成订单，也可以用 Ctrl+I 导入。</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <source>{user} at {server}</source>
            <translation>{user} · {server}</translation>
        </message>
        <message>
            <source>last synced at {time}</source>
            <translation>上次同步 {time}</translation>
        </message>
        <message numerus="yes">
            <source>without contact, this copy locks itself in %n days</source>
            <translation>
                <numerusform>若不联系服务器，本机将在 %n 天后锁定</numerusform>
            </translation>
        </message>
        <message>
            <source>Sign in again...</source>
            <translation>重新登录…</translation>
        </message>
        <message>
            <source>Stopping...</source>
            <translation>正在停止…</translation>
        </message>
    </context>
    <context>
        <name>PackDialog</name>
        <message>
            <source>Meeting pack</source>
            <translation>会议资料包</translation>
        </message>
        <message>
            <source>A brief (PDF), slides (PPTX), the rows behind every figure (XLSX) and the meeting (ICS).</source>
            <translation>包含简报（PDF）、幻灯片（PPTX）、每个数字的明细（XLSX）和会议邀请（ICS）。</translation>
        </message>
        <message>
            <source>The pipeline</source>
            <translation>商机评审</translation>
        </message>
        <message>
            <source>The team's week</source>
            <translation>团队本周</translation>
        </message>
        <message>
            <source>Complaint review</source>
            <translation>投诉评审</translation>
        </message>
        <message>
            <source>Language of the pack</source>
            <translation>资料包语言</translation>
        </message>
        <message>
            <source>For an outside audience: hide margins, phones, e-mails and other customers</source>
            <translation>面向外部听众：隐藏毛利、电话、邮箱和其他客户</translation>
        </message>
        <message numerus="yes">
            <source>With %n card(s) of the Insight page</source>
            <translation>
                <numerusform>附上分析页的 %n 张卡片</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Choose...</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Make the pack</source>
            <translation>生成资料包</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>A customer (select one in a list first)</source>
            <translation>客户（请先在列表中选中一个）</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message numerus="yes">
            <source>%n more: {names}</source>
            <translation>
                <numerusform>{names}等，另有 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The pack of %n file(s) is in {name}.</source>
            <translation>
                <numerusform>资料包共 %n 个文件，已存入 {name}。</numerusform>
            </translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
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
        <name>PairsView</name>
        <message>
            <source>First</source>
            <translation>第一条</translation>
        </message>
        <message>
            <source>Second</source>
            <translation>第二条</translation>
        </message>
        <message>
            <source>Likeness</source>
            <translation>相似度</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>依据</translation>
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
        <name>PartsSection</name>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>PartsTab</name>
        <message>
            <source>A part of this task</source>
            <translation>子任务</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>{done} of {all} done</source>
            <translation>已完成 {done}/{all}</translation>
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
        <name>PeopleMap</name>
        <message>
            <source>Nobody is known here yet</source>
            <translation>还没有联系人</translation>
        </message>
        <message>
            <source>Add contacts with whom they report to; their part in decisions comes from the deals.</source>
            <translation>添加联系人并填写其上级；决策角色取自商机。</translation>
        </message>
    </context>
    <context>
        <name>PickDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
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
        <name>PipelineEditor</name>
        <message>
            <source>Pipelines</source>
            <translation>销售流程</translation>
        </message>
        <message>
            <source>New pipeline...</source>
            <translation>新建流程…</translation>
        </message>
        <message>
            <source>Archive pipeline</source>
            <translation>归档流程</translation>
        </message>
        <message>
            <source>New stage</source>
            <translation>新建阶段</translation>
        </message>
        <message>
            <source>Take stage away...</source>
            <translation>移除阶段…</translation>
        </message>
        <message>
            <source>Save stage</source>
            <translation>保存阶段</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Move the stage up</source>
            <translation>上移阶段</translation>
        </message>
        <message>
            <source>Move the stage down</source>
            <translation>下移阶段</translation>
        </message>
        <message>
            <source>Stages in order</source>
            <translation>阶段顺序</translation>
        </message>
        <message>
            <source>New pipeline</source>
            <translation>新建流程</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Take stage away</source>
            <translation>移除阶段</translation>
        </message>
    </context>
    <context>
        <name>PlanDialog</name>
        <message>
            <source>Plan visits</source>
            <translation>安排拜访</translation>
        </message>
        <message>
            <source>Plan a day of visits</source>
            <translation>安排一天的拜访</translation>
        </message>
        <message>
            <source>Shortest way</source>
            <translation>最短路线</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>提前</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>推后</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>A week</source>
            <translation>一周</translation>
        </message>
        <message>
            <source>A month</source>
            <translation>一个月</translation>
        </message>
        <message>
            <source>A quarter</source>
            <translation>一个季度</translation>
        </message>
        <message>
            <source>Plan receipts</source>
            <translation>计划回款</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>How many parts</source>
            <translation>分几期</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>首期日期</translation>
        </message>
        <message>
            <source>Apart</source>
            <translation>间隔</translation>
        </message>
        <message>
            <source>Enter a day, such as 2026-11-16 or +30.</source>
            <translation>请输入日期，如 2026-11-16 或 +30。</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>City</source>
            <translation>城市</translation>
        </message>
        <message>
            <source>Road</source>
            <translation>路程</translation>
        </message>
        <message numerus="yes">
            <source>Plan %n visit(s)</source>
            <translation>
                <numerusform>安排 %n 次拜访</numerusform>
            </translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Choose a segment of accounts to see.</source>
            <translation>请选择要拜访的客户分群。</translation>
        </message>
        <message>
            <source>None of these accounts can be visited on that day.</source>
            <translation>当天没有可安排拜访的客户。</translation>
        </message>
        <message>
            <source>{km} of road, over at {time}</source>
            <translation>路程 {km}，{time} 结束</translation>
        </message>
        <message numerus="yes">
            <source>%n without a position, put last</source>
            <translation>
                <numerusform>%n 家没有位置，排在最后</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned on that day already</source>
            <translation>
                <numerusform>%n 家当天已有安排</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n after working hours</source>
            <translation>
                <numerusform>%n 次在下班后结束</numerusform>
            </translation>
        </message>
        <message>
            <source>no working day</source>
            <translation>非工作日</translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) planned.</source>
            <translation>
                <numerusform>已安排 %n 次拜访。</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>PlanFields</name>
        <message>
            <source>Accounts of the segment</source>
            <translation>分群中的客户</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>目的</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Where you set out (coordinates or a map's link)</source>
            <translation>出发地（坐标或地图链接）</translation>
        </message>
        <message>
            <source>Minutes a visit</source>
            <translation>每次分钟数</translation>
        </message>
        <message>
            <source>Driving, km/h</source>
            <translation>车速（公里/时）</translation>
        </message>
        <message>
            <source>Come back to where the day began</source>
            <translation>最后回到出发地</translation>
        </message>
        <message>
            <source>Choose a segment</source>
            <translation>选择分群</translation>
        </message>
    </context>
    <context>
        <name>PlanStep</name>
        <message>
            <source>Records that are there already</source>
            <translation>已存在的记录</translation>
        </message>
        <message>
            <source>Take what the file has</source>
            <translation>以文件更新</translation>
        </message>
        <message>
            <source>Leave alone</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>Add once more</source>
            <translation>再添加一条</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>文件内容</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>{field}: {old} → {new}</source>
            <translation>{field}：{old} → {new}</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) will be kept back; the other rows are imported without them.</source>
            <translation>
                <numerusform>%n 行将被保留待处理，其余行照常导入。</numerusform>
            </translation>
        </message>
        <message>
            <source>Every row can be read. Nothing has been written yet.</source>
            <translation>所有行都可以读取。目前尚未写入任何内容。</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>无变化</translation>
        </message>
        <message>
            <source>Kept back</source>
            <translation>待处理</translation>
        </message>
    </context>
    <context>
        <name>PlayTab</name>
        <message>
            <source>This stage has no play yet. An admin writes it with Edit pipelines...</source>
            <translation>该阶段还没有打法，管理员可用“编辑销售流程…”填写。</translation>
        </message>
        <message>
            <source>Stage tasks</source>
            <translation>阶段任务</translation>
        </message>
        <message>
            <source>This stage brought no tasks to this deal.</source>
            <translation>该阶段没有为此商机带来任务。</translation>
        </message>
        <message>
            <source>In this stage for {time}</source>
            <translation>在此阶段停留 {time}</translation>
        </message>
        <message>
            <source>In this stage for {time}; its limit is {days} days</source>
            <translation>在此阶段停留 {time}，上限 {days} 天</translation>
        </message>
    </context>
    <context>
        <name>PoolBar</name>
        <message>
            <source>Claim</source>
            <translation>领取</translation>
        </message>
        <message>
            <source>Return to the pool...</source>
            <translation>退回公海…</translation>
        </message>
        <message>
            <source>Hand over...</source>
            <translation>交接…</translation>
        </message>
        <message numerus="yes">
            <source>Look through %n thing(s) handed over...</source>
            <translation>
                <numerusform>查看 %n 项交接…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Handed over: %n thing(s) wait...</source>
            <translation>
                <numerusform>已移交：%n 项待处理…</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} is yours now.</source>
            <translation>“{name}”已归您所有。</translation>
        </message>
        <message>
            <source>Claimed {name}; the next sync brings the answer.</source>
            <translation>已提交领取“{name}”，下次同步后会有结果。</translation>
        </message>
        <message>
            <source>Return {name} to the pool?</source>
            <translation>将“{name}”退回公海？</translation>
        </message>
        <message>
            <source>{name} is back in the pool.</source>
            <translation>“{name}”已退回公海。</translation>
        </message>
        <message>
            <source>Hand {name} over to whom?</source>
            <translation>将“{name}”交接给谁？</translation>
        </message>
        <message>
            <source>Look through what came with {name}</source>
            <translation>查看“{name}”的交接事项</translation>
        </message>
        <message>
            <source>{name} handed over with {deals} open deals, {complaints} complaints and {tasks} tasks.</source>
            <translation>已交接“{name}”，一并交接 {deals} 个进行中商机、{complaints} 个投诉和 {tasks} 个任务。</translation>
        </message>
        <message>
            <source>Colleagues may claim it at once; you yourself wait for the pool's cool-down.</source>
            <translation>同事可以立即领取；您本人需等待公海的冷却期。</translation>
        </message>
        <message>
            <source>What is open there and yours goes along; the colleague accepts or returns each.</source>
            <translation>您名下进行中的商机、投诉和任务将一并交接；对方可逐项接收或退回。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>Preferences</name>
        <message>
            <source>When to sync</source>
            <translation>何时同步</translation>
        </message>
        <message>
            <source>By itself</source>
            <translation>自动同步</translation>
        </message>
        <message>
            <source>Off: nothing is sent before you press the button or Ctrl+R.</source>
            <translation>关闭时，只有点击按钮或按 Ctrl+R 才会同步。</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Every 15 minutes</source>
            <translation>每 15 分钟</translation>
        </message>
        <message>
            <source>Every hour</source>
            <translation>每小时</translation>
        </message>
        <message>
            <source>When the window closes</source>
            <translation>关闭窗口时</translation>
        </message>
        <message>
            <source>What waits is sent before it closes.</source>
            <translation>关闭前发送待发送的内容。</translation>
        </message>
        <message>
            <source>Sync first</source>
            <translation>先同步</translation>
        </message>
    </context>
    <context>
        <name>Presenting</name>
        <message>
            <source>This needs the values that are hidden now: end the presentation first (F9).</source>
            <translation>此操作需要现在被遮盖的数据：请先结束演示（F9）。</translation>
        </message>
    </context>
    <context>
        <name>PresentingBand</name>
        <message>
            <source>Show this customer too</source>
            <translation>同时显示此客户</translation>
        </message>
        <message>
            <source>End presentation</source>
            <translation>结束演示</translation>
        </message>
        <message>
            <source>Presentation: all customers, phones, e-mails and margins are hidden.</source>
            <translation>演示模式：所有客户、电话、邮箱和毛利都已遮盖。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message numerus="yes">
            <source>%n more: {names}</source>
            <translation>
                <numerusform>{names}等，另有 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>Presentation of {names}: other customers, phones, e-mails and margins are hidden.</source>
            <translation>演示模式：只显示 {names}；其他客户、电话、邮箱和毛利都已遮盖。</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Previous recipient</source>
            <translation>上一位</translation>
        </message>
        <message>
            <source>Next recipient</source>
            <translation>下一位</translation>
        </message>
        <message>
            <source>Open in mail program</source>
            <translation>在邮件程序中打开</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>No mail program answered; save the drafts instead.</source>
            <translation>没有可用的邮件程序，请改为保存草稿。</translation>
        </message>
        <message>
            <source>Opened in the mail program and counted as contacted.</source>
            <translation>已在邮件程序中打开，并记为已联系。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Draw up the list to see the message as each will read it.</source>
            <translation>确定名单后，可逐一预览每位收到的消息。</translation>
        </message>
        <message>
            <source>{name}, {account} ({place} of {all})</source>
            <translation>{name}，{account}（{place}/{all}）</translation>
        </message>
        <message>
            <source>Missing: {fields}</source>
            <translation>缺少：{fields}</translation>
        </message>
    </context>
    <context>
        <name>PreviewDialog</name>
        <message>
            <source>Print preview</source>
            <translation>打印预览</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Save as PDF...</source>
            <translation>另存为 PDF…</translation>
        </message>
        <message>
            <source>Print...</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Page {number} of {count}</source>
            <translation>第 {number} 页，共 {count} 页</translation>
        </message>
        <message>
            <source>Laying out...</source>
            <translation>正在排版…</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>已存为 {name}。</translation>
        </message>
        <message>
            <source>This computer knows no printer: add one in its settings, or save as PDF.</source>
            <translation>此电脑没有打印机：请在系统设置中添加，或另存为 PDF。</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) went to the printer.</source>
            <translation>
                <numerusform>已将 %n 页送往打印机。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PriceListList</name>
        <message>
            <source>Price lists</source>
            <translation>价目表</translation>
        </message>
        <message>
            <source>New price list</source>
            <translation>新建价目表</translation>
        </message>
        <message>
            <source>No price lists yet</source>
            <translation>还没有价目表</translation>
        </message>
        <message>
            <source>Prices for an account, a level or everybody, by quantity and for a time; a quote takes the best.</source>
            <translation>为某个客户、某个级别或所有客户设定价格，可按数量和有效期区分；报价自动采用最优价格。</translation>
        </message>
    </context>
    <context>
        <name>PricesTab</name>
        <message>
            <source>No prices yet. Add a product with its price, and once more for larger quantities.</source>
            <translation>还没有价目。请添加产品及其价格；大批量价格可再添加一条。</translation>
        </message>
    </context>
    <context>
        <name>ProductList</name>
        <message>
            <source>Products</source>
            <translation>产品</translation>
        </message>
        <message>
            <source>New product</source>
            <translation>新建产品</translation>
        </message>
        <message>
            <source>No products yet</source>
            <translation>还没有产品</translation>
        </message>
        <message>
            <source>What you sell belongs here. Import your price list with Ctrl+I or make the first product.</source>
            <translation>您销售的产品都在这里。可用 Ctrl+I 导入价目表，或新建第一个产品。</translation>
        </message>
    </context>
    <context>
        <name>ProfileFiles</name>
        <message>
            <source>Save profile</source>
            <translation>保存方案</translation>
        </message>
        <message>
            <source>Load profile</source>
            <translation>载入方案</translation>
        </message>
        <message>
            <source>The profile is saved as {name}.</source>
            <translation>方案已保存为 {name}。</translation>
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
        <name>QuantityEditor</name>
        <message>
            <source>Enter a number, such as 12.5.</source>
            <translation>请输入数字，如 12.5。</translation>
        </message>
    </context>
    <context>
        <name>QuarantineDialog</name>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Why it was kept back</source>
            <translation>保留原因</translation>
        </message>
        <message>
            <source>Rows kept back</source>
            <translation>待处理的行</translation>
        </message>
        <message>
            <source>Correct the marked cells, then import the rows again. What you type is kept.</source>
            <translation>请更正标出的单元格，然后重新导入。已输入的内容会保留。</translation>
        </message>
        <message>
            <source>Find in the chosen column (empty: empty cells)</source>
            <translation>在所选列中查找（留空则匹配空单元格）</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>替换为</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Import again</source>
            <translation>重新导入</translation>
        </message>
        <message>
            <source>Discard these rows...</source>
            <translation>放弃这些行…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>No row is kept back</source>
            <translation>没有待处理的行</translation>
        </message>
        <message>
            <source>Rows that an import cannot read wait here with the reason, until they are corrected.</source>
            <translation>导入时无法识别的行会连同原因留在这里，更正后可重新导入。</translation>
        </message>
        <message>
            <source>{name} ({count})</source>
            <translation>{name}（{count}）</translation>
        </message>
        <message>
            <source>Choose a cell of the column first.</source>
            <translation>请先选中该列的一个单元格。</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) changed.</source>
            <translation>
                <numerusform>已更改 %n 个单元格。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) imported.</source>
            <translation>
                <numerusform>已导入 %n 行。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source> %n still kept back, with the reason beside it.</source>
            <translation>
                <numerusform>仍有 %n 行待处理，原因见该行。</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message numerus="yes">
            <source>Discard %n row(s)?</source>
            <translation>
                <numerusform>放弃 %n 行吗？</numerusform>
            </translation>
        </message>
        <message>
            <source>They leave the quarantine without being imported. Undo brings them back.</source>
            <translation>这些行将不导入并移出待处理区；可用撤销恢复。</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃</translation>
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
        <name>QuestionsDialog</name>
        <message>
            <source>Questions on visits</source>
            <translation>拜访问题</translation>
        </message>
        <message>
            <source>Visits with the purpose</source>
            <translation>拜访目的</translation>
        </message>
        <message>
            <source>Question in Chinese</source>
            <translation>中文问题</translation>
        </message>
        <message>
            <source>Question in English</source>
            <translation>英文问题</translation>
        </message>
        <message>
            <source>Kind of answer</source>
            <translation>回答方式</translation>
        </message>
        <message>
            <source>Options, with a comma between</source>
            <translation>选项（用逗号分隔）</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>是或否</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>选择</translation>
        </message>
        <message>
            <source>Must be answered</source>
            <translation>必须回答</translation>
        </message>
        <message>
            <source>Add a question</source>
            <translation>添加问题</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Questions saved.</source>
            <translation>问题已保存。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>Queue</name>
        <message>
            <source>Paused, {time} left</source>
            <translation>暂停，剩 {time}</translation>
        </message>
        <message>
            <source>{time} over</source>
            <translation>超时 {time}</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>剩 {time}</translation>
        </message>
    </context>
    <context>
        <name>QueueBoard</name>
        <message>
            <source>Received</source>
            <translation>已受理</translation>
        </message>
        <message>
            <source>Triaged</source>
            <translation>已分级</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>已派单</translation>
        </message>
        <message>
            <source>In hand</source>
            <translation>处理中</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>待客户</translation>
        </message>
        <message>
            <source>Remedy</source>
            <translation>补救</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>已解决</translation>
        </message>
    </context>
    <context>
        <name>QueueKeys</name>
        <message numerus="yes">
            <source>%n complaint(s) moved on.</source>
            <translation>
                <numerusform>%n 件投诉已推进。</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>QuickLine</name>
        <message>
            <source>Tomorrow 15:00 call about the quote #account @colleague !high</source>
            <translation>明天15:00 电话沟通报价 #客户 @同事 !高</translation>
        </message>
        <message>
            <source>New task in one line</source>
            <translation>一行新建任务</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Task added: {title}</source>
            <translation>已添加：{title}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>QuoteList</name>
        <message>
            <source>Quotes</source>
            <translation>报价</translation>
        </message>
        <message>
            <source>New quote</source>
            <translation>新建报价</translation>
        </message>
        <message>
            <source>No quotes yet</source>
            <translation>还没有报价</translation>
        </message>
        <message>
            <source>Offers to your accounts belong here. Write the first one, or start it from a deal.</source>
            <translation>给客户的报价放在这里。可以直接新建，也可以从商机开始。</translation>
        </message>
    </context>
    <context>
        <name>RadarDialog</name>
        <message>
            <source>Hold radar</source>
            <translation>收回预警</translation>
        </message>
        <message>
            <source>Falling back to the pool</source>
            <translation>即将收回的客户</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 天</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 天</translation>
        </message>
        <message>
            <source>90 days</source>
            <translation>90 天</translation>
        </message>
        <message>
            <source>Log a follow-up...</source>
            <translation>记录跟进…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Nothing falls back</source>
            <translation>没有即将收回的客户</translation>
        </message>
        <message>
            <source>All accounts that you hold from a pool are safe in this time.</source>
            <translation>您从公海领取的客户在此期间都不会被收回。</translation>
        </message>
        <message numerus="yes">
            <source>%n account(s)</source>
            <translation>
                <numerusform>%n 个客户</numerusform>
            </translation>
        </message>
        <message>
            <source>Account</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Falls back</source>
            <translation>收回日期</translation>
        </message>
        <message>
            <source>Days left</source>
            <translation>剩余</translation>
        </message>
        <message>
            <source>What keeps it</source>
            <translation>如何保留</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>公海</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>已到期</translation>
        </message>
        <message>
            <source>a follow-up</source>
            <translation>跟进一次</translation>
        </message>
        <message>
            <source>a won deal</source>
            <translation>赢得一个商机</translation>
        </message>
        <message>
            <source> and </source>
            <translation> + </translation>
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
        <name>RateList</name>
        <message>
            <source>Exchange rates</source>
            <translation>汇率</translation>
        </message>
        <message>
            <source>New rate</source>
            <translation>新建汇率</translation>
        </message>
        <message>
            <source>No exchange rates yet</source>
            <translation>还没有汇率</translation>
        </message>
        <message>
            <source>What a unit of another currency is worth belongs here, from a day on; nothing is converted without it.</source>
            <translation>这里记录自某日起外币一个单位的价值；没有汇率就不会折算。</translation>
        </message>
    </context>
    <context>
        <name>ReachEditor</name>
        <message>
            <source>Call</source>
            <translation>拨打</translation>
        </message>
        <message>
            <source>Write a mail</source>
            <translation>写邮件</translation>
        </message>
        <message>
            <source>Open the site</source>
            <translation>打开网站</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copied {text}.</source>
            <translation>已复制 {text}。</translation>
        </message>
        <message>
            <source>No program here opens this; copy it instead.</source>
            <translation>本机没有可打开它的程序，请复制后使用。</translation>
        </message>
    </context>
    <context>
        <name>ReadingRow</name>
        <message>
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Separator</source>
            <translation>分隔符</translation>
        </message>
        <message>
            <source>Heading row</source>
            <translation>表头行</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Comma</source>
            <translation>逗号</translation>
        </message>
        <message>
            <source>Semicolon</source>
            <translation>分号</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>制表符</translation>
        </message>
        <message>
            <source>Vertical bar</source>
            <translation>竖线</translation>
        </message>
    </context>
    <context>
        <name>ReceiptList</name>
        <message>
            <source>Owed, not due</source>
            <translation>未到期应收</translation>
        </message>
        <message>
            <source>1 to 30 days late</source>
            <translation>逾期 1–30 天</translation>
        </message>
        <message>
            <source>31 to 60 days late</source>
            <translation>逾期 31–60 天</translation>
        </message>
        <message>
            <source>61 to 90 days late</source>
            <translation>逾期 61–90 天</translation>
        </message>
        <message>
            <source>Over 90 days late</source>
            <translation>逾期 90 天以上</translation>
        </message>
        <message>
            <source>Receipts</source>
            <translation>回款</translation>
        </message>
        <message>
            <source>New receipt</source>
            <translation>新建回款</translation>
        </message>
        <message>
            <source>No receipts yet</source>
            <translation>还没有回款</translation>
        </message>
        <message>
            <source>Money that is expected and that came in belongs here. Note it from its order.</source>
            <translation>计划和已到账的款项放在这里，请在订单中登记。</translation>
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
            <source>Files</source>
            <translation>附件</translation>
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
        <name>ReminderDialog</name>
        <message>
            <source>Reminders</source>
            <translation>提醒</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>In 10 minutes</source>
            <translation>10 分钟后</translation>
        </message>
        <message>
            <source>In an hour</source>
            <translation>1 小时后</translation>
        </message>
        <message>
            <source>Dismiss all</source>
            <translation>全部忽略</translation>
        </message>
        <message>
            <source>Due now</source>
            <translation>现在到期</translation>
        </message>
    </context>
    <context>
        <name>Reminders</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>Task due</source>
            <translation>任务到期</translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>Report</source>
            <translation>汇报</translation>
        </message>
        <message>
            <source>What came of the visit to {name}</source>
            <translation>拜访“{name}”的结果</translation>
        </message>
        <message>
            <source>Result *</source>
            <translation>结果 *</translation>
        </message>
        <message>
            <source>Next action</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Friday 10:00 send the offer</source>
            <translation>周五10点 发报价</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>The next action becomes a task with its date.</source>
            <translation>下一步会成为带日期的任务。</translation>
        </message>
        <message>
            <source>The visit to {name} is reported.</source>
            <translation>已汇报对“{name}”的拜访。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>ResultTab</name>
        <message>
            <source>Orders count from the start until 30 days after the end. Intervals hold the true value in 95 of 100 cases (Wilson; difference by Newcombe). Without a control group no effect is claimed.</source>
            <translation>订单统计自活动开始至结束后 30 天。区间的置信度为 95%（Wilson；差异用 Newcombe 法）。没有对照组则不下效果结论。</translation>
        </message>
        <message>
            <source>This campaign has not begun; its figures stand here from its first day.</source>
            <translation>活动尚未开始；自开始之日起在此显示成果。</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>No effect is claimed: nobody was reached yet, or there is no control group.</source>
            <translation>不下效果结论：尚未触达任何人，或没有对照组。</translation>
        </message>
        <message>
            <source>The difference from the control group may be chance.</source>
            <translation>与对照组的差异可能出于偶然。</translation>
        </message>
        <message>
            <source>{points} more in 100 ordered than in the control group.</source>
            <translation>每 100 位中比对照组多 {points} 位下单。</translation>
        </message>
        <message>
            <source>{points} fewer in 100 ordered than in the control group.</source>
            <translation>每 100 位中比对照组少 {points} 位下单。</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>已触达</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已响应</translation>
        </message>
        <message>
            <source>Response rate</source>
            <translation>响应率</translation>
        </message>
        <message>
            <source>Leads from it</source>
            <translation>带来的线索</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>触达后下单客户</translation>
        </message>
        <message>
            <source>Their orders</source>
            <translation>订单金额</translation>
        </message>
        <message>
            <source>Orders from its deals</source>
            <translation>所属商机的订单</translation>
        </message>
        <message>
            <source>Their amount</source>
            <translation>商机订单金额</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>成本</translation>
        </message>
        <message>
            <source>Cost for each answer</source>
            <translation>每次响应成本</translation>
        </message>
        <message>
            <source>Control group</source>
            <translation>对照组</translation>
        </message>
        <message>
            <source>Ordered: reached</source>
            <translation>下单占比：触达组</translation>
        </message>
        <message>
            <source>Ordered: control group</source>
            <translation>下单占比：对照组</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>More for each contact</source>
            <translation>每位增收</translation>
        </message>
        <message>
            <source>{share} ({low} to {high})</source>
            <translation>{share} ({low} ~ {high})</translation>
        </message>
    </context>
    <context>
        <name>RiskDialog</name>
        <message>
            <source>Settle these first</source>
            <translation>优先解决</translation>
        </message>
        <message>
            <source>By Friday</source>
            <translation>周五前</translation>
        </message>
        <message>
            <source>In 30 days</source>
            <translation>30 天内</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Assume these</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>Assumed: off the expected revenue, twice as much after 30 days</source>
            <translation>假设：从预计收入中扣减，30 天后加倍</translation>
        </message>
        <message>
            <source>No deal or contract stands behind an open complaint here</source>
            <translation>这里没有受未结投诉影响的商机或合同</translation>
        </message>
        <message>
            <source>Contract ends</source>
            <translation>合同到期</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>投诉</translation>
        </message>
        <message>
            <source>{risk} of {worth} expected revenue is at risk behind open complaints; the next to close comes first</source>
            <translation>预期收入 {worth} 中有 {risk} 因未结投诉面临风险；最先到期的在前</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>严重度</translation>
        </message>
        <message>
            <source>Deal</source>
            <translation>商机</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>预计成交</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>预计收入</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>风险金额</translation>
        </message>
    </context>
    <context>
        <name>RiskLine</name>
        <message>
            <source>Open complaints take {risk} off what their customers' deals are weighted at.</source>
            <translation>未结投诉从相应客户的商机加权金额中扣减 {risk}。</translation>
        </message>
        <message>
            <source>No open complaint stands behind a deal of this period.</source>
            <translation>本期商机的客户没有未结投诉。</translation>
        </message>
        <message>
            <source>Assumed: {each}; twice as much after {days} days.</source>
            <translation>假设：{each}；满 {days} 天后加倍。</translation>
        </message>
        <message>
            <source>Settle first, or assume otherwise...</source>
            <translation>优先处理或修改假设…</translation>
        </message>
    </context>
    <context>
        <name>RowsDialog</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>the first {n} are shown</source>
            <translation>仅显示前 {n} 行</translation>
        </message>
        <message>
            <source>Copy as table</source>
            <translation>复制为表格</translation>
        </message>
        <message>
            <source>Export as CSV...</source>
            <translation>导出为 CSV…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>RuleEditor</name>
        <message>
            <source>Once</source>
            <translation>不重复</translation>
        </message>
        <message>
            <source>Another rule...</source>
            <translation>其他规则…</translation>
        </message>
    </context>
    <context>
        <name>RulesForm</name>
        <message>
            <source>orders earn none</source>
            <translation>订单不积分</translation>
        </message>
        <message>
            <source>for ever</source>
            <translation>永久有效</translation>
        </message>
        <message>
            <source>A point for every</source>
            <translation>每消费多少得 1 积分</translation>
        </message>
        <message>
            <source>Points can be spent for (days)</source>
            <translation>积分有效期（天）</translation>
        </message>
        <message>
            <source>Points count toward a tier for (days)</source>
            <translation>等级周期（天）</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Saved as {path}.</source>
            <translation>已保存为 {path}。</translation>
        </message>
    </context>
    <context>
        <name>ScoreCard</name>
        <message>
            <source>Judge the risk yourself...</source>
            <translation>自行判断风险…</translation>
        </message>
        <message>
            <source>Trust the scoring again</source>
            <translation>恢复系统评分</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Risk: {band}</source>
            <translation>流失风险：{band}</translation>
        </message>
        <message>
            <source>Class {abc}</source>
            <translation>{abc} 类</translation>
        </message>
        <message>
            <source>Take the proposed stage: {stage}</source>
            <translation>采纳建议阶段：{stage}</translation>
        </message>
        <message>
            <source>Of the accounts judged {band}, {share} really left</source>
            <translation>评为“{band}”的客户实际流失 {share}</translation>
        </message>
        <message>
            <source>Revenue so far {money} · lifetime value {value} · as of {day}</source>
            <translation>累计销售额 {money} · 终身价值 {value} · 截至 {day}</translation>
        </message>
        <message>
            <source>{name} judged so until {day}: {reason} (the scoring says {band})</source>
            <translation>{name}判断，有效至 {day}：{reason}（系统评为{band}）</translation>
        </message>
        <message>
            <source>Speaks for staying:
{reasons}</source>
            <translation>留存的迹象：
{reasons}</translation>
        </message>
        <message>
            <source>Make a task</source>
            <translation>建任务</translation>
        </message>
        <message>
            <source>Task made: {title}</source>
            <translation>已建任务：{title}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>How likely is {name} to leave?</source>
            <translation>{name}流失的可能性有多大？</translation>
        </message>
        <message>
            <source>Judge</source>
            <translation>判断</translation>
        </message>
        <message>
            <source>Your judgement counts in lists and on Today until the day; the scoring's is kept beside it.</source>
            <translation>在有效期内，列表和今日页按您的判断显示；系统评分同时保留。</translation>
        </message>
        <message>
            <source>Your judgement of {name} counts.</source>
            <translation>已按您对{name}的判断显示。</translation>
        </message>
        <message>
            <source>The scoring of {name} counts again.</source>
            <translation>{name}恢复为系统评分。</translation>
        </message>
    </context>
    <context>
        <name>SegmentButton</name>
        <message>
            <source>Segments</source>
            <translation>分群</translation>
        </message>
        <message>
            <source>Kept filters, with how many records stand in each</source>
            <translation>已保存的筛选及各自的记录数</translation>
        </message>
        <message>
            <source>No segments yet</source>
            <translation>还没有分群</translation>
        </message>
        <message>
            <source>Keep what is typed...</source>
            <translation>将当前筛选条件存为分群…</translation>
        </message>
        <message numerus="yes">
            <source>Keep the %n selected as a fixed set...</source>
            <translation>
                <numerusform>将所选 %n 条存为固定名单…</numerusform>
            </translation>
        </message>
        <message>
            <source>Edit segments...</source>
            <translation>编辑分群…</translation>
        </message>
        <message>
            <source>Keep this filter as a segment</source>
            <translation>将此筛选存为分群</translation>
        </message>
        <message>
            <source>Keep the selection as a segment</source>
            <translation>将所选记录存为分群</translation>
        </message>
        <message>
            <source>Segment {name} kept.</source>
            <translation>已保存分群“{name}”。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
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
            <source>The firm's own</source>
            <translation>企业设置</translation>
        </message>
        <message>
            <source>Fields of your own</source>
            <translation>自定义字段</translation>
        </message>
        <message>
            <source>What accounts, contacts, leads, deals and complaints have beside the usual; for admins.</source>
            <translation>客户、联系人、线索、商机和投诉在标准字段之外的内容；由管理员设置。</translation>
        </message>
        <message>
            <source>Edit fields...</source>
            <translation>编辑字段…</translation>
        </message>
        <message>
            <source>Loyalty programme</source>
            <translation>会员计划</translation>
        </message>
        <message>
            <source>Tiers, what earns a point and how long points last; for admins.</source>
            <translation>会员等级、积分规则与有效期；由管理员设置。</translation>
        </message>
        <message>
            <source>Pools</source>
            <translation>公海</translation>
        </message>
        <message>
            <source>When accounts fall back, and who may claim how many; for managers.</source>
            <translation>客户何时收回、每人可领取多少；由主管设置。</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Words that records are marked with, and how many bear each.</source>
            <translation>标记记录的词，以及各有多少条记录。</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>分群</translation>
        </message>
        <message>
            <source>Kept filters and fixed sets, and how many stand in each.</source>
            <translation>保存的筛选和固定名单，以及各有多少条记录。</translation>
        </message>
        <message>
            <source>Edit...</source>
            <translation>编辑…</translation>
        </message>
        <message>
            <source>Data on this computer</source>
            <translation>本机数据</translation>
        </message>
        <message>
            <source>Calendar server</source>
            <translation>日历服务器</translation>
        </message>
        <message>
            <source>Your tasks and visits in any CalDAV calendar, and back.</source>
            <translation>您的任务和拜访与任意 CalDAV 日历双向同步。</translation>
        </message>
        <message>
            <source>Connect...</source>
            <translation>连接…</translation>
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
        <name>Shelf</name>
        <message>
            <source>Pools and their rules</source>
            <translation>公海与规则</translation>
        </message>
        <message>
            <source>0 days switches a rule off. Who holds an account falls back by the new rules at once.</source>
            <translation>填 0 天表示不启用该规则。保存后，已领取客户的收回时间立即按新规则计算。</translation>
        </message>
        <message>
            <source>New pool</source>
            <translation>新建公海</translation>
        </message>
        <message>
            <source>No pools yet</source>
            <translation>还没有公海</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Words that records are marked with; filter by them with tag:name.</source>
            <translation>用来标记记录的词；可用 标签:名称 筛选。</translation>
        </message>
        <message>
            <source>New tag</source>
            <translation>新建标签</translation>
        </message>
        <message>
            <source>No tags yet</source>
            <translation>还没有标签</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>分群</translation>
        </message>
        <message>
            <source>A live segment follows its query; a fixed one keeps who stands in it. Lists make new ones.</source>
            <translation>动态分群随条件变化；固定分群保留当前成员。可在列表中新建。</translation>
        </message>
        <message>
            <source>No segments yet</source>
            <translation>还没有分群</translation>
        </message>
        <message>
            <source>Make it a fixed set</source>
            <translation>转为固定分群</translation>
        </message>
        <message>
            <source>off</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>fixed</source>
            <translation>固定</translation>
        </message>
    </context>
    <context>
        <name>ShelfDialog</name>
        <message>
            <source>Put away</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>已完成。</translation>
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
        <name>SignInDialog</name>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Sign in to your firm's server</source>
            <translation>登录公司服务器</translation>
        </message>
        <message>
            <source>You get these from your administrator. What is on this computer is sent there too.</source>
            <translation>以下信息由管理员提供。本机上的数据也会发送到服务器。</translation>
        </message>
        <message>
            <source>Server address</source>
            <translation>服务器地址</translation>
        </message>
        <message>
            <source>User</source>
            <translation>用户名</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>CA file of your firm (only if your administrator gave you one)</source>
            <translation>公司 CA 文件（仅在管理员提供时填写）</translation>
        </message>
        <message>
            <source>Choose...</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Sign in and sync</source>
            <translation>登录并同步</translation>
        </message>
        <message>
            <source>Choose the CA file</source>
            <translation>选择 CA 文件</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
            <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>请填写此项。</translation>
        </message>
        <message>
            <source>Signing in...</source>
            <translation>正在登录…</translation>
        </message>
    </context>
    <context>
        <name>Snooze</name>
        <message>
            <source>Tomorrow</source>
            <translation>明天</translation>
        </message>
        <message>
            <source>In two days</source>
            <translation>后天</translation>
        </message>
        <message>
            <source>Next Monday</source>
            <translation>下周一</translation>
        </message>
        <message>
            <source>In a week</source>
            <translation>一周后</translation>
        </message>
        <message>
            <source>Pick a day...</source>
            <translation>选择日期…</translation>
        </message>
        <message>
            <source>Put off: {name}</source>
            <translation>推迟：{name}</translation>
        </message>
        <message>
            <source>Put off</source>
            <translation>推迟</translation>
        </message>
    </context>
    <context>
        <name>SourceWords</name>
        <message>
            <source>from {file}, row {row}</source>
            <translation>来自 {file} 第 {row} 行</translation>
        </message>
        <message>
            <source>merged from {name}</source>
            <translation>由“{name}”合并而来</translation>
        </message>
        <message>
            <source>{verb}, by {who}</source>
            <translation>{verb}（{who}）</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>confirmed by {who}</source>
            <translation>由 {who} 确认</translation>
        </message>
        <message>
            <source>when it was made</source>
            <translation>新建时填写</translation>
        </message>
        <message>
            <source>when it was made, by {who}</source>
            <translation>新建时由 {who} 填写</translation>
        </message>
    </context>
    <context>
        <name>StageForm</name>
        <message>
            <source>Must be filled to come in</source>
            <translation>进入前必填</translation>
        </message>
        <message>
            <source>Must be filled to go on</source>
            <translation>离开前必填</translation>
        </message>
        <message>
            <source>Tasks made on entry: one a line, with the days at its end</source>
            <translation>进入时生成的任务：每行一个，末尾写几天内完成</translation>
        </message>
        <message>
            <source>Send the documents 3</source>
            <translation>发送资料 3</translation>
        </message>
    </context>
    <context>
        <name>StepsTab</name>
        <message>
            <source>Days after it begins</source>
            <translation>触发后天数</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>要做的事</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>英文</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Who does it</source>
            <translation>执行人</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>添加步骤</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Save the steps</source>
            <translation>保存步骤</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Account owner</source>
            <translation>客户负责人</translation>
        </message>
        <message>
            <source>Day {days}</source>
            <translation>第 {days} 天</translation>
        </message>
        <message>
            <source>Edit message...</source>
            <translation>编辑消息…</translation>
        </message>
        <message>
            <source>Write a message...</source>
            <translation>撰写消息…</translation>
        </message>
        <message>
            <source>New message</source>
            <translation>新消息</translation>
        </message>
        <message>
            <source>Steps saved; accounts that are cared for already keep their tasks.</source>
            <translation>步骤已保存；正在执行的客户保留原有任务。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>SurveyTab</name>
        <message>
            <source>No answers yet</source>
            <translation>还没有问卷回答</translation>
        </message>
        <message>
            <source>What this customer answers in surveys stands here with score and remark, the newest first.</source>
            <translation>该客户的问卷回答、评分和意见会按时间倒序显示在这里。</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Survey</source>
            <translation>问卷</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>意见</translation>
        </message>
    </context>
    <context>
        <name>SyncBand</name>
        <message>
            <source>Open Sync</source>
            <translation>打开同步</translation>
        </message>
        <message>
            <source>Changed by {who} on {device}, {time}</source>
            <translation>{who}于{time}在“{device}”上修改</translation>
        </message>
        <message>
            <source>Changed elsewhere by {who}, {time}</source>
            <translation>{who} 在其他电脑上修改，{time}</translation>
        </message>
        <message>
            <source>Changed on another computer, {time}</source>
            <translation>在其他电脑上修改，{time}</translation>
        </message>
        <message>
            <source>Waits to go to the server: {verb}, {time}</source>
            <translation>等待发送到服务器：{verb}，{time}</translation>
        </message>
        <message>
            <source>Held back on this computer: {verb}, {time}</source>
            <translation>暂缓，仅在本机：{verb}，{time}</translation>
        </message>
        <message>
            <source>The server refused: {verb}, {time}</source>
            <translation>服务器已拒绝：{verb}，{time}</translation>
        </message>
        <message>
            <source>Two people changed this record ({time}); one of the values waits for a decision.</source>
            <translation>两人修改了此记录（{time}），有一个值等待处理。</translation>
        </message>
    </context>
    <context>
        <name>SyncBoard</name>
        <message>
            <source>Close the preview</source>
            <translation>关闭预览</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>冲突</translation>
        </message>
        <message>
            <source>Refused by the server</source>
            <translation>被服务器拒绝</translation>
        </message>
        <message>
            <source>Waiting to go</source>
            <translation>等待发送</translation>
        </message>
        <message>
            <source>Nothing waits: everything you did is on the server.</source>
            <translation>没有待发送的内容：您的所有修改都已在服务器上。</translation>
        </message>
        <message>
            <source>Last syncs</source>
            <translation>最近同步</translation>
        </message>
        <message>
            <source>No sync yet; press Sync now.</source>
            <translation>尚未同步，请点击“立即同步”。</translation>
        </message>
        <message>
            <source>Only the newest {n} are shown.</source>
            <translation>仅显示最新的 {n} 条。</translation>
        </message>
        <message>
            <source>Only the first {n} of {all} fields are shown.</source>
            <translation>仅显示 {all} 个字段中的前 {n} 个。</translation>
        </message>
        <message>
            <source>No field that is here would change.</source>
            <translation>本机上没有字段会改变。</translation>
        </message>
        <message numerus="yes">
            <source>%n more are not shown.</source>
            <translation>
                <numerusform>另有 %n 条未显示。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n records</source>
            <translation>
                <numerusform>%n 条记录</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncCentre</name>
        <message>
            <source>Synced: {sent} sent, {received} received.</source>
            <translation>已同步：发送 {sent} 条，接收 {received} 条。</translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts wait for you on the Sync page.</source>
            <translation>
                <numerusform>同步页上有 %n 个冲突等待处理。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were refused; see the Sync page.</source>
            <translation>
                <numerusform>%n 项修改被拒绝，请查看同步页。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncFoot</name>
        <message>
            <source>Stop the sync</source>
            <translation>停止同步</translation>
        </message>
        <message>
            <source>Stopping...</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <source>Sample firm: its key lies beside the data</source>
            <translation>示例公司：密钥与数据放在一起</translation>
        </message>
        <message>
            <source>Last synced: {time}</source>
            <translation>上次同步：{time}</translation>
        </message>
    </context>
    <context>
        <name>SyncMarks</name>
        <message>
            <source>Waits to go to the server</source>
            <translation>待发送到服务器</translation>
        </message>
        <message>
            <source>Held back on this computer</source>
            <translation>已在本机暂缓</translation>
        </message>
        <message>
            <source>Refused by the server; see the Sync page</source>
            <translation>被服务器拒绝，请查看同步页</translation>
        </message>
        <message>
            <source>In conflict; see the Sync page</source>
            <translation>存在冲突，请查看同步页</translation>
        </message>
    </context>
    <context>
        <name>SyncPage</name>
        <message>
            <source>Sync</source>
            <translation>同步</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Shows what a sync would do; nothing changes.</source>
            <translation>显示同步会做什么，不做任何更改。</translation>
        </message>
        <message>
            <source>This copy works alone</source>
            <translation>本机独立工作</translation>
        </message>
        <message>
            <source>Sign in to your firm's server, and your colleagues and you share accounts, deals and complaints.</source>
            <translation>登录公司服务器后，您和同事即可共享客户、商机和投诉。</translation>
        </message>
        <message>
            <source>Sign in...</source>
            <translation>登录…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>立即同步</translation>
        </message>
    </context>
    <context>
        <name>SyncWords</name>
        <message>
            <source>On this computer only</source>
            <translation>仅保存在本机</translation>
        </message>
        <message>
            <source>Offline since {time}</source>
            <translation>{time} 起离线</translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts</source>
            <translation>
                <numerusform>%n 个冲突</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n 项被拒</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n 项待发送</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n held back</source>
            <translation>
                <numerusform>%n 项暂缓</numerusform>
            </translation>
        </message>
        <message>
            <source>Synced</source>
            <translation>已同步</translation>
        </message>
        <message>
            <source>Starting...</source>
            <translation>正在开始…</translation>
        </message>
        <message>
            <source>Signing in</source>
            <translation>正在登录</translation>
        </message>
        <message>
            <source>Asking the server</source>
            <translation>正在询问服务器</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>正在发送</translation>
        </message>
        <message>
            <source>Receiving</source>
            <translation>正在接收</translation>
        </message>
        <message>
            <source>Writing what came</source>
            <translation>正在写入</translation>
        </message>
        <message>
            <source>Comparing both sides</source>
            <translation>正在核对两边</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>Making it searchable</source>
            <translation>正在建立搜索</translation>
        </message>
        <message>
            <source>Not compared with the server yet</source>
            <translation>尚未与服务器核对</translation>
        </message>
        <message>
            <source>Verified: {count} records identical at {time}</source>
            <translation>已核对：{time} 共 {count} 条记录一致</translation>
        </message>
        <message>
            <source>{count} records were compared at {time}, and some differ</source>
            <translation>{time} 核对了 {count} 条记录，部分不一致</translation>
        </message>
        <message>
            <source>{n} sent</source>
            <translation>发送 {n}</translation>
        </message>
        <message>
            <source>{n} received</source>
            <translation>接收 {n}</translation>
        </message>
        <message>
            <source>{n} merged</source>
            <translation>合并 {n}</translation>
        </message>
        <message numerus="yes">
            <source>%n accounts left your reach</source>
            <translation>
                <numerusform>%n 个客户已移出</numerusform>
            </translation>
        </message>
        <message>
            <source>A sync would send {sent} records and receive {received}.</source>
            <translation>同步将发送 {sent} 条记录，接收 {received} 条。</translation>
        </message>
        <message numerus="yes">
            <source>It would make %n conflicts.</source>
            <translation>
                <numerusform>将产生 %n 个冲突。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The server would refuse %n changes.</source>
            <translation>
                <numerusform>服务器将拒绝 %n 项修改。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n accounts would leave this computer.</source>
            <translation>
                <numerusform>%n 个客户将从本机移除。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TakeApartDialog</name>
        <message>
            <source>Take a merge apart</source>
            <translation>拆分合并</translation>
        </message>
        <message>
            <source>Take {lose} out of {keep} again?</source>
            <translation>将“{lose}”从“{keep}”中拆分出来？</translation>
        </message>
        <message>
            <source>Take apart</source>
            <translation>拆分</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>{lose} is back.</source>
            <translation>“{lose}”已恢复。</translation>
        </message>
        <message>
            <source>{lose} is back; what was edited in {keep} since the merge stays there.</source>
            <translation>“{lose}”已恢复；合并后对“{keep}”的修改仍然保留。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Both records come back with their own values and with everything that was theirs.</source>
            <translation>两条记录将恢复各自的值和各自的关联记录。</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) were added since. Tick those that belong to {lose}; the others stay with {keep}.</source>
            <translation>
                <numerusform>合并后新增了 %n 条记录。请勾选属于“{lose}”的，其余留在“{keep}”。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TakeOut</name>
        <message>
            <source>Where to put the take-out</source>
            <translation>全部导出到哪里</translation>
        </message>
        <message>
            <source>Baifang take-out</source>
            <translation>拜访全部数据</translation>
        </message>
        <message>
            <source>Taking everything out; you can go on working.</source>
            <translation>正在导出全部数据；您可以继续工作。</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) taken out to {name}.</source>
            <translation>
                <numerusform>已将 %n 条记录导出到 {name}。</numerusform>
            </translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
    </context>
    <context>
        <name>TargetDialog</name>
        <message>
            <source>The whole firm</source>
            <translation>全公司</translation>
        </message>
        <message>
            <source>Change the target</source>
            <translation>修改目标</translation>
        </message>
        <message>
            <source>Set a target</source>
            <translation>设定目标</translation>
        </message>
        <message>
            <source>Set target</source>
            <translation>设定目标</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>What counts</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>How much</source>
            <translation>目标值</translation>
        </message>
    </context>
    <context>
        <name>Targets</name>
        <message>
            <source>Who</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>What counts</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>完成率</translation>
        </message>
        <message>
            <source>On pace</source>
            <translation>应达进度</translation>
        </message>
        <message>
            <source>Will be</source>
            <translation>预计达成</translation>
        </message>
        <message>
            <source>Handed out</source>
            <translation>已分解到人</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>The whole firm</source>
            <translation>全公司</translation>
        </message>
    </context>
    <context>
        <name>TargetsPart</name>
        <message>
            <source>Set a target...</source>
            <translation>设定目标…</translation>
        </message>
        <message>
            <source>Change...</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Rows behind it</source>
            <translation>查看明细</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Amber: behind an even course.</source>
            <translation>橙色：落后于均匀进度。</translation>
        </message>
        <message>
            <source>No targets in this period</source>
            <translation>本期还没有目标</translation>
        </message>
        <message>
            <source>Set what a person, a team or the firm is to reach; what is reached is always counted.</source>
            <translation>为个人、团队或全公司设定目标；完成值始终由实际数据计算。</translation>
        </message>
        <message>
            <source>Remove the target of {name}?</source>
            <translation>移除“{name}”的目标？</translation>
        </message>
        <message>
            <source>All its versions go. You can undo this.</source>
            <translation>其所有版本都会移除，可以撤销。</translation>
        </message>
        <message>
            <source>The target is removed.</source>
            <translation>目标已移除。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>TaskGroups</name>
        <message>
            <source>Overdue</source>
            <translation>逾期</translation>
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
            <source>Later</source>
            <translation>以后</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>无日期</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>等待</translation>
        </message>
    </context>
    <context>
        <name>TaskList</name>
        <message>
            <source>Tasks</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>新建任务</translation>
        </message>
        <message>
            <source>No tasks yet</source>
            <translation>还没有任务</translation>
        </message>
        <message>
            <source>Type what is to be done into the line above, with a day and an account.</source>
            <translation>在上面一行输入要做的事，可带日期和客户。</translation>
        </message>
        <message>
            <source>By date</source>
            <translation>按日期</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Nothing to do here</source>
            <translation>这里没有待办</translation>
        </message>
        <message>
            <source>Add a task</source>
            <translation>添加任务</translation>
        </message>
        <message>
            <source>Change the selected...</source>
            <translation>修改所选…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Put off...</source>
            <translation>推迟…</translation>
        </message>
    </context>
    <context>
        <name>TaskPane</name>
        <message>
            <source>Parts</source>
            <translation>子任务</translation>
        </message>
        <message>
            <source>Waits for...</source>
            <translation>等待…</translation>
        </message>
        <message>
            <source>{name} gave you this task.</source>
            <translation>{name} 交办给您的任务。</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>接受</translation>
        </message>
        <message>
            <source>Return...</source>
            <translation>退回…</translation>
        </message>
        <message>
            <source>{name} has accepted it.</source>
            <translation>{name} 已接受。</translation>
        </message>
        <message>
            <source>{name} has not accepted it yet.</source>
            <translation>{name} 尚未接受。</translation>
        </message>
        <message>
            <source>Waits until {name} is won.</source>
            <translation>等待“{name}”赢单。</translation>
        </message>
        <message>
            <source>Waits until {name} is won, lost or void.</source>
            <translation>等待“{name}”赢单、输单或作废。</translation>
        </message>
        <message>
            <source>Waits until {name} is resolved.</source>
            <translation>等待“{name}”解决。</translation>
        </message>
        <message>
            <source>Waits until {name} is closed.</source>
            <translation>等待“{name}”关闭。</translation>
        </message>
        <message>
            <source>Waits for {name}.</source>
            <translation>等待“{name}”。</translation>
        </message>
        <message>
            <source>Wait no more</source>
            <translation>不再等待</translation>
        </message>
        <message>
            <source>Why do you return {name}?</source>
            <translation>为什么退回“{name}”？</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Changed.</source>
            <translation>已更改。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>TaskWords</name>
        <message>
            <source>Task: {title}</source>
            <translation>任务：{title}</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>无日期</translation>
        </message>
        <message>
            <source>not found: {words}</source>
            <translation>未找到：{words}</translation>
        </message>
    </context>
    <context>
        <name>TaskWork</name>
        <message>
            <source>{name} is done.</source>
            <translation>“{name}”已完成。</translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) done.</source>
            <translation>
                <numerusform>已完成 %n 个任务。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with open parts stay(s) open.</source>
            <translation>
                <numerusform>%n 个任务有未完成的子任务，仍保持未完成。</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} is open again.</source>
            <translation>“{name}”已重新打开。</translation>
        </message>
        <message>
            <source>{name} was put off until {day}.</source>
            <translation>“{name}”已推迟到 {day}。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>TierForm</name>
        <message>
            <source>Name in Chinese</source>
            <translation>中文名称</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>英文名称</translation>
        </message>
        <message>
            <source>Reached from so many points in the period</source>
            <translation>周期内满多少积分达到</translation>
        </message>
        <message>
            <source>What it gives</source>
            <translation>会员权益</translation>
        </message>
    </context>
    <context>
        <name>TiersEditor</name>
        <message>
            <source>Loyalty programme</source>
            <translation>会员计划</translation>
        </message>
        <message>
            <source>Loyalty tiers</source>
            <translation>会员等级</translation>
        </message>
        <message>
            <source>A tier is reached at once and held for a whole period; it is kept from 85% of its points on.</source>
            <translation>达到积分立即升级并保持一整个周期；周期结束时积分满 85% 即可保级。</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>积分</translation>
        </message>
        <message>
            <source>New tier</source>
            <translation>新建等级</translation>
        </message>
        <message>
            <source>Put tier away</source>
            <translation>停用等级</translation>
        </message>
        <message>
            <source>Save tier</source>
            <translation>保存等级</translation>
        </message>
        <message>
            <source>Save rules</source>
            <translation>保存规则</translation>
        </message>
        <message>
            <source>Book past deliveries</source>
            <translation>补记以往交付</translation>
        </message>
        <message>
            <source>Books points for what was delivered within the period and has none yet.</source>
            <translation>为周期内已交付但尚未积分的订单补记积分。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Tiers from the lowest</source>
            <translation>等级（从低到高）</translation>
        </message>
        <message>
            <source>Begin with one from 0 points, such as Silver; then every member has a tier.</source>
            <translation>先建一个从 0 积分起的等级，例如银卡，这样每位会员都有等级。</translation>
        </message>
        <message>
            <source>No tiers yet</source>
            <translation>还没有等级</translation>
        </message>
        <message>
            <source>from {points}</source>
            <translation>{points} 积分起</translation>
        </message>
        <message>
            <source>The tier was saved.</source>
            <translation>等级已保存。</translation>
        </message>
        <message>
            <source>The tier was put away; its members stand in the tier that their points reach.</source>
            <translation>等级已停用；原会员按积分归入相应等级。</translation>
        </message>
        <message>
            <source>The rules were saved; they count for deliveries from now on.</source>
            <translation>规则已保存，适用于此后的交付。</translation>
        </message>
        <message numerus="yes">
            <source>%n delivery(ies) booked.</source>
            <translation>
                <numerusform>已补记 %n 笔交付。</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
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
        <name>TodayGroups</name>
        <message>
            <source>Overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>今天到期</translation>
        </message>
        <message>
            <source>Visits today</source>
            <translation>今天拜访</translation>
        </message>
        <message>
            <source>Customers to see</source>
            <translation>该联系的客户</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Complaint, {severity}</source>
            <translation>投诉 · {severity}</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Hold ends</source>
            <translation>即将收回</translation>
        </message>
        <message>
            <source>Follow-up due</source>
            <translation>该跟进了</translation>
        </message>
        <message>
            <source>May leave</source>
            <translation>可能流失</translation>
        </message>
        <message>
            <source>Contract ends</source>
            <translation>合同到期</translation>
        </message>
        <message>
            <source>Silent</source>
            <translation>沉默客户</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>生日</translation>
        </message>
        <message>
            <source>no order for %n days</source>
            <translation>%n 天未下单</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Log a follow-up</source>
            <translation>记录跟进</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>刷新</translation>
        </message>
        <message>
            <source>Space completes, S puts off, L logs a follow-up, Enter opens</source>
            <translation>空格完成，S 推迟，L 记录跟进，回车打开</translation>
        </message>
        <message>
            <source>Nothing is due today</source>
            <translation>今天没有到期事项</translation>
        </message>
        <message>
            <source>Tasks, visits, next steps of deals and customers to see appear here by themselves.</source>
            <translation>任务、拜访、商机的下一步和该联系的客户会自动出现在这里。</translation>
        </message>
        <message>
            <source>Go to the tasks</source>
            <translation>去看任务</translation>
        </message>
        <message>
            <source>{name} has a time of its own.</source>
            <translation>“{name}”有固定时间，不能推迟。</translation>
        </message>
        <message>
            <source>Put off.</source>
            <translation>已推迟。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Log a follow-up...</source>
            <translation>记录跟进…</translation>
        </message>
        <message>
            <source>Put off...</source>
            <translation>推迟…</translation>
        </message>
    </context>
    <context>
        <name>TradeBar</name>
        <message>
            <source>{name} was accepted and is an order now.</source>
            <translation>{name} 已接受，并已生成订单。</translation>
        </message>
        <message>
            <source>Open the order</source>
            <translation>打开订单</translation>
        </message>
    </context>
    <context>
        <name>TypeTree</name>
        <message>
            <source>Goods</source>
            <translation>产品</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>交付</translation>
        </message>
        <message>
            <source>People</source>
            <translation>服务人员</translation>
        </message>
        <message>
            <source>Money and papers</source>
            <translation>价格与单据</translation>
        </message>
    </context>
    <context>
        <name>UpgradeNotice</name>
        <message>
            <source>Your data is being brought up to date</source>
            <translation>正在升级您的数据</translation>
        </message>
        <message>
            <source>A backup is made first. A large copy takes some minutes; nothing is lost if it is interrupted.</source>
            <translation>会先做一份备份。数据较多时需要几分钟；即使中断也不会丢失任何数据。</translation>
        </message>
    </context>
    <context>
        <name>VisitAnswers</name>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
    </context>
    <context>
        <name>VisitList</name>
        <message>
            <source>Plan a day...</source>
            <translation>安排一天…</translation>
        </message>
        <message>
            <source>Report of the day</source>
            <translation>拜访日报</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>拜访</translation>
        </message>
        <message>
            <source>New visit</source>
            <translation>新建拜访</translation>
        </message>
        <message>
            <source>No visits yet</source>
            <translation>还没有拜访</translation>
        </message>
        <message>
            <source>Plan the first visit here, or a whole day of them from a list of accounts.</source>
            <translation>在这里计划第一次拜访，或从客户列表安排一整天的行程。</translation>
        </message>
    </context>
    <context>
        <name>VisitPane</name>
        <message>
            <source>Answers</source>
            <translation>答卷</translation>
        </message>
        <message>
            <source>Invitation...</source>
            <translation>邀请…</translation>
        </message>
        <message numerus="yes">
            <source>To confirm: %n</source>
            <translation>
                <numerusform>待确认：%n</numerusform>
            </translation>
        </message>
        <message>
            <source>E-mail draft (*.eml)</source>
            <translation>邮件草稿 (*.eml)</translation>
        </message>
        <message>
            <source>Save the invitation</source>
            <translation>保存邀请</translation>
        </message>
        <message>
            <source>Saved {file}; open it in your mail program, look it over and send it.</source>
            <translation>已保存 {file}；请在邮件程序中打开、核对并发送。</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Checked in</source>
            <translation>签到</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>From the account</source>
            <translation>距客户</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>改期次数</translation>
        </message>
    </context>
    <context>
        <name>WaitDialog</name>
        <message>
            <source>This task waits until</source>
            <translation>此任务等待</translation>
        </message>
        <message>
            <source>Wait for it</source>
            <translation>等待</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>is won</source>
            <translation>赢单</translation>
        </message>
        <message>
            <source>is won, lost or void</source>
            <translation>赢单、输单或作废</translation>
        </message>
        <message>
            <source>is resolved</source>
            <translation>已解决</translation>
        </message>
        <message>
            <source>is closed</source>
            <translation>已关闭</translation>
        </message>
    </context>
    <context>
        <name>WhysDialog</name>
        <message>
            <source>Five whys</source>
            <translation>五个为什么</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>为什么？</translation>
        </message>
        <message>
            <source>Root cause</source>
            <translation>根因</translation>
        </message>
        <message>
            <source>Corrective action (becomes a task, optional)</source>
            <translation>纠正措施（生成任务，可不填）</translation>
        </message>
        <message>
            <source>{subject}: why did it happen?</source>
            <translation>{subject}：为什么会发生？</translation>
        </message>
    </context>
    <context>
        <name>WinBackDialog</name>
        <message>
            <source>Win back</source>
            <translation>赢回客户</translation>
        </message>
        <message>
            <source>Win {account} back</source>
            <translation>赢回 {account}</translation>
        </message>
        <message>
            <source>Add the usual care plans</source>
            <translation>添加常用关怀计划</translation>
        </message>
        <message>
            <source>Start the plan</source>
            <translation>启动计划</translation>
        </message>
        <message>
            <source>Care plan</source>
            <translation>关怀计划</translation>
        </message>
        <message>
            <source>Each step becomes a task about the account; nothing is sent by itself.</source>
            <translation>每个步骤生成一项客户任务；不会自动发送任何内容。</translation>
        </message>
        <message>
            <source>There is no active care plan yet; winning back is among the usual ones.</source>
            <translation>还没有启用的关怀计划；常用计划中包含赢回客户。</translation>
        </message>
        <message numerus="yes">
            <source>The plan was started; %n task(s) made.</source>
            <translation>
                <numerusform>计划已启动，生成 %n 项任务。</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>WinLoss</name>
        <message>
            <source>Entered</source>
            <translation>进入</translation>
        </message>
        <message>
            <source>Went on</source>
            <translation>推进</translation>
        </message>
        <message>
            <source>Lost there</source>
            <translation>在此输单</translation>
        </message>
        <message>
            <source>Still there</source>
            <translation>仍在此</translation>
        </message>
        <message>
            <source>Went on, of decided</source>
            <translation>推进率</translation>
        </message>
        <message>
            <source>Median days to go on</source>
            <translation>推进天数中位数</translation>
        </message>
        <message>
            <source>Made in</source>
            <translation>创建季度</translation>
        </message>
        <message>
            <source>After days</source>
            <translation>满天数</translation>
        </message>
        <message>
            <source>Deals</source>
            <translation>商机</translation>
        </message>
        <message>
            <source>Closed deals</source>
            <translation>已结束商机</translation>
        </message>
        <message>
            <source>Won</source>
            <translation>赢单</translation>
        </message>
        <message>
            <source>Won of closed</source>
            <translation>赢单率</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>输单原因</translation>
        </message>
        <message>
            <source>Competitors</source>
            <translation>竞争对手</translation>
        </message>
        <message>
            <source>Stages</source>
            <translation>阶段转化</translation>
        </message>
        <message>
            <source>At equal age</source>
            <translation>同龄比较</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>3 months</source>
            <translation>近 3 个月</translation>
        </message>
        <message>
            <source>12 months</source>
            <translation>近 12 个月</translation>
        </message>
        <message>
            <source>All time</source>
            <translation>全部时间</translation>
        </message>
        <message>
            <source>Nothing to judge in this time</source>
            <translation>这段时间没有可分析的商机</translation>
        </message>
        <message>
            <source>Deals that were won or lost are judged here; note the reason and the competitors of each.</source>
            <translation>这里分析已赢和已输的商机；请为每个商机记录原因和竞争对手。</translation>
        </message>
        <message>
            <source>In brackets: the 95% interval</source>
            <translation>括号内为 95% 区间</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>输单</translation>
        </message>
        <message>
            <source>Median days to won</source>
            <translation>赢单天数中位数</translation>
        </message>
        <message>
            <source>Velocity, a day</source>
            <translation>日均产出</translation>
        </message>
        <message>
            <source>Open deals × share won × mean won amount ÷ median days to won</source>
            <translation>进行中商机数 × 赢单率 × 平均赢单额 ÷ 赢单天数中位数</translation>
        </message>
        <message>
            <source>Lost deals</source>
            <translation>输单数</translation>
        </message>
        <message>
            <source>Of all lost</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>Worth</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>No reason noted</source>
            <translation>未记录原因</translation>
        </message>
        <message>
            <source>Competitor</source>
            <translation>竞争对手</translation>
        </message>
        <message>
            <source>Converted</source>
            <translation>已转换</translation>
        </message>
        <message>
            <source>Not noted</source>
            <translation>未记录</translation>
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
    <context>
        <name>WorkPage</name>
        <message>
            <source>Log a follow-up...</source>
            <translation>记录跟进…</translation>
        </message>
        <message>
            <source>Make a meeting pack...</source>
            <translation>生成会议资料包…</translation>
        </message>
    </context>
    <context>
        <name>_Sheet</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
</TS>

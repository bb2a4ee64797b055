<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) need(s) your attention</source>
        <translation>
            <numerusform>%n annotation needs your attention</numerusform>
            <numerusform>%n annotations need your attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) on new articles</source>
        <translation>
            <numerusform>%n annotation on new articles</numerusform>
            <numerusform>%n annotations on new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) wait for their articles, which come with the next sync.</source>
        <translation>
            <numerusform>%n annotation waits for its article, which comes with the next sync.</numerusform>
            <numerusform>%n annotations wait for their articles, which come with the next sync.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken</source>
        <translation>
            <numerusform>%n article taken</numerusform>
            <numerusform>%n articles taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) touch your highlights</source>
        <translation>
            <numerusform>%n touches your highlights</numerusform>
            <numerusform>%n touch your highlights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back again</source>
        <translation>
            <numerusform>%n back again</numerusform>
            <numerusform>%n back again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by another program</source>
        <translation>
            <numerusform>%n by another program</numerusform>
            <numerusform>%n by another program</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) with other keys than usual</source>
        <translation>
            <numerusform>%n command with other keys than usual</numerusform>
            <numerusform>%n commands with other keys than usual</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edited</source>
        <translation>
            <numerusform>%n edited</numerusform>
            <numerusform>%n edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of tables</source>
        <translation>
            <numerusform>%n group of tables</numerusform>
            <numerusform>%n groups of tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more new article(s)</source>
        <translation>
            <numerusform>%n more new article</numerusform>
            <numerusform>%n more new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more note(s) on the article</source>
        <translation>
            <numerusform>%n more note on the article</numerusform>
            <numerusform>%n more notes on the article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more part(s) of the filter</source>
        <translation>
            <numerusform>%n more part of the filter</numerusform>
            <numerusform>%n more parts of the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new in {search}</source>
        <translation>
            <numerusform>%n new in {search}</numerusform>
            <numerusform>%n new in {search}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them came from the snapshot.</source>
        <translation>
            <numerusform>%n of them came from the snapshot.</numerusform>
            <numerusform>%n of them came from the snapshot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them need(s) attention</source>
        <translation>
            <numerusform>%n of them needs attention</numerusform>
            <numerusform>%n of them need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only in part</source>
        <translation>
            <numerusform>%n only in part</numerusform>
            <numerusform>%n only in part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found in a library of {counts}.</source>
        <translation>
            <numerusform>%n problem found in a library of {counts}.</numerusform>
            <numerusform>%n problems found in a library of {counts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) reset</source>
        <translation>
            <numerusform>%n setting reset</numerusform>
            <numerusform>%n settings reset</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%n stopped</numerusform>
            <numerusform>%n stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) with the same headings</source>
        <translation>
            <numerusform>%n table with the same headings</numerusform>
            <numerusform>%n tables with the same headings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>%n withdrawn</numerusform>
            <numerusform>%n withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a sign-in</source>
        <translation>
            <numerusform>%n without a sign-in</numerusform>
            <numerusform>%n without a sign-in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>%n word added</numerusform>
            <numerusform>%n words added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) moved</source>
        <translation>
            <numerusform>%n word moved</numerusform>
            <numerusform>%n words moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) removed</source>
        <translation>
            <numerusform>%n word removed</numerusform>
            <numerusform>%n words removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n cell(s)</source>
        <translation>
            <numerusform>Copied %n cell</numerusform>
            <numerusform>Copied %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On some of %n article(s)</source>
        <translation>
            <numerusform>On some of %n article</numerusform>
            <numerusform>On some of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open all %n row(s)</source>
        <translation>
            <numerusform>Open all %n row</numerusform>
            <numerusform>Open all %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed %n page(s)</source>
        <translation>
            <numerusform>Printed %n page</numerusform>
            <numerusform>Printed %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n page(s) to {file}</source>
        <translation>
            <numerusform>Saved %n page to {file}</numerusform>
            <numerusform>Saved %n pages to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synced %n site(s)</source>
        <translation>
            <numerusform>Synced %n site</numerusform>
            <numerusform>Synced %n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synced {site}, but %n thing(s) failed.</source>
        <translation>
            <numerusform>Synced {site}, but %n thing failed.</numerusform>
            <numerusform>Synced {site}, but %n things failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n article(s)</source>
        <translation>
            <numerusform>Tags of %n article</numerusform>
            <numerusform>Tags of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When it was open for %n second(s)</source>
        <translation>
            <numerusform>When it was open for %n second</numerusform>
            <numerusform>When it was open for %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When the next is made, those of %n older day(s) are deleted.</source>
        <translation>
            <numerusform>When the next is made, those of %n older day are deleted.</numerusform>
            <numerusform>When the next is made, those of %n older days are deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change the tags of %n article(s)</source>
        <translation>
            <numerusform>change the tags of %n article</numerusform>
            <numerusform>change the tags of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mark %n article(s) as read</source>
        <translation>
            <numerusform>mark %n article as read</numerusform>
            <numerusform>mark %n articles as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mark %n article(s) as unread</source>
        <translation>
            <numerusform>mark %n article as unread</numerusform>
            <numerusform>mark %n articles as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>star %n article(s)</source>
        <translation>
            <numerusform>star %n article</numerusform>
            <numerusform>star %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag %n article(s) “{tag}”</source>
        <translation>
            <numerusform>tag %n article “{tag}”</numerusform>
            <numerusform>tag %n articles “{tag}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take “{tag}” from %n article(s)</source>
        <translation>
            <numerusform>take “{tag}” from %n article</numerusform>
            <numerusform>take “{tag}” from %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unstar %n article(s)</source>
        <translation>
            <numerusform>unstar %n article</numerusform>
            <numerusform>unstar %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of %n change(s)</source>
        <translation>
            <numerusform>{n} of %n change</numerusform>
            <numerusform>{n} of %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n row(s)</source>
        <translation>
            <numerusform>{shown} of %n row</numerusform>
            <numerusform>{shown} of %n rows</numerusform>
        </translation>
    </message>
</context>
</TS>

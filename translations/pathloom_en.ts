<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>%1: %2 in %n day(s)</source>
        <translation>
            <numerusform>%1: %2 in %n day</numerusform>
            <numerusform>%1: %2 in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
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
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n millisecond(s)</source>
        <translation>
            <numerusform>%n millisecond</numerusform>
            <numerusform>%n milliseconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultTables</name>
    <message numerus="yes">
        <source>%n replication(s)</source>
        <translation>
            <numerusform>%n replication</numerusform>
            <numerusform>%n replications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message numerus="yes">
        <source>Accuracy leaves uniqueness out of %n profile(s): too little is known to compare them.</source>
        <translation>
            <numerusform>Accuracy leaves uniqueness out of %n profile: too little is known to compare it.</numerusform>
            <numerusform>Accuracy leaves uniqueness out of %n profiles: too little is known to compare them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepSummary</name>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n variant</numerusform>
            <numerusform>%n variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s), then %1</source>
        <translation>
            <numerusform>%n calendar day, then %1</numerusform>
            <numerusform>%n calendar days, then %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es) and else</source>
        <translation>
            <numerusform>%n branch and else</numerusform>
            <numerusform>%n branches and else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n</source>
        <translation>
            <numerusform>At least %n</numerusform>
            <numerusform>At least %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pathloom::ui::FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pathloom::ui::Inspector</name>
    <message numerus="yes">
        <source>%n steps are selected. Select one to change it.</source>
        <translation>
            <numerusform>%n step is selected. Select it to change it.</numerusform>
            <numerusform>%n steps are selected. Select one to change it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pathloom::ui::MappingForm</name>
    <message numerus="yes">
        <source>%n attribute(s)</source>
        <translation>
            <numerusform>%n attribute</numerusform>
            <numerusform>%n attributes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of event</source>
        <translation>
            <numerusform>%n kind of event</numerusform>
            <numerusform>%n kinds of event</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s)</source>
        <translation>
            <numerusform>%n consent</numerusform>
            <numerusform>%n consents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pathloom::ui::MonthStrip</name>
    <message numerus="yes">
        <source>%1: %n profile(s)</source>
        <translation>
            <numerusform>%1: %n profile</numerusform>
            <numerusform>%1: %n profiles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pathloom::ui::OverlapView</name>
    <message numerus="yes">
        <source>%1: %n profile(s)</source>
        <translation>
            <numerusform>%1: %n profile</numerusform>
            <numerusform>%1: %n profiles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ProblemsPanel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ProfileFinder</name>
    <message numerus="yes">
        <source>%n profile(s)</source>
        <translation>
            <numerusform>%n profile</numerusform>
            <numerusform>%n profiles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ProfilePage</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ProjectTree</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pathloom::ui::QualityView</name>
    <message numerus="yes">
        <source>%n profile(s)</source>
        <translation>
            <numerusform>%n profile</numerusform>
            <numerusform>%n profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them may be doubles of others</source>
        <translation>
            <numerusform>%n of them may be the double of another</numerusform>
            <numerusform>%n of them may be doubles of others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different value(s).</source>
        <translation>
            <numerusform>%n different value.</numerusform>
            <numerusform>%n different values.</numerusform>
        </translation>
    </message>
</context>
</TS>

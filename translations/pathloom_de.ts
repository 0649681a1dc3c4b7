<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Decisions</name>
    <message>
        <source>Placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suitability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arbitration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Add step {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert step {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put step on path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete and close the gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add journey {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add segment {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change journey settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change offer {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change content {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change decision policy {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change project settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in journey {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in segment {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribute steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“{name}” is not a known {of}. Use one of the names in the manual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a type. Use boolean, number, money, string, date, date-time, duration or list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is {have} in the dataset, but {want} here. Give it another name or the same type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored {what} is damaged and cannot be read. Import the sources again, or go back to a copy of the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored {what} was written by a newer version of Pathloom. Open the project with that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not hold a dataset of Pathloom. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{source}” is not valid JSON: {reason} (line {line}, column {column}). Correct that place and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “{key}” is missing. Add it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” must be of type {expected}. Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule uses {what} “{name}”, which the dataset does not have. Correct the name or import the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored rule cannot be read ({where}). Enter the rule again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values do not vary, so the test has no answer. Use data with more than one value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power and significance must lie between 0 and 1. Correct them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proportion must lie between 0 and 1. Correct the counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two rates must differ and lie between 0 and 1. Correct them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares must be above 0 and add up to 1. Correct them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few observations for this statistic. Use more data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not one of the allowed values. Use one of those in the schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id “{id}” is used twice. Give one of the two another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has format {format}, which this version does not know. Update Pathloom, or export the file again from an older version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{kind}” is not a kind of definition. Use journey, segment, offer, content, policy or settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule “{text}” cannot be read. Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value has the wrong type; {expected} is expected here. Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it as 2025-03-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a time of day. Write it as 09:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date and time. Write it as 2025-03-01T09:30:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a duration. Write it as P1DT2H for a day and two hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Write it as 12.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone “{name}”. Use a name such as Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule cannot be read here: {expected} is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no attribute “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no event type “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event “{event}” has no property “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no segment “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no list “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no function “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no context value “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset holds no consent for “{channel}” and “{purpose}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{have} cannot be compared with {want}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{operator}” does not work on {type}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{pattern}” is not a valid pattern: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” takes {expected} arguments, not {actual}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule must come out as yes or no, but it is {type}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field “{field}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in file “{file}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in journey “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in content “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in offer “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in decision policy “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in segment “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step “{step}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {kind} “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work, and this version has no words for the reason (%1). Nothing was changed; please report it with the text in brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a whole sentence, %2 the place, for instance &quot;in journey “Welcome”, step 7&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n millisecond(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kpis</name>
    <message>
        <source>Qualified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounce rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click-through rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click-to-open rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversion rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversions without a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversion rate of the holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uplift of the conversion rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue per profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Additional revenue over the control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per conversion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue less cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return on cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average order value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsubscribes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsubscribe rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to convert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diversity of offers shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages per profile and week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages per profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer lifetime value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Churn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting at the horizon</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In-app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ad audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transactional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to cart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordinary attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitted to this data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency caps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arbitration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>property</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phases</name>
    <message>
        <source>Preparing the journeys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out affinities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaying the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding up the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unifying profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluating segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluating the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making test vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>The journey has no entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an entry no profile ever comes in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one Entry step and connect it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” cannot be reached from the entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile will ever arrive there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it to a step before it, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” is not connected to anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path out of “{step}” ends without an Exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles leave there without a reason that results could show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an Exit step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Exit can be reached from “{step}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles that come here would never leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead one path out of the loop to an Exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loop through “{step}” has no wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles would run round it without any time passing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Wait to the loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The waits of the loop through “{step}” add up to less than 30 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles would pass it very often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the wait longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ends the loop through “{step}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loop needs a way out or a pass limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a split that leads out, or set the pass limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exit “{outlet}” of “{step}” is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles that take it have nowhere to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it to a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two paths lead from the exit “{outlet}” of “{step}” to the same step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second one has no meaning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several paths leave the exit “{outlet}” of “{step}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile can take only one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a split, or delete all but one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” has only one branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A split with one branch decides nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a branch, or delete the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” joins paths and splits them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is hard to see who comes from where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the split into a step of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” leads to a step that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles would get lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” uses its own journey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would never end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another journey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journey that “{step}” uses does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step cannot run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” has a path where none may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing may lead into an Entry or out of an Exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” is a wait right after another wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One wait is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” waits right before the Exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journey sends nothing, decides nothing and changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no effect on anyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Message, Decide or Update profile step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of “{step}” is empty, too long, or used twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results could not tell the steps apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each step a name of its own, at most 80 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps follow after “{step}”, which ends the journey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are never reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete them or the step before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile of the dataset meets the entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journey would run empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widen the segment or the event&apos;s rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles that enter meet an immediate exit criterion at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They would leave before anything happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the entry or the exit criterion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel enrolments have no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events could not be told apart between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the property that keys them, or do not allow parallel enrolments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journey sends the event that lets profiles enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would feed itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another event, or filter it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journey has no goal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody could say whether it works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the event that the journey is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry&apos;s dates are over, or its end lies before its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile could enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” waits for an event without a time-out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles could wait for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a time-out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of “{step}” has gone by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile could wait for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a later date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of “{step}” lies before that of an earlier step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles would come too late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct one of the dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” waits for a value that is not a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a date attribute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours cover the whole week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could ever be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave some time free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches of “{step}” overlap: {count} profiles meet “{first}” and “{second}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one that is met wins, so the order decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the rules exclude each other, or put them in the order that you mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch “{branch}” of “{step}” is never reached: an earlier one takes all its profiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It decides nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it up, or change its rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule “{branch}” of “{step}” can never be true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It contradicts itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule “{branch}” of “{step}” is always true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile would reach what follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the rule, or delete the branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” has no path “Otherwise”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles that meet no branch would have nowhere to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect “Otherwise” to a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch “{branch}” of “{step}” is taken by {count} of {total} profiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few to show anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the rule, or leave the branch out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares of “{step}” add up to {sum}, not to 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody could say where the rest goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the shares, or distribute them evenly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An arm of “{step}” has a share of 0 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile would take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a share, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” has no single goal to judge by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A winner could not be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a goal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits share the experiment key “{key}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their arms are not independent of each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each split a key of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” has no purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody could say which consent it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content of “{step}” has no link to unsubscribe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing e-mail must have one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content of “{step}” is missing or uses an unknown attribute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose content, or correct its variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not in the dataset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule could not be evaluated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the name, or import the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule compares values of different types.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could never be true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare values of one type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule has an empty or invalid value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be evaluated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” never occurs in “{attribute}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The condition matches nobody; perhaps the value is misspelt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a value from the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The segment matches {count} of {total} profiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment with nobody or everybody in it decides nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its conditions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments refer to each other in a circle: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them could be evaluated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one out of the circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event condition has no time window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of long ago count as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is computed from itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct its formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exit “No offer” of “{step}” is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles without an offer would have nowhere to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer “{offer}” is not valid at any time of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could never be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct its dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer “{offer}” has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would never win by value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula “{name}” cannot be evaluated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ranking would be undefined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” reads an attribute that an earlier step changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sees the changed value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that this is what you mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” of “{step}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step cannot run without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry limit reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-entry not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency cap reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer cap reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held through quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped in quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No eligible offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule unknown: data missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date already past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit criterion met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass limit reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was held back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile did not meet the entry&apos;s rule at that instant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journey had already let in as many profiles as it may on that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile had been in the journey before and may not enter again yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile is kept out by hash, to measure the effect of the journey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile had not given consent for this channel and purpose, or had withdrawn it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile may not be contacted at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile has no address for this channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile had already received as many messages as a frequency cap allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile had already been shown this offer as often as its cap allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another journey with a higher priority used the only send that was left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message was due in quiet hours and was held to their end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message was due in quiet hours and the policy drops it then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No offer was left for the profile after all rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule came out false for the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule could not be decided because a value is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date that the step waits for had already gone by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exit criterion of the journey removed the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile reached the goal and left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile passed one step more often than the journey allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step could not be carried out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>Relevance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeliness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User data accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement amplification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effectiveness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effectiveness (product)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experience value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data sophistication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personalization scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consistency factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Relevance + Timeliness + Context) − Friction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relevance × Timeliness × Context × User data accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Relevance + Timeliness + Context) × Engagement amplification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output = f(Customer data, Business rules, Context)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Data sophistication + Personalization scope) × Consistency factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match with what the profile likes ÷ best possible match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recency × Moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel fit × every context check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 − Π (1 − part)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of completeness × validity × freshness × uniqueness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement rate of the treated ÷ engagement rate of the control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean level of the data that decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 × √(channel coverage × interaction coverage)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>½ × (1 − spread of channels ÷ 2.5) + ½ × coherence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From −1 to 3 for each delivered interaction; the index is 100 × (score + 1) ÷ 4. A group&apos;s score is the mean over its measured interactions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 1 for each delivered interaction; the index is 100 × the score. It is the mean of products, never the product of means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of relevance + timeliness + context, times how much more often treated profiles engage than those in the control. With fewer than 30 engagements in the control it is marked weak; with none it is unmeasured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every output carries the data, the rules and the context that made it: open an interaction to see them in its timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 10. It grows with the data that decides, with the share of channels and interactions that are personalized, and with how alike the channels are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 1: 1 when the content is all about the thing the profile likes most. Affinities come from the profile&apos;s own events, which fade with a half-life, and from the population&apos;s mean. Content without tags is unmeasured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 1: how soon after its trigger the message came, times how active the profile and the population are in that hour of the week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 1: how well the profile engages on this channel compared with its best consented channel, and 0 where a context check fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 1: fatigue, repetition, irrelevance, staleness, detours and what was already bought, put together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 1 over the fields that decided the interaction. With no deciding field it is unmeasured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The holdout is the control where the journey has one; else the same profiles with the journey switched off and the same random numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 5: none, demographic, transactional, behavioural, contextual, predictive. Consent, caps and quiet hours do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 5: channels and interactions that are personalized, of all that are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 1: how alike the channels&apos; data levels are, and the share of profiles reached on two channels whose touches agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One size fits all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic segmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behavioural</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contextual, real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictive, individual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demographic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transactional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contextual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fatigue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Irrelevance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staleness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already bought</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split by rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How and when profiles come into the journey: the audience of a segment, or an event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends content on a channel, where consent, frequency caps and quiet hours allow it at that instant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the profile for a duration, until a local time, or until an event with a time-out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the first branch whose rule is met; everyone else leaves by “Otherwise”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends profiles to arms at random, by share. The arm of a profile stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks a decision policy for the best offer; later steps can use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets, adds to or clears an attribute of the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts those who have reached the journey&apos;s goal from those who have not yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile leaves the journey here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every profile of the dataset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audience of another segment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profiles of an imported list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the profiles for which the rule is true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps a random share of the profiles; the choice is stable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles that are in every input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles that are in at least one input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles that are in no input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles of the first input that are in none of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles that are in at least k inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes in here is the segment&apos;s audience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles enter by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts towards frequency caps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it cannot be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ideal delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-life of timeliness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If already past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time-out after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches must not overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same arm on re-entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those who reached it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least how many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By audience, everyone in the segment enters at the start of a run; by event, each profile enters when it happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty to let every profile enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event that lets a profile enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule over the event&apos;s properties. Empty: every such event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile enters before this instant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile enters from this instant on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the message goes. The profile needs consent for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent, with its tags, links and devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several contents with shares, to compare them. Empty: the content above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short stable name; it decides which profiles get the variant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What reports call the variant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent to this share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the profiles that get it. All shares add up to 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent that is needed, for instance marketing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency caps of this class count it. Empty: only caps without a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it off for messages that must not use up a cap, such as receipts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held messages go out when quiet hours end, at most 7 days later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens where consent, a cap or quiet hours withhold the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty to use the channel&apos;s cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to this long after its trigger the message counts as fully timely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the ideal delay, timeliness halves with each such span.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A duration counts hours; a calendar day ends at the profile&apos;s local time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day is exactly 24 hours here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of local midnights to pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next such day in the profile&apos;s time zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the profile&apos;s own time zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do where the time has already gone by today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile goes on as soon as this event happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this long the profile leaves by “Timed out”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked from top to bottom; the first one that is met is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short stable name of the branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown on the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles for which it is true take this branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes profiles that meet several branches an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 2 and 10 arms; the shares add up to 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short stable name of the arm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the profiles that take this arm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits with the same key put a profile into the same place. Empty: the step&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: a new draw at each entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which offers are in question and how they are ranked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only decided, or shown to the profile on a channel as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the offer is shown. The profile needs consent for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it off for offers that must not use up a cap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held offers go out when quiet hours end, at most 7 days later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to this long after its trigger the offer counts as fully timely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attribute to change; only the run sees it, never the dataset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add works on numbers, money and lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new value, or what is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They take a path of their own, or leave the journey at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appears in results, for instance “bought”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its audience comes in here. Segments must not refer to each other in a circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list that was imported. A package names it but never holds its members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles for which it is true go on. Unknown counts as not met and is shown apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the profiles that is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same key keeps the same profiles everywhere. Empty: the step&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile must be in this many inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience of a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold until they end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the path “Not sent”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For calendar days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until a local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until a weekday and local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decided only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decided and shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take their own path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave the journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the project&apos;s currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules for sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combiners</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Qualified for the journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message bounced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided on an offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No offer was left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did it without a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left the journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

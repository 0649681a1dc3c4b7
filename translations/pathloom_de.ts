<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CanvasOverlay</name>
    <message>
        <source>%1 entered</source>
        <translation>%1 eingetreten</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>%1 held back</source>
        <translation>%1 zurückgehalten</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>simulated, N = %1, seed = %2</source>
        <translation>simuliert, N = %1, Startwert = %2</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>not production-like</source>
        <translation>nicht produktionsnah</translation>
    </message>
    <message>
        <source>from before the last change</source>
        <translation>von vor der letzten Änderung</translation>
    </message>
    <message>
        <source>%1 of %2 profiles · ✗ out, ? unknown, Δ change of the audience without the step</source>
        <translation>%1 von %2 Profilen · ✗ nicht dabei, ? unbekannt, Δ Änderung der Zielgruppe ohne den Schritt</translation>
    </message>
    <message>
        <source>In: %1 (%2)</source>
        <translation>Dabei: %1 (%2)</translation>
    </message>
    <message>
        <source>Out: %1</source>
        <translation>Nicht dabei: %1</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>Unbekannt: %1</translation>
    </message>
    <message>
        <source>Of these a missing value is an error: %1</source>
        <translation>Davon ist ein fehlender Wert ein Fehler: %1</translation>
    </message>
    <message>
        <source>Audience without this step: %1</source>
        <translation>Zielgruppe ohne diesen Schritt: %1</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>unmeasured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source> (95 % interval %1)</source>
        <translation> (95-%-Intervall %1)</translation>
    </message>
    <message>
        <source>%1: %2 (%3 of the first)</source>
        <translation>%1: %2 (%3 der ersten)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 in %n day(s)</source>
        <translation>
            <numerusform>%1: %2 an %n Tag</numerusform>
            <numerusform>%1: %2 an %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>Stufe: %1</translation>
    </message>
    <message>
        <source>%1 of the stage before</source>
        <translation>%1 der Stufe davor</translation>
    </message>
    <message>
        <source>Day (UTC)</source>
        <translation>Tag (UTC)</translation>
    </message>
    <message>
        <source>Deviation from the mean (%); dark: 95 % interval of the mean, light: of one outcome</source>
        <translation>Abweichung vom Mittelwert (%); dunkel: 95-%-Intervall des Mittelwerts, hell: eines Ausgangs</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 to under %2</source>
        <translation>%1 bis unter %2</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 yes</source>
        <translation>%1 ja</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Range or values</source>
        <translation>Bereich oder Werte</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>How sophisticated the data is, for the maturity score</source>
        <translation>Wie anspruchsvoll die Daten sind, für den Reifegrad</translation>
    </message>
    <message>
        <source>personal, masked</source>
        <translation>persönlich, verdeckt</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erstes</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letztes</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Nicht erteilt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Gelesene Zeilen</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Reason, with an example</source>
        <translation>Grund, mit einem Beispiel</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Share of the present values that read as a type</source>
        <translation>Anteil der vorhandenen Werte, die sich als Typ lesen lassen</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Sieht aus wie</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>separated by %1</source>
        <translation>getrennt durch %1</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>types from the first %1 rows</source>
        <translation>Typen aus den ersten %1 Zeilen</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>SQLite, table %1</source>
        <translation>SQLite, Tabelle %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Columns that name each row</source>
        <translation>Spalten, die jede Zeile benennen</translation>
    </message>
    <message>
        <source>Its rows become</source>
        <translation>Aus den Zeilen wird</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Verweist auf</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Share of the rows that name something</source>
        <translation>Anteil der Zeilen, die etwas nennen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Rows that find nothing</source>
        <translation>Zeilen, die nichts finden</translation>
    </message>
    <message>
        <source>%1 (several rows)</source>
        <translation>%1 (mehrere Zeilen)</translation>
    </message>
    <message>
        <source>are kept</source>
        <translation>werden behalten</translation>
    </message>
    <message>
        <source>are set aside</source>
        <translation>werden beiseitegelegt</translation>
    </message>
    <message>
        <source>attributes of profiles</source>
        <translation>Attribute von Profilen</translation>
    </message>
    <message>
        <source>events “%1”</source>
        <translation>Ereignisse „%1“</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>consents</source>
        <translation>Einwilligungen</translation>
    </message>
    <message>
        <source>only referred to</source>
        <translation>nur Ziel von Verweisen</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Placement</source>
        <translation>Platzierung</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Applicability</source>
        <translation>Anwendbarkeit</translation>
    </message>
    <message>
        <source>Suitability</source>
        <translation>Eignung</translation>
    </message>
    <message>
        <source>Contact policy</source>
        <translation>Kontaktrichtlinie</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>Arbitration</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Add step {kind}</source>
        <translation>Schritt {kind} hinzufügen</translation>
    </message>
    <message>
        <source>Insert step {kind}</source>
        <translation>Schritt {kind} einfügen</translation>
    </message>
    <message>
        <source>Put step on path</source>
        <translation>Schritt auf den Pfad setzen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>Ziel ändern</translation>
    </message>
    <message>
        <source>Remove path</source>
        <translation>Pfad entfernen</translation>
    </message>
    <message>
        <source>Delete steps</source>
        <translation>Schritte löschen</translation>
    </message>
    <message>
        <source>Delete and close the gap</source>
        <translation>Löschen und Lücke schließen</translation>
    </message>
    <message>
        <source>Move steps</source>
        <translation>Schritte verschieben</translation>
    </message>
    <message>
        <source>Change {field}</source>
        <translation>{field} ändern</translation>
    </message>
    <message>
        <source>Rename step</source>
        <translation>Schritt umbenennen</translation>
    </message>
    <message>
        <source>Change description</source>
        <translation>Beschreibung ändern</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Change frame</source>
        <translation>Rahmen ändern</translation>
    </message>
    <message>
        <source>Delete frame</source>
        <translation>Rahmen löschen</translation>
    </message>
    <message>
        <source>Add journey {name}</source>
        <translation>Journey {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add segment {name}</source>
        <translation>Segment {name} hinzufügen</translation>
    </message>
    <message>
        <source>Rename to {name}</source>
        <translation>In {name} umbenennen</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>Duplicate {name}</source>
        <translation>{name} duplizieren</translation>
    </message>
    <message>
        <source>Change journey settings</source>
        <translation>Einstellungen der Journey ändern</translation>
    </message>
    <message>
        <source>Change offer {name}</source>
        <translation>Angebot {name} ändern</translation>
    </message>
    <message>
        <source>Change content {name}</source>
        <translation>Inhalt {name} ändern</translation>
    </message>
    <message>
        <source>Change decision policy {name}</source>
        <translation>Entscheidungsrichtlinie {name} ändern</translation>
    </message>
    <message>
        <source>Change project settings</source>
        <translation>Projekteinstellungen ändern</translation>
    </message>
    <message>
        <source>Put in journey {name}</source>
        <translation>Journey {name} übernehmen</translation>
    </message>
    <message>
        <source>Put in segment {name}</source>
        <translation>Segment {name} übernehmen</translation>
    </message>
    <message>
        <source>Arrange steps</source>
        <translation>Schritte anordnen</translation>
    </message>
    <message>
        <source>Align steps</source>
        <translation>Schritte ausrichten</translation>
    </message>
    <message>
        <source>Distribute steps</source>
        <translation>Schritte verteilen</translation>
    </message>
    <message>
        <source>Delete steps and leave the gap</source>
        <translation>Schritte löschen und Lücke lassen</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Add frame</source>
        <translation>Rahmen hinzufügen</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>{name} hinzufügen</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} ändern</translation>
    </message>
    <message>
        <source>Change settings of {name}</source>
        <translation>Einstellungen von {name} ändern</translation>
    </message>
    <message>
        <source>Fill with the sample</source>
        <translation>Mit dem Beispiel füllen</translation>
    </message>
    <message>
        <source>Put in definitions</source>
        <translation>Definitionen übernehmen</translation>
    </message>
    <message>
        <source>Move note</source>
        <translation>Notiz verschieben</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{file} holds no sent message. Import a file whose mapping has events of the role “send”.</source>
        <translation>{file} enthält keine gesendete Nachricht. Importieren Sie eine Datei, deren Zuordnung Ereignisse der Rolle „send“ hat.</translation>
    </message>
    <message>
        <source>There is no decision table “{name}”. There are: {names}.</source>
        <translation>Es gibt keine Entscheidungstabelle „{name}“. Vorhanden: {names}.</translation>
    </message>
    <message>
        <source>{file} holds no decision table that can be used here. {reason}</source>
        <translation>{file} enthält keine Entscheidungstabelle, die hier verwendbar ist. {reason}</translation>
    </message>
    <message>
        <source>The decision “{name}” needs its own result. Break the circle in the model.</source>
        <translation>Die Entscheidung „{name}“ braucht ihr eigenes Ergebnis. Lösen Sie den Kreis im Modell auf.</translation>
    </message>
    <message>
        <source>The file is not a DMN model of version 1.2 to 1.5 (its namespace is “{name}”). Save it as DMN 1.3 or newer.</source>
        <translation>Die Datei ist kein DMN-Modell der Versionen 1.2 bis 1.5 (ihr Namensraum ist „{name}“). Speichern Sie sie als DMN 1.3 oder neuer.</translation>
    </message>
    <message>
        <source>The model has no decision “{name}”. Check the name.</source>
        <translation>Das Modell hat keine Entscheidung „{name}“. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>“{text}” heads a column, but is not a rule here ({problem}). Use an attribute or an expression of the rule language.</source>
        <translation>„{text}“ steht über einer Spalte, ist hier aber keine Regel ({problem}). Verwenden Sie ein Attribut oder einen Ausdruck der Regelsprache.</translation>
    </message>
    <message>
        <source>The model uses “{what}”, which cannot be computed here. Take it out of the model.</source>
        <translation>Das Modell verwendet „{what}“, das hier nicht berechnet werden kann. Entfernen Sie es aus dem Modell.</translation>
    </message>
    <message>
        <source>The file is not readable XML: {reason}, at byte {at}. Save it again from where it came.</source>
        <translation>Die Datei ist kein lesbares XML: {reason}, bei Byte {at}. Speichern Sie sie in ihrem Ursprungsprogramm noch einmal.</translation>
    </message>
    <message>
        <source>A row of “{name}” has more or fewer cells than the table has columns. Give every row one cell per column.</source>
        <translation>Eine Zeile von „{name}“ hat mehr oder weniger Zellen als die Tabelle Spalten. Geben Sie jeder Zeile eine Zelle je Spalte.</translation>
    </message>
    <message>
        <source>“{text}” cannot be read from character {at} on: “{expected}” is expected there. Correct the expression.</source>
        <translation>„{text}“ ist ab Zeichen {at} nicht lesbar: dort wird „{expected}“ erwartet. Berichtigen Sie den Ausdruck.</translation>
    </message>
    <message>
        <source>The hit policy “{policy}” computes with numbers, so it needs exactly one result column of type number.</source>
        <translation>Die Trefferregel „{policy}“ rechnet mit Zahlen und braucht daher genau eine Ergebnisspalte vom Typ Zahl.</translation>
    </message>
    <message>
        <source>“{expression}” cannot head a column: only single values can be tested. Use another attribute or expression.</source>
        <translation>„{expression}“ kann keine Spalte anführen: nur einzelne Werte lassen sich prüfen. Verwenden Sie ein anderes Attribut oder einen anderen Ausdruck.</translation>
    </message>
    <message>
        <source>The amount is in {have}, but the column is in {want}. Write it in {want}.</source>
        <translation>Der Betrag ist in {have}, die Spalte aber in {want}. Schreiben Sie ihn in {want}.</translation>
    </message>
    <message>
        <source>The table has no column to test. Add one.</source>
        <translation>Die Tabelle hat keine Spalte zum Prüfen. Fügen Sie eine hinzu.</translation>
    </message>
    <message>
        <source>The table has no column for results. Add one.</source>
        <translation>Die Tabelle hat keine Spalte für Ergebnisse. Fügen Sie eine hinzu.</translation>
    </message>
    <message>
        <source>{text} is not in the column's list of values. Add it there, or choose one of them.</source>
        <translation>{text} steht nicht in der Werteliste der Spalte. Ergänzen Sie die Liste oder wählen Sie einen Wert daraus.</translation>
    </message>
    <message>
        <source>“{text}”: true and false have no order. Write true or false.</source>
        <translation>„{text}“: Wahr und falsch haben keine Reihenfolge. Schreiben Sie true oder false.</translation>
    </message>
    <message>
        <source>“{name}” has {count} cells or columns that cannot be read. Mend them first; the table lists them.</source>
        <translation>„{name}“ hat {count} Zellen oder Spalten, die nicht lesbar sind. Berichtigen Sie sie zuerst; die Tabelle führt sie auf.</translation>
    </message>
    <message>
        <source>“{text}” holds no value. Put the smaller end first.</source>
        <translation>„{text}“ enthält keinen Wert. Setzen Sie das kleinere Ende zuerst.</translation>
    </message>
    <message>
        <source>A row has more or fewer cells than the table has columns. Give every row one cell per column.</source>
        <translation>Eine Zeile hat mehr oder weniger Zellen als die Tabelle Spalten. Geben Sie jeder Zeile eine Zelle je Spalte.</translation>
    </message>
    <message>
        <source>“{text}” is neither a value nor a test. Write values such as 12 or &quot;text&quot;, tests such as &lt; 12 or [1..5], or - for anything.</source>
        <translation>„{text}“ ist weder ein Wert noch eine Prüfung. Schreiben Sie Werte wie 12 oder &quot;Text&quot;, Prüfungen wie &lt; 12 oder [1..5] oder - für alles.</translation>
    </message>
    <message>
        <source>The table has {rows} rows; at most 65,000 are possible. Split it.</source>
        <translation>Die Tabelle hat {rows} Zeilen; möglich sind höchstens 65.000. Teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>{text} is not of the column's type, {want}. Write a value of that type.</source>
        <translation>{text} ist nicht vom Typ der Spalte, {want}. Schreiben Sie einen Wert dieses Typs.</translation>
    </message>
    <message>
        <source>“{expression}” cannot be computed from the dataset. Use attributes that it has.</source>
        <translation>„{expression}“ lässt sich aus dem Datenbestand nicht berechnen. Verwenden Sie Attribute, die er hat.</translation>
    </message>
    <message>
        <source>“{name}” is not a known {of}. Use one of the names in the manual.</source>
        <translation>„{name}“ ist kein bekannter Name für {of}. Verwenden Sie einen der Namen aus dem Handbuch.</translation>
    </message>
    <message>
        <source>“{name}” is not a type. Use boolean, number, money, string, date, date-time, duration or list.</source>
        <translation>„{name}“ ist kein Typ. Verwenden Sie boolean, number, money, string, date, date-time, duration oder list.</translation>
    </message>
    <message>
        <source>“{name}” is {have} in the dataset, but {want} here. Give it another name or the same type.</source>
        <translation>„{name}“ ist im Datenbestand {have}, hier aber {want}. Geben Sie ihm einen anderen Namen oder denselben Typ.</translation>
    </message>
    <message>
        <source>The stored {what} is damaged and cannot be read. Import the sources again, or go back to a copy of the project.</source>
        <translation>Die gespeicherten Daten ({what}) sind beschädigt und nicht lesbar. Importieren Sie die Quellen erneut oder nehmen Sie eine Kopie des Projekts.</translation>
    </message>
    <message>
        <source>The stored {what} was written by a newer version of Pathloom. Open the project with that version.</source>
        <translation>Die gespeicherten Daten ({what}) stammen von einer neueren Version von Pathloom. Öffnen Sie das Projekt damit.</translation>
    </message>
    <message>
        <source>The file does not hold a dataset of Pathloom. Choose another file.</source>
        <translation>Die Datei enthält keinen Datenbestand von Pathloom. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>“{source}” is not valid JSON: {reason} (line {line}, column {column}). Correct that place and try again.</source>
        <translation>„{source}“ ist kein gültiges JSON: {reason} (Zeile {line}, Spalte {column}). Berichtigen Sie die Stelle und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The key “{key}” is missing. Add it and try again.</source>
        <translation>Der Schlüssel „{key}“ fehlt. Ergänzen Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“{key}” must be of type {expected}. Correct it and try again.</source>
        <translation>„{key}“ muss vom Typ {expected} sein. Berichtigen Sie das und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The rule uses {what} “{name}”, which the dataset does not have. Correct the name or import the data.</source>
        <translation>Die Regel verwendet {what} „{name}“, was der Datenbestand nicht hat. Berichtigen Sie den Namen oder importieren Sie die Daten.</translation>
    </message>
    <message>
        <source>A stored rule cannot be read ({where}). Enter the rule again.</source>
        <translation>Eine gespeicherte Regel ist nicht lesbar ({where}). Geben Sie die Regel neu ein.</translation>
    </message>
    <message>
        <source>The values do not vary, so the test has no answer. Use data with more than one value.</source>
        <translation>Die Werte unterscheiden sich nicht, der Test hat also keine Antwort. Verwenden Sie Daten mit mehr als einem Wert.</translation>
    </message>
    <message>
        <source>Power and significance must lie between 0 and 1. Correct them.</source>
        <translation>Teststärke und Signifikanz müssen zwischen 0 und 1 liegen. Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>A proportion must lie between 0 and 1. Correct the counts.</source>
        <translation>Ein Anteil muss zwischen 0 und 1 liegen. Berichtigen Sie die Anzahlen.</translation>
    </message>
    <message>
        <source>The two rates must differ and lie between 0 and 1. Correct them.</source>
        <translation>Die beiden Raten müssen verschieden sein und zwischen 0 und 1 liegen. Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>The shares must be above 0 and add up to 1. Correct them.</source>
        <translation>Die Anteile müssen über 0 liegen und zusammen 1 ergeben. Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>There are too few observations for this statistic. Use more data.</source>
        <translation>Für diese Statistik gibt es zu wenige Beobachtungen. Verwenden Sie mehr Daten.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{value}” is not one of the allowed values. Use one of those in the schema.</source>
        <translation>„{value}“ ist kein erlaubter Wert. Verwenden Sie einen aus dem Schema.</translation>
    </message>
    <message>
        <source>The id “{id}” is used twice. Give one of the two another id.</source>
        <translation>Die Kennung „{id}“ kommt zweimal vor. Geben Sie einer davon eine andere.</translation>
    </message>
    <message>
        <source>The file has format {format}, which this version does not know. Update Pathloom, or export the file again from an older version.</source>
        <translation>Die Datei hat das Format {format}, das diese Version nicht kennt. Aktualisieren Sie Pathloom oder exportieren Sie die Datei aus einer älteren Version neu.</translation>
    </message>
    <message>
        <source>“{kind}” is not a kind of definition. Use journey, segment, offer, content, policy or settings.</source>
        <translation>„{kind}“ ist keine Art von Definition. Verwenden Sie journey, segment, offer, content, policy oder settings.</translation>
    </message>
    <message>
        <source>The rule “{text}” cannot be read. Correct it and try again.</source>
        <translation>Die Regel „{text}“ ist nicht lesbar. Berichtigen Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A value has the wrong type; {expected} is expected here. Correct it and try again.</source>
        <translation>Ein Wert hat den falschen Typ; hier wird {expected} erwartet. Berichtigen Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it as 2025-03-01.</source>
        <translation>„{text}“ ist kein Datum. Schreiben Sie es wie 2025-03-01.</translation>
    </message>
    <message>
        <source>“{text}” is not a time of day. Write it as 09:30.</source>
        <translation>„{text}“ ist keine Uhrzeit. Schreiben Sie sie wie 09:30.</translation>
    </message>
    <message>
        <source>“{text}” is not a date and time. Write it as 2025-03-01T09:30:00Z.</source>
        <translation>„{text}“ ist kein Zeitpunkt. Schreiben Sie ihn wie 2025-03-01T09:30:00Z.</translation>
    </message>
    <message>
        <source>“{text}” is not a duration. Write it as P1DT2H for a day and two hours.</source>
        <translation>„{text}“ ist keine Dauer. Schreiben Sie P1DT2H für einen Tag und zwei Stunden.</translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Write it as 12.50.</source>
        <translation>„{text}“ ist kein Betrag. Schreiben Sie ihn wie 12.50.</translation>
    </message>
    <message>
        <source>There is no time zone “{name}”. Use a name such as Europe/Berlin.</source>
        <translation>Es gibt keine Zeitzone „{name}“. Verwenden Sie einen Namen wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>There is no attribute “{name}”.</source>
        <translation>Es gibt kein Attribut „{name}“.</translation>
    </message>
    <message>
        <source>There is no event type “{name}”.</source>
        <translation>Es gibt keinen Ereignistyp „{name}“.</translation>
    </message>
    <message>
        <source>The event “{event}” has no property “{name}”.</source>
        <translation>Das Ereignis „{event}“ hat keine Eigenschaft „{name}“.</translation>
    </message>
    <message>
        <source>There is no segment “{name}”.</source>
        <translation>Es gibt kein Segment „{name}“.</translation>
    </message>
    <message>
        <source>There is no list “{name}”.</source>
        <translation>Es gibt keine Liste „{name}“.</translation>
    </message>
    <message>
        <source>There is no function “{name}”.</source>
        <translation>Es gibt keine Funktion „{name}“.</translation>
    </message>
    <message>
        <source>There is no context value “{name}”.</source>
        <translation>Es gibt keinen Kontextwert „{name}“.</translation>
    </message>
    <message>
        <source>The dataset holds no consent for “{channel}” and “{purpose}”.</source>
        <translation>Der Datenbestand enthält keine Einwilligung für „{channel}“ und „{purpose}“.</translation>
    </message>
    <message>
        <source>“{operator}” does not work on {type}.</source>
        <translation>„{operator}“ ist auf {type} nicht anwendbar.</translation>
    </message>
    <message>
        <source>“{pattern}” is not a valid pattern: {reason}.</source>
        <translation>„{pattern}“ ist kein gültiges Muster: {reason}.</translation>
    </message>
    <message>
        <source>The rule must come out as yes or no, but it is {type}.</source>
        <translation>Die Regel muss Ja oder Nein ergeben, ergibt aber {type}.</translation>
    </message>
    <message>
        <source>field “{field}”</source>
        <translation>Feld „{field}“</translation>
    </message>
    <message>
        <source>in file “{file}”</source>
        <translation>in Datei „{file}“</translation>
    </message>
    <message>
        <source>in journey “{name}”</source>
        <translation>in Journey „{name}“</translation>
    </message>
    <message>
        <source>in content “{name}”</source>
        <translation>in Inhalt „{name}“</translation>
    </message>
    <message>
        <source>in “{name}”</source>
        <translation>in „{name}“</translation>
    </message>
    <message>
        <source>in offer “{name}”</source>
        <translation>in Angebot „{name}“</translation>
    </message>
    <message>
        <source>in decision policy “{name}”</source>
        <translation>in Entscheidungsrichtlinie „{name}“</translation>
    </message>
    <message>
        <source>in segment “{name}”</source>
        <translation>in Segment „{name}“</translation>
    </message>
    <message>
        <source>step {id}</source>
        <translation>Schritt {id}</translation>
    </message>
    <message>
        <source>step “{step}”</source>
        <translation>Schritt „{step}“</translation>
    </message>
    <message>
        <source>in {kind} “{name}”</source>
        <translation>in {kind} „{name}“</translation>
    </message>
    <message>
        <source>That did not work, and this version has no words for the reason (%1). Nothing was changed; please report it with the text in brackets.</source>
        <translation>Das hat nicht geklappt, und diese Version hat für den Grund keine Worte (%1). Nichts wurde geändert; bitte melden Sie es mit dem Text in Klammern.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a whole sentence, %2 the place, for instance &quot;in journey “Welcome”, step 7&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The benchmark&apos;s run ended before it could be cancelled. Measure with more people.</source>
        <translation>Der Lauf des Benchmarks endete, bevor er abgebrochen werden konnte. Messen Sie mit mehr Personen.</translation>
    </message>
    <message>
        <source>The rule of a benchmark cannot be read: {text}. This is a fault of the program; please report it.</source>
        <translation>Die Regel eines Benchmarks ist nicht lesbar: {text}. Das ist ein Fehler des Programms; bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>There is no attribute “{name}”. There are: {names}.</source>
        <translation>Es gibt kein Attribut „{name}“. Es gibt: {names}.</translation>
    </message>
    <message>
        <source>There is no sample “{name}”. There are: {names}.</source>
        <translation>Es gibt kein Beispiel „{name}“. Es gibt: {names}.</translation>
    </message>
    <message>
        <source>“{name}” holds no numbers, so it cannot be summed. Choose an attribute with numbers.</source>
        <translation>„{name}“ enthält keine Zahlen und lässt sich nicht summieren. Wählen Sie ein Attribut mit Zahlen.</translation>
    </message>
    <message>
        <source>“{name}” has no steps, so there is nothing to draw. Add a step first.</source>
        <translation>„{name}“ hat keine Schritte, also gibt es nichts zu zeichnen. Fügen Sie zuerst einen hinzu.</translation>
    </message>
    <message>
        <source>There is no journey or segment “{name}”. Check the name.</source>
        <translation>Es gibt keine Journey und kein Segment „{name}“. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>Pictures cannot be written as “{suffix}”. Use png, svg or pdf.</source>
        <translation>Bilder lassen sich nicht als „{suffix}“ schreiben. Verwenden Sie png, svg oder pdf.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. Check the folder and its free space, and try again.</source>
        <translation>{file} ließ sich nicht schreiben: {reason}. Prüfen Sie den Ordner und seinen freien Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The dataset has changed since {run}, so the run cannot be replayed. Simulate again.</source>
        <translation>Der Datenbestand hat sich seit {run} geändert, der Lauf lässt sich nicht nachspielen. Simulieren Sie erneut.</translation>
    </message>
    <message>
        <source>{file} could not be opened: {reason}. Check its name and permissions.</source>
        <translation>{file} ließ sich nicht öffnen: {reason}. Prüfen Sie Namen und Rechte.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. Check the folder and its free space.</source>
        <translation>{file} ließ sich nicht schreiben: {reason}. Prüfen Sie den Ordner und seinen freien Platz.</translation>
    </message>
    <message>
        <source>“{text}” is not a horizon. Write 30d, P30D or 720h.</source>
        <translation>„{text}“ ist kein Horizont. Schreiben Sie 30d, P30D oder 720h.</translation>
    </message>
    <message>
        <source>“{text}” is not a date and time. Write 2025-03-01 or 2025-03-01T09:30:00Z.</source>
        <translation>„{text}“ ist kein Zeitpunkt. Schreiben Sie 2025-03-01 oder 2025-03-01T09:30:00Z.</translation>
    </message>
    <message>
        <source>No journey was named. Add --journey NAME.</source>
        <translation>Es wurde keine Journey genannt. Ergänzen Sie --journey NAME.</translation>
    </message>
    <message>
        <source>{file} holds no run yet. Run simulate first.</source>
        <translation>{file} enthält noch keinen Lauf. Führen Sie zuerst simulate aus.</translation>
    </message>
    <message>
        <source>There is no benchmark “{name}”. Leave out --filter to see all.</source>
        <translation>Es gibt keinen Benchmark „{name}“. Lassen Sie --filter weg, um alle zu sehen.</translation>
    </message>
    <message>
        <source>There is no segment “{name}”. Check the name.</source>
        <translation>Es gibt kein Segment „{name}“. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>There is no step “{step}” in the journeys of the run. Check its id or name.</source>
        <translation>Es gibt keinen Schritt „{step}“ in den Journeys des Laufs. Prüfen Sie Kennung oder Namen.</translation>
    </message>
    <message>
        <source>“{text}” is not an override. Write GATE=REASON.</source>
        <translation>„{text}“ hebt nichts auf. Schreiben Sie GATE=REASON.</translation>
    </message>
    <message>
        <source>{file} has no known suffix. Use .svg or .png.</source>
        <translation>{file} hat keine bekannte Endung. Verwenden Sie .svg oder .png.</translation>
    </message>
    <message>
        <source>No project file was named. Give its path.</source>
        <translation>Es wurde keine Projektdatei genannt. Geben Sie ihren Pfad an.</translation>
    </message>
    <message>
        <source>The rule cannot be read {place}: {problem}</source>
        <translation>Die Regel ist nicht lesbar {place}: {problem}</translation>
    </message>
    <message>
        <source>The rule gives {type}, but a condition must come out as yes or no. Compare it with a value.</source>
        <translation>Die Regel ergibt {type}, eine Bedingung muss aber Ja oder Nein ergeben. Vergleichen Sie sie mit einem Wert.</translation>
    </message>
    <message>
        <source>An attribute of the schema cannot be read. Import the sources again.</source>
        <translation>Ein Attribut des Schemas ist nicht lesbar. Importieren Sie die Quellen erneut.</translation>
    </message>
    <message>
        <source>The decision policy “{policy}” uses the offer “{offer}”, which does not exist. Remove it from the policy, or add the offer.</source>
        <translation>Die Entscheidungsrichtlinie „{policy}“ verwendet das Angebot „{offer}“, das es nicht gibt. Nehmen Sie es heraus oder legen Sie das Angebot an.</translation>
    </message>
    <message>
        <source>A step of the kind {kind} cannot stand in the middle of a path. Place it beside the path.</source>
        <translation>Ein Schritt der Art {kind} kann nicht mitten auf einem Pfad stehen. Setzen Sie ihn daneben.</translation>
    </message>
    <message>
        <source>A name is needed. Type one.</source>
        <translation>Ein Name wird gebraucht. Geben Sie einen ein.</translation>
    </message>
    <message>
        <source>“{field}” takes another type of value. Enter it again.</source>
        <translation>„{field}“ nimmt einen anderen Typ von Wert. Geben Sie ihn neu ein.</translation>
    </message>
    <message>
        <source>The name “{name}” is taken. Choose another.</source>
        <translation>Der Name „{name}“ ist vergeben. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“{value}” is not a choice of “{field}”. Choose one from the list.</source>
        <translation>„{value}“ steht bei „{field}“ nicht zur Wahl. Wählen Sie etwas aus der Liste.</translation>
    </message>
    <message>
        <source>There is no field “{field}”. Choose another.</source>
        <translation>Es gibt kein Feld „{field}“. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The frame is no longer there. Undo, or make a new one.</source>
        <translation>Den Rahmen gibt es nicht mehr. Machen Sie die Änderung rückgängig oder legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>The journey or segment is no longer there. Choose another.</source>
        <translation>Die Journey oder das Segment gibt es nicht mehr. Wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>The note is no longer there. Undo, or make a new one.</source>
        <translation>Die Notiz gibt es nicht mehr. Machen Sie die Änderung rückgängig oder legen Sie eine neue an.</translation>
    </message>
    <message>
        <source>“{object}” is no longer there. Choose another.</source>
        <translation>„{object}“ gibt es nicht mehr. Wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>The step has no exit “{outlet}”. Choose another.</source>
        <translation>Der Schritt hat keinen Ausgang „{outlet}“. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The path is no longer there. Draw it again.</source>
        <translation>Den Pfad gibt es nicht mehr. Ziehen Sie ihn neu.</translation>
    </message>
    <message>
        <source>The step is no longer there. Choose another.</source>
        <translation>Den Schritt gibt es nicht mehr. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Nothing can lead into this step. Choose another target.</source>
        <translation>In diesen Schritt kann nichts führen. Wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>Nothing can lead out of this step. Begin at another one.</source>
        <translation>Aus diesem Schritt kann nichts führen. Beginnen Sie bei einem anderen.</translation>
    </message>
    <message>
        <source>The clipboard holds no steps. Copy some first.</source>
        <translation>Die Zwischenablage enthält keine Schritte. Kopieren Sie zuerst welche.</translation>
    </message>
    <message>
        <source>“{field}” must lie between {minimum} and {maximum}. Correct it.</source>
        <translation>„{field}“ muss zwischen {minimum} und {maximum} liegen. Berichtigen Sie es.</translation>
    </message>
    <message>
        <source>The exit “{outlet}” already leads somewhere. Change its target, or use a split.</source>
        <translation>Der Ausgang „{outlet}“ führt schon irgendwohin. Ändern Sie sein Ziel oder verwenden Sie eine Aufteilung.</translation>
    </message>
    <message>
        <source>Steps of a segment cannot be put into a journey, nor the other way round. Paste them into one of their kind.</source>
        <translation>Schritte eines Segments passen nicht in eine Journey und umgekehrt. Fügen Sie sie bei ihresgleichen ein.</translation>
    </message>
    <message>
        <source>The id of the path “{path}” is used twice. Give it another.</source>
        <translation>Die Kennung des Pfads „{path}“ kommt zweimal vor. Geben Sie ihm eine andere.</translation>
    </message>
    <message>
        <source>“{field}” takes between {minimum} and {maximum} entries. Add or remove some.</source>
        <translation>„{field}“ nimmt zwischen {minimum} und {maximum} Einträge. Ergänzen oder entfernen Sie welche.</translation>
    </message>
    <message>
        <source>The key “{key}” is empty or used twice in “{field}”. Give each entry a key of its own.</source>
        <translation>Der Schlüssel „{key}“ ist leer oder kommt in „{field}“ zweimal vor. Geben Sie jedem Eintrag einen eigenen.</translation>
    </message>
    <message>
        <source>This path is there already. Choose another target.</source>
        <translation>Diesen Pfad gibt es schon. Wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>A segment has exactly one output. Delete the other one first.</source>
        <translation>Ein Segment hat genau eine Ausgabe. Löschen Sie zuerst die andere.</translation>
    </message>
    <message>
        <source>The path would close a circle; a segment has no loops. Choose another target.</source>
        <translation>Der Pfad würde einen Kreis schließen; ein Segment hat keine Schleifen. Wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>Only a step without paths can be put onto a path. Remove its paths first.</source>
        <translation>Nur ein Schritt ohne Pfade lässt sich auf einen Pfad setzen. Entfernen Sie zuerst seine Pfade.</translation>
    </message>
    <message>
        <source>The id of the step “{step}” is used twice. Give it another.</source>
        <translation>Die Kennung des Schritts „{step}“ kommt zweimal vor. Geben Sie ihm eine andere.</translation>
    </message>
    <message>
        <source>A step cannot lead to itself. Choose another target.</source>
        <translation>Ein Schritt kann nicht zu sich selbst führen. Wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>The step takes only one way in. Remove the other path first.</source>
        <translation>Der Schritt hat nur einen Eingang. Entfernen Sie zuerst den anderen Pfad.</translation>
    </message>
    <message>
        <source>A step of the kind {kind} does not belong here. Choose another kind.</source>
        <translation>Ein Schritt der Art {kind} gehört nicht hierher. Wählen Sie eine andere Art.</translation>
    </message>
    <message>
        <source>The rule for valid values of “{attribute}” cannot be evaluated. Correct it in the schema.</source>
        <translation>Die Regel für gültige Werte von „{attribute}“ lässt sich nicht auswerten. Berichtigen Sie sie im Schema.</translation>
    </message>
    <message>
        <source>Segments refer to each other in a circle: {path}. Take one out of it.</source>
        <translation>Segmente verweisen im Kreis aufeinander: {path}. Nehmen Sie eines heraus.</translation>
    </message>
    <message>
        <source>The segment “{segment}” is not complete at “{step}”. Connect every input and the output.</source>
        <translation>Das Segment „{segment}“ ist bei „{step}“ nicht vollständig. Verbinden Sie alle Eingänge und die Ausgabe.</translation>
    </message>
    <message>
        <source>The segment “{segment}” has a loop: {path}. Remove one of its paths.</source>
        <translation>Das Segment „{segment}“ hat eine Schleife: {path}. Entfernen Sie einen ihrer Pfade.</translation>
    </message>
    <message>
        <source>There is no segment “{name}”. Choose another, or add it.</source>
        <translation>Es gibt kein Segment „{name}“. Wählen Sie ein anderes oder legen Sie es an.</translation>
    </message>
    <message>
        <source>There is no list “{list}”. Import it, or choose another.</source>
        <translation>Es gibt keine Liste „{list}“. Importieren Sie sie oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The journey “{journey}” has errors, the first at “{step}” ({code}). Mend them and simulate again.</source>
        <translation>Die Journey „{journey}“ hat Fehler, den ersten bei „{step}“ ({code}). Beheben Sie sie und simulieren Sie erneut.</translation>
    </message>
    <message>
        <source>No journey was chosen. Choose at least one.</source>
        <translation>Es wurde keine Journey gewählt. Wählen Sie mindestens eine.</translation>
    </message>
    <message>
        <source>There is no journey “{journey}”. Choose another.</source>
        <translation>Es gibt keine Journey „{journey}“. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There is no profile “{profile}” in this run. Check its id.</source>
        <translation>Es gibt in diesem Lauf kein Profil „{profile}“. Prüfen Sie die Kennung.</translation>
    </message>
    <message>
        <source>There is no step “{step}” in this journey. Choose another.</source>
        <translation>Es gibt in dieser Journey keinen Schritt „{step}“. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The stored run cannot be read: {reason}. Simulate again.</source>
        <translation>Der gespeicherte Lauf ist nicht lesbar: {reason}. Simulieren Sie erneut.</translation>
    </message>
    <message>
        <source>“{key}” of the scenario has an invalid value. Correct it.</source>
        <translation>„{key}“ des Szenarios hat einen ungültigen Wert. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs, or take a smaller sample.</source>
        <translation>Es ist nicht genug Speicher frei. Schließen Sie andere Programme oder nehmen Sie eine kleinere Stichprobe.</translation>
    </message>
    <message>
        <source>Something went wrong that should not: {reason}. Nothing was changed; please report it.</source>
        <translation>Etwas ging schief, das nicht sollte: {reason}. Nichts wurde geändert; bitte melden Sie es.</translation>
    </message>
    <message>
        <source>The mapping reads the column “{column}”, which the file does not have. It has: {columns}. Correct the mapping, or choose another file.</source>
        <translation>Die Zuordnung liest die Spalte „{column}“, die es in der Datei nicht gibt. Es gibt: {columns}. Berichtigen Sie die Zuordnung oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{format}” is not a pattern for dates. Write it as yyyy-MM-dd HH:mm.</source>
        <translation>„{format}“ ist kein Muster für Daten. Schreiben Sie es wie yyyy-MM-dd HH:mm.</translation>
    </message>
    <message>
        <source>The file is empty. Choose another.</source>
        <translation>Die Datei ist leer. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The row is not in the file&apos;s encoding. Save the file as UTF-8 and import it again.</source>
        <translation>Die Zeile hat nicht die Kodierung der Datei. Speichern Sie die Datei als UTF-8 und importieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>The row has another number of fields than the heading. Correct it in the file.</source>
        <translation>Die Zeile hat eine andere Zahl von Feldern als die Kopfzeile. Berichtigen Sie sie in der Datei.</translation>
    </message>
    <message>
        <source>{file} is too large to be read. Split it into parts.</source>
        <translation>{file} ist zu groß. Teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be unpacked. Get the file again.</source>
        <translation>{file} ist beschädigt und lässt sich nicht entpacken. Beschaffen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>{file} is cut off: its end is missing. Get the file again.</source>
        <translation>{file} ist abgeschnitten: das Ende fehlt. Beschaffen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>The mapping holds the unknown key “{key}” in {where}. Correct its spelling, or remove it.</source>
        <translation>Die Zuordnung enthält in {where} den unbekannten Schlüssel „{key}“. Berichtigen oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>“{value}” is not a valid value of “{key}” in {where} of the mapping. Correct it.</source>
        <translation>„{value}“ ist in {where} der Zuordnung kein gültiger Wert für „{key}“. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>The row names no type of event. Fill in “{column}”.</source>
        <translation>Die Zeile nennt keinen Ereignistyp. Füllen Sie „{column}“ aus.</translation>
    </message>
    <message>
        <source>The row names no item. Fill in “{column}”.</source>
        <translation>Die Zeile nennt keinen Artikel. Füllen Sie „{column}“ aus.</translation>
    </message>
    <message>
        <source>The row has no key. Fill in “{column}”.</source>
        <translation>Die Zeile hat keinen Schlüssel. Füllen Sie „{column}“ aus.</translation>
    </message>
    <message>
        <source>The row names no profile. Fill in “{column}”.</source>
        <translation>Die Zeile nennt kein Profil. Füllen Sie „{column}“ aus.</translation>
    </message>
    <message>
        <source>The row has no time. Fill in “{column}”.</source>
        <translation>Die Zeile hat keine Zeit. Füllen Sie „{column}“ aus.</translation>
    </message>
    <message>
        <source>“{value}” in “{column}” is neither yes nor no. Correct it, or name the words in the mapping.</source>
        <translation>„{value}“ in „{column}“ ist weder ja noch nein. Berichtigen Sie es oder nennen Sie die Wörter in der Zuordnung.</translation>
    </message>
    <message>
        <source>“{value}” in “{column}” is not a date. Correct it, or the mapping&apos;s pattern.</source>
        <translation>„{value}“ in „{column}“ ist kein Datum. Berichtigen Sie es oder das Muster der Zuordnung.</translation>
    </message>
    <message>
        <source>“{value}” in “{column}” is not a duration. Write it as P1DT2H.</source>
        <translation>„{value}“ in „{column}“ ist keine Dauer. Schreiben Sie sie wie P1DT2H.</translation>
    </message>
    <message>
        <source>“{value}” in “{column}” is not a number. Correct it, or import the column as text.</source>
        <translation>„{value}“ in „{column}“ ist keine Zahl. Berichtigen Sie es oder importieren Sie die Spalte als Text.</translation>
    </message>
    <message>
        <source>“{value}” in “{column}” is not a phone number. Correct it, or give the country&apos;s calling code.</source>
        <translation>„{value}“ in „{column}“ ist keine Telefonnummer. Berichtigen Sie sie oder geben Sie die Landesvorwahl an.</translation>
    </message>
    <message>
        <source>“{value}” in “{column}” is not a date and time. Correct it, or the mapping&apos;s pattern.</source>
        <translation>„{value}“ in „{column}“ ist kein Zeitpunkt. Berichtigen Sie es oder das Muster der Zuordnung.</translation>
    </message>
    <message>
        <source>“{value}” in “{column}” is not an e-mail address. Correct it.</source>
        <translation>„{value}“ in „{column}“ ist keine E-Mail-Adresse. Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>“{value}” in “{column}” is not an amount. Correct it, or import the column as text.</source>
        <translation>„{value}“ in „{column}“ ist kein Betrag. Berichtigen Sie es oder importieren Sie die Spalte als Text.</translation>
    </message>
    <message>
        <source>{file} is not a text file. Export it as CSV, and choose that.</source>
        <translation>{file} ist keine Textdatei. Exportieren Sie sie als CSV und wählen Sie diese.</translation>
    </message>
    <message>
        <source>The row holds a byte that is no text. Save the file as UTF-8 and import it again.</source>
        <translation>Die Zeile enthält ein Byte, das kein Text ist. Speichern Sie die Datei als UTF-8 und importieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>A quotation mark opens a field and is never closed. Correct it in the file.</source>
        <translation>Ein Anführungszeichen öffnet ein Feld und wird nie geschlossen. Berichtigen Sie es in der Datei.</translation>
    </message>
    <message>
        <source>The mapping replaces values by keyed hashes, but there is no key. Give a file with --pseudonym-key, or set the variable PATHLOOM_PSEUDONYM_KEY.</source>
        <translation>Die Zuordnung ersetzt Werte durch Hashwerte mit Schlüssel, aber es gibt keinen Schlüssel. Nennen Sie eine Datei mit --pseudonym-key, oder setzen Sie die Variable PATHLOOM_PSEUDONYM_KEY.</translation>
    </message>
    <message>
        <source>Another row with the same key follows, and it counts. Remove one of the two.</source>
        <translation>Eine andere Zeile mit demselben Schlüssel folgt, und sie zählt. Entfernen Sie eine der beiden.</translation>
    </message>
    <message>
        <source>Text follows after a closing quotation mark. Correct it in the file.</source>
        <translation>Nach einem schließenden Anführungszeichen folgt Text. Berichtigen Sie es in der Datei.</translation>
    </message>
    <message>
        <source>The sources hold more profiles than can be handled. Import fewer.</source>
        <translation>Die Quellen enthalten mehr Profile, als sich verarbeiten lassen. Importieren Sie weniger.</translation>
    </message>
    <message>
        <source>“{value}” is not a type of event that the mapping knows. Add it to the mapping.</source>
        <translation>„{value}“ ist kein Ereignistyp, den die Zuordnung kennt. Nehmen Sie ihn in die Zuordnung auf.</translation>
    </message>
    <message>
        <source>{file} is not in the encoding that the mapping names. Correct it, or let it be detected.</source>
        <translation>{file} hat nicht die Kodierung, die die Zuordnung nennt. Berichtigen Sie sie oder lassen Sie sie erkennen.</translation>
    </message>
    <message>
        <source>The manifest cannot be read. Export the package again.</source>
        <translation>Das Manifest ist nicht lesbar. Exportieren Sie das Paket neu.</translation>
    </message>
    <message>
        <source>A rule of the package cannot be evaluated ({place}). Correct it in the project and export again.</source>
        <translation>Eine Regel des Pakets lässt sich nicht auswerten ({place}). Berichtigen Sie sie im Projekt und exportieren Sie neu.</translation>
    </message>
    <message>
        <source>“{entry}” was changed after the export: its hash differs. Do not use the package; export it again.</source>
        <translation>„{entry}“ wurde nach dem Export geändert: der Hash weicht ab. Verwenden Sie das Paket nicht; exportieren Sie es neu.</translation>
    </message>
    <message>
        <source>The definitions of the package cannot be used: {reason}. Export it again.</source>
        <translation>Die Definitionen des Pakets sind nicht verwendbar: {reason}. Exportieren Sie es neu.</translation>
    </message>
    <message>
        <source>“{entry}” in the package cannot be read. Export the package again.</source>
        <translation>„{entry}“ im Paket ist nicht lesbar. Exportieren Sie das Paket neu.</translation>
    </message>
    <message>
        <source>The package holds too few test vectors. Export it again.</source>
        <translation>Das Paket enthält zu wenige Testvektoren. Exportieren Sie es neu.</translation>
    </message>
    <message>
        <source>The export is stopped by: {gates}. Mend what is named, or override it with a reason.</source>
        <translation>Den Export hält auf: {gates}. Beheben Sie, was genannt ist, oder heben Sie es mit einem Grund auf.</translation>
    </message>
    <message>
        <source>There are {count} errors, the first in {first}.</source>
        <translation>Es gibt {count} Fehler, den ersten in {first}.</translation>
    </message>
    <message>
        <source>No run was made of the project as it is. Simulate it first.</source>
        <translation>Vom Projekt, wie es ist, gibt es keinen Lauf. Simulieren Sie es zuerst.</translation>
    </message>
    <message>
        <source>A rule of “{object}” compares the personal attribute “{attribute}” with a value.</source>
        <translation>Eine Regel von „{object}“ vergleicht das persönliche Attribut „{attribute}“ mit einem Wert.</translation>
    </message>
    <message>
        <source>The project has changed since the last run. Simulate it again.</source>
        <translation>Das Projekt hat sich seit dem letzten Lauf geändert. Simulieren Sie es erneut.</translation>
    </message>
    <message>
        <source>The signing key is not an Ed25519 key of 128 hexadecimal digits. Choose another file.</source>
        <translation>Der Signaturschlüssel ist kein Ed25519-Schlüssel aus 128 hexadezimalen Ziffern. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{entry}” is missing from the package. Export it again.</source>
        <translation>„{entry}“ fehlt im Paket. Exportieren Sie es neu.</translation>
    </message>
    <message>
        <source>The package has format {format}; this version knows formats up to {known}. Update Pathloom.</source>
        <translation>Das Paket hat das Format {format}; diese Version kennt Formate bis {known}. Aktualisieren Sie Pathloom.</translation>
    </message>
    <message>
        <source>The package has no placement “{placement}”. It has: {known}.</source>
        <translation>Das Paket hat keine Platzierung „{placement}“. Es hat: {known}.</translation>
    </message>
    <message>
        <source>The file is not a rule package: {reason}. Choose another file.</source>
        <translation>Die Datei ist kein Regelpaket: {reason}. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The package is not in its canonical form: its bytes were written by something else. Export it again.</source>
        <translation>Das Paket hat nicht seine kanonische Form: Etwas anderes hat die Bytes geschrieben. Exportieren Sie es neu.</translation>
    </message>
    <message>
        <source>Overriding “{gate}” needs a reason. Type one.</source>
        <translation>Um „{gate}“ aufzuheben, braucht es einen Grund. Geben Sie einen ein.</translation>
    </message>
    <message>
        <source>The profile cannot be read: “{field}” is missing or has the wrong type. Correct it.</source>
        <translation>Das Profil ist nicht lesbar: „{field}“ fehlt oder hat den falschen Typ. Berichtigen Sie es.</translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}. Check its name and permissions.</source>
        <translation>{file} ließ sich nicht lesen: {reason}. Prüfen Sie Namen und Rechte.</translation>
    </message>
    <message>
        <source>The signature does not hold. Do not use the package; ask for it again.</source>
        <translation>Die Signatur stimmt nicht. Verwenden Sie das Paket nicht; fordern Sie es neu an.</translation>
    </message>
    <message>
        <source>The package needs {feature}, which this version does not have. Update Pathloom.</source>
        <translation>Das Paket braucht {feature}, was diese Version nicht hat. Aktualisieren Sie Pathloom.</translation>
    </message>
    <message>
        <source>The package holds “{entry}”, which its manifest does not list. Do not use it; export it again.</source>
        <translation>Das Paket enthält „{entry}“, was im Manifest fehlt. Verwenden Sie es nicht; exportieren Sie es neu.</translation>
    </message>
    <message>
        <source>A value has the wrong type; {expected} is expected. Correct it.</source>
        <translation>Ein Wert hat den falschen Typ; erwartet wird {expected}. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>The test vector “{vector}” fails: {what} should be {expected}, but is {actual}. Export the package again.</source>
        <translation>Der Testvektor „{vector}“ schlägt fehl: {what} sollte {expected} sein, ist aber {actual}. Exportieren Sie das Paket neu.</translation>
    </message>
    <message>
        <source>Line {line} of the test vectors cannot be read. Export the package again.</source>
        <translation>Zeile {line} der Testvektoren ist nicht lesbar. Exportieren Sie das Paket neu.</translation>
    </message>
    <message>
        <source>“{version}” is not a semantic version. Write it as 1.2.0.</source>
        <translation>„{version}“ ist keine semantische Version. Schreiben Sie sie wie 1.2.0.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. Check the folder and its free space; the earlier file is as it was.</source>
        <translation>{file} ließ sich nicht schreiben: {reason}. Prüfen Sie den Ordner und seinen freien Platz; die frühere Datei ist wie zuvor.</translation>
    </message>
    <message>
        <source>Another program is writing to the project. Wait a moment and try again.</source>
        <translation>Ein anderes Programm schreibt gerade in das Projekt. Warten Sie kurz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{file} is damaged: {reason}. Go back to a copy of it.</source>
        <translation>{file} ist beschädigt: {reason}. Nehmen Sie eine Kopie.</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Free some space and try again.</source>
        <translation>Die Festplatte ist voll; nichts wurde geändert. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“{name}” is no kind of SQL that can be printed. Use one of these: {known}.</source>
        <translation>„{name}“ ist keine SQL-Art, die ausgegeben werden kann. Verwenden Sie eine von diesen: {known}.</translation>
    </message>
    <message>
        <source>{dialect} cannot do “{construct}” exactly, so nothing was printed. Rewrite that part or choose another database.</source>
        <translation>{dialect} kann „{construct}“ nicht genau umsetzen, deshalb wurde nichts ausgegeben. Schreiben Sie diesen Teil um oder wählen Sie eine andere Datenbank.</translation>
    </message>
    <message>
        <source>The database refused: {reason}. Check that the dataset was loaded into it as tables.</source>
        <translation>Die Datenbank hat abgelehnt: {reason}. Prüfen Sie, ob der Datenbestand als Tabellen in sie geladen wurde.</translation>
    </message>
    <message>
        <source>The database cannot be reached: {reason}. Check its address, the login and the password.</source>
        <translation>Die Datenbank ist nicht erreichbar: {reason}. Prüfen Sie Adresse, Anmeldename und Passwort.</translation>
    </message>
    <message>
        <source>{file} is there already. Choose another name.</source>
        <translation>{file} gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{file} could not be read or written: {reason}. Check the disk and try again.</source>
        <translation>{file} ließ sich nicht lesen oder schreiben: {reason}. Prüfen Sie den Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The project is open in another window. It was opened for reading only.</source>
        <translation>Das Projekt ist in einem anderen Fenster offen. Es wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The project was made by a newer version of Pathloom. It was opened for reading only; update to change it.</source>
        <translation>Das Projekt stammt von einer neueren Version von Pathloom. Es wurde nur zum Lesen geöffnet; aktualisieren Sie, um es zu ändern.</translation>
    </message>
    <message>
        <source>The project may not be written to. It was opened for reading only.</source>
        <translation>In das Projekt darf nicht geschrieben werden. Es wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The project was opened for reading only, as asked.</source>
        <translation>Das Projekt wurde wie gewünscht nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>This is not the key that the pseudonyms of this project were made with, so the same profile would become two. Give that key.</source>
        <translation>Mit diesem Schlüssel wurden die Pseudonyme dieses Projekts nicht gebildet; aus einem Profil würden zwei. Geben Sie jenen Schlüssel an.</translation>
    </message>
    <message>
        <source>The key of pseudonyms has {size} characters, so it could be guessed. Use one of at least 16.</source>
        <translation>Der Schlüssel der Pseudonyme hat {size} Zeichen und ließe sich erraten. Verwenden Sie einen mit mindestens 16.</translation>
    </message>
    <message>
        <source>{file} is empty, so it cannot be the key of pseudonyms. Put at least 16 characters into it.</source>
        <translation>{file} ist leer und kann nicht der Schlüssel der Pseudonyme sein. Schreiben Sie mindestens 16 Zeichen hinein.</translation>
    </message>
    <message>
        <source>The variable {variable} is not set, so there is no key of pseudonyms. Set it to at least 16 characters, or give a file with --pseudonym-key.</source>
        <translation>Die Variable {variable} ist nicht gesetzt, also gibt es keinen Schlüssel der Pseudonyme. Setzen Sie sie auf mindestens 16 Zeichen, oder nennen Sie eine Datei mit --pseudonym-key.</translation>
    </message>
    <message>
        <source>The dataset has no profile “{profile}”. Use its name as the data show it.</source>
        <translation>Der Datenbestand hat kein Profil „{profile}“. Verwenden Sie seinen Namen, wie die Daten ihn zeigen.</translation>
    </message>
    <message>
        <source>“{profile}” was named twice. Name two different profiles.</source>
        <translation>„{profile}“ wurde zweimal genannt. Nennen Sie zwei verschiedene Profile.</translation>
    </message>
    <message>
        <source>There is no decision “{decision}”. See the list of decisions about duplicates.</source>
        <translation>Es gibt keine Entscheidung „{decision}“. Sehen Sie die Liste der Entscheidungen über Dubletten an.</translation>
    </message>
    <message>
        <source>There is no run “{run}”. Choose another.</source>
        <translation>Es gibt keinen Lauf „{run}“. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{file} is not a project of Pathloom. Choose another file.</source>
        <translation>{file} ist kein Projekt von Pathloom. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{file} does not exist. Check its name.</source>
        <translation>{file} gibt es nicht. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>A part of the stored data ({part}) cannot be read. Go back to a copy of the project.</source>
        <translation>Ein Teil der gespeicherten Daten ({part}) ist nicht lesbar. Nehmen Sie eine Kopie des Projekts.</translation>
    </message>
    <message>
        <source>{file} is open for reading only, so nothing was changed. Save it under another name.</source>
        <translation>{file} ist nur zum Lesen geöffnet, also wurde nichts geändert. Speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>There is a version “{name}” already. Choose another name.</source>
        <translation>Es gibt schon eine Version „{name}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{function}” has no argument “{name}”.</source>
        <translation>„{function}“ hat kein Argument „{name}“.</translation>
    </message>
    <message>
        <source>“{function}” needs {expected} here, not {actual}.</source>
        <translation>„{function}“ braucht hier {expected}, nicht {actual}.</translation>
    </message>
    <message>
        <source>The text holds an unknown escape. Write \\ for a backslash and &quot; for a quotation mark.</source>
        <translation>Der Text enthält eine unbekannte Umschreibung. Schreiben Sie \\ für einen Rückstrich und &quot; für ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>“{text}” is not a date, time or duration.</source>
        <translation>„{text}“ ist weder Datum noch Zeit noch Dauer.</translation>
    </message>
    <message>
        <source>“{text}” counts in months or years, whose length varies. Write it in days.</source>
        <translation>„{text}“ zählt in Monaten oder Jahren, deren Länge schwankt. Schreiben Sie es in Tagen.</translation>
    </message>
    <message>
        <source>{left} and {right} are amounts in different currencies.</source>
        <translation>{left} und {right} sind Beträge in verschiedenen Währungen.</translation>
    </message>
    <message>
        <source>The rule is empty.</source>
        <translation>Die Regel ist leer.</translation>
    </message>
    <message>
        <source>“{operator}” with null is never true. Use missing(…) instead.</source>
        <translation>„{operator}“ mit null ist nie wahr. Verwenden Sie missing(…).</translation>
    </message>
    <message>
        <source>“{text}” is too large for a number.</source>
        <translation>„{text}“ ist für eine Zahl zu groß.</translation>
    </message>
    <message>
        <source>The query over “{event}” needs a property: add of: &quot;name&quot;.</source>
        <translation>Die Abfrage über „{event}“ braucht eine Eigenschaft: Ergänzen Sie of: &quot;name&quot;.</translation>
    </message>
    <message>
        <source>“{name}” is a property of events; it can stand only in the where of an event query.</source>
        <translation>„{name}“ ist eine Eigenschaft von Ereignissen; sie kann nur im where einer Ereignisabfrage stehen.</translation>
    </message>
    <message>
        <source>“{value}” is not true, false or error.</source>
        <translation>„{value}“ ist nicht true, false oder error.</translation>
    </message>
    <message>
        <source>A quotation mark is missing at the end of the text.</source>
        <translation>Am Ende des Textes fehlt ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>Texts stand in straight double quotation marks.</source>
        <translation>Texte stehen in geraden doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <source>The rule gives {actual}, but {expected} is needed here.</source>
        <translation>Die Regel ergibt {actual}, gebraucht wird hier aber {expected}.</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>in run “{run}”</source>
        <translation>in Lauf „{run}“</translation>
    </message>
    <message>
        <source>rule “{slot}” of “{object}”</source>
        <translation>Regel „{slot}“ von „{object}“</translation>
    </message>
    <message>
        <source>rule of step “{step}” in journey “{journey}”</source>
        <translation>Regel des Schritts „{step}“ in Journey „{journey}“</translation>
    </message>
    <message>
        <source>in the stored run</source>
        <translation>im gespeicherten Lauf</translation>
    </message>
    <message>
        <source>in the sample&apos;s “{name}”</source>
        <translation>in „{name}“ des Beispiels</translation>
    </message>
    <message>
        <source>step “{step}” of journey “{journey}”</source>
        <translation>Schritt „{step}“ der Journey „{journey}“</translation>
    </message>
    <message>
        <source>attribute “{name}”</source>
        <translation>Attribut „{name}“</translation>
    </message>
    <message>
        <source>event “{name}”</source>
        <translation>Ereignis „{name}“</translation>
    </message>
    <message>
        <source>property “{name}”</source>
        <translation>Eigenschaft „{name}“</translation>
    </message>
    <message>
        <source>in {where} of the mapping</source>
        <translation>in {where} der Zuordnung</translation>
    </message>
    <message>
        <source>in import “{import}”</source>
        <translation>in Import „{import}“</translation>
    </message>
    <message>
        <source>in package “{file}”</source>
        <translation>in Paket „{file}“</translation>
    </message>
    <message>
        <source>in entry “{entry}”</source>
        <translation>in Eintrag „{entry}“</translation>
    </message>
    <message>
        <source>entry {index}</source>
        <translation>Eintrag {index}</translation>
    </message>
    <message>
        <source>The project file is closed, or an import is writing to it. Try again when that is done.</source>
        <translation>Die Projektdatei ist geschlossen, oder ein Import schreibt gerade in sie. Versuchen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>No file is named like “{pattern}”. Correct the name.</source>
        <translation>Keine Datei heißt wie „{pattern}“. Berichtigen Sie den Namen.</translation>
    </message>
    <message>
        <source>The line is not a JSON object. Correct it in the file.</source>
        <translation>Die Zeile ist kein JSON-Objekt. Berichtigen Sie sie in der Datei.</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be read as a database. Get the file again.</source>
        <translation>{file} ist beschädigt und kann nicht als Datenbank gelesen werden. Besorgen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{file} holds several tables: {tables}. Name one in the mapping.</source>
        <translation>{file} enthält mehrere Tabellen: {tables}. Nennen Sie eine in der Zuordnung.</translation>
    </message>
    <message>
        <source>“{value}” in “{column}” is not a range such as “35-44” or “65+”. Correct it, or import the column as text.</source>
        <translation>„{value}“ in „{column}“ ist kein Bereich wie „35-44“ oder „65+“. Berichtigen Sie ihn, oder importieren Sie die Spalte als Text.</translation>
    </message>
    <message>
        <source>“{value}” in “{column}” names a row that the other table does not have. Add it there, or keep such rows in the references of the mapping.</source>
        <translation>„{value}“ in „{column}“ nennt eine Zeile, die es in der anderen Tabelle nicht gibt. Ergänzen Sie sie dort, oder behalten Sie solche Zeilen in den Verweisen der Zuordnung.</translation>
    </message>
    <message>
        <source>“{text}” at “{step}” are no thresholds. Write ascending numbers parted by “;”, like 30; 90; 180.</source>
        <translation>„{text}“ bei „{step}“ sind keine Schwellen. Schreiben Sie aufsteigende Zahlen, durch „;“ getrennt, etwa 30; 90; 180.</translation>
    </message>
    <message>
        <source>“{step}” of the segment “{segment}” compares profiles with each other; a package sees one at a time. Use a rule with a fixed threshold instead.</source>
        <translation>„{step}“ des Segments „{segment}“ vergleicht Profile miteinander; ein Paket sieht immer nur eines. Verwenden Sie stattdessen eine Regel mit fester Schwelle.</translation>
    </message>
    <message>
        <source>Two ways to answer “{question}” in the benchmark give different counts. This is a fault of the program; please report it.</source>
        <translation>Zwei Wege, im Benchmark „{question}“ zu beantworten, ergeben verschiedene Zahlen. Das ist ein Fehler des Programms; bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>SQLite could not take part in the benchmark: {reason}. Leave it out with --filter.</source>
        <translation>SQLite konnte am Benchmark nicht teilnehmen: {reason}. Lassen Sie es mit --filter aus.</translation>
    </message>
    <message>
        <source>The project has no import “{import}”. See the list of imports in the data.</source>
        <translation>Das Projekt hat keinen Import „{import}“. Die Liste der Importe steht bei den Daten.</translation>
    </message>
    <message>
        <source>No row of “{import}” can be read once more: nothing was set aside, or its text was not kept. Import the file again.</source>
        <translation>Keine Zeile von „{import}“ kann noch einmal gelesen werden: Es wurde nichts beiseitegelegt, oder der Text wurde nicht aufbewahrt. Importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Name either files with --source or an import with --retry.</source>
        <translation>Nennen Sie entweder Dateien mit --source oder einen Import mit --retry.</translation>
    </message>
    <message>
        <source>A set of tables has one place. Name its folder, or its database, with one --source.</source>
        <translation>Ein Satz von Tabellen hat einen Ort. Nennen Sie seinen Ordner oder seine Datenbank mit einem --source.</translation>
    </message>
    <message>
        <source>The program sqlite3 could not read the file, so the import cannot be compared with it. Install it, or leave that benchmark out with --filter.</source>
        <translation>Das Programm sqlite3 konnte die Datei nicht lesen, deshalb kann der Import nicht damit verglichen werden. Installieren Sie es, oder lassen Sie diese Messung mit --filter aus.</translation>
    </message>
    <message>
        <source>“{found}” cannot stand here. Write {wanted}.</source>
        <translation>„{found}“ kann hier nicht stehen. Schreiben Sie {wanted}.</translation>
    </message>
    <message>
        <source>The types do not fit: this is {actual}, but {expected} is needed here.</source>
        <translation>Die Typen passen nicht: Das ist {actual}, hier wird aber {expected} gebraucht.</translation>
    </message>
    <message>
        <source>A value is missing here. Type one.</source>
        <translation>Hier fehlt ein Wert. Geben Sie einen ein.</translation>
    </message>
    <message>
        <source>“{function}” takes {expected} values, not {actual}. Add or remove some.</source>
        <translation>„{function}“ nimmt {expected} Werte, nicht {actual}. Ergänzen oder entfernen Sie welche.</translation>
    </message>
    <message>
        <source>The mapping replaces values by keyed hashes, but there is no key. Give one.</source>
        <translation>Die Zuordnung ersetzt Werte durch Hashes mit Schlüssel, aber es gibt keinen Schlüssel. Geben Sie einen an.</translation>
    </message>
    <message>
        <source>The argument “{name}” is missing. Add {name}: and its value.</source>
        <translation>Das Argument „{name}“ fehlt. Ergänzen Sie {name}: und seinen Wert.</translation>
    </message>
    <message>
        <source>The lower end of the range does not lie below the upper one, or an end lies outside of 0 to 1.</source>
        <translation>Das untere Ende des Bereichs liegt nicht unter dem oberen, oder ein Ende liegt außerhalb von 0 bis 1.</translation>
    </message>
    <message>
        <source>The window of the event query is empty, so no event can lie in it. Make it longer.</source>
        <translation>Das Fenster der Ereignisabfrage ist leer, also kann kein Ereignis darin liegen. Verlängern Sie es.</translation>
    </message>
    <message>
        <source>A fixed value of the type {type} is needed here, no calculation.</source>
        <translation>Hier wird ein fester Wert vom Typ {type} gebraucht, keine Berechnung.</translation>
    </message>
    <message>
        <source>The rule is nested too deeply. Split it into several segments.</source>
        <translation>Die Regel ist zu tief verschachtelt. Teilen Sie sie auf mehrere Segmente auf.</translation>
    </message>
    <message>
        <source>“{text}” is not part of the rule language. Write “{mend}”.</source>
        <translation>„{text}“ gehört nicht zur Regelsprache. Schreiben Sie „{mend}“.</translation>
    </message>
    <message>
        <source>The rule stops too early. Add {wanted}.</source>
        <translation>Die Regel hört zu früh auf. Ergänzen Sie {wanted}.</translation>
    </message>
    <message>
        <source>%1 Did you mean “%2”?</source>
        <translation>%1 Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>einen Wert</translation>
    </message>
    <message>
        <source>an operator such as = or and</source>
        <translation>einen Operator wie = oder and</translation>
    </message>
    <message>
        <source>a text in quotation marks</source>
        <translation>einen Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Journey</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Decision policy</source>
        <translation>Entscheidungsrichtlinie</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>No errors in the project</source>
        <translation>Keine Fehler im Projekt</translation>
    </message>
    <message>
        <source>A run newer than the last change</source>
        <translation>Ein Lauf, der neuer ist als die letzte Änderung</translation>
    </message>
    <message>
        <source>No personal values in rules</source>
        <translation>Keine persönlichen Werte in Regeln</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n millisecond(s)</source>
        <translation>
            <numerusform>%n Millisekunde</numerusform>
            <numerusform>%n Millisekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kpis</name>
    <message>
        <source>Qualified</source>
        <translation>Qualifiziert</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Eingetreten</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Gesendete Nachrichten</translation>
    </message>
    <message>
        <source>Messages delivered</source>
        <translation>Zugestellte Nachrichten</translation>
    </message>
    <message>
        <source>Delivery rate</source>
        <translation>Zustellrate</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>Bounce rate</source>
        <translation>Unzustellbarkeitsrate</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Öffnungen</translation>
    </message>
    <message>
        <source>Open rate</source>
        <translation>Öffnungsrate</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>Click rate</source>
        <translation>Klickrate</translation>
    </message>
    <message>
        <source>Click-through rate</source>
        <translation>Klickrate je Zustellung</translation>
    </message>
    <message>
        <source>Click-to-open rate</source>
        <translation>Klickrate je Öffnung</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>Konversionen</translation>
    </message>
    <message>
        <source>Conversion rate</source>
        <translation>Konversionsrate</translation>
    </message>
    <message>
        <source>Conversions without a message</source>
        <translation>Konversionen ohne Nachricht</translation>
    </message>
    <message>
        <source>Conversion rate of the holdout</source>
        <translation>Konversionsrate des Holdouts</translation>
    </message>
    <message>
        <source>Uplift of the conversion rate</source>
        <translation>Zuwachs der Konversionsrate</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Revenue per profile</source>
        <translation>Umsatz je Profil</translation>
    </message>
    <message>
        <source>Additional conversions over the control</source>
        <translation>Zusätzliche Konversionen gegenüber der Kontrolle</translation>
    </message>
    <message>
        <source>Revenue without a message</source>
        <translation>Umsatz ohne Nachricht</translation>
    </message>
    <message>
        <source>Additional revenue over the control</source>
        <translation>Mehrumsatz gegenüber der Kontrolle</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost per conversion</source>
        <translation>Kosten je Konversion</translation>
    </message>
    <message>
        <source>Revenue less cost</source>
        <translation>Umsatz abzüglich Kosten</translation>
    </message>
    <message>
        <source>Return on cost</source>
        <translation>Ertrag auf die Kosten</translation>
    </message>
    <message>
        <source>Average order value</source>
        <translation>Durchschnittlicher Bestellwert</translation>
    </message>
    <message>
        <source>Unsubscribes</source>
        <translation>Abmeldungen</translation>
    </message>
    <message>
        <source>Unsubscribe rate</source>
        <translation>Abmelderate</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Beschwerden</translation>
    </message>
    <message>
        <source>Complaint rate</source>
        <translation>Beschwerderate</translation>
    </message>
    <message>
        <source>Time to convert</source>
        <translation>Zeit bis zur Konversion</translation>
    </message>
    <message>
        <source>Diversity of offers shown</source>
        <translation>Vielfalt der gezeigten Angebote</translation>
    </message>
    <message>
        <source>Messages per profile and week</source>
        <translation>Nachrichten je Profil und Woche</translation>
    </message>
    <message>
        <source>Messages per profile</source>
        <translation>Nachrichten je Profil</translation>
    </message>
    <message>
        <source>Customer lifetime value</source>
        <translation>Kundenwert</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Bindung</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>Abwanderung</translation>
    </message>
    <message>
        <source>Messages held back</source>
        <translation>Zurückgehaltene Nachrichten</translation>
    </message>
    <message>
        <source>Waiting at the horizon</source>
        <translation>Am Horizont wartend</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>In-app</source>
        <translation>In-App</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Ad audience</source>
        <translation>Anzeigen-Zielgruppe</translation>
    </message>
    <message>
        <source>Direct mail</source>
        <translation>Briefpost</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>In store</source>
        <translation>Im Geschäft</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Transactional</source>
        <translation>Transaktional</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Add to cart</source>
        <translation>In den Warenkorb</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Abmeldung</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Bounce</source>
        <translation>Unzustellbarkeit</translation>
    </message>
    <message>
        <source>Ordinary attribute</source>
        <translation>Gewöhnliches Attribut</translation>
    </message>
    <message>
        <source>Profile id</source>
        <translation>Profilkennung</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>Externe Kennung</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Ereignistyp</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Row key</source>
        <translation>Zeilenschlüssel</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder Nein</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Published figure</source>
        <translation>Veröffentlichte Zahl</translation>
    </message>
    <message>
        <source>Fitted to this data</source>
        <translation>An diese Daten angepasst</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Eingetreten</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>Geklickt</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Konvertiert</translation>
    </message>
    <message>
        <source>Without a message</source>
        <translation>Ohne Nachricht</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>In the journey</source>
        <translation>In der Journey</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Frequency caps</source>
        <translation>Frequenzgrenzen</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>Exit criteria</source>
        <translation>Ausstiegskriterien</translation>
    </message>
    <message>
        <source>Holdouts</source>
        <translation>Holdouts</translation>
    </message>
    <message>
        <source>Arbitration</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Entry limits</source>
        <translation>Eintrittsgrenzen</translation>
    </message>
    <message>
        <source>journey</source>
        <translation>Journey</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>decision policy</source>
        <translation>Entscheidungsrichtlinie</translation>
    </message>
    <message>
        <source>project settings</source>
        <translation>Projekteinstellungen</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>figure of quality</source>
        <translation>Kennzahl der Qualität</translation>
    </message>
</context>
<context>
    <name>Phases</name>
    <message>
        <source>Measuring past messages</source>
        <translation>Frühere Nachrichten werden gemessen</translation>
    </message>
    <message>
        <source>Asking the database</source>
        <translation>Die Datenbank wird gefragt</translation>
    </message>
    <message>
        <source>Preparing the journeys</source>
        <translation>Journeys werden vorbereitet</translation>
    </message>
    <message>
        <source>Simulating</source>
        <translation>Simulation läuft</translation>
    </message>
    <message>
        <source>Working out affinities</source>
        <translation>Vorlieben werden ermittelt</translation>
    </message>
    <message>
        <source>Replaying the profile</source>
        <translation>Profil wird nachgespielt</translation>
    </message>
    <message>
        <source>Adding up the results</source>
        <translation>Ergebnisse werden zusammengezählt</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Datei wird gelesen</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Datei wird betrachtet</translation>
    </message>
    <message>
        <source>Loading rows</source>
        <translation>Zeilen werden geladen</translation>
    </message>
    <message>
        <source>Writing the dataset</source>
        <translation>Datenbestand wird geschrieben</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Datei wird geprüft</translation>
    </message>
    <message>
        <source>Unifying profiles</source>
        <translation>Profile werden zusammengeführt</translation>
    </message>
    <message>
        <source>Making the sample</source>
        <translation>Beispiel wird erzeugt</translation>
    </message>
    <message>
        <source>Building columns</source>
        <translation>Spalten werden aufgebaut</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Dubletten werden gesucht</translation>
    </message>
    <message>
        <source>Searching the project</source>
        <translation>Das Projekt wird durchsucht</translation>
    </message>
    <message>
        <source>Writing tables</source>
        <translation>Tabellen werden geschrieben</translation>
    </message>
    <message>
        <source>Reading the dataset</source>
        <translation>Datenbestand wird gelesen</translation>
    </message>
    <message>
        <source>Looking for problems</source>
        <translation>Probleme werden gesucht</translation>
    </message>
    <message>
        <source>Evaluating segments</source>
        <translation>Segmente werden ausgewertet</translation>
    </message>
    <message>
        <source>Evaluating the rule</source>
        <translation>Regel wird ausgewertet</translation>
    </message>
    <message>
        <source>Computing scores</source>
        <translation>Bewertungen werden berechnet</translation>
    </message>
    <message>
        <source>Computing next steps</source>
        <translation>Nächste Schritte werden berechnet</translation>
    </message>
    <message>
        <source>Writing the package</source>
        <translation>Paket wird geschrieben</translation>
    </message>
    <message>
        <source>Making test vectors</source>
        <translation>Testvektoren werden erzeugt</translation>
    </message>
    <message>
        <source>Verifying the package</source>
        <translation>Paket wird geprüft</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Looking through the profiles</source>
        <translation>Profile werden durchgesehen</translation>
    </message>
    <message>
        <source>Measuring the quality of the data</source>
        <translation>Qualität der Daten messen</translation>
    </message>
    <message>
        <source>Reading past events</source>
        <translation>Vergangene Ereignisse lesen</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>“{step}” cannot be reached from the entry.</source>
        <translation>„{step}“ ist vom Einstieg aus nicht erreichbar.</translation>
    </message>
    <message>
        <source>No profile will ever arrive there.</source>
        <translation>Dort wird nie ein Profil ankommen.</translation>
    </message>
    <message>
        <source>Connect it to a step before it, or delete it.</source>
        <translation>Verbinden Sie es mit einem Schritt davor oder löschen Sie es.</translation>
    </message>
    <message>
        <source>It has no effect.</source>
        <translation>Es hat keine Wirkung.</translation>
    </message>
    <message>
        <source>Profiles leave there without a reason that results could show.</source>
        <translation>Profile gehen dort ohne einen Grund, den Ergebnisse zeigen könnten.</translation>
    </message>
    <message>
        <source>Add an Exit step.</source>
        <translation>Fügen Sie einen Ausstieg hinzu.</translation>
    </message>
    <message>
        <source>No Exit can be reached from “{step}”.</source>
        <translation>Von „{step}“ aus ist kein Ausstieg erreichbar.</translation>
    </message>
    <message>
        <source>Profiles that come here would never leave.</source>
        <translation>Profile, die hierher kommen, kämen nie heraus.</translation>
    </message>
    <message>
        <source>Lead one path out of the loop to an Exit.</source>
        <translation>Führen Sie einen Pfad aus der Schleife zu einem Ausstieg.</translation>
    </message>
    <message>
        <source>Profiles would run round it without any time passing.</source>
        <translation>Profile liefen im Kreis, ohne dass Zeit vergeht.</translation>
    </message>
    <message>
        <source>Add a Wait to the loop.</source>
        <translation>Fügen Sie der Schleife ein Warten hinzu.</translation>
    </message>
    <message>
        <source>Profiles would pass it very often.</source>
        <translation>Profile kämen sehr oft vorbei.</translation>
    </message>
    <message>
        <source>Make the wait longer.</source>
        <translation>Verlängern Sie das Warten.</translation>
    </message>
    <message>
        <source>A loop needs a way out or a pass limit.</source>
        <translation>Eine Schleife braucht einen Ausweg oder eine Durchlaufgrenze.</translation>
    </message>
    <message>
        <source>Add a split that leads out, or set the pass limit.</source>
        <translation>Fügen Sie eine Aufteilung hinzu, die hinausführt, oder setzen Sie die Durchlaufgrenze.</translation>
    </message>
    <message>
        <source>Connect it to a step.</source>
        <translation>Verbinden Sie ihn mit einem Schritt.</translation>
    </message>
    <message>
        <source>The second one has no meaning.</source>
        <translation>Der zweite hat keine Bedeutung.</translation>
    </message>
    <message>
        <source>Delete one of the two.</source>
        <translation>Löschen Sie einen der beiden.</translation>
    </message>
    <message>
        <source>A profile can take only one of them.</source>
        <translation>Ein Profil kann nur einen davon nehmen.</translation>
    </message>
    <message>
        <source>Use a split, or delete all but one.</source>
        <translation>Verwenden Sie eine Aufteilung oder löschen Sie alle bis auf einen.</translation>
    </message>
    <message>
        <source>“{step}” has a path where none may be.</source>
        <translation>„{step}“ hat einen Pfad, wo keiner sein darf.</translation>
    </message>
    <message>
        <source>Nothing may lead into an Entry or out of an Exit.</source>
        <translation>In einen Einstieg darf nichts führen und aus einem Ausstieg nichts.</translation>
    </message>
    <message>
        <source>Delete the path.</source>
        <translation>Löschen Sie den Pfad.</translation>
    </message>
    <message>
        <source>One wait is enough.</source>
        <translation>Ein Warten genügt.</translation>
    </message>
    <message>
        <source>Put them together.</source>
        <translation>Legen Sie sie zusammen.</translation>
    </message>
    <message>
        <source>“{step}” waits right before the Exit.</source>
        <translation>„{step}“ wartet direkt vor dem Ausstieg.</translation>
    </message>
    <message>
        <source>Delete it.</source>
        <translation>Löschen Sie es.</translation>
    </message>
    <message>
        <source>It has no effect on anyone.</source>
        <translation>Es wirkt auf niemanden.</translation>
    </message>
    <message>
        <source>Add a Message, Decide or Update profile step.</source>
        <translation>Fügen Sie einen Schritt Nachricht, Entscheiden oder Profil ändern hinzu.</translation>
    </message>
    <message>
        <source>The name of “{step}” is empty, too long, or used twice.</source>
        <translation>Der Name von „{step}“ ist leer, zu lang oder kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Results could not tell the steps apart.</source>
        <translation>Ergebnisse könnten die Schritte nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Give each step a name of its own, at most 80 characters.</source>
        <translation>Geben Sie jedem Schritt einen eigenen Namen mit höchstens 80 Zeichen.</translation>
    </message>
    <message>
        <source>The journey would run empty.</source>
        <translation>Die Journey liefe leer.</translation>
    </message>
    <message>
        <source>Widen the segment or the event&apos;s rule.</source>
        <translation>Fassen Sie das Segment oder die Regel des Ereignisses weiter.</translation>
    </message>
    <message>
        <source>They would leave before anything happens.</source>
        <translation>Sie gingen, bevor etwas geschieht.</translation>
    </message>
    <message>
        <source>Change the entry or the exit criterion.</source>
        <translation>Ändern Sie den Einstieg oder das Ausstiegskriterium.</translation>
    </message>
    <message>
        <source>Choose another event, or filter it.</source>
        <translation>Wählen Sie ein anderes Ereignis oder filtern Sie es.</translation>
    </message>
    <message>
        <source>Nobody could say whether it works.</source>
        <translation>Niemand könnte sagen, ob sie wirkt.</translation>
    </message>
    <message>
        <source>Choose the event that the journey is for.</source>
        <translation>Wählen Sie das Ereignis, um das es geht.</translation>
    </message>
    <message>
        <source>No profile could enter.</source>
        <translation>Kein Profil könnte eintreten.</translation>
    </message>
    <message>
        <source>Correct the dates.</source>
        <translation>Berichtigen Sie die Daten.</translation>
    </message>
    <message>
        <source>Profiles could wait for ever.</source>
        <translation>Profile könnten ewig warten.</translation>
    </message>
    <message>
        <source>Set a time-out.</source>
        <translation>Setzen Sie eine Frist.</translation>
    </message>
    <message>
        <source>Choose a later date.</source>
        <translation>Wählen Sie ein späteres Datum.</translation>
    </message>
    <message>
        <source>Nothing could ever be sent.</source>
        <translation>Es könnte nie etwas gesendet werden.</translation>
    </message>
    <message>
        <source>Leave some time free.</source>
        <translation>Lassen Sie etwas Zeit frei.</translation>
    </message>
    <message>
        <source>The first one that is met wins, so the order decides.</source>
        <translation>Die erste zutreffende gilt, also entscheidet die Reihenfolge.</translation>
    </message>
    <message>
        <source>Make the rules exclude each other, or put them in the order that you mean.</source>
        <translation>Lassen Sie die Regeln einander ausschließen oder bringen Sie sie in die gemeinte Reihenfolge.</translation>
    </message>
    <message>
        <source>It decides nothing.</source>
        <translation>Es entscheidet nichts.</translation>
    </message>
    <message>
        <source>Move it up, or change its rule.</source>
        <translation>Schieben Sie ihn nach oben oder ändern Sie seine Regel.</translation>
    </message>
    <message>
        <source>It contradicts itself.</source>
        <translation>Sie widerspricht sich selbst.</translation>
    </message>
    <message>
        <source>Correct the rule.</source>
        <translation>Berichtigen Sie die Regel.</translation>
    </message>
    <message>
        <source>No profile would reach what follows.</source>
        <translation>Kein Profil käme zu dem, was folgt.</translation>
    </message>
    <message>
        <source>Narrow the rule, or delete the branch.</source>
        <translation>Fassen Sie die Regel enger oder löschen Sie den Zweig.</translation>
    </message>
    <message>
        <source>“{step}” has no path “Otherwise”.</source>
        <translation>„{step}“ hat keinen Pfad „Sonst“.</translation>
    </message>
    <message>
        <source>Profiles that meet no branch would have nowhere to go.</source>
        <translation>Profile, die zu keinem Zweig passen, wüssten nicht wohin.</translation>
    </message>
    <message>
        <source>Connect “Otherwise” to a step.</source>
        <translation>Verbinden Sie „Sonst“ mit einem Schritt.</translation>
    </message>
    <message>
        <source>Check the rule, or leave the branch out.</source>
        <translation>Prüfen Sie die Regel oder lassen Sie den Zweig weg.</translation>
    </message>
    <message>
        <source>The shares of “{step}” add up to {sum}, not to 100 %.</source>
        <translation>Die Anteile von „{step}“ ergeben {sum}, nicht 100 %.</translation>
    </message>
    <message>
        <source>Nobody could say where the rest goes.</source>
        <translation>Niemand könnte sagen, wohin der Rest geht.</translation>
    </message>
    <message>
        <source>Correct the shares, or distribute them evenly.</source>
        <translation>Berichtigen Sie die Anteile oder verteilen Sie sie gleichmäßig.</translation>
    </message>
    <message>
        <source>No profile would take it.</source>
        <translation>Kein Profil nähme ihn.</translation>
    </message>
    <message>
        <source>Give it a share, or delete it.</source>
        <translation>Geben Sie ihm einen Anteil oder löschen Sie ihn.</translation>
    </message>
    <message>
        <source>Their arms are not independent of each other.</source>
        <translation>Ihre Arme sind nicht unabhängig voneinander.</translation>
    </message>
    <message>
        <source>Give each split a key of its own.</source>
        <translation>Geben Sie jeder Aufteilung einen eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>“{step}” has no purpose.</source>
        <translation>„{step}“ hat keinen Zweck.</translation>
    </message>
    <message>
        <source>Nobody could say which consent it needs.</source>
        <translation>Niemand könnte sagen, welche Einwilligung nötig ist.</translation>
    </message>
    <message>
        <source>Choose a purpose.</source>
        <translation>Wählen Sie einen Zweck.</translation>
    </message>
    <message>
        <source>Marketing e-mail must have one.</source>
        <translation>Werbe-E-Mails brauchen einen.</translation>
    </message>
    <message>
        <source>Add the link.</source>
        <translation>Fügen Sie den Link hinzu.</translation>
    </message>
    <message>
        <source>The message could not be made.</source>
        <translation>Die Nachricht ließe sich nicht erstellen.</translation>
    </message>
    <message>
        <source>Choose content, or correct its variables.</source>
        <translation>Wählen Sie einen Inhalt oder berichtigen Sie seine Variablen.</translation>
    </message>
    <message>
        <source>“{name}” is not in the dataset.</source>
        <translation>„{name}“ gibt es im Datenbestand nicht.</translation>
    </message>
    <message>
        <source>The rule could not be evaluated.</source>
        <translation>Die Regel ließe sich nicht auswerten.</translation>
    </message>
    <message>
        <source>Correct the name, or import the data.</source>
        <translation>Berichtigen Sie den Namen oder importieren Sie die Daten.</translation>
    </message>
    <message>
        <source>Compare values of one type.</source>
        <translation>Vergleichen Sie Werte eines Typs.</translation>
    </message>
    <message>
        <source>It could not be evaluated.</source>
        <translation>Es ließe sich nicht auswerten.</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>Berichtigen Sie den Wert.</translation>
    </message>
    <message>
        <source>The condition matches nobody; perhaps the value is misspelt.</source>
        <translation>Die Bedingung trifft auf niemanden zu; vielleicht ist der Wert falsch geschrieben.</translation>
    </message>
    <message>
        <source>Check its conditions.</source>
        <translation>Prüfen Sie die Bedingungen.</translation>
    </message>
    <message>
        <source>Segments refer to each other in a circle: {path}.</source>
        <translation>Segmente verweisen im Kreis aufeinander: {path}.</translation>
    </message>
    <message>
        <source>None of them could be evaluated.</source>
        <translation>Keines ließe sich auswerten.</translation>
    </message>
    <message>
        <source>Take one out of the circle.</source>
        <translation>Nehmen Sie eines aus dem Kreis.</translation>
    </message>
    <message>
        <source>Events of long ago count as well.</source>
        <translation>Auch lange zurückliegende Ereignisse zählen.</translation>
    </message>
    <message>
        <source>Add a window.</source>
        <translation>Fügen Sie ein Fenster hinzu.</translation>
    </message>
    <message>
        <source>The step cannot run without it.</source>
        <translation>Der Schritt kann ohne das nicht laufen.</translation>
    </message>
    <message>
        <source>Problem %1.</source>
        <translation>Problem %1.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>The journey has no entry, or more than one that is the same.</source>
        <translation>Die Journey hat keinen Einstieg oder mehr als einen gleichen.</translation>
    </message>
    <message>
        <source>Profiles could not come in, or would come in twice.</source>
        <translation>Profile kämen nicht hinein oder zweimal.</translation>
    </message>
    <message>
        <source>Keep exactly one such Entry step and connect it.</source>
        <translation>Behalten Sie genau einen solchen Einstieg und verbinden Sie ihn.</translation>
    </message>
    <message>
        <source>“{step}” stands on an island of {count} steps without a connection to the rest.</source>
        <translation>„{step}“ steht auf einer Insel aus {count} Schritten ohne Verbindung zum Rest.</translation>
    </message>
    <message>
        <source>They have no effect.</source>
        <translation>Sie haben keine Wirkung.</translation>
    </message>
    <message>
        <source>Connect them, or delete them.</source>
        <translation>Verbinden oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>The exit “{outlet}” of “{step}” ends without an Exit step.</source>
        <translation>Der Ausgang „{outlet}“ von „{step}“ endet ohne Ausstieg.</translation>
    </message>
    <message>
        <source>The loop {path} has no wait.</source>
        <translation>Die Schleife {path} hat kein Warten.</translation>
    </message>
    <message>
        <source>A round through the loop at “{step}” takes only {duration}.</source>
        <translation>Eine Runde durch die Schleife bei „{step}“ dauert nur {duration}.</translation>
    </message>
    <message>
        <source>Nothing ends the loop {path}.</source>
        <translation>Nichts beendet die Schleife {path}.</translation>
    </message>
    <message>
        <source>“{step}” has a loose end: {outlet}.</source>
        <translation>„{step}“ hat ein loses Ende: {outlet}.</translation>
    </message>
    <message>
        <source>Profiles that come by there have nowhere to go.</source>
        <translation>Profile, die dort vorbeikommen, wüssten nicht wohin.</translation>
    </message>
    <message>
        <source>Two paths lead from the same exit of “{step}” to “{to}”.</source>
        <translation>Zwei Pfade führen vom selben Ausgang von „{step}“ zu „{to}“.</translation>
    </message>
    <message>
        <source>{count} paths leave the exit “{outlet}” of “{step}”.</source>
        <translation>{count} Pfade verlassen den Ausgang „{outlet}“ von „{step}“.</translation>
    </message>
    <message>
        <source>“{step}” has only one way.</source>
        <translation>„{step}“ hat nur einen Weg.</translation>
    </message>
    <message>
        <source>It decides or joins nothing.</source>
        <translation>Es entscheidet oder vereint nichts.</translation>
    </message>
    <message>
        <source>Add another, or delete the step.</source>
        <translation>Fügen Sie einen weiteren hinzu oder löschen Sie den Schritt.</translation>
    </message>
    <message>
        <source>“{step}” is a wait right after the wait “{before}”.</source>
        <translation>„{step}“ ist ein Warten direkt nach dem Warten „{before}“.</translation>
    </message>
    <message>
        <source>“{object}” sends nothing, decides nothing and changes nothing.</source>
        <translation>„{object}“ sendet nichts, entscheidet nichts und ändert nichts.</translation>
    </message>
    <message>
        <source>No profile of the dataset meets the entry “{name}”.</source>
        <translation>Kein Profil des Datenbestands erfüllt den Einstieg „{name}“.</translation>
    </message>
    <message>
        <source>Profiles that enter meet the exit criterion “{exit}” at once.</source>
        <translation>Eintretende Profile erfüllen sofort das Ausstiegskriterium „{exit}“.</translation>
    </message>
    <message>
        <source>Keyed entries of “{object}” have no key that works: {key}.</source>
        <translation>Einstiege von „{object}“ mit Schlüssel haben keinen, der taugt: {key}.</translation>
    </message>
    <message>
        <source>Events could not be told apart between enrolments.</source>
        <translation>Ereignisse ließen sich zwischen Teilnahmen nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Choose a property of the entry event, or allow one enrolment at a time.</source>
        <translation>Wählen Sie eine Eigenschaft des Einstiegsereignisses oder erlauben Sie eine Teilnahme zur Zeit.</translation>
    </message>
    <message>
        <source>“{by}” makes the event “{event}”, which lets profiles enter again.</source>
        <translation>„{by}“ erzeugt das Ereignis „{event}“, das Profile wieder eintreten lässt.</translation>
    </message>
    <message>
        <source>The journey would feed itself.</source>
        <translation>Die Journey würde sich selbst füttern.</translation>
    </message>
    <message>
        <source>“{object}” has no goal.</source>
        <translation>„{object}“ hat kein Ziel.</translation>
    </message>
    <message>
        <source>The conversion window ({window}) is shorter than the longest way through the journey ({longest}).</source>
        <translation>Das Konversionsfenster ({window}) ist kürzer als der längste Weg durch die Journey ({longest}).</translation>
    </message>
    <message>
        <source>Conversions after its end are not counted.</source>
        <translation>Konversionen nach seinem Ende zählen nicht.</translation>
    </message>
    <message>
        <source>Make the window longer.</source>
        <translation>Verlängern Sie das Fenster.</translation>
    </message>
    <message>
        <source>The goal event “{event}” is also the exit criterion “{exit}”, which is only checked between steps.</source>
        <translation>Das Zielereignis „{event}“ ist auch das Ausstiegskriterium „{exit}“, das nur zwischen Schritten geprüft wird.</translation>
    </message>
    <message>
        <source>Profiles leave later than they convert.</source>
        <translation>Profile gehen später, als sie konvertieren.</translation>
    </message>
    <message>
        <source>Check it at once.</source>
        <translation>Prüfen Sie es sofort.</translation>
    </message>
    <message>
        <source>The entry of “{object}” is closed: it runs from {from} to {to}.</source>
        <translation>Der Einstieg von „{object}“ ist geschlossen: Er gilt von {from} bis {to}.</translation>
    </message>
    <message>
        <source>“{step}” waits for “{event}” without a time-out.</source>
        <translation>„{step}“ wartet ohne Frist auf „{event}“.</translation>
    </message>
    <message>
        <source>The date of “{step}” ({date}) has gone by.</source>
        <translation>Das Datum von „{step}“ ({date}) ist vorbei.</translation>
    </message>
    <message>
        <source>It could have no effect.</source>
        <translation>Es könnte nichts bewirken.</translation>
    </message>
    <message>
        <source>The wait “{step}” lasts {duration}.</source>
        <translation>Das Warten „{step}“ dauert {duration}.</translation>
    </message>
    <message>
        <source>That is hardly meant: it is very short or very long.</source>
        <translation>Das ist kaum gemeint: Es ist sehr kurz oder sehr lang.</translation>
    </message>
    <message>
        <source>Check the duration.</source>
        <translation>Prüfen Sie die Dauer.</translation>
    </message>
    <message>
        <source>Quiet hours cover the whole week for {channel}.</source>
        <translation>Ruhezeiten decken für {channel} die ganze Woche ab.</translation>
    </message>
    <message>
        <source>{count} of {of} profiles meet more than one branch of “{step}”.</source>
        <translation>{count} von {of} Profilen erfüllen mehr als einen Zweig von „{step}“.</translation>
    </message>
    <message>
        <source>The branch “{branch}” of “{step}” is never reached: earlier ones take all its profiles.</source>
        <translation>Der Zweig „{branch}“ von „{step}“ wird nie erreicht: Frühere nehmen alle seine Profile.</translation>
    </message>
    <message>
        <source>The rule “{rule}” can never be true.</source>
        <translation>Die Regel „{rule}“ kann nie wahr sein.</translation>
    </message>
    <message>
        <source>The rule “{rule}” is always true.</source>
        <translation>Die Regel „{rule}“ ist immer wahr.</translation>
    </message>
    <message>
        <source>The branch “{branch}” of “{step}” is taken by {count} of {of} profiles.</source>
        <translation>Den Zweig „{branch}“ von „{step}“ nehmen {count} von {of} Profilen.</translation>
    </message>
    <message>
        <source>That is too few to show anything.</source>
        <translation>Das sind zu wenige, um etwas zu zeigen.</translation>
    </message>
    <message>
        <source>All branches of “{step}” lead to “{to}”.</source>
        <translation>Alle Zweige von „{step}“ führen zu „{to}“.</translation>
    </message>
    <message>
        <source>The split changes nothing.</source>
        <translation>Die Aufteilung ändert nichts.</translation>
    </message>
    <message>
        <source>Lead them to different steps, or delete the split.</source>
        <translation>Führen Sie sie zu verschiedenen Schritten oder löschen Sie die Aufteilung.</translation>
    </message>
    <message>
        <source>“{step}” tests what “{before}” has tested.</source>
        <translation>„{step}“ prüft, was „{before}“ schon geprüft hat.</translation>
    </message>
    <message>
        <source>The answer is known already.</source>
        <translation>Die Antwort ist schon bekannt.</translation>
    </message>
    <message>
        <source>The arm “{arm}” of “{step}” has a share of 0 %.</source>
        <translation>Der Arm „{arm}“ von „{step}“ hat einen Anteil von 0 %.</translation>
    </message>
    <message>
        <source>“{step}” and “{before}” share the experiment key “{key}”.</source>
        <translation>„{step}“ und „{before}“ teilen den Experimentschlüssel „{key}“.</translation>
    </message>
    <message>
        <source>The content “{content}” has no link to unsubscribe.</source>
        <translation>Der Inhalt „{content}“ hat keinen Link zum Abmelden.</translation>
    </message>
    <message>
        <source>The content of “{step}” is missing or uses something that does not exist: {content} {name}.</source>
        <translation>Der Inhalt von „{step}“ fehlt oder verwendet etwas, das es nicht gibt: {content} {name}.</translation>
    </message>
    <message>
        <source>“{step}” sends the content “{content}”, as “{before}” does on the same way.</source>
        <translation>„{step}“ sendet den Inhalt „{content}“ wie schon „{before}“ auf demselben Weg.</translation>
    </message>
    <message>
        <source>Profiles would get it twice.</source>
        <translation>Profile bekämen ihn zweimal.</translation>
    </message>
    <message>
        <source>Choose other content for one of them.</source>
        <translation>Wählen Sie für einen davon einen anderen Inhalt.</translation>
    </message>
    <message>
        <source>“{name}” is {actual}, but {expected} is needed.</source>
        <translation>„{name}“ ist {actual}, gebraucht wird aber {expected}.</translation>
    </message>
    <message>
        <source>The comparison could never be true.</source>
        <translation>Der Vergleich könnte nie wahr sein.</translation>
    </message>
    <message>
        <source>“{name}” has an empty or invalid value.</source>
        <translation>„{name}“ hat einen leeren oder ungültigen Wert.</translation>
    </message>
    <message>
        <source>“{value}” never occurs in “{name}”.</source>
        <translation>„{value}“ kommt in „{name}“ nie vor.</translation>
    </message>
    <message>
        <source>Choose a value from the data; the nearest is “{nearest}”.</source>
        <translation>Wählen Sie einen Wert aus den Daten; der nächste ist „{nearest}“.</translation>
    </message>
    <message>
        <source>“{object}” matches nobody or everybody of {of} profiles.</source>
        <translation>„{object}“ trifft auf niemanden oder alle von {of} Profilen zu.</translation>
    </message>
    <message>
        <source>Such a segment decides nothing.</source>
        <translation>Ein solches Segment entscheidet nichts.</translation>
    </message>
    <message>
        <source>The condition on “{event}” has no time window.</source>
        <translation>Die Bedingung zu „{event}“ hat kein Zeitfenster.</translation>
    </message>
    <message>
        <source>The rule of “{step}” is unknown for {count} of {of} profiles.</source>
        <translation>Die Regel von „{step}“ ist für {count} von {of} Profilen unbekannt.</translation>
    </message>
    <message>
        <source>A value that it needs is missing for them, and they count as not met.</source>
        <translation>Ihnen fehlt ein Wert, den sie braucht, und sie zählen als nicht erfüllt.</translation>
    </message>
    <message>
        <source>Choose another attribute, or say what missing means.</source>
        <translation>Wählen Sie ein anderes Attribut oder legen Sie fest, was Fehlen bedeutet.</translation>
    </message>
    <message>
        <source>“{object}” is used nowhere.</source>
        <translation>„{object}“ wird nirgends verwendet.</translation>
    </message>
    <message>
        <source>Use it, or delete it.</source>
        <translation>Verwenden oder löschen Sie es.</translation>
    </message>
    <message>
        <source>“{name}” does not exist any more.</source>
        <translation>„{name}“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>Wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>The branches of “{step}” leave a gap in “{name}”: {gap}.</source>
        <translation>Die Zweige von „{step}“ lassen in „{name}“ eine Lücke: {gap}.</translation>
    </message>
    <message>
        <source>Profiles in the gap leave by “Otherwise”.</source>
        <translation>Profile in der Lücke gehen über „Sonst“ weiter.</translation>
    </message>
    <message>
        <source>Let the ranges meet, or leave the gap on purpose.</source>
        <translation>Lassen Sie die Bereiche aneinanderstoßen, oder lassen Sie die Lücke absichtlich.</translation>
    </message>
    <message>
        <source>The condition on “{event}” asks back to {from}, but the data begins at {first}.</source>
        <translation>Die Bedingung zu „{event}“ fragt zurück bis {from}, die Daten beginnen aber erst {first}.</translation>
    </message>
    <message>
        <source>What happened before is not known, so profiles seem to have done less.</source>
        <translation>Was vorher geschah, ist nicht bekannt; Profile scheinen daher weniger getan zu haben.</translation>
    </message>
    <message>
        <source>Shorten the window, or import older events.</source>
        <translation>Verkürzen Sie den Zeitraum, oder importieren Sie ältere Ereignisse.</translation>
    </message>
    <message>
        <source>“{rule}” adds nothing to “{other}”.</source>
        <translation>„{rule}“ fügt „{other}“ nichts hinzu.</translation>
    </message>
    <message>
        <source>The other condition decides alone.</source>
        <translation>Die andere Bedingung entscheidet allein.</translation>
    </message>
    <message>
        <source>“{rule}” is negated twice.</source>
        <translation>„{rule}“ wird doppelt verneint.</translation>
    </message>
    <message>
        <source>A double negation is easily read wrong.</source>
        <translation>Eine doppelte Verneinung liest man leicht falsch.</translation>
    </message>
    <message>
        <source>Say it without the negations.</source>
        <translation>Sagen Sie es ohne die Verneinungen.</translation>
    </message>
    <message>
        <source>“{value}” is compared exactly, but “{name}” is also written {others}.</source>
        <translation>„{value}“ wird genau verglichen, „{name}“ ist aber auch {others} geschrieben.</translation>
    </message>
    <message>
        <source>Profiles with the other spellings are left out.</source>
        <translation>Profile mit den anderen Schreibweisen fallen heraus.</translation>
    </message>
    <message>
        <source>Compare in lower case, list all spellings, or clean the data.</source>
        <translation>Vergleichen Sie in Kleinbuchstaben, nennen Sie alle Schreibweisen, oder bereinigen Sie die Daten.</translation>
    </message>
    <message>
        <source>“{event}” was last seen on {last}.</source>
        <translation>„{event}“ kam zuletzt am {last} vor.</translation>
    </message>
    <message>
        <source>Perhaps it is called something else now, or the import stopped.</source>
        <translation>Vielleicht heißt es jetzt anders, oder der Import hat aufgehört.</translation>
    </message>
    <message>
        <source>Check the import; the nearest event still seen is “{nearest}”.</source>
        <translation>Prüfen Sie den Import; das ähnlichste noch vorkommende Ereignis ist „{nearest}“.</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>The value breaks its rule: %1</source>
        <translation>Der Wert verstößt gegen seine Regel: %1</translation>
    </message>
    <message>
        <source>Older than its half-life of %1</source>
        <translation>Älter als seine Halbwertszeit von %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>channel, purpose</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>When the source recorded the value</source>
        <translation>Wann die Quelle den Wert erfasst hat</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>given</source>
        <translation>erteilt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>never recorded</source>
        <translation>nie erfasst</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Recorded as</source>
        <translation>Erfasst als</translation>
    </message>
    <message>
        <source>Affinities</source>
        <translation>Vorlieben</translation>
    </message>
    <message>
        <source>Share of the affinity for all tags</source>
        <translation>Anteil an der Vorliebe für alle Schlagworte</translation>
    </message>
    <message>
        <source>own events %1, all profiles %2</source>
        <translation>eigene Ereignisse %1, alle Profile %2</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Completeness</source>
        <translation>Vollständigkeit</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Aktualität</translation>
    </message>
    <message>
        <source>Uniqueness</source>
        <translation>Eindeutigkeit</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Kein Wert</translation>
    </message>
    <message>
        <source>Breaks its rule</source>
        <translation>Verstößt gegen die Regel</translation>
    </message>
    <message>
        <source>Older than its half-life</source>
        <translation>Älter als die Halbwertszeit</translation>
    </message>
    <message>
        <source>Age unknown</source>
        <translation>Alter unbekannt</translation>
    </message>
    <message>
        <source>Same value as another profile</source>
        <translation>Gleicher Wert wie ein anderes Profil</translation>
    </message>
    <message>
        <source>The attribute has no half-life, so its values count as fresh.</source>
        <translation>Das Attribut hat keine Halbwertszeit, daher gelten seine Werte als aktuell.</translation>
    </message>
    <message>
        <source>%1 of %2 dated values are older than the half-life.</source>
        <translation>%1 von %2 datierten Werten sind älter als die Halbwertszeit.</translation>
    </message>
    <message>
        <source>Half of the dated values are at most %1 old.</source>
        <translation>Die Hälfte der datierten Werte ist höchstens %1 alt.</translation>
    </message>
    <message>
        <source>The age of %1 of %2 values is unknown.</source>
        <translation>Bei %1 von %2 Werten ist das Alter unbekannt.</translation>
    </message>
    <message>
        <source>There are no values.</source>
        <translation>Es gibt keine Werte.</translation>
    </message>
    <message>
        <source>The attribute has no rule: every value is valid by its type.</source>
        <translation>Das Attribut hat keine Regel: Jeder Wert ist durch seinen Typ gültig.</translation>
    </message>
    <message>
        <source>%1 of %2 values break the rule.</source>
        <translation>%1 von %2 Werten verstoßen gegen die Regel.</translation>
    </message>
    <message>
        <source>Of %1 the rule says neither, because it reads something missing.</source>
        <translation>Bei %1 sagt die Regel weder das eine noch das andere, weil ihr etwas fehlt.</translation>
    </message>
    <message>
        <source>%1 of %2 values occur more than once.</source>
        <translation>%1 von %2 Werten kommen mehrmals vor.</translation>
    </message>
    <message>
        <source>The attribute does not tell profiles apart.</source>
        <translation>Das Attribut unterscheidet keine Profile.</translation>
    </message>
    <message>
        <source>Mean over all profiles of completeness, validity, freshness and uniqueness multiplied: the user data accuracy of a rule that reads this attribute alone.</source>
        <translation>Mittel über alle Profile aus Vollständigkeit mal Gültigkeit mal Aktualität mal Eindeutigkeit: die Genauigkeit der Profildaten einer Regel, die nur dieses Attribut liest.</translation>
    </message>
    <message>
        <source>%1 of %2 profiles have a value.</source>
        <translation>%1 von %2 Profilen haben einen Wert.</translation>
    </message>
    <message>
        <source>%1, %2: %3. %4</source>
        <translation>%1, %2: %3. %4</translation>
    </message>
    <message>
        <source>unmeasured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Share of the profiles that have a value</source>
        <translation>Anteil der Profile, die einen Wert haben</translation>
    </message>
    <message>
        <source>Share of the values that keep the rule of the attribute</source>
        <translation>Anteil der Werte, die die Regel des Attributs einhalten</translation>
    </message>
    <message>
        <source>How fresh the dated values are on average: 100 % when new, 50 % after a half-life</source>
        <translation>Wie aktuell die datierten Werte im Mittel sind: neu 100 %, nach einer Halbwertszeit 50 %</translation>
    </message>
    <message>
        <source>Share of the values that no other profile has, where the attribute tells profiles apart</source>
        <translation>Anteil der Werte, die kein anderes Profil hat, wo das Attribut Profile unterscheidet</translation>
    </message>
    <message>
        <source>All four together, as the scores use them</source>
        <translation>Alle vier zusammen, wie die Bewertungen sie verwenden</translation>
    </message>
    <message>
        <source>Distribution of %1</source>
        <translation>Verteilung von %1</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Not in the audience</source>
        <translation>Nicht in der Zielgruppe</translation>
    </message>
    <message>
        <source>Entry limit reached</source>
        <translation>Eintrittsgrenze erreicht</translation>
    </message>
    <message>
        <source>Re-entry not allowed</source>
        <translation>Wiedereintritt nicht erlaubt</translation>
    </message>
    <message>
        <source>In the holdout</source>
        <translation>Im Holdout</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>Keine Einwilligung</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Keine Adresse</translation>
    </message>
    <message>
        <source>Frequency cap reached</source>
        <translation>Frequenzgrenze erreicht</translation>
    </message>
    <message>
        <source>Offer cap reached</source>
        <translation>Angebotsgrenze erreicht</translation>
    </message>
    <message>
        <source>Lower priority</source>
        <translation>Niedrigere Priorität</translation>
    </message>
    <message>
        <source>Held through quiet hours</source>
        <translation>Durch Ruhezeiten gehalten</translation>
    </message>
    <message>
        <source>Dropped in quiet hours</source>
        <translation>In Ruhezeiten verworfen</translation>
    </message>
    <message>
        <source>No eligible offer</source>
        <translation>Kein passendes Angebot</translation>
    </message>
    <message>
        <source>Rule not met</source>
        <translation>Regel nicht erfüllt</translation>
    </message>
    <message>
        <source>Rule unknown: data missing</source>
        <translation>Regel unbekannt: Daten fehlen</translation>
    </message>
    <message>
        <source>Date already past</source>
        <translation>Datum schon vorbei</translation>
    </message>
    <message>
        <source>Exit criterion met</source>
        <translation>Ausstiegskriterium erfüllt</translation>
    </message>
    <message>
        <source>Goal reached</source>
        <translation>Ziel erreicht</translation>
    </message>
    <message>
        <source>Pass limit reached</source>
        <translation>Durchlaufgrenze erreicht</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Nothing was held back.</source>
        <translation>Nichts wurde zurückgehalten.</translation>
    </message>
    <message>
        <source>The profile did not meet the entry&apos;s rule at that instant.</source>
        <translation>Das Profil erfüllte die Regel des Einstiegs zu diesem Zeitpunkt nicht.</translation>
    </message>
    <message>
        <source>The journey had already let in as many profiles as it may on that day.</source>
        <translation>Die Journey hatte an diesem Tag schon so viele Profile eingelassen, wie sie darf.</translation>
    </message>
    <message>
        <source>The profile had been in the journey before and may not enter again yet.</source>
        <translation>Das Profil war schon in der Journey und darf noch nicht wieder eintreten.</translation>
    </message>
    <message>
        <source>The profile is kept out by hash, to measure the effect of the journey.</source>
        <translation>Das Profil wird per Hash herausgehalten, um die Wirkung der Journey zu messen.</translation>
    </message>
    <message>
        <source>The profile had not given consent for this channel and purpose, or had withdrawn it.</source>
        <translation>Das Profil hatte für diesen Kanal und Zweck keine Einwilligung erteilt oder sie widerrufen.</translation>
    </message>
    <message>
        <source>The profile may not be contacted at all.</source>
        <translation>Das Profil darf gar nicht angesprochen werden.</translation>
    </message>
    <message>
        <source>The profile has no address for this channel.</source>
        <translation>Das Profil hat für diesen Kanal keine Adresse.</translation>
    </message>
    <message>
        <source>The profile had already received as many messages as a frequency cap allows.</source>
        <translation>Das Profil hatte schon so viele Nachrichten erhalten, wie eine Frequenzgrenze erlaubt.</translation>
    </message>
    <message>
        <source>The profile had already been shown this offer as often as its cap allows.</source>
        <translation>Dem Profil war dieses Angebot schon so oft gezeigt worden, wie seine Grenze erlaubt.</translation>
    </message>
    <message>
        <source>Another journey with a higher priority used the only send that was left.</source>
        <translation>Eine andere Journey mit höherer Priorität nahm den letzten verbliebenen Versand.</translation>
    </message>
    <message>
        <source>The message was due in quiet hours and was held to their end.</source>
        <translation>Die Nachricht war in Ruhezeiten fällig und wurde bis zu deren Ende gehalten.</translation>
    </message>
    <message>
        <source>The message was due in quiet hours and the policy drops it then.</source>
        <translation>Die Nachricht war in Ruhezeiten fällig, und die Richtlinie verwirft sie dann.</translation>
    </message>
    <message>
        <source>No offer was left for the profile after all rules.</source>
        <translation>Nach allen Regeln blieb für das Profil kein Angebot übrig.</translation>
    </message>
    <message>
        <source>A rule came out false for the profile.</source>
        <translation>Eine Regel war für das Profil falsch.</translation>
    </message>
    <message>
        <source>A rule could not be decided because a value is missing.</source>
        <translation>Eine Regel ließ sich nicht entscheiden, weil ein Wert fehlt.</translation>
    </message>
    <message>
        <source>The date that the step waits for had already gone by.</source>
        <translation>Das Datum, auf das der Schritt wartet, war schon vorbei.</translation>
    </message>
    <message>
        <source>An exit criterion of the journey removed the profile.</source>
        <translation>Ein Ausstiegskriterium der Journey nahm das Profil heraus.</translation>
    </message>
    <message>
        <source>The profile reached the goal and left.</source>
        <translation>Das Profil erreichte das Ziel und ging.</translation>
    </message>
    <message>
        <source>The profile passed one step more often than the journey allows.</source>
        <translation>Das Profil durchlief einen Schritt öfter, als die Journey erlaubt.</translation>
    </message>
    <message>
        <source>The step could not be carried out.</source>
        <translation>Der Schritt ließ sich nicht ausführen.</translation>
    </message>
</context>
<context>
    <name>ResultCharts</name>
    <message>
        <source>Funnel</source>
        <translation>Trichter</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tagen</translation>
    </message>
    <message>
        <source>Count per day</source>
        <translation>Anzahl je Tag</translation>
    </message>
    <message>
        <source>Key figures with their intervals</source>
        <translation>Kennzahlen mit ihren Intervallen</translation>
    </message>
    <message>
        <source>%1, 95 % interval %2, one outcome %3</source>
        <translation>%1, 95-%-Intervall %2, ein Ausgang %3</translation>
    </message>
    <message>
        <source>Contact pressure</source>
        <translation>Kontaktdruck</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Messages in a profile&apos;s fullest 7 days</source>
        <translation>Nachrichten in den vollsten 7 Tagen eines Profils</translation>
    </message>
</context>
<context>
    <name>ResultTables</name>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>N = %1 profiles</source>
        <translation>N = %1 Profile</translation>
    </message>
    <message numerus="yes">
        <source>%n replication(s)</source>
        <translation>
            <numerusform>%n Wiederholung</numerusform>
            <numerusform>%n Wiederholungen</numerusform>
        </translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>data %1</source>
        <translation>Daten %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Partial result: the run was stopped before its end.</source>
        <translation>Unvollständiges Ergebnis: Der Lauf wurde vor seinem Ende angehalten.</translation>
    </message>
    <message>
        <source>Not production-like: a policy was switched off in this run.</source>
        <translation>Nicht produktionsnah: In diesem Lauf war eine Richtlinie ausgeschaltet.</translation>
    </message>
    <message>
        <source>One replication: intervals come from the variation over profiles.</source>
        <translation>Eine Wiederholung: Intervalle stammen aus der Streuung über die Profile.</translation>
    </message>
    <message>
        <source>Not yet converged: the simulation error is above 1 % of a key figure. Run more replications.</source>
        <translation>Noch nicht genau genug: Der Simulationsfehler liegt bei einer Kennzahl über 1 %. Rechnen Sie mehr Wiederholungen.</translation>
    </message>
    <message>
        <source>%1 profiles have no time zone; the project&apos;s is used for them.</source>
        <translation>%1 Profile haben keine Zeitzone; für sie gilt die des Projekts.</translation>
    </message>
    <message>
        <source>Assumption-driven: no response was fitted to this data. Do not quote the figures as a forecast.</source>
        <translation>Auf Annahmen gestützt: Keine Reaktion wurde an diese Daten angepasst. Nennen Sie die Zahlen nicht als Prognose.</translation>
    </message>
    <message>
        <source>unmeasured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Key figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Where the expected value lies</source>
        <translation>Wo der Erwartungswert liegt</translation>
    </message>
    <message>
        <source>One outcome, 95 %</source>
        <translation>Ein Ausgang, 95 %</translation>
    </message>
    <message>
        <source>Where a single realised outcome will lie</source>
        <translation>Wo ein einzelner tatsächlicher Ausgang liegen wird</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Eingetreten</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Durchlaufen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>Zeit im Median</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 % innerhalb</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Of those who left the step by any path</source>
        <translation>Von denen, die den Schritt über irgendeinen Pfad verließen</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Mean over replications</source>
        <translation>Mittelwert über Wiederholungen</translation>
    </message>
    <message>
        <source>Control (holdout)</source>
        <translation>Kontrolle (Holdout)</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Behandlung</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Arm</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Konversion</translation>
    </message>
    <message>
        <source>Difference to the first arm</source>
        <translation>Unterschied zum ersten Arm</translation>
    </message>
    <message>
        <source>p value</source>
        <translation>p-Wert</translation>
    </message>
    <message>
        <source>Two-proportion z test, first replication</source>
        <translation>Zwei-Anteile-z-Test, erste Wiederholung</translation>
    </message>
    <message>
        <source>Best with</source>
        <translation>Bester mit</translation>
    </message>
    <message>
        <source>Probability of being the best arm</source>
        <translation>Wahrscheinlichkeit, der beste Arm zu sein</translation>
    </message>
    <message>
        <source>Sample ratio</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>p value; below 0.001 the arms are not as planned</source>
        <translation>p-Wert; unter 0,001 sind die Arme nicht wie geplant</translation>
    </message>
    <message>
        <source>Holdout</source>
        <translation>Holdout</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Before the entry</source>
        <translation>Vor dem Einstieg</translation>
    </message>
    <message>
        <source>Left by</source>
        <translation>Verlassen durch</translation>
    </message>
    <message>
        <source>Share of those who entered</source>
        <translation>Anteil der Eingetretenen</translation>
    </message>
    <message>
        <source>Goal reached</source>
        <translation>Ziel erreicht</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>Accuracy leaves uniqueness out: no profiles could be compared for duplicates.</source>
        <translation>Die Genauigkeit der Profildaten lässt die Einzigartigkeit weg: Es konnten keine Profile auf Dubletten verglichen werden.</translation>
    </message>
    <message numerus="yes">
        <source>Accuracy leaves uniqueness out of %n profile(s): too little is known to compare them.</source>
        <translation>
            <numerusform>Die Genauigkeit der Profildaten lässt bei %n Profil die Einzigartigkeit weg: Es ist zu wenig bekannt, um es zu vergleichen.</numerusform>
            <numerusform>Die Genauigkeit der Profildaten lässt bei %n Profilen die Einzigartigkeit weg: Es ist zu wenig bekannt, um sie zu vergleichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accuracy leaves freshness out where the age of a value is unknown: %1.</source>
        <translation>Die Genauigkeit der Profildaten lässt die Frische weg, wo das Alter eines Werts unbekannt ist: %1.</translation>
    </message>
    <message>
        <source>History tells only what the content itself read, not what chose the profiles: levels are those of the content.</source>
        <translation>Die Historie sagt nur, was der Inhalt selbst gelesen hat, nicht, was die Profile ausgewählt hat: Die Stufen sind die des Inhalts.</translation>
    </message>
    <message>
        <source>control: holdout</source>
        <translation>Kontrolle: Holdout</translation>
    </message>
    <message>
        <source>control: journey off</source>
        <translation>Kontrolle: Journey ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 (weak)</source>
        <translation>%1 (schwach)</translation>
    </message>
    <message>
        <source>Conversion rate</source>
        <translation>Konversionsrate</translation>
    </message>
    <message>
        <source>Revenue per profile</source>
        <translation>Umsatz je Profil</translation>
    </message>
    <message>
        <source>Customer lifetime value</source>
        <translation>Kundenwert</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Bindung</translation>
    </message>
    <message>
        <source>nobody was treated</source>
        <translation>niemand wurde behandelt</translation>
    </message>
    <message>
        <source>the holdout</source>
        <translation>das Holdout</translation>
    </message>
    <message>
        <source>the same profiles with the journey switched off</source>
        <translation>dieselben Profile mit ausgeschalteter Journey</translation>
    </message>
    <message>
        <source>Growth: difference to the control</source>
        <translation>Wachstum: Unterschied zur Kontrolle</translation>
    </message>
    <message>
        <source>Control: %1, with %2 engagements in it</source>
        <translation>Kontrolle: %1, darin %2 Beteiligungen</translation>
    </message>
    <message>
        <source>Conversion, difference</source>
        <translation>Konversion, Unterschied</translation>
    </message>
    <message>
        <source>Conversion rate of the treated minus that of the control</source>
        <translation>Konversionsrate der Behandelten minus der der Kontrolle</translation>
    </message>
    <message>
        <source>Imported history</source>
        <translation>Importierte Historie</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>N = %1 profiles</source>
        <translation>N = %1 Profile</translation>
    </message>
    <message>
        <source>intervals over profiles</source>
        <translation>Intervalle über Profile</translation>
    </message>
    <message>
        <source>%1 sends bounced</source>
        <translation>%1 Sendungen unzustellbar</translation>
    </message>
    <message>
        <source>%1 sends name no channel</source>
        <translation>%1 Sendungen nennen keinen Kanal</translation>
    </message>
    <message>
        <source>%1 interactions with content that the project does not know</source>
        <translation>%1 Interaktionen mit Inhalt, den das Projekt nicht kennt</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Relevanz</translation>
    </message>
    <message>
        <source>Timeliness</source>
        <translation>Rechtzeitigkeit</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Friction</source>
        <translation>Reibung</translation>
    </message>
    <message>
        <source>User data accuracy</source>
        <translation>Genauigkeit der Profildaten</translation>
    </message>
    <message>
        <source>Engagement amplification</source>
        <translation>Verstärkung der Beteiligung</translation>
    </message>
    <message>
        <source>Effectiveness</source>
        <translation>Wirksamkeit</translation>
    </message>
    <message>
        <source>Effectiveness (product)</source>
        <translation>Wirksamkeit (Produkt)</translation>
    </message>
    <message>
        <source>Experience value</source>
        <translation>Erlebniswert</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>Reifegrad</translation>
    </message>
    <message>
        <source>Data sophistication</source>
        <translation>Anspruch der Daten</translation>
    </message>
    <message>
        <source>Personalization scope</source>
        <translation>Umfang der Personalisierung</translation>
    </message>
    <message>
        <source>Consistency factor</source>
        <translation>Konsistenzfaktor</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>(Relevance + Timeliness + Context) − Friction</source>
        <translation>(Relevanz + Rechtzeitigkeit + Kontext) − Reibung</translation>
    </message>
    <message>
        <source>Relevance × Timeliness × Context × User data accuracy</source>
        <translation>Relevanz × Rechtzeitigkeit × Kontext × Genauigkeit der Profildaten</translation>
    </message>
    <message>
        <source>(Relevance + Timeliness + Context) × Engagement amplification</source>
        <translation>(Relevanz + Rechtzeitigkeit + Kontext) × Verstärkung der Beteiligung</translation>
    </message>
    <message>
        <source>Output = f(Customer data, Business rules, Context)</source>
        <translation>Ausgabe = f(Kundendaten, Geschäftsregeln, Kontext)</translation>
    </message>
    <message>
        <source>(Data sophistication + Personalization scope) × Consistency factor</source>
        <translation>(Anspruch der Daten + Umfang der Personalisierung) × Konsistenzfaktor</translation>
    </message>
    <message>
        <source>Match with what the profile likes ÷ best possible match</source>
        <translation>Übereinstimmung mit den Vorlieben des Profils ÷ bestmögliche Übereinstimmung</translation>
    </message>
    <message>
        <source>Recency × Moment</source>
        <translation>Frische × Moment</translation>
    </message>
    <message>
        <source>Channel fit × every context check</source>
        <translation>Kanaleignung × jede Kontextprüfung</translation>
    </message>
    <message>
        <source>1 − Π (1 − part)</source>
        <translation>1 − Π (1 − Teil)</translation>
    </message>
    <message>
        <source>Mean of completeness × validity × freshness × uniqueness</source>
        <translation>Mittelwert aus Vollständigkeit × Gültigkeit × Frische × Eindeutigkeit</translation>
    </message>
    <message>
        <source>Engagement rate of the treated ÷ engagement rate of the control</source>
        <translation>Beteiligungsrate der Behandelten ÷ Beteiligungsrate der Kontrolle</translation>
    </message>
    <message>
        <source>Mean level of the data that decided</source>
        <translation>Mittleres Niveau der Daten, die entschieden</translation>
    </message>
    <message>
        <source>5 × √(channel coverage × interaction coverage)</source>
        <translation>5 × √(Kanalabdeckung × Interaktionsabdeckung)</translation>
    </message>
    <message>
        <source>½ × (1 − spread of channels ÷ 2.5) + ½ × coherence</source>
        <translation>½ × (1 − Streuung der Kanäle ÷ 2,5) + ½ × Stimmigkeit</translation>
    </message>
    <message>
        <source>From −1 to 3 for each delivered interaction; the index is 100 × (score + 1) ÷ 4. A group&apos;s score is the mean over its measured interactions.</source>
        <translation>Von −1 bis 3 je zugestellter Interaktion; der Index ist 100 × (Wert + 1) ÷ 4. Der Wert einer Gruppe ist der Mittelwert über ihre gemessenen Interaktionen.</translation>
    </message>
    <message>
        <source>From 0 to 1 for each delivered interaction; the index is 100 × the score. It is the mean of products, never the product of means.</source>
        <translation>Von 0 bis 1 je zugestellter Interaktion; der Index ist 100 × der Wert. Er ist der Mittelwert der Produkte, nie das Produkt der Mittelwerte.</translation>
    </message>
    <message>
        <source>The mean of relevance + timeliness + context, times how much more often treated profiles engage than those in the control. With fewer than 30 engagements in the control it is marked weak; with none it is unmeasured.</source>
        <translation>Der Mittelwert von Relevanz + Rechtzeitigkeit + Kontext, mal wie viel öfter sich behandelte Profile beteiligen als die der Kontrolle. Mit weniger als 30 Beteiligungen in der Kontrolle gilt er als schwach; ohne eine ist er nicht gemessen.</translation>
    </message>
    <message>
        <source>Every output carries the data, the rules and the context that made it: open an interaction to see them in its timeline.</source>
        <translation>Jede Ausgabe trägt die Daten, die Regeln und den Kontext, aus denen sie entstand: Öffnen Sie eine Interaktion, um sie im Zeitverlauf zu sehen.</translation>
    </message>
    <message>
        <source>From 0 to 10. It grows with the data that decides, with the share of channels and interactions that are personalized, and with how alike the channels are.</source>
        <translation>Von 0 bis 10. Er wächst mit den Daten, die entscheiden, mit dem Anteil personalisierter Kanäle und Interaktionen und damit, wie gleich die Kanäle sind.</translation>
    </message>
    <message>
        <source>From 0 to 1: 1 when the content is all about the thing the profile likes most. Affinities come from the profile&apos;s own events, which fade with a half-life, and from the population&apos;s mean. Content without tags is unmeasured.</source>
        <translation>Von 0 bis 1: 1, wenn der Inhalt ganz von dem handelt, was das Profil am liebsten mag. Vorlieben stammen aus den eigenen Ereignissen, die mit einer Halbwertszeit verblassen, und aus dem Mittelwert aller. Inhalt ohne Schlagworte ist nicht gemessen.</translation>
    </message>
    <message>
        <source>From 0 to 1: how soon after its trigger the message came, times how active the profile and the population are in that hour of the week.</source>
        <translation>Von 0 bis 1: wie bald nach ihrem Auslöser die Nachricht kam, mal wie aktiv das Profil und alle Profile in dieser Stunde der Woche sind.</translation>
    </message>
    <message>
        <source>From 0 to 1: how well the profile engages on this channel compared with its best consented channel, and 0 where a context check fails.</source>
        <translation>Von 0 bis 1: wie gut sich das Profil auf diesem Kanal beteiligt, verglichen mit seinem besten erlaubten Kanal, und 0, wo eine Kontextprüfung scheitert.</translation>
    </message>
    <message>
        <source>From 0 to 1: fatigue, repetition, irrelevance, staleness, detours and what was already bought, put together.</source>
        <translation>Von 0 bis 1: Ermüdung, Wiederholung, Irrelevanz, Veraltung, Umwege und schon Gekauftes zusammengenommen.</translation>
    </message>
    <message>
        <source>From 0 to 1 over the fields that decided the interaction. With no deciding field it is unmeasured.</source>
        <translation>Von 0 bis 1 über die Felder, die die Interaktion entschieden. Ohne ein solches Feld ist sie nicht gemessen.</translation>
    </message>
    <message>
        <source>The holdout is the control where the journey has one; else the same profiles with the journey switched off and the same random numbers.</source>
        <translation>Das Holdout ist die Kontrolle, wo die Journey eines hat; sonst dieselben Profile mit ausgeschalteter Journey und denselben Zufallszahlen.</translation>
    </message>
    <message>
        <source>From 0 to 5: none, demographic, transactional, behavioural, contextual, predictive. Consent, caps and quiet hours do not count.</source>
        <translation>Von 0 bis 5: keine, demografisch, transaktional, Verhalten, Kontext, Vorhersage. Einwilligung, Frequenzgrenzen und Ruhezeiten zählen nicht.</translation>
    </message>
    <message>
        <source>From 0 to 5: channels and interactions that are personalized, of all that are used.</source>
        <translation>Von 0 bis 5: personalisierte Kanäle und Interaktionen von allen genutzten.</translation>
    </message>
    <message>
        <source>From 0 to 1: how alike the channels&apos; data levels are, and the share of profiles reached on two channels whose touches agree.</source>
        <translation>Von 0 bis 1: wie gleich die Datenniveaus der Kanäle sind, und der Anteil der auf zwei Kanälen erreichten Profile, deren Berührungen zusammenpassen.</translation>
    </message>
    <message>
        <source>One size fits all</source>
        <translation>Eine Größe für alle</translation>
    </message>
    <message>
        <source>Basic segmentation</source>
        <translation>Einfache Segmentierung</translation>
    </message>
    <message>
        <source>Behavioural</source>
        <translation>Verhalten</translation>
    </message>
    <message>
        <source>Contextual, real time</source>
        <translation>Kontext, in Echtzeit</translation>
    </message>
    <message>
        <source>Predictive, individual</source>
        <translation>Vorhersage, individuell</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Demographic</source>
        <translation>Demografisch</translation>
    </message>
    <message>
        <source>Transactional</source>
        <translation>Transaktional</translation>
    </message>
    <message>
        <source>Contextual</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Predictive</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Fatigue</source>
        <translation>Ermüdung</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Irrelevance</source>
        <translation>Irrelevanz</translation>
    </message>
    <message>
        <source>Staleness</source>
        <translation>Veraltung</translation>
    </message>
    <message>
        <source>Detours</source>
        <translation>Umwege</translation>
    </message>
    <message>
        <source>Already bought</source>
        <translation>Schon gekauft</translation>
    </message>
    <message>
        <source>unmeasured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>95 % interval %1</source>
        <translation>95-%-Intervall %1</translation>
    </message>
    <message>
        <source>%1 unmeasured</source>
        <translation>%1 nicht gemessen</translation>
    </message>
    <message>
        <source>index %1</source>
        <translation>Index %1</translation>
    </message>
    <message>
        <source>needs a control</source>
        <translation>braucht eine Kontrolle</translation>
    </message>
    <message>
        <source>weak: %1 engagements in the control</source>
        <translation>schwach: %1 Beteiligungen in der Kontrolle</translation>
    </message>
    <message>
        <source>traced</source>
        <translation>nachgewiesen</translation>
    </message>
    <message>
        <source>Every output shows its data, rules and context.</source>
        <translation>Jede Ausgabe zeigt ihre Daten, Regeln und ihren Kontext.</translation>
    </message>
    <message>
        <source>from the design, without a run</source>
        <translation>aus dem Entwurf, ohne Lauf</translation>
    </message>
    <message>
        <source>Strength of the population&apos;s affinity</source>
        <translation>Gewicht der Vorlieben aller</translation>
    </message>
    <message>
        <source>Half-life of affinity</source>
        <translation>Halbwertszeit der Vorlieben</translation>
    </message>
    <message>
        <source>Weights: view, search, cart, purchase, click, rating</source>
        <translation>Gewichte: Ansicht, Suche, Warenkorb, Kauf, Klick, Bewertung</translation>
    </message>
    <message>
        <source>Ideal delay and half-life of timeliness</source>
        <translation>Ideale Verzögerung und Halbwertszeit der Rechtzeitigkeit</translation>
    </message>
    <message>
        <source>Population&apos;s weight in the hour of the week</source>
        <translation>Gewicht aller Profile in der Stunde der Woche</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>Prior of channel fit</source>
        <translation>Vorwissen der Kanaleignung</translation>
    </message>
    <message>
        <source>%1 deliveries</source>
        <translation>%1 Zustellungen</translation>
    </message>
    <message>
        <source>Messages a week where no cap is set</source>
        <translation>Nachrichten je Woche, wo keine Frequenzgrenze gilt</translation>
    </message>
    <message>
        <source>Parameters of score model %1, stored with the run</source>
        <translation>Parameter des Bewertungsmodells %1, mit dem Lauf gespeichert</translation>
    </message>
    <message>
        <source>Effectiveness by step</source>
        <translation>Wirksamkeit nach Schritten</translation>
    </message>
    <message>
        <source>Effectiveness, −1 to 3 (R + T + C − F)</source>
        <translation>Wirksamkeit, −1 bis 3 (R + T + C − F)</translation>
    </message>
    <message>
        <source>%1 interactions</source>
        <translation>%1 Interaktionen</translation>
    </message>
    <message>
        <source>Terms of effectiveness</source>
        <translation>Bestandteile der Wirksamkeit</translation>
    </message>
    <message>
        <source>Mean, points</source>
        <translation>Mittelwert, Punkte</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Selbsteinschätzung</translation>
    </message>
    <message>
        <source>%1 of 10</source>
        <translation>%1 von 10</translation>
    </message>
    <message>
        <source>Channel coverage</source>
        <translation>Kanalabdeckung</translation>
    </message>
    <message>
        <source>Interaction coverage</source>
        <translation>Interaktionsabdeckung</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interaktionen</translation>
    </message>
    <message>
        <source>Unmeasured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>Share of interactions without a measured effectiveness</source>
        <translation>Anteil der Interaktionen ohne gemessene Wirksamkeit</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Delivered (UTC)</source>
        <translation>Zugestellt (UTC)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden durch</translation>
    </message>
    <message>
        <source>Level of the most sophisticated data that decided it</source>
        <translation>Niveau der anspruchsvollsten Daten, die entschieden</translation>
    </message>
    <message>
        <source>Without %1 at “%2” the effectiveness index would be %3 points higher.</source>
        <translation>Ohne %1 bei „%2“ wäre der Wirksamkeitsindex %3 Punkte höher.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Journey</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>{share} of the interactions were decided by {level} data.</source>
        <translation>{share} der Interaktionen entschieden Daten der Art {level}.</translation>
    </message>
    <message>
        <source>{personalized} of {used} channels are personalized.</source>
        <translation>{personalized} von {used} Kanälen sind personalisiert.</translation>
    </message>
    <message>
        <source>The channels&apos; mean levels spread by {deviation} (0 is alike, 2.5 the most).</source>
        <translation>Die mittleren Niveaus der Kanäle streuen um {deviation} (0 ist gleich, 2,5 das Höchste).</translation>
    </message>
    <message>
        <source>{share} of the profiles reached on two channels got touches that agree.</source>
        <translation>{share} der auf zwei Kanälen erreichten Profile bekamen Berührungen, die zusammenpassen.</translation>
    </message>
    <message>
        <source>No profile was reached on two channels within 7 days, so nothing shows coherence.</source>
        <translation>Kein Profil wurde binnen 7 Tagen auf zwei Kanälen erreicht, also zeigt nichts Stimmigkeit.</translation>
    </message>
    <message>
        <source>Let {level} data decide at “{step}”.</source>
        <translation>Lassen Sie bei „{step}“ Daten der Art {level} entscheiden.</translation>
    </message>
    <message>
        <source>Make the touches on two channels agree for everyone (now {share}).</source>
        <translation>Lassen Sie die Berührungen auf zwei Kanälen für alle zusammenpassen (jetzt {share}).</translation>
    </message>
    <message>
        <source>Personalize “{step}”.</source>
        <translation>Personalisieren Sie „{step}“.</translation>
    </message>
    <message>
        <source>Parameters of score model %1, as the project has them</source>
        <translation>Parameter des Bewertungsmodells %1, wie das Projekt sie hat</translation>
    </message>
    <message>
        <source>Maturity by month</source>
        <translation>Reife nach Monat</translation>
    </message>
    <message>
        <source>Maturity, 0 to 10 ((S + P) × K)</source>
        <translation>Reife, 0 bis 10 ((S + P) × K)</translation>
    </message>
    <message>
        <source>{share} of the interactions were decided by no data.</source>
        <translation>{share} der Interaktionen entschieden keine Daten.</translation>
    </message>
    <message>
        <source>Accuracy leaves uniqueness out: no duplicate probability is estimated.</source>
        <translation>Die Genauigkeit der Profildaten lässt die Einzigartigkeit weg: Es ist keine Dublettenwahrscheinlichkeit geschätzt.</translation>
    </message>
</context>
<context>
    <name>SegmentSql</name>
    <message>
        <source>Import data first: the statement names its tables.</source>
        <translation>Importieren Sie zuerst Daten: Die Anweisung nennt deren Tabellen.</translation>
    </message>
    <message>
        <source>Open a segment first.</source>
        <translation>Öffnen Sie zuerst ein Segment.</translation>
    </message>
    <message>
        <source>The segment is on the clipboard as SQL for %1.</source>
        <translation>Das Segment liegt als SQL für %1 in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>StepSummary</name>
    <message>
        <source>No event chosen</source>
        <translation>Kein Ereignis gewählt</translation>
    </message>
    <message>
        <source>On event “%1”</source>
        <translation>Bei Ereignis „%1“</translation>
    </message>
    <message>
        <source>All profiles</source>
        <translation>Alle Profile</translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n Variante</numerusform>
            <numerusform>%n Varianten</numerusform>
        </translation>
    </message>
    <message>
        <source>no content yet</source>
        <translation>noch kein Inhalt</translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s), then %1</source>
        <translation>
            <numerusform>%n Kalendertag, dann %1</numerusform>
            <numerusform>%n Kalendertage, dann %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Until %1 local time</source>
        <translation>Bis %1 Ortszeit</translation>
    </message>
    <message>
        <source>Until %1, %2</source>
        <translation>Bis %1, %2</translation>
    </message>
    <message>
        <source>Until “%1”, at most %2</source>
        <translation>Bis „%1“, höchstens %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>No attribute chosen</source>
        <translation>Kein Attribut gewählt</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>%1 leeren</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>No condition yet</source>
        <translation>Noch keine Bedingung</translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es) and else</source>
        <translation>
            <numerusform>%n Zweig und Sonst</numerusform>
            <numerusform>%n Zweige und Sonst</numerusform>
        </translation>
    </message>
    <message>
        <source>No policy chosen</source>
        <translation>Keine Richtlinie gewählt</translation>
    </message>
    <message numerus="yes">
        <source>At least %n</source>
        <translation>
            <numerusform>Mindestens %n</numerusform>
            <numerusform>Mindestens %n</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>leads to %1</source>
        <translation>führt zu %1</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No number chosen</source>
        <translation>Keine Zahl gewählt</translation>
    </message>
    <message>
        <source>%1 %2 by %3</source>
        <translation>%1 %2 nach %3</translation>
    </message>
    <message>
        <source>%1 to %2 of %3</source>
        <translation>%1 bis %2 von %3</translation>
    </message>
    <message>
        <source>No band kept</source>
        <translation>Keine Klasse behalten</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Entry</source>
        <translation>Einstieg</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Split by rule</source>
        <translation>Nach Regel aufteilen</translation>
    </message>
    <message>
        <source>Random split</source>
        <translation>Zufällig aufteilen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Update profile</source>
        <translation>Profil ändern</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>All profiles</source>
        <translation>Alle Profile</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Random sample</source>
        <translation>Zufallsstichprobe</translation>
    </message>
    <message>
        <source>All of</source>
        <translation>Alle von</translation>
    </message>
    <message>
        <source>Any of</source>
        <translation>Eines von</translation>
    </message>
    <message>
        <source>None of</source>
        <translation>Keines von</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>How and when profiles come into the journey: the audience of a segment, or an event.</source>
        <translation>Wie und wann Profile in die Journey kommen: die Zielgruppe eines Segments oder ein Ereignis.</translation>
    </message>
    <message>
        <source>Sends content on a channel, where consent, frequency caps and quiet hours allow it at that instant.</source>
        <translation>Sendet Inhalt auf einem Kanal, wo Einwilligung, Frequenzgrenzen und Ruhezeiten es in dem Moment erlauben.</translation>
    </message>
    <message>
        <source>Holds the profile for a duration, until a local time, or until an event with a time-out.</source>
        <translation>Hält das Profil für eine Dauer, bis zu einer Ortszeit oder bis zu einem Ereignis mit Frist.</translation>
    </message>
    <message>
        <source>Takes the first branch whose rule is met; everyone else leaves by “Otherwise”.</source>
        <translation>Nimmt den ersten Zweig, dessen Regel erfüllt ist; alle anderen gehen über „Sonst“.</translation>
    </message>
    <message>
        <source>Sends profiles to arms at random, by share. The arm of a profile stays the same.</source>
        <translation>Schickt Profile zufällig nach Anteilen in Arme. Der Arm eines Profils bleibt derselbe.</translation>
    </message>
    <message>
        <source>Asks a decision policy for the best offer; later steps can use it.</source>
        <translation>Fragt eine Entscheidungsrichtlinie nach dem besten Angebot; spätere Schritte können es verwenden.</translation>
    </message>
    <message>
        <source>Sets, adds to or clears an attribute of the profile.</source>
        <translation>Setzt, ergänzt oder leert ein Attribut des Profils.</translation>
    </message>
    <message>
        <source>Parts those who have reached the journey&apos;s goal from those who have not yet.</source>
        <translation>Trennt die, die das Ziel der Journey erreicht haben, von den anderen.</translation>
    </message>
    <message>
        <source>The profile leaves the journey here.</source>
        <translation>Hier verlässt das Profil die Journey.</translation>
    </message>
    <message>
        <source>Every profile of the dataset.</source>
        <translation>Jedes Profil des Datenbestands.</translation>
    </message>
    <message>
        <source>The audience of another segment.</source>
        <translation>Die Zielgruppe eines anderen Segments.</translation>
    </message>
    <message>
        <source>The profiles of an imported list.</source>
        <translation>Die Profile einer importierten Liste.</translation>
    </message>
    <message>
        <source>Keeps the profiles for which the rule is true.</source>
        <translation>Behält die Profile, für die die Regel wahr ist.</translation>
    </message>
    <message>
        <source>Keeps a random share of the profiles; the choice is stable.</source>
        <translation>Behält einen zufälligen Anteil der Profile; die Wahl ist stabil.</translation>
    </message>
    <message>
        <source>Profiles that are in every input.</source>
        <translation>Profile, die in jedem Eingang sind.</translation>
    </message>
    <message>
        <source>Profiles that are in at least one input.</source>
        <translation>Profile, die in mindestens einem Eingang sind.</translation>
    </message>
    <message>
        <source>Profiles that are in no input.</source>
        <translation>Profile, die in keinem Eingang sind.</translation>
    </message>
    <message>
        <source>Profiles of the first input that are in none of the others.</source>
        <translation>Profile des ersten Eingangs, die in keinem der anderen sind.</translation>
    </message>
    <message>
        <source>Profiles that are in at least k inputs.</source>
        <translation>Profile, die in mindestens k Eingängen sind.</translation>
    </message>
    <message>
        <source>What comes in here is the segment&apos;s audience.</source>
        <translation>Was hier ankommt, ist die Zielgruppe des Segments.</translation>
    </message>
    <message>
        <source>Profiles enter by</source>
        <translation>Profile treten ein durch</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Only events where</source>
        <translation>Nur Ereignisse, bei denen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Cap class</source>
        <translation>Grenzklasse</translation>
    </message>
    <message>
        <source>Counts towards frequency caps</source>
        <translation>Zählt für Frequenzgrenzen</translation>
    </message>
    <message>
        <source>In quiet hours</source>
        <translation>In Ruhezeiten</translation>
    </message>
    <message>
        <source>If it cannot be sent</source>
        <translation>Wenn sie nicht gesendet werden kann</translation>
    </message>
    <message>
        <source>Cost of a message</source>
        <translation>Kosten einer Nachricht</translation>
    </message>
    <message>
        <source>Ideal delay</source>
        <translation>Ideale Verzögerung</translation>
    </message>
    <message>
        <source>Half-life of timeliness</source>
        <translation>Halbwertszeit der Rechtzeitigkeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Calendar days</source>
        <translation>Kalendertage</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>If already past</source>
        <translation>Wenn schon vorbei</translation>
    </message>
    <message>
        <source>Time-out after</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Branches must not overlap</source>
        <translation>Zweige dürfen sich nicht überschneiden</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>Experiment key</source>
        <translation>Experimentschlüssel</translation>
    </message>
    <message>
        <source>Same arm on re-entry</source>
        <translation>Derselbe Arm beim Wiedereintritt</translation>
    </message>
    <message>
        <source>Decision policy</source>
        <translation>Entscheidungsrichtlinie</translation>
    </message>
    <message>
        <source>The offer is</source>
        <translation>Das Angebot wird</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Those who reached it</source>
        <translation>Wer es erreicht hat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>At least how many</source>
        <translation>Mindestens wie viele</translation>
    </message>
    <message>
        <source>By audience, everyone in the segment enters at the start of a run; by event, each profile enters when it happens.</source>
        <translation>Über eine Zielgruppe treten alle im Segment zu Beginn eines Laufs ein; über ein Ereignis jedes Profil, wenn es geschieht.</translation>
    </message>
    <message>
        <source>Leave it empty to let every profile enter.</source>
        <translation>Leer lassen, damit jedes Profil eintritt.</translation>
    </message>
    <message>
        <source>The event that lets a profile enter.</source>
        <translation>Das Ereignis, das ein Profil eintreten lässt.</translation>
    </message>
    <message>
        <source>A rule over the event&apos;s properties. Empty: every such event.</source>
        <translation>Eine Regel über die Eigenschaften des Ereignisses. Leer: jedes solche Ereignis.</translation>
    </message>
    <message>
        <source>No profile enters before this instant.</source>
        <translation>Vor diesem Zeitpunkt tritt kein Profil ein.</translation>
    </message>
    <message>
        <source>No profile enters from this instant on.</source>
        <translation>Ab diesem Zeitpunkt tritt kein Profil ein.</translation>
    </message>
    <message>
        <source>Where the message goes. The profile needs consent for it.</source>
        <translation>Wohin die Nachricht geht. Das Profil braucht dafür eine Einwilligung.</translation>
    </message>
    <message>
        <source>What is sent, with its tags, links and devices.</source>
        <translation>Was gesendet wird, mit Schlagworten, Links und Geräten.</translation>
    </message>
    <message>
        <source>Several contents with shares, to compare them. Empty: the content above.</source>
        <translation>Mehrere Inhalte mit Anteilen, um sie zu vergleichen. Leer: der Inhalt darüber.</translation>
    </message>
    <message>
        <source>Short stable name; it decides which profiles get the variant.</source>
        <translation>Kurzer stabiler Name; er entscheidet, welche Profile die Variante bekommen.</translation>
    </message>
    <message>
        <source>What reports call the variant.</source>
        <translation>Wie Berichte die Variante nennen.</translation>
    </message>
    <message>
        <source>What is sent to this share.</source>
        <translation>Was an diesen Anteil gesendet wird.</translation>
    </message>
    <message>
        <source>Share of the profiles that get it. All shares add up to 100 %.</source>
        <translation>Anteil der Profile, die sie bekommen. Alle Anteile ergeben 100 %.</translation>
    </message>
    <message>
        <source>The consent that is needed, for instance marketing.</source>
        <translation>Die nötige Einwilligung, zum Beispiel Marketing.</translation>
    </message>
    <message>
        <source>Frequency caps of this class count it. Empty: only caps without a class.</source>
        <translation>Frequenzgrenzen dieser Klasse zählen sie. Leer: nur Grenzen ohne Klasse.</translation>
    </message>
    <message>
        <source>Switch it off for messages that must not use up a cap, such as receipts.</source>
        <translation>Ausschalten für Nachrichten, die keine Grenze verbrauchen dürfen, etwa Quittungen.</translation>
    </message>
    <message>
        <source>Held messages go out when quiet hours end, at most 7 days later.</source>
        <translation>Gehaltene Nachrichten gehen hinaus, wenn die Ruhezeiten enden, höchstens 7 Tage später.</translation>
    </message>
    <message>
        <source>What happens where consent, a cap or quiet hours withhold the message.</source>
        <translation>Was geschieht, wo Einwilligung, eine Grenze oder Ruhezeiten die Nachricht zurückhalten.</translation>
    </message>
    <message>
        <source>Leave it empty to use the channel&apos;s cost.</source>
        <translation>Leer lassen, um die Kosten des Kanals zu verwenden.</translation>
    </message>
    <message>
        <source>Up to this long after its trigger the message counts as fully timely.</source>
        <translation>Bis so lange nach dem Auslöser gilt die Nachricht als ganz rechtzeitig.</translation>
    </message>
    <message>
        <source>After the ideal delay, timeliness halves with each such span.</source>
        <translation>Nach der idealen Verzögerung halbiert sich die Rechtzeitigkeit mit jeder solchen Spanne.</translation>
    </message>
    <message>
        <source>A duration counts hours; a calendar day ends at the profile&apos;s local time.</source>
        <translation>Eine Dauer zählt Stunden; ein Kalendertag endet zur Ortszeit des Profils.</translation>
    </message>
    <message>
        <source>A day is exactly 24 hours here.</source>
        <translation>Ein Tag hat hier genau 24 Stunden.</translation>
    </message>
    <message>
        <source>Number of local midnights to pass.</source>
        <translation>Zahl der örtlichen Mitternächte.</translation>
    </message>
    <message>
        <source>The next such day in the profile&apos;s time zone.</source>
        <translation>Der nächste solche Tag in der Zeitzone des Profils.</translation>
    </message>
    <message>
        <source>In the profile&apos;s own time zone.</source>
        <translation>In der eigenen Zeitzone des Profils.</translation>
    </message>
    <message>
        <source>What to do where the time has already gone by today.</source>
        <translation>Was zu tun ist, wenn die Zeit heute schon vorbei ist.</translation>
    </message>
    <message>
        <source>The profile goes on as soon as this event happens.</source>
        <translation>Das Profil geht weiter, sobald dieses Ereignis geschieht.</translation>
    </message>
    <message>
        <source>After this long the profile leaves by “Timed out”.</source>
        <translation>Nach dieser Zeit geht das Profil über „Frist abgelaufen“.</translation>
    </message>
    <message>
        <source>Checked from top to bottom; the first one that is met is taken.</source>
        <translation>Von oben nach unten geprüft; der erste erfüllte wird genommen.</translation>
    </message>
    <message>
        <source>Short stable name of the branch.</source>
        <translation>Kurzer stabiler Name des Zweigs.</translation>
    </message>
    <message>
        <source>Shown on the path.</source>
        <translation>Steht am Pfad.</translation>
    </message>
    <message>
        <source>Profiles for which it is true take this branch.</source>
        <translation>Profile, für die sie wahr ist, nehmen diesen Zweig.</translation>
    </message>
    <message>
        <source>Makes profiles that meet several branches an error.</source>
        <translation>Macht Profile, die mehrere Zweige erfüllen, zu einem Fehler.</translation>
    </message>
    <message>
        <source>Between 2 and 10 arms; the shares add up to 100 %.</source>
        <translation>Zwischen 2 und 10 Arme; die Anteile ergeben 100 %.</translation>
    </message>
    <message>
        <source>Short stable name of the arm.</source>
        <translation>Kurzer stabiler Name des Arms.</translation>
    </message>
    <message>
        <source>Share of the profiles that take this arm.</source>
        <translation>Anteil der Profile, die diesen Arm nehmen.</translation>
    </message>
    <message>
        <source>Splits with the same key put a profile into the same place. Empty: the step&apos;s own.</source>
        <translation>Aufteilungen mit demselben Schlüssel setzen ein Profil an dieselbe Stelle. Leer: der eigene des Schritts.</translation>
    </message>
    <message>
        <source>Off: a new draw at each entry.</source>
        <translation>Aus: neue Ziehung bei jedem Eintritt.</translation>
    </message>
    <message>
        <source>Which offers are in question and how they are ranked.</source>
        <translation>Welche Angebote infrage kommen und wie sie gereiht werden.</translation>
    </message>
    <message>
        <source>Only decided, or shown to the profile on a channel as well.</source>
        <translation>Nur entschieden oder dem Profil auch auf einem Kanal gezeigt.</translation>
    </message>
    <message>
        <source>Where the offer is shown. The profile needs consent for it.</source>
        <translation>Wo das Angebot gezeigt wird. Das Profil braucht dafür eine Einwilligung.</translation>
    </message>
    <message>
        <source>Switch it off for offers that must not use up a cap.</source>
        <translation>Ausschalten für Angebote, die keine Grenze verbrauchen dürfen.</translation>
    </message>
    <message>
        <source>Held offers go out when quiet hours end, at most 7 days later.</source>
        <translation>Gehaltene Angebote gehen hinaus, wenn die Ruhezeiten enden, höchstens 7 Tage später.</translation>
    </message>
    <message>
        <source>Up to this long after its trigger the offer counts as fully timely.</source>
        <translation>Bis so lange nach dem Auslöser gilt das Angebot als ganz rechtzeitig.</translation>
    </message>
    <message>
        <source>The attribute to change; only the run sees it, never the dataset.</source>
        <translation>Das zu ändernde Attribut; nur der Lauf sieht es, nie der Datenbestand.</translation>
    </message>
    <message>
        <source>Add works on numbers, money and lists.</source>
        <translation>Ergänzen geht bei Zahlen, Geld und Listen.</translation>
    </message>
    <message>
        <source>The new value, or what is added.</source>
        <translation>Der neue Wert oder was ergänzt wird.</translation>
    </message>
    <message>
        <source>They take a path of their own, or leave the journey at once.</source>
        <translation>Sie nehmen einen eigenen Pfad oder verlassen die Journey sofort.</translation>
    </message>
    <message>
        <source>Appears in results, for instance “bought”.</source>
        <translation>Erscheint in Ergebnissen, zum Beispiel „gekauft“.</translation>
    </message>
    <message>
        <source>Its audience comes in here. Segments must not refer to each other in a circle.</source>
        <translation>Seine Zielgruppe kommt hier herein. Segmente dürfen nicht im Kreis aufeinander verweisen.</translation>
    </message>
    <message>
        <source>A list that was imported. A package names it but never holds its members.</source>
        <translation>Eine importierte Liste. Ein Paket nennt sie, enthält aber nie ihre Mitglieder.</translation>
    </message>
    <message>
        <source>Profiles for which it is true go on. Unknown counts as not met and is shown apart.</source>
        <translation>Profile, für die sie wahr ist, gehen weiter. Unbekannt zählt als nicht erfüllt und wird getrennt gezeigt.</translation>
    </message>
    <message>
        <source>Share of the profiles that is kept.</source>
        <translation>Anteil der Profile, der behalten wird.</translation>
    </message>
    <message>
        <source>The same key keeps the same profiles everywhere. Empty: the step&apos;s own.</source>
        <translation>Derselbe Schlüssel behält überall dieselben Profile. Leer: der eigene des Schritts.</translation>
    </message>
    <message>
        <source>A profile must be in this many inputs.</source>
        <translation>In so vielen Eingängen muss ein Profil sein.</translation>
    </message>
    <message>
        <source>Audience of a segment</source>
        <translation>Zielgruppe eines Segments</translation>
    </message>
    <message>
        <source>Hold until they end</source>
        <translation>Bis zu ihrem Ende halten</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weitergehen</translation>
    </message>
    <message>
        <source>Take the path “Not sent”</source>
        <translation>Den Pfad „Nicht gesendet“ nehmen</translation>
    </message>
    <message>
        <source>Leave the journey</source>
        <translation>Die Journey verlassen</translation>
    </message>
    <message>
        <source>For a duration</source>
        <translation>Für eine Dauer</translation>
    </message>
    <message>
        <source>For calendar days</source>
        <translation>Für Kalendertage</translation>
    </message>
    <message>
        <source>Until a local time</source>
        <translation>Bis zu einer Ortszeit</translation>
    </message>
    <message>
        <source>Until a weekday and local time</source>
        <translation>Bis zu Wochentag und Ortszeit</translation>
    </message>
    <message>
        <source>Until an event</source>
        <translation>Bis zu einem Ereignis</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Continue at once</source>
        <translation>Sofort weitergehen</translation>
    </message>
    <message>
        <source>Wait for the next time</source>
        <translation>Auf das nächste Mal warten</translation>
    </message>
    <message>
        <source>decided only</source>
        <translation>nur entschieden</translation>
    </message>
    <message>
        <source>decided and shown</source>
        <translation>entschieden und gezeigt</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ergänzen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>take their own path</source>
        <translation>nimmt einen eigenen Pfad</translation>
    </message>
    <message>
        <source>leave the journey</source>
        <translation>verlässt die Journey</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Frist abgelaufen</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>No offer</source>
        <translation>Kein Angebot</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>in the project&apos;s currency</source>
        <translation>in der Währung des Projekts</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>je Tag</translation>
    </message>
    <message>
        <source>profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Rules for sending</source>
        <translation>Regeln für den Versand</translation>
    </message>
    <message>
        <source>For the scores</source>
        <translation>Für die Bewertungen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Branching</source>
        <translation>Verzweigung</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Combiners</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Verhalten</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>RFM bands</source>
        <translation>RFM-Klassen</translation>
    </message>
    <message>
        <source>Top or bottom</source>
        <translation>Beste oder schlechteste</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>Keeps profiles by how often they did something lately.</source>
        <translation>Behält Profile danach, wie oft sie in letzter Zeit etwas getan haben.</translation>
    </message>
    <message>
        <source>Keeps profiles by their consent for a channel and purpose, at the instant looked at.</source>
        <translation>Behält Profile nach ihrer Einwilligung für Kanal und Zweck zum betrachteten Zeitpunkt.</translation>
    </message>
    <message>
        <source>Keeps the profiles that live within a radius of a place.</source>
        <translation>Behält die Profile, die im Umkreis eines Ortes leben.</translation>
    </message>
    <message>
        <source>Keeps profiles by how recently, how often and for how much they bought. Who did not buy in the window is in no band.</source>
        <translation>Behält Profile danach, wie kürzlich, wie oft und für wie viel sie gekauft haben. Wer im Zeitraum nicht gekauft hat, gehört zu keiner Klasse.</translation>
    </message>
    <message>
        <source>Keeps the highest or lowest of the profiles that come in, by a number. Of equal ones the smaller profile id comes first.</source>
        <translation>Behält die höchsten oder niedrigsten der ankommenden Profile nach einer Zahl. Bei Gleichstand kommt die kleinere Profilkennung zuerst.</translation>
    </message>
    <message>
        <source>Keeps profiles by where their number stands among all profiles of the dataset; equal numbers stand at the same place.</source>
        <translation>Behält Profile danach, wo ihre Zahl unter allen Profilen des Datenbestands steht; gleiche Zahlen stehen an derselben Stelle.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Within the last</source>
        <translation>Innerhalb der letzten</translation>
    </message>
    <message>
        <source>Consent is</source>
        <translation>Einwilligung ist</translation>
    </message>
    <message>
        <source>Latitude of the profile</source>
        <translation>Breitengrad des Profils</translation>
    </message>
    <message>
        <source>Longitude of the profile</source>
        <translation>Längengrad des Profils</translation>
    </message>
    <message>
        <source>Latitude of the place</source>
        <translation>Breitengrad des Ortes</translation>
    </message>
    <message>
        <source>Longitude of the place</source>
        <translation>Längengrad des Ortes</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Scores by</source>
        <translation>Noten nach</translation>
    </message>
    <message>
        <source>Scores from 1 to</source>
        <translation>Noten von 1 bis</translation>
    </message>
    <message>
        <source>Days since the last one</source>
        <translation>Tage seit dem letzten</translation>
    </message>
    <message>
        <source>Number of events</source>
        <translation>Anzahl der Ereignisse</translation>
    </message>
    <message>
        <source>Sum of the amounts</source>
        <translation>Summe der Beträge</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Keep its profiles</source>
        <translation>Ihre Profile behalten</translation>
    </message>
    <message>
        <source>Recency from</source>
        <translation>Aktualität von</translation>
    </message>
    <message>
        <source>Recency to</source>
        <translation>Aktualität bis</translation>
    </message>
    <message>
        <source>Frequency from</source>
        <translation>Häufigkeit von</translation>
    </message>
    <message>
        <source>Frequency to</source>
        <translation>Häufigkeit bis</translation>
    </message>
    <message>
        <source>Money from</source>
        <translation>Geldwert von</translation>
    </message>
    <message>
        <source>Money to</source>
        <translation>Geldwert bis</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>Geordnet nach</translation>
    </message>
    <message>
        <source>Keep the</source>
        <translation>Behalten werden die</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Share of those who come in</source>
        <translation>Anteil der Ankommenden</translation>
    </message>
    <message>
        <source>Number of profiles</source>
        <translation>Anzahl der Profile</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>From percentile</source>
        <translation>Ab Perzentil</translation>
    </message>
    <message>
        <source>To percentile</source>
        <translation>Bis Perzentil</translation>
    </message>
    <message>
        <source>What the profiles did.</source>
        <translation>Was die Profile getan haben.</translation>
    </message>
    <message>
        <source>Not at all is “at most” with 0 times.</source>
        <translation>Gar nicht heißt „höchstens“ mit 0.</translation>
    </message>
    <message>
        <source>Number of events to compare with.</source>
        <translation>Anzahl der Ereignisse, mit der verglichen wird.</translation>
    </message>
    <message>
        <source>Counted back from the instant looked at. 0: the whole history.</source>
        <translation>Zurückgerechnet vom betrachteten Zeitpunkt. 0: die ganze Geschichte.</translation>
    </message>
    <message>
        <source>Channel that the consent is for.</source>
        <translation>Kanal, für den die Einwilligung gilt.</translation>
    </message>
    <message>
        <source>Purpose that the consent is for.</source>
        <translation>Zweck, für den die Einwilligung gilt.</translation>
    </message>
    <message>
        <source>Unknown: nothing was recorded up to the instant looked at.</source>
        <translation>Unbekannt: Bis zum betrachteten Zeitpunkt wurde nichts erfasst.</translation>
    </message>
    <message>
        <source>Attribute that holds degrees north. Without it the answer is unknown.</source>
        <translation>Attribut mit den Grad nördlicher Breite. Fehlt es, ist die Antwort unbekannt.</translation>
    </message>
    <message>
        <source>Attribute that holds degrees east. Without it the answer is unknown.</source>
        <translation>Attribut mit den Grad östlicher Länge. Fehlt es, ist die Antwort unbekannt.</translation>
    </message>
    <message>
        <source>Degrees north; south is negative.</source>
        <translation>Grad nördlicher Breite; südliche ist negativ.</translation>
    </message>
    <message>
        <source>Degrees east; west is negative.</source>
        <translation>Grad östlicher Länge; westliche ist negativ.</translation>
    </message>
    <message>
        <source>On a great circle of the earth.</source>
        <translation>Auf einem Großkreis der Erde.</translation>
    </message>
    <message>
        <source>Usually the purchase.</source>
        <translation>Meist der Kauf.</translation>
    </message>
    <message>
        <source>Property of the event that is summed. Empty: the amount of the event type.</source>
        <translation>Eigenschaft des Ereignisses, die summiert wird. Leer: der Betrag des Ereignistyps.</translation>
    </message>
    <message>
        <source>Events before this do not count. 0: the whole history.</source>
        <translation>Frühere Ereignisse zählen nicht. 0: die ganze Geschichte.</translation>
    </message>
    <message>
        <source>Equal parts give every score about as many profiles, where equal values share a score; thresholds stay the same over time.</source>
        <translation>Gleiche Teile geben jeder Note etwa gleich viele Profile, wobei gleiche Werte dieselbe Note haben; Schwellen bleiben über die Zeit gleich.</translation>
    </message>
    <message>
        <source>The best score; the worst is 1.</source>
        <translation>Die beste Note; die schlechteste ist 1.</translation>
    </message>
    <message>
        <source>Ascending, parted by “;”. Each that is not exceeded raises the score by 1.</source>
        <translation>Aufsteigend, durch „;“ getrennt. Jede, die nicht überschritten wird, erhöht die Note um 1.</translation>
    </message>
    <message>
        <source>Ascending, parted by “;”. Each that is reached raises the score by 1.</source>
        <translation>Aufsteigend, durch „;“ getrennt. Jede, die erreicht wird, erhöht die Note um 1.</translation>
    </message>
    <message>
        <source>Bands may overlap; a profile is in the first one that holds its scores.</source>
        <translation>Klassen dürfen sich überlappen; ein Profil gehört zur ersten, die seine Noten enthält.</translation>
    </message>
    <message>
        <source>Short stable name of the band.</source>
        <translation>Kurzer, fester Name der Klasse.</translation>
    </message>
    <message>
        <source>For instance “Champions”.</source>
        <translation>Zum Beispiel „Champions“.</translation>
    </message>
    <message>
        <source>Off: its profiles are left out, also of the bands below.</source>
        <translation>Aus: Ihre Profile fallen weg, auch aus den Klassen darunter.</translation>
    </message>
    <message>
        <source>Lowest score of recency.</source>
        <translation>Niedrigste Note der Aktualität.</translation>
    </message>
    <message>
        <source>Highest score of recency.</source>
        <translation>Höchste Note der Aktualität.</translation>
    </message>
    <message>
        <source>Lowest score of frequency.</source>
        <translation>Niedrigste Note der Häufigkeit.</translation>
    </message>
    <message>
        <source>Highest score of frequency.</source>
        <translation>Höchste Note der Häufigkeit.</translation>
    </message>
    <message>
        <source>Lowest score of money.</source>
        <translation>Niedrigste Note des Geldwerts.</translation>
    </message>
    <message>
        <source>Highest score of money.</source>
        <translation>Höchste Note des Geldwerts.</translation>
    </message>
    <message>
        <source>A rule that yields a number or money.</source>
        <translation>Eine Regel, die eine Zahl oder einen Geldbetrag ergibt.</translation>
    </message>
    <message>
        <source>Which end of the ranking stays in.</source>
        <translation>Welches Ende der Rangfolge bleibt.</translation>
    </message>
    <message>
        <source>A share of those who come in and have a value, or a fixed number.</source>
        <translation>Ein Anteil derer, die ankommen und einen Wert haben, oder eine feste Anzahl.</translation>
    </message>
    <message>
        <source>Rounded to whole profiles, halves up.</source>
        <translation>Auf ganze Profile gerundet, halbe aufwärts.</translation>
    </message>
    <message>
        <source>Fewer where fewer have a value.</source>
        <translation>Weniger, wenn weniger einen Wert haben.</translation>
    </message>
    <message>
        <source>90 %: only those above nine tenths of all profiles.</source>
        <translation>90 %: nur die über neun Zehnteln aller Profile.</translation>
    </message>
    <message>
        <source>Below this; 100 % takes in the highest.</source>
        <translation>Darunter; 100 % schließt die höchsten ein.</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>given</source>
        <translation>erteilt</translation>
    </message>
    <message>
        <source>refused or withdrawn</source>
        <translation>verweigert oder widerrufen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Equal parts</source>
        <translation>Gleiche Teile</translation>
    </message>
    <message>
        <source>Fixed thresholds</source>
        <translation>Feste Schwellen</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>höchsten</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>niedrigsten</translation>
    </message>
    <message>
        <source>A share</source>
        <translation>Ein Anteil</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Eine Anzahl</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>Grad</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Qualified for the journey</source>
        <translation>Für die Journey qualifiziert</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Eingetreten</translation>
    </message>
    <message>
        <source>Did not enter</source>
        <translation>Nicht eingetreten</translation>
    </message>
    <message>
        <source>Left the step</source>
        <translation>Schritt verlassen</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Durchlaufen</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Gewartet</translation>
    </message>
    <message>
        <source>Took a path</source>
        <translation>Pfad genommen</translation>
    </message>
    <message>
        <source>Random draw</source>
        <translation>Zufallsziehung</translation>
    </message>
    <message>
        <source>Policy check</source>
        <translation>Prüfung einer Richtlinie</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>Nachricht gesendet</translation>
    </message>
    <message>
        <source>Message delivered</source>
        <translation>Nachricht zugestellt</translation>
    </message>
    <message>
        <source>Message bounced</source>
        <translation>Nachricht unzustellbar</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>Geklickt</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Complained</source>
        <translation>Beschwert</translation>
    </message>
    <message>
        <source>Decided on an offer</source>
        <translation>Über ein Angebot entschieden</translation>
    </message>
    <message>
        <source>No offer was left</source>
        <translation>Kein Angebot blieb übrig</translation>
    </message>
    <message>
        <source>Profile updated</source>
        <translation>Profil geändert</translation>
    </message>
    <message>
        <source>Goal step</source>
        <translation>Zielschritt</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Konvertiert</translation>
    </message>
    <message>
        <source>Did it without a message</source>
        <translation>Ohne Nachricht getan</translation>
    </message>
    <message>
        <source>Left the journey</source>
        <translation>Journey verlassen</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Kept in the holdout</source>
        <translation>Im Holdout behalten</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>End of the run</source>
        <translation>Ende des Laufs</translation>
    </message>
    <message>
        <source>Experiment key</source>
        <translation>Experimentschlüssel</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Fach</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Ziehung</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Platzierung</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Frequency cap</source>
        <translation>Frequenzgrenze</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>Teilnahme</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Data level</source>
        <translation>Datenniveau</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Gehalten bis</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Endete bei</translation>
    </message>
    <message>
        <source>Propensity</source>
        <translation>Neigung</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>Hebel</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert der Reihung</translation>
    </message>
    <message>
        <source>unmeasured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Friction: %1</source>
        <translation>Reibung: %1</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>actual %1, needed %2, %3</source>
        <translation>tatsächlich %1, nötig %2, %3</translation>
    </message>
    <message>
        <source>The profile did reach “%1”.</source>
        <translation>Das Profil hat „%1“ erreicht.</translation>
    </message>
    <message>
        <source>The profile did not reach “%1”: it did not enter the journey.</source>
        <translation>Das Profil hat „%1“ nicht erreicht: Es trat nicht in die Journey ein.</translation>
    </message>
    <message>
        <source>The profile did not reach “%1”: it came as far as “%2”.</source>
        <translation>Das Profil hat „%1“ nicht erreicht: Es kam bis „%2“.</translation>
    </message>
    <message>
        <source>The first condition in the way: %1 is %2, needed is %3.</source>
        <translation>Die erste Bedingung im Weg: %1 ist %2, nötig ist %3.</translation>
    </message>
    <message>
        <source>Smallest change that would pass: %1.</source>
        <translation>Kleinste Änderung, die genügt: %1.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Waits until a time</source>
        <translation>Wartet bis zu einem Zeitpunkt</translation>
    </message>
    <message>
        <source>Rule evaluated</source>
        <translation>Regel ausgewertet</translation>
    </message>
    <message>
        <source>Interaction measured</source>
        <translation>Interaktion gemessen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Draw, simulate, score and export customer journeys.</source>
        <translation>Customer Journeys zeichnen, simulieren, bewerten und exportieren.</translation>
    </message>
    <message>
        <source>Project file to open.</source>
        <translation>Projektdatei, die geöffnet wird.</translation>
    </message>
    <message>
        <source>Write a picture of every screen into a folder and quit.</source>
        <translation>Ein Bild jeder Ansicht in einen Ordner schreiben und beenden.</translation>
    </message>
    <message>
        <source>Measure how long the window stops answering while it simulates 100,000 profiles.</source>
        <translation>Misst, wie lange das Fenster nicht antwortet, während es 100.000 Profile simuliert.</translation>
    </message>
    <message>
        <source>Keep a file up to date with what assistive technology finds in the window.</source>
        <translation>Hält eine Datei aktuell, in der steht, was Hilfstechnik im Fenster findet.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui</name>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt …</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open the &amp;sample shop</source>
        <translation>&amp;Beispielgeschäft öffnen</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt s&amp;chließen</translation>
    </message>
    <message>
        <source>New &amp;journey…</source>
        <translation>Neue &amp;Journey …</translation>
    </message>
    <message>
        <source>New s&amp;egment…</source>
        <translation>Neues S&amp;egment …</translation>
    </message>
    <message>
        <source>&amp;Import data…</source>
        <translation>Daten &amp;importieren …</translation>
    </message>
    <message>
        <source>Copy segment as SQL for S&amp;QLite</source>
        <translation>Segment als SQL für S&amp;QLite kopieren</translation>
    </message>
    <message>
        <source>Copy segment as SQL for &amp;PostgreSQL</source>
        <translation>Segment als SQL für &amp;PostgreSQL kopieren</translation>
    </message>
    <message>
        <source>Count segment in a &amp;database…</source>
        <translation>Segment in einer &amp;Datenbank zählen …</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>&amp;Simulieren</translation>
    </message>
    <message>
        <source>&amp;Export rule package…</source>
        <translation>Regelpaket e&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy steps</source>
        <translation>Schritte &amp;kopieren</translation>
    </message>
    <message>
        <source>C&amp;ut steps</source>
        <translation>Schritte a&amp;usschneiden</translation>
    </message>
    <message>
        <source>&amp;Paste steps</source>
        <translation>Schritte &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Delete and close the &amp;gap</source>
        <translation>Löschen und Lücke &amp;schließen</translation>
    </message>
    <message>
        <source>D&amp;elete, leave the gap</source>
        <translation>&amp;Löschen, Lücke lassen</translation>
    </message>
    <message>
        <source>Re&amp;name step</source>
        <translation>Schritt um&amp;benennen</translation>
    </message>
    <message>
        <source>C&amp;onnect step</source>
        <translation>Schritt &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Add step…</source>
        <translation>Schritt &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Add &amp;note</source>
        <translation>&amp;Notiz hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Frame selected steps</source>
        <translation>Gewählte Schritte ein&amp;rahmen</translation>
    </message>
    <message>
        <source>Select &amp;all steps</source>
        <translation>&amp;Alle Schritte auswählen</translation>
    </message>
    <message>
        <source>Select all that &amp;follow</source>
        <translation>Alle &amp;folgenden auswählen</translation>
    </message>
    <message>
        <source>Select all &amp;before</source>
        <translation>Alle &amp;davor auswählen</translation>
    </message>
    <message>
        <source>Select the path be&amp;tween two steps</source>
        <translation>&amp;Pfad zwischen zwei Schritten auswählen</translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation>&amp;Linksbündig ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;top</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;middles</source>
        <translation>&amp;Mittig ausrichten</translation>
    </message>
    <message>
        <source>Distribute a&amp;cross</source>
        <translation>&amp;Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute &amp;down</source>
        <translation>&amp;Senkrecht verteilen</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Show the &amp;selection</source>
        <translation>Die A&amp;uswahl zeigen</translation>
    </message>
    <message>
        <source>&amp;Find steps…</source>
        <translation>Schritte &amp;suchen …</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>Go to the &amp;steps palette</source>
        <translation>Zur &amp;Schrittpalette</translation>
    </message>
    <message>
        <source>Go to the ca&amp;nvas</source>
        <translation>Zur &amp;Zeichenfläche</translation>
    </message>
    <message>
        <source>Go to the &amp;project</source>
        <translation>Zum &amp;Projekt</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 anzeigen</translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation>Farben des &amp;Systems</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>&amp;Dunkle Farben</translation>
    </message>
    <message>
        <source>&amp;Switch between light and dark</source>
        <translation>&amp;Zwischen hell und dunkel wechseln</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Anordnen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>A&amp;rrange steps</source>
        <translation>Schritte a&amp;nordnen</translation>
    </message>
    <message>
        <source>Select next n&amp;ote</source>
        <translation>Nächste N&amp;otiz auswählen</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::AnyValueEditor</name>
    <message>
        <source>A number, true, false, or a text</source>
        <translation>Eine Zahl, true, false oder ein Text</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Arrow keys walk along the flow, Enter edits a step, Ctrl+E connects, slash adds a step.</source>
        <translation>Pfeiltasten gehen den Fluss entlang, Eingabe bearbeitet einen Schritt, Strg+E verbindet, Schrägstrich fügt einen Schritt hinzu.</translation>
    </message>
    <message>
        <source>Nothing is drawn here yet.
Drag a step from the palette, or press / to add one.</source>
        <translation>Hier ist noch nichts gezeichnet.
Ziehen Sie einen Schritt aus der Palette oder drücken Sie /, um einen hinzuzufügen.</translation>
    </message>
    <message>
        <source>Deleted; the gap was closed.</source>
        <translation>Gelöscht; die Lücke wurde geschlossen.</translation>
    </message>
    <message>
        <source>Deleted. Undo brings it back.</source>
        <translation>Gelöscht. Rückgängig bringt es zurück.</translation>
    </message>
    <message>
        <source>The clipboard holds no steps.</source>
        <translation>Die Zwischenablage enthält keine Schritte.</translation>
    </message>
    <message>
        <source>Select two steps to see the path between them.</source>
        <translation>Wählen Sie zwei Schritte, um den Pfad zwischen ihnen zu sehen.</translation>
    </message>
    <message>
        <source>No path leads from one to the other.</source>
        <translation>Vom einen führt kein Pfad zum anderen.</translation>
    </message>
    <message>
        <source>Name of the step</source>
        <translation>Name des Schritts</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all that follow</source>
        <translation>Alle folgenden auswählen</translation>
    </message>
    <message>
        <source>Select all before</source>
        <translation>Alle davor auswählen</translation>
    </message>
    <message>
        <source>Delete and close the gap</source>
        <translation>Löschen und Lücke schließen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Add step…</source>
        <translation>Schritt hinzufügen …</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Paste here</source>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select the step to connect from first.</source>
        <translation>Wählen Sie zuerst den Schritt, von dem aus verbunden wird.</translation>
    </message>
    <message>
        <source>Nothing leads out of this kind of step.</source>
        <translation>Aus dieser Art von Schritt führt nichts hinaus.</translation>
    </message>
    <message>
        <source>Release to add a step here</source>
        <translation>Loslassen, um hier einen Schritt hinzuzufügen</translation>
    </message>
    <message>
        <source>Release to insert into this path</source>
        <translation>Loslassen, um ihn in diesen Pfad einzufügen</translation>
    </message>
    <message>
        <source>There is no other step to connect to. Add one first.</source>
        <translation>Es gibt keinen anderen Schritt zum Verbinden. Fügen Sie zuerst einen hinzu.</translation>
    </message>
    <message>
        <source>Connect “%1” to %2: press Enter</source>
        <translation>„%1“ mit %2 verbinden: Eingabe drücken</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Title of the frame</source>
        <translation>Titel des Rahmens</translation>
    </message>
    <message>
        <source>There is no note here yet.</source>
        <translation>Hier gibt es noch keine Notiz.</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Remove the frame</source>
        <translation>Rahmen entfernen</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::CapsEditor</name>
    <message>
        <source>Frequency cap</source>
        <translation>Frequenzgrenze</translation>
    </message>
    <message>
        <source>No cap: messages are limited by nothing here.</source>
        <translation>Keine Grenze: Nachrichten sind hier durch nichts beschränkt.</translation>
    </message>
    <message>
        <source>At most (messages)</source>
        <translation>Höchstens (Nachrichten)</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::CardList</name>
    <message>
        <source>All channels</source>
        <translation>Alle Kanäle</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ChartView</name>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Noch nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern …</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Tippen Sie, was Sie tun möchten</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Einen Befehl finden</translation>
    </message>
    <message>
        <source>Commands that match</source>
        <translation>Passende Befehle</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ConsentLanes</name>
    <message>
        <source>Consents over time</source>
        <translation>Einwilligungen im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Click, or use the arrow keys, to see the consents at another time.</source>
        <translation>Klicken Sie oder verwenden Sie die Pfeiltasten, um die Einwilligungen zu einer anderen Zeit zu sehen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation>Am %1: %2</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ConsentPanel</name>
    <message>
        <source>Consents at this time</source>
        <translation>Einwilligungen zu dieser Zeit</translation>
    </message>
    <message>
        <source>Changes of consents</source>
        <translation>Änderungen von Einwilligungen</translation>
    </message>
    <message>
        <source>No consents in the data</source>
        <translation>Keine Einwilligungen in den Daten</translation>
    </message>
    <message>
        <source>Map a column as a consent when you import, and its history appears here.</source>
        <translation>Ordnen Sie beim Import eine Spalte als Einwilligung zu, und ihr Verlauf erscheint hier.</translation>
    </message>
    <message>
        <source>Consents at</source>
        <translation>Einwilligungen am</translation>
    </message>
    <message>
        <source>Filled: given. Hatched: withdrawn. Dotted: never recorded.</source>
        <translation>Gefüllt: erteilt. Schraffiert: widerrufen. Gepunktet: nie erfasst.</translation>
    </message>
    <message>
        <source>Every change, newest first</source>
        <translation>Jede Änderung, die neueste zuerst</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ContentForm</name>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>{{attribute|fallback}} puts in a value of the profile.</source>
        <translation>{{attribute|fallback}} setzt einen Wert des Profils ein.</translation>
    </message>
    <message>
        <source>What it says about itself</source>
        <translation>Was er über sich aussagt</translation>
    </message>
    <message>
        <source>Uses personal attributes: %1</source>
        <translation>Verwendet persönliche Attribute: %1</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::DataPage</name>
    <message>
        <source>Probable duplicates…</source>
        <translation>Wahrscheinliche Dubletten…</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Without a time zone</source>
        <translation>Ohne Zeitzone</translation>
    </message>
    <message>
        <source>Show personal values</source>
        <translation>Persönliche Werte zeigen</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Einwilligungen</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Reasons for setting rows aside</source>
        <translation>Gründe für beiseitegelegte Zeilen</translation>
    </message>
    <message>
        <source>Rows set aside</source>
        <translation>Beiseitegelegte Zeilen</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>Import data…</source>
        <translation>Daten importieren …</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>they use %1</source>
        <translation>sie verwenden %1</translation>
    </message>
    <message>
        <source>There are no events.</source>
        <translation>Es gibt keine Ereignisse.</translation>
    </message>
    <message>
        <source>Events from %1 to %2</source>
        <translation>Ereignisse von %1 bis %2</translation>
    </message>
    <message>
        <source>Mend the mapping and load them again…</source>
        <translation>Zuordnung berichtigen und noch einmal laden …</translation>
    </message>
    <message>
        <source>Import a CSV, TSV, JSON Lines or SQLite file, also compressed, or drop one here. Everything stays on this machine.</source>
        <translation>Importieren Sie eine CSV-, TSV-, JSON-Lines- oder SQLite-Datei, auch komprimiert, oder ziehen Sie eine hierher. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>They did not fit the mapping and are kept here with their reason; nothing was dropped. Mend the mapping and load just these rows again, or correct the file and import it again.</source>
        <translation>Sie passten nicht zur Zuordnung und werden hier mit ihrem Grund aufbewahrt; nichts ging verloren. Berichtigen Sie die Zuordnung und laden Sie nur diese Zeilen noch einmal, oder berichtigen Sie die Datei und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Of import</source>
        <translation>Aus Import</translation>
    </message>
    <message>
        <source>Import whose rows were set aside</source>
        <translation>Import, dessen Zeilen beiseitegelegt wurden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Find a profile</source>
        <translation>Profil suchen</translation>
    </message>
    <message>
        <source>Find a profile by id or value</source>
        <translation>Profil nach Kennung oder Wert suchen</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::DatabaseCount</name>
    <message>
        <source>&amp;Count</source>
        <translation>&amp;Zählen</translation>
    </message>
    <message>
        <source>Count in a database</source>
        <translation>In einer Datenbank zählen</translation>
    </message>
    <message>
        <source>Runs the segment as SQL in a PostgreSQL database that holds the tables of this dataset, and compares its profiles with those here. Nothing is changed there.</source>
        <translation>Führt das Segment als SQL in einer PostgreSQL-Datenbank aus, die die Tabellen dieses Datenbestands enthält, und vergleicht dessen Profile mit denen hier. Dort wird nichts geändert.</translation>
    </message>
    <message>
        <source>Address of the database</source>
        <translation>Adresse der Datenbank</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Import data first: the statement names its tables.</source>
        <translation>Importieren Sie zuerst Daten: Die Anweisung nennt deren Tabellen.</translation>
    </message>
    <message>
        <source>Counting in the database</source>
        <translation>In der Datenbank wird gezählt</translation>
    </message>
    <message>
        <source>Counting was cancelled.</source>
        <translation>Das Zählen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The database finds %1 profiles, and %2 for which it is unknown: the same profiles as here.</source>
        <translation>Die Datenbank findet %1 Profile und %2, bei denen es unbekannt ist: dieselben Profile wie hier.</translation>
    </message>
    <message>
        <source>The database finds %1 profiles, here are %2. %3 are only there, %4 only here. Load the tables of this dataset again.</source>
        <translation>Die Datenbank findet %1 Profile, hier sind es %2. %3 sind nur dort, %4 nur hier. Laden Sie die Tabellen dieses Datenbestands erneut.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::DeclarationsForm</name>
    <message>
        <source>Only while its items are in stock</source>
        <translation>Nur solange seine Artikel vorrätig sind</translation>
    </message>
    <message>
        <source>Where it fits</source>
        <translation>Wo es passt</translation>
    </message>
    <message>
        <source>running 0.7; hiking 0.3</source>
        <translation>laufen 0.7; wandern 0.3</translation>
    </message>
    <message>
        <source>item ids, separated by ;</source>
        <translation>Artikelkennungen, getrennt durch ;</translation>
    </message>
    <message>
        <source>all devices</source>
        <translation>alle Geräte</translation>
    </message>
    <message>
        <source> extra actions</source>
        <translation> weitere Handlungen</translation>
    </message>
    <message>
        <source>may repeat</source>
        <translation>darf sich wiederholen</translation>
    </message>
    <message>
        <source> days after buying</source>
        <translation> Tage nach dem Kauf</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagworte</translation>
    </message>
    <message>
        <source>What it is about, with weights. Without tags its relevance is unmeasured.</source>
        <translation>Worum es geht, mit Gewichten. Ohne Schlagworte ist die Relevanz nicht gemessen.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Detours</source>
        <translation>Umwege</translation>
    </message>
    <message>
        <source>Actions beyond the first between this touch and the goal.</source>
        <translation>Handlungen nach der ersten zwischen dieser Berührung und dem Ziel.</translation>
    </message>
    <message>
        <source>Not again for</source>
        <translation>Nicht wieder für</translation>
    </message>
    <message>
        <source>Fits where</source>
        <translation>Passt, wo</translation>
    </message>
    <message>
        <source>nothing before it</source>
        <translation>nichts davor</translation>
    </message>
    <message>
        <source>Follows up</source>
        <translation>Setzt fort</translation>
    </message>
    <message>
        <source>Names of contents and offers that this continues, separated by ;. Touches on two channels agree where one follows up the other.</source>
        <translation>Namen von Inhalten und Angeboten, die hiermit fortgesetzt werden, getrennt durch ;. Kontakte auf zwei Kanälen stimmen überein, wo einer den anderen fortsetzt.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::DuplicatesView</name>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>ähnlich</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>No comparison could be made: no attribute has the role of a name, postcode, e-mail or phone, or is personal.</source>
        <translation>Es war kein Vergleich möglich: Kein Attribut hat die Rolle eines Namens, einer Postleitzahl, E-Mail-Adresse oder Telefonnummer oder ist persönlich.</translation>
    </message>
    <message>
        <source>%1 profiles compared in %2 pairs; %3 pairs listed.</source>
        <translation>%1 Profile in %2 Paaren verglichen; %3 Paare aufgeführt.</translation>
    </message>
    <message>
        <source>%1 were not compared, since too little is known of them.</source>
        <translation>%1 wurden nicht verglichen, weil zu wenig über sie bekannt ist.</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>That both are one person, from what agrees and differs</source>
        <translation>Dass beide ein Mensch sind, nach dem, was gleich und was verschieden ist</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Other profile</source>
        <translation>Anderes Profil</translation>
    </message>
    <message>
        <source>Agree or similar</source>
        <translation>Gleich oder ähnlich</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Weight (bits)</source>
        <translation>Gewicht (Bit)</translation>
    </message>
    <message>
        <source>Above 0 speaks for one person, below 0 for two; weights add up</source>
        <translation>Über 0 spricht für einen Menschen, unter 0 für zwei; Gewichte addieren sich</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>zusammengeführt</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>nicht dasselbe</translation>
    </message>
    <message>
        <source>Show personal values</source>
        <translation>Persönliche Werte zeigen</translation>
    </message>
    <message>
        <source>Probable duplicates</source>
        <translation>Wahrscheinliche Dubletten</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht dasselbe</translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>Least probability</source>
        <translation>Mindestwahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Make one profile of both; it can be undone</source>
        <translation>Aus beiden ein Profil machen; das lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>Take the pair off the list; it can be undone</source>
        <translation>Das Paar von der Liste nehmen; das lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>These are the most probable ones; decide about some to see more.</source>
        <translation>Das sind die wahrscheinlichsten; entscheiden Sie über einige, um weitere zu sehen.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::DurationEdit</name>
    <message>
        <source>Unit of %1</source>
        <translation>Einheit von %1</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::EventModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::EventPanel</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Events to show</source>
        <translation>Zu zeigende Ereignisse</translation>
    </message>
    <message>
        <source>Events, newest first</source>
        <translation>Ereignisse, die neuesten zuerst</translation>
    </message>
    <message>
        <source>All events (%1)</source>
        <translation>Alle Ereignisse (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing was recorded of this profile yet.</source>
        <translation>Von diesem Profil wurde noch nichts erfasst.</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ExportWizard</name>
    <message>
        <source>Not signed</source>
        <translation>Nicht signiert</translation>
    </message>
    <message>
        <source>Contents of the package</source>
        <translation>Inhalt des Pakets</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Files of the package</source>
        <translation>Dateien des Pakets</translation>
    </message>
    <message>
        <source>Export a rule package</source>
        <translation>Ein Regelpaket exportieren</translation>
    </message>
    <message>
        <source>A package holds everything that decides, nothing that identifies a person, and test vectors that prove it behaves as simulated.</source>
        <translation>Ein Paket enthält alles, was entscheidet, nichts, was eine Person erkennen lässt, und Testvektoren, die beweisen, dass es sich wie simuliert verhält.</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Tore</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Semantic version, for instance 1.2.0.</source>
        <translation>Semantische Version, zum Beispiel 1.2.0.</translation>
    </message>
    <message>
        <source>made from the project&apos;s name</source>
        <translation>aus dem Namen des Projekts</translation>
    </message>
    <message>
        <source>Package id</source>
        <translation>Paketkennung</translation>
    </message>
    <message>
        <source>Stable over versions.</source>
        <translation>Über Versionen hinweg gleich.</translation>
    </message>
    <message>
        <source>Choose key…</source>
        <translation>Schlüssel wählen …</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>The package was written and verified</source>
        <translation>Das Paket wurde geschrieben und geprüft</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>Erneut exportieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1: passed</source>
        <translation>%1: bestanden</translation>
    </message>
    <message>
        <source>%1: not passed</source>
        <translation>%1: nicht bestanden</translation>
    </message>
    <message>
        <source>Simulate…</source>
        <translation>Simulieren …</translation>
    </message>
    <message>
        <source>Show problems</source>
        <translation>Probleme zeigen</translation>
    </message>
    <message>
        <source>Reason for exporting all the same; it is stored in the package</source>
        <translation>Grund, trotzdem zu exportieren; er wird im Paket gespeichert</translation>
    </message>
    <message>
        <source>Reason for overriding “%1”</source>
        <translation>Grund, „%1“ aufzuheben</translation>
    </message>
    <message>
        <source>Pass every gate, or type a reason for each that is not passed.</source>
        <translation>Bestehen Sie jedes Tor oder geben Sie für jedes nicht bestandene einen Grund an.</translation>
    </message>
    <message>
        <source>Choose a signing key</source>
        <translation>Einen Signaturschlüssel wählen</translation>
    </message>
    <message>
        <source>Key (*.key *.txt)</source>
        <translation>Schlüssel (*.key *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Signed with the key of %1</source>
        <translation>Signiert mit dem Schlüssel aus %1</translation>
    </message>
    <message>
        <source>Rule package (*.plpkg)</source>
        <translation>Regelpaket (*.plpkg)</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Cancelled. No package was written.</source>
        <translation>Abgebrochen. Es wurde kein Paket geschrieben.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2 test vectors passed, covering %3 outcomes.</source>
        <translation>%1 von %2 Testvektoren bestanden; sie decken %3 Ausgänge ab.</translation>
    </message>
    <message>
        <source>SHA-256 of the package: %1</source>
        <translation>SHA-256 des Pakets: %1</translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation>Nicht signiert.</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>Signiert von %1</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::FindBar</name>
    <message>
        <source>Find steps</source>
        <translation>Schritte suchen</translation>
    </message>
    <message>
        <source>Find steps: a name, kind:wait, is:problem, uses:…</source>
        <translation>Schritte suchen: ein Name, kind:wait, is:problem, uses:…</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriger</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::GraphMap</name>
    <message>
        <source>Way through the journey</source>
        <translation>Weg durch die Journey</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie es geöffnet wurde</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ImportWizard</name>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Reasons for setting rows aside</source>
        <translation>Gründe für beiseitegelegte Zeilen</translation>
    </message>
    <message>
        <source>Rows set aside</source>
        <translation>Beiseitegelegte Zeilen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The file is being loaded. Nothing is kept until all of it has been read; cancelling leaves the dataset as it was.</source>
        <translation>Die Datei wird geladen. Nichts wird behalten, bis alles gelesen ist; ein Abbruch lässt den Datenbestand, wie er war.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>Zu importierende Datei</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>Zu importierende Datei wählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Load mapping…</source>
        <translation>Zuordnung laden …</translation>
    </message>
    <message>
        <source>Save mapping…</source>
        <translation>Zuordnung speichern …</translation>
    </message>
    <message>
        <source>Back to the guesses</source>
        <translation>Zurück zu den Vermutungen</translation>
    </message>
    <message>
        <source>Mapping (*.json)</source>
        <translation>Zuordnung (*.json)</translation>
    </message>
    <message>
        <source>Load mapping</source>
        <translation>Zuordnung laden</translation>
    </message>
    <message>
        <source>Save mapping</source>
        <translation>Zuordnung speichern</translation>
    </message>
    <message>
        <source>Import data: choose a file</source>
        <translation>Daten importieren: eine Datei wählen</translation>
    </message>
    <message>
        <source>Import data: what the file holds</source>
        <translation>Daten importieren: was die Datei enthält</translation>
    </message>
    <message>
        <source>Import data: what the columns mean</source>
        <translation>Daten importieren: was die Spalten bedeuten</translation>
    </message>
    <message>
        <source>Import data: loading</source>
        <translation>Daten importieren: Laden</translation>
    </message>
    <message>
        <source>Import data: done</source>
        <translation>Daten importieren: fertig</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Weitere Datei importieren</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Datei wird betrachtet</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>Cancelled. The dataset is as it was.</source>
        <translation>Abgebrochen. Der Datenbestand ist, wie er war.</translation>
    </message>
    <message>
        <source>%1 rows read: %2 loaded, %3 unchanged, %4 set aside. The dataset now holds %5 profiles and %6 events.</source>
        <translation>%1 Zeilen gelesen: %2 geladen, %3 unverändert, %4 beiseitegelegt. Der Datenbestand enthält jetzt %5 Profile und %6 Ereignisse.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Why the rows were set aside</source>
        <translation>Warum die Zeilen beiseitegelegt wurden</translation>
    </message>
    <message>
        <source>CSV, TSV, JSON Lines, also compressed with gzip or Zstandard, or an SQLite file. Several files of one kind: orders-*.csv. Encoding, separator and types are detected; you can correct what they mean before anything is loaded.</source>
        <translation>CSV, TSV, JSON Lines, auch mit gzip oder Zstandard komprimiert, oder eine SQLite-Datei. Mehrere Dateien einer Art: orders-*.csv. Kodierung, Trennzeichen und Typen werden erkannt; was sie bedeuten, können Sie berichtigen, bevor etwas geladen wird.</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.jsonl *.ndjson *.gz *.zst *.sqlite *.db)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.jsonl *.ndjson *.gz *.zst *.sqlite *.db)</translation>
    </message>
    <message>
        <source>Mend the mapping and load again</source>
        <translation>Zuordnung berichtigen und noch einmal laden</translation>
    </message>
    <message>
        <source>Load these rows again</source>
        <translation>Diese Zeilen noch einmal laden</translation>
    </message>
    <message>
        <source>Looking at the rows</source>
        <translation>Zeilen werden angesehen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Every table is read as a whole. A reference is a column whose values were looked for in the other table; a broken line says that some were not found. What the rows become can be corrected in a saved mapping.</source>
        <translation>Jede Tabelle wird ganz gelesen. Ein Verweis ist eine Spalte, deren Werte in der anderen Tabelle gesucht wurden; eine gestrichelte Linie sagt, dass einige nicht gefunden wurden. Was aus den Zeilen wird, lässt sich in einer gespeicherten Zuordnung berichtigen.</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>A folder of tables that refer to each other</source>
        <translation>Ein Ordner mit Tabellen, die aufeinander verweisen</translation>
    </message>
    <message>
        <source>Choose a folder of tables</source>
        <translation>Ordner mit Tabellen wählen</translation>
    </message>
    <message>
        <source>Import data: tables and their references</source>
        <translation>Daten importieren: Tabellen und ihre Verweise</translation>
    </message>
    <message>
        <source>Looking at the tables</source>
        <translation>Tabellen werden angesehen</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::InlineMessage</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Open a journey or a segment to see and change its settings here.</source>
        <translation>Öffnen Sie eine Journey oder ein Segment, um hier die Einstellungen zu sehen und zu ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n steps are selected. Select one to change it.</source>
        <translation>
            <numerusform>%n Schritt ist gewählt. Wählen Sie einen, um ihn zu ändern.</numerusform>
            <numerusform>%n Schritte sind gewählt. Wählen Sie einen, um ihn zu ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a condition to change it. Every step shows how many profiles are in it.</source>
        <translation>Wählen Sie eine Bedingung, um sie zu ändern. Jeder Schritt zeigt, wie viele Profile darin sind.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::InstantEditor</name>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>%1: set</source>
        <translation>%1: gesetzt</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::JourneySettingsPage</name>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The event this journey is for. A conversion counts once for every entry, also after leaving while the window is open.</source>
        <translation>Das Ereignis, um das es in dieser Journey geht. Eine Konversion zählt je Eintritt einmal, auch nach dem Verlassen, solange das Fenster offen ist.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Goal filter</source>
        <translation>Filter des Ziels</translation>
    </message>
    <message>
        <source>Only where</source>
        <translation>Nur wo</translation>
    </message>
    <message>
        <source>Leave it empty to count every such event.</source>
        <translation>Leer lassen, um jedes solche Ereignis zu zählen.</translation>
    </message>
    <message>
        <source>Conversion window</source>
        <translation>Konversionsfenster</translation>
    </message>
    <message>
        <source>from entry</source>
        <translation>ab dem Eintritt</translation>
    </message>
    <message>
        <source>from the first message</source>
        <translation>ab der ersten Nachricht</translation>
    </message>
    <message>
        <source>Window starts</source>
        <translation>Fenster beginnt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The property that holds the revenue of a conversion.</source>
        <translation>Die Eigenschaft, die den Umsatz einer Konversion enthält.</translation>
    </message>
    <message>
        <source>Leave the journey on reaching the goal</source>
        <translation>Die Journey beim Erreichen des Ziels verlassen</translation>
    </message>
    <message>
        <source>Exit criteria</source>
        <translation>Ausstiegskriterien</translation>
    </message>
    <message>
        <source>Whoever meets one of these leaves. The first match wins.</source>
        <translation>Wer eines davon erfüllt, geht. Das erste zutreffende gilt.</translation>
    </message>
    <message>
        <source>Add exit criterion</source>
        <translation>Ausstiegskriterium hinzufügen</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Ausstieg %1</translation>
    </message>
    <message>
        <source>Re-entry and limits</source>
        <translation>Wiedereintritt und Grenzen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>after leaving and a pause</source>
        <translation>nach dem Verlassen und einer Pause</translation>
    </message>
    <message>
        <source>once per key, several at a time</source>
        <translation>einmal je Schlüssel, mehrere zugleich</translation>
    </message>
    <message>
        <source>Re-entry</source>
        <translation>Wiedereintritt</translation>
    </message>
    <message>
        <source>Pause before re-entry</source>
        <translation>Pause vor dem Wiedereintritt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Key property</source>
        <translation>Schlüsseleigenschaft</translation>
    </message>
    <message>
        <source>A property of the entry event, such as the order number.</source>
        <translation>Eine Eigenschaft des Einstiegsereignisses, etwa die Bestellnummer.</translation>
    </message>
    <message>
        <source>Open at most</source>
        <translation>Höchstens offen</translation>
    </message>
    <message>
        <source>Enrolments of one profile that may be open at the same time.</source>
        <translation>Teilnahmen eines Profils, die gleichzeitig offen sein dürfen.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source> profiles a day</source>
        <translation> Profile je Tag</translation>
    </message>
    <message>
        <source>Entry limit</source>
        <translation>Eintrittsgrenze</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Of two journeys that want the same profile, the higher one goes first.</source>
        <translation>Von zwei Journeys, die dasselbe Profil wollen, geht die höhere vor.</translation>
    </message>
    <message>
        <source> visits</source>
        <translation> Besuche</translation>
    </message>
    <message>
        <source>Pass limit</source>
        <translation>Durchlaufgrenze</translation>
    </message>
    <message>
        <source>Visits of one step in one enrolment; more is an error.</source>
        <translation>Besuche eines Schritts in einer Teilnahme; mehr ist ein Fehler.</translation>
    </message>
    <message>
        <source>Holdout</source>
        <translation>Holdout</translation>
    </message>
    <message>
        <source>A share of profiles, always the same ones, gets no message. Their conversions measure what the journey adds.</source>
        <translation>Ein Anteil der Profile, immer dieselben, bekommt keine Nachricht. Ihre Konversionen messen, was die Journey bringt.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>walk through without messages</source>
        <translation>durchlaufen ohne Nachrichten</translation>
    </message>
    <message>
        <source>leave at once</source>
        <translation>gehen sofort</translation>
    </message>
    <message>
        <source>They</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Frequency caps</source>
        <translation>Frequenzgrenzen</translation>
    </message>
    <message>
        <source>They hold besides the project&apos;s.</source>
        <translation>Sie gelten neben denen des Projekts.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>Use the project&apos;s quiet hours</source>
        <translation>Ruhezeiten des Projekts verwenden</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>as the event type says</source>
        <translation>wie der Ereignistyp es sagt</translation>
    </message>
    <message>
        <source>Condition of exit criterion %1</source>
        <translation>Bedingung des Ausstiegskriteriums %1</translation>
    </message>
    <message>
        <source>at once, also during a wait</source>
        <translation>sofort, auch während eines Wartens</translation>
    </message>
    <message>
        <source>at the next step</source>
        <translation>beim nächsten Schritt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove exit criterion %1</source>
        <translation>Ausstiegskriterium %1 entfernen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Leave it at none for a condition on the profile.</source>
        <translation>Für eine Bedingung über das Profil bei „keines“ lassen.</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Verlässt</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::MainWindow</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source> – Pathloom</source>
        <translation> – Pathloom</translation>
    </message>
    <message>
        <source>Pathloom</source>
        <translation>Pathloom</translation>
    </message>
    <message>
        <source>The last session ended unexpectedly. Everything up to %1 is here.</source>
        <translation>Die letzte Sitzung endete unerwartet. Alles bis %1 ist hier.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::MappingForm</name>
    <message>
        <source>Name of the source</source>
        <translation>Name der Quelle</translation>
    </message>
    <message>
        <source>Importing the same source again changes only what is new.</source>
        <translation>Dieselbe Quelle erneut zu importieren ändert nur, was neu ist.</translation>
    </message>
    <message>
        <source>Currency of amounts</source>
        <translation>Währung der Beträge</translation>
    </message>
    <message>
        <source>Time zone of times without one</source>
        <translation>Zeitzone von Zeiten ohne eigene</translation>
    </message>
    <message>
        <source>For instance Europe/Berlin.</source>
        <translation>Zum Beispiel Europe/Berlin.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Use as</source>
        <translation>Verwenden als</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Persönlich</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Use of column %1</source>
        <translation>Verwendung der Spalte %1</translation>
    </message>
    <message>
        <source>Type of column %1</source>
        <translation>Typ der Spalte %1</translation>
    </message>
    <message>
        <source>Column %1 is personal</source>
        <translation>Spalte %1 ist persönlich</translation>
    </message>
    <message numerus="yes">
        <source>%n attribute(s)</source>
        <translation>
            <numerusform>%n Attribut</numerusform>
            <numerusform>%n Attribute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of event</source>
        <translation>
            <numerusform>%n Art von Ereignis</numerusform>
            <numerusform>%n Arten von Ereignissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s)</source>
        <translation>
            <numerusform>%n Einwilligung</numerusform>
            <numerusform>%n Einwilligungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The mapping “%1” was loaded: %2.</source>
        <translation>Die Zuordnung „%1“ wurde geladen: %2.</translation>
    </message>
    <message>
        <source>Format of dates</source>
        <translation>Format von Daten</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Was nicht passt</translation>
    </message>
    <message>
        <source>ISO 8601</source>
        <translation>ISO 8601</translation>
    </message>
    <message>
        <source>For instance DD.MM.YYYY hh:mm; empty reads 2025-03-01.</source>
        <translation>Zum Beispiel DD.MM.YYYY hh:mm; leer liest 2025-03-01.</translation>
    </message>
    <message>
        <source>Format of dates in column %1</source>
        <translation>Format von Daten in der Spalte %1</translation>
    </message>
    <message>
        <source>Set the row aside</source>
        <translation>Zeile beiseitelegen</translation>
    </message>
    <message>
        <source>Leave the value empty</source>
        <translation>Wert leer lassen</translation>
    </message>
    <message>
        <source>What happens to values of column %1 that do not fit</source>
        <translation>Was mit Werten der Spalte %1 geschieht, die nicht passen</translation>
    </message>
    <message>
        <source>Bands: %1</source>
        <translation>Bereiche: %1</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::Minimap</name>
    <message>
        <source>Overview of the canvas</source>
        <translation>Übersicht der Zeichenfläche</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::NoteEditor</name>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::MonthStrip</name>
    <message>
        <source>Audience over the months</source>
        <translation>Zielgruppe über die Monate</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n profile(s)</source>
        <translation>
            <numerusform>%1: %n Profil</numerusform>
            <numerusform>%1: %n Profile</numerusform>
        </translation>
    </message>
    <message>
        <source>The months appear here once they are counted.</source>
        <translation>Die Monate erscheinen hier, sobald sie gezählt sind.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ObjectList</name>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::OfferForm</name>
    <message>
        <source>Limit: %1</source>
        <translation>Grenze: %1</translation>
    </message>
    <message>
        <source>What it says about itself</source>
        <translation>Was er über sich aussagt</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>every placement</source>
        <translation>jede Platzierung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Policies can limit how many of one category they show.</source>
        <translation>Richtlinien können begrenzen, wie viele einer Kategorie sie zeigen.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What it is worth when it is taken (V).</source>
        <translation>Was es wert ist, wenn es angenommen wird (V).</translation>
    </message>
    <message>
        <source>Start propensity</source>
        <translation>Anfangsneigung</translation>
    </message>
    <message>
        <source>Probability that it is taken, until a model knows better (P).</source>
        <translation>Wahrscheinlichkeit, dass es angenommen wird, bis ein Modell es besser weiß (P).</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>Hebel</translation>
    </message>
    <message>
        <source>Your own push or pull on the score (L).</source>
        <translation>Ihr eigener Schub oder Zug an der Reihung (L).</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>For policies that rank by priority, and for ties.</source>
        <translation>Für Richtlinien, die nach Priorität reihen, und bei Gleichstand.</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Platzierungen</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>May this profile get it?</source>
        <translation>Darf dieses Profil es bekommen?</translation>
    </message>
    <message>
        <source>Applicability</source>
        <translation>Anwendbarkeit</translation>
    </message>
    <message>
        <source>Does it make sense right now, in this context?</source>
        <translation>Ist es jetzt, in diesem Kontext, sinnvoll?</translation>
    </message>
    <message>
        <source>Suitability</source>
        <translation>Eignung</translation>
    </message>
    <message>
        <source>Should this profile get it?</source>
        <translation>Soll dieses Profil es bekommen?</translation>
    </message>
    <message>
        <source>Context weight</source>
        <translation>Kontextgewicht</translation>
    </message>
    <message>
        <source>A number that multiplies the score (C); empty counts as 1.</source>
        <translation>Eine Zahl, die die Reihung multipliziert (C); leer zählt als 1.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::OffersPage</name>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>No offers yet</source>
        <translation>Noch keine Angebote</translation>
    </message>
    <message>
        <source>An offer is something a decision can choose: with a value, rules for who may get it, and tags for what it is about.</source>
        <translation>Ein Angebot ist etwas, das eine Entscheidung wählen kann: mit einem Wert, Regeln dafür, wer es bekommen darf, und Schlagworten, worum es geht.</translation>
    </message>
    <message>
        <source>New offer</source>
        <translation>Neues Angebot</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>No contents yet</source>
        <translation>Noch keine Inhalte</translation>
    </message>
    <message>
        <source>A content is what a message says, and the tags that tell what it is about.</source>
        <translation>Ein Inhalt ist, was eine Nachricht sagt, und die Schlagworte, die sagen, worum es geht.</translation>
    </message>
    <message>
        <source>New content</source>
        <translation>Neuer Inhalt</translation>
    </message>
    <message>
        <source>Decision policies</source>
        <translation>Entscheidungsrichtlinien</translation>
    </message>
    <message>
        <source>No policies yet</source>
        <translation>Noch keine Richtlinien</translation>
    </message>
    <message>
        <source>A policy chooses the best offer for a profile and says why every other one lost.</source>
        <translation>Eine Richtlinie wählt das beste Angebot für ein Profil und sagt, warum jedes andere ausschied.</translation>
    </message>
    <message>
        <source>New policy</source>
        <translation>Neue Richtlinie</translation>
    </message>
    <message>
        <source>Offers, contents and policies</source>
        <translation>Angebote, Inhalte und Richtlinien</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::Outline</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>→ %1</source>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Add a step after it…</source>
        <translation>Einen Schritt danach hinzufügen …</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Delete and close the gap</source>
        <translation>Löschen und Lücke schließen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::OverlapDialog</name>
    <message>
        <source>Overlap of segments</source>
        <translation>Überschneidung von Segmenten</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Why not in the others</source>
        <translation>Warum nicht in den anderen</translation>
    </message>
    <message>
        <source>Step or rule</source>
        <translation>Schritt oder Regel</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Import data to compare segments.</source>
        <translation>Importieren Sie Daten, um Segmente zu vergleichen.</translation>
    </message>
    <message>
        <source>Choose a part to see its profiles.</source>
        <translation>Wählen Sie einen Teil, um seine Profile zu sehen.</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>die ersten %1 sind aufgeführt</translation>
    </message>
    <message>
        <source>Enter or a double click opens the profile.</source>
        <translation>Eingabetaste oder Doppelklick öffnet das Profil.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::OverlapView</name>
    <message>
        <source>Overlap of the segments</source>
        <translation>Überschneidung der Segmente</translation>
    </message>
    <message>
        <source>in all: %1</source>
        <translation>in allen: %1</translation>
    </message>
    <message>
        <source>only in %1</source>
        <translation>nur in %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n profile(s)</source>
        <translation>
            <numerusform>%1: %n Profil</numerusform>
            <numerusform>%1: %n Profile</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose segments to compare.</source>
        <translation>Wählen Sie Segmente zum Vergleichen.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::PolicyForm</name>
    <message>
        <source>All offers of the placement</source>
        <translation>Alle Angebote der Platzierung</translation>
    </message>
    <message>
        <source>Decision policy</source>
        <translation>Entscheidungsrichtlinie</translation>
    </message>
    <message>
        <source>by priority</source>
        <translation>nach Priorität</translation>
    </message>
    <message>
        <source>by value: P × C × V × (1 + L)</source>
        <translation>nach Wert: P × C × V × (1 + L)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Platzierung</translation>
    </message>
    <message>
        <source>Where the offer appears, for instance home.</source>
        <translation>Wo das Angebot erscheint, zum Beispiel home.</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Reihung</translation>
    </message>
    <message>
        <source>Propensity (P)</source>
        <translation>Neigung (P)</translation>
    </message>
    <message>
        <source>Context weight (C)</source>
        <translation>Kontextgewicht (C)</translation>
    </message>
    <message>
        <source>Value (V)</source>
        <translation>Wert (V)</translation>
    </message>
    <message>
        <source>Lever (L)</source>
        <translation>Hebel (L)</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>How many offers it returns.</source>
        <translation>Wie viele Angebote sie liefert.</translation>
    </message>
    <message>
        <source>Of one category</source>
        <translation>Je Kategorie</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>Shown where no other offer is left.</source>
        <translation>Wird gezeigt, wo kein anderes Angebot übrig ist.</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Offers of the policy</source>
        <translation>Angebote der Richtlinie</translation>
    </message>
    <message>
        <source>Eligibility of every offer</source>
        <translation>Berechtigung jedes Angebots</translation>
    </message>
    <message>
        <source>Applicability of every offer</source>
        <translation>Anwendbarkeit jedes Angebots</translation>
    </message>
    <message>
        <source>Suitability of every offer</source>
        <translation>Eignung jedes Angebots</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ProblemsPanel</name>
    <message>
        <source>No problems found.</source>
        <translation>Keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ProfileFinder</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Find a profile</source>
        <translation>Profil suchen</translation>
    </message>
    <message>
        <source>Id or value</source>
        <translation>Kennung oder Wert</translation>
    </message>
    <message>
        <source>Part of an id or of a text, a whole number, or a date such as 1984-02-29. Enter searches.</source>
        <translation>Teil einer Kennung oder eines Textes, eine ganze Zahl oder ein Datum wie 1984-02-29. Die Eingabetaste sucht.</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s)</source>
        <translation>
            <numerusform>%n Profil</numerusform>
            <numerusform>%n Profile</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for profiles</source>
        <translation>Profile suchen</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 found; the best %2 are listed</source>
        <translation>%1 gefunden; die besten %2 sind aufgelistet</translation>
    </message>
    <message>
        <source>No profile has this id or value.</source>
        <translation>Kein Profil hat diese Kennung oder diesen Wert.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ProfilePage</name>
    <message>
        <source>Show personal values</source>
        <translation>Persönliche Werte zeigen</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Consents now</source>
        <translation>Einwilligungen jetzt</translation>
    </message>
    <message>
        <source>No profiles yet</source>
        <translation>Noch keine Profile</translation>
    </message>
    <message>
        <source>Import data, and every profile can be looked at here: its attributes with their sources, its events, consents and segments.</source>
        <translation>Importieren Sie Daten, und jedes Profil lässt sich hier ansehen: seine Attribute mit ihren Quellen, seine Ereignisse, Einwilligungen und Segmente.</translation>
    </message>
    <message>
        <source>Import data…</source>
        <translation>Daten importieren …</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Einwilligungen</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Affinities</source>
        <translation>Vorlieben</translation>
    </message>
    <message>
        <source>Enter or a double click shows how the consents came about.</source>
        <translation>Eingabetaste oder Doppelklick zeigt, wie es zu den Einwilligungen kam.</translation>
    </message>
    <message>
        <source>The data has no profile “%1”.</source>
        <translation>Die Daten enthalten kein Profil „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>last on %1</source>
        <translation>zuletzt am %1</translation>
    </message>
    <message>
        <source>no time zone of its own, so %1</source>
        <translation>keine eigene Zeitzone, daher %1</translation>
    </message>
    <message>
        <source>time zone %1</source>
        <translation>Zeitzone %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Working out affinities…</source>
        <translation>Vorlieben werden ermittelt …</translation>
    </message>
    <message>
        <source>Working out affinities</source>
        <translation>Vorlieben ermitteln</translation>
    </message>
    <message>
        <source>The affinities were not worked out: it was cancelled.</source>
        <translation>Die Vorlieben wurden nicht ermittelt: Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Unmeasured: no profile has events about items with tags.</source>
        <translation>Nicht gemessen: Kein Profil hat Ereignisse zu Artikeln mit Schlagworten.</translation>
    </message>
    <message>
        <source>What the profile did, fading with time, and what all profiles like.</source>
        <translation>Was das Profil getan hat, mit der Zeit verblassend, und was alle Profile mögen.</translation>
    </message>
    <message>
        <source>The profile has no events about tags, so this is what all profiles like.</source>
        <translation>Das Profil hat keine Ereignisse zu Schlagworten, daher steht hier, was alle Profile mögen.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ProjectSession</name>
    <message>
        <source>Merging profiles</source>
        <translation>Profile werden zusammengeführt</translation>
    </message>
    <message>
        <source>Keeping the decision</source>
        <translation>Die Entscheidung wird festgehalten</translation>
    </message>
    <message>
        <source>Pathloom projects (*.pathloom)</source>
        <translation>Pathloom-Projekte (*.pathloom)</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ein Projekt öffnen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>My project</source>
        <translation>Mein Projekt</translation>
    </message>
    <message>
        <source>Making the sample shop</source>
        <translation>Das Beispielgeschäft wird erzeugt</translation>
    </message>
    <message>
        <source>Loading the data</source>
        <translation>Die Daten werden geladen</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ProjectSettingsPage</name>
    <message>
        <source>Response parameters</source>
        <translation>Parameter der Reaktionen</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>For profiles that have none of their own.</source>
        <translation>Für Profile, die keine eigene haben.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Frequency caps</source>
        <translation>Frequenzgrenzen</translation>
    </message>
    <message>
        <source>They hold for every journey, counted across all of them.</source>
        <translation>Sie gelten für jede Journey, über alle gezählt.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>In each profile&apos;s own time zone. A period that crosses midnight belongs to the day it starts.</source>
        <translation>In der eigenen Zeitzone jedes Profils. Ein Zeitraum über Mitternacht gehört zu dem Tag, an dem er beginnt.</translation>
    </message>
    <message>
        <source>Cost of a message</source>
        <translation>Kosten einer Nachricht</translation>
    </message>
    <message>
        <source>How people respond</source>
        <translation>Wie Menschen reagieren</translation>
    </message>
    <message>
        <source>Every parameter of the response model with its source. A value of your own replaces it and is marked as assumed.</source>
        <translation>Jeder Parameter des Reaktionsmodells mit seiner Quelle. Ein eigener Wert ersetzt ihn und gilt als Annahme.</translation>
    </message>
    <message>
        <source>Own value of the chosen parameter</source>
        <translation>Eigener Wert des gewählten Parameters</translation>
    </message>
    <message>
        <source>Use this value</source>
        <translation>Diesen Wert verwenden</translation>
    </message>
    <message>
        <source>Back to the source</source>
        <translation>Zurück zur Quelle</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ProjectTree</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>Journeys</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>New journey</source>
        <translation>Neue Journey</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Neues Segment</translation>
    </message>
    <message>
        <source>New journey…</source>
        <translation>Neue Journey …</translation>
    </message>
    <message>
        <source>New segment…</source>
        <translation>Neues Segment …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::QualityView</name>
    <message>
        <source>Show personal values</source>
        <translation>Persönliche Werte zeigen</translation>
    </message>
    <message>
        <source>Profiles behind the figure</source>
        <translation>Profile hinter der Zahl</translation>
    </message>
    <message>
        <source>Quality of the data</source>
        <translation>Qualität der Daten</translation>
    </message>
    <message>
        <source>Nothing to measure yet</source>
        <translation>Noch nichts zu messen</translation>
    </message>
    <message>
        <source>Profiles with attributes have a quality: how complete, valid, fresh and unique their values are.</source>
        <translation>Profile mit Attributen haben eine Qualität: wie vollständig, gültig, aktuell und eindeutig ihre Werte sind.</translation>
    </message>
    <message>
        <source>Quality of every attribute</source>
        <translation>Qualität jedes Attributs</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Profiles to list</source>
        <translation>Aufzulistende Profile</translation>
    </message>
    <message>
        <source>Enter or a double click opens the profile.</source>
        <translation>Eingabetaste oder Doppelklick öffnet das Profil.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Measuring the quality of the data</source>
        <translation>Qualität der Daten messen</translation>
    </message>
    <message>
        <source>The quality was not measured: it was cancelled.</source>
        <translation>Die Qualität wurde nicht gemessen: Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s)</source>
        <translation>
            <numerusform>%n Profil</numerusform>
            <numerusform>%n Profile</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message numerus="yes">
        <source>%n of them may be doubles of others</source>
        <translation>
            <numerusform>%n davon ist vielleicht doppelt vorhanden</numerusform>
            <numerusform>%n davon sind vielleicht doppelt vorhanden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>attribute, figure</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Looking for profiles</source>
        <translation>Profile suchen</translation>
    </message>
    <message>
        <source>Counting values</source>
        <translation>Werte zählen</translation>
    </message>
    <message numerus="yes">
        <source>%n different value(s).</source>
        <translation>
            <numerusform>%n verschiedener Wert.</numerusform>
            <numerusform>%n verschiedene Werte.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are personal, so they are not shown.</source>
        <translation>Sie sind persönlich und werden daher nicht gezeigt.</translation>
    </message>
    <message>
        <source>Smallest %1, middle %2, largest %3.</source>
        <translation>Kleinster %1, mittlerer %2, größter %3.</translation>
    </message>
    <message>
        <source>The most frequent are shown; %1 others occur %2 times.</source>
        <translation>Gezeigt sind die häufigsten; %1 andere kommen %2-mal vor.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::QuickAdd</name>
    <message>
        <source>Add a step</source>
        <translation>Einen Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Type to find a step</source>
        <translation>Tippen, um einen Schritt zu finden</translation>
    </message>
    <message>
        <source>Find a step to add</source>
        <translation>Einen Schritt zum Hinzufügen finden</translation>
    </message>
    <message>
        <source>Steps that fit here</source>
        <translation>Schritte, die hier passen</translation>
    </message>
    <message>
        <source>No step is called that</source>
        <translation>So heißt kein Schritt</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::QuietHoursEditor</name>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>No quiet hours: messages go out at any time.</source>
        <translation>Keine Ruhezeiten: Nachrichten gehen jederzeit hinaus.</translation>
    </message>
    <message>
        <source>From (local time)</source>
        <translation>Von (Ortszeit)</translation>
    </message>
    <message>
        <source>To (local time)</source>
        <translation>Bis (Ortszeit)</translation>
    </message>
    <message>
        <source>Days on which they start</source>
        <translation>Tage, an denen sie beginnen</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::RecordsEditor</name>
    <message>
        <source>Add</source>
        <translation>Ergänzen</translation>
    </message>
    <message>
        <source>Distribute evenly</source>
        <translation>Gleichmäßig verteilen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ReferenceEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>All profiles</source>
        <translation>Alle Profile</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1 (nicht gefunden)</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ResultsView</name>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Results of</source>
        <translation>Ergebnisse von</translation>
    </message>
    <message>
        <source>Journey whose results are shown</source>
        <translation>Journey, deren Ergebnisse gezeigt werden</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>Tabelle speichern …</translation>
    </message>
    <message>
        <source>Pages of the results</source>
        <translation>Seiten der Ergebnisse</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Trichter</translation>
    </message>
    <message>
        <source>Key figures with their intervals</source>
        <translation>Kennzahlen mit ihren Intervallen</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tagen</translation>
    </message>
    <message>
        <source>Contact pressure</source>
        <translation>Kontaktdruck</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Every step: entered = passed + left + waiting + errors, in the first replication. Enter shows the step on the canvas.</source>
        <translation>Jeder Schritt: eingetreten = durchlaufen + verlassen + wartend + Fehler, in der ersten Wiederholung. Eingabe zeigt den Schritt auf der Zeichenfläche.</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>How many profiles took each path in the first replication.</source>
        <translation>Wie viele Profile jeden Pfad in der ersten Wiederholung nahmen.</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Arms of random splits and of the holdout, with their conversion.</source>
        <translation>Arme zufälliger Aufteilungen und des Holdouts, mit ihrer Konversion.</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Who was held back, where, and why.</source>
        <translation>Wer wo und warum zurückgehalten wurde.</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>How profiles left the journey.</source>
        <translation>Wie Profile die Journey verließen.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Every assumption about behaviour, with its source.</source>
        <translation>Jede Annahme über Verhalten, mit ihrer Quelle.</translation>
    </message>
    <message>
        <source>All journeys</source>
        <translation>Alle Journeys</translation>
    </message>
    <message>
        <source>These results are of an earlier state of the project. Simulate again to bring them up to date.</source>
        <translation>Diese Ergebnisse gehören zu einem früheren Stand des Projekts. Simulieren Sie erneut, um sie zu aktualisieren.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::RuleBuilder</name>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>ist kleiner als</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>ist größer als</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>ist bekannt</translation>
    </message>
    <message>
        <source>Number of</source>
        <translation>Anzahl von</translation>
    </message>
    <message>
        <source>Has any</source>
        <translation>Hat irgendein</translation>
    </message>
    <message>
        <source>Days since last</source>
        <translation>Tage seit dem letzten</translation>
    </message>
    <message>
        <source>Sum of</source>
        <translation>Summe von</translation>
    </message>
    <message>
        <source>Lowest of</source>
        <translation>Kleinstes von</translation>
    </message>
    <message>
        <source>Highest of</source>
        <translation>Größtes von</translation>
    </message>
    <message>
        <source>First of</source>
        <translation>Erstes von</translation>
    </message>
    <message>
        <source>Last of</source>
        <translation>Letztes von</translation>
    </message>
    <message>
        <source>Distinct values of</source>
        <translation>Verschiedene Werte von</translation>
    </message>
    <message>
        <source>This line is not complete yet. The rule stays as it was.</source>
        <translation>Diese Zeile ist noch nicht vollständig. Die Regel blieb, wie sie war.</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Alle davon gelten</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>Eines davon gilt</translation>
    </message>
    <message>
        <source>How the lines join</source>
        <translation>Wie die Zeilen verbunden sind</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>A rule as text</source>
        <translation>Eine Regel als Text</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Text von %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Attribute of %1</source>
        <translation>Attribut von %1</translation>
    </message>
    <message>
        <source>Comparison of %1</source>
        <translation>Vergleich von %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>values, separated by ;</source>
        <translation>Werte, getrennt durch ;</translation>
    </message>
    <message>
        <source>2026-05-31</source>
        <translation>2026-05-31</translation>
    </message>
    <message>
        <source>2026-05-31T09:00:00Z</source>
        <translation>2026-05-31T09:00:00Z</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Measure of %1</source>
        <translation>Maß von %1</translation>
    </message>
    <message>
        <source>Event of %1</source>
        <translation>Ereignis von %1</translation>
    </message>
    <message>
        <source>Property of %1</source>
        <translation>Eigenschaft von %1</translation>
    </message>
    <message>
        <source>within</source>
        <translation>innerhalb von</translation>
    </message>
    <message>
        <source>Window of %1</source>
        <translation>Fenster von %1</translation>
    </message>
    <message>
        <source>where</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filter von %1</translation>
    </message>
    <message>
        <source>is in</source>
        <translation>ist in</translation>
    </message>
    <message>
        <source>agreed to</source>
        <translation>hat eingewilligt in</translation>
    </message>
    <message>
        <source>is not in</source>
        <translation>ist nicht in</translation>
    </message>
    <message>
        <source>did not agree to</source>
        <translation>hat nicht eingewilligt in</translation>
    </message>
    <message>
        <source>Sense of %1</source>
        <translation>Richtung von %1</translation>
    </message>
    <message>
        <source>Segment of %1</source>
        <translation>Segment von %1</translation>
    </message>
    <message>
        <source>Consent of %1</source>
        <translation>Einwilligung von %1</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>Was sie taten</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Group of conditions</source>
        <translation>Gruppe von Bedingungen</translation>
    </message>
    <message>
        <source>Rule as text</source>
        <translation>Regel als Text</translation>
    </message>
    <message>
        <source>%1 up to here</source>
        <translation>%1 bis hierher</translation>
    </message>
    <message>
        <source>, unknown %1</source>
        <translation>, unbekannt %1</translation>
    </message>
    <message>
        <source>A value; or, behind a sign of equality, an expression: = score + 1</source>
        <translation>Ein Wert; oder, hinter einem Gleichheitszeichen, ein Ausdruck: = score + 1</translation>
    </message>
    <message>
        <source>Add condition to %1</source>
        <translation>Bedingung zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>Calculation of %1</source>
        <translation>Berechnung von %1</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>Ende von %1</translation>
    </message>
    <message>
        <source>End of the window of %1</source>
        <translation>Ende des Fensters von %1</translation>
    </message>
    <message>
        <source>Gap of %1</source>
        <translation>Abstand von %1</translation>
    </message>
    <message>
        <source>How the lines of %1 join</source>
        <translation>Wie sich die Zeilen von %1 verbinden</translation>
    </message>
    <message>
        <source>If</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>If … then … else</source>
        <translation>Wenn … dann … sonst</translation>
    </message>
    <message>
        <source>Imported list</source>
        <translation>Importierte Liste</translation>
    </message>
    <message>
        <source>It counts as false</source>
        <translation>Sie zählt als falsch</translation>
    </message>
    <message>
        <source>It counts as true</source>
        <translation>Sie zählt als wahr</translation>
    </message>
    <message>
        <source>It is an error</source>
        <translation>Sie ist ein Fehler</translation>
    </message>
    <message>
        <source>It stays unknown</source>
        <translation>Sie bleibt unbekannt</translation>
    </message>
    <message>
        <source>Length of the gap of %1</source>
        <translation>Länge des Abstands von %1</translation>
    </message>
    <message>
        <source>Length of the window of %1</source>
        <translation>Länge des Fensters von %1</translation>
    </message>
    <message>
        <source>List of %1</source>
        <translation>Liste von %1</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Mehr für %1</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>One thing after another</source>
        <translation>Eines nach dem anderen</translation>
    </message>
    <message>
        <source>Order of %1</source>
        <translation>Reihenfolge von %1</translation>
    </message>
    <message>
        <source>P30D</source>
        <translation>P30D</translation>
    </message>
    <message>
        <source>Put into a group</source>
        <translation>In eine Gruppe setzen</translation>
    </message>
    <message>
        <source>Random sample</source>
        <translation>Zufallsstichprobe</translation>
    </message>
    <message>
        <source>Sample of %1</source>
        <translation>Stichprobe von %1</translation>
    </message>
    <message>
        <source>Shared property of %1</source>
        <translation>Gemeinsame Eigenschaft von %1</translation>
    </message>
    <message>
        <source>Start of %1</source>
        <translation>Anfang von %1</translation>
    </message>
    <message>
        <source>Start of the window of %1</source>
        <translation>Anfang des Fensters von %1</translation>
    </message>
    <message>
        <source>The opposite: not this</source>
        <translation>Das Gegenteil: nicht dies</translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>Einheit von %1</translation>
    </message>
    <message>
        <source>Upper value of %1</source>
        <translation>Oberer Wert von %1</translation>
    </message>
    <message>
        <source>Where the answer is unknown</source>
        <translation>Wenn die Antwort unbekannt ist</translation>
    </message>
    <message>
        <source>Write as text</source>
        <translation>Als Text schreiben</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>and after that</source>
        <translation>und danach</translation>
    </message>
    <message>
        <source>and after that no</source>
        <translation>und danach kein</translation>
    </message>
    <message>
        <source>applies</source>
        <translation>trifft zu</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>jederzeit</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält den Text</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>else</source>
        <translation>sonst</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>endet mit</translation>
    </message>
    <message>
        <source>for instance years between(birthday, today())</source>
        <translation>zum Beispiel years between(birthday, today())</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>has</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>liegt zwischen</translation>
    </message>
    <message>
        <source>is in the list</source>
        <translation>ist in der Liste</translation>
    </message>
    <message>
        <source>is in the sample</source>
        <translation>ist in der Stichprobe</translation>
    </message>
    <message>
        <source>is not in the list</source>
        <translation>ist nicht in der Liste</translation>
    </message>
    <message>
        <source>is not in the sample</source>
        <translation>ist nicht in der Stichprobe</translation>
    </message>
    <message>
        <source>keeps %1, not %2</source>
        <translation>behält %1, nicht %2</translation>
    </message>
    <message>
        <source>matches the pattern</source>
        <translation>passt zum Muster</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>not:</source>
        <translation>nicht:</translation>
    </message>
    <message>
        <source>nothing in particular</source>
        <translation>nichts Bestimmtem</translation>
    </message>
    <message>
        <source>of its</source>
        <translation>von</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>the first of %1</source>
        <translation>das erste von %1</translation>
    </message>
    <message>
        <source>the second of %1</source>
        <translation>das zweite von %1</translation>
    </message>
    <message>
        <source>then</source>
        <translation>dann</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>unknown counts as false</source>
        <translation>unbekannt zählt als falsch</translation>
    </message>
    <message>
        <source>unknown counts as true</source>
        <translation>unbekannt zählt als wahr</translation>
    </message>
    <message>
        <source>unknown is an error</source>
        <translation>unbekannt ist ein Fehler</translation>
    </message>
    <message>
        <source>until before</source>
        <translation>bis vor</translation>
    </message>
    <message>
        <source>with the same</source>
        <translation>mit gleichem</translation>
    </message>
    <message>
        <source>within the last</source>
        <translation>innerhalb der letzten</translation>
    </message>
    <message>
        <source>between dates</source>
        <translation>zwischen Daten</translation>
    </message>
    <message>
        <source>last and dates</source>
        <translation>letzte und Daten</translation>
    </message>
    <message>
        <source>optional: category = &quot;running&quot;</source>
        <translation>optional: category = &quot;running&quot;</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::RuleEditor</name>
    <message>
        <source>%1 as text</source>
        <translation>%1 als Text</translation>
    </message>
    <message>
        <source>Form of %1</source>
        <translation>Form von %1</translation>
    </message>
    <message>
        <source>Builder</source>
        <translation>Baukasten</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>%1 of %2 profiles match</source>
        <translation>%1 von %2 Profilen passen</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unbekannt</translation>
    </message>
    <message>
        <source>Copy as SQL</source>
        <translation>Als SQL kopieren</translation>
    </message>
    <message>
        <source>Import data first: the statement names its tables.</source>
        <translation>Importieren Sie zuerst Daten: Die Anweisung nennt deren Tabellen.</translation>
    </message>
    <message>
        <source>Import data to see how many profiles each line keeps.</source>
        <translation>Importieren Sie Daten, um zu sehen, wie viele Profile jede Zeile behält.</translation>
    </message>
    <message>
        <source>Profiles are not counted for a filter over events.</source>
        <translation>Für einen Filter über Ereignisse werden keine Profile gezählt.</translation>
    </message>
    <message>
        <source>The rule as one statement over the exported tables.</source>
        <translation>Die Regel als eine Anweisung über die exportierten Tabellen.</translation>
    </message>
    <message>
        <source>The rule asks for the moment of a decision, so profiles cannot be counted beforehand.</source>
        <translation>Die Regel fragt nach dem Moment einer Entscheidung, daher lassen sich Profile nicht vorab zählen.</translation>
    </message>
    <message>
        <source>The rule is on the clipboard as SQL for %1.</source>
        <translation>Die Regel liegt als SQL für %1 in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::RuleTextEdit</name>
    <message>
        <source>For instance: count(event: &quot;purchase&quot;, within: @&quot;P90D&quot;) &gt;= 3</source>
        <translation>Zum Beispiel: count(event: &quot;purchase&quot;, within: @&quot;P90D&quot;) &gt;= 3</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Ctrl+Space offers what can stand here.</source>
        <translation>Strg+Leertaste zeigt, was hier stehen kann.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::RunList</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Delete run…</source>
        <translation>Lauf löschen …</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Earlier state</source>
        <translation>Früherer Stand</translation>
    </message>
    <message>
        <source>Note on the run</source>
        <translation>Notiz zum Lauf</translation>
    </message>
    <message>
        <source>Delete run</source>
        <translation>Lauf löschen</translation>
    </message>
    <message>
        <source>Delete the run “%1” with all its results? This cannot be undone.</source>
        <translation>Den Lauf „%1“ mit allen Ergebnissen löschen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::RunsPage</name>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>A run lets the profiles of a dataset walk through your journeys. Import data first.</source>
        <translation>Ein Lauf lässt die Profile eines Datenbestands durch Ihre Journeys gehen. Importieren Sie zuerst Daten.</translation>
    </message>
    <message>
        <source>Import data…</source>
        <translation>Daten importieren …</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Tick the journeys on the left and simulate them. Nothing is ever sent.</source>
        <translation>Haken Sie links die Journeys an und simulieren Sie sie. Es wird nie etwas gesendet.</translation>
    </message>
    <message>
        <source>Results and timeline</source>
        <translation>Ergebnisse und Zeitverlauf</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Timeline of a profile</source>
        <translation>Zeitverlauf eines Profils</translation>
    </message>
    <message>
        <source>Import data first.</source>
        <translation>Importieren Sie zuerst Daten.</translation>
    </message>
    <message>
        <source>Simulate after this one</source>
        <translation>Nach diesem simulieren</translation>
    </message>
    <message>
        <source>Keeping the run</source>
        <translation>Lauf wird aufbewahrt</translation>
    </message>
    <message>
        <source>Simulating</source>
        <translation>Simulation läuft</translation>
    </message>
    <message>
        <source>The run was cancelled. Nothing was kept of it.</source>
        <translation>Der Lauf wurde abgebrochen. Von ihm wurde nichts behalten.</translation>
    </message>
    <message>
        <source>Opening the run</source>
        <translation>Der Lauf wird geöffnet</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG-Bild (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>CSV-Datei (*.csv)</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ScenarioForm</name>
    <message>
        <source>Score by</source>
        <translation>Bewerten nach</translation>
    </message>
    <message>
        <source>Ticked segments get scores of their own, as of the start.</source>
        <translation>Angekreuzte Segmente erhalten eigene Bewertungen, mit Stand zum Start.</translation>
    </message>
    <message>
        <source>At the end of the data</source>
        <translation>Am Ende der Daten</translation>
    </message>
    <message>
        <source>Stop when the figures are precise enough</source>
        <translation>Anhalten, wenn die Zahlen genau genug sind</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>Journeys</translation>
    </message>
    <message>
        <source>Ticked journeys are simulated together, in one world.</source>
        <translation>Angehakte Journeys werden zusammen simuliert, in einer Welt.</translation>
    </message>
    <message>
        <source>The next full hour after the last event of the dataset.</source>
        <translation>Die nächste volle Stunde nach dem letzten Ereignis des Datenbestands.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Start at</source>
        <translation>Beginn am</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <source>How long the virtual clock runs, at most 730 days.</source>
        <translation>Wie lange die virtuelle Uhr läuft, höchstens 730 Tage.</translation>
    </message>
    <message>
        <source>All profiles</source>
        <translation>Alle Profile</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Number of profiles, chosen by hash; 0 takes all of them.</source>
        <translation>Zahl der Profile, per Hash gewählt; 0 nimmt alle.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same result on every machine.</source>
        <translation>Derselbe Startwert ergibt auf jedem Rechner dasselbe.</translation>
    </message>
    <message>
        <source>Replications</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>1 is enough for routes; 200 give intervals of outcomes.</source>
        <translation>1 genügt für Wege; 200 ergeben Intervalle der Ausgänge.</translation>
    </message>
    <message>
        <source>After 20 replications, once the simulation error of each main figure is below 1 %.</source>
        <translation>Nach 20 Wiederholungen, sobald der Simulationsfehler jeder Hauptzahl unter 1 % liegt.</translation>
    </message>
    <message>
        <source>Policies that the run enforces</source>
        <translation>Richtlinien, die der Lauf durchsetzt</translation>
    </message>
    <message>
        <source>Not production-like</source>
        <translation>Nicht produktionsnah</translation>
    </message>
    <message>
        <source>Production enforces every policy; this run would not.</source>
        <translation>Die Produktion setzt jede Richtlinie durch; dieser Lauf täte es nicht.</translation>
    </message>
    <message>
        <source>The dataset has %1 profiles.</source>
        <translation>Der Datenbestand hat %1 Profile.</translation>
    </message>
    <message>
        <source>There is no journey yet. Draw one first.</source>
        <translation>Es gibt noch keine Journey. Zeichnen Sie zuerst eine.</translation>
    </message>
    <message>
        <source>Tick at least one journey.</source>
        <translation>Haken Sie mindestens eine Journey an.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ScoreBoard</name>
    <message>
        <source>Scores are computed from the interactions of a run or of imported messages. Simulate a journey first.</source>
        <translation>Bewertungen werden aus den Interaktionen eines Laufs oder importierter Nachrichten berechnet. Simulieren Sie zuerst eine Journey.</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Gemessen an</translation>
    </message>
    <message>
        <source>Where the interactions come from</source>
        <translation>Woher die Interaktionen kommen</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Key figures beside the scores</source>
        <translation>Kennzahlen neben den Bewertungen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Imported history</source>
        <translation>Importierte Historie</translation>
    </message>
    <message>
        <source>Design alone</source>
        <translation>Nur der Entwurf</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Measuring past messages</source>
        <translation>Frühere Nachrichten werden gemessen</translation>
    </message>
    <message>
        <source>The imported messages are being measured.</source>
        <translation>Die importierten Nachrichten werden gemessen.</translation>
    </message>
    <message>
        <source>This message was imported. Only runs have timelines.</source>
        <translation>Diese Nachricht wurde importiert. Nur Läufe haben Zeitverläufe.</translation>
    </message>
    <message>
        <source>Scores by group</source>
        <translation>Bewertungen nach Gruppen</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interaktionen</translation>
    </message>
    <message>
        <source>No scores yet</source>
        <translation>Noch keine Bewertungen</translation>
    </message>
    <message>
        <source>Simulate…</source>
        <translation>Simulieren …</translation>
    </message>
    <message>
        <source>Scores of</source>
        <translation>Bewertungen von</translation>
    </message>
    <message>
        <source>What the scores are of</source>
        <translation>Wovon die Bewertungen sind</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>Wie wird das berechnet?</translation>
    </message>
    <message>
        <source>How the score is computed</source>
        <translation>Wie die Bewertung berechnet wird</translation>
    </message>
    <message>
        <source>Terms of effectiveness</source>
        <translation>Bestandteile der Wirksamkeit</translation>
    </message>
    <message>
        <source>Effectiveness by step</source>
        <translation>Wirksamkeit nach Schritten</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>Reifegrad</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Trichter</translation>
    </message>
    <message>
        <source>What lies behind the scores</source>
        <translation>Was hinter den Bewertungen liegt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Computing scores</source>
        <translation>Bewertungen werden berechnet</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Ganzer Lauf</translation>
    </message>
    <message>
        <source>These scores are of an earlier state of the project. Simulate again to bring them up to date.</source>
        <translation>Diese Bewertungen gehören zu einem früheren Stand des Projekts. Simulieren Sie erneut, um sie zu aktualisieren.</translation>
    </message>
    <message>
        <source>From the design alone: simulate a journey to measure the other scores.</source>
        <translation>Nur aus dem Entwurf: Simulieren Sie eine Journey, um die anderen Bewertungen zu messen.</translation>
    </message>
    <message>
        <source>%1 (+%2 points)</source>
        <translation>%1 (+%2 Punkte)</translation>
    </message>
    <message>
        <source>Evidence of the stage</source>
        <translation>Belege der Stufe</translation>
    </message>
    <message>
        <source>What would raise the scores most</source>
        <translation>Was die Bewertungen am meisten heben würde</translation>
    </message>
    <message>
        <source>Interactions of “%1”, least effective first</source>
        <translation>Interaktionen von „%1“, die unwirksamsten zuerst</translation>
    </message>
    <message>
        <source>Interactions, least effective first</source>
        <translation>Interaktionen, die unwirksamsten zuerst</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG-Bild (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ScoreCard</name>
    <message>
        <source>How is this computed?</source>
        <translation>Wie wird das berechnet?</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::SegmentBar</name>
    <message>
        <source>End of data</source>
        <translation>Ende der Daten</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Counts as of</source>
        <translation>Zahlen zum Zeitpunkt</translation>
    </message>
    <message>
        <source>Events and consents later than this do not count.</source>
        <translation>Spätere Ereignisse und Einwilligungen zählen nicht.</translation>
    </message>
    <message>
        <source>Look at the segment just after the last event.</source>
        <translation>Das Segment direkt nach dem letzten Ereignis betrachten.</translation>
    </message>
    <message>
        <source>Overlap…</source>
        <translation>Überschneidung …</translation>
    </message>
    <message>
        <source>Import data to see the audience.</source>
        <translation>Importieren Sie Daten, um die Zielgruppe zu sehen.</translation>
    </message>
    <message>
        <source>The segment is not complete yet.</source>
        <translation>Das Segment ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>%1 of %2 profiles (%3), %4 unknown</source>
        <translation>%1 von %2 Profilen (%3), %4 unbekannt</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::SegmentPanel</name>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>cannot be evaluated</source>
        <translation>nicht auswertbar</translation>
    </message>
    <message>
        <source>in</source>
        <translation>darin</translation>
    </message>
    <message>
        <source>not in</source>
        <translation>nicht darin</translation>
    </message>
    <message>
        <source>unknown, so not in</source>
        <translation>unbekannt, also nicht darin</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>No segments yet</source>
        <translation>Noch keine Segmente</translation>
    </message>
    <message>
        <source>Draw a segment, and here you see whether the profile is in it, and why.</source>
        <translation>Zeichnen Sie ein Segment, und Sie sehen hier, ob das Profil darin ist und warum.</translation>
    </message>
    <message>
        <source>Enter or a double click opens the segment.</source>
        <translation>Eingabetaste oder Doppelklick öffnet das Segment.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Step or rule</source>
        <translation>Schritt oder Regel</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Evaluating segments</source>
        <translation>Segmente auswerten</translation>
    </message>
    <message>
        <source>The segments were not evaluated: it was cancelled.</source>
        <translation>Die Segmente wurden nicht ausgewertet: Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Profile is</source>
        <translation>Profil ist</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Here the profile was lost.</source>
        <translation>Hier ging das Profil verloren.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::StartPage</name>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>Projekte, die Sie öffnen, erscheinen hier.</translation>
    </message>
    <message>
        <source>Draw a journey, let every profile walk through it, see what works, and export it.</source>
        <translation>Zeichnen Sie eine Journey, lassen Sie jedes Profil hindurchgehen, sehen Sie, was wirkt, und exportieren Sie sie.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Das Beispiel öffnen</translation>
    </message>
    <message>
        <source>An outdoor shop with 10,000 profiles, two journeys and ten offers.</source>
        <translation>Ein Outdoor-Geschäft mit 10.000 Profilen, zwei Journeys und zehn Angeboten.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Empty, for your own data.</source>
        <translation>Leer, für Ihre eigenen Daten.</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>A project file on this machine.</source>
        <translation>Eine Projektdatei auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Let go to import</source>
        <translation>Loslassen zum Importieren</translation>
    </message>
    <message>
        <source>Drop a CSV file here to make a project from it</source>
        <translation>Ziehen Sie eine CSV-Datei hierher, um daraus ein Projekt zu machen</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::StatusLine</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Auf 100 % stellen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::StepPalette</name>
    <message>
        <source>Steps to add</source>
        <translation>Schritte zum Hinzufügen</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::StepPanel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Why this step is here</source>
        <translation>Warum dieser Schritt hier ist</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::TimeEditor</name>
    <message>
        <source>local time</source>
        <translation>Ortszeit</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::TimelineView</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Why not here?</source>
        <translation>Warum nicht hier?</translation>
    </message>
    <message>
        <source>Show personal values</source>
        <translation>Persönliche Werte zeigen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Conditions, actual and needed</source>
        <translation>Bedingungen, tatsächlich und nötig</translation>
    </message>
    <message>
        <source>Offers and what removed them</source>
        <translation>Angebote und was sie ausschied</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Profile id</source>
        <translation>Profilkennung</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>Geklickt</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Konvertiert</translation>
    </message>
    <message>
        <source>Profiles (first 200)</source>
        <translation>Profile (erste 200)</translation>
    </message>
    <message>
        <source>Why the profile did not reach the chosen step.</source>
        <translation>Warum das Profil den gewählten Schritt nicht erreichte.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Any step</source>
        <translation>Jeder Schritt</translation>
    </message>
    <message>
        <source>Simulate first; then any profile of the run can be replayed.</source>
        <translation>Simulieren Sie zuerst; dann lässt sich jedes Profil des Laufs nachspielen.</translation>
    </message>
    <message>
        <source>Preparing the journeys</source>
        <translation>Journeys werden vorbereitet</translation>
    </message>
    <message>
        <source>Choose a profile on the left</source>
        <translation>Wählen Sie links ein Profil</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>At step</source>
        <translation>An Schritt</translation>
    </message>
    <message>
        <source>What happened there</source>
        <translation>Was dort geschah</translation>
    </message>
    <message>
        <source>Reached by a message and what came of it, or held back and why.</source>
        <translation>Von einer Nachricht erreicht und was daraus wurde, oder zurückgehalten und warum.</translation>
    </message>
    <message>
        <source>Reached by a message</source>
        <translation>Von einer Nachricht erreicht</translation>
    </message>
    <message>
        <source>Held back: %1 (%2)</source>
        <translation>Zurückgehalten: %1 (%2)</translation>
    </message>
    <message>
        <source>Looking for them: every profile is replayed…</source>
        <translation>Sie werden gesucht: jedes Profil wird nachgespielt …</translation>
    </message>
    <message>
        <source>Looking for profiles</source>
        <translation>Profile werden gesucht</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Profil öffnen</translation>
    </message>
    <message>
        <source>Attributes, events, consents and segments of this profile in the data.</source>
        <translation>Attribute, Ereignisse, Einwilligungen und Segmente dieses Profils in den Daten.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::Workspace</name>
    <message>
        <source>Decision tables</source>
        <translation>Entscheidungstabellen</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Open pages</source>
        <translation>Seiten öffnen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Close this page</source>
        <translation>Diese Seite schließen</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
</context>
<context>
    <name>TableFindings</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Zeile %1, %2</translation>
    </message>
    <message>
        <source>No row matches where %1. For instance: %2.</source>
        <translation>Keine Zeile trifft zu, wo %1. Zum Beispiel: %2.</translation>
    </message>
    <message>
        <source>There are more gaps than are listed here.</source>
        <translation>Es gibt mehr Lücken, als hier aufgeführt sind.</translation>
    </message>
    <message>
        <source>The table is too entangled to search it all; gaps and shadowed rows may be missing here.</source>
        <translation>Die Tabelle ist zu verflochten, um ganz durchsucht zu werden; Lücken und verdeckte Zeilen können hier fehlen.</translation>
    </message>
    <message>
        <source>matches %1, answers %2</source>
        <translation>trifft auf %1 zu, antwortet für %2</translation>
    </message>
    <message>
        <source>Profiles without a row: %1, in conflict: %2</source>
        <translation>Profile ohne Zeile: %1, im Widerspruch: %2</translation>
    </message>
    <message>
        <source>Unreadable: %1</source>
        <translation>Nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Conflicts: %1</source>
        <translation>Widersprüche: %1</translation>
    </message>
    <message>
        <source>Gaps: %1</source>
        <translation>Lücken: %1</translation>
    </message>
    <message>
        <source>Shadowed rows: %1</source>
        <translation>Verdeckte Zeilen: %1</translation>
    </message>
    <message>
        <source>Rows that never match: %1</source>
        <translation>Zeilen, die nie zutreffen: %1</translation>
    </message>
    <message>
        <source>No gaps, conflicts or shadowed rows</source>
        <translation>Keine Lücken, Widersprüche oder verdeckten Zeilen</translation>
    </message>
    <message>
        <source>nothing is asked</source>
        <translation>nichts gefragt ist</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>conflict with row %1</source>
        <translation>Widerspruch zu Zeile %1</translation>
    </message>
    <message>
        <source>Rows %1 and %2 contradict each other where %3. For instance: %4.</source>
        <translation>Die Zeilen %1 und %2 widersprechen sich, wo %3. Zum Beispiel: %4.</translation>
    </message>
    <message>
        <source>Rows %1 and %2 overlap, as the hit policy allows, where %3. For instance: %4.</source>
        <translation>Die Zeilen %1 und %2 überschneiden sich, wie die Trefferregel es erlaubt, wo %3. Zum Beispiel: %4.</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>never matches</source>
        <translation>trifft nie zu</translation>
    </message>
    <message>
        <source>Row %1 matches no values that can occur.</source>
        <translation>Zeile %1 trifft auf keine Werte zu, die vorkommen können.</translation>
    </message>
    <message>
        <source>shadowed</source>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>Row %1 is shadowed: other rows always answer before it.</source>
        <translation>Zeile %1 ist verdeckt: andere Zeilen antworten immer vor ihr.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::ColumnPanel</name>
    <message>
        <source>Tests</source>
        <translation>Prüft</translation>
    </message>
    <message>
        <source>An attribute, or an expression of the rule language with one value.</source>
        <translation>Ein Attribut oder ein Ausdruck der Regelsprache mit einem einzelnen Wert.</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Left empty, the expression stands there.</source>
        <translation>Bleibt sie leer, steht dort der Ausdruck.</translation>
    </message>
    <message>
        <source>Values that occur</source>
        <translation>Vorkommende Werte</translation>
    </message>
    <message>
        <source>Tests such as [0..120] or &quot;a&quot;, &quot;b&quot;. The search for gaps then looks no further.</source>
        <translation>Prüfungen wie [0..120] oder &quot;a&quot;, &quot;b&quot;. Die Suche nach Lücken schaut dann nicht weiter.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Values, best first</source>
        <translation>Werte, der beste zuerst</translation>
    </message>
    <message>
        <source>Needed by the hit policies priority and output order.</source>
        <translation>Nötig für die Trefferregeln Vorrang und Ergebnisfolge.</translation>
    </message>
    <message>
        <source>Where no row matches</source>
        <translation>Wo keine Zeile zutrifft</translation>
    </message>
    <message>
        <source>The result then; left empty, there is none.</source>
        <translation>Das Ergebnis für diesen Fall; bleibt es leer, gibt es keines.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Geldbetrag</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::DecisionGrid</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>→ %1</source>
        <translation>→ %1</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::DecisionTableForm</name>
    <message>
        <source>Unique</source>
        <translation>Eindeutig</translation>
    </message>
    <message>
        <source>One row may match; two are a conflict.</source>
        <translation>Eine Zeile darf zutreffen; zwei sind ein Widerspruch.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Rows that match must give the same results.</source>
        <translation>Zutreffende Zeilen müssen dieselben Ergebnisse liefern.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>The topmost row that matches answers.</source>
        <translation>Die oberste zutreffende Zeile antwortet.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>The row whose results stand first in the columns&apos; lists of values answers.</source>
        <translation>Es antwortet die Zeile, deren Ergebnisse in den Wertelisten der Spalten vorn stehen.</translation>
    </message>
    <message>
        <source>Rule order</source>
        <translation>Zeilenfolge</translation>
    </message>
    <message>
        <source>All rows that match answer, top to bottom.</source>
        <translation>Alle zutreffenden Zeilen antworten, von oben nach unten.</translation>
    </message>
    <message>
        <source>Output order</source>
        <translation>Ergebnisfolge</translation>
    </message>
    <message>
        <source>All rows that match answer, ordered by the columns&apos; lists of values.</source>
        <translation>Alle zutreffenden Zeilen antworten, geordnet nach den Wertelisten der Spalten.</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Sammeln</translation>
    </message>
    <message>
        <source>All rows that match answer.</source>
        <translation>Alle zutreffenden Zeilen antworten.</translation>
    </message>
    <message>
        <source>Collect: sum</source>
        <translation>Sammeln: Summe</translation>
    </message>
    <message>
        <source>The sum of the results of all rows that match.</source>
        <translation>Die Summe der Ergebnisse aller zutreffenden Zeilen.</translation>
    </message>
    <message>
        <source>Collect: smallest</source>
        <translation>Sammeln: kleinstes</translation>
    </message>
    <message>
        <source>The smallest result of all rows that match.</source>
        <translation>Das kleinste Ergebnis aller zutreffenden Zeilen.</translation>
    </message>
    <message>
        <source>Collect: largest</source>
        <translation>Sammeln: größtes</translation>
    </message>
    <message>
        <source>The largest result of all rows that match.</source>
        <translation>Das größte Ergebnis aller zutreffenden Zeilen.</translation>
    </message>
    <message>
        <source>Collect: count</source>
        <translation>Sammeln: Anzahl</translation>
    </message>
    <message>
        <source>How many rows match.</source>
        <translation>Wie viele Zeilen zutreffen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Hit policy</source>
        <translation>Trefferregel</translation>
    </message>
    <message>
        <source>What the rows that match make of the answer.</source>
        <translation>Was aus den zutreffenden Zeilen für die Antwort folgt.</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate row</source>
        <translation>Zeile verdoppeln</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Row up</source>
        <translation>Zeile nach oben</translation>
    </message>
    <message>
        <source>Row down</source>
        <translation>Zeile nach unten</translation>
    </message>
    <message>
        <source>Add test</source>
        <translation>Prüfung hinzufügen</translation>
    </message>
    <message>
        <source>Add result</source>
        <translation>Ergebnis hinzufügen</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>Spalte entfernen</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>Summary of findings</source>
        <translation>Zusammenfassung der Befunde</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::TablesPage</name>
    <message>
        <source>Decision tables</source>
        <translation>Entscheidungstabellen</translation>
    </message>
    <message>
        <source>No decision tables yet</source>
        <translation>Noch keine Entscheidungstabellen</translation>
    </message>
    <message>
        <source>A decision table answers one question by rows: each row tests a few values and gives a result. Gaps and contradictions between rows are found while you write.</source>
        <translation>Eine Entscheidungstabelle beantwortet eine Frage in Zeilen: jede Zeile prüft einige Werte und liefert ein Ergebnis. Lücken und Widersprüche zwischen Zeilen werden beim Schreiben gefunden.</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Neue Tabelle</translation>
    </message>
    <message>
        <source>New table %1</source>
        <translation>Neue Tabelle %1</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::RelationView</name>
    <message>
        <source>Tables and their references</source>
        <translation>Tabellen und ihre Verweise</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 refers to %2 by %3, %4 of the rows find theirs</source>
        <translation>%1 verweist auf %2 über %3, %4 der Zeilen finden ihre</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Number of characters of a text.</source>
        <translation>Zahl der Zeichen eines Textes.</translation>
    </message>
    <message>
        <source>The text in capital letters.</source>
        <translation>Der Text in Großbuchstaben.</translation>
    </message>
    <message>
        <source>The text in small letters.</source>
        <translation>Der Text in Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>The text without blanks at both ends.</source>
        <translation>Der Text ohne Leerzeichen an beiden Enden.</translation>
    </message>
    <message>
        <source>Whether a text holds another one.</source>
        <translation>Ob ein Text einen anderen enthält.</translation>
    </message>
    <message>
        <source>Whether a text starts with another one.</source>
        <translation>Ob ein Text mit einem anderen beginnt.</translation>
    </message>
    <message>
        <source>Whether a text ends with another one.</source>
        <translation>Ob ein Text mit einem anderen endet.</translation>
    </message>
    <message>
        <source>Whether a regular expression is found in a text.</source>
        <translation>Ob ein regulärer Ausdruck in einem Text vorkommt.</translation>
    </message>
    <message>
        <source>Part of a text from a character on, 1 being the first.</source>
        <translation>Teil eines Textes ab einem Zeichen; 1 ist das erste.</translation>
    </message>
    <message>
        <source>What stands before the first match.</source>
        <translation>Was vor dem ersten Treffer steht.</translation>
    </message>
    <message>
        <source>What stands behind the first match.</source>
        <translation>Was hinter dem ersten Treffer steht.</translation>
    </message>
    <message>
        <source>A value as text.</source>
        <translation>Ein Wert als Text.</translation>
    </message>
    <message>
        <source>The number that a text holds.</source>
        <translation>Die Zahl, die ein Text enthält.</translation>
    </message>
    <message>
        <source>A day, of a text, of three numbers or of a date-time.</source>
        <translation>Ein Tag, aus einem Text, aus drei Zahlen oder aus einem Zeitpunkt.</translation>
    </message>
    <message>
        <source>An instant, of a text or of a day's midnight.</source>
        <translation>Ein Zeitpunkt, aus einem Text oder der Mitternacht eines Tages.</translation>
    </message>
    <message>
        <source>A duration, of a text such as P30D.</source>
        <translation>Eine Dauer, aus einem Text wie P30D.</translation>
    </message>
    <message>
        <source>A number as an amount of a currency.</source>
        <translation>Eine Zahl als Betrag einer Währung.</translation>
    </message>
    <message>
        <source>The instant at which the rule is asked.</source>
        <translation>Der Zeitpunkt, zu dem die Regel gefragt wird.</translation>
    </message>
    <message>
        <source>Its day in the profile's time zone.</source>
        <translation>Dessen Tag in der Zeitzone des Profils.</translation>
    </message>
    <message>
        <source>Year of a date.</source>
        <translation>Jahr eines Datums.</translation>
    </message>
    <message>
        <source>Month of a date, 1 to 12.</source>
        <translation>Monat eines Datums, 1 bis 12.</translation>
    </message>
    <message>
        <source>Day of the month, 1 to 31.</source>
        <translation>Tag des Monats, 1 bis 31.</translation>
    </message>
    <message>
        <source>Hour of the day, 0 to 23, in the profile's time zone.</source>
        <translation>Stunde des Tages, 0 bis 23, in der Zeitzone des Profils.</translation>
    </message>
    <message>
        <source>Name of the weekday, &quot;Monday&quot; to &quot;Sunday&quot;.</source>
        <translation>Name des Wochentags, &quot;Monday&quot; bis &quot;Sunday&quot;.</translation>
    </message>
    <message>
        <source>Day of the year, 1 to 366.</source>
        <translation>Tag des Jahres, 1 bis 366.</translation>
    </message>
    <message>
        <source>Week of the year by ISO 8601.</source>
        <translation>Woche des Jahres nach ISO 8601.</translation>
    </message>
    <message>
        <source>The same day some months on, or the last of a shorter month.</source>
        <translation>Derselbe Tag einige Monate weiter, oder der letzte eines kürzeren Monats.</translation>
    </message>
    <message>
        <source>Whole years between two days, such as an age.</source>
        <translation>Ganze Jahre zwischen zwei Tagen, etwa ein Alter.</translation>
    </message>
    <message>
        <source>The number rounded down.</source>
        <translation>Die Zahl abgerundet.</translation>
    </message>
    <message>
        <source>The number rounded up.</source>
        <translation>Die Zahl aufgerundet.</translation>
    </message>
    <message>
        <source>The number rounded, halves away from zero.</source>
        <translation>Die Zahl gerundet, Hälften von null weg.</translation>
    </message>
    <message>
        <source>The number rounded to decimal places, halves to even.</source>
        <translation>Die Zahl auf Nachkommastellen gerundet, Hälften zur geraden Ziffer.</translation>
    </message>
    <message>
        <source>The value without its sign.</source>
        <translation>Der Wert ohne Vorzeichen.</translation>
    </message>
    <message>
        <source>Square root.</source>
        <translation>Quadratwurzel.</translation>
    </message>
    <message>
        <source>The number e to a power.</source>
        <translation>Die Zahl e hoch einem Exponenten.</translation>
    </message>
    <message>
        <source>Natural logarithm.</source>
        <translation>Natürlicher Logarithmus.</translation>
    </message>
    <message>
        <source>Remainder of a division.</source>
        <translation>Rest einer Division.</translation>
    </message>
    <message>
        <source>Whether a number is even.</source>
        <translation>Ob eine Zahl gerade ist.</translation>
    </message>
    <message>
        <source>Whether a number is odd.</source>
        <translation>Ob eine Zahl ungerade ist.</translation>
    </message>
    <message>
        <source>The lowest of several values.</source>
        <translation>Der kleinste von mehreren Werten.</translation>
    </message>
    <message>
        <source>The highest of several values.</source>
        <translation>Der größte von mehreren Werten.</translation>
    </message>
    <message>
        <source>Sum of several values.</source>
        <translation>Summe mehrerer Werte.</translation>
    </message>
    <message>
        <source>Mean of several values.</source>
        <translation>Mittel mehrerer Werte.</translation>
    </message>
    <message>
        <source>Number of elements of a list.</source>
        <translation>Zahl der Elemente einer Liste.</translation>
    </message>
    <message>
        <source>Whether an element is in a list.</source>
        <translation>Ob ein Element in einer Liste ist.</translation>
    </message>
    <message>
        <source>Kilometres between two places.</source>
        <translation>Kilometer zwischen zwei Orten.</translation>
    </message>
    <message>
        <source>The opposite; unknown stays unknown.</source>
        <translation>Das Gegenteil; unbekannt bleibt unbekannt.</translation>
    </message>
    <message>
        <source>Whether nothing is known of it; never unknown itself.</source>
        <translation>Ob nichts darüber bekannt ist; selbst nie unbekannt.</translation>
    </message>
    <message>
        <source>What becomes of unknown: true, false or an error.</source>
        <translation>Was aus unbekannt wird: wahr, falsch oder ein Fehler.</translation>
    </message>
    <message>
        <source>Whether the profile falls into a part of a lasting random order.</source>
        <translation>Ob das Profil in einen Teil einer bleibenden Zufallsordnung fällt.</translation>
    </message>
    <message>
        <source>Whether consent was given and not withdrawn.</source>
        <translation>Ob eingewilligt und nicht widerrufen wurde.</translation>
    </message>
    <message>
        <source>Whether the profile is in the segment.</source>
        <translation>Ob das Profil im Segment ist.</translation>
    </message>
    <message>
        <source>Whether the profile is in the imported list.</source>
        <translation>Ob das Profil in der importierten Liste ist.</translation>
    </message>
    <message>
        <source>An attribute whose name needs quotation marks.</source>
        <translation>Ein Attribut, dessen Name Anführungszeichen braucht.</translation>
    </message>
    <message>
        <source>A property whose name needs quotation marks.</source>
        <translation>Eine Eigenschaft, deren Name Anführungszeichen braucht.</translation>
    </message>
    <message>
        <source>A value of the moment of a decision.</source>
        <translation>Ein Wert aus dem Moment einer Entscheidung.</translation>
    </message>
    <message>
        <source>A list of texts.</source>
        <translation>Eine Liste von Texten.</translation>
    </message>
    <message>
        <source>Whether there is any such event.</source>
        <translation>Ob es ein solches Ereignis gibt.</translation>
    </message>
    <message>
        <source>Number of such events.</source>
        <translation>Zahl solcher Ereignisse.</translation>
    </message>
    <message>
        <source>Sum of a property of such events.</source>
        <translation>Summe einer Eigenschaft solcher Ereignisse.</translation>
    </message>
    <message>
        <source>Lowest value of a property of such events.</source>
        <translation>Kleinster Wert einer Eigenschaft solcher Ereignisse.</translation>
    </message>
    <message>
        <source>Highest value of a property of such events.</source>
        <translation>Größter Wert einer Eigenschaft solcher Ereignisse.</translation>
    </message>
    <message>
        <source>A property of the first such event, or its time.</source>
        <translation>Eine Eigenschaft des ersten solchen Ereignisses, oder seine Zeit.</translation>
    </message>
    <message>
        <source>A property of the last such event, or its time.</source>
        <translation>Eine Eigenschaft des letzten solchen Ereignisses, oder seine Zeit.</translation>
    </message>
    <message>
        <source>Number of different values of a property.</source>
        <translation>Zahl verschiedener Werte einer Eigenschaft.</translation>
    </message>
    <message>
        <source>Days since the last such event.</source>
        <translation>Tage seit dem letzten solchen Ereignis.</translation>
    </message>
    <message>
        <source>Whether one event came after another, or did not.</source>
        <translation>Ob ein Ereignis nach einem anderen kam, oder nicht.</translation>
    </message>
    <message>
        <source>The type of the events.</source>
        <translation>Der Typ der Ereignisse.</translation>
    </message>
    <message>
        <source>The property that is looked at.</source>
        <translation>Die Eigenschaft, um die es geht.</translation>
    </message>
    <message>
        <source>A condition that the events must meet.</source>
        <translation>Eine Bedingung, die die Ereignisse erfüllen müssen.</translation>
    </message>
    <message>
        <source>How far back from now.</source>
        <translation>Wie weit zurück von jetzt.</translation>
    </message>
    <message>
        <source>The first instant of the window.</source>
        <translation>Der erste Zeitpunkt des Fensters.</translation>
    </message>
    <message>
        <source>The end of the window, which is no part of it.</source>
        <translation>Das Ende des Fensters, das nicht dazugehört.</translation>
    </message>
    <message>
        <source>The type of the first event.</source>
        <translation>Der Typ des ersten Ereignisses.</translation>
    </message>
    <message>
        <source>The type of the event that came after it.</source>
        <translation>Der Typ des Ereignisses, das danach kam.</translation>
    </message>
    <message>
        <source>The type of the event that did not come after it.</source>
        <translation>Der Typ des Ereignisses, das danach nicht kam.</translation>
    </message>
    <message>
        <source>The longest time between the two.</source>
        <translation>Die längste Zeit zwischen beiden.</translation>
    </message>
    <message>
        <source>A property in which both must agree.</source>
        <translation>Eine Eigenschaft, in der beide übereinstimmen müssen.</translation>
    </message>
    <message>
        <source>Is equal to.</source>
        <translation>Ist gleich.</translation>
    </message>
    <message>
        <source>Is not equal to.</source>
        <translation>Ist nicht gleich.</translation>
    </message>
    <message>
        <source>Is less than.</source>
        <translation>Ist kleiner als.</translation>
    </message>
    <message>
        <source>Is at most.</source>
        <translation>Ist höchstens.</translation>
    </message>
    <message>
        <source>Is more than.</source>
        <translation>Ist größer als.</translation>
    </message>
    <message>
        <source>Is at least.</source>
        <translation>Ist mindestens.</translation>
    </message>
    <message>
        <source>Is one of a list, or lies in a range.</source>
        <translation>Ist eines aus einer Liste oder liegt in einem Bereich.</translation>
    </message>
    <message>
        <source>Lies between two values, both included.</source>
        <translation>Liegt zwischen zwei Werten, beide eingeschlossen.</translation>
    </message>
    <message>
        <source>Plus; joins texts.</source>
        <translation>Plus; fügt Texte zusammen.</translation>
    </message>
    <message>
        <source>Minus; between two dates their distance.</source>
        <translation>Minus; zwischen zwei Daten ihr Abstand.</translation>
    </message>
    <message>
        <source>Times.</source>
        <translation>Mal.</translation>
    </message>
    <message>
        <source>Divided by.</source>
        <translation>Geteilt durch.</translation>
    </message>
    <message>
        <source>Both must hold.</source>
        <translation>Beides muss gelten.</translation>
    </message>
    <message>
        <source>One of both must hold.</source>
        <translation>Eines von beiden muss gelten.</translation>
    </message>
    <message>
        <source>One value or another, by a condition.</source>
        <translation>Der eine oder der andere Wert, je nach Bedingung.</translation>
    </message>
    <message>
        <source>The value where the condition holds.</source>
        <translation>Der Wert, wenn die Bedingung gilt.</translation>
    </message>
    <message>
        <source>The value where it does not hold.</source>
        <translation>Der Wert, wenn sie nicht gilt.</translation>
    </message>
    <message>
        <source>Always holds.</source>
        <translation>Gilt immer.</translation>
    </message>
    <message>
        <source>Never holds.</source>
        <translation>Gilt nie.</translation>
    </message>
    <message>
        <source>A list of values.</source>
        <translation>Eine Liste von Werten.</translation>
    </message>
    <message>
        <source>A length of time.</source>
        <translation>Eine Zeitspanne.</translation>
    </message>
    <message>
        <source>An amount of the project's currency.</source>
        <translation>Ein Betrag in der Währung des Projekts.</translation>
    </message>
</context>
<context>
    <name>pathloom::ui::CompletionPopup</name>
    <message>
        <source>%1 of %2: %3, %4</source>
        <translation>%1 von %2: %3, %4</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>attribute, %1</source>
        <translation>Attribut, %1</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>context, %1</source>
        <translation>Kontext, %1</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>Schlüsselwort</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>parameter, %1</source>
        <translation>Parameter, %1</translation>
    </message>
    <message>
        <source>property, %1</source>
        <translation>Eigenschaft, %1</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>A desktop reader for the whole archive of a WordPress site: offline, searchable, yours.

Free software under the MIT licence.</source>
        <translation>Ein Leseprogramm für das ganze Archiv einer WordPress-Website: offline, durchsuchbar, Ihres.

Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>About Pressmark</source>
        <translation>Über Pressmark</translation>
    </message>
</context>
<context>
    <name>AddSiteDialog</name>
    <message>
        <source>&amp;Address of the site</source>
        <translation>Adresse &amp;der Website</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;No images</source>
        <translation>&amp;Keine Bilder</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>S&amp;tarten</translation>
    </message>
    <message>
        <source>Add site</source>
        <translation>Website hinzufügen</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>Adresse der Website</translation>
    </message>
    <message>
        <source>All &amp;images</source>
        <translation>Alle &amp;Bilder</translation>
    </message>
    <message>
        <source>Any page of the site will do.</source>
        <translation>Jede Seite der Website genügt.</translation>
    </message>
    <message>
        <source>Asking the site</source>
        <translation>Die Website wird gefragt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Only &amp;featured images</source>
        <translation>&amp;Nur Beitragsbilder</translation>
    </message>
    <message>
        <source>Private articles and drafts are taken too, where you may read them</source>
        <translation>Private Artikel und Entwürfe werden auch geholt, wo Sie sie lesen dürfen</translation>
    </message>
    <message>
        <source>S&amp;ign in…</source>
        <translation>&amp;Anmelden …</translation>
    </message>
    <message>
        <source>Signed in as {name}.</source>
        <translation>Angemeldet als {name}.</translation>
    </message>
    <message>
        <source>Some of it needs a sign-in.</source>
        <translation>Einiges davon erfordert eine Anmeldung.</translation>
    </message>
    <message>
        <source>This address came with a link. It is asked when you press Find.</source>
        <translation>Diese Adresse kam mit einem Link. Sie wird erst gefragt, wenn Sie „Suchen“ drücken.</translation>
    </message>
    <message>
        <source>This site is already in your library; your choice replaces the former one.</source>
        <translation>Diese Website ist schon in Ihrer Bibliothek; Ihre Wahl ersetzt die frühere.</translation>
    </message>
    <message>
        <source>Type both, the name and the application password, or none.</source>
        <translation>Geben Sie beides ein, den Namen und das Anwendungspasswort, oder keines.</translation>
    </message>
</context>
<context>
    <name>AnnotationsPage</name>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Export as</source>
        <translation>&amp;Exportieren als</translation>
    </message>
    <message>
        <source>Cards need a wide window; without that room signs stand in their place.</source>
        <translation>Karten brauchen ein breites Fenster; ohne diesen Platz stehen Zeichen an ihrer Stelle.</translation>
    </message>
    <message>
        <source>Notes beside the &amp;text</source>
        <translation>&amp;Notizen neben dem Text</translation>
    </message>
    <message>
        <source>Of the next highlight; the colour used last is chosen here too.</source>
        <translation>Der nächsten Markierung; auch hier ist gewählt, was zuletzt benutzt wurde.</translation>
    </message>
    <message>
        <source>Offered first; another can be chosen each time.</source>
        <translation>Wird zuerst angeboten; jedes Mal kann ein anderes gewählt werden.</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Choose an article in the list, or press {key} for the next unread one.</source>
        <translation>Wählen Sie einen Artikel in der Liste, oder drücken Sie {key} für den nächsten ungelesenen.</translation>
    </message>
    <message>
        <source>Choose an article in the list.</source>
        <translation>Wählen Sie einen Artikel in der Liste.</translation>
    </message>
    <message>
        <source>No article chosen</source>
        <translation>Kein Artikel gewählt</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Article: {title}</source>
        <translation>Artikel: {title}</translation>
    </message>
</context>
<context>
    <name>BackupClock</name>
    <message>
        <source>The automatic backup could not be made. {reason}</source>
        <translation>Die automatische Sicherung konnte nicht gemacht werden. {reason}</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>&amp;Keep those of the last</source>
        <translation>&amp;Behalten: die letzten</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>W&amp;iederherstellen …</translation>
    </message>
    <message>
        <source>Back up &amp;now…</source>
        <translation>&amp;Jetzt sichern …</translation>
    </message>
    <message>
        <source>Back up automaticall&amp;y</source>
        <translation>Automatisch &amp;sichern</translation>
    </message>
    <message>
        <source>Backups of the whole library</source>
        <translation>Sicherungen der ganzen Bibliothek</translation>
    </message>
    <message>
        <source>Best on another disk. The last three are kept; older ones are deleted.</source>
        <translation>Am besten auf einem anderen Datenträger. Die letzten drei werden aufgehoben, ältere gelöscht.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Choose &amp;another…</source>
        <translation>Anderen &amp;wählen …</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Made automatically, one for each day on which you wrote something.</source>
        <translation>Werden automatisch erstellt, einer für jeden Tag, an dem Sie etwas geschrieben haben.</translation>
    </message>
    <message>
        <source>None has been made yet.</source>
        <translation>Bisher wurde keine erstellt.</translation>
    </message>
    <message>
        <source>One file with everything, images too, wherever you say.</source>
        <translation>Eine Datei mit allem, auch Bildern, wo immer Sie wollen.</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Schnappschüsse</translation>
    </message>
    <message>
        <source>Snapshots of your notes, tags and marks</source>
        <translation>Schnappschüsse Ihrer Notizen, Schlagwörter und Kennzeichen</translation>
    </message>
    <message>
        <source>The last attempt failed: {reason}</source>
        <translation>Der letzte Versuch ist fehlgeschlagen: {reason}</translation>
    </message>
    <message>
        <source>The last was made {when} and takes {size}.</source>
        <translation>Die letzte entstand {when} und belegt {size}.</translation>
    </message>
    <message>
        <source>The last was made {when}; all of them take {size}.</source>
        <translation>Der letzte entstand {when}; alle zusammen belegen {size}.</translation>
    </message>
    <message>
        <source>The library's own</source>
        <translation>Der eigene der Bibliothek</translation>
    </message>
    <message>
        <source>While Pressmark runs: articles, their versions and all that you wrote, without images.</source>
        <translation>Während Pressmark läuft: Artikel, ihre Versionen und alles, was Sie geschrieben haben, ohne Bilder.</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Also syncs that found &amp;nothing</source>
        <translation>&amp;Auch Synchronisierungen, die nichts fanden</translation>
    </message>
    <message>
        <source>No sync yet</source>
        <translation>Noch keine Synchronisierung</translation>
    </message>
    <message>
        <source>What a sync finds new, edited or removed is listed here for 90 days.</source>
        <translation>Was eine Synchronisierung neu, bearbeitet oder entfernt findet, steht hier 90 Tage lang.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
</context>
<context>
    <name>ChangesTree</name>
    <message>
        <source>What this sync changed</source>
        <translation>Was diese Synchronisierung geändert hat</translation>
    </message>
</context>
<context>
    <name>ColorRow</name>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
</context>
<context>
    <name>ColumnMenus</name>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Anordnen</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>A&amp;usblenden</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>S&amp;ortieren nach</translation>
    </message>
    <message>
        <source>&amp;Sort by this</source>
        <translation>Hi&amp;ernach sortieren</translation>
    </message>
    <message>
        <source>&amp;Then by</source>
        <translation>&amp;Dann nach</translation>
    </message>
    <message>
        <source>&amp;Then by this</source>
        <translation>Dann h&amp;iernach</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>&amp;Breiter</translation>
    </message>
    <message>
        <source>Do &amp;not sort by this</source>
        <translation>Ni&amp;cht hiernach sortieren</translation>
    </message>
    <message>
        <source>Move to the &amp;back</source>
        <translation>Nach &amp;hinten</translation>
    </message>
    <message>
        <source>Move to the &amp;front</source>
        <translation>&amp;Nach vorn</translation>
    </message>
    <message>
        <source>Na&amp;rrower</source>
        <translation>&amp;Schmaler</translation>
    </message>
    <message>
        <source>Reset &amp;columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>ComparingRow</name>
    <message>
        <source>Compare from</source>
        <translation>Vergleichen von</translation>
    </message>
    <message>
        <source>Compare to</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorherige Änderung</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Suggestions for the search</source>
        <translation>Vorschläge für die Suche</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>Address that is asked</source>
        <translation>Adresse, die gefragt wird</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>{host} answers, through the proxy {proxy}, in {seconds} seconds.</source>
        <translation>{host} antwortet, über den Proxy {proxy}, in {seconds} Sekunden.</translation>
    </message>
    <message>
        <source>{host} answers, without a proxy, in {seconds} seconds.</source>
        <translation>{host} antwortet, ohne Proxy, in {seconds} Sekunden.</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>Nach {file} exportiert</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>Der Export wurde angehalten; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>{file} wird geschrieben</translation>
    </message>
    <message>
        <source>{file} was not written: {reason}</source>
        <translation>{file} wurde nicht geschrieben: {reason}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Bericht kopieren</translation>
    </message>
    <message>
        <source>Error report</source>
        <translation>Fehlerbericht</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>&amp;Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Pressmark met an error it did not expect. Your library is safe and the program goes on. If it happens again, please send this report to its makers. Nothing that you read or wrote should be in it; look before you send it.</source>
        <translation>In Pressmark ist ein unerwarteter Fehler aufgetreten. Ihre Bibliothek ist sicher, und das Programm läuft weiter. Wenn es wieder geschieht, senden Sie diesen Bericht bitte an die Entwickler. Nichts, was Sie gelesen oder geschrieben haben, sollte darin stehen; sehen Sie nach, bevor Sie ihn senden.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>New folder:</source>
        <translation>Neuer Ordner:</translation>
    </message>
</context>
<context>
    <name>FieldCompletion</name>
    <message>
        <source>How to search</source>
        <translation>So wird gesucht</translation>
    </message>
    <message>
        <source>Suggestions: {n}</source>
        <translation>Vorschläge: {n}</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Filter {column}</source>
        <translation>{column} filtern</translation>
    </message>
    <message>
        <source>Only &amp;empty cells</source>
        <translation>&amp;Nur leere Zellen</translation>
    </message>
    <message>
        <source>Only &amp;filled cells</source>
        <translation>Nur &amp;gefüllte Zellen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>keine Treffer</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Reset this page</source>
        <translation>&amp;Diese Seite zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>As at the first start: {settings}</source>
        <translation>Wie beim ersten Start: {settings}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Speichern (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>FormatDialog</name>
    <message>
        <source>&amp;Choose a place…</source>
        <translation>&amp;Ort wählen …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>What you highlighted and wrote stands below each article</source>
        <translation>Was Sie markiert und geschrieben haben, steht unter jedem Artikel</translation>
    </message>
    <message>
        <source>With &amp;notes</source>
        <translation>&amp;Mit Notizen</translation>
    </message>
    <message>
        <source>Write as:</source>
        <translation>Schreiben als:</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Notify of new articles</source>
        <translation>&amp;Neue Artikel melden</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Close the window to the &amp;tray</source>
        <translation>&amp;Fenster in den Infobereich schließen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>For saved searches that you chose it for. You choose that where you save or change the search.</source>
        <translation>Für gespeicherte Suchen, bei denen Sie es gewählt haben. Das wählen Sie dort, wo Sie die Suche speichern oder ändern.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Pressmark keeps running there and goes on syncing.</source>
        <translation>Pressmark läuft dort weiter und synchronisiert weiter.</translation>
    </message>
    <message>
        <source>Restart &amp;now</source>
        <translation>&amp;Jetzt neu starten</translation>
    </message>
    <message>
        <source>Show an &amp;icon in the tray</source>
        <translation>Symbol &amp;im Infobereich zeigen</translation>
    </message>
    <message>
        <source>Shows how many articles are unread; its menu syncs and quits Pressmark.</source>
        <translation>Zeigt, wie viele Artikel ungelesen sind; sein Menü synchronisiert und beendet Pressmark.</translation>
    </message>
    <message>
        <source>System: as the desktop is, light or dark, with high contrast or without.</source>
        <translation>System: wie der Desktop, hell oder dunkel, mit oder ohne hohen Kontrast.</translation>
    </message>
    <message>
        <source>Takes effect when Pressmark starts again.</source>
        <translation>Wirkt nach einem Neustart von Pressmark.</translation>
    </message>
    <message>
        <source>This desktop has no tray. The choice takes effect on one that has.</source>
        <translation>Dieser Desktop hat keinen Infobereich. Die Wahl wirkt auf einem, der einen hat.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Infobereich</translation>
    </message>
    <message>
        <source>While you do something else</source>
        <translation>Während Sie anderes tun</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>No page has all of these words</source>
        <translation>Keine Seite enthält alle diese Wörter</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
</context>
<context>
    <name>ListActs</name>
    <message>
        <source>&amp;Copy table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>Copy &amp;rows</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
    <message>
        <source>Export a&amp;ll tables listed…</source>
        <translation>A&amp;lle aufgeführten Tabellen exportieren …</translation>
    </message>
    <message>
        <source>Open &amp;article</source>
        <translation>&amp;Artikel öffnen</translation>
    </message>
    <message>
        <source>Open &amp;table</source>
        <translation>&amp;Tabelle öffnen</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>&amp;Compact: rows stand closer</source>
        <translation>&amp;Kompakt: Zeilen stehen enger</translation>
    </message>
    <message>
        <source>&amp;Excerpt of a card</source>
        <translation>&amp;Auszug einer Karte</translation>
    </message>
    <message>
        <source>Articles by date</source>
        <translation>Artikel nach Datum</translation>
    </message>
    <message>
        <source>Below its title, where the list shows cards.</source>
        <translation>Unter ihrem Titel, wo die Liste Karten zeigt.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns and &amp;order…</source>
        <translation>&amp;Spalten und Reihenfolge …</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Dates of the last &amp;week in words</source>
        <translation>&amp;Daten der letzten Woche in Worten</translation>
    </message>
    <message>
        <source>Drag over it to choose a time.</source>
        <translation>Ziehen Sie darüber, um eine Zeit zu wählen.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Show the &amp;timeline above the list</source>
        <translation>&amp;Zeitachse über der Liste zeigen</translation>
    </message>
    <message>
        <source>Today, Yesterday, Monday; older ones as dates.</source>
        <translation>Heute, Gestern, Montag; ältere als Datum.</translation>
    </message>
    <message>
        <source>Which columns are shown, in which order and how wide, each view remembers by itself.</source>
        <translation>Welche Spalten gezeigt werden, in welcher Reihenfolge und wie breit, merkt sich jede Ansicht selbst.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This article is not in the library any more</source>
        <translation>Dieser Artikel ist nicht mehr in der Bibliothek</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>&amp;Address of the proxy</source>
        <translation>&amp;Adresse des Proxys</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Requests at once</source>
        <translation>&amp;Gleichzeitige Anfragen</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Verbindung prüfen</translation>
    </message>
    <message>
        <source>&amp;Way to the internet</source>
        <translation>&amp;Weg ins Internet</translation>
    </message>
    <message>
        <source>All sites are read through it. When it cannot be reached, no site can.</source>
        <translation>Alle Websites werden darüber gelesen. Ist er nicht erreichbar, ist es keine Website.</translation>
    </message>
    <message>
        <source>As this computer is set up</source>
        <translation>Wie dieser Computer eingerichtet ist</translation>
    </message>
    <message>
        <source>Asked &amp;directly</source>
        <translation>&amp;Direkt gefragt</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>For each site. Two are polite; more are seldom faster.</source>
        <translation>Für jede Website. Zwei sind höflich; mehr sind selten schneller.</translation>
    </message>
    <message>
        <source>Hosts that need no proxy, separated by commas. example.org includes www.example.org.</source>
        <translation>Rechner, die keinen Proxy brauchen, durch Kommas getrennt. example.org schließt www.example.org ein.</translation>
    </message>
    <message>
        <source>Kept in the keyring of the system, for this proxy and name only.</source>
        <translation>Im Schlüsselbund des Systems aufbewahrt, nur für diesen Proxy und Namen.</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Kein Proxy</translation>
    </message>
    <message>
        <source>Only where the proxy asks for one.</source>
        <translation>Nur, wo der Proxy eines verlangt.</translation>
    </message>
    <message>
        <source>Pressmark is installed without its extra “keyring”: it forgets the password when it ends. To have it kept: pip install "pressmark[keyring]"</source>
        <translation>Pressmark ist ohne sein Extra „keyring“ installiert: Es vergisst das Passwort, wenn es endet. Damit es behalten wird: pip install "pressmark[keyring]"</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Sites are read directly, whatever the system says.</source>
        <translation>Websites werden direkt gelesen, was immer das System vorgibt.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>The proxy named here</source>
        <translation>Der hier genannte Proxy</translation>
    </message>
    <message>
        <source>This computer has no keyring: Pressmark forgets the password when it ends.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund: Pressmark vergisst das Passwort, wenn es beendet wird.</translation>
    </message>
    <message>
        <source>What the settings of the system or the variables http_proxy and https_proxy say. Set-up scripts (PAC) are not read: name the proxy here instead.</source>
        <translation>Was die Einstellungen des Systems oder die Variablen http_proxy und https_proxy sagen. Einrichtungsskripte (PAC) werden nicht gelesen: nennen Sie den Proxy stattdessen hier.</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>NoteExporting</name>
    <message>
        <source>Export annotations</source>
        <translation>Anmerkungen exportieren</translation>
    </message>
    <message>
        <source>New folder:</source>
        <translation>Neuer Ordner:</translation>
    </message>
    <message>
        <source>There are no annotations to export.</source>
        <translation>Es gibt keine Anmerkungen zum Exportieren.</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Write a note. **bold**, *italic*, - list</source>
        <translation>Notiz schreiben. **fett**, *kursiv*, - Liste</translation>
    </message>
</context>
<context>
    <name>NoteImporting</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Annotations, also of Hypothesis (*.jsonld *.json)</source>
        <translation>Anmerkungen, auch von Hypothesis (*.jsonld *.json)</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>Anmerkungen importieren</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} wird gelesen …</translation>
    </message>
</context>
<context>
    <name>NotebookPane</name>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>All annotations are on their words</source>
        <translation>Alle Anmerkungen sind an ihren Wörtern</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Annotations whose words a site changes or takes away will be listed here.</source>
        <translation>Hier werden Anmerkungen stehen, deren Wörter eine Website ändert oder entfernt.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter aufheben</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>No annotations</source>
        <translation>Keine Anmerkungen</translation>
    </message>
    <message>
        <source>No annotations yet</source>
        <translation>Noch keine Anmerkungen</translation>
    </message>
    <message>
        <source>None fits search and filters.</source>
        <translation>Keine passt zu Suche und Filtern.</translation>
    </message>
    <message>
        <source>Read annotations from a file: JSON-LD, or what Hypothesis exports</source>
        <translation>Anmerkungen aus einer Datei lesen: JSON-LD, oder was Hypothesis exportiert</translation>
    </message>
    <message>
        <source>Select words in an article and highlight them.</source>
        <translation>Wählen Sie Wörter in einem Artikel aus und markieren Sie sie.</translation>
    </message>
    <message>
        <source>Select words in an article and press {key}.</source>
        <translation>Wählen Sie Wörter in einem Artikel aus und drücken Sie {key}.</translation>
    </message>
    <message>
        <source>Write all annotations that are listed to a file</source>
        <translation>Alle aufgeführten Anmerkungen in eine Datei schreiben</translation>
    </message>
</context>
<context>
    <name>OrderBar</name>
    <message>
        <source>Sorted by {columns}</source>
        <translation>Sortiert nach {columns}</translation>
    </message>
</context>
<context>
    <name>OwnTypographies</name>
    <message>
        <source>Sites with a typography of their own</source>
        <translation>Websites mit eigener Typografie</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Use that of all sites</source>
        <translation>Die aller Websites verwenden</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Find a command, a saved search or a site</source>
        <translation>Einen Befehl, eine gespeicherte Suche oder eine Website suchen</translation>
    </message>
    <message>
        <source>No command has these letters in this order</source>
        <translation>Kein Befehl hat diese Buchstaben in dieser Folge</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>&amp;Links:</source>
        <translation>&amp;Links:</translation>
    </message>
    <message>
        <source>&amp;Paper:</source>
        <translation>&amp;Papier:</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Pre&amp;view…</source>
        <translation>&amp;Vorschau …</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Their words only</source>
        <translation>Nur ihre Wörter</translation>
    </message>
    <message>
        <source>This article has no notes</source>
        <translation>Dieser Artikel hat keine Notizen</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>What you highlighted and wrote stands below the article</source>
        <translation>Was Sie markiert und geschrieben haben, steht unter dem Artikel</translation>
    </message>
    <message>
        <source>With &amp;notes</source>
        <translation>&amp;Mit Notizen</translation>
    </message>
    <message>
        <source>With a number, and a list of addresses at the end</source>
        <translation>Mit einer Zahl, und den Adressen am Ende</translation>
    </message>
    <message>
        <source>With the address in brackets</source>
        <translation>Mit der Adresse in Klammern</translation>
    </message>
</context>
<context>
    <name>PostsHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>PostsTable</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>PrintActs</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>The printer took nothing. Is it there, and switched on?</source>
        <translation>Der Drucker hat nichts angenommen. Ist er da und eingeschaltet?</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Druckvorgang</translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>How to search</source>
        <translation>So wird gesucht</translation>
    </message>
    <message>
        <source>What stands side by side must all be found. What cannot be read as one of these is searched for as text. Ctrl+Space in the search field shows what can stand there.</source>
        <translation>Was nebeneinander steht, muss alles gefunden werden. Was sich nicht so lesen lässt, wird als Text gesucht. Strg+Leertaste im Suchfeld zeigt, was dort stehen kann.</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>&amp;Darken images in dark themes</source>
        <translation>&amp;Bilder in dunklen Farben abdunkeln</translation>
    </message>
    <message>
        <source>&amp;Justified: lines end flush on both sides</source>
        <translation>Blocksatz: Zeilen enden &amp;auf beiden Seiten bündig</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation>&amp;Schriftart</translation>
    </message>
    <message>
        <source>An article counts as &amp;read</source>
        <translation>&amp;Ein Artikel gilt als gelesen</translation>
    </message>
    <message>
        <source>Characters a &amp;line</source>
        <translation>Zeichen &amp;je Zeile</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>Zeichen je Zeile</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Line &amp;height</source>
        <translation>&amp;Zeilenhöhe</translation>
    </message>
    <message>
        <source>Line height in per cent</source>
        <translation>Zeilenhöhe in Prozent</translation>
    </message>
    <message>
        <source>M marks it as read or unread at any time.</source>
        <translation>M kennzeichnet ihn jederzeit als gelesen oder ungelesen.</translation>
    </message>
    <message>
        <source>Read and unread</source>
        <translation>Gelesen und ungelesen</translation>
    </message>
    <message>
        <source>Size in per cent</source>
        <translation>Größe in Prozent</translation>
    </message>
    <message>
        <source>Text of articles</source>
        <translation>Text der Artikel</translation>
    </message>
</context>
<context>
    <name>RemoveImagesDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Also of articles with a &amp;star or annotations</source>
        <translation>&amp;Auch von Artikeln mit Stern oder Anmerkungen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Images that are removed</source>
        <translation>Bilder, die entfernt werden</translation>
    </message>
    <message>
        <source>No image of the site matches.</source>
        <translation>Kein Bild der Website passt dazu.</translation>
    </message>
    <message>
        <source>Of articles &amp;older than</source>
        <translation>&amp;Von Artikeln, älter als</translation>
    </message>
    <message>
        <source>Of articles older than</source>
        <translation>Von Artikeln, älter als</translation>
    </message>
    <message>
        <source>Remove images</source>
        <translation>Bilder entfernen</translation>
    </message>
    <message>
        <source>Remove images of {site}</source>
        <translation>Bilder von {site} entfernen</translation>
    </message>
    <message>
        <source>Removed {images}</source>
        <translation>{images} entfernt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Text and annotations stay. The images can be fetched again from the site as long as it has them: in the settings of the site.</source>
        <translation>Text und Anmerkungen bleiben. Die Bilder können wieder von der Website geholt werden, solange sie diese hat: in den Einstellungen der Website.</translation>
    </message>
    <message>
        <source>{images} ({size}) will be removed from this computer.</source>
        <translation>{images} ({size}): werden von diesem Computer entfernt.</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close; it waits until you have looked</source>
        <translation>Schließen; sie wartet, bis Sie nachgesehen haben</translation>
    </message>
    <message>
        <source>The next annotation that needs attention</source>
        <translation>Die nächste Anmerkung, die Aufmerksamkeit braucht</translation>
    </message>
</context>
<context>
    <name>RoomTable</name>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What takes up space</source>
        <translation>Was Platz belegt</translation>
    </message>
</context>
<context>
    <name>SafetyActs</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>Bibliothek sichern</translation>
    </message>
    <message>
        <source>Backups of Pressmark (*.sqlite)</source>
        <translation>Sicherungen von Pressmark (*.sqlite)</translation>
    </message>
    <message>
        <source>Pressmark could not make today's snapshot of what you wrote. What you write is saved all the same.</source>
        <translation>Pressmark konnte den heutigen Schnappschuss Ihrer Notizen nicht machen. Was Sie schreiben, wird trotzdem gespeichert.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>The backup was stopped; no file was written.</source>
        <translation>Die Sicherung wurde angehalten; es wurde keine Datei geschrieben.</translation>
    </message>
</context>
<context>
    <name>SaveSearchDialog</name>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Tell of new articles that it finds</source>
        <translation>Neue &amp;Artikel melden, die sie findet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Every article</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Diese Suche behalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Once notifications are switched on in the settings. A sync tells, nothing else does.</source>
        <translation>Sobald Benachrichtigungen in den Einstellungen eingeschaltet sind. Eine Synchronisierung meldet, sonst nichts.</translation>
    </message>
    <message>
        <source>S&amp;hortcut, if you like</source>
        <translation>&amp;Tastenkürzel, wenn Sie möchten</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Gespeicherte Suche</translation>
    </message>
    <message>
        <source>Shortcut, if you like</source>
        <translation>Tastenkürzel, wenn Sie möchten</translation>
    </message>
    <message>
        <source>What it &amp;asks for</source>
        <translation>&amp;Wonach sie fragt</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>Wonach sie fragt</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>In der Bibliothek suchen</translation>
    </message>
    <message>
        <source>What was not understood</source>
        <translation>Was nicht verstanden wurde</translation>
    </message>
    <message>
        <source>Words, or a "phrase in quotation marks". {key} shows what else.</source>
        <translation>Wörter oder eine "Wendung in Anführungszeichen". {key} zeigt, was noch geht.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>No setting is called “{words}”.
Try another word, or fewer.</source>
        <translation>Keine Einstellung heißt „{words}“.
Versuchen Sie ein anderes Wort oder weniger.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>In den Einstellungen suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SheetHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>SheetMenus</name>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Anordnen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Filter this column</source>
        <translation>&amp;Diese Spalte filtern</translation>
    </message>
    <message>
        <source>&amp;Hide column</source>
        <translation>&amp;Spalte ausblenden</translation>
    </message>
    <message>
        <source>&amp;In the table's own order</source>
        <translation>&amp;In der Reihenfolge der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Only rows like this</source>
        <translation>&amp;Nur Zeilen wie diese</translation>
    </message>
    <message>
        <source>&amp;Open article</source>
        <translation>A&amp;rtikel öffnen</translation>
    </message>
    <message>
        <source>Choose &amp;whole column</source>
        <translation>&amp;Ganze Spalte auswählen</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>K&amp;opieren als</translation>
    </message>
    <message>
        <source>Then by this: {order}</source>
        <translation>Dann hiernach: {order}</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Row numbers</source>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>&amp;Single keys, such as J or /, do things</source>
        <translation>&amp;Einzelne Tasten wie J oder / bewirken etwas</translation>
    </message>
    <message>
        <source>All commands have their usual keys.</source>
        <translation>Alle Befehle haben ihre üblichen Tasten.</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Keys with Ctrl or Alt, and keys such as F5, always do.</source>
        <translation>Tasten mit Strg oder Alt und Tasten wie F5 tun es immer.</translation>
    </message>
    <message>
        <source>Press keys</source>
        <translation>Tasten drücken</translation>
    </message>
    <message>
        <source>Press keys to find who has them</source>
        <translation>Tasten drücken, um zu finden, wer sie hat</translation>
    </message>
    <message>
        <source>Reset &amp;all keys</source>
        <translation>&amp;Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>the keys of all commands</source>
        <translation>die Tasten aller Befehle</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>&amp;Change keys…</source>
        <translation>&amp;Tasten ändern …</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>Eine Taste suchen, oder was sie tut</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>No key does that</source>
        <translation>Keine Taste tut das</translation>
    </message>
    <message>
        <source>Single keys are switched off: only keys with Ctrl or Alt, and those such as F5.</source>
        <translation>Einzelne Tasten sind abgeschaltet: nur Tasten mit Strg oder Alt und solche wie F5.</translation>
    </message>
</context>
<context>
    <name>SidebarTree</name>
    <message>
        <source>Library, saved searches, tags, sites and terms</source>
        <translation>Bibliothek, gespeicherte Suchen, Schlagwörter, Websites und Begriffe</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Anmelden</translation>
    </message>
    <message>
        <source>Asking the site</source>
        <translation>Die Website wird gefragt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Private articles and drafts that you may read there are taken too.</source>
        <translation>Private Artikel und Entwürfe, die Sie dort lesen dürfen, werden auch geholt.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in at {site}</source>
        <translation>Bei {site} anmelden</translation>
    </message>
</context>
<context>
    <name>SignInFields</name>
    <message>
        <source>Application &amp;password</source>
        <translation>&amp;Anwendungspasswort</translation>
    </message>
    <message>
        <source>It is kept in the keyring of this system.</source>
        <translation>Es wird im Schlüsselbund dieses Systems aufbewahrt.</translation>
    </message>
    <message>
        <source>N&amp;ame at the site</source>
        <translation>&amp;Name bei der Website</translation>
    </message>
    <message>
        <source>Pressmark is installed without its extra “keyring”: the password is kept until Pressmark ends, and asked for again after that. To have it kept: pip install "pressmark[keyring]"</source>
        <translation>Pressmark ist ohne sein Extra „keyring“ installiert: Das Passwort wird behalten, bis Pressmark endet, und danach wieder erfragt. Damit es behalten wird: pip install "pressmark[keyring]"</translation>
    </message>
    <message>
        <source>This system has no keyring: the password is kept until Pressmark ends, and asked for again after that.</source>
        <translation>Dieses System hat keinen Schlüsselbund: das Passwort wird behalten, bis Pressmark endet, und danach neu erfragt.</translation>
    </message>
    <message>
        <source>Where do I get one? In the dashboard of the site, under Users › Profile › Application Passwords. The ordinary password does not work.</source>
        <translation>Wo bekomme ich eines? Im Dashboard der Website, unter Benutzer › Profil › Anwendungspasswörter. Das gewöhnliche Passwort funktioniert nicht.</translation>
    </message>
</context>
<context>
    <name>SiteDialog</name>
    <message>
        <source>&amp;Use that of all sites</source>
        <translation>&amp;Die aller Websites verwenden</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Articles of a type that you no longer take stay here.</source>
        <translation>Artikel eines Typs, den Sie nicht mehr holen, bleiben hier.</translation>
    </message>
    <message>
        <source>At start and by the clock. “Sync all” includes it in any case.</source>
        <translation>Beim Start und nach der Uhr. „Alle synchronisieren“ schließt sie immer ein.</translation>
    </message>
    <message>
        <source>Choose at least one. Until then, the last choice stays in effect.</source>
        <translation>Wählen Sie mindestens einen. Bis dahin gilt die letzte Wahl.</translation>
    </message>
    <message>
        <source>I&amp;mages</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>In this library</source>
        <translation>In dieser Bibliothek</translation>
    </message>
    <message>
        <source>Its REST API</source>
        <translation>Ihre REST-API</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzte Synchronisierung</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Post &amp;types</source>
        <translation>&amp;Inhaltstypen</translation>
    </message>
    <message>
        <source>Post types</source>
        <translation>Inhaltstypen</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Remove ima&amp;ges…</source>
        <translation>Bilder &amp;entfernen…</translation>
    </message>
    <message>
        <source>Settings of the site</source>
        <translation>Einstellungen der Website</translation>
    </message>
    <message>
        <source>Sign &amp;in as somebody else…</source>
        <translation>A&amp;ls jemand anders anmelden …</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>A&amp;nmelden …</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisierung</translation>
    </message>
    <message>
        <source>Sync &amp;automatically</source>
        <translation>&amp;Automatisch synchronisieren</translation>
    </message>
    <message>
        <source>Sync &amp;now</source>
        <translation>&amp;Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>Take &amp;removed images again</source>
        <translation>Entfernte Bilder &amp;wieder holen</translation>
    </message>
    <message>
        <source>Takes effect with the next sync. Articles that are here already stay.</source>
        <translation>Wirkt mit der nächsten Synchronisierung. Artikel, die schon hier sind, bleiben.</translation>
    </message>
    <message>
        <source>The same as for all sites.</source>
        <translation>Wie für alle Websites.</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>Die Website</translation>
    </message>
    <message>
        <source>This site has its own.</source>
        <translation>Diese Website hat eine eigene.</translation>
    </message>
    <message>
        <source>Typography</source>
        <translation>Typografie</translation>
    </message>
    <message>
        <source>What is taken</source>
        <translation>Was geholt wird</translation>
    </message>
    <message>
        <source>You are not signed in: only what is public is taken.</source>
        <translation>Sie sind nicht angemeldet: Nur Öffentliches wird geholt.</translation>
    </message>
</context>
<context>
    <name>SiteList</name>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Sites of this library</source>
        <translation>Websites dieser Bibliothek</translation>
    </message>
    <message>
        <source>There is no site yet. Add one: Site, Add site.</source>
        <translation>Es gibt noch keine Website. Fügen Sie eine hinzu: Datei, Website hinzufügen.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel sync</source>
        <translation>Synchronisierung abbrechen</translation>
    </message>
    <message>
        <source>Progress of the sync</source>
        <translation>Fortschritt der Synchronisierung</translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>&amp;Make the file smaller…</source>
        <translation>&amp;Datei verkleinern …</translation>
    </message>
    <message>
        <source>&amp;Space for images</source>
        <translation>&amp;Platz für Bilder</translation>
    </message>
    <message>
        <source>Bytes of each site</source>
        <translation>Bytes jeder Website</translation>
    </message>
    <message>
        <source>Choose a site above to remove its images.</source>
        <translation>Wählen Sie oben eine Website, um ihre Bilder zu entfernen.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Images take {size} now.</source>
        <translation>Bilder belegen jetzt {size}.</translation>
    </message>
    <message>
        <source>Its folder</source>
        <translation>Ihr Ordner</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Remove &amp;images…</source>
        <translation>&amp;Bilder entfernen …</translation>
    </message>
    <message>
        <source>The images of {site} take {size}.</source>
        <translation>Die Bilder von {site} belegen {size}.</translation>
    </message>
    <message>
        <source>What takes up space</source>
        <translation>Was Platz belegt</translation>
    </message>
    <message>
        <source>When it is full, images of the oldest articles are removed. Text is always kept.</source>
        <translation>Ist er voll, werden Bilder der ältesten Artikel entfernt. Text bleibt immer.</translation>
    </message>
    <message>
        <source>{site} has no images in the library.</source>
        <translation>{site} hat keine Bilder in der Bibliothek.</translation>
    </message>
    <message>
        <source>{size} of the library file are empty.</source>
        <translation>{size} der Bibliotheksdatei sind leer.</translation>
    </message>
    <message>
        <source>{size} of them are removed when you leave this page.</source>
        <translation>{size} davon werden entfernt, wenn Sie diese Seite verlassen.</translation>
    </message>
</context>
<context>
    <name>SyncList</name>
    <message>
        <source>Syncs</source>
        <translation>Synchronisierungen</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>&amp;Images</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>At start</source>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>Automatic sync</source>
        <translation>Automatisch synchronisieren</translation>
    </message>
    <message>
        <source>Last and next</source>
        <translation>Letzte und nächste</translation>
    </message>
    <message>
        <source>Last: {when}.</source>
        <translation>Letzte: {when}.</translation>
    </message>
    <message>
        <source>New sites</source>
        <translation>Neue Websites</translation>
    </message>
    <message>
        <source>Next: {when}.</source>
        <translation>Nächste: {when}.</translation>
    </message>
    <message>
        <source>No automatic sync since Pressmark started.</source>
        <translation>Keine automatische Synchronisierung, seit Pressmark gestartet ist.</translation>
    </message>
    <message>
        <source>No further one is planned.</source>
        <translation>Keine weitere ist geplant.</translation>
    </message>
    <message>
        <source>Settings of a site</source>
        <translation>Einstellungen einer Website</translation>
    </message>
    <message>
        <source>Sites synced automatically</source>
        <translation>Automatisch synchronisierte Websites</translation>
    </message>
    <message>
        <source>Sync &amp;every</source>
        <translation>&amp;Synchronisieren alle</translation>
    </message>
    <message>
        <source>Sync when Pressmark &amp;starts</source>
        <translation>Synchronisieren, &amp;wenn Pressmark startet</translation>
    </message>
    <message>
        <source>What “Add site” suggests.</source>
        <translation>Was „Website hinzufügen“ vorschlägt.</translation>
    </message>
    <message>
        <source>While Pressmark runs. If the computer was asleep at the time, it syncs once when it wakes up.</source>
        <translation>Solange Pressmark läuft. Hat der Computer zu der Zeit geschlafen, wird nach dem Aufwachen einmal synchronisiert.</translation>
    </message>
</context>
<context>
    <name>TableSheet</name>
    <message>
        <source>Clear &amp;filters</source>
        <translation>&amp;Filter aufheben</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Copy the chosen cells; with one or none chosen, all that are shown</source>
        <translation>Die gewählten Zellen kopieren; ist keine oder eine gewählt, alle gezeigten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>No row fits these filters</source>
        <translation>Keine Zeile passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Show long texts on several lines</source>
        <translation>Lange Texte auf mehreren Zeilen zeigen</translation>
    </message>
    <message>
        <source>Show, hide and sort columns</source>
        <translation>Spalten zeigen, ausblenden und sortieren</translation>
    </message>
    <message>
        <source>This table has no rows</source>
        <translation>Diese Tabelle hat keine Zeilen</translation>
    </message>
    <message>
        <source>Wrap text</source>
        <translation>Text umbrechen</translation>
    </message>
    <message>
        <source>Write all rows that are shown to a file</source>
        <translation>Alle gezeigten Zeilen in eine Datei schreiben</translation>
    </message>
</context>
<context>
    <name>TableWindow</name>
    <message>
        <source>Article: {title}</source>
        <translation>Artikel: {title}</translation>
    </message>
    <message>
        <source>Next table of the article</source>
        <translation>Nächste Tabelle des Artikels</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Previous table of the article</source>
        <translation>Vorherige Tabelle des Artikels</translation>
    </message>
    <message>
        <source>Show the article at this table</source>
        <translation>Den Artikel an dieser Tabelle zeigen</translation>
    </message>
    <message>
        <source>Table {n} of {total}</source>
        <translation>Tabelle {n} von {total}</translation>
    </message>
    <message>
        <source>This table cannot be shown</source>
        <translation>Diese Tabelle kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>TablesExport</name>
    <message>
        <source>Export tables</source>
        <translation>Tabellen exportieren</translation>
    </message>
    <message>
        <source>New folder:</source>
        <translation>Neuer Ordner:</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
</context>
<context>
    <name>TablesPane</name>
    <message>
        <source>&amp;Export tables…</source>
        <translation>&amp;Tabellen exportieren …</translation>
    </message>
    <message>
        <source>&amp;Stack same headings</source>
        <translation>&amp;Gleiche Überschriften stapeln</translation>
    </message>
    <message>
        <source>Beginnings of words, or "words in this order"; caption:, header: and cell: say where.</source>
        <translation>Wortanfänge oder "Wörter in dieser Folge"; caption:, header: und cell: sagen, wo.</translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation>Wörter leeren</translation>
    </message>
    <message>
        <source>Find in captions, headings and cells</source>
        <translation>In Beschriftungen, Überschriften und Zellen suchen</translation>
    </message>
    <message>
        <source>No article that fits search and filters has a table.</source>
        <translation>Kein Artikel, der zu Suche und Filtern passt, hat eine Tabelle.</translation>
    </message>
    <message>
        <source>No table has these words</source>
        <translation>Keine Tabelle hat diese Wörter</translation>
    </message>
    <message>
        <source>No tables</source>
        <translation>Keine Tabellen</translation>
    </message>
    <message>
        <source>No tables yet</source>
        <translation>Noch keine Tabellen</translation>
    </message>
    <message>
        <source>No two tables have the same headings</source>
        <translation>Keine zwei Tabellen haben dieselben Überschriften</translation>
    </message>
    <message>
        <source>Only tables whose headings are the same, in the same order, are stacked.</source>
        <translation>Nur Tabellen, deren Überschriften gleich sind und in gleicher Reihenfolge stehen, werden gestapelt.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Tables in articles are listed here; those that only lay out a page are not.</source>
        <translation>Tabellen in Artikeln stehen hier; solche, die nur eine Seite gestalten, nicht.</translation>
    </message>
    <message>
        <source>Tables with the same headings</source>
        <translation>Tabellen mit gleichen Überschriften</translation>
    </message>
    <message>
        <source>Tables with the same headings become one</source>
        <translation>Tabellen mit gleichen Überschriften werden zu einer</translation>
    </message>
    <message>
        <source>Words are looked for in captions, headings and cells of the articles listed.</source>
        <translation>Die Wörter werden in Beschriftungen, Überschriften und Zellen der aufgeführten Artikel gesucht.</translation>
    </message>
    <message>
        <source>Write all tables that are listed to a folder, a file each</source>
        <translation>Alle aufgeführten Tabellen in einen Ordner schreiben, je eine Datei</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Find a tag, or make one</source>
        <translation>Ein Schlagwort suchen oder anlegen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags that there are</source>
        <translation>Vorhandene Schlagwörter</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>TagList</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Enter makes “{tag}” a new tag.</source>
        <translation>Eingabe macht „{tag}“ zu einem neuen Schlagwort.</translation>
    </message>
    <message>
        <source>Enter ticks “{tag}” {rest}.</source>
        <translation>Eingabe hakt „{tag}“ an {rest}.</translation>
    </message>
    <message>
        <source>Enter ticks “{tag}”.</source>
        <translation>Eingabe hakt „{tag}“ an.</translation>
    </message>
    <message>
        <source>No tag has that in it.</source>
        <translation>Kein Schlagwort enthält das.</translation>
    </message>
    <message>
        <source>No tags yet. Type one and press Enter.</source>
        <translation>Noch keine Schlagwörter. Geben Sie eines ein und drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>Space ticks a tag, Enter applies.</source>
        <translation>Leertaste hakt ein Schlagwort an, Eingabe wendet an.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Articles by date</source>
        <translation>Artikel nach Datum</translation>
    </message>
    <message>
        <source>No articles</source>
        <translation>Keine Artikel</translation>
    </message>
</context>
<context>
    <name>TypeList</name>
    <message>
        <source>Not articles</source>
        <translation>Keine Artikel</translation>
    </message>
    <message>
        <source>What to take from this site</source>
        <translation>Was von dieser Website geholt wird</translation>
    </message>
</context>
<context>
    <name>TypographyDialog</name>
    <message>
        <source>&amp;Darken images in dark themes</source>
        <translation>&amp;Bilder in dunklen Farben abdunkeln</translation>
    </message>
    <message>
        <source>&amp;Justified: lines end flush on both sides</source>
        <translation>Blocksatz: Zeilen &amp;enden auf beiden Seiten bündig</translation>
    </message>
    <message>
        <source>&amp;Reset text to defaults</source>
        <translation>&amp;Text auf Vorgaben zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation>&amp;Schriftart</translation>
    </message>
    <message>
        <source>Characters a &amp;line</source>
        <translation>Zeichen &amp;je Zeile</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>Zeichen je Zeile</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Line &amp;height</source>
        <translation>&amp;Zeilenhöhe</translation>
    </message>
    <message>
        <source>Line height in per cent</source>
        <translation>Zeilenhöhe in Prozent</translation>
    </message>
    <message>
        <source>Open an article of the site first.</source>
        <translation>Öffnen Sie zuerst einen Artikel der Website.</translation>
    </message>
    <message>
        <source>Size in per cent</source>
        <translation>Größe in Prozent</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>Text und Farben</translation>
    </message>
    <message>
        <source>Text of articles</source>
        <translation>Text der Artikel</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schriftart</translation>
    </message>
</context>
<context>
    <name>VersionBar</name>
    <message>
        <source>Back to the current version</source>
        <translation>Zurück zur aktuellen Version</translation>
    </message>
    <message>
        <source>Hide changes</source>
        <translation>Änderungen ausblenden</translation>
    </message>
    <message>
        <source>Read another version</source>
        <translation>Eine andere Version lesen</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Änderungen zeigen</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>&amp;Address of a site</source>
        <translation>&amp;Adresse einer Website</translation>
    </message>
    <message>
        <source>Address of a site</source>
        <translation>Adresse einer Website</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Read the whole archive of any WordPress site, offline, and keep it.</source>
        <translation>Lesen Sie das ganze Archiv einer WordPress-Website, offline, und behalten Sie es.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen …</translation>
    </message>
    <message>
        <source>Try the sample archive — built in, needs no network</source>
        <translation>Das Beispielarchiv ausprobieren — eingebaut, braucht kein Netz</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>Der Export wurde angehalten; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>{file} wird geschrieben</translation>
    </message>
</context>
<context>
    <name>_ListHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>&amp;Keep writing</source>
        <translation>&amp;Weiterschreiben</translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Discard what you wrote?</source>
        <translation>Verwerfen, was Sie geschrieben haben?</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;About Pressmark</source>
        <translation>Über &amp;Pressmark</translation>
    </message>
    <message>
        <source>&amp;Add site…</source>
        <translation>&amp;Website hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;All articles</source>
        <translation>&amp;Alle Artikel</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>&amp;Article alone</source>
        <translation>&amp;Nur der Artikel</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Back up the library…</source>
        <translation>Bibliothek &amp;sichern …</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>&amp;Blau</translation>
    </message>
    <message>
        <source>&amp;Cancel sync</source>
        <translation>S&amp;ynchronisierung abbrechen</translation>
    </message>
    <message>
        <source>&amp;Cards instead of a table</source>
        <translation>&amp;Karten statt einer Tabelle</translation>
    </message>
    <message>
        <source>&amp;Changed</source>
        <translation>&amp;Geändert</translation>
    </message>
    <message>
        <source>&amp;Check the library…</source>
        <translation>Bibliothek &amp;prüfen …</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Delete the annotation</source>
        <translation>&amp;Anmerkung löschen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Export annotations…</source>
        <translation>Anmer&amp;kungen exportieren …</translation>
    </message>
    <message>
        <source>&amp;Export the list…</source>
        <translation>&amp;Liste exportieren …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Befehl suchen …</translation>
    </message>
    <message>
        <source>&amp;Find in article…</source>
        <translation>&amp;Im Artikel suchen …</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>&amp;Grün</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>&amp;Import annotations…</source>
        <translation>Anmerkungen &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>&amp;Keep this search…</source>
        <translation>&amp;Diese Suche behalten …</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Larger image</source>
        <translation>&amp;Größeres Bild</translation>
    </message>
    <message>
        <source>&amp;Mark as read or unread</source>
        <translation>Als gelesen oder &amp;ungelesen kennzeichnen</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>Nä&amp;chster Artikel</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>N&amp;ormale Textgröße</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz …</translation>
    </message>
    <message>
        <source>&amp;Pink</source>
        <translation>&amp;Rosa</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>V&amp;orheriger Artikel</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Vo&amp;rheriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>&amp;Remove site…</source>
        <translation>&amp;Website entfernen …</translation>
    </message>
    <message>
        <source>&amp;Report on the program…</source>
        <translation>B&amp;ericht über das Programm …</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>Sicherung &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>&amp;Search the library</source>
        <translation>In der &amp;Bibliothek suchen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>S&amp;eitenleiste</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>&amp;Website</translation>
    </message>
    <message>
        <source>&amp;Star or unstar</source>
        <translation>Stern geben &amp;oder nehmen</translation>
    </message>
    <message>
        <source>&amp;Starred</source>
        <translation>&amp;Mit Stern</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;Schlagwörter …</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Extras</translation>
    </message>
    <message>
        <source>&amp;Try the sample archive</source>
        <translation>Be&amp;ispielarchiv ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Versions of the article</source>
        <translation>&amp;Versionen des Artikels</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;What changed</source>
        <translation>Was &amp;sich geändert hat</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>G&amp;elb</translation>
    </message>
    <message>
        <source>A&amp;nnotate</source>
        <translation>An&amp;merken</translation>
    </message>
    <message>
        <source>Anno&amp;tated</source>
        <translation>M&amp;it Anmerkungen</translation>
    </message>
    <message>
        <source>Blac&amp;k</source>
        <translation>S&amp;chwarz</translation>
    </message>
    <message>
        <source>Clea&amp;r search and filters</source>
        <translation>Suche &amp;und Filter aufheben</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>&amp;Farben des Systems</translation>
    </message>
    <message>
        <source>Columns and orde&amp;r…</source>
        <translation>S&amp;palten und Reihenfolge …</translation>
    </message>
    <message>
        <source>Counts as read after s&amp;ome seconds</source>
        <translation>Gilt nach einigen Seku&amp;nden als gelesen</translation>
    </message>
    <message>
        <source>Counts as read at its &amp;end</source>
        <translation>Gilt &amp;an seinem Ende als gelesen</translation>
    </message>
    <message>
        <source>Export the a&amp;rticle…</source>
        <translation>Artikel &amp;exportieren …</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>W&amp;eitersuchen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Rückwärts &amp;suchen</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>How to &amp;search</source>
        <translation>&amp;So wird gesucht</translation>
    </message>
    <message>
        <source>Is read only &amp;when I say so</source>
        <translation>Gilt nur als gelesen, wenn ich &amp;es sage</translation>
    </message>
    <message>
        <source>It is &amp;where it belongs</source>
        <translation>&amp;Sie ist, wo sie hingehört</translation>
    </message>
    <message>
        <source>Leave it on the &amp;old version</source>
        <translation>Bei der a&amp;lten Version belassen</translation>
    </message>
    <message>
        <source>Ligh&amp;t</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>List abo&amp;ve the article</source>
        <translation>&amp;Liste über dem Artikel</translation>
    </message>
    <message>
        <source>Mark &amp;all of the list as read</source>
        <translation>Gan&amp;ze Liste als gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Ne&amp;xt annotation</source>
        <translation>Nä&amp;chste Anmerkung</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>Needs attent&amp;ion</source>
        <translation>&amp;Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Next &amp;unread</source>
        <translation>Näc&amp;hster ungelesener</translation>
    </message>
    <message>
        <source>Next that needs a&amp;ttention</source>
        <translation>Näc&amp;hste, die Aufmerksamkeit braucht</translation>
    </message>
    <message>
        <source>Note on the a&amp;rticle…</source>
        <translation>Notiz &amp;zum Artikel …</translation>
    </message>
    <message>
        <source>Noteboo&amp;k</source>
        <translation>&amp;Notizbuch</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>P&amp;rotokollordner öffnen</translation>
    </message>
    <message>
        <source>Open the origi&amp;nal in the browser</source>
        <translation>Original &amp;im Browser öffnen</translation>
    </message>
    <message>
        <source>P&amp;urple</source>
        <translation>&amp;Violett</translation>
    </message>
    <message>
        <source>Pane narrower</source>
        <translation>Bereich schmaler</translation>
    </message>
    <message>
        <source>Pane wider</source>
        <translation>Bereich breiter</translation>
    </message>
    <message>
        <source>Panes side &amp;by side</source>
        <translation>Bereiche nebenein&amp;ander</translation>
    </message>
    <message>
        <source>Pre&amp;vious annotation</source>
        <translation>V&amp;orherige Anmerkung</translation>
    </message>
    <message>
        <source>Previous un&amp;read</source>
        <translation>Vo&amp;rheriger ungelesener</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Re&amp;moved</source>
        <translation>&amp;Entfernt</translation>
    </message>
    <message>
        <source>Read &amp;on</source>
        <translation>&amp;Weiterlesen</translation>
    </message>
    <message>
        <source>S&amp;epia</source>
        <translation>&amp;Sepia</translation>
    </message>
    <message>
        <source>S&amp;ign in…</source>
        <translation>A&amp;nmelden …</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>&amp;Als PDF speichern …</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select with the &amp;keyboard</source>
        <translation>Mit &amp;der Tastatur auswählen</translation>
    </message>
    <message>
        <source>Settings of t&amp;he site…</source>
        <translation>&amp;Einstellungen der Website …</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>Sync &amp;all sites</source>
        <translation>A&amp;lle Websites synchronisieren</translation>
    </message>
    <message>
        <source>Sync se&amp;ttings…</source>
        <translation>Syn&amp;chronisierung einstellen …</translation>
    </message>
    <message>
        <source>Ta&amp;bles of the article…</source>
        <translation>&amp;Tabellen des Artikels …</translation>
    </message>
    <message>
        <source>Tab&amp;les</source>
        <translation>&amp;Tabellen</translation>
    </message>
    <message>
        <source>Text &amp;larger</source>
        <translation>&amp;Text größer</translation>
    </message>
    <message>
        <source>Text and colo&amp;urs…</source>
        <translation>Text &amp;und Farben …</translation>
    </message>
    <message>
        <source>Text s&amp;maller</source>
        <translation>Te&amp;xt kleiner</translation>
    </message>
    <message>
        <source>Unr&amp;ead</source>
        <translation>&amp;Ungelesen</translation>
    </message>
    <message>
        <source>User &amp;guide</source>
        <translation>&amp;Benutzerhandbuch</translation>
    </message>
    <message>
        <source>W&amp;hat the site changed</source>
        <translation>&amp;Was die Website geändert hat</translation>
    </message>
</context>
<context>
    <name>completion</name>
    <message>
        <source>30 days ago</source>
        <translation>vor 30 Tagen</translation>
    </message>
    <message>
        <source>Nothing here is called “{text}”.</source>
        <translation>Nichts heißt hier „{text}“.</translation>
    </message>
    <message>
        <source>The search is too long: “{text}” and what comes after was left out.</source>
        <translation>Die Suche ist zu lang: „{text}“ und was danach kommt, wurde weggelassen.</translation>
    </message>
    <message>
        <source>There is no “{name}:” here, so “{text}” is searched for as text.</source>
        <translation>Hier gibt es kein „{name}:“, darum wird „{text}“ als Text gesucht.</translation>
    </message>
    <message>
        <source>a table, an image, a note …</source>
        <translation>eine Tabelle, ein Bild, eine Notiz …</translation>
    </message>
    <message>
        <source>a week ago</source>
        <translation>vor einer Woche</translation>
    </message>
    <message>
        <source>a word in a cell of a table</source>
        <translation>ein Wort in einer Zelle einer Tabelle</translation>
    </message>
    <message>
        <source>a word in a highlight or note</source>
        <translation>ein Wort in einer Markierung oder Notiz</translation>
    </message>
    <message>
        <source>a word in the header of a table</source>
        <translation>ein Wort im Kopf einer Tabelle</translation>
    </message>
    <message>
        <source>a word in the text</source>
        <translation>ein Wort im Text</translation>
    </message>
    <message>
        <source>a word in the title</source>
        <translation>ein Wort im Titel</translation>
    </message>
    <message>
        <source>a year ago</source>
        <translation>vor einem Jahr</translation>
    </message>
    <message>
        <source>a year, a month or a day</source>
        <translation>ein Jahr, ein Monat oder ein Tag</translation>
    </message>
    <message>
        <source>annotated words that are gone</source>
        <translation>angemerkte Wörter, die fehlen</translation>
    </message>
    <message>
        <source>annotated words that changed</source>
        <translation>angemerkte Wörter, die sich änderten</translation>
    </message>
    <message>
        <source>at least one table</source>
        <translation>mindestens eine Tabelle</translation>
    </message>
    <message>
        <source>at least three tables</source>
        <translation>mindestens drei Tabellen</translation>
    </message>
    <message>
        <source>changed by its site</source>
        <translation>von seiner Website geändert</translation>
    </message>
    <message>
        <source>colour of a highlight</source>
        <translation>Farbe einer Markierung</translation>
    </message>
    <message>
        <source>from a date on</source>
        <translation>ab einem Datum</translation>
    </message>
    <message>
        <source>how long it is</source>
        <translation>wie lang er ist</translation>
    </message>
    <message>
        <source>how many tables it has</source>
        <translation>wie viele Tabellen er hat</translation>
    </message>
    <message>
        <source>less than 300 words</source>
        <translation>weniger als 300 Wörter</translation>
    </message>
    <message>
        <source>more than 1000 words</source>
        <translation>mehr als 1000 Wörter</translation>
    </message>
    <message>
        <source>more than 500 words</source>
        <translation>mehr als 500 Wörter</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>no longer on its site</source>
        <translation>nicht mehr auf seiner Website</translation>
    </message>
    <message>
        <source>no table</source>
        <translation>keine Tabelle</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>older than a date</source>
        <translation>älter als ein Datum</translation>
    </message>
    <message>
        <source>read already</source>
        <translation>schon gelesen</translation>
    </message>
    <message>
        <source>three months ago</source>
        <translation>vor drei Monaten</translation>
    </message>
    <message>
        <source>unread, starred, changed …</source>
        <translation>ungelesen, mit Stern, geändert …</translation>
    </message>
    <message>
        <source>what kind of article</source>
        <translation>welche Art von Artikel</translation>
    </message>
    <message>
        <source>where it comes from</source>
        <translation>woher er kommt</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>wer ihn geschrieben hat</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>with highlights or notes</source>
        <translation>mit Markierungen oder Notizen</translation>
    </message>
    <message>
        <source>your own tags</source>
        <translation>Ihre eigenen Schlagwörter</translation>
    </message>
    <message>
        <source>“{text}” is no date, so it is searched for as text.</source>
        <translation>„{text}“ ist kein Datum, darum wird es als Text gesucht.</translation>
    </message>
    <message>
        <source>“{text}” means nothing here, so it is searched for as text.</source>
        <translation>„{text}“ bedeutet hier nichts, darum wird es als Text gesucht.</translation>
    </message>
    <message>
        <source>“{text}” says nothing yet, so it is searched for as text.</source>
        <translation>„{text}“ sagt noch nichts aus, darum wird es als Text gesucht.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>"{text}" could be any of {names}. Give the whole address.</source>
        <translation>„{text}“ könnte eine von diesen sein: {names}. Geben Sie die ganze Adresse an.</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>A former version of an article (number {number}) is lost.</source>
        <translation>Eine frühere Version eines Artikels (Nummer {number}) ist verloren.</translation>
    </message>
    <message>
        <source>A former version of an article (number {number}) was made anew of what is kept.</source>
        <translation>Eine frühere Version eines Artikels (Nummer {number}) wurde aus dem Aufgehobenen neu gemacht.</translation>
    </message>
    <message>
        <source>A name with a colon in it cannot be used to sign in.</source>
        <translation>Ein Name mit einem Doppelpunkt taugt nicht zum Anmelden.</translation>
    </message>
    <message>
        <source>A newer version of Pressmark made this library. Update Pressmark to open it.</source>
        <translation>Diese Bibliothek stammt von einer neueren Version von Pressmark. Aktualisieren Sie Pressmark, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>A page came instead of a picture.</source>
        <translation>Statt eines Bildes kam eine Seite.</translation>
    </message>
    <message>
        <source>A protection service asks every visitor to prove that a person is sitting there.</source>
        <translation>Ein Schutzdienst verlangt von jedem Besucher einen Beweis, dass dort ein Mensch sitzt.</translation>
    </message>
    <message>
        <source>A secure connection to the proxy {name} could not be made.</source>
        <translation>Eine sichere Verbindung zum Proxy {name} kam nicht zustande.</translation>
    </message>
    <message>
        <source>A secure connection to {host} could not be made.</source>
        <translation>Eine sichere Verbindung zu {host} kam nicht zustande.</translation>
    </message>
    <message>
        <source>A security plugin or firewall may be closing it; ask the site's owner.</source>
        <translation>Vielleicht sperrt ein Sicherheits-Plugin oder eine Firewall; fragen Sie den Betreiber der Website.</translation>
    </message>
    <message>
        <source>A snapshot of what you wrote would take too long now.</source>
        <translation>Ein Schnappschuss Ihrer Notizen würde jetzt zu lange dauern.</translation>
    </message>
    <message>
        <source>A spreadsheet has at most {most} columns. Export it as CSV.</source>
        <translation>Ein Tabellenblatt hat höchstens {most} Spalten. Exportieren Sie als CSV.</translation>
    </message>
    <message>
        <source>A sync brings back what else the sites have. The damaged file is kept: {aside}</source>
        <translation>Eine Synchronisierung bringt zurück, was die Websites sonst noch haben. Die beschädigte Datei ist aufgehoben: {aside}</translation>
    </message>
    <message>
        <source>Add the site anew with the address {place}.</source>
        <translation>Fügen Sie die Website mit der Adresse {place} neu hinzu.</translation>
    </message>
    <message>
        <source>Addresses begin with http:// or https://.</source>
        <translation>Adressen beginnen mit http:// oder https://.</translation>
    </message>
    <message>
        <source>An application password of WordPress opens what WordPress closes. A password of the whole server cannot be passed on: ask the site's owner to open the REST API.</source>
        <translation>Ein Anwendungspasswort von WordPress öffnet, was WordPress verschließt. Ein Passwort des ganzen Servers kann nicht weitergegeben werden: bitten Sie den Betreiber der Website, die REST-API zu öffnen.</translation>
    </message>
    <message>
        <source>An entry of “{kind}” has no number, so it cannot be kept.</source>
        <translation>Ein Eintrag von „{kind}“ hat keine Nummer und kann darum nicht aufgehoben werden.</translation>
    </message>
    <message>
        <source>And {number} more like the last.</source>
        <translation>Und {number} weitere wie der letzte.</translation>
    </message>
    <message>
        <source>Annotation {number} has no number of its own.</source>
        <translation>Anmerkung {number} hat keine eigene Nummer.</translation>
    </message>
    <message>
        <source>Annotation {number} is at a place where its words are not.</source>
        <translation>Anmerkung {number} ist an einer Stelle, an der ihre Wörter nicht stehen.</translation>
    </message>
    <message>
        <source>Annotation {number} is in a state that is unknown: {state}.</source>
        <translation>Anmerkung {number} ist in einem unbekannten Zustand: {state}.</translation>
    </message>
    <message>
        <source>Annotation {number} quotes words that are not in its version of the article.</source>
        <translation>Anmerkung {number} zitiert Wörter, die nicht in ihrer Version des Artikels stehen.</translation>
    </message>
    <message>
        <source>Annotations at a place in a version of an article that is not there: {count}.</source>
        <translation>Anmerkungen an einer Stelle in einer Version eines Artikels, die es nicht gibt: {count}.</translation>
    </message>
    <message>
        <source>Annotations from the snapshot {name}: {count}.</source>
        <translation>Anmerkungen aus dem Schnappschuss {name}: {count}.</translation>
    </message>
    <message>
        <source>Annotations on a version of an article that is not there: {count}.</source>
        <translation>Anmerkungen zu einer Version eines Artikels, die es nicht gibt: {count}.</translation>
    </message>
    <message>
        <source>Annotations that wait for their article: {count}.</source>
        <translation>Anmerkungen, die auf ihren Artikel warten: {count}.</translation>
    </message>
    <message>
        <source>Another Pressmark is syncing this site now; its articles appear here too. Try again when it has ended.</source>
        <translation>Ein anderes Pressmark synchronisiert diese Website gerade; ihre Artikel erscheinen auch hier. Versuchen Sie es wieder, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Another program has this library open. Close it and try again.</source>
        <translation>Ein anderes Programm hat diese Bibliothek geöffnet. Schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another program is writing to this library. Close it and try again.</source>
        <translation>Ein anderes Programm schreibt in diese Bibliothek. Schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Article {article} of this library has no table {number}.</source>
        <translation>Artikel {article} dieser Bibliothek hat keine Tabelle {number}.</translation>
    </message>
    <message>
        <source>Article {number} has no current version.</source>
        <translation>Artikel {number} hat keine aktuelle Version.</translation>
    </message>
    <message>
        <source>Article {number} has no text.</source>
        <translation>Artikel {number} hat keinen Text.</translation>
    </message>
    <message>
        <source>Article {number} has {count} former versions without a text.</source>
        <translation>Artikel {number} hat {count} frühere Versionen ohne Text.</translation>
    </message>
    <message>
        <source>Article {number} is in a state that is unknown: {status}.</source>
        <translation>Artikel {number} ist in einem unbekannten Zustand: {status}.</translation>
    </message>
    <message>
        <source>Ask the site's owner to allow them.</source>
        <translation>Bitten Sie den Betreiber der Website, sie zu erlauben.</translation>
    </message>
    <message>
        <source>Ask the site's owner to keep to https, or sign out to read what is public.</source>
        <translation>Bitten Sie den Betreiber der Website, bei https zu bleiben, oder melden Sie sich ab, um Öffentliches zu lesen.</translation>
    </message>
    <message>
        <source>Ask the site's owner to let programs read the REST API.</source>
        <translation>Bitten Sie den Betreiber der Website, Programmen das Lesen der REST-API zu erlauben.</translation>
    </message>
    <message>
        <source>Ask the site's owner to renew it, and check the clock of this computer.</source>
        <translation>Bitten Sie den Betreiber der Website, es zu erneuern, und prüfen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>Ask the site's owner.</source>
        <translation>Fragen Sie den Betreiber der Website.</translation>
    </message>
    <message>
        <source>Ask the site's owner; a plugin may be adding too much to its answers.</source>
        <translation>Fragen Sie den Betreiber der Website; vielleicht fügt ein Plugin seinen Antworten zu viel hinzu.</translation>
    </message>
    <message>
        <source>Check it for typing errors.</source>
        <translation>Prüfen Sie sie auf Tippfehler.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>Check the address; some sites are not made with WordPress, and some switch its REST API off.</source>
        <translation>Prüfen Sie die Adresse; manche Websites sind nicht mit WordPress gemacht, und manche schalten seine REST-API ab.</translation>
    </message>
    <message>
        <source>Check the connection to the internet.</source>
        <translation>Prüfen Sie die Verbindung zum Internet.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings, under Network.</source>
        <translation>Prüfen Sie den Proxy in den Einstellungen, unter Netzwerk.</translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer.</source>
        <translation>Prüfen Sie die Proxy-Einstellungen dieses Computers.</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>Verbindung von der Gegenseite getrennt</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>Zeitüberschreitung der Verbindung</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Dateiname zu lang</translation>
    </message>
    <message>
        <source>If it is your own network's authority, add it to the certificates of this computer.</source>
        <translation>Wenn es die Zertifizierungsstelle Ihres eigenen Netzes ist, fügen Sie sie den Zertifikaten dieses Computers hinzu.</translation>
    </message>
    <message>
        <source>If it needs a login, sign in; else ask the site's owner.</source>
        <translation>Wenn eine Anmeldung nötig ist, melden Sie sich an; sonst fragen Sie den Betreiber der Website.</translation>
    </message>
    <message>
        <source>If that is what you gave, the site's server may be keeping it from WordPress (the “Authorization” header): ask the site's owner.</source>
        <translation>Wenn Sie genau das angegeben haben, hält es vielleicht der Server der Website von WordPress fern (den Kopf „Authorization“): fragen Sie den Betreiber der Website.</translation>
    </message>
    <message>
        <source>If this network wants you to sign in first, do so in a browser, and try again.</source>
        <translation>Wenn dieses Netz zuerst eine Anmeldung verlangt, melden Sie sich im Browser an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>If you trust that one, sign in at its own address:</source>
        <translation>Wenn Sie dieser vertrauen, melden Sie sich unter ihrer eigenen Adresse an:</translation>
    </message>
    <message>
        <source>Images that no article names any more were deleted: {count}.</source>
        <translation>Bilder, die kein Artikel mehr nennt, wurden gelöscht: {count}.</translation>
    </message>
    <message>
        <source>Images that the next sync fetches again: {count}.</source>
        <translation>Bilder, die die nächste Synchronisierung neu holt: {count}.</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Eingabe-/Ausgabefehler</translation>
    </message>
    <message>
        <source>Interrupted before its turn.</source>
        <translation>Vor der Ausführung unterbrochen.</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Ist ein Verzeichnis</translation>
    </message>
    <message>
        <source>It comes with one of the next syncs.</source>
        <translation>Es kommt mit einer der nächsten Synchronisierungen.</translation>
    </message>
    <message>
        <source>It is asked again afterwards; a full sync asks at once.</source>
        <translation>Danach wird sie wieder gefragt; eine vollständige Synchronisierung fragt sofort.</translation>
    </message>
    <message>
        <source>It is asked for again by a sync after {when}.</source>
        <translation>Eine Synchronisierung nach {when} fragt wieder danach.</translation>
    </message>
    <message>
        <source>It is nested deeper than a file of annotations is.</source>
        <translation>Sie ist tiefer verschachtelt als eine Datei mit Anmerkungen.</translation>
    </message>
    <message>
        <source>It is tried again by a later sync.</source>
        <translation>Eine spätere Synchronisierung versucht es wieder.</translation>
    </message>
    <message>
        <source>It was taken away to make room for newer images.</source>
        <translation>Es wurde entfernt, um Platz für neuere Bilder zu machen.</translation>
    </message>
    <message>
        <source>Its annotations are elsewhere, and nothing is fetched.</source>
        <translation>Ihre Anmerkungen sind anderswo, und es wird nichts geholt.</translation>
    </message>
    <message>
        <source>Its owner must repair it.</source>
        <translation>Ihr Betreiber muss sie reparieren.</translation>
    </message>
    <message>
        <source>Its owner must repair it. Try again later.</source>
        <translation>Ihr Betreiber muss sie reparieren. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Look at the site in a browser; the next sync compares everything again.</source>
        <translation>Sehen Sie sich die Website im Browser an; die nächste Synchronisierung vergleicht alles noch einmal.</translation>
    </message>
    <message>
        <source>Many of its articles end the process that reads their HTML.</source>
        <translation>Viele seiner Artikel beenden den Prozess, der ihr HTML liest.</translation>
    </message>
    <message>
        <source>Name the proxy in the settings, under Network, with its user and password.</source>
        <translation>Nennen Sie den Proxy in den Einstellungen, unter Netzwerk, mit Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>Netz ist nicht erreichbar</translation>
    </message>
    <message>
        <source>No name and password were given for this address.</source>
        <translation>Für diese Adresse wurden Name und Passwort nicht angegeben.</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Verzeichnis nicht gefunden</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Ist kein Verzeichnis</translation>
    </message>
    <message>
        <source>Nothing may be written there. Choose another folder.</source>
        <translation>Dort darf nichts geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Open the site in a browser: it may have moved, closed, or switched its REST API off.</source>
        <translation>Öffnen Sie die Website im Browser: vielleicht ist sie umgezogen, geschlossen, oder hat ihre REST-API abgeschaltet.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Post {number}</source>
        <translation>Beitrag {number}</translation>
    </message>
    <message>
        <source>Pressmark cannot use the proxy, which is a {kind} one.</source>
        <translation>Pressmark kann den Proxy nicht benutzen; seine Art ist {kind}.</translation>
    </message>
    <message>
        <source>Pressmark cannot use this computer's proxy, which is a {kind} one.</source>
        <translation>Pressmark kann den Proxy dieses Computers nicht benutzen; seine Art ist {kind}.</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Dateisystem ist nur lesbar</translation>
    </message>
    <message>
        <source>Rows of the table {table} that name a {parent} which is not there: {count}.</source>
        <translation>Zeilen der Tabelle {table}, die eine Zeile von {parent} nennen, die es nicht gibt: {count}.</translation>
    </message>
    <message>
        <source>Sign in again (on the command line with --password-stdin), or sign out to read what is public (`pressmark add URL --user ""`).</source>
        <translation>Melden Sie sich wieder an (auf der Kommandozeile mit --password-stdin), oder melden Sie sich ab, um Öffentliches zu lesen (`pressmark add URL --user ""`).</translation>
    </message>
    <message>
        <source>Sign in with an application password of the site, if you have one (--user on the command line).</source>
        <translation>Melden Sie sich mit einem Anwendungspasswort der Website an, wenn Sie eines haben (--user auf der Kommandozeile).</translation>
    </message>
    <message>
        <source>Sign in with an application password, or ask the site's owner to open it; often a security plugin closes it.</source>
        <translation>Melden Sie sich mit einem Anwendungspasswort an, oder bitten Sie den Betreiber der Website, sie zu öffnen; oft verschließt sie ein Sicherheits-Plugin.</translation>
    </message>
    <message>
        <source>Sign in with an application password: make one on the site, in its dashboard under Users &gt; Profile; the ordinary password does not work.</source>
        <translation>Melden Sie sich mit einem Anwendungspasswort an: erzeugen Sie eines auf der Website, in ihrem Dashboard unter Benutzer &gt; Profil; das gewöhnliche Passwort funktioniert nicht.</translation>
    </message>
    <message>
        <source>Stopped, as asked.</source>
        <translation>Angehalten, wie gewünscht.</translation>
    </message>
    <message>
        <source>Table {number} of article {article} is not what it was.</source>
        <translation>Tabelle {number} von Artikel {article} ist nicht, was sie war.</translation>
    </message>
    <message>
        <source>The address is empty.</source>
        <translation>Die Adresse ist leer.</translation>
    </message>
    <message>
        <source>The address may need http:// instead of https://.</source>
        <translation>Vielleicht braucht die Adresse http:// statt https://.</translation>
    </message>
    <message>
        <source>The address of the proxy is missing.</source>
        <translation>Die Adresse des Proxys fehlt.</translation>
    </message>
    <message>
        <source>The answer is compressed in a way that cannot be undone.</source>
        <translation>Die Antwort ist auf eine Weise komprimiert, die sich nicht rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>The answer is damaged data.</source>
        <translation>Die Antwort besteht aus beschädigten Daten.</translation>
    </message>
    <message>
        <source>The answer is data, but not that of WordPress.</source>
        <translation>Die Antwort besteht aus Daten, aber nicht aus denen von WordPress.</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>Die Antwort ist leer.</translation>
    </message>
    <message>
        <source>The answer is larger than {size} MB.</source>
        <translation>Die Antwort ist größer als {size} MB.</translation>
    </message>
    <message>
        <source>The answer is no data.</source>
        <translation>Die Antwort enthält keine Daten.</translation>
    </message>
    <message>
        <source>The answer was cut off before its end.</source>
        <translation>Die Antwort wurde vor ihrem Ende abgeschnitten.</translation>
    </message>
    <message>
        <source>The answer was not complete after {seconds} seconds.</source>
        <translation>Die Antwort war nach {seconds} Sekunden noch nicht vollständig.</translation>
    </message>
    <message>
        <source>The backup cannot be written</source>
        <translation>Die Sicherung kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The certificate of the proxy {name} is not good ({said}).</source>
        <translation>Das Zertifikat des Proxys {name} ist nicht gut ({said}).</translation>
    </message>
    <message>
        <source>The certificate of {host} comes from an authority that this computer does not trust.</source>
        <translation>Das Zertifikat von {host} stammt von einer Stelle, der dieser Computer nicht vertraut.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired, so the connection would not be safe.</source>
        <translation>Das Zertifikat von {host} ist abgelaufen; die Verbindung wäre also nicht sicher.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid ({said}).</source>
        <translation>Das Zertifikat von {host} ist nicht gültig ({said}).</translation>
    </message>
    <message>
        <source>The certificate that came was made for another site than {host}.</source>
        <translation>Das Zertifikat, das kam, wurde für eine andere Website als {host} ausgestellt.</translation>
    </message>
    <message>
        <source>The connection to the proxy {name} failed ({cause}).</source>
        <translation>Die Verbindung zum Proxy {name} ist fehlgeschlagen ({cause}).</translation>
    </message>
    <message>
        <source>The connection to {host} failed ({cause}).</source>
        <translation>Die Verbindung zu {host} ist fehlgeschlagen ({cause}).</translation>
    </message>
    <message>
        <source>The data is nested deeper than any article needs.</source>
        <translation>Die Daten sind tiefer verschachtelt, als irgendein Artikel es braucht.</translation>
    </message>
    <message>
        <source>The database</source>
        <translation>Die Datenbank</translation>
    </message>
    <message>
        <source>The database is damaged: {words}.</source>
        <translation>Die Datenbank ist beschädigt: {words}.</translation>
    </message>
    <message>
        <source>The disk is full. Make room and try again.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full. Make room and try again; what was saved before is kept.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal; was vorher gespeichert wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>Der Export wurde angehalten.</translation>
    </message>
    <message>
        <source>The file cannot be opened, read or written. Check the disk and your rights.</source>
        <translation>Die Datei kann nicht geöffnet, gelesen oder geschrieben werden. Prüfen Sie den Datenträger und Ihre Rechte.</translation>
    </message>
    <message>
        <source>The file cannot be read: {cause}.</source>
        <translation>Die Datei kann nicht gelesen werden: {cause}.</translation>
    </message>
    <message>
        <source>The file cannot be written: {cause}.</source>
        <translation>Die Datei kann nicht geschrieben werden: {cause}.</translation>
    </message>
    <message>
        <source>The file is damaged or is no library.</source>
        <translation>Die Datei ist beschädigt oder keine Bibliothek.</translation>
    </message>
    <message>
        <source>The file is damaged where it keeps what you wrote.</source>
        <translation>Die Datei ist dort beschädigt, wo sie aufbewahrt, was Sie geschrieben haben.</translation>
    </message>
    <message>
        <source>The file is damaged: a text in it is broken.</source>
        <translation>Die Datei ist beschädigt: ein Text darin ist kaputt.</translation>
    </message>
    <message>
        <source>The file is damaged: a time in it is broken.</source>
        <translation>Die Datei ist beschädigt: eine Zeitangabe darin ist kaputt.</translation>
    </message>
    <message>
        <source>The file is damaged: it does not say in which signs it is written.</source>
        <translation>Die Datei ist beschädigt: sie sagt nicht, in welchen Zeichen sie geschrieben ist.</translation>
    </message>
    <message>
        <source>The file is damaged: it does not say which tables it has.</source>
        <translation>Die Datei ist beschädigt: sie sagt nicht, welche Tabellen sie hat.</translation>
    </message>
    <message>
        <source>The file is empty, and there was a library in it.</source>
        <translation>Die Datei ist leer, und es war eine Bibliothek darin.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is larger than {size} MB.</source>
        <translation>Die Datei ist größer als {size} MB.</translation>
    </message>
    <message>
        <source>The file may not be written there. Close it if it is open in another program, or choose another folder.</source>
        <translation>Die Datei darf dort nicht geschrieben werden. Schließen Sie sie, falls sie in einem anderen Programm geöffnet ist, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file was damaged. A new library was made of what could be read: articles {posts}, annotations {annotations}.</source>
        <translation>Die Datei war beschädigt. Aus dem Lesbaren wurde eine neue Bibliothek gemacht: Artikel {posts}, Anmerkungen {annotations}.</translation>
    </message>
    <message>
        <source>The folder around it is not there.</source>
        <translation>Den umgebenden Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder cannot be made</source>
        <translation>Der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>The folder cannot be written: {cause}.</source>
        <translation>Der Ordner kann nicht geschrieben werden: {cause}.</translation>
    </message>
    <message>
        <source>The folder for automatic backups is not there. Is its disk connected? Otherwise choose another folder.</source>
        <translation>Den Ordner für automatische Sicherungen gibt es nicht. Ist sein Datenträger angeschlossen? Sonst wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder for the file is not there.</source>
        <translation>Den Ordner für die Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>The image cannot be kept</source>
        <translation>Das Bild kann nicht aufgehoben werden</translation>
    </message>
    <message>
        <source>The image cannot be written</source>
        <translation>Das Bild kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The image {name} cannot be read: {reason}.</source>
        <translation>Das Bild {name} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The image {name} is missing.</source>
        <translation>Das Bild {name} fehlt.</translation>
    </message>
    <message>
        <source>The image {name} is not what it was when it came.</source>
        <translation>Das Bild {name} ist nicht mehr, was es war, als es kam.</translation>
    </message>
    <message>
        <source>The image {name} {problem}.</source>
        <translation>Das Bild {name} {problem}.</translation>
    </message>
    <message>
        <source>The library cannot be saved here</source>
        <translation>Die Bibliothek kann hier nicht gerettet werden</translation>
    </message>
    <message>
        <source>The library is damaged; no backup was made of it. Repair it first: `pressmark check --repair`.</source>
        <translation>Die Bibliothek ist beschädigt; es wurde keine Sicherung von ihr gemacht. Reparieren Sie sie zuerst: `pressmark check --repair`.</translation>
    </message>
    <message>
        <source>The library is gone: its file was moved or deleted while it was open.</source>
        <translation>Die Bibliothek ist weg: ihre Datei wurde verschoben oder gelöscht, während sie geöffnet war.</translation>
    </message>
    <message>
        <source>The list of annotations</source>
        <translation>Die Liste der Anmerkungen</translation>
    </message>
    <message>
        <source>The list of articles</source>
        <translation>Die Liste der Artikel</translation>
    </message>
    <message>
        <source>The list of images</source>
        <translation>Die Liste der Bilder</translation>
    </message>
    <message>
        <source>The list of tables</source>
        <translation>Die Liste der Tabellen</translation>
    </message>
    <message>
        <source>The list of what is indexed</source>
        <translation>Die Liste dessen, was im Index steht</translation>
    </message>
    <message>
        <source>The name of the file is too long.</source>
        <translation>Der Name der Datei ist zu lang.</translation>
    </message>
    <message>
        <source>The name of the proxy can be that of no computer.</source>
        <translation>Der Name des Proxys kann zu keinem Computer gehören.</translation>
    </message>
    <message>
        <source>The name of the proxy, {name}, could not be looked up.</source>
        <translation>Der Name des Proxys, {name}, konnte nicht aufgelöst werden.</translation>
    </message>
    <message>
        <source>The name {name} could not be looked up.</source>
        <translation>Der Name {name} konnte nicht aufgelöst werden.</translation>
    </message>
    <message>
        <source>The page does not say where its REST API is.</source>
        <translation>Die Seite sagt nicht, wo ihre REST-API ist.</translation>
    </message>
    <message>
        <source>The password is not sent, because the connection to this site is not encrypted.</source>
        <translation>Das Passwort wird nicht gesendet, weil die Verbindung zu dieser Website nicht verschlüsselt ist.</translation>
    </message>
    <message>
        <source>The password is not sent, because this address leads to another site:</source>
        <translation>Das Passwort wird nicht gesendet, weil diese Adresse zu einer anderen Website führt:</translation>
    </message>
    <message>
        <source>The password of {user} is not there, so the site was not asked.</source>
        <translation>Das Passwort von {user} ist nicht da, darum wurde die Website nicht gefragt.</translation>
    </message>
    <message>
        <source>The picture is damaged: its size cannot be read.</source>
        <translation>Das Bild ist beschädigt: seine Größe ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The picture is too large to be shown: {width} by {height} pixels.</source>
        <translation>Das Bild ist zu groß, um gezeigt zu werden: {width} mal {height} Pixel.</translation>
    </message>
    <message>
        <source>The places of {count} annotations were put right.</source>
        <translation>Die Stellen von {count} Anmerkungen wurden richtiggestellt.</translation>
    </message>
    <message>
        <source>The proxy {name} broke the connection before it answered.</source>
        <translation>Der Proxy {name} hat die Verbindung abgebrochen, bevor er antwortete.</translation>
    </message>
    <message>
        <source>The proxy {name} cannot reach {host} ({cause}).</source>
        <translation>Der Proxy {name} erreicht {host} nicht ({cause}).</translation>
    </message>
    <message>
        <source>The proxy {name} does not accept the name “{user}” with its password.</source>
        <translation>Der Proxy {name} nimmt den Namen „{user}“ mit seinem Passwort nicht an.</translation>
    </message>
    <message>
        <source>The proxy {name} does not answer.</source>
        <translation>Der Proxy {name} antwortet nicht.</translation>
    </message>
    <message>
        <source>The proxy {name} lets no requests to {host} pass ({cause}).</source>
        <translation>Der Proxy {name} lässt keine Anfragen an {host} durch ({cause}).</translation>
    </message>
    <message>
        <source>The proxy {name} makes no connection to {host}.</source>
        <translation>Der Proxy {name} baut keine Verbindung zu {host} auf.</translation>
    </message>
    <message>
        <source>The proxy {name} refuses the connection: nothing answers there.</source>
        <translation>Der Proxy {name} lehnt die Verbindung ab: dort antwortet nichts.</translation>
    </message>
    <message>
        <source>The proxy {name} wants a name and a password.</source>
        <translation>Der Proxy {name} verlangt einen Namen und ein Passwort.</translation>
    </message>
    <message>
        <source>The rows that name others</source>
        <translation>Die Zeilen, die andere nennen</translation>
    </message>
    <message>
        <source>The search index</source>
        <translation>Der Suchindex</translation>
    </message>
    <message>
        <source>The search indexes were made anew.</source>
        <translation>Die Suchindizes wurden neu gemacht.</translation>
    </message>
    <message>
        <source>The site answers from another address, and there the password is not sent.</source>
        <translation>Die Website antwortet von einer anderen Adresse, und dorthin wird das Passwort nicht gesendet.</translation>
    </message>
    <message>
        <source>The site answers with a web page where data was expected.</source>
        <translation>Die Website antwortet mit einer Webseite, wo Daten erwartet wurden.</translation>
    </message>
    <message>
        <source>The site answers with another post than asked.</source>
        <translation>Die Website antwortet mit einem anderen Beitrag als dem erfragten.</translation>
    </message>
    <message>
        <source>The site answers with something else than a list.</source>
        <translation>Die Website antwortet mit etwas anderem als einer Liste.</translation>
    </message>
    <message>
        <source>The site answers, but there is no WordPress REST API.</source>
        <translation>Die Website antwortet, aber es gibt keine REST-API von WordPress.</translation>
    </message>
    <message>
        <source>The site answers:</source>
        <translation>Die Website antwortet:</translation>
    </message>
    <message>
        <source>The site answers: “{said}” ({code}).</source>
        <translation>Die Website antwortet: „{said}“ ({code}).</translation>
    </message>
    <message>
        <source>The site asked to be left alone for {minutes} more minute{s}.</source>
        <translation>Die Website bat darum, noch {minutes} min nicht gefragt zu werden.</translation>
    </message>
    <message>
        <source>The site asks for a name and a password.</source>
        <translation>Die Website verlangt einen Namen und ein Passwort.</translation>
    </message>
    <message>
        <source>The site cannot be locked for a sync</source>
        <translation>Die Website kann nicht für eine Synchronisierung gesperrt werden</translation>
    </message>
    <message>
        <source>The site does not accept this password for the name “{user}”.</source>
        <translation>Die Website nimmt dieses Passwort für den Namen „{user}“ nicht an.</translation>
    </message>
    <message>
        <source>The site does not accept this request (HTTP {status}).</source>
        <translation>Die Website nimmt diese Anfrage nicht an (HTTP {status}).</translation>
    </message>
    <message>
        <source>The site does not allow application passwords.</source>
        <translation>Die Website erlaubt keine Anwendungspasswörter.</translation>
    </message>
    <message>
        <source>The site does not say who signed in.</source>
        <translation>Die Website sagt nicht, wer sich angemeldet hat.</translation>
    </message>
    <message>
        <source>The site does not tell where this image is.</source>
        <translation>Die Website sagt nicht, wo dieses Bild ist.</translation>
    </message>
    <message>
        <source>The site gives the same page of its list again and again.</source>
        <translation>Die Website gibt immer wieder dieselbe Seite ihrer Liste.</translation>
    </message>
    <message>
        <source>The site is closed for maintenance.</source>
        <translation>Die Website ist wegen Wartung geschlossen.</translation>
    </message>
    <message>
        <source>The site is closed for the moment (HTTP 503).</source>
        <translation>Die Website ist im Augenblick geschlossen (HTTP 503).</translation>
    </message>
    <message>
        <source>The site leads from https to http, where anybody could read the password, so it is not sent.</source>
        <translation>Die Website führt von https zu http, wo jeder das Passwort lesen könnte; darum wird es nicht gesendet.</translation>
    </message>
    <message>
        <source>The site redirects more than {count} times.</source>
        <translation>Die Website leitet mehr als {count}-mal weiter.</translation>
    </message>
    <message>
        <source>The site redirects to “{where}”, which is no web address.</source>
        <translation>Die Website leitet weiter zu „{where}“; das ist keine Webadresse.</translation>
    </message>
    <message>
        <source>The site redirects without saying where to (HTTP {status}).</source>
        <translation>Die Website leitet weiter, ohne zu sagen, wohin (HTTP {status}).</translation>
    </message>
    <message>
        <source>The site refuses to answer (HTTP 403).</source>
        <translation>Die Website verweigert die Antwort (HTTP 403).</translation>
    </message>
    <message>
        <source>The site refuses to answer (HTTP 406).</source>
        <translation>Die Website verweigert die Antwort (HTTP 406).</translation>
    </message>
    <message>
        <source>The site reports a critical error of its own.</source>
        <translation>Die Website meldet einen kritischen eigenen Fehler.</translation>
    </message>
    <message>
        <source>The site says that it was asked too often (HTTP 429).</source>
        <translation>Die Website sagt, dass sie zu oft gefragt wurde (HTTP 429).</translation>
    </message>
    <message>
        <source>The site's article {number} of the type {type} is in the library {count} times.</source>
        <translation>Artikel {number} der Website mit dem Typ {type} ist {count}-mal in der Bibliothek.</translation>
    </message>
    <message>
        <source>The site's server failed (HTTP {status}).</source>
        <translation>Der Server der Website ist gescheitert (HTTP {status}).</translation>
    </message>
    <message>
        <source>The snapshot of your notes cannot be written</source>
        <translation>Der Schnappschuss Ihrer Notizen kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The state of {count} articles is asked of the site again.</source>
        <translation>Der Zustand von {count} Artikeln wird bei der Website neu erfragt.</translation>
    </message>
    <message>
        <source>The states of articles</source>
        <translation>Die Zustände der Artikel</translation>
    </message>
    <message>
        <source>The tables of articles</source>
        <translation>Die Tabellen der Artikel</translation>
    </message>
    <message>
        <source>The tables of {count} articles were read again.</source>
        <translation>Die Tabellen von {count} Artikeln wurden neu gelesen.</translation>
    </message>
    <message>
        <source>The text of article {article}, version {number}, is not what it was.</source>
        <translation>Der Text von Artikel {article}, Version {number}, ist nicht, was er war.</translation>
    </message>
    <message>
        <source>The text of article {number} is lost here; a sync fetches it again.</source>
        <translation>Der Text von Artikel {number} ist hier verloren; eine Synchronisierung holt ihn wieder.</translation>
    </message>
    <message>
        <source>The text of article {number} was made anew of what is kept.</source>
        <translation>Der Text von Artikel {number} wurde aus dem Aufgehobenen neu gemacht.</translation>
    </message>
    <message>
        <source>The texts of articles</source>
        <translation>Die Texte der Artikel</translation>
    </message>
    <message>
        <source>The versions of article {number} are not numbered in order.</source>
        <translation>Die Versionen von Artikel {number} sind nicht der Reihe nach nummeriert.</translation>
    </message>
    <message>
        <source>The versions of articles</source>
        <translation>Die Versionen der Artikel</translation>
    </message>
    <message>
        <source>The versions of {count} articles were put in order.</source>
        <translation>Die Versionen von {count} Artikeln wurden geordnet.</translation>
    </message>
    <message>
        <source>The {type} {name} is missing.</source>
        <translation>In der Datenbank fehlt: {type} {name}.</translation>
    </message>
    <message>
        <source>The {type} {name} is not what it was.</source>
        <translation>In der Datenbank ist nicht mehr, was es war: {type} {name}.</translation>
    </message>
    <message>
        <source>There are more than {most} annotations in it.</source>
        <translation>Es sind mehr als {most} Anmerkungen darin.</translation>
    </message>
    <message>
        <source>There are no annotations in it: a file of them is JSON-LD, or what Hypothesis exports.</source>
        <translation>Es sind keine Anmerkungen darin: eine Datei mit ihnen ist JSON-LD, oder was Hypothesis exportiert.</translation>
    </message>
    <message>
        <source>There is a trigger {name} which is none of Pressmark.</source>
        <translation>Es gibt einen Trigger {name}, der keiner von Pressmark ist.</translation>
    </message>
    <message>
        <source>There is more in it than a file of annotations has.</source>
        <translation>Es ist mehr darin, als eine Datei mit Anmerkungen hat.</translation>
    </message>
    <message>
        <source>There is no computer named {name}, which should be the proxy.</source>
        <translation>Es gibt keinen Computer namens {name}, der der Proxy sein soll.</translation>
    </message>
    <message>
        <source>There is no computer named {name}.</source>
        <translation>Es gibt keinen Computer namens {name}.</translation>
    </message>
    <message>
        <source>There is no name or no password to sign in with.</source>
        <translation>Zum Anmelden fehlt ein Name oder ein Passwort.</translation>
    </message>
    <message>
        <source>There is no way from this computer to {host}.</source>
        <translation>Von diesem Computer führt kein Weg zu {host}.</translation>
    </message>
    <message>
        <source>There is nothing at this address (HTTP 404).</source>
        <translation>Unter dieser Adresse gibt es nichts (HTTP 404).</translation>
    </message>
    <message>
        <source>There is something in this folder already. Choose a name for a new one.</source>
        <translation>In diesem Ordner ist schon etwas. Wählen Sie einen Namen für einen neuen.</translation>
    </message>
    <message>
        <source>They are asked for again later.</source>
        <translation>Sie werden später wieder erfragt.</translation>
    </message>
    <message>
        <source>They are tried again later; a full sync tries at once.</source>
        <translation>Sie werden später wieder versucht; eine vollständige Synchronisierung versucht es sofort.</translation>
    </message>
    <message>
        <source>They may be hidden from you; sign in if you have an account there.</source>
        <translation>Vielleicht sind sie vor Ihnen verborgen; melden Sie sich an, wenn Sie dort ein Konto haben.</translation>
    </message>
    <message>
        <source>This annotation is not in the library.</source>
        <translation>Diese Anmerkung ist nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>This article has no version number {number}.</source>
        <translation>Dieser Artikel hat keine Version mit der Nummer {number}.</translation>
    </message>
    <message>
        <source>This database was made by another program. Name another folder.</source>
        <translation>Diese Datenbank stammt von einem anderen Programm. Nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>This file is damaged; nothing was changed.</source>
        <translation>Diese Datei ist beschädigt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This file is no backup, no snapshot and no library of Pressmark, or is damaged from its beginning on; nothing was changed.</source>
        <translation>Diese Datei ist keine Sicherung, kein Schnappschuss und keine Bibliothek von Pressmark, oder von Anfang an beschädigt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This file is no backup, no snapshot and no library of Pressmark.</source>
        <translation>Diese Datei ist keine Sicherung, kein Schnappschuss und keine Bibliothek von Pressmark.</translation>
    </message>
    <message>
        <source>This is a WordPress site, but its REST API is closed.</source>
        <translation>Dies ist eine WordPress-Website, aber ihre REST-API ist verschlossen.</translation>
    </message>
    <message>
        <source>This is a device, not a file. Choose another name.</source>
        <translation>Dies ist ein Gerät, keine Datei. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This is a file. A library is a folder; name another place.</source>
        <translation>Dies ist eine Datei. Eine Bibliothek ist ein Ordner; nennen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>This is a file. Choose a name for a new folder.</source>
        <translation>Dies ist eine Datei. Wählen Sie einen Namen für einen neuen Ordner.</translation>
    </message>
    <message>
        <source>This is a folder. Choose a name for the file.</source>
        <translation>Dies ist ein Ordner. Wählen Sie einen Namen für die Datei.</translation>
    </message>
    <message>
        <source>This is an SVG drawing. Such a drawing may hold programs, so it is not kept.</source>
        <translation>Dies ist eine SVG-Zeichnung. Eine solche kann Programme enthalten, darum wird sie nicht aufgehoben.</translation>
    </message>
    <message>
        <source>This is no address of a web site.</source>
        <translation>Das ist keine Adresse einer Website.</translation>
    </message>
    <message>
        <source>This is no snapshot.</source>
        <translation>Dies ist kein Schnappschuss.</translation>
    </message>
    <message>
        <source>This is not JSON: a file of annotations is JSON-LD, or what Hypothesis exports.</source>
        <translation>Dies ist kein JSON: eine Datei mit Anmerkungen ist JSON-LD, oder was Hypothesis exportiert.</translation>
    </message>
    <message>
        <source>This is there already and is no backup of Pressmark, so it is not replaced. Name another file.</source>
        <translation>Sie ist schon da und keine Sicherung von Pressmark, darum wird sie nicht ersetzt. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>This is {kind}, which Pressmark cannot show.</source>
        <translation>Dies ist {kind}, und das kann Pressmark nicht zeigen.</translation>
    </message>
    <message>
        <source>This library has no article "{wanted}". Give its link or its number in the library.</source>
        <translation>Diese Bibliothek hat keinen Artikel „{wanted}“. Geben Sie seinen Link oder seine Nummer in der Bibliothek an.</translation>
    </message>
    <message>
        <source>This library has no article number {number}.</source>
        <translation>Diese Bibliothek hat keinen Artikel mit der Nummer {number}.</translation>
    </message>
    <message>
        <source>This library has no site "{text}". "pressmark sites" lists those it has.</source>
        <translation>Diese Bibliothek hat keine Website „{text}“. „pressmark sites“ zählt auf, welche sie hat.</translation>
    </message>
    <message>
        <source>This library has no site number {number}.</source>
        <translation>Diese Bibliothek hat keine Website mit der Nummer {number}.</translation>
    </message>
    <message>
        <source>This library has no version number {number}.</source>
        <translation>Diese Bibliothek hat keine Version mit der Nummer {number}.</translation>
    </message>
    <message>
        <source>This lies in a private network, where no site may send Pressmark.</source>
        <translation>Das liegt in einem privaten Netz, wohin keine Website Pressmark schicken darf.</translation>
    </message>
    <message>
        <source>This snapshot is damaged.</source>
        <translation>Dieser Schnappschuss ist beschädigt.</translation>
    </message>
    <message>
        <source>This table is no longer in the library: its article has changed.</source>
        <translation>Diese Tabelle ist nicht mehr in der Bibliothek: ihr Artikel hat sich geändert.</translation>
    </message>
    <message>
        <source>To have them, choose so in the settings of the site.</source>
        <translation>Um sie zu haben, wählen Sie das in den Einstellungen der Website.</translation>
    </message>
    <message>
        <source>Try again after that.</source>
        <translation>Versuchen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Type the address of a site, like example.org.</source>
        <translation>Geben Sie die Adresse einer Website ein, etwa example.org.</translation>
    </message>
    <message>
        <source>Use the site's address with https://.</source>
        <translation>Verwenden Sie die Adresse der Website mit https://.</translation>
    </message>
    <message>
        <source>Wait some minutes and try again.</source>
        <translation>Warten Sie einige Minuten und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What answers at {name} is no proxy.</source>
        <translation>Was unter {name} antwortet, ist kein Proxy.</translation>
    </message>
    <message>
        <source>What came is no picture.</source>
        <translation>Was kam, ist kein Bild.</translation>
    </message>
    <message>
        <source>What could not be read: articles {posts}, annotations {annotations}.</source>
        <translation>Was nicht gelesen werden konnte: Artikel {posts}, Anmerkungen {annotations}.</translation>
    </message>
    <message>
        <source>What is named as the proxy is not an address; one looks like http://proxy.example.org:3128.</source>
        <translation>Was als Proxy angegeben ist, ist keine Adresse; eine sieht so aus: http://proxy.example.org:3128.</translation>
    </message>
    <message>
        <source>What was at this address is gone (HTTP 410).</source>
        <translation>Was unter dieser Adresse war, ist weg (HTTP 410).</translation>
    </message>
    <message>
        <source>You chose to take no images from this site.</source>
        <translation>Sie haben gewählt, von dieser Website keine Bilder zu holen.</translation>
    </message>
    <message>
        <source>You chose to take only featured images from this site.</source>
        <translation>Sie haben gewählt, von dieser Website nur Beitragsbilder zu holen.</translation>
    </message>
    <message>
        <source>You removed it to have more room. The settings of its site can have it taken again.</source>
        <translation>Sie haben es entfernt, um mehr Platz zu haben. In den Einstellungen seiner Website können Sie es wieder holen lassen.</translation>
    </message>
    <message>
        <source>a BMP picture</source>
        <translation>ein BMP-Bild</translation>
    </message>
    <message>
        <source>a HEIC picture</source>
        <translation>ein HEIC-Bild</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>ein JPEG-2000-Bild</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>ein TIFF-Bild</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>ein Film</translation>
    </message>
    <message>
        <source>an AVIF picture</source>
        <translation>ein AVIF-Bild</translation>
    </message>
    <message>
        <source>an ICO picture</source>
        <translation>ein ICO-Bild</translation>
    </message>
    <message>
        <source>has no list</source>
        <translation>hat keine Liste</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>media files</source>
        <translation>Mediendateien</translation>
    </message>
    <message>
        <source>needs a login</source>
        <translation>erfordert eine Anmeldung</translation>
    </message>
    <message>
        <source>no message</source>
        <translation>keine Meldung</translation>
    </message>
    <message>
        <source>part of the site's design, not articles</source>
        <translation>Teil der Gestaltung der Website, keine Artikel</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>{count} annotations got a number of their own.</source>
        <translation>{count} Anmerkungen haben eine eigene Nummer bekommen.</translation>
    </message>
    <message>
        <source>{count} articles are compared with the site again by the next sync.</source>
        <translation>{count} Artikel vergleicht die nächste Synchronisierung wieder mit der Website.</translation>
    </message>
    <message>
        <source>{count} articles without a text are to be fetched again; what you wrote on them waits.</source>
        <translation>{count} Artikel ohne Text werden neu geholt; was Sie dazu geschrieben haben, wartet.</translation>
    </message>
    <message>
        <source>{count} former versions without a text were forgotten.</source>
        <translation>{count} frühere Versionen ohne Text wurden vergessen.</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation>{count} Bilder</translation>
    </message>
    <message>
        <source>{count} rows that named others which are not there were taken away.</source>
        <translation>{count} Zeilen, die andere nannten, die es nicht gibt, wurden entfernt.</translation>
    </message>
    <message>
        <source>{file}: There is no such file.</source>
        <translation>{file}: Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>{file}: There is no such folder. Make it first, or name another.</source>
        <translation>{file}: Diesen Ordner gibt es nicht. Legen Sie ihn zuerst an, oder nennen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{file}: This is a folder. Name a file for the backup.</source>
        <translation>{file}: Dies ist ein Ordner. Nennen Sie eine Datei für die Sicherung.</translation>
    </message>
    <message>
        <source>{file}: This is the library itself. Name another file for the backup.</source>
        <translation>{file}: Dies ist die Bibliothek selbst. Nennen Sie eine andere Datei für die Sicherung.</translation>
    </message>
    <message>
        <source>{file}: This is there already and is no backup of Pressmark, so it is not replaced. Name another file.</source>
        <translation>{file}: Sie ist schon da und keine Sicherung von Pressmark, darum wird sie nicht ersetzt. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{host} broke the connection before it answered.</source>
        <translation>{host} hat die Verbindung abgebrochen, bevor eine Antwort kam.</translation>
    </message>
    <message>
        <source>{host} broke the connection before its answer was complete.</source>
        <translation>{host} hat die Verbindung abgebrochen, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>{host} does not answer.</source>
        <translation>{host} antwortet nicht.</translation>
    </message>
    <message>
        <source>{host} does not speak HTTP as the web does.</source>
        <translation>{host} spricht nicht HTTP, wie das Web es tut.</translation>
    </message>
    <message>
        <source>{host} refuses the connection: no web site answers there.</source>
        <translation>{host} lehnt die Verbindung ab: dort antwortet keine Website.</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} Stunden</translation>
    </message>
    <message>
        <source>{images} could not be had: {reason}</source>
        <translation>{images} waren nicht zu haben: {reason}</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} Minuten</translation>
    </message>
    <message>
        <source>{name} cannot be read now: {reason}. What was taken before stays.</source>
        <translation>{name} ist jetzt nicht lesbar: {reason}. Was vorher geholt wurde, bleibt.</translation>
    </message>
    <message>
        <source>{name} could not be read: {reason}</source>
        <translation>{name} konnte nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>{name}: the site counts {count} more than it shows.</source>
        <translation>{name}: die Website zählt {count} mehr, als sie zeigt.</translation>
    </message>
    <message>
        <source>{name}: {count} could not be read before and are still missing here.</source>
        <translation>{name}: {count} konnten früher nicht gelesen werden und fehlen hier noch.</translation>
    </message>
    <message>
        <source>{reason}, and asks to be left alone for {span}.</source>
        <translation>{reason}, und bittet darum, {span} lang nicht gefragt zu werden.</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds} Sekunden</translation>
    </message>
    <message>
        <source>{site} leads to {place}, which is in a private network or on this computer, and is not asked.</source>
        <translation>{site} führt zu {place}; das liegt in einem privaten Netz oder auf diesem Computer und wird nicht abgefragt.</translation>
    </message>
    <message>
        <source>{vanished} of {known} articles are missing on the site. That is too many to believe at once; nothing was marked as removed, and all of them stay readable.</source>
        <translation>{vanished} von {known} Artikeln fehlen auf der Website. Das sind zu viele, um es gleich zu glauben; nichts wurde als entfernt gekennzeichnet, und alle bleiben lesbar.</translation>
    </message>
    <message>
        <source>{what} cannot be read: {error}.</source>
        <translation>{what} ist nicht lesbar: {error}.</translation>
    </message>
    <message>
        <source>{what} could not be read to the end: {reason}</source>
        <translation>{what} konnte nicht bis zum Ende gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>{what}: the disk does not keep what is written.</source>
        <translation>{what}: der Datenträger behält nicht, was geschrieben wird.</translation>
    </message>
    <message>
        <source>{what}: {reason}</source>
        <translation>{what}: {reason}</translation>
    </message>
    <message>
        <source>{what}: {reason}.</source>
        <translation>{what}: {reason}.</translation>
    </message>
</context>
<context>
    <name>query-help</name>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>What an article is and has</source>
        <translation>Was ein Artikel ist und hat</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>a term, and all below it</source>
        <translation>ein Begriff und alle darunter</translation>
    </message>
    <message>
        <source>a word in a cell of a table</source>
        <translation>ein Wort in einer Zelle einer Tabelle</translation>
    </message>
    <message>
        <source>a word in a highlight, or in your note on it</source>
        <translation>ein Wort in einer Markierung oder in Ihrer Notiz dazu</translation>
    </message>
    <message>
        <source>a word in the header of a table</source>
        <translation>ein Wort im Kopf einer Tabelle</translation>
    </message>
    <message>
        <source>annotated words changed; or moved, orphaned</source>
        <translation>angemerkte Wörter geändert; oder moved, orphaned</translation>
    </message>
    <message>
        <source>both words, anywhere</source>
        <translation>beide Wörter, irgendwo</translation>
    </message>
    <message>
        <source>brackets keep things together</source>
        <translation>Klammern halten zusammen</translation>
    </message>
    <message>
        <source>everything else</source>
        <translation>alles andere</translation>
    </message>
    <message>
        <source>from this site</source>
        <translation>von dieser Website</translation>
    </message>
    <message>
        <source>in 2024 or earlier</source>
        <translation>2024 oder früher</translation>
    </message>
    <message>
        <source>in May 2025</source>
        <translation>im Mai 2025</translation>
    </message>
    <message>
        <source>in no category</source>
        <translation>in keiner Kategorie</translation>
    </message>
    <message>
        <source>in the last seven days; also w, m and y</source>
        <translation>in den letzten sieben Tagen; auch w, m und y</translation>
    </message>
    <message>
        <source>in the title; “text:” in the text</source>
        <translation>im Titel; „text:“ im Text</translation>
    </message>
    <message>
        <source>long ones; “words:&lt;300” short ones</source>
        <translation>lange; „words:&lt;300“ kurze</translation>
    </message>
    <message>
        <source>on that day or later</source>
        <translation>an diesem Tag oder später</translation>
    </message>
    <message>
        <source>one or the other</source>
        <translation>das eine oder das andere</translation>
    </message>
    <message>
        <source>or image, note, tag</source>
        <translation>oder image, note, tag</translation>
    </message>
    <message>
        <source>or read, starred, annotated, changed, removed</source>
        <translation>oder read, starred, annotated, changed, removed</translation>
    </message>
    <message>
        <source>these words, side by side</source>
        <translation>diese Wörter, nebeneinander</translation>
    </message>
    <message>
        <source>this kind of article</source>
        <translation>diese Art von Artikel</translation>
    </message>
    <message>
        <source>with a highlight in this colour</source>
        <translation>mit einer Markierung in dieser Farbe</translation>
    </message>
    <message>
        <source>with two tables or more</source>
        <translation>mit zwei oder mehr Tabellen</translation>
    </message>
    <message>
        <source>with your own tag</source>
        <translation>mit Ihrem eigenen Schlagwort</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>ohne dieses Wort</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>Wörter, die so beginnen</translation>
    </message>
    <message>
        <source>written by her</source>
        <translation>von ihr geschrieben</translation>
    </message>
</context>
<context>
    <name>sidebar</name>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>Mit Anmerkungen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notizbuch</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n Anmerkung</numerusform>
            <numerusform>%n Anmerkungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) need(s) your attention</source>
        <translation>
            <numerusform>%n Anmerkung braucht Ihre Aufmerksamkeit</numerusform>
            <numerusform>%n Anmerkungen brauchen Ihre Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) on new articles</source>
        <translation>
            <numerusform>%n Anmerkung zu neuen Artikeln</numerusform>
            <numerusform>%n Anmerkungen zu neuen Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) wait for their articles, which come with the next sync.</source>
        <translation>
            <numerusform>%n Anmerkung wartet auf ihren Artikel, der mit der nächsten Synchronisierung kommt.</numerusform>
            <numerusform>%n Anmerkungen warten auf ihre Artikel, die mit der nächsten Synchronisierung kommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken</source>
        <translation>
            <numerusform>%n Artikel geholt</numerusform>
            <numerusform>%n Artikel geholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) touch your highlights</source>
        <translation>
            <numerusform>%n Artikel berührt Ihre Markierungen</numerusform>
            <numerusform>%n Artikel berühren Ihre Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back again</source>
        <translation>
            <numerusform>%n wieder da</numerusform>
            <numerusform>%n wieder da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by another program</source>
        <translation>
            <numerusform>%n von einem anderen Programm</numerusform>
            <numerusform>%n von einem anderen Programm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) with other keys than usual</source>
        <translation>
            <numerusform>%n Befehl mit anderen Tasten als üblich</numerusform>
            <numerusform>%n Befehle mit anderen Tasten als üblich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edited</source>
        <translation>
            <numerusform>%n bearbeitet</numerusform>
            <numerusform>%n bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of tables</source>
        <translation>
            <numerusform>%n Gruppe von Tabellen</numerusform>
            <numerusform>%n Gruppen von Tabellen</numerusform>
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
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
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
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more new article(s)</source>
        <translation>
            <numerusform>%n weiterer neuer Artikel</numerusform>
            <numerusform>%n weitere neue Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more note(s) on the article</source>
        <translation>
            <numerusform>%n weitere Notiz zum Artikel</numerusform>
            <numerusform>%n weitere Notizen zum Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more part(s) of the filter</source>
        <translation>
            <numerusform>%n weiterer Teil des Filters</numerusform>
            <numerusform>%n weitere Teile des Filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new in {search}</source>
        <translation>
            <numerusform>%n neu in {search}</numerusform>
            <numerusform>%n neu in {search}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them came from the snapshot.</source>
        <translation>
            <numerusform>%n davon kam aus dem Schnappschuss.</numerusform>
            <numerusform>%n davon kamen aus dem Schnappschuss.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them need(s) attention</source>
        <translation>
            <numerusform>%n davon braucht Aufmerksamkeit</numerusform>
            <numerusform>%n davon brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only in part</source>
        <translation>
            <numerusform>%n nur zum Teil</numerusform>
            <numerusform>%n nur zum Teil</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found in a library of {counts}.</source>
        <translation>
            <numerusform>%n Problem gefunden in einer Bibliothek mit {counts}.</numerusform>
            <numerusform>%n Probleme gefunden in einer Bibliothek mit {counts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) reset</source>
        <translation>
            <numerusform>%n Einstellung zurückgesetzt</numerusform>
            <numerusform>%n Einstellungen zurückgesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%n angehalten</numerusform>
            <numerusform>%n angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) with the same headings</source>
        <translation>
            <numerusform>%n Tabelle mit gleichen Überschriften</numerusform>
            <numerusform>%n Tabellen mit gleichen Überschriften</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n Mal</numerusform>
            <numerusform>%n Mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n Version</numerusform>
            <numerusform>%n Versionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>vor %n Woche</numerusform>
            <numerusform>vor %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>%n zurückgezogen</numerusform>
            <numerusform>%n zurückgezogen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a sign-in</source>
        <translation>
            <numerusform>%n ohne Anmeldung</numerusform>
            <numerusform>%n ohne Anmeldung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>%n Wort hinzugefügt</numerusform>
            <numerusform>%n Wörter hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) moved</source>
        <translation>
            <numerusform>%n Wort verschoben</numerusform>
            <numerusform>%n Wörter verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) removed</source>
        <translation>
            <numerusform>%n Wort entfernt</numerusform>
            <numerusform>%n Wörter entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>&amp;Blau</translation>
    </message>
    <message>
        <source>&amp;CSV, comma-separated</source>
        <translation>&amp;CSV, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Change to the present search</source>
        <translation>&amp;In die jetzige Suche ändern</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy heading</source>
        <translation>Ü&amp;berschrift kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy name</source>
        <translation>&amp;Namen kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy quote</source>
        <translation>&amp;Zitat kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy sentence</source>
        <translation>&amp;Satz kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Bearbe&amp;iten</translation>
    </message>
    <message>
        <source>&amp;Edit note…</source>
        <translation>&amp;Notiz bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Exclude</source>
        <translation>Au&amp;sschließen</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>&amp;Zuklappen</translation>
    </message>
    <message>
        <source>&amp;For this site only</source>
        <translation>&amp;Nur für diese Website</translation>
    </message>
    <message>
        <source>&amp;For this site only: {site}</source>
        <translation>Nur &amp;für diese Website: {site}</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortfahren</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>&amp;Grün</translation>
    </message>
    <message>
        <source>&amp;Keep as it is</source>
        <translation>&amp;So lassen</translation>
    </message>
    <message>
        <source>&amp;Keep on old version</source>
        <translation>Bei al&amp;ter Version belassen</translation>
    </message>
    <message>
        <source>&amp;Keep on the old version</source>
        <translation>&amp;Bei der alten Version belassen</translation>
    </message>
    <message>
        <source>&amp;Keep on version {number}</source>
        <translation>&amp;Bei Version {number} belassen</translation>
    </message>
    <message>
        <source>&amp;Keep the present search</source>
        <translation>&amp;Jetzige Suche behalten</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Verlassen</translation>
    </message>
    <message>
        <source>&amp;Mark as read</source>
        <translation>&amp;Als gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>&amp;Mark as unread</source>
        <translation>Als &amp;ungelesen kennzeichnen</translation>
    </message>
    <message>
        <source>&amp;Markdown file</source>
        <translation>&amp;Markdown-Datei</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>&amp;More for this site</source>
        <translation>&amp;Mehr zu dieser Website</translation>
    </message>
    <message>
        <source>&amp;Only this</source>
        <translation>&amp;Nur dies</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Pink</source>
        <translation>&amp;Rosa</translation>
    </message>
    <message>
        <source>&amp;Put it here</source>
        <translation>&amp;Hierher setzen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>U&amp;mbenennen …</translation>
    </message>
    <message>
        <source>&amp;Repair…</source>
        <translation>&amp;Reparieren …</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>Sicherung &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>&amp;Save what can be saved</source>
        <translation>&amp;Retten, was zu retten ist</translation>
    </message>
    <message>
        <source>&amp;Shortcut…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>&amp;Show version {number}</source>
        <translation>&amp;Version {number} zeigen</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Stern geben</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;Schlagwörter …</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>H&amp;erausnehmen</translation>
    </message>
    <message>
        <source>&amp;Take the keys away</source>
        <translation>Tasten &amp;wegnehmen</translation>
    </message>
    <message>
        <source>&amp;This article</source>
        <translation>Diesen &amp;Artikel</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo {act}</source>
        <translation>Rü&amp;ckgängig: {act}</translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation>All&amp;e aufklappen</translation>
    </message>
    <message>
        <source>&amp;Web page (HTML)</source>
        <translation>&amp;Webseite (HTML)</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>G&amp;elb</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(keine Wörter)</translation>
    </message>
    <message>
        <source>, “quoted words”, and names such as Ærø, Łódź or Ñuñoa. A long text is easier on the eye where few letters stand out and none must be guessed.</source>
        <translation>, „zitierte Wörter“, und Namen wie Ærø, Łódź oder Ñuñoa. Ein langer Text ist angenehmer, wenn wenige Buchstaben hervorstechen und keiner erraten werden muss.</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>&gt; 2024</source>
        <translation>&gt; 2024</translation>
    </message>
    <message>
        <source>&gt; 5, 10..20</source>
        <translation>&gt; 5, 10..20</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>A &amp;folder of Markdown files</source>
        <translation>&amp;Ein Ordner mit Markdown-Dateien</translation>
    </message>
    <message>
        <source>A date is missing; this filter is off.</source>
        <translation>Ein Datum fehlt; dieser Filter ist aus.</translation>
    </message>
    <message>
        <source>A draft: it is not published yet.</source>
        <translation>Ein Entwurf: er ist noch nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>A folder of &amp;Markdown files</source>
        <translation>Ein &amp;Ordner mit Markdown-Dateien</translation>
    </message>
    <message>
        <source>A new folder with a file for each table.</source>
        <translation>Ein neuer Ordner mit einer Datei für jede Tabelle.</translation>
    </message>
    <message>
        <source>A note has room for {most} characters; this one was not saved.</source>
        <translation>Eine Notiz hat Platz für {most} Zeichen; diese wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>A number is missing; this filter is off.</source>
        <translation>Eine Zahl fehlt; dieser Filter ist aus.</translation>
    </message>
    <message>
        <source>A page on, then the next article</source>
        <translation>Eine Seite weiter, dann der nächste Artikel</translation>
    </message>
    <message>
        <source>A part of {site} cannot be read any more; what was taken before stays. If it needs a sign-in, sign in from the menu of the site.</source>
        <translation>Ein Teil von {site} ist nicht mehr lesbar; was vorher geholt wurde, bleibt. Wenn eine Anmeldung nötig ist, melden Sie sich über das Menü der Website an.</translation>
    </message>
    <message>
        <source>A part of {site} could not be read. It is tried again by the next sync.</source>
        <translation>Ein Teil von {site} konnte nicht gelesen werden. Die nächste Synchronisierung versucht es wieder.</translation>
    </message>
    <message>
        <source>A private article: others do not see it on the site.</source>
        <translation>Ein privater Artikel: andere sehen ihn auf der Website nicht.</translation>
    </message>
    <message>
        <source>A row for each, for any spreadsheet.</source>
        <translation>Eine Zeile für jede, für jedes Tabellenprogramm.</translation>
    </message>
    <message>
        <source>A text file for each article, with its images beside it; as Obsidian reads them.</source>
        <translation>Eine Textdatei für jeden Artikel, mit seinen Bildern daneben; so liest sie Obsidian.</translation>
    </message>
    <message>
        <source>A text file for each article; as Obsidian reads them.</source>
        <translation>Eine Textdatei für jeden Artikel; so liest sie Obsidian.</translation>
    </message>
    <message>
        <source>A text file, with the images in a folder beside it.</source>
        <translation>Eine Textdatei, mit den Bildern in einem Ordner daneben.</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A bis Z</translation>
    </message>
    <message>
        <source>Aa</source>
        <comment>letters that show a face</comment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Add it, or take it out</source>
        <translation>Hinzufügen oder herausnehmen</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Alle Daten</translation>
    </message>
    <message>
        <source>All else in the library file</source>
        <translation>Alles Übrige in der Bibliotheksdatei</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Außerdem</translation>
    </message>
    <message>
        <source>An archive is read more often than it is written. A line that is neither too long nor too short brings the eye back without a search, and room between the lines keeps it from slipping into the next. What suits you is right: 0123456789, </source>
        <translation>Ein Archiv wird öfter gelesen als geschrieben. Eine Zeile, die weder zu lang noch zu kurz ist, führt das Auge ohne Suchen zurück, und Luft zwischen den Zeilen bewahrt es davor, in die nächste zu rutschen. Was Ihnen passt, ist richtig: 0123456789, </translation>
    </message>
    <message>
        <source>Annotation {n} of {count}</source>
        <translation>Anmerkung {n} von {count}</translation>
    </message>
    <message>
        <source>Annotation {n} of {count}: from the beginning again</source>
        <translation>Anmerkung {n} von {count}: wieder von vorn</translation>
    </message>
    <message>
        <source>Annotation {n} of {count}: from the end again</source>
        <translation>Anmerkung {n} von {count}: wieder vom Ende her</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Annotations: {what}</source>
        <translation>Anmerkungen: {what}</translation>
    </message>
    <message>
        <source>Another name for a saved search or tag</source>
        <translation>Anderer Name für eine gespeicherte Suche oder ein Schlagwort</translation>
    </message>
    <message>
        <source>Another program is syncing {site}</source>
        <translation>Ein anderes Programm synchronisiert {site}</translation>
    </message>
    <message>
        <source>Any age</source>
        <translation>Beliebiges Alter</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Article note…</source>
        <translation>Notiz zum Artikel …</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Articles that you mark or write notes on are listed here.</source>
        <translation>Artikel, in denen Sie etwas markieren oder zu denen Sie Notizen schreiben, stehen hier.</translation>
    </message>
    <message>
        <source>As &gt; 5, &lt;= 3.5, = 5 or 10..20; what a cell contains; = for empty cells, &lt;&gt; for filled ones.</source>
        <translation>Etwa &gt; 5, &lt;= 3.5, = 5 oder 10..20; was eine Zelle enthält; = für leere Zellen, &lt;&gt; für gefüllte.</translation>
    </message>
    <message>
        <source>As cards</source>
        <translation>Als Karten</translation>
    </message>
    <message>
        <source>As small signs</source>
        <translation>Als kleine Zeichen</translation>
    </message>
    <message>
        <source>As soon as it is opened</source>
        <translation>Sobald er geöffnet wird</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Average {n}</source>
        <translation>Mittelwert {n}</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>Wieder da</translation>
    </message>
    <message>
        <source>Back up and &amp;remove</source>
        <translation>&amp;Sichern und entfernen</translation>
    </message>
    <message>
        <source>Backed up {articles} and {notes} to {path}</source>
        <translation>{articles} und {notes} nach {path} gesichert</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Backups in the library’s folder</source>
        <translation>Sicherungen im Ordner der Bibliothek</translation>
    </message>
    <message>
        <source>Backups of Pressmark (*.sqlite)</source>
        <translation>Sicherungen von Pressmark (*.sqlite)</translation>
    </message>
    <message>
        <source>Bar by bar</source>
        <translation>Balken für Balken</translation>
    </message>
    <message>
        <source>Before anything is restored, what is there now is kept: in a snapshot, or set aside.</source>
        <translation>Bevor etwas wiederhergestellt wird, wird aufgehoben, was jetzt da ist: in einem Schnappschuss oder beiseitegelegt.</translation>
    </message>
    <message>
        <source>Before {date}</source>
        <translation>Vor {date}</translation>
    </message>
    <message>
        <source>Begin &amp;anew</source>
        <translation>&amp;Neu anfangen</translation>
    </message>
    <message>
        <source>Beginning and end</source>
        <translation>Anfang und Ende</translation>
    </message>
    <message>
        <source>Beside the article</source>
        <translation>Neben dem Artikel</translation>
    </message>
    <message>
        <source>Best of this computer</source>
        <translation>Beste dieses Computers</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Both versions say the same</source>
        <translation>Beide Versionen sagen dasselbe</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>CSV, comma-separated</source>
        <translation>CSV, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>CSV, comma-separated (*.csv)</source>
        <translation>CSV, durch Kommas getrennt (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Caret on and off</source>
        <translation>Textzeiger an und aus</translation>
    </message>
    <message>
        <source>Cell by cell</source>
        <translation>Zelle für Zelle</translation>
    </message>
    <message>
        <source>Change the &amp;keys</source>
        <translation>&amp;Tasten ändern</translation>
    </message>
    <message>
        <source>Change the &amp;other keys</source>
        <translation>&amp;Andere Tasten ändern</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Changed by the site</source>
        <translation>Von der Website geändert</translation>
    </message>
    <message>
        <source>Changed on {date}</source>
        <translation>Geändert am {date}</translation>
    </message>
    <message>
        <source>Changed since you read it, on {date}</source>
        <translation>Seit Sie ihn gelesen haben geändert, am {date}</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>Bibliothek prüfen</translation>
    </message>
    <message>
        <source>Choose cells</source>
        <translation>Zellen auswählen</translation>
    </message>
    <message>
        <source>Choose several rows</source>
        <translation>Mehrere Zeilen auswählen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter aufheben</translation>
    </message>
    <message>
        <source>Clear, then leave</source>
        <translation>Leeren, dann verlassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour, one of five</source>
        <translation>Farbe, eine von fünf</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation>Spalte {n}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns {first} to {last} of {count}</source>
        <translation>Spalten {first} bis {last} von {count}</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Compare two versions</source>
        <translation>Zwei Versionen vergleichen</translation>
    </message>
    <message>
        <source>Compare {old} with {new}</source>
        <translation>{old} mit {new} vergleichen</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n cell(s)</source>
        <translation>
            <numerusform>%n Zelle kopiert</numerusform>
            <numerusform>%n Zellen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied table {number}</source>
        <translation>Tabelle {number} kopiert</translation>
    </message>
    <message>
        <source>Copied {annotations}</source>
        <translation>{annotations} kopiert</translation>
    </message>
    <message>
        <source>Copied {articles}</source>
        <translation>{articles} kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;note</source>
        <translation>&amp;Notiz kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;title</source>
        <translation>&amp;Titel kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;words</source>
        <translation>&amp;Wörter kopieren</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy quote</source>
        <translation>Zitat kopieren</translation>
    </message>
    <message>
        <source>Copy table {number}</source>
        <translation>Tabelle {number} kopieren</translation>
    </message>
    <message>
        <source>Copy the cells</source>
        <translation>Zellen kopieren</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Could not be synced</source>
        <translation>Konnte nicht synchronisiert werden</translation>
    </message>
    <message>
        <source>Count {n}</source>
        <translation>Anzahl {n}</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>De&amp;lete tag</source>
        <translation>S&amp;chlagwort löschen</translation>
    </message>
    <message>
        <source>Delete highlight</source>
        <translation>Markierung löschen</translation>
    </message>
    <message>
        <source>Delete the annotations</source>
        <translation>Anmerkungen löschen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done: {act}. {key} takes it back.</source>
        <translation>Erledigt: {act}. {key} nimmt es zurück.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>E&amp;xcel workbook</source>
        <translation>Excel-&amp;Arbeitsmappe</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>E-&amp;book (EPUB)</source>
        <translation>&amp;E-Book (EPUB)</translation>
    </message>
    <message>
        <source>E-book (*.epub)</source>
        <translation>E-Book (*.epub)</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Earliest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Edit note…</source>
        <translation>Notiz bearbeiten …</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>Empty space in the library file</source>
        <translation>Leerer Platz in der Bibliotheksdatei</translation>
    </message>
    <message>
        <source>Everything is well: {counts}.</source>
        <translation>Alles ist in Ordnung: {counts}.</translation>
    </message>
    <message>
        <source>Everything there is to know of them, to be imported here or elsewhere.</source>
        <translation>Alles, was es über sie zu wissen gibt; kann hier oder anderswo importiert werden.</translation>
    </message>
    <message>
        <source>Everything was new, so the articles are not listed one by one.</source>
        <translation>Alles war neu, darum sind die Artikel nicht einzeln aufgeführt.</translation>
    </message>
    <message>
        <source>Everywhere in the window</source>
        <translation>Überall im Fenster</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>Export the annotations of:</source>
        <translation>Anmerkungen exportieren von:</translation>
    </message>
    <message>
        <source>Exported {annotations} to {file}</source>
        <translation>{annotations} nach {file} exportiert</translation>
    </message>
    <message>
        <source>Exported {articles} to {file}</source>
        <translation>{articles} nach {file} exportiert</translation>
    </message>
    <message>
        <source>Exported {tables} to {folder}</source>
        <translation>{tables} nach {folder} exportiert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Featured image</source>
        <translation>Beitragsbild</translation>
    </message>
    <message>
        <source>Featured images only</source>
        <translation>Nur Beitragsbilder</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the column</source>
        <translation>Spalte filtern</translation>
    </message>
    <message>
        <source>Filter {what}</source>
        <translation>{what} filtern</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>First and last bar</source>
        <translation>Erster und letzter Balken</translation>
    </message>
    <message>
        <source>First and last row</source>
        <translation>Erste und letzte Zeile</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>First sync of {site}: {articles}</source>
        <translation>Erste Synchronisierung von {site}: {articles}</translation>
    </message>
    <message>
        <source>First sync: {articles}</source>
        <translation>Erste Synchronisierung: {articles}</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fold &amp;all</source>
        <translation>A&amp;lle zuklappen</translation>
    </message>
    <message>
        <source>Fold and unfold</source>
        <translation>Zu- und aufklappen</translation>
    </message>
    <message>
        <source>Fold and unfold a group</source>
        <translation>Eine Gruppe zu- und aufklappen</translation>
    </message>
    <message>
        <source>Follow the link, open the note</source>
        <translation>Dem Link folgen, die Notiz öffnen</translation>
    </message>
    <message>
        <source>For readers of books, with a table of contents.</source>
        <translation>Für Lesegeräte, mit Inhaltsverzeichnis.</translation>
    </message>
    <message>
        <source>Former versions</source>
        <translation>Frühere Versionen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>&amp;Aus einer Datei …</translation>
    </message>
    <message>
        <source>From {date} on</source>
        <translation>Ab {date}</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Go into the article</source>
        <translation>In den Artikel gehen</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>Zur Stelle gehen</translation>
    </message>
    <message>
        <source>Go to the results</source>
        <translation>Zu den Treffern gehen</translation>
    </message>
    <message>
        <source>Go to {place}</source>
        <translation>Zu {place} gehen</translation>
    </message>
    <message>
        <source>Going to the place…</source>
        <translation>Auf dem Weg zur Stelle …</translation>
    </message>
    <message>
        <source>Greatest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Überschriften</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Highlight in {color}</source>
        <translation>In {color} markieren</translation>
    </message>
    <message>
        <source>Highlight, {color}</source>
        <translation>Markierung, {color}</translation>
    </message>
    <message>
        <source>How far the article was read</source>
        <translation>Wie weit der Artikel gelesen wurde</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Image not in the library</source>
        <translation>Bild nicht in der Bibliothek</translation>
    </message>
    <message>
        <source>Image {n} of {all}</source>
        <translation>Bild {n} von {all}</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Images and storage</source>
        <translation>Bilder und Speicher</translation>
    </message>
    <message>
        <source>Images that belong to no site</source>
        <translation>Bilder, die zu keiner Website gehören</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>In einer Tabelle</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>Im Artikel</translation>
    </message>
    <message>
        <source>In the current version its words are gone</source>
        <translation>In der aktuellen Version fehlen ihre Wörter</translation>
    </message>
    <message>
        <source>In the current version this text changed, please check</source>
        <translation>In der aktuellen Version hat sich dieser Text geändert, bitte prüfen</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <source>In the list of tables</source>
        <translation>In der Liste der Tabellen</translation>
    </message>
    <message>
        <source>In the notebook</source>
        <translation>Im Notizbuch</translation>
    </message>
    <message>
        <source>In the search field</source>
        <translation>Im Suchfeld</translation>
    </message>
    <message>
        <source>In the sidebar</source>
        <translation>In der Seitenleiste</translation>
    </message>
    <message>
        <source>In the timeline</source>
        <translation>In der Zeitachse</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Into the bar of what is selected</source>
        <translation>In die Leiste zum Ausgewählten</translation>
    </message>
    <message>
        <source>Into the menus</source>
        <translation>In die Menüs</translation>
    </message>
    <message>
        <source>It can be changed when its article has arrived.</source>
        <translation>Sie kann geändert werden, wenn ihr Artikel angekommen ist.</translation>
    </message>
    <message>
        <source>It cannot be read as an image.</source>
        <translation>Es kann nicht als Bild gelesen werden.</translation>
    </message>
    <message>
        <source>It is &amp;where it belongs</source>
        <translation>&amp;Sie ist, wo sie hingehört</translation>
    </message>
    <message>
        <source>It is a backup made on {when}, and has {articles} and {notes}. The whole library becomes what it was then.</source>
        <translation>Es ist eine Sicherung vom {when} und hat {articles} und {notes}. Die ganze Bibliothek wird wieder, was sie damals war.</translation>
    </message>
    <message>
        <source>It is a snapshot of what you wrote, made on {when}, and has {notes}. Annotations, tags, stars, read marks and saved searches become what they were then; articles stay as they are.</source>
        <translation>Es ist ein Schnappschuss Ihrer Notizen vom {when} und hat {notes}. Anmerkungen, Schlagwörter, Sterne, Gelesenes und gespeicherte Suchen werden wieder, was sie damals waren; Artikel bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>It is not kept: it is too large, or of a kind that is not safe.</source>
        <translation>Es wird nicht aufgehoben: es ist zu groß oder von einer Art, die nicht sicher ist.</translation>
    </message>
    <message>
        <source>It is the library of a Pressmark, and has {articles} and {notes}. It takes the place of this library; its images are fetched again with the next sync.</source>
        <translation>Es ist die Bibliothek eines Pressmark und hat {articles} und {notes}. Sie tritt an die Stelle dieser Bibliothek; ihre Bilder werden mit der nächsten Synchronisierung neu geholt.</translation>
    </message>
    <message>
        <source>It is too large to be shown.</source>
        <translation>Es ist zu groß, um gezeigt zu werden.</translation>
    </message>
    <message>
        <source>It is where it belongs</source>
        <translation>Sie ist, wo sie hingehört</translation>
    </message>
    <message>
        <source>It syncs as before. Its icon there has the window, and the way to quit.</source>
        <translation>Es synchronisiert wie zuvor. Sein Symbol dort hat das Fenster und den Weg zum Beenden.</translation>
    </message>
    <message>
        <source>Its article is not in the library yet: {link}</source>
        <translation>Ihr Artikel ist noch nicht in der Bibliothek: {link}</translation>
    </message>
    <message>
        <source>Its articles have none so far.</source>
        <translation>Ihre Artikel haben bisher keine.</translation>
    </message>
    <message>
        <source>Its words are gone</source>
        <translation>Ihre Wörter fehlen</translation>
    </message>
    <message>
        <source>Its words are gone.</source>
        <translation>Ihre Wörter fehlen.</translation>
    </message>
    <message>
        <source>Its words are gone: open it and put it on other words.</source>
        <translation>Ihre Wörter fehlen: öffnen Sie sie und setzen Sie sie auf andere Wörter.</translation>
    </message>
    <message>
        <source>Its words are gone: put it on other words, or keep it as it is</source>
        <translation>Ihre Wörter fehlen: setzen Sie sie auf andere Wörter, oder lassen Sie sie, wie sie ist</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Keep the present search</source>
        <translation>Die jetzige Suche behalten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Last sync {when}</source>
        <translation>Letzte Synchronisierung {when}</translation>
    </message>
    <message>
        <source>Last sync {when}.</source>
        <translation>Letzte Synchronisierung {when}.</translation>
    </message>
    <message>
        <source>Latest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Laying out the pages of {file}</source>
        <translation>Die Seiten von {file} werden gesetzt</translation>
    </message>
    <message>
        <source>Least first</source>
        <translation>Kleinste zuerst</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Leave the caret, the bar, the annotation</source>
        <translation>Textzeiger, Leiste oder Anmerkung verlassen</translation>
    </message>
    <message>
        <source>Left on an old version</source>
        <translation>Bei einer alten Version belassen</translation>
    </message>
    <message>
        <source>Left on the version it was made on.</source>
        <translation>Bei der Version belassen, zu der sie gehört.</translation>
    </message>
    <message>
        <source>Left on this old version</source>
        <translation>Bei dieser alten Version belassen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light or dark, with high contrast or without, as the desktop is</source>
        <translation>Hell oder dunkel, mit hohem Kontrast oder ohne, wie der Desktop</translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation>Zeile für Zeile</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Links from here</source>
        <translation>Links von hier</translation>
    </message>
    <message>
        <source>Links to here</source>
        <translation>Links hierher</translation>
    </message>
    <message>
        <source>Links, terms and buttons one by one</source>
        <translation>Links, Begriffe und Schaltflächen einzeln</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Look for it a&amp;gain</source>
        <translation>&amp;Erneut suchen</translation>
    </message>
    <message>
        <source>Looking at everything in the library…</source>
        <translation>Alles in der Bibliothek wird angesehen …</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Änderungen werden gesucht</translation>
    </message>
    <message>
        <source>Looking for links…</source>
        <translation>Links werden gesucht …</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Made on {date}</source>
        <translation>Erstellt am {date}</translation>
    </message>
    <message>
        <source>Mark from here</source>
        <translation>Ab hier kennzeichnen</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Max {n}</source>
        <translation>Max. {n}</translation>
    </message>
    <message>
        <source>Menu of cell and column</source>
        <translation>Menü von Zelle und Spalte</translation>
    </message>
    <message>
        <source>Menu of the article</source>
        <translation>Menü des Artikels</translation>
    </message>
    <message>
        <source>Menu of the row</source>
        <translation>Menü der Zeile</translation>
    </message>
    <message>
        <source>Min {n}</source>
        <translation>Min. {n}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>N&amp;ach unten</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move a saved search</source>
        <translation>Eine gespeicherte Suche verschieben</translation>
    </message>
    <message>
        <source>Name and password belong in the fields below: here they could be read.</source>
        <translation>Name und Passwort gehören in die Felder darunter: hier könnten sie gelesen werden.</translation>
    </message>
    <message>
        <source>Name of the search {name}</source>
        <translation>Name der Suche {name}</translation>
    </message>
    <message>
        <source>Name of the tag {name}</source>
        <translation>Name des Schlagworts {name}</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Next and previous button or link</source>
        <translation>Nächste und vorige Schaltfläche, nächster und voriger Link</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>No annotated articles</source>
        <translation>Keine Artikel mit Anmerkungen</translation>
    </message>
    <message>
        <source>No annotations on this article. Select words in it and press H.</source>
        <translation>Keine Anmerkungen zu diesem Artikel. Wählen Sie Wörter darin aus und drücken Sie H.</translation>
    </message>
    <message>
        <source>No article chosen</source>
        <translation>Kein Artikel gewählt</translation>
    </message>
    <message>
        <source>No article has one.</source>
        <translation>Kein Artikel hat eine.</translation>
    </message>
    <message>
        <source>No article of the library links here</source>
        <translation>Kein Artikel der Bibliothek verlinkt hierher</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>No changed articles</source>
        <translation>Keine geänderten Artikel</translation>
    </message>
    <message>
        <source>No data tables in this article</source>
        <translation>Keine Datentabellen in diesem Artikel</translation>
    </message>
    <message>
        <source>No headings in this article</source>
        <translation>Keine Überschriften in diesem Artikel</translation>
    </message>
    <message>
        <source>No images</source>
        <translation>Keine Bilder</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>No links in this article</source>
        <translation>Keine Links in diesem Artikel</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>No other annotation needs attention</source>
        <translation>Keine andere Anmerkung braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>No read articles</source>
        <translation>Keine gelesenen Artikel</translation>
    </message>
    <message>
        <source>No removed articles</source>
        <translation>Keine entfernten Artikel</translation>
    </message>
    <message>
        <source>No site synced</source>
        <translation>Keine Website synchronisiert</translation>
    </message>
    <message>
        <source>No site was synced yet.</source>
        <translation>Noch keine Website wurde synchronisiert.</translation>
    </message>
    <message>
        <source>No starred articles</source>
        <translation>Keine Artikel mit Stern</translation>
    </message>
    <message>
        <source>No tables</source>
        <translation>Keine Tabellen</translation>
    </message>
    <message>
        <source>No tag has “{text}”</source>
        <translation>Kein Schlagwort hat „{text}“</translation>
    </message>
    <message>
        <source>No term has “{text}”</source>
        <translation>Kein Begriff hat „{text}“</translation>
    </message>
    <message>
        <source>No unread articles</source>
        <translation>Keine ungelesenen Artikel</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None are fetched. Those that are here stay until you remove them.</source>
        <translation>Es werden keine geholt. Die hier sind, bleiben, bis Sie sie entfernen.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>Not public since {date}</source>
        <translation>Seit {date} nicht öffentlich</translation>
    </message>
    <message>
        <source>Not starred</source>
        <translation>Ohne Stern</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht synchronisiert</translation>
    </message>
    <message>
        <source>Not taken of {file}:</source>
        <translation>Aus {file} nicht übernommen:</translation>
    </message>
    <message>
        <source>Not there any more: {notes}.</source>
        <translation>Nicht mehr da: {notes}.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Notiz zum Artikel</translation>
    </message>
    <message>
        <source>Note on the article: {note}</source>
        <translation>Notiz zum Artikel: {note}</translation>
    </message>
    <message>
        <source>Note on: {quote}</source>
        <translation>Notiz zu: {quote}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes whose words a site has changed or taken away are listed here.</source>
        <translation>Hier stehen Notizen, deren Wörter eine Website geändert oder entfernt hat.</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Nothing can be read in it. Articles come back when their sites are synced.</source>
        <translation>Nichts darin ist lesbar. Artikel kommen zurück, wenn ihre Websites synchronisiert werden.</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message>
        <source>Nothing in “{view}” fits all of this: {text}</source>
        <translation>Nichts in „{view}“ erfüllt all dies: {text}</translation>
    </message>
    <message>
        <source>Nothing like these words is left. Select in the article where the annotation belongs.</source>
        <translation>Nichts, was diesen Wörtern ähnelt, ist noch da. Wählen Sie im Artikel aus, wohin die Anmerkung gehört.</translation>
    </message>
    <message>
        <source>Nothing needs your attention</source>
        <translation>Nichts braucht Ihre Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Now, version {number}</source>
        <translation>Jetzt, Version {number}</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>Jetzt:</translation>
    </message>
    <message>
        <source>Number in this library</source>
        <translation>Nummer in dieser Bibliothek</translation>
    </message>
    <message>
        <source>Number on the site</source>
        <translation>Nummer auf der Website</translation>
    </message>
    <message>
        <source>Number {n}: {reason}</source>
        <translation>Nummer {n}: {reason}</translation>
    </message>
    <message>
        <source>On an old version</source>
        <translation>Bei einer alten Version</translation>
    </message>
    <message numerus="yes">
        <source>On some of %n article(s)</source>
        <translation>
            <numerusform>An einigen von %n Artikel</numerusform>
            <numerusform>An einigen von %n Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>On the site</source>
        <translation>Auf der Website</translation>
    </message>
    <message>
        <source>On the whole article</source>
        <translation>Zum ganzen Artikel</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>On their words</source>
        <translation>An ihren Wörtern</translation>
    </message>
    <message>
        <source>On this site, not in the library</source>
        <translation>Auf dieser Website, nicht in der Bibliothek</translation>
    </message>
    <message>
        <source>One file with everything in it, for any browser.</source>
        <translation>Eine Datei mit allem darin, für jeden Browser.</translation>
    </message>
    <message>
        <source>One page to read and print, in any browser.</source>
        <translation>Eine Seite zum Lesen und Drucken, in jedem Browser.</translation>
    </message>
    <message>
        <source>One text file with a part for each article; as Obsidian reads it.</source>
        <translation>Eine Textdatei mit einem Abschnitt für jeden Artikel; so liest sie Obsidian.</translation>
    </message>
    <message>
        <source>Only signs between the words differ</source>
        <translation>Nur Zeichen zwischen den Wörtern sind verschieden</translation>
    </message>
    <message>
        <source>Only when I say so</source>
        <translation>Nur, wenn ich es sage</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Open all %n row(s)</source>
        <translation>
            <numerusform>Die %n Zeile öffnen</numerusform>
            <numerusform>Alle %n Zeilen öffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open all rows of table {number}</source>
        <translation>Alle Zeilen von Tabelle {number} öffnen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open in the library</source>
        <translation>In der Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Open larger</source>
        <translation>Größer öffnen</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>Tabelle öffnen</translation>
    </message>
    <message>
        <source>Open table {number}</source>
        <translation>Tabelle {number} öffnen</translation>
    </message>
    <message>
        <source>Open the article of the row</source>
        <translation>Artikel der Zeile öffnen</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>Tabelle öffnen</translation>
    </message>
    <message>
        <source>Open, or go there</source>
        <translation>Öffnen oder dorthin gehen</translation>
    </message>
    <message>
        <source>Opening “{title}”…</source>
        <translation>„{title}“ wird geöffnet …</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Opens in the browser</source>
        <translation>Öffnet im Browser</translation>
    </message>
    <message>
        <source>Opens “{title}” in the library</source>
        <translation>Öffnet „{title}“ in der Bibliothek</translation>
    </message>
    <message>
        <source>Other keys</source>
        <translation>Andere Tasten</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>P&amp;urple</source>
        <translation>&amp;Violett</translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>Seite für Seite</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Perhaps here</source>
        <translation>Vielleicht hier</translation>
    </message>
    <message>
        <source>Perhaps here, {number} of {count}</source>
        <translation>Vielleicht hier, {number} von {count}</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Press it, follow it</source>
        <translation>Drücken, folgen</translation>
    </message>
    <message>
        <source>Press the new keys; Enter takes them, Escape leaves</source>
        <translation>Drücken Sie die neuen Tasten; Eingabe übernimmt sie, Escape lässt es</translation>
    </message>
    <message>
        <source>Press {key} in an article, or click the star beside its title.</source>
        <translation>Drücken Sie {key} in einem Artikel, oder klicken Sie auf den Stern neben seinem Titel.</translation>
    </message>
    <message>
        <source>Pressmark did not end properly last time. Your library is whole.</source>
        <translation>Pressmark endete beim letzten Mal nicht ordentlich. Ihre Bibliothek ist heil.</translation>
    </message>
    <message>
        <source>Pressmark goes on in the tray</source>
        <translation>Pressmark läuft im Infobereich weiter</translation>
    </message>
    <message>
        <source>Pressmark has the library {folder} open already, and that window does not answer. Wait until it has done what it is doing, or end it.</source>
        <translation>Pressmark hat die Bibliothek {folder} schon geöffnet, und jenes Fenster antwortet nicht. Warten Sie, bis es fertig ist, oder beenden Sie es.</translation>
    </message>
    <message>
        <source>Pressmark keeps snapshots of what you wrote: annotations, tags, stars, read marks, saved searches. To restore one makes all of them what they were then; articles stay as they are.</source>
        <translation>Pressmark bewahrt Schnappschüsse dessen auf, was Sie geschrieben haben: Anmerkungen, Schlagwörter, Sterne, Gelesenes, gespeicherte Suchen. Einen wiederherzustellen macht all das zu dem, was es damals war; Artikel bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>Vorheriges Bild</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Vorheriger Bereich</translation>
    </message>
    <message numerus="yes">
        <source>Printed %n page(s)</source>
        <translation>
            <numerusform>%n Seite gedruckt</numerusform>
            <numerusform>%n Seiten gedruckt</numerusform>
        </translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Protected by a password since {date}</source>
        <translation>Seit {date} durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>Protected by a password since {date}; your copy is kept.</source>
        <translation>Seit {date} durch ein Passwort geschützt; Ihre Kopie bleibt erhalten.</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Put on the se&amp;lection</source>
        <translation>Auf &amp;die Auswahl setzen</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Re&amp;do {act}</source>
        <translation>W&amp;iederholen: {act}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Reading terms</source>
        <translation>Begriffe werden gelesen</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Relevanz</translation>
    </message>
    <message>
        <source>Remove a saved search or tag</source>
        <translation>Gespeicherte Suche oder Schlagwort entfernen</translation>
    </message>
    <message>
        <source>Remove images…</source>
        <translation>Bilder entfernen …</translation>
    </message>
    <message>
        <source>Remove site</source>
        <translation>Website entfernen</translation>
    </message>
    <message>
        <source>Remove site…</source>
        <translation>Website entfernen …</translation>
    </message>
    <message>
        <source>Remove {site} from this library?</source>
        <translation>{site} aus dieser Bibliothek entfernen?</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Removed from the site on {date}</source>
        <translation>Am {date} von der Website entfernt</translation>
    </message>
    <message>
        <source>Removed from the site on {date}; your copy is kept.</source>
        <translation>Am {date} von der Website entfernt; Ihre Kopie bleibt erhalten.</translation>
    </message>
    <message>
        <source>Removed {site}; a backup was made</source>
        <translation>{site} entfernt; eine Sicherung wurde gemacht</translation>
    </message>
    <message>
        <source>Repairing the library…</source>
        <translation>Die Bibliothek wird repariert …</translation>
    </message>
    <message>
        <source>Report on the program</source>
        <translation>Bericht über das Programm</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore {file}?</source>
        <translation>{file} wiederherstellen?</translation>
    </message>
    <message>
        <source>Restoring {name}…</source>
        <translation>{name} wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Retrieved</source>
        <translation>Geholt</translation>
    </message>
    <message>
        <source>Revisions on the site</source>
        <translation>Revisionen auf der Website</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>Zeile für Zeile</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n page(s) to {file}</source>
        <translation>
            <numerusform>%n Seite in {file} gespeichert</numerusform>
            <numerusform>%n Seiten in {file} gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Gespeicherte Suche</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Saved: {articles}, {notes}.</source>
        <translation>Gerettet: {articles}, {notes}.</translation>
    </message>
    <message>
        <source>Saving what can be saved of the library…</source>
        <translation>Von der Bibliothek wird gerettet, was zu retten ist …</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Scheduled: it is not published yet.</source>
        <translation>Geplant: er ist noch nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Search index, about</source>
        <translation>Suchindex, etwa</translation>
    </message>
    <message>
        <source>See what changed</source>
        <translation>Zeigen, was sich geändert hat</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select in the article where it belongs</source>
        <translation>Wählen Sie im Artikel aus, wohin sie gehört</translation>
    </message>
    <message>
        <source>Select with the caret</source>
        <translation>Mit dem Textzeiger auswählen</translation>
    </message>
    <message>
        <source>Select words first: with the mouse, or F7 and then Shift with the arrows</source>
        <translation>Wählen Sie zuerst Wörter aus: mit der Maus, oder mit F7 und dann Umschalt und den Pfeiltasten</translation>
    </message>
    <message>
        <source>Selected words</source>
        <translation>Ausgewählte Wörter</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Settings of the site…</source>
        <translation>Einstellungen der Website …</translation>
    </message>
    <message>
        <source>Settings of {site}</source>
        <translation>Einstellungen von {site}</translation>
    </message>
    <message>
        <source>Settings: {page}</source>
        <translation>Einstellungen: {page}</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show all days again</source>
        <translation>Wieder alle Tage zeigen</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Show the &amp;window</source>
        <translation>&amp;Fenster zeigen</translation>
    </message>
    <message>
        <source>Show these days alone</source>
        <translation>Nur diese Tage zeigen</translation>
    </message>
    <message>
        <source>Show this alone</source>
        <translation>Nur dies zeigen</translation>
    </message>
    <message>
        <source>Show this place</source>
        <translation>Diese Stelle zeigen</translation>
    </message>
    <message>
        <source>Show {search}</source>
        <translation>{search} zeigen</translation>
    </message>
    <message>
        <source>Sign in with a name and an application password to take this too.</source>
        <translation>Melden Sie sich mit einem Namen und einem Anwendungspasswort an, um auch dies zu holen.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>Sign out {user}</source>
        <translation>{user} abmelden</translation>
    </message>
    <message>
        <source>Signed out; the password is forgotten</source>
        <translation>Abgemeldet; das Passwort ist vergessen</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Websites</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Schnappschüsse</translation>
    </message>
    <message>
        <source>So many articles are missing at {site} that none was marked as removed. Look at the site in the browser; your copies are kept, and the next sync compares again.</source>
        <translation>Bei {site} fehlen so viele Artikel, dass keiner als entfernt gekennzeichnet wurde. Sehen Sie sich die Website im Browser an; Ihre Kopien bleiben erhalten, und die nächste Synchronisierung vergleicht erneut.</translation>
    </message>
    <message>
        <source>Some images could not be fetched. The articles are complete without them.</source>
        <translation>Einige Bilder konnten nicht geholt werden. Die Artikel sind auch ohne sie vollständig.</translation>
    </message>
    <message>
        <source>Some of it is mended, not all.</source>
        <translation>Einiges ist repariert, nicht alles.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Star an article to find it here.</source>
        <translation>Geben Sie einem Artikel einen Stern, um ihn hier zu finden.</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopped: {what}</source>
        <translation>Angehalten: {what}</translation>
    </message>
    <message>
        <source>Stopped; sync again to go on</source>
        <translation>Angehalten; zum Fortsetzen erneut synchronisieren</translation>
    </message>
    <message>
        <source>Stopping; nothing is changed that was not changed yet…</source>
        <translation>Wird angehalten; was noch nicht geändert ist, bleibt, wie es ist …</translation>
    </message>
    <message>
        <source>Sum of {count}: {n}</source>
        <translation>Summe von {count}: {n}</translation>
    </message>
    <message>
        <source>Sum {n}</source>
        <translation>Summe {n}</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisierung</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>Sync of {site} stopped; what was taken is kept</source>
        <translation>Synchronisierung von {site} angehalten; was geholt wurde, bleibt erhalten</translation>
    </message>
    <message>
        <source>Sync your sites to bring back what is missing.</source>
        <translation>Synchronisieren Sie Ihre Websites, um Fehlendes zurückzuholen.</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Synchronisiert</translation>
    </message>
    <message numerus="yes">
        <source>Synced %n site(s)</source>
        <translation>
            <numerusform>%n Website synchronisiert</numerusform>
            <numerusform>%n Websites synchronisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synced {site}, but %n thing(s) failed.</source>
        <translation>
            <numerusform>{site} synchronisiert, aber %n Sache ist fehlgeschlagen.</numerusform>
            <numerusform>{site} synchronisiert, aber %n Sachen sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Synced {site}: {what}</source>
        <translation>{site} synchronisiert: {what}</translation>
    </message>
    <message>
        <source>Synced {when}</source>
        <translation>Synchronisiert {when}</translation>
    </message>
    <message>
        <source>Synced, some of it failed</source>
        <translation>Synchronisiert, einiges ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Wird synchronisiert</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>TSV</source>
        <translation>TSV</translation>
    </message>
    <message>
        <source>TSV, tab-separated (*.tsv)</source>
        <translation>TSV, durch Tabulatoren getrennt (*.tsv)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Table before, table after</source>
        <translation>Tabelle davor, Tabelle danach</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>Tabelle {number}</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tabelle {n}</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n article(s)</source>
        <translation>
            <numerusform>Schlagwörter von %n Artikel</numerusform>
            <numerusform>Schlagwörter von %n Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags of this article</source>
        <translation>Schlagwörter dieses Artikels</translation>
    </message>
    <message>
        <source>Tags of {annotations}</source>
        <translation>Schlagwörter von {annotations}</translation>
    </message>
    <message>
        <source>Take it &amp;away there</source>
        <translation>&amp;Dort wegnehmen</translation>
    </message>
    <message>
        <source>Take the &amp;star away</source>
        <translation>Stern &amp;entfernen</translation>
    </message>
    <message>
        <source>Take “{what}” out of the filter</source>
        <translation>„{what}“ aus dem Filter nehmen</translation>
    </message>
    <message>
        <source>Taken back: {act}. {key} does it again.</source>
        <translation>Zurückgenommen: {act}. {key} tut es wieder.</translation>
    </message>
    <message>
        <source>Taken, but not all of it:</source>
        <translation>Übernommen, aber nicht vollständig:</translation>
    </message>
    <message>
        <source>Taking articles</source>
        <translation>Artikel werden geholt</translation>
    </message>
    <message>
        <source>Taking images</source>
        <translation>Bilder werden geholt</translation>
    </message>
    <message>
        <source>Ten bars on</source>
        <translation>Zehn Balken weiter</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>Text changed</source>
        <translation>Text geändert</translation>
    </message>
    <message>
        <source>Text changed, please check</source>
        <translation>Text geändert, bitte prüfen</translation>
    </message>
    <message>
        <source>Text of the articles</source>
        <translation>Text der Artikel</translation>
    </message>
    <message>
        <source>The &amp;list</source>
        <translation>&amp;Die Liste</translation>
    </message>
    <message>
        <source>The annotation belongs on the new words</source>
        <translation>Die Anmerkung gehört zu den neuen Wörtern</translation>
    </message>
    <message>
        <source>The annotation belongs on the words beside</source>
        <translation>Die Anmerkung gehört zu den Wörtern daneben</translation>
    </message>
    <message>
        <source>The annotation stays with the version that it was made on</source>
        <translation>Die Anmerkung bleibt bei der Version, zu der sie gehört</translation>
    </message>
    <message>
        <source>The damaged file is kept beside the library, whatever you choose.</source>
        <translation>Die beschädigte Datei wird neben der Bibliothek aufgehoben, was Sie auch wählen.</translation>
    </message>
    <message>
        <source>The first articles show as soon as they are here.</source>
        <translation>Die ersten Artikel erscheinen, sobald sie da sind.</translation>
    </message>
    <message>
        <source>The l&amp;ibrary</source>
        <translation>&amp;Die Bibliothek</translation>
    </message>
    <message>
        <source>The last sync failed</source>
        <translation>Die letzte Synchronisierung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The library as it is now is kept in {folder}</source>
        <translation>Die Bibliothek, wie sie jetzt ist, wird in {folder} aufgehoben</translation>
    </message>
    <message>
        <source>The library can be used again.</source>
        <translation>Die Bibliothek kann wieder benutzt werden.</translation>
    </message>
    <message>
        <source>The library file is being made smaller…</source>
        <translation>Die Bibliotheksdatei wird verkleinert …</translation>
    </message>
    <message>
        <source>The library file takes {after} now; before, it took {before}.</source>
        <translation>Die Bibliotheksdatei belegt jetzt {after}; vorher waren es {before}.</translation>
    </message>
    <message>
        <source>The library has {articles} and {notes} now.</source>
        <translation>Die Bibliothek hat jetzt {articles} und {notes}.</translation>
    </message>
    <message>
        <source>The library has {have}.</source>
        <translation>Die Bibliothek hat {have}.</translation>
    </message>
    <message>
        <source>The library is as it was on {when}.</source>
        <translation>Die Bibliothek ist, wie sie am {when} war.</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>Die Bibliothek ist beschädigt.</translation>
    </message>
    <message>
        <source>The library is mended.</source>
        <translation>Die Bibliothek ist repariert.</translation>
    </message>
    <message>
        <source>The library is restored.</source>
        <translation>Die Bibliothek ist wiederhergestellt.</translation>
    </message>
    <message>
        <source>The log is in {folder}</source>
        <translation>Das Protokoll liegt in {folder}</translation>
    </message>
    <message>
        <source>The newest snapshot of what you wrote is of {when} and has {notes}. Of each annotation the newer one is taken.</source>
        <translation>Der neueste Schnappschuss Ihrer Notizen ist von {when} und hat {notes}. Von jeder Anmerkung wird die neuere genommen.</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>Die nächste Stelle</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>Die Stelle davor</translation>
    </message>
    <message>
        <source>The rest is complete.</source>
        <translation>Der Rest ist vollständig.</translation>
    </message>
    <message>
        <source>The rows of the list with their columns.</source>
        <translation>Die Zeilen der Liste mit ihren Spalten.</translation>
    </message>
    <message>
        <source>The same as plain text, for any spreadsheet.</source>
        <translation>Dasselbe als reiner Text, für jedes Tabellenprogramm.</translation>
    </message>
    <message>
        <source>The server of {site} is in trouble. Sync again later; nothing is lost.</source>
        <translation>Der Server von {site} hat Schwierigkeiten. Synchronisieren Sie später noch einmal; nichts geht verloren.</translation>
    </message>
    <message>
        <source>The settings cannot be kept: {reason}.</source>
        <translation>Die Einstellungen können nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <source>The site protects this article by a password; its text could not be taken.</source>
        <translation>Die Website schützt diesen Artikel durch ein Passwort; sein Text konnte nicht geholt werden.</translation>
    </message>
    <message>
        <source>The site’s own fields</source>
        <translation>Eigene Felder der Website</translation>
    </message>
    <message>
        <source>The text changed here: please check.</source>
        <translation>Hier hat sich der Text geändert: bitte prüfen.</translation>
    </message>
    <message>
        <source>The text has changed. There it says now:</source>
        <translation>Der Text hat sich geändert. Dort steht jetzt:</translation>
    </message>
    <message>
        <source>The title was “{title}”</source>
        <translation>Der Titel war „{title}“</translation>
    </message>
    <message>
        <source>There are no annotations in {file}.</source>
        <translation>In {file} sind keine Anmerkungen.</translation>
    </message>
    <message>
        <source>There are no snapshots yet: Pressmark makes one when it is closed after you wrote something. A backup that you made can be restored from its file.</source>
        <translation>Es gibt noch keine Schnappschüsse: Pressmark macht einen beim Beenden, wenn Sie etwas geschrieben haben. Eine Sicherung, die Sie gemacht haben, kann aus ihrer Datei wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>There is no other annotation in this article</source>
        <translation>In diesem Artikel gibt es keine andere Anmerkung</translation>
    </message>
    <message>
        <source>There is no snapshot of what you wrote.</source>
        <translation>Es gibt keinen Schnappschuss Ihrer Notizen.</translation>
    </message>
    <message>
        <source>There was no title</source>
        <translation>Es gab keinen Titel</translation>
    </message>
    <message>
        <source>There was nothing to mend.</source>
        <translation>Es gab nichts zu reparieren.</translation>
    </message>
    <message>
        <source>These words are not in the article any more.</source>
        <translation>Diese Wörter stehen nicht mehr im Artikel.</translation>
    </message>
    <message>
        <source>This annotation was out of sight. Now it can be deleted.</source>
        <translation>Diese Anmerkung war nicht zu sehen. Jetzt kann sie gelöscht werden.</translation>
    </message>
    <message>
        <source>This article has more images than are shown at once.</source>
        <translation>Dieser Artikel hat mehr Bilder, als auf einmal gezeigt werden.</translation>
    </message>
    <message>
        <source>This article has no text on the site.</source>
        <translation>Dieser Artikel hat auf der Website keinen Text.</translation>
    </message>
    <message>
        <source>This article is not in the library any more</source>
        <translation>Dieser Artikel ist nicht mehr in der Bibliothek</translation>
    </message>
    <message>
        <source>This article is not in the library.</source>
        <translation>Dieser Artikel ist nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>This could not be mended:</source>
        <translation>Dies ließ sich nicht reparieren:</translation>
    </message>
    <message>
        <source>This image is not in the library.</source>
        <translation>Dieses Bild ist nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>This text retrieved</source>
        <translation>Dieser Text geholt</translation>
    </message>
    <message>
        <source>Those that wait come onto their articles as soon as a sync brings these.</source>
        <translation>Wartende kommen zu ihren Artikeln, sobald eine Synchronisierung diese bringt.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Un&amp;fold</source>
        <translation>&amp;Aufklappen</translation>
    </message>
    <message>
        <source>Unchanged: {annotations}.</source>
        <translation>Unverändert: {annotations}.</translation>
    </message>
    <message>
        <source>Unknown author</source>
        <translation>Unbekannter Autor</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Until then {address} is used.</source>
        <translation>Bis dahin wird {address} verwendet.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>Version {n}, {date}</source>
        <translation>Version {n}, {date}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Versions kept</source>
        <translation>Aufgehobene Versionen</translation>
    </message>
    <message>
        <source>Versions, and the last lines of the log. Nothing that you read or wrote should be in it; look before you send it.</source>
        <translation>Versionen und die letzten Zeilen des Protokolls. Nichts, was Sie gelesen oder geschrieben haben, sollte darin stehen; sehen Sie nach, bevor Sie es senden.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Waiting for their article</source>
        <translation>Warten auf ihren Artikel</translation>
    </message>
    <message>
        <source>Waits for review: it is not published yet.</source>
        <translation>Wartet auf Freigabe: er ist noch nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Waits for you to sign in</source>
        <translation>Wartet auf Ihre Anmeldung</translation>
    </message>
    <message>
        <source>Was:</source>
        <translation>Vorher:</translation>
    </message>
    <message>
        <source>Web &amp;annotations (JSON-LD)</source>
        <translation>Web &amp;Annotations (JSON-LD)</translation>
    </message>
    <message>
        <source>Web annotations (*.jsonld)</source>
        <translation>Web Annotations (*.jsonld)</translation>
    </message>
    <message>
        <source>Web annotations (JSON-LD)</source>
        <translation>Web Annotations (JSON-LD)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>What can stand there</source>
        <translation>Was dort stehen kann</translation>
    </message>
    <message>
        <source>What cannot be read any more: {lost}.</source>
        <translation>Was nicht mehr lesbar ist: {lost}.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>What could not be read of the articles is missing. It is tried again by later syncs.</source>
        <translation>Was von den Artikeln nicht gelesen werden konnte, fehlt. Spätere Synchronisierungen versuchen es wieder.</translation>
    </message>
    <message>
        <source>What could not be read: {lost}.</source>
        <translation>Was nicht gelesen werden konnte: {lost}.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What was taken before is kept.</source>
        <translation>Was vorher geholt wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>What was there before is kept in {path}</source>
        <translation>Was vorher da war, ist aufgehoben in {path}</translation>
    </message>
    <message>
        <source>What you were writing then is among your annotations.</source>
        <translation>Was Sie gerade schrieben, steht bei Ihren Anmerkungen.</translation>
    </message>
    <message>
        <source>What you wrote is as it was on {when}.</source>
        <translation>Ihre Notizen sind, wie sie am {when} waren.</translation>
    </message>
    <message>
        <source>When a site edits an article, both versions are kept.</source>
        <translation>Wenn eine Website einen Artikel bearbeitet, werden beide Versionen aufgehoben.</translation>
    </message>
    <message>
        <source>When a site removes an article, your copy stays and is listed here.</source>
        <translation>Wenn eine Website einen Artikel entfernt, bleibt Ihre Kopie und steht hier.</translation>
    </message>
    <message numerus="yes">
        <source>When it was open for %n second(s)</source>
        <translation>
            <numerusform>Wenn er %n Sekunde offen war</numerusform>
            <numerusform>Wenn er %n Sekunden offen war</numerusform>
        </translation>
    </message>
    <message>
        <source>When its end is seen</source>
        <translation>Wenn sein Ende gesehen wird</translation>
    </message>
    <message numerus="yes">
        <source>When the next is made, those of %n older day(s) are deleted.</source>
        <translation>
            <numerusform>Wenn der nächste entsteht, werden die von %n älteren Tag gelöscht.</numerusform>
            <numerusform>Wenn der nächste entsteht, werden die von %n älteren Tagen gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which articles these were is not known any more.</source>
        <translation>Welche Artikel das waren, ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>While a note is written</source>
        <translation>Während eine Notiz geschrieben wird</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Withdrawn: still on the site, but not public since {date}; your copy is kept.</source>
        <translation>Zurückgezogen: noch auf der Website, aber seit {date} nicht öffentlich; Ihre Kopie bleibt erhalten.</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation>Ohne Schlagwörter</translation>
    </message>
    <message>
        <source>Without terms</source>
        <translation>Ohne Begriffe</translation>
    </message>
    <message>
        <source>Words gone</source>
        <translation>Wörter fehlen</translation>
    </message>
    <message>
        <source>Words that a cell contains; =word for the whole cell, = for empty cells, &lt;&gt; for filled ones.</source>
        <translation>Wörter, die eine Zelle enthält; =Wort für die ganze Zelle, = für leere Zellen, &lt;&gt; für gefüllte.</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Write a note on the whole article</source>
        <translation>Eine Notiz zum ganzen Artikel schreiben</translation>
    </message>
    <message>
        <source>Writing {file}: page {page} of {pages}</source>
        <translation>{file} wird geschrieben: Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>You are reading version {n} of {all}, as it was on {date}.</source>
        <translation>Sie lesen Version {n} von {all}, wie sie am {date} war.</translation>
    </message>
    <message>
        <source>Your note: {note}</source>
        <translation>Ihre Notiz: {note}</translation>
    </message>
    <message>
        <source>Your tag</source>
        <translation>Ihr Schlagwort</translation>
    </message>
    <message>
        <source>Your tag: {tag}</source>
        <translation>Ihr Schlagwort: {tag}</translation>
    </message>
    <message>
        <source>Your tags</source>
        <translation>Ihre Schlagwörter</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Ihre Wörter</translation>
    </message>
    <message>
        <source>Your words, of a version that is not here</source>
        <translation>Ihre Wörter, aus einer Version, die nicht hier ist</translation>
    </message>
    <message>
        <source>Your words, version {number}</source>
        <translation>Ihre Wörter, Version {number}</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>Z bis A</translation>
    </message>
    <message>
        <source>a link to another article</source>
        <translation>ein Link zu einem anderen Artikel</translation>
    </message>
    <message>
        <source>a tag is too long: its beginning is kept</source>
        <translation>ein Schlagwort ist zu lang: sein Anfang wird behalten</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>annotated</source>
        <translation>mit Anmerkungen</translation>
    </message>
    <message>
        <source>annotated words changed</source>
        <translation>angemerkte Wörter geändert</translation>
    </message>
    <message>
        <source>annotated words gone</source>
        <translation>angemerkte Wörter fehlen</translation>
    </message>
    <message>
        <source>another command has one of these keys</source>
        <translation>ein anderer Befehl hat eine dieser Tasten</translation>
    </message>
    <message>
        <source>at least {count}</source>
        <translation>mindestens {count}</translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation>höchstens {count}</translation>
    </message>
    <message>
        <source>before a repair</source>
        <translation>vor einer Reparatur</translation>
    </message>
    <message>
        <source>before a site was removed</source>
        <translation>bevor eine Website entfernt wurde</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>vor einem Import</translation>
    </message>
    <message>
        <source>before an update of Pressmark</source>
        <translation>vor einer Aktualisierung von Pressmark</translation>
    </message>
    <message>
        <source>before something was restored</source>
        <translation>bevor etwas wiederhergestellt wurde</translation>
    </message>
    <message>
        <source>before {when}</source>
        <translation>vor {when}</translation>
    </message>
    <message>
        <source>change the search “{name}”</source>
        <translation>die Suche „{name}“ ändern</translation>
    </message>
    <message numerus="yes">
        <source>change the tags of %n article(s)</source>
        <translation>
            <numerusform>Schlagwörter von %n Artikel ändern</numerusform>
            <numerusform>Schlagwörter von %n Artikeln ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>change the tags of {annotations}</source>
        <translation>Schlagwörter von {annotations} ändern</translation>
    </message>
    <message>
        <source>change {annotations}</source>
        <translation>{annotations} ändern</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>changed on {date}</source>
        <translation>geändert am {date}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>colour {annotations} {color}</source>
        <translation>{annotations} färben: {color}</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>dashed line</source>
        <translation>gestrichelte Linie</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>delete {annotations}</source>
        <translation>{annotations} löschen</translation>
    </message>
    <message>
        <source>dotted line</source>
        <translation>gepunktete Linie</translation>
    </message>
    <message>
        <source>double line</source>
        <translation>doppelte Linie</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>exactly {count}</source>
        <translation>genau {count}</translation>
    </message>
    <message>
        <source>fewer than {count}</source>
        <translation>weniger als {count}</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>from {when}</source>
        <translation>ab {when}</translation>
    </message>
    <message>
        <source>give it its usual keys back</source>
        <translation>ihm seine üblichen Tasten zurückgeben</translation>
    </message>
    <message>
        <source>highlight a passage</source>
        <translation>eine Stelle markieren</translation>
    </message>
    <message>
        <source>highlighted in blue</source>
        <translation>blau markiert</translation>
    </message>
    <message>
        <source>highlighted in green</source>
        <translation>grün markiert</translation>
    </message>
    <message>
        <source>highlighted in pink</source>
        <translation>rosa markiert</translation>
    </message>
    <message>
        <source>highlighted in purple</source>
        <translation>violett markiert</translation>
    </message>
    <message>
        <source>highlighted in yellow</source>
        <translation>gelb markiert</translation>
    </message>
    <message>
        <source>import {annotations}</source>
        <translation>{annotations} importieren</translation>
    </message>
    <message>
        <source>it does not say the web address of its article</source>
        <translation>nennt die Webadresse ihres Artikels nicht</translation>
    </message>
    <message>
        <source>it does not say which words it is on, and nothing is written on them</source>
        <translation>sagt nicht, zu welchen Wörtern sie gehört, und es ist nichts dazu geschrieben</translation>
    </message>
    <message>
        <source>it has more tags than can be kept</source>
        <translation>hat mehr Schlagwörter, als aufgehoben werden können</translation>
    </message>
    <message>
        <source>it is no annotation</source>
        <translation>ist keine Anmerkung</translation>
    </message>
    <message>
        <source>its colour is not known: it is yellow here</source>
        <translation>ihre Farbe ist unbekannt: hier ist sie gelb</translation>
    </message>
    <message>
        <source>its note is too long</source>
        <translation>ihre Notiz ist zu lang</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>keep the search “{name}”</source>
        <translation>die Suche „{name}“ behalten</translation>
    </message>
    <message>
        <source>leave the annotation on its new words</source>
        <translation>die Anmerkung bei ihren neuen Wörtern belassen</translation>
    </message>
    <message>
        <source>leave {annotations} on the old version</source>
        <translation>{annotations} bei der alten Version belassen</translation>
    </message>
    <message>
        <source>leave {annotations} on their new words</source>
        <translation>{annotations} bei ihren neuen Wörtern belassen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>look for {annotations} again</source>
        <translation>{annotations} erneut suchen</translation>
    </message>
    <message>
        <source>made after you wrote something</source>
        <translation>gemacht, nachdem Sie etwas geschrieben hatten</translation>
    </message>
    <message>
        <source>made before the first change of a day</source>
        <translation>vor der ersten Änderung eines Tages gemacht</translation>
    </message>
    <message>
        <source>make {annotations}</source>
        <translation>{annotations} anlegen</translation>
    </message>
    <message numerus="yes">
        <source>mark %n article(s) as read</source>
        <translation>
            <numerusform>%n Artikel als gelesen kennzeichnen</numerusform>
            <numerusform>%n Artikel als gelesen kennzeichnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mark %n article(s) as unread</source>
        <translation>
            <numerusform>%n Artikel als ungelesen kennzeichnen</numerusform>
            <numerusform>%n Artikel als ungelesen kennzeichnen</numerusform>
        </translation>
    </message>
    <message>
        <source>money</source>
        <translation>Beträge</translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>mehr als {count}</translation>
    </message>
    <message>
        <source>move the search “{name}”</source>
        <translation>die Suche „{name}“ verschieben</translation>
    </message>
    <message>
        <source>needs a sign-in</source>
        <translation>erfordert eine Anmeldung</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>keine Tasten</translation>
    </message>
    <message>
        <source>no {taxonomy}</source>
        <translation>ohne {taxonomy}</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>not in the library</source>
        <translation>nicht in der Bibliothek</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>jetzt nicht</translation>
    </message>
    <message>
        <source>not public any more</source>
        <translation>nicht mehr öffentlich</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>not {what}</source>
        <translation>nicht {what}</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>on {date}</source>
        <translation>am {date}</translation>
    </message>
    <message>
        <source>or {what}</source>
        <translation>oder {what}</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>protected by a password</source>
        <translation>durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>put {annotations} on other words</source>
        <translation>{annotations} auf andere Wörter setzen</translation>
    </message>
    <message>
        <source>ranges</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>read by you</source>
        <translation>von Ihnen gelesen</translation>
    </message>
    <message>
        <source>remove the search “{name}”</source>
        <translation>die Suche „{name}“ entfernen</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>removed from the site</source>
        <translation>von der Website entfernt</translation>
    </message>
    <message>
        <source>rename the tag “{tag}”</source>
        <translation>das Schlagwort „{tag}“ umbenennen</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>solid line</source>
        <translation>durchgezogene Linie</translation>
    </message>
    <message>
        <source>something inside is chosen or left out</source>
        <translation>darin ist etwas gewählt oder ausgelassen</translation>
    </message>
    <message>
        <source>sorted: {order}</source>
        <translation>sortiert: {order}</translation>
    </message>
    <message numerus="yes">
        <source>star %n article(s)</source>
        <translation>
            <numerusform>%n Artikel einen Stern geben</numerusform>
            <numerusform>%n Artikeln einen Stern geben</numerusform>
        </translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message numerus="yes">
        <source>tag %n article(s) “{tag}”</source>
        <translation>
            <numerusform>%n Artikel das Schlagwort „{tag}“ geben</numerusform>
            <numerusform>%n Artikeln das Schlagwort „{tag}“ geben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take “{tag}” from %n article(s)</source>
        <translation>
            <numerusform>%n Artikel „{tag}“ nehmen</numerusform>
            <numerusform>%n Artikeln „{tag}“ nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>the annotation</source>
        <translation>die Anmerkung</translation>
    </message>
    <message>
        <source>the words it is on are too many</source>
        <translation>gehört zu zu vielen Wörtern</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>unknown number</source>
        <translation>unbekannte Anzahl</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message numerus="yes">
        <source>unstar %n article(s)</source>
        <translation>
            <numerusform>%n Artikel den Stern nehmen</numerusform>
            <numerusform>%n Artikeln den Stern nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>wavy line</source>
        <translation>Wellenlinie</translation>
    </message>
    <message>
        <source>what was removed there is kept here</source>
        <translation>was dort entfernt wurde, bleibt hier</translation>
    </message>
    <message>
        <source>with a date</source>
        <translation>mit Datum</translation>
    </message>
    <message>
        <source>with images</source>
        <translation>mit Bildern</translation>
    </message>
    <message>
        <source>with notes</source>
        <translation>mit Notizen</translation>
    </message>
    <message>
        <source>with tables</source>
        <translation>mit Tabellen</translation>
    </message>
    <message>
        <source>with tags</source>
        <translation>mit Schlagwörtern</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>without images</source>
        <translation>ohne Bilder</translation>
    </message>
    <message>
        <source>without notes</source>
        <translation>ohne Notizen</translation>
    </message>
    <message>
        <source>without tables</source>
        <translation>ohne Tabellen</translation>
    </message>
    <message>
        <source>without tags</source>
        <translation>ohne Schlagwörter</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>eine Notiz schreiben</translation>
    </message>
    <message>
        <source>{act}: {site}</source>
        <translation>{act}: {site}</translation>
    </message>
    <message>
        <source>{annotations} chosen</source>
        <translation>{annotations} ausgewählt</translation>
    </message>
    <message>
        <source>{articles} and {notes} can be read in it. What is missing of the articles comes back when their sites are synced.</source>
        <translation>{articles} und {notes} sind darin lesbar. Was von den Artikeln fehlt, kommt zurück, wenn ihre Websites synchronisiert werden.</translation>
    </message>
    <message>
        <source>{articles} and {notes} go, with their stars and images. A backup of the whole library is made first, in {folder}.</source>
        <translation>{articles} und {notes} gehen verloren, mit ihren Sternen und Bildern. Zuvor wird eine Sicherung der ganzen Bibliothek gemacht, in {folder}.</translation>
    </message>
    <message>
        <source>{articles} without a date</source>
        <translation>{articles} ohne Datum</translation>
    </message>
    <message>
        <source>{articles}, {size}</source>
        <translation>{articles}, {size}</translation>
    </message>
    <message>
        <source>{color}, {line}</source>
        <translation>{color}, {line}</translation>
    </message>
    <message>
        <source>{color}, {line} ({key})</source>
        <translation>{color}, {line} ({key})</translation>
    </message>
    <message>
        <source>{column}, ascending</source>
        <translation>{column}, aufsteigend</translation>
    </message>
    <message>
        <source>{column}, descending</source>
        <translation>{column}, absteigend</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{done} of {total} on the site</source>
        <translation>{done} von {total} auf der Website</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{images}, about {size}. Of these, {here} are here: {taken}.</source>
        <translation>{images}, etwa {size}. Davon sind {here} hier: {taken}.</translation>
    </message>
    <message>
        <source>{images}; none is here yet.</source>
        <translation>{images}; noch keines ist hier.</translation>
    </message>
    <message>
        <source>{keys} and {others}, which is for “{name}”, begin alike.</source>
        <translation>{keys} und {others}, für „{name}“, beginnen gleich.</translation>
    </message>
    <message>
        <source>{keys} is for the search “{name}” already.</source>
        <translation>{keys} steht schon für die Suche „{name}“.</translation>
    </message>
    <message>
        <source>{keys} is for “{command}” already.</source>
        <translation>{keys} steht schon für „{command}“.</translation>
    </message>
    <message>
        <source>{keys} is needed to write and to move about.</source>
        <translation>{keys} wird zum Schreiben und Bewegen gebraucht.</translation>
    </message>
    <message>
        <source>{keys} opens the menu “{menu}”.</source>
        <translation>{keys} öffnet das Menü „{menu}“.</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{name} ({n})</source>
        <translation>{name} ({n})</translation>
    </message>
    <message>
        <source>{name}, edited</source>
        <translation>{name}, bearbeitet</translation>
    </message>
    <message>
        <source>{n} a second</source>
        <translation>{n} je Sekunde</translation>
    </message>
    <message>
        <source>{n} added</source>
        <translation>{n} hinzugefügt</translation>
    </message>
    <message>
        <source>{n} brought up to date</source>
        <translation>{n} aktualisiert</translation>
    </message>
    <message>
        <source>{n} known already</source>
        <translation>{n} schon bekannt</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} not taken</source>
        <translation>{n} nicht übernommen</translation>
    </message>
    <message numerus="yes">
        <source>{n} of %n change(s)</source>
        <translation>
            <numerusform>{n} von %n Änderung</numerusform>
            <numerusform>{n} von %n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all} sites could be synced only in part.</source>
        <translation>{n} von {all} Websites konnten nur zum Teil synchronisiert werden.</translation>
    </message>
    <message>
        <source>{n} of {all} sites could not be synced.</source>
        <translation>{n} von {all} Websites konnten nicht synchronisiert werden.</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} waiting for their articles</source>
        <translation>{n} warten auf ihre Artikel</translation>
    </message>
    <message>
        <source>{path}
{articles} with marks, tags or annotations</source>
        <translation>{path}
{articles} mit Kennzeichen, Schlagwörtern oder Anmerkungen</translation>
    </message>
    <message>
        <source>{percent} % read</source>
        <translation>{percent} % gelesen</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n row(s)</source>
        <translation>
            <numerusform>{shown} von %n Zeile</numerusform>
            <numerusform>{shown} von %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>{sites}: {what}</source>
        <translation>{sites}: {what}</translation>
    </message>
    <message>
        <source>{site} asks to be left alone for a while. Sync again later.</source>
        <translation>{site} bittet darum, eine Weile nicht gefragt zu werden. Synchronisieren Sie später noch einmal.</translation>
    </message>
    <message>
        <source>{site} asks to be left alone until {when}. Sync again after that; nothing is lost.</source>
        <translation>{site} bittet darum, bis {when} nicht gefragt zu werden. Synchronisieren Sie danach noch einmal; nichts geht verloren.</translation>
    </message>
    <message>
        <source>{site} could not be synced</source>
        <translation>{site} konnte nicht synchronisiert werden</translation>
    </message>
    <message>
        <source>{site} does not accept your name and application password, or they are missing. Sign in from the menu of the site, or sign out to read what is public.</source>
        <translation>{site} nimmt Ihren Namen und Ihr Anwendungspasswort nicht an, oder sie fehlen. Melden Sie sich über das Menü der Website an, oder melden Sie sich ab, um Öffentliches zu lesen.</translation>
    </message>
    <message>
        <source>{site} does not offer its articles to programs any more. Open it in the browser: it may have moved.</source>
        <translation>{site} bietet seine Artikel Programmen nicht mehr an. Öffnen Sie die Website im Browser: vielleicht ist sie umgezogen.</translation>
    </message>
    <message>
        <source>{site} gave an answer that makes no sense. Sync again later; if it stays so, tell its owner.</source>
        <translation>{site} hat eine unsinnige Antwort gegeben. Synchronisieren Sie später noch einmal; wenn es so bleibt, sagen Sie es dem Betreiber.</translation>
    </message>
    <message>
        <source>{site} gives no answer. Check your connection, or sync again later.</source>
        <translation>{site} antwortet nicht. Prüfen Sie Ihre Verbindung, oder synchronisieren Sie später noch einmal.</translation>
    </message>
    <message>
        <source>{site} refuses to be read by programs. Sync again later; if it stays so, ask its owner about a security plugin, or sign in.</source>
        <translation>{site} lässt sich von Programmen nicht lesen. Synchronisieren Sie später noch einmal; wenn es so bleibt, fragen Sie den Betreiber nach einem Sicherheits-Plugin, oder melden Sie sich an.</translation>
    </message>
    <message>
        <source>{site} was not synced: nobody signed in</source>
        <translation>{site} wurde nicht synchronisiert: niemand hat sich angemeldet</translation>
    </message>
    <message>
        <source>{taxonomy}: show only {term}</source>
        <translation>{taxonomy}: nur {term} zeigen</translation>
    </message>
    <message>
        <source>{version} (current)</source>
        <translation>{version} (aktuell)</translation>
    </message>
    <message>
        <source>{what} {done} here, {total} on the site</source>
        <translation>{what}: {done} hier, {total} auf der Website</translation>
    </message>
    <message>
        <source>{what} {done} of {total}</source>
        <translation>{what}: {done} von {total}</translation>
    </message>
    <message>
        <source>{what}, chosen</source>
        <translation>{what}, gewählt</translation>
    </message>
    <message>
        <source>{what}: {size}</source>
        <translation>{what}: {size}</translation>
    </message>
    <message>
        <source>“{text}” in a cell of a table</source>
        <translation>„{text}“ in einer Zelle einer Tabelle</translation>
    </message>
    <message>
        <source>“{text}” in a highlight or note</source>
        <translation>„{text}“ in einer Markierung oder Notiz</translation>
    </message>
    <message>
        <source>“{text}” in the head of a table</source>
        <translation>„{text}“ im Kopf einer Tabelle</translation>
    </message>
    <message>
        <source>“{text}” is no date; this filter is off.</source>
        <translation>„{text}“ ist kein Datum; dieser Filter ist aus.</translation>
    </message>
    <message>
        <source>“{text}” is no number; this filter is off.</source>
        <translation>„{text}“ ist keine Zahl; dieser Filter ist aus.</translation>
    </message>
</context>
</TS>

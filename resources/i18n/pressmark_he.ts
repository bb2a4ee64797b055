<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>A desktop reader for the whole archive of a WordPress site: offline, searchable, yours.

Free software under the MIT licence.</source>
        <translation>תוכנת קריאה לארכיון השלם של אתר WordPress: לא מקוון, ניתן לחיפוש, שלך.

תוכנה חופשית ברישיון MIT.</translation>
    </message>
    <message>
        <source>About Pressmark</source>
        <translation>אודות Pressmark</translation>
    </message>
</context>
<context>
    <name>AddSiteDialog</name>
    <message>
        <source>&amp;Address of the site</source>
        <translation>כ&amp;תובת האתר</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;איתור</translation>
    </message>
    <message>
        <source>&amp;No images</source>
        <translation>&amp;ללא תמונות</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;התחלה</translation>
    </message>
    <message>
        <source>Add site</source>
        <translation>הוספת אתר</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>כתובת האתר</translation>
    </message>
    <message>
        <source>All &amp;images</source>
        <translation>כל הת&amp;מונות</translation>
    </message>
    <message>
        <source>Any page of the site will do.</source>
        <translation>כל דף של האתר מתאים.</translation>
    </message>
    <message>
        <source>Asking the site</source>
        <translation>פנייה אל האתר</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Only &amp;featured images</source>
        <translation>תמונות &amp;ראשיות בלבד</translation>
    </message>
    <message>
        <source>Private articles and drafts are taken too, where you may read them</source>
        <translation>גם מאמרים פרטיים וטיוטות נלקחים, היכן שמותר לך לקרוא אותם</translation>
    </message>
    <message>
        <source>S&amp;ign in…</source>
        <translation>&amp;כניסה…</translation>
    </message>
    <message>
        <source>Signed in as {name}.</source>
        <translation>נכנסת בשם {name}.</translation>
    </message>
    <message>
        <source>Some of it needs a sign-in.</source>
        <translation>חלק מזה דורש כניסה.</translation>
    </message>
    <message>
        <source>This address came with a link. It is asked when you press Find.</source>
        <translation>הכתובת הזו הגיעה עם קישור. הפנייה אליה תיעשה רק כשתלחצו על „איתור”.</translation>
    </message>
    <message>
        <source>This site is already in your library; your choice replaces the former one.</source>
        <translation>האתר הזה כבר בספרייה שלך; הבחירה הזאת מחליפה את הקודמת.</translation>
    </message>
    <message>
        <source>Type both, the name and the application password, or none.</source>
        <translation>יש להקליד את שניהם, את השם ואת סיסמת היישום, או אף אחד מהם.</translation>
    </message>
</context>
<context>
    <name>AnnotationsPage</name>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;צבע</translation>
    </message>
    <message>
        <source>&amp;Export as</source>
        <translation>&amp;ייצוא כ</translation>
    </message>
    <message>
        <source>Cards need a wide window; without that room signs stand in their place.</source>
        <translation>כרטיסים צריכים חלון רחב; כשאין מקום, סימנים באים במקומם.</translation>
    </message>
    <message>
        <source>Notes beside the &amp;text</source>
        <translation>&amp;הערות לצד הטקסט</translation>
    </message>
    <message>
        <source>Of the next highlight; the colour used last is chosen here too.</source>
        <translation>של ההדגשה הבאה; גם הצבע האחרון שהיה בשימוש נבחר כאן.</translation>
    </message>
    <message>
        <source>Offered first; another can be chosen each time.</source>
        <translation>מוצע ראשון; אפשר לבחור אחר בכל פעם.</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Choose an article in the list, or press {key} for the next unread one.</source>
        <translation>יש לבחור מאמר ברשימה, או להקיש {key} כדי לעבור למאמר הבא שלא נקרא.</translation>
    </message>
    <message>
        <source>Choose an article in the list.</source>
        <translation>יש לבחור מאמר ברשימה.</translation>
    </message>
    <message>
        <source>No article chosen</source>
        <translation>לא נבחר מאמר</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>מאמר</translation>
    </message>
    <message>
        <source>Article: {title}</source>
        <translation>מאמר: {title}</translation>
    </message>
</context>
<context>
    <name>BackupClock</name>
    <message>
        <source>The automatic backup could not be made. {reason}</source>
        <translation>לא ניתן היה ליצור את הגיבוי האוטומטי. {reason}</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>&amp;Keep those of the last</source>
        <translation>&amp;לשמור את אלה של</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;שחזור…</translation>
    </message>
    <message>
        <source>Back up &amp;now…</source>
        <translation>&amp;גיבוי כעת…</translation>
    </message>
    <message>
        <source>Back up automaticall&amp;y</source>
        <translation>גיבוי אוטומ&amp;טי</translation>
    </message>
    <message>
        <source>Backups of the whole library</source>
        <translation>גיבויים של הספרייה כולה</translation>
    </message>
    <message>
        <source>Best on another disk. The last three are kept; older ones are deleted.</source>
        <translation>עדיף בדיסק אחר. שלושת האחרונים נשמרים; ישנים יותר נמחקים.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>ידנית</translation>
    </message>
    <message>
        <source>Choose &amp;another…</source>
        <translation>&amp;בחירת אחרת…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>תיקייה</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>תיקייה לגיבויים</translation>
    </message>
    <message>
        <source>Made automatically, one for each day on which you wrote something.</source>
        <translation>נוצרות אוטומטית, אחת לכל יום שבו כתבת משהו.</translation>
    </message>
    <message>
        <source>None has been made yet.</source>
        <translation>עדיין לא נוצר גיבוי.</translation>
    </message>
    <message>
        <source>One file with everything, images too, wherever you say.</source>
        <translation>קובץ אחד עם הכול, גם תמונות, בכל מקום שתרצו.</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;פתיחת התיקייה</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>תמונות מצב</translation>
    </message>
    <message>
        <source>Snapshots of your notes, tags and marks</source>
        <translation>תמונות מצב של ההערות, התגיות והסימונים שלך</translation>
    </message>
    <message>
        <source>The last attempt failed: {reason}</source>
        <translation>הניסיון האחרון נכשל: {reason}</translation>
    </message>
    <message>
        <source>The last was made {when} and takes {size}.</source>
        <translation>האחרון נוצר {when} ותופס {size}.</translation>
    </message>
    <message>
        <source>The last was made {when}; all of them take {size}.</source>
        <translation>האחרונה נוצרה {when}; כולן יחד תופסות {size}.</translation>
    </message>
    <message>
        <source>The library's own</source>
        <translation>של הספרייה עצמה</translation>
    </message>
    <message>
        <source>While Pressmark runs: articles, their versions and all that you wrote, without images.</source>
        <translation>בזמן ש־Pressmark פועל: מאמרים, הגרסאות שלהם וכל מה שכתבת, ללא תמונות.</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;סגירה</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;פתיחה</translation>
    </message>
    <message>
        <source>Also syncs that found &amp;nothing</source>
        <translation>&amp;גם סנכרונים שלא מצאו דבר</translation>
    </message>
    <message>
        <source>No sync yet</source>
        <translation>עדיין אין סנכרון</translation>
    </message>
    <message>
        <source>What a sync finds new, edited or removed is listed here for 90 days.</source>
        <translation>מה שסנכרון מוצא כחדש, כערוך או כמוסר מופיע כאן 90 ימים.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>מה השתנה</translation>
    </message>
</context>
<context>
    <name>ChangesTree</name>
    <message>
        <source>What this sync changed</source>
        <translation>מה שהסנכרון הזה שינה</translation>
    </message>
</context>
<context>
    <name>ColorRow</name>
    <message>
        <source>Colour</source>
        <translation>צבע</translation>
    </message>
</context>
<context>
    <name>ColumnMenus</name>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;סידור</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>הס&amp;תרה</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;מיון לפי</translation>
    </message>
    <message>
        <source>&amp;Sort by this</source>
        <translation>מיון לפי &amp;זה</translation>
    </message>
    <message>
        <source>&amp;Then by</source>
        <translation>&amp;אחר כך לפי</translation>
    </message>
    <message>
        <source>&amp;Then by this</source>
        <translation>אחר &amp;כך לפי זה</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>ה&amp;רחבה</translation>
    </message>
    <message>
        <source>Do &amp;not sort by this</source>
        <translation>לא למיי&amp;ן לפי זה</translation>
    </message>
    <message>
        <source>Move to the &amp;back</source>
        <translation>העברה &amp;לסוף</translation>
    </message>
    <message>
        <source>Move to the &amp;front</source>
        <translation>ה&amp;עברה להתחלה</translation>
    </message>
    <message>
        <source>Na&amp;rrower</source>
        <translation>&amp;הצרה</translation>
    </message>
    <message>
        <source>Reset &amp;columns</source>
        <translation>א&amp;יפוס העמודות</translation>
    </message>
</context>
<context>
    <name>ComparingRow</name>
    <message>
        <source>Compare from</source>
        <translation>השוואה מ</translation>
    </message>
    <message>
        <source>Compare to</source>
        <translation>השוואה אל</translation>
    </message>
    <message>
        <source>From</source>
        <translation>מ</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>השינוי הבא</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>השינוי הקודם</translation>
    </message>
    <message>
        <source>to</source>
        <translation>אל</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Suggestions for the search</source>
        <translation>הצעות לחיפוש</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>Address that is asked</source>
        <translation>הכתובת שפונים אליה</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>בפנייה…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>עצירה</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>בדיקה</translation>
    </message>
    <message>
        <source>{host} answers, through the proxy {proxy}, in {seconds} seconds.</source>
        <translation>‏{host} עונה, דרך השרת המתווך {proxy}, בתוך {seconds} שניות.</translation>
    </message>
    <message>
        <source>{host} answers, without a proxy, in {seconds} seconds.</source>
        <translation>‏{host} עונה, ללא שרת מתווך, בתוך {seconds} שניות.</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>ייצוא</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>ייצוא הטבלה</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>יוצא אל {file}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>טבלה</translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>הייצוא נעצר; לא נכתב קובץ.</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>כתיבת {file}</translation>
    </message>
    <message>
        <source>{file} was not written: {reason}</source>
        <translation>‏{file} לא נכתב: {reason}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;העתקת הדוח</translation>
    </message>
    <message>
        <source>Error report</source>
        <translation>דוח שגיאה</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>&amp;פתיחת תיקיית היומן</translation>
    </message>
    <message>
        <source>Pressmark met an error it did not expect. Your library is safe and the program goes on. If it happens again, please send this report to its makers. Nothing that you read or wrote should be in it; look before you send it.</source>
        <translation>‏Pressmark נתקל בשגיאה לא צפויה. הספרייה שלך בטוחה והתוכנית ממשיכה לפעול. אם זה קורה שוב, נא לשלוח את הדוח הזה ליוצרי התוכנית. לא אמור להיות בו דבר ממה שקראת או כתבת; כדאי לבדוק לפני השליחה.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>משהו השתבש</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export</source>
        <translation>ייצוא</translation>
    </message>
    <message>
        <source>New folder:</source>
        <translation>תיקייה חדשה:</translation>
    </message>
</context>
<context>
    <name>FieldCompletion</name>
    <message>
        <source>How to search</source>
        <translation>איך מחפשים</translation>
    </message>
    <message>
        <source>Suggestions: {n}</source>
        <translation>הצעות: {n}</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Filter {column}</source>
        <translation>סינון {column}</translation>
    </message>
    <message>
        <source>Only &amp;empty cells</source>
        <translation>&amp;רק תאים ריקים</translation>
    </message>
    <message>
        <source>Only &amp;filled cells</source>
        <translation>רק &amp;תאים מלאים</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>חיפוש במאמר</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>הממצא הבא</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>הממצא הקודם</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>אין ממצאים</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>‏{n} מתוך {all}</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;מחיקה</translation>
    </message>
    <message>
        <source>&amp;Reset this page</source>
        <translation>&amp;איפוס הדף הזה</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;שמירה</translation>
    </message>
    <message>
        <source>As at the first start: {settings}</source>
        <translation>כמו בהפעלה הראשונה: {settings}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>שמירה (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>&amp;החזרה</translation>
    </message>
</context>
<context>
    <name>FormatDialog</name>
    <message>
        <source>&amp;Choose a place…</source>
        <translation>&amp;בחירת מקום…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>ייצוא</translation>
    </message>
    <message>
        <source>What you highlighted and wrote stands below each article</source>
        <translation>מה שהודגש ונכתב מופיע מתחת לכל מאמר</translation>
    </message>
    <message>
        <source>With &amp;notes</source>
        <translation>&amp;עם הערות</translation>
    </message>
    <message>
        <source>Write as:</source>
        <translation>כתיבה כ:</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;שפה</translation>
    </message>
    <message>
        <source>&amp;Notify of new articles</source>
        <translation>הודעה &amp;על מאמרים חדשים</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>כמו המערכת</translation>
    </message>
    <message>
        <source>Close the window to the &amp;tray</source>
        <translation>סגירת החלון &amp;אל מגש המערכת</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>צבעים</translation>
    </message>
    <message>
        <source>For saved searches that you chose it for. You choose that where you save or change the search.</source>
        <translation>עבור חיפושים שמורים שבחרת לכך. את זה בוחרים במקום שבו שומרים או משנים את החיפוש.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>הודעות</translation>
    </message>
    <message>
        <source>Pressmark keeps running there and goes on syncing.</source>
        <translation>‏Pressmark ממשיך לפעול שם ולסנכרן.</translation>
    </message>
    <message>
        <source>Restart &amp;now</source>
        <translation>&amp;הפעלה מחדש כעת</translation>
    </message>
    <message>
        <source>Show an &amp;icon in the tray</source>
        <translation>הצגת &amp;סמל במגש המערכת</translation>
    </message>
    <message>
        <source>Shows how many articles are unread; its menu syncs and quits Pressmark.</source>
        <translation>מציג כמה מאמרים לא נקראו; התפריט שלו מסנכרן וסוגר את Pressmark.</translation>
    </message>
    <message>
        <source>System: as the desktop is, light or dark, with high contrast or without.</source>
        <translation>מערכת: כמו שולחן העבודה, בהיר או כהה, עם ניגודיות גבוהה או בלעדיה.</translation>
    </message>
    <message>
        <source>Takes effect when Pressmark starts again.</source>
        <translation>ייכנס לתוקף כש־Pressmark יופעל מחדש.</translation>
    </message>
    <message>
        <source>This desktop has no tray. The choice takes effect on one that has.</source>
        <translation>בשולחן העבודה הזה אין מגש. הבחירה תיכנס לתוקף במקום שיש בו מגש.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>מגש המערכת</translation>
    </message>
    <message>
        <source>While you do something else</source>
        <translation>בזמן עיסוק בדברים אחרים</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Back</source>
        <translation>אחורה</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>חיפוש במדריך</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>קדימה</translation>
    </message>
    <message>
        <source>No page has all of these words</source>
        <translation>אין דף שיש בו כל המילים האלה</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>דפי המדריך</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>מדריך למשתמש</translation>
    </message>
</context>
<context>
    <name>ListActs</name>
    <message>
        <source>&amp;Copy table</source>
        <translation>&amp;העתקת הטבלה</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;ייצוא…</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;מיון לפי</translation>
    </message>
    <message>
        <source>Copy &amp;rows</source>
        <translation>&amp;העתקת השורות</translation>
    </message>
    <message>
        <source>Export a&amp;ll tables listed…</source>
        <translation>ייצוא &amp;כל הטבלאות שברשימה…</translation>
    </message>
    <message>
        <source>Open &amp;article</source>
        <translation>&amp;פתיחת המאמר</translation>
    </message>
    <message>
        <source>Open &amp;table</source>
        <translation>פ&amp;תיחת הטבלה</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>&amp;Compact: rows stand closer</source>
        <translation>&amp;צפוף: השורות קרובות יותר</translation>
    </message>
    <message>
        <source>&amp;Excerpt of a card</source>
        <translation>&amp;התקציר של כרטיס</translation>
    </message>
    <message>
        <source>Articles by date</source>
        <translation>מאמרים לפי תאריך</translation>
    </message>
    <message>
        <source>Below its title, where the list shows cards.</source>
        <translation>מתחת לכותרת שלו, כשהרשימה מציגה כרטיסים.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>Columns and &amp;order…</source>
        <translation>&amp;עמודות וסדר…</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>תאריכים</translation>
    </message>
    <message>
        <source>Dates of the last &amp;week in words</source>
        <translation>&amp;תאריכים של השבוע האחרון במילים</translation>
    </message>
    <message>
        <source>Drag over it to choose a time.</source>
        <translation>אפשר לגרור מעליו כדי לבחור זמן.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>שורות</translation>
    </message>
    <message>
        <source>Show the &amp;timeline above the list</source>
        <translation>הצגת ציר הזמן &amp;מעל הרשימה</translation>
    </message>
    <message>
        <source>Today, Yesterday, Monday; older ones as dates.</source>
        <translation>היום, אתמול, יום שני; ישנים יותר כתאריכים.</translation>
    </message>
    <message>
        <source>Which columns are shown, in which order and how wide, each view remembers by itself.</source>
        <translation>אילו עמודות מוצגות, באיזה סדר ובאיזה רוחב, כל תצוגה זוכרת בעצמה.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This article is not in the library any more</source>
        <translation>המאמר הזה כבר אינו בספרייה</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>סגירת ההודעה</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>פרטים</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>&amp;Address of the proxy</source>
        <translation>&amp;כתובת השרת המתווך</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;שם</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;סיסמה</translation>
    </message>
    <message>
        <source>&amp;Requests at once</source>
        <translation>בקשות בו־&amp;זמנית</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;בדיקת החיבור</translation>
    </message>
    <message>
        <source>&amp;Way to the internet</source>
        <translation>&amp;הדרך לאינטרנט</translation>
    </message>
    <message>
        <source>All sites are read through it. When it cannot be reached, no site can.</source>
        <translation>כל האתרים נקראים דרכו. כשאינו זמין, אף אתר אינו זמין.</translation>
    </message>
    <message>
        <source>As this computer is set up</source>
        <translation>כפי שהמחשב הזה מוגדר</translation>
    </message>
    <message>
        <source>Asked &amp;directly</source>
        <translation>&amp;פנייה ישירה</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>חיבור</translation>
    </message>
    <message>
        <source>For each site. Two are polite; more are seldom faster.</source>
        <translation>לכל אתר. שתיים הן מנומסות; יותר מזה כמעט אף פעם אינו מהיר יותר.</translation>
    </message>
    <message>
        <source>Hosts that need no proxy, separated by commas. example.org includes www.example.org.</source>
        <translation>שרתים שאינם צריכים פרוקסי, מופרדים בפסיקים. example.org כולל גם את www.example.org.</translation>
    </message>
    <message>
        <source>Kept in the keyring of the system, for this proxy and name only.</source>
        <translation>נשמרת במחזיק המפתחות של המערכת, רק עבור הפרוקסי והשם האלה.</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>ללא שרת מתווך</translation>
    </message>
    <message>
        <source>Only where the proxy asks for one.</source>
        <translation>רק אם השרת המתווך מבקש אחת.</translation>
    </message>
    <message>
        <source>Pressmark is installed without its extra “keyring”: it forgets the password when it ends. To have it kept: pip install "pressmark[keyring]"</source>
        <translation>‏Pressmark מותקן בלי התוספת „keyring”: הוא שוכח את הסיסמה כשהוא נסגר. כדי שתישמר: pip install "pressmark[keyring]"</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>שרת מתווך</translation>
    </message>
    <message>
        <source>Sites are read directly, whatever the system says.</source>
        <translation>האתרים נקראים ישירות, בלי קשר להגדרות המערכת.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>בדיקה</translation>
    </message>
    <message>
        <source>The proxy named here</source>
        <translation>השרת המתווך הנקוב כאן</translation>
    </message>
    <message>
        <source>This computer has no keyring: Pressmark forgets the password when it ends.</source>
        <translation>במחשב הזה אין מחזיק מפתחות: Pressmark שוכח את הסיסמה כשהוא נסגר.</translation>
    </message>
    <message>
        <source>What the settings of the system or the variables http_proxy and https_proxy say. Set-up scripts (PAC) are not read: name the proxy here instead.</source>
        <translation>מה שאומרות הגדרות המערכת או המשתנים http_proxy ו־https_proxy. סקריפטים של הגדרה (PAC) אינם נקראים: אפשר לנקוב כאן בשרת המתווך במקומם.</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Saved</source>
        <translation>נשמר</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>בשמירה…</translation>
    </message>
</context>
<context>
    <name>NoteExporting</name>
    <message>
        <source>Export annotations</source>
        <translation>ייצוא ביאורים</translation>
    </message>
    <message>
        <source>New folder:</source>
        <translation>תיקייה חדשה:</translation>
    </message>
    <message>
        <source>There are no annotations to export.</source>
        <translation>אין ביאורים לייצוא.</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>Write a note. **bold**, *italic*, - list</source>
        <translation>כתיבת הערה. **מודגש**, *נטוי*, - רשימה</translation>
    </message>
</context>
<context>
    <name>NoteImporting</name>
    <message>
        <source>All files (*)</source>
        <translation>כל הקבצים (*)</translation>
    </message>
    <message>
        <source>Annotations, also of Hypothesis (*.jsonld *.json)</source>
        <translation>ביאורים, גם של Hypothesis (*.jsonld *.json)</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>ייבוא ביאורים</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>בקריאת {file}…</translation>
    </message>
</context>
<context>
    <name>NotebookPane</name>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;קיבוץ לפי</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;ייבוא…</translation>
    </message>
    <message>
        <source>All annotations are on their words</source>
        <translation>כל הביאורים על המילים שלהם</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>ביאורים</translation>
    </message>
    <message>
        <source>Annotations whose words a site changes or takes away will be listed here.</source>
        <translation>ביאורים שאתר משנה או מסיר את המילים שלהם יופיעו כאן.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>ניקוי החיפוש והמסננים</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>יי&amp;צוא…</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>קיבוץ לפי</translation>
    </message>
    <message>
        <source>No annotations</source>
        <translation>אין ביאורים</translation>
    </message>
    <message>
        <source>No annotations yet</source>
        <translation>עדיין אין ביאורים</translation>
    </message>
    <message>
        <source>None fits search and filters.</source>
        <translation>אין ביאור שמתאים לחיפוש ולמסננים.</translation>
    </message>
    <message>
        <source>Read annotations from a file: JSON-LD, or what Hypothesis exports</source>
        <translation>קריאת ביאורים מקובץ: JSON-LD, או מה ש־Hypothesis מייצא</translation>
    </message>
    <message>
        <source>Select words in an article and highlight them.</source>
        <translation>יש לבחור מילים במאמר ולהדגיש אותן.</translation>
    </message>
    <message>
        <source>Select words in an article and press {key}.</source>
        <translation>יש לבחור מילים במאמר ולהקיש {key}.</translation>
    </message>
    <message>
        <source>Write all annotations that are listed to a file</source>
        <translation>כתיבת כל הביאורים שברשימה לקובץ</translation>
    </message>
</context>
<context>
    <name>OrderBar</name>
    <message>
        <source>Sorted by {columns}</source>
        <translation>ממוין לפי {columns}</translation>
    </message>
</context>
<context>
    <name>OwnTypographies</name>
    <message>
        <source>Sites with a typography of their own</source>
        <translation>אתרים עם טיפוגרפיה משלהם</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>החזרה</translation>
    </message>
    <message>
        <source>Use that of all sites</source>
        <translation>שימוש בזו של כל האתרים</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Pages of the settings</source>
        <translation>דפי ההגדרות</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>פקודות</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>חיפוש פקודה</translation>
    </message>
    <message>
        <source>Find a command, a saved search or a site</source>
        <translation>חיפוש פקודה, חיפוש שמור או אתר</translation>
    </message>
    <message>
        <source>No command has these letters in this order</source>
        <translation>אין פקודה שיש בה האותיות האלה בסדר הזה</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>&amp;Links:</source>
        <translation>&amp;קישורים:</translation>
    </message>
    <message>
        <source>&amp;Paper:</source>
        <translation>&amp;נייר:</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;הדפסה…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;שמירה…</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Pre&amp;view…</source>
        <translation>&amp;תצוגה מקדימה…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>הדפסה</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>שמירה כ־PDF</translation>
    </message>
    <message>
        <source>Their words only</source>
        <translation>המילים שלהם בלבד</translation>
    </message>
    <message>
        <source>This article has no notes</source>
        <translation>למאמר הזה אין הערות</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>What you highlighted and wrote stands below the article</source>
        <translation>מה שהודגש ונכתב מופיע מתחת למאמר</translation>
    </message>
    <message>
        <source>With &amp;notes</source>
        <translation>&amp;עם הערות</translation>
    </message>
    <message>
        <source>With a number, and a list of addresses at the end</source>
        <translation>עם מספר, ורשימת כתובות בסוף</translation>
    </message>
    <message>
        <source>With the address in brackets</source>
        <translation>עם הכתובת בסוגריים</translation>
    </message>
</context>
<context>
    <name>PostsHeader</name>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
</context>
<context>
    <name>PostsTable</name>
    <message>
        <source>Articles</source>
        <translation>מאמרים</translation>
    </message>
</context>
<context>
    <name>PrintActs</name>
    <message>
        <source>Article</source>
        <translation>מאמר</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>שמירה כ־PDF</translation>
    </message>
    <message>
        <source>The printer took nothing. Is it there, and switched on?</source>
        <translation>המדפסת לא קיבלה דבר. האם היא מחוברת ומופעלת?</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>הדפסה</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>בהדפסה</translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>How to search</source>
        <translation>איך מחפשים</translation>
    </message>
    <message>
        <source>What stands side by side must all be found. What cannot be read as one of these is searched for as text. Ctrl+Space in the search field shows what can stand there.</source>
        <translation>כל מה שעומד זה לצד זה חייב להימצא. מה שלא ניתן לקרוא כאחד מאלה מחופש כטקסט. Ctrl+רווח בשדה החיפוש מראה מה אפשר לכתוב שם.</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>&amp;Darken images in dark themes</source>
        <translation>&amp;החשכת תמונות בערכות כהות</translation>
    </message>
    <message>
        <source>&amp;Justified: lines end flush on both sides</source>
        <translation>מיושר &amp;לשני הצדדים: השורות נגמרות בקו אחד בשני הצדדים</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;גודל</translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation>ג&amp;ופן</translation>
    </message>
    <message>
        <source>An article counts as &amp;read</source>
        <translation>&amp;מאמר נחשב כנקרא</translation>
    </message>
    <message>
        <source>Characters a &amp;line</source>
        <translation>&amp;תווים בשורה</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>תווים בשורה</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>Line &amp;height</source>
        <translation>גובה &amp;שורה</translation>
    </message>
    <message>
        <source>Line height in per cent</source>
        <translation>גובה שורה באחוזים</translation>
    </message>
    <message>
        <source>M marks it as read or unread at any time.</source>
        <translation>‏M מסמן אותו כנקרא או כלא נקרא בכל עת.</translation>
    </message>
    <message>
        <source>Read and unread</source>
        <translation>נקרא ולא נקרא</translation>
    </message>
    <message>
        <source>Size in per cent</source>
        <translation>גודל באחוזים</translation>
    </message>
    <message>
        <source>Text of articles</source>
        <translation>הטקסט של המאמרים</translation>
    </message>
</context>
<context>
    <name>RemoveImagesDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;הסרה</translation>
    </message>
    <message>
        <source>Also of articles with a &amp;star or annotations</source>
        <translation>&amp;גם של מאמרים עם כוכב או ביאורים</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Images that are removed</source>
        <translation>תמונות שיוסרו</translation>
    </message>
    <message>
        <source>No image of the site matches.</source>
        <translation>אין באתר תמונה מתאימה.</translation>
    </message>
    <message>
        <source>Of articles &amp;older than</source>
        <translation>&amp;של מאמרים ישנים מ</translation>
    </message>
    <message>
        <source>Of articles older than</source>
        <translation>של מאמרים ישנים מ</translation>
    </message>
    <message>
        <source>Remove images</source>
        <translation>הסרת תמונות</translation>
    </message>
    <message>
        <source>Remove images of {site}</source>
        <translation>הסרת תמונות של {site}</translation>
    </message>
    <message>
        <source>Removed {images}</source>
        <translation>‏{images} הוסרו</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>עצירה</translation>
    </message>
    <message>
        <source>Text and annotations stay. The images can be fetched again from the site as long as it has them: in the settings of the site.</source>
        <translation>הטקסט והביאורים נשארים. אפשר לקחת שוב את התמונות מהאתר כל עוד הן אצלו: בהגדרות האתר.</translation>
    </message>
    <message>
        <source>{images} ({size}) will be removed from this computer.</source>
        <translation>‏{images} ({size}) יוסרו מהמחשב הזה.</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;הבא</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Close; it waits until you have looked</source>
        <translation>סגירה; הוא ממתין עד שייבדק</translation>
    </message>
    <message>
        <source>The next annotation that needs attention</source>
        <translation>הביאור הבא שדורש תשומת לב</translation>
    </message>
</context>
<context>
    <name>RoomTable</name>
    <message>
        <source>Share</source>
        <translation>חלק</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>גודל</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>יחד</translation>
    </message>
    <message>
        <source>What</source>
        <translation>מה</translation>
    </message>
    <message>
        <source>What takes up space</source>
        <translation>מה תופס מקום</translation>
    </message>
</context>
<context>
    <name>SafetyActs</name>
    <message>
        <source>All files (*)</source>
        <translation>כל הקבצים (*)</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>גיבוי</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>גיבוי הספרייה</translation>
    </message>
    <message>
        <source>Backups of Pressmark (*.sqlite)</source>
        <translation>גיבויים של Pressmark ‏(*.sqlite)</translation>
    </message>
    <message>
        <source>Pressmark could not make today's snapshot of what you wrote. What you write is saved all the same.</source>
        <translation>‏Pressmark לא הצליח ליצור את תמונת המצב של היום למה שכתבת. מה שנכתב נשמר בכל זאת.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>שחזור גיבוי</translation>
    </message>
    <message>
        <source>The backup was stopped; no file was written.</source>
        <translation>הגיבוי נעצר; לא נכתב קובץ.</translation>
    </message>
</context>
<context>
    <name>SaveSearchDialog</name>
    <message>
        <source>&amp;Keep</source>
        <translation>ש&amp;מירה</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;שם</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>שמ&amp;ירה</translation>
    </message>
    <message>
        <source>&amp;Tell of new articles that it finds</source>
        <translation>הודעה &amp;על מאמרים חדשים שהוא מוצא</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Every article</source>
        <translation>כל המאמרים</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>שמירת החיפוש הזה</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Once notifications are switched on in the settings. A sync tells, nothing else does.</source>
        <translation>לאחר שההודעות הופעלו בהגדרות. סנכרון מודיע, ודבר מלבדו לא.</translation>
    </message>
    <message>
        <source>S&amp;hortcut, if you like</source>
        <translation>&amp;קיצור מקשים, אם רוצים</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>חיפוש שמור</translation>
    </message>
    <message>
        <source>Shortcut, if you like</source>
        <translation>קיצור מקשים, אם רוצים</translation>
    </message>
    <message>
        <source>What it &amp;asks for</source>
        <translation>מה &amp;הוא מחפש</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>מה הוא מחפש</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>חיפוש בספרייה</translation>
    </message>
    <message>
        <source>What was not understood</source>
        <translation>מה שלא הובן</translation>
    </message>
    <message>
        <source>Words, or a "phrase in quotation marks". {key} shows what else.</source>
        <translation>מילים, או "צירוף במירכאות". {key} מראה מה עוד.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>No setting is called “{words}”.
Try another word, or fewer.</source>
        <translation>אין הגדרה בשם „{words}”.
אפשר לנסות מילה אחרת, או פחות מילים.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>חיפוש בהגדרות</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
</context>
<context>
    <name>SheetHeader</name>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
</context>
<context>
    <name>SheetMenus</name>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;סידור</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;העתקה</translation>
    </message>
    <message>
        <source>&amp;Filter this column</source>
        <translation>ס&amp;ינון העמודה הזאת</translation>
    </message>
    <message>
        <source>&amp;Hide column</source>
        <translation>הס&amp;תרת העמודה</translation>
    </message>
    <message>
        <source>&amp;In the table's own order</source>
        <translation>בסדר &amp;של הטבלה עצמה</translation>
    </message>
    <message>
        <source>&amp;Only rows like this</source>
        <translation>&amp;רק שורות כמו זו</translation>
    </message>
    <message>
        <source>&amp;Open article</source>
        <translation>&amp;פתיחת המאמר</translation>
    </message>
    <message>
        <source>Choose &amp;whole column</source>
        <translation>&amp;בחירת העמודה כולה</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>העתקה &amp;כ</translation>
    </message>
    <message>
        <source>Then by this: {order}</source>
        <translation>אחר כך לפי זה: {order}</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Row numbers</source>
        <translation>מספרי שורות</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>טבלה</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>&amp;Single keys, such as J or /, do things</source>
        <translation>&amp;מקשים בודדים, כמו J או /, מפעילים דברים</translation>
    </message>
    <message>
        <source>All commands have their usual keys.</source>
        <translation>לכל הפקודות המקשים הרגילים שלהן.</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>חיפוש פקודה</translation>
    </message>
    <message>
        <source>Keys with Ctrl or Alt, and keys such as F5, always do.</source>
        <translation>מקשים עם Ctrl או Alt, ומקשים כמו F5, פועלים תמיד.</translation>
    </message>
    <message>
        <source>Press keys</source>
        <translation>הקשת מקשים</translation>
    </message>
    <message>
        <source>Press keys to find who has them</source>
        <translation>יש להקיש מקשים כדי למצוא למי הם שייכים</translation>
    </message>
    <message>
        <source>Reset &amp;all keys</source>
        <translation>&amp;איפוס כל המקשים</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>&amp;החזרה</translation>
    </message>
    <message>
        <source>the keys of all commands</source>
        <translation>המקשים של כל הפקודות</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>&amp;Change keys…</source>
        <translation>&amp;שינוי המקשים…</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>חיפוש מקש או מה שהוא עושה</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>קיצורי מקשים</translation>
    </message>
    <message>
        <source>No key does that</source>
        <translation>אין מקש שעושה זאת</translation>
    </message>
    <message>
        <source>Single keys are switched off: only keys with Ctrl or Alt, and those such as F5.</source>
        <translation>מקשים בודדים כבויים: רק מקשים עם Ctrl או Alt, וכאלה כמו F5.</translation>
    </message>
</context>
<context>
    <name>SidebarTree</name>
    <message>
        <source>Library, saved searches, tags, sites and terms</source>
        <translation>ספרייה, חיפושים שמורים, תגיות, אתרים ומונחים</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;כניסה</translation>
    </message>
    <message>
        <source>Asking the site</source>
        <translation>פנייה אל האתר</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Private articles and drafts that you may read there are taken too.</source>
        <translation>גם מאמרים פרטיים וטיוטות שמותר לך לקרוא שם נלקחים.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>כניסה</translation>
    </message>
    <message>
        <source>Sign in at {site}</source>
        <translation>כניסה אל {site}</translation>
    </message>
</context>
<context>
    <name>SignInFields</name>
    <message>
        <source>Application &amp;password</source>
        <translation>&amp;סיסמת יישום</translation>
    </message>
    <message>
        <source>It is kept in the keyring of this system.</source>
        <translation>היא נשמרת במחזיק המפתחות של המערכת הזאת.</translation>
    </message>
    <message>
        <source>N&amp;ame at the site</source>
        <translation>&amp;שם באתר</translation>
    </message>
    <message>
        <source>Pressmark is installed without its extra “keyring”: the password is kept until Pressmark ends, and asked for again after that. To have it kept: pip install "pressmark[keyring]"</source>
        <translation>‏Pressmark מותקן בלי התוספת „keyring”: הסיסמה נשמרת עד לסגירת Pressmark, ולאחר מכן תתבקש שוב. כדי שתישמר: pip install "pressmark[keyring]"</translation>
    </message>
    <message>
        <source>This system has no keyring: the password is kept until Pressmark ends, and asked for again after that.</source>
        <translation>למערכת הזאת אין מחזיק מפתחות: הסיסמה נשמרת עד ש־Pressmark נסגר, ואחר כך מבקשים אותה שוב.</translation>
    </message>
    <message>
        <source>Where do I get one? In the dashboard of the site, under Users › Profile › Application Passwords. The ordinary password does not work.</source>
        <translation>איפה משיגים אותה? בלוח הבקרה של האתר, תחת משתמשים › פרופיל › סיסמאות יישום. הסיסמה הרגילה אינה פועלת.</translation>
    </message>
</context>
<context>
    <name>SiteDialog</name>
    <message>
        <source>&amp;Use that of all sites</source>
        <translation>&amp;שימוש בזו של כל האתרים</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>כתובת</translation>
    </message>
    <message>
        <source>Articles of a type that you no longer take stay here.</source>
        <translation>מאמרים מסוג שכבר אינך לוקח נשארים כאן.</translation>
    </message>
    <message>
        <source>At start and by the clock. “Sync all” includes it in any case.</source>
        <translation>בהפעלה ולפי השעון. „סנכרון הכול” כולל אותו בכל מקרה.</translation>
    </message>
    <message>
        <source>Choose at least one. Until then, the last choice stays in effect.</source>
        <translation>יש לבחור לפחות אחד. עד אז הבחירה האחרונה בתוקף.</translation>
    </message>
    <message>
        <source>I&amp;mages</source>
        <translation>&amp;תמונות</translation>
    </message>
    <message>
        <source>In this library</source>
        <translation>בספרייה הזאת</translation>
    </message>
    <message>
        <source>Its REST API</source>
        <translation>ה־REST API שלו</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>סנכרון אחרון</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>אף פעם</translation>
    </message>
    <message>
        <source>Post &amp;types</source>
        <translation>&amp;סוגי תוכן</translation>
    </message>
    <message>
        <source>Post types</source>
        <translation>סוגי תוכן</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>נקרא בתור</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>קריאה</translation>
    </message>
    <message>
        <source>Remove ima&amp;ges…</source>
        <translation>הסרת תמו&amp;נות…</translation>
    </message>
    <message>
        <source>Settings of the site</source>
        <translation>הגדרות האתר</translation>
    </message>
    <message>
        <source>Sign &amp;in as somebody else…</source>
        <translation>כניסה &amp;בשם אחר…</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>&amp;כניסה…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;יציאה מהאתר</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>סנכרון</translation>
    </message>
    <message>
        <source>Sync &amp;automatically</source>
        <translation>סנכרון &amp;אוטומטי</translation>
    </message>
    <message>
        <source>Sync &amp;now</source>
        <translation>ס&amp;נכרון כעת</translation>
    </message>
    <message>
        <source>Take &amp;removed images again</source>
        <translation>&amp;לקחת שוב תמונות שהוסרו</translation>
    </message>
    <message>
        <source>Takes effect with the next sync. Articles that are here already stay.</source>
        <translation>ייכנס לתוקף בסנכרון הבא. מאמרים שכבר כאן נשארים.</translation>
    </message>
    <message>
        <source>The same as for all sites.</source>
        <translation>כמו בכל האתרים.</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>האתר</translation>
    </message>
    <message>
        <source>This site has its own.</source>
        <translation>לאתר הזה יש משלו.</translation>
    </message>
    <message>
        <source>Typography</source>
        <translation>טיפוגרפיה</translation>
    </message>
    <message>
        <source>What is taken</source>
        <translation>מה נלקח</translation>
    </message>
    <message>
        <source>You are not signed in: only what is public is taken.</source>
        <translation>לא התחברת: רק מה שציבורי נלקח.</translation>
    </message>
</context>
<context>
    <name>SiteList</name>
    <message>
        <source>Settings…</source>
        <translation>הגדרות…</translation>
    </message>
    <message>
        <source>Sites of this library</source>
        <translation>האתרים של הספרייה הזאת</translation>
    </message>
    <message>
        <source>There is no site yet. Add one: Site, Add site.</source>
        <translation>עדיין אין אתר. אפשר להוסיף אחד: קובץ, הוספת אתר.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel sync</source>
        <translation>ביטול הסנכרון</translation>
    </message>
    <message>
        <source>Progress of the sync</source>
        <translation>התקדמות הסנכרון</translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>&amp;Make the file smaller…</source>
        <translation>&amp;הקטנת הקובץ…</translation>
    </message>
    <message>
        <source>&amp;Space for images</source>
        <translation>&amp;מקום לתמונות</translation>
    </message>
    <message>
        <source>Bytes of each site</source>
        <translation>הבתים של כל אתר</translation>
    </message>
    <message>
        <source>Choose a site above to remove its images.</source>
        <translation>יש לבחור למעלה אתר כדי להסיר את התמונות שלו.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>Images take {size} now.</source>
        <translation>התמונות תופסות כעת {size}.</translation>
    </message>
    <message>
        <source>Its folder</source>
        <translation>התיקייה שלה</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ספרייה</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;פתיחת התיקייה</translation>
    </message>
    <message>
        <source>Remove &amp;images…</source>
        <translation>הסרת &amp;תמונות…</translation>
    </message>
    <message>
        <source>The images of {site} take {size}.</source>
        <translation>התמונות של {site} תופסות {size}.</translation>
    </message>
    <message>
        <source>What takes up space</source>
        <translation>מה תופס מקום</translation>
    </message>
    <message>
        <source>When it is full, images of the oldest articles are removed. Text is always kept.</source>
        <translation>כשהוא מלא, מוסרות תמונות של המאמרים הישנים ביותר. הטקסט נשמר תמיד.</translation>
    </message>
    <message>
        <source>{site} has no images in the library.</source>
        <translation>ל-{site} אין תמונות בספרייה.</translation>
    </message>
    <message>
        <source>{size} of the library file are empty.</source>
        <translation>‏{size} מקובץ הספרייה ריקים.</translation>
    </message>
    <message>
        <source>{size} of them are removed when you leave this page.</source>
        <translation>‏{size} מהן יוסרו כשתעזוב את הדף הזה.</translation>
    </message>
</context>
<context>
    <name>SyncList</name>
    <message>
        <source>Syncs</source>
        <translation>סנכרונים</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>&amp;Images</source>
        <translation>&amp;תמונות</translation>
    </message>
    <message>
        <source>At start</source>
        <translation>בהפעלה</translation>
    </message>
    <message>
        <source>Automatic sync</source>
        <translation>סנכרון אוטומטי</translation>
    </message>
    <message>
        <source>Last and next</source>
        <translation>האחרון והבא</translation>
    </message>
    <message>
        <source>Last: {when}.</source>
        <translation>האחרון: {when}.</translation>
    </message>
    <message>
        <source>New sites</source>
        <translation>אתרים חדשים</translation>
    </message>
    <message>
        <source>Next: {when}.</source>
        <translation>הבא: {when}.</translation>
    </message>
    <message>
        <source>No automatic sync since Pressmark started.</source>
        <translation>לא היה סנכרון אוטומטי מאז ש־Pressmark הופעל.</translation>
    </message>
    <message>
        <source>No further one is planned.</source>
        <translation>לא מתוכנן סנכרון נוסף.</translation>
    </message>
    <message>
        <source>Settings of a site</source>
        <translation>הגדרות של אתר</translation>
    </message>
    <message>
        <source>Sites synced automatically</source>
        <translation>אתרים שמסונכרנים אוטומטית</translation>
    </message>
    <message>
        <source>Sync &amp;every</source>
        <translation>&amp;סנכרון כל</translation>
    </message>
    <message>
        <source>Sync when Pressmark &amp;starts</source>
        <translation>סנכרון &amp;כש־Pressmark נפתח</translation>
    </message>
    <message>
        <source>What “Add site” suggests.</source>
        <translation>מה שמוצע ב„הוספת אתר”.</translation>
    </message>
    <message>
        <source>While Pressmark runs. If the computer was asleep at the time, it syncs once when it wakes up.</source>
        <translation>כל עוד Pressmark פועל. אם המחשב ישן באותו זמן, יתבצע סנכרון אחד כשיתעורר.</translation>
    </message>
</context>
<context>
    <name>TableSheet</name>
    <message>
        <source>Clear &amp;filters</source>
        <translation>&amp;ניקוי המסננים</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>העתקה כ</translation>
    </message>
    <message>
        <source>Copy the chosen cells; with one or none chosen, all that are shown</source>
        <translation>העתקת התאים שנבחרו; אם נבחר אחד או אף אחד, כל מה שמוצג</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>ייצוא…</translation>
    </message>
    <message>
        <source>No row fits these filters</source>
        <translation>אין שורה שמתאימה למסננים האלה</translation>
    </message>
    <message>
        <source>Show long texts on several lines</source>
        <translation>הצגת טקסטים ארוכים בכמה שורות</translation>
    </message>
    <message>
        <source>Show, hide and sort columns</source>
        <translation>הצגה, הסתרה ומיון של עמודות</translation>
    </message>
    <message>
        <source>This table has no rows</source>
        <translation>בטבלה הזאת אין שורות</translation>
    </message>
    <message>
        <source>Wrap text</source>
        <translation>גלישת טקסט</translation>
    </message>
    <message>
        <source>Write all rows that are shown to a file</source>
        <translation>כתיבת כל השורות המוצגות לקובץ</translation>
    </message>
</context>
<context>
    <name>TableWindow</name>
    <message>
        <source>Article: {title}</source>
        <translation>מאמר: {title}</translation>
    </message>
    <message>
        <source>Next table of the article</source>
        <translation>הטבלה הבאה במאמר</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>בפתיחה…</translation>
    </message>
    <message>
        <source>Previous table of the article</source>
        <translation>הטבלה הקודמת במאמר</translation>
    </message>
    <message>
        <source>Show the article at this table</source>
        <translation>הצגת המאמר בטבלה הזאת</translation>
    </message>
    <message>
        <source>Table {n} of {total}</source>
        <translation>טבלה {n} מתוך {total}</translation>
    </message>
    <message>
        <source>This table cannot be shown</source>
        <translation>לא ניתן להציג את הטבלה הזאת</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>ללא כותרת</translation>
    </message>
</context>
<context>
    <name>TablesExport</name>
    <message>
        <source>Export tables</source>
        <translation>ייצוא טבלאות</translation>
    </message>
    <message>
        <source>New folder:</source>
        <translation>תיקייה חדשה:</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>טבלאות</translation>
    </message>
</context>
<context>
    <name>TablesPane</name>
    <message>
        <source>&amp;Export tables…</source>
        <translation>&amp;ייצוא טבלאות…</translation>
    </message>
    <message>
        <source>&amp;Stack same headings</source>
        <translation>&amp;ערימת כותרות זהות</translation>
    </message>
    <message>
        <source>Beginnings of words, or "words in this order"; caption:, header: and cell: say where.</source>
        <translation>תחילות של מילים, או "מילים בסדר הזה"; caption:‎, header:‎ ו־cell:‎ אומרים היכן.</translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation>ניקוי המילים</translation>
    </message>
    <message>
        <source>Find in captions, headings and cells</source>
        <translation>חיפוש בכותרות ובתאים</translation>
    </message>
    <message>
        <source>No article that fits search and filters has a table.</source>
        <translation>לאף מאמר שמתאים לחיפוש ולמסננים אין טבלה.</translation>
    </message>
    <message>
        <source>No table has these words</source>
        <translation>אין טבלה עם המילים האלה</translation>
    </message>
    <message>
        <source>No tables</source>
        <translation>אין טבלאות</translation>
    </message>
    <message>
        <source>No tables yet</source>
        <translation>עדיין אין טבלאות</translation>
    </message>
    <message>
        <source>No two tables have the same headings</source>
        <translation>אין שתי טבלאות עם אותן כותרות</translation>
    </message>
    <message>
        <source>Only tables whose headings are the same, in the same order, are stacked.</source>
        <translation>נערמות רק טבלאות שכותרותיהן זהות ובאותו סדר.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>טבלאות</translation>
    </message>
    <message>
        <source>Tables in articles are listed here; those that only lay out a page are not.</source>
        <translation>כאן מופיעות טבלאות שבמאמרים; כאלה שרק מעצבות דף אינן מופיעות.</translation>
    </message>
    <message>
        <source>Tables with the same headings</source>
        <translation>טבלאות עם אותן כותרות</translation>
    </message>
    <message>
        <source>Tables with the same headings become one</source>
        <translation>טבלאות עם אותן כותרות נעשות לאחת</translation>
    </message>
    <message>
        <source>Words are looked for in captions, headings and cells of the articles listed.</source>
        <translation>המילים מחופשות בכותרות ובתאים של המאמרים שברשימה.</translation>
    </message>
    <message>
        <source>Write all tables that are listed to a folder, a file each</source>
        <translation>כתיבת כל הטבלאות שברשימה לתיקייה, קובץ לכל אחת</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Find a tag, or make one</source>
        <translation>מציאת תגית, או יצירתה</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>תגית</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>Tags</source>
        <translation>תגיות</translation>
    </message>
    <message>
        <source>Tags that there are</source>
        <translation>תגיות קיימות</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>תגיות, מופרדות בפסיקים</translation>
    </message>
</context>
<context>
    <name>TagList</name>
    <message>
        <source>Tags</source>
        <translation>תגיות</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;החלה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Enter makes “{tag}” a new tag.</source>
        <translation>‏Enter עושה את „{tag}” לתגית חדשה.</translation>
    </message>
    <message>
        <source>Enter ticks “{tag}” {rest}.</source>
        <translation>‏Enter מסמן את „{tag}” {rest}.</translation>
    </message>
    <message>
        <source>Enter ticks “{tag}”.</source>
        <translation>‏Enter מסמן את „{tag}”.</translation>
    </message>
    <message>
        <source>No tag has that in it.</source>
        <translation>אין תגית שזה בתוכה.</translation>
    </message>
    <message>
        <source>No tags yet. Type one and press Enter.</source>
        <translation>עדיין אין תגיות. יש להקליד אחת ולהקיש Enter.</translation>
    </message>
    <message>
        <source>Space ticks a tag, Enter applies.</source>
        <translation>רווח מסמן תגית, Enter מחיל.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>תגיות</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Articles by date</source>
        <translation>מאמרים לפי תאריך</translation>
    </message>
    <message>
        <source>No articles</source>
        <translation>אין מאמרים</translation>
    </message>
</context>
<context>
    <name>TypeList</name>
    <message>
        <source>Not articles</source>
        <translation>לא מאמרים</translation>
    </message>
    <message>
        <source>What to take from this site</source>
        <translation>מה לקחת מהאתר הזה</translation>
    </message>
</context>
<context>
    <name>TypographyDialog</name>
    <message>
        <source>&amp;Darken images in dark themes</source>
        <translation>החשכת תמונות &amp;בערכות כהות</translation>
    </message>
    <message>
        <source>&amp;Justified: lines end flush on both sides</source>
        <translation>&amp;מיושר לשני הצדדים: השורות נגמרות בקו אחד בשני הצדדים</translation>
    </message>
    <message>
        <source>&amp;Reset text to defaults</source>
        <translation>&amp;איפוס הטקסט לברירת המחדל</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;גודל</translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation>ג&amp;ופן</translation>
    </message>
    <message>
        <source>Characters a &amp;line</source>
        <translation>&amp;תווים בשורה</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>תווים בשורה</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>צבעים</translation>
    </message>
    <message>
        <source>Line &amp;height</source>
        <translation>גובה &amp;שורה</translation>
    </message>
    <message>
        <source>Line height in per cent</source>
        <translation>גובה שורה באחוזים</translation>
    </message>
    <message>
        <source>Open an article of the site first.</source>
        <translation>יש לפתוח תחילה מאמר של האתר.</translation>
    </message>
    <message>
        <source>Size in per cent</source>
        <translation>גודל באחוזים</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>טקסט וצבעים</translation>
    </message>
    <message>
        <source>Text of articles</source>
        <translation>הטקסט של המאמרים</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>גופן</translation>
    </message>
</context>
<context>
    <name>VersionBar</name>
    <message>
        <source>Back to the current version</source>
        <translation>חזרה לגרסה הנוכחית</translation>
    </message>
    <message>
        <source>Hide changes</source>
        <translation>הסתרת השינויים</translation>
    </message>
    <message>
        <source>Read another version</source>
        <translation>קריאת גרסה אחרת</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>הצגת השינויים</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>&amp;Address of a site</source>
        <translation>&amp;כתובת של אתר</translation>
    </message>
    <message>
        <source>Address of a site</source>
        <translation>כתובת של אתר</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>איתור</translation>
    </message>
    <message>
        <source>Read the whole archive of any WordPress site, offline, and keep it.</source>
        <translation>לקרוא את הארכיון השלם של כל אתר WordPress, לא מקוון, ולשמור אותו.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>שחזור גיבוי…</translation>
    </message>
    <message>
        <source>Try the sample archive — built in, needs no network</source>
        <translation>ארכיון הדוגמה — מובנה, אינו צריך רשת</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>ייצוא</translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>הייצוא נעצר; לא נכתב קובץ.</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>כתיבת {file}</translation>
    </message>
</context>
<context>
    <name>_ListHeader</name>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>&amp;Keep writing</source>
        <translation>ל&amp;המשיך לכתוב</translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation>&amp;לוותר</translation>
    </message>
    <message>
        <source>Discard what you wrote?</source>
        <translation>לוותר על מה שנכתב?</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Author</source>
        <translation>מחבר</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>השתנה</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>תאריך</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>הערות</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>אתר</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>כוכב</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>טבלאות</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>תגיות</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>לא נקרא</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>גרסאות</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>מילים</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;About Pressmark</source>
        <translation>א&amp;ודות Pressmark</translation>
    </message>
    <message>
        <source>&amp;Add site…</source>
        <translation>הוספת &amp;אתר…</translation>
    </message>
    <message>
        <source>&amp;All articles</source>
        <translation>&amp;כל המאמרים</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;מאמר</translation>
    </message>
    <message>
        <source>&amp;Article alone</source>
        <translation>המאמר &amp;לבדו</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;חזרה</translation>
    </message>
    <message>
        <source>&amp;Back up the library…</source>
        <translation>&amp;גיבוי הספרייה…</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>&amp;כחול</translation>
    </message>
    <message>
        <source>&amp;Cancel sync</source>
        <translation>&amp;ביטול הסנכרון</translation>
    </message>
    <message>
        <source>&amp;Cards instead of a table</source>
        <translation>כרטיסי&amp;ם במקום טבלה</translation>
    </message>
    <message>
        <source>&amp;Changed</source>
        <translation>&amp;השתנו</translation>
    </message>
    <message>
        <source>&amp;Check the library…</source>
        <translation>&amp;בדיקת הספרייה…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;העתקה</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>&amp;העתקת הקישור</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;כהה</translation>
    </message>
    <message>
        <source>&amp;Delete the annotation</source>
        <translation>&amp;מחיקת הביאור</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ע&amp;ריכה</translation>
    </message>
    <message>
        <source>&amp;Export annotations…</source>
        <translation>ייצוא ביאורי&amp;ם…</translation>
    </message>
    <message>
        <source>&amp;Export the list…</source>
        <translation>ייצ&amp;וא הרשימה…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;קובץ</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;חיפוש פקודה…</translation>
    </message>
    <message>
        <source>&amp;Find in article…</source>
        <translation>ח&amp;יפוש במאמר…</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;קדימה</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;מסך מלא</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>מ&amp;עבר</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>ירו&amp;ק</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ע&amp;זרה</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;הדגשה</translation>
    </message>
    <message>
        <source>&amp;Import annotations…</source>
        <translation>&amp;ייבוא ביאורים…</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;חלונית המידע</translation>
    </message>
    <message>
        <source>&amp;Keep this search…</source>
        <translation>&amp;שמירת החיפוש הזה…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;קיצורי מקשים</translation>
    </message>
    <message>
        <source>&amp;Larger image</source>
        <translation>תמונה &amp;מוגדלת</translation>
    </message>
    <message>
        <source>&amp;Mark as read or unread</source>
        <translation>סימון כנקרא &amp;או כלא נקרא</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>המ&amp;אמר הבא</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>גודל טקסט &amp;רגיל</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>ה&amp;ערה…</translation>
    </message>
    <message>
        <source>&amp;Pink</source>
        <translation>&amp;ורוד</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>המאמ&amp;ר הקודם</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>החלו&amp;נית הקודמת</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;הדפסה…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;יציאה</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;קריאה</translation>
    </message>
    <message>
        <source>&amp;Remove site…</source>
        <translation>&amp;הסרת האתר…</translation>
    </message>
    <message>
        <source>&amp;Report on the program…</source>
        <translation>&amp;דוח על התוכנה…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;שחזור גיבוי…</translation>
    </message>
    <message>
        <source>&amp;Search the library</source>
        <translation>חי&amp;פוש בספרייה</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;הגדרות…</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>סרגל &amp;הצד</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>&amp;אתר</translation>
    </message>
    <message>
        <source>&amp;Star or unstar</source>
        <translation>&amp;סימון בכוכב או הסרתו</translation>
    </message>
    <message>
        <source>&amp;Starred</source>
        <translation>מסומנים &amp;בכוכב</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;סנכרון כעת</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;תגיות…</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;כלים</translation>
    </message>
    <message>
        <source>&amp;Try the sample archive</source>
        <translation>&amp;ניסיון בארכיון הדוגמה</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>בי&amp;טול הפעולה</translation>
    </message>
    <message>
        <source>&amp;Versions of the article</source>
        <translation>&amp;גרסאות המאמר</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;תצוגה</translation>
    </message>
    <message>
        <source>&amp;What changed</source>
        <translation>&amp;מה השתנה</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>&amp;צהוב</translation>
    </message>
    <message>
        <source>A&amp;nnotate</source>
        <translation>&amp;ביאור</translation>
    </message>
    <message>
        <source>Anno&amp;tated</source>
        <translation>&amp;עם ביאורים</translation>
    </message>
    <message>
        <source>Blac&amp;k</source>
        <translation>&amp;שחור</translation>
    </message>
    <message>
        <source>Clea&amp;r search and filters</source>
        <translation>&amp;ניקוי החיפוש והמסננים</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>&amp;צבעי המערכת</translation>
    </message>
    <message>
        <source>Columns and orde&amp;r…</source>
        <translation>&amp;עמודות וסדר…</translation>
    </message>
    <message>
        <source>Counts as read after s&amp;ome seconds</source>
        <translation>נ&amp;חשב כנקרא אחרי כמה שניות</translation>
    </message>
    <message>
        <source>Counts as read at its &amp;end</source>
        <translation>&amp;נחשב כנקרא בסופו</translation>
    </message>
    <message>
        <source>Export the a&amp;rticle…</source>
        <translation>יי&amp;צוא המאמר…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>ה&amp;ממצא הבא</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>הממ&amp;צא הקודם</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ניגודיות גבוהה</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>ניגודיות גבוהה, כהה</translation>
    </message>
    <message>
        <source>How to &amp;search</source>
        <translation>&amp;איך מחפשים</translation>
    </message>
    <message>
        <source>Is read only &amp;when I say so</source>
        <translation>נקרא &amp;רק כשאומרים זאת</translation>
    </message>
    <message>
        <source>It is &amp;where it belongs</source>
        <translation>הוא &amp;במקומו</translation>
    </message>
    <message>
        <source>Leave it on the &amp;old version</source>
        <translation>לה&amp;שאיר בגרסה הישנה</translation>
    </message>
    <message>
        <source>Ligh&amp;t</source>
        <translation>&amp;בהיר</translation>
    </message>
    <message>
        <source>List abo&amp;ve the article</source>
        <translation>הרש&amp;ימה מעל המאמר</translation>
    </message>
    <message>
        <source>Mark &amp;all of the list as read</source>
        <translation>סימון &amp;כל הרשימה כנקראה</translation>
    </message>
    <message>
        <source>Ne&amp;xt annotation</source>
        <translation>הבי&amp;אור הבא</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>החל&amp;ונית הבאה</translation>
    </message>
    <message>
        <source>Needs attent&amp;ion</source>
        <translation>דורשים &amp;תשומת לב</translation>
    </message>
    <message>
        <source>Next &amp;unread</source>
        <translation>הבא שלא &amp;נקרא</translation>
    </message>
    <message>
        <source>Next that needs a&amp;ttention</source>
        <translation>הבא שדורש &amp;תשומת לב</translation>
    </message>
    <message>
        <source>Note on the a&amp;rticle…</source>
        <translation>הערה ע&amp;ל המאמר…</translation>
    </message>
    <message>
        <source>Noteboo&amp;k</source>
        <translation>&amp;מחברת</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>&amp;פתיחת תיקיית היומן</translation>
    </message>
    <message>
        <source>Open the origi&amp;nal in the browser</source>
        <translation>&amp;פתיחת המקור בדפדפן</translation>
    </message>
    <message>
        <source>P&amp;urple</source>
        <translation>&amp;סגול</translation>
    </message>
    <message>
        <source>Pane narrower</source>
        <translation>הצרת החלונית</translation>
    </message>
    <message>
        <source>Pane wider</source>
        <translation>הרחבת החלונית</translation>
    </message>
    <message>
        <source>Panes side &amp;by side</source>
        <translation>חלוניות &amp;זו לצד זו</translation>
    </message>
    <message>
        <source>Pre&amp;vious annotation</source>
        <translation>הביאו&amp;ר הקודם</translation>
    </message>
    <message>
        <source>Previous un&amp;read</source>
        <translation>הקו&amp;דם שלא נקרא</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>&amp;ביצוע חוזר</translation>
    </message>
    <message>
        <source>Re&amp;moved</source>
        <translation>ה&amp;וסרו</translation>
    </message>
    <message>
        <source>Read &amp;on</source>
        <translation>המ&amp;שך קריאה</translation>
    </message>
    <message>
        <source>S&amp;epia</source>
        <translation>&amp;ספיה</translation>
    </message>
    <message>
        <source>S&amp;ign in…</source>
        <translation>&amp;כניסה…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>&amp;שמירה כ־PDF…</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>ב&amp;חירת הכול</translation>
    </message>
    <message>
        <source>Select with the &amp;keyboard</source>
        <translation>ב&amp;חירה במקלדת</translation>
    </message>
    <message>
        <source>Settings of t&amp;he site…</source>
        <translation>ה&amp;גדרות האתר…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;יציאה מהאתר</translation>
    </message>
    <message>
        <source>Sync &amp;all sites</source>
        <translation>ס&amp;נכרון כל האתרים</translation>
    </message>
    <message>
        <source>Sync se&amp;ttings…</source>
        <translation>הג&amp;דרות סנכרון…</translation>
    </message>
    <message>
        <source>Ta&amp;bles of the article…</source>
        <translation>&amp;טבלאות המאמר…</translation>
    </message>
    <message>
        <source>Tab&amp;les</source>
        <translation>&amp;טבלאות</translation>
    </message>
    <message>
        <source>Text &amp;larger</source>
        <translation>ה&amp;גדלת הטקסט</translation>
    </message>
    <message>
        <source>Text and colo&amp;urs…</source>
        <translation>&amp;טקסט וצבעים…</translation>
    </message>
    <message>
        <source>Text s&amp;maller</source>
        <translation>ה&amp;קטנת הטקסט</translation>
    </message>
    <message>
        <source>Unr&amp;ead</source>
        <translation>&amp;לא נקראו</translation>
    </message>
    <message>
        <source>User &amp;guide</source>
        <translation>&amp;מדריך למשתמש</translation>
    </message>
    <message>
        <source>W&amp;hat the site changed</source>
        <translation>מה האתר &amp;שינה</translation>
    </message>
</context>
<context>
    <name>completion</name>
    <message>
        <source>30 days ago</source>
        <translation>לפני 30 ימים</translation>
    </message>
    <message>
        <source>Nothing here is called “{text}”.</source>
        <translation>שום דבר כאן אינו נקרא „{text}”.</translation>
    </message>
    <message>
        <source>The search is too long: “{text}” and what comes after was left out.</source>
        <translation>החיפוש ארוך מדי: „{text}” ומה שאחריו הושמט.</translation>
    </message>
    <message>
        <source>There is no “{name}:” here, so “{text}” is searched for as text.</source>
        <translation>אין כאן „{name}:”, ולכן „{text}” מחופש כטקסט.</translation>
    </message>
    <message>
        <source>a table, an image, a note …</source>
        <translation>טבלה, תמונה, הערה…</translation>
    </message>
    <message>
        <source>a week ago</source>
        <translation>לפני שבוע</translation>
    </message>
    <message>
        <source>a word in a cell of a table</source>
        <translation>מילה בתא של טבלה</translation>
    </message>
    <message>
        <source>a word in a highlight or note</source>
        <translation>מילה בהדגשה או בהערה</translation>
    </message>
    <message>
        <source>a word in the header of a table</source>
        <translation>מילה בכותרת של טבלה</translation>
    </message>
    <message>
        <source>a word in the text</source>
        <translation>מילה בטקסט</translation>
    </message>
    <message>
        <source>a word in the title</source>
        <translation>מילה בכותרת</translation>
    </message>
    <message>
        <source>a year ago</source>
        <translation>לפני שנה</translation>
    </message>
    <message>
        <source>a year, a month or a day</source>
        <translation>שנה, חודש או יום</translation>
    </message>
    <message>
        <source>annotated words that are gone</source>
        <translation>מילים מבוארות שנעלמו</translation>
    </message>
    <message>
        <source>annotated words that changed</source>
        <translation>מילים מבוארות שהשתנו</translation>
    </message>
    <message>
        <source>at least one table</source>
        <translation>לפחות טבלה אחת</translation>
    </message>
    <message>
        <source>at least three tables</source>
        <translation>לפחות שלוש טבלאות</translation>
    </message>
    <message>
        <source>changed by its site</source>
        <translation>שונה על ידי האתר שלו</translation>
    </message>
    <message>
        <source>colour of a highlight</source>
        <translation>צבע של הדגשה</translation>
    </message>
    <message>
        <source>from a date on</source>
        <translation>מתאריך ואילך</translation>
    </message>
    <message>
        <source>how long it is</source>
        <translation>מה אורכו</translation>
    </message>
    <message>
        <source>how many tables it has</source>
        <translation>כמה טבלאות יש בו</translation>
    </message>
    <message>
        <source>less than 300 words</source>
        <translation>פחות מ־300 מילים</translation>
    </message>
    <message>
        <source>more than 1000 words</source>
        <translation>יותר מ־1000 מילים</translation>
    </message>
    <message>
        <source>more than 500 words</source>
        <translation>יותר מ־500 מילים</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>דורש תשומת לב</translation>
    </message>
    <message>
        <source>no longer on its site</source>
        <translation>כבר לא באתר שלו</translation>
    </message>
    <message>
        <source>no table</source>
        <translation>אין טבלה</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>עדיין לא נקרא</translation>
    </message>
    <message>
        <source>older than a date</source>
        <translation>ישן יותר מתאריך</translation>
    </message>
    <message>
        <source>read already</source>
        <translation>כבר נקרא</translation>
    </message>
    <message>
        <source>three months ago</source>
        <translation>לפני שלושה חודשים</translation>
    </message>
    <message>
        <source>unread, starred, changed …</source>
        <translation>לא נקרא, מסומן בכוכב, השתנה…</translation>
    </message>
    <message>
        <source>what kind of article</source>
        <translation>איזה סוג מאמר</translation>
    </message>
    <message>
        <source>where it comes from</source>
        <translation>מאין הוא</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>מי כתב אותו</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>עם כוכב</translation>
    </message>
    <message>
        <source>with highlights or notes</source>
        <translation>עם הדגשות או הערות</translation>
    </message>
    <message>
        <source>your own tags</source>
        <translation>התגיות שלך</translation>
    </message>
    <message>
        <source>“{text}” is no date, so it is searched for as text.</source>
        <translation>‏„{text}” אינו תאריך, ולכן הוא מחופש כטקסט.</translation>
    </message>
    <message>
        <source>“{text}” means nothing here, so it is searched for as text.</source>
        <translation>ל„{text}” אין כאן משמעות, ולכן הוא מחופש כטקסט.</translation>
    </message>
    <message>
        <source>“{text}” says nothing yet, so it is searched for as text.</source>
        <translation>‏„{text}” עדיין לא אומר דבר, ולכן הוא מחופש כטקסט.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>"{text}" could be any of {names}. Give the whole address.</source>
        <translation>‏"{text}" יכול להיות כל אחד מאלה: {names}. יש לתת את הכתובת המלאה.</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>תמונה אחת</translation>
    </message>
    <message>
        <source>A former version of an article (number {number}) is lost.</source>
        <translation>גרסה קודמת של מאמר (מספר {number}) אבדה.</translation>
    </message>
    <message>
        <source>A former version of an article (number {number}) was made anew of what is kept.</source>
        <translation>גרסה קודמת של מאמר (מספר {number}) נוצרה מחדש ממה שנשמר.</translation>
    </message>
    <message>
        <source>A name with a colon in it cannot be used to sign in.</source>
        <translation>שם שיש בו נקודתיים אינו יכול לשמש לכניסה.</translation>
    </message>
    <message>
        <source>A newer version of Pressmark made this library. Update Pressmark to open it.</source>
        <translation>גרסה חדשה יותר של Pressmark יצרה את הספרייה הזאת. יש לעדכן את Pressmark כדי לפתוח אותה.</translation>
    </message>
    <message>
        <source>A page came instead of a picture.</source>
        <translation>במקום תמונה הגיע דף.</translation>
    </message>
    <message>
        <source>A protection service asks every visitor to prove that a person is sitting there.</source>
        <translation>שירות הגנה מבקש מכל מבקר להוכיח שיושב שם אדם.</translation>
    </message>
    <message>
        <source>A secure connection to the proxy {name} could not be made.</source>
        <translation>לא ניתן היה ליצור חיבור מאובטח אל השרת המתווך {name}.</translation>
    </message>
    <message>
        <source>A secure connection to {host} could not be made.</source>
        <translation>לא ניתן היה ליצור חיבור מאובטח אל {host}.</translation>
    </message>
    <message>
        <source>A security plugin or firewall may be closing it; ask the site's owner.</source>
        <translation>אולי תוסף אבטחה או חומת אש חוסמים אותו; אפשר לשאול את בעל האתר.</translation>
    </message>
    <message>
        <source>A snapshot of what you wrote would take too long now.</source>
        <translation>תמונת מצב של מה שכתבת תימשך כעת זמן רב מדי.</translation>
    </message>
    <message>
        <source>A spreadsheet has at most {most} columns. Export it as CSV.</source>
        <translation>בגיליון אלקטרוני יש לכל היותר {most} עמודות. יש לייצא כ־CSV.</translation>
    </message>
    <message>
        <source>A sync brings back what else the sites have. The damaged file is kept: {aside}</source>
        <translation>סנכרון יחזיר את שאר מה שיש באתרים. הקובץ הפגום נשמר: {aside}</translation>
    </message>
    <message>
        <source>Add the site anew with the address {place}.</source>
        <translation>יש להוסיף את האתר מחדש עם הכתובת {place}.</translation>
    </message>
    <message>
        <source>Addresses begin with http:// or https://.</source>
        <translation>כתובות מתחילות ב־http:// או ב־https://.</translation>
    </message>
    <message>
        <source>An application password of WordPress opens what WordPress closes. A password of the whole server cannot be passed on: ask the site's owner to open the REST API.</source>
        <translation>סיסמת יישום של WordPress פותחת את מה ש־WordPress סוגר. סיסמה של השרת כולו אי אפשר להעביר: יש לבקש מבעל האתר לפתוח את ה־REST API.</translation>
    </message>
    <message>
        <source>An entry of “{kind}” has no number, so it cannot be kept.</source>
        <translation>לרשומה של „{kind}” אין מספר, ולכן אי אפשר לשמור אותה.</translation>
    </message>
    <message>
        <source>And {number} more like the last.</source>
        <translation>ועוד {number} כמו האחרון.</translation>
    </message>
    <message>
        <source>Annotation {number} has no number of its own.</source>
        <translation>לביאור {number} אין מספר משלו.</translation>
    </message>
    <message>
        <source>Annotation {number} is at a place where its words are not.</source>
        <translation>ביאור {number} נמצא במקום שהמילים שלו אינן בו.</translation>
    </message>
    <message>
        <source>Annotation {number} is in a state that is unknown: {state}.</source>
        <translation>ביאור {number} במצב לא ידוע: {state}.</translation>
    </message>
    <message>
        <source>Annotation {number} quotes words that are not in its version of the article.</source>
        <translation>ביאור {number} מצטט מילים שאינן בגרסת המאמר שלו.</translation>
    </message>
    <message>
        <source>Annotations at a place in a version of an article that is not there: {count}.</source>
        <translation>ביאורים במקום בגרסה של מאמר שאינה קיימת: {count}.</translation>
    </message>
    <message>
        <source>Annotations from the snapshot {name}: {count}.</source>
        <translation>ביאורים מתמונת המצב {name}: {count}.</translation>
    </message>
    <message>
        <source>Annotations on a version of an article that is not there: {count}.</source>
        <translation>ביאורים על גרסה של מאמר שאינה קיימת: {count}.</translation>
    </message>
    <message>
        <source>Annotations that wait for their article: {count}.</source>
        <translation>ביאורים שממתינים למאמר שלהם: {count}.</translation>
    </message>
    <message>
        <source>Another Pressmark is syncing this site now; its articles appear here too. Try again when it has ended.</source>
        <translation>‏Pressmark אחר מסנכרן כעת את האתר הזה; המאמרים שלו מופיעים גם כאן. יש לנסות שוב כשיסיים.</translation>
    </message>
    <message>
        <source>Another program has this library open. Close it and try again.</source>
        <translation>תוכנית אחרת פתחה את הספרייה הזאת. יש לסגור אותה ולנסות שוב.</translation>
    </message>
    <message>
        <source>Another program is writing to this library. Close it and try again.</source>
        <translation>תוכנית אחרת כותבת לספרייה הזאת. יש לסגור אותה ולנסות שוב.</translation>
    </message>
    <message>
        <source>Article {article} of this library has no table {number}.</source>
        <translation>במאמר {article} של הספרייה הזאת אין טבלה {number}.</translation>
    </message>
    <message>
        <source>Article {number} has no current version.</source>
        <translation>למאמר {number} אין גרסה נוכחית.</translation>
    </message>
    <message>
        <source>Article {number} has no text.</source>
        <translation>למאמר {number} אין טקסט.</translation>
    </message>
    <message>
        <source>Article {number} has {count} former versions without a text.</source>
        <translation>למאמר {number} יש {count} גרסאות קודמות ללא טקסט.</translation>
    </message>
    <message>
        <source>Article {number} is in a state that is unknown: {status}.</source>
        <translation>מאמר {number} במצב לא ידוע: {status}.</translation>
    </message>
    <message>
        <source>Ask the site's owner to allow them.</source>
        <translation>יש לבקש מבעל האתר לאפשר אותן.</translation>
    </message>
    <message>
        <source>Ask the site's owner to keep to https, or sign out to read what is public.</source>
        <translation>יש לבקש מבעל האתר להישאר ב־https, או לצאת כדי לקרוא את מה שציבורי.</translation>
    </message>
    <message>
        <source>Ask the site's owner to let programs read the REST API.</source>
        <translation>יש לבקש מבעל האתר לאפשר לתוכניות לקרוא את ה־REST API.</translation>
    </message>
    <message>
        <source>Ask the site's owner to renew it, and check the clock of this computer.</source>
        <translation>יש לבקש מבעל האתר לחדש אותה, ולבדוק את השעון של המחשב הזה.</translation>
    </message>
    <message>
        <source>Ask the site's owner.</source>
        <translation>אפשר לשאול את בעל האתר.</translation>
    </message>
    <message>
        <source>Ask the site's owner; a plugin may be adding too much to its answers.</source>
        <translation>אפשר לשאול את בעל האתר; אולי תוסף מוסיף יותר מדי לתשובות שלו.</translation>
    </message>
    <message>
        <source>Check it for typing errors.</source>
        <translation>כדאי לבדוק אם יש בה שגיאות הקלדה.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>כדאי לבדוק את הכתובת.</translation>
    </message>
    <message>
        <source>Check the address; some sites are not made with WordPress, and some switch its REST API off.</source>
        <translation>כדאי לבדוק את הכתובת; יש אתרים שלא נבנו ב־WordPress, ויש שמכבים את ה־REST API שלו.</translation>
    </message>
    <message>
        <source>Check the connection to the internet.</source>
        <translation>כדאי לבדוק את החיבור לאינטרנט.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>כדאי לבדוק את השם.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings, under Network.</source>
        <translation>כדאי לבדוק את השרת המתווך בהגדרות, תחת רשת.</translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer.</source>
        <translation>כדאי לבדוק את הגדרות השרת המתווך של המחשב הזה.</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>החיבור נדחה</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>החיבור אופס על ידי הצד השני</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>תם הזמן של החיבור</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>שם הקובץ ארוך מדי</translation>
    </message>
    <message>
        <source>If it is your own network's authority, add it to the certificates of this computer.</source>
        <translation>אם זו הרשות של הרשת שלך, יש להוסיף אותה לאישורים של המחשב הזה.</translation>
    </message>
    <message>
        <source>If it needs a login, sign in; else ask the site's owner.</source>
        <translation>אם נדרשת כניסה, יש להיכנס; אחרת אפשר לשאול את בעל האתר.</translation>
    </message>
    <message>
        <source>If that is what you gave, the site's server may be keeping it from WordPress (the “Authorization” header): ask the site's owner.</source>
        <translation>אם זה מה שנתת, אולי השרת של האתר אינו מעביר אותה ל־WordPress (הכותרת „Authorization”): אפשר לשאול את בעל האתר.</translation>
    </message>
    <message>
        <source>If this network wants you to sign in first, do so in a browser, and try again.</source>
        <translation>אם הרשת הזאת דורשת להתחבר תחילה, עשו זאת בדפדפן ונסו שוב.</translation>
    </message>
    <message>
        <source>If you trust that one, sign in at its own address:</source>
        <translation>אם יש בו אמון, אפשר להיכנס בכתובת שלו עצמו:</translation>
    </message>
    <message>
        <source>Images that no article names any more were deleted: {count}.</source>
        <translation>תמונות ששום מאמר כבר אינו מזכיר נמחקו: {count}.</translation>
    </message>
    <message>
        <source>Images that the next sync fetches again: {count}.</source>
        <translation>תמונות שהסנכרון הבא ייקח שוב: {count}.</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>שגיאת קלט/פלט</translation>
    </message>
    <message>
        <source>Interrupted before its turn.</source>
        <translation>הופסק לפני תורו.</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>זו תיקייה</translation>
    </message>
    <message>
        <source>It comes with one of the next syncs.</source>
        <translation>היא תגיע באחד הסנכרונים הבאים.</translation>
    </message>
    <message>
        <source>It is asked again afterwards; a full sync asks at once.</source>
        <translation>אחר כך פונים אליו שוב; סנכרון מלא פונה מיד.</translation>
    </message>
    <message>
        <source>It is asked for again by a sync after {when}.</source>
        <translation>סנכרון אחרי {when} יבקש אותה שוב.</translation>
    </message>
    <message>
        <source>It is nested deeper than a file of annotations is.</source>
        <translation>הקינון בו עמוק יותר משיש בקובץ של ביאורים.</translation>
    </message>
    <message>
        <source>It is tried again by a later sync.</source>
        <translation>סנכרון מאוחר יותר ינסה שוב.</translation>
    </message>
    <message>
        <source>It was taken away to make room for newer images.</source>
        <translation>היא הוסרה כדי לפנות מקום לתמונות חדשות יותר.</translation>
    </message>
    <message>
        <source>Its annotations are elsewhere, and nothing is fetched.</source>
        <translation>הביאורים שלו במקום אחר, ודבר אינו נלקח.</translation>
    </message>
    <message>
        <source>Its owner must repair it.</source>
        <translation>בעל האתר צריך לתקן זאת.</translation>
    </message>
    <message>
        <source>Its owner must repair it. Try again later.</source>
        <translation>בעל האתר צריך לתקן זאת. יש לנסות שוב אחר כך.</translation>
    </message>
    <message>
        <source>Look at the site in a browser; the next sync compares everything again.</source>
        <translation>כדאי להסתכל באתר בדפדפן; הסנכרון הבא ישווה הכול שוב.</translation>
    </message>
    <message>
        <source>Many of its articles end the process that reads their HTML.</source>
        <translation>רבים מהמאמרים שלו מסיימים את התהליך שקורא את ה-HTML שלהם.</translation>
    </message>
    <message>
        <source>Name the proxy in the settings, under Network, with its user and password.</source>
        <translation>יש לנקוב בשרת המתווך בהגדרות, תחת רשת, עם המשתמש והסיסמה שלו.</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>הרשת אינה נגישה</translation>
    </message>
    <message>
        <source>No name and password were given for this address.</source>
        <translation>לא ניתנו שם וסיסמה לכתובת הזאת.</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>אין קובץ או תיקייה כאלה</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>זו אינה תיקייה</translation>
    </message>
    <message>
        <source>Nothing may be written there. Choose another folder.</source>
        <translation>אי אפשר לכתוב שם דבר. יש לבחור תיקייה אחרת.</translation>
    </message>
    <message>
        <source>Open the site in a browser: it may have moved, closed, or switched its REST API off.</source>
        <translation>כדאי לפתוח את האתר בדפדפן: אולי עבר, נסגר, או כיבה את ה־REST API שלו.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>אין הרשאה</translation>
    </message>
    <message>
        <source>Post {number}</source>
        <translation>פוסט {number}</translation>
    </message>
    <message>
        <source>Pressmark cannot use the proxy, which is a {kind} one.</source>
        <translation>‏Pressmark אינו יכול להשתמש בשרת המתווך, שסוגו {kind}.</translation>
    </message>
    <message>
        <source>Pressmark cannot use this computer's proxy, which is a {kind} one.</source>
        <translation>‏Pressmark אינו יכול להשתמש בשרת המתווך של המחשב הזה, שסוגו {kind}.</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>מערכת הקבצים לקריאה בלבד</translation>
    </message>
    <message>
        <source>Rows of the table {table} that name a {parent} which is not there: {count}.</source>
        <translation>שורות של הטבלה {table} שמזכירות שורה של {parent} שאינה קיימת: {count}.</translation>
    </message>
    <message>
        <source>Sign in again (on the command line with --password-stdin), or sign out to read what is public (`pressmark add URL --user ""`).</source>
        <translation>יש להיכנס שוב (בשורת הפקודה עם ‎--password-stdin), או לצאת כדי לקרוא את מה שציבורי (`pressmark add URL --user ""`).</translation>
    </message>
    <message>
        <source>Sign in with an application password of the site, if you have one (--user on the command line).</source>
        <translation>יש להיכנס עם סיסמת יישום של האתר, אם יש (‎--user בשורת הפקודה).</translation>
    </message>
    <message>
        <source>Sign in with an application password, or ask the site's owner to open it; often a security plugin closes it.</source>
        <translation>יש להיכנס עם סיסמת יישום, או לבקש מבעל האתר לפתוח אותו; לעתים קרובות תוסף אבטחה סוגר אותו.</translation>
    </message>
    <message>
        <source>Sign in with an application password: make one on the site, in its dashboard under Users &gt; Profile; the ordinary password does not work.</source>
        <translation>יש להיכנס עם סיסמת יישום: אפשר ליצור אחת באתר, בלוח הבקרה שלו תחת משתמשים &gt; פרופיל; הסיסמה הרגילה אינה פועלת.</translation>
    </message>
    <message>
        <source>Stopped, as asked.</source>
        <translation>נעצר, כמבוקש.</translation>
    </message>
    <message>
        <source>Table {number} of article {article} is not what it was.</source>
        <translation>טבלה {number} של מאמר {article} אינה מה שהייתה.</translation>
    </message>
    <message>
        <source>The address is empty.</source>
        <translation>הכתובת ריקה.</translation>
    </message>
    <message>
        <source>The address may need http:// instead of https://.</source>
        <translation>אולי הכתובת צריכה http:// במקום https://.</translation>
    </message>
    <message>
        <source>The address of the proxy is missing.</source>
        <translation>כתובת השרת המתווך חסרה.</translation>
    </message>
    <message>
        <source>The answer is compressed in a way that cannot be undone.</source>
        <translation>התשובה דחוסה באופן שלא ניתן לפתוח.</translation>
    </message>
    <message>
        <source>The answer is damaged data.</source>
        <translation>התשובה היא נתונים פגומים.</translation>
    </message>
    <message>
        <source>The answer is data, but not that of WordPress.</source>
        <translation>התשובה היא נתונים, אך לא של WordPress.</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>התשובה ריקה.</translation>
    </message>
    <message>
        <source>The answer is larger than {size} MB.</source>
        <translation>התשובה גדולה מ־{size} MB.</translation>
    </message>
    <message>
        <source>The answer is no data.</source>
        <translation>התשובה אינה נתונים.</translation>
    </message>
    <message>
        <source>The answer was cut off before its end.</source>
        <translation>התשובה נקטעה לפני סופה.</translation>
    </message>
    <message>
        <source>The answer was not complete after {seconds} seconds.</source>
        <translation>התשובה לא הושלמה אחרי {seconds} שניות.</translation>
    </message>
    <message>
        <source>The backup cannot be written</source>
        <translation>לא ניתן לכתוב את הגיבוי</translation>
    </message>
    <message>
        <source>The certificate of the proxy {name} is not good ({said}).</source>
        <translation>האישור של השרת המתווך {name} אינו תקין ({said}).</translation>
    </message>
    <message>
        <source>The certificate of {host} comes from an authority that this computer does not trust.</source>
        <translation>האישור של {host} בא מרשות שהמחשב הזה אינו נותן בה אמון.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired, so the connection would not be safe.</source>
        <translation>תוקף האישור של {host} פג, ולכן החיבור לא יהיה בטוח.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid ({said}).</source>
        <translation>האישור של {host} אינו תקף ({said}).</translation>
    </message>
    <message>
        <source>The certificate that came was made for another site than {host}.</source>
        <translation>האישור שהגיע נוצר לאתר אחר ולא ל־{host}.</translation>
    </message>
    <message>
        <source>The connection to the proxy {name} failed ({cause}).</source>
        <translation>החיבור אל השרת המתווך {name} נכשל ({cause}).</translation>
    </message>
    <message>
        <source>The connection to {host} failed ({cause}).</source>
        <translation>החיבור אל {host} נכשל ({cause}).</translation>
    </message>
    <message>
        <source>The data is nested deeper than any article needs.</source>
        <translation>הנתונים מקוננים עמוק יותר משמאמר כלשהו צריך.</translation>
    </message>
    <message>
        <source>The database</source>
        <translation>מסד הנתונים</translation>
    </message>
    <message>
        <source>The database is damaged: {words}.</source>
        <translation>מסד הנתונים פגום: {words}.</translation>
    </message>
    <message>
        <source>The disk is full. Make room and try again.</source>
        <translation>הדיסק מלא. יש לפנות מקום ולנסות שוב.</translation>
    </message>
    <message>
        <source>The disk is full. Make room and try again; what was saved before is kept.</source>
        <translation>הדיסק מלא. יש לפנות מקום ולנסות שוב; מה שנשמר קודם נשאר.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>הייצוא נעצר.</translation>
    </message>
    <message>
        <source>The file cannot be opened, read or written. Check the disk and your rights.</source>
        <translation>לא ניתן לפתוח את הקובץ, לקרוא אותו או לכתוב בו. כדאי לבדוק את הדיסק ואת ההרשאות.</translation>
    </message>
    <message>
        <source>The file cannot be read: {cause}.</source>
        <translation>לא ניתן לקרוא את הקובץ: {cause}.</translation>
    </message>
    <message>
        <source>The file cannot be written: {cause}.</source>
        <translation>לא ניתן לכתוב את הקובץ: {cause}.</translation>
    </message>
    <message>
        <source>The file is damaged or is no library.</source>
        <translation>הקובץ פגום או אינו ספרייה.</translation>
    </message>
    <message>
        <source>The file is damaged where it keeps what you wrote.</source>
        <translation>הקובץ פגום במקום שבו הוא שומר את מה שכתבת.</translation>
    </message>
    <message>
        <source>The file is damaged: a text in it is broken.</source>
        <translation>הקובץ פגום: טקסט שבו שבור.</translation>
    </message>
    <message>
        <source>The file is damaged: a time in it is broken.</source>
        <translation>הקובץ פגום: זמן שבו שבור.</translation>
    </message>
    <message>
        <source>The file is damaged: it does not say in which signs it is written.</source>
        <translation>הקובץ פגום: אינו אומר באילו סימנים הוא כתוב.</translation>
    </message>
    <message>
        <source>The file is damaged: it does not say which tables it has.</source>
        <translation>הקובץ פגום: אינו אומר אילו טבלאות יש בו.</translation>
    </message>
    <message>
        <source>The file is empty, and there was a library in it.</source>
        <translation>הקובץ ריק, והייתה בו ספרייה.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>הקובץ ריק.</translation>
    </message>
    <message>
        <source>The file is larger than {size} MB.</source>
        <translation>הקובץ גדול מ־{size} MB.</translation>
    </message>
    <message>
        <source>The file may not be written there. Close it if it is open in another program, or choose another folder.</source>
        <translation>אי אפשר לכתוב שם את הקובץ. יש לסגור אותו אם הוא פתוח בתוכנית אחרת, או לבחור תיקייה אחרת.</translation>
    </message>
    <message>
        <source>The file was damaged. A new library was made of what could be read: articles {posts}, annotations {annotations}.</source>
        <translation>הקובץ היה פגום. נוצרה ספרייה חדשה ממה שניתן היה לקרוא: מאמרים {posts}, ביאורים {annotations}.</translation>
    </message>
    <message>
        <source>The folder around it is not there.</source>
        <translation>התיקייה שמסביב אינה קיימת.</translation>
    </message>
    <message>
        <source>The folder cannot be made</source>
        <translation>לא ניתן ליצור את התיקייה</translation>
    </message>
    <message>
        <source>The folder cannot be written: {cause}.</source>
        <translation>לא ניתן לכתוב את התיקייה: {cause}.</translation>
    </message>
    <message>
        <source>The folder for automatic backups is not there. Is its disk connected? Otherwise choose another folder.</source>
        <translation>התיקייה לגיבויים אוטומטיים אינה קיימת. האם הדיסק שלה מחובר? אם לא, יש לבחור תיקייה אחרת.</translation>
    </message>
    <message>
        <source>The folder for the file is not there.</source>
        <translation>התיקייה לקובץ אינה קיימת.</translation>
    </message>
    <message>
        <source>The image cannot be kept</source>
        <translation>לא ניתן לשמור את התמונה</translation>
    </message>
    <message>
        <source>The image cannot be written</source>
        <translation>לא ניתן לכתוב את התמונה</translation>
    </message>
    <message>
        <source>The image {name} cannot be read: {reason}.</source>
        <translation>לא ניתן לקרוא את התמונה {name}: {reason}.</translation>
    </message>
    <message>
        <source>The image {name} is missing.</source>
        <translation>התמונה {name} חסרה.</translation>
    </message>
    <message>
        <source>The image {name} is not what it was when it came.</source>
        <translation>התמונה {name} אינה מה שהייתה כשהגיעה.</translation>
    </message>
    <message>
        <source>The image {name} {problem}.</source>
        <translation>התמונה {name} {problem}.</translation>
    </message>
    <message>
        <source>The library cannot be saved here</source>
        <translation>לא ניתן להציל את הספרייה כאן</translation>
    </message>
    <message>
        <source>The library is damaged; no backup was made of it. Repair it first: `pressmark check --repair`.</source>
        <translation>הספרייה פגומה; לא נוצר גיבוי שלה. יש לתקן אותה תחילה: `pressmark check --repair`.</translation>
    </message>
    <message>
        <source>The library is gone: its file was moved or deleted while it was open.</source>
        <translation>הספרייה איננה: הקובץ שלה הועבר או נמחק בזמן שהיה פתוח.</translation>
    </message>
    <message>
        <source>The list of annotations</source>
        <translation>רשימת הביאורים</translation>
    </message>
    <message>
        <source>The list of articles</source>
        <translation>רשימת המאמרים</translation>
    </message>
    <message>
        <source>The list of images</source>
        <translation>רשימת התמונות</translation>
    </message>
    <message>
        <source>The list of tables</source>
        <translation>רשימת הטבלאות</translation>
    </message>
    <message>
        <source>The list of what is indexed</source>
        <translation>רשימת מה שבאינדקס</translation>
    </message>
    <message>
        <source>The name of the file is too long.</source>
        <translation>שם הקובץ ארוך מדי.</translation>
    </message>
    <message>
        <source>The name of the proxy can be that of no computer.</source>
        <translation>שם השרת המתווך אינו יכול להיות שם של מחשב.</translation>
    </message>
    <message>
        <source>The name of the proxy, {name}, could not be looked up.</source>
        <translation>לא ניתן היה לאתר את שם השרת המתווך, {name}.</translation>
    </message>
    <message>
        <source>The name {name} could not be looked up.</source>
        <translation>לא ניתן היה לאתר את השם {name}.</translation>
    </message>
    <message>
        <source>The page does not say where its REST API is.</source>
        <translation>הדף אינו אומר היכן ה־REST API שלו.</translation>
    </message>
    <message>
        <source>The password is not sent, because the connection to this site is not encrypted.</source>
        <translation>הסיסמה אינה נשלחת, כי החיבור לאתר הזה אינו מוצפן.</translation>
    </message>
    <message>
        <source>The password is not sent, because this address leads to another site:</source>
        <translation>הסיסמה אינה נשלחת, כי הכתובת הזאת מובילה לאתר אחר:</translation>
    </message>
    <message>
        <source>The password of {user} is not there, so the site was not asked.</source>
        <translation>הסיסמה של {user} אינה כאן, ולכן לא נעשתה פנייה לאתר.</translation>
    </message>
    <message>
        <source>The picture is damaged: its size cannot be read.</source>
        <translation>התמונה פגומה: לא ניתן לקרוא את גודלה.</translation>
    </message>
    <message>
        <source>The picture is too large to be shown: {width} by {height} pixels.</source>
        <translation>התמונה גדולה מכדי להציגה: {width} על {height} פיקסלים.</translation>
    </message>
    <message>
        <source>The places of {count} annotations were put right.</source>
        <translation>המקומות של {count} ביאורים תוקנו.</translation>
    </message>
    <message>
        <source>The proxy {name} broke the connection before it answered.</source>
        <translation>השרת המתווך {name} ניתק את החיבור לפני שענה.</translation>
    </message>
    <message>
        <source>The proxy {name} cannot reach {host} ({cause}).</source>
        <translation>השרת המתווך {name} אינו מצליח להגיע אל {host} ({cause}).</translation>
    </message>
    <message>
        <source>The proxy {name} does not accept the name “{user}” with its password.</source>
        <translation>השרת המתווך {name} אינו מקבל את השם „{user}” עם הסיסמה שלו.</translation>
    </message>
    <message>
        <source>The proxy {name} does not answer.</source>
        <translation>השרת המתווך {name} אינו עונה.</translation>
    </message>
    <message>
        <source>The proxy {name} lets no requests to {host} pass ({cause}).</source>
        <translation>השרת המתווך {name} אינו מעביר בקשות אל {host} ({cause}).</translation>
    </message>
    <message>
        <source>The proxy {name} makes no connection to {host}.</source>
        <translation>השרת המתווך {name} אינו יוצר חיבור אל {host}.</translation>
    </message>
    <message>
        <source>The proxy {name} refuses the connection: nothing answers there.</source>
        <translation>השרת המתווך {name} דוחה את החיבור: שום דבר אינו עונה שם.</translation>
    </message>
    <message>
        <source>The proxy {name} wants a name and a password.</source>
        <translation>השרת המתווך {name} מבקש שם וסיסמה.</translation>
    </message>
    <message>
        <source>The rows that name others</source>
        <translation>השורות שמזכירות אחרות</translation>
    </message>
    <message>
        <source>The search index</source>
        <translation>אינדקס החיפוש</translation>
    </message>
    <message>
        <source>The search indexes were made anew.</source>
        <translation>אינדקסי החיפוש נוצרו מחדש.</translation>
    </message>
    <message>
        <source>The site answers from another address, and there the password is not sent.</source>
        <translation>האתר עונה מכתובת אחרת, ולשם הסיסמה אינה נשלחת.</translation>
    </message>
    <message>
        <source>The site answers with a web page where data was expected.</source>
        <translation>האתר עונה בדף אינטרנט במקום בנתונים.</translation>
    </message>
    <message>
        <source>The site answers with another post than asked.</source>
        <translation>האתר עונה בפוסט אחר מזה שהתבקש.</translation>
    </message>
    <message>
        <source>The site answers with something else than a list.</source>
        <translation>האתר עונה במשהו שאינו רשימה.</translation>
    </message>
    <message>
        <source>The site answers, but there is no WordPress REST API.</source>
        <translation>האתר עונה, אך אין שם REST API של WordPress.</translation>
    </message>
    <message>
        <source>The site answers:</source>
        <translation>האתר עונה:</translation>
    </message>
    <message>
        <source>The site answers: “{said}” ({code}).</source>
        <translation>האתר עונה: „{said}” ({code}).</translation>
    </message>
    <message>
        <source>The site asked to be left alone for {minutes} more minute{s}.</source>
        <translation>האתר ביקש שיניחו לו עוד {minutes} דק׳.</translation>
    </message>
    <message>
        <source>The site asks for a name and a password.</source>
        <translation>האתר מבקש שם וסיסמה.</translation>
    </message>
    <message>
        <source>The site cannot be locked for a sync</source>
        <translation>לא ניתן לנעול את האתר לסנכרון</translation>
    </message>
    <message>
        <source>The site does not accept this password for the name “{user}”.</source>
        <translation>האתר אינו מקבל את הסיסמה הזאת לשם „{user}”.</translation>
    </message>
    <message>
        <source>The site does not accept this request (HTTP {status}).</source>
        <translation>האתר אינו מקבל את הבקשה הזאת (HTTP {status}).</translation>
    </message>
    <message>
        <source>The site does not allow application passwords.</source>
        <translation>האתר אינו מאפשר סיסמאות יישום.</translation>
    </message>
    <message>
        <source>The site does not say who signed in.</source>
        <translation>האתר אינו אומר מי נכנס.</translation>
    </message>
    <message>
        <source>The site does not tell where this image is.</source>
        <translation>האתר אינו אומר היכן התמונה הזאת.</translation>
    </message>
    <message>
        <source>The site gives the same page of its list again and again.</source>
        <translation>האתר נותן שוב ושוב אותו דף של הרשימה שלו.</translation>
    </message>
    <message>
        <source>The site is closed for maintenance.</source>
        <translation>האתר סגור לתחזוקה.</translation>
    </message>
    <message>
        <source>The site is closed for the moment (HTTP 503).</source>
        <translation>האתר סגור כרגע (HTTP 503).</translation>
    </message>
    <message>
        <source>The site leads from https to http, where anybody could read the password, so it is not sent.</source>
        <translation>האתר מוביל מ־https ל־http, שם כל אחד יכול לקרוא את הסיסמה, ולכן היא אינה נשלחת.</translation>
    </message>
    <message>
        <source>The site redirects more than {count} times.</source>
        <translation>האתר מפנה הלאה יותר מ־{count} פעמים.</translation>
    </message>
    <message>
        <source>The site redirects to “{where}”, which is no web address.</source>
        <translation>האתר מפנה אל „{where}”, שאינה כתובת אינטרנט.</translation>
    </message>
    <message>
        <source>The site redirects without saying where to (HTTP {status}).</source>
        <translation>האתר מפנה הלאה בלי לומר לאן (HTTP {status}).</translation>
    </message>
    <message>
        <source>The site refuses to answer (HTTP 403).</source>
        <translation>האתר מסרב לענות (HTTP 403).</translation>
    </message>
    <message>
        <source>The site refuses to answer (HTTP 406).</source>
        <translation>האתר מסרב לענות (HTTP 406).</translation>
    </message>
    <message>
        <source>The site reports a critical error of its own.</source>
        <translation>האתר מדווח על שגיאה חמורה שלו עצמו.</translation>
    </message>
    <message>
        <source>The site says that it was asked too often (HTTP 429).</source>
        <translation>האתר אומר שפנו אליו לעתים קרובות מדי (HTTP 429).</translation>
    </message>
    <message>
        <source>The site's article {number} of the type {type} is in the library {count} times.</source>
        <translation>מאמר {number} של האתר מהסוג {type} נמצא בספרייה {count} פעמים.</translation>
    </message>
    <message>
        <source>The site's server failed (HTTP {status}).</source>
        <translation>השרת של האתר נכשל (HTTP {status}).</translation>
    </message>
    <message>
        <source>The snapshot of your notes cannot be written</source>
        <translation>לא ניתן לכתוב את תמונת המצב של ההערות שלך</translation>
    </message>
    <message>
        <source>The state of {count} articles is asked of the site again.</source>
        <translation>המצב של {count} מאמרים יישאל שוב באתר.</translation>
    </message>
    <message>
        <source>The states of articles</source>
        <translation>מצבי המאמרים</translation>
    </message>
    <message>
        <source>The tables of articles</source>
        <translation>טבלאות המאמרים</translation>
    </message>
    <message>
        <source>The tables of {count} articles were read again.</source>
        <translation>הטבלאות של {count} מאמרים נקראו שוב.</translation>
    </message>
    <message>
        <source>The text of article {article}, version {number}, is not what it was.</source>
        <translation>הטקסט של מאמר {article}, גרסה {number}, אינו מה שהיה.</translation>
    </message>
    <message>
        <source>The text of article {number} is lost here; a sync fetches it again.</source>
        <translation>הטקסט של מאמר {number} אבד כאן; סנכרון ייקח אותו שוב.</translation>
    </message>
    <message>
        <source>The text of article {number} was made anew of what is kept.</source>
        <translation>הטקסט של מאמר {number} נוצר מחדש ממה שנשמר.</translation>
    </message>
    <message>
        <source>The texts of articles</source>
        <translation>הטקסטים של המאמרים</translation>
    </message>
    <message>
        <source>The versions of article {number} are not numbered in order.</source>
        <translation>הגרסאות של מאמר {number} אינן ממוספרות לפי הסדר.</translation>
    </message>
    <message>
        <source>The versions of articles</source>
        <translation>גרסאות המאמרים</translation>
    </message>
    <message>
        <source>The versions of {count} articles were put in order.</source>
        <translation>הגרסאות של {count} מאמרים סודרו.</translation>
    </message>
    <message>
        <source>The {type} {name} is missing.</source>
        <translation>חסר במסד הנתונים: {type} {name}.</translation>
    </message>
    <message>
        <source>The {type} {name} is not what it was.</source>
        <translation>אינו מה שהיה במסד הנתונים: {type} {name}.</translation>
    </message>
    <message>
        <source>There are more than {most} annotations in it.</source>
        <translation>יש בו יותר מ־{most} ביאורים.</translation>
    </message>
    <message>
        <source>There are no annotations in it: a file of them is JSON-LD, or what Hypothesis exports.</source>
        <translation>אין בו ביאורים: קובץ של ביאורים הוא JSON-LD, או מה ש־Hypothesis מייצא.</translation>
    </message>
    <message>
        <source>There is a trigger {name} which is none of Pressmark.</source>
        <translation>יש טריגר {name} שאינו של Pressmark.</translation>
    </message>
    <message>
        <source>There is more in it than a file of annotations has.</source>
        <translation>יש בו יותר משיש בקובץ של ביאורים.</translation>
    </message>
    <message>
        <source>There is no computer named {name}, which should be the proxy.</source>
        <translation>אין מחשב בשם {name}, שאמור להיות השרת המתווך.</translation>
    </message>
    <message>
        <source>There is no computer named {name}.</source>
        <translation>אין מחשב בשם {name}.</translation>
    </message>
    <message>
        <source>There is no name or no password to sign in with.</source>
        <translation>אין שם או אין סיסמה לכניסה.</translation>
    </message>
    <message>
        <source>There is no way from this computer to {host}.</source>
        <translation>אין דרך מהמחשב הזה אל {host}.</translation>
    </message>
    <message>
        <source>There is nothing at this address (HTTP 404).</source>
        <translation>אין דבר בכתובת הזאת (HTTP 404).</translation>
    </message>
    <message>
        <source>There is something in this folder already. Choose a name for a new one.</source>
        <translation>כבר יש משהו בתיקייה הזאת. יש לבחור שם לתיקייה חדשה.</translation>
    </message>
    <message>
        <source>They are asked for again later.</source>
        <translation>הן יתבקשו שוב אחר כך.</translation>
    </message>
    <message>
        <source>They are tried again later; a full sync tries at once.</source>
        <translation>ינסו אותם שוב אחר כך; סנכרון מלא ינסה מיד.</translation>
    </message>
    <message>
        <source>They may be hidden from you; sign in if you have an account there.</source>
        <translation>אולי הם מוסתרים ממך; כדאי להיכנס אם יש לך חשבון שם.</translation>
    </message>
    <message>
        <source>This annotation is not in the library.</source>
        <translation>הביאור הזה אינו בספרייה.</translation>
    </message>
    <message>
        <source>This article has no version number {number}.</source>
        <translation>למאמר הזה אין גרסה מספר {number}.</translation>
    </message>
    <message>
        <source>This database was made by another program. Name another folder.</source>
        <translation>מסד הנתונים הזה נוצר על ידי תוכנית אחרת. יש לתת תיקייה אחרת.</translation>
    </message>
    <message>
        <source>This file is damaged; nothing was changed.</source>
        <translation>הקובץ הזה פגום; דבר לא שונה.</translation>
    </message>
    <message>
        <source>This file is no backup, no snapshot and no library of Pressmark, or is damaged from its beginning on; nothing was changed.</source>
        <translation>הקובץ הזה אינו גיבוי, אינו תמונת מצב ואינו ספרייה של Pressmark, או שהוא פגום מתחילתו; דבר לא שונה.</translation>
    </message>
    <message>
        <source>This file is no backup, no snapshot and no library of Pressmark.</source>
        <translation>הקובץ הזה אינו גיבוי, אינו תמונת מצב ואינו ספרייה של Pressmark.</translation>
    </message>
    <message>
        <source>This is a WordPress site, but its REST API is closed.</source>
        <translation>זה אתר WordPress, אך ה־REST API שלו סגור.</translation>
    </message>
    <message>
        <source>This is a device, not a file. Choose another name.</source>
        <translation>זה התקן ולא קובץ. יש לבחור שם אחר.</translation>
    </message>
    <message>
        <source>This is a file. A library is a folder; name another place.</source>
        <translation>זה קובץ. ספרייה היא תיקייה; יש לתת מקום אחר.</translation>
    </message>
    <message>
        <source>This is a file. Choose a name for a new folder.</source>
        <translation>זה קובץ. יש לבחור שם לתיקייה חדשה.</translation>
    </message>
    <message>
        <source>This is a folder. Choose a name for the file.</source>
        <translation>זו תיקייה. יש לבחור שם לקובץ.</translation>
    </message>
    <message>
        <source>This is an SVG drawing. Such a drawing may hold programs, so it is not kept.</source>
        <translation>זה ציור SVG. ציור כזה יכול להכיל תוכניות, ולכן אינו נשמר.</translation>
    </message>
    <message>
        <source>This is no address of a web site.</source>
        <translation>זו אינה כתובת של אתר.</translation>
    </message>
    <message>
        <source>This is no snapshot.</source>
        <translation>זו אינה תמונת מצב.</translation>
    </message>
    <message>
        <source>This is not JSON: a file of annotations is JSON-LD, or what Hypothesis exports.</source>
        <translation>זה אינו JSON: קובץ של ביאורים הוא JSON-LD, או מה ש־Hypothesis מייצא.</translation>
    </message>
    <message>
        <source>This is there already and is no backup of Pressmark, so it is not replaced. Name another file.</source>
        <translation>הוא כבר קיים ואינו גיבוי של Pressmark, ולכן אינו מוחלף. יש לתת קובץ אחר.</translation>
    </message>
    <message>
        <source>This is {kind}, which Pressmark cannot show.</source>
        <translation>זה {kind}, ש־Pressmark אינו יכול להציג.</translation>
    </message>
    <message>
        <source>This library has no article "{wanted}". Give its link or its number in the library.</source>
        <translation>בספרייה הזאת אין מאמר "{wanted}". יש לתת את הקישור שלו או את מספרו בספרייה.</translation>
    </message>
    <message>
        <source>This library has no article number {number}.</source>
        <translation>בספרייה הזאת אין מאמר מספר {number}.</translation>
    </message>
    <message>
        <source>This library has no site "{text}". "pressmark sites" lists those it has.</source>
        <translation>בספרייה הזאת אין אתר "{text}". הפקודה "pressmark sites" מונה את אלה שיש.</translation>
    </message>
    <message>
        <source>This library has no site number {number}.</source>
        <translation>בספרייה הזאת אין אתר מספר {number}.</translation>
    </message>
    <message>
        <source>This library has no version number {number}.</source>
        <translation>בספרייה הזאת אין גרסה מספר {number}.</translation>
    </message>
    <message>
        <source>This lies in a private network, where no site may send Pressmark.</source>
        <translation>זה נמצא ברשת פרטית, שלשם שום אתר אינו רשאי לשלוח את Pressmark.</translation>
    </message>
    <message>
        <source>This snapshot is damaged.</source>
        <translation>תמונת המצב הזאת פגומה.</translation>
    </message>
    <message>
        <source>This table is no longer in the library: its article has changed.</source>
        <translation>הטבלה הזאת כבר אינה בספרייה: המאמר שלה השתנה.</translation>
    </message>
    <message>
        <source>To have them, choose so in the settings of the site.</source>
        <translation>כדי לקבל אותן, אפשר לבחור בכך בהגדרות האתר.</translation>
    </message>
    <message>
        <source>Try again after that.</source>
        <translation>יש לנסות שוב אחרי כן.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>יש לנסות שוב אחר כך.</translation>
    </message>
    <message>
        <source>Type the address of a site, like example.org.</source>
        <translation>יש להקליד כתובת של אתר, כמו example.org.</translation>
    </message>
    <message>
        <source>Use the site's address with https://.</source>
        <translation>יש להשתמש בכתובת האתר עם https://.</translation>
    </message>
    <message>
        <source>Wait some minutes and try again.</source>
        <translation>יש לחכות כמה דקות ולנסות שוב.</translation>
    </message>
    <message>
        <source>What answers at {name} is no proxy.</source>
        <translation>מה שעונה ב־{name} אינו שרת מתווך.</translation>
    </message>
    <message>
        <source>What came is no picture.</source>
        <translation>מה שהגיע אינו תמונה.</translation>
    </message>
    <message>
        <source>What could not be read: articles {posts}, annotations {annotations}.</source>
        <translation>מה שלא ניתן היה לקרוא: מאמרים {posts}, ביאורים {annotations}.</translation>
    </message>
    <message>
        <source>What is named as the proxy is not an address; one looks like http://proxy.example.org:3128.</source>
        <translation>מה שצוין כפרוקסי אינו כתובת; כתובת נראית כך: http://proxy.example.org:3128.</translation>
    </message>
    <message>
        <source>What was at this address is gone (HTTP 410).</source>
        <translation>מה שהיה בכתובת הזאת כבר איננו (HTTP 410).</translation>
    </message>
    <message>
        <source>You chose to take no images from this site.</source>
        <translation>נבחר לא לקחת תמונות מהאתר הזה.</translation>
    </message>
    <message>
        <source>You chose to take only featured images from this site.</source>
        <translation>נבחר לקחת מהאתר הזה תמונות ראשיות בלבד.</translation>
    </message>
    <message>
        <source>You removed it to have more room. The settings of its site can have it taken again.</source>
        <translation>הסרת אותה כדי שיהיה יותר מקום. בהגדרות האתר שלה אפשר לבקש שתילקח שוב.</translation>
    </message>
    <message>
        <source>a BMP picture</source>
        <translation>תמונת BMP</translation>
    </message>
    <message>
        <source>a HEIC picture</source>
        <translation>תמונת HEIC</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>תמונת JPEG 2000</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>תמונת TIFF</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>סרט</translation>
    </message>
    <message>
        <source>an AVIF picture</source>
        <translation>תמונת AVIF</translation>
    </message>
    <message>
        <source>an ICO picture</source>
        <translation>תמונת ICO</translation>
    </message>
    <message>
        <source>has no list</source>
        <translation>אין לו רשימה</translation>
    </message>
    <message>
        <source>index</source>
        <translation>אינדקס</translation>
    </message>
    <message>
        <source>media files</source>
        <translation>קובצי מדיה</translation>
    </message>
    <message>
        <source>needs a login</source>
        <translation>דורש כניסה</translation>
    </message>
    <message>
        <source>no message</source>
        <translation>אין הודעה</translation>
    </message>
    <message>
        <source>part of the site's design, not articles</source>
        <translation>חלק מעיצוב האתר, לא מאמרים</translation>
    </message>
    <message>
        <source>table</source>
        <translation>טבלה</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>טריגר</translation>
    </message>
    <message>
        <source>view</source>
        <translation>תצוגה</translation>
    </message>
    <message>
        <source>{count} annotations got a number of their own.</source>
        <translation>‏{count} ביאורים קיבלו מספר משלהם.</translation>
    </message>
    <message>
        <source>{count} articles are compared with the site again by the next sync.</source>
        <translation>‏{count} מאמרים יושוו שוב לאתר בסנכרון הבא.</translation>
    </message>
    <message>
        <source>{count} articles without a text are to be fetched again; what you wrote on them waits.</source>
        <translation>‏{count} מאמרים ללא טקסט יילקחו שוב; מה שכתבת עליהם ממתין.</translation>
    </message>
    <message>
        <source>{count} former versions without a text were forgotten.</source>
        <translation>‏{count} גרסאות קודמות ללא טקסט נשכחו.</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation>‏{count} תמונות</translation>
    </message>
    <message>
        <source>{count} rows that named others which are not there were taken away.</source>
        <translation>‏{count} שורות שהזכירו אחרות שאינן קיימות הוסרו.</translation>
    </message>
    <message>
        <source>{file}: There is no such file.</source>
        <translation>‏{file}: אין קובץ כזה.</translation>
    </message>
    <message>
        <source>{file}: There is no such folder. Make it first, or name another.</source>
        <translation>‏{file}: אין תיקייה כזאת. יש ליצור אותה תחילה, או לתת אחרת.</translation>
    </message>
    <message>
        <source>{file}: This is a folder. Name a file for the backup.</source>
        <translation>‏{file}: זו תיקייה. יש לתת קובץ לגיבוי.</translation>
    </message>
    <message>
        <source>{file}: This is the library itself. Name another file for the backup.</source>
        <translation>‏{file}: זו הספרייה עצמה. יש לתת קובץ אחר לגיבוי.</translation>
    </message>
    <message>
        <source>{file}: This is there already and is no backup of Pressmark, so it is not replaced. Name another file.</source>
        <translation>‏{file}: הוא כבר קיים ואינו גיבוי של Pressmark, ולכן אינו מוחלף. יש לתת קובץ אחר.</translation>
    </message>
    <message>
        <source>{host} broke the connection before it answered.</source>
        <translation>‏{host} ניתק את החיבור לפני שענה.</translation>
    </message>
    <message>
        <source>{host} broke the connection before its answer was complete.</source>
        <translation>‏{host} ניתק את החיבור לפני שהתשובה הושלמה.</translation>
    </message>
    <message>
        <source>{host} does not answer.</source>
        <translation>‏{host} אינו עונה.</translation>
    </message>
    <message>
        <source>{host} does not speak HTTP as the web does.</source>
        <translation>‏{host} אינו מדבר HTTP כפי שהרשת מדברת.</translation>
    </message>
    <message>
        <source>{host} refuses the connection: no web site answers there.</source>
        <translation>‏{host} דוחה את החיבור: שום אתר אינו עונה שם.</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>‏{hours} שעות</translation>
    </message>
    <message>
        <source>{images} could not be had: {reason}</source>
        <translation>לא ניתן היה לקבל {images}: {reason}</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>‏{minutes} דקות</translation>
    </message>
    <message>
        <source>{name} cannot be read now: {reason}. What was taken before stays.</source>
        <translation>לא ניתן לקרוא כעת את {name}: {reason}. מה שנלקח קודם נשאר.</translation>
    </message>
    <message>
        <source>{name} could not be read: {reason}</source>
        <translation>לא ניתן היה לקרוא את {name}: {reason}</translation>
    </message>
    <message>
        <source>{name}: the site counts {count} more than it shows.</source>
        <translation>‏{name}: האתר סופר {count} יותר משהוא מציג.</translation>
    </message>
    <message>
        <source>{name}: {count} could not be read before and are still missing here.</source>
        <translation>‏{name}: {count} לא ניתנו לקריאה קודם ועדיין חסרים כאן.</translation>
    </message>
    <message>
        <source>{reason}, and asks to be left alone for {span}.</source>
        <translation>‏{reason}, ומבקש שיניחו לו למשך {span}.</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>‏{seconds} שניות</translation>
    </message>
    <message>
        <source>{site} leads to {place}, which is in a private network or on this computer, and is not asked.</source>
        <translation>‏{site} מוביל אל {place}, שנמצא ברשת פרטית או במחשב הזה, ולכן לא נשלחת אליו בקשה.</translation>
    </message>
    <message>
        <source>{vanished} of {known} articles are missing on the site. That is too many to believe at once; nothing was marked as removed, and all of them stay readable.</source>
        <translation>‏{vanished} מתוך {known} מאמרים חסרים באתר. זה יותר מדי מכדי להאמין מיד; דבר לא סומן כמוסר, וכולם נשארים קריאים.</translation>
    </message>
    <message>
        <source>{what} cannot be read: {error}.</source>
        <translation>לא ניתן לקרוא את {what}: {error}.</translation>
    </message>
    <message>
        <source>{what} could not be read to the end: {reason}</source>
        <translation>לא ניתן היה לקרוא את {what} עד הסוף: {reason}</translation>
    </message>
    <message>
        <source>{what}: the disk does not keep what is written.</source>
        <translation>‏{what}: הדיסק אינו שומר את מה שנכתב.</translation>
    </message>
    <message>
        <source>{what}: {reason}</source>
        <translation>‏{what}: {reason}</translation>
    </message>
    <message>
        <source>{what}: {reason}.</source>
        <translation>‏{what}: {reason}.</translation>
    </message>
</context>
<context>
    <name>query-help</name>
    <message>
        <source>Dates</source>
        <translation>תאריכים</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>שמות</translation>
    </message>
    <message>
        <source>What an article is and has</source>
        <translation>מה יש במאמר ומה מצבו</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>מילים</translation>
    </message>
    <message>
        <source>a term, and all below it</source>
        <translation>מונח, וכל מה שתחתיו</translation>
    </message>
    <message>
        <source>a word in a cell of a table</source>
        <translation>מילה בתא של טבלה</translation>
    </message>
    <message>
        <source>a word in a highlight, or in your note on it</source>
        <translation>מילה בהדגשה, או בהערה שלך עליה</translation>
    </message>
    <message>
        <source>a word in the header of a table</source>
        <translation>מילה בכותרת של טבלה</translation>
    </message>
    <message>
        <source>annotated words changed; or moved, orphaned</source>
        <translation>מילים מבוארות השתנו; או moved,‏ orphaned</translation>
    </message>
    <message>
        <source>both words, anywhere</source>
        <translation>שתי המילים, בכל מקום</translation>
    </message>
    <message>
        <source>brackets keep things together</source>
        <translation>סוגריים מחברים דברים</translation>
    </message>
    <message>
        <source>everything else</source>
        <translation>כל השאר</translation>
    </message>
    <message>
        <source>from this site</source>
        <translation>מהאתר הזה</translation>
    </message>
    <message>
        <source>in 2024 or earlier</source>
        <translation>ב־2024 או לפניה</translation>
    </message>
    <message>
        <source>in May 2025</source>
        <translation>במאי 2025</translation>
    </message>
    <message>
        <source>in no category</source>
        <translation>באף קטגוריה</translation>
    </message>
    <message>
        <source>in the last seven days; also w, m and y</source>
        <translation>בשבעת הימים האחרונים; גם w,‏ m ו־y</translation>
    </message>
    <message>
        <source>in the title; “text:” in the text</source>
        <translation>בכותרת; „text:” בטקסט</translation>
    </message>
    <message>
        <source>long ones; “words:&lt;300” short ones</source>
        <translation>ארוכים; „words:&lt;300” קצרים</translation>
    </message>
    <message>
        <source>on that day or later</source>
        <translation>ביום ההוא או אחריו</translation>
    </message>
    <message>
        <source>one or the other</source>
        <translation>זו או זו</translation>
    </message>
    <message>
        <source>or image, note, tag</source>
        <translation>או image,‏ note,‏ tag</translation>
    </message>
    <message>
        <source>or read, starred, annotated, changed, removed</source>
        <translation>או read,‏ starred,‏ annotated,‏ changed,‏ removed</translation>
    </message>
    <message>
        <source>these words, side by side</source>
        <translation>המילים האלה, זו לצד זו</translation>
    </message>
    <message>
        <source>this kind of article</source>
        <translation>סוג כזה של מאמר</translation>
    </message>
    <message>
        <source>with a highlight in this colour</source>
        <translation>עם הדגשה בצבע הזה</translation>
    </message>
    <message>
        <source>with two tables or more</source>
        <translation>עם שתי טבלאות או יותר</translation>
    </message>
    <message>
        <source>with your own tag</source>
        <translation>עם התגית שלך</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>בלי המילה הזאת</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>מילים שמתחילות כך</translation>
    </message>
    <message>
        <source>written by her</source>
        <translation>נכתב על ידיה</translation>
    </message>
</context>
<context>
    <name>sidebar</name>
    <message>
        <source>All articles</source>
        <translation>כל המאמרים</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>עם ביאורים</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>השתנה</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>דורש תשומת לב</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>מחברת</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>הוסר</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>מסומן בכוכב</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>טבלאות</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>לא נקרא</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source> or </source>
        <translation> או </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>ביאור אחד</numerusform>
            <numerusform>%n ביאורים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) need(s) your attention</source>
        <translation>
            <numerusform>ביאור אחד דורש תשומת לב</numerusform>
            <numerusform>%n ביאורים דורשים תשומת לב</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) on new articles</source>
        <translation>
            <numerusform>ביאור אחד על מאמרים חדשים</numerusform>
            <numerusform>%n ביאורים על מאמרים חדשים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) wait for their articles, which come with the next sync.</source>
        <translation>
            <numerusform>ביאור אחד ממתין למאמר שלו, שיגיע בסנכרון הבא.</numerusform>
            <numerusform>%n ביאורים ממתינים למאמרים שלהם, שיגיעו בסנכרון הבא.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>מאמר אחד</numerusform>
            <numerusform>%n מאמרים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken</source>
        <translation>
            <numerusform>נלקח מאמר אחד</numerusform>
            <numerusform>נלקחו %n מאמרים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) touch your highlights</source>
        <translation>
            <numerusform>מאמר אחד נוגע בהדגשות שלך</numerusform>
            <numerusform>%n מאמרים נוגעים בהדגשות שלך</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back again</source>
        <translation>
            <numerusform>אחד חזר</numerusform>
            <numerusform>%n חזרו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by another program</source>
        <translation>
            <numerusform>אחד על ידי תוכנית אחרת</numerusform>
            <numerusform>%n על ידי תוכנית אחרת</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>שינוי אחד</numerusform>
            <numerusform>%n שינויים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>אחד נבחר</numerusform>
            <numerusform>%n נבחרו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>עמודה אחת</numerusform>
            <numerusform>%n עמודות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) with other keys than usual</source>
        <translation>
            <numerusform>פקודה אחת עם מקשים אחרים מהרגיל</numerusform>
            <numerusform>%n פקודות עם מקשים אחרים מהרגיל</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>יום אחד</numerusform>
            <numerusform>%n ימים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>לפני יום אחד</numerusform>
            <numerusform>לפני %n ימים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edited</source>
        <translation>
            <numerusform>אחד נערך</numerusform>
            <numerusform>%n נערכו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>אחד נכשל</numerusform>
            <numerusform>%n נכשלו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of tables</source>
        <translation>
            <numerusform>קבוצת טבלאות אחת</numerusform>
            <numerusform>%n קבוצות טבלאות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>שעה אחת</numerusform>
            <numerusform>%n שעות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>לפני שעה אחת</numerusform>
            <numerusform>לפני %n שעות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>תמונה אחת</numerusform>
            <numerusform>%n תמונות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>שורה אחת</numerusform>
            <numerusform>%n שורות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>דקה אחת</numerusform>
            <numerusform>%n דקות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>לפני דקה אחת</numerusform>
            <numerusform>לפני %n דקות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>לפני חודש אחד</numerusform>
            <numerusform>לפני %n חודשים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more new article(s)</source>
        <translation>
            <numerusform>עוד מאמר חדש אחד</numerusform>
            <numerusform>עוד %n מאמרים חדשים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more note(s) on the article</source>
        <translation>
            <numerusform>עוד הערה אחת על המאמר</numerusform>
            <numerusform>עוד %n הערות על המאמר</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more part(s) of the filter</source>
        <translation>
            <numerusform>עוד חלק אחד של המסנן</numerusform>
            <numerusform>עוד %n חלקים של המסנן</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>אחד חדש</numerusform>
            <numerusform>%n חדשים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new in {search}</source>
        <translation>
            <numerusform>אחד חדש ב־{search}</numerusform>
            <numerusform>%n חדשים ב־{search}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them came from the snapshot.</source>
        <translation>
            <numerusform>אחד מהם הגיע מתמונת המצב.</numerusform>
            <numerusform>%n מהם הגיעו מתמונת המצב.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them need(s) attention</source>
        <translation>
            <numerusform>אחד מהם דורש תשומת לב</numerusform>
            <numerusform>%n מהם דורשים תשומת לב</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only in part</source>
        <translation>
            <numerusform>אחד רק בחלקו</numerusform>
            <numerusform>%n רק בחלקם</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found in a library of {counts}.</source>
        <translation>
            <numerusform>נמצאה בעיה אחת בספרייה של {counts}.</numerusform>
            <numerusform>נמצאו %n בעיות בספרייה של {counts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>אחד הוסר</numerusform>
            <numerusform>%n הוסרו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>בקשה אחת</numerusform>
            <numerusform>%n בקשות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>שורה אחת</numerusform>
            <numerusform>%n שורות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) reset</source>
        <translation>
            <numerusform>הגדרה אחת אופסה</numerusform>
            <numerusform>%n הגדרות אופסו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>אחד נעצר</numerusform>
            <numerusform>%n נעצרו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>טבלה אחת</numerusform>
            <numerusform>%n טבלאות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) with the same headings</source>
        <translation>
            <numerusform>טבלה אחת עם אותן כותרות</numerusform>
            <numerusform>%n טבלאות עם אותן כותרות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>פעם אחת</numerusform>
            <numerusform>%n פעמים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>אחד לא נקרא</numerusform>
            <numerusform>%n לא נקראו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>גרסה אחת</numerusform>
            <numerusform>%n גרסאות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>לפני שבוע אחד</numerusform>
            <numerusform>לפני %n שבועות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>אחד נסוג</numerusform>
            <numerusform>%n נסוגו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a sign-in</source>
        <translation>
            <numerusform>אחד ללא כניסה</numerusform>
            <numerusform>%n ללא כניסה</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>מילה אחת</numerusform>
            <numerusform>%n מילים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>נוספה מילה אחת</numerusform>
            <numerusform>נוספו %n מילים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) moved</source>
        <translation>
            <numerusform>הוזזה מילה אחת</numerusform>
            <numerusform>הוזזו %n מילים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) removed</source>
        <translation>
            <numerusform>הוסרה מילה אחת</numerusform>
            <numerusform>הוסרו %n מילים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>שנה אחת</numerusform>
            <numerusform>%n שנים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>לפני שנה אחת</numerusform>
            <numerusform>לפני %n שנים</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;אישור</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;הוספה</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>&amp;כחול</translation>
    </message>
    <message>
        <source>&amp;CSV, comma-separated</source>
        <translation>‏CSV, &amp;מופרד בפסיקים</translation>
    </message>
    <message>
        <source>&amp;Change to the present search</source>
        <translation>שי&amp;נוי לחיפוש הנוכחי</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>ה&amp;עתקה</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>&amp;העתקת הכתובת</translation>
    </message>
    <message>
        <source>&amp;Copy heading</source>
        <translation>&amp;העתקת הכותרת</translation>
    </message>
    <message>
        <source>&amp;Copy name</source>
        <translation>הע&amp;תקת השם</translation>
    </message>
    <message>
        <source>&amp;Copy quote</source>
        <translation>&amp;העתקת הציטוט</translation>
    </message>
    <message>
        <source>&amp;Copy sentence</source>
        <translation>ה&amp;עתקת המשפט</translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation>העת&amp;קת הערך</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;מחיקה</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;עריכה</translation>
    </message>
    <message>
        <source>&amp;Edit note…</source>
        <translation>&amp;עריכת ההערה…</translation>
    </message>
    <message>
        <source>&amp;Exclude</source>
        <translation>ה&amp;חרגה</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>&amp;קיפול</translation>
    </message>
    <message>
        <source>&amp;For this site only</source>
        <translation>&amp;לאתר הזה בלבד</translation>
    </message>
    <message>
        <source>&amp;For this site only: {site}</source>
        <translation>לאתר &amp;הזה בלבד: {site}</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;להמשיך</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>י&amp;רוק</translation>
    </message>
    <message>
        <source>&amp;Keep as it is</source>
        <translation>&amp;להשאיר כך</translation>
    </message>
    <message>
        <source>&amp;Keep on old version</source>
        <translation>&amp;להשאיר בגרסה הישנה</translation>
    </message>
    <message>
        <source>&amp;Keep on the old version</source>
        <translation>&amp;להשאיר בגרסה הישנה</translation>
    </message>
    <message>
        <source>&amp;Keep on version {number}</source>
        <translation>להשאיר &amp;בגרסה {number}</translation>
    </message>
    <message>
        <source>&amp;Keep the present search</source>
        <translation>&amp;שמירת החיפוש הנוכחי</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;אחר כך</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;יציאה</translation>
    </message>
    <message>
        <source>&amp;Mark as read</source>
        <translation>&amp;סימון כנקרא</translation>
    </message>
    <message>
        <source>&amp;Mark as unread</source>
        <translation>סימון &amp;כלא נקרא</translation>
    </message>
    <message>
        <source>&amp;Markdown file</source>
        <translation>&amp;קובץ Markdown</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;עוד</translation>
    </message>
    <message>
        <source>&amp;More for this site</source>
        <translation>&amp;עוד על האתר הזה</translation>
    </message>
    <message>
        <source>&amp;Only this</source>
        <translation>&amp;רק זה</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;פתיחה</translation>
    </message>
    <message>
        <source>&amp;Pink</source>
        <translation>&amp;ורוד</translation>
    </message>
    <message>
        <source>&amp;Put it here</source>
        <translation>להציב &amp;כאן</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;יציאה</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;שינוי שם</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>ש&amp;ינוי שם…</translation>
    </message>
    <message>
        <source>&amp;Repair…</source>
        <translation>&amp;תיקון…</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;איפוס</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;שחזור</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;שחזור גיבוי…</translation>
    </message>
    <message>
        <source>&amp;Save what can be saved</source>
        <translation>להציל &amp;מה שאפשר</translation>
    </message>
    <message>
        <source>&amp;Shortcut…</source>
        <translation>קי&amp;צור מקשים…</translation>
    </message>
    <message>
        <source>&amp;Show version {number}</source>
        <translation>הצגת &amp;גרסה {number}</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>סימון &amp;בכוכב</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;סנכרון כעת</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;תגיות…</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>ה&amp;וצאה</translation>
    </message>
    <message>
        <source>&amp;Take the keys away</source>
        <translation>&amp;לקיחת המקשים</translation>
    </message>
    <message>
        <source>&amp;This article</source>
        <translation>ה&amp;מאמר הזה</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ביטול &amp;הפעולה</translation>
    </message>
    <message>
        <source>&amp;Undo {act}</source>
        <translation>ב&amp;יטול: {act}</translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation>פרישת &amp;הכול</translation>
    </message>
    <message>
        <source>&amp;Web page (HTML)</source>
        <translation>&amp;דף אינטרנט (HTML)</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>&amp;צהוב</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>‏(ללא כותרת)</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>‏(אין מילים)</translation>
    </message>
    <message>
        <source>, “quoted words”, and names such as Ærø, Łódź or Ñuñoa. A long text is easier on the eye where few letters stand out and none must be guessed.</source>
        <translation>, „מילים מצוטטות”, ושמות כמו Ærø,‏ Łódź או Ñuñoa. טקסט ארוך נעים יותר לעין כשמעט אותיות בולטות ואין צורך לנחש אף אחת.</translation>
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
        <translation>&amp;תיקייה של קובצי Markdown</translation>
    </message>
    <message>
        <source>A date is missing; this filter is off.</source>
        <translation>חסר תאריך; המסנן הזה כבוי.</translation>
    </message>
    <message>
        <source>A draft: it is not published yet.</source>
        <translation>טיוטה: עדיין לא פורסם.</translation>
    </message>
    <message>
        <source>A folder of &amp;Markdown files</source>
        <translation>&amp;תיקייה של קובצי Markdown</translation>
    </message>
    <message>
        <source>A new folder with a file for each table.</source>
        <translation>תיקייה חדשה עם קובץ לכל טבלה.</translation>
    </message>
    <message>
        <source>A note has room for {most} characters; this one was not saved.</source>
        <translation>בהערה יש מקום ל־{most} תווים; הערה זו לא נשמרה.</translation>
    </message>
    <message>
        <source>A number is missing; this filter is off.</source>
        <translation>חסר מספר; המסנן הזה כבוי.</translation>
    </message>
    <message>
        <source>A page on, then the next article</source>
        <translation>עמוד הלאה, ואחר כך המאמר הבא</translation>
    </message>
    <message>
        <source>A part of {site} cannot be read any more; what was taken before stays. If it needs a sign-in, sign in from the menu of the site.</source>
        <translation>חלק של {site} כבר אינו קריא; מה שנלקח קודם נשאר. אם נדרשת כניסה, אפשר להיכנס מתפריט האתר.</translation>
    </message>
    <message>
        <source>A part of {site} could not be read. It is tried again by the next sync.</source>
        <translation>חלק של {site} לא ניתן היה לקרוא. הסנכרון הבא ינסה שוב.</translation>
    </message>
    <message>
        <source>A private article: others do not see it on the site.</source>
        <translation>מאמר פרטי: אחרים אינם רואים אותו באתר.</translation>
    </message>
    <message>
        <source>A row for each, for any spreadsheet.</source>
        <translation>שורה לכל אחד, לכל גיליון אלקטרוני.</translation>
    </message>
    <message>
        <source>A text file for each article, with its images beside it; as Obsidian reads them.</source>
        <translation>קובץ טקסט לכל מאמר, והתמונות שלו לצדו; כפי ש־Obsidian קורא אותם.</translation>
    </message>
    <message>
        <source>A text file for each article; as Obsidian reads them.</source>
        <translation>קובץ טקסט לכל מאמר, כפי ש־Obsidian קורא אותם.</translation>
    </message>
    <message>
        <source>A text file, with the images in a folder beside it.</source>
        <translation>קובץ טקסט, והתמונות בתיקייה לצדו.</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>א עד ת</translation>
    </message>
    <message>
        <source>Aa</source>
        <comment>letters that show a face</comment>
        <translation>אב</translation>
    </message>
    <message>
        <source>Add it, or take it out</source>
        <translation>הוספה או הוצאה</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>כל התאריכים</translation>
    </message>
    <message>
        <source>All else in the library file</source>
        <translation>כל השאר בקובץ הספרייה</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>כל הקבצים (*)</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>כל התמונות</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>בנוסף</translation>
    </message>
    <message>
        <source>An archive is read more often than it is written. A line that is neither too long nor too short brings the eye back without a search, and room between the lines keeps it from slipping into the next. What suits you is right: 0123456789, </source>
        <translation>ארכיון נקרא לעתים קרובות יותר משהוא נכתב. שורה שאינה ארוכה מדי ואינה קצרה מדי מחזירה את העין בלי חיפוש, ורווח בין השורות מונע ממנה לגלוש אל הבאה. מה שמתאים לך הוא הנכון: 0123456789, </translation>
    </message>
    <message>
        <source>Annotation {n} of {count}</source>
        <translation>ביאור {n} מתוך {count}</translation>
    </message>
    <message>
        <source>Annotation {n} of {count}: from the beginning again</source>
        <translation>ביאור {n} מתוך {count}: שוב מההתחלה</translation>
    </message>
    <message>
        <source>Annotation {n} of {count}: from the end again</source>
        <translation>ביאור {n} מתוך {count}: שוב מהסוף</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>ביאורים</translation>
    </message>
    <message>
        <source>Annotations: {what}</source>
        <translation>ביאורים: {what}</translation>
    </message>
    <message>
        <source>Another name for a saved search or tag</source>
        <translation>שם אחר לחיפוש שמור או לתגית</translation>
    </message>
    <message>
        <source>Another program is syncing {site}</source>
        <translation>תוכנית אחרת מסנכרנת את {site}</translation>
    </message>
    <message>
        <source>Any age</source>
        <translation>כל גיל</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>מאמר</translation>
    </message>
    <message>
        <source>Article note…</source>
        <translation>הערה על המאמר…</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>מאמרים</translation>
    </message>
    <message>
        <source>Articles that you mark or write notes on are listed here.</source>
        <translation>מאמרים שהדגשת בהם או שכתבת עליהם הערות מופיעים כאן.</translation>
    </message>
    <message>
        <source>As &gt; 5, &lt;= 3.5, = 5 or 10..20; what a cell contains; = for empty cells, &lt;&gt; for filled ones.</source>
        <translation>כמו &gt; 5, ‎&lt;= 3.5, = 5 או 10..20; מה שתא מכיל; = לתאים ריקים, &lt;&gt; לתאים מלאים.</translation>
    </message>
    <message>
        <source>As cards</source>
        <translation>ככרטיסים</translation>
    </message>
    <message>
        <source>As small signs</source>
        <translation>כסימנים קטנים</translation>
    </message>
    <message>
        <source>As soon as it is opened</source>
        <translation>ברגע שהוא נפתח</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>מחבר</translation>
    </message>
    <message>
        <source>Average {n}</source>
        <translation>ממוצע {n}</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>חזרו</translation>
    </message>
    <message>
        <source>Back up and &amp;remove</source>
        <translation>&amp;גיבוי והסרה</translation>
    </message>
    <message>
        <source>Backed up {articles} and {notes} to {path}</source>
        <translation>‏{articles} ו־{notes} גובו אל {path}</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>גיבוי</translation>
    </message>
    <message>
        <source>Backups in the library’s folder</source>
        <translation>גיבויים בתיקיית הספרייה</translation>
    </message>
    <message>
        <source>Backups of Pressmark (*.sqlite)</source>
        <translation>גיבויים של Pressmark ‏(*.sqlite)</translation>
    </message>
    <message>
        <source>Bar by bar</source>
        <translation>עמודה אחר עמודה</translation>
    </message>
    <message>
        <source>Before anything is restored, what is there now is kept: in a snapshot, or set aside.</source>
        <translation>לפני שמשהו משוחזר, נשמר מה שקיים כעת: בתמונת מצב, או בצד.</translation>
    </message>
    <message>
        <source>Before {date}</source>
        <translation>לפני {date}</translation>
    </message>
    <message>
        <source>Begin &amp;anew</source>
        <translation>&amp;להתחיל מחדש</translation>
    </message>
    <message>
        <source>Beginning and end</source>
        <translation>ההתחלה והסוף</translation>
    </message>
    <message>
        <source>Beside the article</source>
        <translation>לצד המאמר</translation>
    </message>
    <message>
        <source>Best of this computer</source>
        <translation>הטוב ביותר במחשב הזה</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>שחור</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>כחול</translation>
    </message>
    <message>
        <source>Both versions say the same</source>
        <translation>שתי הגרסאות אומרות אותו דבר</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>&amp;צבע</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>CSV, comma-separated</source>
        <translation>‏CSV, מופרד בפסיקים</translation>
    </message>
    <message>
        <source>CSV, comma-separated (*.csv)</source>
        <translation>‏CSV, מופרד בפסיקים (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>לא ניתן לשימוש</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>כותרת הטבלה</translation>
    </message>
    <message>
        <source>Caret on and off</source>
        <translation>סמן הטקסט פועל או כבוי</translation>
    </message>
    <message>
        <source>Cell by cell</source>
        <translation>תא אחר תא</translation>
    </message>
    <message>
        <source>Change the &amp;keys</source>
        <translation>&amp;שינוי המקשים</translation>
    </message>
    <message>
        <source>Change the &amp;other keys</source>
        <translation>שינוי &amp;המקשים האחרים</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>השתנה</translation>
    </message>
    <message>
        <source>Changed by the site</source>
        <translation>שונה על ידי האתר</translation>
    </message>
    <message>
        <source>Changed on {date}</source>
        <translation>השתנה ב־{date}</translation>
    </message>
    <message>
        <source>Changed since you read it, on {date}</source>
        <translation>השתנה מאז שקראת אותו, ב־{date}</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>בדיקת הספרייה</translation>
    </message>
    <message>
        <source>Choose cells</source>
        <translation>בחירת תאים</translation>
    </message>
    <message>
        <source>Choose several rows</source>
        <translation>בחירת כמה שורות</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>ניקוי</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>ניקוי החיפוש והמסננים</translation>
    </message>
    <message>
        <source>Clear, then leave</source>
        <translation>ניקוי, ואחר כך יציאה</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>&amp;צבע</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>צבע</translation>
    </message>
    <message>
        <source>Colour, one of five</source>
        <translation>צבע, אחד מחמישה</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation>עמודה {n}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>Columns {first} to {last} of {count}</source>
        <translation>עמודות {first} עד {last} מתוך {count}</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>פקודה</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>פקודות והמקשים שלהן</translation>
    </message>
    <message>
        <source>Compare two versions</source>
        <translation>השוואת שתי גרסאות</translation>
    </message>
    <message>
        <source>Compare {old} with {new}</source>
        <translation>השוואת {old} עם {new}</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>בהתחברות</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>מכיל</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>תוכן העניינים</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n cell(s)</source>
        <translation>
            <numerusform>תא אחד הועתק</numerusform>
            <numerusform>%n תאים הועתקו</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied table {number}</source>
        <translation>טבלה {number} הועתקה</translation>
    </message>
    <message>
        <source>Copied {annotations}</source>
        <translation>‏{annotations} הועתקו</translation>
    </message>
    <message>
        <source>Copied {articles}</source>
        <translation>‏{articles} הועתקו</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Copy &amp;note</source>
        <translation>ה&amp;עתקת ההערה</translation>
    </message>
    <message>
        <source>Copy &amp;title</source>
        <translation>הע&amp;תקת הכותרת</translation>
    </message>
    <message>
        <source>Copy &amp;words</source>
        <translation>העת&amp;קת המילים</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>העתקת הכתובת</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>העת&amp;קה כ־Markdown</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>העתקת התמונה</translation>
    </message>
    <message>
        <source>Copy quote</source>
        <translation>העתקת הציטוט</translation>
    </message>
    <message>
        <source>Copy table {number}</source>
        <translation>העתקת טבלה {number}</translation>
    </message>
    <message>
        <source>Copy the cells</source>
        <translation>העתקת התאים</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>העתקת השורה</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>העתקת השורות</translation>
    </message>
    <message>
        <source>Could not be synced</source>
        <translation>לא ניתן היה לסנכרן</translation>
    </message>
    <message>
        <source>Count {n}</source>
        <translation>ספירה {n}</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>תאריך</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;מחיקה</translation>
    </message>
    <message>
        <source>De&amp;lete tag</source>
        <translation>מחי&amp;קת התגית</translation>
    </message>
    <message>
        <source>Delete highlight</source>
        <translation>מחיקת ההדגשה</translation>
    </message>
    <message>
        <source>Delete the annotations</source>
        <translation>מחיקת הביאורים</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>פרטים</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>הסתיים</translation>
    </message>
    <message>
        <source>Done: {act}. {key} takes it back.</source>
        <translation>בוצע: {act}. {key} מבטל זאת.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>טיוטה</translation>
    </message>
    <message>
        <source>E&amp;xcel workbook</source>
        <translation>&amp;חוברת עבודה של Excel</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;ייצוא…</translation>
    </message>
    <message>
        <source>E-&amp;book (EPUB)</source>
        <translation>&amp;ספר אלקטרוני (EPUB)</translation>
    </message>
    <message>
        <source>E-book (*.epub)</source>
        <translation>ספר אלקטרוני (*.epub)</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>דואר אלקטרוני</translation>
    </message>
    <message>
        <source>Earliest first</source>
        <translation>הישן תחילה</translation>
    </message>
    <message>
        <source>Edit note…</source>
        <translation>עריכת ההערה…</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>עריכת ההערה</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>נערכו</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>במקום אחר</translation>
    </message>
    <message>
        <source>Empty space in the library file</source>
        <translation>מקום ריק בקובץ הספרייה</translation>
    </message>
    <message>
        <source>Everything is well: {counts}.</source>
        <translation>הכול תקין: {counts}.</translation>
    </message>
    <message>
        <source>Everything there is to know of them, to be imported here or elsewhere.</source>
        <translation>כל מה שידוע עליהם, לייבוא כאן או במקום אחר.</translation>
    </message>
    <message>
        <source>Everything was new, so the articles are not listed one by one.</source>
        <translation>הכול היה חדש, ולכן המאמרים אינם מפורטים אחד אחד.</translation>
    </message>
    <message>
        <source>Everywhere in the window</source>
        <translation>בכל מקום בחלון</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>חוברת עבודה של Excel ‏(*.xlsx)</translation>
    </message>
    <message>
        <source>Export the annotations of:</source>
        <translation>ייצוא הביאורים של:</translation>
    </message>
    <message>
        <source>Exported {annotations} to {file}</source>
        <translation>‏{annotations} יוצאו אל {file}</translation>
    </message>
    <message>
        <source>Exported {articles} to {file}</source>
        <translation>‏{articles} יוצאו אל {file}</translation>
    </message>
    <message>
        <source>Exported {tables} to {folder}</source>
        <translation>‏{tables} יוצאו אל {folder}</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>נכשלו</translation>
    </message>
    <message>
        <source>Featured image</source>
        <translation>תמונה ראשית</translation>
    </message>
    <message>
        <source>Featured images only</source>
        <translation>תמונות ראשיות בלבד</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>סינון</translation>
    </message>
    <message>
        <source>Filter the column</source>
        <translation>סינון העמודה</translation>
    </message>
    <message>
        <source>Filter {what}</source>
        <translation>סינון {what}</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>חיפוש במאמר</translation>
    </message>
    <message>
        <source>First and last bar</source>
        <translation>העמודה הראשונה והאחרונה</translation>
    </message>
    <message>
        <source>First and last row</source>
        <translation>השורה הראשונה והאחרונה</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>נראה לראשונה</translation>
    </message>
    <message>
        <source>First sync of {site}: {articles}</source>
        <translation>סנכרון ראשון של {site}: {articles}</translation>
    </message>
    <message>
        <source>First sync: {articles}</source>
        <translation>סנכרון ראשון: {articles}</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>התאמה לחלון</translation>
    </message>
    <message>
        <source>Fold &amp;all</source>
        <translation>ק&amp;יפול הכול</translation>
    </message>
    <message>
        <source>Fold and unfold</source>
        <translation>קיפול ופרישה</translation>
    </message>
    <message>
        <source>Fold and unfold a group</source>
        <translation>קיפול ופרישה של קבוצה</translation>
    </message>
    <message>
        <source>Follow the link, open the note</source>
        <translation>מעבר לקישור, פתיחת ההערה</translation>
    </message>
    <message>
        <source>For readers of books, with a table of contents.</source>
        <translation>לקוראי ספרים, עם תוכן עניינים.</translation>
    </message>
    <message>
        <source>Former versions</source>
        <translation>גרסאות קודמות</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>נמצא</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>&amp;מקובץ…</translation>
    </message>
    <message>
        <source>From {date} on</source>
        <translation>מ־{date} ואילך</translation>
    </message>
    <message>
        <source>General</source>
        <translation>כללי</translation>
    </message>
    <message>
        <source>Go into the article</source>
        <translation>מעבר אל המאמר</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>מעבר לשם</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>מעבר אל הקטע</translation>
    </message>
    <message>
        <source>Go to the results</source>
        <translation>מעבר אל התוצאות</translation>
    </message>
    <message>
        <source>Go to {place}</source>
        <translation>מעבר אל {place}</translation>
    </message>
    <message>
        <source>Going to the place…</source>
        <translation>בדרך אל המקום…</translation>
    </message>
    <message>
        <source>Greatest first</source>
        <translation>הגדול תחילה</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>ירוק</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>כותרות העמודות</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ניגודיות גבוהה</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>ניגודיות גבוהה, כהה</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>הדגשה</translation>
    </message>
    <message>
        <source>Highlight in {color}</source>
        <translation>הדגשה ב{color}</translation>
    </message>
    <message>
        <source>Highlight, {color}</source>
        <translation>הדגשה, {color}</translation>
    </message>
    <message>
        <source>How far the article was read</source>
        <translation>עד כמה נקרא המאמר</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>מזהה</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>תמונה</translation>
    </message>
    <message>
        <source>Image not in the library</source>
        <translation>תמונה שאינה בספרייה</translation>
    </message>
    <message>
        <source>Image {n} of {all}</source>
        <translation>תמונה {n} מתוך {all}</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>Images and storage</source>
        <translation>תמונות ואחסון</translation>
    </message>
    <message>
        <source>Images that belong to no site</source>
        <translation>תמונות שאינן שייכות לאף אתר</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>בטבלה</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>במאמר</translation>
    </message>
    <message>
        <source>In the current version its words are gone</source>
        <translation>בגרסה הנוכחית המילים שלו נעלמו</translation>
    </message>
    <message>
        <source>In the current version this text changed, please check</source>
        <translation>בגרסה הנוכחית הטקסט הזה השתנה, נא לבדוק</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>ברשימה</translation>
    </message>
    <message>
        <source>In the list of tables</source>
        <translation>ברשימת הטבלאות</translation>
    </message>
    <message>
        <source>In the notebook</source>
        <translation>במחברת</translation>
    </message>
    <message>
        <source>In the search field</source>
        <translation>בשדה החיפוש</translation>
    </message>
    <message>
        <source>In the sidebar</source>
        <translation>בסרגל הצד</translation>
    </message>
    <message>
        <source>In the timeline</source>
        <translation>בציר הזמן</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>חלונית המידע</translation>
    </message>
    <message>
        <source>Into the bar of what is selected</source>
        <translation>אל הסרגל של מה שנבחר</translation>
    </message>
    <message>
        <source>Into the menus</source>
        <translation>אל התפריטים</translation>
    </message>
    <message>
        <source>It can be changed when its article has arrived.</source>
        <translation>אפשר יהיה לשנות אותו כשהמאמר שלו יגיע.</translation>
    </message>
    <message>
        <source>It cannot be read as an image.</source>
        <translation>לא ניתן לקרוא אותה כתמונה.</translation>
    </message>
    <message>
        <source>It is &amp;where it belongs</source>
        <translation>&amp;הוא במקומו</translation>
    </message>
    <message>
        <source>It is a backup made on {when}, and has {articles} and {notes}. The whole library becomes what it was then.</source>
        <translation>זה גיבוי שנוצר ב־{when}, ויש בו {articles} ו־{notes}. הספרייה כולה תהיה מה שהייתה אז.</translation>
    </message>
    <message>
        <source>It is a snapshot of what you wrote, made on {when}, and has {notes}. Annotations, tags, stars, read marks and saved searches become what they were then; articles stay as they are.</source>
        <translation>זו תמונת מצב של מה שכתבת, שנוצרה ב־{when}, ויש בה {notes}. ביאורים, תגיות, כוכבים, סימוני קריאה וחיפושים שמורים יהיו מה שהיו אז; המאמרים נשארים כפי שהם.</translation>
    </message>
    <message>
        <source>It is not kept: it is too large, or of a kind that is not safe.</source>
        <translation>היא אינה נשמרת: היא גדולה מדי, או מסוג שאינו בטוח.</translation>
    </message>
    <message>
        <source>It is the library of a Pressmark, and has {articles} and {notes}. It takes the place of this library; its images are fetched again with the next sync.</source>
        <translation>זו ספרייה של Pressmark, ויש בה {articles} ו־{notes}. היא תבוא במקום הספרייה הזאת; התמונות שלה יילקחו שוב בסנכרון הבא.</translation>
    </message>
    <message>
        <source>It is too large to be shown.</source>
        <translation>היא גדולה מכדי להציגה.</translation>
    </message>
    <message>
        <source>It is where it belongs</source>
        <translation>הוא במקומו</translation>
    </message>
    <message>
        <source>It syncs as before. Its icon there has the window, and the way to quit.</source>
        <translation>הוא מסנכרן כמקודם. בסמל שלו שם נמצאים החלון והדרך לצאת.</translation>
    </message>
    <message>
        <source>Its article is not in the library yet: {link}</source>
        <translation>המאמר שלו עדיין אינו בספרייה: {link}</translation>
    </message>
    <message>
        <source>Its articles have none so far.</source>
        <translation>עד כה אין תמונות במאמרים שלו.</translation>
    </message>
    <message>
        <source>Its words are gone</source>
        <translation>המילים שלו נעלמו</translation>
    </message>
    <message>
        <source>Its words are gone.</source>
        <translation>המילים שלו נעלמו.</translation>
    </message>
    <message>
        <source>Its words are gone: open it and put it on other words.</source>
        <translation>המילים שלו נעלמו: יש לפתוח אותו ולהציב אותו על מילים אחרות.</translation>
    </message>
    <message>
        <source>Its words are gone: put it on other words, or keep it as it is</source>
        <translation>המילים שלו נעלמו: אפשר להציב אותו על מילים אחרות, או להשאירו כפי שהוא</translation>
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
        <translation>שמירת החיפוש הנוכחי</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>מקשים</translation>
    </message>
    <message>
        <source>Last sync {when}</source>
        <translation>סנכרון אחרון {when}</translation>
    </message>
    <message>
        <source>Last sync {when}.</source>
        <translation>סנכרון אחרון {when}.</translation>
    </message>
    <message>
        <source>Latest first</source>
        <translation>החדש תחילה</translation>
    </message>
    <message>
        <source>Laying out the pages of {file}</source>
        <translation>פריסת העמודים של {file}</translation>
    </message>
    <message>
        <source>Least first</source>
        <translation>הקטן תחילה</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>השמטה</translation>
    </message>
    <message>
        <source>Leave the caret, the bar, the annotation</source>
        <translation>עזיבת סמן הטקסט, הסרגל או הביאור</translation>
    </message>
    <message>
        <source>Left on an old version</source>
        <translation>הושאר בגרסה ישנה</translation>
    </message>
    <message>
        <source>Left on the version it was made on.</source>
        <translation>הושאר בגרסה שבה נוצר.</translation>
    </message>
    <message>
        <source>Left on this old version</source>
        <translation>הושאר בגרסה ישנה זו</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>אורך</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ספרייה</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>בהיר</translation>
    </message>
    <message>
        <source>Light or dark, with high contrast or without, as the desktop is</source>
        <translation>בהיר או כהה, בניגודיות גבוהה או בלעדיה, כמו שולחן העבודה</translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation>שורה אחר שורה</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>קישור</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>קישורים</translation>
    </message>
    <message>
        <source>Links from here</source>
        <translation>קישורים מכאן</translation>
    </message>
    <message>
        <source>Links to here</source>
        <translation>קישורים לכאן</translation>
    </message>
    <message>
        <source>Links, terms and buttons one by one</source>
        <translation>קישורים, מונחים ולחצנים אחד אחד</translation>
    </message>
    <message>
        <source>List</source>
        <translation>רשימה</translation>
    </message>
    <message>
        <source>Look for it a&amp;gain</source>
        <translation>&amp;חיפוש חוזר</translation>
    </message>
    <message>
        <source>Looking at everything in the library…</source>
        <translation>בדיקת כל מה שבספרייה…</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>בחיפוש שינויים</translation>
    </message>
    <message>
        <source>Looking for links…</source>
        <translation>בחיפוש קישורים…</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>נוצר</translation>
    </message>
    <message>
        <source>Made on {date}</source>
        <translation>נוצר ב־{date}</translation>
    </message>
    <message>
        <source>Mark from here</source>
        <translation>סימון מכאן</translation>
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
        <translation>מקס׳ {n}</translation>
    </message>
    <message>
        <source>Menu of cell and column</source>
        <translation>תפריט התא והעמודה</translation>
    </message>
    <message>
        <source>Menu of the article</source>
        <translation>תפריט המאמר</translation>
    </message>
    <message>
        <source>Menu of the row</source>
        <translation>תפריט השורה</translation>
    </message>
    <message>
        <source>Min {n}</source>
        <translation>מינ׳ {n}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>חודש</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>העברה &amp;למטה</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>ה&amp;עברה למעלה</translation>
    </message>
    <message>
        <source>Move a saved search</source>
        <translation>הזזת חיפוש שמור</translation>
    </message>
    <message>
        <source>Name and password belong in the fields below: here they could be read.</source>
        <translation>השם והסיסמה שייכים לשדות שלמטה: כאן אפשר היה לקרוא אותם.</translation>
    </message>
    <message>
        <source>Name of the search {name}</source>
        <translation>שם החיפוש {name}</translation>
    </message>
    <message>
        <source>Name of the tag {name}</source>
        <translation>שם התגית {name}</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>דורש תשומת לב</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>רשת</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>אף פעם</translation>
    </message>
    <message>
        <source>New</source>
        <translation>חדשים</translation>
    </message>
    <message>
        <source>Next and previous button or link</source>
        <translation>הלחצן או הקישור הבא והקודם</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>התמונה הבאה</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>החלונית הבאה</translation>
    </message>
    <message>
        <source>No annotated articles</source>
        <translation>אין מאמרים עם ביאורים</translation>
    </message>
    <message>
        <source>No annotations on this article. Select words in it and press H.</source>
        <translation>אין ביאורים על המאמר הזה. יש לבחור בו מילים ולהקיש H.</translation>
    </message>
    <message>
        <source>No article chosen</source>
        <translation>לא נבחר מאמר</translation>
    </message>
    <message>
        <source>No article has one.</source>
        <translation>אין מאמר שיש בו טבלה.</translation>
    </message>
    <message>
        <source>No article of the library links here</source>
        <translation>אין בספרייה מאמר שמקשר לכאן</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>עדיין אין מאמרים</translation>
    </message>
    <message>
        <source>No changed articles</source>
        <translation>אין מאמרים שהשתנו</translation>
    </message>
    <message>
        <source>No data tables in this article</source>
        <translation>אין טבלאות נתונים במאמר הזה</translation>
    </message>
    <message>
        <source>No headings in this article</source>
        <translation>אין כותרות במאמר הזה</translation>
    </message>
    <message>
        <source>No images</source>
        <translation>ללא תמונות</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>ללא הגבלה</translation>
    </message>
    <message>
        <source>No links in this article</source>
        <translation>אין קישורים במאמר הזה</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>אין תוצאות</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>אין שם</translation>
    </message>
    <message>
        <source>No other annotation needs attention</source>
        <translation>אין ביאור אחר שדורש תשומת לב</translation>
    </message>
    <message>
        <source>No read articles</source>
        <translation>אין מאמרים שנקראו</translation>
    </message>
    <message>
        <source>No removed articles</source>
        <translation>אין מאמרים שהוסרו</translation>
    </message>
    <message>
        <source>No site synced</source>
        <translation>שום אתר לא סונכרן</translation>
    </message>
    <message>
        <source>No site was synced yet.</source>
        <translation>עדיין לא סונכרן שום אתר.</translation>
    </message>
    <message>
        <source>No starred articles</source>
        <translation>אין מאמרים מסומנים בכוכב</translation>
    </message>
    <message>
        <source>No tables</source>
        <translation>אין טבלאות</translation>
    </message>
    <message>
        <source>No tag has “{text}”</source>
        <translation>אין תגית שיש בה „{text}”</translation>
    </message>
    <message>
        <source>No term has “{text}”</source>
        <translation>אין מונח שיש בו „{text}”</translation>
    </message>
    <message>
        <source>No unread articles</source>
        <translation>אין מאמרים שלא נקראו</translation>
    </message>
    <message>
        <source>None</source>
        <translation>אין</translation>
    </message>
    <message>
        <source>None are fetched. Those that are here stay until you remove them.</source>
        <translation>לא מובאות תמונות. אלה שכאן נשארות עד שתסיר אותן.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>כלל לא</translation>
    </message>
    <message>
        <source>Not public since {date}</source>
        <translation>לא ציבורי מאז {date}</translation>
    </message>
    <message>
        <source>Not starred</source>
        <translation>לא מסומן בכוכב</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>עדיין לא סונכרן</translation>
    </message>
    <message>
        <source>Not taken of {file}:</source>
        <translation>לא נלקח מתוך {file}:</translation>
    </message>
    <message>
        <source>Not there any more: {notes}.</source>
        <translation>כבר לא כאן: {notes}.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>הערה על המאמר</translation>
    </message>
    <message>
        <source>Note on the article: {note}</source>
        <translation>הערה על המאמר: {note}</translation>
    </message>
    <message>
        <source>Note on: {quote}</source>
        <translation>הערה על: {quote}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>הערות</translation>
    </message>
    <message>
        <source>Notes whose words a site has changed or taken away are listed here.</source>
        <translation>הערות שהאתר שינה או הסיר את המילים שלהן מופיעות כאן.</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>הערה…</translation>
    </message>
    <message>
        <source>Nothing can be read in it. Articles come back when their sites are synced.</source>
        <translation>לא ניתן לקרוא בה דבר. המאמרים יחזרו כשהאתרים שלהם יסונכרנו.</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>דבר לא השתנה</translation>
    </message>
    <message>
        <source>Nothing in “{view}” fits all of this: {text}</source>
        <translation>שום דבר ב„{view}” אינו מתאים לכל זה: {text}</translation>
    </message>
    <message>
        <source>Nothing like these words is left. Select in the article where the annotation belongs.</source>
        <translation>לא נותר דבר הדומה למילים אלה. יש לבחור במאמר את המקום שאליו הביאור שייך.</translation>
    </message>
    <message>
        <source>Nothing needs your attention</source>
        <translation>אין דבר שדורש תשומת לב</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>כעת</translation>
    </message>
    <message>
        <source>Now, version {number}</source>
        <translation>כעת, גרסה {number}</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>כעת:</translation>
    </message>
    <message>
        <source>Number in this library</source>
        <translation>מספר בספרייה זו</translation>
    </message>
    <message>
        <source>Number on the site</source>
        <translation>מספר באתר</translation>
    </message>
    <message>
        <source>Number {n}: {reason}</source>
        <translation>מספר {n}: {reason}</translation>
    </message>
    <message>
        <source>On an old version</source>
        <translation>בגרסה ישנה</translation>
    </message>
    <message numerus="yes">
        <source>On some of %n article(s)</source>
        <translation>
            <numerusform>על חלק ממאמר אחד</numerusform>
            <numerusform>על חלק מתוך %n מאמרים</numerusform>
        </translation>
    </message>
    <message>
        <source>On the site</source>
        <translation>באתר</translation>
    </message>
    <message>
        <source>On the whole article</source>
        <translation>על המאמר כולו</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>בדרך</translation>
    </message>
    <message>
        <source>On their words</source>
        <translation>על המילים שלהם</translation>
    </message>
    <message>
        <source>On this site, not in the library</source>
        <translation>באתר זה, לא בספרייה</translation>
    </message>
    <message>
        <source>One file with everything in it, for any browser.</source>
        <translation>קובץ אחד עם הכול, לכל דפדפן.</translation>
    </message>
    <message>
        <source>One page to read and print, in any browser.</source>
        <translation>דף אחד לקריאה ולהדפסה, בכל דפדפן.</translation>
    </message>
    <message>
        <source>One text file with a part for each article; as Obsidian reads it.</source>
        <translation>קובץ טקסט אחד עם חלק לכל מאמר, כפי ש־Obsidian קורא אותו.</translation>
    </message>
    <message>
        <source>Only signs between the words differ</source>
        <translation>רק סימנים שבין המילים שונים</translation>
    </message>
    <message>
        <source>Only when I say so</source>
        <translation>רק כשאומרים זאת</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message numerus="yes">
        <source>Open all %n row(s)</source>
        <translation>
            <numerusform>פתיחת השורה האחת</numerusform>
            <numerusform>פתיחת כל %n השורות</numerusform>
        </translation>
    </message>
    <message>
        <source>Open all rows of table {number}</source>
        <translation>פתיחת כל השורות של טבלה {number}</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>פתיחה בדפדפן</translation>
    </message>
    <message>
        <source>Open in the library</source>
        <translation>פתיחה בספרייה</translation>
    </message>
    <message>
        <source>Open larger</source>
        <translation>פתיחה בהגדלה</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>פתיחת תיקיית היומן</translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>פתיחת הטבלה</translation>
    </message>
    <message>
        <source>Open table {number}</source>
        <translation>פתיחת טבלה {number}</translation>
    </message>
    <message>
        <source>Open the article of the row</source>
        <translation>פתיחת המאמר של השורה</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>פתיחת הטבלה</translation>
    </message>
    <message>
        <source>Open, or go there</source>
        <translation>פתיחה, או מעבר לשם</translation>
    </message>
    <message>
        <source>Opening “{title}”…</source>
        <translation>‏„{title}” בפתיחה…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>בפתיחה…</translation>
    </message>
    <message>
        <source>Opens in the browser</source>
        <translation>נפתח בדפדפן</translation>
    </message>
    <message>
        <source>Opens “{title}” in the library</source>
        <translation>פותח את „{title}” בספרייה</translation>
    </message>
    <message>
        <source>Other keys</source>
        <translation>מקשים אחרים</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>מתאר</translation>
    </message>
    <message>
        <source>P&amp;urple</source>
        <translation>&amp;סגול</translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>עמוד אחר עמוד</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>ממתין לאישור</translation>
    </message>
    <message>
        <source>Perhaps here</source>
        <translation>אולי כאן</translation>
    </message>
    <message>
        <source>Perhaps here, {number} of {count}</source>
        <translation>אולי כאן, {number} מתוך {count}</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>ורוד</translation>
    </message>
    <message>
        <source>Press it, follow it</source>
        <translation>לחיצה עליו, מעבר אליו</translation>
    </message>
    <message>
        <source>Press the new keys; Enter takes them, Escape leaves</source>
        <translation>יש להקיש את המקשים החדשים; Enter לוקח אותם, Escape מוותר</translation>
    </message>
    <message>
        <source>Press {key} in an article, or click the star beside its title.</source>
        <translation>יש להקיש {key} במאמר, או ללחוץ על הכוכב שלצד כותרתו.</translation>
    </message>
    <message>
        <source>Pressmark did not end properly last time. Your library is whole.</source>
        <translation>‏Pressmark לא נסגר כראוי בפעם הקודמת. הספרייה שלך שלמה.</translation>
    </message>
    <message>
        <source>Pressmark goes on in the tray</source>
        <translation>‏Pressmark ממשיך במגש המערכת</translation>
    </message>
    <message>
        <source>Pressmark has the library {folder} open already, and that window does not answer. Wait until it has done what it is doing, or end it.</source>
        <translation>‏Pressmark כבר פתח את הספרייה {folder}, והחלון ההוא אינו עונה. יש לחכות עד שיסיים את מה שהוא עושה, או לסגור אותו.</translation>
    </message>
    <message>
        <source>Pressmark keeps snapshots of what you wrote: annotations, tags, stars, read marks, saved searches. To restore one makes all of them what they were then; articles stay as they are.</source>
        <translation>‏Pressmark שומר תמונות מצב של מה שכתבת: ביאורים, תגיות, כוכבים, סימוני קריאה, חיפושים שמורים. שחזור של אחת מהן מחזיר את כולם למה שהיו אז; המאמרים נשארים כפי שהם.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>תצוגה מקדימה</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>התמונה הקודמת</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>החלונית הקודמת</translation>
    </message>
    <message numerus="yes">
        <source>Printed %n page(s)</source>
        <translation>
            <numerusform>הודפס עמוד אחד</numerusform>
            <numerusform>הודפסו %n עמודים</numerusform>
        </translation>
    </message>
    <message>
        <source>Private</source>
        <translation>פרטי</translation>
    </message>
    <message>
        <source>Protected by a password since {date}</source>
        <translation>מוגן בסיסמה מאז {date}</translation>
    </message>
    <message>
        <source>Protected by a password since {date}; your copy is kept.</source>
        <translation>מוגן בסיסמה מאז {date}; העותק שלך נשמר.</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>פורסם</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>סגול</translation>
    </message>
    <message>
        <source>Put on the se&amp;lection</source>
        <translation>&amp;הצבה על הבחירה</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>ציטוט</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>&amp;ביצוע חוזר</translation>
    </message>
    <message>
        <source>Re&amp;do {act}</source>
        <translation>ביצוע &amp;חוזר: {act}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>נקרא</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>קריאה</translation>
    </message>
    <message>
        <source>Reading terms</source>
        <translation>בקריאת מונחים</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>רלוונטיות</translation>
    </message>
    <message>
        <source>Remove a saved search or tag</source>
        <translation>הסרת חיפוש שמור או תגית</translation>
    </message>
    <message>
        <source>Remove images…</source>
        <translation>הסרת תמונות…</translation>
    </message>
    <message>
        <source>Remove site</source>
        <translation>הסרת אתר</translation>
    </message>
    <message>
        <source>Remove site…</source>
        <translation>הסרת האתר…</translation>
    </message>
    <message>
        <source>Remove {site} from this library?</source>
        <translation>להסיר את {site} מהספרייה הזאת?</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>הוסר</translation>
    </message>
    <message>
        <source>Removed from the site on {date}</source>
        <translation>הוסר מהאתר ב־{date}</translation>
    </message>
    <message>
        <source>Removed from the site on {date}; your copy is kept.</source>
        <translation>הוסר מהאתר ב־{date}; העותק שלך נשמר.</translation>
    </message>
    <message>
        <source>Removed {site}; a backup was made</source>
        <translation>‏{site} הוסר; נוצר גיבוי</translation>
    </message>
    <message>
        <source>Repairing the library…</source>
        <translation>תיקון הספרייה…</translation>
    </message>
    <message>
        <source>Report on the program</source>
        <translation>דוח על התוכנה</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>איפוס</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>שחזור גיבוי</translation>
    </message>
    <message>
        <source>Restore {file}?</source>
        <translation>לשחזר את {file}?</translation>
    </message>
    <message>
        <source>Restoring {name}…</source>
        <translation>שחזור {name}…</translation>
    </message>
    <message>
        <source>Retrieved</source>
        <translation>נלקח</translation>
    </message>
    <message>
        <source>Revisions on the site</source>
        <translation>גרסאות באתר</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>שורה אחר שורה</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>שורות</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n page(s) to {file}</source>
        <translation>
            <numerusform>עמוד אחד נשמר אל {file}</numerusform>
            <numerusform>%n עמודים נשמרו אל {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>חיפוש שמור</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>חיפושים שמורים</translation>
    </message>
    <message>
        <source>Saved: {articles}, {notes}.</source>
        <translation>ניצלו: {articles}, {notes}.</translation>
    </message>
    <message>
        <source>Saving what can be saved of the library…</source>
        <translation>הצלת מה שאפשר להציל מהספרייה…</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>מתוזמן</translation>
    </message>
    <message>
        <source>Scheduled: it is not published yet.</source>
        <translation>מתוזמן: עדיין לא פורסם.</translation>
    </message>
    <message>
        <source>Search index, about</source>
        <translation>אינדקס החיפוש, בערך</translation>
    </message>
    <message>
        <source>See what changed</source>
        <translation>לראות מה השתנה</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>בחירת הכול</translation>
    </message>
    <message>
        <source>Select in the article where it belongs</source>
        <translation>יש לבחור במאמר את המקום שאליו הוא שייך</translation>
    </message>
    <message>
        <source>Select with the caret</source>
        <translation>בחירה בסמן הטקסט</translation>
    </message>
    <message>
        <source>Select words first: with the mouse, or F7 and then Shift with the arrows</source>
        <translation>יש לבחור מילים תחילה: בעכבר, או ב־F7 ואז Shift עם החיצים</translation>
    </message>
    <message>
        <source>Selected words</source>
        <translation>המילים שנבחרו</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>ספיה</translation>
    </message>
    <message>
        <source>Settings of the site…</source>
        <translation>הגדרות האתר…</translation>
    </message>
    <message>
        <source>Settings of {site}</source>
        <translation>הגדרות של {site}</translation>
    </message>
    <message>
        <source>Settings: {page}</source>
        <translation>הגדרות: {page}</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>קיצור מקשים</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>קיצורי מקשים</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>הצגה</translation>
    </message>
    <message>
        <source>Show all days again</source>
        <translation>הצגת כל הימים שוב</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>הצגת הדוח</translation>
    </message>
    <message>
        <source>Show the &amp;window</source>
        <translation>&amp;הצגת החלון</translation>
    </message>
    <message>
        <source>Show these days alone</source>
        <translation>הצגת הימים האלה לבדם</translation>
    </message>
    <message>
        <source>Show this alone</source>
        <translation>הצגת זה לבדו</translation>
    </message>
    <message>
        <source>Show this place</source>
        <translation>הצגת המקום הזה</translation>
    </message>
    <message>
        <source>Show {search}</source>
        <translation>הצגת {search}</translation>
    </message>
    <message>
        <source>Sign in with a name and an application password to take this too.</source>
        <translation>כדי לקחת גם את זה יש להיכנס עם שם וסיסמת יישום.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>כניסה…</translation>
    </message>
    <message>
        <source>Sign out {user}</source>
        <translation>יציאת {user} מהאתר</translation>
    </message>
    <message>
        <source>Signed out; the password is forgotten</source>
        <translation>יצאת מהאתר; הסיסמה נשכחה</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>אתר</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>אתרים</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>תמונות מצב</translation>
    </message>
    <message>
        <source>So many articles are missing at {site} that none was marked as removed. Look at the site in the browser; your copies are kept, and the next sync compares again.</source>
        <translation>כל כך הרבה מאמרים חסרים ב־{site}, עד ששום מאמר לא סומן כמוסר. כדאי להסתכל באתר בדפדפן; העותקים שלך נשמרים, והסנכרון הבא ישווה שוב.</translation>
    </message>
    <message>
        <source>Some images could not be fetched. The articles are complete without them.</source>
        <translation>חלק מהתמונות לא ניתן היה לקחת. המאמרים שלמים בלעדיהן.</translation>
    </message>
    <message>
        <source>Some of it is mended, not all.</source>
        <translation>חלק תוקן, לא הכול.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>מקור</translation>
    </message>
    <message>
        <source>Star an article to find it here.</source>
        <translation>יש לסמן מאמר בכוכב כדי למצוא אותו כאן.</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>מסומן בכוכב</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>נעצר</translation>
    </message>
    <message>
        <source>Stopped: {what}</source>
        <translation>נעצר: {what}</translation>
    </message>
    <message>
        <source>Stopped; sync again to go on</source>
        <translation>נעצר; סנכרון נוסף ימשיך</translation>
    </message>
    <message>
        <source>Stopping; nothing is changed that was not changed yet…</source>
        <translation>נעצר; מה שעוד לא שונה נשאר כפי שהוא…</translation>
    </message>
    <message>
        <source>Sum of {count}: {n}</source>
        <translation>סכום של {count}: {n}</translation>
    </message>
    <message>
        <source>Sum {n}</source>
        <translation>סכום {n}</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>סנכרון</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>סנכרון כעת</translation>
    </message>
    <message>
        <source>Sync of {site} stopped; what was taken is kept</source>
        <translation>הסנכרון של {site} נעצר; מה שנלקח נשמר</translation>
    </message>
    <message>
        <source>Sync your sites to bring back what is missing.</source>
        <translation>יש לסנכרן את האתרים כדי להחזיר את מה שחסר.</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>סונכרן</translation>
    </message>
    <message numerus="yes">
        <source>Synced %n site(s)</source>
        <translation>
            <numerusform>אתר אחד סונכרן</numerusform>
            <numerusform>%n אתרים סונכרנו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synced {site}, but %n thing(s) failed.</source>
        <translation>
            <numerusform>‏{site} סונכרן, אך דבר אחד נכשל.</numerusform>
            <numerusform>‏{site} סונכרן, אך %n דברים נכשלו.</numerusform>
        </translation>
    </message>
    <message>
        <source>Synced {site}: {what}</source>
        <translation>‏{site} סונכרן: {what}</translation>
    </message>
    <message>
        <source>Synced {when}</source>
        <translation>סונכרן {when}</translation>
    </message>
    <message>
        <source>Synced, some of it failed</source>
        <translation>סונכרן, חלק נכשל</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>בסנכרון</translation>
    </message>
    <message>
        <source>System</source>
        <translation>מערכת</translation>
    </message>
    <message>
        <source>TSV</source>
        <translation>TSV</translation>
    </message>
    <message>
        <source>TSV, tab-separated (*.tsv)</source>
        <translation>‏TSV, מופרד בטאבים (*.tsv)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>טבלה</translation>
    </message>
    <message>
        <source>Table before, table after</source>
        <translation>הטבלה הקודמת, הטבלה הבאה</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>טבלה {number}</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>טבלה {n}</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>טבלאות</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>תגית</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>תגיות</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n article(s)</source>
        <translation>
            <numerusform>התגיות של מאמר אחד</numerusform>
            <numerusform>התגיות של %n מאמרים</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags of this article</source>
        <translation>התגיות של המאמר הזה</translation>
    </message>
    <message>
        <source>Tags of {annotations}</source>
        <translation>התגיות של {annotations}</translation>
    </message>
    <message>
        <source>Take it &amp;away there</source>
        <translation>&amp;לקיחה משם</translation>
    </message>
    <message>
        <source>Take the &amp;star away</source>
        <translation>&amp;הסרת הכוכב</translation>
    </message>
    <message>
        <source>Take “{what}” out of the filter</source>
        <translation>הוצאת „{what}” מהמסנן</translation>
    </message>
    <message>
        <source>Taken back: {act}. {key} does it again.</source>
        <translation>בוטל: {act}. {key} מבצע שוב.</translation>
    </message>
    <message>
        <source>Taken, but not all of it:</source>
        <translation>נלקחו, אך לא במלואם:</translation>
    </message>
    <message>
        <source>Taking articles</source>
        <translation>בלקיחת מאמרים</translation>
    </message>
    <message>
        <source>Taking images</source>
        <translation>בלקיחת תמונות</translation>
    </message>
    <message>
        <source>Ten bars on</source>
        <translation>עשר עמודות הלאה</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>מונח</translation>
    </message>
    <message>
        <source>Text changed</source>
        <translation>הטקסט השתנה</translation>
    </message>
    <message>
        <source>Text changed, please check</source>
        <translation>הטקסט השתנה, נא לבדוק</translation>
    </message>
    <message>
        <source>Text of the articles</source>
        <translation>הטקסט של המאמרים</translation>
    </message>
    <message>
        <source>The &amp;list</source>
        <translation>&amp;הרשימה</translation>
    </message>
    <message>
        <source>The annotation belongs on the new words</source>
        <translation>הביאור שייך למילים החדשות</translation>
    </message>
    <message>
        <source>The annotation belongs on the words beside</source>
        <translation>הביאור שייך למילים שלצדו</translation>
    </message>
    <message>
        <source>The annotation stays with the version that it was made on</source>
        <translation>הביאור נשאר עם הגרסה שבה נוצר</translation>
    </message>
    <message>
        <source>The damaged file is kept beside the library, whatever you choose.</source>
        <translation>הקובץ הפגום נשמר לצד הספרייה, בכל בחירה.</translation>
    </message>
    <message>
        <source>The first articles show as soon as they are here.</source>
        <translation>המאמרים הראשונים יופיעו ברגע שיגיעו.</translation>
    </message>
    <message>
        <source>The l&amp;ibrary</source>
        <translation>&amp;הספרייה</translation>
    </message>
    <message>
        <source>The last sync failed</source>
        <translation>הסנכרון האחרון נכשל</translation>
    </message>
    <message>
        <source>The library as it is now is kept in {folder}</source>
        <translation>הספרייה כפי שהיא כעת נשמרת ב־{folder}</translation>
    </message>
    <message>
        <source>The library can be used again.</source>
        <translation>אפשר להשתמש שוב בספרייה.</translation>
    </message>
    <message>
        <source>The library file is being made smaller…</source>
        <translation>קובץ הספרייה מוקטן…</translation>
    </message>
    <message>
        <source>The library file takes {after} now; before, it took {before}.</source>
        <translation>קובץ הספרייה תופס כעת {after}; קודם תפס {before}.</translation>
    </message>
    <message>
        <source>The library has {articles} and {notes} now.</source>
        <translation>בספרייה יש כעת {articles} ו־{notes}.</translation>
    </message>
    <message>
        <source>The library has {have}.</source>
        <translation>בספרייה יש {have}.</translation>
    </message>
    <message>
        <source>The library is as it was on {when}.</source>
        <translation>הספרייה היא כפי שהייתה ב־{when}.</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>הספרייה פגומה.</translation>
    </message>
    <message>
        <source>The library is mended.</source>
        <translation>הספרייה תוקנה.</translation>
    </message>
    <message>
        <source>The library is restored.</source>
        <translation>הספרייה שוחזרה.</translation>
    </message>
    <message>
        <source>The log is in {folder}</source>
        <translation>היומן נמצא ב־{folder}</translation>
    </message>
    <message>
        <source>The newest snapshot of what you wrote is of {when} and has {notes}. Of each annotation the newer one is taken.</source>
        <translation>תמונת המצב האחרונה של מה שכתבת היא מ־{when} ויש בה {notes}. מכל ביאור נלקח החדש יותר.</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>המקום הבא</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>המקום הקודם</translation>
    </message>
    <message>
        <source>The rest is complete.</source>
        <translation>השאר שלם.</translation>
    </message>
    <message>
        <source>The rows of the list with their columns.</source>
        <translation>שורות הרשימה עם העמודות שלהן.</translation>
    </message>
    <message>
        <source>The same as plain text, for any spreadsheet.</source>
        <translation>אותו הדבר כטקסט פשוט, לכל גיליון אלקטרוני.</translation>
    </message>
    <message>
        <source>The server of {site} is in trouble. Sync again later; nothing is lost.</source>
        <translation>השרת של {site} בקשיים. יש לסנכרן שוב אחר כך; דבר לא אבד.</translation>
    </message>
    <message>
        <source>The settings cannot be kept: {reason}.</source>
        <translation>לא ניתן לשמור את ההגדרות: {reason}.</translation>
    </message>
    <message>
        <source>The site protects this article by a password; its text could not be taken.</source>
        <translation>האתר מגן על המאמר הזה בסיסמה; לא ניתן היה לקחת את הטקסט שלו.</translation>
    </message>
    <message>
        <source>The site’s own fields</source>
        <translation>השדות של האתר עצמו</translation>
    </message>
    <message>
        <source>The text changed here: please check.</source>
        <translation>הטקסט כאן השתנה: נא לבדוק.</translation>
    </message>
    <message>
        <source>The text has changed. There it says now:</source>
        <translation>הטקסט השתנה. כעת כתוב שם:</translation>
    </message>
    <message>
        <source>The title was “{title}”</source>
        <translation>הכותרת הייתה „{title}”</translation>
    </message>
    <message>
        <source>There are no annotations in {file}.</source>
        <translation>אין ביאורים בקובץ {file}.</translation>
    </message>
    <message>
        <source>There are no snapshots yet: Pressmark makes one when it is closed after you wrote something. A backup that you made can be restored from its file.</source>
        <translation>עדיין אין תמונות מצב: Pressmark יוצר אחת בסגירה אחרי שכתבת משהו. גיבוי שיצרת אפשר לשחזר מהקובץ שלו.</translation>
    </message>
    <message>
        <source>There is no other annotation in this article</source>
        <translation>אין במאמר הזה ביאור אחר</translation>
    </message>
    <message>
        <source>There is no snapshot of what you wrote.</source>
        <translation>אין תמונת מצב של מה שכתבת.</translation>
    </message>
    <message>
        <source>There was no title</source>
        <translation>לא הייתה כותרת</translation>
    </message>
    <message>
        <source>There was nothing to mend.</source>
        <translation>לא היה מה לתקן.</translation>
    </message>
    <message>
        <source>These words are not in the article any more.</source>
        <translation>המילים האלה כבר אינן במאמר.</translation>
    </message>
    <message>
        <source>This annotation was out of sight. Now it can be deleted.</source>
        <translation>הביאור הזה לא נראה. כעת אפשר למחוק אותו.</translation>
    </message>
    <message>
        <source>This article has more images than are shown at once.</source>
        <translation>במאמר הזה יש יותר תמונות משמוצגות בבת אחת.</translation>
    </message>
    <message>
        <source>This article has no text on the site.</source>
        <translation>למאמר הזה אין טקסט באתר.</translation>
    </message>
    <message>
        <source>This article is not in the library any more</source>
        <translation>המאמר הזה כבר אינו בספרייה</translation>
    </message>
    <message>
        <source>This article is not in the library.</source>
        <translation>המאמר הזה אינו בספרייה.</translation>
    </message>
    <message>
        <source>This could not be mended:</source>
        <translation>את אלה לא ניתן היה לתקן:</translation>
    </message>
    <message>
        <source>This image is not in the library.</source>
        <translation>התמונה הזאת אינה בספרייה.</translation>
    </message>
    <message>
        <source>This text retrieved</source>
        <translation>הטקסט הזה נלקח</translation>
    </message>
    <message>
        <source>Those that wait come onto their articles as soon as a sync brings these.</source>
        <translation>הממתינים יופיעו במאמרים שלהם ברגע שסנכרון יביא אותם.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>היום</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Un&amp;fold</source>
        <translation>&amp;פרישה</translation>
    </message>
    <message>
        <source>Unchanged: {annotations}.</source>
        <translation>ללא שינוי: {annotations}.</translation>
    </message>
    <message>
        <source>Unknown author</source>
        <translation>מחבר לא ידוע</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>לא נקרא</translation>
    </message>
    <message>
        <source>Until then {address} is used.</source>
        <translation>עד אז נעשה שימוש ב־{address}.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>ללא כותרת</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>גרסה</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>גרסה {number}</translation>
    </message>
    <message>
        <source>Version {n}, {date}</source>
        <translation>גרסה {n}, {date}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>גרסאות</translation>
    </message>
    <message>
        <source>Versions kept</source>
        <translation>גרסאות שמורות</translation>
    </message>
    <message>
        <source>Versions, and the last lines of the log. Nothing that you read or wrote should be in it; look before you send it.</source>
        <translation>גרסאות והשורות האחרונות של היומן. לא אמור להיות בו דבר ממה שקראת או כתבת; כדאי לבדוק לפני השליחה.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ממתין</translation>
    </message>
    <message>
        <source>Waiting for their article</source>
        <translation>ממתינים למאמר שלהם</translation>
    </message>
    <message>
        <source>Waits for review: it is not published yet.</source>
        <translation>ממתין לאישור: עדיין לא פורסם.</translation>
    </message>
    <message>
        <source>Waits for you to sign in</source>
        <translation>ממתין לכניסה שלך</translation>
    </message>
    <message>
        <source>Was:</source>
        <translation>היה:</translation>
    </message>
    <message>
        <source>Web &amp;annotations (JSON-LD)</source>
        <translation>&amp;Web Annotations (JSON-LD)</translation>
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
        <translation>דף אינטרנט (*.html)</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>דף אינטרנט (HTML)</translation>
    </message>
    <message>
        <source>What can stand there</source>
        <translation>מה יכול לבוא שם</translation>
    </message>
    <message>
        <source>What cannot be read any more: {lost}.</source>
        <translation>מה שכבר לא ניתן לקרוא: {lost}.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>מה השתנה</translation>
    </message>
    <message>
        <source>What could not be read of the articles is missing. It is tried again by later syncs.</source>
        <translation>מה שלא ניתן היה לקרוא מהמאמרים חסר. סנכרונים הבאים ינסו שוב.</translation>
    </message>
    <message>
        <source>What could not be read: {lost}.</source>
        <translation>מה שלא ניתן היה לקרוא: {lost}.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>מה שנמצא</translation>
    </message>
    <message>
        <source>What was taken before is kept.</source>
        <translation>מה שנלקח קודם נשמר.</translation>
    </message>
    <message>
        <source>What was there before is kept in {path}</source>
        <translation>מה שהיה שם קודם נשמר ב־{path}</translation>
    </message>
    <message>
        <source>What you were writing then is among your annotations.</source>
        <translation>מה שנכתב אז נמצא בין הביאורים שלך.</translation>
    </message>
    <message>
        <source>What you wrote is as it was on {when}.</source>
        <translation>מה שכתבת הוא כפי שהיה ב־{when}.</translation>
    </message>
    <message>
        <source>When a site edits an article, both versions are kept.</source>
        <translation>כשאתר עורך מאמר, שתי הגרסאות נשמרות.</translation>
    </message>
    <message>
        <source>When a site removes an article, your copy stays and is listed here.</source>
        <translation>כשאתר מסיר מאמר, העותק שלך נשאר ומופיע כאן.</translation>
    </message>
    <message numerus="yes">
        <source>When it was open for %n second(s)</source>
        <translation>
            <numerusform>כשהיה פתוח שנייה אחת</numerusform>
            <numerusform>כשהיה פתוח %n שניות</numerusform>
        </translation>
    </message>
    <message>
        <source>When its end is seen</source>
        <translation>כשרואים את סופו</translation>
    </message>
    <message numerus="yes">
        <source>When the next is made, those of %n older day(s) are deleted.</source>
        <translation>
            <numerusform>כשייווצר הבא, יימחקו אלה של יום ישן אחד.</numerusform>
            <numerusform>כשייווצר הבא, יימחקו אלה של %n ימים ישנים.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which articles these were is not known any more.</source>
        <translation>כבר לא ידוע אילו מאמרים היו אלה.</translation>
    </message>
    <message>
        <source>While a note is written</source>
        <translation>בזמן כתיבת הערה</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>סיבה</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>נסוג</translation>
    </message>
    <message>
        <source>Withdrawn: still on the site, but not public since {date}; your copy is kept.</source>
        <translation>נסוג: עדיין באתר, אך אינו ציבורי מאז {date}; העותק שלך נשמר.</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>ללא תאריך</translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation>ללא תגיות</translation>
    </message>
    <message>
        <source>Without terms</source>
        <translation>ללא מונחים</translation>
    </message>
    <message>
        <source>Words gone</source>
        <translation>המילים נעלמו</translation>
    </message>
    <message>
        <source>Words that a cell contains; =word for the whole cell, = for empty cells, &lt;&gt; for filled ones.</source>
        <translation>מילים שתא מכיל; =מילה לתא שלם, = לתאים ריקים, &lt;&gt; לתאים מלאים.</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>כתיבת הערה</translation>
    </message>
    <message>
        <source>Write a note on the whole article</source>
        <translation>כתיבת הערה על המאמר כולו</translation>
    </message>
    <message>
        <source>Writing {file}: page {page} of {pages}</source>
        <translation>כתיבת {file}: עמוד {page} מתוך {pages}</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>צהוב</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>אתמול</translation>
    </message>
    <message>
        <source>You are reading version {n} of {all}, as it was on {date}.</source>
        <translation>מוצגת גרסה {n} מתוך {all}, כפי שהייתה ב־{date}.</translation>
    </message>
    <message>
        <source>Your note: {note}</source>
        <translation>ההערה שלך: {note}</translation>
    </message>
    <message>
        <source>Your tag</source>
        <translation>התגית שלך</translation>
    </message>
    <message>
        <source>Your tag: {tag}</source>
        <translation>התגית שלך: {tag}</translation>
    </message>
    <message>
        <source>Your tags</source>
        <translation>התגיות שלך</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>המילים שלך</translation>
    </message>
    <message>
        <source>Your words, of a version that is not here</source>
        <translation>המילים שלך, מגרסה שאינה כאן</translation>
    </message>
    <message>
        <source>Your words, version {number}</source>
        <translation>המילים שלך, גרסה {number}</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>ת עד א</translation>
    </message>
    <message>
        <source>a link to another article</source>
        <translation>קישור למאמר אחר</translation>
    </message>
    <message>
        <source>a tag is too long: its beginning is kept</source>
        <translation>תגית ארוכה מדי: תחילתה נשמרת</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ועוד אחד</numerusform>
            <numerusform>ועוד %n</numerusform>
        </translation>
    </message>
    <message>
        <source>annotated</source>
        <translation>עם ביאורים</translation>
    </message>
    <message>
        <source>annotated words changed</source>
        <translation>מילים מבוארות השתנו</translation>
    </message>
    <message>
        <source>annotated words gone</source>
        <translation>מילים מבוארות נעלמו</translation>
    </message>
    <message>
        <source>another command has one of these keys</source>
        <translation>לפקודה אחרת יש אחד מהמקשים האלה</translation>
    </message>
    <message>
        <source>at least {count}</source>
        <translation>לפחות {count}</translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation>לכל היותר {count}</translation>
    </message>
    <message>
        <source>before a repair</source>
        <translation>לפני תיקון</translation>
    </message>
    <message>
        <source>before a site was removed</source>
        <translation>לפני הסרה של אתר</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>לפני ייבוא</translation>
    </message>
    <message>
        <source>before an update of Pressmark</source>
        <translation>לפני עדכון של Pressmark</translation>
    </message>
    <message>
        <source>before something was restored</source>
        <translation>לפני שחזור של משהו</translation>
    </message>
    <message>
        <source>before {when}</source>
        <translation>לפני {when}</translation>
    </message>
    <message>
        <source>change the search “{name}”</source>
        <translation>שינוי החיפוש „{name}”</translation>
    </message>
    <message numerus="yes">
        <source>change the tags of %n article(s)</source>
        <translation>
            <numerusform>שינוי התגיות של מאמר אחד</numerusform>
            <numerusform>שינוי התגיות של %n מאמרים</numerusform>
        </translation>
    </message>
    <message>
        <source>change the tags of {annotations}</source>
        <translation>שינוי התגיות של {annotations}</translation>
    </message>
    <message>
        <source>change {annotations}</source>
        <translation>שינוי {annotations}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>השתנה</translation>
    </message>
    <message>
        <source>changed on {date}</source>
        <translation>השתנה ב־{date}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>נבחר</translation>
    </message>
    <message>
        <source>colour {annotations} {color}</source>
        <translation>צביעת {annotations}: {color}</translation>
    </message>
    <message>
        <source>current</source>
        <translation>נוכחית</translation>
    </message>
    <message>
        <source>dashed line</source>
        <translation>קו מקווקו</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>תאריכים</translation>
    </message>
    <message>
        <source>delete {annotations}</source>
        <translation>מחיקת {annotations}</translation>
    </message>
    <message>
        <source>dotted line</source>
        <translation>קו מנוקד</translation>
    </message>
    <message>
        <source>double line</source>
        <translation>קו כפול</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>ריק</translation>
    </message>
    <message>
        <source>exactly {count}</source>
        <translation>בדיוק {count}</translation>
    </message>
    <message>
        <source>fewer than {count}</source>
        <translation>פחות מ־{count}</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>מקופל</translation>
    </message>
    <message>
        <source>from {when}</source>
        <translation>מאז {when}</translation>
    </message>
    <message>
        <source>give it its usual keys back</source>
        <translation>להחזיר לה את המקשים הרגילים שלה</translation>
    </message>
    <message>
        <source>highlight a passage</source>
        <translation>הדגשת קטע</translation>
    </message>
    <message>
        <source>highlighted in blue</source>
        <translation>מודגש בכחול</translation>
    </message>
    <message>
        <source>highlighted in green</source>
        <translation>מודגש בירוק</translation>
    </message>
    <message>
        <source>highlighted in pink</source>
        <translation>מודגש בוורוד</translation>
    </message>
    <message>
        <source>highlighted in purple</source>
        <translation>מודגש בסגול</translation>
    </message>
    <message>
        <source>highlighted in yellow</source>
        <translation>מודגש בצהוב</translation>
    </message>
    <message>
        <source>import {annotations}</source>
        <translation>ייבוא {annotations}</translation>
    </message>
    <message>
        <source>it does not say the web address of its article</source>
        <translation>אינו אומר מהי כתובת האינטרנט של המאמר</translation>
    </message>
    <message>
        <source>it does not say which words it is on, and nothing is written on them</source>
        <translation>אינו אומר על אילו מילים הוא, ולא נכתב בו דבר</translation>
    </message>
    <message>
        <source>it has more tags than can be kept</source>
        <translation>יש לו יותר תגיות משאפשר לשמור</translation>
    </message>
    <message>
        <source>it is no annotation</source>
        <translation>אינו ביאור</translation>
    </message>
    <message>
        <source>its colour is not known: it is yellow here</source>
        <translation>הצבע שלו אינו מוכר: כאן הוא צהוב</translation>
    </message>
    <message>
        <source>its note is too long</source>
        <translation>ההערה שלו ארוכה מדי</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ממש עכשיו</translation>
    </message>
    <message>
        <source>keep the search “{name}”</source>
        <translation>שמירת החיפוש „{name}”</translation>
    </message>
    <message>
        <source>leave the annotation on its new words</source>
        <translation>השארת הביאור על מילותיו החדשות</translation>
    </message>
    <message>
        <source>leave {annotations} on the old version</source>
        <translation>השארת {annotations} בגרסה הישנה</translation>
    </message>
    <message>
        <source>leave {annotations} on their new words</source>
        <translation>השארת {annotations} על מילותיהם החדשות</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>הושמט</translation>
    </message>
    <message>
        <source>look for {annotations} again</source>
        <translation>חיפוש חוזר של {annotations}</translation>
    </message>
    <message>
        <source>made after you wrote something</source>
        <translation>נוצרה אחרי שכתבת משהו</translation>
    </message>
    <message>
        <source>made before the first change of a day</source>
        <translation>נוצרה לפני השינוי הראשון ביום</translation>
    </message>
    <message>
        <source>make {annotations}</source>
        <translation>יצירת {annotations}</translation>
    </message>
    <message numerus="yes">
        <source>mark %n article(s) as read</source>
        <translation>
            <numerusform>סימון מאמר אחד כנקרא</numerusform>
            <numerusform>סימון %n מאמרים כנקראו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mark %n article(s) as unread</source>
        <translation>
            <numerusform>סימון מאמר אחד כלא נקרא</numerusform>
            <numerusform>סימון %n מאמרים כלא נקראו</numerusform>
        </translation>
    </message>
    <message>
        <source>money</source>
        <translation>סכומי כסף</translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>יותר מ־{count}</translation>
    </message>
    <message>
        <source>move the search “{name}”</source>
        <translation>הזזת החיפוש „{name}”</translation>
    </message>
    <message>
        <source>needs a sign-in</source>
        <translation>דורש כניסה</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>דורש תשומת לב</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>אין מקשים</translation>
    </message>
    <message>
        <source>no {taxonomy}</source>
        <translation>ללא {taxonomy}</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>לא נבחר</translation>
    </message>
    <message>
        <source>not in the library</source>
        <translation>לא בספרייה</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>לא כעת</translation>
    </message>
    <message>
        <source>not public any more</source>
        <translation>כבר לא ציבורי</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>לא קריא</translation>
    </message>
    <message>
        <source>not {what}</source>
        <translation>לא {what}</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>אין חדש</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>מספרים</translation>
    </message>
    <message>
        <source>off</source>
        <translation>כבוי</translation>
    </message>
    <message>
        <source>on</source>
        <translation>פועל</translation>
    </message>
    <message>
        <source>on {date}</source>
        <translation>ב־{date}</translation>
    </message>
    <message>
        <source>or {what}</source>
        <translation>או {what}</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>עמוד {number} מתוך {count}</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>אחוזים</translation>
    </message>
    <message>
        <source>protected by a password</source>
        <translation>מוגן בסיסמה</translation>
    </message>
    <message>
        <source>put {annotations} on other words</source>
        <translation>הצבת {annotations} על מילים אחרות</translation>
    </message>
    <message>
        <source>ranges</source>
        <translation>טווחים</translation>
    </message>
    <message>
        <source>read</source>
        <translation>נקרא</translation>
    </message>
    <message>
        <source>read by you</source>
        <translation>נקראה על ידך</translation>
    </message>
    <message>
        <source>remove the search “{name}”</source>
        <translation>הסרת החיפוש „{name}”</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>הוסר</translation>
    </message>
    <message>
        <source>removed from the site</source>
        <translation>הוסר מהאתר</translation>
    </message>
    <message>
        <source>rename the tag “{tag}”</source>
        <translation>שינוי שם התגית „{tag}”</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>מוצגת</translation>
    </message>
    <message>
        <source>solid line</source>
        <translation>קו רציף</translation>
    </message>
    <message>
        <source>something inside is chosen or left out</source>
        <translation>משהו בתוכו נבחר או הושמט</translation>
    </message>
    <message>
        <source>sorted: {order}</source>
        <translation>ממוין: {order}</translation>
    </message>
    <message numerus="yes">
        <source>star %n article(s)</source>
        <translation>
            <numerusform>סימון מאמר אחד בכוכב</numerusform>
            <numerusform>סימון %n מאמרים בכוכב</numerusform>
        </translation>
    </message>
    <message>
        <source>starred</source>
        <translation>מסומן בכוכב</translation>
    </message>
    <message numerus="yes">
        <source>tag %n article(s) “{tag}”</source>
        <translation>
            <numerusform>מתן התגית „{tag}” למאמר אחד</numerusform>
            <numerusform>מתן התגית „{tag}” ל־%n מאמרים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take “{tag}” from %n article(s)</source>
        <translation>
            <numerusform>הסרת „{tag}” ממאמר אחד</numerusform>
            <numerusform>הסרת „{tag}” מ־%n מאמרים</numerusform>
        </translation>
    </message>
    <message>
        <source>text</source>
        <translation>טקסט</translation>
    </message>
    <message>
        <source>the annotation</source>
        <translation>הביאור</translation>
    </message>
    <message>
        <source>the words it is on are too many</source>
        <translation>המילים שהוא עליהן רבות מדי</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>פרוש</translation>
    </message>
    <message>
        <source>unknown number</source>
        <translation>מספר לא ידוע</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>לא נקרא</translation>
    </message>
    <message numerus="yes">
        <source>unstar %n article(s)</source>
        <translation>
            <numerusform>הסרת הכוכב ממאמר אחד</numerusform>
            <numerusform>הסרת הכוכב מ־%n מאמרים</numerusform>
        </translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>גרסה {number}</translation>
    </message>
    <message>
        <source>wavy line</source>
        <translation>קו גלי</translation>
    </message>
    <message>
        <source>what was removed there is kept here</source>
        <translation>מה שהוסר שם נשמר כאן</translation>
    </message>
    <message>
        <source>with a date</source>
        <translation>עם תאריך</translation>
    </message>
    <message>
        <source>with images</source>
        <translation>עם תמונות</translation>
    </message>
    <message>
        <source>with notes</source>
        <translation>עם הערות</translation>
    </message>
    <message>
        <source>with tables</source>
        <translation>עם טבלאות</translation>
    </message>
    <message>
        <source>with tags</source>
        <translation>עם תגיות</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>ללא תאריך</translation>
    </message>
    <message>
        <source>without images</source>
        <translation>ללא תמונות</translation>
    </message>
    <message>
        <source>without notes</source>
        <translation>ללא הערות</translation>
    </message>
    <message>
        <source>without tables</source>
        <translation>ללא טבלאות</translation>
    </message>
    <message>
        <source>without tags</source>
        <translation>ללא תגיות</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>כתיבת הערה</translation>
    </message>
    <message>
        <source>{act}: {site}</source>
        <translation>‏{act}: {site}</translation>
    </message>
    <message>
        <source>{annotations} chosen</source>
        <translation>‏{annotations} נבחרו</translation>
    </message>
    <message>
        <source>{articles} and {notes} can be read in it. What is missing of the articles comes back when their sites are synced.</source>
        <translation>אפשר לקרוא בה {articles} ו־{notes}. מה שחסר מהמאמרים יחזור כשהאתרים שלהם יסונכרנו.</translation>
    </message>
    <message>
        <source>{articles} and {notes} go, with their stars and images. A backup of the whole library is made first, in {folder}.</source>
        <translation>‏{articles} ו־{notes} יימחקו, עם הכוכבים והתמונות שלהם. לפני כן נוצר גיבוי של הספרייה כולה, ב־{folder}.</translation>
    </message>
    <message>
        <source>{articles} without a date</source>
        <translation>‏{articles} ללא תאריך</translation>
    </message>
    <message>
        <source>{articles}, {size}</source>
        <translation>‏{articles}, {size}</translation>
    </message>
    <message>
        <source>{color}, {line}</source>
        <translation>‏{color}, {line}</translation>
    </message>
    <message>
        <source>{color}, {line} ({key})</source>
        <translation>‏{color}, {line} ({key})</translation>
    </message>
    <message>
        <source>{column}, ascending</source>
        <translation>‏{column}, בסדר עולה</translation>
    </message>
    <message>
        <source>{column}, descending</source>
        <translation>‏{column}, בסדר יורד</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>‏{done} מתוך {total}</translation>
    </message>
    <message>
        <source>{done} of {total} on the site</source>
        <translation>‏{done} מתוך {total} באתר</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>‏{first} – {last}</translation>
    </message>
    <message>
        <source>{images}, about {size}. Of these, {here} are here: {taken}.</source>
        <translation>‏{images}, בערך {size}. מתוכן {here} כאן: {taken}.</translation>
    </message>
    <message>
        <source>{images}; none is here yet.</source>
        <translation>‏{images}; אף אחת עדיין אינה כאן.</translation>
    </message>
    <message>
        <source>{keys} and {others}, which is for “{name}”, begin alike.</source>
        <translation>‏{keys} ו־{others}, המשמש ל„{name}”, מתחילים באותו אופן.</translation>
    </message>
    <message>
        <source>{keys} is for the search “{name}” already.</source>
        <translation>‏{keys} כבר משמש לחיפוש „{name}”.</translation>
    </message>
    <message>
        <source>{keys} is for “{command}” already.</source>
        <translation>‏{keys} כבר משמש ל„{command}”.</translation>
    </message>
    <message>
        <source>{keys} is needed to write and to move about.</source>
        <translation>‏{keys} נחוץ לכתיבה ולתנועה.</translation>
    </message>
    <message>
        <source>{keys} opens the menu “{menu}”.</source>
        <translation>‏{keys} פותח את התפריט „{menu}”.</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>‏{month} {year}</translation>
    </message>
    <message>
        <source>{name} ({n})</source>
        <translation>‏{name} ({n})</translation>
    </message>
    <message>
        <source>{name}, edited</source>
        <translation>‏{name}, ערוך</translation>
    </message>
    <message>
        <source>{n} a second</source>
        <translation>‏{n} בשנייה</translation>
    </message>
    <message>
        <source>{n} added</source>
        <translation>‏{n} נוספו</translation>
    </message>
    <message>
        <source>{n} brought up to date</source>
        <translation>‏{n} עודכנו</translation>
    </message>
    <message>
        <source>{n} known already</source>
        <translation>‏{n} כבר מוכרים</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>‏{n} דק׳</translation>
    </message>
    <message>
        <source>{n} not taken</source>
        <translation>‏{n} לא נלקחו</translation>
    </message>
    <message numerus="yes">
        <source>{n} of %n change(s)</source>
        <translation>
            <numerusform>‏{n} מתוך שינוי אחד</numerusform>
            <numerusform>‏{n} מתוך %n שינויים</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all} sites could be synced only in part.</source>
        <translation>‏{n} מתוך {all} אתרים סונכרנו רק בחלקם.</translation>
    </message>
    <message>
        <source>{n} of {all} sites could not be synced.</source>
        <translation>‏{n} מתוך {all} אתרים לא ניתן היה לסנכרן.</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>‏{n} שנ׳</translation>
    </message>
    <message>
        <source>{n} waiting for their articles</source>
        <translation>‏{n} ממתינים למאמרים שלהם</translation>
    </message>
    <message>
        <source>{path}
{articles} with marks, tags or annotations</source>
        <translation>‏{path}
{articles} עם סימונים, תגיות או ביאורים</translation>
    </message>
    <message>
        <source>{percent} % read</source>
        <translation>נקראו {percent} %</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>‏{place} מתוך {count}</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n row(s)</source>
        <translation>
            <numerusform>‏{shown} מתוך שורה אחת</numerusform>
            <numerusform>‏{shown} מתוך %n שורות</numerusform>
        </translation>
    </message>
    <message>
        <source>{sites}: {what}</source>
        <translation>‏{sites}: {what}</translation>
    </message>
    <message>
        <source>{site} asks to be left alone for a while. Sync again later.</source>
        <translation>‏{site} מבקש שיניחו לו לזמן מה. יש לסנכרן שוב אחר כך.</translation>
    </message>
    <message>
        <source>{site} asks to be left alone until {when}. Sync again after that; nothing is lost.</source>
        <translation>‏{site} מבקש שיניחו לו עד {when}. יש לסנכרן שוב אחרי כן; דבר לא אבד.</translation>
    </message>
    <message>
        <source>{site} could not be synced</source>
        <translation>לא ניתן היה לסנכרן את {site}</translation>
    </message>
    <message>
        <source>{site} does not accept your name and application password, or they are missing. Sign in from the menu of the site, or sign out to read what is public.</source>
        <translation>‏{site} אינו מקבל את השם ואת סיסמת היישום שלך, או שהם חסרים. אפשר להיכנס מתפריט האתר, או לצאת כדי לקרוא את מה שציבורי.</translation>
    </message>
    <message>
        <source>{site} does not offer its articles to programs any more. Open it in the browser: it may have moved.</source>
        <translation>‏{site} כבר אינו מציע את המאמרים שלו לתוכניות. אפשר לפתוח אותו בדפדפן: אולי עבר למקום אחר.</translation>
    </message>
    <message>
        <source>{site} gave an answer that makes no sense. Sync again later; if it stays so, tell its owner.</source>
        <translation>‏{site} נתן תשובה חסרת פשר. יש לסנכרן שוב אחר כך; אם זה נמשך, כדאי לומר לבעל האתר.</translation>
    </message>
    <message>
        <source>{site} gives no answer. Check your connection, or sync again later.</source>
        <translation>‏{site} אינו עונה. כדאי לבדוק את החיבור, או לסנכרן שוב אחר כך.</translation>
    </message>
    <message>
        <source>{site} refuses to be read by programs. Sync again later; if it stays so, ask its owner about a security plugin, or sign in.</source>
        <translation>‏{site} מסרב שתוכניות יקראו אותו. כדאי לסנכרן שוב אחר כך; אם זה נמשך, אפשר לשאול את בעל האתר על תוסף אבטחה, או להיכנס.</translation>
    </message>
    <message>
        <source>{site} was not synced: nobody signed in</source>
        <translation>‏{site} לא סונכרן: איש לא נכנס</translation>
    </message>
    <message>
        <source>{taxonomy}: show only {term}</source>
        <translation>‏{taxonomy}: הצגת {term} בלבד</translation>
    </message>
    <message>
        <source>{version} (current)</source>
        <translation>‏{version} (נוכחית)</translation>
    </message>
    <message>
        <source>{what} {done} here, {total} on the site</source>
        <translation>‏{what}: {done} כאן, {total} באתר</translation>
    </message>
    <message>
        <source>{what} {done} of {total}</source>
        <translation>‏{what}: {done} מתוך {total}</translation>
    </message>
    <message>
        <source>{what}, chosen</source>
        <translation>‏{what}, נבחר</translation>
    </message>
    <message>
        <source>{what}: {size}</source>
        <translation>‏{what}: {size}</translation>
    </message>
    <message>
        <source>“{text}” in a cell of a table</source>
        <translation>‏„{text}” בתא של טבלה</translation>
    </message>
    <message>
        <source>“{text}” in a highlight or note</source>
        <translation>‏„{text}” בהדגשה או בהערה</translation>
    </message>
    <message>
        <source>“{text}” in the head of a table</source>
        <translation>‏„{text}” בכותרת של טבלה</translation>
    </message>
    <message>
        <source>“{text}” is no date; this filter is off.</source>
        <translation>‏„{text}” אינו תאריך; המסנן הזה כבוי.</translation>
    </message>
    <message>
        <source>“{text}” is no number; this filter is off.</source>
        <translation>‏„{text}” אינו מספר; המסנן הזה כבוי.</translation>
    </message>
</context>
</TS>

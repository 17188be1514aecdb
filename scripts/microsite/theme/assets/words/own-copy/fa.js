// Written from the catalogue by: make messages
Object.assign(self.said, {
 "This is a picture, and what stands on it cannot be read here: paste its text into the field above.": "این یک تصویر است و نوشتهٔ آن را اینجا نمی‌توان خواند: متن آن را در کادر بالا بچسبانید.",
 "This is a packed file: unpack it, and choose what is in it, or paste its text into the field above.": "این یک پروندهٔ فشرده است: آن را باز کنید و آنچه در آن است برگزینید، یا متنش را در کادر بالا بچسبانید.",
 "This is a PDF: open it, select all, copy, and paste the text into the field above.": "این یک PDF است: آن را باز کنید، همه را برگزینید، رونوشت بگیرید و متن را در کادر بالا بچسبانید.",
 "This is a Word file, a book or an archive: open it, select all, copy, and paste the text into the field above.": "این یک پروندهٔ Word، کتاب یا بایگانی است: آن را باز کنید، همه را برگزینید، رونوشت بگیرید و متن را در کادر بالا بچسبانید.",
 "This is an old Word file: open it, select all, copy, and paste the text into the field above.": "این یک پروندهٔ قدیمی Word است: آن را باز کنید، همه را برگزینید، رونوشت بگیرید و متن را در کادر بالا بچسبانید.",
 "This is an RTF file: open it, select all, copy, and paste the text into the field above.": "این یک پروندهٔ RTF است: آن را باز کنید، همه را برگزینید، رونوشت بگیرید و متن را در کادر بالا بچسبانید.",
 "This is a web page with its pictures in one file: open it, select all, copy, and paste the text into the field above.": "این یک صفحهٔ وب با تصویرهایش در یک پرونده است: آن را باز کنید، همه را برگزینید، رونوشت بگیرید و متن را در کادر بالا بچسبانید.",
 "This file has more than 20 MB, and no source here is as long. Choose a file with the text alone.": "این پرونده بیش از ۲۰ مگابایت است و هیچ منبعی در اینجا به این بلندی نیست. پرونده‌ای برگزینید که تنها متن در آن باشد.",
 "This file could not be read. Is it a folder, or was it moved? Choose it again, or paste the text.": "این پرونده خوانده نشد. آیا پوشه است، یا جابه‌جا شده؟ دوباره آن را برگزینید، یا متن را بچسبانید.",
 "This is no text file: open it, select all, copy, and paste the text into the field above.": "این پروندهٔ متنی نیست: آن را باز کنید، همه را برگزینید، رونوشت بگیرید و متن را در کادر بالا بچسبانید.",
 "There is no text in this file. Choose another, or paste the text.": "در این پرونده متنی نیست. پروندهٔ دیگری برگزینید، یا متن را بچسبانید.",
 "Paste the text of your copy": "متن نسخهٔ خود را بچسبانید",
 "Of which source is it a copy?": "این نسخهٔ کدام منبع است؟",
 "or choose a file (text or HTML)": "یا پرونده‌ای برگزینید (متن یا HTML)",
 "You can also drop the file here.": "می‌توانید پرونده را نیز در اینجا رها کنید.",
 "Nothing is sent anywhere: your copy stays on this device and is forgotten when you leave.": "هیچ چیز به جایی فرستاده نمی‌شود: نسخهٔ شما در همین دستگاه می‌ماند و با رفتن شما فراموش می‌شود.",
 "Nothing is sent anywhere: your copy stays on this device, and is forgotten when you leave unless you keep it.": "هیچ چیز به جایی فرستاده نمی‌شود: نسخهٔ شما در همین دستگاه می‌ماند و با رفتن شما فراموش می‌شود، مگر آنکه نگهش دارید.",
 "Compare": "بسنج",
 "Stop": "بایست",
 "Compared so far": "سنجیده‌شده تا اینجا",
 "Paste the text first, or choose a file.": "نخست متن را بچسبانید، یا پرونده‌ای برگزینید.",
 "Comparing …": "در حال سنجش …",
 "Stopped after {done} of {all} passages. What was found so far is below.": "پس از {done} فراز از {all} فراز ایستاد. آنچه تا اینجا یافت شد در زیر است.",
 "Stopped after {done} of {all} passages. Nothing was found so far.": "پس از {done} فراز از {all} فراز ایستاد. تا اینجا چیزی یافت نشد.",
 "stands there, word for word": "هست، واژه به واژه",
 "stands there, word for word, but your copy has more beside it": "هست، واژه به واژه، اما نسخهٔ شما در کنار آن چیز بیشتری دارد",
 "stands there, word for word, in another place": "هست، واژه به واژه، در جایی دیگر",
 "each sentence stands there, but not in one piece": "هر جمله هست، اما نه یکپارچه",
 "stands there, once the marks of pages and lines are left out": "هست، اگر نشانه‌های صفحه و سطر کنار گذاشته شوند",
 "differs": "متفاوت است",
 "not found": "یافت نشد",
 "not in your part": "در بخش شما نیست",
 "The passages of this claim": "فرازهای این گزاره",
 "One differs": [
  "{n} مورد تفاوت دارد"
 ],
 "One is not found": [
  "{n} مورد یافت نشد"
 ],
 "One stands in another place": [
  "{n} مورد در جای دیگری است"
 ],
 "Beside one that stands there, your copy has more": [
  "نسخهٔ شما در کنار {n} مورد که هست چیز بیشتری دارد"
 ],
 "One stands there, once the marks of pages and lines are left out": [
  "{n} مورد هست، اگر نشانه‌های صفحه و سطر کنار گذاشته شوند"
 ],
 "One lies before or behind your part": [
  "{n} مورد پیش یا پس از بخش شماست"
 ],
 "One stands there, word for word": [
  "{n} مورد هست، واژه به واژه"
 ],
 "{words}.": "{words}.",
 "And one more.": [
  "و {n} مورد دیگر."
 ],
 "Your copy has more before it: {words}": "نسخهٔ شما پیش از آن چیز بیشتری دارد: {words}",
 "Your copy has more behind it: {words}": "نسخهٔ شما پس از آن چیز بیشتری دارد: {words}",
 "Left out: {pieces}.": "کنار گذاشته شد: {pieces}.",
 "Left out: a hyphen at the end of a line, a sign before each line, or a sign that cannot be seen.": "کنار گذاشته شد: خط تیره‌ای در پایان سطر، نشانه‌ای در آغاز هر سطر، یا نشانه‌ای که دیده نمی‌شود.",
 "Your copy reads: {words}": "در نسخهٔ شما آمده: {words}",
 "Your copy has in this place: {words}": "نسخهٔ شما در این جا دارد: {words}",
 "We read the number {numbers} there, and it is not in your copy.": [
  "ما در آنجا {numbers} خواندیم، و این در نسخهٔ شما نیست."
 ],
 "Editors’ note:": "یادداشت ویراستاران:",
 "Editors’ note": "یادداشت ویراستاران",
 "what was found elsewhere": "آنچه در جای دیگر یافت شد",
 "Used by: {links}": "به‌کاررفته در: {links}",
 "Back to the sentence in your copy": "بازگشت به جمله در نسخهٔ شما",
 "One note on: {name}": [
  "{n} یادداشت دربارهٔ: {name}"
 ],
 "Your copy differs here from what we read ({names}), so it cannot vouch for the notes on it.": "نسخهٔ شما در اینجا با آنچه ما خواندیم تفاوت دارد ({names})، پس نمی‌تواند پشتوانهٔ یادداشت‌های آن باشد.",
 "One sentence or heading lies before or behind your part": [
  "{n} جمله یا عنوان پیش یا پس از بخش شماست"
 ],
 "What could not be placed in your copy": "آنچه در نسخهٔ شما جایی نیافت",
 "Keep this copy on this device": "این نسخه در این دستگاه نگه داشته شود",
 "Your copy is kept in this browser, on this device.": "نسخهٔ شما در این مرورگر و در این دستگاه نگه داشته شده است.",
 "This browser keeps nothing, or not as much.": "این مرورگر چیزی نگه نمی‌دارد، یا نه این اندازه.",
 "Read {label} with our notes: give your copy on this page.": "خواندن با یادداشت‌های ما: {label}. نسخهٔ خود را در این صفحه بدهید.",
 "Read the copy that is kept on this device": "خواندن نسخه‌ای که در این دستگاه نگه داشته شده",
 "Forget it": "فراموشش کن",
 "Forgotten. Nothing of your copy is kept on this device.": "فراموش شد. از نسخهٔ شما چیزی در این دستگاه نمانده است.",
 "Until you have compared, do not take our word for this:": "تا نسنجیده‌اید، در این باره به گفتهٔ ما بسنده نکنید:",
 "By its bytes, this is {label}, not {chosen}. Compared with {label}.": "بایت‌های این پرونده می‌گویند این است: {label}؛ نه: {chosen}. سنجیده‌شده با: {label}.",
 "This is the very file we read, byte for byte, and everything stands in its place: all {all} sentences and headings.": "این درست همان پرونده‌ای است که ما خواندیم، بایت به بایت، و همه چیز در جای خود است: همهٔ {all} جمله و عنوان.",
 "This is the very file we read, byte for byte, and {n} of {all} sentences and headings are not in their place. The fault is ours. Please tell us.": "این درست همان پرونده‌ای است که ما خواندیم، بایت به بایت، و {n} از {all} جمله و عنوان در جای خود نیست. خطا از ماست. لطفاً به ما بگویید.",
 "All {all} sentences and headings of {label} stand in your copy, word for word.": "{label}: همهٔ {all} جمله و عنوان در نسخهٔ شما هست، واژه به واژه.",
 "None of the {all} sentences and headings of {label} stands in your text, word for word. Part of a sentence is not found: give it from its first word to its full stop. This does not say how near your text comes: a sentence with one other word and any other text get the same answer. Look the passage up by its place, and compare by eye.": "{label}: هیچ‌یک از {all} جمله و عنوان واژه به واژه در متن شما نیست. پاره‌ای از یک جمله پیدا نمی‌شود: آن را از نخستین واژه تا نقطه بدهید. این نمی‌گوید متن شما چقدر نزدیک است: جمله‌ای که تنها یک واژه‌اش دیگر است و هر متن دیگری همین پاسخ را می‌گیرند. فراز را در جای خود بجویید و با چشم بسنجید.",
 "None of the {all} sentences and headings of {label} stands in your copy, word for word: it seems to be another text or a translation, or copying mixed its columns.": "{label}: هیچ‌یک از {all} جمله و عنوان واژه به واژه در نسخهٔ شما نیست. به نظر می‌رسد متنی دیگر یا یک ترجمه باشد، یا ستون‌هایش هنگام رونوشت در هم رفته باشند.",
 "Your text is a part of {label}: {n} of {all} sentences and headings stands in your copy, word for word.": [
  "متن شما بخشی از این منبع است: {label}. {n} از {all} جمله و عنوان در نسخهٔ شما هست، واژه به واژه."
 ],
 "{n} of {all} sentences and headings of {label} stands in your copy, word for word.": [
  "{label}: {n} از {all} جمله و عنوان در نسخهٔ شما هست، واژه به واژه."
 ],
 "No sentence was found: of {label} one heading stands in your copy, and none of its {all} sentences. It seems to be another text under the same heading or a translation, or copying mixed its columns.": [
  "هیچ جمله‌ای یافت نشد: {label}: {n} عنوان در نسخهٔ شما هست، و هیچ‌یک از {all} جمله نیست. به نظر می‌رسد متن دیگری زیر همین عنوان‌ها یا یک ترجمه باشد، یا ستون‌ها هنگام رونوشت در هم رفته باشند."
 ],
 "Paste the sentence that you found, from its first word to its full stop, or all of your copy": "جمله‌ای را که یافتید از نخستین واژه تا نقطهٔ پایان بچسبانید، یا همهٔ نسخهٔ خود را",
 "Check": "وارسی کن",
 "Nothing is sent anywhere. This tells whether you found the passage, not which answer is right.": "هیچ چیز به جایی فرستاده نمی‌شود. این می‌گوید فراز را یافته‌اید یا نه، نه اینکه کدام پاسخ درست است.",
 "Paste the sentence first.": "نخست جمله را بچسبانید.",
 "Checking …": "در حال وارسی …",
 "This is {n} sentence. Choose the one that the question is about:": [
  "این {n} جمله است. جمله‌ای را که پرسش دربارهٔ آن است برگزینید:"
 ],
 "These are more than {n} sentences. Give the chapter or the page that the question is about.": "این بیش از {n} جمله است. فصل یا صفحه‌ای را بدهید که پرسش دربارهٔ آن است.",
 "Yes, this is the passage that the question is about.": "بله، این همان فرازی است که پرسش دربارهٔ آن است.",
 "Yes, the passage that the question is about is part of it: {words}": "بله، فرازی که پرسش دربارهٔ آن است بخشی از این است: {words}",
 "No, this is not the passage that the question is about; or it is, and your copy has other words or signs here. A page number or a note in the middle of a sentence is enough.": "نه، این فرازی نیست که پرسش دربارهٔ آن است؛ یا هست، و نسخهٔ شما در اینجا واژه‌ها یا نشانه‌های دیگری دارد. شمارهٔ صفحه یا یادداشتی در میان جمله برای این بس است.",
 "This browser can check a passage only on a page that came by https or from the disk. Your teacher has the key.": "این مرورگر تنها در صفحه‌ای که با https یا از روی دیسک آمده باشد می‌تواند فراز را وارسی کند. کلید نزد آموزگار شماست.",
 "A copy that differs need not be wrong. Another edition, a page number or a note in the middle of a sentence, or a word that copying broke, has the same effect. Compare the words yourself; if one is really different, please tell us.": "نسخه‌ای که تفاوت دارد ناگزیر نادرست نیست. ویرایشی دیگر، شمارهٔ صفحه یا یادداشتی در میان جمله، یا واژه‌ای که هنگام رونوشت شکسته، همین اثر را دارد. واژه‌ها را خودتان بسنجید؛ اگر یکی به‌راستی دیگر است، لطفاً به ما بگویید."
});

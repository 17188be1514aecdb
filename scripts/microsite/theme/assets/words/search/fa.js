// Written from the catalogue by: make messages
Object.assign(self.said, {
 "{n} more": [
  "{n} مورد دیگر"
 ],
 "{n} filter set": [
  "{n} فیلتر گذاشته شده"
 ],
 "Its files are not here: they are made with the site (make site), and a preview (make serve) has none.": "فایل‌هایش اینجا نیستند: با وبگاه ساخته می‌شوند (make site)، و پیش‌نمایش (make serve) ندارد.",
 "The policy of this host forbids it (Content-Security-Policy, {by}): it has to allow 'self' and 'wasm-unsafe-eval' in script-src, and 'self' in connect-src.": "سیاست این میزبان آن را منع می‌کند (Content-Security-Policy، {by}): باید 'self' و 'wasm-unsafe-eval' را در script-src و 'self' را در connect-src مجاز کند.",
 "Its files did not come; loading the page again may help.": "فایل‌هایش نرسیدند؛ بارگذاری دوبارهٔ صفحه شاید کمک کند.",
 "Show more ({n})": "نمایش بیشتر ({n})",
 "Look there too": "آنجا هم جست‌وجو شود",
 "{n} more pages have not been looked through yet.": "{n} صفحهٔ دیگر هنوز جست‌وجو نشده است.",
 "home page": "صفحهٔ نخست",
 "“{other}”, in the words of {by}: {name} ({kind})": "«{other}»، به گفتهٔ {by}: {name} ({kind})",
 "{other} is another name of {name} ({kind})": "{other} نام دیگر این است: {name} ({kind})",
 "All pages about it": "همهٔ صفحه‌ها دربارهٔ آن",
 ", ": "، ",
 "Did you mean, for “{word}”: {others}?": "به جای «{word}» آیا منظورتان این بود: {others}؟",
 "Only what the sources of this site say can be found here: {sources} says what they are, {places} which places they name.": "اینجا تنها آنچه منابع این وبگاه می‌گویند یافت می‌شود: {sources} می‌گوید آن‌ها چه هستند، {places} می‌گوید از چه جاهایی نام می‌برند.",
 "Only what the sources of this site say can be found here: {sources} says what they are.": "اینجا تنها آنچه منابع این وبگاه می‌گویند یافت می‌شود: {sources} می‌گوید آن‌ها چه هستند.",
 "Only what the sources of this site say can be found here: {places} says which places they name.": "اینجا تنها آنچه منابع این وبگاه می‌گویند یافت می‌شود: {places} می‌گوید از چه جاهایی نام می‌برند.",
 "“{word}”": "«{word}»",
 "{n} other": [
  "{n} واژهٔ دیگر"
 ],
 "No page has the word {words}.": [
  "هیچ صفحه‌ای {words} را ندارد."
 ],
 "No page has the phrase {words}.": [
  "هیچ صفحه‌ای عبارت {words} را ندارد."
 ],
 "No page has the word “{word}”; related words are looked for in its place.": "هیچ صفحه‌ای واژهٔ «{word}» را ندارد؛ به جای آن واژه‌های مرتبط جست‌وجو می‌شود.",
 "No page has the word “{word}”. Did you mean {others}?": "هیچ صفحه‌ای واژهٔ «{word}» را ندارد. آیا {others} را می‌خواستید؟",
 "No page has the word “{word}”; other words begin so.": "هیچ صفحه‌ای واژهٔ «{word}» را ندارد؛ واژه‌های دیگری چنین آغاز می‌شوند.",
 "“{word}” or a related word ({others})": "«{word}» یا واژه‌ای مرتبط ({others})",
 "words that begin with “{word}”": "واژه‌هایی که با «{word}» آغاز می‌شوند",
 "“{word}” or another of its names": "«{word}» یا نام دیگری از آن",
 "{n} page has {words}": [
  "{n} صفحه {words} را دارد"
 ],
 "{n} result": [
  "{n} نتیجه"
 ],
 "Below are those with {n} of the {all} words.": "در پایین آن‌هایی آمده که {n} واژه از {all} واژه را دارند.",
 "Below are those with one of the words.": "در پایین آن‌هایی آمده که یکی از واژه‌ها را دارند.",
 "No page has all of these words: {each}.": "هیچ صفحه‌ای همهٔ این واژه‌ها را ندارد: {each}.",
 "{results} for “{query}”.": "{results} برای «{query}».",
 "Related words were looked for as well: {others}.": "واژه‌های مرتبط نیز جست‌وجو شد: {others}.",
 "This is the id of a claim.": "این شناسهٔ یک گزاره است.",
 "Pages with {words} are left out.": "صفحه‌های دارای {words} کنار گذاشته شده‌اند.",
 "These words stand on almost every page: {words}. A name or a subject finds more.": "این واژه‌ها در کمابیش همهٔ صفحه‌ها هستند: {words}. نام یا موضوعی بیشتر می‌یابد.",
 "{results}, narrowed down.": "{results}، محدودشده.",
 "Nothing found for “{query}”.": "برای «{query}» چیزی یافت نشد.",
 "{words}: no text here has it, but a name does.": "{words}: هیچ متنی در اینجا آن را ندارد، اما نامی دارد.",
 "Nothing found for “{query}”, narrowed down.": "برای «{query}»، با محدودسازی، چیزی یافت نشد.",
 "Fewer filters find more.": "با فیلترهای کمتر بیشتر یافت می‌شود.",
 "{results} for “{query}”, narrowed down.": "{results} برای «{query}»، محدودشده.",
 "Filters are set.": "فیلترهایی گذاشته شده است.",
 "The words stand far from each other there.": [
  "واژه‌ها آنجا از هم دورند."
 ],
 "{held} of your {n} words": [
  "{held} از {n} واژهٔ شما"
 ],
 "your words stand far from each other": "واژه‌های شما از هم دورند",
 "Nearest to your question": "نزدیک‌ترین به پرسش شما",
 "You may mean": "شاید این را می‌خواهید",
 "Names that are spelled almost like it": "نام‌هایی که کمابیش چنین نوشته می‌شوند",
 "The search could not be loaded; the lists below lead to every page.": "جست‌وجو بارگذاری نشد؛ فهرست‌های زیر به همهٔ صفحه‌ها می‌رسند."
});

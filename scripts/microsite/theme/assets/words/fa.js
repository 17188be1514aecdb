// Written from the catalogue by: make messages
self.said = {
 "Copy the link to claim {id}": "رونوشت پیوند گزارهٔ {id}",
 "Link to claim {id} copied.": "پیوند گزارهٔ {id} رونوشت شد.",
 "The browser does not let us copy. The id beside the button is the link.": "مرورگر اجازهٔ رونوشت نمی‌دهد. شناسهٔ کنار دکمه همان پیوند است.",
 "The editors’ own remark. It may explain, connect or point out a gap. It rests on no claim of a source.": "سخن خود ویراستاران. می‌تواند توضیح دهد، پیوند بزند یا کمبودی را نشان دهد. بر هیچ گزاره‌ای از منبعی استوار نیست.",
 "What this means": "معنای این",
 "Go to the evidence": "رفتن به شواهد",
 "Go to the page": "رفتن به صفحه",
 "Close": "بستن",
 "{n} claim": [
  "{n} گزاره"
 ],
 "{format} copied.": "{format} رونوشت شد.",
 "Selected. Press Ctrl+C or ⌘C to copy.": "برگزیده شد. برای رونوشت Ctrl+C یا ⌘C را بزنید.",
 "Show only entries with ": "تنها مدخل‌های دارای ",
 "{n} of {all}": "{n} از {all}",
 "{n} entry": [
  "{n} مورد"
 ],
 "as the system has them": "مانند سامانه",
 "light": "روشن",
 "dark": "تیره",
 "Colours: {now}. Change to: {next}.": "رنگ‌ها: {now}. تغییر به: {next}.",
 "A part of this page could not be loaded. Load the page again, or use the program.": "بخشی از این صفحه بار نشد. صفحه را دوباره بار کنید، یا برنامه را به کار ببرید."
};
self.formOf = (n) => Number(0);

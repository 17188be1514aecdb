r"""Marking of other programs within a line: of LaTeX, wikis, forums, notebooks, templates and word processors.

What could be honest prose is no mark: ``C:\users``, ``#1``, ``|x|``, ``6' 2''``, ``fe80::1``, ``[sic]``, ``n=20``.
"""

from typing import Final

_OUT: Final = "take it out, and write in plain words what it stands for"
_LATEX: Final = "LaTeX is not read; "
_FORUM: Final = "the marking of forums is not read; "
_WIKI: Final = "the marking of wikis is not read; "
_STRONG: Final = "strong words are written **words**"
_EMPHASIS: Final = "emphasis is written *words*"
_LINK: Final = "a link to another site is written [words](https://…)"
_LOST: Final = "a word processor wrote this in the place of a reference; write what it led to, or take it out"
_ARGUMENT: Final = r"\*?(?:\[[^\[\]\n]{0,100}\])?\{[^{}\n]{0,200}\}?"
_NAME_ENDS: Final = r"(?![A-Za-z\\/]|\.[a-z])"
_COMMANDS: Final = (
    r"begin|end|newline|newpage|clearpage|pagebreak|linebreak|par|(?:no)?indent|[hv]fill|hline|toprule|midrule"
    r"|bottomrule|centering|maketitle|tableofcontents|bibliography|appendix|(?:big|med|small)skip|q?quad|LaTeX|TeX"
    r"|text(?:bar|backslash|endash|emdash|quoteright|quoteleft|asciitilde|degree|euro)|footnotemark|footnotesize"
    r"|bfseries|itshape|alpha|beta|gamma|delta|epsilon|theta|lambda|sigma|omega|times|cdot|approx|leq|geq|neq|infty|sim"
    r"|rightarrow|pm"
)
_FUNCTIONS: Final = r"(?:sin|cos|tan|det|arg)\|"
_WORDS: Final = r"(?=[a-z_]{0,30}[aeiou])[a-z][a-z_]{1,30}(?: [a-z]{2,20}){0,3}"
_NO_SUM: Final = r"(?<![|\w=<>≤≥+*/^−])(?<![=<>≤≥+*/−] )"
_NO_SUM_BEHIND: Final = r"(?![|\w])(?! ?[=<>≤≥+*/^−])"
"""Bars around a number are its distance from zero."""
_NO_ROW: Final = r"(?![^\n]{0,200}\|[ \t]{0,9}$)"
_BARS: Final = "nothing is put in the place of words between bars; write what should stand there"
_ASCIIDOC: Final = "image|video|audio|include|xref|link|footnote(?:ref)?|kbd|btn|menu|stem|pass|toc|ifn?def|endif"
_MACRO: Final = f"the marking of AsciiDoc is not read; {_OUT}"
_TAGS: Final = "todo|fixme|xxx|tbd|draft|wip|review|check|idea|inbox|later|question|important|note|seed|stub"
_BLOCK: Final = "the mark of a block does nothing here; take it out"
_ELSEWHERE: Final = "what stands in another program is not shown; " + _OUT
_BOX: Final = "the boxes of other programs are not read; take the colons and the word behind them out"
_FILLED: Final = "nothing is put in the place of this; write what should stand there"
_CHARACTER: Final = "the number of a character is not read; type the character itself"
_OF_MAIL: Final = "a program for mail wrote this; "
_OF_ADDRESS: Final = "this is how addresses write a character; type the character itself"
_TAG: Final = "tags are not read; take it out"
_ERRORS: Final = (
    "Bookmark not defined|Reference source not found|No text of specified style|Hyperlink reference not valid"
    "|Marcador no definido|No se encuentra el origen"
)

INLINES: Final = (
    # LaTeX
    ("\\", rf"\\(?:emph|textit|textsl){_ARGUMENT}", _LATEX + _EMPHASIS),
    ("\\", rf"\\text(?:bf|sc){_ARGUMENT}", _LATEX + _STRONG),
    (
        "\\",
        rf"\\(?:chapter|(?:sub){{0,2}}section|(?:sub)?paragraph){_ARGUMENT}",
        _LATEX + "a heading is written ## words",
    ),
    ("\\", rf"\\[A-Za-z]{{1,20}}{_ARGUMENT}", _LATEX + _OUT),
    ("\\item", rf"(?<![\\:/\w])\\item{_NAME_ENDS}", _LATEX + "an entry of a list begins with a hyphen and a space"),
    ("dots", rf"(?<![\\:/])\\[lc]?dots{_NAME_ENDS}", _LATEX + "type the sign …"),
    ("\\", rf"(?<![\\:/\w])\\(?:{_COMMANDS}){_NAME_ENDS}", _LATEX + _OUT),
    (".~", r"(?<=[^\W\d_]\.)~(?=[\w\\])", "a tilde is no blank here; type a blank"),
    (
        "$$",
        r"(?<![\w$])\$\$(?=[^\s$]|[ \t]{0,9}\n)[^$]{1,500}\$\$(?!\$)",
        "formulas are not set; write them in words, or in plain signs",
    ),
    # Wikis and notebooks
    ("'''", r"(?<![\w'’])'''(?=[^\s'])(?:[^'\n]|'(?!')){0,300}(?:'{2,5})?", _WIKI + _STRONG),
    (
        "''",
        r"(?<![\w'’])'{2,5}(?=[^\s'])(?:[^'\n]|'(?!')){0,300}(?:'{2,5})?",
        _WIKI + _EMPHASIS + ', a quotation "words"',
    ),
    ("//", r"(?<![\w:/.])//(?=[^\s/])[^/\n]{1,100}(?<=[^\s/])//(?![\w/])", _WIKI + _EMPHASIS),
    ("__", r"__(?:NO|FORCE)?(?:TOC|INDEX|EDITSECTION)__", _WIKI + "take it out"),
    ("^", r"(?<!\S)\^(?=[A-Za-z0-9-]{0,40}[A-Za-z])[A-Za-z0-9-]{3,40}(?=[ \t]{0,9}(?:$|\[@))", _BLOCK),
    ("^", r"(?<!\S)\^(?=[a-z]{0,5}\d)(?=\d{0,5}[a-z])[a-z0-9]{6}(?!\S)", _BLOCK),
    ("((", r"(?<![\w(])\(\((?=[\w-]{0,40}[\d-])[A-Za-z0-9_-]{9,40}\)\)", _ELSEWHERE),
    ("((", r"(?<![\w(])\(\((?=[a-z-]{0,8}\d)(?=[\d-]{0,8}[a-z])[a-z0-9-]{4,8}\)\)", _ELSEWHERE),
    ("%%", r"(?<![\w%])(?<!\d )%%(?=[ \w])(?![^%\n]{1,300}%%)", "a note to yourself is not hidden here; take it out"),
    (":::", r"(?<![:\w]):{3,9}(?:[ \t]?\{[^{}\n]{0,100}\}?|(?=[ \t]?[a-z]|[ \t]{0,9}$))", _BOX),
    ("::", r"(?<![\w:])[^\W\d_][\w-]{0,40}::(?=\s|\Z)", "two colons do nothing here; write one, or take the field out"),
    ("#", rf"(?<![\w&/#.-])#(?:{_TAGS})(?![\w-])", _TAG),
    ("#", r"(?<=[.!?\]…] )#[a-z][\w/-]{1,40}(?=(?:[ \t]{1,9}#[a-z][\w/-]{1,40}){0,20}[ \t]{0,9}$)", _TAG),
    # reStructuredText and AsciiDoc
    ("|", rf"{_NO_SUM}\|(?!{_FUNCTIONS}){_WORDS}\|_{{0,2}}{_NO_SUM_BEHIND}{_NO_ROW}", _BARS),
    ("[", rf"(?<!\w)(?:{_ASCIIDOC})::?[^\s\[\]:]{{0,200}}\[[^\[\]\n]{{0,200}}\]", _MACRO),
    ("<", r"<\d{4}-\d\d-\d\d(?: [^<>\n]{1,30})?>", "a day stands without these signs"),
    # Forums and templates
    ("[/", r"\[(?P<bb>b|strong)\](?=[^\[\]\n]{0,300}\[/(?P=bb)\])", _FORUM + _STRONG),
    ("[/", r"\[(?P<bb>i|em|u)\](?=[^\[\]\n]{0,300}\[/(?P=bb)\])", _FORUM + _EMPHASIS),
    ("[/", r"\[(?P<bb>url|img)(?:=[^\[\]\n]{0,200})?\](?=[^\[\]\n]{0,300}\[/(?P=bb)\])", _FORUM + _LINK),
    ('":', r"\"[^\"\n]{1,100}\":(?=http)", "the marking of Textile is not read; " + _LINK),
    ("<", r"<[%#][^<>\n]{0,300}>?", "templates are not filled in here; " + _OUT),
    ("%(", r"%\([a-z_]{1,30}\)[sdf](?!\w)", _FILLED),
    ("%", r"(?<![\w%])(?<!\d )%[sd](?![\w%])", _FILLED),
    # Texts that went through a program as bytes
    (
        "\\",
        r"(?<![\w:\\/])\\(?:u\{?[0-9a-fA-F]{4,6}\}?|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|N\{[A-Z -]{1,60}\})",
        _CHARACTER,
    ),
    ("\\u", r"(?<=[^\W\d_])\\u[0-9a-fA-F]{4}(?![0-9a-fA-F])", _CHARACTER),
    ("\\", r"(?:(?<=\s)|(?<=[.!?]))\\(?:r\\n|[nrt])(?![a-z\\/])", "a line ends with a real line end; take this out"),
    ("=", r"(?:=[C-F][0-9A-F](?:=[89AB][0-9A-F]){1,3}){1,9}", _OF_MAIL + "type the character itself"),
    ("=20", r"(?:(?<=[a-z]{3})|(?<=[.,;:!?])|(?<=\s)|^)=20(?=[ \t]{0,9}(?:$|\[@))", _OF_MAIL + "take it out"),
    ("=3D", r"=3D(?=[\"'])", _OF_MAIL + "take it out"),
    ("=\n", r"(?<=[a-z,;])=\n(?=[a-z])", _OF_MAIL + "take the sign at the end of the line out"),
    ("=?", r"=\?[A-Za-z0-9-]{3,20}\?[QBqb]\?[^?\s]{1,200}\?=", _OF_MAIL + "write the words that it stands for"),
    ("%", r"(?:%[C-F][0-9A-F](?:%[89AB][0-9A-F]){1,3}){1,9}|(?<=[a-z])%(?:20|0[AD])(?=\w)", _OF_ADDRESS),
    (
        "&amp;",
        r"&amp;(?:[a-z]{2,8}|#x?[0-9a-f]{2,6});",
        "a character stands here by its name; type the character itself",
    ),
    ("+A", r"\+A[A-Za-z0-9+/]{2}-", _OF_MAIL + "type the character itself"),
    # Word processors
    ("ADDIN", r"\bADDIN (?:ZOTERO|EN\.|CSL|Mendeley)\S{0,80}", _LOST),
    ("SEQ ", r"\bSEQ [A-Z][a-z]{1,20} (?:\\\*|xx) [A-Z]{3,20}", _LOST),
    ("MERGEFORMAT", r"(?:\\\*|xx) MERGEFORMAT", _LOST),
    ("Fragment", r"\b(?:Start|End)Fragment\b(?:--)?>?", "a word processor left this; take it out"),
    ("Error", rf"\bError(?:! (?:{_ERRORS})|: Reference source not found)", _LOST),
    ("Fehler", r"\bFehler(?:! (?:Textmarke nicht|Verweisquelle konnte)|: (?:Referenz|Verweis) nicht gefunden)", _LOST),
    ("HYPERLINK", r"\bHYPERLINK \"[^\"\n]{0,300}\"?", "a word processor left this; " + _LINK),
)
"""A sign without which it is not there, what stands within a line, and what to do; the first that fits is said."""

"""Words that Markdown, HTML or templates would read as theirs, and letters that few programs expect."""

from typing import Final

_MARKDOWN: Final = (
    "1.", "23. ", "- ", "+ ", "* ", "# ", "## ", ": ", ":   ", "> ", "    ", "\t", "|", " | ", "===", "---", "***",
    "___", "- - -", "{: .x }", "{: #sources }", "{ .x }", "}", "[x]: y", "[x]: http://y.z", "*[x]: y", "[^1]: y",
    "[x](y.md)", "![x](y)", "*", "_", "__", "**", "`", "``", "```", "~~~", "\\", "\\*", "[TOC]", "$x$", "==x==", "^x^",
    "http://x.y/z", "<http://x.y>", "a@b.c", "<a@b.c>", "wzxhzdk:0", "klzzwxh:0000", "amp",
)  # fmt: skip
_HTML: Final = (
    "<!--", "-->", "<b>", "</div>", "<div>", "</p>", "<script>", "]]>", "<![CDATA[", "<?x", "<!x", "javascript:", "'",
    '"', "&amp;", "&", "&#42;", "&copy", "&copy;", "&lt;", "{{ x }}", "{% x %}", "{# x #}", "{%", "}}",
)  # fmt: skip
_LETTERS: Final = (
    "\u05d0 \u05d1", "\u0639", "\u200f", "\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\u2028", "\u00a0", "\u3000",
    "\u0301", "\ufb01", "\U0001d538", "\xe9", "sources", "Sources", "Words of a sentence.", " ", "  ", "\n", "\n\n",
    "a", "Z",
)  # fmt: skip
PIECES: Final = (*_MARKDOWN, *_HTML, *_LETTERS)

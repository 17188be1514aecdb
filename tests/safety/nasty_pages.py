"""Hand-written pages out of pieces with which people have made generators run something: a grammar for hypothesis."""

from typing import Final

from hypothesis import strategies as st

_RUN: Final = "window.ran=1"
"""What a piece would run; ``tests/safety/browse.py`` looks whether anything did."""
_AWAY: Final = "//away.example/x"
"""Where a piece would have the browser ask."""

ADDRESSES: Final = (
    f"javascript:{_RUN}", f"JaVaScRiPt:{_RUN}", f"java\tscript:{_RUN}", f"java&Tab;script:{_RUN}",
    f"java&#10;script:{_RUN}", f"&#106;avascript:{_RUN}", f"javascript&colon;{_RUN}", f" javascript:{_RUN}",
    f"&#1;javascript:{_RUN}", f"javascript://%0a{_RUN}", f"vbscript:{_RUN}", f"view-source:javascript:{_RUN}",
    f"data:text/html,<script>{_RUN}</script>", "data:image/svg+xml,<svg/onload=x>", "blob:x", "file:///etc/passwd",
    f"https:{_AWAY}", _AWAY, "\\\\away.example\\x", "/\\away.example/x", "\\/away.example/x", "http:/away.example/x",
    "http:away.example", "///away.example/x", "/\t/away.example/x", "https://site.test@away.example/",
    "index.md", "#x", "mailto:a@b.example", "assets/x.png", "?x", "",
)  # fmt: skip
"""Some of them are allowed."""

_TAGS: Final = (
    "script", "ScRiPt", "img", "svg", "math", "iframe", "object", "embed", "base", "link", "meta", "form", "input",
    "button", "template", "noscript", "style", "textarea", "title", "xmp", "plaintext", "video", "audio", "source",
    "picture", "marquee", "isindex", "frameset", "animate", "set", "use", "image", "foreignObject", "annotation-xml",
    "mtext", "mglyph", "select", "option", "table", "td", "b", "a", "p", "div", "details", "section", "body", "html",
    "article", "portal", "dialog", "slot", "a/", "b\x0b", "script/x", "scr\x00ipt", "script\ue000", "x-y",
)  # fmt: skip
_ATTRIBUTES: Final = (
    f"onload={_RUN}", f"onerror='{_RUN}'", f'onclick="{_RUN}"', f"ONFOCUS={_RUN} autofocus tabindex=1", "markdown=1",
    'markdown="1"', "markdown=block", "markdown=span", "hidden", "open", "id=menu", "id=finder", "class=js", "name=x",
    f"style=background:url({_AWAY})", "style='text-align: right;'", f"style='x:expression({_RUN})'",
    f"srcset='{_AWAY} 1x'", f"poster={_AWAY}", f"background={_AWAY}", f"ping={_AWAY}", f"action={_AWAY}",
    f"formaction=javascript:{_RUN}", f"srcdoc='<script>{_RUN}</script>'", f"data={_AWAY}", f"cite={_AWAY}",
    f"longdesc={_AWAY}", f"xlink:href={_AWAY}", f"xlink:href=javascript:{_RUN}", "http-equiv=refresh",
    f"content='0;url={_AWAY}'", "rel=stylesheet", f"attributeName=href to=javascript:{_RUN}", f"values={_AWAY}",
    "target=_blank", "download", "is=x-y", "part=x", "slot=x", "popover", "contenteditable", "itemprop=x",
    "lang=fa", "title='<b>'", "title=\"</title><script>\"", "alt='`'", "alt=\"'>\"", "width=1", "a='\n\n'",
    "\"", "'", "=",
)  # fmt: skip


def _quoted(value: str) -> st.SearchStrategy[str]:
    return st.sampled_from((f'"{value}"', f"'{value}'", value))


ADDRESS: Final = st.sampled_from(ADDRESSES)
_ATTRIBUTE: Final = st.one_of(
    st.sampled_from(_ATTRIBUTES),
    st.tuples(st.sampled_from(("href", "src", "HREF", "cite", "action")), ADDRESS.flatmap(_quoted)).map("=".join),
)
_TAG: Final = st.builds(
    lambda begin, tag, gap, attributes, end: begin + tag + "".join(gap + one for one in attributes) + end,
    st.sampled_from(("<", "<", "<", "</", "< ", "<\n", "\\<", "&lt;", "<!", "<?")),
    st.sampled_from(_TAGS),
    st.sampled_from((" ", "/", "\n", "\t", "\x0c", "")),
    st.lists(_ATTRIBUTE, max_size=2),
    st.sampled_from((">", ">", ">", "/>", " >", "", "\n", "\n\n", "&gt;", " />\n")),
)
_LINK: Final = st.one_of(
    ADDRESS.map(lambda to: f"[x]({to})"),
    ADDRESS.map(lambda to: f"![x](<{to}> 't')"),
    ADDRESS.map(lambda to: f'\n\n[x]: {to} "t\' onclick={_RUN}"\n\n[x][x] ![y][x]'),
    ADDRESS.map(lambda to: f"<{to}>"),
    ADDRESS.map(lambda to: f"[![x]({to})]({to}){{: href='{to}' }}"),
    ADDRESS.map(lambda to: f"<a href='{to}'>"),
)
_LIST: Final = st.one_of(_ATTRIBUTE.map(lambda one: f"{{: {one} }}"), _ATTRIBUTE.map(lambda one: f"\n{{: {one} }}\n"))

_ID: Final = "harbour-report-001"
CALLS: Final = (
    f'{{{{ claim("{_ID}") }}}}', "{{ counts() }}", '{{ entity("silting", "x") }}', '{{ cite("oduya-1998", "p. 1") }}',
    "{{ threat_list() }}", "{{ figure('harbour-report-006') }}", "{{ strengths() }}", f'{{{{ steps("{_ID}") }}}}',
)  # fmt: skip
_JINJA: Final = (
    "{#", "#}", "{##}", "{%", "%}", "{{", "}}", "{{-", "-}}", "{% raw %}", "{% endraw %}", "{{ 7*7 }}", "{{ config }}",
    "{{ cycler.__init__.__globals__.os.popen('touch ran').read() }}", "{{ ''.__class__ }}", "{{ claim|attr('x') }}",
    '{{ claim("x"', '{{ entity("silting", "{0.__class__}") }}',
    '{{ entity("silting", "<script>window.ran=1</script>") }}',
    '{{ entity("silting", "](javascript:window.ran=1)") }}', "{% include 'main.html' %}", "{%- set x = 1 -%}",
    "{{ claim(identifier='x') }}", "{{ lipsum() }}", "{{ range(9) }}", "# for x in y", "{{ self }}", "{{ claim \n() }}",
)  # fmt: skip
_MARKDOWN: Final = (
    "\n", "\n\n", "# ", "\n## ", "\n> ", "\n- ", "\n1. ", "\n    ", "\n\t", "    \n", "  \n", "`", "``", "```\n",
    "\n```html\n", "\n~~~ {: onclick=x }\n", "**", "__", "*", "_", "[", "]", "(", ")", "![", "](", "[^1]", "\n[^1]: x",
    "\n*[HTML]: <b>\n", "\n| a | b |\n| --: | :-- |\n| ", " | ", "\nx\n:   ", "\n---\n", "\n===\n",
    "\n***\n", "\\", "\\\n",
    "&", "&lt;", "&gt;", "&amp;", "&quot;", "&#60;", "&#x3c;", "&lt", "&NewLine;", "&colon;",
    "<!--", "-->", "<![CDATA[",
    "]]>", "<?php", "?>", "<!DOCTYPE x [", "\x02", "\x03", "\x02wzxhzdk:0\x03", "klzzwxh:0000", "\x02amp\x03", "\x85",
    "\u2028", "\ufeff", "\u200b", "\u202e", "\ue000", "＜script＞", "ſcript", "\r", "\r\n",
    "{: .x }", "{:", "}", "[TOC]",
    "--8<-- 'x.md'", "title: x\n", "</article>", "</div>", "</p>", "</body>", "x", " ", "HTML", "'", '"',
)  # fmt: skip
PIECES: Final = st.one_of(
    _TAG, _LINK, _LIST, st.sampled_from(CALLS), st.sampled_from(_JINJA), st.sampled_from(_MARKDOWN),
    st.sampled_from(_MARKDOWN), st.text(max_size=3),
)  # fmt: skip

FRONTS: Final = (
    "", "", "", "---\ntitle: A page\n---\n", "---\ntitle: P # {#\n---\n", "---\nrender_macros: false\n---\n",
    "---\nrender_macros: no\n---\n", "---\nupdated: 2026-02-30\n---\n", "---\ntitle: x\n...\n", "---\n---\n", "\n---\n",
    "title: x\n\n", "---\ntitle: &lt;/title&gt;&lt;script&gt;window.ran=1&lt;/script&gt;\n---\n",
    "--- \ntitle: x\n---\n", "---\ndescription: x &#34;&#62;&lt;b&gt;\n---\n", "---\ntemplate: redirect.html\n---\n",
    "---\nhide: [toc]\n---\n",
    "---\ntitle: x\nclaim: 1\n---\n", "\ufeff---\ntitle: x\n---\n", "---\r\ntitle: x\r\n---\r\n",
)  # fmt: skip

PAGES: Final = st.builds(
    lambda front, heading, pieces: front + heading + "".join(pieces),
    st.sampled_from(FRONTS),
    st.sampled_from(("# A page\n\n", "# A page\n\n", "# ", "")),
    st.lists(PIECES, min_size=1, max_size=8),
)
"""Whole pages."""

"""What the name of a font and its flags say of how its letters look."""

import re
from dataclasses import dataclass

_BOLD = re.compile(
    r"bold|black|heavy|semib|demi|medi(?:um)?(?![a-z])|[-,_]bd|cmbx|cmssbx|sfbx|ecbx|lmbx|lmromandemi|bx\d|\.BI?(?![a-z])",
    re.IGNORECASE,
)
_ITALIC = re.compile(
    r"ital|obli|slant|[-,_]it\b|(?:cm|ec|sf|lm)(?:b?x?ti|sl|mi)\d|[a-z]i\d+$|\.B?I(?![a-z])", re.IGNORECASE
)
_MONO = re.compile(
    r"mono|courier|consol|typewriter|menlo|(?:cm|ec|sf|lm|csl?)[a-z]*tt\d|inconsolata|-tt\b", re.IGNORECASE
)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_STYLE = re.compile(
    r"[-,_ ]?(?:bold|black|heavy|semib\w*|demi|medi(?:um)?|regu\w*|roman|ital\w*|obli\w*|book|light|rm|md|bd|it|mt|ps)"
    r"+.*$",
    re.IGNORECASE,
)
_FIXED_PITCH, _ITALIC_FLAG = 1, 64


@dataclass(frozen=True, eq=False)
class Font:
    """A font, by what readers see of it; one of a document is the same only as itself."""

    name: str
    family: str
    bold: bool
    italic: bool
    mono: bool


def font_of(name: str, flags: int, weight: int) -> Font:
    """Return a font by its name in the file, the flags of its descriptor and its weight (400 is plain, 700 is bold)."""
    plain = _SUBSET.sub("", name)
    return Font(
        plain,
        _STYLE.sub("", plain) or plain,
        bold=bool(_BOLD.search(plain)) or weight >= 600,
        italic=bool(_ITALIC.search(plain)) or bool(flags & _ITALIC_FLAG),
        mono=bool(_MONO.search(plain)) or bool(flags & _FIXED_PITCH),
    )

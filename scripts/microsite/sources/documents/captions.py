"""Captions of figures and tables, told by how they begin."""

import re
from typing import Final

_LABEL: Final = (
    "figure|fig|table|tab|box|chart|map|plate|scheme|exhibit|abbildung|abb|tabelle|schaubild|karte|tableau|carte|graphique|"
    "figura|tabla|cuadro|gráfico|tabela|quadro|tabella|grafico|figuur|tabel|рис|рисунок|таблица|табл|"
    "图|圖|表|그림|표|شکل|جدول|نمودار|الشكل|الجدول"
)
_NUMBER: Final = r"[A-Z]?\s?(?:\d|[\u0660-\u0669\u06f0-\u06f9])+(?:[.\-–]\d+)*[a-z]?|[IVXLC]{1,6}|[A-Z]\d*"
_BEFORE: Final = "supplementary |extended data "
_AFTER: Final = r"(?:\s?[-–—]\s?figure supplement \d+)?\s*(?:[.:|–—：．。]|-(?=\s)|\Z)"
_CAPTION: Final = re.compile(rf"(?:{_BEFORE})?(?:{_LABEL})\.?\s*(?-i:{_NUMBER}){_AFTER}", re.IGNORECASE)


def is_caption(text: str) -> bool:
    """Say whether a text begins as captions do: ``Figure 2: …``, ``Tab. 3.``, ``图 4.1.``."""
    return bool(_CAPTION.match(text))

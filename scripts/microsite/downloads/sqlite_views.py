"""The views of ``data/corpus.sqlite``: what is asked most often, put together from its tables."""

from typing import Final

VIEWS: Final = """
CREATE VIEW figures_with_checks AS
SELECT f.claim, c.says, f.value, f.upper, f.qualifier, f.unit, f.period, c.source, c.strength,
       k.result, k.grade, k.seen_in, k.shows
FROM figures f JOIN claims c ON c.id = f.claim LEFT JOIN checks k ON k.claim = f.claim
ORDER BY f.claim, k.id;

CREATE VIEW claims_by_threat AS
SELECT t.id AS threat, t.title, c.id AS claim, c.source, c.says, c.kind, c.strength, c.speaker, c.speaker_actor,
       c.perceiver, EXISTS (SELECT 1 FROM claim_works w WHERE w.claim = c.id) AS second_hand
FROM threats t JOIN claim_threats x ON x.threat = t.id JOIN claims c ON c.id = x.claim
ORDER BY t.id, c.id;

CREATE VIEW second_hand AS
SELECT c.id AS claim, c.says, c.source, x.work, w.authors, w.editors, w.year, w.title, x.page, w.standing, w.correction
FROM claim_works x JOIN claims c ON c.id = x.claim JOIN works w ON w.key = x.work
ORDER BY c.id, x.work, x.page;

CREATE VIEW actor_threat_matrix AS
SELECT a.id AS actor, a.name, t.id AS threat, t.title, COUNT(*) AS claims, COUNT(DISTINCT c.source) AS sources,
       SUM(EXISTS (SELECT 1 FROM claim_works w WHERE w.claim = c.id)) AS second_hand
FROM claim_actors x JOIN claim_threats y ON y.claim = x.claim JOIN claims c ON c.id = x.claim
     JOIN actors a ON a.id = x.actor JOIN threats t ON t.id = y.threat
GROUP BY a.id, t.id
ORDER BY a.id, t.id;
"""

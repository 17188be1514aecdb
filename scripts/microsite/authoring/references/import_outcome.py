"""What a run of the import has to say."""

from dataclasses import dataclass, field

from microsite.model.finding import Finding


@dataclass
class ImportOutcome:
    """What a run has to say: findings (then it failed), and lines about what it did."""

    findings: list[Finding] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

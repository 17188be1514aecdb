"""What a person is asked for a new record: the flags of ``microsite new``, or questions where flags are missing."""

from collections.abc import Mapping
from typing import Final, get_args

from microsite.authoring.records.form_fields import OWN, Field, Form
from microsite.model.kinds import ACTOR, CLAIM, EVENT, PLACE, QUESTION, SOURCE, TERM, THREAT
from microsite.model.vocabulary import CLAIM_KINDS, PLACE_KINDS, QUALIFIERS, STRENGTHS, Stance
from microsite.sources.documents.formats import ENDINGS

_ID = Field("id", "id, part of its address for ever; made from the name unless given")
_CLAIMS = Field("claims", "claims it rests on", required=True, many=True)
_ACTORS = Field("actors", "ids of the {actor.many} concerned", many=True)
_THREATS = Field("threats", "ids of the {threat.many} concerned", many=True)
_ALSO = Field("also", "other names that readers may look for", many=True)
_REVIEWED = Field("reviewed", "day of the review, such as 2026-11-22; today unless given")

FORMS: Final[Mapping[str, Form]] = {
    SOURCE.name: Form(
        '--text paper.pdf --id harbour-report --label "harbour report" --kind report --language en',
        (
            Field("text", f"file with the text, ending in {ENDINGS}", required=True),
            Field("id", "id of the source, the beginning of its claims' ids for ever", required=True),
            Field("label", "what the site calls it in running text, such as: harbour report", required=True),
            Field("kind", "kind", required=True, from_list="sources"),
            Field("title", "title as printed; leave it out where there is none"),
            Field("author", "an author: Family, Given; or the name of a body", many=True),
            Field("publisher", "publisher"),
            Field("date", "day, month or year of publication that it bears, such as 2013-05-04"),
            Field("journal", "journal, newspaper or book that it is a part of"),
            Field("doi", "DOI, such as 10.1000/182"),
            Field("url", "web address of the source"),
            Field("language", "language tag, such as en or fa"),
            Field("about", "what it is, in a sentence or two of your own"),
        ),
    ),
    CLAIM.name: Form(
        (
            "--source harbour-report --at s1.p1.s3 \\\n"
            '    --says "At low water the channel is no less than 6 metres deep." \\\n'
            "    --kind figure --strength reported --via fisk-lamb-2011 4-5 --value 6 --qualifier at-least \\\n"
            '    --unit "metres at low water" --threats silting'
        ),
        (
            Field("draft", "id of a draft; the claim takes over what it knows, and the draft goes"),
            Field("source", "id of the source", required=True),
            Field("at", "locator of the passage, such as s2.p1.s3", required=True, many=True),
            Field("says", "what the source says there, in your own words", required=True),
            Field("kind", "kind", required=True, closed=CLAIM_KINDS),
            Field("strength", "strength", required=True, closed=STRENGTHS),
            Field("speaker", "whose words are reported: an actor's id, unnamed-reports, or others"),
            Field("perceiver", "id of the actor through whose eyes it is described, or others"),
            Field("page", "page of that passage, if the text has pages"),
            Field("via", f"cited work, and its page; {OWN} where the claim is none of theirs", parts="WORK PAGE"),
            Field("value", "number, for a figure"),
            Field("to", "upper end of a range"),
            Field("qualifier", "qualifier of the number", closed=QUALIFIERS),
            Field("unit", "what is counted, in words", from_list="units"),
            Field("period", "time the number is about"),
            _ACTORS,
            _THREATS,
            Field("terms", "ids of the {term.whole_many} concerned", many=True),
            Field("events", "ids of the {event.many} concerned", many=True),
            Field("note", "remark for readers"),
        ),
    ),
    THREAT.name: Form(
        (
            '--title "Loss of the ferry" --short "The ferry could move away." \\\n'
            '    --bottom-line "The ferry may move, the report thinks. [@harbour-report-008]" \\\n'
            '    --part fishermen "fear it" harbour-report-007'
        ),
        (
            Field("title", "title of the {threat.one}", required=True),
            _ID,
            Field("short", "one line for lists", required=True),
            Field("bottom_line", "bottom line; each sentence cites a claim: … [@claim-id]", required=True),
            Field(
                "part",
                "one of the {actor.many}, its part in words, and claims",
                required=True,
                parts="ACTOR PART CLAIM",
            ),
            Field("body", "its text in Markdown; each sentence cites a claim"),
            _REVIEWED,
        ),
    ),
    ACTOR.name: Form(
        '--name "Brill Harbour Board" --kind organisation --short "The body that runs the harbour." --also HB',
        (
            Field("name", "name", required=True),
            _ID,
            Field("kind", "kind", required=True, from_list="actors"),
            Field("short", "one line for lists", required=True),
            _ALSO,
            _REVIEWED,
        ),
    ),
    TERM.name: Form(
        '--term "Low water" --definition "The lowest level of the tide." --basis ours --also ebb --see channel',
        (
            Field("term", "term", required=True),
            _ID,
            Field("definition", "definition; cites a claim if a source defines it", required=True),
            Field("basis", "whether a source defines it or we do", required=True, closed=("source", "ours")),
            _ALSO,
            Field("see", "ids of other {term.many}", many=True),
        ),
    ),
    EVENT.name: Form(
        '--what "The channel is opened." --id channel-opened --date 1998~ --claims harbour-report-003',
        (
            Field("what", "what happened, in a sentence", required=True),
            Field("name", "the same in a few words, for headings"),
            Field("id", "id, a few words of it, such as channel-opened", required=True),
            Field("date", "date (2021-08-15, 2021-08, 2022~), or null where it is not known", required=True),
            Field("printed", "what the source prints of the time, where the date was worked out"),
            Field("reasoning", "how the date was worked out"),
            Field("grade", "ground of the reasoning", from_list="grades"),
            Field("places", "ids of {place.many} where it happened, as the claims say", many=True),
            Field("places_elsewhere", "ids of {place.many} that are known from elsewhere, not from a claim", many=True),
            _CLAIMS,
            _ACTORS,
            _THREATS,
        ),
    ),
    PLACE.name: Form(
        '--name "Low Sands" --kind site --basis "Named in the report; its place is not known."',
        (
            Field("name", "name", required=True),
            _ID,
            Field("kind", "kind", required=True, closed=PLACE_KINDS),
            Field("within", "id of the larger {place.one} it lies in"),
            Field("lat", "latitude in degrees, such as 34.5; nothing where it is not known"),
            Field("lon", "longitude in degrees, such as 69.2"),
            Field("basis", "where its name is from, and its coordinates", required=True),
            Field("also", "another spelling", many=True),
            Field("claims", "claims that name it, besides those of its events", many=True),
        ),
    ),
    QUESTION.name: Form(
        (
            '--question "Is silt the problem?" --id silt --short "Silt the problem" \\\n'
            '    --intro "Nobody asks it so. [@editors]" --answer harbour-report supports harbour-report-002 \\\n'
            '    --answer gull-letter silent "silt, mud, depth" --gist harbour-report "calls it the one cause"'
        ),
        (
            Field("question", "question", required=True),
            Field("id", "id, a few words of it, such as is-silt-the-problem", required=True),
            Field("short", "the same in a few words, for tables", required=True),
            Field("intro", "introduction; our own remarks end in [@editors]", required=True),
            Field(
                "answer",
                f"a source, its stance ({', '.join(get_args(Stance))}), and claims (if silent: what was looked for)",
                required=True,
                parts="SOURCE STANCE CLAIM",
            ),
            Field("gist", "a source, and what stands behind its answer in a few words", parts="SOURCE WORDS"),
            _THREATS,
        ),
    ),
}

"""Owns a comparison as JSON, under Swedish keys; `comparison_schema` describes every one of them."""

import json
from collections import Counter
from collections.abc import Iterable

from overens.compare.changes import Change, ChangeKind, Place
from overens.compare.comparison import Comparison
from overens.compare.finding.untouched import Count
from overens.compare.matching.pairs import MatchedBy
from overens.compare.redline.chunks import Chunk, Chunks, Op
from overens.compare.redline.passages import Link, Passage, Stands
from overens.compare.redline.proof import Proof
from overens.compare.wording.sentences import describe, label
from overens.document.inline import Inline
from overens.document.tree import Document
from overens.exchange.document_json import KINDS, Json, filled, status, styles
from overens.pages.comparison.excerpt import excerpt

FORMAT = "overens-jamforelse/1"
"""The form's name; the number changes when a key is removed or gets another meaning, not when one is added."""


def as_json(comparison: Comparison, schema: str, part: str = "") -> bytes:
    """The comparison as UTF-8 that names its schema's address; with `part` only what concerns that party.

    The same comparison gives the same bytes. The proof is always that of the whole comparison.
    """
    whole = {"$schema": schema, **tree(comparison, part)}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def tree(comparison: Comparison, part: str = "") -> Json:
    """The comparison as dicts, lists and texts; what there is nothing to say about is left out."""
    changes = comparison.concerning(part) if part else comparison.changes
    redline = excerpt(comparison.redline, part) if part else comparison.redline
    return {
        "format": FORMAT,
        "överenskommelse": comparison.new.name.agreement,
        **({"part": part} if part else {}),
        "gamla": _edition(comparison.old),
        "nya": _edition(comparison.new),
        "lika": not comparison.changes,
        "sammanfattning": _summary(comparison, changes),
        "ändringar": [_change(change) for change in changes],
        "par": [_link(link) for link in comparison.links],
        "text": [_passage(passage) for passage in redline],
        "bevis": _proof(comparison.proof),
    }


def _edition(document: Document) -> Json:
    return {
        "utgåva": document.name.edition,
        "titel": document.title,
        "kortnamn": document.short_title,
        "status": status(document),
        "parter": [{"id": party.id, "namn": party.name} for party in document.parties],
    }


def _summary(comparison: Comparison, changes: tuple[Change, ...]) -> Json:
    counts = Counter(change.kind for change in changes)
    return {
        "antal": len(changes),
        "per_slag": {kind.value: counts[kind] for kind in ChangeKind if counts[kind]},
        "berörda_parter": list(comparison.touched),
        "oförändrat": {
            "avsnitt": _counts(comparison.untouched.sections),
            "parter": _counts(comparison.untouched.parties),
        },
    }


def _counts(found: Iterable[Count]) -> list[Json]:
    return [
        {"id": count.id, "namn": count.name, "oförändrade": count.unchanged, "bestämmelser": count.total}
        for count in found
    ]


def _change(change: Change) -> Json:
    return filled(
        {
            "id": change.id,
            "slag": change.kind.value,
            "händelse": change.action.value,
            "sida": change.aspect.value,
            "rubrik": label(change),
            "beskrivning": describe(change),
            "gammal_plats": _place(change.old),
            "ny_plats": _place(change.new),
            "före": change.before,
            "efter": change.after,
            "gäller": change.subject,
            "i": change.topic,
            "vems": change.owner,
            "ord": [{"före": edit.before, "efter": edit.after} for edit in change.edits],
            "även": list(change.also),
            "berör": list(change.binds),
            "formell": change.kind.is_formal,
            **_match(change.matched_by, change.score),
        }
    )


def _place(place: Place | None) -> Json | None:
    if place is None:
        return None
    return filled(
        {
            "id": place.id,
            "slag": KINDS[place.kind],
            "benämning": place.noun,
            "nummer": place.number,
            "namn": place.name,
            "under": list(place.trail),
        }
    )


def _link(link: Link) -> Json:
    return filled(
        {
            "gammalt": link.old,
            "nytt": link.new,
            **_match(link.matched_by, link.score),
            "flyttad": link.moved,
            "osäker": not link.is_sure,
        }
    )


def _match(matched_by: MatchedBy | None, score: float) -> Json:
    return {"parad_genom": matched_by.value, "likhet": round(score, 4)} if matched_by else {}


def _passage(passage: Passage) -> Json:
    provision = passage.provision
    return filled(
        {
            "gammalt_id": passage.old.id if passage.old else "",
            "nytt_id": passage.new.id if passage.new else "",
            "slag": KINDS[provision.kind],
            "ordnad_i": [
                side.value
                for side, found in ((Stands.OLD, passage.old), (Stands.NEW, passage.new))
                if found and found.ordered
            ],
            "finns_i": passage.stands.value,
            "vad_som_hänt": passage.fate.value,
            "nummer": _chunks(passage.number),
            "rubrik": _chunks(passage.heading),
            "text": _chunks(passage.text),
            "innehåll": [_passage(child) for child in passage.children],
        }
    )


def _chunks(chunks: Chunks) -> list[Json]:
    return [_chunk(chunk) for chunk in chunks]


def _chunk(chunk: Chunk) -> Json:
    if chunk.op is Op.EQUAL:
        return {"händelse": Op.EQUAL.value, "lika": _spans(chunk.new)}
    return filled({"händelse": chunk.op.value, "gammalt": _spans(chunk.old), "nytt": _spans(chunk.new)})


def _spans(inline: Inline) -> list[Json]:
    return [{"ord": span.text, **styles(span)} for span in inline]


def _proof(proof: Proof) -> Json:
    return {
        "håller": proof.holds,
        "gamla": proof.old,
        "nya": proof.new,
        "avvisad": proof.rejected,
        "godtagen": proof.accepted,
    }

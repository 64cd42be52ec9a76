"""Owns the report of a check of a signed file as JSON, for other programs and for the archive."""

import json

from overens.model.verification import Verification

FORMAT = "overens-kontroll-1"


def as_json(found: Verification, schema: str) -> bytes:
    """The report; `schema` is the address of its schema. What there is nothing to say of is left out."""
    told = found.model_dump(mode="json", by_alias=True, exclude_none=True)
    return (json.dumps({"$schema": schema, "format": FORMAT, **told}, ensure_ascii=False, indent=2) + "\n").encode()

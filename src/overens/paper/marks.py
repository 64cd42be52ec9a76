"""Owns the marks in a page's content: what is in the structure keeps its mark, everything else becomes an artifact."""

from collections.abc import Container

import pydyf


def settle(stream: pydyf.Stream, kept: Container[int]) -> dict[int, int]:
    """Renumbers the marks in `kept` without gaps and makes artifacts of the others; answers old number to new."""
    numbers: dict[int, int] = {}
    settled: list[object] = []
    operators = iter(stream.stream)
    for operator in operators:
        if not isinstance(operator, pydyf.Dictionary) or "MCID" not in operator:
            settled.append(operator)
        elif (mark := operator["MCID"]) in kept:
            operator["MCID"] = numbers[mark] = len(numbers)
            settled.append(operator)
        else:
            # The tag stands before its properties, the operator after them: /Span <<…>> BDC.
            next(operators)
            settled[-1:] = [b"/Artifact", b"BMC"]
    stream.stream = settled
    return numbers

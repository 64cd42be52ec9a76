"""Owns what a check can object to, in words: each reason says what is wrong and ends with what to do."""

from overens.model.verification import Reason, Weight


def fault(rule: str, what: str, fix: str) -> Reason:
    """A reason that makes a file *ogiltig*."""
    return Reason(rule=rule, weight=Weight.FAULT, what=what, fix=fix)


def gap(rule: str, what: str, fix: str) -> Reason:
    """A reason that makes a file *ofullständig*: nothing wrong is found, but something is missing or unknown."""
    return Reason(rule=rule, weight=Weight.GAP, what=what, fix=fix)


def remark(rule: str, what: str, fix: str) -> Reason:
    """Something worth knowing that does not change the verdict."""
    return Reason(rule=rule, weight=Weight.REMARK, what=what, fix=fix)

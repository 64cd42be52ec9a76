"""Owns the table of rules, and the run of them all over the whole content."""

from collections.abc import Callable, Iterable, Iterator

from overens.model.base import Entry
from overens.model.content import Loaded, LoadedEdition, Repository
from overens.problems import Problem
from overens.rules import (
    abbreviations,
    accessibility,
    addresses,
    annexes,
    blocks,
    claims,
    collaborators,
    contacts,
    dates,
    drafts,
    figures,
    forms,
    frozen,
    functions,
    goals,
    guides,
    ids,
    initiatives,
    laws,
    meetings,
    misspellings,
    news,
    organisation,
    parts,
    party_lists,
    party_names,
    questions,
    references,
    referring,
    registers,
    reports,
    reserved,
    roles,
    sessions,
    signing,
    texts,
    timelines,
    units,
    unwritten,
    yearly,
    years,
)

FILE_RULES: tuple[Callable[[Loaded[Entry]], Iterable[Problem]], ...] = (
    ids.id_form,
    texts.html,
    texts.markup_in_names,
    texts.one_paragraph,
    addresses.link_addresses,
    addresses.websites,
    references.repeated_in_list,
    blocks.empty_block,
    blocks.unknown_step,
    blocks.unreachable_step,
    timelines.backwards,
    timelines.out_of_order,
    yearly.months_in_order,
    yearly.tasks_in_order,
    initiatives.overview_and_assessment,
    initiatives.nobody_follows_up,
    figures.row_lengths,
    figures.unknown_parts,
    figures.wrong_figures,
    figures.uncomputable,
    goals.unmeasured,
    goals.told_twice,
    organisation.body_on_two_levels,
    organisation.level_without_body,
    unwritten.empty_sections,
    guides.guide_ids,
    guides.one_question,
    guides.asked_twice,
    registers.to_check,
)

EDITION_RULES: tuple[Callable[[LoadedEdition], Iterable[Problem]], ...] = (
    ids.edition_ids,
    ids.provision_ids,
    references.unresolved,
    references.unresolved_in_agreement,
    annexes.numbered_twice,
    annexes.file_twice,
    annexes.mentioned_but_missing,
    annexes.gaps,
    dates.validity_order,
    dates.late_decision,
    dates.late_renewal,
    dates.status_and_decision,
    parts.not_shown,
    parts.shown_wrongly,
    parts.committed_twice,
    parts.uncommitted_areas,
    parts.uncommitted_parties,
    parts.members_outside,
    units.empty_commitment,
    units.uncommitted_block,
    units.unit_of_another,
    units.unused_unit,
    collaborators.party_among_others,
    sessions.time_of_day,
    sessions.agenda_order,
    sessions.unproposed_decision,
    sessions.unknown_enclosure,
    sessions.settling_item,
    sessions.decision_and_meeting,
    sessions.missing_outcome,
    party_lists.strangers,
    party_lists.missing,
    party_names.name_of_no_party,
    party_names.named_twice,
    party_names.registered_name,
    functions.uncommitted,
    functions.undeclared,
    functions.unused_functions,
    roles.undescribed,
    roles.unused,
    roles.hidden_text,
    roles.hidden_roles,
    blocks.unmentioned_footnote,
    signing.unsigned_edition,
    signing.party_without_signatory,
    signing.signatory_without_party,
    signing.signing_twice,
    signing.nameless_signatory,
    signing.lost_name,
    signing.lost_title,
    questions.open_when_decided,
    questions.still_open,
    questions.unanswered,
    questions.answered_but_open,
    unwritten.empty_annexes,
    unwritten.placeholders,
    initiatives.numbered_twice,
    figures.wrong_quotes,
    drafts.no_longer_shown,
    laws.superseded,
    claims.denied_status,
    claims.denied_name,
    years.names_of_other_years,
    years.validity_of_other_years,
    years.texts_of_other_years,
    abbreviations.unexplained,
    frozen.changed_content,
    frozen.missing_content,
    frozen.changed_pdf,
    frozen.unlisted,
    frozen.changed_manifest,
    frozen.parted,
    frozen.changed_text,
    frozen.undecided_record,
    frozen.unknown_files,
)

REPORT_RULES: tuple[Callable[[LoadedEdition], Iterable[Problem]], ...] = (
    ids.provision_ids,
    references.unresolved,
    blocks.unmentioned_footnote,
    figures.wrong_quotes,
    laws.superseded,
    claims.denied_status,
    claims.denied_name,
    years.names_of_other_years,
    years.validity_of_other_years,
    years.texts_of_other_years,
    abbreviations.unexplained,
)
"""What holds for the text of a report as it does for that of an edition."""

REPOSITORY_RULES: tuple[Callable[[Repository], Iterable[Problem]], ...] = (
    ids.register_ids,
    reserved.agreements,
    reserved.editions,
    reserved.living_ids,
    reserved.words_and_laws,
    misspellings.misspellings,
    references.unresolved_members,
    references.unresolved_in_glossary,
    references.unresolved_in_guides,
    references.unresolved_in_other_editions,
    references.unresolved_in_living_data,
    referring.unknown_edition,
    referring.not_a_process,
    referring.no_notice,
    referring.municipalities,
    referring.teams,
    forms.without_file,
    forms.without_fields,
    forms.same_field,
    forms.rows,
    news.unknown_edition,
    contacts.out_of_reach,
    contacts.phones,
    contacts.mails,
    accessibility.no_statement,
    accessibility.conformance,
    accessibility.unreachable,
    accessibility.plan,
    accessibility.order_of_days,
    accessibility.seldom_reviewed,
    meetings.dayless,
    meetings.times,
    meetings.spans,
    meetings.changes,
    meetings.on_holidays,
    meetings.collisions,
    registers.organisation_numbers,
    laws.unknown_in_guides,
    laws.superseded_in_guides,
    abbreviations.unexplained_in_guides,
    abbreviations.of_no_words,
    dates.overlapping,
    reports.unknown_edition,
    reports.backwards,
    reports.unknown_goals,
    reports.unnamed_goals,
    reports.judged_template,
)


def check(repository: Repository) -> tuple[Problem, ...]:
    """Everything wrong with the content, in the order of files and places; what several editions share counts once."""
    found = dict.fromkeys((*repository.problems, *_found(repository)))
    return tuple(sorted(found, key=lambda problem: problem.order))


def _found(repository: Repository) -> Iterator[Problem]:
    for of_file in FILE_RULES:
        for loaded in files(repository):
            yield from of_file(loaded)
    for of_edition in EDITION_RULES:
        for edition in repository.editions:
            yield from of_edition(edition)
    for of_report in REPORT_RULES:
        for report in repository.reports:
            # The registers come with the report, and are judged with the edition that they belong to.
            yield from (told for told in of_report(report.as_edition) if told.file == report.report.file)
    for of_all in REPOSITORY_RULES:
        yield from of_all(repository)


def files(repository: Repository) -> Iterable[Loaded[Entry]]:
    """Every content file, once, though editions share it."""
    found = [loaded for loaded in (repository.parties, repository.glossary) if loaded]
    read: list[Loaded[Entry]] = [*found]
    for edition in repository.editions:
        read += [edition.agreement, *edition.files, *edition.errata]
    read += [found.report for found in repository.reports]
    read += [found.guide for found in repository.guides]
    read += repository.living.files
    return {loaded.file: loaded for loaded in read}.values()

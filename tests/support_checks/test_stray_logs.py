"""Shows that a warning in the log fails a test, from a fixture too, unless the test says that it looks at it."""

import pytest

TESTS = """
    import logging
    import pytest

    @pytest.fixture
    def noisy():
        logging.getLogger("overens").warning("från en fixtur")

    def test_silent(): logging.getLogger("overens").info("för den som lyssnar")
    def test_loud(): logging.getLogger("overens").warning("bilden %s saknas", "x.png")
    def test_noisy_fixture(noisy): pass
    def test_failing():
        logging.getLogger("overens").error("också")
        assert 1 == 2, "det egentliga felet"

    @pytest.mark.logs
    def test_marked(caplog):
        logging.getLogger("overens").warning("väntad")
        assert caplog.messages == ["väntad"]
"""


@pytest.mark.logs  # the samples run in this process
def test_a_warning_nobody_looks_at_fails_the_test(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(TESTS)
    result = pytester.runpytest_inprocess("-p", "tests.support.stray_logs", "-rA")
    result.assert_outcomes(passed=2, failed=2, errors=1)
    result.stdout.fnmatch_lines(["*WARNING overens: från en fixtur", "*WARNING overens: bilden x.png saknas"])
    result.stdout.fnmatch_lines(["*det egentliga felet*"])

"""Owns how Java is started for the tests' short runs."""

# The second compiler and the collector's threads cost more than so short a run gets back from them.
BRIEF = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")

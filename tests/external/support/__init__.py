"""Helpers of the external checks: running programs, reading the bank, plain text."""

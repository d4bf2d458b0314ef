"""What the documents name is there."""

import re
from pathlib import Path

import pytest

from streams.cli import COMMANDS

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
COMMAND = re.compile(r"(?:^|[`/ ])rasd ([a-z][a-z-]+)", re.MULTILINE)
TARGET = re.compile(r"`?make ([a-z]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_page_links_only_to_what_exists(page):
    missing = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / link).exists()]
    assert missing == []


def commands(text: str) -> set[str]:
    """Commands in code: in a fence, or between backticks."""
    fences = re.findall(r"```(?:sh|console|bash)\n(.*?)```", text, re.DOTALL)
    spans = re.findall(r"`(rasd [^`]+)`", text)
    return set(COMMAND.findall("\n".join([*fences, *spans])))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_page_names_only_commands_that_exist(page):
    assert commands(page.read_text(encoding="utf-8")) <= set(COMMANDS)


def test_readme_names_only_targets_that_exist():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(TARGET.findall((ROOT / "README.md").read_text(encoding="utf-8"))) - {"it"}
    assert {"demo", "test", "serve", "setup"} <= named <= targets


def test_every_command_is_named_somewhere():
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert set(COMMANDS) - commands(text) - {"demo"} == set()


def test_locked_requirements_hold_no_address():
    assert "://" not in (ROOT / "requirements.lock").read_text(encoding="utf-8")

from typer.testing import CliRunner

from streams.cli import app

RUN = CliRunner()


def explained(tmp_path, text, *options):
    path = tmp_path / "in.txt"
    path.write_text(text, "utf-8")
    return RUN.invoke(app, ["explain", str(path), *options])


def test_explain_shows_figures_in_the_text_with_their_words(tmp_path):
    done = explained(tmp_path, "Nine people were killed in a blast.")
    assert done.exit_code == 0
    assert "[f1]" in done.stdout
    assert "number: Nine" in " ".join(done.stdout.split())


def test_explain_does_not_pass_controls_on_to_the_terminal(tmp_path):
    done = explained(tmp_path, "Nine people were killed \x1b[31min a blast.")
    assert "\x1b[31m" not in done.stdout


def test_explain_writes_a_page_that_escapes_what_was_published(tmp_path):
    page = tmp_path / "out.html"
    explained(tmp_path, "<script>alert(1)</script> Nine people were killed in a blast.", "--html", str(page))
    written = page.read_text("utf-8")
    assert "<script>" not in written
    assert 'dir="ltr"' in written


def test_explain_writes_arabic_from_right_to_left(tmp_path):
    page = tmp_path / "out.html"
    explained(tmp_path, "قتل تسعة أشخاص في غارة جوية على البلدة.", "--html", str(page))
    assert '<article lang="ar" dir="rtl">' in page.read_text("utf-8")

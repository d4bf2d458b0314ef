import pytest

from streams.errors import Misconfigured
from streams.settings import load


@pytest.fixture(autouse=True)
def _alone(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for name in ("RASD_CONFIG", "RASD_PREFIX", "RASD_GROUP", "RASD_BOOTSTRAP_SERVERS"):
        monkeypatch.delenv(name, raising=False)


def test_load_takes_option_before_file_before_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("RASD_PREFIX", "env.")
    assert load().prefix == "env."
    (tmp_path / "rasd.toml").write_text('prefix = "file."\n')
    assert load().prefix == "file."
    assert load(prefix="option.").prefix == "option."
    assert load(prefix=None).prefix == "file."


@pytest.mark.parametrize(("name", "text"), [("r.toml", 'group = "g"'), ("r.yaml", "group: g"), ("r.yml", "group: g")])
def test_load_reads_the_file_that_the_environment_names(monkeypatch, tmp_path, name, text):
    (tmp_path / name).write_text(text)
    monkeypatch.setenv("RASD_CONFIG", str(tmp_path / name))
    assert load().group == "g"


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"partitions": 0}, "RASD_PARTITIONS"),
        ({"prefix": "a b"}, "RASD_PREFIX"),
        ({"log_level": "x"}, "RASD_LOG_LEVEL"),
    ],
)
def test_load_names_the_setting_that_is_wrong(options, named):
    with pytest.raises(Misconfigured, match=named):
        load(**options)


def test_load_says_that_a_named_file_is_missing(monkeypatch):
    monkeypatch.setenv("RASD_CONFIG", "nowhere.toml")
    with pytest.raises(Misconfigured, match="RASD_CONFIG names nowhere"):
        load()


def test_load_says_that_a_file_cannot_be_read(tmp_path):
    (tmp_path / "rasd.toml").write_text("prefix = \n")
    with pytest.raises(Misconfigured, match="settings file"):
        load()


def test_password_shows_nowhere():
    settings = load(sasl_password="hush", sasl_username="u", bootstrap_servers="b:1", security_protocol="SASL_SSL")
    from streams.app import connection  # noqa: PLC0415

    to = connection(settings)
    assert "hush" not in repr(settings) + repr(to) + str(settings.model_dump())
    assert to.options()["sasl_plain_password"] == "hush"

"""docker-compose.yml is valid: by its structure, and by docker itself where there is one."""

import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from streams.kafka.distribution import VERSION
from streams.settings import Settings

ROOT = Path(__file__).parents[3]
FILE = ROOT / "docker-compose.yml"
KNOWN = {
    "build", "command", "depends_on", "environment", "healthcheck", "image", "ports", "restart", "stop_grace_period",
    "volumes",
}  # fmt: skip


@pytest.fixture
def services() -> dict[str, dict]:
    return yaml.safe_load(FILE.read_text("utf-8"))["services"]


def test_compose_services_hold_known_members_and_depend_on_each_other(services):
    for service in services.values():
        assert service.keys() <= KNOWN
        assert "image" in service
        for needed in service.get("depends_on", {}):
            assert needed in services
    assert {"kafka", "topics", "worker-1", "worker-2"} == services.keys()


def test_compose_runs_apache_kafka_4_with_transactions_on_one_node(services):
    kafka = services["kafka"]
    name, version = kafka["image"].split(":")
    assert name == "apache/kafka"
    assert version == VERSION  # the same as the embedded one
    assert kafka["environment"]["KAFKA_TRANSACTION_STATE_LOG_MIN_ISR"] == "1"
    assert kafka["environment"]["KAFKA_AUTO_CREATE_TOPICS_ENABLE"] == "false"


def test_compose_sets_only_settings_that_exist(services):
    for service in services.values():
        ours = {name for name in service.get("environment", {}) if name.startswith("RASD_")}
        assert {name.removeprefix("RASD_").lower() for name in ours} <= Settings.model_fields.keys()


def test_compose_workers_have_names_of_their_own(services):
    names = [services[name]["environment"]["RASD_WORKER"] for name in ("worker-1", "worker-2")]
    assert len(set(names)) == 2


def test_compose_copies_only_files_that_are_there(services):
    lines = services["worker-1"]["build"]["dockerfile_inline"].splitlines()
    copied = [word for line in lines if line.startswith("COPY") for word in line.split()[1:-1]]
    missing = [name for name in copied if not (ROOT / name).exists()]
    assert missing == []


def test_compose_file_is_accepted_by_docker():
    docker = shutil.which("docker")
    if docker is None or subprocess.run([docker, "compose", "version"], capture_output=True, check=False).returncode:
        pytest.skip("no docker compose on this machine")
    done = subprocess.run([docker, "compose", "-f", str(FILE), "config", "-q"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()

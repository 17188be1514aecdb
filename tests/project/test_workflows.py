"""A stranger's pull request runs our workflows: they hold no secret, write nowhere and call only what is pinned."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from microsite.site.engines import ENGINES
from tests.project_copies import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").iterdir())
PINNED = re.compile(r"uses: (\S+@[0-9a-f]{40}) # v\d+\.\d+\.\d+$", re.MULTILINE)

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def run_tool(tool: str, *arguments: str) -> None:
    """Run a tool that was installed beside this Python; what it says is the message of the failure."""
    command = [str(Path(sys.executable).parent / tool), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _load(path: Path) -> dict[Any, Any]:
    workflow = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(workflow, dict)
    return workflow


def _triggers(workflow: dict[Any, Any]) -> set[str]:
    on = workflow[True]  # YAML 1.1 takes the word "on" for a truth value
    return {on} if isinstance(on, str) else set(on)


def _jobs(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    return list(workflow["jobs"].values())


def _steps(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    return [step for job in _jobs(workflow) for step in job.get("steps", [])]


def test_the_workflows_are_there() -> None:
    assert [path.name for path in WORKFLOWS] == [
        "canary.yml",
        "check.yml",
        "comment.yml",
        "deploy.yml",
        "findings.yml",
        "links.yml",
        "release.yml",
        "relock.yml",
    ]


def test_zizmor_finds_nothing() -> None:
    run_tool("zizmor", "--offline", "--no-progress", "--persona", "regular", "--strict-collection", str(GITHUB))


def test_workflows_hold_to_their_schema() -> None:
    run_tool("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *map(str, WORKFLOWS))


def test_dependabot_holds_to_its_schema() -> None:
    run_tool("check-jsonschema", "--builtin-schema", "vendor.dependabot", str(GITHUB / "dependabot.yml"))


@each_workflow
def test_actions_are_pinned_and_say_their_version(path: Path) -> None:
    workflow = _load(path)
    used = [part["uses"] for part in (*_jobs(workflow), *_steps(workflow)) if "uses" in part]
    assert used
    assert sorted(PINNED.findall(path.read_text("utf-8"))) == sorted(used)


@each_workflow
def test_strangers_never_run_with_our_rights(path: Path) -> None:
    assert "pull_request_target" not in _triggers(_load(path))


@each_workflow
def test_checkouts_leave_no_token_behind(path: Path) -> None:
    checkouts = [step for step in _steps(_load(path)) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@each_workflow
def test_nothing_is_pasted_into_a_shell(path: Path) -> None:
    for step in _steps(_load(path)):
        assert "${{" not in step.get("run", ""), "pass it through env"


@each_workflow
def test_rights_are_given_to_jobs_one_by_one(path: Path) -> None:
    workflow = _load(path)
    assert workflow["permissions"] == {}
    assert all("permissions" in job for job in _jobs(workflow))


@pytest.mark.parametrize(("name", "jobs"), [("findings.yml", 1), ("check.yml", 3)])
def test_what_runs_for_a_pull_request_has_no_secret_and_writes_nowhere(name: str, jobs: int) -> None:
    workflow = _load(GITHUB / "workflows" / name)
    assert (
        {"pull_request", "merge_group"} <= _triggers(workflow) <= {"pull_request", "merge_group", "workflow_dispatch"}
    )
    assert "secrets" not in yaml.safe_dump(workflow)
    assert [job["permissions"] for job in _jobs(workflow)] == [{"contents": "read"}] * jobs


def test_the_findings_come_before_everything_and_do_not_wait_for_tests() -> None:
    (job,) = _jobs(_load(GITHUB / "workflows" / "findings.yml"))
    commands = [step["run"] for step in job["steps"] if "run" in step]
    assert commands[0] == "make check FORMAT=github"
    assert commands[-1] == "make site"
    assert not [command for command in commands if "test" in command or "setup" in command]


def test_jobs_that_test_code_end_green_for_content_and_never_are_skipped() -> None:
    """A required check that was skipped blocks the merge; so the job runs, and its steps ask what is changed."""
    for job in _jobs(_load(GITHUB / "workflows" / "check.yml")):
        assert "if" not in job
        checkout, scope, *others = job["steps"]
        assert checkout["with"]["fetch-depth"] == 2
        assert scope["run"] == "python3 -I .github/scripts/scope.py"
        assert others
        assert {step["if"] for step in others} == {"${{ steps.scope.outputs.code == 'true' }}"}


def test_the_one_that_comments_runs_nothing_of_a_stranger() -> None:
    workflow = _load(GITHUB / "workflows" / "comment.yml")
    assert _triggers(workflow) == {"workflow_run"}
    (job,) = _jobs(workflow)
    assert job["permissions"] == {"contents": "read", "actions": "read", "pull-requests": "write"}
    checkout, post = job["steps"]
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert post["run"] == "python3 -I .github/scripts/comment.py"


def _writes(job: dict[str, Any]) -> set[str]:
    return {right for right, kind in job["permissions"].items() if kind == "write"}


@pytest.mark.parametrize(
    ("name", "rights", "last"),
    [
        ("links.yml", {"issues"}, "python3 -I .github/scripts/links.py"),
        ("relock.yml", {"contents", "pull-requests"}, "bash .github/scripts/relock.sh .build/lock"),
    ],
)
def test_scheduled_jobs_that_write_run_one_script_of_the_default_branch(name: str, rights: set[str], last: str) -> None:
    workflow = _load(GITHUB / "workflows" / name)
    assert _triggers(workflow) == {"schedule", "workflow_dispatch"}
    reader, writer = _jobs(workflow)
    assert reader["permissions"] == {"contents": "read"}
    assert _writes(writer) == rights
    checkout, take, run = writer["steps"]
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert take["uses"].startswith("actions/download-artifact@")
    assert run["run"] == last


def test_the_canary_sings_once_a_week_and_may_only_read() -> None:
    workflow = _load(GITHUB / "workflows" / "canary.yml")
    assert _triggers(workflow) == {"schedule", "workflow_dispatch"}
    assert workflow["permissions"] == {}
    test, job = _jobs(workflow)
    assert test["permissions"] == job["permissions"] == {"contents": "read"}
    assert test["steps"][-1]["run"] == "bash .ci/run test-long"
    assert job["strategy"]["matrix"]["engine"] == sorted(ENGINES)
    assert job["steps"][-1]["run"] == 'make site ENGINE="$ENGINE"'


def test_the_site_is_signed_as_it_is_handed_over() -> None:
    build, deploy, _ = _jobs(_load(GITHUB / "workflows" / "deploy.yml"))
    assert _writes(build) == {"id-token", "attestations"}
    assert _writes(deploy) == {"pages", "id-token"}
    upload, sign = build["steps"][-2:]
    assert upload["uses"].startswith("actions/upload-pages-artifact@")
    assert sign["with"] == {"subject-path": "${{ runner.temp }}/artifact.tar"}


def test_what_was_published_is_put_down_before_the_site_is_handed_over_and_recorded_after_it_is_there() -> None:
    build, _, record = _jobs(_load(GITHUB / "workflows" / "deploy.yml"))
    (put_down,) = [n for n, step in enumerate(build["steps"]) if "scripts/record.py" in step.get("run", "")]
    (verify,) = [n for n, step in enumerate(build["steps"]) if "scripts/verify.py" in step.get("run", "")]
    (first,) = [n for n, step in enumerate(build["steps"]) if step.get("run") == "make site"]
    (hand_over,) = [n for n, step in enumerate(build["steps"]) if "upload-pages-artifact" in step.get("uses", "")]
    assert build["steps"][put_down]["run"].splitlines()[-1] == "make site"
    # Verdicts stand on pages; a site that is older than they are would not be recorded.
    assert verify < first < put_down < hand_over
    assert record["needs"] == "deploy"
    assert _writes(record) == {"contents", "pull-requests"}
    assert [step["run"] for step in record["steps"] if "run" in step] == [
        "bash .github/scripts/record.sh .build/recorded"
    ]


def test_what_locks_is_itself_locked() -> None:
    text = (GITHUB / "relock-requirements.txt").read_text("utf-8")
    assert re.fullmatch(r"(#.*\n)+uv==[\d.]+ \\\n    --hash=sha256:[0-9a-f]{64}\n", text)

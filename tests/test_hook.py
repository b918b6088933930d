"""The pre-commit hook, for real: a repository, a commit, the hook stops it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PRE_COMMIT = [sys.executable, "-m", "pre_commit"]
DIRTY = "全年实现生产总值######亿元，旗臶鲜明。\n"
CLEAN = "全年经济平稳运行。\n"


def _run(*argv, cwd, check=True):
    env = os.environ | {
        "GIT_AUTHOR_NAME": "t",
        "GIT_AUTHOR_EMAIL": "t@example.invalid",
        "GIT_COMMITTER_NAME": "t",
        "GIT_COMMITTER_EMAIL": "t@example.invalid",
    }
    return subprocess.run(
        argv, cwd=cwd, env=env, check=check, capture_output=True, text=True
    )


@pytest.fixture(scope="module")
def hooks(tmp_path_factory):
    """Make a repository of the checkout as it stands, which pre-commit can clone."""
    source = tmp_path_factory.mktemp("hooks")
    files = _run("git", "ls-files", "-co", "--exclude-standard", cwd=ROOT).stdout
    for name in files.splitlines():
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, source / name)
    _run("git", "init", "-q", cwd=source)
    _run("git", "add", "-A", cwd=source)
    _run("git", "commit", "-q", "-m", "as it stands", cwd=source)
    return source


@pytest.fixture
def repository(tmp_path):
    _run("git", "init", "-q", cwd=tmp_path)
    return tmp_path


def _draft(repository, text):
    (repository / "讲话稿.txt").write_text(text, encoding="utf-8")
    _run("git", "add", "-A", cwd=repository)


@pytest.mark.slow
def test_a_dirty_draft_stops_the_commit_and_a_clean_one_passes(hooks, repository):
    rev = _run("git", "rev-parse", "HEAD", cwd=hooks).stdout.strip()
    (repository / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hooks.as_uri()}\n    rev: {rev}\n"
        "    hooks:\n      - id: doclint\n"
    )
    _run(*PRE_COMMIT, "install", cwd=repository)
    _draft(repository, DIRTY)
    stopped = _run("git", "commit", "-m", "draft", cwd=repository, check=False)
    assert stopped.returncode == 1
    assert "hash-run" in stopped.stdout + stopped.stderr
    _draft(repository, CLEAN)
    passed = _run("git", "commit", "-m", "draft", cwd=repository, check=False)
    assert passed.returncode == 0, passed.stderr


@pytest.mark.slow
def test_try_repo_runs_the_fixing_hook(hooks, repository):
    _draft(repository, "旗臶鲜明。\n")
    argv = [*PRE_COMMIT, "try-repo", str(hooks), "doclint-fix", "--all-files"]
    done = _run(*argv, cwd=repository, check=False)
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    text = (repository / "讲话稿.txt").read_text(encoding="utf-8")
    assert text == "旗帜鲜明。\n"

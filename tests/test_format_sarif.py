"""The SARIF output against the parts of the 2.1.0 schema that it uses."""

import json

import pytest
from format_reports import STYLE, broken, match, mixed, report

from doclint.finding import Edit, Fix
from doclint.formats import render

# object -> required properties, other properties that it may have
SCHEMA = {
    "log": ({"version", "runs"}, {"$schema"}),
    "run": (
        {"tool"},
        {"language", "columnKind", "invocations", "artifacts", "results"},
    ),
    "driver": ({"name"}, {"version", "rules"}),
    "rule": ({"id"}, {"shortDescription"}),
    "artifact": (set(), {"location", "roles", "encoding"}),
    "invocation": (
        {"executionSuccessful"},
        {"toolExecutionNotifications", "toolConfigurationNotifications"},
    ),
    "notification": (
        {"message"},
        {"level", "locations", "descriptor", "associatedRule"},
    ),
    "result": (
        {"message"},
        {
            "ruleId",
            "ruleIndex",
            "level",
            "locations",
            "partialFingerprints",
            "properties",
            "relatedLocations",
            "fixes",
        },
    ),
    "location": (set(), {"physicalLocation", "logicalLocations"}),
    "physical": ({"artifactLocation"}, {"region"}),
    "region": (
        set(),
        {
            "startLine",
            "startColumn",
            "endLine",
            "endColumn",
            "charOffset",
            "charLength",
            "snippet",
        },
    ),
    "fix": ({"artifactChanges"}, {"description", "properties"}),
    "change": ({"artifactLocation", "replacements"}, set()),
    "replacement": ({"deletedRegion"}, {"insertedContent"}),
}


def run_of(reports, **changes):
    log = json.loads(render("sarif", reports, STYLE._replace(**changes)))
    holds("log", log)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return run


def holds(kind, value):
    required, other = SCHEMA[kind]
    assert required <= value.keys() <= required | other


@pytest.mark.parametrize(
    "reports", [[], mixed(), broken()], ids=["nothing", "mixed", "broken"]
)
def test_objects_have_the_properties_of_the_schema(reports):
    run = run_of(reports)
    holds("run", run)
    holds("driver", run["tool"]["driver"])
    for rule in run["tool"]["driver"]["rules"]:
        holds("rule", rule)
    for artifact in run["artifacts"]:
        holds("artifact", artifact)
    (invocation,) = run["invocations"]
    holds("invocation", invocation)
    for kind in ("toolExecutionNotifications", "toolConfigurationNotifications"):
        for notification in invocation[kind]:
            holds("notification", notification)
            assert notification["level"] in {"error", "warning", "note"}


def test_results_have_the_properties_of_the_schema():
    for result in run_of(mixed())["results"]:
        holds("result", result)
        assert result["level"] in {"error", "warning", "note"}
        for location in result["locations"] + result.get("relatedLocations", []):
            holds("location", location)
            holds("physical", location["physicalLocation"])
            holds("region", location["physicalLocation"]["region"])
        for fix in result.get("fixes", []):
            holds("fix", fix)
            for change in fix["artifactChanges"]:
                holds("change", change)
                assert change["replacements"]
                for replacement in change["replacements"]:
                    holds("replacement", replacement)


def test_indices_name_the_rule_and_the_file():
    run = run_of(mixed())
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        address = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert rule["id"] == result["ruleId"]
        assert run["artifacts"][address["index"]]["location"]["uri"] == address["uri"]


def test_file_given_twice_is_one_artifact():
    assert len(run_of([report("好。"), report("好。")])["artifacts"]) == 1


def test_region_of_a_place_over_two_lines_ends_in_the_second():
    text = "多走\r\n访。"
    (result,) = run_of([report(text, match(text, "broken-line", "走\r\n访"))])[
        "results"
    ]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {
        "startLine": 1,
        "startColumn": 2,
        "endLine": 2,
        "endColumn": 2,
        "charOffset": 1,
        "charLength": 4,
        "snippet": {"text": "走\r\n访"},
    }


def test_edit_beside_the_finding_is_given_by_offsets():
    one = report("甲乙丙", match("甲乙丙", "spun-word", "甲", "丁"))
    fix = Fix((Edit(0, 1, "丁"), Edit(2, 3, "")), "unsafe", "甲配丙")
    findings = (one.findings[0]._replace(fix=fix),)
    (result,) = run_of([one._replace(findings=findings)])["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    regions = [one["deletedRegion"] for one in change["replacements"]]
    assert "startLine" in regions[0]
    assert regions[1] == {"charOffset": 2, "charLength": 1}


@pytest.mark.parametrize(
    ("source", "uri"),
    [
        ("./报告 1.txt", "%E6%8A%A5%E5%91%8A%201.txt"),
        ("/srv/a#b.txt", "file:///srv/a%23b.txt"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
    ids=["relative", "absolute", "standard input"],
)
def test_address_of_a_file_is_a_uri(source, uri):
    (artifact,) = run_of([report("好。", source=source)])["artifacts"]
    assert artifact["location"]["uri"] == uri


def test_run_with_failures_was_not_successful():
    (invocation,) = run_of(broken())["invocations"]
    stages = [
        one["descriptor"]["id"] for one in invocation["toolExecutionNotifications"]
    ]
    assert not invocation["executionSuccessful"]
    assert stages == ["read", "check"]


def test_rule_that_could_not_run_is_a_configuration_notification():
    (invocation,) = run_of(mixed())["invocations"]
    (notification,) = invocation["toolConfigurationNotifications"]
    assert invocation["executionSuccessful"]
    assert notification["associatedRule"] == {"id": "half-converted"}

#!/usr/bin/env python3
"""The hazard log is well formed, and its ties to tests are alive. [H-122-a]"""
import json
import os
import re
import sys

from report import ROOT, finish

LOG = os.path.join(ROOT, "assets/safety/hazards.json")
TAG = re.compile(r"\[(H-\d{3}-[a-z])\]")
SOURCES = (".cpp", ".h", ".py", ".qml")
KINDS = {"design", "test", "content", "training"}
# Severity 5 to 1 by likelihood 1 to 5, as the log's own matrix has it.
MATRIX = {5: "34455", 4: "23345", 3: "22334", 2: "12234", 1: "11223"}


def ties(top):
    """Which test files carry which tag."""
    found = {}
    for folder, _, names in os.walk(top):
        for name in sorted(names):
            if name.endswith(SOURCES):
                path = os.path.join(folder, name)
                with open(path, encoding="utf-8") as file:
                    for tag in TAG.findall(file.read()):
                        found.setdefault(tag, set()).add(os.path.relpath(path, ROOT))
    return found


def rating(of):
    return int(MATRIX[of["severity"]][of["likelihood"] - 1])


def faults(log, tied):
    """What is wrong with the log or with a tie, one sentence each."""
    controls = {}
    for hazard in log["hazards"]:
        name = hazard["id"]
        if rating(hazard) != hazard["rating"]:
            yield f"{name}: its rating does not follow from severity and likelihood"
        residual = hazard["residual"]
        if rating(residual) != residual["rating"] or residual["rating"] > 3:
            yield f"{name}: the residual rating is wrong or cannot be accepted"
        if residual["rating"] == 3 and not residual.get("why"):
            yield f"{name}: a residual rating of 3 needs its reason"
        kinds = {control["kind"] for control in hazard["controls"]}
        if not kinds <= KINDS:
            yield f"{name}: a control of a kind that is not known"
        if hazard["severity"] >= 4 and "test" not in kinds:
            yield f"{name}: a severe hazard has no control that a test can prove"
        if not kinds - {"content", "training"}:
            yield f"{name}: words alone control nothing"
        for control in hazard["controls"]:
            if not control["id"].startswith(name + "-") or control["id"] in controls:
                yield f"{control['id']}: not an id of {name}, or there twice"
            controls[control["id"]] = control
    for tag, files in sorted(tied.items()):
        where = ", ".join(sorted(files))
        if tag not in controls:
            yield f"{where}: carries {tag}, which the log does not have"
        elif controls[tag]["kind"] != "test":
            yield f"{where}: carries {tag}, which is a control of kind {controls[tag]['kind']}"


def bites(log):
    """Each planted fault is found, so that silence means something."""
    def planted(change, tied=None):
        copy = json.loads(json.dumps(log))
        change(copy)
        return any(True for _ in faults(copy, tied or {}))

    def weaken(copy):
        for control in copy["hazards"][0]["controls"]:
            control["kind"] = "training"

    return (planted(lambda copy: copy["hazards"][0].update(rating=1)) and planted(weaken)
            and planted(lambda copy: copy["hazards"][0]["residual"].update(severity=5, likelihood=5, rating=5))
            and planted(lambda copy: None, {"H-999-z": {"somewhere"}}) and planted(lambda copy: None, {"H-001-a": {"somewhere"}}))


def summary(log, tied):
    wanted = [c["id"] for h in log["hazards"] for c in h["controls"] if c["kind"] == "test"]
    without = [each for each in wanted if each not in tied]
    print(f"hazard log: {len(wanted) - len(without)} of {len(wanted)} controls of kind test have one")
    if without:
        print("without one: " + " ".join(without))


def main():
    with open(LOG, encoding="utf-8") as file:
        log = json.load(file)
    tied = ties(os.path.join(ROOT, "tests"))
    if "--summary" in sys.argv:
        return summary(log, tied)
    wrong = list(faults(log, tied))
    summary(log, tied)
    finish(wrong, bites(log), f"{len(log['hazards'])} hazards, every tie alive")


if __name__ == "__main__":
    main()

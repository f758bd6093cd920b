#!/usr/bin/env python3
"""The tour takes a screen in every form, theme and text size, at pixel ratio 2, and lists what it took."""
import itertools
import json
import os
import struct
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "cli"))
from world import check, main

FORMS = {"phone": (390, 844), "small": (320, 568), "tablet": (800, 1100), "desktop": (1280, 800)}


def size_of(path):
    with open(path, "rb") as file:
        head = file.read(24)
    return struct.unpack(">II", head[16:24]) if head[:8] == b"\x89PNG\r\n\x1a\n" else None


def one_screen():
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(["trellis", "--tour", folder, "--only", "session-moved", "--language", "es"], capture_output=True, text=True, timeout=300)
        if not check(done.returncode == 0, "it comes to its end", done.stderr[-400:]):
            return
        with open(folder + "/tour.json", encoding="utf-8") as file:
            rows = json.load(file)
        have = {(row["form"], row["theme"], row["scale"]) for row in rows}
        check(have == set(itertools.product(FORMS, ("light", "dark"), (100, 200))) and len(rows) == len(have), "every look is there once", sorted(have))
        check({(row["screen"], row["language"]) for row in rows} == {("session-moved", "es")}, "of the screen and in the language that was asked for")
        wrong = [row["file"] for row in rows if size_of(f"{folder}/{row['file']}") != tuple(2 * side for side in FORMS[row["form"]])]
        check(not wrong, "each picture has its size, twice over", wrong)
        check(sorted(os.listdir(folder)) == sorted([row["file"] for row in rows] + ["tour.json"]), "and nothing else is left")


def unknown_screen():
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(["trellis", "--tour", folder, "--only", "nowhere"], capture_output=True, text=True, timeout=300)
        check(done.returncode == 1 and "no screen of that name" in done.stderr, "a name that is no screen is told", done.stderr[-200:])


if __name__ == "__main__":
    main(one_screen, unknown_screen)

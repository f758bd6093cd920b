#!/usr/bin/env python3
"""No word of the person, no token and no passphrase stands readable in any file; and the search would find it if it did. [H-086-b]"""
import base64
import json
import os
import secrets
import signal
import subprocess

from world import World, check, main


def encodings(word):
    """The ways in which a word could stand in a file without being encrypted."""
    raw = word.encode()
    yield "raw", raw
    yield "UTF-16LE", word.encode("utf-16-le")
    yield "UTF-16BE", word.encode("utf-16-be")
    yield "hex", raw.hex().encode()
    yield "HEX", raw.hex().upper().encode()
    yield "reversed", raw[::-1]
    for phase in range(3):  # what stays the same whatever stands before and after it
        text = base64.b64encode(b"\0" * phase + raw)
        body = text[-(-8 * phase // 6):len(text) - 4]
        yield f"base64/{phase}", body
        yield f"base64url/{phase}", body.replace(b"+", b"-").replace(b"/", b"_")


def search(files, words):
    hits = []
    for path in files:
        with open(path, "rb") as f:
            data = f.read()
        # Four bytes are found in a megabyte of any ciphertext now and then.
        hits += [(os.path.basename(path), name, way) for name, word in words.items() for way, form in encodings(word)
                 if len(form) > 4 and form in data]
    return hits


def search_bites(w, words):
    """Control: a file with each word in each form must be found, in every form."""
    missing = []
    for name, word in words.items():
        for way, form in encodings(word):
            path = os.path.join(w.folder, "control")
            with open(path, "wb") as f:
                f.write(os.urandom(301) + form + os.urandom(77))
            if (os.path.basename(path), name, way) not in search([path], {name: word}):
                missing.append((name, way))
            for phase in range(3):
                with open(path, "wb") as f:
                    f.write(b"~" + base64.b64encode(os.urandom(phase) + word.encode() + os.urandom(5)) + b"~")
                if not search([path], {name: word}):
                    missing.append((name, f"embedded base64/{phase}"))
    check(not missing, f"the search finds every form of {len(words)} planted words", missing)


def nothing_readable():
    phrase = "canary " + secrets.token_hex(16)
    words = {field: secrets.token_hex(16) for field in ("note", "own word", "edited note", "answer note", "clinic's comment", "goal")}
    with World("M", passphrase=phrase) as w:
        w.enrol("phone")
        w.must("phone", "sync")
        now = w.admin("GET", "clock")["now"][:10]
        sessions = [s for s in w.json("phone", "sessions")["sessions"] if s["start"] and s["start"][:10] > now and s["status"] == "booked"]
        w.admin("PATCH", f"resources/Appointment/{sessions[0]['id']}", {"comment": words["clinic's comment"]})
        me = w.json("phone", "status")["patient"]
        goal = next(g for g in w.admin("GET", "resources/Goal") if g["subject"]["reference"] == f"Patient/{me}")
        w.admin("PATCH", f"resources/Goal/{goal['id']}", {"description": {"text": words["goal"]}})

        w.check_in("phone", words["note"], ownWord=words["own word"], feelings=["calm"], symptoms={"worry": 2}, craving=3)
        w.must("phone", "session", "answer", sessions[1]["id"], "declined", "--note", words["answer note"])
        w.must("phone", "sync")
        w.check_in("phone", words["edited note"])  # stays in the outbox
        # A process that dies leaves the write-ahead log behind; that is searched too.
        process = subprocess.Popen(w.command("phone", "--json", "checkin", "-"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        process.stdin.write(json.dumps({"mood": 1, "note": words["note"]}))
        process.stdin.close()
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.wait()

        private = {"passphrase": phrase, "given name": "Rowan", "clinic": "Riverbend", "type": "QuestionnaireResponse",
                   "address": f"127.0.0.1:{w.port}", **words}
        with open(w.folder + "/clinic/grants.json") as f:
            tokens = [t for t in json.dumps(json.load(f)).split('"') if len(t) >= 24 and " " not in t]
        private.update({f"token {i}": t for i, t in enumerate(tokens)})

        files = w.files("phone")
        check(len(files) >= 3, f"{len(files)} files were written: {sorted(os.path.basename(f) for f in files)}", files)
        hits = search(files, private)
        check(not hits, f"none of {len(private)} words stands in them in any of 12 forms", hits)
        headers = [f for f in files if open(f, "rb").read(15) == b"SQLite format 3"]
        check(not headers, "no database stands there without encryption", headers)

        out = w.folder + "/export.json"
        w.must("phone", "export", "--fhir", out)
        mode = oct(os.stat(out).st_mode & 0o777)
        check(mode == "0o600", "an export is readable by its owner alone", mode)
        found = {name for _, name, way in search([out], words) if way == "raw"}
        check(found == set(words), "control: the export holds every one of the planted words", set(words) - found)
        search_bites(w, words)
        everything = json.load(open(out))
        check(everything["resourceType"] == "Bundle" and len(everything["entry"]) > 50, "the export is a FHIR Bundle", len(everything["entry"]))


def nothing_beside():
    """Settled once, 6: vault.json, store.db and its companions, lock, and nothing else, ever."""
    with World("H") as w:
        home = w.folder + "/home"
        os.mkdir(home)
        env = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home, "XDG_DATA_HOME": home, "TMPDIR": home}
        w.enrol("phone")
        for words, given in ((("sync",), None), (("--json", "checkin", "-"), '{"mood":2}'), (("status",), None), (("verify",), None)):
            done = w.cli("phone", *words, given=given, env=env)
            if done.returncode:
                raise RuntimeError(done.why)
        names = {os.path.basename(f) for f in w.files("phone")}
        check(names <= {"vault.json", "store.db", "store.db-wal", "store.db-shm", "lock"}, "a profile holds its five files at most", names)
        left = [os.path.join(r, f) for r, _, fs in os.walk(home) for f in fs]
        check(not left, "nothing is written to home, cache, configuration or temporary folders", left)
        modes = {oct(os.stat(os.path.dirname(f)).st_mode & 0o777) for f in w.files("phone") if f.endswith("vault.json")}
        check(modes == {"0o700"}, "the profile's folder is its owner's alone", modes)


if __name__ == "__main__":
    main(nothing_readable, nothing_beside)

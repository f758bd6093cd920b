#!/usr/bin/env python3
"""Whatever comes in wrong: the command says what happened, keeps what there was, loses nothing and never crashes."""
import json
import os
import resource
import shutil
import signal
import subprocess
import time

from world import PASSCODE, World, check, main

CODES = range(8)  # settled once, 12


def said(done, code, *words):
    """The exit code, and a sentence that has these words."""
    return done.returncode == code and all(w in done.why for w in words)


def command_line():
    with World() as w:
        w.enrol("phone")
        w.check_in("phone", "kept")
        for words, hint in (([], "Say what to do"), (["frobnicate"], "no command"), (["check-in"], "checkin"), (["--frobnicate", "status"], "no option"),
                            (["status", "--moood", "3"], "no option"), (["checkin", "--moood", "3"], "--mood"), (["checkin", "--mood"], "needs a value"),
                            (["--json=yes", "status"], "takes no value"), (["checkin", "--mood", "3", "--mood", "4"], "twice"),
                            (["session", "answer", "x"], "more"), (["status", "extra"], "extra"), (["--now", "yesterday", "status"], "time such as"),
                            (["sessions", "--from", "soon"], "time such as"), (["checkin", "--mood", "three"], "kind of value"),
                            (["checkin", "--mood", "9"], "1-5"), (["checkin", "--craving", "11"], "0-10"), (["checkin", "--sleep", "25h"], "0-24"),
                            (["checkin", "--sleep", "long"], "kind of value"), (["checkin", "--symptom", "worry"], "kind of value"),
                            (["checkin", "--symptom", "worry=7"], "0-4"), (["checkin", "--symptom", "hunger=1"], "list"),
                            (["checkin", "--feeling", "fine"], "list"), (["checkin", "--sleep-quality", "best"], "list"), (["checkin"], "empty"),
                            (["checkin", "--note", "x" * 4001], "longer"), (["checkin", "--mood", "3", "-"], "not both"),
                            (["checkins", "--limit", "0"], "kind of value"), (["export"], "needs a value"),
                            (["export", "--fhir", "/nowhere/at/all.json"], "cannot be written"), (["session", "answer", "nowhere", "accepted"], "no session"),
                            (["session", "answer", "nowhere", "perhaps"], "accepted, declined or move"), (["doctor", "http://127.0.0.1/fhir"], "https"),
                            (["doctor", "what"], "address")):
            done = w.cli("phone", *words, given="{}")
            check(said(done, 2, hint), f"{' '.join(words)[:50] or 'nothing'}: exit 2 and a sentence", (done.returncode, done.why))
        bad = w.cli("phone", b"checkin", b"--note", b"\xff\xfe", given=b"")
        check(said(bad, 2, "UTF-8"), "a note that is not UTF-8 is refused", (bad.returncode, bad.why))
        missing = w.cli("phone", "status", secret=w.folder + "/not-there")
        check(said(missing, 2, "cannot be read"), "a passphrase file that is not there", (missing.returncode, missing.why))
        nothing = w.cli("nobody", "status")
        check(said(nothing, 2, "enrol"), "a folder without a profile says how to begin", (nothing.returncode, nothing.why))
        check(not os.path.exists(w.folder + "/nobody"), "and is not made")
        error = json.loads(w.cli("phone", "--json", "checkin", "--mood", "9").stdout)
        check(error["schema"] == "trellis.error/1" and error["kind"] == "bad-input" and error["reason"] == "out-of-range", "--json tells of errors too", error)
        check("usage:" in w.must("phone", "--help") and w.cli("phone", "checkin", "--help").returncode == 0, "--help helps")
        check(w.notes("phone") == {"kept": 1}, "of all this nothing was saved", w.notes("phone"))


def check_in_json():
    with World() as w:
        w.enrol("phone")
        deep = "[" * 5000 + "]" * 5000
        for text, hint in (('{"mood":', "JSON"), ("", "JSON"), ("[]", "JSON"), ("null", "JSON"), ('{"mood":3} more', "JSON"), ('{"mood":1,"mood":5}', "twice"),
                           ('{"mood":9}', "1-5"), ('{"mood":0}', "1-5"), ('{"mood":2.5}', "kind of value"), ('{"mood":"3"}', "kind of value"),
                           ('{"mood":99999999999999999999}', "kind of value"), ('{"moood":3}', "not a field"), ('{"note":5}', "kind of value"),
                           ('{"feelings":"calm"}', "kind of value"), ('{"feelings":["calm","calm"]}', "twice"), ('{"feelings":["fine"]}', "list"),
                           ('{"symptoms":["worry"]}', "kind of value"), ('{"symptoms":{"worry":9}}', "0-4"), ('{"symptoms":{"worry":1,"worry":2}}', "twice"),
                           ('{"craving":-1}', "0-10"), ('{"sleepMinutes":1441}', "0-24"), ('{"sleepQuality":"best"}', "list"), ("{}", "empty"),
                           ('{"note":""}', "empty"), ('{"note":"' + "x" * 4001 + '"}', "longer"), ('{"ownWord":"' + "x" * 61 + '"}', "longer"),
                           ('{"note":"\\ud800"}', ""), (deep, "JSON"), ('{"note":' + deep + "}", "JSON"), ('{"note":"' + "x" * 2_000_000 + '"}', "larger")):
            done = w.cli("phone", "checkin", "-", given=text)
            check(said(done, 2, hint), f"{text[:44]}: exit 2 and a sentence", (done.returncode, done.why))
        done = w.cli("phone", "checkin", "-", given=b'{"note":"\xff"}')
        check(said(done, 2), "JSON that is not UTF-8", (done.returncode, done.why))
        check(w.json("phone", "checkins")["checkins"] == [], "nothing of it was saved")
        full = {"mood": 5, "feelings": ["proud", "tired"], "ownWord": "übermütig", "symptoms": {"worry": 2, "pain": 0}, "craving": 0, "sleepMinutes": 450,
                "sleepQuality": "good", "note": "Zeile 1\nZeile 2 \U0001F33F"}
        made = w.json("phone", "checkin", "-", given=json.dumps(full))
        check(all(made[k] == v for k, v in full.items()), "a full one comes back as it was given", made)
        by_options = w.json("phone", "checkin", "--mood", "2", "--feeling", "sad", "--feeling", "tired", "--symptom", "worry=3", "--sleep", "7h30",
                            "--sleep-quality=fair", "--craving", "4", "--note", "by options", "--own-word", "low")
        check(by_options["sleepMinutes"] == 450 and by_options["symptoms"] == {"worry": 3} and by_options["feelings"] == ["sad", "tired"], "and by options", by_options)
        kept = w.json("phone", "checkins")["checkins"]
        check([c["id"] for c in kept] == [by_options["id"], made["id"]] and all(kept[1][k] == v for k, v in full.items()), "and both are kept whole", kept)


def addresses():
    with World() as w:
        for given, code, hint in ((f"http://127.0.0.1:{w.port}/fhir", 2, "begins with http"), ("ABCD-EFGH", 2, "No clinic has this code"),
                                  ("RVRB", 2, "8 letters"), ("HRBR-WK72", 2, "used before"), ("CDRG-VE36", 2, "has ended"), ("ftp://x/y", 2, "https"),
                                  (f"https://127.0.0.1:{w.port}/elsewhere", 3, "Something else"), ("https://127.0.0.1:1/fhir", 3, "cannot be reached"),
                                  (w.url, 3, "certificate"), ("https://no-such-host.invalid/fhir", 3, "cannot be reached")):
            trust = ["--trust", w.ca] if "certificate" not in hint else []
            done = w.cli("new", "enrol", "--demo", "--demo-passcode", PASSCODE, *trust, given)
            check(said(done, code, hint), f"enrol {given}: exit {code} and a sentence", (done.returncode, done.why))
        check(not w.files("new"), "none of them left anything behind", w.files("new"))
        odd = w.cli("new", "enrol", "--demo", "--trust", w.secret, w.url)
        check(said(odd, 2, "no certificate"), "a trust file without a certificate", (odd.returncode, odd.why))
        wrong = w.cli("new", "enrol", "--demo", "--demo-user", "nobody", "--demo-passcode", PASSCODE, "--trust", w.ca, "--now", "2026-11-25T10:00:00Z",
                      f"https://127.0.0.1:{w.port}/fhir/?x=1")
        check(said(wrong, 2), "an address with a query is none", (wrong.returncode, wrong.why))
        for kind, hint in (("expired", "run out"), ("wrong-host", "another address"), ("unknown", "trusts")):
            w.stop()
            w.start(data="clinic-" + kind, certificate=kind)
            done = w.cli("new", "enrol", "--demo", "--demo-passcode", PASSCODE, "--trust", f"{w.folder}/clinic-{kind}/ca.pem", w.url)
            check(said(done, 3, hint), f"a certificate that is {kind}: exit 3 and a sentence", (done.returncode, done.why))


def bad_weather():
    """What the network and strange answers do to a sync."""
    with World("H") as w:
        w.enrol("phone")
        w.must("phone", "sync")
        before = w.json("phone", "sessions")["sessions"]
        w.check_in("phone", "through bad weather")
        portal = "<!doctype html><html><body>Free Wi-Fi: accept the terms</body></html>"
        w.fail("/fhir", body=portal, type="text/html", times=1000)
        done = w.cli("phone", "sync")
        check(said(done, 3, "Something else answered"), "a captive portal's page with status 200", (done.returncode, done.why))
        entries = w.outbox("phone")
        check(len(entries) == 1 and w.notes("phone")["through bad weather"] == 1, "keeps what waits", entries)
        w.admin("DELETE", "fail")

        w.fail("/fhir/Goal", cutAfter=120, times=50)
        done = w.cli("phone", "sync")
        check(done.returncode in (0, 3), "an answer that is cut in the middle", (done.returncode, done.why))
        w.admin("DELETE", "fail")
        for name, body in (("malformed", '{"resourceType":"Bundle","entry":['), ("not JSON", "hello"), ("duplicate keys", '{"resourceType":"Bundle","type":"searchset","type":"x"}'),
                           ("deep", '{"resourceType":"Bundle","entry":' + "[" * 3000 + "]" * 3000 + "}"), ("huge", '{"resourceType":"Bundle","x":"' + "x" * 11_000_000 + '"}'),
                           ("another type", '{"resourceType":"Patient","id":"x"}'), ("empty", "")):
            w.fail("/fhir/Goal", body=body, times=50)
            done = w.cli("phone", "sync")
            check(done.returncode in (0, 1, 3) and (done.returncode == 0 or done.why), f"an answer that is {name}: exit {done.returncode}", done.why)
            w.admin("DELETE", "fail")
            check(w.json("phone", "sessions")["sessions"] == before, f"{name}: what was kept is as it was")
        w.must("phone", "sync")
        w.must("phone", "verify")

        me = w.json("phone", "status")["patient"]
        other = next(p["patient"] for p in w.admin("GET", "people") if p["patient"] != me)
        goal = {"resourceType": "Goal", "id": "foreign-1", "meta": {"versionId": "1", "lastUpdated": "2026-11-25T10:00:00.000Z"}, "lifecycleStatus": "active",
                "subject": {"reference": f"Patient/{other}"}, "description": {"text": "somebody-elses-goal-8841"}}
        link = {"relation": "self", "url": f"{w.url}/Goal?patient=Patient/{me}&_lastUpdated=ge2026-01-01"}
        bundle = {"resourceType": "Bundle", "type": "searchset", "link": [link], "entry": [{"fullUrl": f"{w.url}/Goal/foreign-1", "resource": goal, "search": {"mode": "match"}}]}
        w.fail("/fhir/Goal", body=json.dumps(bundle), times=1)
        w.cli("phone", "sync")
        w.admin("DELETE", "fail")
        status = w.json("phone", "status")
        out = w.folder + "/out.json"
        w.must("phone", "export", "--fhir", out)
        check("somebody-elses-goal-8841" not in open(out).read(), "another person's record is not kept")
        check(status["foreign"] >= 1, "and is counted", status)

        target = next(s for s in before if s["status"] == "booked")
        w.admin("PATCH", f"resources/Appointment/{target['id']}", {"end": None, "_start": None, "status": "confirmed-by-fax"})
        w.must("phone", "sync")
        odd = next(s for s in w.json("phone", "sessions")["sessions"] if s["id"] == target["id"])
        check(odd["end"] is None and odd["status"] == "unknown" and odd["start"], "a session without end, zone and known status is shown as it is", odd)
        w.must("phone", "sessions")


def slow_server():
    with World() as w:
        w.enrol("phone")
        w.check_in("phone", "slow")
        w.fail("/fhir", delayMs=40_000, times=1000)
        began = time.monotonic()
        done = w.cli("phone", "sync")
        check(done.returncode == 3 and "kept here" in done.why, "a server that is too slow is not waited for without end", (done.returncode, done.why))
        check(time.monotonic() - began < 120, "but for a bounded time", time.monotonic() - began)
        check(w.notes("phone")["slow"] == 1, "and what waits is kept")


# 405, 404 and 403 last: they change how, or whether, the device writes to this clinic from there on.
STATUSES = (400, 401, 409, 412, 413, 415, 422, 408, 500, 502, 429, 503, 410, 405, 404, 403)


def each_status():
    """sync.md 4.5: what every answer to a write does with the entry."""
    for personality, where, method in (("M", "/fhir", "POST"), ("H", "/fhir/QuestionnaireResponse", "PUT")):
        with World(personality) as w:

            def state(note):
                return [c["state"] for c in w.json("phone", "checkins")["checkins"] if c["note"] == note]

            w.enrol("phone")
            w.must("phone", "sync")
            w.fail(where, method=method, status=500, applied=True, times=1)
            w.check_in("phone", "the answer was lost")
            w.cli("phone", "sync")
            w.admin("DELETE", "fail")
            there, here = w.notes_at_clinic()["the answer was lost"], state("the answer was lost")
            check(there == 1 and here == ["at-clinic"], f"{personality}: a lost answer is read back, not sent again", (there, here))

            for status in STATUSES:
                note = f"{personality} {status}"
                if status == 404:
                    where, method = "/fhir", "POST"  # after 405 the device lets the server choose ids
                w.check_in("phone", note)
                w.fail(where, method=method, status=status, times=1, headers={"Retry-After": "1"} if status in (429, 503) else {})
                done = w.cli("phone", "sync")
                met = [r["status"] for r in w.admin("GET", "requests")["recent"] if r["method"] == method]
                w.admin("DELETE", "fail")
                here, there = state(note), w.notes_at_clinic()[note]
                ok = done.returncode in (0, 1, 3, 4) and len(here) == 1 and there <= 1 and (there == 1) == (here == ["at-clinic"]) and status in met
                check(ok, f"{personality}: {status} on a write keeps the entry ({here[0] if here else 'gone'}, exit {done.returncode})",
                      (done.why, here, there, met[-3:]))
                if status in (400, 413, 415, 422):
                    check(here == ["needs-look"] and done.returncode == 1, f"{personality}: {status} asks for a look", (here, done.returncode))
                if status == 401:
                    check(there == 1 and done.returncode in (0, 1), f"{personality}: 401 renews the token and goes on", (there, done.why))
                if status in (429, 503):
                    time.sleep(1.2)
            again = w.cli("phone", "sync")
            check(again.returncode in (0, 1), f"{personality}: none of them stops the others for good", (again.returncode, again.why))
            doubled = {n: c for n, c in w.notes_at_clinic().items() if c > 1 and n.startswith(personality + " ")}
            check(not doubled, f"{personality}: and nothing is there twice", doubled)
            w.must("phone", "verify")


def files_that_broke():
    with World() as w:
        w.enrol("phone")
        for i in range(3):
            w.check_in("phone", f"kept {i}")
        vault = next(f for f in w.files("phone") if f.endswith("vault.json"))
        store = os.path.dirname(vault) + "/store.db"
        keep = w.folder + "/keep"
        shutil.copytree(os.path.dirname(vault), keep)

        def restore():
            shutil.rmtree(os.path.dirname(vault))
            shutil.copytree(keep, os.path.dirname(vault))

        bad = w.write("bad", "135790\n")
        done = w.cli("phone", "status", secret=bad)
        check(said(done, 5, "does not match"), "a wrong passcode: exit 5", (done.returncode, done.why))
        for _ in range(4):
            done = w.cli("phone", "status", secret=bad)
        began = time.monotonic()
        waits = w.cli("phone", "status")
        check(waits.returncode == 0 and "Wait" in waits.stderr and time.monotonic() - began > 20,
              "after five of them even the right one has to wait, and is told so", (waits.returncode, waits.why, time.monotonic() - began))
        restore()

        def broken(name, how, code=6):
            how()
            before = {f: open(f, "rb").read() for f in w.files("phone") if f.endswith(("store.db", "vault.json"))}
            done = w.cli("phone", "status")
            after = {f: open(f, "rb").read() for f in before if os.path.exists(f)}
            same = all(after.get(f) == data for f, data in before.items() if f.endswith("store.db"))
            check(done.returncode == code and done.why and same, f"{name}: exit {code}, a sentence, the file is left as it is", (done.returncode, done.why, same))
            restore()

        def scribble():
            with open(store, "r+b") as f:
                for page in range(0, os.path.getsize(store), 4096):
                    f.seek(page + 3000)
                    f.write(b"\x5a" * 64)

        def other_store():
            w.must("second", "enrol", "--demo", "--demo-passcode", PASSCODE, "--trust", w.ca, w.url)
            shutil.copy(next(f for f in w.files("second") if f.endswith("store.db")), store)

        broken("a damaged database", scribble)
        broken("a truncated one", lambda: os.truncate(store, os.path.getsize(store) // 2))
        broken("an empty one", lambda: os.truncate(store, 0))
        broken("one that is missing", lambda: os.remove(store))
        broken("one of another profile", other_store)
        broken("something else entirely", lambda: open(store, "wb").write(os.urandom(65536)))
        broken("a vault.json that is missing", lambda: os.remove(vault))
        broken("a vault.json cut short", lambda: os.truncate(vault, os.path.getsize(vault) // 2))
        broken("a vault.json from the future", lambda: open(vault, "w").write(open(keep + "/vault.json").read().replace('"version":1', '"version":9')))
        check(all(w.notes("phone")[f"kept {i}"] == 1 for i in range(3)), "put back, everything is there")
        w.must("phone", "verify")


def disk_full():
    """A limit on the size of files makes writes fail at other places of opening and saving."""
    with World() as w:
        w.enrol("phone")
        w.check_in("phone", "before")
        acknowledged, refused = {"before"}, 0
        for limit in (0, 600, 4096, 20_000, 33_000, 36_000, 44_000, 60_000):

            def no_more_room():
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

            note = f"limit {limit}"
            done = w.cli("phone", "--json", "checkin", "-", given=json.dumps({"mood": 2, "note": note}), preexec_fn=no_more_room)
            if done.returncode == 0:
                acknowledged.add(note)
            else:
                refused += 1
                check(done.returncode in CODES and '"id"' not in done.stdout and done.why, f"no room beyond {limit} bytes: told, and not called saved",
                      (done.returncode, done.stdout, done.why))
        check(refused > 0, "control: some of these limits do stop a save")
        check(set(w.notes("phone")) == acknowledged, "what was called saved is there, and nothing else", (w.notes("phone"), acknowledged))
        w.check_in("phone", "after")
        check(set(w.notes("phone")) == acknowledged | {"after"}, "and with room again it goes on")
        w.must("phone", "verify")


def second_instance():
    with World() as w:
        w.enrol("phone")
        w.check_in("phone", "mine")
        w.fail("/fhir", delayMs=12_000, times=1)
        syncing = subprocess.Popen(w.command("phone", "sync"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(1.5)
        done = w.cli("phone", "status")
        check(said(done, 7, "open elsewhere"), "a second instance is told", (done.returncode, done.why))
        check(syncing.wait(120) == 0, "and the first is not disturbed")
        holder = subprocess.Popen(w.command("phone", "checkin", "-"), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(1.0)
        holder.kill()
        holder.wait()
        check(w.cli("phone", "status").returncode == 0, "one that was killed holds nothing up")


def clocks():
    with World() as w:
        w.enrol("phone")
        days = []
        env = {**os.environ, "TZ": "America/New_York"}
        for now, zone in (("2026-11-25T23:30:00-05:00", "America/New_York"), ("2026-11-01T01:30:00-04:00", "America/New_York"),
                          ("2031-03-01T08:00:00+09:00", "Asia/Tokyo"), ("2026-11-25T12:00:00Z", "Pacific/Kiritimati"), ("2001-01-01T00:00:00Z", "UTC")):
            done = w.cli("phone", "--now", now, "--json", "checkin", "-", given=json.dumps({"mood": 3, "note": now}), env={**os.environ, "TZ": zone})
            days.append((now, json.loads(done.stdout)["day"]))
        check(dict(days)["2026-11-25T23:30:00-05:00"] == "2026-11-25" and dict(days)["2026-11-25T12:00:00Z"] == "2026-11-26",
              "a check-in belongs to the day where the person is", days)
        for now in ("2000-01-01T00:00:00Z", "2040-01-01T00:00:00Z"):
            kept = {c["note"]: c["day"] for c in json.loads(w.cli("phone", "--now", now, "--json", "checkins", env=env).stdout)["checkins"]}
            check(kept == dict(days), f"seen from {now[:4]} every one keeps its day", kept)
        w.must("phone", "sync")
        w.must("phone", "sync")
        kept = {c["note"]: c["day"] for c in w.json("phone", "checkins")["checkins"] if c["note"] in dict(days)}  # not the clinic's history
        check(kept == dict(days) and w.outbox("phone") == [], "and also after the clinic has them", (kept, w.outbox("phone")))


def doctors():
    for personality in "MH":
        with World(personality) as w:
            done = w.cli("phone", "--json", "doctor", "--trust", w.ca, w.url)
            findings = {f["topic"]: f for f in json.loads(done.stdout)["findings"]}
            check(done.returncode == 0 and findings["smart"]["weight"] == "works" and findings["type:Appointment"]["weight"] == "works",
                  f"doctor finds {personality} usable", done.stdout)
            check((findings["update-create"]["weight"] == "works") == (personality == "H"), f"and knows who chooses ids with {personality}", findings["update-create"])
            check("Trellis works" in w.must("phone", "doctor", "--trust", w.ca, w.url), "in plain words too")
            away = w.cli("phone", "doctor", "https://127.0.0.1:1/fhir")
            check(said(away, 3), "and says when nobody is there", (away.returncode, away.why))


main(command_line, check_in_json, addresses, bad_weather, slow_server, each_status, files_that_broke, disk_full, second_instance, clocks, doctors)

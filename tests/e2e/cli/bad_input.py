#!/usr/bin/env python3
"""Whatever comes in wrong: the command says what happened, keeps what there was, loses nothing and never crashes."""
import datetime
import json
import os
import subprocess
import time

from world import PASSCODE, World, check, main, said


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
        check(said(bad, 2, "letters"), "a note that is not UTF-8 is refused", (bad.returncode, bad.why))
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
                                  (f"https://127.0.0.1:{w.port}/elsewhere", 3, "not a clinic"), ("https://127.0.0.1:1/fhir", 3, "cannot be reached"),
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

        # One page with a sound record among odd ones: only the odd ones are left out.
        def mine(name, extra=""):
            text = json.dumps({**goal, "id": name, "subject": {"reference": f"Patient/{me}"}, "description": {"text": f"goal-of-mine-{name}"}})
            return '{"fullUrl":"%s/Goal/%s","resource":%s,"search":{"mode":"match"}}' % (w.url, name, text[:-1] + extra + "}")

        deep = mine("deep", ',"extension":' + "[" * 3000 + "]" * 3000)
        odd = [mine("twice", ',"lifecycleStatus":"proposed"'), deep, mine("sound"), '{"resource":{"resourceType":"Goal"}}', "{}",
               '{"resource":{"resourceType":"Spaceship","id":"x"}}']
        for name, entries, code in (("odd", odd, 0), ("not even records", ['{"resource":"Goal"}', mine("beside")], 3)):
            page = '{"resourceType":"Bundle","type":"searchset","link":[%s],"entry":[%s]}' % (json.dumps(link), ",".join(entries))
            w.fail("/fhir/Goal", body=page, times=1)
            w.check_in("phone", f"while records are {name}")
            done = w.cli("phone", "sync")
            w.admin("DELETE", "fail")
            check(done.returncode == code and (code == 0 or done.why), f"records that are {name}: exit {code}", (done.returncode, done.stdout, done.why))
            check(w.notes_at_clinic()[f"while records are {name}"] == 1, f"records that are {name} stop nothing that goes the other way")
        w.must("phone", "export", "--fhir", out)
        exported = open(out).read()
        check("goal-of-mine-sound" in exported, "a sound record among odd ones is kept")
        check(not any(f"goal-of-mine-{each}" in exported for each in ("twice", "deep")), "the odd ones are not")
        check(w.json("phone", "status")["unreadable"] >= 1, "but counted", w.json("phone", "status"))
        w.must("phone", "sync")
        w.must("phone", "verify")


def odd_sessions():
    """Appointments that lack what they should have arrive by sync and are shown as what they are; the others stay as they were."""
    for personality in "MH":
        with World(personality) as w:
            w.enrol("phone")
            w.must("phone", "sync")
            before = {s["id"]: s for s in w.json("phone", "sessions")["sessions"]}
            coming = [s for s in before.values() if s["status"] == "booked" and s["start"] and not s["former"]][-5:]
            no_end, unknown, no_zone, no_offset, everything = (s["id"] for s in coming)
            for session, change in ((no_end, {"end": None}), (unknown, {"status": "confirmed-by-fax"}), (no_zone, {"_start": None}),
                                    (no_offset, {"start": before[no_offset]["start"][:19], "_start": None}),
                                    (everything, {"end": None, "_start": None, "status": "entered-by-fax", "serviceType": None, "participant": None})):
                w.admin("PATCH", f"resources/Appointment/{session}", change)
            done = w.cli("phone", "sync")
            after = {s["id"]: s for s in w.json("phone", "sessions")["sessions"]}
            check(done.returncode == 0, f"{personality}: odd sessions do not stop a sync", (done.returncode, done.why))
            check(after[no_end]["end"] is None and after[no_end]["start"] == before[no_end]["start"], f"{personality}: without an end, it has its start",
                  after.get(no_end))
            check(after[unknown]["status"] == "unknown" and after[unknown]["start"], f"{personality}: an unknown status is unknown, not booked", after.get(unknown))
            here, there = after[no_zone]["start"], before[no_zone]["start"]
            check(after[no_zone]["zone"] is None and here == there, f"{personality}: without a zone it stands in the offset that the clinic wrote", (here, there))
            check(no_offset in after and after[no_offset]["start"] is None, f"{personality}: a time without an offset is no time, and is not guessed",
                  after.get(no_offset))
            same = {i: s for i, s in after.items() if i not in (no_end, unknown, no_zone, no_offset, everything)}
            check(same == {i: before[i] for i in same} and len(same) >= len(before) - 5, f"{personality}: all others are as they were")
            shown = w.must("phone", "sessions")
            check(all(before[i]["title"] in shown for i in (no_end, unknown, no_zone)), f"{personality}: and they are shown to a person", shown[-400:])
            answered = w.cli("phone", "session", "answer", no_end, "accepted")
            check(answered.returncode == 0, f"{personality}: one without an end can be answered", (answered.returncode, answered.why))
            w.must("phone", "sync")
            w.must("phone", "verify")


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


def second_instance():
    with World() as w:
        w.enrol("phone")
        w.check_in("phone", "mine")
        w.fail("/fhir", delayMs=12_000, times=1)
        syncing = subprocess.Popen(w.command("phone", "sync"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(1.5)
        done = w.cli("phone", "status")
        check(said(done, 7, "already open"), "a second instance is told", (done.returncode, done.why))
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
        check("clock" not in w.must("phone", "status"), "a clock that is right is not spoken of")
        for hours in (-3, 30):
            moved = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")
            done = w.cli("phone", "--now", moved, "sync")
            told = w.cli("phone", "--now", moved, "status")
            check(done.returncode == 0 and f"clock is about {abs(hours)} hours away" in told.stdout and "keep the time you see" in told.stdout,
                  f"a clock that is {hours} h off is told, and what was entered keeps its time", (done.why, told.stdout))


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


main(command_line, check_in_json, addresses, bad_weather, odd_sessions, slow_server, second_instance, clocks, doctors)

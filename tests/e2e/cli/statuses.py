#!/usr/bin/env python3
"""What every status, every cut and every strange answer does with an entry and with what is kept: sync by sync, both kinds of server."""
import time

from world import CODES, World, check, main, said

# 405, 404 and 403 last: they change how, or whether, the device writes to this clinic from there on.
STATUSES = (400, 401, 409, 412, 413, 415, 422, 408, 500, 502, 429, 503, 410, 405, 404, 403)


def each_status():
    """What every answer to a write does with the entry."""
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


def state_of(w, note):
    return [c["state"] for c in w.json("phone", "checkins")["checkins"] if c["note"] == note]


def a_write_that_arrived():
    """The clinic did it, and what it said of it never came whole: it is looked for, and not sent a second time."""
    for personality, where, method in (("M", "/fhir", "POST"), ("H", "/fhir/QuestionnaireResponse", "PUT")):
        with World(personality) as w:
            w.enrol("phone")
            w.must("phone", "sync")
            portal = {"body": "<!doctype html><html>Free Wi-Fi</html>", "type": "text/html"}
            for name, fault in (("cut before the first byte", {"cutAfter": 0}), ("cut in its middle", {"cutAfter": 60}), ("500", {"status": 500}), ("408", {"status": 408}),
                                ("503", {"status": 503, "headers": {"Retry-After": "1"}}), ("a page of somebody else", portal), ("broken JSON", {"body": '{"resourceType":'}),
                                ("empty", {"body": ""}), ("without a body, 204", {"status": 204, "body": ""})):
                note = f"{personality} {name}"
                w.check_in("phone", note)
                w.fail(where, method=method, applied=True, times=1, **fault)
                w.admin("DELETE", "requests")
                first = w.cli("phone", "sync")
                w.admin("DELETE", "fail")
                check(first.returncode in (0, 1, 3) and (first.returncode == 0 or first.why), f"{note}: told", (first.returncode, first.why))
                if "503" in name:
                    time.sleep(1.2)
                again = w.cli("phone", "sync")
                here, there = state_of(w, note), w.notes_at_clinic()[note]
                sent = [r for r in w.admin("GET", "requests")["recent"] if r["method"] == method and r["path"].startswith(where)]
                check(there == 1 and here == ["at-clinic"] and again.returncode == 0, f"{note}: at the clinic once", (there, here, again.why, len(sent)))
            w.must("phone", "verify")


def a_write_that_did_not_arrive():
    """Nothing proves that it will not come late, so it is not sent again at once; it is kept, and says that it is not confirmed."""
    for personality, where, method in (("M", "/fhir", "POST"), ("H", "/fhir/QuestionnaireResponse", "PUT")):
        with World(personality) as w:
            w.enrol("phone")
            w.must("phone", "sync")
            w.check_in("phone", "in doubt")
            w.fail(where, method=method, status=500, times=1)
            w.cli("phone", "sync")
            w.admin("DELETE", "fail")
            w.admin("DELETE", "requests")
            done = w.cli("phone", "sync")
            writes = [r for r in w.admin("GET", "requests")["recent"] if r["method"] in ("POST", "PUT") and r["path"].startswith("/fhir")]
            entry = next(e for e in w.outbox("phone") if e["type"] == "QuestionnaireResponse")
            check(done.returncode == 0 and not writes and entry["reason"] == "unconfirmed" and entry["nextTry"],
                  f"{personality}: an entry in doubt is looked for and waits", (done.returncode, writes, entry))
            check("not confirmed" in w.must("phone", "outbox"), f"{personality}: and the outbox says so in words")


def left_alone():
    """429 and 503 with Retry-After: the whole server is left alone for as long as it asks, also by somebody who is in a hurry."""
    with World("M") as w:
        w.enrol("phone")
        w.must("phone", "sync")
        for status, after, hint in ((429, {"Retry-After": "4"}, "Wait 4 second"), (503, {"x-ms-retry-after-ms": "3500"}, "Wait 4 second")):
            w.check_in("phone", f"{status}")
            w.fail("/fhir", method="POST", status=status, times=1, headers=after)
            busy = w.cli("phone", "sync")
            check(said(busy, 3, "busy", hint, "kept here"), f"{status}: told to wait, and how long", (busy.returncode, busy.why))
            w.admin("DELETE", "requests")
            hurried = w.cli("phone", "sync")
            asked = [r for r in w.admin("GET", "requests")["recent"] if r["path"].startswith("/fhir")]
            check(said(hurried, 3, "busy") and not asked, f"{status}: nothing is asked before", (hurried.returncode, hurried.why, asked))
            time.sleep(4.2)
            w.cli("phone", "sync")
            check(w.notes_at_clinic()[f"{status}"] <= 1 and len(state_of(w, f"{status}")) == 1, f"{status}: afterwards it goes on, and nothing is doubled")


def each_status_of_a_read():
    """What a search is answered with never costs anything that is kept, and the other types still come."""
    for personality in "MH":
        with World(personality) as w:
            w.enrol("phone")
            w.must("phone", "sync")
            w.check_in("phone", "waits")
            before = w.json("phone", "sessions")["sessions"]
            for status in (400, 401, 404, 408, 409, 410, 412, 422, 429, 500, 502, 503, 504, 302, 304, 204, 403):
                w.fail("/fhir/Appointment", method="GET", status=status, times=50, headers={"Retry-After": "1"} if status in (429, 503) else {})
                done = w.cli("phone", "sync")
                met = [r for r in w.admin("GET", "requests")["recent"] if r["status"] == status and r["path"].startswith("/fhir/Appointment")]
                w.admin("DELETE", "fail")
                kept = w.json("phone", "sessions")["sessions"]
                check(done.returncode in CODES and (done.returncode == 0 or done.why) and kept == before and len(w.notes("phone")) >= 1,
                      f"{personality}: {status} on a search keeps everything (exit {done.returncode})", (done.why, len(kept), len(before)))
                if status == 400:
                    check(bool(met), f"{personality}: control: the search met it", met)
                if status in (429, 503):
                    time.sleep(1.2)
            check(w.notes_at_clinic()["waits"] == 1, f"{personality}: and what waited went meanwhile", w.outbox("phone"))
            w.must("phone", "verify")


def a_portal_while_joining():
    with World("M") as w:
        w.fail("/fhir", body="<!doctype html><html>Free Wi-Fi: accept the terms</html>", type="text/html", times=1000)
        done = w.cli("new", "enrol", "--demo", "--demo-passcode", "246810", "--trust", w.ca, w.url)
        check(said(done, 3, "Something else answered", "Wi-Fi"), "a captive portal while joining", (done.returncode, done.why))
        check(not w.files("new"), "leaves nothing behind", w.files("new"))
        w.admin("DELETE", "fail")
        w.enrol("new")
        check(w.json("new", "status")["enrolled"], "and afterwards joining goes on")


def renewing_the_sign_in():
    """[H-074-a] A token has to be renewed and what answers is not the clinic, or the clinic in trouble, or nobody hears the answer."""
    for personality in "MH":
        with World(personality, token_seconds=1) as w:
            w.enrol("phone")
            w.check_in("phone", "waits for a token")
            time.sleep(1.5)
            portal = {"body": "<!doctype html><html>Free Wi-Fi</html>", "type": "text/html"}
            for name, fault, hint in (("a captive portal", portal, "Something else answered"), ("a server in trouble", {"status": 500}, ""), ("a busy one", {"status": 503}, ""),
                                      ("a cut", {"cutAfter": 0}, "kept here")):
                w.fail("/auth/token", times=50, **fault)
                done = w.cli("phone", "sync")
                w.admin("DELETE", "fail")
                check(done.returncode == 3 and hint in done.why and w.notes("phone")["waits for a token"] == 1 and len(w.outbox("phone")) == 1,
                      f"{personality}: {name} in place of a new token: exit 3, and everything waits", (done.returncode, done.why))
            w.fail("/auth/token", times=1, applied=True, cutAfter=0)
            lost = w.cli("phone", "sync")
            after = w.cli("phone", "sync")
            check(lost.returncode in (3, 4) and after.returncode in (0, 3, 4) and len(w.outbox("phone")) + w.notes_at_clinic()["waits for a token"] == 1,
                  f"{personality}: a new token that was lost on the way costs a sign-in at most", (lost.why, after.returncode, after.why))
            if after.returncode == 4:
                check("sign" in after.why.lower() and "kept here" in after.why, f"{personality}: and says so", after.why)
                w.enrol("phone")
            w.must("phone", "sync")
            check(w.notes_at_clinic()["waits for a token"] == 1 and w.outbox("phone") == [], f"{personality}: then everything goes once")


main(each_status, a_write_that_arrived, a_write_that_did_not_arrive, left_alone, each_status_of_a_read, a_portal_while_joining, renewing_the_sign_in)

#!/usr/bin/env python3
"""Join, see the week, answer, check in with the clinic away, come back: everything arrives once, with both kinds of server."""
import subprocess

from world import World, check, main


def offline_and_back(personality):
    with World(personality, passphrase="correct lattice evening 41") as w:
        w.enrol("phone")
        w.must("phone", "sync")
        status = w.json("phone", "status")
        check(status["name"] == "Rowan" and status["enrolled"], f"{personality}: joined as Rowan", status)
        sessions = w.json("phone", "sessions")["sessions"]
        check(len(sessions) >= 20, f"{personality}: the sessions of the program are there", len(sessions))
        check({"group", "individual"} <= {s["kind"] for s in sessions}, f"{personality}: of several kinds")

        w.stop()
        for i in range(3):
            made = w.check_in("phone", f"offline {i}", i + 1)
            check(made["schema"] == "trellis.checkin/1" and made["state"] == "on-device", f"{personality}: check-in {i} is kept offline")
        away = w.cli("phone", "sync")
        check(away.returncode == 3 and "kept here" in away.why, f"{personality}: a sync with the clinic away says so", away.why)
        check(len(w.outbox("phone")) == 3, f"{personality}: three entries wait")

        w.start()
        w.must("phone", "sync")
        check(w.outbox("phone") == [], f"{personality}: back online nothing waits", w.outbox("phone"))
        seen = w.notes_at_clinic()
        check(all(seen[f"offline {i}"] == 1 for i in range(3)), f"{personality}: the clinic has each entry once", seen)
        trends = [o for o in w.admin("GET", "resources/Observation") if "survey" in str(o.get("category")) and o.get("derivedFrom")]
        check(len(trends) >= 3, f"{personality}: and the trend of each", len(trends))
        states = {c["state"] for c in w.json("phone", "checkins")["checkins"]}
        check(states == {"at-clinic"}, f"{personality}: and the device says so", states)

        w.enrol("tablet")
        w.must("tablet", "sync")
        fresh = w.notes("tablet")
        check(all(fresh[f"offline {i}"] == 1 for i in range(3)), f"{personality}: a fresh device sees them once", fresh)
        idle = w.json("phone", "sync")
        check(idle["sent"] == 0, f"{personality}: a sync with nothing to do sends nothing", idle)
        w.must("phone", "verify")
        w.must("tablet", "verify")


def answers(personality):
    with World(personality) as w:
        w.enrol("phone")
        w.must("phone", "sync")
        coming = [s for s in w.json("phone", "sessions")["sessions"] if s["status"] == "booked" and s["start"] > "2"]
        now = w.admin("GET", "clock")["now"]
        coming = [s for s in coming if s["start"][:10] > now[:10]]
        yes, no, move, moved = (s["id"] for s in coming[:4])
        w.must("phone", "session", "answer", yes, "accepted")
        w.must("phone", "session", "answer", no, "declined", "--reason", "ride", "--note", "no bus")
        w.must("phone", "session", "answer", move, "move", "--note", "later, please")
        check(len(w.outbox("phone")) == 4, f"{personality}: three answers and a request to move wait", w.outbox("phone"))
        w.must("phone", "sync")
        check(w.outbox("phone") == [], f"{personality}: and went", w.outbox("phone"))
        said = {a["appointment"]["reference"]: a["participantStatus"] for a in w.admin("GET", "resources/AppointmentResponse")
                if a["appointment"]["reference"].split("/")[1] in (yes, no, move)}
        want = {f"Appointment/{yes}": "accepted", f"Appointment/{no}": "declined", f"Appointment/{move}": "tentative"}
        check(said == want, f"{personality}: the clinic has the three answers", said)
        tasks = [t for t in w.admin("GET", "resources/Task") if t.get("focus", {}).get("reference") == f"Appointment/{move}"]
        check(len(tasks) == 1 and tasks[0]["intent"] == "proposal", f"{personality}: and the request to move", tasks)

        # The clinic moves a session that was answered meanwhile: the answer is not sent for another time than it was meant.
        w.must("phone", "session", "answer", moved, "accepted")
        before = next(s for s in coming if s["id"] == moved)
        w.admin("POST", f"appointments/{moved}", {"start": before["start"].replace("T", "T", 1)[:11] + "06:15:00Z",
                                                 "end": before["start"][:11] + "07:15:00Z"})
        done = w.cli("phone", "sync")
        mine = next(s for s in w.json("phone", "sessions")["sessions"] if s["id"] == moved)
        sent = [a for a in w.admin("GET", "resources/AppointmentResponse") if a["appointment"]["reference"] == f"Appointment/{moved}"]
        check(mine["answerOutdated"] and not sent and done.returncode == 1,
              f"{personality}: an answer to a session that moved asks again", (done.returncode, mine, sent))
        check(mine["former"] is not None, f"{personality}: and shows the time before", mine)
        w.must("phone", "session", "answer", moved, "accepted")
        w.must("phone", "sync")
        sent = [a for a in w.admin("GET", "resources/AppointmentResponse") if a["appointment"]["reference"] == f"Appointment/{moved}"]
        check(len(sent) == 1 and w.outbox("phone") == [], f"{personality}: answered again it goes", (sent, w.outbox("phone")))
        w.must("phone", "verify")


def two_devices():
    with World("H") as w:
        for device in ("phone", "tablet"):
            w.enrol(device)
            w.must(device, "sync")
        for i in range(3):
            w.check_in("phone", f"phone {i}")
            w.check_in("tablet", f"tablet {i}")
        for device in ("phone", "tablet", "phone", "tablet"):
            w.must(device, "sync")
        a, b = w.notes("phone"), w.notes("tablet")
        want = {f"{d} {i}" for d in ("phone", "tablet") for i in range(3)}
        check(a == b and all(a[n] == 1 for n in want), "two devices of one person end with the same", (a, b))


def sign_in_again():
    with World("M", token_seconds=1) as w:
        w.enrol("phone")
        w.must("phone", "sync")
        check(True, "a token that is about to end is renewed before it is used")
        w.check_in("phone", "before the sign-in ends")
        w.admin("DELETE", "tokens?refresh=true")
        done = w.cli("phone", "sync")
        check(done.returncode == 4 and "kept here" in done.why, "a sign-in that ended asks for a new one", (done.returncode, done.why))
        check(w.notes("phone")["before the sign-in ends"] == 1 and len(w.outbox("phone")) == 1, "and keeps what waits")
        w.enrol("phone")
        w.must("phone", "sync")
        check(w.notes_at_clinic()["before the sign-in ends"] == 1, "after it everything goes")
        people = {p["username"] for p in w.admin("GET", "people")}
        other_user = next(u for u in people if u != "rowan")
        other = w.cli("phone", "enrol", "--demo", "--demo-user", other_user, "--demo-passcode", "246810", "--trust", w.ca, w.url)
        check(other.returncode == 1 and "another person" in other.why, "another person's sign-in is not mixed in", (other.returncode, other.why))
        check(w.json("phone", "status")["name"] == "Rowan", "and the profile is still Rowan's")


def browser_program():
    """`--browser CMD` gets the address of the sign-in and nothing else happens without it."""
    with World("M") as w:
        w.write("browser", "#!/bin/sh\nprintf '%s' \"$1\" > \"$0.asked\"\n")
        subprocess.run(["chmod", "+x", w.folder + "/browser"], check=True)
        process = subprocess.Popen(w.command("phone", "enrol", "--browser", w.folder + "/browser", "--trust", w.ca, w.url,
                                             secret=w.write("long", "correct lattice evening 41\n")),
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        asked = ""
        for _ in range(100):
            try:
                asked = open(w.folder + "/browser.asked").read()
            except OSError:
                pass
            if asked or process.poll() is not None:
                break
            subprocess.run(["sleep", "0.1"], check=True)
        process.kill()
        process.wait()
        check(asked.startswith(f"https://127.0.0.1:{w.port}/auth/") and "code_challenge_method=S256" in asked,
              "a program given with --browser gets the sign-in's address", asked)


main(lambda: offline_and_back("M"), lambda: offline_and_back("H"), lambda: answers("M"), lambda: answers("H"), two_devices,
     sign_in_again, browser_program)

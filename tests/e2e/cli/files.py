#!/usr/bin/env python3
"""What is on the disk, and the disk itself: damaged, cut, foreign, of a newer version, full. Nothing that was called saved is lost."""
import json
import os
import resource
import shutil
import signal
import subprocess
import time

from world import CODES, PASSCODE, World, check, main, said


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


def out_of_space():
    """A real file system that is full: while saving, while syncing, and afterwards with room again."""
    with World("M") as w:
        place = w.folder + "/phone"
        os.mkdir(place)
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m,mode=700", "none", place], capture_output=True, text=True)
        if not check(mounted.returncode == 0, "a small file system can be mounted here (platform/linux/enter makes that possible)", mounted.stderr):
            return
        try:
            w.enrol("phone")
            w.check_in("phone", "before")

            def fill(leave):
                """All space but so many bytes is taken."""
                with open(place + "/ballast", "ab") as ballast:
                    free = os.statvfs(place)
                    ballast.write(bytes(max(0, free.f_bavail * free.f_frsize - leave)))

            fill(200_000)  # what waits beside sessions of months does not fit
            done = w.cli("phone", "sync")
            check(said(done, 1, "out of space", "kept"), "a sync into a full disk says so", (done.returncode, done.why))
            check(w.cli("phone", "status").returncode in CODES, "and the profile can still be asked")
            acknowledged, refused = {"before"}, 0
            for i in range(60):
                if i in (2, 4, 6):
                    fill(0)
                done = w.cli("phone", "--json", "checkin", "-", given=json.dumps({"mood": 3, "note": f"full {i} " + "x" * 3000}))
                if done.returncode == 0:
                    acknowledged.add(f"full {i} " + "x" * 3000)
                    continue
                refused += 1
                check(said(done, 1, "out of space", "Free some space") and '"id"' not in done.stdout, f"check-in {i} with no room: told, and not called saved",
                      (done.returncode, done.stdout[:80], done.why))
                if refused == 3:
                    break
            check(refused == 3, "control: the disk was full", refused)
            os.remove(place + "/ballast")
            check(set(w.notes("phone")) == acknowledged, "with room again everything that was called saved is there, and nothing else",
                  (len(w.notes("phone")), len(acknowledged)))
            w.must("phone", "verify")
            w.must("phone", "sync")
            check(all(w.notes_at_clinic()[note] == 1 for note in acknowledged), "and reaches the clinic once")
        finally:
            subprocess.run(["umount", place], check=True)


def another_version():
    """A database that a newer Trellis has changed, and one of another program, under the right key."""
    with World("M") as w:
        w.enrol("phone")
        w.must("phone", "sync")
        w.check_in("phone", "kept")
        vault = next(f for f in w.files("phone") if f.endswith("vault.json"))
        folder, store = os.path.dirname(vault), os.path.dirname(vault) + "/store.db"
        keep = w.folder + "/keep"
        shutil.copytree(folder, keep)
        for name, statement, hint in (("of a newer version", "PRAGMA user_version = 999", "newer Trellis"),
                                      ("of another program", "PRAGMA application_id = 1", "damaged")):
            edited = subprocess.run(["edit_store", folder, PASSCODE, statement], capture_output=True, text=True)
            before = open(store, "rb").read()
            check(edited.returncode == 0 and before != open(keep + "/store.db", "rb").read(), f"control: the database is one {name}", edited.stderr)
            for words, given in ((["status"], None), (["sync"], None), (["--json", "checkin", "-"], '{"mood":3}'), (["verify"], None)):
                done = w.cli("phone", *words, given=given)
                check(said(done, 6, hint, "Nothing was") and '"id"' not in done.stdout, f"a database {name}, {words[-1]}: exit 6 and a sentence",
                      (done.returncode, done.stdout, done.why))
            check(open(store, "rb").read() == before, f"a database {name} is left as it is, byte by byte")
            shutil.rmtree(folder)
            shutil.copytree(keep, folder)
        check(w.notes("phone")["kept"] == 1, "put back, everything is there")
        w.must("phone", "verify")


main(files_that_broke, another_version, disk_full, out_of_space)

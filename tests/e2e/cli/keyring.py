#!/usr/bin/env python3
"""A profile whose key is in a real gnome-keyring: opened, and met locked, away, forgotten, changed and of somebody else."""
import os
import shlex
import shutil
import subprocess

from world import World, check, main

# The password of the keyring comes from the login; here it is given.
OPEN = "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"
LOCKED = ":"
NO_BUS = "export DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent"


class Session:
    """A person's home with a keyring in it. Each call is a login of its own: a bus and a runtime folder that live for it."""

    def __init__(self, w, name):
        self.w, self.home, self.runtime = w, f"{w.folder}/{name}", f"{w.folder}/{name}.run"
        os.mkdir(self.home)

    @property
    def keyrings(self):
        return self.home + "/share/keyrings"

    def run(self, prepare, command):
        os.mkdir(self.runtime, 0o700)
        env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")}
        env.update(HOME=self.home, XDG_DATA_HOME=self.home + "/share", XDG_RUNTIME_DIR=self.runtime)
        done = subprocess.run(["dbus-run-session", "--", "sh", "-c", f"{prepare}; exec {shlex.join(command)}"], env=env,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
        shutil.rmtree(self.runtime, ignore_errors=True)
        own = [line for line in done.stderr.strip().splitlines() if "dbus-daemon[" not in line]  # the bus tells what it started
        done.why = (own or done.stdout.strip().splitlines() or [""])[-1]
        return done

    def cli(self, prepare, *words):
        return self.run(prepare, self.w.command("phone", *words))

    def probe(self, prepare, word):
        vault = next(os.path.dirname(f) for f in self.w.files("phone") if f.endswith("vault.json"))
        return self.run(prepare, ["keyring_probe", word, vault]).stdout.strip()


def whatever_becomes_of_the_keyring():
    with World("M", passphrase="correct lattice evening 41") as w:
        me = Session(w, "me")
        joined = me.cli(OPEN, "enrol", "--demo", "--trust", w.ca, w.url)
        check(joined.returncode == 0 and me.probe(OPEN, "backend") == "secret-service", "a profile is made with its key in the keyring",
              (joined.returncode, joined.why))
        made = me.cli(OPEN, "checkin", "--mood", "3", "--note", "kept through it all")
        check(made.returncode == 0, "the next login opens it and saves", (made.returncode, made.why))
        keep = w.folder + "/keyrings"
        shutil.copytree(me.keyrings, keep)

        def content():
            return {f: open(f, "rb").read() for f in w.files("phone") if f.endswith(("vault.json", "store.db"))}

        def met(name, done, *words):
            """Told what happened and that the data is still there, and nothing of the profile was touched."""
            check(done.returncode == 5 and "still here" in done.why and all(each in done.why for each in words), f"{name}: exit 5 and a sentence",
                  (done.returncode, done.why))
            check(content() == before, f"{name}: the profile is as it was, byte by byte")

        before = content()
        met("a locked keyring", me.cli(LOCKED, "status"), "key store of this device is locked", "Unlock it")
        met("no keyring at all", me.cli(NO_BUS, "status"), "does not answer", "try again")
        stranger = Session(w, "stranger")
        met("a keyring of somebody else", stranger.cli(OPEN, "status"), "does not have it now")
        met("asked again, still no new key is made", stranger.cli(OPEN, "checkin", "--mood", "1"), "does not have it now")
        forgotten = me.probe(OPEN, "forget")
        met("a key that was taken out of the keyring", me.cli(OPEN, "sync"), "does not have it now")
        shutil.rmtree(me.keyrings)
        shutil.copytree(keep, me.keyrings)
        replaced = me.probe(OPEN, "replace")
        check((forgotten, replaced) == ("ok", "ok"), "control: the keyring was changed in between", (forgotten, replaced))
        met("a key that is another now", me.cli(OPEN, "status"), "another than the one")
        check(me.probe(OPEN, "failed") == "0", "none of it counts as a wrong passphrase")
        shutil.rmtree(me.keyrings)
        shutil.copytree(keep, me.keyrings)
        back = me.cli(OPEN, "--json", "checkins")
        check(back.returncode == 0 and "kept through it all" in back.stdout, "with the keyring put back everything is there", (back.returncode, back.why))
        whole = me.cli(OPEN, "verify")
        check(whole.returncode == 0, "and whole", (whole.returncode, whole.why))


def a_keyring_that_comes_later():
    with World("M", passphrase="correct lattice evening 41") as w:
        me = Session(w, "me")
        joined = me.cli(NO_BUS, "enrol", "--demo", "--trust", w.ca, w.url)
        check(joined.returncode == 0 and me.probe(NO_BUS, "backend") == "none", "without a keyring a passphrase guards the profile alone",
              (joined.returncode, joined.why))
        later = me.cli(OPEN, "status")
        check(later.returncode == 0, "a keyring that appears later changes nothing for it", (later.returncode, later.why))
        weak = World.write(w, "weak", "135790\n")
        done = me.run(NO_BUS, ["trellis-cli", "--store", w.folder + "/other", "--passphrase-file", weak, "enrol", "--demo", "--trust", w.ca, w.url])
        check(done.returncode == 2 and "short" in done.why and "vault.json" not in str(w.files("other")), "and six numbers are told to be too few then",
              (done.returncode, done.why))


main(whatever_becomes_of_the_keyring, a_keyring_that_comes_later)

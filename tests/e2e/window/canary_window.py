#!/usr/bin/env python3
"""What somebody writes in the window stands readable in no file, no core and no clipboard; and the search would find it if it did."""
import ctypes
import os
import secrets
import time

from desk import Missing, Window, until
from canary import search, search_bites
from world import PASSCODE, World, check, main

CHECKOUT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
PLACES = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR")


def own_home(w):
    """Everything that a program may write to outside of its profile is a folder of this test."""
    for place in PLACES:
        os.environ[place] = f"{w.folder}/home/{place.lower()}"
        os.makedirs(os.environ[place], mode=0o700)


def written(w, began):
    """Every file of the profile and of the home, and what appeared or changed in the system's temporary folders meanwhile."""
    files = w.files("phone") + w.files("home")
    for top in ("/tmp", "/var/tmp", "/dev/shm"):
        for root, folders, names in os.walk(top):
            # Neither into what was looked at already, nor into a checkout that stands here, nor into mounts: /proc may be one.
            folders[:] = [f for f in folders if os.path.join(root, f) not in (w.folder, CHECKOUT) and not os.path.ismount(os.path.join(root, f))]
            for name in names:
                path = os.path.join(root, name)
                try:
                    fits = os.path.isfile(path) and os.stat(path).st_mtime >= began and os.path.getsize(path) < 64_000_000
                except OSError:  # of somebody else, and gone again
                    continue
                if fits and os.access(path, os.R_OK):
                    files.append(path)
    return files


def hits_in(files, words):
    """As `search`; a temporary file of somebody else may be gone by now."""
    hits = []
    for path in files:
        try:
            hits += search([path], words)
        except OSError:
            continue
    return hits


def clipboards():
    """Who offers something to paste: CLIPBOARD by Ctrl+C, PRIMARY by selecting. Nobody may."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x.XInternAtom.restype = ctypes.c_ulong
    x.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    x.XGetSelectionOwner.restype = ctypes.c_ulong
    x.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x.XOpenDisplay(None)
    owners = {name: x.XGetSelectionOwner(display, x.XInternAtom(display, name.encode(), 0)) for name in ("CLIPBOARD", "PRIMARY")}
    x.XCloseDisplay(display)
    return {name: owner for name, owner in owners.items() if owner}


def core_limit(window):
    with open(f"/proc/{window.process.pid}/limits") as limits:
        return next(line.split()[4:6] for line in limits if line.startswith("Max core file size"))


def check_in(window, own_word, note, save):
    window.press("radio", "Good")
    window.find("heading", "How are you")
    window.press("button", "Your own word")
    window.write("How would you say it", own_word)
    window.press("button", "Use this word")
    for _ in range(3):
        window.press("button", "Next", exact=True)
    window.write("What is on your mind", note)
    if save:
        window.press("button", "Save check-in")
        window.find("any", "Thank you for checking in")


def nothing_readable():
    words = {field: secrets.token_hex(8) for field in ("note", "own word", "answer note", "word of a draft", "note of a draft")}
    began = time.time() - 1
    with World() as w:
        w.enrol("phone")
        w.must("phone", "sync")
        own_home(w)
        window = Window(w.folder + "/phone", "--trust", w.ca)
        try:
            window.unlock(PASSCODE)
            window.find("heading", "Rowan")
            check_in(window, words["own word"], words["note"], save=True)
            window.press("button", "Back to Today")
            window.press("tab", "Schedule")
            window.press("button", "Please answer")
            window.press("button", "Can’t make it", exact=True)
            window.write("A note, if you like", words["answer note"])
            window.press("button", "Tell the clinic")
            there = until(lambda: words["note"] in str(w.admin("GET", "resources/QuestionnaireResponse"))
                          and words["own word"] in str(w.admin("GET", "resources/QuestionnaireResponse"))
                          and words["answer note"] in str(w.admin("GET", "resources/AppointmentResponse")))
            check(there, "control: what was typed in the window is at the clinic word for word")
            beside = w.cli("phone", "status")
            check(beside.returncode == 7 and "another window" in beside.why, "meanwhile the command line says who has the profile", (beside.returncode, beside.why))
            check(core_limit(window) == ["0", "0"], "no core would be written", core_limit(window))
            window.key("ctrl+l")
            window.find("button", "1", exact=True)
            after_lock = hits_in(written(w, began), words)
            check(not after_lock, "after the lock no word stands in any file", after_lock)
            window.kill()

            # A draft that was never saved, of a program that ends by force: its log stays behind.
            window = Window(w.folder + "/phone", "--trust", w.ca)
            window.unlock(PASSCODE)
            window.find("heading", "Rowan")
            window.press("button", "Check in again") if window.look("button", "Check in again") else None
            check_in(window, words["word of a draft"], words["note of a draft"], save=False)
            time.sleep(2)  # the draft is kept a moment after the last letter
            window.kill()
            check(not clipboards(), "nothing of it can be pasted elsewhere", clipboards())

            files = written(w, began)
            mine = [f for f in files if f.startswith(w.folder)]
            check(len(mine) >= 3, f"{len(files)} files were looked through, {len(mine)} of them of the profile and the home", mine)
            private = {"given name": "Rowan Kim", "clinic": "Riverbend Clinic", "type": "QuestionnaireResponse", **words}
            hits = search(mine, private) + hits_in(files, words)
            check(not hits, f"none of {len(private)} words stands in them in any form", hits)
            beside = {f[len(os.environ["XDG_CACHE_HOME"]) + 1:].split("/")[0] for f in w.files("home") if f.startswith(os.environ["XDG_CACHE_HOME"])}
            others = [f for f in w.files("home") if not f.startswith(os.environ["XDG_CACHE_HOME"])]
            check(not others and all("shader" in name for name in beside), "beside the profile only what drivers keep of their shaders is written",
                  (beside, others))
            cores = [f for f in files if os.path.basename(f).startswith("core")]
            check(not cores, "and no core is there", cores)

            out = w.folder + "/export.json"
            w.must("phone", "export", "--fhir", out)
            saved = {"note", "own word", "answer note"}
            found = {name for _, name, way in search([out], words) if way == "raw"}
            check(found == saved, "control: an export, which is not protected, holds every saved word", (found, saved))
            for place in PLACES:
                with open(f"{os.environ[place]}/control", "w") as f:
                    f.write("a line before " + words["note"] + "\n")
            with open("/tmp/trellis-canary-control", "w") as f:
                f.write(words["own word"])
            planted = hits_in(written(w, began), words)
            os.remove("/tmp/trellis-canary-control")
            check(sum(1 for hit in planted if hit[1] == "note") == len(PLACES)
                  and any(hit[1] == "own word" for hit in planted), "control: a word that is planted in each of the places is found in each", planted)
            search_bites(w, words)
        except Missing as missing:
            check(False, "the session in the window went through", missing)
        finally:
            window.close()


if __name__ == "__main__":
    main(nothing_readable)

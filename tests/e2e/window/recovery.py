#!/usr/bin/env python3
"""What does not open, and what does not send: each says what happened, what was kept and what to do, and has a way on."""
import json

from browsers import browser
from desk import Missing, Window, joined, until
from world import PASSCODE, World, check, main

NOTE = "heron-7713-orchard"


def file_of(w, name):
    return next(f for f in w.files("phone") if f.endswith("/" + name))


def content(path):
    with open(path, "rb") as f:
        return f.read()


def put(path, data):
    with open(path, "wb") as f:
        f.write(data)


def signed_out_and_in_again():
    with World() as w:
        window = Window(joined(w), "--trust", w.ca, "--browser", browser(w, "browser"))
        try:
            w.admin("DELETE", "tokens?refresh=true")
            window.unlock(PASSCODE)
            window.find("heading", "Rowan")
            window.press("radio", "Good")
            for _ in range(3):
                window.press("button", "Next", exact=True)
            window.write("What is on your mind", NOTE)
            window.press("button", "Save check-in")
            window.press("button", "Back to Today")
            check(window.find("any", "Sign in again to send", patience=60), "an ended sign-in is told on Today")
            check(window.find("any", "waits on this device") and w.notes_at_clinic()[NOTE] == 0, "and what was written waits")
            window.press("button", "Sign in", exact=True)
            check(until(lambda: w.notes_at_clinic()[NOTE] == 1, patience=60), "after the sign-in it reaches the clinic once")
            check(window.gone("any", "Sign in again to send"), "and the banner goes")
        finally:
            window.close()


def somebody_else_signs_in():
    with World() as w:
        store = joined(w)
        other = next(p for p in w.admin("GET", "people") if p["username"] != "rowan")
        theirs = browser(w, "browser", user=other["username"], password=other["password"])
        window = Window(store, "--trust", w.ca, "--browser", theirs)
        try:
            w.admin("DELETE", "tokens?refresh=true")
            window.unlock(PASSCODE)
            window.find("any", "Sign in again to send", patience=60)
            window.press("button", "Sign in", exact=True)
            check(window.find("any", "another person", patience=60), "a sign-in of another person opens nothing, and is told")
            check(window.find("heading", "Rowan"), "and Today is Rowan’s as before")
        finally:
            window.close()


def files_that_do_not_open():
    with World() as w:
        store = joined(w)
        w.stop()
        for name, damage, words, code in (
            ("vault.json", lambda old: old[:len(old) // 2], "damaged", "damaged"),
            ("vault.json", newer, "newer Trellis", "newer"),
            ("store.db", lambda old: bytes(4096) + old[4096:], "damaged", "damaged"),
        ):
            path = file_of(w, name)
            old = content(path)
            put(path, damage(old))
            stderr = open(w.folder + "/stderr", "wb")
            window = Window(store, "--trust", w.ca, stderr=stderr)
            try:
                if name == "store.db":
                    window.unlock(PASSCODE)
                window.find("heading", "Your entries did not open")
                heard = window.heard()
                check(all(part in heard for part in ("What happened", words, "What was kept", "Nothing was", "What to do", store, code)),
                      f"{name}, {code}: what happened, what was kept, what to do, and where it is", heard)
                check(window.look("button", "Get help"), f"{name}, {code}: Get help is there")
                if name == "store.db":
                    check(content(path)[:4096] == bytes(4096), "store.db: nothing was written over it")
                check(content(stderr.name) == b"", f"{name}, {code}: nothing of it is said on stderr", content(stderr.name))
                put(path, old)
                window.press("button", "Try again")
                window.find("heading", "Enter your passcode")
                window.unlock(PASSCODE)
                check(window.find("heading", "Rowan"), f"{name}, {code}: mended from outside, Try again leads in")
            finally:
                window.close()
                stderr.close()
                put(path, old)


def newer(old):
    record = json.loads(old)
    record["version"] += 1
    return json.dumps(record).encode()


if __name__ == "__main__":
    try:
        main(signed_out_and_in_again, somebody_else_signs_in, files_that_do_not_open)
    except Missing as missing:
        print(missing)
        raise

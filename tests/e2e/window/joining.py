#!/usr/bin/env python3
"""From the first start to Today: code or address, the clinic, a lock, the sign-in in the browser; and what may come between."""
import os
import signal
import subprocess
import time

from browsers import browser, closed_browser
from desk import Missing, Window, until
from world import World, check, main

PHRASE = "quiet-lattice-morning-41"
DIGITS = "582936"


def without_a_keyring(w):
    """Whoever starts a key store on this bus finds no keyring, whatever the person who runs the test keeps at home."""
    subprocess.run(["dbus-update-activation-environment", f"HOME={w.folder}", f"XDG_DATA_HOME={w.folder}/none"], check=True)


def end_key_store():
    """Of the parts before: the one that this bus started, if it did."""
    asked = subprocess.run(["dbus-send", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/",
                            "org.freedesktop.DBus.GetConnectionUnixProcessID", "string:org.freedesktop.secrets"],
                           capture_output=True, text=True)
    if asked.returncode == 0:
        os.kill(int(asked.stdout.split()[-1]), signal.SIGTERM)
        time.sleep(1)


def find_the_clinic(window, w):
    window.write("Code or link", w.url)
    window.press("button", "Next", exact=True)
    window.find("heading", "Is this your clinic")


def choose_words(window):
    window.find("heading", "Set a passphrase")
    window.write_secret("Passphrase", PHRASE)
    window.press("button", "Next", exact=True)
    window.find("heading", "Once more")
    window.write_secret("Passphrase", PHRASE)
    window.press("button", "Lock with these words")


def unlock_with_words(window):
    window.find("heading", "Enter your passphrase")
    window.write_secret("Passphrase", PHRASE)
    window.press("button", "Open", exact=True)


def joined_from_the_first_start():
    with World() as w:
        without_a_keyring(w)
        window = Window(w.folder + "/new", "--trust", w.ca, "--browser", browser(w, "browser"))
        try:
            window.find("heading", "Something to hold")
            check(window.title() == "Trellis", "the window's title says the name alone", window.title())
            window.press("button", "Get help now")
            check(window.find("button", "Call 911"), "[H-010-a] help is there before any question was asked")
            window.key("Escape")
            window.find("heading", "Something to hold")
            window.press("button", "Join your clinic")
            window.write("Code or link", "http://127.0.0.1/fhir")
            window.press("button", "Next", exact=True)
            check(window.find("text", "Code or link").get_description() != "" and window.look("heading", "Join your clinic"),
                  "an address that is not safe is told beside the field, and nothing is asked there")
            find_the_clinic(window, w)
            w.stop()
            window.press("button", "This is my clinic")
            check(window.find("any", "cannot be reached"), "a clinic that is away is told before a lock is chosen")
            w.start()
            window.press("button", "This is my clinic")
            window.find("heading", "Set a passphrase")
            window.write_secret("Passphrase", PHRASE)
            window.press("button", "Next", exact=True)
            window.find("heading", "Once more")
            window.write_secret("Passphrase", PHRASE + "x")
            window.press("button", "Lock with these words")
            check(window.find("any", "Those two differ"), "two that differ are told, and the choice begins again")
            choose_words(window)
            check(window.find("heading", "Rowan", patience=60), "after the sign-in in the browser Today is there")
            check(window.find("any", "session", patience=60), "with the sessions of the clinic")
            window.key("ctrl+l")
            unlock_with_words(window)
            check(window.find("heading", "Rowan", patience=60), "and the lock that was chosen opens it")
        finally:
            window.close()


def joined_with_a_passcode():
    """Where the system keeps a device secret, six digits are enough."""
    with World() as w:
        end_key_store()
        os.mkdir(w.folder + "/run", 0o700)
        home = dict(os.environ, HOME=w.folder, XDG_DATA_HOME=w.folder + "/share", XDG_RUNTIME_DIR=w.folder + "/run")
        keyring = subprocess.run(["gnome-keyring-daemon", "--unlock", "--components=secrets"], input=b"test", env=home,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if not check(keyring.returncode == 0, "a keyring is open"):
            return
        window = Window(w.folder + "/new", "--trust", w.ca, "--browser", browser(w, "browser"))
        try:
            window.press("button", "Join your clinic")
            find_the_clinic(window, w)
            window.press("button", "This is my clinic")
            window.find("heading", "Set a passcode")
            for digit in DIGITS:
                window.press("button", digit, exact=True)
            window.find("heading", "Once more")
            for digit in DIGITS:
                window.press("button", digit, exact=True)
            check(window.find("heading", "Rowan", patience=60), "six digits, entered twice, lead to Today")
            window.key("ctrl+l")
            window.unlock(DIGITS)
            check(window.find("heading", "Rowan", patience=60), "and open it again")
        finally:
            window.close()


def ended_before_the_sign_in():
    with World() as w:
        store = w.folder + "/new"
        without_a_keyring(w)
        window = Window(store, "--trust", w.ca, "--browser", closed_browser(w))
        try:
            window.press("button", "Join your clinic")
            find_the_clinic(window, w)
            window.press("button", "This is my clinic")
            choose_words(window)
            window.find("heading", "Sign in in the browser", patience=60)
            check(until(lambda: os.path.exists(w.folder + "/opened")), "the browser was opened")
            window.kill()

            window = Window(store, "--trust", w.ca, "--browser", browser(w, "refusing", "deny"))
            unlock_with_words(window)
            check(window.find("heading", "One step is left", patience=60), "after a restart the lock opens, and joining goes on")
            find_the_clinic(window, w)
            window.press("button", "This is my clinic")
            check(window.find("any", "turned down"), "a sign-in that was turned down is told; no second lock is asked")
            window.close()

            window = Window(store, "--trust", w.ca, "--browser", browser(w, "browser"))
            unlock_with_words(window)
            window.find("heading", "One step is left", patience=60)
            find_the_clinic(window, w)
            window.press("button", "This is my clinic")
            check(window.find("heading", "Rowan", patience=60), "and the next sign-in leads to Today")
            check(len([f for f in w.files("new") if f.endswith("vault.json")]) == 1, "in the one profile that was begun", w.files("new"))
        finally:
            window.close()


if __name__ == "__main__":
    try:
        main(joined_from_the_first_start, ended_before_the_sign_in, joined_with_a_passcode)
    except Missing as missing:
        print(missing)
        raise

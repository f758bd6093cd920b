#!/usr/bin/env python3
"""As a screen reader: unlock, check in offline, end by force, come back, see it at the clinic; answer a session; lock."""

from desk import Missing, Window, joined, until
from world import PASSCODE, World, check, main

NOTE = "heron-5521-lantern"


def write_a_check_in(window, note):
    window.press("radio", "Good")
    window.find("heading", "How are you")
    for _ in range(3):
        window.press("button", "Next", exact=True)
    window.write("What is on your mind", note)
    window.press("button", "Save check-in")


def offline_check_in_survives_the_end_of_the_program():
    with World() as w:
        store = joined(w)
        w.stop()
        window = Window(store, "--trust", w.ca)
        try:
            before = window.find("button", "Get help") and window.heard()
            check("Rowan" not in before and "Riverbend" not in before, "the lock shows no name and no clinic", before)
            window.unlock("111111")
            check(window.find("any", "does not match"), "a wrong passcode is told, and nothing is erased")
            window.unlock(PASSCODE)
            check(window.find("heading", "Rowan"), "the passcode opens Today")
            write_a_check_in(window, NOTE)
            check(window.find("any", "On this device"), "what was saved offline says where it is")
            window.kill()

            window = Window(store, "--trust", w.ca)
            window.unlock(PASSCODE)
            check(window.find("any", "On this device"), "after the end by force the entry is there and still waits")
            w.start()
            window.key("ctrl+l")
            window.find("button", "1", exact=True)
            window.unlock(PASSCODE)
            arrived = until(lambda: w.notes_at_clinic()[NOTE] == 1)
            check(arrived, "back online it reaches the clinic once", [n for n in w.notes_at_clinic() if "e" in n][-3:])
            check(window.find("any", "At the clinic"), "and the window says so")
        finally:
            window.close()


def a_session_is_answered():
    with World() as w:
        store = joined(w)
        window = Window(store, "--trust", w.ca)
        try:
            window.unlock(PASSCODE)
            window.find("heading", "Rowan")
            before = len(w.admin("GET", "resources/AppointmentResponse"))
            window.press("tab", "Schedule")
            window.press("button", "Please answer")
            window.press("button", "I’ll be there")
            arrived = until(lambda: len(w.admin("GET", "resources/AppointmentResponse")) == before + 1)
            check(arrived, "the answer to a session reaches the clinic")
            check(window.find("any", "You said you’ll be there"), "and the session says what was answered")
        finally:
            window.close()


def locked_means_locked():
    with World() as w:
        store = joined(w)
        w.check_in("phone", NOTE)
        window = Window(store, "--trust", w.ca)
        try:
            window.unlock(PASSCODE)
            window.find("heading", "Rowan")
            window.key("ctrl+l")
            window.find("button", "1", exact=True)
            check(window.gone("any", "Rowan"), "after the lock no name is left in the tree", window.heard())
            check(NOTE not in window.heard(), "and no word of an entry")
            second = Window(store, "--trust", w.ca)
            window.unlock(PASSCODE)
            window.find("heading", "Rowan")
            second.unlock(PASSCODE)
            check(second.find("any", "another window"), "a second window says that the first has the profile")
            second.close()
        finally:
            window.close()


def help_needs_no_passcode():
    with World() as w:
        store = joined(w)
        w.stop()
        window = Window(store, "--trust", w.ca)
        try:
            window.press("button", "Get help")
            check(window.find("any", "988"), "Get help shows a line to call before unlock and without a network")
        finally:
            window.close()


if __name__ == "__main__":
    try:
        main(offline_check_in_survives_the_end_of_the_program, a_session_is_answered, locked_means_locked, help_needs_no_passcode)
    except Missing as missing:
        print(missing)
        raise

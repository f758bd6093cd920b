"""Programs that stand for the system’s browser: the app starts them with the address of the sign-in."""
import os

HERE = os.path.dirname(os.path.abspath(__file__))


def browser(w, name, decision="allow", user="rowan", password="riverbend"):
    """A browser in which somebody signs in on the clinic's real form."""
    path = w.write(name, f'#!/bin/sh\nexec python3 {HERE}/person_at_browser.py {w.ca} {user} {password} {decision} "$1"\n')
    os.chmod(path, 0o755)
    return path


def closed_browser(w):
    """A browser that is closed before anybody signs in. It leaves a file, so that the test knows that it was opened."""
    path = w.write("closed", f"#!/bin/sh\ntouch {w.folder}/opened\n")
    os.chmod(path, 0o755)
    return path

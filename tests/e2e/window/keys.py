#!/usr/bin/env python3
"""With keys alone: Tab reaches everything of each page in reading order, and shows where it is; nothing is too small to hit."""
import json
import os
import subprocess
import time

import pyatspi

from desk import Missing, Window
from world import PASSCODE, World, check, main

HERE = os.path.dirname(os.path.abspath(__file__))
RING = json.load(open(HERE + "/../../../qml/Ui/tokens.json"))["color"]["light"]["focus"].lstrip("#")
RING_COLOR = bytes.fromhex(RING[:6])
LEAST_RUN = 14  # px of the ring's color in a row: wider than any stroke of the words, which have the same ink
LEAST_SIDE = 44
MOST_STOPS = 60
# One stop for each of these; arrows go on inside.
GROUPS = {pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_PAGE_TAB}
ACTED_ON = GROUPS | {pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_SLIDER,
                     pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT, pyatspi.ROLE_PASSWORD_TEXT}


def box(node):
    e = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return e.x, e.y, e.width, e.height


def ancestors(node):
    while (node := node.parent) is not None:
        yield node


class Thing:
    """One thing of a page that can be acted on, as it stood when it was looked at."""

    def __init__(self, node, at):
        self.role, self.name, self.at = node.getRole(), node.name, at
        self.box = box(node)
        parent = node.parent
        self.group = None
        if self.role in GROUPS:
            self.group = (self.role, parent.name, box(parent))
        else:
            around = next((each for each in ancestors(node) if each.getRole() == pyatspi.ROLE_LIST), None)
            if around is not None:
                self.group = (self.role, around.name, box(around))
        self.focused = node.getState().contains(pyatspi.STATE_FOCUSED)

    def same(self, other):
        return (self.role, self.name, self.group) == (other.role, other.name, other.group) and \
            (self.group is not None or self.box[0] == other.box[0])

    def __repr__(self):
        return f"“{self.name[:40]}” {self.box}"


def things(window):
    found = []
    for at, node in enumerate(window.nodes()):
        try:
            state = node.getState()
            if node.getRole() in ACTED_ON and state.contains(pyatspi.STATE_SHOWING) and state.contains(pyatspi.STATE_SENSITIVE):
                if node.parent.getRole() != pyatspi.ROLE_SPIN_BUTTON:  # its own keys do what these two do
                    found.append(Thing(node, at))
        except Exception:  # it went away while we looked
            continue
    return found


def has_ring(window, thing):
    """Straight runs of the ring's color over, or under, or round what has the focus."""
    x, y, width, height = thing.box
    width += 16
    size = f"{width}x{height + 16}+{max(0, x - 8)}+{max(0, y - 8)}"
    picture = subprocess.run(["import", "-window", window.id(), "-crop", size, "-depth", "8", "ppm:-"], capture_output=True).stdout
    return RING_COLOR * LEAST_RUN in picture


def walk(window, page):
    """Tab through a page once, from its title round to where it began."""
    stops, unseen, hidden = [], [], []
    for _ in range(MOST_STOPS):
        window.key("Tab")
        time.sleep(0.25)  # the ring fades in, a page scrolls
        now = [thing for thing in things(window) if thing.focused]
        if not now:
            stops.append(None)
            break
        stop = now[-1]
        if stops and stop.same(stops[0]):
            break
        if not has_ring(window, stop):
            unseen.append(stop)
        if stop.box[1] < 0 or stop.box[1] + stop.box[3] > window.height() + 1:
            hidden.append(stop)
        stops.append(stop)
    check(None not in stops and len(stops) < MOST_STOPS, f"{page}: Tab goes round and never out of sight", stops[-3:])
    stops = [stop for stop in stops if stop is not None]
    here = things(window)
    left_out = [t for t in here if not any(t.same(s) or (t.group is not None and t.group[:2] == (s.group or ())[:2]) for s in stops)]
    check(not left_out, f"{page}: Tab reaches everything", left_out)
    check(not unseen, f"{page}: each stop has a ring that can be seen", unseen)
    check(not hidden, f"{page}: no stop hides under a bar or a foot", hidden)
    order = []
    for stop in stops:
        # Two that have the same words, as two lines with one number, are told by which comes next.
        alike = [t.at for t in here if t.same(stop)]
        behind = [at for at in alike if not order or at > order[-1]]
        order += (behind or alike)[:1]
    first = order.index(min(order)) if order else 0
    turned = order[first:] + order[:first]
    check(turned == sorted(turned), f"{page}: in the order in which it is read", stops)
    small = [t for t in here if t.box[2] < LEAST_SIDE or t.box[3] < LEAST_SIDE]
    check(not small, f"{page}: nothing is too small to hit", small)
    return stops


def settle():
    time.sleep(0.6)


def pages_of_a_phone():
    with World() as w:
        w.enrol("phone")
        w.must("phone", "sync")
        window = Window(w.folder + "/phone", "--trust", w.ca, "--scheme", "light")
        try:
            window.find("button", "Get help")
            settle()
            walk(window, "lock")
            window.unlock(PASSCODE)
            window.find("heading", "Rowan")
            settle()
            walk(window, "Today")
            window.key("F1")
            window.find("heading", "Reach someone now")
            settle()
            stops = walk(window, "Get help")
            check(stops and stops[0].name.startswith("Call 911"), "[H-123-a] behind the title of Get help comes the call", stops[:2])
            window.key("Escape")
            window.gone("heading", "Reach someone now")
            window.key("ctrl+2")
            window.find("heading", "Schedule")
            settle()
            walk(window, "agenda")
            window.press("tab", "Week")
            settle()
            walk(window, "week")
            window.press("button", "Please answer")
            window.find("button", "I’ll be there")
            settle()
            walk(window, "session")
            window.press("button", "make it")
            window.find("button", "Tell the clinic")
            settle()
            walk_sheet(window)
            window.key("Escape")
            window.gone("button", "Tell the clinic")
            window.key("ctrl+1")
            window.press("radio", "Okay")
            for step, title in enumerate(("How are you", "How strong", "Cravings", "Anything to add"), 1):
                window.find("heading", title)
                settle()
                walk(window, f"check-in, step {step}")
                if step < 4:
                    window.press("button", "Next", exact=True)
            window.press("button", "Save check-in")
            window.find("heading", "Saved")
            settle()
            settle()
            walk(window, "saved")
        finally:
            window.close()


def walk_sheet(window):
    names = []
    for _ in range(20):
        window.key("Tab")
        time.sleep(0.2)
        now = [thing for thing in things(window) if thing.focused]
        names.append(now[-1].name if now else "nothing")
        if len(names) > 1 and names[-1] == names[0]:
            break
    check("Get help" in names and "Close" in names and "Tell the clinic" in names and "I’ll be there" not in names,
          "sheet: Tab stays in it, and Get help stays in reach", names)


def pages_of_a_desktop():
    with World() as w:
        w.enrol("phone")
        w.must("phone", "sync")
        window = Window(w.folder + "/phone", "--trust", w.ca, "--scheme", "light", "--size", "1280x800")
        try:
            window.find("button", "Get help")
            settle()
            window.key(*PASSCODE, "Return")
            window.find("heading", "Rowan")
            settle()
            walk(window, "Today, wide")
            window.key("ctrl+2")
            window.find("tab", "Week")
            settle()
            walk(window, "schedule, wide")
        finally:
            window.close()


if __name__ == "__main__":
    try:
        main(pages_of_a_phone, pages_of_a_desktop)
    except Missing as missing:
        print(missing)
        raise

"""The real window under a screen in memory, driven as a screen reader drives it: over AT-SPI, by role and name."""
import os
import signal
import subprocess
import sys
import time

import pyatspi

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "cli"))

PATIENCE = 20  # seconds until a page that does not come is a failure

ROLES = {
    "button": (pyatspi.ROLE_PUSH_BUTTON,),
    "heading": (pyatspi.ROLE_HEADING,),
    "radio": (pyatspi.ROLE_RADIO_BUTTON,),
    "tab": (pyatspi.ROLE_PAGE_TAB,),
    "text": (pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY),
    "secret": (pyatspi.ROLE_PASSWORD_TEXT,),
    "any": None,
}


class Missing(AssertionError):
    pass


def until(true, patience=60):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.3)
    return False


def joined(w):
    """The folder of a profile that has been synced once."""
    w.enrol("phone")
    w.must("phone", "sync")
    return w.folder + "/phone"


class Window:
    """One run of the program on one profile."""

    def __init__(self, store, *options, stderr=None):
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1", TZ="America/New_York",
                           LANG="en_US.UTF-8", LC_ALL="C.UTF-8")
        self.process = subprocess.Popen(["trellis", "--store", store, "--size", "420x900", "--language", "en_US", *options],
                                        env=environment, stderr=stderr)

    def _root(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for each in desktop:
            try:
                if each is not None and each.get_process_id() == self.process.pid:
                    return each
            except Exception:  # an application that is just going away
                continue
        return None

    def nodes(self):
        """Everything that a screen reader would come to, in order; what is not showing is left out."""
        root = self._root()
        if root is None:
            return
        stack = [root]
        while stack:
            node = stack.pop()
            try:
                children = [node[i] for i in range(node.childCount)]
                yield node
            except Exception:
                continue
            stack.extend(reversed([c for c in children if c is not None]))

    def look(self, role, name, exact=False):
        wanted = ROLES[role]
        for node in self.nodes():
            try:
                if wanted is not None and node.getRole() not in wanted:
                    continue
                fits = node.name == name if exact else name in (node.name or "")
                if fits and node.getState().contains(pyatspi.STATE_SHOWING):
                    return node
            except Exception:
                continue
        return None

    def find(self, role, name, exact=False, patience=PATIENCE):
        until = time.monotonic() + patience
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise Missing(f"the window ended with {self.process.returncode} while waiting for {role} “{name}”")
            node = self.look(role, name, exact)
            if node is not None:
                return node
            time.sleep(0.1)
        raise Missing(f"no {role} “{name}”; there is: {self.heard()[:1500]}")

    def press(self, role, name, exact=False):
        node = self.find(role, name, exact)
        actions = node.queryAction()
        names = [actions.getName(i) for i in range(actions.nActions)]
        if "Press" not in names or not actions.doAction(names.index("Press")):
            raise Missing(f"{role} “{name}” cannot be pressed: {names}")
        return node

    def key(self, *names):
        self._xdotool("key", *names)

    def _xdotool(self, *words):
        """Without a window manager nobody gives the window the focus: shortcuts of the window would never come."""
        subprocess.run(["xdotool", "windowfocus", "--sync", self.id(), *words], check=True, stderr=subprocess.DEVNULL)

    def id(self):
        """Of the window on the screen."""
        found = subprocess.run(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name", "Trellis"],
                               capture_output=True, text=True).stdout.split()
        if not found:
            raise Missing("the program has no window")
        return found[-1]

    def height(self):
        frame = next(node for node in self.nodes() if node.getRole() == pyatspi.ROLE_FRAME)
        return frame.queryComponent().getSize()[1]

    def _type(self, text):
        names = {"-": "minus", " ": "space", ":": "colon", "/": "slash", ".": "period"}
        self._xdotool("key", "--delay", "20", *[names.get(each, each) for each in text])

    def title(self):
        return next((node.name for node in self.nodes() if node.getRole() == pyatspi.ROLE_FRAME), None)

    def write_secret(self, name, text):
        """Into a field that tells nobody what it holds, not even a screen reader: its name is said by what is around it."""
        self.find("any", name, exact=True)
        self._focus("secret", "")
        self._type(text)

    def _focus(self, role, name):
        actions = self.find(role, name).queryAction()
        names = [actions.getName(i) for i in range(actions.nActions)]
        self._xdotool("sleep", "0.2")
        actions.doAction(names.index("SetFocus"))

    def write(self, name, text):
        """Focus over the tree, words by real keys, as somebody does who hears where the focus is."""
        self._focus("text", name)
        self._xdotool("key", "ctrl+a", "Delete")
        self._type(text)
        until = time.monotonic() + PATIENCE
        while self.find("text", name).queryText().getText(0, -1) != text:
            if time.monotonic() > until:
                raise Missing(f"“{name}” holds “{self.find('text', name).queryText().getText(0, -1)}”")
            time.sleep(0.1)

    def gone(self, role, name, patience=PATIENCE):
        until = time.monotonic() + patience
        while time.monotonic() < until:
            if self.look(role, name) is None:
                return True
            time.sleep(0.1)
        return False

    def heard(self):
        """All names and texts that are showing, for the canary search and for failures."""
        words = []
        for node in self.nodes():
            try:
                if node.name and node.getState().contains(pyatspi.STATE_SHOWING):
                    words.append(f"{node.getRoleName()}: {node.name}")
            except Exception:
                continue
        return " | ".join(words)

    def unlock(self, passcode):
        self.find("button", "Get help")
        for digit in passcode:
            self.press("button", digit, exact=True)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.kill()

"""A sandbox clinic and the stores of some devices, in one temporary folder; and how a test says what it found."""
import collections
import json
import os
import random
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import traceback
import urllib.error
import urllib.request

PASSCODE = "246810"  # a demo vault: opens in a blink, since what it holds is invented

_results = []


def check(holds, sentence, detail=""):
    """One line for one thing that is true, or not."""
    _results.append(bool(holds))
    print(f"{'ok    ' if holds else 'FAILED'} {sentence}{': ' + str(detail) if detail and not holds else ''}", flush=True)
    return bool(holds)


CODES = range(8)  # settled once: 0 done … 7 busy


def said(done, code, *words):
    """The exit code, and a sentence that has these words."""
    return done.returncode == code and all(w in done.why for w in words)


def main(*parts):
    for part in parts:
        try:
            part()
        except Exception:  # one broken part must not hide the others
            check(False, part.__name__, traceback.format_exc())
    failed = _results.count(False)
    print(f"{len(_results) - failed} passed, {failed} failed")
    sys.exit(1 if failed or not _results else 0)


def free_port():
    """A port that nobody has, below the range from which the system gives its own."""
    while True:
        port = random.randint(20000, 32000)
        with socket.socket() as trial:
            try:
                trial.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


class World:
    def __init__(self, personality="M", passphrase=None, **options):
        self.folder = tempfile.mkdtemp(prefix="trellis-e2e.")
        self.port = free_port()
        self.url = f"https://127.0.0.1:{self.port}/fhir"
        self.personality, self.options, self.clinic = personality, options, None
        self.demo = passphrase is None
        self.secret = self.write("secret", (passphrase or PASSCODE) + "\n")

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w") as f:
            f.write(text)
        return path

    # --- the clinic -------------------------------------------------------------------------------------------
    @property
    def ca(self):
        return self.folder + "/clinic/ca.pem"

    def start(self, data="clinic", **options):
        words = ["trellis-clinic", "--port", str(self.port), "--data", f"{self.folder}/{data}", "--seed", "7",
                 "--personality", self.personality]
        for name, value in {**self.options, **options}.items():
            words += ["--" + name.replace("_", "-"), str(value)]
        with open(self.folder + "/clinic.log", "ab") as log:
            self.clinic = subprocess.Popen(words, stdout=log, stderr=log)
        for _ in range(200):
            if self.clinic.poll() is not None:
                raise RuntimeError("the sandbox clinic ended: " + open(self.folder + "/clinic.log").read()[-500:])
            try:
                trust = ssl._create_unverified_context()  # here only whether it answers; the product verifies
                urllib.request.urlopen(self.url + "/metadata", context=trust, timeout=2).read()
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("the sandbox clinic did not answer in 20 s")

    def stop(self):
        if self.clinic and self.clinic.poll() is None:
            self.clinic.terminate()
            try:
                self.clinic.wait(10)
            except subprocess.TimeoutExpired:
                self.clinic.kill()
                self.clinic.wait()

    def admin(self, method, path, body=None):
        """What the clinic's staff, or the weather, do: tests/clinic/README.md."""
        request = urllib.request.Request(f"https://127.0.0.1:{self.port}/admin/{path}", method=method,
                                         data=None if body is None else json.dumps(body).encode(),
                                         headers={"Content-Type": "application/json"})
        trust = ssl.create_default_context(cafile=self.ca)
        with urllib.request.urlopen(request, context=trust, timeout=30) as answer:
            return json.load(answer)

    def fail(self, path, **fault):
        return self.admin("POST", "fail", {"path": path, **fault})

    def notes_at_clinic(self):
        """How often each note stands at the clinic, in entries that are not marked as entered in error."""
        seen = collections.Counter()
        for each in self.admin("GET", "resources/QuestionnaireResponse"):
            if each.get("status") != "entered-in-error":
                seen.update(a["valueString"] for i in each.get("item", []) if i["linkId"] == "note" for a in i.get("answer", []))
        return seen

    # --- a device ---------------------------------------------------------------------------------------------
    def command(self, device, *words, secret=None):
        return ["trellis-cli", "--store", f"{self.folder}/{device}", "--passphrase-file", secret or self.secret, *words]

    def cli(self, device, *words, given=None, secret=None, **how):
        done = subprocess.run(self.command(device, *words, secret=secret), input=given, capture_output=True, timeout=240,
                              text=not isinstance(given, bytes), **how)
        if isinstance(given, bytes):
            done.stdout, done.stderr = done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
        done.why = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:] or [""]
        done.why = done.why[0]
        return done

    def must(self, device, *words, given=None):
        done = self.cli(device, *words, given=given)
        if done.returncode:
            raise RuntimeError(f"{' '.join(words)}: exit {done.returncode}: {done.why}")
        return done.stdout

    def json(self, device, *words, given=None):
        return json.loads(self.must(device, "--json", *words, given=given))

    def enrol(self, device):
        demo = ["--demo-passcode", PASSCODE] if self.demo else []
        self.must(device, "enrol", "--demo", *demo, "--trust", self.ca, self.url)

    def check_in(self, device, note, mood=3, **more):
        return self.json(device, "checkin", "-", given=json.dumps({"mood": mood, "note": note, **more}))

    def notes(self, device):
        return collections.Counter(c["note"] for c in self.json(device, "checkins")["checkins"] if c["note"])

    def outbox(self, device):
        return self.json(device, "outbox")["entries"]

    def files(self, device):
        return [os.path.join(root, name) for root, _, names in os.walk(f"{self.folder}/{device}") for name in names]

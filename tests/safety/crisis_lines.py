#!/usr/bin/env python3
"""The crisis directory: what must be true of every line before anybody calls it, and before a release. [H-003-b] [H-009-a]

crisis_lines.py                        the shape, both languages; and that the release check sees what it must
crisis_lines.py --release 2026-11-25   the rules of a release on that day
"""
import datetime
import json
import os
import re
import sys
import xml.etree.ElementTree as ET

from report import ROOT, finish

LANGUAGES = ("en", "es")
FRESH = datetime.timedelta(days=180)
DIAL = re.compile(r"[+*]?\d+")
CHANNELS = {"call", "text", "chat", "whatsapp"}
# What Get help is made of: none of it may lack a language.
HELP_CONTEXTS = ("HelpPage", "HelpService", "EmergencyCard", "trellis::gui::HelpModel", "GetHelpButton")


def in_both(words, where):
    for language in LANGUAGES:
        if not (words or {}).get(language, "").strip():
            yield f"{where}: no text in {language}"


def faults(directory):
    seen = set()
    for code, country in directory["countries"].items():
        yield from in_both(country.get("name"), code)
        if not country.get("emergency"):
            yield f"{code}: no emergency number"
        for each in country.get("emergency", []):
            yield from in_both(each.get("for"), f"{code} {each.get('number')}")
            if not DIAL.fullmatch(each.get("dial", "")):
                yield f"{code}: the emergency number cannot be dialed"
        for line in country.get("lines", []):
            name = line.get("id", "?")
            if name in seen:
                yield f"{name}: there twice"
            seen.add(name)
            if line.get("channel") not in CHANNELS or not line.get("name"):
                yield f"{name}: no name, or a channel that is not known"
            if line.get("channel") == "chat":
                if not line.get("url", "").startswith("https://"):
                    yield f"{name}: a chat has an https address"
            elif not DIAL.fullmatch(line.get("dial", "")):
                yield f"{name}: cannot be dialed"
            yield from in_both(line.get("hours"), name + " hours")
            yield from in_both(line.get("for"), name + " for")
            if line.get("confidence") == "low" and line.get("verified"):
                yield f"{name}: a number of low confidence is not confirmed"


def texts(root):
    for context in root.iter("context"):
        if context.find("name").text in HELP_CONTEXTS:
            for message in context.iter("message"):
                if not "".join(message.find("translation").itertext()).strip():
                    yield f"Get help has no Spanish for “{message.find('source').text}”"


def stale(directory, day):
    """Lines that nobody called, texted or opened within the last 180 days."""
    for code, country in directory["countries"].items():
        for line in country.get("emergency", []) + country.get("lines", []):
            live = line.get("live")
            if not live or not datetime.timedelta() <= day - datetime.date.fromisoformat(live) <= FRESH:
                yield f"{code} {line.get('id', line.get('number'))}: last tried {live or 'never'}"


def bites():
    """A directory in order is let through; each planted fault is found."""
    day = datetime.date(2026, 11, 25)

    def planted(**change):
        line = {"id": "a", "name": "A", "channel": "call", "dial": "1", "hours": {"en": "All day", "es": "Todo el día"},
                "for": {"en": "Anyone", "es": "Todas las personas"}, "live": "2026-11-01", **change}
        return {"countries": {"XX": {"name": {"en": "X", "es": "X"}, "lines": [line],
                                     "emergency": [{"number": "1", "dial": "1", "for": line["for"], "live": "2026-11-01"}]}}}

    def told(found):
        return any(True for _ in found)

    good = planted()
    shapes = [planted(hours={"en": "All day"}), planted(dial="call us"), planted(channel="chat", url="http://a.example"), planted(channel="pigeon"),
              {"countries": {"XX": {**good["countries"]["XX"], "emergency": []}}}]
    silent = ET.fromstring("<TS><context><name>HelpPage</name><message><source>Call</source><translation/></message></context></TS>")
    return (not told(faults(good)) and not told(stale(good, day)) and all(told(faults(each)) for each in shapes) and told(texts(silent))
            and told(stale(planted(live=None), day)) and told(stale(planted(live="2026-05-28"), day)) and told(stale(planted(live="2026-11-26"), day))
            and not told(stale(planted(live="2026-05-29"), day)))


def main():
    with open(os.path.join(ROOT, "assets/content/safety/crisis-lines.json"), encoding="utf-8") as file:
        directory = json.load(file)
    wrong = list(faults(directory)) + list(texts(ET.parse(os.path.join(ROOT, "assets/i18n/trellis_es.ts")).getroot()))
    if "--release" in sys.argv:
        wrong += stale(directory, datetime.date.fromisoformat(sys.argv[sys.argv.index("--release") + 1]))
    finish(wrong, bites(), f"{sum(len(c['lines']) for c in directory['countries'].values())} lines in {len(directory['countries'])} countries")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Words that hurt, promise or judge stand in no sentence of the app, in neither language, and both languages say the same things.

[H-020-b] no diagnosis, risk level or advice on medication      [H-033-b] nothing of streaks, being clean, failing or relapsing
[H-062-b] no blame for a session that was missed                [H-115-a] banned words stop the build
[H-116-a] the same placeholders in both languages, both present [H-118-a] no doses and no drug advice
[H-121-b] no vow and no contract
"""
import json
import os
import re
import sys
import xml.etree.ElementTree as ET

from report import ROOT, finish


BANNED = {
    "en": [
        # blames or judges
        r"should", r"fail(?:ed|s|ing|ure)?", r"relaps\w*", r"addict\w*", r"abus\w*", r"clean", r"dirty", r"sober", r"streaks?",
        r"no-?shows?", r"absen(?:t|ce)s?", r"missed", r"non-?complian\w*", r"refus\w*", r"junkie", r"crazy", r"insane", r"commit(?:s|ted)?",
        # promises, or talks down
        r"guarantee\w*", r"promis\w*", r"you are safe", r"stay safe", r"keep you safe", r"don.t worry", r"calm down", r"cheer up",
        r"24/7", r"always there for you", r"simply", r"easy", r"easily", r"obviously", r"oops", r"sorry", r"unfortunately",
        # frightens
        r"invalid", r"fatal", r"abort\w*", r"illegal", r"errors?",
        # diagnoses, rates or advises
        r"diagnos\w*", r"high risk", r"low risk", r"at risk", r"risk level", r"suicid\w* risk", r"stop taking", r"increase your dose",
        # vows and contracts
        r"contract", r"vow\w*", r"swear", r"pledge\w*",
        # the app is no person
        r"we", r"we.re", r"we.ll", r"we.ve", r"our", r"ours", r"us", r"let.s"],
    "es": [
        r"deber[ií]as?", r"fracas\w*", r"reca[ií]d\w*", r"adict\w*", r"drogadict\w*", r"abus\w*", r"limpi[oa]s?", r"suci[oa]s?", r"rachas?",
        r"inasistencias?", r"ausencias?", r"faltaste", r"loc[oa]s?", r"comet\w*",
        r"garant[ií]\w*", r"promet\w*", r"est[aá]s a salvo", r"no te preocupes", r"c[aá]lmate", r"an[ií]mate", r"simplemente", r"f[aá]cil\w*",
        r"obviamente", r"ups", r"lo sentimos", r"lamentablemente",
        r"inv[aá]lid\w*", r"err[oó]r\w*", r"fatal",
        r"diagn[oó]s\w*", r"alto riesgo", r"bajo riesgo", r"en riesgo", r"nivel de riesgo", r"deja de tomar",
        r"contrato", r"jur(?:ar|o|as)", r"voto",
        # one voice: tú, and the app is no person
        r"usted\w*", r"vosotr[oa]s", r"nosotr[oa]s", r"nuestr[oa]s?"],
}
PATTERNS = {language: re.compile(r"(?<!\w)(?:" + "|".join(words) + r")(?!\w)", re.IGNORECASE) for language, words in BANNED.items()}
DOSE = re.compile(r"\d+\s?(?:mg|mcg|ml|µg)\b", re.IGNORECASE)
SHOUT = re.compile(r"[!¡]")
HOLE = re.compile(r"%(?:\d|n)")


def sentences(text):
    """What stands in one translation file: (where, English, Spanish)."""
    for context in ET.fromstring(text).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield context.find("name").text, message.find("source").text, forms


def faults_in(language, where, text):
    for word in PATTERNS[language].findall(text):
        yield f"{where} ({language}): “{word}” in “{text}”"
    if DOSE.search(text):
        yield f"{where} ({language}): a dose in “{text}”"
    if SHOUT.search(text):
        yield f"{where} ({language}): a shout in “{text}”"


def faults(text):
    for where, english, forms in sentences(text):
        yield from faults_in("en", where, english)
        if "%n" in english and len(forms) < 2:
            yield f"{where}: “{english}” has a number and one form"
        for spanish in forms:
            if not spanish.strip():
                yield f"{where}: no Spanish for “{english}”"
                continue
            yield from faults_in("es", where, spanish)
            # One of something may be told in words: that form may leave the number out.
            least = set(HOLE.findall(english)) - ({"%n"} if len(forms) > 1 and spanish == forms[0] else set())
            if not least <= set(HOLE.findall(spanish)) <= set(HOLE.findall(english)):
                yield f"{where}: other places to fill in “{spanish}” than in “{english}”"


def texts_in(value, where):
    """Every text of a content file that carries its languages itself: {"en": …, "es": …} at any depth."""
    if isinstance(value, dict):
        if all(isinstance(value.get(language), str) for language in BANNED):
            for language in BANNED:
                yield where, language, value[language]
        for name, inner in value.items():
            yield from texts_in(inner, f"{where} {name}")
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner, where)


def shipped():
    """(where, language, text) of what ships beside the code."""
    for folder, _, names in os.walk(os.path.join(ROOT, "assets/content")):
        for name in sorted(names):
            if name.endswith(".json"):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    yield from texts_in(json.load(file), name)


def bites():
    """Each planted sentence is found."""
    def planted(english, spanish):
        return (f"<TS><context><name>P</name><message><source>{english}</source><translation>{spanish}</translation></message></context></TS>")

    good = planted("Saved on %1.", "Guardado el %1.")
    bad = [planted("You failed to check in.", "Hoy no hay registro."), planted("No check-in yet.", "Tuviste una recaída."),
           planted("Take 10 mg.", "Toma algo."), planted("Saved on %1.", "Guardado."), planted("Saved.", ""), planted("Saved!", "Guardado."),
           planted("Your risk level is low.", "Todo bien."), planted("Saved.", "Guardado por usted."), planted("Two no-shows.", "Dos sesiones."),
           planted("in %n days", "en %n días")]
    content = list(texts_in({"lines": [{"for": {"en": "You failed.", "es": "Aquí hay ayuda."}}]}, "planted"))
    if [each[1] for each in content if any(True for _ in faults_in(each[1], each[0], each[2]))] != ["en"]:
        return False
    return not any(True for _ in faults(good)) and all(any(True for _ in faults(each)) for each in bad)


def main():
    with open(os.path.join(ROOT, "assets/i18n/trellis_es.ts"), encoding="utf-8") as file:
        text = file.read()
    content = list(shipped())
    wrong = list(faults(text)) + [fault for where, language, words in content for fault in faults_in(language, where, words)]
    finish(wrong, bites(), f"{sum(1 for _ in sentences(text))} sentences in two languages, {len(content)} texts of content")


if __name__ == "__main__":
    main()

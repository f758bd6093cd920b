#include "words/words.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <optional>

namespace trellis::words {

namespace {

QString tr(const char* words) { return QCoreApplication::translate("trellis::words", words); }

QString kept() { return tr("Everything is kept here."); }
QString afterWait(std::chrono::milliseconds wait) { return tr("Wait %1 and try again.").arg(span(wait)); }

Told offline(const Facts& facts) {
    if (facts.reason == "server-busy") {
        return {tr("The clinic’s system is busy."), kept(), facts.wait.count() > 0 ? afterWait(facts.wait) : tr("Try again in a while.")};
    }
    if (facts.reason == "server-error") return {tr("The clinic’s system has trouble just now."), kept(), tr("Try again in a while.")};
    if (facts.reason == "cut") return {tr("The connection to the clinic broke off."), kept(), tr("Try again when you are online.")};
    return {tr("The clinic cannot be reached now."), kept(), tr("Try again when you are online.")};
}

Told tls(const Facts& facts) {
    Told told{.happened = {}, .kept = tr("Nothing was sent. Everything is kept here."), .todo = {}};
    if (facts.reason == "expired") {
        told.happened = tr("The clinic’s certificate has run out, so Trellis did not connect.");
        told.todo = tr("Please tell the clinic, or try again later.");
    } else if (facts.reason == "wrong-host") {
        told.happened = tr("The certificate belongs to another address, so Trellis did not connect.");
        told.todo = tr("Check the address, or try another network.");
    } else {
        told.happened = tr("Trellis cannot be sure that this is your clinic: its certificate is not one that this device trusts.");
        told.todo = tr("If you use public Wi-Fi, try another network.");
    }
    return told;
}

Told plainHttp() {
    return {tr("That address is not safe: it begins with http."), tr("Nothing was sent."),
            tr("Ask your clinic for one that begins with https.")};
}

Told noSafeSignIn() {
    return {tr("This server cannot do the safe sign-in that Trellis needs."), tr("Nothing was sent."), tr("Ask your clinic about it.")};
}

Told notAFhirServer(const Facts& facts) {
    if (facts.reason == "plain-http") return plainHttp();
    if (facts.reason == "no-smart") {
        return {tr("What answers there is not a clinic’s system that Trellis can sign in to."), tr("Nothing was sent."),
                tr("Check the address, or ask your clinic.")};
    }
    if (facts.reason == "fhir-version") {
        return {tr("The clinic’s system speaks another version of its language than Trellis does."), tr("Nothing was sent."),
                tr("Ask your clinic about it.")};
    }
    return {tr("Something else answered in place of the clinic."), kept(), tr("Public Wi-Fi may want you to sign in to it first.")};
}

Told signInNeeded(const Facts& facts) {
    if (facts.reason == "not-enrolled") {
        return {tr("This profile has not joined a clinic yet."), kept(), tr("Join your clinic first.")};
    }
    if (facts.reason == "denied") {
        return {tr("The sign-in was turned down."), tr("Nothing was shared or changed."), tr("You can try again when you like.")};
    }
    if (facts.reason == "timeout") {
        return {tr("The sign-in was not finished in time."), tr("Nothing was changed."), tr("Please try again.")};
    }
    return {tr("Your sign-in has ended."), tr("Your entries are kept here."), tr("Sign in again to send them.")};
}

Told foreignData(const Facts& facts) {
    if (facts.subject == "sign-in" || facts.subject == "token") {
        return {tr("This sign-in is for another person."), tr("Nothing was opened or mixed. Your data is as it was."),
                tr("Use your own sign-in.")};
    }
    return {tr("The clinic’s system sent something that is not yours."), tr("It was not shown or kept."),
            tr("You do not have to do anything.")};
}

Told damaged(const Facts& facts) {
    const QString file = facts.subject.ends_with(".json") ? QStringLiteral("vault.json") : QStringLiteral("store.db");
    if (facts.reason == "folder-unusable") {
        return {tr("The folder of this profile cannot be used."), tr("Nothing was erased."),
                tr("Look whether it is there and whether it is yours, then try again.")};
    }
    return {tr("The saved data (%1) is damaged and cannot be read.").arg(file), tr("Nothing was erased; the file is left as it is."),
            tr("Keep a copy of its folder, and ask the clinic to help you start anew beside it.")};
}

Told locked(const Facts& facts) {
    if (facts.reason == "keyring-locked") {
        return {tr("The key store of this device is locked."), tr("Your data is still here."), tr("Unlock it, then try again.")};
    }
    return {tr("Trellis is locked."), tr("Nothing was lost."), tr("Unlock it and go on.")};
}

Told wrongPasscode(const Facts& facts) {
    QString todo = tr("Please try again.");
    if (facts.triesLeft > 0) todo = tr("Tries left before a wait: %1.").arg(facts.triesLeft);
    if (facts.wait.count() > 0) todo = afterWait(facts.wait);
    return {tr("That does not match."), tr("Nothing is erased."), todo};
}

Told noKeyring(const Facts& facts) {
    if (facts.reason == "unavailable") {
        return {tr("The key to your data is in this device’s key store, and it does not answer."), tr("Your data is still here, locked."),
                tr("Sign in to this device as usual, then try again.")};
    }
    if (facts.reason == "changed") {
        return {tr("The key in this device’s key store is another than the one that your data was locked with."),
                tr("Your data is still here, locked. Nothing was erased."),
                tr("If the key store was put back from a copy, put the newer one back.")};
    }
    return {tr("The key to your data is in this device’s key store, which does not have it now."),
            tr("Your data is still here, locked. Nothing was erased."),
            tr("If the key store was reset, put its copy back, then try again.")};
}

Told diskFull(const Facts& facts) {
    const QString safe = tr("What was saved before is kept.");
    if (facts.reason == "read-only" || facts.reason == "io") {
        return {tr("This device could not write, so this is not saved yet."), safe,
                tr("Look whether the disk is in order, then save again.")};
    }
    return {tr("This device is out of space, so this is not saved yet."), safe, tr("Free some space, then save again.")};
}

Told busy(const Facts& facts) {
    if (facts.reason == "out-of-memory") {
        return {tr("This device has too little memory free to unlock."), tr("Nothing was changed."),
                tr("Close something, then try again.")};
    }
    return {tr("This profile is already open in another window or command."), tr("Nothing was changed."),
            tr("Close that one, then try again.")};
}

std::optional<Told> wrongClinic(const Facts& facts) {
    if (facts.reason == "plain-http") return plainHttp();
    if (facts.reason == "no-s256") return noSafeSignIn();
    if (facts.reason == "unknown-code")
        return Told{tr("No clinic has this code."), {}, tr("Check the letters, or ask your clinic for a new one.")};
    if (facts.reason == "used-code") return Told{tr("This code was used before."), {}, tr("Ask your clinic for a new one.")};
    if (facts.reason == "expired-code") return Told{tr("This code has ended."), {}, tr("Ask your clinic for a new one.")};
    if (facts.reason == "incomplete-code") {
        return Told{tr("A clinic’s code has 8 letters and numbers, and this one has not."), {}, tr("Check it and try again.")};
    }
    if (facts.reason == "not-an-address") {
        return Told{tr("That is no clinic code, link or https address that Trellis knows."), {}, tr("Check it and try again.")};
    }
    return std::nullopt;
}

std::optional<Told> wrongSecret(const Facts& facts) {
    if (facts.reason == "too-short") return Told{tr("That is short."), {}, tr("Use at least 8 letters, or 6 numbers.")};
    if (facts.reason == "too-easy") return Told{tr("Many people use this one."), {}, tr("Pick another that is harder to guess.")};
    if (facts.reason == "needs-passphrase") {
        return Told{tr("This device has no key store, so numbers alone are not enough."), {}, tr("Use a few words.")};
    }
    return std::nullopt;
}

std::optional<Told> wrongEntry(const Facts& facts) {
    const QString notSaved = tr("It is not saved yet.");
    if (facts.reason == "empty") return Told{tr("This check-in is empty."), notSaved, tr("One answer is enough.")};
    if (facts.reason == "too-long") return Told{tr("That is longer than can be sent."), notSaved, tr("Shorten it a little.")};
    if (facts.reason == "not-utf8") return Told{tr("Some letters cannot be read."), notSaved, tr("Write it again.")};
    if (facts.reason == "already-sent") {
        return Told{tr("This is on its way to the clinic already."), tr("Nothing was changed."), tr("You can give a new answer instead.")};
    }
    if (facts.reason == "over") {
        return Told{tr("This session is over, so it takes no answer now."), tr("Nothing was changed."), tr("The clinic can help.")};
    }
    if (facts.reason == "cancelled") {
        return Told{tr("The clinic canceled this session, so it takes no answer."), tr("Nothing was changed."), tr("The clinic can help.")};
    }
    return std::nullopt;
}

Told badInput(const Facts& facts) {
    for (const auto& room : {wrongClinic, wrongSecret, wrongEntry}) {
        if (auto told = room(facts)) return *told;
    }
    return {tr("Something in this cannot be used."), tr("Nothing was changed."), tr("Look over it and try again.")};
}

}  // namespace

QString Told::text() const {
    QStringList parts{happened, kept, todo};
    parts.removeAll(QString());
    return parts.join(u' ');
}

Told tell(const Error& error) {
    const Facts& facts = error.facts;
    switch (error.kind) {
        case ErrorKind::offline: return offline(facts);
        case ErrorKind::timeout: return {tr("The clinic’s system took too long."), kept(), tr("Try again in a while.")};
        case ErrorKind::tls: return tls(facts);
        case ErrorKind::notAFhirServer: return notAFhirServer(facts);
        case ErrorKind::signInNeeded: return signInNeeded(facts);
        case ErrorKind::refused: return {tr("The clinic’s system did not allow this."), kept(), tr("The clinic can help.")};
        case ErrorKind::conflict:
            return {tr("This was changed at the clinic too."), tr("Both versions are kept."), tr("Look at the newest one, then decide.")};
        case ErrorKind::notAccepted:
            return {tr("The clinic’s system did not take this entry."), tr("It is kept here, and you did nothing wrong."),
                    tr("The clinic can help.")};
        case ErrorKind::foreignData: return foreignData(facts);
        case ErrorKind::damaged: return damaged(facts);
        case ErrorKind::newer:
            return {tr("This data needs a newer Trellis."), tr("Nothing was changed."), tr("Update Trellis to open it.")};
        case ErrorKind::locked: return locked(facts);
        case ErrorKind::wrongPasscode: return wrongPasscode(facts);
        case ErrorKind::wait: return {tr("Several tries did not match."), tr("Nothing is erased."), afterWait(facts.wait)};
        case ErrorKind::noKeyring: return noKeyring(facts);
        case ErrorKind::diskFull: return diskFull(facts);
        case ErrorKind::busy: return busy(facts);
        case ErrorKind::badInput: return badInput(facts);
    }
    return {};
}

std::optional<Told> tellOfClock(std::chrono::milliseconds offset) {
    using namespace std::chrono;
    // Less than this is seconds of the network and of a clock that is corrected now and then.
    constexpr minutes kMost{5};
    const auto far = abs(offset);
    if (far <= kMost) return std::nullopt;
    const auto count = [&](const char* words, auto unit) {
        return QCoreApplication::translate("trellis::words", words, nullptr, static_cast<int>(round<decltype(unit)>(far).count()));
    };
    const QString distance = far < hours{2}    ? count(QT_TRANSLATE_N_NOOP("trellis::words", "%n minute(s)"), minutes{})
                             : far < hours{48} ? count(QT_TRANSLATE_N_NOOP("trellis::words", "%n hour(s)"), hours{})
                                               : count(QT_TRANSLATE_N_NOOP("trellis::words", "%n day(s)"), days{});
    return Told{tr("This device’s clock is about %1 away from the clinic’s.").arg(distance), tr("Your entries keep the time you see."),
                tr("Look at the date and time settings of this device.")};
}

QString span(std::chrono::milliseconds wait) {
    const auto seconds = std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::seconds>(wait).count());
    if (seconds < 90) return QCoreApplication::translate("trellis::words", "%n second(s)", nullptr, static_cast<int>(seconds));
    return QCoreApplication::translate("trellis::words", "%n minute(s)", nullptr, static_cast<int>((seconds + 59) / 60));
}

}  // namespace trellis::words

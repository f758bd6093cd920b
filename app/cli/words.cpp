#include "words.h"

#include <QCoreApplication>

#include "arguments.h"

namespace trellis::cli {

namespace {

QString tr(const char* words) { return QCoreApplication::translate("Cli", words); }

std::string span(std::chrono::milliseconds wait) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    if (seconds < 90) return sayCount(QT_TRANSLATE_NOOP("Cli", "%n second(s)"), static_cast<int>(std::max<std::int64_t>(1, seconds)));
    return sayCount(QT_TRANSLATE_NOOP("Cli", "%n minute(s)"), static_cast<int>((seconds + 59) / 60));
}

std::string tlsWords(const std::string& reason) {
    if (reason == "expired") {
        return say(QT_TRANSLATE_NOOP("Cli",
                                     "The clinic's certificate has run out, so nothing was sent. Everything is kept here. Please "
                                     "tell the clinic, or try again later."));
    }
    if (reason == "wrong-host") {
        return say(QT_TRANSLATE_NOOP("Cli",
                                     "The certificate belongs to another address, so nothing was sent. Everything is kept here. "
                                     "Check the address, or try another network."));
    }
    return say(QT_TRANSLATE_NOOP("Cli",
                                 "The server's certificate is not one that this device trusts, so nothing was sent. Everything is "
                                 "kept here. Check the address; for a sandbox, add --trust FILE."));
}

std::string commandLineWords(const Facts& facts) {
    const std::string hint = [&] {
        const auto near = nearest(facts.subject);
        return near ? ' ' + say(QT_TRANSLATE_NOOP("Cli", "Did you mean %1?"), {*near})
                    : ' ' + say(QT_TRANSLATE_NOOP("Cli", "trellis-cli --help lists what there is."));
    }();
    if (facts.reason == "unknown-command") return say(QT_TRANSLATE_NOOP("Cli", "There is no command \"%1\"."), {facts.subject}) + hint;
    if (facts.reason == "unknown-option") return say(QT_TRANSLATE_NOOP("Cli", "There is no option %1 here."), {facts.subject}) + hint;
    if (facts.reason == "needs-value") return say(QT_TRANSLATE_NOOP("Cli", "%1 needs a value behind it."), {facts.subject});
    if (facts.reason == "takes-no-value") return say(QT_TRANSLATE_NOOP("Cli", "%1 takes no value."), {facts.subject});
    if (facts.reason == "twice") return say(QT_TRANSLATE_NOOP("Cli", "%1 is there twice. Give it once."), {facts.subject});
    if (facts.reason == "too-few-words") {
        return say(QT_TRANSLATE_NOOP("Cli", "\"%1\" needs more than that. trellis-cli --help shows how."), {facts.subject});
    }
    if (facts.reason == "too-many-words") {
        return say(QT_TRANSLATE_NOOP("Cli", "\"%1\" is more than this command takes. trellis-cli --help shows how."), {facts.subject});
    }
    if (facts.reason == "not-an-instant") {
        return say(QT_TRANSLATE_NOOP("Cli",
                                     "%1 wants a time such as 2026-11-25T09:00:00-05:00, or a day such as 2026-11-25 where days "
                                     "are meant."),
                   {facts.subject});
    }
    if (facts.reason == "no-command") return say(QT_TRANSLATE_NOOP("Cli", "Say what to do. trellis-cli --help lists the commands."));
    if (facts.reason == "unreadable-file") {
        return say(QT_TRANSLATE_NOOP("Cli", "The file of %1 cannot be read. Check its name. Nothing was changed."), {facts.subject});
    }
    if (facts.reason == "cannot-write") {
        return say(QT_TRANSLATE_NOOP("Cli", "The file of %1 cannot be written there. Choose another place. Nothing was changed."),
                   {facts.subject});
    }
    if (facts.reason == "not-a-certificate") {
        return say(QT_TRANSLATE_NOOP("Cli", "The file of %1 holds no certificate. Nothing was changed."), {facts.subject});
    }
    return {};
}

std::string clinicWords(const Facts& facts) {
    if (facts.reason == "plain-http") {
        return say(QT_TRANSLATE_NOOP("Cli",
                                     "That address is not safe: it begins with http. Nothing was sent. Ask your clinic for one that "
                                     "begins with https."));
    }
    if (facts.reason == "unknown-code") return say(QT_TRANSLATE_NOOP("Cli", "No clinic has this code. Check it, or ask your clinic."));
    if (facts.reason == "used-code") {
        return say(QT_TRANSLATE_NOOP("Cli", "This code has been used before. Ask your clinic for a new one."));
    }
    if (facts.reason == "expired-code") return say(QT_TRANSLATE_NOOP("Cli", "This code has ended. Ask your clinic for a new one."));
    if (facts.reason == "incomplete-code") {
        return say(QT_TRANSLATE_NOOP("Cli", "A clinic's code has 8 letters and numbers, and this one has not. Check it and try again."));
    }
    if (facts.reason == "not-an-address") {
        return say(QT_TRANSLATE_NOOP("Cli", "That is no clinic code, link or https address that Trellis knows. Check it and try again."));
    }
    if (facts.reason == "no-s256") {
        return say(
            QT_TRANSLATE_NOOP("Cli", "This server cannot do the safe sign-in that Trellis needs. Nothing was sent. Ask your clinic."));
    }
    return {};
}

std::string profileWords(const Facts& facts) {
    if (facts.reason == "no-profile") {
        return say(QT_TRANSLATE_NOOP("Cli", "Nothing is set up in this folder yet. Begin with: trellis-cli enrol ADDRESS"));
    }
    if (facts.reason == "exists") {
        return say(QT_TRANSLATE_NOOP("Cli", "A profile is here already. It was left as it is."));
    }
    if (facts.reason == "no-passphrase") {
        return say(QT_TRANSLATE_NOOP("Cli", "A passphrase is needed, and there is no terminal to ask for it. Use --passphrase-file FILE."));
    }
    if (facts.reason == "passphrases-differ") {
        return say(QT_TRANSLATE_NOOP("Cli", "The two passphrases are not the same. Nothing was set up. Please try again."));
    }
    if (facts.reason == "too-short") {
        return say(QT_TRANSLATE_NOOP("Cli", "That passphrase is short. Use a few words, or at least 8 letters. Nothing was set up."));
    }
    if (facts.reason == "too-easy") {
        return say(QT_TRANSLATE_NOOP("Cli", "Many people use that one. Pick words that are harder to guess. Nothing was set up."));
    }
    if (facts.reason == "needs-passphrase") {
        return say(QT_TRANSLATE_NOOP("Cli", "This device has no key store, so numbers alone are too weak. Use a few words."));
    }
    return {};
}

std::string entryWords(const Facts& facts) {
    const std::string kept = ' ' + say(QT_TRANSLATE_NOOP("Cli", "Nothing was saved."));
    const std::string& field = facts.subject;
    if (facts.reason == "malformed") return say(QT_TRANSLATE_NOOP("Cli", "That is not JSON that can be read.")) + kept;
    if (facts.reason == "too-deep" || facts.reason == "too-large") {
        return say(QT_TRANSLATE_NOOP("Cli", "That JSON is larger than a check-in can be.")) + kept;
    }
    if (facts.reason == "duplicate-key") {
        return say(QT_TRANSLATE_NOOP("Cli", "A field is there twice, so it is not clear which one is meant.")) + kept;
    }
    if (facts.reason == "unknown-field") return say(QT_TRANSLATE_NOOP("Cli", "\"%1\" is not a field of a check-in."), {field}) + kept;
    if (facts.reason == "wrong-type")
        return say(QT_TRANSLATE_NOOP("Cli", "\"%1\" holds another kind of value than it can."), {field}) + kept;
    if (facts.reason == "both-ways") {
        return say(QT_TRANSLATE_NOOP("Cli", "Give a check-in by options or by JSON with -, not both.")) + kept;
    }
    if (facts.reason == "empty") return say(QT_TRANSLATE_NOOP("Cli", "This check-in is empty. One answer is enough.")) + kept;
    if (facts.reason == "not-utf8") return say(QT_TRANSLATE_NOOP("Cli", "Some letters cannot be read (they are not UTF-8).")) + kept;
    if (facts.reason == "too-long")
        return say(QT_TRANSLATE_NOOP("Cli", "\"%1\" is longer than it can be. Shorten it a little."), {field}) + kept;
    if (facts.reason == "twice") return say(QT_TRANSLATE_NOOP("Cli", "\"%1\" names one thing twice."), {field}) + kept;
    if (facts.reason == "unknown") return say(QT_TRANSLATE_NOOP("Cli", "\"%1\" has a word that is not on the list."), {field}) + kept;
    if (facts.reason == "out-of-range") {
        const std::string range = field == "mood"       ? "1-5"
                                  : field == "craving"  ? "0-10"
                                  : field == "symptoms" ? "0-4"
                                  : field == "sleep"    ? "0-24 h"
                                                        : "";
        return say(QT_TRANSLATE_NOOP("Cli", "\"%1\" is outside its range (%2)."), {field, range}) + kept;
    }
    return {};
}

std::string sessionWords(const Facts& facts) {
    if (facts.reason == "unknown-session") {
        return say(QT_TRANSLATE_NOOP("Cli", "There is no session with this id. trellis-cli sessions lists them."));
    }
    if (facts.reason == "over") return say(QT_TRANSLATE_NOOP("Cli", "This session is over, so it takes no answer now."));
    if (facts.reason == "cancelled") return say(QT_TRANSLATE_NOOP("Cli", "The clinic canceled this session, so it takes no answer."));
    if (facts.reason == "unknown-answer") {
        return say(QT_TRANSLATE_NOOP("Cli", "The answer is accepted, declined or move. Nothing was saved."));
    }
    if (facts.reason == "unknown-reason") {
        return say(QT_TRANSLATE_NOOP("Cli", "The reason is ride, sick, work, childcare, not-up-to-it or other. Nothing was saved."));
    }
    return {};
}

std::string badInputWords(const Facts& facts) {
    for (const auto& words : {commandLineWords, clinicWords, profileWords, sessionWords, entryWords}) {
        if (std::string found = words(facts); !found.empty()) return found;
    }
    return say(QT_TRANSLATE_NOOP("Cli", "Something given here cannot be used (%1, %2). Nothing was changed."),
               {facts.subject, facts.reason});
}

std::string signInWords(const Facts& facts) {
    if (facts.reason == "not-enrolled") {
        return say(QT_TRANSLATE_NOOP("Cli", "This profile has not joined a clinic yet. Join with: trellis-cli enrol ADDRESS"));
    }
    if (facts.reason == "denied") {
        return say(QT_TRANSLATE_NOOP("Cli", "The sign-in was turned down, so nothing was shared. You can try again when you like."));
    }
    if (facts.reason == "timeout") {
        return say(QT_TRANSLATE_NOOP("Cli", "The sign-in was not finished in time. Nothing was changed. Please try again."));
    }
    return say(QT_TRANSLATE_NOOP("Cli",
                                 "The clinic wants you to sign in again. Your entries are kept here. Sign in with: trellis-cli enrol "
                                 "ADDRESS"));
}

}  // namespace

std::string say(const char* words, std::initializer_list<std::string> replacements) {
    QString text = tr(words);
    for (const std::string& each : replacements) text = text.arg(QString::fromStdString(each));
    return text.toStdString();
}

std::string sayCount(const char* words, int count) {
    // Without a translation Qt leaves "(s)" as it is; the source text's own plural is put here.
    QString text = QCoreApplication::translate("Cli", words, nullptr, count);
    text.replace(QStringLiteral("(s)"), count == 1 ? QString() : QStringLiteral("s"));
    text.replace(QStringLiteral("(y|ies)"), count == 1 ? QStringLiteral("y") : QStringLiteral("ies"));
    return text.toStdString();
}

std::string describe(const Error& error) {
    const Facts& facts = error.facts;
    switch (error.kind) {
        case ErrorKind::offline:
            return say(
                QT_TRANSLATE_NOOP("Cli", "The clinic cannot be reached now. Everything is kept here. Try again when you are online."));
        case ErrorKind::timeout:
            return say(QT_TRANSLATE_NOOP("Cli", "The clinic's system took too long. Everything is kept here. Try again in a while."));
        case ErrorKind::tls: return tlsWords(facts.reason);
        case ErrorKind::notAFhirServer:
            if (facts.reason == "plain-http") return clinicWords(facts);
            return say(QT_TRANSLATE_NOOP("Cli",
                                         "Something else answered in place of the clinic. Everything is kept here. Public Wi-Fi may "
                                         "want you to sign in to it first."));
        case ErrorKind::signInNeeded: return signInWords(facts);
        case ErrorKind::refused:
            return say(QT_TRANSLATE_NOOP("Cli", "The clinic's system did not allow this. Everything is kept here. The clinic can help."));
        case ErrorKind::conflict: return say(QT_TRANSLATE_NOOP("Cli", "This was changed at the clinic too. Both versions are kept."));
        case ErrorKind::notAccepted:
            return say(
                QT_TRANSLATE_NOOP("Cli", "The clinic's system did not take this entry. It is safe here, and you did nothing wrong."));
        case ErrorKind::foreignData:
            if (facts.reason == "other-patient" && facts.subject != "Bundle") {
                return say(QT_TRANSLATE_NOOP("Cli",
                                             "The sign-in belongs to another person than this profile. Nothing was mixed and nothing "
                                             "was changed. Use your own sign-in, or another --store folder."));
            }
            return say(QT_TRANSLATE_NOOP("Cli",
                                         "The clinic's system sent something that is not yours. It was not kept. You do not have to "
                                         "do anything."));
        case ErrorKind::damaged:
            return say(QT_TRANSLATE_NOOP("Cli",
                                         "The file %1 is damaged and cannot be read. Nothing was erased, and it is left as it is. Keep "
                                         "a copy of the folder and ask your clinic for help."),
                       {facts.subject.empty() ? "store.db" : facts.subject});
        case ErrorKind::newer:
            return say(QT_TRANSLATE_NOOP("Cli",
                                         "This data was written by a newer version of Trellis. Nothing was changed. Update, then try "
                                         "again."));
        case ErrorKind::locked:
            return say(QT_TRANSLATE_NOOP("Cli",
                                         "The profile is locked, or the key store of this device is. Nothing was lost. Unlock it and "
                                         "try again."));
        case ErrorKind::wrongPasscode: {
            std::string text = say(QT_TRANSLATE_NOOP("Cli", "That passphrase does not match. Nothing was erased."));
            if (facts.triesLeft > 0) text += ' ' + sayCount(QT_TRANSLATE_NOOP("Cli", "%n more tr(y|ies) before a wait."), facts.triesLeft);
            return text;
        }
        case ErrorKind::wait:
            return say(
                QT_TRANSLATE_NOOP("Cli", "There were several tries that did not match. Wait %1, then try again. Nothing was erased."),
                {span(facts.wait)});
        case ErrorKind::noKeyring:
            return say(QT_TRANSLATE_NOOP("Cli",
                                         "The key to this profile is in the key store of the device, which does not have it now. The "
                                         "data is still here, locked. Nothing was erased."));
        case ErrorKind::diskFull:
            return say(QT_TRANSLATE_NOOP("Cli",
                                         "The disk is full or cannot be written, so this was not saved. What was saved before is "
                                         "kept. Make some space, then try again."));
        case ErrorKind::busy:
            return say(QT_TRANSLATE_NOOP("Cli",
                                         "Trellis is open elsewhere with this profile. Nothing was changed. Close it there, then try "
                                         "again."));
        case ErrorKind::badInput: return badInputWords(facts);
    }
    return {};
}

int exitCode(const Error& error) {
    switch (error.kind) {
        case ErrorKind::refused:
        case ErrorKind::conflict:
        case ErrorKind::notAccepted:
        case ErrorKind::foreignData:
        case ErrorKind::diskFull: return 1;
        case ErrorKind::badInput: return 2;
        case ErrorKind::offline:
        case ErrorKind::timeout:
        case ErrorKind::tls:
        case ErrorKind::notAFhirServer: return 3;
        case ErrorKind::signInNeeded: return 4;
        case ErrorKind::locked:
        case ErrorKind::wrongPasscode:
        case ErrorKind::wait:
        case ErrorKind::noKeyring: return 5;
        case ErrorKind::damaged:
        case ErrorKind::newer: return 6;
        case ErrorKind::busy: return 7;
    }
    return 1;
}

std::string describe(const sync::Report& report) {
    std::string text;
    const auto add = [&](const char* words, int count) {
        if (count > 0) text += (text.empty() ? "" : " ") + sayCount(words, count);
    };
    add(QT_TRANSLATE_NOOP("Cli", "%n entr(y|ies) arrived at the clinic."), report.sent);
    add(QT_TRANSLATE_NOOP("Cli", "%n item(s) came from the clinic."), report.received);
    add(QT_TRANSLATE_NOOP("Cli", "%n entr(y|ies) still wait here and go with a later sync."), report.waiting);
    add(QT_TRANSLATE_NOOP("Cli", "%n entr(y|ies) need a look. They are safe here; trellis-cli outbox says why."), report.needsLook);
    add(QT_TRANSLATE_NOOP("Cli", "%n item(s) from the clinic could not be read and were left out."), report.unreadable);
    add(QT_TRANSLATE_NOOP("Cli", "%n item(s) that are not yours came and were not kept. You do not have to do anything."), report.foreign);
    return text.empty() ? say(QT_TRANSLATE_NOOP("Cli", "Everything is up to date.")) : text;
}

std::string describeReason(const std::string& reason) {
    if (reason.empty()) return {};
    if (reason == "not-accepted" || reason == "not-accepted-again") {
        return say(QT_TRANSLATE_NOOP("Cli", "the clinic's system did not take it"));
    }
    if (reason == "session-changed") return say(QT_TRANSLATE_NOOP("Cli", "the session changed; please answer it again"));
    if (reason == "unconfirmed" || reason == "cannot-verify") return say(QT_TRANSLATE_NOOP("Cli", "not confirmed yet"));
    if (reason == "offline") return say(QT_TRANSLATE_NOOP("Cli", "the clinic could not be reached"));
    if (reason == "server-busy") return say(QT_TRANSLATE_NOOP("Cli", "the clinic's system is busy"));
    if (reason == "waits-for-other") return say(QT_TRANSLATE_NOOP("Cli", "waits for another entry"));
    if (reason == "refused") return say(QT_TRANSLATE_NOOP("Cli", "the clinic's system does not allow it"));
    if (reason == "conflict" || reason == "changed-at-clinic") return say(QT_TRANSLATE_NOOP("Cli", "it was changed at the clinic too"));
    if (reason == "gone-at-clinic") return say(QT_TRANSLATE_NOOP("Cli", "the clinic has removed it"));
    return reason;
}

std::string usage() {
    std::string text =
        say(QT_TRANSLATE_NOOP("Cli", "usage: trellis-cli [--store DIR] [--now ISO] [--json] [--passphrase-file FILE] COMMAND"));
    text += "\n\n";
    for (const CommandSpec& command : commands()) {
        std::string line = "  " + std::string(command.name);
        if (!command.words.empty()) line += ' ' + std::string(command.words);
        for (const OptionSpec& option : command.options) {
            line += " [" + std::string(option.name) + (option.value.empty() ? "" : ' ' + std::string(option.value)) + ']';
        }
        text += line + "\n      " + say(command.summary) + '\n';
    }
    text += '\n' + say(QT_TRANSLATE_NOOP("Cli",
                                         "exit codes: 0 done, 1 your answer is needed, 2 bad input, 3 clinic away or not trusted, 4 sign "
                                         "in, 5 locked or wrong passphrase, 6 damaged, 7 busy"));
    return text + '\n';
}

}  // namespace trellis::cli

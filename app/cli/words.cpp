#include "words.h"

#include <QCoreApplication>

#include "arguments.h"
#include "words/words.h"

namespace trellis::cli {

namespace {

QString tr(const char* words) { return QCoreApplication::translate("Cli", words); }

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
    if (facts.reason == "unknown-answer") {
        return say(QT_TRANSLATE_NOOP("Cli", "The answer is accepted, declined or move. Nothing was saved."));
    }
    if (facts.reason == "unknown-reason") {
        return say(QT_TRANSLATE_NOOP("Cli", "The reason is ride, sick, work, childcare, not-up-to-it or other. Nothing was saved."));
    }
    return {};
}

// What only the command line can be given wrongly, or names more exactly; empty for all else.
std::string badInputWords(const Facts& facts) {
    for (const auto& words : {commandLineWords, profileWords, sessionWords, entryWords}) {
        if (std::string found = words(facts); !found.empty()) return found;
    }
    return {};
}

// The same sentences as in the window; where it has a button, a command is named.
QString described(const Error& error) {
    words::Told told = words::tell(error);
    const std::string& reason = error.facts.reason;
    switch (error.kind) {
        case ErrorKind::tls:
            if (reason != "expired" && reason != "wrong-host") {
                told.todo = tr(QT_TRANSLATE_NOOP("Cli", "Check the address; for a sandbox, add --trust FILE."));
            }
            break;
        case ErrorKind::signInNeeded:
            if (reason == "not-enrolled") {
                told.todo = tr(QT_TRANSLATE_NOOP("Cli", "Join with: trellis-cli enrol ADDRESS"));
            } else if (reason != "denied" && reason != "timeout") {
                told.todo = tr(QT_TRANSLATE_NOOP("Cli", "Sign in with: trellis-cli enrol ADDRESS"));
            }
            break;
        case ErrorKind::foreignData:
            if (error.facts.subject == "sign-in" || error.facts.subject == "token") {
                told.todo = tr(QT_TRANSLATE_NOOP("Cli", "Use your own sign-in, or another --store folder."));
            }
            break;
        case ErrorKind::badInput:
            if (reason == "too-short") told.todo = tr(QT_TRANSLATE_NOOP("Cli", "Use a few words, or at least 8 letters."));
            break;
        case ErrorKind::offline:
        case ErrorKind::timeout:
        case ErrorKind::notAFhirServer:
        case ErrorKind::refused:
        case ErrorKind::conflict:
        case ErrorKind::notAccepted:
        case ErrorKind::damaged:
        case ErrorKind::newer:
        case ErrorKind::locked:
        case ErrorKind::wrongPasscode:
        case ErrorKind::wait:
        case ErrorKind::noKeyring:
        case ErrorKind::diskFull:
        case ErrorKind::busy: break;
    }
    return told.text();
}

}  // namespace

std::string say(const char* words, std::initializer_list<std::string> replacements) {
    QString text = tr(words);
    for (const std::string& each : replacements) text = text.arg(QString::fromStdString(each));
    return text.toStdString();
}

std::string sayCount(const char* words, int count) { return QCoreApplication::translate("Cli", words, nullptr, count).toStdString(); }

std::string describe(const Error& error) {
    if (error.kind == ErrorKind::badInput) {
        if (std::string ours = badInputWords(error.facts); !ours.empty()) return ours;
    }
    return described(error).toStdString();
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
    add(QT_TRANSLATE_N_NOOP("Cli", "%n entry(s) arrived at the clinic."), report.sent);
    add(QT_TRANSLATE_N_NOOP("Cli", "%n item(s) came from the clinic."), report.received);
    add(QT_TRANSLATE_N_NOOP("Cli", "%n entry(s) still wait here and go with a later sync."), report.waiting);
    add(QT_TRANSLATE_N_NOOP("Cli", "%n entry(s) need a look. They are safe here; trellis-cli outbox says why."), report.needsLook);
    add(QT_TRANSLATE_N_NOOP("Cli", "%n item(s) from the clinic could not be read and were left out."), report.unreadable);
    add(QT_TRANSLATE_N_NOOP("Cli", "%n item(s) that are not yours came and were not kept. You do not have to do anything."),
        report.foreign);
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

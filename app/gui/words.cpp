#include "words.h"

#include <QCoreApplication>

#include "formatting.h"

namespace trellis::gui {

namespace {

QString tr(const char* words, int n = -1) { return QCoreApplication::translate("trellis::gui", words, nullptr, n); }

QString waiting(std::chrono::milliseconds wait) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    return seconds < 60 ? tr("%n second(s)", static_cast<int>(seconds)) : tr("%n minute(s)", static_cast<int>((seconds + 59) / 60));
}

QString tlsWords(const std::string& reason) {
    if (reason == "expired") return tr("The clinic’s certificate has run out, so the app did not connect.");
    if (reason == "wrong-host") return tr("The certificate belongs to another address, so the app did not connect.");
    return tr("The app cannot be sure that this is your clinic, so it did not connect.");
}

QString badInputWords(const Facts& facts) {
    if (facts.reason == "too-short") return tr("That is short. Use at least 8 letters, or 6 numbers.");
    if (facts.reason == "too-easy") return tr("Many people use this one. Pick another that is harder to guess.");
    if (facts.reason == "needs-passphrase") return tr("This computer has no key store, so numbers alone are not enough. Use a few words.");
    if (facts.reason == "plain-http")
        return tr("That address is not safe to use: it begins with http. Ask your clinic for one that begins with https.");
    if (facts.reason == "unknown-code") return tr("No clinic has this code. Check the letters, or ask for a new one.");
    if (facts.reason == "used-code") return tr("This code was used before. Ask your clinic for a new one.");
    if (facts.reason == "expired-code") return tr("This code has ended. Ask your clinic for a new one.");
    if (facts.reason == "incomplete-code") return tr("The code has 8 letters and numbers. Some are missing.");
    if (facts.reason == "not-an-address") return tr("That is not a code or an address that the app knows.");
    if (facts.reason == "too-long") return tr("That is longer than can be sent. Shorten it a little. It is still on the screen.");
    if (facts.reason == "over") return tr("This session is over, so it takes no answer now.");
    if (facts.reason == "cancelled") return tr("The clinic canceled this session, so it takes no answer.");
    return tr("Something in this entry cannot be saved. It is still on the screen.");
}

}  // namespace

QString describe(const Error& error) {
    const Facts& facts = error.facts;
    switch (error.kind) {
        case ErrorKind::offline: return tr("The clinic cannot be reached now. Everything is kept here and goes out later.");
        case ErrorKind::timeout: return tr("The clinic’s system took too long. Everything is kept here and goes out later.");
        case ErrorKind::tls: return tlsWords(facts.reason) + u' ' + tr("Nothing was sent. If you use public Wi-Fi, try another network.");
        case ErrorKind::notAFhirServer:
            return tr("Something else answered in place of the clinic. Public Wi-Fi may want you to sign in first. Nothing was lost.");
        case ErrorKind::signInNeeded: return tr("Your sign-in has ended. Your entries are kept here. Sign in again to send them.");
        case ErrorKind::refused: return tr("The clinic’s system did not allow this. Your entries are kept here. The clinic can help.");
        case ErrorKind::conflict: return tr("This changed at the clinic too. Both versions are kept.");
        case ErrorKind::notAccepted: return tr("The clinic’s system did not take this entry. It is kept here, and you did nothing wrong.");
        case ErrorKind::foreignData:
            return tr("The clinic’s system sent something that is not yours. It was not shown or kept. You do not have to do anything.");
        case ErrorKind::damaged:
            return tr("The saved data cannot be read. Nothing was erased. Try again, or ask the clinic to help you start anew beside it.");
        case ErrorKind::newer: return tr("This data needs a newer app. Nothing was changed. Update the app to open it.");
        case ErrorKind::locked:
            return facts.reason == "keyring-locked"
                       ? tr("The key store of this device is locked. Unlock it, then try again. Your data is still here.")
                       : tr("The app is locked. Nothing was lost. Unlock it and go on.");
        case ErrorKind::wrongPasscode:
            return facts.triesLeft > 0 ? tr("That does not match. Tries left before a wait: %1. Nothing is erased.").arg(facts.triesLeft)
                                       : tr("That does not match. Nothing is erased.");
        case ErrorKind::wait: return tr("Wait %1 and try again. Nothing is erased. Get help works now.").arg(waiting(facts.wait));
        case ErrorKind::noKeyring:
            return tr(
                "The key to your data is in this device’s key store, and it does not answer. Your data is still here, locked. Try again.");
        case ErrorKind::diskFull:
            return tr(
                "This device is out of space, so this is not saved yet. It is still on the screen. Free some space, then save again.");
        case ErrorKind::busy: return tr("Trellis is open in another window. Close that one, then try again.");
        case ErrorKind::badInput: return badInputWords(facts);
    }
    return {};
}

}  // namespace trellis::gui

#include "words.h"

#include <QCoreApplication>

#include "words/words.h"

namespace trellis::gui {

namespace {

QString tr(const char* words) { return QCoreApplication::translate("trellis::gui", words); }

// An entry that could not be saved is still in the fields in front of the person.
bool isAnEntry(const Error& error) {
    if (error.kind == ErrorKind::diskFull) return true;
    const std::string& reason = error.facts.reason;
    return error.kind == ErrorKind::badInput && (reason == "empty" || reason == "too-long" || reason == "not-utf8");
}

}  // namespace

QString describe(const Error& error) {
    words::Told told = words::tell(error);
    if (isAnEntry(error)) told.kept = tr("It is still on the screen.");
    if (error.kind == ErrorKind::wait) told.todo += u' ' + tr("Get help works now.");
    return told.text();
}

}  // namespace trellis::gui

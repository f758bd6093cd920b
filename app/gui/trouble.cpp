#include "trouble.h"

#include <QCoreApplication>
#include <QDir>

#include "words/words.h"

namespace trellis::gui {

namespace {

QString tr(const char* words) { return QCoreApplication::translate("trellis::gui", words); }

bool isOfFiles(ErrorKind kind) { return kind == ErrorKind::damaged || kind == ErrorKind::newer; }

}  // namespace

bool keepsClosed(const Error& error) {
    switch (error.kind) {
        case ErrorKind::damaged:
        case ErrorKind::newer:
        case ErrorKind::noKeyring:
        case ErrorKind::diskFull: return true;
        case ErrorKind::locked: return error.facts.reason == "keyring-locked";
        case ErrorKind::offline:
        case ErrorKind::timeout:
        case ErrorKind::tls:
        case ErrorKind::notAFhirServer:
        case ErrorKind::signInNeeded:
        case ErrorKind::refused:
        case ErrorKind::conflict:
        case ErrorKind::notAccepted:
        case ErrorKind::foreignData:
        case ErrorKind::wrongPasscode:
        case ErrorKind::wait:
        case ErrorKind::busy:
        case ErrorKind::badInput: return false;
    }
    return false;
}

Trouble describeTrouble(const Error& error, const std::filesystem::path& store) {
    words::Told told = words::tell(error);
    if (error.kind == ErrorKind::diskFull && error.facts.reason != "io" && error.facts.reason != "read-only") {
        // Opening writes a little (the counter of tries), and here nothing of the person waits to be saved.
        told.happened = tr("This device is out of space, and opening needs a little.");
        told.todo = tr("Free some space, then try again.");
    }
    Trouble trouble;
    trouble.happened = told.happened;
    trouble.kept = told.kept.isEmpty() ? tr("Everything that was saved is still in its file on this device.") : told.kept;
    trouble.todo = told.todo;
    const auto name = trellis::name(error.kind);
    trouble.code = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    if (!error.facts.reason.empty()) trouble.code += QStringLiteral(" / ") + QString::fromStdString(error.facts.reason);
    if (isOfFiles(error.kind)) {
        const QString folder = QString::fromStdString(store.string());
        trouble.folder = QDir::toNativeSeparators(folder);
        trouble.folderUrl = QUrl::fromLocalFile(folder);
    }
    return trouble;
}

}  // namespace trellis::gui
